"""How far gold is, as lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.services.adjudication.cases import GoldState
from annotator.terminal import figure, plural, table

if TYPE_CHECKING:
    from collections.abc import Iterator

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
