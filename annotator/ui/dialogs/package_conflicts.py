"""The conflicts of returned work, each with both its sides and where they differ; a tick takes the package's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.domain.labels import local
from annotator.services.packages.merge_report import Choices, MergeFate, Obstacle
from annotator.services.packages.sides import Found
from annotator.ui.dialogs.package_words import conflict_text
from annotator.ui.language import current
from annotator.ui.messages import date_text, isolated, number_text, state_text

if TYPE_CHECKING:
    from annotator.services.packages.merge_report import MergedWork, MergeReport
    from annotator.services.packages.sides import Difference, Side

OPEN_UP_TO: Final = 3
"""More conflicts than this start folded."""
SPANS: Final = 100
"""How many differing spans of a conflict are listed."""
_OBSTACLES: Final = {
    Obstacle.OTHER_CONTENT: QT_TRANSLATE_NOOP(
        "Packages", "A submission of the same id holds something else here, and submissions never change."
    ),
    Obstacle.SEALED_BEFORE: QT_TRANSLATE_NOOP(
        "Packages", "What was sealed last there stands here already as an earlier submission."
    ),
}
_FOUND: Final = {
    Found.HERE: QT_TRANSLATE_NOOP("Packages", "Only here"),
    Found.PACKAGE: QT_TRANSLATE_NOOP("Packages", "Only in the package"),
    Found.BOTH: QT_TRANSLATE_NOOP("Packages", "Other attributes, notes or links"),
}


class PackageConflicts(QTreeWidget):
    """Shows the conflicts of a preview; ``chosen_changed`` comes with every tick."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: MergeReport | None = None
        self._filling = False
        self.setColumnCount(2)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.resizeSection(0, 300)
        self.itemChanged.connect(self._ticked)
        self._fill()

    def show_report(self, report: MergeReport | None) -> None:
        """Show the conflicts of a report, none of them ticked."""
        self._report = report
        self._fill()

    @property
    def count(self) -> int:
        """How many conflicts there are."""
        return self.topLevelItemCount()

    @property
    def chosen(self) -> Choices:
        """The conflicts whose ticks say to take the package's side."""
        tops = (self.topLevelItem(number) for number in range(self.count))
        return Choices(
            works=frozenset(
                top.data(0, Qt.ItemDataRole.UserRole)
                for top in tops
                if top is not None and top.checkState(0) is Qt.CheckState.Checked
            )
        )

    @property
    def choosable(self) -> bool:
        """Whether the package's side of any conflict can be taken."""
        tops = (self.topLevelItem(number) for number in range(self.count))
        return any(top is not None and top.flags() & Qt.ItemFlag.ItemIsUserCheckable for top in tops)

    def text(self) -> str:
        """Return all of it as text, a line each."""
        lines = []
        for number in range(self.count):
            top = self.topLevelItem(number)
            if top is not None:
                lines.append(_line(top))
                lines.extend(f"    {_line(child)}" for row in range(top.childCount()) if (child := top.child(row)))
        return "\n".join(lines)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._fill(self.chosen.works)
        super().changeEvent(event)

    def _fill(self, ticked: frozenset[tuple[str, str]] = frozenset()) -> None:
        self._filling = True
        self.clear()
        self.setHeaderLabels([self.tr("Take the package's"), self.tr("What is in conflict")])
        self.setAccessibleName(self.tr("Conflicts"))
        for package in self._report.packages if self._report is not None else ():
            for work in package.works:
                if work.fate is MergeFate.CONFLICT:
                    self._add(work, package.annotator, (package.id, work.assignment), ticked)
        for number in range(self.count):
            top = self.topLevelItem(number)
            if top is not None:
                top.setExpanded(self.count <= OPEN_UP_TO)
        self._filling = False

    def _add(self, work: MergedWork, annotator: str, key: tuple[str, str], ticked: frozenset[tuple[str, str]]) -> None:
        separator = self.tr("{name}: {what}", "an annotator, and what is in conflict")
        remark = separator.format(name=isolated(annotator), what=conflict_text(work))
        top = _item(self, isolated(work.title), remark)
        top.setData(0, Qt.ItemDataRole.UserRole, key)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        top.setFont(0, bold)
        if work.obstacle is None:
            top.setCheckState(0, Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
        else:
            top.setFlags(top.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            _item(top, self.tr("The package's cannot be taken"), _translated(_OBSTACLES[work.obstacle]))
        for what, side in ((self.tr("Here"), work.here), (self.tr("In the package"), work.there)):
            if side is not None:
                _item(top, what, self._side(side))
        for difference in work.differences[:SPANS]:
            _item(top, _translated(_FOUND[difference.found]), self._difference(difference))
        if len(work.differences) > SPANS:
            more = len(work.differences) - SPANS
            _item(top, self.tr("%n more span(s)", "", more).replace(str(more), number_text(more)), "")
        if not work.differences:
            _item(top, self.tr("The spans are the same"), "")

    def _side(self, side: Side) -> str:
        parts = [state_text(side.state), self.tr("%n span(s)", "", side.spans)]
        if side.sealed:
            parts.append(self.tr("sealed {moment}").format(moment=isolated(date_text(side.sealed))))
        else:
            parts.append(self.tr("never sealed"))
        if side.by:
            parts.append(self.tr("changed last by {name}").format(name=isolated(side.by)))
        return " · ".join(parts)

    def _difference(self, item: Difference) -> str:
        context = " ".join(f"{item.before}{item.surface}{item.after}".split())
        told = self.tr("“{text}” as {label}", "a span").format(
            text=isolated(" ".join(item.surface.split())), label=isolated(local(item.title, current(), item.label))
        )
        return f"{told} · {isolated(context)}"

    def _ticked(self, _item: QTreeWidgetItem, _column: int) -> None:
        if not self._filling:
            self.chosen_changed.emit()


def _item(parent: QTreeWidget | QTreeWidgetItem, what: str, remark: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem(parent, [what, remark])
    item.setToolTip(0, what)
    item.setToolTip(1, remark)
    return item


def _line(item: QTreeWidgetItem) -> str:
    return " – ".join(filter(None, (item.text(0), item.text(1))))


def _translated(text: object) -> str:
    return QCoreApplication.translate("Packages", str(text))
