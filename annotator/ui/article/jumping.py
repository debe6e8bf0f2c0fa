"""Typing letters in the article goes to the next word that begins so; what is typed is seen and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeyEvent

from annotator.domain.folding import fold_text
from annotator.domain.jumping import (
    beginning_with,
    next_beginning,
    previous_beginning,
    with_next_word,
    with_rest_of_phrase,
    without_last_word,
)
from annotator.domain.particles import bare_start
from annotator.domain.words import word_at
from annotator.ui.article.page import Place
from annotator.ui.layouts import readings

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

_COMMAND: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_ENTER: Final = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
MARKED_AROUND: Final = 3000
"""Code points before and after the caret in which other words that begin so are marked."""


MOST_COUNTED: Final = 200
"""Words that are counted; of more it is only said that there are more."""
MOST_LOOKED_AT: Final = 4000
"""Words that are looked at to be counted where not all of them do."""


class Jump:
    """What has been typed since the caret stood at ``origin``, and the word it led to.

    A key is read both as it was typed and as the other layout has it: with an English layout on, the keys of هيئة lead
    to هيئة, too.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._typed: list[str] = []
        self._other: list[str] = []
        self._origin: Place | None = None
        self._failed = ""
        self._count = 0

    @property
    def active(self) -> bool:
        """Whether letters have been typed and the word they led to is selected still."""
        return self._origin is not None

    @property
    def text(self) -> str:
        """What the hint shows."""
        typed = "".join(self._shown())
        # The letters are set apart, so that they run in their own direction beside the words.
        if self._failed:
            return QCoreApplication.translate(
                "JumpHint", "No word begins with {letters}  ·  Backspace: take a letter back  ·  Esc: back"
            ).format(letters=f"\u2068{typed}{self._failed}\u2069")
        if self._view.linking.active:
            keys = QCoreApplication.translate("JumpHint", "Enter: link  ·  Space: next  ·  Esc: back")
        else:
            keys = QCoreApplication.translate(
                "JumpHint",
                "Enter: next  ·  Space: one word more  ·  Ctrl+Space: whole phrase  ·  digit: label  ·  Esc: back",
            )
        return f"\u2068{typed}\u2069  ·  {self._count_text()}  ·  {keys}"

    def press(self, event: QKeyEvent) -> bool:
        """Take a key that types, or that goes on with what was typed; tell whether it was taken."""
        if self._view.boundary is not None:
            return False
        if event.key() == Qt.Key.Key_Space and event.modifiers() == _CONTROL and not self._view.linking.active:
            return self._reach(with_rest_of_phrase)
        if event.modifiers() & _COMMAND:
            return False
        if self.active and self._press_going_on(event):
            return True
        if event.key() == Qt.Key.Key_Space and not self._view.linking.active:
            return self._reach(without_last_word if event.modifiers() & _SHIFT else with_next_word)
        return self._press_letter(event)

    def end(self) -> None:
        """Forget what was typed; the selection stays."""
        if self.active:
            self._typed, self._other, self._origin, self._failed = [], [], None, ""
            self._view.set_jump_marks(())

    def take_back_letter(self) -> bool:
        """Take back the last letter, as Backspace does; tell whether there was one."""
        if not self.active:
            return False
        if self._failed:
            self._failed = ""
        else:
            self._typed.pop()
            self._other.pop()
        if self._typed:
            self._go(self._origin_offset())
            self._tell()
        else:
            self._return()
        return True

    # Keys

    def _press_going_on(self, event: QKeyEvent) -> bool:
        # Enter makes the link while one is made; Space, which takes in words otherwise, goes on then.
        if event.key() in _ENTER or (event.key() == Qt.Key.Key_Space and self._view.linking.active):
            self._step(backwards=bool(event.modifiers() & _SHIFT))
        elif event.key() == Qt.Key.Key_Escape:
            self._return()
        elif event.key() == Qt.Key.Key_Backspace:
            self.take_back_letter()
        else:
            return False
        return True

    def _press_letter(self, event: QKeyEvent) -> bool:
        typed, other = readings(event)
        if not (typed or other) or not self._view.text():
            return False
        self._view.offer.end()
        if self._origin is None:
            self._origin = Place(self._start())
        self._failed = ""
        self._typed.append(typed)
        self._other.append(other)
        if self._go(self._origin_offset()):
            self._tell()
        else:
            self._typed.pop()
            self._other.pop()
            self._failed = (other if self._types_other() else typed) or typed or other
            self._view.announcer.say(self.text)
            self._view.viewport().update()
        return True

    def _start(self) -> int:
        """Return from where on words are sought: after what is selected, so that work goes forwards."""
        view = self._view
        span = view.page.spans.get(view.selected_span())
        selected = view.selection()
        if selected is not None:
            return selected[1]
        if span is not None and span.start <= view.caret() <= span.end:
            return span.end if view.caret() != span.start else span.start
        return view.caret()

    def _reach(self, reached: Callable[[str, int, int], tuple[int, int]]) -> bool:
        """Let the selection take in what comes next, or give back the last word."""
        selected = self._view.kept()
        if selected is None:
            return False
        text = self._view.text()
        reach = reached(text, *selected)
        proposed = self._view.picking.proposed
        self._view.select_jumped(*reach)
        self._view.picking.proposed = proposed
        return True

    # Going

    def _wanted(self) -> list[str]:
        """Return the folded beginnings that what was typed stands for."""
        both = ["".join(letters) for letters in (self._typed, self._other) if all(letters)]
        return [folded for folded in dict.fromkeys(map(fold_text, both)) if folded.strip()]

    def _shown(self) -> list[str]:
        """Return the letters in the script of the word they led to."""
        if all(self._typed) and all(self._other):
            return self._other if self._types_other() else self._typed
        return self._typed if all(self._typed) else self._other

    def _types_other(self) -> bool:
        """Tell whether a person who looks at the selected word, else at the paragraph, means the other script."""
        view = self._view
        selected = view.selection()
        if selected is not None:
            arabic = _is_arabic(fold_text(view.text()[selected[0]]))
        else:
            arabic = view.page.blocks[view.page.blocks.index_at(self._origin_offset())].right_to_left
        typed = next((letters for letters in self._typed if letters), "")
        return bool(typed) and _is_arabic(typed) != arabic

    def _count_text(self) -> str:
        if self._count > MOST_COUNTED:
            return QCoreApplication.translate("JumpHint", "more than {count} words").format(
                count=QLocale().toString(MOST_COUNTED)
            )
        return QCoreApplication.translate("JumpHint", "%n word(s)", "", self._count)

    def _origin_offset(self) -> int:
        return self._origin.offset if self._origin is not None else 0

    def _go(self, offset: int) -> bool:
        wanted = self._wanted()
        return self._land(self._next(wanted, offset) if wanted else None)

    def _next(self, wanted: list[str], offset: int) -> tuple[int, int] | None:
        text, linking = self._view.text(), self._view.linking
        if not linking.active:
            return next_beginning(text, wanted, offset)
        found = chain(beginning_with(text, wanted, offset), beginning_with(text, wanted, 0, offset))
        return next(filter(linking.takes, found), None)

    def _previous(self, wanted: list[str], offset: int) -> tuple[int, int] | None:
        text, linking = self._view.text(), self._view.linking
        found = previous_beginning(text, wanted, offset)
        for _ in range(MOST_COUNTED):
            if found is None or linking.takes(found):
                return found
            found = previous_beginning(text, wanted, found[0])
        return None

    def _step(self, *, backwards: bool) -> None:
        view, wanted = self._view, self._wanted()
        selected = view.selection() or (view.caret(), view.caret())
        if backwards:
            self._land(self._previous(wanted, self._word_start(selected[0])))
        else:
            self._land(self._next(wanted, selected[1]))

    def _word_start(self, offset: int) -> int:
        """Return the start of the word whose bare start is selected."""
        word = word_at(self._view.text(), offset)
        return word[0] if word is not None else offset

    def _land(self, word: tuple[int, int] | None) -> bool:
        if word is None:
            return False
        view = self._view
        text = view.text()
        start = bare_start(text, word) if view.bare_words else word[0]
        end = view.known_end(start)
        view.select_jumped(start, max(word[1], end or 0))
        view.picking.proposed = end is None or end <= word[1]
        around = max(0, start - MARKED_AROUND), min(len(text), start + MARKED_AROUND)
        view.set_jump_marks([found for found in self._marks(*around) if found != word])
        return True

    def _tell(self) -> None:
        """Count the words that begin so."""
        looked_at = islice(beginning_with(self._view.text(), self._wanted(), 0), MOST_LOOKED_AT)
        found = filter(self._view.linking.takes, looked_at)
        self._count = sum(1 for _ in islice(found, MOST_COUNTED + 1))
        self._view.viewport().update()

    def _marks(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the words of a stretch that begin so."""
        text = self._view.text()
        first = text.find(" ", start) + 1 if start else 0
        last = text.rfind(" ", 0, end) if end < len(text) else len(text)
        found = beginning_with(text, self._wanted(), first, max(first, last))
        return list(filter(self._view.linking.takes, found))

    def _return(self) -> None:
        place = self._origin
        self.end()
        if place is not None:
            self._view.move_caret(place)


def _is_arabic(letter: str) -> bool:
    return "\u0600" <= letter[:1] <= "\u06ff"
