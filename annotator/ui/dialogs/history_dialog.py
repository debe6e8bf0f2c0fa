"""Who did what when to an article or a span, and what stood there before; a step that still stands can be reverted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem

from annotator.domain.errors import AnnotatorError
from annotator.services.history import MOST, History, plan_revert
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.dialogs.reading import ReadingDialog
from annotator.ui.history_text import HistoryWords, shortened
from annotator.ui.messages import date_text, error_text, isolated, number_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.domain.history import Step
    from annotator.services.units import Units
    from annotator.ui.editor import Editor
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 760, 460
NAME = 56
"""Longest name in the heading, in code points."""
LINES = 6
"""Lines shown of a step that did much."""


class HistoryDialog(ReadingDialog):
    """Lists the journal's entries on one's own work, the newest first."""

    def __init__(
        self,
        editor: Editor,
        units: Units,
        tasks: Tasks,
        *,
        span: str | None = None,
        whole: bool = False,
        can_change: bool = True,
        language: str = "en",
        parent: QWidget | None = None,
    ) -> None:
        """``span`` is the selected one; only its steps are shown, unless ``whole``, until another is asked for."""
        super().__init__(tasks, parent)
        self._editor = editor
        self._history = History(units)
        self._language = language
        self._can_change = can_change
        self._span = span
        self._steps: list[Step] = []
        self._people: dict[str, str] = {}
        self.only = QCheckBox(self)
        self.only.setChecked(span is not None and not whole)
        self.only.setVisible(span is not None)
        self.list = _made_list(self)
        self.details = sentence(self)
        self.problem = sentence(self, "quiet")
        for widget in (self.only, self.list, self.details, self.problem):
            self.body.addWidget(widget)
        self.body.setStretchFactor(self.list, 1)
        self.revert = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self.revert.clicked.connect(self._revert)
        self.only.clicked.connect(self._read)
        self.list.currentItemChanged.connect(self._show_step)
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        self.list.setFocus()
        self._read()

    @property
    def step(self) -> Step | None:
        """The step that is selected."""
        row = self.list.currentIndex().row()
        return self._steps[row] if 0 <= row < len(self._steps) else None

    def busy(self) -> bool:
        """Tell whether the journal is still being read."""
        return self._job is not None

    def take_result(self, result: object) -> None:
        assert isinstance(result, tuple)  # noqa: S101 - what the work returns
        self._people, self._steps = result
        self._show()

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("History"))
        self.only.setText(self.tr("Only the selected &span"))
        self.list.setHeaderLabels([self.tr("When"), self.tr("Who"), self.tr("What")])
        self.list.setAccessibleName(self.tr("Steps, the newest first"))
        self.revert.setText(self.tr("&Revert"))
        self._show()

    @property
    def _shown_span(self) -> str | None:
        return self._span if self.only.isChecked() else None

    def _read(self) -> None:
        history, session, span = self._history, self._editor.session, self._shown_span or ""
        article, assignment = session.article.id, session.assignment.id
        self.only.setEnabled(False)
        self.summary.setText(self.tr("Reading the journal…"))
        self.read(lambda _report, _cancelled: (history.people(), history.of(article, assignment, span=span)))

    def _show(self) -> None:
        session = self._editor.session
        self.only.setEnabled(True)
        known = session.spans.get(self._shown_span or "")
        name = known.surface if known is not None else session.article.info.title
        self.heading.setText(self.tr("History of “{name}”").format(name=isolated(shortened(name, NAME))))
        if len(self._steps) >= MOST:
            self.summary.setText(self.tr("The last {count} steps").format(count=number_text(MOST)))
        else:
            self.summary.setText(self.tr("%n step(s)", "", len(self._steps)))
        self._words = HistoryWords(session.label_set, self._language)
        self._words.learn(self._steps, session.spans.values())
        self.list.clear()
        for step in self._steps:
            who = self._people.get(step.by, step.by) if step.by else self.tr("import", "who did it")
            row = self._words.row(step, self._shown_span)
            item = QTreeWidgetItem([date_text(step.at), who, row])
            item.setToolTip(2, row)
            self.list.addTopLevelItem(item)
        if self._steps:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._show_step()

    def _show_step(self, *_items: object) -> None:
        step = self.step
        self.details.setText("\n".join(self._words.lines(step, LINES)) if step is not None else "")
        problem = self._hindrance(step)
        self.problem.setText(error_text(problem) if problem is not None else "")
        self.problem.setVisible(problem is not None)
        self.revert.setEnabled(step is not None and problem is None)

    def _hindrance(self, step: Step | None) -> AnnotatorError | None:
        """Return what keeps a step from being reverted."""
        if step is None:
            return None
        try:
            plan_revert(self._editor.session, step)
        except AnnotatorError as problem:
            return problem
        return None if self._can_change else AnnotatorError("project.read-only")

    def _revert(self) -> None:
        step = self.step
        if step is not None and self._editor.revert(step):
            self._read()
        self.list.setFocus()


def _made_list(parent: QWidget) -> QTreeWidget:
    made = QTreeWidget(parent)
    made.setColumnCount(3)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setAllColumnsShowFocus(True)
    header = made.header()
    header.setStretchLastSection(True)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return made
