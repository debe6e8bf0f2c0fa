"""Where less motion is asked for, nothing moves by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar

from annotator.ui import motion
from annotator.ui.dialogs.check_dialog import CheckDialog
from annotator.ui.dialogs.preferences_dialog import PreferencesDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")


@pytest.fixture(autouse=True)
def as_usual(qapp):
    motion.set_motion(reduced=False)
    yield
    motion.set_motion(reduced=False)


def pictures(qtbot, widget, count=12):
    """Pictures of a widget, a few milliseconds apart."""
    taken = [widget.grab().toImage()]
    while len(taken) < count:
        with qtbot.waitSignal(QApplication.instance().focusWindowChanged, timeout=25, raising=False):
            pass
        taken.append(widget.grab().toImage())
    return taken


def test_the_preference_stills_docks_menus_and_cursors_at_once(window):
    usual = QApplication.cursorFlashTime()
    assert window.isAnimated()
    dialog = PreferencesDialog(window.preferences, window)
    dialog.show()
    QTest.keyClick(dialog._still, Qt.Key.Key_Space)
    assert window.preferences.reduced_motion
    assert not window.isAnimated()
    assert QApplication.cursorFlashTime() == 0
    assert not any(QApplication.isEffectEnabled(effect) for effect in motion._EFFECTS)
    QTest.keyClick(dialog._still, Qt.Key.Key_Space)
    assert window.isAnimated()
    assert QApplication.cursorFlashTime() == usual
    dialog.done(0)
    dialog.deleteLater()


def test_a_window_opened_afterwards_is_still_too(qtbot, monkeypatch):
    from annotator.app import make_application, make_window
    from annotator.ui.preferences import Preferences

    chosen = Preferences()
    chosen.reduced_motion = True
    made = make_window(make_application())
    assert not made.isAnimated()
    for thing in (made, chosen):
        thing.deleteLater()


def test_a_system_that_asks_for_less_motion_is_obeyed(window, monkeypatch):
    monkeypatch.setattr(motion, "system_reduces", lambda: True)
    motion.set_motion(reduced=False)
    assert motion.is_reduced()
    assert not window.isAnimated()


def test_a_bar_without_an_end_stands_still(qtbot):
    bar = QProgressBar()
    qtbot.addWidget(bar)
    bar.resize(300, 20)
    motion.show_busy(bar)
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    motion.set_motion(reduced=True)
    motion.show_busy(bar)
    bar.show()
    taken = pictures(qtbot, bar)
    assert all(picture == taken[0] for picture in taken)
    assert 0 < bar.value() < bar.maximum()


def test_a_dialog_that_reads_shows_a_bar_that_stands_still(qtbot, window):
    motion.set_motion(reduced=True)
    dialog = CheckDialog(window.context.file, window.tasks, parent=window)
    assert dialog.bar.maximum() > 0
    dialog.done(0)
    dialog.deleteLater()
