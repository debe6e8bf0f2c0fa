"""Which physical key was pressed, whatever layout is on, named as the W3C does: ``Digit1``, ``BracketLeft``.

The platform's own scan code is asked first. Where there is none, or an unknown one (remote desktops), the character
tells: Arabic layouts send ج and د for the brackets and Eastern digits, French ones & é " for the digits.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_EVDEV: Final = {
    **{number + 1: f"Digit{number}" for number in range(1, 10)},
    11: "Digit0",
    12: "Minus",
    13: "Equal",
    26: "BracketLeft",
    27: "BracketRight",
}
"""Linux key codes; Windows' scan codes (set 1) are the same for these keys, X11 adds 8."""
_MAC: Final = {
    **dict(
        zip(
            (18, 19, 20, 21, 23, 22, 26, 28, 25, 29), (f"Digit{n}" for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 0)), strict=True
        )
    ),
    27: "Minus",
    24: "Equal",
    33: "BracketLeft",
    30: "BracketRight",
}
"""macOS virtual key codes, which name positions."""
_X_OFFSET: Final = 8

_LETTERS: Final = (
    *(f"Key{letter}" for letter in "QWERTYUIOPASDFGHJKLZXCVBNM"),
    *("Semicolon", "Quote", "Backquote", "Comma", "Period", "Slash", "BracketLeft", "BracketRight"),
)
"""The keys that type letters on an English or an Arabic keyboard."""
_EVDEV_LETTERS: Final = dict(
    zip((*range(16, 26), *range(30, 39), *range(44, 51), 39, 40, 41, 51, 52, 53, 26, 27), _LETTERS, strict=True)
)
_MAC_LETTERS: Final = dict(
    zip(
        (
            *(12, 13, 14, 15, 17, 16, 32, 34, 31, 35, 0, 1, 2, 3, 5, 4, 38, 40, 37, 6, 7, 8, 9, 11, 45, 46),
            *(41, 39, 50, 43, 47, 44, 33, 30),
        ),
        _LETTERS,
        strict=True,
    )
)

_ALWAYS: Final = {
    **{str(number): f"Digit{number}" for number in range(10)},
    **{chr(0x0660 + number): f"Digit{number}" for number in range(10)},
    **{chr(0x06F0 + number): f"Digit{number}" for number in range(10)},
    "[": "BracketLeft",
    "{": "BracketLeft",
    "ج": "BracketLeft",
    "]": "BracketRight",
    "}": "BracketRight",
    "د": "BracketRight",
}
_SHIFTED: Final = {
    **{char: f"Digit{number}" for number, char in enumerate("!@#$%^&*(", 1)},
    "٪": "Digit5",
    ")": "Digit0",
    "<": "BracketLeft",
    ">": "BracketRight",
}
"""With Shift, on layouts whose digits need none."""
_FRENCH: Final = {char: f"Digit{number}" for number, char in enumerate("&é\"'(-è_ç", 1)} | {"à": "Digit0"}
"""Without Shift, on layouts whose digits need it."""
_ONLY_FRENCH: Final = {"'", "-"}
"""Those of them that other layouts have on other keys without Shift."""


def code_of(event: QKeyEvent) -> str | None:
    """Return the W3C code of a digit, bracket, minus or equal key; None for any other."""
    return _from_scan_code(event) or _from_character(event)


def letter_code_of(event: QKeyEvent) -> str | None:
    """Return the W3C code of a key that types letters, where the platform tells which key was pressed; else None."""
    platform = QGuiApplication.platformName()
    if platform == "cocoa":
        return _MAC_LETTERS.get(event.nativeVirtualKey())
    scan_code = event.nativeScanCode()
    return _EVDEV_LETTERS.get(scan_code if platform == "windows" else scan_code - _X_OFFSET) if scan_code else None


def digit_of(event: QKeyEvent) -> int | None:
    """Return 1 to 9 for a digit key, 10 to 18 with Shift; None for other keys, for 0 and with Ctrl, Alt or Meta."""
    modifiers = event.modifiers()
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    if modifiers & control:
        return None
    code = code_of(event)
    if code is None or not code.startswith("Digit") or code == "Digit0":
        return None
    number = int(code[-1])
    on_keypad = bool(modifiers & Qt.KeyboardModifier.KeypadModifier)
    return number + 9 if modifiers & Qt.KeyboardModifier.ShiftModifier and not on_keypad else number


def bracket_of(event: QKeyEvent) -> str | None:
    """Return ``start`` for Alt and the left bracket key, ``end`` for Alt and the right one; None otherwise."""
    modifiers = event.modifiers()
    if not modifiers & Qt.KeyboardModifier.AltModifier or modifiers & Qt.KeyboardModifier.ControlModifier:
        return None
    return {"BracketLeft": "start", "BracketRight": "end"}.get(code_of(event) or "")


def _from_scan_code(event: QKeyEvent) -> str | None:
    platform = QGuiApplication.platformName()
    if platform == "cocoa":
        return _MAC.get(event.nativeVirtualKey())
    scan_code = event.nativeScanCode()
    if not scan_code:
        return None
    return _EVDEV.get(scan_code if platform == "windows" else scan_code - _X_OFFSET)


def _from_character(event: QKeyEvent) -> str | None:
    text = event.text()
    if len(text) != 1 or not text.isprintable():
        key = event.key()
        text = chr(key) if 0x20 <= key < 0x3000 else ""
    if not text:
        return None
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if shifted and text in _SHIFTED:
        return _SHIFTED[text]
    if text in _ALWAYS:
        return _ALWAYS[text]
    if not shifted and text.lower() in _FRENCH and (text not in _ONLY_FRENCH or _types_french()):
        return _FRENCH[text.lower()]
    return None


def _types_french() -> bool:
    return QGuiApplication.inputMethod().locale().language() == QLocale.Language.French
