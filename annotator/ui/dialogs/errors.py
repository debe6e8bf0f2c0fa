"""A problem in plain words, with details to expand and copy."""

from __future__ import annotations

import sys
import traceback

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.messages import error_text

WIDTH = 520
DETAILS_HEIGHT = 200
ICON = 32

_OPEN: list[QWidget] = []
"""Dialogs without a window to own them: nothing else holds them while they are open."""


class ErrorDialog(Dialog):
    """Says what happened, where, and what to do. The details stay folded until they are asked for."""

    def __init__(self, heading: str, text: str, details: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        sign = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        self._icon.setPixmap(sign.pixmap(QSize(ICON, ICON)))
        self._heading = sentence(self, "heading")
        self._heading.setText(heading)
        self._text = sentence(self)
        self._text.setText(text)
        self._text.setMinimumWidth(WIDTH - 120)
        self._details = QPlainTextEdit(details, self)
        self._details.setReadOnly(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._details.setTabChangesFocus(True)
        self._details.setMinimumHeight(DETAILS_HEIGHT)
        self._details.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._details.hide()
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._heading)
        words.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._details, 1)
        self._close = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._more = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self._more.setCheckable(True)
        self._copy = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self._more, self._copy):
            button.setVisible(bool(details))
        self._close.clicked.connect(self.accept)
        self._more.toggled.connect(self._show_details)
        self._copy.clicked.connect(self.copy_details)
        self.retranslate()
        self.fit(WIDTH)

    def appear(self) -> None:
        """Open at once and go on; the dialog lives until it is closed, with a window or without one."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _OPEN.append(self)
        self.finished.connect(self._let_go)
        self.open()

    def _let_go(self, _result: int) -> None:
        _OPEN.remove(self)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Annotator"))
        self._close.setText(self.tr("&Close"))
        self._more.setText(self.tr("&Details"))
        self._copy.setText(self.tr("C&opy details"))
        self._details.setAccessibleName(self.tr("Details"))

    def copy_details(self) -> None:
        """Put heading, sentence and details on the clipboard."""
        parts = (self._heading.text(), self._text.text(), self._details.toPlainText())
        QGuiApplication.clipboard().setText("\n\n".join(filter(None, parts)))

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        if shown:
            self.resize(max(self.width(), WIDTH + 120), self.height() + DETAILS_HEIGHT)
        else:
            self.fit(WIDTH)


def show_problem(parent: QWidget | None, problem: AnnotatorError) -> ErrorDialog:
    """Open a dialog that tells a problem: what, where, and what to do. Returns at once."""
    dialog = ErrorDialog(*told(problem), parent)
    dialog.appear()
    return dialog


def told(problem: AnnotatorError) -> tuple[str, str, str]:
    """Return heading, sentence and details of a problem."""
    heading = QCoreApplication.translate("ErrorDialog", "This could not be done")
    return heading, error_text(problem), problem_details(problem)


def show_failure(parent: QWidget | None, problem: object) -> None:
    """Show what a job failed with: a problem in its own words, anything else as unexpected."""
    if isinstance(problem, AnnotatorError):
        show_problem(parent, problem)
    elif isinstance(problem, BaseException):
        # The hook logs it and shows it once per kind, as if nothing had caught it.
        sys.excepthook(type(problem), problem, problem.__traceback__)


def problem_details(problem: AnnotatorError) -> str:
    """Return what a person who looks after the program wants to know of a problem, in English."""
    lines = [f"{problem.code}: {problem}"]
    lines += [f"{name} = {value!r}" for name, value in problem.arguments.items() if name != "report"]
    if problem.__cause__ is not None:
        lines += ["", *traceback.format_exception(problem.__cause__)]
    return "\n".join(lines)
