"""Physical keys, whatever layout is on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui import keys
from annotator.ui.keys import bracket_of, code_of, digit_of

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def pressed(text="", modifiers=NONE, *, key=0, scan_code=0, virtual_key=0):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, virtual_key, 0, text)


@pytest.mark.parametrize(
    ("text", "modifiers", "digit"),
    [
        ("1", NONE, 1),
        ("9", NONE, 9),
        ("0", NONE, None),
        ("a", NONE, None),
        ("١", NONE, 1),
        ("٩", NONE, 9),
        ("۴", NONE, 4),
        ("!", SHIFT, 10),
        ("(", SHIFT, 18),
        ("1", SHIFT, 10),
        ("٪", SHIFT, 14),
        ("&", NONE, 1),
        ("é", NONE, 2),
        ("ç", NONE, 9),
        ("3", KEYPAD, 3),
        ("3", KEYPAD | SHIFT, 3),
        ("1", CONTROL, None),
        ("1", ALT, None),
        ("-", NONE, None),
        ("'", NONE, None),
        ("", NONE, None),
    ],
)
def test_digits_by_character_where_there_is_no_scan_code(qapp, text, modifiers, digit):
    assert digit_of(pressed(text, modifiers)) == digit


@pytest.mark.parametrize(
    ("text", "modifiers", "edge"),
    [
        ("[", ALT, "start"),
        ("]", ALT, "end"),
        ("ج", ALT, "start"),
        ("د", ALT, "end"),
        ("[", NONE, None),
        ("ج", NONE, None),
        ("[", ALT | CONTROL, None),
        ("ب", ALT, None),
    ],
)
def test_brackets_by_character(qapp, text, modifiers, edge):
    assert bracket_of(pressed(text, modifiers)) == edge


def test_a_key_without_text_is_known_by_its_key(qapp):
    assert code_of(pressed(key=Qt.Key.Key_BracketLeft, modifiers=ALT)) == "BracketLeft"
    assert code_of(pressed(key=ord("د"), modifiers=ALT)) == "BracketRight"
    assert code_of(pressed(key=Qt.Key.Key_F5)) is None


@pytest.mark.parametrize(
    ("platform", "codes", "text", "code"),
    [
        ("xcb", {"scan_code": 10}, "&", "Digit1"),
        ("xcb", {"scan_code": 18}, "ç", "Digit9"),
        ("xcb", {"scan_code": 34}, "ü", "BracketLeft"),
        ("xcb", {"scan_code": 35}, "د", "BracketRight"),
        ("wayland", {"scan_code": 11}, "é", "Digit2"),
        ("windows", {"scan_code": 0x02}, "&", "Digit1"),
        ("windows", {"scan_code": 0x1A}, "ج", "BracketLeft"),
        ("cocoa", {"virtual_key": 18}, "&", "Digit1"),
        ("cocoa", {"virtual_key": 30}, "د", "BracketRight"),
        ("xcb", {"scan_code": 200}, "2", "Digit2"),
        ("xcb", {"scan_code": 38}, "a", None),
    ],
)
def test_the_scan_code_goes_before_the_character(qapp, monkeypatch, platform, codes, text, code):
    monkeypatch.setattr(keys.QGuiApplication, "platformName", staticmethod(lambda: platform))
    assert code_of(pressed(text, **codes)) == code
