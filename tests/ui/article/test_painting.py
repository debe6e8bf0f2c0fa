"""What is painted: letters stay as they are, lines and lanes tell spans apart."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from annotator.domain.colours import contrast
from annotator.domain.labels import Pattern
from annotator.ui.article.palette import LabelStyle, ShownSpan
from annotator.ui.theme import PAGES

ARABIC = "سيطرت قوات النورس على بلدة مرج الزيتون."
ENGLISH = "The Gull Forces took Olive Meadow."


def picture(view):
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def row(image, y, left=0, right=None):
    return [image.pixelColor(x, y).name() for x in range(left, right or image.width())]


def band(view, start, end):
    [rect] = view.rect_of(start, end)
    return rect.toAlignedRect()


def ink(image, rect, *, dark):
    """Return where the letters' own colour stands within a rectangle."""
    wanted = QColor(PAGES["dark" if dark else "light"].text).lightness()
    return {
        (x, y)
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
        if abs(image.pixelColor(x, y).lightness() - wanted) < 12
    }


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "surface"), [(ARABIC, "ورس"), (ARABIC, "مرج الزيتون"), (ENGLISH, "ul")])
def test_a_span_neither_recolours_nor_breaks_letters(hands, text, surface, dark):
    view = hands.view
    view.set_page_colours(PAGES["dark" if dark else "light"])
    view.clearFocus()
    hands.show(text)
    line = band(view, 0, len(text))
    without = ink(picture(view), line, dark=dark)
    start = text.index(surface)
    view.change_spans((), [ShownSpan("x", start, start + len(surface), "F")])
    assert band(view, 0, len(text)) == line
    with_span = ink(picture(view), line, dark=dark)
    assert len(without) > 200
    assert len(without ^ with_span) < len(without) * 0.02


@pytest.mark.parametrize(
    ("page", "colours"),
    [("light", ["#B5432A", "#1F6AA5", "#7A6200", "#7A3E8E"]), ("dark", ["#F09A7E", "#8EC3EC", "#E0C25A", "#D7A3E6"])],
)
def test_letters_stand_off_from_all_labels_over_each_other(hands, page, colours):
    view = hands.view
    view.set_page_colours(PAGES[page])
    view.set_styles(
        {name: LabelStyle(colour, Pattern.SOLID, name, name) for name, colour in zip("FLDE", colours, strict=True)}
    )
    text = "The Gull      Forces took Olive Meadow."
    gap = text.index("Gull") + 7
    for chosen in "FLDE":
        hands.show(text, *((name, "Gull      Forces", name) for name in "FLDE"))
        view.select_span(chosen)
        behind = picture(view).pixelColor(band(view, gap, gap + 1).center()).name()
        assert behind != QColor(PAGES[page].page).name()
        assert contrast(PAGES[page].text, behind) >= 4.5


def test_a_span_lies_behind_its_letters_and_nowhere_else(hands):
    view = hands.view
    view.clearFocus()
    hands.show(ENGLISH, ("x", "Gull", "F"))
    rect = band(view, 4, 8)
    y = rect.top() + 2
    image, page = picture(view), PAGES["light"].page.lower()
    tinted = [x for x, name in enumerate(row(image, y)) if name != page]
    assert tinted
    assert rect.left() - 1 <= tinted[0]
    assert tinted[-1] <= rect.right() + 1


def lines_below(image, view, rect, colour):
    """Return the heights, below the letters, at which a row holds much of a colour."""
    counts = Counter()
    for y in range(rect.bottom() - 3, rect.bottom() + 25):
        names = row(image, y, rect.left(), rect.right())
        counts[y] = sum(_near(name, colour) for name in names)
    return [y for y, count in counts.items() if count > rect.width() * 0.4]


def _near(name, colour):
    a, b = QColor(name), QColor(colour)
    return sum(abs(p - q) for p, q in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True)) < 60


