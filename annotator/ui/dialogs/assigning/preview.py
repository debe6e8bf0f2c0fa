"""A plan as it is looked at before it is made: what each has and gets, and how much each two share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QBrush, QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from annotator.ui.dialogs.dialog import sentence
from annotator.ui.messages import language_text, number_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.services.assignment_plan import Plan

translate = QCoreApplication.translate
_DEEPEST: Final = 90
"""How strongly the cell of those who share most is tinted, of 255."""
_ROWS_SHOWN: Final = 7
_NUMBERS: Final = Qt.AlignmentFlag.AlignCenter


class PlanPreview(QWidget):
    """A sentence, a table of loads, a matrix of pairs, and what is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self.heading = sentence(self, "heading")
        self.loads = PlainTable(self)
        self.shared_title = sentence(self)
        self.shared = PlainTable(self)
        self.remark = sentence(self, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        for widget in (self.loads, self.shared_title, self.shared, self.remark):
            column.addWidget(widget)
        column.addStretch(1)
        self.show_plan(None)

    def show_plan(self, plan: Plan | None, problem: str = "") -> None:
        """Show a plan, or why there is none."""
        self._plan = plan
        self.loads.setVisible(plan is not None)
        several = plan is not None and len(plan.annotators) > 1
        self.shared_title.setVisible(several)
        self.shared.setVisible(several)
        if plan is None:
            self.heading.setText(problem)
            self.remark.setText("")
            return
        self._show_heading(plan)
        self._show_loads(plan)
        if several:
            self._show_shared(plan)
        self._show_remark(plan)

    def _show_heading(self, plan: Plan) -> None:
        if not plan.given:
            self.heading.setText(self.tr("There is nothing to give out"))
            return
        articles = self.tr("%n article(s)", "", plan.articles)
        assignments = self.tr("%n assignment(s)", "", len(plan.given))
        self.heading.setText(self.tr(" · ", "between sums").join((articles, assignments)))

    def _show_loads(self, plan: Plan) -> None:
        languages = [code for code, _count in plan.languages]
        head = [self.tr("Has"), self.tr("Gets"), *map(language_text, languages), self.tr("Then")]
        rows = [
            [
                load.before,
                load.added,
                *(dict(load.languages).get(code, 0) for code in languages),
                load.before + load.added,
            ]
            for load in plan.loads
        ]
        self.loads.fill([load.annotator.name for load in plan.loads], head, rows)
        between = self.tr(", ", "between parts of a list")
        for row, load in enumerate(plan.loads):
            sources = between.join(
                self.tr("{source}: {count}").format(source=source or self.tr("no source"), count=number_text(count))
                for source, count in load.sources
            )
            for column in range(len(head)):
                item = self.loads.item(row, column)
                if item is not None:
                    item.setToolTip(sources)

    def _show_shared(self, plan: Plan) -> None:
        people = plan.annotators
        names = [person.name for person in people]
        rows = [[None if one is other else plan.shared_by(one, other) for other in people] for one in people]
        self.shared.fill(names, names, rows, tinted=True)

    def _show_remark(self, plan: Plan) -> None:
        parts = []
        if plan.duplicates:
            parts.append(self.tr("%n duplicate(s) of other articles are left out.", "", len(plan.duplicates)))
        if plan.short:
            parts.append(
                self.tr(
                    "%n article(s) cannot be given to as many: they had them in another round.", "", len(plan.short)
                )
            )
        if any(load.before for load in plan.loads):
            parts.append(self.tr("What is assigned already counts and stays as it is."))
        self.remark.setText("\n".join(parts))
        self.remark.setVisible(bool(parts))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.shared_title.setText(self.tr("Articles that two have in common"))
        self.loads.setAccessibleName(self.tr("What each annotator gets"))
        self.shared.setAccessibleName(self.tr("Articles that two have in common"))
        if self._plan is not None:
            self.show_plan(self._plan)


class PlainTable(QTableWidget):
    """Numbers with names before the rows and over the columns; nothing can be changed in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
        self.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)

    def fill(
        self, names: Sequence[str], head: Sequence[str], rows: Sequence[Sequence[int | None]], *, tinted: bool = False
    ) -> None:
        """Show these rows; None is a cell that means nothing. With ``tinted`` more is deeper."""
        self.clear()
        self.setRowCount(len(names))
        self.setColumnCount(len(head))
        self.setVerticalHeaderLabels(list(names))
        self.setHorizontalHeaderLabels(list(head))
        most = max((value or 0 for row in rows for value in row), default=0)
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                item = QTableWidgetItem("–" if value is None else number_text(value))
                item.setTextAlignment(_NUMBERS)
                spoken = translate("PlainTable", "{row}, {column}: {value}")
                item.setData(
                    Qt.ItemDataRole.AccessibleTextRole,
                    spoken.format(row=names[row], column=head[column], value=item.text()),
                )
                if value is None:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                elif tinted and most:
                    item.setBackground(self._tint(value / most))
                self.setItem(row, column, item)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows, of many as some of them."""
        self.resizeRowsToContents()
        heights = [self.rowHeight(row) for row in range(min(self.rowCount(), _ROWS_SHOWN))]
        # The header knows its height before it is on the screen, the bar below only where there is one.
        wide = self.horizontalHeader().length() + self.verticalHeader().sizeHint().width() > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        self.setFixedHeight(sum(heights) + self.horizontalHeader().sizeHint().height() + bar + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _tint(self, share: float) -> QBrush:
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        colour.setAlpha(round(_DEEPEST * share))
        return QBrush(colour)
