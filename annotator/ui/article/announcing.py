"""Tells a screen reader what stands in the article view and what happens there, as its picture cannot be read.

Nothing of it is made, and no text copied, unless a screen reader (or another client of accessibility) is on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from shiboken6 import isValid

from annotator.ui.article.companion import TextCompanion

if TYPE_CHECKING:
    from annotator.ui.article.palette import ShownSpan
    from annotator.ui.article.view import ArticleView

_LONGEST = 200
"""Characters that are read out at most."""


class Announcer(QObject):
    """Keeps the view's companion at the view's text, caret and selection, and reads labels out."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._companion: TextCompanion | None = None
        self._mirrored: str | None = None
        self._inside: frozenset[str] = frozenset()
        self._leading = False

    @property
    def companion(self) -> TextCompanion | None:
        """The text that a screen reader reads; None while none is on."""
        return self._companion

    def say(self, text: str) -> None:
        """Have a text read out."""
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, text[:_LONGEST]))

    def follow(self) -> None:
        """Take over text, caret and selection; read out the spans that the caret has come into, inner ones first."""
        if not QAccessible.isActive():
            return
        companion = self._companion or self._made()
        if not isValid(companion):
            # A view that is being closed loses it first.
            return
        page, picking = self._view.page, self._view.picking
        if self._mirrored is not page.text:
            self._mirrored = page.text
            self._inside = frozenset()
            companion.mirror(page.text)
        if not self._leading:
            companion.follow(picking.anchor, picking.caret.offset)
        self._tell_spans()

    def expect(self, span: ShownSpan) -> None:
        """Leave the reading of a span to ``tell_selected``: it is about to be selected, and the caret put into it."""
        self._inside |= {span.id}

    def tell_selected(self, span: ShownSpan) -> None:
        """Read out a span that has been selected."""
        self.say(self._words(span))

    def tell_focus(self) -> None:
        """Lead a screen reader to the text when the view gets the focus."""
        self.follow()
        if self._companion is not None:
            # Qt tells of the view itself only after the view has heard of it; the last one told of is read.
            QTimer.singleShot(0, self._lead_to_companion)

    def _lead_to_companion(self) -> None:
        if self._companion is not None and isValid(self._companion):
            self._companion.tell_focus()

    def rename(self) -> None:
        """Call the companion what the view is called."""
        if self._companion is not None and isValid(self._companion):
            self._companion.setAccessibleName(self._view.accessibleName())

    def _made(self) -> TextCompanion:
        self._companion = TextCompanion(self._view)
        self._companion.moved.connect(self._led)
        self._view.viewport().installEventFilter(self)
        self.rename()
        return self._companion

    def _led(self, stretch: tuple[int, int]) -> None:
        """Go where a screen reader has put the caret."""
        anchor, caret = stretch
        self._leading = True
        if anchor == caret:
            self._view.set_caret(caret)
        else:
            self._view.set_caret(anchor)
            self._view.set_caret(caret, select=True)
        self._leading = False

    def _tell_spans(self) -> None:
        view = self._view
        spans = view.page.spans.at(view.caret()) if view.page.text else []
        told = "; ".join(map(self._words, spans))
        if view.accessibleDescription() != told and self._companion is not None:
            view.setAccessibleDescription(told)
            self._companion.setAccessibleDescription(told)
        entered = [span for span in spans if span.id not in self._inside]
        self._inside = frozenset(span.id for span in spans)
        self.say("; ".join(map(self._words, entered)))

    def _words(self, span: ShownSpan) -> str:
        view = self._view
        return f"{view.page_painter.ink(span.label).style.title}: {view.page.text[span.start : span.end]}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._companion is not None:
            self._companion.setGeometry(self._view.viewport().rect())
        return super().eventFilter(watched, event)
