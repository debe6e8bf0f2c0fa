"""A quiet line above the article: where it comes from and when, and its address to be copied, never to be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from annotator.ui.article_facts import facts_of
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from annotator.domain.articles import ArticleInfo

_FADED = 0.72


class _Line(QWidget):
    """One line of text, cut where there is no room; the whole is the tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self.text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        colour.setAlphaF(_FADED)
        painter.setPen(colour)
        text = self.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, self.width())
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)


class ArticleHeader(QWidget):
    """Hidden where nothing is known of the article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info: ArticleInfo | None = None
        self.line = _Line(self)
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
