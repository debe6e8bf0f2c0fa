"""The account of an export as sections to read: sums by layer, each span that is not as it was, losses, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.domain.exchange import Fate
from annotator.domain.parts import PHRASES
from annotator.ui.dialogs.report_view import ReportSection
from annotator.ui.messages import fate_text, format_text, isolated, number_text, report_text

if TYPE_CHECKING:
    from annotator.domain.exchange import ExportReport, Outcome


def sections(report: ExportReport) -> list[ReportSection]:
    """Return a section for each layer, then what the format cannot carry, notes, and the files written."""
    translate = QCoreApplication.translate
    found = []
    for layer, fates in report.fates.items():
        between = translate("ExportReport", " · ", "between sums")
        sums = between.join(f"{number_text(fates[fate])} {fate_text(fate)}" for fate in Fate if fates[fate])
        rows = [_row(outcome) for outcome in report.outcomes if outcome.layer == layer]
        title = translate("ExportReport", "Spans in the layer {layer}") if layer else translate("ExportReport", "Spans")
        found.append(
            ReportSection(
                title.format(layer=isolated(layer)), sums or translate("ExportReport", "there are none"), rows
            )
        )
    lost = [(format_text(PHRASES[part]), number_text(count)) for part, count in sorted(report.lost.items())]
    if lost or report.losses:
        rows = [*lost, *((report_text(loss), "") for loss in report.losses)]
        found.append(ReportSection(translate("ExportReport", "Not carried by this format"), "", rows))
    if report.notes:
        rows = [(report_text(note), "") for note in report.notes]
        found.append(ReportSection(translate("ExportReport", "Good to know"), "", rows))
    if report.files:
        rows = [(isolated(name), "") for name in report.files]
        found.append(ReportSection(translate("ExportReport", "Files written"), "", rows))
    return found


def _row(outcome: Outcome) -> tuple[str, str]:
    text = isolated(" ".join(outcome.text.split()))
    what = QCoreApplication.translate("ExportReport", "“{text}” {label}").format(
        text=text, label=isolated(outcome.label)
    )
    where = QCoreApplication.translate("ExportReport", "{article}, {start}–{end}").format(
        article=isolated(outcome.article), start=number_text(outcome.start), end=number_text(outcome.end)
    )
    parts = (fate_text(outcome.fate), report_text(outcome.reason), where)
    return what, " · ".join(filter(None, parts))
