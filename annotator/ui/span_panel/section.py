"""What every section of the span panel is: something about one span, shown and perhaps changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet
    from annotator.domain.spans import Span
    from annotator.services.annotating import ArticleSession
    from annotator.ui.desk import ArticleDesk

GAP = 4


class Section(QWidget):
    """A part of the panel. It fills ``column``, and changes spans through ``desk.open_editor()`` alone."""

    def __init__(self, desk: ArticleDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.span: Span | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)

    def set_labels(self, label_set: LabelSet, language: str, theme: str) -> None:
        """Take the label set, the interface language and the theme."""

    def show_span(self, span: Span, session: ArticleSession) -> None:
        """Show a span of the open article. Called again whenever the span has changed."""
        raise NotImplementedError

    def settle(self) -> None:
        """Store what is still being typed."""

    def retranslate(self) -> None:
        """Set every text in the interface language."""

    def first_field(self) -> QWidget | None:
        """Return what takes the focus when somebody comes in by key; None where nothing here can be changed."""
        return None
