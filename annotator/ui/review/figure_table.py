"""All figures with full names, intervals, what was counted and what was left out; each opens its differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.agreement.pairing import Kind
from annotator.services.review.filtering import DifferenceFilter
from annotator.ui.messages import isolated
from annotator.ui.review.doors import Door
from annotator.ui.review.figure_words import (
    SHOWN,
    interval_text,
    is_shown,
    name_text,
    remark_text,
    unit_text,
    value_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.agreement.figures import Figure
    from annotator.agreement.summary import Summary

_KINDS = {"label_kappa": Kind.LABEL, "label_alpha": Kind.LABEL, "cu_alpha": Kind.LABEL, "boundary_f1": Kind.BOUNDARY}
"""What a figure is brought down by, where that is one kind of difference."""
_WARNED = "token_kappa"


class FigureTable(QTreeWidget):
    """A line a figure."""

    opened = Signal(object)
    """The Door behind a figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: list[Figure] = []
        self._attributes: Mapping[str, str] = {}
        self.setColumnCount(5)
        self.setRootIsDecorated(False)
        self.setAllColumnsShowFocus(True)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(True)
        for column in range(4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.itemActivated.connect(self._activated)
        self.retranslate()

    def show_summary(self, summary: Summary | None, attributes: Mapping[str, str]) -> None:
        """Show the figures, or nothing until there are any; ``attributes`` says how attributes (by id) are called."""
        self._attributes = attributes
        order = {key: number for number, key in enumerate(SHOWN)}
        known = [each for each in summary.figures.values() if is_shown(each.key)] if summary else []
        # Where nobody has links there is nothing to say of them.
        known = [each for each in known if each.key != "link_f1" or each.value is not None]
        self._figures = sorted(known, key=lambda each: (order[each.key.partition(":")[0]], each.key))
        self._fill()

    def _fill(self) -> None:
        self.clear()
        for each in self._figures:
            remark = remark_text(each)
            if each.key == _WARNED:
                warning = self.tr("high because of all that nobody marked; says nothing of particles")
                remark = self.tr("{first}; {second}").format(first=warning, second=remark) if remark else warning
            item = QTreeWidgetItem(
                self,
                [
                    name_text(each, self._attributes),
                    value_text(each.value),
                    interval_text(each.interval),
                    unit_text(each),
                    remark,
                ],
            )
            item.setToolTip(0, self.tr("Source: {source}").format(source=isolated(each.source)))
            item.setToolTip(4, remark)
            for column in (1, 2):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        rows = len(self._figures)
        height = self.sizeHintForRow(0) if rows else 0
        self.setFixedHeight(self.header().sizeHint().height() + rows * height + 2 * self.frameWidth() + 4)
        self.setVisible(bool(rows))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(self.tr("Figures"))
        self.setHeaderLabels(
            [self.tr("Figure"), self.tr("Value"), self.tr("95% interval"), self.tr("Counted"), self.tr("Remarks")]
        )
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _activated(self, item: QTreeWidgetItem) -> None:
        figure = self._figures[self.indexOfTopLevelItem(item)]
        kind = _KINDS.get(figure.key)
        kinds = frozenset({kind}) if kind else frozenset()
        self.opened.emit(Door(DifferenceFilter(kinds=kinds), name_text(figure, self._attributes)))
