"""What the command line shows people: tables, sentences and a progress bar. English only."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any, Self

from annotator.domain.exchange import Fate
from annotator.domain.parts import PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from annotator.services.demo import DemoResult
    from annotator.services.import_report import ImportReport, SpanNote
    from annotator.services.losses import LossRow
    from annotator.services.statistics import Statistics
    from annotator.services.verifying import Verification

SHOWN = 20
"""How many single lines of one kind are listed before the rest is only counted."""


class DelayedProgress:
    """A bar on standard error that appears after a second, and only on a terminal."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._started = time.monotonic()
        self._bar: Any = None
        self._task: Any = None

    def report(self, done: int, total: int) -> None:
        """Show how far the work is."""
        if self._bar is None:
            if not sys.stderr.isatty() or time.monotonic() - self._started < 1:
                return
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task(self._what, total=None)
        self._bar.update(self._task, completed=done, total=total or None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a plain table, columns two spaces apart."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, *rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def plural(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def import_lines(report: ImportReport) -> Iterator[str]:
    """Yield what an import did, and each thing that was not stored as it came."""
    would = "Would import" if report.dry_run else "Imported"
    yield (
        f"{would} {plural(report.articles, 'new article')} from {plural(report.files, 'file')}"
        f" ({plural(report.known, 'text')} known already); {plural(report.assignments, 'assignment')},"
        f" {plural(report.spans, 'span')}, {plural(report.links, 'link')} taken in,"
        f" {plural(report.identical, 'identical span')} already there."
    )
    if report.annotators:
        yield "Annotators: " + ", ".join(report.annotators)
    yield from _fate_lines(report)
    yield from some([f"{name}: read as {encoding}." for name, encoding in report.odd_encodings().items()])
    yield from some(report.notes)
    yield from some([f"{item.name}: skipped ({item.reason})." for item in report.skipped])
    yield from some([f"{file}: removed “{' '.join(what.split())}”" for file, what in report.removed])
    # What is not there goes before what is there otherwise.
    for lost in (True, False):
        yield from some([_span_line(note) for note in report.span_notes if (note.stored_start is None) == lost])
    yield from some([f"Left out: {problem}" for problem in report.bad])


def _fate_lines(report: ImportReport) -> Iterator[str]:
    """Yield how many spans were moved onto another state of their text, and how many were not stored."""
    fates = report.fates()
    if fates["realigned"]:
        yield f"Moved to where the project's text has them: {plural(fates['realigned'], 'span')}."
    if fates["unplaced"]:
        count = fates["unplaced"]
        was = "1 span has" if count == 1 else f"{count:,} spans have"
        yield f"NOT TAKEN IN: {was} no certain place in the project's text; listed below."
    if fates["left-out"]:
        labels = ", ".join(dict.fromkeys(note.label for note in report.span_notes if note.fate == "left-out"))
        yield f"Left out, as asked: {plural(fates['left-out'], 'span')} labelled {labels}."
    if report.links_left_out:
        yield f"Left out with their spans: {plural(report.links_left_out, 'link')}."


def _span_line(note: SpanNote) -> str:
    moved = f" to {note.stored_start}–{note.stored_end}" if note.stored_start is not None else ""
    return f"{note.file}: span {note.start}–{note.end} “{note.text}” {note.fate}{moved}."


def some(lines: Sequence[str]) -> Iterator[str]:
    """Yield the first lines of many, and how many are left away."""
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield f"… and {len(lines) - SHOWN:,} more (all of them with --json)."


def loss_lines(rows: Sequence[LossRow]) -> Iterator[str]:
    """Yield a table with a row for each format, option and layer, then what each format does not carry at all."""
    if not rows:
        yield "There is no format to try."
        return
    head = ("format", "options", "layer", "spans", *(fate.value for fate in Fate))
    yield from table(
        head,
        [
            (row.format, row.options, row.layer, str(row.spans), *(str(row.fates[fate] or "–") for fate in Fate))
            for row in rows
        ],
    )
    yield ""
    for name, lost in {row.format: row.lost for row in rows}.items():
        parts = ", ".join(f"{PHRASES[part]} ({count})" for part, count in sorted(lost.items()))
        yield f"{name} does not carry: {parts or 'nothing is lost'}"


def verification_lines(found: Verification) -> Iterator[str]:
    """Yield what is wrong with exports, or that all is well, and what is good to know."""
    yield from (f"note: {note}" for note in found.notes)
    for problem in found.problems:
        yield " · ".join(filter(None, (problem.code, problem.where, problem.detail)))
    if not found.problems:
        yield (
            f"ok: {plural(found.files, 'file')} of {plural(found.exports, 'export')} are as they were written, and the "
            "project gives the same again"
        )


def figure(value: float | None) -> str:
    """Return a figure with four decimals, or n/a."""
    return "n/a" if value is None else f"{value:.4f}"


def statistics_lines(statistics: Statistics) -> Iterator[str]:
    """Yield a project's numbers."""
    languages = ", ".join(f"{count} {language}" for language, count in sorted(statistics.languages.items()))
    yield (
        f"{plural(statistics.articles, 'article')}"
        f"{f' ({languages})' if languages else ''}, {plural(statistics.characters, 'character')}"
    )
    for person in statistics.annotators:
        states = ", ".join(f"{count} {state}" for state, count in sorted(person.states.items()))
        labels = ", ".join(f"{count} {label}" for label, count in sorted(person.labels.items()))
        yield (
            f"{person.name}: {states or 'no articles'}; {plural(person.labels.total(), 'span')}"
            + (f" ({labels})" if labels else "")
            + f"; {person.active_seconds / 3600:.1f} hours at work"
        )


def demo_lines(result: DemoResult) -> Iterator[str]:
    """Yield what the demonstration did, step by step."""
    yield f"Project: {result.project}"
    yield f"Imported {plural(result.articles, 'article')}."
    for name, count in result.spans.items():
        yield f"Labelled: {plural(count, 'span')} by {name}."
    yield f"Agreement: exact F1 {figure(result.agreement)} between {' and '.join(result.spans)}."
    for name in result.exports:
        yield f"Exported: {name}"
