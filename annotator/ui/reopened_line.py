"""A quiet line above an article that was taken up again: why, in the words of whoever reopened it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from annotator.domain.assignments import AssignmentState
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from annotator.domain.assignments import Assignment

SHOWN = 400
"""Characters of a reason; the whole is the tooltip."""


class ReopenedLine(QFrame):
    """Hidden unless work on the article goes on after it was done or set aside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = ""
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.addWidget(self.label, 1)
        self.hide()

    def show_assignment(self, assignment: Assignment | None) -> None:
        """Show why an assignment was taken up again."""
        open_ = assignment is not None and assignment.state is AssignmentState.OPEN
        self._reason = " ".join(assignment.reason.split()) if assignment is not None and open_ else ""
        self.retranslate()
        self.setVisible(bool(self._reason))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        reason = self._reason
        short = reason if len(reason) <= SHOWN else reason[: SHOWN - 1] + "…"
        self.label.setText(self.tr("Reopened: {reason}").format(reason=isolated(short)))
        self.label.setToolTip(reason if short != reason else "")
        self.label.setAccessibleName(self.label.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
