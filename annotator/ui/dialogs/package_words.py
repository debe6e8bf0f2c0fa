"""What packages brought or would bring, in the words of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.services.packages.merge_report import Conflict, MergeFate
from annotator.ui.dialogs.report_view import ReportSection
from annotator.ui.messages import isolated, number_text, state_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.services.packages.merge_report import MergedWork, MergeReport
    from annotator.services.packages.opening import TakenIn

_FATES: Final = {
    MergeFate.CONFLICT: QT_TRANSLATE_NOOP("Packages", "In conflict; these stay as they are here"),
    MergeFate.KEPT: QT_TRANSLATE_NOOP("Packages", "Reopened or changed here since, and nothing newer came; kept"),
    MergeFate.UNKNOWN: QT_TRANSLATE_NOOP("Packages", "No longer in this project; left out"),
    MergeFate.TAKEN: QT_TRANSLATE_NOOP("Packages", "Taken in"),
    MergeFate.SAME: QT_TRANSLATE_NOOP("Packages", "Already so here"),
    MergeFate.OLDER: QT_TRANSLATE_NOOP("Packages", "Older than what is here"),
    MergeFate.UNTOUCHED: QT_TRANSLATE_NOOP("Packages", "Not worked on"),
}
_SETTLED: Final = QT_TRANSLATE_NOOP("Packages", "Settled as you chose: the package's was taken")
_CONFLICTS: Final = {
    Conflict.SUBMISSION: QT_TRANSLATE_NOOP("Packages", "another submission stands here in the place of one of these"),
    Conflict.CHANGED_HERE: QT_TRANSLATE_NOOP("Packages", "it was changed here since it was given out"),
    Conflict.TWO_PROJECTS: QT_TRANSLATE_NOOP(
        "Packages", "two projects of the same annotator hold different work on it"
    ),
}


def merge_sections(report: MergeReport) -> list[ReportSection]:
    """Return what becomes of each assignment, conflicts first; of a preview, all but these, which are shown apart."""
    found = []
    groups = [(_SETTLED, MergeFate.TAKEN, True), *((title, fate, False) for fate, title in _FATES.items())]
    for title, fate, settled in groups:
        rows = [
            (isolated(work.title), _told(work, isolated(package.annotator)))
            for package in report.packages
            for work in package.works
            if work.fate is fate and (settled == (work.conflict is not None) or fate is MergeFate.CONFLICT)
        ]
        if rows and not (report.dry_run and fate is MergeFate.CONFLICT):
            found.append(ReportSection(_translated(title), number_text(len(rows)), rows))
    return found


def conflict_text(work: MergedWork) -> str:
    """Return why an assignment is in conflict, in a phrase."""
    return _translated(_CONFLICTS[work.conflict]) if work.conflict is not None else ""


def people_of(report: MergeReport) -> str:
    """Return whose work packages bring, each named once."""
    separator = QCoreApplication.translate("Packages", ", ", "between names")
    return separator.join(dict.fromkeys(isolated(package.annotator) for package in report.packages))


def taken_in_rows(taken: TakenIn) -> list[tuple[str, str]]:
    """Return what a package brought into an annotator's project."""
    told = (
        (taken.articles, QT_TRANSLATE_NOOP("Packages", "New articles")),
        (taken.assignments, QT_TRANSLATE_NOOP("Packages", "New assignments")),
        (taken.version, QT_TRANSLATE_NOOP("Packages", "New version of the label set")),
        (taken.moved, QT_TRANSLATE_NOOP("Packages", "Spans that went to other labels")),
        (taken.answers, QT_TRANSLATE_NOOP("Packages", "New answers")),
        (taken.rulings, QT_TRANSLATE_NOOP("Packages", "New rulings")),
        (taken.withdrawn, QT_TRANSLATE_NOOP("Packages", "Rulings that hold no more")),
        (taken.left_out, QT_TRANSLATE_NOOP("Packages", "What is said of articles that are not here; left out")),
    )
    rows = [(_translated(what), number_text(number)) for number, what in told if number]
    if taken.older:
        what = QT_TRANSLATE_NOOP("Packages", "Made before one that came earlier; the rulings stay as they are")
        rows.append((_translated(what), isolated(taken.file)))
    return rows


def reopened_sections(updates: Sequence[TakenIn]) -> list[ReportSection]:
    """Return what the lead wants taken up again, with the reasons: what is, and what has gone on here already."""
    found = []
    for title, listed in (
        (
            QT_TRANSLATE_NOOP("Packages", "Taken up again"),
            [item for taken in updates for item in taken.reopened],
        ),
        (
            QT_TRANSLATE_NOOP("Packages", "Left as they are: they have gone on here"),
            [item for taken in updates for item in taken.gone_on],
        ),
    ):
        if listed:
            rows = [(isolated(item.title), isolated(" ".join(item.reason.split()))) for item in listed]
            found.append(ReportSection(_translated(title), number_text(len(rows)), rows))
    return found


def _told(work: MergedWork, annotator: str) -> str:
    if work.fate is MergeFate.CONFLICT:
        parts = [conflict_text(work)]
    elif work.fate is MergeFate.TAKEN:
        parts = list(_changes(work))
    else:
        parts = []
    separator = QCoreApplication.translate("Packages", ", ", "between parts of a sentence")
    return f"{annotator}: {separator.join(parts)}" if parts else annotator


def _changes(work: MergedWork) -> list[str]:
    parts = []
    if work.before is not None and work.after is not None:
        after = isolated(state_text(work.after))
        if work.before is work.after:
            parts.append(after)
        else:
            template = QCoreApplication.translate("Packages", "{before} → {after}", "states of an article")
            parts.append(template.format(before=isolated(state_text(work.before)), after=after))
    translate = QCoreApplication.translate
    if work.submissions:
        parts.append(translate("Packages", "%n new submission(s)", "", work.submissions))
    if work.added:
        parts.append(translate("Packages", "%n span(s) more", "", work.added))
    if work.changed:
        parts.append(translate("Packages", "%n span(s) changed", "", work.changed))
    if work.removed:
        parts.append(translate("Packages", "%n span(s) gone", "", work.removed))
    return parts


def _translated(text: object) -> str:
    return QCoreApplication.translate("Packages", str(text))
