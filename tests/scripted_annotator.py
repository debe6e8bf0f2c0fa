"""An annotator who labels an article by keys alone, each span with the fewest strokes it can find.

Every press counts, and a key with its modifiers counts once. The strokes are real key events to a real window; what
they lead to is read from the window, and taken back where another way is shorter.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.jumping import with_rest_of_phrase
from annotator.domain.occurrences import Standing, occurrences
from annotator.domain.words import previous_word, word_at, words
from annotator.ui.known_places import next_place, only_label

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
MOST_LETTERS = 5
STROKES_SPARED = 0.9
"""What another place of a known name costs by itself, about."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One press: a key, its modifiers, and what it types."""

    key: Qt.Key = Qt.Key.Key_unknown
    modifiers: Qt.KeyboardModifier = NONE
    text: str = ""


SPACE = Stroke(Qt.Key.Key_Space, text=" ")
LESS = Stroke(Qt.Key.Key_Space, SHIFT, " ")
PHRASE = Stroke(Qt.Key.Key_Space, CTRL, " ")
NEXT = Stroke(Qt.Key.Key_Return)
ESCAPE = Stroke(Qt.Key.Key_Escape)
PARTICLE, KNOWN = Stroke(Qt.Key.Key_F2), Stroke(Qt.Key.Key_F4)


