"""The side of the window that is about spans: their list above, the selected one in full below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.ui.span_panel.panel import HEIGHT, SpanPanel

if TYPE_CHECKING:
    from annotator.ui.preferences import Preferences
    from annotator.ui.span_list import SpanList


class SpanSide(QSplitter):
    """Where the two meet is kept between sessions."""

    def __init__(
        self, spans: SpanList, panel: SpanPanel, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._preferences = preferences
        self.addWidget(spans)
        self.addWidget(panel)
        self.setCollapsible(0, False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setFocusProxy(spans)
        kept = preferences.span_panel_height
        self.setSizes([1000, kept or HEIGHT])
        self.splitterMoved.connect(self._moved)

    def _moved(self, _position: int, _index: int) -> None:
        self._preferences.span_panel_height = max(1, self.sizes()[1])
