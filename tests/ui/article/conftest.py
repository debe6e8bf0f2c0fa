"""An article view on its own, and hands to work it with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.labels import Pattern
from annotator.ui.article.palette import LabelStyle, ShownSpan
from annotator.ui.article.view import ArticleView

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
STYLES = {
    "F": LabelStyle("#B5432A", Pattern.SOLID, "F", "Faction"),
    "L": LabelStyle("#1F6AA5", Pattern.DASH, "L", "Location"),
    "D": LabelStyle("#7A6200", Pattern.DOT, "D", "Date"),
    "E": LabelStyle("#7A3E8E", Pattern.DASH_DOT, "E", "Event"),
}


class Hands:
    """Works a view as a person does, and notes what it tells."""

    def __init__(self, view: ArticleView) -> None:
        self.view = view
        self.told: dict[str, list] = {}
        for name in ("selection_changed", "caret_moved", "span_selected", "boundary_chosen", "span_menu_requested"):
            self.told[name] = []
            getattr(view, name).connect(self.told[name].append)

    def show(self, text: str, *spans: tuple, **options) -> None:
        """Show a text with (id, surface, label) spans, each at the first place of its surface."""
        shown = [
            ShownSpan(name, text.index(surface), text.index(surface) + len(surface), label)
            for name, surface, label in spans
        ]
        self.view.show_article(text, shown, **options)
        self.view.viewport().repaint()
        for told in self.told.values():
            told.clear()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.view, key, modifiers)

    def point(self, offset: int, *, side: float = 0.5) -> QPoint:
        """Return a point on a letter; ``side`` 0 is its left edge, 1 its right one."""
        rect = self.view.rect_of(offset, offset + 1)[0]
        return QPoint(round(rect.left() + rect.width() * side), round(rect.center().y()))

    def middle(self, surface: str) -> QPoint:
        start = self.view.text().index(surface)
        return self.view.rect_of(start, start + len(surface))[0].center().toPoint()

    def drag(self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        port = self.view.viewport()
        QTest.mousePress(port, LEFT, modifiers, start)
        self.move(start + (end - start) / 2, modifiers)
        self.move(end, modifiers)
        QTest.mouseRelease(port, LEFT, modifiers, end)

    def move(self, point: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Move the pointer with the left button held, which QTest's own move does not say."""
        from PySide6.QtCore import QEvent, QPointF
        from PySide6.QtGui import QMouseEvent

        port = self.view.viewport()
        place = QPointF(point)
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, port.mapToGlobal(place), Qt.MouseButton.NoButton, LEFT, modifiers
        )
        QApplication.sendEvent(port, event)

    def click(self, point: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT, modifiers, point)

    def selected_text(self) -> str | None:
        selected = self.view.selection()
        return self.view.text()[slice(*selected)] if selected else None


@pytest.fixture
def view(qtbot) -> Iterator[ArticleView]:
    """An empty article view in a window of its own."""
    made = ArticleView()
    made.set_styles(STYLES)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def hands(view) -> Hands:
    """Hands on that view."""
    return Hands(view)
