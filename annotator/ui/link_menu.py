"""The short choice between link types that fit two spans: a digit, arrows and Enter, or a click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.labels import local
from annotator.ui.keys import digit_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from annotator.domain.links import Way


class LinkMenu(QMenu):
    """Lists ways to join two spans, numbered."""

    way_chosen = Signal(object)
    """The Way that was chosen."""

    def __init__(self, ways: Sequence[Way], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways = tuple(ways)
        for number, way in enumerate(ways, 1):
            title = local(way.type.title, language, way.type.name).replace("&", "&&")
            if way.backwards:
                title = self.tr("{type} (from the second to the first)").format(type=title)
            action = self.addAction(f"{title}\t{number}" if number <= 9 else title)
            action.setData(number - 1)
        self.setActiveAction(self.actions()[0])
        self.triggered.connect(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is not None and digit <= len(self._ways):
            self.close()
            self.way_chosen.emit(self._ways[digit - 1])
            return
        super().keyPressEvent(event)

    def _chosen(self, action: QAction) -> None:
        self.way_chosen.emit(self._ways[action.data()])
