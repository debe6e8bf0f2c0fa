"""The files of an import as a table: name, kind, encoding, language, and what will happen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from annotator.domain.errors import AnnotatorError
from annotator.services.sources import Source, source_of
from annotator.ui.icons import icon
from annotator.ui.messages import error_text, format_text, isolated, language_text, number_text, skip_text

if TYPE_CHECKING:
    from annotator.services.previewing import FilePreview

NAME, KIND, ENCODING, LANGUAGE, OUTCOME = range(5)
AnyIndex = QModelIndex | QPersistentModelIndex
_NONE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file of the list. ``source`` is None for what is not read, with the reason in ``skipped`` or ``problem``.

    ``path`` is there where it could be read in a format that is named.
    """

    name: str
    source: Source | None = None
    preview: FilePreview | None = None
    skipped: str = ""
    problem: AnnotatorError | None = None
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """What the looks at the files have found so far."""

    files: int = 0
    looked_at: int = 0
    articles: int = 0
    known: int = 0
    spans: int = 0
    realigned: int = 0
    unplaced: int = 0
    left_out: int = 0
    namesakes: int = 0
    bad: int = 0
    nameless: bool = False
    folders: tuple[str, ...] = ()
    more: bool = False
    unknown_labels: tuple[str, ...] = ()


class ImportFilesModel(QAbstractTableModel):
    """Rows in the order they were added. A row that is painted before it was looked at is asked for first."""

    wanted = Signal()
    """A row without a preview is on the screen."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[FileRow] = []
        self._places: dict[Path, int] = {}
        self._seen: dict[int, None] = {}
        self._next = 0
        self._owners: dict[str, Path] = {}

    # What Qt asks

    def rowCount(self, parent: AnyIndex = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NONE) -> int:
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("File"),
            self.tr("Kind"),
            self.tr("Encoding"),
            self.tr("Language"),
            self.tr("What will happen"),
        )[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            if row.source is not None and row.preview is None:
                self._ask_for(index.row())
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in {NAME, OUTCOME}:
            return isolated(str(row.source.path)) if index.column() == NAME and row.source else self._text(row, OUTCOME)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == OUTCOME and _is_bad(row):
            return icon("warning")
        return None

    # Rows

    @property
    def rows(self) -> Sequence[FileRow]:
        """All rows."""
        return self._rows

    def add(self, rows: Iterable[FileRow]) -> int:
        """Add rows at the end, files that are listed already left out; return how many were added."""
        fresh = [row for row in rows if row.source is None or row.source.path not in self._places]
        if not fresh:
            return 0
        first = len(self._rows)
        self.beginInsertRows(_NONE, first, first + len(fresh) - 1)
        self._rows.extend(fresh)
        self._place()
        self.endInsertRows()
        return len(fresh)

    def remove(self, numbers: Iterable[int]) -> None:
        """Take rows off the list."""
        gone = set(numbers)
        self.beginResetModel()
        self._rows = [row for number, row in enumerate(self._rows) if number not in gone]
        self._place()
        self._seen.clear()
        self._next = 0
        self.endResetModel()

    def read_as(self, numbers: Iterable[int], format_name: str) -> None:
        """Read rows in a format, or each in its own for an empty name."""
        for number in numbers:
            row = self._rows[number]
            path = row.source.path if row.source is not None else row.path
            if path is None:
                continue
            folder = row.source.folder if row.source is not None else ""
            source = source_of(path, row.name, folder=folder, format_name=format_name)
            skipped = "" if source is not None else "unknown-kind"
            self._rows[number] = replace(row, source=source, preview=None, skipped=skipped, path=path)
            self._changed(number)
        self._place()
        self._next = 0

    def _place(self) -> None:
        self._places = {row.source.path: number for number, row in enumerate(self._rows) if row.source}

    # Previews

    def forget(self, numbers: Iterable[int]) -> None:
        """Drop the previews of rows: they are to be looked at anew."""
        for number in numbers:
            self._rows[number] = replace(self._rows[number], preview=None)
            self._changed(number)
        self._next = 0

    def with_cuts(self) -> list[int]:
        """Return the rows in which cuts are proposed."""
        return [number for number, row in enumerate(self._rows) if row.preview and row.preview.cut_kinds]

    def take(self, preview: FilePreview) -> None:
        """Keep what a look at a file has found."""
        number = self._places.get(preview.path)
        if number is not None:
            self._rows[number] = replace(self._rows[number], preview=replace(preview, works=()))
            self._changed(number)

    def to_look_at(self, count: int) -> list[Source]:
        """Return the next files without a preview, those on the screen first."""
        found: dict[Path, Source] = {}
        for number in reversed(self._seen):
            self._want(number, found, count)
        self._seen.clear()
        while len(found) < count and self._next < len(self._rows):
            self._want(self._next, found, count)
            self._next += 1
        return list(found.values())

    def totals(self) -> Totals:
        """Add up what is known of the files."""
        looks = [row.preview for row in self._rows if row.preview is not None]
        texts = {text for look in looks for text in look.texts}
        repeated = sum(len(look.texts) for look in looks) - len(texts)
        labels = dict.fromkeys(label for look in looks for label in look.unknown_labels)
        return Totals(
            files=sum(row.source is not None for row in self._rows),
            looked_at=len(looks),
            articles=len(texts),
            known=sum(look.known for look in looks) + repeated,
            spans=sum(look.spans for look in looks),
            realigned=sum(look.realigned for look in looks),
            unplaced=sum(look.unplaced for look in looks),
            left_out=sum(look.left_out for look in looks),
            namesakes=sum(look.namesakes for look in looks),
            bad=sum(bool(look.problems) for look in looks),
            nameless=any(look.nameless and not look.folder for look in looks),
            folders=tuple(dict.fromkeys(look.folder for look in looks if look.nameless and look.folder)),
            more=any(look.more for look in looks),
            unknown_labels=tuple(labels),
        )

    def retranslate(self) -> None:
        """Show every cell and heading in the interface language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 4)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 4))

    def _want(self, number: int, found: dict[Path, Source], count: int) -> None:
        row = self._rows[number] if number < len(self._rows) else None
        if row is not None and row.source is not None and row.preview is None and len(found) < count:
            found[row.source.path] = row.source

    def _ask_for(self, number: int) -> None:
        new = number not in self._seen
        self._seen[number] = None
        if new:
            self.wanted.emit()

    def _changed(self, number: int) -> None:
        self.dataChanged.emit(self.index(number, 0), self.index(number, 4))

    # Texts

    def _text(self, row: FileRow, column: int) -> str:
        if column == NAME:
            return isolated(row.name)
        if column == KIND:
            return format_text(row.source.format.title) if row.source else ""
        if column == OUTCOME:
            return outcome_text(row)
        preview = row.preview
        if preview is None:
            return ""
        if column == ENCODING:
            return preview.encoding
        between = QCoreApplication.translate("ImportFilesModel", ", ", "between parts of a list")
        return between.join(language_text(code) for code in preview.languages)


