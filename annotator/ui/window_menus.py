"""The menu bar: the window's actions, and the labels of the open project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from annotator.domain.labels import LabelSet, local
from annotator.ui.actions import CONTEXT, DIRECTION, MENUS, Actions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow


class WindowMenus(QObject):
    """Builds the menus of a window; the labels stand first in theirs."""

    label_wanted = Signal(str)
    """Id of a label chosen in the menu."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._menus: dict[str, QMenu] = {}
        self._labels: list[QAction] = []
        for name, title, specs in MENUS:
            menu = window.menuBar().addMenu(title)
            menu.setObjectName(f"menu-{name}")
            self._menus[name] = menu
            for spec in specs:
                if spec.id == "-":
                    menu.addSeparator()
                else:
                    menu.addAction(actions[spec.id])
        self._direction = QMenu(window)
        group = QActionGroup(self)
        for spec in DIRECTION:
            actions[spec.id].setCheckable(True)
            group.addAction(actions[spec.id])
            self._direction.addAction(actions[spec.id])
        self.view.insertMenu(actions["zoom-in"], self._direction)
        self.view.insertSeparator(actions["zoom-in"])

    @property
    def view(self) -> QMenu:
        """The View menu."""
        return self._menus["view"]

    def show_labels(self, label_set: LabelSet | None, language: str) -> None:
        """Offer the labels of a project with their keys; None offers none."""
        menu = self._menus["label"]
        for action in self._labels:
            menu.removeAction(action)
            action.deleteLater()
        self._labels = []
        first = menu.actions()[0]
        for label in label_set.offered if label_set else ():
            title = local(label.title, language, label.name)
            key = f"\t{label.key}" if 1 <= label.key <= 9 else f"\tShift+{label.key - 9}" if label.key else ""
            action = QAction(f"{title}{key}", self)
            action.setData(label.id)
            action.triggered.connect(self._chosen)
            menu.insertAction(first, action)
            self._labels.append(action)
        if self._labels:
            self._labels.append(menu.insertSeparator(first))

    def enable_labels(self, enabled: bool) -> None:
        """Enable the labels where an article can be labelled."""
        for action in self._labels:
            action.setEnabled(enabled)

    def retranslate(self) -> None:
        """Set every title in the interface language."""
        for name, title, _specs in MENUS:
            self._menus[name].setTitle(QCoreApplication.translate(CONTEXT, title))
        self._direction.setTitle(self.tr("&Direction of the text"))

    def _chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and action.data():
            self.label_wanted.emit(action.data())
