"""A quiet line above the article: where it comes from and when, and its address to be copied, never to be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.ui.article_facts import facts_of
from annotator.ui.elided import ElidedLine
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from annotator.domain.articles import ArticleInfo


class ArticleHeader(QWidget):
    """Hidden where nothing is known of the article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info: ArticleInfo | None = None
        self.line = ElidedLine(self)
        self.copy_address = QPushButton(self)
        self.copy_address.setFlat(True)
        self.copy_address.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.copy_address.clicked.connect(self._copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 14, 2)
        row.addWidget(self.line, 1)
        row.addWidget(self.copy_address)
        self.show_article(None)

    def show_article(self, info: ArticleInfo | None) -> None:
        """Show what is known of an article."""
        self._info = info
        facts = facts_of(info) if info is not None else {}
        self.line.set_text(" · ".join(isolated(value) for value in facts.values()))
        self.copy_address.setVisible(info is not None and bool(info.url))
        self.copy_address.setText(self.tr("Copy the address"))
        self.setVisible(bool(facts))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_article(self._info)
        super().changeEvent(event)

    def _copy(self) -> None:
        if self._info is not None:
            QGuiApplication.clipboard().setText(self._info.url)
