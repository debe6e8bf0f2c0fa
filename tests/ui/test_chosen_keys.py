"""Keys that a person has chosen: stored by their places, shown everywhere, never two actions on the same ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui import keys as physical
from annotator.ui.actions import SPECS
from annotator.ui.bindings import Binding, of_sequence, parsed, pressed
from annotator.ui.dialogs.command_palette import CommandPalette
from annotator.ui.dialogs.key_card import KeyCard
from annotator.ui.dialogs.preferences_dialog import PreferencesDialog
from annotator.ui.keymap import NO_KEYS, Keymap, default_keys
from annotator.ui.preferences import Preferences

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


def press(key, modifiers=NONE, text="", scan_code=0):
    return QKeyEvent(QEvent.Type.KeyPress, int(key), modifiers, scan_code, 0, 0, text)


@pytest.mark.parametrize(
    ("event", "stored", "shown"),
    [
        (press(Qt.Key.Key_P, CONTROL | SHIFT), "Ctrl+Shift+KeyP", "Ctrl+Shift+P"),
        (press(Qt.Key.Key_F16), "F16", "F16"),
        (press(Qt.Key.Key_Comma, CONTROL), "Ctrl+Comma", "Ctrl+,"),
        (press(Qt.Key.Key_3, CONTROL | ALT), "Ctrl+Alt+Digit3", "Ctrl+Alt+3"),
        (press(Qt.Key.Key_Right, ALT), "Alt+ArrowRight", "Alt+Right"),
        (press(ord("ح"), CONTROL), "Ctrl+KeyP|ح", "Ctrl+ح"),
        (press(Qt.Key.Key_Control, CONTROL), None, None),
    ],
)
def test_presses_are_stored_by_their_places(qapp, event, stored, shown):
    binding = pressed(event)
    assert (binding.stored() if binding else None) == stored
    if stored:
        assert parsed(stored) == binding
        assert binding.shown() == shown


def test_the_place_is_asked_of_the_platform_before_what_is_printed(qapp, monkeypatch):
    monkeypatch.setattr(physical.QGuiApplication, "platformName", staticmethod(lambda: "xcb"))
    binding = pressed(press(Qt.Key.Key_A, CONTROL, scan_code=24))
    assert binding.stored() == "Ctrl+KeyQ|A"
    assert binding.shown() == "Ctrl+A"
    assert binding.sequence() == QKeySequence("Ctrl+A")
    arabic = pressed(press(ord("ض"), CONTROL, scan_code=24))
    assert arabic.place == binding.place


@pytest.mark.parametrize(
    "text",
    [
        *("", "KeyA", "Shift+KeyA", "Comma", "Digit1", "Shift+Digit1", "Space", "Delete", "Escape", "Alt+KeyF"),
        *("Ctrl+KeyÄ", "Hyper+KeyA", "Ctrl+", "Ctrl+KeyA|AB", "Ctrl+F3|x", "Ctrl+Ctrl+KeyA", "ctrl+keya", "Ctrl+Tab"),
    ],
)
def test_what_no_command_may_have_is_no_keys(qapp, text):
    assert parsed(text) is None


def test_every_key_of_an_action_is_one_that_could_be_chosen(qapp):
    for action in SPECS:
        for sequence in default_keys(action):
            binding = of_sequence(sequence)
            assert binding is not None, sequence
            assert binding.allowed, sequence


def test_bad_values_leave_the_action_its_own_keys(qapp):
    keymap = Keymap(
        {"undo": "nonsense", "redo": "KeyA", "gone": "Ctrl+Alt+KeyJ", "find": "Ctrl+KeyA", "copy": "F16", "done": "F16"}
    )
    assert {name: keymap.shown(name) for name in ("undo", "redo", "find", "copy", "done")} == {
        "undo": "Ctrl+Z",
        "redo": "Ctrl+Shift+Z",
        "find": "Ctrl+F",
        "copy": "F16",
        "done": "Ctrl+Return",
    }


def test_no_two_actions_have_the_same_keys(qapp):
    keymap = Keymap({"agreement": "Ctrl+KeyZ", "find": NO_KEYS})
    assert keymap.shown("agreement") == "Ctrl+Z"
    assert keymap.shown("undo") == ""
    assert keymap.lost_to("undo") == "agreement"
    assert keymap.lost_to("find") is None
    assert keymap.shown("find") == ""
    keys = [sequence.toString() for action in SPECS for sequence in keymap.sequences(action)]
    assert len(keys) == len(set(keys))


@pytest.fixture
def dialog(qtbot, window):
    made = PreferencesDialog(window.preferences, window)
    made.tabs.setCurrentWidget(made.keys)
    made.show()
    yield made
    made.done(0)
    made.deleteLater()


def choose(page, action, key, modifiers=NONE):
    page.list.setCurrentItem(page._items[action])
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    QTest.keyClick(page.field, key, modifiers)


def test_new_keys_hold_at_once_in_menu_palette_and_card(window, dialog):
    choose(dialog.keys, "agreement", Qt.Key.Key_J, CONTROL | ALT)
    assert window.preferences.keys == {"agreement": "Ctrl+Alt+KeyJ"}
    assert window.actions_by_id["agreement"].shortcut() == QKeySequence("Ctrl+Alt+J")
    assert "Ctrl+Alt+J" in dialog.keys._items["agreement"].text(1)
    palette, card = CommandPalette(window), KeyCard(window)
    assert next(offer.note for offer in palette.offers("") if offer.id == "agreement") == "\u2066Ctrl+Alt+J\u2069"
    assert "Ctrl+Alt+J" in card.page.toPlainText()
    for shown in (palette, card):
        shown.close()
        shown.deleteLater()


def test_the_new_keys_of_done_stand_in_the_bar_and_seal(window, dialog):
    choose(dialog.keys, "done", Qt.Key.Key_F16)
    dialog.done(0)
    assert "F16" in window.panels.desk.bar._done.text()
    session = window.panels.flow.session
    window.panels.desk.label("faction")
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_Return, CONTROL)
    assert not session.sealed
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_F16)
    assert session.sealed


def test_keys_that_another_action_has_are_told_at_once_and_can_be_taken_over(window, dialog):
    page = dialog.keys
    choose(page, "agreement", Qt.Key.Key_Z, CONTROL)
    assert window.preferences.keys == {}
    assert "Undo" in page.told.text()
    assert "Ctrl+Z" in page._items["undo"].text(2)
    assert page.take_button.isVisible()
    QTest.mouseClick(page.take_button, Qt.MouseButton.LeftButton)
    assert window.preferences.keys == {"agreement": "Ctrl+KeyZ"}
    assert "Agreement" in page._items["undo"].text(2)
    assert window.actions_by_id["undo"].shortcuts() == []
    assert not page.take_button.isVisible()


@pytest.mark.parametrize(
    ("key", "modifiers", "word"),
    [
        (Qt.Key.Key_A, NONE, "writing"),
        (Qt.Key.Key_1, NONE, "writing"),
        (Qt.Key.Key_1, SHIFT, "writing"),
        (Qt.Key.Key_Comma, NONE, "writing"),
        (Qt.Key.Key_BracketLeft, ALT, "boundary"),
        (Qt.Key.Key_A, CONTROL, "selecting"),
        (Qt.Key.Key_Left, CONTROL, "moving"),
    ],
)
def test_keys_of_the_article_and_of_labels_cannot_be_had(window, dialog, key, modifiers, word):
    choose(dialog.keys, "agreement", key, modifiers)
    assert window.preferences.keys == {}
    assert word in dialog.keys.told.text()
    assert not dialog.keys.take_button.isVisible()


def test_keys_are_taken_away_and_reset_one_and_all(window, dialog):
    page = dialog.keys
    choose(page, "find", Qt.Key.Key_J, CONTROL | ALT)
    choose(page, "copy", Qt.Key.Key_K, CONTROL | ALT)
    page.list.setCurrentItem(page._items["undo"])
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert window.actions_by_id["undo"].shortcuts() == []
    page.list.setCurrentItem(page._items["find"])
    QTest.mouseClick(page.reset_button, Qt.MouseButton.LeftButton)
    assert window.actions_by_id["find"].shortcut() == QKeySequence("Ctrl+F")
    assert window.actions_by_id["copy"].shortcut() == QKeySequence("Ctrl+Alt+K")
    QTest.mouseClick(page.reset_all_button, Qt.MouseButton.LeftButton)
    assert window.preferences.keys == {}
    assert window.actions_by_id["undo"].shortcut() == QKeySequence("Ctrl+Z")
    assert not page.reset_all_button.isEnabled()


def test_pressing_an_actions_own_keys_is_a_reset(window, dialog):
    choose(dialog.keys, "find", Qt.Key.Key_J, CONTROL | ALT)
    choose(dialog.keys, "find", Qt.Key.Key_F, CONTROL)
    assert window.preferences.keys == {}


def test_an_action_is_found_by_letters_or_by_keys(dialog):
    page = dialog.keys
    for typed, action in (("agreem", "agreement"), ("ctrl+shift+p", "palette")):
        page.search.clear()
        QTest.keyClicks(page.search, typed)
        assert page.action == action


def test_tab_goes_on_and_escape_goes_back_to_the_list(dialog):
    page = dialog.keys
    dialog.activateWindow()
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.focusWidget() is page.list
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_Tab)
    assert dialog.focusWidget() not in {page.field, page.list}


def test_an_arabic_letter_with_ctrl_is_the_command_in_its_place(window):
    window.preferences.set_keys({"statistics": "Ctrl+Alt+KeyJ"})
    done = []
    for action in ("find", "statistics", "undo"):
        window.actions_by_id[action].triggered.disconnect()
        window.actions_by_id[action].triggered.connect(lambda _checked=False, name=action: done.append(name))
    view = window.panels.desk.view
    for letter, held in (("ت", CONTROL | ALT), ("ب", CONTROL)):
        QApplication.sendEvent(view, press(ord(letter), held, letter))
    assert done == ["statistics", "find"]


def test_undo_on_an_arabic_layout_in_a_field_is_not_the_windows(window):
    window.panels.desk.label("faction")
    window.panels.desk.open_find()
    field = QApplication.focusWidget()
    assert field is not window.panels.desk.view
    QApplication.sendEvent(field, press(ord("ئ"), CONTROL, "ئ"))
    assert len(window.panels.flow.session.spans) == 1
    window.panels.desk.view.setFocus()
    QApplication.sendEvent(window.panels.desk.view, press(ord("ئ"), CONTROL, "ئ"))
    assert len(window.panels.flow.session.spans) == 0


def test_chosen_keys_are_there_after_a_restart(qtbot, tmp_path):
    path = str(tmp_path / "s.ini")
    first = Preferences(QSettings(path, QSettings.Format.IniFormat))
    first.set_keys({"done": "F16", "find": "Ctrl+KeyP|ح"})
    first.store()
    second = Preferences(QSettings(path, QSettings.Format.IniFormat))
    assert second.keys == {"done": "F16", "find": "Ctrl+KeyP|ح"}
    assert Keymap(second.keys).shown("find") == "Ctrl+ح"
    for preferences in (first, second):
        preferences.deleteLater()


def test_a_binding_says_where_it_is(qapp):
    assert Binding(("Ctrl", "Shift"), "KeyP").place == "Ctrl+Shift+KeyP"
