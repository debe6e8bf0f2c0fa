"""Asks who is labelling: one of those who are in the project, or someone new."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.domain.roster import Annotator, checked_name
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.messages import error_text

WIDTH = 440
ROWS_SHOWN = 6


class AnnotatorDialog(Dialog):
    """The names there are, and a field for a new one. A name that reads like another is refused as it is typed."""

    def __init__(
        self,
        people: Sequence[Annotator],
        *,
        current: Annotator | None = None,
        may_add: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._people = tuple(people)
        self._may_add = may_add
        self._heading = sentence(self, "heading")
        self._about = sentence(self, "quiet")
        self._list = QListWidget(self)
        for person in self._people:
            item = QListWidgetItem(person.name, self._list)
            item.setData(Qt.ItemDataRole.UserRole, person.id)
            if current is not None and person.id == current.id:
                self._list.setCurrentItem(item)
        row = max(self._list.sizeHintForRow(0), 1)
        self._list.setFixedHeight(row * min(max(len(self._people), 2), ROWS_SHOWN) + 8)
        self._list.setVisible(bool(self._people))
        self._label = QLabel(self)
        self._field = QLineEdit(self)
        self._label.setBuddy(self._field)
        self._label.setVisible(may_add)
        self._field.setVisible(may_add)
        self._problem = sentence(self, "quiet")
        for widget in (self._heading, self._about, self._list, self._label, self._field, self._problem):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._accept = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._accept.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._list.itemSelectionChanged.connect(self._picked)
        self._list.itemActivated.connect(self._activated)
        self._field.textChanged.connect(self._typed)
        self.retranslate()
        self._check()
        self.fit(WIDTH)
        (self._list if self._people else self._field).setFocus()

    @classmethod
    def ask(
        cls,
        people: Sequence[Annotator],
        *,
        current: Annotator | None = None,
        may_add: bool = True,
        parent: QWidget | None = None,
    ) -> Annotator | str | None:
        """Return who was chosen, the name of someone new, or None."""
        dialog = cls(people, current=current, may_add=may_add, parent=parent)
        try:
            return dialog.chosen() if dialog.exec() == cls.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def chosen(self) -> Annotator | str | None:
        """Return the annotator chosen, or the new name, or None where there is neither yet."""
        if self._field.text().strip():
            return self._new_name()
        items = self._list.selectedItems()
        wanted = items[0].data(Qt.ItemDataRole.UserRole) if items else None
        return next((person for person in self._people if person.id == wanted), None)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Who is labelling"))
        self._heading.setText(self.tr("Who is labelling?"))
        if self._people and self._may_add:
            about = self.tr("Choose your name, or write it if you are new here. Everyone sees only their own spans.")
        elif self._people:
            about = self.tr("Choose whose work to see. This project can only be read.")
        else:
            about = self.tr("Your name stands beside the spans you make. You are asked once in this project.")
        self._about.setText(about)
        self._list.setAccessibleName(self.tr("Annotators of this project"))
        self._label.setText(self.tr("Someone &new") if self._people else self.tr("Your &name"))
        self._accept.setText(self.tr("&Go on"))
        self._cancel.setText(self.tr("&Cancel"))
        self._check()

    def _new_name(self) -> str | None:
        try:
            return checked_name(self._field.text(), self._people)
        except AnnotatorError:
            return None

    def _picked(self) -> None:
        if self._list.selectedItems() and self._field.text():
            self._field.clear()
        self._check()

    def _activated(self, _item: QListWidgetItem) -> None:
        self.accept()

    def _typed(self, text: str) -> None:
        if text:
            self._list.clearSelection()
        self._check()

    def _check(self) -> None:
        problem = ""
        if self._field.text().strip():
            try:
                checked_name(self._field.text(), self._people)
            except AnnotatorError as found:
                problem = error_text(found)
        self._problem.setText(problem)
        self._accept.setEnabled(self.chosen() is not None)
