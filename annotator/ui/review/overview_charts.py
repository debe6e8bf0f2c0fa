"""Turns an overview into what its charts show: cells, bars and points, each with the differences behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from annotator.agreement.pairing import Cause, Kind
from annotator.domain.articles import ZoneKind
from annotator.services.review.filtering import MISSING, DifferenceFilter
from annotator.ui.messages import isolated, language_text, number_text, zone_text
from annotator.ui.review.doors import Door
from annotator.ui.review.figure_words import certainty_text, interval_text, no_interval_text, value_text
from annotator.ui.review.matrix import Cell, Heading
from annotator.ui.review.round_line import RoundPoint
from annotator.ui.review.stacked_bars import Part, Pattern, StackedBar
from annotator.ui.review.words import kind_text, round_kind_text, source_text

if TYPE_CHECKING:
    from collections import Counter

    from annotator.agreement.agreement import Figures
    from annotator.agreement.figures import Figure
    from annotator.services.review.overview import Overview, PartScore, Reason, Score
    from annotator.ui.review.labels import Dress

REASONS: Final[tuple[Reason, ...]] = (
    (Kind.MISSING, None),
    *((Kind.BOUNDARY, cause) for cause in Cause),
    (Kind.LABEL, None),
    (Kind.BOTH, None),
    (Kind.SPLIT_MERGE, None),
)
PATTERNS: Final = (
    Pattern("#5F5B54", "#B9B5AC", Qt.BrushStyle.SolidPattern),
    Pattern("#0B6E8F", "#7CC8E6", Qt.BrushStyle.BDiagPattern),
    Pattern("#0B6E8F", "#7CC8E6", Qt.BrushStyle.HorPattern),
    Pattern("#0B6E8F", "#7CC8E6", Qt.BrushStyle.VerPattern),
    Pattern("#0B6E8F", "#7CC8E6", Qt.BrushStyle.Dense6Pattern),
    Pattern("#A85A00", "#F2B56B", Qt.BrushStyle.FDiagPattern),
    Pattern("#A85A00", "#F2B56B", Qt.BrushStyle.DiagCrossPattern),
    Pattern("#6B4E9B", "#C3A9EC", Qt.BrushStyle.CrossPattern),
)
"""In the order of REASONS; hues tell groups apart for those who see them, patterns all eight."""

MOST_SOURCES: Final = 10

Cells = tuple[tuple[Heading, ...], tuple[Heading, ...], tuple[tuple[Cell, ...], ...]]


def pair_text(pair: tuple[str, str], dress: Dress) -> str:
    """Return two annotators' names."""
    return QCoreApplication.translate("OverviewCharts", "{first} – {second}").format(
        first=isolated(dress.name(pair[0])), second=isolated(dress.name(pair[1]))
    )


def pair_cells(overview: Overview, dress: Dress) -> Cells:
    """Return the exact F1 of every two annotators; both halves of the matrix say the same."""
    people = overview.comparison.inventory.people
    headings = tuple(Heading(person.name) for person in people)
    rows = []
    for row in people:
        cells = []
        for column in people:
            key = (row.id, column.id) if (row.id, column.id) in overview.pairs else (column.id, row.id)
            score = overview.pairs.get(key)
            cells.append(
                Cell("") if score is None else _pair_cell(score, overview.parts.pairs.get(key, {}), key, dress)
            )
        rows.append(tuple(cells))
    return headings, headings, tuple(rows)


def _pair_cell(score: Score, figures: Figures, pair: tuple[str, str], dress: Dress) -> Cell:
    remark = QCoreApplication.translate("OverviewCharts", "n = {count}").format(count=number_text(score.articles))
    words = QCoreApplication.translate(
        "OverviewCharts", "{pair}: exact F1 {value} over {count} articles; {equal} equal of {first} and {second} spans"
    ).format(
        pair=pair_text(pair, dress),
        value=value_text(score.f1),
        count=number_text(score.articles),
        equal=number_text(score.counts.equal),
        first=number_text(score.counts.first),
        second=number_text(score.counts.second),
    )
    if figures:
        words = QCoreApplication.translate("OverviewCharts", "{words}; macro {value}").format(
            words=words, value=value_text(figures["exact_f1_macro"].value)
        )
    if not score.articles:
        return Cell(QCoreApplication.translate("OverviewCharts", "n/a"), None, remark)
    return Cell(value_text(score.f1), Door(DifferenceFilter(pair=pair), words), remark, score.f1 or 0.0)


