"""How far gold is, and how one annotator differs from it, as lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.services.adjudication.cases import GoldState
from annotator.terminal import figure, plural, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from annotator.services.adjudication.overview import GoldOverview


def gold_lines(found: GoldOverview) -> Iterator[str]:
    """Yield a row for each article, what newer work has come for, and the audit's error rate."""
    if not found.articles:
        yield "No article has been sealed by anybody yet, so there is nothing to settle."
        return
    yield "Gold: " + ", ".join(f"{found.states[state]:,} {state.value}" for state in GoldState)
    yield from table(
        ("article", "state", "rule", "annotators", "decisions"),
        [
            (
                item.title or item.article,
                item.state.value + (", stale" if item.stale else ""),
                item.rule or "–",
                str(item.people),
                str(item.decided),
            )
            for item in found.articles
        ],
    )
    for item in found.articles:
        if item.stale:
            yield f"“{item.title}” is stale: {', '.join(item.newer)} sealed again since its gold began."
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
    if document["left_out"]:
        yield (
            f"Left out: {plural(document['left_out'], 'settled article')} that {document['annotator']} has to work on "
            "still."
        )
