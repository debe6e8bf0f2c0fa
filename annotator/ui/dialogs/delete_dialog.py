"""Asks before articles are deleted for good, and names what goes with them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QWidget

from annotator.ui.dialogs.dialog import Dialog, sentence

WIDTH = 500


class DeleteDialog(Dialog):
    """Names the counts and wants a tick; the answer to Enter is to keep the articles."""

    def __init__(self, articles: int, counts: Mapping[str, int], parent: QWidget | None = None) -> None:
        """Take how many articles, and how many assignments, spans, submissions and journal entries go with them."""
        super().__init__(parent)
        self._articles = articles
        self._counts = dict(counts)
        self._heading = sentence(self, "heading")
        self._going = sentence(self)
        self._going.setTextFormat(Qt.TextFormat.RichText)
        self._instead = sentence(self, "quiet")
        self._sure = QCheckBox(self)
        for widget in (self._heading, self._going, self._instead, self._sure):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._keep = self.add_button(QDialogButtonBox.ButtonRole.RejectRole, main=True)
        self._delete = self.add_button(QDialogButtonBox.ButtonRole.DestructiveRole)
        self._delete.setEnabled(False)
        self._keep.clicked.connect(self.reject)
        self._delete.clicked.connect(self.accept)
        self._sure.toggled.connect(self._delete.setEnabled)
        self.retranslate()
        self.fit(WIDTH)
        self._keep.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Delete for good"))
        self._heading.setText(self.tr("Delete %n article(s) for good?", "", self._articles))
        counts = self._counts
        parts = (
            self.tr("%n assignment(s)", "", counts.get("assignments", 0)),
            self.tr("%n span(s)", "", counts.get("spans", 0)),
            self.tr("%n submission(s)", "", counts.get("submissions", 0)),
            self.tr("%n journal entries", "", counts.get("journal_entries", 0)),
        )
        lines = "".join(f"<li>{part}</li>" for part in parts)
        going = self.tr("This goes with them, whoever made it, and undo does not bring it back:")
        self._going.setText(f"{going}<ul>{lines}</ul>")
        self._instead.setText(
            self.tr("To take articles out of lists, exports and figures but keep the work, withdraw them instead.")
        )
        self._sure.setText(self.tr("&Yes, delete all of this"))
        self._keep.setText(self.tr("&Keep"))
        self._delete.setText(self.tr("&Delete"))


def confirm_delete(articles: int, counts: Mapping[str, int], parent: QWidget | None = None) -> bool:
    """Tell whether the articles, and all the counts name, are to be deleted for good."""
    dialog = DeleteDialog(articles, counts, parent)
    try:
        return dialog.exec() == DeleteDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