def confusion_cells(overview: Overview, dress: Dress, shown: tuple[str, ...]) -> Cells:
    """Return how often a label of the first annotator meets one of the second, missing ones last."""
    labels = (*shown, MISSING)
    missing = QCoreApplication.translate("OverviewCharts", "missing")
    headings = tuple(
        Heading(dress.title(label), dress.style(label)) if label != MISSING else Heading(missing) for label in labels
    )
    most = max((count for cell, count in overview.confusion.items() if cell[0] != cell[1]), default=0) or 1
    rows = []
    for first in labels:
        cells = []
        for second in labels:
            count = overview.confusion[first, second]
            if first == second == MISSING:
                cells.append(Cell(""))
                continue
            names = [dress.title(label) if label != MISSING else missing for label in (first, second)]
            words = QCoreApplication.translate(
                "OverviewCharts", "{count} where the first has {first} and the second {second}"
            ).format(count=number_text(count), first=isolated(names[0]), second=isolated(names[1]))
            door = Door(DifferenceFilter(cell=(first, second)), words) if count else None
            strength = 0.0 if first == second else count / most
            cells.append(Cell(number_text(count) if count else "·", door, "", strength, framed=first == second))
        rows.append(tuple(cells))
    return headings, headings, tuple(rows)


def reason_bars(
    counts: list[tuple[str, Counter[Reason], DifferenceFilter]],
) -> tuple[tuple[StackedBar, ...], tuple[tuple[int, str, Door], ...]]:
    """Return why annotators differ: a bar each for names with what is behind them, and the key of what occurs."""
    from dataclasses import replace

    bars = []
    for name, reasons, wanted in counts:
        parts = []
        for number, (kind, cause) in enumerate(REASONS):
            count = reasons[kind, cause]
            if count:
                behind = replace(
                    wanted, kinds=frozenset({kind}), causes=frozenset({cause}) if cause is not None else frozenset()
                )
                words = QCoreApplication.translate("OverviewCharts", "{name}, {reason}: {count}").format(
                    name=isolated(name), reason=kind_text(kind, cause), count=number_text(count)
                )
                parts.append(Part(count, number_text(count), number, Door(behind, words)))
        total = number_text(reasons.total())
        words = QCoreApplication.translate("OverviewCharts", "{name}: {count} differences").format(
            name=isolated(name), count=total
        )
        bars.append(StackedBar(name, total, tuple(parts), Door(wanted, words)))
    key = []
    for number, (kind, cause) in enumerate(REASONS):
        if any(reasons[kind, cause] for _, reasons, _ in counts):
            causes = frozenset({cause}) if cause is not None else frozenset()
            text = kind_text(kind, cause)
            key.append((number, text, Door(DifferenceFilter(kinds=frozenset({kind}), causes=causes), text)))
    return tuple(bars), tuple(key)


def label_counts(
    overview: Overview, dress: Dress, shown: tuple[str, ...]
) -> list[tuple[str, Counter[Reason], DifferenceFilter]]:
    """Return why annotators differ on each label that they differ on."""
    return [
        (dress.title(label), overview.by_label[label], DifferenceFilter(label=label))
        for label in shown
        if label in overview.by_label
    ]


def pair_counts(overview: Overview, dress: Dress) -> list[tuple[str, Counter[Reason], DifferenceFilter]]:
    """Return why every two annotators differ."""
    return [
        (pair_text(pair, dress), reasons, DifferenceFilter(pair=pair))
        for pair, reasons in overview.by_pair.items()
        if overview.pairs[pair].articles
    ]


def surface_bars(overview: Overview) -> tuple[StackedBar, ...]:
    """Return the surfaces that annotators differ on most."""
    bars = []
    for item in overview.surfaces:
        wanted = DifferenceFilter(surface=item.surface)
        words = QCoreApplication.translate(
            "OverviewCharts", "“{surface}”: {count} differences in {articles} articles"
        ).format(
            surface=isolated(item.surface),
            count=number_text(item.differences),
            articles=number_text(item.articles),
        )
        text = number_text(item.differences)
        part = Part(item.differences, "", 0, Door(wanted, words))
        bars.append(StackedBar(item.surface, text, (part,), Door(wanted, words)))
    return tuple(bars)


def breakdown_cells(overview: Overview, dress: Dress, shown: tuple[str, ...]) -> Cells:
    """Return the exact F1 by label, over spans with its interval and as a mean over articles, with what was counted."""
    rows, cells = [], []
    for label in shown:
        figures = overview.labels.get(label, {})
        figure = figures.get("exact_f1")
        if figure is not None and figure.n:
            name = dress.title(label)
            words = QCoreApplication.translate("OverviewCharts", "{words}; {interval}").format(
                words=isolated(name), interval=certainty_text(figure)
            )
            door = Door(DifferenceFilter(label=label), words if figure.value is not None else name)
            rows.append(Heading(name, dress.style(label)))
            cells.append(
                (
                    Cell(value_text(figure.value), door, "", _strength(figure)),
                    _interval_cell(figure),
                    Cell(value_text(figures["exact_f1_macro"].value)),
                    Cell(number_text(figure.n)),
                )
            )
    exact, interval, mean, _, spans = _part_columns()
    return tuple(rows), (exact, interval, mean, spans), tuple(cells)


