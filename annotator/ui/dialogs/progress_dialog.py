"""Shows how far long work is, once it lasts longer than a moment, and lets it be cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialogButtonBox, QProgressBar, QWidget

from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.motion import show_busy

if TYPE_CHECKING:
    from annotator.ui.tasks import Job

WIDTH = 420
PATIENCE_MS = 400
STEPS = 1000
_PRESSES = {
    QEvent.Type.KeyPress,
    QEvent.Type.Shortcut,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.ContextMenu,
    QEvent.Type.Drop,
    QEvent.Type.Close,
}


class ProgressDialog(Dialog):
    """Follows one job. It opens itself after 400 ms if the job is still under way, and closes when that ends.

    ``succeeded`` carries what the work returned, ``failed`` the exception it raised. Cancel only asks the work to stop.
    """

    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, job: Job, what: str, parent: QWidget | None = None) -> None:
        """Take the job and a sentence on what is being done, in the language of the window."""
        super().__init__(parent)
        self._job: Job | None = job
        self._what = sentence(self)
        self._what.setText(what)
        self._bar = QProgressBar(self)
        show_busy(self._bar)
        self._bar.setTextVisible(False)
        self.body.addWidget(self._what)
        self.body.addWidget(self._bar)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._cancel.clicked.connect(self.cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._appear)
        self._timer.start(PATIENCE_MS)
        job.progressed.connect(self._progressed)
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._cancelling = False
        self.retranslate()
        self.fit(WIDTH)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Please wait"))
        self._bar.setAccessibleName(self._what.text())
        self._cancel.setText(self.tr("Cancelling…") if self._cancelling else self.tr("&Cancel"))

    def cancel(self) -> None:
        """Ask the work to stop."""
        if self._job is not None and not self._cancelling:
            self._cancelling = True
            self._cancel.setEnabled(False)
            self.retranslate()
            self._job.cancel()

    def reject(self) -> None:
        """Escape asks the work to stop; the dialog closes when it has."""
        self.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._job is not None:
            self.cancel()
            event.ignore()
            return
        super().closeEvent(event)

    def _appear(self) -> None:
        if self._job is not None:
            self.open()

    def _progressed(self, progress: tuple[int, int]) -> None:
        done, total = progress
        if not total:
            show_busy(self._bar)
            return
        self._bar.setRange(0, STEPS)
        # Byte counts do not fit a progress bar's integers.
        self._bar.setValue(round(STEPS * done / total))

    def _finished(self, result: object) -> None:
        self.succeeded.emit(result)
        self._end()

    def _failed(self, problem: object) -> None:
        self.failed.emit(problem)
        self._end()

    def _end(self) -> None:
        self._job = None
        self._timer.stop()
        self.accept()
        self.ended.emit()
        self.deleteLater()


class _Held(QObject):
    """Keeps presses, shortcuts and closing from every window but the dialog's own while it waits."""

    def __init__(self, dialog: ProgressDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _PRESSES or not isinstance(watched, QWidget):
            return False
        if watched is self._dialog or self._dialog.isAncestorOf(watched):
            return False
        if event.type() == QEvent.Type.Close:
            if not watched.isWindow() or watched is not self._dialog.parentWidget():
                return False
            event.ignore()
        return True


def run_job(job: Job, what: str, parent: QWidget | None = None) -> Any:
    """Wait for a job with the window alive, show what it failed with, and return its result, or None."""
    from annotator.ui.dialogs.errors import show_failure

    results: list[object] = []
    problems: list[object] = []
    loop = QEventLoop()
    dialog = ProgressDialog(job, what, parent)
    # Until the dialog is there nothing else keeps a second press, or closing, away from what the job works on.
    held = _Held(dialog)
    application = QCoreApplication.instance()
    assert application is not None  # noqa: S101 - there is a window
    application.installEventFilter(held)
    dialog.succeeded.connect(results.append)
    dialog.failed.connect(problems.append)
    dialog.ended.connect(loop.quit)
    loop.exec()
    application.removeEventFilter(held)
    if problems:
        show_failure(parent, problems[0])
    return results[0] if results else None
