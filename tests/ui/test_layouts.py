"""What a key has in the other script: by its place where that is known, else by what it typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui import keys
from annotator.ui.layouts import readings

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def pressed(typed, modifiers=NONE, *, scan_code=0, virtual_key=0):
    return QKeyEvent(QEvent.Type.KeyPress, 0, modifiers, scan_code, virtual_key, 0, typed)


@pytest.mark.parametrize(
    ("typed", "modifiers", "expected"),
    [
        ("h", NONE, ("h", "ا")),
        ("H", SHIFT, ("H", "أ")),
        ("H", NONE, ("H", "ا")),
        ("b", NONE, ("b", "لا")),
        ("B", SHIFT, ("B", "لآ")),
        (",", NONE, ("", "و")),
        ("'", NONE, ("", "ط")),
        ("ا", NONE, ("ا", "h")),
        ("أ", SHIFT, ("أ", "h")),
        ("لا", NONE, ("لا", "b")),
        ("و", NONE, ("و", "")),
        ("é", NONE, ("é", "")),
        ("ж", NONE, ("ж", "")),
        ("!", SHIFT, ("", "")),
        (" ", NONE, ("", "")),
        ("\r", NONE, ("", "")),
        ("", NONE, ("", "")),
    ],
)
def test_by_what_was_typed(qapp, typed, modifiers, expected):
    assert readings(pressed(typed, modifiers)) == expected


@pytest.mark.parametrize(
    ("platform", "codes", "typed", "expected"),
    [
        ("xcb", {"scan_code": 38}, "q", ("q", "ش")),
        ("wayland", {"scan_code": 58}, ",", ("", "ة")),
        ("windows", {"scan_code": 0x1E}, "q", ("q", "ش")),
        ("cocoa", {"virtual_key": 0}, "q", ("q", "ش")),
        ("xcb", {"scan_code": 38}, "ф", ("ф", "ش")),
        ("xcb", {"scan_code": 56}, "لا", ("لا", "b")),
        ("xcb", {"scan_code": 200}, "h", ("h", "ا")),
    ],
)
def test_by_the_place_of_the_key(qapp, monkeypatch, platform, codes, typed, expected):
    monkeypatch.setattr(keys.QGuiApplication, "platformName", staticmethod(lambda: platform))
    assert readings(pressed(typed, **codes)) == expected
