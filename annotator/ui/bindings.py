"""Keys of an action as a person has chosen them: a place on the keyboard with modifiers, whatever layout is on.

Stored as ``Ctrl+Shift+KeyP`` (W3C codes), with what is printed on the key where that is something else:
``Ctrl+KeyQ|A``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.layouts import place_of

_MODIFIERS: Final = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Meta": Qt.KeyboardModifier.MetaModifier,
}
_SIGNS: Final = {
    "Minus": "-",
    "Equal": "=",
    "BracketLeft": "[",
    "BracketRight": "]",
    "Semicolon": ";",
    "Quote": "'",
    "Backquote": "`",
    "Comma": ",",
    "Period": ".",
    "Slash": "/",
    "Backslash": "\\",
    **{f"Digit{digit}": str(digit) for digit in range(10)},
    **{f"Key{letter}": letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
}
"""What an American keyboard has printed on the keys that write."""
_NAMED: Final[dict[str, Qt.Key]] = {
    **{f"F{number}": Qt.Key(Qt.Key.Key_F1 + number - 1) for number in range(1, 25)},
    "Enter": Qt.Key.Key_Return,
    "NumpadEnter": Qt.Key.Key_Enter,
    "Backspace": Qt.Key.Key_Backspace,
    "Delete": Qt.Key.Key_Delete,
    "Insert": Qt.Key.Key_Insert,
    "Space": Qt.Key.Key_Space,
    "Tab": Qt.Key.Key_Tab,
    "Escape": Qt.Key.Key_Escape,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
    "PageUp": Qt.Key.Key_PageUp,
    "PageDown": Qt.Key.Key_PageDown,
    "ArrowLeft": Qt.Key.Key_Left,
    "ArrowRight": Qt.Key.Key_Right,
    "ArrowUp": Qt.Key.Key_Up,
    "ArrowDown": Qt.Key.Key_Down,
}
_CODES: Final = {key: code for code, key in _NAMED.items()} | {Qt.Key.Key_Backtab: "Tab"}
_ALONE: Final = frozenset(f"F{number}" for number in range(1, 25)) | {"Insert"}
"""Keys that may be a command without Ctrl or Alt: they neither write nor move."""
_LAST_LATIN: Final = "\u024f"
_WRITING: Final = _MODIFIERS["Ctrl"] | _MODIFIERS["Alt"] | _MODIFIERS["Meta"]
_HELD: Final = frozenset(
    (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock)
)


@dataclass(frozen=True, slots=True)
class Binding:
    """Modifiers, in the order Ctrl, Alt, Shift, Meta; a key's W3C code; and what is printed on it, where that is known.

    Two bindings are the same keys where ``place`` is the same.
    """

    modifiers: tuple[str, ...]
    code: str
    printed: str = ""

    @property
    def place(self) -> str:
        """The keys by their places, as they are stored."""
        return "+".join((*self.modifiers, self.code))

    @property
    def allowed(self) -> bool:
        """Whether a command may have these keys: they write nothing, move nothing and open no menu."""
        if not {"Ctrl", "Alt", "Meta"} & set(self.modifiers):
            return self.code in _ALONE
        opens_a_menu = self.code.startswith("Key") and set(self.modifiers) <= {"Alt", "Shift"}
        return not opens_a_menu and self.code not in {"Escape", "Tab"}

    def stored(self) -> str:
        """Return the text to store; ``parsed`` reads it."""
        return f"{self.place}|{self.printed}" if self.printed else self.place

    def sequence(self) -> QKeySequence:
        """Return the keys for Qt, which goes by what is printed; in another script, by the American keyboard.

        Qt itself asks a Latin layout where the one that is on has no such letter.
        """
        sign = self.printed if self.printed and self.printed <= _LAST_LATIN else _SIGNS.get(self.code, "")
        key = Qt.Key(ord(sign)) if sign else _NAMED[self.code]
        modifiers = Qt.KeyboardModifier.NoModifier
        for name in self.modifiers:
            modifiers |= _MODIFIERS[name]
        return QKeySequence(QKeyCombination(modifiers, key))

    def shown(self) -> str:
        """Return the keys for people, with what is printed on them."""
        text = self.sequence().toString(QKeySequence.SequenceFormat.NativeText)
        foreign = self.printed > _LAST_LATIN
        return text[: -len(_SIGNS[self.code])] + self.printed if foreign and self.code in _SIGNS else text


def parsed(text: str) -> Binding | None:
    """Read what was stored; None where it is no keys, or none that a command may have."""
    place, _, printed = text.partition("|")
    *names, code = place.split("+")
    modifiers = tuple(name for name in _MODIFIERS if name in names)
    known = code in _SIGNS or code in _NAMED
    if len(modifiers) != len(names) or not known or len(printed) > 1 or (printed and code not in _SIGNS):
        return None
    found = Binding(modifiers, code, printed.upper())
    return found if found.allowed else None


def pressed(event: QKeyEvent) -> Binding | None:
    """Return the keys that a press is made of; None for a modifier alone and for a key that is not known."""
    key = event.key()
    code = None if key in _HELD else _CODES.get(Qt.Key(key)) if key in _CODES else place_of(event)
    if code is None or (code not in _SIGNS and code not in _NAMED):
        return None
    names = tuple(name for name, modifier in _MODIFIERS.items() if event.modifiers() & modifier)
    printed = chr(key) if code in _SIGNS and 0x20 < key < 0x3000 else ""
    return Binding(names, code, "" if printed == _SIGNS.get(code) else printed)


def of_sequence(sequence: QKeySequence) -> Binding | None:
    """Return the places of keys on an American keyboard."""
    if sequence.isEmpty():
        return None
    combination: QKeyCombination = sequence[0]  # type: ignore[index]
    press = QKeyEvent(QKeyEvent.Type.KeyPress, combination.key(), combination.keyboardModifiers())
    return pressed(press)


def in_another_script(event: QKeyEvent) -> bool:
    """Tell whether a key writes another script than Latin, so that Qt may not know it as a shortcut."""
    return event.key() in range(ord(_LAST_LATIN) + 1, 0x3000) and bool(event.modifiers() & _WRITING)
