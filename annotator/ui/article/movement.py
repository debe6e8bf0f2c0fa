"""Where the caret goes: by letter as the eye sees it, by word, line and screen."""

from __future__ import annotations

from annotator.domain.words import next_word, previous_word
from annotator.ui.article.page import LinePlace, Page, Place


def by_letter(page: Page, place: Place, *, rightwards: bool) -> Place:
    """Return the place one letter to the right or left on the screen, going on in the next line at a line's end."""
    line = page.line_of(place)
    cells, order = line.cells, line.cells.visual
    x = cells.x_of(place.offset - line.origin, after=place.after)
    passed = sum(1 for index in order if (cells.lefts[index] + cells.rights[index]) / 2 < x)
    at = passed if rightwards else passed - 1
    if not 0 <= at < len(order):
        return _over_the_edge(page, line, forwards=rightwards != line.layout.block.right_to_left)
    index = order[at]
    if rightwards == cells.backwards[index]:
        return Place(line.origin + cells.bounds[index])
    return Place(line.origin + cells.bounds[index + 1], after=True)


def _over_the_edge(page: Page, line: LinePlace, *, forwards: bool) -> Place:
    other = page.beside(line, 1 if forwards else -1)
    if other is None:
        return Place(len(page.text), after=True) if forwards else Place(0)
    return line_start(other) if forwards else line_end(other)


def by_word(page: Page, place: Place, *, rightwards: bool) -> Place:
    """Return the start of the next word (or of the one before) in the paragraph's own direction."""
    forwards = rightwards != page.line_of(place).layout.block.right_to_left
    text = page.text
    return Place(next_word(text, place.offset) if forwards else previous_word(text, place.offset))


def by_line(page: Page, place: Place, x: float, step: int) -> Place:
    """Return the place nearest to a pixel of the column on the line below (``step`` 1) or above (-1)."""
    other = page.beside(page.line_of(place), step)
    if other is None:
        return Place(len(page.text), after=True) if step > 0 else Place(0)
    return page.place_on(other, x)


def by_screen(page: Page, place: Place, x: float, distance: float) -> Place:
    """Return the place nearest to a pixel of the column a distance further down (or up, below zero)."""
    line = page.line_of(place)
    other = page.line_at(line.y + line.box.height / 2 + distance)
    if (other.block, other.number) == (line.block, line.number):
        return by_line(page, place, x, 1 if distance > 0 else -1)
    return page.place_on(other, x)


def line_start(line: LinePlace) -> Place:
    """Return the place before a line's first letter."""
    return Place(line.box.start)


def line_end(line: LinePlace) -> Place:
    """Return the place after a line's last letter that is drawn."""
    return Place(line.box.shown_end, after=line.box.shown_end > line.box.start)
