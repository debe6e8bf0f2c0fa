"""The choices of an export as a form: what most people need, and the rest folded away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.services.export_options import ExportOptions
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.dialogs.export.dataset import Dataset
from annotator.ui.dialogs.export.fitting import Fitting
from annotator.ui.dialogs.export.format_fields import FormatFields
from annotator.ui.dialogs.export.whose_work import WhoseWork

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.formats.base import Format
    from annotator.services.projects import Overview


class ExportForm(QWidget):
    """``changed`` on every choice; ``folded`` when the rest is opened (True) or folded away."""

    changed = Signal()
    folded = Signal(bool)

    def __init__(self, overview: Overview, languages: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._open = False
        self._filled: ExportOptions | None = None
        self._format: Format | None = None
        self._rest = QWidget(self)
        self._forms = (QFormLayout(), QFormLayout())
        form, more = self._forms
        self.kept = sentence(self, "quiet")
        self.more = QPushButton(self)
        self.more_told = QLabel(self)
        self.whose = WhoseWork(overview.annotators, form, self)
        self.fitting = Fitting(form, more, self, self._rest)
        self.values = FormatFields(self._rest)
        more.addRow(self.values.panel)
        self.dataset = Dataset(languages, [round_.name for round_ in overview.rounds], more, self._rest)
        self._lay_out()
        for group in (self.whose, self.values, self.dataset):
            group.changed.connect(self._touched)
        self.more.clicked.connect(self._fold)
        self.open_more(on=False)

    def _lay_out(self) -> None:
        for form in self._forms:
            form.setContentsMargins(0, 0, 0, 0)
            form.setHorizontalSpacing(16)
            form.setVerticalSpacing(10)
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._rest.setLayout(self._forms[1])
        self.more.setAutoDefault(False)
        self.more_told.setProperty("role", "quiet")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.more)
        row.addWidget(self.more_told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(10)
        column.addLayout(self._forms[0])
        column.addLayout(row)
        column.addWidget(self._rest)
        column.addWidget(self.kept)
        column.addStretch(1)

    # What is chosen

    def options(self, articles: frozenset[str] | None = None) -> ExportOptions:
        """Return all choices, of these articles (ids) only; what there is no field for is kept as it was filled in."""
        assert self._format is not None  # noqa: S101 - a dialog shows one before anything is chosen
        kept = self._filled
        wanted = kept.articles if kept else None
        if articles is not None:
            wanted = articles if wanted is None else wanted & articles
        chosen: dict[str, Any] = {}
        for group in (self.whose, self.fitting, self.values, self.dataset):
            chosen |= group.options()
        return ExportOptions(
            format=self._format.name,
            articles=wanted,
            together=kept.together if kept else (),
            apart=kept.apart if kept else (),
            **chosen,
        )

    @property
    def folder(self) -> bool:
        """Whether a folder is written, not a file."""
        several = self.whose.files > 1 or self.dataset.divided.isChecked()
        return several or (self._format is not None and self._format.folder)

    def problem(self) -> str:
        """Return what forbids an export, in a sentence; "" where nothing does."""
        return self.whose.problem() or self.dataset.problem()

    def fill(self, options: ExportOptions) -> None:
        """Choose everything that options say, the format aside."""
        self._filled = options
        for group in (self.whose, self.fitting, self.values, self.dataset):
            group.fill(options)
        self._touched()

    def forget_kept(self) -> None:
        """Let go what there is no field for."""
        if self._filled is not None:
            self._filled = replace(self._filled, articles=None, together=(), apart=())
            self._touched()

    def show_format(self, chosen: Format) -> None:
        """Offer what goes with a format."""
        self._format = chosen
        for group in (self.whose, self.fitting, self.values):
            group.show_format(chosen)
        self._touched()

    # What is shown

    def open_more(self, on: bool) -> None:
        """Show the rest, or fold it away."""
        self._open = on
        self._rest.setVisible(on)
        self.more.setText(self.tr("Hide &more choices") if on else self.tr("&More choices"))
        self._tell()

    def _fold(self) -> None:
        self.open_more(not self._open)
        self.folded.emit(self._open)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        for group in (self.whose, self.fitting, self.values, self.dataset):
            group.retranslate()
        self.open_more(self._open)
        self._align()

    def _align(self) -> None:
        """Let the fields of both forms begin on one line."""
        rows = [
            form.itemAt(row, QFormLayout.ItemRole.LabelRole) for form in self._forms for row in range(form.rowCount())
        ]
        labels = [widget for row in rows if row is not None and (widget := row.widget()) is not None]
        widest = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(widest)

    def _touched(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Say what is set where nobody sees it, and what is kept that has no field."""
        between = self.tr(", ", "between parts of a list")
        hidden = [] if self._open else self._set_aside()
        self.more_told.setText(self.tr("chosen: {names}").format(names=between.join(hidden)) if hidden else "")
        kept = between.join(self._kept())
        sentences = (self.whose.told(), self.tr("The recipe also holds {parts}.").format(parts=kept) if kept else "")
        self.kept.setText(" ".join(filter(None, sentences)))
        self.kept.setVisible(any(sentences))

    def _set_aside(self) -> list[str]:
        return [*self.fitting.set_aside(), *self.values.set_aside(), *self.dataset.set_aside()]

    def _kept(self) -> list[str]:
        filled = self._filled
        if filled is None:
            return []
        parts = []
        if filled.together:
            parts.append(self.tr("%n pair(s) of articles that stay together", "", len(filled.together)))
        if filled.apart:
            parts.append(self.tr("%n pair(s) of articles that may be parted", "", len(filled.apart)))
        if filled.articles is not None:
            parts.append(self.tr("a list of %n article(s), the only ones taken", "", len(filled.articles)))
        return parts
