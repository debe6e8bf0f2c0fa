"""Widgets are tested offscreen, and no test may leave a thread, a running timer or a window behind."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread, QTimer
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    QSettings.setPath(
        QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path_factory.mktemp("settings"))
    )


@pytest.fixture(autouse=True)
def _nothing_is_left(_own_settings: None):
    before = set(QApplication.topLevelWidgets()) if QApplication.instance() else set()
    yield
    if QApplication.instance() is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    left = [widget for widget in QApplication.topLevelWidgets() if widget not in before and widget.isVisible()]
    names = [f"{type(widget).__name__} {widget.objectName()}".strip() for widget in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    running = [
        thing for thing in gc.get_objects() if isinstance(thing, QThread) and _alive(thing) and thing.isRunning()
    ]
    timers = [
        thing
        for thing in gc.get_objects()
        if type(thing) is QTimer and _alive(thing) and thing.isActive() and not thing.isSingleShot()
    ]
    main = QCoreApplication.instance().thread()
    assert not names, f"windows left open: {names}"
    assert not [thread for thread in running if thread is not main and thread != main], "a QThread is still running"
    assert not timers, f"timers left running: {timers}"


def _alive(thing: object) -> bool:
    from shiboken6 import isValid

    return isValid(thing)
