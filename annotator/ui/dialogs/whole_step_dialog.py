"""Asks before a step over several articles is taken back, or done again, from within one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from annotator.ui.dialogs.dialog import Dialog, sentence

if TYPE_CHECKING:
    from annotator.ui.project_steps import ProjectStep

WIDTH = 460


class WholeStepDialog(Dialog):
    """Says how much the step touches."""

    def __init__(self, step: ProjectStep, *, undo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._undo = step, undo
        self._heading = sentence(self, "heading")
        self._text = sentence(self)
        self._text.setMinimumWidth(WIDTH - 80)
        for widget in (self._heading, self._text):
            self.body.addWidget(widget)
        self._whole = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._whole.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.retranslate()
        self.fit(WIDTH)
        self._whole.setFocus()

    @classmethod
    def ask(cls, step: ProjectStep, *, undo: bool, parent: QWidget | None = None) -> bool:
        """Tell whether all of it is meant."""
        dialog = cls(step, undo=undo, parent=parent)
        try:
            return dialog.exec() == cls.DialogCode.Accepted
        finally:
            dialog.deleteLater()

    def retranslate(self) -> None:
        count = QLocale().toString
        self.setWindowTitle(self._step.text)
        self._heading.setText(
            self.tr("Undo this in all articles?") if self._undo else self.tr("Do this again in all articles?")
        )
        self._text.setText(
            self.tr(
                "“{step}” is one step over several articles. Spans: {spans}, articles: {articles}. "
                "It can only be taken as a whole."
            ).format(step=self._step.text, spans=count(self._step.spans), articles=count(self._step.articles))
        )
        self._whole.setText(self.tr("&Undo all of it") if self._undo else self.tr("&Do all of it again"))
        self._cancel.setText(self.tr("&Go back"))
