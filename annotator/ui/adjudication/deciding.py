"""Going through cases and articles by single keys: deciding, settling, and every step back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.domain.adjudication import Decision
from annotator.domain.changes import Change
from annotator.domain.disputes import Beginning
from annotator.domain.errors import AnnotatorError
from annotator.services.adjudication.adjudicating import Adjudicating
from annotator.services.adjudication.cases import GoldState
from annotator.ui.adjudication.case_view import GOLD, CaseView
from annotator.ui.adjudication.commands import Command, Pressed
from annotator.ui.adjudication.page import AdjudicationPage
from annotator.ui.adjudication.queue import GoldQueue
from annotator.ui.adjudication.words import began_with, next_step, place_of_article, progress_of, question_of
from annotator.ui.bindings import pressed as key_binding
from annotator.ui.commands.labelling import ApplyChange, short
from annotator.ui.messages import action_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QUndoStack

    from annotator.domain.disputes import Place
    from annotator.services.adjudication.cases import Case
    from annotator.services.adjudication.gold_work import GoldWork
    from annotator.ui.main_window import MainWindow
    from annotator.ui.panels import Panels


class Deciding(QObject):
    """What a lead does on the page: one article's gold is open at a time, others keep their undo stacks."""

    def __init__(self, window: MainWindow, panels: Panels) -> None:
        super().__init__(panels)
        self._window, self._panels = window, panels
        self.page = AdjudicationPage(window)
        self.shown = CaseView(self.page)
        self.service: Adjudicating | None = None
        self.work: GoldWork | None = None
        self.last: Case | None = None
        """The case that was decided last in the open article."""
        self.how = Beginning()
        """How the gold of the next articles begins."""
        self._queue = GoldQueue()
        self._works: dict[str, GoldWork] = {}
        self._trail: list[str] = []
        self.page.wanted.connect(self.press)
        self.page.key_pressed.connect(self._key_pressed)
        self.page.reason_given.connect(self._reason_given)
        self.page.view.boundary_chosen.connect(self._boundary_chosen)
        self.page.view.span_selected.connect(self._span_selected)

    # Articles

    def open(self, article: str, *, begin: bool = True) -> None:
        """Open an article; its gold begins by itself, unless it is only gone back to."""
        assert self.service is not None  # noqa: S101 - the mode is on
        if self.work is not None:
            self._panels.desk.stacks.leave(self._stack(self.work))
        work = self.service.open(article)
        known = self._works.get(article)
        if known is not None and not work.stored:
            # A step that begins it again must find the same assignment.
            work.assignment = replace(work.assignment, id=known.assignment.id)
        self._works[article] = self.work = work
        self._queue.note_opened(article)
        self.last = None
        self._panels.desk.stacks.open(work.assignment.id, article=f"gold:{article}", sealed=False)
        self.page.show_article(work.article)
        if begin and work.state is GoldState.NOT_STARTED:
            self._begin()
        self._show_next()
        self.page.view.setFocus()

    def step(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) article, settled or not."""
        found = self._queue.beside(self.work.article.id, step) if self.work is not None else None
        if self.work is not None and found is not None:
            self._trail.append(self.work.article.id)
            self.open(found)

    def _begin(self) -> None:
        service, work = self.service, self.work
        assert service is not None  # noqa: S101 - the mode is on
        assert work is not None  # noqa: S101 - an article is open
        self._store(lambda: service.begin(work, self.how))

    def _stack(self, work: GoldWork) -> QUndoStack:
        return self._panels.desk.stacks.of((work.assignment.id,))[0]

    # Storing

    def _store(self, do: object) -> bool:
        """Store a step of the open article and keep it to be taken back; tell whether it is stored."""
        work = self.work
        assert work is not None  # noqa: S101 - asked by the callers
        try:
            change: Change = self._window.tasks.write(do)  # type: ignore[arg-type]
        except AnnotatorError as problem:
            self._panels.tell(problem)
            return False
        if change:
            text = action_text(change.action, text=short(_surface_of(change)))
            command = ApplyChange(change, text, apply=self._apply_step, refused=self._panels.tell)
            self._stack(work).push(command)
        self._note_state()
        return True

    def _apply_step(self, change: Change) -> None:
        """Store a step of the open article's stack again, or its inverse, and go to where it was."""
        service, work = self.service, self.work
        if service is None or work is None:
            raise AnnotatorError("change.conflict")
        self._window.tasks.write(lambda: service.apply(work, change))
        self._note_state()
        concerned = [record for record in (*change.before, *change.after) if isinstance(record, Decision)]
        if not concerned:
            self._show_next()
            return
        # One that newer work has overtaken has no case any more.
        keys = {(decision.audited, work.places_of(decision)) for decision in concerned}
        self._show(next((case for case in work.cases() if case.key in keys), None))

    def read_anew(self) -> None:
        """Read the open article anew: something was stored of several articles."""
        if self.work is not None:
            self.open(self.work.article.id, begin=False)

    def go_to(self, article: str, decision: str) -> None:
        """Open an article at a decision (id)."""
        if self.work is None or self.work.article.id != article:
            self.open(article)
        work = self.work
        assert work is not None  # noqa: S101 - it was opened
        found = next((case for case in work.cases() if case.decision and case.decision.id == decision), None)
        if found is not None:
            self._show(found)

    def go_to_place(self, article: str, start: int, end: int) -> None:
        """Open an article at a stretch of it, and at the case there if there is one."""
        if self.work is None or self.work.article.id != article:
            self.open(article)
        work = self.work
        assert work is not None  # noqa: S101 - it was opened
        found = next((case for case in work.cases() if case.dispute.start < end and start < case.dispute.end), None)
        if found is not None:
            self._show(found)
        else:
            self.page.mark((start, end))

    def reopen(self, reason: str) -> None:
        """Take settled gold up again."""
        service, work = self.service, self.work
        if service is not None and work is not None and self._store(lambda: service.reopen(work, reason)):
            self._show_next()

    def renew(self) -> None:
        """Let gold go on from the submissions of now."""
        service, work = self.service, self.work
        if service is not None and work is not None and self._store(lambda: service.renew(work)):
            self._show_next()

    def tell(self, problem: AnnotatorError) -> None:
        """Say quietly why something was not done."""
        self._panels.tell(problem)

    def stacks_of(self, articles: Iterable[str]) -> list[QUndoStack]:
        """Return the stacks of those of these articles (ids) that were open."""
        works = (self._works[article] for article in articles if article in self._works)
        return self._panels.desk.stacks.of([work.assignment.id for work in works])

    def _note_state(self) -> None:
        work = self.work
        if work is not None:
            self._queue.note(work.article.id, work.state)
        self._window.show_enabled()

    def present(self) -> set[str]:
        """Return what is there for actions (see ActionSpec)."""
        found = {"decided"} if self.last is not None and self.last.decision is not None else set()
        if self.work is not None and self.work.state is GoldState.SETTLED:
            found.add("settled")
        elif self.work is not None and self.work.stale:
            found.add("stale")
        if self.work is not None and self.work.stale:
            found.add("newer")
        return found

    # Cases

    def _show_next(self, after: Case | None = None) -> None:
        """Show the next case that is not decided, from a case on and then from the beginning."""
        work = self.work
        if work is None:
            return
        cases = work.cases() if work.state is GoldState.IN_REVIEW else []
        keys = [case.key for case in cases]
        start = keys.index(after.key) + 1 if after is not None and after.key in keys else 0
        self._show(next((case for case in (*cases[start:], *cases[:start]) if case.decision is None), None))

    def _show(self, case: Case | None) -> None:
        work = self.work
        if work is None:
            return
        self.shown.show(work, case)
        self._refresh()
        self.page.view.set_read_only(case is None)

    def _refresh(self) -> None:
        """Say what is asked and what can be done."""
        work, case = self.work, self.shown.case
        if work is None:
            return
        self.shown.refresh()
        deciding = case is not None
        self.page.show_question(question_of(work, case, self._queue), progress_of(work, case))
        self.page.offer(
            deciding=deciding,
            several=deciding and len(self.shown.places) > 1,
            settle="" if deciding else next_step(work, self._queue),
            back=self._stack(work).canUndo() or bool(self._trail),
        )
        self.page.place.setText(place_of_article(work, self._queue))
        self.page.began.setText(began_with(work))
        self.page.newer.setVisible(work.stale)

    # What the lead does

    def press(self, found: Pressed) -> None:
        """Do what was pressed."""
        if found.command is Command.BACK:
            self.go_back()
        elif found.command is Command.ACCEPT:
            self._accept()
        elif found.command in {Command.NEXT, Command.PREVIOUS}:
            self._walk(1 if found.command is Command.NEXT else -1)
        elif self.shown.case is not None:
            self._press_on_case(found)

    def _press_on_case(self, found: Pressed) -> None:
        command, shown = found.command, self.shown
        if command is Command.TAKE:
            self._take(found.number)
        elif command is Command.TICK:
            shown.tick(found.number)
        elif command is Command.ALL:
            self.decide(shown.places)
        elif command is Command.NONE:
            self.decide(())
        elif command is Command.DROP:
            shown.drop()
        elif command is Command.LABEL:
            self._set_label(found.number)

    def decide(self, places: Iterable[Place]) -> None:
        """Decide that just these spans stand where the case at hand is, and go on."""
        service, work, case = self.service, self.work, self.shown.case
        if service is None or work is None or case is None:
            return
        wanted, reason = tuple(places), self.page.reason.text()
        if self._store(lambda: service.decide(work, case, wanted, reason)):
            self.last = next((item for item in work.cases() if item.key == case.key), None)
            self._show_next(case)
            self._window.show_enabled()

    def _take(self, number: int) -> None:
        places = self.shown.places
        if number < len(places):
            self.decide((places[number],))
        elif number == len(places) and self.shown.own is not None:
            self.decide((self.shown.own,))

    def _set_label(self, key: int) -> None:
        context = self._window.context
        label = context.label_set.by_key(key) if context is not None else None
        if label is not None:
            self.shown.set_label(label.id)

    def _boundary_chosen(self, chosen: tuple[str, int, int]) -> None:
        if self.shown.case is not None:
            self.shown.move(*chosen)

    def _span_selected(self, span: str | None) -> None:
        """Go to the case of a gold span that was clicked."""
        if self.work is not None and span is not None and span.startswith(GOLD):
            case = self.work.case_of(span.removeprefix(GOLD))
            if case is not None and self.work.state is GoldState.IN_REVIEW:
                self._show(case)

    def _accept(self) -> None:
        service, work = self.service, self.work
        if service is None or work is None:
            return
        if self.shown.case is not None:
            wanted = self.shown.accepted()
            if wanted is not None:
                self.decide(wanted)
            return
        if work.state is GoldState.NOT_STARTED:
            self._begin()
            self._show_next()
        elif work.state is GoldState.SETTLED:
            if not self._go_on():
                self.page.left.emit()
        elif self._store(lambda: service.settle(work)) and not self._go_on():
            self._show(None)

    def _go_on(self) -> bool:
        """Go to the next article that is not settled, or that is stale; tell whether there is one."""
        work = self.work
        assert work is not None  # noqa: S101 - asked by the caller
        found = self._queue.next_to_do(work.article.id) or self._queue.next_stale(work.article.id)
        if found is None:
            return False
        self._trail.append(work.article.id)
        self.open(found)
        return True

    def _walk(self, step: int) -> None:
        """Show the next or the previous case, decided or not."""
        work, case = self.work, self.shown.case
        if work is None or work.state is not GoldState.IN_REVIEW:
            return
        cases = work.cases()
        keys = [item.key for item in cases]
        place = keys.index(case.key) + step if case is not None and case.key in keys else len(cases) - 1
        if 0 <= place < len(cases):
            self._show(cases[place])

    def go_back(self) -> None:
        """Take the last step back; before an article's first one, go back to the article before."""
        work = self.work
        if work is None:
            return
        stack = self._stack(work)
        if stack.canUndo():
            self._window.steps.undo_in(stack)
        if work.state is GoldState.NOT_STARTED and self._trail:
            self.open(self._trail.pop(), begin=False)

    def _key_pressed(self, event: QKeyEvent) -> None:
        """Go to the reason by the keys of a span's note, as they are chosen."""
        binding = key_binding(event)
        if binding is not None and self._window.keymap.owner(binding) == "span-note":
            self.page.enter_reason()

    def _reason_given(self, reason: str) -> None:
        service, work, case = self.service, self.work, self.shown.case
        if service is not None and work is not None and case is not None and case.decision is not None:
            self._store(lambda: service.give_reason(work, case, reason))
            self._show(next((item for item in work.cases() if item.key == case.key), case))


def _surface_of(change: Change) -> str:
    return next((record.surface for record in (*change.after, *change.before) if isinstance(record, Decision)), "")
