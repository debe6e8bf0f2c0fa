"""Names that were not labelled alike, and below each the places that are not as usual."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from annotator.domain.consistency import Kind
from annotator.domain.labels import local
from annotator.ui.commands.labelling import short
from annotator.ui.context_delegate import CONTEXT_ROLE, in_context
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from annotator.domain.consistency import Differing, Inconsistency
    from annotator.domain.labels import LabelSet

PLACE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The Differing place of a row."""
_KINDS: Final[dict[Kind, Any]] = {
    Kind.UNLABELLED: QT_TRANSLATE_NOOP("Consistency", "not labelled"),
    Kind.LABEL: QT_TRANSLATE_NOOP("Consistency", "labelled {label}"),
    Kind.BOUNDARY: QT_TRANSLATE_NOOP("Consistency", "other boundaries"),
    Kind.CROSSING: QT_TRANSLATE_NOOP("Consistency", "only in part"),
}
_COUNTS: Final[dict[Kind, Any]] = {
    Kind.UNLABELLED: QT_TRANSLATE_NOOP("Consistency", "not labelled: {count}"),
    Kind.LABEL: QT_TRANSLATE_NOOP("Consistency", "other label: {count}"),
    Kind.BOUNDARY: QT_TRANSLATE_NOOP("Consistency", "other boundaries: {count}"),
    Kind.CROSSING: QT_TRANSLATE_NOOP("Consistency", "only in part: {count}"),
}


class ConsistencyModel(QStandardItemModel):
    """Rows for a tree; nothing in it is edited."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Inconsistency] = ()
        self._label_set: LabelSet | None = None
        self._language, self._theme = "en", "light"
        self.with_names = False

    def set_labels(self, label_set: LabelSet, language: str, theme: str) -> None:
        """Take the names and colours of labels."""
        if (label_set, language, theme) != (self._label_set, self._language, self._theme):
            self._label_set, self._language, self._theme = label_set, language, theme
            self.show_found(self._found)

    def show_found(self, found: Sequence[Inconsistency]) -> None:
        """Show these names."""
        self._found = found
        self.clear()
        for item in found:
            row = QStandardItem(self._heading(item))
            row.setEditable(False)
            for place in item.differing:
                row.appendRow(self._row(item, place))
            self.appendRow(row)

    def _heading(self, item: Inconsistency) -> str:
        count = QLocale().toString
        counts = item.counts()
        usual = _translated("{label}: {count}").format(label=isolated(self._title(item.label)), count=count(item.usual))
        differing = [_translated(_COUNTS[kind]).format(count=count(counts[kind])) for kind in Kind if counts[kind]]
        return " · ".join((isolated(short(item.surface)), usual, *differing))

    def _row(self, item: Inconsistency, place: Differing) -> QStandardItem:
        label = self._label_set.label(place.label or item.label) if self._label_set else None
        colour = (label.light if self._theme == "light" else label.dark) if label else "#808080"
        kind = _translated(_KINDS[place.kind]).format(label=isolated(self._title(place.label)))
        who = [isolated(place.work.annotator)] if self.with_names else []
        remark = " · ".join((kind, *who, isolated(short(place.work.title))))
        shown = in_context(place.line, place.at, place.at + place.end - place.start, remark=remark, colour=colour)
        row = QStandardItem(f"{shown.text} {remark}")
        row.setEditable(False)
        row.setData(shown, CONTEXT_ROLE)
        row.setData(place, PLACE_ROLE)
        return row

    def _title(self, label_id: str) -> str:
        label = self._label_set.label(label_id) if self._label_set else None
        return local(label.title, self._language, label.name) if label else label_id


def _translated(text: str) -> str:
    return QCoreApplication.translate("Consistency", text)


QT_TRANSLATE_NOOP("Consistency", "{label}: {count}")
