"""What each key means while a lead decides; letters go by the place of their key, whatever layout is on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from annotator.ui.keys import digit_of
from annotator.ui.layouts import place_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

VERSION_KEYS: Final = "QWERTYUIO"
"""The keys of the versions, in their order."""


class Command(Enum):
    """What a lead can do by one key."""

    TAKE = auto()
    TICK = auto()
    ALL = auto()
    NONE = auto()
    LABEL = auto()
    ACCEPT = auto()
    BACK = auto()
    DROP = auto()
    NEXT = auto()
    PREVIOUS = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Pressed:
    """A command; ``number`` is that of a version (from 0) or the key of a label (see :class:`Label`)."""

    command: Command
    number: int = 0


_LETTERS: Final = {
    "KeyA": Command.ALL,
    "KeyX": Command.NONE,
    "KeyN": Command.NEXT,
    "KeyP": Command.PREVIOUS,
}
_KEYS: Final = {
    Qt.Key.Key_Return: Command.ACCEPT,
    Qt.Key.Key_Enter: Command.ACCEPT,
    Qt.Key.Key_Backspace: Command.BACK,
    Qt.Key.Key_Escape: Command.DROP,
    Qt.Key.Key_Delete: Command.NONE,
}
_HELD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def pressed(event: QKeyEvent) -> Pressed | None:
    """Return what a key means; None where the article or the window is to have it."""
    if event.modifiers() & _HELD:
        return None
    if event.key() in _KEYS:
        return Pressed(_KEYS[Qt.Key(event.key())])
    digit = digit_of(event)
    if digit is not None:
        return Pressed(Command.LABEL, digit)
    code = place_of(event) or ""
    if code.startswith("Key") and code[3:] in VERSION_KEYS:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return Pressed(Command.TICK if shifted else Command.TAKE, VERSION_KEYS.index(code[3:]))
    if code in _LETTERS:
        return Pressed(_LETTERS[code])
    # Letters look for words elsewhere; here one that means nothing does nothing.
    return Pressed(Command.NOTHING) if event.text().strip() else None
