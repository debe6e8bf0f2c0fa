"""The context menu of the article list: withdrawing and deleting articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.ui.dialogs.errors import show_problem

if TYPE_CHECKING:
    from annotator.ui.context import ProjectContext


class ArticlesMenu(QMenu):
    """Acts on the selected articles; ``changed`` tells that the list has to be read anew."""

    changed = Signal()

    def __init__(self, context: ProjectContext, ids: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._ids = list(ids)
        self._window = parent
        self.addAction(self.tr("&Withdraw %n article(s)", "", len(ids))).triggered.connect(self._withdraw)
        put_back = self.addAction(self.tr("&Put withdrawn articles back"))
        put_back.triggered.connect(self._put_back)
        put_back.setEnabled(bool(context.articles.withdrawn()))
        self.addSeparator()
        self.addAction(self.tr("&Delete %n article(s) for good…", "", len(ids))).triggered.connect(self._delete)

    def _withdraw(self) -> None:
        self._try(lambda: self._context.articles.withdraw(self._ids, by=self._context.annotator.id))

    def _put_back(self) -> None:
        withdrawn = self._context.articles.withdrawn()
        self._try(lambda: self._context.articles.withdraw(withdrawn, by=self._context.annotator.id, withdrawn=False))

    def _delete(self) -> None:
        from annotator.ui.dialogs.delete_dialog import confirm_delete

        counts = self._context.articles.deletion_counts(self._ids)
        if confirm_delete(len(self._ids), counts, self._window):
            self._try(lambda: self._context.articles.delete(self._ids))

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except AnnotatorError as problem:
            show_problem(self._window, problem)
            return
        self.changed.emit()
