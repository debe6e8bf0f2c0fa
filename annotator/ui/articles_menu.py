"""The context menu of the article list: what can be done with one article or with many at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.ui.dialogs.errors import show_problem
from annotator.ui.messages import number_text

if TYPE_CHECKING:
    from annotator.services.batches import Moved
    from annotator.ui.article_flow import ArticleFlow
    from annotator.ui.context import ProjectContext
    from annotator.ui.tasks import Tasks, Work


class ArticlesMenu(QMenu):
    """Acts on the articles in some rows of the list, each time as one step; the list is read anew afterwards."""

    def __init__(
        self, context: ProjectContext, flow: ArticleFlow, tasks: Tasks, rows: Sequence[int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._flow = flow
        self._tasks = tasks
        self._rows = list(rows)
        self._window = parent
        count = len(self._rows)
        self._add("open", self.tr("&Open"), self._open)
        self._add("copy", self.tr("Copy %n &title(s)", "", count), self._copy)
        self._add("export", self.tr("&Export %n article(s)…", "", count), self._export)
        if context.read_only:
            return
        self.addSeparator()
        self._add("done", self.tr("&Mark %n article(s) as done…", "", count), self._done)
        self._add("set-aside", self.tr("Set %n article(s) &aside…", "", count), self._set_aside)
        self._add("reopen", self.tr("&Reopen %n article(s)…", "", count), self._reopen)
        self.addSeparator()
        self._add("withdraw", self.tr("&Withdraw %n article(s)", "", count), self._withdraw)
        put_back = self._add("put-back", self.tr("&Put withdrawn articles back"), self._put_back)
        put_back.setEnabled(bool(context.articles.withdrawn()))
        self.addSeparator()
        self._add("delete", self.tr("&Delete %n article(s) for good…", "", count), self._delete)

    def _add(self, name: str, text: str, work: Callable[[], None]) -> QAction:
        action = self.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(work)
        return action

    @property
    def _names(self) -> list[tuple[str, str]]:
        return self._flow.names(self._rows)

    @property
    def _ids(self) -> list[str]:
        return [article for article, _title in self._names]

    def _open(self) -> None:
        self._flow.open_row(self._rows[0])

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(title for _article, title in self._names))

    def _export(self) -> None:
        from annotator.ui.dialogs.export.dialog import ExportDialog

        dialog = ExportDialog(self._context.file, self._tasks, parent=self._window, articles=frozenset(self._ids))
        dialog.exec()
        dialog.deleteLater()

    # States, each as one entry of the journal

    def _done(self) -> None:
        count = number_text(len(self._rows))
        asked = QMessageBox(self._window)
        asked.setIcon(QMessageBox.Icon.Question)
        asked.setWindowTitle(self.tr("Done"))
        asked.setText(self.tr("Mark {count} of the articles as done?").format(count=count))
        asked.setInformativeText(
            self.tr("The spans each has now are submitted. Those that are done or set aside already stay as they are.")
        )
        sure = asked.addButton(self.tr("&Mark as done"), QMessageBox.ButtonRole.AcceptRole)
        asked.addButton(self.tr("&Cancel"), QMessageBox.ButtonRole.RejectRole)
        asked.exec()
        meant = asked.clickedButton() is sure
        asked.deleteLater()
        if meant:
            ids, batches = self._ids, self._context.batches
            self._move(lambda report, cancelled: batches.done(ids, report=report, cancelled=cancelled), sealed=ids)

    def _set_aside(self) -> None:
        from annotator.ui.dialogs.set_aside_dialog import SetAsideDialog

        chosen = SetAsideDialog.ask(self._window)
        if chosen is not None:
            ids, batches = self._ids, self._context.batches
            self._move(
                lambda report, cancelled: batches.set_aside(ids, *chosen, report=report, cancelled=cancelled),
                sealed=ids,
            )

    def _reopen(self) -> None:
        from annotator.ui.dialogs.reopen_dialog import ReopenDialog

        reason = ReopenDialog.ask(self._window)
        if reason is not None:
            ids, batches = self._ids, self._context.batches
            self._move(lambda report, cancelled: batches.reopen(ids, reason, report=report, cancelled=cancelled))

    def _move(self, work: Work, *, sealed: Sequence[str] = ()) -> None:
        from annotator.ui.dialogs.progress_dialog import run_job

        self._flow.settle()
        what = self.tr("Moving %n article(s)…", "", len(self._rows))
        moved: Moved | None = run_job(self._tasks.start_writing(work), what, self._window)
        if moved is not None:
            self._flow.forget_steps(sealed if moved.moved else ())
            self._flow.refresh(anew=True)
            self._flow.moved.emit(moved)

    # Articles themselves

    def _withdraw(self) -> None:
        self._try(lambda: self._context.articles.withdraw(self._ids, by=self._context.annotator.id))

    def _put_back(self) -> None:
        withdrawn = self._context.articles.withdrawn()
        self._try(lambda: self._context.articles.withdraw(withdrawn, by=self._context.annotator.id, withdrawn=False))

    def _delete(self) -> None:
        from annotator.ui.dialogs.delete_dialog import confirm_delete

        ids = self._ids
        if confirm_delete(len(ids), self._context.articles.deletion_counts(ids), self._window):
            self._try(lambda: self._context.articles.delete(ids))

    def _try(self, work: Callable[[], Any]) -> None:
        try:
            work()
        except AnnotatorError as problem:
            show_problem(self._window, problem)
            return
        self._flow.refresh()
