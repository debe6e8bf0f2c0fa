"""Which keys each action has: its own, or those that a person has given it; no two actions have the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.actions import CONTEXT, MORE_KEYS, SHOWN_KEYS, SPECS
from annotator.ui.bindings import Binding, in_another_script, of_sequence, parsed, pressed

NO_KEYS: Final = "-"
"""Stored for an action whose keys were taken away."""

WRITING: Final = frozenset(("undo", "redo", "copy"))
"""What a field means by its own keys for these is not what the window means."""

_MOVES = QT_TRANSLATE_NOOP("Keymap", "moving in the article")
_WRITES = QT_TRANSLATE_NOOP("Keymap", "writing in a field")
_TAKEN: Final[dict[str, Any]] = {
    "Ctrl+KeyA": QT_TRANSLATE_NOOP("Keymap", "selecting everything"),
    "Alt+BracketLeft": QT_TRANSLATE_NOOP("Keymap", "moving a boundary"),
    "Alt+BracketRight": QT_TRANSLATE_NOOP("Keymap", "moving a boundary"),
    **{f"Ctrl+{shift}{key}": _MOVES for shift in ("", "Shift+") for key in ("ArrowLeft", "ArrowRight", "Home", "End")},
    **dict.fromkeys(("Ctrl+KeyV", "Ctrl+KeyX", "Ctrl+Backspace", "Ctrl+Delete", "Shift+Insert"), _WRITES),
}
"""Keys that the article and its fields take themselves, and what for."""


def title_of(action: str) -> str:
    """Return what an action is called, without mnemonic and dots."""
    text = QCoreApplication.translate(CONTEXT, SPECS[action].text)
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def own_use(binding: Binding) -> str:
    """Return what the article or its fields use keys for, "" where they do not."""
    found = _TAKEN.get(binding.place)
    return QCoreApplication.translate("Keymap", found) if found else ""


class Keymap:
    """The keys of all actions. What is stored and makes no sense is passed over: the action keeps its own keys."""

    def __init__(self, stored: Mapping[str, str] | None = None) -> None:
        self._chosen: dict[str, Binding | None] = {}
        self._owners: dict[str, str] = {}
        for action, text in (stored or {}).items():
            binding = parsed(text)
            taken = binding is not None and (binding.place in self._owners or bool(own_use(binding)))
            if action not in SPECS or (binding is None and text != NO_KEYS) or taken:
                continue
            self._chosen[action] = binding
            if binding is not None:
                self._owners[binding.place] = action
        self._sequences = {action: self._sequences_of(action) for action in SPECS}

    def _sequences_of(self, action: str) -> list[QKeySequence]:
        if action in self._chosen:
            binding = self._chosen[action]
            return [binding.sequence()] if binding is not None else []
        found = []
        for sequence in default_keys(action):
            binding = of_sequence(sequence)
            if binding is None or self._owners.setdefault(binding.place, action) == action:
                found.append(sequence)
        return found

    def changed(self, action: str) -> bool:
        """Tell whether a person has chosen an action's keys."""
        return action in self._chosen

    def sequences(self, action: str) -> list[QKeySequence]:
        """Return an action's keys, the ones to show first."""
        return self._sequences[action]

    def shown(self, action: str) -> str:
        """Return an action's keys for people, with what is printed on them; "" for none."""
        binding = self._chosen.get(action)
        if binding is not None:
            return binding.shown()
        if self._sequences[action]:
            return self._sequences[action][0].toString(QKeySequence.SequenceFormat.NativeText)
        return SHOWN_KEYS.get(action, "")

    def owner(self, binding: Binding) -> str | None:
        """Return the action that has these keys."""
        return self._owners.get(binding.place)

    def lost_to(self, action: str) -> str | None:
        """Return the action that was given the keys which this one has of itself; None where it still has them."""
        if action in self._chosen or self._sequences[action]:
            return None
        bindings = [of_sequence(sequence) for sequence in default_keys(action)[:1]]
        return next((self.owner(binding) for binding in bindings if binding is not None), None)

    def action_of(self, event: QKeyEvent) -> str | None:
        """Return the action whose keys were pressed by their places, where Qt went by what they write and found none.

        An action's own keys are looked for in another script only: on a Latin keyboard they go by what is printed.
        """
        binding = pressed(event)
        action = self.owner(binding) if binding is not None and binding.allowed else None
        return action if action in self._chosen or in_another_script(event) else None


def default_keys(action: str) -> list[QKeySequence]:
    """Return the keys that an action has of itself."""
    spec = SPECS[action]
    return [QKeySequence(keys) for keys in (spec.keys, *MORE_KEYS.get(action, ()))] if spec.keys else []
