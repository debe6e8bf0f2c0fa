"""The article view's own keys: moving, selecting, walking spans, moving boundaries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.article import movement
from annotator.ui.article.page import Place
from annotator.ui.keys import bracket_of

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SIDEWAYS: Final[dict[int, bool]] = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
_UP_AND_DOWN: Final[dict[int, int]] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SCREENS: Final[dict[int, int]] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Keyboard:
    """Turns key presses into moves of the caret, the selection and boundaries."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._x: float | None = None

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means here; tell whether it meant something."""
        edge = bracket_of(event)
        if edge is not None:
            self._view.begin_boundary(edge)
            return True
        if self._view.boundary is not None:
            return self._press_in_boundary_mode(event)
        if event.key() not in _UP_AND_DOWN and event.key() not in _SCREENS:
            self._x = None
        if event.matches(QKeySequence.StandardKey.Copy):
            self._view.copy()
            return True
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._view.set_selection(0, len(self._view.page.text))
            return True
        if event.modifiers() & _ALT:
            return False
        return (
            self._view.linking.press(event)
            or self._view.jump.press(event)
            or self._view.offer.press(event)
            or self._press_span_key(event)
            or self._press_caret_key(event)
        )

    def _press_in_boundary_mode(self, event: QKeyEvent) -> bool:
        view, move, key = self._view, self._view.boundary, event.key()
        if move is None:
            return False
        if key in _SIDEWAYS:
            if event.modifiers() & _CONTROL:
                move.by_word(rightwards=_SIDEWAYS[key])
            else:
                move.by_letter(rightwards=_SIDEWAYS[key])
            view.boundary_moved()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            view.leave_boundary(keep=True)
        elif key == Qt.Key.Key_Escape:
            view.leave_boundary()
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            view.begin_boundary("end" if move.edge == "start" else "start")
        else:
            return False
        return True

    def _press_span_key(self, event: QKeyEvent) -> bool:
        view, key = self._view, event.key()
        if event.modifiers() & _CONTROL:
            return False
        if key == Qt.Key.Key_Tab:
            view.step_span(1)
        elif key == Qt.Key.Key_Backtab:
            view.step_span(-1)
        elif key == Qt.Key.Key_Escape:
            return self._let_go()
        else:
            return False
        return True

    def _let_go(self) -> bool:
        view = self._view
        if view.let_drag_go():
            return True
        if view.selection() is not None:
            view.move_caret(Place(view.caret(), after=view.picking.caret.after))
            return True
        if view.selected_span() is not None:
            view.select_span(None)
            return True
        return False

    def _press_caret_key(self, event: QKeyEvent) -> bool:
        key, control = event.key(), bool(event.modifiers() & _CONTROL)
        extend = bool(event.modifiers() & _SHIFT)
        place = self._target(key, control=control, extend=extend)
        if place is None:
            return False
        self._view.move_caret(place, extend=extend)
        return True

    def _target(self, key: int, *, control: bool, extend: bool) -> Place | None:
        """Return where a key moves the caret; None where it is no caret key."""
        page, place = self._view.page, self._view.picking.caret
        if key in _SIDEWAYS:
            return self._sideways(rightwards=_SIDEWAYS[key], control=control, extend=extend)
        if key in _UP_AND_DOWN and not control:
            return movement.by_line(page, place, self._column(), _UP_AND_DOWN[key])
        if key in _SCREENS and not control:
            distance = (self._view.viewport().height() - 60) * _SCREENS[key]
            return movement.by_screen(page, place, self._column(), distance)
        if key == Qt.Key.Key_Home:
            return Place(0) if control else movement.line_start(page.line_of(place))
        if key == Qt.Key.Key_End:
            return Place(len(page.text), after=True) if control else movement.line_end(page.line_of(place))
        return None

    def _sideways(self, *, rightwards: bool, control: bool, extend: bool) -> Place:
        view = self._view
        page, place = view.page, view.picking.caret
        if control:
            if extend:
                forwards = rightwards != page.line_of(place).layout.block.right_to_left
                view.picking.include_word(page.text, forwards=forwards)
            return movement.by_word(page, place, rightwards=rightwards)
        selected = view.selection()
        if selected is not None and not extend:
            return self._side_of(selected, rightwards=rightwards)
        return movement.by_letter(page, place, rightwards=rightwards)

    def _side_of(self, selected: tuple[int, int], *, rightwards: bool) -> Place:
        """Return the end of the selection that lies to the right or left in its paragraph."""
        line = self._view.page.line_of(self._view.picking.caret)
        forwards = rightwards != line.layout.block.right_to_left
        return Place(selected[1], after=True) if forwards else Place(selected[0])

    def _column(self) -> float:
        """Return the pixel that going up and down keeps to."""
        if self._x is None:
            _, self._x = self._view.page.x_of(self._view.picking.caret)
        return self._x