def test_nested_spans_have_lanes_of_their_own(hands):
    view = hands.view
    hands.show(ENGLISH, ("out", "Gull Forces", "F"), ("in", "Forces", "L"))
    image = picture(view)
    inner = band(view, 9, 15)
    outer_line = lines_below(image, view, inner, "#B5432A")
    inner_line = lines_below(image, view, inner, "#1F6AA5")
    assert outer_line
    assert inner_line
    assert max(outer_line) < min(inner_line)


def test_lanes_open_only_where_spans_are(hands):
    view = hands.view
    hands.show("\n".join([ENGLISH] * 3))
    heights = [view.page.line(index, 0).box.height for index in range(3)]
    assert len(set(heights)) == 1
    view.change_spans((), [ShownSpan("x", len(ENGLISH) + 5, len(ENGLISH) + 9, "F")])
    opened = [view.page.line(index, 0).box.height for index in range(3)]
    assert opened[0] == opened[2] == heights[0]
    one = opened[1]
    assert one > heights[0]
    view.change_spans((), [ShownSpan("y", len(ENGLISH) + 5, len(ENGLISH) + 7, "L")])
    assert view.page.line(1, 0).box.height > one


def test_neighbours_in_a_lane_stay_apart(hands):
    view = hands.view
    text = "GullForces took it."
    hands.show(text, ("a", "Gull", "F"), ("b", "Forces", "F"))
    edge = round(view.rect_of(4, 5)[0].left())
    rect = band(view, 0, 10)
    image = picture(view)
    y = max(lines_below(image, view, rect, "#B5432A"))
    line = [_near(name, "#B5432A") for name in row(image, y, edge - 8, edge + 8)]
    assert not all(line)
    assert line[0]
    assert line[-1]


@pytest.mark.parametrize(("text", "surface"), [(ENGLISH, "Gull Forces"), (ARABIC, "قوات النورس")])
def test_what_a_label_would_take_is_underlined_in_the_selection(hands, text, surface):
    view = hands.view
    hands.show(text)
    start = text.index(surface)
    view.set_selection(start, start + len(surface) + 1)
    kept, selected = band(view, *view.kept()), band(view, *view.selection())
    image = picture(view)
    names = row(image, kept.bottom() - 1, selected.left(), selected.right())
    marked = [x for x, name in enumerate(names, selected.left()) if _near(name, "#2F6B57")]
    assert kept.left() - 1 <= min(marked)
    assert max(marked) <= kept.right() + 1
    assert max(marked) - min(marked) > kept.width() - 4


def test_a_caret_is_seen_where_the_keys_go(hands):
    view = hands.view
    hands.show(ENGLISH)
    view.setFocus()
    view.set_caret(4)
    bar = view.caret_rect().toAlignedRect()
    with_focus = picture(view)
    view.clearFocus()
    without = picture(view)
    y = bar.center().y()
    assert row(with_focus, y, bar.left(), bar.right()) != row(without, y, bar.left(), bar.right())


def test_the_hint_is_there_while_a_boundary_is_moved(hands):
    view = hands.view
    hands.show(ENGLISH, ("x", "Gull", "F"))
    view.select_span("x")
    before = picture(view)
    hands.key(Qt.Key.Key_BracketRight, Qt.KeyboardModifier.AltModifier)
    during = picture(view)
    foot = view.viewport().height() - 30
    assert row(before, foot) != row(during, foot)
    hands.key(Qt.Key.Key_Escape)
    assert row(picture(view), foot) == row(before, foot)


def test_spans_of_unknown_labels_are_shown_too(hands):
    hands.show(ENGLISH, ("x", "Gull", "no such label"))
    hands.view.select_span("x")
    assert not picture(hands.view).isNull()


def test_ten_thousand_spans_over_one_screen_are_painted(hands):
    text = (ENGLISH + " ") * 250
    spans = [ShownSpan(str(n), n % 8000, n % 8000 + 1 + n % 40, "FLDE"[n % 4]) for n in range(10_000)]
    hands.view.show_article(text, spans)
    assert not picture(hands.view).isNull()
    assert hands.view.span_at(20)
