"""The command palette: every action and label of the window, found by a few letters in either language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.domain.fuzzy import score
from annotator.domain.labels import local
from annotator.ui.actions import SPECS
from annotator.ui.dialogs.quick_list import Offer, QuickList

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

LABEL = "label:"
"""What the id of a label begins with."""


class CommandPalette(QuickList):
    """Lists actions, those used lately first; Enter runs one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(self.tr("Commands"))
        self.line.setPlaceholderText(self.tr("Type a few letters of a command…"))
        self.line.setAccessibleName(self.tr("Command"))
        self.list.setAccessibleName(self.tr("Commands"))
        self._all = [*self._commands(), *self._labels()]
        self.chosen.connect(self._run)

    def offers(self, typed: str) -> Sequence[Offer]:
        if not typed.strip():
            recent = self._window.preferences.recent_commands
            order = {name: place for place, name in enumerate(recent)}
            return [offer for offer, _ in sorted(self._all, key=lambda pair: order.get(pair[0].id, len(order)))]
        found = [(max(score(typed, offer.title), score(typed, english)), offer) for offer, english in self._all]
        ranked = sorted((pair for pair in found if pair[0]), key=lambda pair: (not pair[1].enabled, -pair[0]))
        return [offer for _, offer in ranked]

    def _commands(self) -> list[tuple[Offer, str]]:
        found = []
        for name, spec in SPECS.items():
            if name == "palette":
                continue
            action = self._window.actions_by_id[name]
            keys = self._window.keymap.shown(name)
            title = action.text().split("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&")
            found.append(
                (Offer(name, title, _left_to_right(keys), action.isEnabled()), str(spec.text).replace("&", ""))
            )
        return found

    def _labels(self) -> list[tuple[Offer, str]]:
        context = self._window.context
        if context is None:
            return []
        usable = "open" in self._window.present()
        return [
            (
                Offer(
                    LABEL + label.id,
                    self.tr("Label: {name}").format(name=local(label.title, self._window.language, label.name)),
                    _left_to_right(_key_text(label.key)),
                    usable,
                ),
                f"Label: {label.name}",
            )
            for label in context.label_set.offered
        ]

    def _run(self, name: str) -> None:
        self._window.preferences.remember_command(name)
        if name.startswith(LABEL):
            self._window.menus.label_wanted.emit(name.removeprefix(LABEL))
        else:
            self._window.actions_by_id[name].trigger()


def _key_text(key: int) -> str:
    return "" if not key else str(key) if key <= 9 else f"Shift+{key - 9}"


def _left_to_right(keys: str) -> str:
    """Return keys set apart, so that Ctrl+, reads so beside Arabic, too."""
    return f"\u2066{keys}\u2069" if keys else ""
