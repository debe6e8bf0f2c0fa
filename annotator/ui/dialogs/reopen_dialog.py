"""Asks why a sealed article is taken up again."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QWidget

from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.messages import isolated

WIDTH = 460


class ReopenDialog(Dialog):
    """A reason must be given; the earlier submission stays as it was."""

    def __init__(self, title: str, *, done: bool = True, parent: QWidget | None = None) -> None:
        """Take the article's title, and whether it is done (else it was set aside)."""
        super().__init__(parent)
        self._title = title
        self._was_done = done
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
        self.fit(WIDTH, self.sizeHint().height())
        self._field.setFocus()

    @property
    def reason(self) -> str:
        """Why the article is reopened."""
        return self._field.text().strip()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Reopen"))
        self._heading.setText(self.tr("Reopen “{title}”?").format(title=isolated(self._title)))
        if self._was_done:
            about = self.tr("You go on from the spans you sealed. The earlier submission stays as it is.")
        else:
            about = self.tr("You go on from the spans there were when it was set aside.")
        self._about.setText(about)
        self._label.setText(self.tr("&Why"))
        self._field.setPlaceholderText(self.tr("For example: a place name was missed"))
        self._accept.setText(self.tr("&Reopen"))
        self._cancel.setText(self.tr("&Cancel"))

    def _typed(self, _text: str) -> None:
        self._accept.setEnabled(bool(self.reason))
