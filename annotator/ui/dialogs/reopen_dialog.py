"""Asks why a sealed article is taken up again."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QWidget

from annotator.ui.dialogs.dialog import Dialog, sentence

WIDTH = 460


class ReopenDialog(Dialog):
    """A reason must be given; the earlier submission stays as it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = sentence(self, "heading")
        self._about = sentence(self, "quiet")
        self._label = QLabel(self)
        self._field = QLineEdit(self)
        self._label.setBuddy(self._field)
        for widget in (self._heading, self._about, self._label, self._field):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._accept = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._accept.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._field.textChanged.connect(self._typed)
        self._accept.setEnabled(False)
        self.retranslate()
        self.fit(WIDTH)
        self._field.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None = None) -> str | None:
        """Return the reason, or None where the article stays sealed."""
        dialog = cls(parent)
        try:
            return dialog.reason if dialog.exec() == cls.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    @property
    def reason(self) -> str:
        """Why the article is reopened."""
        return self._field.text().strip()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Reopen"))
        self._heading.setText(self.tr("Why is this article reopened?"))
        self._about.setText(self.tr("You go on from the spans there are. What was submitted before stays as it is."))
        self._label.setText(self.tr("R&eason"))
        self._field.setPlaceholderText(self.tr("For example: a place name was missed"))
        self._accept.setText(self.tr("&Reopen"))
        self._cancel.setText(self.tr("&Cancel"))

    def _typed(self, _text: str) -> None:
        self._accept.setEnabled(bool(self.reason))
