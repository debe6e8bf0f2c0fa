"""Where an export is written: a file, or a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator.formats.registry import formats
from annotator.services.output import is_export

if TYPE_CHECKING:
    from annotator.formats.base import Format


class TargetField(QWidget):
    """A path that follows the format until it is typed or chosen."""

    changed = Signal()

    def __init__(self, project: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._project = project
        self._typed = False
        self._folder = False
        self.proposed = ""
        self._label = QLabel(self)
        self.line = QLineEdit(self)
        self.browse = QPushButton(self)
        self._label.setBuddy(self.line)
        # A path runs from left to right in every language.
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.browse.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        self.line.textEdited.connect(self._edited)
        self.line.textChanged.connect(self._touched)
        self.browse.clicked.connect(self._choose)

    @property
    def path(self) -> Path:
        """The file or folder to write."""
        return Path(self.line.text().strip()).expanduser()

    def propose(self, chosen: Format, *, folder: bool) -> None:
        """Go with a format, and with whether it writes a folder."""
        before = self.proposed
        self._folder = folder
        self.proposed = proposed_name(self._project.stem, chosen, folder=folder)
        if not self._typed and self.proposed != before:
            self.line.setText(str(self._project.with_name(self.proposed)))
        self.retranslate()

    def problem(self) -> str:
        """Return why nothing can be written there, in a sentence; "" where it can."""
        target = self.path
        if not self.line.text().strip():
            return self.tr("Name a folder to write to.") if self._folder else self.tr("Name a file to write to.")
        if not target.parent.is_dir():
            return self.tr("There is no such folder; choose another, or make it first.")
        if target == self._project:
            return self.tr("This is the project itself; choose another name.")
        return self._folder_problem(target) if self._folder else self._file_problem(target)

    def _file_problem(self, target: Path) -> str:
        return self.tr("This is a folder; name a file to write to.") if target.is_dir() else ""

    def _folder_problem(self, target: Path) -> str:
        if target.is_file():
            return self.tr("This is a file, and a folder is to be written; choose another name.")
        if target.is_dir() and any(target.iterdir()) and not is_export(target):
            return self.tr("This folder holds files that no export wrote; choose an empty or a new one.")
        return ""

    def notice(self) -> str:
        """Return what will be there, and what happens to what is there, in a sentence."""
        if self._folder and is_export(self.path):
            return self.tr("An export wrote this folder; it is replaced whole once the new one is written and checked.")
        if not self._folder and self.path.exists():
            return self.tr("This file is there already; it is replaced once the new one is written and checked.")
        if self._folder:
            return self.tr("The folder gets what is exported with its report, a manifest and a card.")
        return self.tr("A report, a manifest and a card are written beside it.")

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._label.setText(self.tr("To the &folder") if self._folder else self.tr("To the &file"))
        self.browse.setText(self.tr("B&rowse…"))

    def _edited(self, _text: str) -> None:
        self._typed = True

    def _touched(self, _text: str) -> None:
        self.changed.emit()

    def _choose(self) -> None:
        name = self._chosen_folder() if self._folder else self._chosen_file()
        if name:
            self._typed = True
            self.line.setText(name)

    def _chosen_file(self) -> str:
        # Whether to replace a file is said below the field, for typed names too.
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Export to"), self.line.text(), options=QFileDialog.Option.DontConfirmOverwrite
        )
        return name

    def _chosen_folder(self) -> str:
        """Return a folder that will do: the one chosen, or a new one inside it where it holds other things."""
        start = self.path if self.path.is_dir() else self.path.parent
        name = QFileDialog.getExistingDirectory(self, self.tr("Export to"), str(start))
        folder = Path(name)
        if name and any(folder.iterdir()) and not is_export(folder):
            folder /= self.proposed
        return str(folder) if name else ""


def proposed_name(stem: str, chosen: Format, *, folder: bool) -> str:
    """Return a name that tells formats with the same ending apart: the format that is called like it has it alone."""
    if folder:
        return f"{stem}-{chosen.name}"
    ending = chosen.suffix.removeprefix(".")
    others = [other for other in formats() if other.writes and other.suffix == chosen.suffix and other != chosen]
    alone = not others or ending in {chosen.name, *chosen.aliases}
    return f"{stem}{chosen.suffix}" if alone else f"{stem}-{chosen.name}{chosen.suffix}"
