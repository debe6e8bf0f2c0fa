"""Asks before an article without spans is marked as done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QWidget

from annotator.ui.dialogs.dialog import Dialog, sentence

if TYPE_CHECKING:
    from annotator.storage.project_file import ProjectFile

WIDTH = 460


class ConfirmDialog(Dialog):
    """Done with no spans is an answer; this makes sure that it is meant. ``ask_again`` tells what was ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = sentence(self, "heading")
        self._text = sentence(self)
        self._text.setMinimumWidth(WIDTH - 80)
        self._quiet = QCheckBox(self)
        for widget in (self._heading, self._text, self._quiet):
            self.body.addWidget(widget)
        self._done = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._done.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.retranslate()
        self.fit(WIDTH)
        self._done.setFocus()

    @property
    def ask_again(self) -> bool:
        """Whether to ask the next time too."""
        return not self._quiet.isChecked()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Done with no spans"))
        self._heading.setText(self.tr("Is there nothing to label in this article?"))
        self._text.setText(self.tr("It has no spans. That is an answer too, and it counts as done."))
        self._quiet.setText(self.tr("&Do not ask again in this project"))
        self._done.setText(self.tr("&Nothing to label: done"))
        self._cancel.setText(self.tr("&Go back"))


def confirm_done_without_spans(project: ProjectFile, parent: QWidget | None = None) -> bool:
    """Tell whether an article without spans is to be done; asks unless the project was told not to."""
    from annotator.services.settings import ProjectSettings

    settings = ProjectSettings(project.unit_of_work)
    if not settings.ask_before_empty_done:
        return True
    dialog = ConfirmDialog(parent)
    try:
        meant = dialog.exec() == ConfirmDialog.DialogCode.Accepted
        if meant and not dialog.ask_again:
            settings.ask_before_empty_done = False
    finally:
        dialog.deleteLater()
    return meant
