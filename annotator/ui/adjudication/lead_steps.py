"""What a lead does beside deciding: case law, questions, cases alike, newer work, and settled gold taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.domain.adjudication import Decision
from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.services.adjudication.alike import Alike
from annotator.services.adjudication.cases import GoldState
from annotator.ui.commands.labelling import short
from annotator.ui.messages import action_text
from annotator.ui.project_steps import ProjectStep

if TYPE_CHECKING:
    from annotator.ui.adjudication.mode import AdjudicationMode
    from annotator.ui.main_window import MainWindow

translate = QCoreApplication.translate


def show_case_law(window: MainWindow) -> None:
    """Show the case law; a ruling that is gone to is opened in the adjudication."""
    from annotator.services.adjudication.case_law import CaseLaw
    from annotator.ui.adjudication.case_law_dialog import CaseLawDialog

    context, panels = window.context, window.panels
    if context is None or panels is None:
        return
    dialog = CaseLawDialog(CaseLaw(context.file.unit_of_work).all(), context.label_set, window, theme=window.theme)
    dialog.exec()
    wanted = dialog.wanted
    dialog.deleteLater()
    if wanted is not None and (panels.adjudicating or panels.adjudication.enter(wanted.article)):
        panels.adjudication.go_to(wanted.article, wanted.decision)


def show_gold_differences(window: MainWindow) -> None:
    """Show how one annotator's work differs from gold; a difference that is gone to is opened in the adjudication."""
    from annotator.ui.adjudication.gold_differences_dialog import GoldDifferencesDialog

    context, panels = window.context, window.panels
    if context is None or panels is None:
        return
    dialog = GoldDifferencesDialog(
        context, window.tasks, window.preferences, language=window.language, theme=window.theme, parent=window
    )
    dialog.exec()
    wanted = dialog.wanted
    dialog.deleteLater()
    if wanted is not None and (panels.adjudicating or panels.adjudication.enter(wanted[0])):
        panels.adjudication.go_to_place(*wanted)


def show_questions(window: MainWindow) -> None:
    """Show what annotators asked; an article that is chosen is opened on the desk."""
    from annotator.services.adjudication.questions import Questions
    from annotator.ui.adjudication.questions_dialog import QuestionsDialog

    context, panels = window.context, window.panels
    if context is None or panels is None:
        return
    questions = Questions(context.file.unit_of_work, lead=context.annotator.id)
    dialog = QuestionsDialog(questions, window.tasks, context.label_set, window, theme=window.theme)
    dialog.exec()
    article = dialog.article
    dialog.deleteLater()
    if article:
        panels.flow.open_article(article)


def decide_alike(window: MainWindow, mode: AdjudicationMode) -> None:
    """Show the open cases like the one decided last, and decide those that are ticked in the same way."""
    from annotator.ui.adjudication.alike_dialog import AlikeDialog
    from annotator.ui.dialogs.progress_dialog import run_job

    context, service, work = window.context, mode.service, mode.work
    decision = mode.last.decision if mode.last is not None else None
    if context is None or service is None or work is None or mode.last is None or decision is None:
        return
    alike = Alike(context.file.unit_of_work, service, mode.how)
    looking = window.tasks.start_reading(
        lambda report, cancelled: alike.find(decision, report=report, cancelled=cancelled)
    )
    found = run_job(looking, translate("LeadSteps", "Looking for cases alike…"), window)
    if found is None:
        return
    if not found:
        mode.tell(AnnotatorError("gold.none-alike", text=short(decision.surface)))
        return
    dialog = AlikeDialog(decision, work.standing(mode.last), found, context.label_set, window, theme=window.theme)
    accepted = dialog.exec() == AlikeDialog.DialogCode.Accepted
    chosen = dialog.chosen
    dialog.deleteLater()
    if not accepted:
        return
    job = window.tasks.start_writing(lambda report, _cancelled: alike.apply(decision, chosen, report=report))
    change = run_job(job, translate("LeadSteps", "Storing…"), window)
    if isinstance(change, Change):
        _keep_step(window, mode, change)


def _keep_step(window: MainWindow, mode: AdjudicationMode, change: Change) -> None:
    service = mode.service
    assert service is not None  # noqa: S101 - the mode is on
    decisions = [record for record in change.after if isinstance(record, Decision)]
    articles = {decision.article for decision in decisions}
    text = action_text(change.action, text=short(decisions[0].surface))
    step = ProjectStep(
        text=text,
        undo=lambda _report, _cancelled: service.apply(None, change.inverse()),
        redo=lambda _report, _cancelled: service.apply(None, change),
        show=lambda _applied: mode.read_anew(),
        spans=len(decisions),
        articles=len(articles),
    )
    window.steps.add(step, mode.stacks_of(articles))
    mode.read_anew()


def show_newer_work(window: MainWindow, mode: AdjudicationMode) -> None:
    """Show what newer work has changed in the open article, and take it into gold if the lead wants that."""
    from annotator.ui.adjudication.newer_work_dialog import NewerWorkDialog
    from annotator.ui.dialogs.reopen_dialog import ReopenDialog

    context, work = window.context, mode.work
    if context is None or work is None or not work.stale:
        return
    settled = work.state is GoldState.SETTLED
    dialog = NewerWorkDialog(work.newer, context.label_set, window, settled=settled, theme=window.theme)
    accepted = dialog.exec() == NewerWorkDialog.DialogCode.Accepted
    dialog.deleteLater()
    if not accepted:
        return
    if settled:
        reason = ReopenDialog.ask(window)
        if reason is None:
            return
        mode.reopen(reason)
    mode.renew()


def reopen_gold(window: MainWindow, mode: AdjudicationMode) -> None:
    """Take settled gold up again, with a reason."""
    from annotator.ui.dialogs.reopen_dialog import ReopenDialog

    reason = ReopenDialog.ask(window)
    if reason is not None:
        mode.reopen(reason)
