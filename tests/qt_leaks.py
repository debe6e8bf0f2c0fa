"""No test with Qt may leave a thread, a running timer or a window behind.

A conftest imports the fixtures ``own_settings`` and ``nothing_is_left``; both then apply to every test below it.
"""

from __future__ import annotations

import gc
import os
import threading
from typing import TYPE_CHECKING, Any

# Before Qt is loaded: tests run offscreen, also where there is a display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QSettings, Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

BY_QT = "QTipLabel"
"""The tool tip: a window that Qt removes by itself after some seconds."""


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Begin in English with settings in a folder of the test's own, which Qt asks the environment for only once."""
    folder = str(tmp_path_factory.mktemp("settings"))
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, folder)
    yield
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    if isinstance(application := QCoreApplication.instance(), QApplication):
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture(autouse=True)
def nothing_is_left(own_settings: None) -> Iterator[None]:
    """Fail a test that leaves something open or running."""
    before = [*open_windows(), *running_threads(), *running_timers()]
    yield
    let_go()
    left = left_behind(before)
    if left:
        # What only a cycle of references keeps alive is no leak.
        gc.collect()
        let_go()
        left = left_behind(before)
    names = ", ".join(f"{type(thing).__name__} “{_name(thing)}”" for thing in left)
    for window in open_windows():
        if window not in before:
            window.close()
            window.deleteLater()
    let_go()
    assert not left, f"left behind: {names}"


def left_behind(before: list[object]) -> list[object]:
    """Return what is open or running now and was not before."""
    return [thing for thing in [*open_windows(), *running_threads(), *running_timers()] if thing not in before]


def open_windows() -> list[QWidget]:
    """Return the windows that no other widget owns, hidden ones too."""
    if QApplication.instance() is None:
        return []
    return [
        widget for widget in QApplication.topLevelWidgets() if widget.parent() is None and not widget.inherits(BY_QT)
    ]


def running_threads() -> list[threading.Thread | QThread]:
    """Return Python's threads, and Qt's that were made in Python."""
    application = QCoreApplication.instance()
    main = application.thread() if application is not None else None
    # A Qt thread that ran Python code stays in Python's list as a dummy for good.
    plain = [thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)]
    return [*plain, *(thread for thread in _objects(QThread) if thread is not main and thread.isRunning())]


def running_timers() -> list[QTimer]:
    """Return the timers that are going to fire."""
    return [timer for timer in _objects(QTimer) if timer.isActive()]


def let_go() -> None:
    """Delete what waits to be deleted, and deliver what waits to be delivered."""
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def _objects(kind: type) -> list[Any]:
    return [thing for thing in gc.get_objects() if isinstance(thing, kind) and isValid(thing)]


def _name(thing: object) -> str:
    if isinstance(thing, QObject):
        return thing.objectName()
    return thing.name if isinstance(thing, threading.Thread) else ""
