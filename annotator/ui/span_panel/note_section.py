"""The note on the selected span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from annotator.domain.articles import Direction
from annotator.domain.direction import paragraph_direction
from annotator.ui.span_panel.section import Section

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from annotator.domain.spans import Span
    from annotator.services.annotating import ArticleSession
    from annotator.ui.desk import ArticleDesk

LINES = 3


class NoteField(QPlainTextEdit):
    """Some lines of text; what was typed is finished when the focus leaves."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        margins = self.contentsMargins()
        frame = 2 * self.frameWidth() + 2 * round(self.document().documentMargin())
        height = LINES * self.fontMetrics().lineSpacing() + frame + margins.top() + margins.bottom()
        self.setFixedHeight(height + 4)
        self.textChanged.connect(self._align)
        self._align()

    def _align(self) -> None:
        """Let the text stand where it begins to be read: of itself the widget keeps all text on the left."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        usual = Direction.RIGHT_TO_LEFT if mirrored else Direction.LEFT_TO_RIGHT
        right_to_left = paragraph_direction(self.toPlainText(), usual) is Direction.RIGHT_TO_LEFT
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side | Qt.AlignmentFlag.AlignAbsolute:
            option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self.document().setDefaultTextOption(option)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finished.emit()


class NoteSection(Section):
    """Whatever there is to say about a span; the article shows a dot at it."""

    def __init__(self, desk: ArticleDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._title = QLabel(self)
        self._title.setProperty("role", "quiet")
        self.field = NoteField(self)
        self._title.setBuddy(self.field)
        self.field.finished.connect(self.settle)
        self.column.addWidget(self._title)
        self.column.addWidget(self.field)

    def show_span(self, span: Span, session: ArticleSession) -> None:  # noqa: ARG002 - as every section takes it
        same = self.span is not None and self.span.id == span.id
        if not same:
            self.settle()
        typing = same and self.field.document().isModified()
        self.span = span
        if not typing and self.field.toPlainText() != span.note:
            self.field.setPlainText(span.note)
        if not typing:
            self.field.document().setModified(False)
        self.field.setReadOnly(not self.desk.can_change)

    def settle(self) -> None:
        if self.span is None or not self.field.document().isModified():
            return
        self.field.document().setModified(False)
        editor = self.desk.open_editor()
        if editor is not None and self.span.id in editor.session.spans:
            editor.set_note(self.span.id, self.field.toPlainText())

    def retranslate(self) -> None:
        self._title.setText(self.tr("Note"))
        self.field.setAccessibleName(self.tr("Note on the span"))
        self.field.setPlaceholderText(self.tr("What is doubtful here?"))

    def first_field(self) -> QWidget | None:
        return None if self.field.isReadOnly() else self.field
