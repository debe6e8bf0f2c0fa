"""The overview: how far annotators agree, with whom, on what, and why not. Every number leads to its differences."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.labels import local
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.messages import isolated, number_text, state_text
from annotator.ui.review import overview_charts as charts
from annotator.ui.review.figure_table import FigureTable
from annotator.ui.review.figure_words import interval_text, value_text
from annotator.ui.review.labels import Dress
from annotator.ui.review.matrix import Matrix
from annotator.ui.review.round_line import RoundLine
from annotator.ui.review.stacked_bars import StackedBars

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet
    from annotator.services.review.overview import Overview

_PARTS = ("pairs", "confusion", "breakdown", "parts", "figures", "labels", "people", "surfaces", "rounds")


class OverviewPage(QScrollArea):
    """Shows an overview, whole or on the way."""

    opened = Signal(object)
    """The Door that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = Dress()
        self._overview: Overview | None = None
        inner = QWidget(self)
        inner.setObjectName("dialog-inner")
        self.headline = sentence(inner, "title")
        self.about = sentence(inner)
        self.left_out = sentence(inner, "quiet")
        self.titles = {name: sentence(inner, "heading") for name in _PARTS}
        self.hints = {name: sentence(inner, "quiet") for name in _PARTS}
        self.pairs, self.confusion = Matrix(inner), Matrix(inner)
        self.figures = FigureTable(inner)
        self.labels, self.people, self.surfaces = StackedBars(inner), StackedBars(inner), StackedBars(inner)
        self.breakdown, self.parts = Matrix(inner, fitted=True), Matrix(inner, fitted=True)
        self.rounds = RoundLine(inner)
        self._lay_out(inner)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in self._charts().values():
            part.opened.connect(self.opened)
        self.setFocusProxy(self.pairs)
        self.retranslate()

    def _charts(self) -> dict[str, Matrix | FigureTable | StackedBars | RoundLine]:
        return {
            "pairs": self.pairs,
            "confusion": self.confusion,
            "breakdown": self.breakdown,
            "parts": self.parts,
            "figures": self.figures,
            "labels": self.labels,
            "people": self.people,
            "surfaces": self.surfaces,
            "rounds": self.rounds,
        }

    def _lay_out(self, inner: QWidget) -> None:
        grid = QGridLayout(inner)
        grid.setContentsMargins(20, 12, 20, 20)
        grid.setHorizontalSpacing(36)
        grid.setVerticalSpacing(22)
        head = QVBoxLayout()
        head.setSpacing(6)
        for widget in (self.headline, self.about, self.left_out):
            head.addWidget(widget)
        head.addStretch(1)
        grid.addLayout(head, 0, 0)
        places = {
            "pairs": (0, 1, 1),
            "confusion": (1, 0, 1),
            "labels": (1, 1, 1),
            "surfaces": (2, 0, 1),
            "people": (2, 1, 1),
            "figures": (3, 0, 2),
            "breakdown": (4, 0, 1),
            "parts": (4, 1, 1),
            "rounds": (4, 0, 1),
        }
        shown = self._charts()
        columns: dict[tuple[int, int], QVBoxLayout] = {}
        for name, (row, column, span) in places.items():
            cell = columns.get((row, column))
            if cell is None:
                cell = columns[row, column] = QVBoxLayout()
                cell.setSpacing(grid.verticalSpacing())
                grid.addLayout(cell, row, column, 1, span)
            part = QVBoxLayout()
            part.setSpacing(6)
            part.addWidget(self.titles[name])
            part.addWidget(self.hints[name])
            part.addWidget(shown[name])
            cell.addLayout(part)
        for cell in columns.values():
            cell.addStretch(1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 280)
        grid.setRowStretch(5, 1)

    # What is shown

    def show_overview(self, overview: Overview | None) -> None:
        """Show what there is; figures come when they have been made."""
        self._overview = overview
        self._show()

    def set_dress(self, dress: Dress) -> None:
        """Show labels and names another way."""
        self._dress = dress
        self._show()

    def _show(self) -> None:
        overview, dress = self._overview, self._dress
        self._say()
        if overview is None:
            return
        label_set = overview.comparison.inventory.label_set
        used = {label for cell in overview.confusion for label in cell} | set(overview.by_label)
        shown = tuple(label.id for label in label_set.labels if label.id in used or label in label_set.offered)
        dark = dress.theme == "dark"
        self.pairs.show_cells(self.titles["pairs"].text(), *charts.pair_cells(overview, dress))
        self.confusion.show_cells(self.titles["confusion"].text(), *charts.confusion_cells(overview, dress, shown))
        self.breakdown.show_cells(self.titles["breakdown"].text(), *charts.breakdown_cells(overview, dress, shown))
        self.parts.show_cells(self.titles["parts"].text(), *charts.part_cells(overview))
        for name, chart, counts in (
            ("labels", self.labels, charts.label_counts(overview, dress, shown)),
            ("people", self.people, charts.pair_counts(overview, dress)),
        ):
            chart.show_bars(self.titles[name].text(), *charts.reason_bars(counts), charts.PATTERNS, dark=dark)
        self.surfaces.show_bars(
            self.titles["surfaces"].text(), charts.surface_bars(overview), (), charts.PATTERNS, dark=dark
        )
        self.figures.show_summary(overview.summary, self._attribute_names(label_set))
        self.rounds.show_points(self.titles["rounds"].text(), charts.round_points(overview))
        self.hints["parts"].setText(self._about_parts())
        self._show_parts()

    def _attribute_names(self, label_set: LabelSet) -> dict[str, str]:
        """Return what attributes are called, by id; where several have one name, with the labels they belong to."""
        names = {each.id: local(each.title, self._dress.language, each.name) for each in label_set.attributes}
        several = Counter(names.values())
        comma = self.tr(", ", "between parts of a list")
        return {
            each.id: self.tr("{attribute} ({labels})").format(
                attribute=names[each.id], labels=comma.join(self._dress.title(label) for label in each.labels)
            )
            if several[names[each.id]] > 1 and each.labels
            else names[each.id]
            for each in label_set.attributes
        }

    def _show_parts(self) -> None:
        overview = self._overview
        there = overview is not None and bool(overview.comparison.articles)
        several = overview is not None and len(overview.rounds) > 1
        shown = dict.fromkeys(_PARTS, there)
        shown["pairs"] = overview is not None and len(overview.comparison.inventory.people) > 1
        shown["rounds"] = several
        shown["breakdown"] = there and bool(self.breakdown.rows)
        shown["parts"] = there and bool(self.parts.rows)
        shown["figures"] = there and overview is not None and overview.summary is not None
        shown["surfaces"] = there and bool(self.surfaces.bars)
        shown["labels"] = shown["people"] = there and bool(self.labels.bars)
        for name, chart in self._charts().items():
            self.titles[name].setVisible(shown[name])
            self.hints[name].setVisible(shown[name] and bool(self.hints[name].text()))
            chart.setVisible(shown[name])

    # Words

    def _say(self) -> None:
        overview = self._overview
        if overview is None:
            self.headline.setText("")
            self.about.setText(self.tr("What annotators sealed is being compared…"))
            self.left_out.setText("")
            self._show_parts()
            return
        figure = overview.summary.headline if overview.summary else None
        inventory = overview.comparison.inventory
        value = overview.total.f1
        self.headline.setText(self.tr("Exact F1 {value}").format(value=value_text(value)))
        self.about.setText(
            " ".join(filter(None, self._sentences(overview, interval_text(figure.interval) if figure else "")))
        )
        notes = [self._unsealed()]
        aided = sum(inventory.left_out.aided.values())
        if aided:
            text = self.tr("%n assignment(s) done with suggestions on are left out.", "", aided)
            notes.append(text.replace(str(aided), number_text(aided)))
        if inventory.left_out.alone:
            alone = inventory.left_out.alone
            text = self.tr("%n article(s) that only one annotator sealed are left out.", "", alone)
            notes.append(text.replace(str(alone), number_text(alone)))
        self.left_out.setText("\n".join(filter(None, notes)))
        self.left_out.setVisible(bool(self.left_out.text()))

    def _sentences(self, overview: Overview, interval: str) -> list[str]:
        if not overview.comparison.articles:
            return [self.tr("No two annotators have sealed the same article in this round: there is no figure.")]
        counts, articles = overview.total.counts, overview.total.articles
        found = []
        if interval:
            found.append(self.tr("95% interval {interval}.").format(interval=interval))
        count = self.tr("%n article(s)", "", articles).replace(str(articles), number_text(articles))
        found.append(
            self.tr(
                "{equal} pairs of equal spans among {spans} spans, in {articles}; pairs of annotators: {pairs}."
            ).format(
                articles=count,
                pairs=number_text(sum(bool(score.articles) for score in overview.pairs.values())),
                equal=number_text(counts.equal),
                spans=number_text(counts.first + counts.second),
            )
        )
        found.append(self.tr("Two spans are equal if start, end and label are; pairs with more work weigh more."))
        if overview.later is not None:
            found.append(
                self.tr("Latest submissions, apart: {value} ({count} reopened).").format(
                    value=value_text(overview.later.f1),
                    count=number_text(overview.comparison.inventory.reopened),
                )
            )
        if not overview.comparison.whole:
            found.append(self.tr("Not everything has been compared yet."))
        return found

    def _unsealed(self) -> str:
        assert self._overview is not None  # noqa: S101 - asked by the caller
        inventory = self._overview.comparison.inventory
        parts = []
        for person in inventory.people:
            states = inventory.left_out.unsealed.get(person.id)
            if states:
                what = self.tr(", ", "between parts of a list").join(
                    self.tr("{count} {state}").format(count=number_text(number), state=state_text(state))
                    for state, number in sorted(states.items())
                )
                parts.append(self.tr("{name}: {what}").format(name=isolated(person.name), what=what))
        if not parts:
            return ""
        return self.tr("Not sealed, so left out – {list}.").format(list=self.tr("; ").join(parts))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        titles = {
            "pairs": self.tr("Exact F1 of every two annotators"),
            "confusion": self.tr("Which labels meet which"),
            "breakdown": self.tr("By label"),
            "parts": self.tr("By language, zone and source"),
            "figures": self.tr("All figures"),
            "labels": self.tr("Why they differ, by label"),
            "people": self.tr("Why they differ, by annotators"),
            "surfaces": self.tr("Names they differ on most"),
            "rounds": self.tr("Exact F1 over rounds"),
        }
        hints = {
            "pairs": self.tr("n counts articles that both sealed. Choose a cell to see where they differ."),
            "confusion": self.tr(
                "Rows are the first annotator of each pair, columns the second; equal ones are framed."
            ),
            "breakdown": self.tr("Exact F1 over all spans; macro is the mean over articles."),
            "labels": self.tr("A difference counts under each label that either has there."),
        }
        for name in _PARTS:
            self.titles[name].setText(titles[name])
            self.hints[name].setText(hints.get(name, ""))
        self._show()

    def _about_parts(self) -> str:
        """Return what is to be known of zones and sources, as far as they are shown."""
        overview, found = self._overview, []
        if overview is None:
            return ""
        if len(overview.zones) > 1:
            found.append(self.tr("A difference belongs to the zone in which it begins."))
        count = len(overview.sources)
        if count > charts.MOST_SOURCES:
            text = self.tr(
                "Of %n source(s) those with most spans are shown; the list of differences has them all.", "", count
            )
            found.append(text.replace(str(count), number_text(count)))
        if any(cell.reach for row in self.parts.cells for cell in row):
            found.append(self.tr("The line below an interval runs from 0 to 1."))
        return " ".join(found)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
