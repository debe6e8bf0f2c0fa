"""A row that names the file of a package: to be written, or to be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator.services.packages.archive import SUFFIX


class PackagePlace(QWidget):
    """A line with a path and a button that asks for one; several can be read at once."""

    changed = Signal()

    def __init__(self, parent: QWidget, *, proposed: Path | None = None, folder: Path) -> None:
        """With a ``proposed`` path a package is written; without, packages in a ``folder`` are read."""
        super().__init__(parent)
        self._writing = proposed is not None
        self._folder = folder
        self._several: list[Path] = []
        self.line = QLineEdit(str(proposed) if proposed else "", self)
        # A path runs from left to right in every language.
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.button = QPushButton(self)
        self.button.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._edited)
        self.line.textChanged.connect(self._told)
        self.button.clicked.connect(self._choose)
        self._retranslate()

    @property
    def paths(self) -> list[Path]:
        """The files that are named."""
        if self._several:
            return list(self._several)
        text = self.line.text().strip()
        return [Path(text).expanduser()] if text else []

    @property
    def path(self) -> Path:
        """The file to write, with the ending of packages where it has none."""
        path = Path(self.line.text().strip()).expanduser()
        return path if path.suffix else path.with_name(path.name + SUFFIX)

    def show_paths(self, paths: list[Path]) -> None:
        """Name files to read."""
        self._several = list(paths) if len(paths) > 1 else []
        self.line.setText("; ".join(path.name for path in paths) if self._several else "".join(map(str, paths)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.button.setText(self.tr("C&hoose…"))
        self.line.setAccessibleName(self.tr("Package"))
        self.line.setPlaceholderText(self.tr("a file that ends in {suffix}").format(suffix=SUFFIX))

    def _edited(self, _text: str) -> None:
        self._several = []

    def _told(self, _text: str) -> None:
        self.changed.emit()

    def _choose(self) -> None:
        kind = f"{self.tr('Packages')} (*{SUFFIX})"
        if self._writing:
            name, _filter = QFileDialog.getSaveFileName(self, self.tr("Package"), self.line.text(), kind)
            if name:
                self.line.setText(name)
        else:
            names, _filter = QFileDialog.getOpenFileNames(self, self.tr("Packages"), str(self._folder), kind)
            if names:
                self.show_paths([Path(name) for name in names])