def outcome_text(row: FileRow) -> str:
    """Return what will happen with a file, or why nothing will."""
    translate = QCoreApplication.translate
    if row.source is None:
        return translate("ImportFilesModel", "Left out: {reason}").format(reason=reason_text(row))
    look = row.preview
    if look is None:
        return "…"
    if look.problems:
        first = error_text(look.problems[0])
        others = len(look.problems) - 1
        return first + (" " + translate("ImportFilesModel", "(and %n more)", "", others) if others else "")
    text = translate("ImportFilesModel", " · ", "between sums").join(_sums(look))
    if look.more:
        return translate("ImportFilesModel", "{found}, and more after the first {count}").format(
            found=text, count=number_text(look.articles)
        )
    return text


def _sums(look: FilePreview) -> list[str]:
    translate = QCoreApplication.translate
    parts = []
    if look.articles > look.known:
        parts.append(translate("ImportFilesModel", "%n new article(s)", "", look.articles - look.known))
    if look.known:
        parts.append(translate("ImportFilesModel", "%n known already", "", look.known))
    if look.spans:
        parts.append(translate("ImportFilesModel", "%n span(s)", "", look.spans))
    if look.realigned:
        parts.append(translate("ImportFilesModel", "%n of them moved", "", look.realigned))
    if look.unplaced:
        parts.append(translate("ImportFilesModel", "%n span(s) without a certain place", "", look.unplaced))
    if look.cut_kinds:
        proposed = sum(count for _kind, count in look.cut_kinds)
        parts.append(translate("ImportFilesModel", "%n cut(s) proposed", "", proposed))
    return parts


def reason_text(row: FileRow) -> str:
    """Return why a row is not read."""
    return error_text(row.problem) if row.problem is not None else skip_text(row.skipped)


def _is_bad(row: FileRow) -> bool:
    return row.problem is not None or bool(row.preview and row.preview.problems)
