"""The top of the span panel: which label, and which text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from annotator.domain.labels import local
from annotator.ui.span_panel.section import Section

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet
    from annotator.domain.spans import Span
    from annotator.services.annotating import ArticleSession
    from annotator.ui.desk import ArticleDesk

SHOWN = 160
"""Longest text shown, in code points."""


class HeadingSection(Section):
    """The label in its colour, and the span's text."""

    def __init__(self, desk: ArticleDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._titles: dict[str, tuple[str, str]] = {}
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        # Only so are all lines of wrapped Arabic flush.
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        font = self._text.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self._text.setFont(font)
        self.column.addWidget(self._label)
        self.column.addWidget(self._text)

    def set_labels(self, label_set: LabelSet, language: str, theme: str) -> None:
        self._titles = {
            label.id: (local(label.title, language, label.name), label.light if theme == "light" else label.dark)
            for label in label_set.labels
        }

    def show_span(self, span: Span, session: ArticleSession) -> None:  # noqa: ARG002 - as every section takes it
        self.span = span
        title, colour = self._titles.get(span.label, (span.label, "#808080"))
        self._label.setText(title)
        self._label.setStyleSheet(f"color: {colour}; font-weight: 600;")
        text = span.surface if len(span.surface) <= SHOWN else span.surface[:SHOWN] + "…"
        self._text.setText(text)
