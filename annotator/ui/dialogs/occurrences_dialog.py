"""Shows every occurrence of a span's text in its context, to be labelled alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QDialogButtonBox, QListView, QWidget

from annotator.domain.labels import local
from annotator.domain.occurrences import Occurrence, Standing
from annotator.ui import language
from annotator.ui.commands.labelling import short
from annotator.ui.context_delegate import CONTEXT_ROLE, ContextDelegate, in_context
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet
    from annotator.domain.spans import Span

    Index = QModelIndex | QPersistentModelIndex

WIDTH, HEIGHT = 820, 480


class OccurrenceModel(QAbstractListModel):
    """The occurrences with their ticks; at first those that stand free are ticked."""

    def __init__(self, text: str, found: Sequence[Occurrence], parent: QObject) -> None:
        super().__init__(parent)
        self._text = text
        self._found = tuple(found)
        self._ticked = [item.standing is Standing.FREE for item in found]
        self.remarks: tuple[str, ...] = ("",) * len(self._found)
        self.colour = "#808080"

    @property
    def ticked(self) -> list[tuple[int, int]]:
        """The places that are ticked."""
        return [(item.start, item.end) for item, on in zip(self._found, self._ticked, strict=True) if on]

    def tick_all(self, on: bool) -> None:
        """Tick every occurrence, or none."""
        self._ticked = [on] * len(self._found)
        self.dataChanged.emit(self.index(0), self.index(len(self._found) - 1), [Qt.ItemDataRole.CheckStateRole])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._found)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._found[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._ticked[index.row()] else Qt.CheckState.Unchecked
        if role in {CONTEXT_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            remark = self.remarks[index.row()]
            shown = in_context(self._text, item.start, item.end, remark=remark, colour=self.colour)
            return shown if role == CONTEXT_ROLE else " ".join(part for part in (shown.text, remark) if part)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self._ticked[index.row()] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        return True


class OccurrencesDialog(Dialog):
    """A tick on each occurrence: Space turns it, Enter labels what is ticked."""

    def __init__(
        self, text: str, found: Sequence[Occurrence], span: Span, label_set: LabelSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._found, self._span, self._label_set = tuple(found), span, label_set
        self.model = OccurrenceModel(text, found, self)
        self._heading = sentence(self, "heading")
        self._about = sentence(self, "quiet")
        self.list = QListView(self)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ContextDelegate(self.list))
        for widget in (self._heading, self._about):
            self.body.addWidget(widget)
        self.body.addWidget(self.list, 1)
        self._accept = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._all = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._accept.clicked.connect(self.accept)
        self._all.clicked.connect(self._tick_all_or_none)
        self._cancel.clicked.connect(self.reject)
        self.model.dataChanged.connect(self._show_count)
        self.retranslate()
        self.list.setCurrentIndex(self.model.index(0))
        self.fit(WIDTH, HEIGHT)
        self.list.setFocus()

    @classmethod
    def ask(
        cls, text: str, found: Sequence[Occurrence], span: Span, label_set: LabelSet, parent: QWidget | None = None
    ) -> list[tuple[int, int]]:
        """Return the places to label, none where nothing is to be done."""
        dialog = cls(text, found, span, label_set, parent)
        try:
            return dialog.model.ticked if dialog.exec() == cls.DialogCode.Accepted else []
        finally:
            dialog.deleteLater()

    def retranslate(self) -> None:
        label = self._label_set.label(self._span.label)
        dark = self.palette().window().color().lightnessF() < 0.5
        if label is not None:
            self.model.colour = label.dark if dark else label.light
        self.model.remarks = tuple(self._remark(item) for item in self._found)
        self.setWindowTitle(self.tr("Label every occurrence"))
        self._heading.setText(
            self.tr("Label “{text}” as {label}").format(
                text=isolated(short(self._span.surface)), label=isolated(self._title(self._span.label))
            )
        )
        self._about.setText(
            self.tr("Space ticks or unticks an occurrence. What is labelled otherwise already is not ticked.")
        )
        self.list.setAccessibleName(self.tr("Occurrences in this article"))
        self._all.setText(self.tr("Tick &all or none"))
        self._cancel.setText(self.tr("&Cancel"))
        self._show_count()

    def _show_count(self) -> None:
        count = len(self.model.ticked)
        self._accept.setText(self.tr("&Label %n occurrence(s)", "", count))
        self._accept.setEnabled(count > 0)

    def _tick_all_or_none(self) -> None:
        self.model.tick_all(len(self.model.ticked) < len(self._found))

    def _remark(self, item: Occurrence) -> str:
        if item.met is None:
            return ""
        label = isolated(self._title(item.met.label))
        if item.standing is Standing.OTHER_LABEL:
            return self.tr("labelled {label}").format(label=label)
        text = isolated(short(item.met.surface))
        if item.standing is Standing.CROSSING:
            return self.tr("crosses “{text}”, {label}").format(text=text, label=label)
        if item.met.start <= item.start and item.end <= item.met.end:
            return self.tr("in “{text}”, {label}").format(text=text, label=label)
        return self.tr("holds “{text}”, {label}").format(text=text, label=label)

    def _title(self, label_id: str) -> str:
        label = self._label_set.label(label_id)
        return local(label.title, language.current(), label.name) if label else label_id
