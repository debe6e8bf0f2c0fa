"""Shows every place where a span's text stands in its context, to be labelled alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QDialogButtonBox, QListView, QWidget

from annotator.domain.labels import local
from annotator.domain.occurrences import Occurrence, Standing
from annotator.ui import language
from annotator.ui.commands.labelling import short
from annotator.ui.context_delegate import ContextDelegate
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.dialogs.occurrences_model import OccurrenceModel
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet
    from annotator.domain.spans import Span
    from annotator.services.everywhere import ArticlePlaces, Chosen

WIDTH, HEIGHT = 860, 500


@dataclass(frozen=True, slots=True)
class Answer:
    """The places to label, those to leave out for good from now on, and those to take in again."""

    chosen: tuple[Chosen, ...] = ()
    never_here: tuple[Chosen, ...] = ()
    again: tuple[Chosen, ...] = ()


class OccurrencesDialog(Dialog):
    """A tick on each place: Space turns it, Delete leaves it out for good, Enter labels what is ticked."""

    def __init__(
        self, found: Sequence[ArticlePlaces], span: Span, label_set: LabelSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._span, self._label_set = span, label_set
        self._articles = len(found)
        self.model = OccurrenceModel(found, self)
        self._heading = sentence(self, "heading")
        self._about = sentence(self, "quiet")
        self.list = QListView(self)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ContextDelegate(self.list))
        self.list.installEventFilter(self)
        self.with_never = QCheckBox(self)
        self.with_never.setVisible(self.model.hidden() > 0)
        self.with_never.toggled.connect(self._show_never)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._about)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.with_never)
        self._accept = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._all = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self._never = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._accept.clicked.connect(self.accept)
        self._all.clicked.connect(self._tick_all_or_none)
        self._never.clicked.connect(self._turn_never)
        self._cancel.clicked.connect(self.reject)
        self.model.dataChanged.connect(self._show_count)
        self.model.modelReset.connect(self._show_count)
        self.retranslate()
        self._go_to_first()
        self.fit(WIDTH, HEIGHT)
        self.list.setFocus()

    @classmethod
    def ask(
        cls, found: Sequence[ArticlePlaces], span: Span, label_set: LabelSet, parent: QWidget | None = None
    ) -> Answer:
        """Return what was decided; nothing where the dialog was left."""
        dialog = cls(found, span, label_set, parent)
        try:
            if dialog.exec() != cls.DialogCode.Accepted:
                return Answer()
            return Answer(dialog.model.chosen(), dialog.model.never_here(), dialog.model.again())
        finally:
            dialog.deleteLater()

    def retranslate(self) -> None:
        label = self._label_set.label(self._span.label)
        dark = self.palette().window().color().lightnessF() < 0.5
        if label is not None:
            self.model.colour = label.dark if dark else label.light
        self.model.remark_of = self._remark
        self.model.never_text = self.tr("never here")
        self.setWindowTitle(self.tr("Label every occurrence"))
        named = {"text": isolated(short(self._span.surface)), "label": isolated(self._title(self._span.label))}
        if self._articles > 1:
            count = QLocale().toString(self._articles)
            heading = self.tr("Label “{text}” as {label} in {count} articles").format(**named, count=count)
        else:
            heading = self.tr("Label “{text}” as {label}").format(**named)
        self._heading.setText(heading)
        self._about.setText(
            self.tr(
                "Space ticks or unticks an occurrence, Delete leaves it out for good. "
                "What is labelled otherwise already is not ticked."
            )
        )
        self.list.setAccessibleName(self.tr("Occurrences"))
        hidden = self.model.hidden()
        self.with_never.setText(
            self.tr("&Show %n occurrence(s) left out before", "", hidden).replace(
                str(hidden), QLocale().toString(hidden)
            )
        )
        self._all.setText(self.tr("Tick &all or none"))
        self._never.setText(self.tr("&Never here"))
        self._cancel.setText(self.tr("&Cancel"))
        self._show_count()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            away = event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
            if away:
                self._turn_never()
            return away
        return super().eventFilter(watched, event)

    def _show_count(self) -> None:
        count = len(self.model.chosen())
        remembered = bool(self.model.never_here() or self.model.again())
        if remembered and not count:
            self._accept.setText(self.tr("&Remember what is left out"))
        else:
            number = QLocale().toString(count)
            self._accept.setText(self.tr("&Label %n occurrence(s)", "", count).replace(str(count), number))
        self._accept.setEnabled(count > 0 or remembered)
        self._never.setEnabled(self.model.count() > 0)

    def _show_never(self, on: bool) -> None:
        self.model.show_never(on)
        self._go_to_first()
        self.list.setFocus()

    def _go_to_first(self) -> None:
        first = 1 if self._articles > 1 and self.model.rowCount() > 1 else 0
        self.list.setCurrentIndex(self.model.index(first))
        self.list.scrollToTop()

    def _tick_all_or_none(self) -> None:
        self.model.tick_all(len(self.model.chosen()) < self.model.count())
        self.list.setFocus()

    def _turn_never(self) -> None:
        self.model.turn_never(self.list.selectedIndexes() or [self.list.currentIndex()])
        self.list.setFocus()

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
