"""Asks in which round to work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.messages import isolated, round_kind_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.roster import Round
    from annotator.services.own_rounds import OwnRound

WIDTH = 420
ROWS_SHOWN = 6


class RoundDialog(Dialog):
    """The rounds in which one has articles. Their kinds are shown to the lead alone."""

    def __init__(
        self, rounds: Sequence[OwnRound], *, current: Round, kinds: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rounds = tuple(rounds)
        self._kinds = kinds
        self._heading = sentence(self, "heading")
        self._about = sentence(self, "quiet")
        self._list = QListWidget(self)
        for own in self._rounds:
            item = QListWidgetItem(own.round.name, self._list)
            item.setData(Qt.ItemDataRole.UserRole, own.round.id)
            if own.round.id == current.id:
                self._list.setCurrentItem(item)
        row = max(self._list.sizeHintForRow(0), 1)
        self._list.setFixedHeight(row * min(max(len(self._rounds), 2), ROWS_SHOWN) + 8)
        for widget in (self._heading, self._about, self._list):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._accept = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._accept.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._list.itemActivated.connect(self._activated)
        self.retranslate()
        self.fit(WIDTH)
        self._list.setFocus()

    @classmethod
    def ask(
        cls, rounds: Sequence[OwnRound], *, current: Round, kinds: bool = False, parent: QWidget | None = None
    ) -> str | None:
        """Return the round (id) that was chosen, or None."""
        dialog = cls(rounds, current=current, kinds=kinds, parent=parent)
        try:
            return dialog.chosen() if dialog.exec() == cls.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def chosen(self) -> str | None:
        """Return the round (id) that is chosen."""
        item = self._list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Another round"))
        self._heading.setText(self.tr("In which round will you work?"))
        self._about.setText(self.tr("Each round has articles of its own; where all is done, the next comes by itself."))
        self._list.setAccessibleName(self.tr("Rounds"))
        for number, own in enumerate(self._rounds):
            name = isolated(own.round.name)
            if self._kinds and own.round.name.casefold() != own.round.kind.value:
                name = self.tr("{round} ({kind})").format(round=name, kind=round_kind_text(own.round.kind))
            waiting = self.tr("%n article(s) waiting", "", own.waiting)
            text = self.tr("{round} · {waiting}").format(round=name, waiting=waiting)
            self._list.item(number).setText(text if own.assignments else name)
        self._accept.setText(self.tr("&Go on"))
        self._cancel.setText(self.tr("&Cancel"))

    def _activated(self, _item: QListWidgetItem) -> None:
        self.accept()
