"""How labels, spans and the page look: plain values that the view is dressed with."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPainter

from annotator.domain.labels import Pattern
from annotator.ui.theme import PAGES, PageColours

TINT = 0.14
"""How much of a label's colour lies behind the letters."""
SELECTED_TINT = 0.30
HOVERED_TINT = 0.21


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """A label as the view shows it. ``colour`` (``#RRGGBB``) suits the current page; texts are in one language."""

    colour: str
    pattern: Pattern
    letter: str
    title: str


@dataclass(frozen=True, slots=True)
class ShownSpan:
    """A span as the view needs it: ``[start, end)`` in code points of the article, ``label`` a label's id."""

    id: str
    start: int
    end: int
    label: str
    has_note: bool = False


@dataclass(frozen=True, slots=True)
class ShownLink:
    """A link as the view needs it: from one span (id) to another, ``title`` its type in the interface language.

    One without an ``id`` is only being made.
    """

    id: str
    source: str
    target: str
    title: str


UNKNOWN = LabelStyle(colour="#808080", pattern=Pattern.DOT, letter="?", title="?")
"""Dresses a span whose label has no style."""


class PageInk:
    """The colours of a page as ``QColor``, with those that follow from them."""

    def __init__(self, colours: PageColours = PAGES["light"]) -> None:
        self.page = QColor(colours.page)
        self.text = QColor(colours.text)
        self.quiet = QColor(colours.quiet)
        self.caret = QColor(colours.caret)
        self.selection = QColor(colours.selection)
        self.match = QColor(colours.match)
        self.current_match = QColor(colours.current_match)
        self.dark = self.page.lightnessF() < 0.5
        self.laid_over = (
            QPainter.CompositionMode.CompositionMode_Lighten
            if self.dark
            else QPainter.CompositionMode.CompositionMode_Darken
        )
        """How a tint goes over others: however many lie over each other, the letters stand off from them."""
        self.dropped = blended(self.selection, self.page, 0.5)
        """Behind what is selected but would not be kept."""
        self.kept = QColor("#86C9AF" if self.dark else "#2F6B57")
        """Under what a label would take."""


class SpanInk:
    """The colours of one label on one page."""

    def __init__(self, style: LabelStyle, page: PageInk) -> None:
        self.style = style
        self.line = QColor(style.colour)
        self.letter = style.letter.upper()
        self.title = style.title.upper()
        strength = 1.35 if page.dark else 1.0
        self.tint = blended(self.line, page.page, TINT * strength)
        self.hovered = blended(self.line, page.page, HOVERED_TINT * strength)
        self.selected = blended(self.line, page.page, SELECTED_TINT * strength)


def translucent(colour: QColor, alpha: float) -> QColor:
    """Return the colour with an opacity from 0 to 1."""
    result = QColor(colour)
    result.setAlphaF(min(1.0, alpha))
    return result


def blended(colour: QColor, other: QColor, share: float) -> QColor:
    """Return the opaque mix of two colours; ``share`` is that of the first."""
    rest = 1.0 - share
    return QColor.fromRgbF(
        colour.redF() * share + other.redF() * rest,
        colour.greenF() * share + other.greenF() * rest,
        colour.blueF() * share + other.blueF() * rest,
    )
