"""All that is known of an article beside its text; its address can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QScrollArea, QWidget

from annotator.ui.article_facts import all_facts_of
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from annotator.domain.articles import ArticleInfo

WIDTH, HEIGHT = 560, 420


class ArticleDetailsDialog(Dialog):
    """A row for each thing known. Nothing here opens anything."""

    def __init__(self, info: ArticleInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info = info
        self._title = sentence(self, "heading")
        self._title.setText(isolated(info.title))
        self._page = QWidget(self)
        self._form = QFormLayout(self._page)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self._page)
        self.body.addWidget(self._title)
        self.body.addWidget(scroll, 1)
        self._close = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self.copy_address = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_address.setEnabled(bool(info.url))
        self.copy_address.clicked.connect(self._copy)
        self._close.clicked.connect(self.accept)
        self._scroll = scroll
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        self._close.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("About the article"))
        self._scroll.setAccessibleName(self.tr("What is known of the article"))
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, value in all_facts_of(self._info).items():
            label = QLabel(value, self._page)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            label.setAccessibleName(f"{name}: {value}")
            self._form.addRow(name, label)
        self._close.setText(self.tr("&Close"))
        self.copy_address.setText(self.tr("Copy the &address"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._info.url)
