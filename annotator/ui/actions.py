"""Every action of the window: one place for names, keys and the menu each stands in.

The keys here are those that an action has of itself; ``ui/keymap.py`` knows those that a person has chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

CONTEXT: Final = "Actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action's id, its text with the mnemonic, and its keys. ``needs`` is what must be open for it to work.

    ``needs`` is one of ``""``, ``project``, ``writable`` (a project that can be written), ``article``, ``open``
    (an article that can be labelled), ``sealed`` (one that can be reopened), ``selected`` (a selected span), ``span``
    (a selected span that can be changed), ``undo`` and ``redo`` (a step to take), ``undo-project`` and
    ``redo-project`` (one over several articles), ``lead`` (a project that can be written, in lead mode), ``review``
    (a project in lead mode), ``reviewed`` (an article there), ``decided``
    (a case that was decided), ``stale`` (gold that newer work has come for) and ``settled`` (gold that is).
    """

    id: str
    text: Any  # a string, but Qt's stub of QT_TRANSLATE_NOOP does not say so
    keys: str = ""
    needs: str = ""


PROJECT: Final = (
    ActionSpec("new", QT_TRANSLATE_NOOP("Actions", "&New…"), "Ctrl+N"),
    ActionSpec("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O"),
    ActionSpec("sample", QT_TRANSLATE_NOOP("Actions", "Sa&mple project")),
    ActionSpec("-", ""),
    ActionSpec("import", QT_TRANSLATE_NOOP("Actions", "&Import…"), "Ctrl+I", "writable"),
    ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "Ctrl+E", "project"),
    ActionSpec("verify", QT_TRANSLATE_NOOP("Actions", "&Verify an export…"), "", "project"),
    ActionSpec("compare-formats", QT_TRANSLATE_NOOP("Actions", "Compare &formats…"), "", "project"),
    ActionSpec("save-page", QT_TRANSLATE_NOOP("Actions", "Save the article as a pa&ge…"), "", "article"),
    ActionSpec("-", ""),
    ActionSpec("annotator", QT_TRANSLATE_NOOP("Actions", "&Who is labelling…"), "", "project"),
    ActionSpec("round", QT_TRANSLATE_NOOP("Actions", "Anothe&r round…"), "", "project"),
    ActionSpec("label-set", QT_TRANSLATE_NOOP("Actions", "Label se&t…"), "", "project"),
    ActionSpec("-", ""),
    ActionSpec("package-give", QT_TRANSLATE_NOOP("Actions", "Give out a pac&kage…"), "", "lead"),
    ActionSpec("package-take-in", QT_TRANSLATE_NOOP("Actions", "T&ake in a package…"), "", "writable"),
    ActionSpec("package-return", QT_TRANSLATE_NOOP("Actions", "Ret&urn my work…"), "", "writable"),
    ActionSpec("-", ""),
    ActionSpec("save-copy", QT_TRANSLATE_NOOP("Actions", "Save a &copy…"), "Ctrl+Shift+S", "project"),
    ActionSpec("backups", QT_TRANSLATE_NOOP("Actions", "&Backups…"), "", "project"),
    ActionSpec("close", QT_TRANSLATE_NOOP("Actions", "C&lose the project"), "Ctrl+W", "project"),
    ActionSpec("-", ""),
    ActionSpec("preferences", QT_TRANSLATE_NOOP("Actions", "&Preferences…"), "Ctrl+,"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q"),
)
EDIT: Final = (
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo"),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", "redo"),
    ActionSpec("undo-project", QT_TRANSLATE_NOOP("Actions", "Undo &across articles"), "Ctrl+Alt+Z", "undo-project"),
    ActionSpec(
        "redo-project", QT_TRANSLATE_NOOP("Actions", "Redo acr&oss articles"), "Ctrl+Alt+Shift+Z", "redo-project"
    ),
    ActionSpec("-", ""),
    ActionSpec("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", "article"),
    ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "&Find in the article…"), "Ctrl+F", "article"),
    ActionSpec("find-next", QT_TRANSLATE_NOOP("Actions", "Find &next"), "F3", "article"),
    ActionSpec("find-previous", QT_TRANSLATE_NOOP("Actions", "Find &previous"), "Shift+F3", "article"),
    ActionSpec("filter", QT_TRANSLATE_NOOP("Actions", "Fi&lter the articles"), "Ctrl+Shift+F", "project"),
    ActionSpec("filters", QT_TRANSLATE_NOOP("Actions", "All filter&s of the articles…"), "Ctrl+Shift+A", "project"),
)
LABEL: Final = (
    ActionSpec("boundary-start", QT_TRANSLATE_NOOP("Actions", "Move the &start of the span"), "", "span"),
    ActionSpec("boundary-end", QT_TRANSLATE_NOOP("Actions", "Move the &end of the span"), "", "span"),
    ActionSpec("particle", QT_TRANSLATE_NOOP("Actions", "With or without the &particle"), "F2", "open"),
    ActionSpec("label-every", QT_TRANSLATE_NOOP("Actions", "Label e&very occurrence…"), "Ctrl+D", "span"),
    ActionSpec(
        "label-everywhere", QT_TRANSLATE_NOOP("Actions", "Label in all open art&icles…"), "Ctrl+Shift+E", "span"
    ),
    ActionSpec("link", QT_TRANSLATE_NOOP("Actions", "&Link to another span"), "Ctrl+L", "span"),
    ActionSpec("remove", QT_TRANSLATE_NOOP("Actions", "&Remove the span"), "", "span"),
    ActionSpec("-", ""),
    ActionSpec("next-known", QT_TRANSLATE_NOOP("Actions", "Next &known name"), "F4", "open"),
    ActionSpec("previous-known", QT_TRANSLATE_NOOP("Actions", "Previous kno&wn name"), "Shift+F4", "open"),
    ActionSpec("-", ""),
    ActionSpec("span-details", QT_TRANSLATE_NOOP("Actions", "A&ttributes of the span"), "F7", "span"),
    ActionSpec("links", QT_TRANSLATE_NOOP("Actions", "Li&nks of the span"), "Ctrl+Shift+L", "selected"),
    ActionSpec("span-note", QT_TRANSLATE_NOOP("Actions", "Note on t&he span"), "Ctrl+M", "span"),
    ActionSpec("article-note", QT_TRANSLATE_NOOP("Actions", "Note on the arti&cle…"), "Ctrl+Shift+M", "open"),
    ActionSpec("unsure", QT_TRANSLATE_NOOP("Actions", "I am &unsure…"), "Ctrl+U", "open"),
    ActionSpec("-", ""),
    ActionSpec("done", QT_TRANSLATE_NOOP("Actions", "&Done"), "Ctrl+Return", "open"),
    ActionSpec("set-aside", QT_TRANSLATE_NOOP("Actions", "Set &aside…"), "Ctrl+Shift+D", "open"),
    ActionSpec("reopen", QT_TRANSLATE_NOOP("Actions", "Re&open…"), "Ctrl+R", "sealed"),
)
VIEW: Final = (
    ActionSpec("next-article", QT_TRANSLATE_NOOP("Actions", "&Next article"), "Ctrl+PgDown", "project"),
    ActionSpec("previous-article", QT_TRANSLATE_NOOP("Actions", "&Previous article"), "Ctrl+PgUp", "project"),
    ActionSpec("go-to", QT_TRANSLATE_NOOP("Actions", "&Go to an article…"), "Ctrl+G", "project"),
    ActionSpec("next-pane", QT_TRANSLATE_NOOP("Actions", "Next p&ane"), "F6"),
    ActionSpec("previous-pane", QT_TRANSLATE_NOOP("Actions", "Previous pan&e"), "Shift+F6"),
    ActionSpec("-", ""),
    ActionSpec("article-details", QT_TRANSLATE_NOOP("Actions", "Article &details…"), "Ctrl+Shift+I", "article"),
    ActionSpec("side-by-side", QT_TRANSLATE_NOOP("Actions", "Side &by side"), "Ctrl+Shift+B", "article"),
    ActionSpec("inspector", QT_TRANSLATE_NOOP("Actions", "Boundary &inspector"), "F8", "project"),
    ActionSpec("-", ""),
    ActionSpec("zoom-in", QT_TRANSLATE_NOOP("Actions", "&Larger text"), "Ctrl++", "article"),
    ActionSpec("zoom-out", QT_TRANSLATE_NOOP("Actions", "&Smaller text"), "Ctrl+-", "article"),
    ActionSpec("zoom-reset", QT_TRANSLATE_NOOP("Actions", "Usual text si&ze"), "Ctrl+0", "article"),
)
DIRECTION: Final = (
    ActionSpec("direction-auto", QT_TRANSLATE_NOOP("Actions", "By the text of each &paragraph"), "", "article"),
    ActionSpec("direction-rtl", QT_TRANSLATE_NOOP("Actions", "From &right to left"), "", "article"),
    ActionSpec("direction-ltr", QT_TRANSLATE_NOOP("Actions", "From &left to right"), "", "article"),
)
REVIEW: Final = (
    ActionSpec("agreement", QT_TRANSLATE_NOOP("Actions", "&Agreement…"), "Ctrl+Shift+G", "review"),
    ActionSpec("differences", QT_TRANSLATE_NOOP("Actions", "&Differences…"), "", "review"),
    ActionSpec("versions", QT_TRANSLATE_NOOP("Actions", "&Versions of the article…"), "", "reviewed"),
    ActionSpec("consistency", QT_TRANSLATE_NOOP("Actions", "C&onsistency"), "F9", "project"),
    ActionSpec("progress", QT_TRANSLATE_NOOP("Actions", "P&rogress…"), "", "project"),
    ActionSpec("statistics", QT_TRANSLATE_NOOP("Actions", "&Statistics"), "", "project"),
    ActionSpec("check", QT_TRANSLATE_NOOP("Actions", "&Check the project"), "", "project"),
    ActionSpec("span-history", QT_TRANSLATE_NOOP("Actions", "History of the s&pan…"), "Ctrl+H", "selected"),
    ActionSpec("history", QT_TRANSLATE_NOOP("Actions", "&History of the article…"), "Ctrl+Shift+H", "article"),
    ActionSpec("-", ""),
    ActionSpec("adjudicate", QT_TRANSLATE_NOOP("Actions", "Ad&judicate"), "Ctrl+J", "lead"),
    ActionSpec("alike", QT_TRANSLATE_NOOP("Actions", "Apply to all ali&ke…"), "Ctrl+Shift+K", "decided"),
    ActionSpec("newer-work", QT_TRANSLATE_NOOP("Actions", "Changes &by newer work…"), "", "newer"),
    ActionSpec("renew", QT_TRANSLATE_NOOP("Actions", "Take newer work &into gold"), "", "stale"),
    ActionSpec("reopen-gold", QT_TRANSLATE_NOOP("Actions", "R&eopen the gold…"), "", "settled"),
    ActionSpec("gold-differences", QT_TRANSLATE_NOOP("Actions", "Differences &from gold…"), "", "review"),
    ActionSpec("case-law", QT_TRANSLATE_NOOP("Actions", "Case la&w…"), "", "lead"),
    ActionSpec("questions", QT_TRANSLATE_NOOP("Actions", "&Questions…"), "", "lead"),
    ActionSpec("team", QT_TRANSLATE_NOOP("Actions", "A&nnotators and rounds…"), "", "lead"),
    ActionSpec("assign", QT_TRANSLATE_NOOP("Actions", "Assi&gn articles…"), "", "lead"),
    ActionSpec("states", QT_TRANSLATE_NOOP("Actions", "S&tates…"), "", "lead"),
    ActionSpec("lead", QT_TRANSLATE_NOOP("Actions", "&Lead mode"), "", "project"),
)
HELP: Final = (
    ActionSpec("palette", QT_TRANSLATE_NOOP("Actions", "&Commands…"), "Ctrl+Shift+P"),
    ActionSpec("keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), "F1"),
    ActionSpec("guideline", QT_TRANSLATE_NOOP("Actions", "&Guideline"), "Shift+F1", "project"),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Annotator")),
)
MENUS: Final[tuple[tuple[str, Any, tuple[ActionSpec, ...]], ...]] = (
    ("project", QT_TRANSLATE_NOOP("Actions", "&Project"), PROJECT),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit"), EDIT),
    ("label", QT_TRANSLATE_NOOP("Actions", "&Label"), LABEL),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View"), VIEW),
    ("review", QT_TRANSLATE_NOOP("Actions", "&Review"), REVIEW),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help"), HELP),
)
SPECS: Final = {
    spec.id: spec for group in (PROJECT, EDIT, LABEL, VIEW, DIRECTION, REVIEW, HELP) for spec in group if spec.id != "-"
}

_SWITCHES: Final = {"inspector", "lead", "side-by-side", "adjudicate"}
"""Actions that are on or off."""
MORE_KEYS: Final[dict[str, tuple[str, ...]]] = {"zoom-in": ("Ctrl+=",), "done": ("Ctrl+Enter",), "redo": ("Ctrl+Y",)}
SHOWN_KEYS: Final = {"remove": "Del", "boundary-start": "Alt+[", "boundary-end": "Alt+]"}
"""Keys that the article itself takes; the menu only shows them."""


class Actions(QObject):
    """The window's QActions by id; ``enable`` follows what is open."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = {"undo": "", "redo": "", "undo-project": "", "redo-project": ""}
        self._actions = {spec.id: self._made(spec) for spec in SPECS.values()}
        self.retranslate()

    def set_keys(self, keys: Mapping[str, list[QKeySequence]]) -> None:
        """Give every action its keys."""
        for action_id, action in self._actions.items():
            action.setShortcuts(keys[action_id])
        self.retranslate()

    def __getitem__(self, action: str) -> QAction:
        return self._actions[action]

    def all(self) -> dict[str, QAction]:
        """Return every action by its id."""
        return dict(self._actions)

    def enable(self, present: set[str]) -> None:
        """Enable the actions whose needs are met."""
        for action_id, spec in SPECS.items():
            self._actions[action_id].setEnabled(not spec.needs or spec.needs in present)

    def name_step(self, action: str, step: str) -> None:
        """Name the step that undo or redo would take, or with "" that there is none."""
        if self._steps[action] != step:
            self._steps[action] = step
            self._name(action)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        for action in self._actions:
            self._name(action)

    def _name(self, action: str) -> None:
        text = QCoreApplication.translate(CONTEXT, SPECS[action].text)
        if self._steps.get(action):
            text = f"{text}: {self._steps[action].replace('&', '&&')}"
        shown = SHOWN_KEYS.get(action) if not self._actions[action].shortcuts() else ""
        self._actions[action].setText(f"{text}\t{shown}" if shown else text)

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(self)
        action.setObjectName(f"action-{spec.id}")
        action.setCheckable(spec.id in _SWITCHES)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if spec.id == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        elif spec.id == "preferences":
            action.setMenuRole(QAction.MenuRole.PreferencesRole)
        elif spec.id == "about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        return action
