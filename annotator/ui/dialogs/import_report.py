"""What became of everything an import read, as sections to read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.ui.dialogs.report_view import ReportSection
from annotator.ui.messages import error_text, isolated, number_text, place_text, report_text, skip_text, span_note_text

if TYPE_CHECKING:
    from annotator.domain.errors import AnnotatorError
    from annotator.services.import_report import ImportReport, SpanNote
    from annotator.services.sources import Skipped

_USUAL = {"utf-8", "ascii"}


def sections(report: ImportReport, left_out: Iterable[tuple[str, str]] = ()) -> list[ReportSection]:
    """Return the sections of a report; ``left_out`` are (name, reason) of what the dialog did not hand on."""
    translate = QCoreApplication.translate
    missing = [_span_row(note) for note in report.span_notes if note.stored_start is None]
    otherwise = [_span_row(note) for note in report.span_notes if note.stored_start is not None]
    encodings = [
        (isolated(name), isolated(encoding)) for name, encoding in report.encodings.items() if encoding not in _USUAL
    ]
    removed = [(isolated(" ".join(what.split())), place_text(file)) for file, what in report.removed]
    found = [
        _bad(report.bad),
        ReportSection(translate("ImportReport", "Spans that were not taken in"), "", missing),
        ReportSection(translate("ImportReport", "Decoded from another encoding"), "", encodings),
        ReportSection(translate("ImportReport", "Cut out"), "", removed),
        ReportSection(translate("ImportReport", "Spans not stored as they came"), "", otherwise),
        _left_out(report.skipped, left_out),
        ReportSection(
            translate("ImportReport", "Good to know"), "", [(report_text(note), "") for note in report.notes]
        ),
    ]
    return [section for section in found if section.rows]


def taken_in(report: ImportReport) -> str:
    """Return what was stored, in one line, and what was not in a second."""
    translate = QCoreApplication.translate
    fates = report.fates()
    parts = [translate("ImportReport", "%n new article(s)", "", report.articles)]
    if report.known:
        parts.append(translate("ImportReport", "%n known already", "", report.known))
    if report.spans_read:
        parts.append(translate("ImportReport", "%n span(s)", "", report.spans))
    if fates["realigned"]:
        parts.append(translate("ImportReport", "%n of them moved", "", fates["realigned"]))
    if report.identical:
        parts.append(translate("ImportReport", "%n span(s) there already", "", report.identical))
    if report.links:
        parts.append(translate("ImportReport", "%n link(s)", "", report.links))
    if report.annotators:
        parts.append(translate("ImportReport", ", ", "between names").join(map(isolated, report.annotators)))
    between = translate("ImportReport", " · ", "between sums")
    return "\n".join(filter(None, (between.join(parts), between.join(_missing(report)))))


def _missing(report: ImportReport) -> list[str]:
    translate = QCoreApplication.translate
    fates = report.fates()
    parts = []
    if fates["unplaced"]:
        parts.append(
            translate("ImportReport", "%n span(s) left out: no certain place in the text", "", fates["unplaced"])
        )
    if fates["left-out"]:
        parts.append(translate("ImportReport", "%n span(s) left out with their label", "", fates["left-out"]))
    if report.links_left_out:
        parts.append(translate("ImportReport", "%n link(s) left out with their spans", "", report.links_left_out))
    return parts


def _bad(problems: list[AnnotatorError]) -> ReportSection:
    rows = [(error_text(problem), "") for problem in problems]
    return ReportSection(QCoreApplication.translate("ImportReport", "Could not be read"), "", rows)


def _left_out(skipped: list[Skipped], others: Iterable[tuple[str, str]]) -> ReportSection:
    rows = [(place_text(item.name), skip_text(item.reason)) for item in skipped]
    rows += [(isolated(name), reason) for name, reason in others]
    return ReportSection(QCoreApplication.translate("ImportReport", "Left out"), "", rows)


def _span_row(note: SpanNote) -> tuple[str, str]:
    translate = QCoreApplication.translate
    what = translate("ImportReport", "“{text}” {start}–{end}").format(
        text=isolated(note.text), start=number_text(note.start), end=number_text(note.end)
    )
    where = place_text(note.file, note.line)
    if note.stored_start is None or note.stored_end is None:
        return what, f"{span_note_text(note.fate)} · {where}"
    now = translate("ImportReport", "now {start}–{end}").format(
        start=number_text(note.stored_start), end=number_text(note.stored_end)
    )
    return what, f"{span_note_text(note.fate)} · {now} · {where}"