def part_cells(overview: Overview) -> Cells:
    """Return the same by language, zone and source, as far as there are several; of sources those with most spans."""
    order = {kind.value: number for number, kind in enumerate(ZoneKind)}
    parts: tuple[tuple[str, dict[str, PartScore], dict[str, Figures], list[tuple[str, str, DifferenceFilter]]], ...] = (
        (
            QCoreApplication.translate("OverviewCharts", "Language"),
            overview.languages,
            overview.parts.languages,
            [(name, language_text(name), DifferenceFilter(language=name)) for name in overview.languages],
        ),
        (
            QCoreApplication.translate("OverviewCharts", "Zone"),
            overview.zones,
            overview.parts.zones,
            [
                (name, zone_text(ZoneKind(name)), DifferenceFilter(zone=name))
                for name in sorted(overview.zones, key=order.__getitem__)
            ],
        ),
        (
            QCoreApplication.translate("OverviewCharts", "Source"),
            overview.sources,
            overview.parts.sources,
            [(name, source_text(name), DifferenceFilter(source=name)) for name in shown_sources(overview)],
        ),
    )
    rows: list[Heading] = []
    cells: list[tuple[Cell, ...]] = []
    for title, scores, figures, entries in parts:
        if len(scores) > 1:
            rows += [Heading(title), *(Heading(text) for _, text, _ in entries)]
            cells += [
                (),
                *(_part_row(scores[name], figures.get(name, {}), text, wanted) for name, text, wanted in entries),
            ]
    return tuple(rows), _part_columns(), tuple(cells)


def shown_sources(overview: Overview) -> list[str]:
    """Return the sources with most spans, those with more of them first."""
    sources = overview.sources
    return sorted(sources, key=lambda name: (-sources[name].spans, name))[:MOST_SOURCES]


def _part_columns() -> tuple[Heading, Heading, Heading, Heading, Heading]:
    return (
        Heading(QCoreApplication.translate("OverviewCharts", "Exact F1")),
        Heading(QCoreApplication.translate("OverviewCharts", "95% interval")),
        Heading(QCoreApplication.translate("OverviewCharts", "Macro")),
        Heading(QCoreApplication.translate("OverviewCharts", "Articles")),
        Heading(QCoreApplication.translate("OverviewCharts", "Spans of both")),
    )


def _part_row(score: PartScore, figures: Figures, name: str, wanted: DifferenceFilter) -> tuple[Cell, ...]:
    words = QCoreApplication.translate(
        "OverviewCharts", "{part}: exact F1 {value} over {count} articles; {equal} of {spans} spans have an equal one"
    ).format(
        part=isolated(name),
        value=value_text(score.f1),
        count=number_text(score.articles),
        equal=number_text(score.equal),
        spans=number_text(score.spans),
    )
    exact, mean = figures.get("exact_f1"), figures.get("exact_f1_macro")
    if exact is not None and exact.value is not None:
        words = QCoreApplication.translate("OverviewCharts", "{words}; {interval}").format(
            words=words, interval=certainty_text(exact)
        )
    return (
        Cell(value_text(score.f1), Door(wanted, words) if score.spans else None, "", _strength(exact)),
        _interval_cell(exact),
        Cell(value_text(mean.value) if mean is not None else ""),
        Cell(number_text(score.articles)),
        Cell(number_text(score.spans)),
    )


def _strength(figure: Figure | None) -> float:
    """Return how strongly a figure is tinted; one that few articles bear must not look as sure as one that many do."""
    return figure.value or 0.0 if figure is not None and figure.interval is not None else 0.0


def _interval_cell(figure: Figure | None) -> Cell:
    if figure is None or figure.value is None:
        return Cell("")
    if figure.interval is None:
        return Cell(no_interval_text(figure, short=True), words=True)
    return Cell(interval_text(figure.interval), reach=(figure.interval.low, figure.value, figure.interval.high))


def round_points(overview: Overview) -> tuple[RoundPoint, ...]:
    """Return how far annotators agree in each round that two of them have worked in."""
    points = []
    for item in overview.rounds:
        value = item.score.f1
        words = QCoreApplication.translate(
            "OverviewCharts", "Round “{round}”: exact F1 {value} over {count} articles"
        ).format(round=isolated(item.round.name), value=value_text(value), count=number_text(item.score.articles))
        remark = QCoreApplication.translate("OverviewCharts", "{kind}, n = {count}").format(
            kind=round_kind_text(item.round.kind), count=number_text(item.score.articles)
        )
        shown = item.round.id == overview.comparison.inventory.round.id
        door = Door(DifferenceFilter(), words, item.round.name)
        points.append(RoundPoint(item.round.name, remark, value, value_text(value), door, shown))
    return tuple(points)
