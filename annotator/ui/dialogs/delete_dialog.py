"""Takes articles out of a project: withdrawn (kept) or deleted for good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QRadioButton, QVBoxLayout, QWidget

from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.messages import isolated

WIDTH = 520
TITLES_SHOWN = 3


class Removal(Enum):
    """How articles are taken out."""

    WITHDRAW = "withdraw"
    DELETE = "delete"


class DeleteDialog(Dialog):
    """Withdrawing is the answer to Enter; deleting for good names what goes, and wants a tick before it does."""

    def __init__(self, titles: Sequence[str], counts: Mapping[str, int], parent: QWidget | None = None) -> None:
        """Take the articles' titles and how many assignments, spans, submissions and journal entries they have."""
        super().__init__(parent)
        self._titles = tuple(titles)
        self._counts = dict(counts)
        self._heading = sentence(self, "heading")
        self._names = sentence(self)
        self._withdraw = QRadioButton(self)
        self._withdraw_hint = sentence(self, "quiet")
        self._delete = QRadioButton(self)
        self._delete_hint = sentence(self, "quiet")
        self._sure = QCheckBox(self)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._names)
        for radio, below in ((self._withdraw, (self._withdraw_hint,)), (self._delete, (self._delete_hint, self._sure))):
            self.body.addWidget(radio)
            inset = QVBoxLayout()
            inset.setSpacing(8)
            mirrored = self.layoutDirection().name == "RightToLeft"
            inset.setContentsMargins(0 if mirrored else 26, 0, 26 if mirrored else 0, 4)
            for widget in below:
                inset.addWidget(widget)
            self.body.addLayout(inset)
        self.body.addStretch(1)
        self._accept = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._accept.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._withdraw.toggled.connect(self._changed)
        self._sure.toggled.connect(self._changed)
        self._withdraw.setChecked(True)
        self.retranslate()
        self._changed()
        self.fit(WIDTH, self.sizeHint().height())
        self._withdraw.setFocus()

    @property
    def removal(self) -> Removal:
        """What was chosen."""
        return Removal.WITHDRAW if self._withdraw.isChecked() else Removal.DELETE

    def retranslate(self) -> None:
        count = len(self._titles)
        self.setWindowTitle(self.tr("Withdraw or delete"))
        self._heading.setText(self.tr("Take %n article(s) out of the project?", "", count))
        shown = [self.tr("“{title}”").format(title=isolated(title)) for title in self._titles[:TITLES_SHOWN]]
        if count > TITLES_SHOWN:
            shown.append(self.tr("and %n more", "", count - TITLES_SHOWN))
        self._names.setText("\n".join(shown))
        self._withdraw.setText(self.tr("&Withdraw"))
        self._withdraw_hint.setText(
            self.tr("Kept with all work on it, but out of lists, exports and figures. You can put it back.")
        )
        self._delete.setText(self.tr("&Delete for good"))
        parts = (
            self.tr("%n assignment(s)", "", self._counts.get("assignments", 0)),
            self.tr("%n span(s)", "", self._counts.get("spans", 0)),
            self.tr("%n submission(s)", "", self._counts.get("submissions", 0)),
            self.tr("%n journal entry(s)", "", self._counts.get("journal_entries", self._counts.get("journal", 0))),
        )
        self._delete_hint.setText(
            self.tr("Gone with it, and not to be brought back by undo: {parts}.").format(
                parts=self.tr(", ", "between parts of a list").join(parts)
            )
        )
        self._sure.setText(self.tr("&Yes, delete all of this"))
        self._cancel.setText(self.tr("&Cancel"))
        self._name_button()

    def _changed(self, _checked: bool = False) -> None:
        deleting = self.removal is Removal.DELETE
        self._sure.setEnabled(deleting)
        if not deleting:
            self._sure.setChecked(False)
        self._accept.setEnabled(not deleting or self._sure.isChecked())
        self._name_button()

    def _name_button(self) -> None:
        deleting = self.removal is Removal.DELETE
        self._accept.setText(self.tr("D&elete") if deleting else self.tr("W&ithdraw"))
