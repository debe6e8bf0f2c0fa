"""Linking: from the selected span the user goes to another one, by any way there is, and Enter joins the two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from annotator.ui.article.palette import ShownSpan
    from annotator.ui.article.view import ArticleView

_ENTER: Final = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
_COMMAND: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_SHOWN: Final = 28
"""Longest text of a span in the hint, in code points."""


class Linking:
    """The mode that is on between the two ends of a link."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._start: str | None = None

    @property
    def active(self) -> bool:
        """Whether a link has been begun."""
        return self._start is not None

    @property
    def start(self) -> str | None:
        """Id of the span that the link begins at."""
        return self._start

    @property
    def target(self) -> str | None:
        """Id of the span that Enter would take: the selected one, else the innermost at the selection or caret."""
        if self._start is None:
            return None
        view = self._view
        selected = view.selected_span()
        if selected is not None:
            return selected if selected != self._start else None
        stretch = view.selection()
        under = view.span_at(stretch[0] if stretch else view.caret())
        return next((span for span in under if span != self._start), None)

    @property
    def text(self) -> str:
        """What the hint shows."""
        start, target = self._view.page.spans.get(self._start), self._view.page.spans.get(self.target)
        if start is None:
            return ""
        if target is None:
            return QCoreApplication.translate(
                "LinkHint", "Link from {start}  ·  go to the other end: Tab, letters or a click  ·  Esc: leave"
            ).format(start=self._named(start))
        return QCoreApplication.translate(
            "LinkHint", "Link from {start} to {target}  ·  Enter: link  ·  Esc: leave"
        ).format(start=self._named(start), target=self._named(target))

    def begin(self, span: str) -> None:
        """Begin a link at a span."""
        view = self._view
        if view.read_only or view.page.spans.get(span) is None:
            return
        view.leave_boundary()
        view.jump.end()
        view.offer.end()
        self._start = span
        view.viewport().update()
        view.announcer.say(self.text)

    def end(self) -> None:
        """Leave the mode; what is selected stays."""
        if self._start is not None:
            self._start = None
            self._view.viewport().update()

    def takes(self, word: tuple[int, int]) -> bool:
        """Tell whether letters may lead to a word: while a link is made, only where another span is."""
        return self._start is None or any(span != self._start for span in self._view.span_at(word[0]))

    def press(self, event: QKeyEvent) -> bool:
        """Take the keys that end the mode; tell whether the key was taken. All others move as ever."""
        if self._start is None or event.modifiers() & _COMMAND:
            return False
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            target = self.target
            if target is not None:
                self._view.link_wanted.emit((self._start, target))
            return True
        if event.key() == Qt.Key.Key_Escape and not self._view.jump.active:
            start = self._start
            self.end()
            self._view.select_span(start)
            return True
        return False

    def _named(self, span: ShownSpan) -> str:
        text = " ".join(self._view.page.text[span.start : span.end].split())
        shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
        return f"\u2068{shown}\u2069"
