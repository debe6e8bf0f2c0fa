"""The letters of one physical key on an English and on an Arabic keyboard (Arabic 101)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.keys import code_of, letter_code_of

_ROWS: Final = (
    ("Backquote", "`", "ذ"),
    *((f"Key{latin.upper()}", latin, arabic) for latin, arabic in zip("qwertyuiop", "ضصثقفغعهخح", strict=True)),
    ("BracketLeft", "[", "ج"),
    ("BracketRight", "]", "د"),
    *((f"Key{latin.upper()}", latin, arabic) for latin, arabic in zip("asdfghjkl", "شسيبلاتنم", strict=True)),
    ("Semicolon", ";", "ك"),
    ("Quote", "'", "ط"),
    *((f"Key{latin.upper()}", latin, arabic) for latin, arabic in zip("zxcvnm", "ئءؤرىة", strict=True)),
    ("KeyB", "b", "لا"),
    ("Comma", ",", "و"),
    ("Period", ".", "ز"),
    ("Slash", "/", "ظ"),
)
"""Of each key the W3C code, what it types in English, and what in Arabic."""
_SHIFTED: Final = {"KeyH": "أ", "KeyY": "إ", "KeyN": "آ", "KeyG": "لأ", "KeyT": "لإ", "KeyB": "لآ"}
"""Arabic letters with Shift."""
_LATIN: Final = {code: latin for code, latin, _arabic in _ROWS}
_ARABIC: Final = {code: arabic for code, _latin, arabic in _ROWS}
_CODES: Final = {
    **{letters: code for code, letters in _SHIFTED.items()},
    **{arabic: code for code, _latin, arabic in _ROWS},
    **{latin: code for code, latin, _arabic in _ROWS},
}


_SIGNS: Final = {
    **dict(zip(':"~?<>', ("Semicolon", "Quote", "Backquote", "Slash", "Comma", "Period"), strict=True)),
    **dict.fromkeys("-_", "Minus"),
    **dict.fromkeys("=+", "Equal"),
    **dict.fromkeys("\\|", "Backslash"),
    "،": "KeyK",
    "؛": "KeyP",
    "؟": "Slash",
}
"""More of what an American keyboard writes, with Shift above all."""


def readings(event: QKeyEvent) -> tuple[str, str]:
    """Return what a key typed, and the letter its place on the keyboard has in the other script; "" where none.

    The place is the physical one where the platform tells it; else what was typed tells, on either layout.
    """
    typed = event.text()
    if not typed or not typed.isprintable() or typed.isspace():
        return "", ""
    code = letter_code_of(event) or _CODES.get(typed) or _CODES.get(typed.lower())
    if code is None or code not in _LATIN:
        return (typed if typed.isalpha() else ""), ""
    if _is_arabic(typed):
        other = _LATIN[code]
    else:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        other = _SHIFTED.get(code, _ARABIC[code]) if shifted else _ARABIC[code]
    return (typed if typed.isalpha() else ""), (other if other.isalpha() else "")


def place_of(event: QKeyEvent) -> str | None:
    """Return the W3C code of a key that writes, by its place where the platform tells it, else by what it writes."""
    code = letter_code_of(event) or code_of(event)
    key = event.key()
    if code is None and 0x20 < key < 0x3000:
        typed = chr(key)
        code = _CODES.get(typed) or _CODES.get(typed.lower()) or _SIGNS.get(typed)
    return code


def _is_arabic(typed: str) -> bool:
    return "\u0600" <= typed[0] <= "\u06ff"
