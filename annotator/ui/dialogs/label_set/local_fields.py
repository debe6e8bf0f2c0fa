"""Texts in both interface languages, side by side: short ones in a line, long ones in Markdown with a preview."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTextBrowser,
    QWidget,
)

from annotator.domain.labels import LocalText
from annotator.ui.dialogs.label_set.draft import with_text
from annotator.ui.messages import language_text

ORDER: Final = (("en", Qt.LayoutDirection.LeftToRight), ("ar", Qt.LayoutDirection.RightToLeft))


class LocalLine(QWidget):
    """A line in English beside one in Arabic, each in its own direction."""

    edited = Signal(object)
    """The texts by language, as a label set has them."""

    def __init__(self, parent: QWidget | None = None, *, width: int = 0) -> None:
        super().__init__(parent)
        self._texts: LocalText = ()
        self._fields: dict[str, QLineEdit] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for language, direction in ORDER:
            field = QLineEdit(self)
            field.setLayoutDirection(direction)
            field.textEdited.connect(self._edited)
            if width:
                field.setMaximumWidth(width)
            self._fields[language] = field
            row.addWidget(field)
        if width:
            row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._fields["en"])

    def field(self, language: str) -> QLineEdit:
        """Return the field of a language."""
        return self._fields[language]

    def show_texts(self, texts: LocalText) -> None:
        """Show texts without telling of them."""
        self._texts = texts
        for language, field in self._fields.items():
            text = dict(texts).get(language, "")
            if field.text() != text:
                field.setText(text)

    def retranslate(self, what: str) -> None:
        """Name the fields for those who cannot see beside which label they stand."""
        for language, field in self._fields.items():
            name = language_text(language)
            field.setPlaceholderText(name)
            field.setAccessibleName(f"{what}: {name}")

    def _edited(self, _text: str) -> None:
        for language, field in self._fields.items():
            self._texts = with_text(self._texts, language, field.text())
        self.edited.emit(self._texts)


class LocalMarkdown(QWidget):
    """Markdown in English and Arabic side by side, each with its preview below."""

    edited = Signal(object)
    """The texts by language, as a label set has them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: LocalText = ()
        self._shown: dict[str, str] = {}
        self._headings: dict[str, QLabel] = {}
        self._editors: dict[str, QPlainTextEdit] = {}
        self._previews: dict[str, QTextBrowser] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setRowStretch(1, 1)
        grid.setRowStretch(2, 1)
        for column, (language, direction) in enumerate(ORDER):
            heading, editor, preview = QLabel(self), QPlainTextEdit(self), QTextBrowser(self)
            heading.setProperty("role", "quiet")
            editor.setLayoutDirection(direction)
            preview.setLayoutDirection(direction)
            document = editor.document()
            option = document.defaultTextOption()
            option.setTextDirection(direction)
            document.setDefaultTextOption(option)
            editor.setTabChangesFocus(True)
            editor.textChanged.connect(self._edited)
            preview.setOpenLinks(False)
            preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            preview.document().setDocumentMargin(8)
            self._headings[language], self._editors[language], self._previews[language] = heading, editor, preview
            grid.addWidget(heading, 0, column)
            grid.addWidget(editor, 1, column)
            grid.addWidget(preview, 2, column)
        self.setFocusProxy(self._editors["en"])
        self.retranslate()

    def editor(self, language: str) -> QPlainTextEdit:
        """Return the field of a language."""
        return self._editors[language]

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be read only."""
        for editor in self._editors.values():
            editor.setReadOnly(read_only)

    def show_texts(self, texts: LocalText) -> None:
        """Show texts without telling of them."""
        self._texts = texts
        for language, editor in self._editors.items():
            text = dict(texts).get(language, "")
            if self._shown.get(language) != text:
                self._shown[language] = text
                blocked = editor.blockSignals(True)
                editor.setPlainText(text)
                editor.blockSignals(blocked)
                self._show_preview(language, text)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        for language, heading in self._headings.items():
            heading.setText(language_text(language))
            self._editors[language].setAccessibleName(language_text(language))
            self._previews[language].setAccessibleName(QCoreApplication.translate("LocalMarkdown", "Preview"))

    def _edited(self) -> None:
        # Only of the field that was typed in: Qt turns some characters into others when a text is read back.
        editor = self.sender()
        language = next(code for code, other in self._editors.items() if other is editor)
        text = self._editors[language].toPlainText()
        self._shown[language] = text
        self._texts = with_text(self._texts, language, text)
        self._show_preview(language, text)
        self.edited.emit(self._texts)

    def _show_preview(self, language: str, text: str) -> None:
        preview = self._previews[language]
        preview.document().setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        cursor = QTextCursor(preview.document())
        cursor.select(QTextCursor.SelectionType.Document)
        form = QTextBlockFormat()
        form.setLayoutDirection(dict(ORDER)[language])
        cursor.mergeBlockFormat(form)
        preview.moveCursor(QTextCursor.MoveOperation.Start)
