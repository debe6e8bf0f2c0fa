"""How far gold is, and how one annotator differs from it, as lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.services.adjudication.cases import GoldState
from annotator.services.adjudication.newer_work import ChangeKind, counts_of, kind_of
from annotator.terminal import SHOWN, figure, plural, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from annotator.agreement.pairing import Difference, Mark
    from annotator.domain.labels import LabelSet
    from annotator.services.adjudication.overview import GoldOverview, GoldStatus

LONGEST = 40
"""Code points of a surface that are shown."""
LONGEST_TITLE = 60
"""Code points of a title that are shown."""


def gold_lines(found: GoldOverview) -> Iterator[str]:
    """Yield a row for each article, what newer work has changed, and the audit's error rate."""
    if not found.articles:
        yield "No article has been sealed by anybody yet, so there is nothing to settle."
        return
    yield "Gold: " + ", ".join(f"{found.states[state]:,} {state.value}" for state in GoldState)
    yield from table(
        ("article", "state", "rule", "annotators", "made from", "decisions"),
        [
            (
                _title(item),
                item.state.value + (", stale" if item.stale else ""),
                item.rule or "–",
                str(item.people),
                str(item.read) if item.read else "–",
                str(item.decided),
            )
            for item in found.articles
        ],
    )
    for item in found.articles:
        if item.stale:
            yield from _stale_lines(item, found.label_set)
    audit = found.audit
    if audit.interval is None:
        yield "Audit: no agreed span has been looked at yet."
    else:
        low, high = audit.interval
        yield (
            f"Audit: {audit.errors} of {plural(audit.checked, 'agreed span')} wrong, error rate {figure(audit.rate)} "
            f"(95 % Wilson interval {figure(low)} to {figure(high)})"
        )


def difference_lines(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield how much of one annotator's work equals gold, and in which ways the rest differs."""
    overall = document["overall"]
    counts, causes = overall["counts"], overall["causes"]
    yield (
        f"{document['annotator']} and gold: exact F1 {figure(overall['exact_f1'])} ({counts['equal']:,} equal of "
        f"{counts['theirs']:,} and {counts['gold']:,} spans; {plural(overall['articles'], 'article')})"
    )
    rows = [
        ("only gold has it", counts["missing_theirs"]),
        (f"only {document['annotator']} has it", counts["missing_gold"]),
        *((f"boundary: {cause}", number) for cause, number in causes.items()),
        ("label", counts["label"]),
        ("both label and boundary", counts["both"]),
        ("split/merge", counts["groups"]),
    ]
    told = [(name, f"{number:,}") for name, number in rows if number]
    yield from table(("difference", "how often"), told) if told else ("Nothing differs.",)
    if document["stale"]:
        yield f"Stale: the gold of {plural(document['stale'], 'article')} may change, as newer work has come."
    if document["left_out"]:
        yield (
            f"Left out: {plural(document['left_out'], 'settled article')} that {document['annotator']} has to work on "
            "still."
        )


def _stale_lines(item: GoldStatus, label_set: LabelSet) -> Iterator[str]:
    """Yield what newer work has changed: the counts, then each annotator's spans."""
    counts = counts_of(work for _name, work in item.newer)
    told = ", ".join(f"{plural(counts[kind], 'span')} {kind.value}" for kind in ChangeKind)
    yield f"“{_title(item)}” is stale: {told} since its gold began."
    for name, work in item.newer:
        changes = [_change(difference, work.text, label_set) for difference in work.differences[:SHOWN]]
        if len(work.differences) > SHOWN:
            changes.append(f"… and {len(work.differences) - SHOWN:,} more (all of them with --json)")
        if work.details:
            changes.append("attributes or links changed")
        sealed = "sealed for the first time" if work.first else "sealed again"
        yield f"  {name} {sealed}: {'; '.join(changes) or 'no span'}"


def _change(difference: Difference, text: str, label_set: LabelSet) -> str:
    before, after = (
        " + ".join(_span(mark, text, label_set) for mark in marks) for marks in (difference.first, difference.second)
    )
    return f"{kind_of(difference).value} {' → '.join(filter(None, (before, after)))}"


def _span(mark: Mark, text: str, label_set: LabelSet) -> str:
    label = label_set.label(mark.label)
    return f"{label.name if label is not None else mark.label} “{_short(text[mark.start : mark.end])}”"


def _title(item: GoldStatus) -> str:
    title = item.title or item.article
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1] + "…"


def _short(surface: str) -> str:
    """Return a surface on one line, the middle of a long one left out, since its ends are what may have changed."""
    surface = " ".join(surface.split())
    return surface if len(surface) <= LONGEST else f"{surface[: LONGEST // 2]}…{surface[-LONGEST // 2 + 1 :]}"
