"""What nothing else caught: written to a rotating log file, shown once per kind, and the program goes on.

Problems a user can meet (AnnotatorError) are shown by ``dialogs/errors.py``, in the language of the window.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs
from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from annotator import __version__

if TYPE_CHECKING:
    from types import TracebackType

LOG_NAME = "annotator.log"
LOG_BYTES = 1_000_000
LOG_FILES = 5

_log = logging.getLogger("annotator")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True, slots=True)
class Caught:
    """An unexpected exception: its kind (type and place), where it was met, and the whole story."""

    kind: str
    where: str
    details: str


class ErrorReporting(QObject):
    """Catches exceptions of every thread and Qt's own messages from ``install()`` to ``uninstall()``."""

    shown = Signal(object)
    """The dialog that has just been opened."""

    _arrived = Signal(object)

    def __init__(self, log_folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = log_folder or Path(platformdirs.user_log_dir("annotator", appauthor=False))
        self._known: set[str] = set()
        self._handler: logging.Handler | None = None
        self._before: tuple[Any, ...] | None = None
        # Exceptions come from any thread; dialogs are the main thread's.
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @property
    def log_file(self) -> Path:
        """Where problems are written."""
        return self._folder / LOG_NAME

    def install(self) -> None:
        """Begin to catch."""
        if self._before is not None:
            return
        self._open_log()
        before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable
        self._before = (*before, qInstallMessageHandler(self._qt_message))

    def uninstall(self) -> None:
        """Put everything back as it was."""
        if self._before is None:
            return
        sys.excepthook, threading.excepthook, sys.unraisablehook, qt_handler = self._before
        qInstallMessageHandler(qt_handler)
        self._before = None
        if self._handler is not None:
            _log.removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def take(self, error: BaseException, where: str = "") -> None:
        """Log an unexpected exception and show it; of one kind only the first is shown. Callable in any thread."""
        details = "".join(traceback.format_exception(error))
        _log.error("Unexpected problem %s\n%s", where, details)
        frames = traceback.extract_tb(error.__traceback__)
        place = f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else where
        self._arrived.emit(Caught(f"{type(error).__name__} {place}", place, details))

    def _open_log(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(
                self.log_file, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True
            )
        except OSError:
            _log.warning("The log folder %s cannot be made; problems are only shown.", self._folder, exc_info=True)
            return
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        _log.addHandler(handler)
        self._handler = handler

    def _uncaught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            if isinstance(error, KeyboardInterrupt):
                QCoreApplication.quit()
            return
        self.take(error.with_traceback(trace))

    def _uncaught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and not isinstance(arguments.exc_value, SystemExit):
            self.take(arguments.exc_value, arguments.thread.name if arguments.thread else "")

    def _unraisable(self, arguments: sys.UnraisableHookArgs) -> None:
        if arguments.exc_value is not None:
            self.take(arguments.exc_value, str(arguments.err_msg or ""))

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        _log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s (%s)", text, context.category or "default")
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg} and sys.stderr is not None:
            sys.stderr.write(f"Qt: {text}\n")

    @Slot(object)
    def _show(self, caught: Caught) -> None:
        if caught.kind in self._known:
            return
        self._known.add(caught.kind)
        from annotator.ui.dialogs.errors import ErrorDialog
        from annotator.ui.messages import isolated

        dialog = ErrorDialog(
            self.tr("Something unexpected happened"),
            self.tr(
                "The program goes on, and everything that was shown as saved is saved. If this happens again, copy the "
                "details and send them to the person who looks after Annotator; they are also kept in {file}."
            ).format(file=isolated(str(self.log_file))),
            f"Annotator {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n{caught.details}",
            QApplication.activeWindow(),
        )
        dialog.appear()
        self.shown.emit(dialog)


def install(application: QApplication) -> ErrorReporting:
    """Catch what nothing else catches for as long as the application lives, and return who does it."""
    found = application.findChild(ErrorReporting)
    if isinstance(found, ErrorReporting):
        return found
    reporting = ErrorReporting(parent=application)
    reporting.install()
    application.aboutToQuit.connect(reporting.uninstall)
    return reporting