class ScriptedAnnotator:
    """Labels the spans it is given in the article that is open in a window."""

    def __init__(self, window, *, every: bool = False) -> None:
        """With ``every``, a name is labelled wherever it stands as soon as that spares strokes."""
        self._window = window
        self._every = every
        self._view = window.panels.desk.view
        self.strokes = 0

    def label_all(self, spans: list[tuple[int, int, str]]) -> int:
        """Label (start, end, label id) spans in reading order; return how many strokes that took."""
        self._view.setFocus()
        self._view.set_caret(0)
        digits = {label.id: label.key for label in self._window.context.label_set.offered}
        left = list(spans)
        while left:
            start, end, label = left.pop(0)
            following = left[0] if left else None
            way = self._best_way(start, end)
            for stroke in way:
                self._press(stroke)
            assert self._view.kept() == (start, end), (self._view.text()[start:end], way)
            digit = Stroke(Qt.Key(Qt.Key.Key_0 + digits[label]), text=str(digits[label]))
            self._press(NEXT if self._leads_on((start, end, label), following) else digit)
            self.strokes += len(way) + 1
            if self._every:
                left = self._label_everywhere((start, end, label), left)
        return self.strokes

    def _leads_on(self, span: tuple[int, int, str], following: tuple[int, int, str] | None) -> bool:
        """Tell whether Enter labels the offered name rightly and then offers just the next span."""
        view, text = self._view, self._view.text()
        if following is None or not view.offer.active or only_label(view.known, text[span[0] : span[1]]) != span[2]:
            return False
        after = next_place(view, view.known, span[0])
        if after == span[:2]:
            after = next_place(view, view.known, span[1])
        return after == following[:2]

    def _label_everywhere(
        self, span: tuple[int, int, str], left: list[tuple[int, int, str]]
    ) -> list[tuple[int, int, str]]:
        """Label a name wherever that is right, if it spares strokes; return what is left to label."""
        session = self._window.panels.flow.session
        found = next(item for item in session.in_order() if (item.start, item.end, item.label) == span)
        offered = occurrences(self._view.text(), found.surface, found.label, session.in_order())
        wanted = [(place.start, place.end, found.label) in left for place in offered]
        turned = [row for row, place in enumerate(offered) if wanted[row] != (place.standing is Standing.FREE)]
        strokes = []
        for row in range(turned[-1] + 1 if turned else 0):
            strokes += [Qt.Key.Key_Down] * (row > 0) + [Qt.Key.Key_Space] * (row in turned)
        strokes.append(Qt.Key.Key_Return)
        if self._view.selected_span() != found.id or STROKES_SPARED * sum(wanted) < len(strokes) + 1:
            return left
        QTimer.singleShot(20, partial(_press_in_dialog, strokes))
        QTest.keyClick(self._view, Qt.Key.Key_D, CTRL)
        self.strokes += len(strokes) + 1
        # The offscreen platform does not give the focus back by itself.
        self._window.activateWindow()
        self._view.setFocus()
        QApplication.processEvents()
        done = {(place.start, place.end) for place, kept in zip(offered, wanted, strict=True) if kept}
        return [item for item in left if item[:2] not in done or item[2] != found.label]

    def _best_way(self, start: int, end: int) -> list[Stroke]:
        if self._view.kept() == (start, end):
            return []
        beginnings = self._beginnings(start)
        ways = [way for begin in beginnings if (way := self._finished(begin, start, end)) is not None]
        if not ways:
            beside = self._from_the_word_before(start)
            ways = [way for begin in beside if (way := self._finished(begin, start, end)) is not None]
        if not ways:
            inside = [[*begin, *self._into_the_word(start)] for begin in beginnings]
            ways = [way for begin in inside if (way := self._finished(begin, start, end)) is not None]
        assert ways, self._view.text()[start:end]
        return min(ways, key=len)

    def _beginnings(self, start: int) -> list[list[Stroke]]:
        """Return ways to select something at a place: a known name, typed letters, or a step back by word."""
        text = self._view.text()
        ways = [[KNOWN], [KNOWN, KNOWN]]
        word = word_at(text, start)
        for begin in dict.fromkeys((start, word[0] if word else start)):
            ways += self._typed(begin)
        forwards, backwards, select = self._by_word(start)
        ways += [[*[backwards] * back, select] for back in (1, 2, 3)]
        ways += [[*[forwards] * on, select] for on in (0, 1, 2, 3)]
        return ways

    def _typed(self, start: int) -> list[list[Stroke]]:
        """Return ways to jump to the word at a place by its letters; a digit would label, so it is none."""
        letters = next(iter(self._view.text()[start : start + MOST_LETTERS].split()), "")
        found: list[list[Stroke]] = []
        for count in range(1, len(letters) + 1):
            if not letters[:count].isalpha():
                break
            typed = [Stroke(text=letter) for letter in letters[:count]]
            found += [typed, [*typed, NEXT], [*typed, NEXT, NEXT]]
        return found

    def _by_word(self, offset: int) -> tuple[Stroke, Stroke, Stroke]:
        """Return the strokes that go a word on, a word back, and that select a word."""
        left, right = Qt.Key.Key_Left, Qt.Key.Key_Right
        forth, back = (left, right) if self._runs_backwards(offset) else (right, left)
        return Stroke(forth, CTRL), Stroke(back, CTRL), Stroke(forth, CTRL | SHIFT)

    def _from_the_word_before(self, start: int) -> list[list[Stroke]]:
        forwards, _backwards, select = self._by_word(start)
        before = previous_word(self._view.text(), start)
        return [[*way, forwards, select] for way in self._typed(before)]

    def _into_the_word(self, start: int) -> list[Stroke]:
        """Return what goes from a selected word to a letter inside it, and selects from there."""
        word = word_at(self._view.text(), start)
        backwards = self._runs_backwards(start)
        forth, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if backwards else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        letters = start - word[0] if word else 0
        return [Stroke(back), *[Stroke(forth)] * letters, Stroke(forth, SHIFT), Stroke(forth, CTRL | SHIFT)]

    def _runs_backwards(self, offset: int) -> bool:
        page = self._view.page
        return page.blocks[page.blocks.index_at(offset)].right_to_left

    def _finished(self, way: list[Stroke], start: int, end: int) -> list[Stroke] | None:
        """Return a way with what it takes to reach exactly this stretch; None where it leads elsewhere."""
        before = self._state()
        done: list[Stroke] = []
        try:
            for stroke in way:
                self._press(stroke)
                done.append(stroke)
            while (kept := self._view.kept()) != (start, end):
                stroke = self._next_stroke(kept, start, end)
                if stroke is None or len(done) > MOST_LETTERS + 12:
                    return None
                self._press(stroke)
                if self._view.kept() == kept:
                    return None
                done.append(stroke)
            return done
        finally:
            self._restore(before)

    def _next_stroke(self, kept: tuple[int, int] | None, start: int, end: int) -> Stroke | None:
        if kept is None:
            return None
        if kept[0] != start:
            word = word_at(self._view.text(), start)
            inside = word is not None and word[0] <= kept[0] < word[1]
            return PARTICLE if inside else None
        if kept[1] > end:
            return LESS
        return PHRASE if self._spared_by_phrase(kept, end) else SPACE

    def _spared_by_phrase(self, kept: tuple[int, int], end: int) -> bool:
        """Tell whether going to the end of the phrase, and back by words, takes fewer strokes than going by words."""
        text, phrase = self._view.text(), with_rest_of_phrase(self._view.text(), *kept)
        if phrase[1] < end:
            return sum(1 for _ in words(text, kept[1], phrase[1])) > 1
        return 1 + sum(1 for _ in words(text, end, phrase[1])) < sum(1 for _ in words(text, kept[1], end))

    def _state(self) -> tuple[int, int, bool, str | None]:
        picking = self._view.picking
        return picking.anchor, picking.caret.offset, picking.caret.after, self._view.selected_span()

    def _restore(self, state: tuple[int, int, bool, str | None]) -> None:
        anchor, caret, after, span = state
        self._view.jump.end()
        self._view.set_caret(anchor)
        self._view.set_caret(caret, select=anchor != caret)
        self._view.picking.caret = type(self._view.picking.caret)(caret, after)
        if span is not None:
            self._view.select_span(span, reveal=False)

    def _press(self, stroke: Stroke) -> None:
        if stroke.key in {Qt.Key.Key_F2, Qt.Key.Key_F4}:
            QTest.keyClick(self._view, stroke.key, stroke.modifiers)
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._view, QKeyEvent(kind, stroke.key, stroke.modifiers, stroke.text))


def _press_in_dialog(keys: list[Qt.Key]) -> None:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    for key in keys:
        QTest.keyClick(dialog.focusWidget() or dialog, key)
