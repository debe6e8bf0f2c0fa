"""The backups that a project has, to go back to one or to save one elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.messages import date_text, error_text, size_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.storage.backups import Backup
    from annotator.storage.project_file import ProjectFile

WIDTH, HEIGHT = 560, 400


class BackupsDialog(Dialog):
    """Lists backups, the latest first. Going back to one keeps what there is now as a backup too."""

    def __init__(self, project: ProjectFile, backups: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._backups = tuple(backups)
        self._heading = sentence(self, "heading")
        self._about = sentence(self, "quiet")
        self._list = QTreeWidget(self)
        self._list.setRootIsDecorated(False)
        self._list.setAllColumnsShowFocus(True)
        self._list.setColumnCount(2)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._list.header().setStretchLastSection(False)
        self._news = sentence(self, "quiet")
        for widget in (self._heading, self._about):
            self.body.addWidget(widget)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._news)
        self._restore = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._copy = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._restore.clicked.connect(self.accept)
        self._copy.clicked.connect(self._save_copy)
        self._cancel.clicked.connect(self.reject)
        self._list.currentItemChanged.connect(self._chosen)
        for _backup in self._backups:
            QTreeWidgetItem(self._list)
        self.retranslate()
        if self._backups:
            self._list.setCurrentIndex(self._list.model().index(0, 0))
        self._chosen()
        self.fit(WIDTH, HEIGHT)
        self._list.setFocus()

    @classmethod
    def ask(cls, project: ProjectFile, parent: QWidget | None = None) -> Path | None:
        """Return the backup to go back to, or None."""
        from annotator.services.backups import backups_of

        dialog = cls(project, backups_of(project), parent)
        try:
            return dialog.chosen() if dialog.exec() == cls.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def chosen(self) -> Path | None:
        """Return the backup that is selected."""
        row = self._list.currentIndex().row()
        return self._backups[row].path if 0 <= row < len(self._backups) else None

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Backups"))
        self._list.setAccessibleName(self.tr("Backups"))
        self._heading.setText(self.tr("Backups of this project"))
        if self._backups:
            about = self.tr(
                "They are made by themselves while you work. Going back to one keeps what there is now as a backup too."
            )
        else:
            about = self.tr("There is none yet: they are made by themselves while you work.")
        self._about.setText(about)
        self._list.setHeaderLabels([self.tr("Made"), self.tr("Size")])
        self._list.headerItem().setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        for row, backup in enumerate(self._backups):
            item = self._list.topLevelItem(row)
            if item is not None:
                item.setText(0, date_text(backup.made))
                item.setText(1, size_text(backup.size))
                item.setToolTip(0, str(backup.path))
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._restore.setText(self.tr("&Go back to this one"))
        self._copy.setText(self.tr("Save a &copy of the project…"))
        self._cancel.setText(self.tr("C&lose"))

    def _chosen(self, _item: object = None, _before: object = None) -> None:
        self._restore.setEnabled(self.chosen() is not None and not self._project.read_only)

    def _save_copy(self) -> None:
        from annotator.services.backups import save_copy
        from annotator.services.projects import SUFFIX

        proposed = self._project.path.with_name(self.tr("{name} copy").format(name=self._project.path.stem) + SUFFIX)
        kind = self.tr("Projects") + f" (*{SUFFIX})"
        name, _filter = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), str(proposed), kind)
        if not name:
            return
        try:
            saved = save_copy(self._project, Path(name))
        except AnnotatorError as problem:
            self._news.setText(error_text(problem))
        else:
            self._news.setText(self.tr("Saved as {file}.").format(file=f"\u2066{saved}\u2069"))
