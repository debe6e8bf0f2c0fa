"""The page of differences: filtered, sorted, walked by keys; Enter opens the versions at that place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.agreement.pairing import Cause, Kind
from annotator.domain.articles import ZoneKind
from annotator.services.review.differences import Differences, Order
from annotator.services.review.filtering import MISSING, DifferenceFilter
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.messages import isolated, language_text, number_text, zone_text
from annotator.ui.review.difference_delegate import DifferenceDelegate
from annotator.ui.review.difference_model import ORDERS, Column, DifferenceModel
from annotator.ui.review.labels import Dress
from annotator.ui.review.words import kind_text, source_text
from annotator.ui.scaling import scaled
from annotator.ui.title_delegate import TitleDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from annotator.services.review.comparing import Comparison
    from annotator.services.review.differences import DifferenceRow
    from annotator.services.units import Units
    from annotator.ui.tasks import Job, Tasks

TYPING_MS: Final = 250
WIDTHS: Final = {Column.KIND: 216, Column.ANNOTATORS: 210, Column.ARTICLE: 190}
WIDEST: Final = 220
"""Pixels that a box of languages, zones or sources takes at most."""
_KINDS: Final = (Kind.MISSING, Kind.BOUNDARY, Kind.LABEL, Kind.BOTH, Kind.SPLIT_MERGE)


class DifferenceTable(QTableView):
    """Rows of two lines: Enter or a double click opens one."""

    opening_wanted = Signal(QModelIndex)

    def __init__(self, model: DifferenceModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.delegate = DifferenceDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setItemDelegateForColumn(Column.ARTICLE, TitleDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSortingEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSectionResizeMode(Column.CONTEXT, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self.opening_wanted)

    def fit(self) -> None:
        """Fit rows and columns to the size of the text."""
        self.verticalHeader().setDefaultSectionSize(self.delegate.row_height(self.fontMetrics()))
        for column, width in WIDTHS.items():
            self.horizontalHeader().resizeSection(column, scaled(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.opening_wanted.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class DifferencePage(QWidget):
    """Shows the differences of a comparison that a filter lets through."""

    opened = Signal(object)
    """The DifferenceRow to be looked at."""
    counted = Signal()
    """How many are shown has changed."""

    def __init__(self, units: Units, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units, self._tasks = units, tasks
        self._comparison: Comparison | None = None
        self._dress = Dress()
        self._filter = DifferenceFilter()
        self._order, self._descending = Order.PLACE, False
        self._job: Job | None = None
        self._filling = False
        self.model = DifferenceModel(self)
        self.table = DifferenceTable(self.model, self)
        self.pair, self.kind, self.label = (QComboBox(self) for _ in range(3))
        self.language, self.zone, self.source = (QComboBox(self) for _ in range(3))
        self.line = QLineEdit(self)
        self.everything = QPushButton(self)
        self.summary = sentence(self, "quiet")
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(TYPING_MS)
        self._lay_out()
        for box in (self.pair, self.kind, self.label, self.language, self.zone, self.source):
            box.activated.connect(self._chosen)
        self.line.textEdited.connect(self._typed)
        self._delay.timeout.connect(self._chosen)
        self.everything.clicked.connect(self.show_everything)
        self.table.opening_wanted.connect(self._open)
        self.table.horizontalHeader().sectionClicked.connect(self._sort)
        self.setFocusProxy(self.table)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for box in (self.pair, self.kind, self.label):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            row.addWidget(box)
        row.addWidget(self.line, 1)
        row.addWidget(self.everything)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.summary, 1)
        for box in (self.language, self.zone, self.source):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(scaled(WIDEST))
            below.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(below)
        column.addWidget(self.table, 1)

    # What is shown

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show the differences of a comparison, filtered as before."""
        self._comparison = comparison
        self._fill_boxes()
        self._read()

    def show_filter(self, wanted: DifferenceFilter) -> None:
        """Show the differences that a cell, a bar or a point stands for."""
        self._filter = wanted
        self._order, self._descending = Order.PLACE, False
        self.line.setText(wanted.text)
        self._fill_boxes()
        self._read()

    def show_everything(self) -> None:
        """Take every filter away."""
        self.show_filter(DifferenceFilter())
        self.table.setFocus()

    @property
    def filter(self) -> DifferenceFilter:
        """What is shown."""
        return self._filter

    @property
    def busy(self) -> bool:
        """Whether the list is still being put together."""
        return self._job is not None

    def set_dress(self, dress: Dress, *, arabic: str = "", latin: str = "") -> None:
        """Show labels and names another way, text in these families."""
        self._dress = dress
        self.table.delegate.set_fonts(arabic, latin, self.font().pointSizeF())
        self.model.set_dress(dress)
        self.table.fit()
        self.retranslate()

    def step(self, by: int) -> DifferenceRow | None:
        """Go up or down the list, and return the difference there; None at its ends."""
        number = self.table.currentIndex().row() + by
        row = self.model.row_at(number)
        if row is not None:
            self.table.setCurrentIndex(self.model.index(number, Column.CONTEXT))
        return row

    def current(self) -> DifferenceRow | None:
        """Return the difference that is selected."""
        return self.model.row_at(self.table.currentIndex().row())

    def stop(self) -> None:
        """Stop reading; nothing reads the project's file afterwards."""
        self._delay.stop()
        job = self._drop()
        if job is not None:
            job.wait()
        self.model.show_differences(None)
        self._comparison = None

    def _drop(self) -> Job | None:
        job, self._job = self._job, None
        if job is not None:
            job.finished.disconnect(self._read_all)
            job.failed.disconnect(self._failed)
            job.cancel()
        return job

    def _read(self) -> None:
        self._drop()
        units, comparison = self._units, self._comparison
        wanted, order, descending = self._filter, self._order, self._descending
        if comparison is None:
            return
        self._job = self._tasks.start_reading(
            lambda _report, _cancelled: Differences(units, comparison, wanted, order, descending=descending)
        )
        self._job.finished.connect(self._read_all)
        self._job.failed.connect(self._failed)

    def _failed(self, problem: object) -> None:
        from annotator.ui.dialogs.errors import show_failure

        self._job = None
        show_failure(self.window(), problem)

    def _read_all(self, found: Differences) -> None:
        self._job = None
        before = self.current()
        self.model.show_differences(found)
        at = found.find(before.info.id, before.difference) if before is not None else 0
        if len(found):
            self.table.setCurrentIndex(self.model.index(max(at, 0), Column.CONTEXT))
        self._tell()
        self.counted.emit()

    # Filters

    def _chosen(self) -> None:
        self._delay.stop()
        kind, cause = self.kind.currentData() or ("", "")
        # What came with a door and has no box of its own stays until everything is asked for.
        self._filter = replace(
            self._filter,
            pair=tuple(self.pair.currentData()) if self.pair.currentData() else None,
            kinds=frozenset({Kind(kind)}) if kind else frozenset(),
            causes=frozenset({Cause(cause)}) if cause else frozenset(),
            label=self.label.currentData() or "",
            language=self.language.currentData() or "",
            zone=self.zone.currentData() or "",
            source=self.source.currentData(),
            text=self.line.text().strip(),
        )
        self._read()

    def _typed(self, _text: str) -> None:
        self._delay.start()

    def _sort(self, section: int) -> None:
        order = ORDERS[Column(section)]
        if order is self._order and self._descending:
            self._order, self._descending = Order.PLACE, False
        else:
            self._descending = order is self._order
            self._order = order
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(self._order is not Order.PLACE)
        if self._order is not Order.PLACE:
            falling = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(section, falling)
        self._read()

    def _fill_boxes(self) -> None:
        if self._comparison is None:
            return
        inventory, wanted = self._comparison.inventory, self._filter
        pairs: list[tuple[str, object]] = [(self.tr("All annotators"), None)]
        pairs += [(self._pair_text(pair), pair) for pair in inventory.pairs]
        pair = next((each for each in inventory.pairs if wanted.pair and set(each) == set(wanted.pair)), None)
        _fill(self.pair, pairs, pair)
        kinds: list[tuple[str, tuple[str, str] | None]] = [(self.tr("All differences"), None)]
        for kind in _KINDS:
            kinds.append((kind_text(kind), (kind.value, "")))
            if kind is Kind.BOUNDARY:
                kinds += [(kind_text(kind, cause), (kind.value, cause.value)) for cause in Cause]
        one = len(wanted.kinds) == 1
        chosen = (next(iter(wanted.kinds)).value, "".join(sorted(wanted.causes)[:1])) if one else None
        _fill(self.kind, kinds, chosen)
        labels: list[tuple[str, object]] = [(self.tr("All labels"), None)]
        labels += [(self._dress.title(label.id), label.id) for label in inventory.label_set.labels]
        _fill(self.label, labels, wanted.label or None)
        self._fill_parts(self._comparison)

    def _fill_parts(self, comparison: Comparison) -> None:
        """Offer the languages, zones and sources that there are, where there is more than one."""
        wanted = self._filter
        for box, everything, entries, chosen in (
            (
                self.language,
                self.tr("All languages"),
                [(language_text(code), code) for code in comparison.languages],
                wanted.language or None,
            ),
            (
                self.zone,
                self.tr("All zones"),
                [(zone_text(ZoneKind(kind)), kind) for kind in comparison.zones],
                wanted.zone or None,
            ),
            (
                self.source,
                self.tr("All sources"),
                [(source_text(name), name) for name in comparison.sources],
                wanted.source,
            ),
        ):
            _fill(box, [(everything, None), *entries], chosen)
            box.setVisible(len(entries) > 1)

    def _pair_text(self, pair: tuple[str, str]) -> str:
        first, second = (isolated(self._dress.name(each)) for each in pair)
        return self.tr("{first} – {second}").format(first=first, second=second)

    def _tell(self) -> None:
        shown = self.model.rowCount()
        count = self.tr("%n difference(s)", "", shown).replace(str(shown), number_text(shown))
        wanted = self._filter
        parts = [count]
        if wanted.cell is not None:
            first, second = (
                isolated(self._dress.title(label)) if label != MISSING else self.tr("no span") for label in wanted.cell
            )
            parts.append(self.tr("the first has {first}, the second {second}").format(first=first, second=second))
        if wanted.misses:
            parts.append(self.tr("missed by {name}").format(name=isolated(self._dress.name(wanted.misses))))
        if wanted.surface:
            parts.append(self.tr("the surface “{surface}”").format(surface=isolated(wanted.surface)))
        if wanted.article and self._comparison is not None:
            info = self._comparison.infos.get(wanted.article)
            parts.append(self.tr("in “{title}”").format(title=isolated(info.title if info else wanted.article)))
        if not shown and self._comparison is not None and not wanted.empty:
            parts.append(self.tr("Nothing differs in this way; take the filters away to see the others."))
        self.summary.setText(self.tr(" · ", "between sums").join(parts))
        self.everything.setEnabled(not wanted.empty)

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row())
        if row is not None:
            self.opened.emit(row)

    # Words

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.table.setAccessibleName(self.tr("Differences"))
        self.pair.setAccessibleName(self.tr("Annotators"))
        self.kind.setAccessibleName(self.tr("Kind of difference"))
        self.label.setAccessibleName(self.tr("Label"))
        self.language.setAccessibleName(self.tr("Language"))
        self.zone.setAccessibleName(self.tr("Zone"))
        self.source.setAccessibleName(self.tr("Source"))
        self.line.setPlaceholderText(self.tr("Words of a span or a title"))
        self.line.setAccessibleName(self.tr("Words of a span or a title"))
        self.everything.setText(self.tr("Show &all"))
        self._fill_boxes()
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _fill(box: QComboBox, entries: Sequence[tuple[str, object]], chosen: object) -> None:
    box.clear()
    for text, data in entries:
        box.addItem(text, data)
    numbers = [number for number, (_, data) in enumerate(entries) if data == chosen]
    box.setCurrentIndex(numbers[0] if numbers else 0)
