"""The mouse in the article view: dragging a selection or a boundary, clicking spans, the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.domain.particles import bare_start
from annotator.domain.words import word_at
from annotator.ui.article.page import Place
from annotator.ui.article.painting import handle_bar

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

_HANDLE_REACH = 5.0
"""Pixels around a handle that count as on it."""
_SCROLL_EVERY = 40
"""Milliseconds between two steps of scrolling while dragging beyond an edge."""


class Mouse:
    """Follows the buttons and the pointer."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._pressed_at: QPointF | None = None
        self._anchor = 0
        self._anchor_word: tuple[int, int] | None = None
        self._dragging: str | None = None
        self._clicked_letter: int | None = None
        self._pointer = QPointF()
        self._by_word = True
        self._handle: str | None = None
        self._timer = 0
        self._double_clicked: tuple[int, QPointF] | None = None

    # Buttons

    def press(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view, point = self._view, event.position()
        handle = self._handle_at(point)
        if handle is not None:
            self._handle, self._dragging, self._pressed_at = handle, None, point
            self._anchor_word, self._clicked_letter = None, view.letter_at(point)
            return
        self._handle = None
        view.leave_boundary()
        view.jump.end()
        if self._is_third_click(event):
            self._select_paragraph(view.offset_at(point.toPoint()))
            return
        place = view.place_at(point)
        self._pressed_at, self._clicked_letter = point, view.letter_at(point)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor, self._anchor_word, self._dragging = view.picking.anchor, None, "text"
            self._drag_to(point, event)
            return
        self._anchor, self._anchor_word, self._dragging = place.offset, None, None
        view.picking.move(place)
        view.show_moves()

    def move(self, event: QMouseEvent) -> None:
        """Go on with a drag, or follow what lies under the pointer."""
        point = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
            return
        if self._pressed_at is None:
            return
        if self._dragging is None:
            if (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance() / 2:
                return
            self._dragging = "handle" if self._handle else "text"
            if self._handle:
                self._view.begin_boundary(self._handle)
        self._drag_to(point, event)
        self._scroll_if_beyond(point)

    def release(self, event: QMouseEvent) -> None:
        """End a drag, or take it for a click."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._stop_scrolling()
        view, dragging = self._view, self._dragging
        clicked, self._pressed_at, self._dragging = self._pressed_at is not None, None, None
        if dragging == "handle":
            view.leave_boundary(keep=True)
        elif dragging == "text" or not clicked:
            return
        elif self._anchor_word is None:
            self._click(self._clicked_letter)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view, point = self._view, event.position()
        letter = view.letter_at(point)
        offset = letter if letter is not None else view.offset_at(point.toPoint())
        if view.linking.active and view.linking.target is not None:
            view.link_wanted.emit((view.linking.start, view.linking.target))
            return
        word = word_at(view.page.text, offset)
        self._double_clicked = (event.timestamp(), point)
        if word is None:
            return
        # What is attached before a name is taken only where it is clicked itself.
        bare = bare_start(view.page.text, word) if view.bare_words else word[0]
        start = bare if offset >= bare else word[0]
        self._anchor, self._anchor_word, self._dragging = start, (start, word[1]), "text"
        self._pressed_at = point
        view.set_selection(start, word[1])
        view.picking.proposed = offset >= bare

    def let_go(self) -> bool:
        """Break off a drag of a boundary; tell whether there was one."""
        if self._dragging != "handle":
            return False
        self._dragging, self._pressed_at = None, None
        self._stop_scrolling()
        self._view.leave_boundary()
        return True

    def _is_third_click(self, event: QMouseEvent) -> bool:
        if self._double_clicked is None:
            return False
        when, where = self._double_clicked
        self._double_clicked = None
        near = (event.position() - where).manhattanLength() < QApplication.startDragDistance()
        return near and event.timestamp() - when <= QApplication.doubleClickInterval()

    def _select_paragraph(self, offset: int) -> None:
        blocks = self._view.page.blocks
        start, end = blocks.paragraph(blocks.index_at(offset))
        self._pressed_at, self._dragging = None, None
        self._view.set_selection(start, end)

    def _click(self, letter: int | None) -> None:
        """Select the innermost span under a click, or at a second click the one around it."""
        view = self._view
        under = view.span_at(letter) if letter is not None else []
        if not under:
            view.select_span(None)
            return
        selected = view.selected_span()
        place = under.index(selected) + 1 if selected in under else 0
        view.select_span(under[place % len(under)], reveal=False)

    # Dragging

    def _drag_to(self, point: QPointF, event: QMouseEvent) -> None:
        self._pointer = point
        self._by_word = self._view.word_snap != bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._follow_pointer()

    def _follow_pointer(self) -> None:
        view = self._view
        place = view.place_at(self._pointer)
        if self._dragging == "handle":
            if view.boundary is not None:
                view.boundary.to(place.offset)
                view.boundary_moved(reveal=False)
            return
        if self._anchor_word is not None:
            self._extend_by_words(place)
        else:
            view.picking.drag(view.page.text, self._anchor, place, by_word=self._by_word, bare=view.bare_words)
        view.selection_moved()

    def _extend_by_words(self, place: Place) -> None:
        """After a double click, go on in whole words with the first one always in."""
        picking, text = self._view.picking, self._view.page.text
        start, end = self._anchor_word or (place.offset, place.offset)
        if start <= place.offset <= end:
            picking.select(start, end)
        elif place.offset > end:
            picking.drag(text, start, place, by_word=True, bare=self._view.bare_words)
        else:
            picking.drag(text, end, place, by_word=True, bare=self._view.bare_words)

    def _scroll_if_beyond(self, point: QPointF) -> None:
        height = self._view.viewport().height()
        beyond = point.y() < 0 or point.y() > height
        if beyond and not self._timer:
            self._timer = self._view.startTimer(_SCROLL_EVERY)
        elif not beyond:
            self._stop_scrolling()

    def tick(self, timer: int) -> bool:
        """Scroll on while the pointer is held beyond an edge; tell whether the timer was ours."""
        if not self._timer or timer != self._timer:
            return False
        y, height = self._pointer.y(), self._view.viewport().height()
        beyond = y if y < 0 else max(0.0, y - height)
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 2))
        self._follow_pointer()
        return True

    def _stop_scrolling(self) -> None:
        if self._timer:
            self._view.killTimer(self._timer)
            self._timer = 0

    # Without a button

    def _hover(self, point: QPointF) -> None:
        view = self._view
        handle = self._handle_at(point)
        letter = view.letter_at(point)
        under = view.span_at(letter) if letter is not None else []
        view.hover(under[0] if under else None)
        shape = Qt.CursorShape.SizeHorCursor if handle else Qt.CursorShape.IBeamCursor
        if view.viewport().cursor().shape() != shape:
            view.viewport().setCursor(shape)

    def _handle_at(self, point: QPointF) -> str | None:
        """Return which handle of the selected span lies under a point."""
        view = self._view
        span = view.page.spans.get(view.selected_span())
        if span is None or view.read_only or view.linking.active:
            return None
        inside = point - view.origin()
        reach = {
            edge: abs(bar.center().x() - inside.x())
            for edge in ("start", "end")
            if (bar := handle_bar(view.page, span, edge)).top() - 8 <= inside.y() <= bar.bottom() + 8
        }
        nearest = min(reach, key=reach.__getitem__, default=None)
        return nearest if nearest is not None and reach[nearest] <= _HANDLE_REACH else None

    def menu(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or at the caret if a key asked."""
        view = self._view
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            point = QPointF(view.viewport().mapFromGlobal(event.globalPos()))
            self._prepare_menu(point)
            place = event.globalPos()
        else:
            place = view.viewport().mapToGlobal(view.caret_rect().bottomLeft().toPoint())
        view.span_menu_requested.emit((view.selected_span(), place))

    def _prepare_menu(self, point: QPointF) -> None:
        """Put the caret, and select the span, where the menu is asked for; a selection there stays."""
        view = self._view
        letter = view.letter_at(point)
        selected = view.selection()
        if selected is not None and letter is not None and selected[0] <= letter < selected[1]:
            return
        under = view.span_at(letter) if letter is not None else []
        if view.selected_span() in under and under:
            return
        view.picking.move(view.place_at(point))
        view.selection_moved()
        if under:
            view.select_span(under[0], reveal=False)
