"""Recipes: a choice of those used lately, one to open, one to save."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QLabel, QPushButton, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.services.recipes import SUFFIX, read_recipe, write_recipe
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.messages import error_text, isolated

if TYPE_CHECKING:
    from annotator.services.export_options import ExportOptions
    from annotator.ui.remembered_exports import RememberedExports

_SHORTEST = 18
"""How many characters of a recipe's name are shown at least."""


class RecipeBar(QWidget):
    """``read`` hands on the options of a recipe, or None where one goes on without; what went wrong is said below."""

    read = Signal(object)

    def __init__(self, memory: RememberedExports, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._memory = memory
        self._folder = folder
        self._label = QLabel(self)
        self.box = QComboBox(self)
        self.open_button, self.save_button = QPushButton(self), QPushButton(self)
        self.told = sentence(self, "quiet")
        self.told.hide()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(_SHORTEST)
        self._label.setBuddy(self.box)
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 0, 6, 0)
        grid.setSpacing(8)
        for column, widget in enumerate((self._label, self.box, self.open_button, self.save_button)):
            grid.addWidget(widget, 0, column)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.told, 1, 0, 1, 4)
        for button in (self.open_button, self.save_button):
            button.setAutoDefault(False)
        self._offer(None)
        self.box.activated.connect(self._chosen)
        self.open_button.clicked.connect(self._open)

    def tell(self, text: str) -> None:
        """Say something on the recipe; "" takes it away."""
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def save(self, options: ExportOptions) -> None:
        """Ask where to, and save options as a recipe."""
        proposed = self._current() or self._folder / f"{options.format}{SUFFIX}"
        name, _filter = QFileDialog.getSaveFileName(self, self.tr("Save the recipe"), str(proposed), self._kind())
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(SUFFIX)
        try:
            write_recipe(path, options)
        except AnnotatorError as problem:
            self.tell(error_text(problem))
            return
        self._remember(path)
        self.tell(self.tr("The recipe was saved as {name}.").format(name=isolated(path.name)))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._label.setText(self.tr("Rec&ipe"))
        self.box.setItemText(0, self.tr("none"))
        self.open_button.setText(self.tr("Ope&n recipe…"))
        self.save_button.setText(self.tr("&Save recipe…"))

    def _current(self) -> Path | None:
        path = self.box.currentData()
        return Path(path) if path else None

    def _offer(self, current: Path | None) -> None:
        """Offer the recipes used lately, those alike in name with their folders."""
        recent = self._memory.recipes
        names = [path.stem for path in recent]
        self.box.clear()
        self.box.addItem(self.tr("none"), "")
        for path in recent:
            name = path.stem if names.count(path.stem) == 1 else f"{path.stem} – {path.parent.name}"
            self.box.addItem(name, str(path))
        self.box.setCurrentIndex(max(0, self.box.findData(str(current)) if current else 0))

    def _remember(self, path: Path) -> None:
        self._memory.remember_recipe(path)
        self._offer(path)

    def _chosen(self, _index: int) -> None:
        path = self._current()
        if path is None:
            self.read.emit(None)
        else:
            self.take(path)

    def _open(self) -> None:
        recent = self._memory.recipes
        start = recent[0].parent if recent else self._folder
        name, _filter = QFileDialog.getOpenFileName(self, self.tr("Open a recipe"), str(start), self._kind())
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Read a recipe and hand its options on, or say why not."""
        try:
            options = read_recipe(path)
        except AnnotatorError as problem:
            self._offer(None)
            self.tell(error_text(problem))
            return
        self._remember(path)
        self.read.emit(options)

    def _kind(self) -> str:
        return self.tr("Recipes") + f" (*{SUFFIX})"
