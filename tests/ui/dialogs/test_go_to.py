"""Going to an article by a few letters of its title."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.dialogs.go_to import GoTo

# The offscreen platform says what it cannot do of every dialog.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def go_to(qtbot, window):
    window.actions_by_id["next-article"].trigger()
    window.actions_by_id["go-to"].trigger()
    dialog = window.findChild(GoTo)
    qtbot.waitUntil(lambda: dialog._job is None)
    yield dialog
    for left in window.findChildren(GoTo):
        left.reject()


def type_in(line, text):
    """Type letters of any script, as an input method or a keyboard of that script sends them."""
    for letter in text:
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(line, press)


def shown(dialog):
    return [
        (dialog.list.topLevelItem(n).text(0), dialog.list.topLevelItem(n).text(1))
        for n in range(dialog.list.topLevelItemCount())
    ]


def test_what_was_open_before_is_offered_first_and_enter_goes_back_to_it(window, go_to):
    assert shown(go_to) == [("قوات النورس في مرج الزيتون", "open")]
    QTest.keyClick(go_to.line, Qt.Key.Key_Return)
    assert window.panels.flow.session.article.id == "ar"


@pytest.mark.parametrize("typed", ["زيتون", "قوات نورس", "ق ن", "ar"])
def test_letters_of_the_title_find_it(qtbot, window, go_to, typed):
    type_in(go_to.line, typed)
    qtbot.waitUntil(lambda: go_to._job is None)
    assert shown(go_to)[0][0] == "قوات النورس في مرج الزيتون"


def test_enter_right_after_typing_waits_for_what_is_found(qtbot, window, go_to):
    type_in(go_to.line, "زيتون")
    QTest.keyClick(go_to.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.panels.flow.session.article.id == "ar")


def test_what_no_title_has_is_said_and_cannot_be_chosen(qtbot, window, go_to):
    type_in(go_to.line, "zzz")
    qtbot.waitUntil(lambda: go_to._job is None)
    assert shown(go_to) == [("No title fits.", "")]
    QTest.keyClick(go_to.line, Qt.Key.Key_Return)
    assert window.panels.flow.session.article.id == "en"
    assert go_to.isVisible()


def test_it_closes_with_the_project_while_something_is_looked_for(qtbot, window, go_to, project_path):
    type_in(go_to.line, "o")
    window.close_project()
    assert not go_to.isVisible()
    assert not list(project_path.parent.glob("*-wal"))
