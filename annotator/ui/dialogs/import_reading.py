"""How the selected file of an import is read: its format, its encoding, the column that holds the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from annotator.formats.decoding import OFFERED
from annotator.services.sources import reading_formats
from annotator.ui.messages import format_text, isolated

if TYPE_CHECKING:
    from annotator.services.intake import FileChoice
    from annotator.services.previewing import FilePreview


class ImportReading(QWidget):
    """A line for each choice that the file has; without any it takes no room."""

    format_chosen = Signal(str)
    """A format by name; empty is the one the file itself shows."""
    encoding_chosen = Signal(str)
    """An encoding by name; empty is the one detected."""
    column_chosen = Signal(str)
    """The column that holds the text; empty is the one known by its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = [QLabel(self) for _ in range(3)]
        self.format, self.encoding, self.column = (QComboBox(self) for _ in range(3))
        self._boxes = (self.format, self.encoding, self.column)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, (label, box) in enumerate(zip(self._labels, self._boxes, strict=True)):
            label.setBuddy(box)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            grid.addWidget(label, line, 0)
            grid.addWidget(box, line, 1)
        self.format.activated.connect(self._choose_format)
        self.encoding.activated.connect(self._choose_encoding)
        self.column.activated.connect(self._choose_column)
        self.retranslate()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Offer nothing."""
        self._offer(formats=False)

    def show_unread(self) -> None:
        """Offer the formats that a file of unknown kind could be read in."""
        self._fill_formats("", "")
        self._offer(formats=True)

    def show_file(self, preview: FilePreview, reading: FileChoice, own_format: str) -> None:
        """Offer what a file that was looked at has; ``own_format`` is the title of the format it shows itself."""
        self._fill_formats(own_format, reading.format or "")
        self._fill_encodings(preview.encoding, reading.encoding or "")
        self._fill_columns(preview.columns, reading.text_column or "")
        encoded = bool(preview.encoding) or bool(preview.problems)
        self._offer(formats=True, encodings=encoded, columns=bool(preview.columns))

    def _offer(self, *, formats: bool, encodings: bool = False, columns: bool = False) -> None:
        for label, box, offered in zip(self._labels, self._boxes, (formats, encodings, columns), strict=True):
            label.setVisible(offered)
            box.setVisible(offered)
        self.setVisible(formats or encodings or columns)

    def _fill_formats(self, own: str, named: str) -> None:
        first = self.tr("As detected ({format})").format(format=isolated(format_text(own))) if own else ""
        titles = ((format_text(item.title), item.name) for item in reading_formats())
        self._fill(self.format, first or self.tr("choose…"), sorted(titles, key=_title), named)

    def _fill_encodings(self, detected: str, named: str) -> None:
        known = not named and bool(detected)
        first = self.tr("As detected ({encoding})") if known else self.tr("As detected")
        names = dict.fromkeys((*OFFERED, *filter(None, (named,))))
        items = [(_encoding_name(name), name) for name in names]
        self._fill(self.encoding, first.format(encoding=isolated(detected)), items, named)

    def _fill_columns(self, columns: tuple[str, ...], named: str) -> None:
        self._fill(self.column, self.tr("By its name"), [(name, name) for name in columns], named)

    def _fill(self, box: QComboBox, first: str, items: list[tuple[str, str]], chosen: str) -> None:
        blocker = QSignalBlocker(box)
        box.clear()
        box.addItem(first, "")
        for text, value in items:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        blocker.unblock()

    def _choose_format(self, index: int) -> None:
        self.format_chosen.emit(str(self.format.itemData(index) or ""))

    def _choose_encoding(self, index: int) -> None:
        self.encoding_chosen.emit(str(self.encoding.itemData(index) or ""))

    def _choose_column(self, index: int) -> None:
        self.column_chosen.emit(str(self.column.itemData(index) or ""))

    def retranslate(self) -> None:
        """Set the texts of the labels in the interface language."""
        texts = (self.tr("Read &as"), self.tr("E&ncoding"), self.tr("Te&xt column"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _title(item: tuple[str, str]) -> str:
    return item[0].casefold()


def _encoding_name(name: str) -> str:
    return {
        "utf-8": "UTF-8",
        "windows-1256": "Windows-1256 (عربي)",
        "iso-8859-6": "ISO-8859-6 (عربي)",
        "utf-16-le": "UTF-16 LE",
        "utf-16-be": "UTF-16 BE",
        "windows-1252": "Windows-1252",
        "mac-arabic": "MacArabic (عربي)",
        "cp720": "CP720 (عربي)",
    }.get(name, name)
