"""The list of files of an import, as wide as its columns need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.ui.dialogs.import_files import ENCODING, KIND, LANGUAGE, NAME
from annotator.ui.scaling import scaled

if TYPE_CHECKING:
    from annotator.ui.dialogs.import_files import ImportFilesModel


class ImportTable(QTableView):
    """Rows of files; Tab leaves it."""

    def __init__(self, model: ImportFilesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for section, width in ((NAME, 130), (KIND, 150), (ENCODING, 100), (LANGUAGE, 76)):
            header.resizeSection(section, scaled(width))
        header.setStretchLastSection(True)
