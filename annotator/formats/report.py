"""The account of an export: filled in by writers, printed as lines, and written as JSON."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.exchange import ExportReport, Fate, LeftOut, Outcome
from annotator.domain.parts import PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.exchange import ArticleWork
    from annotator.tokens.layout import Placing

VERSION: Final = 2
"""Version of the document, which ``schemas/export-report.schema.json`` describes."""

_LISTED: Final = 20
"""How many spans are listed in print; the document lists them all."""


def count_work(report: ExportReport, work: ArticleWork, layers: dict[str, Iterable[Placing]]) -> None:
    """Take in what became of a work's spans, layer by layer; ``layers`` names every layer, span or no span."""
    report.spans += len(work.spans)
    for layer, placings in layers.items():
        fates = report.fates.setdefault(layer, Counter())
        for placing in placings:
            fates[placing.fate] += 1
            if placing.fate is not Fate.AS_IS:
                report.outcomes.append(_outcome(layer, work, placing))


def _outcome(layer: str, work: ArticleWork, placing: Placing) -> Outcome:
    span = placing.span
    start, end = placing.written or (None, None)
    return Outcome(
        layer=layer,
        article=work.id,
        annotator=work.annotator,
        span=span.id,
        start=span.start,
        end=span.end,
        label=span.label,
        text=work.text[span.start : span.end],
        fate=placing.fate,
        written_start=start,
        written_end=end,
        reason=placing.reason,
    )


def report_document(report: ExportReport) -> dict[str, Any]:
    """Return the report as JSON-able values; every layer names every fate, so that sums can be checked."""
    return {
        "annotator_export_report": VERSION,
        "format": report.format,
        "options": dict(report.options),
        "articles": report.articles,
        "spans": report.spans,
        "layers": {layer: {fate.value: fates[fate] for fate in Fate} for layer, fates in report.fates.items()},
        "outcomes": [_outcome_document(outcome) for outcome in report.outcomes],
        "left_out": [_left_out_document(item) for item in report.left_out],
        "lost": {part.value: count for part, count in sorted(report.lost.items())},
        "losses": list(report.losses),
        "notes": list(report.notes),
        "files": list(report.files),
    }


def _left_out_document(item: LeftOut) -> dict[str, Any]:
    return {
        "article": item.article,
        "annotator": item.annotator,
        "start": item.start,
        "end": item.end,
        "label": item.label,
        "text": item.text,
        "reason": item.reason,
    }


def _outcome_document(outcome: Outcome) -> dict[str, Any]:
    return {
        "layer": outcome.layer,
        "article": outcome.article,
        "annotator": outcome.annotator,
        "span": outcome.span,
        "start": outcome.start,
        "end": outcome.end,
        "label": outcome.label,
        "text": outcome.text,
        "fate": outcome.fate.value,
        "written_start": outcome.written_start,
        "written_end": outcome.written_end,
        "reason": outcome.reason,
    }


def report_lines(report: ExportReport) -> list[str]:
    """Return the report as lines to print: sums by layer, then the spans that are not as-is, losses and notes."""
    lines = [f"{report.format}: {_plural(report.articles, 'article')}, {_plural(report.spans, 'span')}"]
    for layer, fates in report.fates.items():
        sums = ", ".join(f"{fates[fate]} {fate.value}" for fate in Fate if fates[fate])
        lines.append(f"  {layer}: {sums or 'no spans'}")
    outcomes = _outcome_lines(report)
    outcomes += [f"  left out: {_where(item)}: {item.reason}" for item in report.left_out]
    lines.extend(outcomes[:_LISTED])
    if len(outcomes) > _LISTED:
        lines.append(f"  … and {len(outcomes) - _LISTED} more, all of them in the report file")
    lines.extend(
        f"not written: {PHRASES[part]}, {_plural(count, 'time')}" for part, count in sorted(report.lost.items())
    )
    lines.extend(f"lost: {loss}" for loss in report.losses)
    lines.extend(f"note: {note}" for note in report.notes)
    if report.files:
        lines.append(f"written: {', '.join(report.files)}")
    return lines


def _outcome_lines(report: ExportReport) -> list[str]:
    """Return a line for each span and fate; a span with the same fate in several layers has one line."""
    layers: dict[str, list[str]] = {}
    several = len({outcome.annotator for outcome in report.outcomes}) > 1
    for outcome in report.outcomes:
        whose = f"{outcome.annotator}: " if several else ""
        layers.setdefault(whose + _told(outcome), []).append(outcome.layer)
    return [f"  {told} ({', '.join(names)})" for told, names in layers.items()]


def _told(outcome: Outcome) -> str:
    became = "" if outcome.written_start is None else f" → {outcome.written_start}–{outcome.written_end}"
    return f"{outcome.fate.value}: {_where(outcome)}{became}: {outcome.reason}"


def _where(item: Outcome | LeftOut) -> str:
    text = " ".join(item.text.split())
    return f"{item.article} {item.start}–{item.end} {item.label} “{text}”"


def _plural(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
