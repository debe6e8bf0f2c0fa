"""The selected file of an import: its first lines as they will be read, and what could be cut from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QPalette, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.articles import Direction
from annotator.domain.direction import paragraph_direction
from annotator.domain.furniture import CutKind
from annotator.domain.text import paragraphs
from annotator.ui.article.fonts import ARABIC_FAMILIES, LATIN_FAMILIES, best_family
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.dialogs.import_reading import ImportReading
from annotator.ui.messages import cut_text, error_text, isolated, language_text, number_text

if TYPE_CHECKING:
    from annotator.domain.furniture import Cut
    from annotator.services.intake import FileChoice
    from annotator.services.previewing import CutChoice, FilePreview, WorkPreview

TEXT_POINTS: Final = 12
CUTS_HEIGHT: Final = 82
OPEN_UP_TO: Final = 12
"""With more cuts than this the list starts folded, and shows their kinds."""


class ImportPreview(QWidget):
    """Shows one article of the file at a time, and says what the person changes of it."""

    cut_ticked = Signal(object)
    """(digest of the text, Cut, whether it is ticked)."""
    kind_ticked = Signal(object)
    """(CutKind, whether it is ticked)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: FilePreview | None = None
        self._choice: CutChoice | None = None
        self._current = 0
        self._title_text = self._nobody = ""
        self._title = QLabel(self)
        self._title.setProperty("role", "heading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setMinimumWidth(1)
        self._about = sentence(self, "quiet")
        self.reading = ImportReading(self)
        self._previous, self._next = QPushButton("‹", self), QPushButton("›", self)
        self._text = QTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.document().setDocumentMargin(12)
        self._text.setMinimumHeight(150)
        self._cuts_label = sentence(self, "quiet")
        self._cuts = QTreeWidget(self)
        self._cuts.setHeaderHidden(True)
        self._cuts.setUniformRowHeights(True)
        self._cuts.setMaximumHeight(CUTS_HEIGHT)
        self._lay_out()
        self._previous.clicked.connect(self._show_previous)
        self._next.clicked.connect(self._show_next)
        self._cuts.itemChanged.connect(self._ticked)
        self.retranslate()
        self.show_nothing()

    def _lay_out(self) -> None:
        for button in (self._previous, self._next):
            button.setAutoDefault(False)
            button.setMaximumWidth(36)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._about, 1)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self.reading)
        column.addWidget(self._text, 1)
        column.addWidget(self._cuts_label)
        column.addWidget(self._cuts)

    # What is shown

    def show_nothing(self, words: str = "", *, unread: bool = False) -> None:
        """Show no file, with a word on why; an ``unread`` one can be read after all if its format is named."""
        self._preview = None
        self._current = 0
        if unread:
            self.reading.show_unread()
        else:
            self.reading.show_nothing()
        self._show(words)

    def show_file(self, preview: FilePreview, choice: CutChoice, reading: FileChoice, own_format: str) -> None:
        """Show a file that was looked at, under these choices; ``own_format`` is the title of the one it shows."""
        same = self._preview is not None and self._preview.path == preview.path
        self._preview, self._choice = preview, choice
        self._current = min(self._current, max(len(preview.works) - 1, 0)) if same else 0
        self.reading.show_file(preview, reading, own_format)
        self._show()

    def name_nobody(self, name: str) -> None:
        """Say whose the spans are that name nobody; those of a folder have its name for an empty one."""
        if name != self._nobody:
            self._nobody = name
            if self._preview is not None:
                self._show()

    def _show(self, words: str = "") -> None:
        preview = self._preview
        works = preview.works if preview else ()
        work = works[self._current] if works else None
        for button, other in ((self._previous, self._current > 0), (self._next, self._current + 1 < len(works))):
            button.setVisible(len(works) > 1)
            button.setEnabled(other)
        self._title_text = work.title if work else isolated(preview.path.name) if preview else ""
        self._title.setToolTip(self._title_text)
        self._title.setVisible(bool(self._title_text))
        self._elide_title()
        self._about.setText(words or self._about_text(work))
        self._about.setVisible(bool(self._about.text()))
        self._show_text(work)
        self._show_cuts(work)

    def _about_text(self, work: WorkPreview | None) -> str:
        preview = self._preview
        if preview is None:
            return ""
        if work is None:
            return error_text(preview.problems[0]) if preview.problems else ""
        parts = []
        if len(preview.works) > 1:
            parts.append(
                self.tr("Article {number} of {count}").format(
                    number=number_text(self._current + 1), count=number_text(preview.articles)
                )
            )
        parts.append(language_text(work.language))
        parts.append(self.tr("%n character(s)", "", work.length))
        if work.spans:
            parts.append(self.tr("%n span(s)", "", work.spans))
        annotator = work.annotator or (work.spans and (self._nobody or preview.folder))
        if annotator:
            parts.append(isolated(annotator))
        if work.other_text:
            parts.append(self.tr("in the project with another text"))
        elif work.known:
            parts.append(self.tr("in the project already"))
        return self.tr(" · ", "between sums").join(parts)

    def _show_text(self, work: WorkPreview | None) -> None:
        document = self._text.document()
        document.clear()
        if work is None:
            return
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for number, (start, end) in enumerate(paragraphs(work.head)):
            block, letters = self._forms(work, work.head[start:end])
            if number:
                cursor.insertBlock(block, letters)
            else:
                cursor.setBlockFormat(block)
            self._insert(cursor, work, start, end, letters)
        if work.length > len(work.head):
            cursor.insertBlock(*self._forms(work, "…"))
            cursor.insertText("…")
        cursor.endEditBlock()
        self._text.moveCursor(QTextCursor.MoveOperation.Start)

    def _forms(self, work: WorkPreview, paragraph: str) -> tuple[QTextBlockFormat, QTextCharFormat]:
        usual = Direction.RIGHT_TO_LEFT if work.language in {"ar", "fa", "ur"} else Direction.LEFT_TO_RIGHT
        direction = work.direction if work.direction is not Direction.AUTO else paragraph_direction(paragraph, usual)
        right_to_left = direction is Direction.RIGHT_TO_LEFT
        block, letters, font = QTextBlockFormat(), QTextCharFormat(), QFont()
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        block.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        both = [best_family(ARABIC_FAMILIES), best_family(LATIN_FAMILIES)]
        font.setFamilies(both if right_to_left else both[::-1])
        font.setPointSize(TEXT_POINTS)
        letters.setFont(font)
        return block, letters

    def _insert(self, cursor: QTextCursor, work: WorkPreview, start: int, end: int, letters: QTextCharFormat) -> None:
        """Insert one paragraph, what would be cut from it struck through."""
        struck = QTextCharFormat(letters)
        struck.setFontStrikeOut(True)
        struck.setForeground(QBrush(self.palette().color(QPalette.ColorRole.PlaceholderText)))
        place = start
        for cut_start, cut_end in _struck(work):
            if cut_end <= place or cut_start >= end:
                continue
            if cut_start > place:
                cursor.insertText(work.head[place:cut_start], letters)
            cursor.insertText(work.head[max(place, cut_start) : min(end, cut_end)], struck)
            place = min(end, cut_end)
        cursor.insertText(work.head[place:end], letters)

    def _show_cuts(self, work: WorkPreview | None) -> None:
        blocker = QSignalBlocker(self._cuts)
        place = self._cut_place()
        self._cuts.clear()
        some = work is not None and bool(work.cuts)
        self._cuts.setVisible(some)
        self._cuts_label.setVisible(some)
        if work is None or not some:
            return
        kinds: dict[CutKind, list[tuple[Cut, str]]] = {}
        for item, text in zip(work.cuts, work.cut_texts, strict=True):
            kinds.setdefault(item.kind, []).append((item, text))
        for kind, items in kinds.items():
            top = QTreeWidgetItem(self._cuts, [self.tr("{kind} (in all files)").format(kind=cut_text(kind))])
            top.setData(0, Qt.ItemDataRole.UserRole, kind)
            ticked = [item in work.chosen for item, _text in items]
            state = Qt.CheckState.PartiallyChecked if any(ticked) else Qt.CheckState.Unchecked
            top.setCheckState(0, Qt.CheckState.Checked if all(ticked) else state)
            for (item, text), chosen in zip(items, ticked, strict=True):
                child = QTreeWidgetItem(top, [isolated(text)])
                child.setData(0, Qt.ItemDataRole.UserRole, item)
                child.setCheckState(0, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
                child.setToolTip(0, text)
        if len(work.cuts) <= OPEN_UP_TO:
            self._cuts.expandAll()
        self._go_to_cut(place)
        blocker.unblock()

    def _cut_place(self) -> tuple[int, int]:
        index = self._cuts.currentIndex()
        return (index.parent().row(), index.row()) if index.parent().isValid() else (index.row(), -1)

    def _go_to_cut(self, place: tuple[int, int]) -> None:
        # The list is made anew after each tick; whoever walks through it by keyboard must not lose their place.
        model = self._cuts.model()
        top = model.index(place[0], 0)
        if top.isValid():
            self._cuts.setCurrentIndex(model.index(place[1], 0, top) if place[1] >= 0 else top)

    # What the person does

    def _show_previous(self) -> None:
        self._current = max(self._current - 1, 0)
        self._show()

    def _show_next(self) -> None:
        works = self._preview.works if self._preview else ()
        self._current = min(self._current + 1, max(len(works) - 1, 0))
        self._show()

    def _ticked(self, item: QTreeWidgetItem, _column: int) -> None:
        if self._preview is None or not self._preview.works:
            return
        chosen = item.checkState(0) == Qt.CheckState.Checked
        data = item.data(0, Qt.ItemDataRole.UserRole)
        if item.parent() is None:
            self.kind_ticked.emit((CutKind(data), chosen))
        else:
            self.cut_ticked.emit((self._preview.works[self._current].digest, data, chosen))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._previous.setToolTip(self.tr("The article before"))
        self._previous.setAccessibleName(self._previous.toolTip())
        self._next.setToolTip(self.tr("The article after"))
        self._next.setAccessibleName(self._next.toolTip())
        self._text.setAccessibleName(self.tr("Preview"))
        self._cuts.setAccessibleName(self.tr("Proposed cuts"))
        self._cuts_label.setText(self.tr("This may be site furniture. Nothing is cut unless you tick it:"))
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._previous.setText("›" if right_to_left else "‹")
        self._next.setText("‹" if right_to_left else "›")
        self._show()

    def _elide_title(self) -> None:
        room = max(self.width() - 8, 1)
        self._title.setText(self._title.fontMetrics().elidedText(self._title_text, Qt.TextElideMode.ElideRight, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide_title()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _struck(work: WorkPreview) -> list[tuple[int, int]]:
    """Return what is taken out, in order: of a cut that leaves words behind, what stands before and after them."""
    found = []
    for item in sorted(work.chosen, key=_start):
        place = work.head.find(item.replacement, item.start, item.end) if item.replacement else -1
        if place < 0:
            found.append((item.start, item.end))
        else:
            found += [(item.start, place), (place + len(item.replacement), item.end)]
    return found


def _start(item: Cut) -> int:
    return item.start
