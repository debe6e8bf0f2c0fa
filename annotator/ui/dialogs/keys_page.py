"""The page of the preferences with every action's keys: choose one, press new keys, see at once who has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.fuzzy import score
from annotator.ui.actions import CONTEXT, DIRECTION, MENUS, SPECS
from annotator.ui.bindings import of_sequence
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.dialogs.key_field import KeyField
from annotator.ui.keymap import NO_KEYS, Keymap, default_keys, own_use, title_of
from annotator.ui.search_line import SearchLine

if TYPE_CHECKING:
    from annotator.ui.bindings import Binding
    from annotator.ui.preferences import Preferences

_ACTION = Qt.ItemDataRole.UserRole
MARGIN = 12


class KeysPage(QWidget):
    """Writes each change through; there is nothing to confirm."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._map = Keymap(preferences.keys)
        self._wanted: Binding | None = None
        self.search = SearchLine(self)
        self.list = QTreeWidget(self)
        self.list.setColumnCount(3)
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.header().setStretchLastSection(True)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.installEventFilter(self)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._menus: list[QTreeWidgetItem] = []
        self._label = QLabel(self)
        self.field = KeyField(self)
        self._label.setBuddy(self.field)
        self.reset_button, self.reset_all_button, self.take_button = (QPushButton(self) for _ in range(3))
        for button in (self.reset_button, self.reset_all_button, self.take_button):
            button.setAutoDefault(False)
        self.told = sentence(self, "quiet")
        self._fill()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.list.setCurrentItem(next(iter(self._items.values())))

    def _fill(self) -> None:
        for name, _title, specs in MENUS:
            menu = QTreeWidgetItem(self.list)
            menu.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._menus.append(menu)
            # The directions are a menu in the View menu.
            for spec in (*specs, *(DIRECTION if name == "view" else ())):
                if spec.id != "-":
                    item = QTreeWidgetItem(menu)
                    item.setData(0, _ACTION, spec.id)
                    self._items[spec.id] = item
            menu.setFirstColumnSpanned(True)
            menu.setExpanded(True)

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        for widget in (self._label, self.field, self.reset_button):
            keys.addWidget(widget)
        keys.addStretch(1)
        keys.addWidget(self.reset_all_button)
        problem = QHBoxLayout()
        problem.addWidget(self.told, 1)
        problem.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(keys)
        column.addLayout(problem)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._selected)
        self.list.itemDoubleClicked.connect(self._begin)
        self.field.chosen.connect(self._pressed)
        self.field.taken_away.connect(self._take_away)
        self.field.left.connect(self.list.setFocus)
        self.reset_button.clicked.connect(self._reset)
        self.reset_all_button.clicked.connect(self._reset_all)
        self.take_button.clicked.connect(self._take_over)
        self._preferences.changed.connect(self._preference_changed)

    @property
    def action(self) -> str | None:
        """The action whose keys are to be changed."""
        item = self.list.currentItem()
        return item.data(0, _ACTION) if item is not None and not item.isHidden() else None

    # What is shown

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.search.setPlaceholderText(self.tr("Find an action…"))
        self.search.setAccessibleName(self.tr("Find an action"))
        self.list.setAccessibleName(self.tr("Actions and their keys"))
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Keys"), ""])
        self._label.setText(self.tr("&New keys"))
        self.field.setPlaceholderText(self.tr("press the keys"))
        self.reset_button.setText(self.tr("&Reset"))
        self.reset_all_button.setText(self.tr("Reset &all"))
        self.take_button.setText(self.tr("&Use them here"))
        bold = QFont(self.font())
        bold.setBold(True)
        for menu, (_name, title, _specs) in zip(self._menus, MENUS, strict=True):
            menu.setText(0, QCoreApplication.translate(CONTEXT, title).replace("&", ""))
            menu.setFont(0, bold)
        self._show_keys()

    def _show_keys(self) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        for action, item in self._items.items():
            item.setText(0, title_of(action))
            item.setText(1, f"\u2066{self._map.shown(action)}\u2069" if self._map.shown(action) else "")
            item.setFont(1, bold if self._map.changed(action) else self.font())
            item.setText(2, self._remark(action))
            item.setToolTip(2, item.text(2))
        self._show_state()

    def _remark(self, action: str) -> str:
        lost = self._map.lost_to(action)
        if lost is not None:
            return "⚠ " + self.tr("its keys were given to “{action}”").format(action=title_of(lost))
        if self._wanted is not None and self._map.owner(self._wanted) == action:
            return "⚠ " + self.tr("has {keys}").format(keys=f"\u2066{self._wanted.shown()}\u2069")
        return self.tr("changed") if self._map.changed(action) else ""

    def _show_state(self) -> None:
        action = self.action
        self.field.setEnabled(action is not None)
        keys = self._map.shown(action) if action is not None else ""
        self.field.setText(self._wanted.shown() if self._wanted is not None else keys)
        self.reset_button.setEnabled(action is not None and self._map.changed(action))
        self.reset_all_button.setEnabled(any(self._map.changed(name) for name in SPECS))
        self._tell_problem()

    def _tell_problem(self) -> None:
        text, owner = "", None
        if self._wanted is not None:
            keys = f"\u2066{self._wanted.shown()}\u2069"
            owner, use = self._map.owner(self._wanted), own_use(self._wanted)
            if not self._wanted.allowed:
                text = self.tr("{keys} is no command: letters and signs alone are for writing and for going to words.")
            elif use:
                text = self.tr("{keys} cannot be changed: it is for {use}.")
            elif owner is not None:
                text = self.tr("{keys} belongs to “{action}”.")
            text = "⚠ " + text.format(keys=keys, use=use, action=title_of(owner) if owner else "")
        self.told.setProperty("role", "problem" if text else "quiet")
        self.told.style().polish(self.told)
        self.told.setText(text or self.tr("Press Enter on an action, then its new keys. Delete takes its keys away."))
        self.take_button.setVisible(owner is not None)

    # What is done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._begin()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._take_away()
                return True
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        if self.action is not None:
            self.field.setFocus()

    def _selected(self) -> None:
        had, self._wanted = self._wanted, None
        if had is not None:
            self._show_keys()
        else:
            self._show_state()

    def _pressed(self, binding: Binding) -> None:
        """Give the keys to the action if nobody has them; else say who does."""
        action = self.action
        if action is None:
            return
        owner = self._map.owner(binding)
        free = binding.allowed and not own_use(binding) and owner in {None, action}
        self._wanted = None if free else binding
        if free and binding.place in {own.place for own in map(of_sequence, default_keys(action)[:1]) if own}:
            self._reset()
        elif free:
            self._store(action, binding.stored())
        self._show_keys()

    def _take_over(self) -> None:
        action, wanted = self.action, self._wanted
        owner = self._map.owner(wanted) if wanted is not None else None
        if action is None or wanted is None or owner is None:
            return
        chosen = self._preferences.keys
        if self._map.changed(owner):
            chosen[owner] = NO_KEYS
        self._preferences.set_keys({**chosen, action: wanted.stored()})
        self.field.setFocus()

    def _take_away(self) -> None:
        if self.action is not None:
            self._store(self.action, NO_KEYS)

    def _store(self, action: str, keys: str) -> None:
        self._preferences.set_keys({**self._preferences.keys, action: keys})

    def _reset(self) -> None:
        chosen = self._preferences.keys
        self._preferences.set_keys({name: keys for name, keys in chosen.items() if name != self.action})

    def _reset_all(self) -> None:
        self._preferences.set_keys({})

    def _preference_changed(self, name: str) -> None:
        if name == "keys":
            self._map = Keymap(self._preferences.keys)
            self._wanted = None
            self._show_keys()

    def _filter(self, typed: str) -> None:
        for action, item in self._items.items():
            title, keys = title_of(action), self._map.shown(action).casefold()
            item.setHidden(bool(typed.strip()) and not score(typed, title) and typed.casefold() not in keys)
        for menu in self._menus:
            menu.setHidden(all(item.isHidden() for item in self._items.values() if item.parent() is menu))
        first = next((item for item in self._items.values() if not item.isHidden()), None)
        if first is not None:
            self.list.setCurrentItem(first)
        self._selected()
