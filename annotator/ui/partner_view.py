"""The article that belongs to the open one, set beside it: only to be read, and kept at the paragraph that answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.domain.pairs import counterpart
from annotator.ui.article.view import ArticleView
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from annotator.services.annotating import ArticleSession
    from annotator.ui.article.palette import LabelStyle, ShownSpan
    from annotator.ui.theme import PageColours


class PartnerView(QWidget):
    """Follows the caret of the view beside it, paragraph by paragraph."""

    other_wanted = Signal()
    """Another article is to be chosen."""
    opening_wanted = Signal(object)
    """Id of the article, which is to be opened to work on it."""
    closed = Signal()

    def __init__(self, beside: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside = beside
        self._session: ArticleSession | None = None
        self.view = ArticleView(self)
        self.view.set_read_only(True)
        self._title = QLabel(self)
        self._title.setProperty("role", "quiet")
        self.other, self.open_it, self.close_it = (QPushButton(self) for _ in range(3))
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self._title, 1)
        for button in (self.open_it, self.other, self.close_it):
            button.setFlat(True)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.other.clicked.connect(self.other_wanted)
        self.open_it.clicked.connect(self._open)
        self.close_it.clicked.connect(self.closed)
        beside.caret_moved.connect(self.follow)
        self.retranslate()

    @property
    def article(self) -> str | None:
        """The id of the article that is shown."""
        return self._session.article.id if self._session else None

    def show_session(self, session: ArticleSession | None) -> None:
        """Show an article as its annotator has labelled it so far, or none."""
        self._session = session
        self._title.setText(isolated(session.article.info.title) if session else "")
        self._title.setToolTip(self._title.text())
        if session is None:
            self.view.clear()
            return
        self.view.show_article(
            session.article.text,
            cast("Sequence[ShownSpan]", session.in_order()),
            zones=session.article.zones,
            direction=session.article.info.direction,
        )
        self.follow(self._beside.caret())

    def dress(self, styles: Mapping[str, LabelStyle], colours: PageColours) -> None:
        """Look as the view beside it."""
        self.view.set_styles(styles)
        self.view.set_page_colours(colours)

    def set_text(self, *, arabic: str, latin: str, size: float, spacing: float) -> None:
        """Write as in the view beside it."""
        self.view.set_fonts(arabic=arabic, latin=latin)
        self.view.set_text_size(size)
        self.view.set_line_spacing(spacing)

    def follow(self, offset: object) -> None:
        """Go to the paragraph that answers to the one at an offset of the article beside it."""
        if self._session is None or not self.isVisible() or not isinstance(offset, int):
            return
        start, end = counterpart(self._beside.text(), offset, self._session.article.text)
        self.view.set_selection(start, end)
        self.view.ensure_visible(start, min(end, start + 1))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.open_it.setText(self.tr("Open"))
        self.open_it.setToolTip(self.tr("Work on this article"))
        self.other.setText(self.tr("Choose…"))
        self.other.setToolTip(self.tr("Choose the article that belongs to the open one"))
        self.close_it.setText(self.tr("Close"))
        self.view.setAccessibleName(self.tr("The article beside it"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.follow(self._beside.caret())

    def _open(self) -> None:
        if self._session is not None:
            self.opening_wanted.emit(self._session.article.id)
