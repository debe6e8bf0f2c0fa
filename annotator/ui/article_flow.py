"""Going through a project's articles: opening, next and previous, done, set aside, reopened."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.listing import ArticleFilter, ArticleView
from annotator.ui.dialogs.errors import show_problem
from annotator.ui.reading_ahead import ReadingAhead

if TYPE_CHECKING:
    from annotator.services.annotating import ArticleSession
    from annotator.services.sealing import Sealing
    from annotator.ui.article_list import ArticleList
    from annotator.ui.context import ProjectContext
    from annotator.ui.desk import ArticleDesk
    from annotator.ui.preferences import Preferences
    from annotator.ui.tasks import Tasks


class ArticleFlow(QObject):
    """Moves between articles and moves their assignments from state to state."""

    article_opened = Signal(object)
    """The ArticleSession on the desk, or None."""
    state_changed = Signal()
    """The open article has another state."""
    finished_changed = Signal()
    """More or fewer articles may be done or set aside than before."""
    moved = Signal(object)
    """How many articles several at once were moved: Moved."""
    exhausted = Signal()
    """The last article of the list that was not done is done, or set aside."""
    row_changed = Signal()
    """The open article stands in another row of the list."""

    def __init__(
        self, desk: ArticleDesk, articles: ArticleList, tasks: Tasks, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._list = articles
        self._tasks = tasks
        self._preferences = preferences
        self._window = window
        self._context: ProjectContext | None = None
        self.row = -1
        """Where the open article stands in the list; -1 where it is not shown."""
        self.ahead = ReadingAhead(tasks, self)
        self._list.model.ordered.connect(self._find_row)

    @property
    def session(self) -> ArticleSession | None:
        """The article that is open."""
        return self._desk.editor.session if self._desk.editor else None

    def start(self, context: ProjectContext) -> None:
        """Go to where work stopped the last time, else to the first article that is not done."""
        self._context = context
        self._list.show_project(
            context.articles, context.annotator.id, context.round.id, context.file.path, given=context.given
        )
        last = next(reversed(self._preferences.places_in(context.file.path)), "")
        if last and self._is_there(last):
            self._open(last)
        else:
            self._open_first()
        self.state_changed.emit()
        self.finished_changed.emit()

    def _is_there(self, article: str) -> bool:
        """Tell whether an article can be gone on with; opening one that was given to others would take it up."""
        assert self._context is not None  # noqa: S101 - asked by the caller
        context, mine = self._context, (self._context.annotator.id, self._context.round.id)
        if context.articles.position_of(article) < 0:
            return False
        return not context.given or context.articles.is_assigned(article, *mine)

    def stop(self) -> None:
        """Let the project go; where work stopped is remembered."""
        self.remember_place()
        self.ahead.stop()
        self._desk.leave()
        self._context = None
        self._list.show_project(None)
        self._list.stop()
        self.row = -1
        self.article_opened.emit(None)

    def remember_place(self) -> None:
        """Keep which article is open, where the caret is in it and what is in view."""
        if self._context is not None and self.session is not None:
            view = self._desk.view
            self._preferences.set_place_in(self._context.file.path, self.session.article.id, view.caret(), view.top())

    def refresh(self, *, anew: bool = False) -> None:
        """Read the list anew after an import or a deletion; keep the open article if it is still there.

        With ``anew`` the open article is read anew, too: its state may be another one.
        """
        current = self.session.article.id if self.session else ""
        context = self._context
        if context is None:
            return
        self._list.show_project(context.articles, context.annotator.id, context.round.id)
        if not current or context.articles.position_of(current) < 0:
            self._desk.leave()
            self._open_first()
        elif anew:
            self._open(current)
        else:
            self.article_opened.emit(self.session)
        self.state_changed.emit()
        self.finished_changed.emit()

    def open_article(self, article: str) -> None:
        """Open an article by its id."""
        if self.session is not None and self.session.article.id == article:
            self._desk.view.setFocus()
            return
        self._open(article)

    def open_row(self, row: int) -> None:
        """Open the article in a row of the list, where work in it stopped the last time."""
        found = self._list.model.row_at(row)
        if found is None:
            self.article_opened.emit(self.session)
            return
        self._open(found.id, row=row)

    def _open_first(self) -> None:
        """Open the first article that is not done, else the first of all; the list may not be read yet."""
        assert self._context is not None  # noqa: S101 - asked by the callers
        articles, who, round_ = self._context.articles, self._context.annotator.id, self._context.round.id
        given = self._context.given
        first = articles.first_unfinished(annotator=who, round_=round_, assigned=given)
        if first is None:
            shown = ArticleView(filter=ArticleFilter(assigned=given))
            names = articles.names(articles.order(shown, annotator=who, round_=round_, limit=1))
            first = names[0][0] if names else None
        if first is not None:
            self._open(first)
        else:
            self.article_opened.emit(self.session)

    def _open(self, article: str, *, row: int | None = None) -> None:
        if self._context is None:
            return
        self.remember_place()
        # Before anything is read, and while the row is still that of the article being left.
        self._desk.settling.emit()
        try:
            session = self._context.annotating.open(article)
        except AnnotatorError as problem:
            show_problem(self._window, problem)
            return
        self.row = self._list.model.find(article) if row is None else row
        caret, top = self._preferences.places_in(self._context.file.path).get(article, (0, None))
        self._desk.show_session(session, read_only=self._context.read_only, caret=caret, top=top)
        self._list.mark_current(self.row)
        self._desk.view.setFocus()
        self.article_opened.emit(session)
        neighbours = [self._list.model.row_at(self.row + step) for step in (-1, 1)]
        self.ahead.read(self._context.annotating, [item.id for item in neighbours if item is not None])
        # That it was opened is stored after the article is on the screen.
        QTimer.singleShot(0, self._begin)

    def _find_row(self) -> None:
        """Find the open article in a list that has another order."""
        if self._context is None or self.session is None:
            return
        self.row = self._list.model.find(self.session.article.id)
        self._list.mark_current(self.row)
        self.row_changed.emit()

    def names(self, rows: Iterable[int]) -> list[tuple[str, str]]:
        """Return the (id, title) of the articles in some rows of the list."""
        return self._list.model.names(rows)

    def forget_steps(self, articles: Iterable[str]) -> None:
        """Let go of what could be undone in articles (ids): they are sealed."""
        self._desk.stacks.forget_articles(articles)

    def settle(self) -> None:
        """Store what is still being typed about the open article, and the time spent on it."""
        self._desk.settling.emit()
        self._desk.store_active_time()

    def step(self, step: int) -> None:
        """Open the next (1) or the previous (-1) article of the list, in the order it is shown in."""
        rows = self._list.model.rowCount()
        row = self.row + step if self.row >= 0 else 0 if step > 0 else rows - 1
        if 0 <= row < rows:
            self.open_row(row)

    def done(self) -> None:
        """Seal the open article and go to the next one that is not done."""
        session = self.session
        if session is None or session.sealed or self._context is None or self._context.read_only:
            return
        if not session.spans and not self._confirmed_without_spans():
            return
        if self._moved(lambda: self._sealing().done(session)):
            self._go_on()

    def set_aside(self) -> None:
        """Put the open article away with a reason and go to the next one that is not done."""
        from annotator.ui.dialogs.set_aside_dialog import SetAsideDialog

        session = self.session
        if session is None or session.sealed:
            return
        chosen = SetAsideDialog.ask(self._window)
        if chosen is not None and self._moved(lambda: self._sealing().set_aside(session, *chosen)):
            self._go_on()

    def reopen(self) -> None:
        """Take a sealed article up again, with a reason."""
        from annotator.ui.dialogs.reopen_dialog import ReopenDialog

        session = self.session
        if session is None or not session.sealed:
            return
        reason = ReopenDialog.ask(self._window)
        if reason is not None and self._moved(lambda: self._sealing().reopen(session, reason)):
            # A fresh stack: what was done before the article was sealed cannot be undone.
            view = self._desk.view
            self._desk.stacks.forget(session.assignment.id)
            self._desk.show_session(session, read_only=False, caret=view.caret(), top=view.top())
            self.article_opened.emit(session)

    def _begin(self) -> None:
        session = self.session
        if session is None or self._context is None or self._context.read_only:
            return
        if session.assignment.state is AssignmentState.UNOPENED:
            try:
                self._tasks.write(session.begin)
            except AnnotatorError as problem:
                show_problem(self._window, problem)
                return
            self.show_work()
            self.state_changed.emit()

    def show_work(self) -> None:
        """Show the open article's state and number of spans in the list."""
        if self.session is not None:
            assignment = self.session.assignment
            self._list.model.set_work(self.row, assignment.state, len(self.session.spans), assignment.flag)

    def _sealing(self) -> Sealing:
        assert self._context is not None  # noqa: S101 - asked by the callers
        return self._context.sealing

    def _moved(self, move: Callable[[], object]) -> bool:
        self.settle()
        try:
            self._tasks.write(move)
        except AnnotatorError as problem:
            show_problem(self._window, problem)
            return False
        self._desk.refresh_state()
        self.show_work()
        self.state_changed.emit()
        self.finished_changed.emit()
        return True

    def _go_on(self) -> None:
        row = self._list.model.next_unfinished(self.session.article.id if self.session else "")
        if row >= 0:
            self.open_row(row)
        else:
            self.article_opened.emit(self.session)
            self.exhausted.emit()

    def _confirmed_without_spans(self) -> bool:
        from annotator.ui.dialogs.confirm_dialog import confirm_done_without_spans

        assert self._context is not None  # noqa: S101 - asked by the caller
        return confirm_done_without_spans(self._context.file, self._window)
