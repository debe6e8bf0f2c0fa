"""A known name that was gone to: which label it has had, and the key that gives it that label again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

_ENTER: Final = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))


class Offer:
    """The label offered for the selected name; it stands as long as just that is selected."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._place: tuple[int, int] | None = None
        self._label: str | None = None

    @property
    def active(self) -> bool:
        """Whether the name is selected still."""
        return self._place is not None and self._view.selection() == self._place

    @property
    def text(self) -> str:
        """What the hint shows."""
        if self._label is None:
            return QCoreApplication.translate(
                "OfferHint", "A name you have labelled in several ways  ·  digit: label  ·  F4: next  ·  Esc: leave"
            )
        title = self._view.page_painter.ink(self._label).style.title
        return QCoreApplication.translate(
            "OfferHint", "Enter: label as {label} and go on  ·  digit: another label  ·  F4: next  ·  Esc: leave"
        ).format(label=f"\u2068{title}\u2069")

    def begin(self, start: int, end: int, label: str | None) -> None:
        """Select a name and offer its label (id); None where it has had several."""
        self._view.set_selection(start, end)
        self._view.reveal(start, end)
        self._place, self._label = (start, end), label
        self._view.viewport().update()
        self._view.announcer.say(self.text)

    def end(self) -> None:
        """Offer nothing any more; the selection stays."""
        self._place = None

    def press(self, event: QKeyEvent) -> bool:
        """Take Enter for the offered label; tell whether the key was taken."""
        if not self.active or event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if self._label is not None:
            self._view.offer_taken.emit(self._label)
        return True
