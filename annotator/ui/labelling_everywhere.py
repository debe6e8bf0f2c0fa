"""Label every occurrence, here or in all open articles: finding the places, asking, storing, and the step to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import local
from annotator.domain.spans import Span
from annotator.ui.commands.labelling import short
from annotator.ui.dialogs.occurrences_dialog import OccurrencesDialog
from annotator.ui.dialogs.progress_dialog import run_job
from annotator.ui.messages import action_text
from annotator.ui.project_steps import ProjectStep

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from annotator.services.everywhere import ArticlePlaces, Chosen
    from annotator.ui.context import ProjectContext
    from annotator.ui.editor import Editor
    from annotator.ui.main_window import MainWindow
    from annotator.ui.panels import Panels


class LabellingEverywhere:
    """Both ways to label a span's text wherever it stands."""

    def __init__(self, window: MainWindow, panels: Panels, context: ProjectContext) -> None:
        self._window = window
        self._panels = panels
        self._context = context
        self._service = context.everywhere

    def here(self) -> None:
        """Show every place in the article where the selected span's text stands, and label what is ticked."""
        editor, span = self._sought()
        if editor is None or span is None:
            return
        article = editor.session.article
        found = self._service.here(article.id, article.info.title, article.text, editor.session.in_order(), span)
        if not (found.places or found.never):
            editor.refused.emit(AnnotatorError("occurrence.none", text=short(span.surface)))
            return
        answer = OccurrencesDialog.ask([found], span, editor.session.label_set, self._window)
        self._remember(span, answer.never_here, answer.again)
        if answer.chosen:
            editor.label_every([(start, end) for _article, start, end in answer.chosen], span.label)

    def everywhere(self) -> None:
        """Do the same in all of the annotator's articles that are neither done nor set aside, as one step."""
        editor, span = self._sought()
        if editor is None or span is None:
            return
        found = self._found(editor, span)
        if found is None:
            return
        if not found:
            editor.refused.emit(AnnotatorError("occurrence.none-open", text=short(span.surface)))
            return
        answer = OccurrencesDialog.ask(found, span, editor.session.label_set, self._window)
        self._remember(span, answer.never_here, answer.again)
        if not answer.chosen:
            return
        service, label = self._service, span.label
        job = self._window.tasks.start_writing(
            lambda report, _cancelled: service.label(answer.chosen, label, report=report)
        )
        change = run_job(job, translate("LabellingEverywhere", "Storing…"), self._window)
        if isinstance(change, Change):
            self._panels.take_in(change)
            self._keep_step(change, {place[0] for place in answer.chosen}, span)

    def _sought(self) -> tuple[Editor | None, Span | None]:
        desk = self._panels.desk
        editor = desk.open_editor()
        span = editor.session.spans.get(desk.view.selected_span() or "") if editor is not None else None
        return editor, span

    def _found(self, editor: Editor, span: Span) -> list[ArticlePlaces] | None:
        """Return the places in the open article and in the others; None where looking was cancelled."""
        service, session, tasks = self._service, editor.session, self._window.tasks
        catching_up = tasks.start_writing(
            lambda report, cancelled: service.catch_up(report=report, cancelled=cancelled)
        )
        if run_job(catching_up, translate("LabellingEverywhere", "Preparing the search…"), self._window) is None:
            return None
        here = session.article.id
        looking = tasks.start_reading(
            lambda report, cancelled: service.find(span, without=here, report=report, cancelled=cancelled)
        )
        found: list[ArticlePlaces] | None = run_job(
            looking, translate("LabellingEverywhere", "Looking in all open articles…"), self._window
        )
        if found is None:
            return None
        mine = service.here(here, session.article.info.title, session.article.text, session.in_order(), span)
        return [mine, *found] if mine.places or mine.never else found

    def _remember(self, span: Span, never_here: tuple[Chosen, ...], again: tuple[Chosen, ...]) -> None:
        service = self._service
        self._window.tasks.write(lambda: service.remember_never(span.label, never_here, again))

    def _keep_step(self, change: Change, articles: set[str], span: Span) -> None:
        service, panels = self._service, self._panels
        found = self._context.label_set.label(span.label)
        name = local(found.title, self._window.language, found.name) if found else span.label
        spans = [record for record in change.after if isinstance(record, Span)]

        def show(applied: bool) -> None:
            panels.take_in(change if applied else change.inverse())

        step = ProjectStep(
            text=action_text(change.action, text=short(span.surface), label=name),
            undo=lambda _report, _cancelled: service.apply(change.inverse()),
            redo=lambda _report, _cancelled: service.apply(change),
            show=show,
            spans=len(spans),
            articles=len(articles),
        )
        self._window.steps.add(step, panels.desk.stacks.of({record.assignment for record in spans}))
