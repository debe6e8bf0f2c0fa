"""The account of an export as sections to read: sums by layer, each span that is not as it was, losses, notes."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.exchange import Fate
from annotator.domain.parts import PHRASES
from annotator.ui.dialogs.report_view import ReportSection
from annotator.ui.messages import fate_text, format_text, isolated, number_text, report_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.exchange import ExportReport, LeftOut, Outcome

LISTED: Final = 1000
"""How many spans of a layer are listed in the window; the file lists them all."""


def sections(report: ExportReport, *, written: bool = True) -> list[ReportSection]:
    """Return a section for each layer, then what was left out or is not carried, notes, and the files.

    The files are those written, or those that would be.
    """
    translate = QCoreApplication.translate
    found = []
    for layer, fates in report.fates.items():
        between = translate("ExportReport", " · ", "between sums")
        sums = between.join(f"{number_text(fates[fate])} {fate_text(fate)}" for fate in Fate if fates[fate])
        rows = _listed(_row(outcome) for outcome in report.outcomes if outcome.layer == layer)
        title = translate("ExportReport", "Spans in the layer {layer}") if layer else translate("ExportReport", "Spans")
        found.append(
            ReportSection(
                title.format(layer=isolated(layer)), sums or translate("ExportReport", "there are none"), rows
            )
        )
    if report.left_out:
        left_out = ReportSection(
            translate("ExportReport", "Left out by the options chosen"),
            number_text(len(report.left_out)),
            _listed(map(_left_out_row, report.left_out)),
        )
        found.append(left_out)
    lost = [(format_text(PHRASES[part]), number_text(count)) for part, count in sorted(report.lost.items())]
    if lost or report.losses:
        rows = [*lost, *((report_text(loss), "") for loss in report.losses)]
        found.append(ReportSection(translate("ExportReport", "Not carried by this format"), "", rows))
    if report.notes:
        rows = [(report_text(note), "") for note in report.notes]
        found.append(ReportSection(translate("ExportReport", "Good to know"), "", rows))
    if report.files:
        rows = [(isolated(name), "") for name in report.files]
        title = translate("ExportReport", "Files written")
        found.append(
            ReportSection(title if written else translate("ExportReport", "Files that would be written"), "", rows)
        )
    return found


def _listed(rows: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    rows = iter(rows)
    shown = list(islice(rows, LISTED))
    more = sum(1 for _ in rows)
    if more:
        told = QCoreApplication.translate(
            "ExportReport", "… and {count} more, all of them in the report file of an export"
        )
        shown.append((told.format(count=number_text(more)), ""))
    return shown


def _row(outcome: Outcome) -> tuple[str, str]:
    parts = (fate_text(outcome.fate), report_text(outcome.reason), _where(outcome))
    return _what(outcome), " · ".join(filter(None, parts))


def _left_out_row(item: LeftOut) -> tuple[str, str]:
    return _what(item), " · ".join((report_text(item.reason), _where(item)))


def _what(item: Outcome | LeftOut) -> str:
    text = isolated(" ".join(item.text.split()))
    return QCoreApplication.translate("ExportReport", "“{text}” {label}").format(text=text, label=isolated(item.label))


def _where(item: Outcome | LeftOut) -> str:
    return QCoreApplication.translate("ExportReport", "{article}, {start}–{end}").format(
        article=isolated(item.article), start=number_text(item.start), end=number_text(item.end)
    )
