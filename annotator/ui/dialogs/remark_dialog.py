"""Asks for what an annotator has to say of a whole article: a note, or why they are unsure."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.span_panel.note_section import NoteField

WIDTH = 480


class RemarkDialog(Dialog):
    """Some lines of text. Ctrl+Enter accepts; an empty text takes the remark away. A subclass says what it is for."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = text
        self._heading = sentence(self, "heading")
        self._about = sentence(self, "quiet")
        self._field = NoteField(self)
        self._field.setPlainText(text)
        for widget in (self._heading, self._about, self._field):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._accept = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._remove = self.add_button(QDialogButtonBox.ButtonRole.DestructiveRole)
        self._accept.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._remove.clicked.connect(self._take_away)
        self._remove.setVisible(bool(text))
        self._field.textChanged.connect(self._typed)
        self._typed()
        self.retranslate()
        self.fit(WIDTH)
        self._field.selectAll()
        self._field.setFocus()

    @classmethod
    def ask(cls, text: str, parent: QWidget | None = None) -> str | None:
        """Return the remark, empty to take it away, or None where it stays as it is."""
        dialog = cls(text, parent)
        try:
            return dialog.text if dialog.exec() == cls.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    @property
    def text(self) -> str:
        """What was written."""
        return self._field.toPlainText().strip()

    def retranslate(self) -> None:
        self._cancel.setText(self.tr("&Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._accept.isEnabled():
            self.accept()
        else:
            super().keyPressEvent(event)

    def _take_away(self) -> None:
        self._field.clear()
        self.accept()

    def _typed(self) -> None:
        self._accept.setEnabled(bool(self.text) or bool(self._before))


class ArticleNoteDialog(RemarkDialog):
    """The note on the article."""

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Note on the article"))
        self._heading.setText(self.tr("What is there to say about this article?"))
        self._about.setText(self.tr("The note stays with your work on the article; it is no part of any span."))
        self._field.setAccessibleName(self.tr("Note on the article"))
        self._accept.setText(self.tr("&Keep the note"))
        self._remove.setText(self.tr("&Remove the note"))


class UnsureDialog(RemarkDialog):
    """The reason for the flag “I am unsure”."""

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("I am unsure"))
        self._heading.setText(self.tr("What are you unsure about?"))
        self._about.setText(self.tr("The flag shows whoever leads the project where to look. It costs you nothing."))
        self._field.setAccessibleName(self.tr("Reason"))
        self._accept.setText(self.tr("&Flag the article"))
        self._remove.setText(self.tr("&Take the flag down"))
