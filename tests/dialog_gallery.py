"""Every dialog of the program, made as it is met at work; tests and pictures walk through them."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QTabWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotator.ui.main_window import MainWindow

SHARED = {"Dialog", "QuickList", "ReadingDialog", "StagedDialog", "RemarkDialog"}
"""What dialogs are made of, and no dialogs themselves."""


def dialogs(window: MainWindow, folder: Path) -> dict[str, Callable[[], QDialog]]:
    """Return how each dialog over the open project is made, by its class; ``folder`` has something to import."""
    from annotator.agreement.pairing import pair
    from annotator.domain.adjudication import Decision, Verdict
    from annotator.domain.disputes import Dispute
    from annotator.domain.errors import AnnotatorError
    from annotator.services.adjudication.alike import AlikeCase
    from annotator.services.adjudication.case_law import CaseLaw
    from annotator.services.adjudication.cases import Case
    from annotator.services.adjudication.newer_work import NewerWork
    from annotator.services.adjudication.questions import Questions
    from annotator.services.backups import backups_of
    from annotator.services.finding import Finding
    from annotator.services.own_rounds import OwnRounds
    from annotator.ui.adjudication.alike_dialog import AlikeDialog
    from annotator.ui.adjudication.case_law_dialog import CaseLawDialog
    from annotator.ui.adjudication.gold_differences_dialog import GoldDifferencesDialog
    from annotator.ui.adjudication.newer_work_dialog import NewerWorkDialog
    from annotator.ui.adjudication.questions_dialog import QuestionsDialog
    from annotator.ui.dialogs.about_dialog import AboutDialog
    from annotator.ui.dialogs.annotator_dialog import AnnotatorDialog
    from annotator.ui.dialogs.article_details_dialog import ArticleDetailsDialog
    from annotator.ui.dialogs.assigning.dialog import AssignDialog
    from annotator.ui.dialogs.backups_dialog import BackupsDialog
    from annotator.ui.dialogs.check_dialog import CheckDialog
    from annotator.ui.dialogs.command_palette import CommandPalette
    from annotator.ui.dialogs.compare_formats_dialog import CompareFormatsDialog
    from annotator.ui.dialogs.confirm_dialog import ConfirmDialog
    from annotator.ui.dialogs.delete_dialog import DeleteDialog
    from annotator.ui.dialogs.errors import ErrorDialog, told
    from annotator.ui.dialogs.export.dialog import ExportDialog
    from annotator.ui.dialogs.go_to import GoTo
    from annotator.ui.dialogs.history_dialog import HistoryDialog
    from annotator.ui.dialogs.import_dialog import ImportDialog
    from annotator.ui.dialogs.key_card import KeyCard
    from annotator.ui.dialogs.label_set.dialog import LabelSetDialog
    from annotator.ui.dialogs.label_set.moving import MergeDialog, SplitDialog
    from annotator.ui.dialogs.new_project_dialog import NewProjectDialog
    from annotator.ui.dialogs.occurrences_dialog import OccurrencesDialog
    from annotator.ui.dialogs.own_progress_dialog import OwnProgressDialog
    from annotator.ui.dialogs.package_give_dialog import PackageGiveDialog
    from annotator.ui.dialogs.package_return_dialog import PackageReturnDialog
    from annotator.ui.dialogs.package_take_in_dialog import PackageTakeInDialog
    from annotator.ui.dialogs.preferences_dialog import PreferencesDialog
    from annotator.ui.dialogs.progress_dialog import ProgressDialog
    from annotator.ui.dialogs.remark_dialog import ArticleNoteDialog, UnsureDialog
    from annotator.ui.dialogs.reopen_dialog import ReopenDialog
    from annotator.ui.dialogs.round_dialog import RoundDialog
    from annotator.ui.dialogs.set_aside_dialog import SetAsideDialog
    from annotator.ui.dialogs.states_dialog import StatesDialog
    from annotator.ui.dialogs.statistics_dialog import StatisticsDialog
    from annotator.ui.dialogs.team_dialog import TeamDialog
    from annotator.ui.dialogs.verify_dialog import VerifyDialog
    from annotator.ui.dialogs.whole_step_dialog import WholeStepDialog
    from annotator.ui.project_steps import ProjectStep

    context, tasks = window.context, window.tasks
    file, labels, session = context.file, context.label_set, window.panels.flow.session
    problem = AnnotatorError(
        "span.surface", file="batch-7.jsonl", line=7, start=18, end=30, expected="مرج الزيتون", found="بلدة مرج ال"
    )

    step = ProjectStep(
        text="Label 412 occurrences of Gull Forces", undo=nothing, redo=nothing, show=bool, spans=412, articles=96
    )

    def every() -> QDialog:
        article, span = session.article, next(iter(session.in_order()))
        found = context.everywhere.here(article.id, article.info.title, article.text, session.in_order(), span)
        return OccurrencesDialog([found], span, labels, window)

    def history() -> QDialog:
        span, language = window.panels.desk.view.selected_span(), window.language
        editor = window.panels.desk.editor
        return HistoryDialog(editor, file.unit_of_work, tasks, span=span, language=language, parent=window)

    def progress() -> QDialog:
        end = threading.Event()

        def work(report: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
            report(2, 5)
            while not (cancelled() or end.wait(0.01)):
                pass

        dialog = ProgressDialog(tasks.start_reading(work), "Importing…", window)
        dialog.destroyed.connect(end.set)
        return dialog

    def palette() -> QDialog:
        dialog = CommandPalette(window)
        dialog.refresh()
        return dialog

    def alike() -> QDialog:
        span = next(iter(session.in_order()))
        versions = ((span.start, span.end, span.label, ("A",)),)
        decision = Decision(
            id="d", article=session.article.id, verdict=Verdict.TAKEN, start=span.start, end=span.end, label=span.label
        )
        found = AlikeCase(session.article.id, "Gulls", session.article.text, Case(Dispute(versions)))
        return AlikeDialog(decision, [span], [found], labels, window)

    def newer_work() -> QDialog:
        spans = [(span.start, span.end, span.label) for span in session.in_order()[:2]]
        changed = [(spans[0][0], spans[0][1], "event"), *spans[2:]]
        text = session.article.text
        return NewerWorkDialog([NewerWork("A", text, pair(spans, changed, text).differences)], labels, window)

    def go_to() -> QDialog:
        finding = Finding(file.unit_of_work, annotator=context.annotator, round_=context.round)
        dialog = GoTo(window, finding, [session.article.id])
        dialog.refresh()
        return dialog

    return {
        "AboutDialog": lambda: AboutDialog(window),
        "AlikeDialog": alike,
        "AnnotatorDialog": lambda: AnnotatorDialog([context.annotator], current=context.annotator, parent=window),
        "ArticleDetailsDialog": lambda: ArticleDetailsDialog(session.article.info, window),
        "ArticleNoteDialog": lambda: ArticleNoteDialog("Two battles in one text.", window),
        "AssignDialog": lambda: AssignDialog(file, tasks, parent=window),
        "BackupsDialog": lambda: BackupsDialog(file, backups_of(file), window),
        "CaseLawDialog": lambda: CaseLawDialog(CaseLaw(file.unit_of_work).all(), labels, window),
        "CheckDialog": lambda: CheckDialog(file, tasks, parent=window),
        "CommandPalette": palette,
        "CompareFormatsDialog": lambda: CompareFormatsDialog(file, tasks, parent=window),
        "ConfirmDialog": lambda: ConfirmDialog(window),
        "DeleteDialog": lambda: DeleteDialog(
            3, {"assignments": 4, "spans": 120, "submissions": 2, "journal_entries": 311}, window
        ),
        "ErrorDialog": lambda: ErrorDialog(*told(problem), window),
        "ExportDialog": lambda: ExportDialog(file, tasks, parent=window),
        "GoTo": go_to,
        "GoldDifferencesDialog": lambda: GoldDifferencesDialog(
            context, tasks, window.preferences, language=window.language, theme=window.theme, parent=window
        ),
        "HistoryDialog": history,
        "ImportDialog": lambda: ImportDialog(file, tasks, [folder], annotator_name="A", parent=window),
        "KeyCard": lambda: KeyCard(window),
        "LabelSetDialog": lambda: LabelSetDialog(file, tasks, context.annotator.id, parent=window),
        "MergeDialog": lambda: MergeDialog(labels, labels.labels[0], window),
        "NewerWorkDialog": newer_work,
        "NewProjectDialog": lambda: NewProjectDialog(window),
        "OccurrencesDialog": every,
        "OwnProgressDialog": lambda: OwnProgressDialog(
            context, tasks, language=window.language, theme=window.theme, parent=window
        ),
        "PackageGiveDialog": lambda: PackageGiveDialog(file, tasks, parent=window),
        "PackageReturnDialog": lambda: PackageReturnDialog(file, tasks, parent=window),
        "PackageTakeInDialog": lambda: PackageTakeInDialog(file, tasks, context.annotator.id, parent=window),
        "PreferencesDialog": lambda: PreferencesDialog(window.preferences, window),
        "ProgressDialog": progress,
        "QuestionsDialog": lambda: QuestionsDialog(
            Questions(file.unit_of_work, lead=context.annotator.id), tasks, labels, window
        ),
        "ReopenDialog": lambda: ReopenDialog(window),
        "RoundDialog": lambda: RoundDialog(
            OwnRounds(file.unit_of_work, context.annotator).counted(), current=context.round, parent=window
        ),
        "SetAsideDialog": lambda: SetAsideDialog(window),
        "SplitDialog": lambda: SplitDialog(labels, labels.labels[0], window),
        "StatesDialog": lambda: StatesDialog(file, tasks, parent=window),
        "StatisticsDialog": lambda: StatisticsDialog(file, tasks, parent=window),
        "TeamDialog": lambda: TeamDialog(file, tasks, parent=window),
        "UnsureDialog": lambda: UnsureDialog("", window),
        "VerifyDialog": lambda: VerifyDialog(file, tasks, parent=window),
        "WholeStepDialog": lambda: WholeStepDialog(step, undo=True, parent=window),
    }


def nothing(_report: object, _cancelled: object) -> None:
    """Do nothing, as long work."""


def pages_of(dialog: QDialog) -> Iterator[str]:
    """Show each page and each tab of a dialog in turn; yield what it is."""
    yield ""
    for stack in dialog.findChildren(QStackedWidget):
        inside = isinstance(stack.parent(), QTabWidget)
        tabs = stack.parent() if inside else stack
        first = tabs.currentIndex()
        for index in range(tabs.count()):
            if index != first:
                tabs.setCurrentIndex(index)
                yield f"{stack.objectName() or 'page'} {index}"
        tabs.setCurrentIndex(first)


def put_away(dialog: QDialog) -> None:
    """Close a dialog and delete it at once."""
    dialog.done(0)
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
