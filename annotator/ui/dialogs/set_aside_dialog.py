"""Asks why an article is set aside."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from annotator.domain.assignments import SetAsideReason
from annotator.ui.dialogs.dialog import Dialog, sentence

WIDTH = 520
_ORDER: Final = tuple(SetAsideReason)


class SetAsideDialog(Dialog):
    """One reason of six, by mouse, by its underlined letter or by its number; and a note if there is more to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = sentence(self, "heading")
        self._about = sentence(self, "quiet")
        self._group = QButtonGroup(self)
        self._radios: list[QRadioButton] = []
        self._hints: list[QLabel] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, _reason in enumerate(_ORDER):
            radio = QRadioButton(self)
            hint = QLabel(self)
            hint.setProperty("role", "quiet")
            hint.setBuddy(radio)
            self._group.addButton(radio, row)
            self._radios.append(radio)
            self._hints.append(hint)
            grid.addWidget(radio, row, 0)
            grid.addWidget(hint, row, 1)
        self._note_label = QLabel(self)
        self._note = QLineEdit(self)
        self._note_label.setBuddy(self._note)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._about)
        self.body.addLayout(grid)
        self.body.addWidget(self._note_label)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        self._accept = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._accept.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._group.idToggled.connect(self._chosen)
        self._accept.setEnabled(False)
        self.retranslate()
        self.fit(WIDTH)
        self._radios[0].setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None = None) -> tuple[SetAsideReason, str] | None:
        """Return the reason and the note, or None where the article stays as it is."""
        dialog = cls(parent)
        try:
            dialog.exec()
            reason = dialog.reason
            accepted = dialog.result() == cls.DialogCode.Accepted
            return (reason, dialog.note) if accepted and reason is not None else None
        finally:
            dialog.deleteLater()

    @property
    def reason(self) -> SetAsideReason | None:
        """The reason chosen, if any yet."""
        chosen = self._group.checkedId()
        return _ORDER[chosen] if chosen >= 0 else None

    @property
    def note(self) -> str:
        """What was written beside the reason."""
        return self._note.text().strip()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Set aside"))
        self._heading.setText(self.tr("Why is this article set aside?"))
        self._about.setText(self.tr("Its spans are kept, and you can reopen it."))
        words = (
            (self.tr("&Garbled"), self.tr("The text is broken or cannot be read.")),
            (self.tr("&Wrong language"), self.tr("It is in a language you do not label.")),
            (self.tr("D&uplicate"), self.tr("Another article says the same, word for word.")),
            (self.tr("&Not news"), self.tr("An advertisement, a list, a notice.")),
            (self.tr("&Too distressing"), self.tr("You need not read on, nor explain.")),
            (self.tr("&Question"), self.tr("The lead has to decide something first.")),
        )
        for radio, hint, (name, about) in zip(self._radios, self._hints, words, strict=True):
            radio.setText(name)
            hint.setText(about)
        self._note_label.setText(self.tr("N&ote"))
        self._accept.setText(self.tr("&Set aside"))
        self._cancel.setText(self.tr("&Cancel"))
        self._hint_at_note()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._radios) and not self._note.hasFocus():
            self._radios[number].setChecked(True)
            self._radios[number].setFocus()
            return
        super().keyPressEvent(event)

    def _chosen(self, _number: int, checked: bool) -> None:
        if checked:
            self._accept.setEnabled(True)
            self._hint_at_note()

    def _hint_at_note(self) -> None:
        asking = self.reason is SetAsideReason.QUESTION
        self._note.setPlaceholderText(
            self.tr("What is the question?") if asking else self.tr("If there is more to say")
        )
