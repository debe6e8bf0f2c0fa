"""Links as arcs: drawn where their ends are, whichever way the text runs; nothing out of view is laid out for them."""

from __future__ import annotations

from collections import Counter

import pytest

from annotator.ui.article.palette import ShownLink

ARABIC = "معركة في مرج الزيتون شنّتها قوات النورس"
ENGLISH = "A battle in Olive Meadow fought by Gull Forces"
MIXED = "قالت Gull Radio إن معركة وقعت"


def accented(view):
    """Return the points of the picture that are green as the accent colour is, softened edges included."""
    image = view.viewport().grab().toImage()

    def near(colour):
        return colour.green() > colour.red() + 25 and colour.green() > colour.blue() + 8

    width, height = image.width(), image.height()
    return {(x, y) for x in range(width) for y in range(height) if near(image.pixelColor(x, y))}


def boxes(hands, *surfaces):
    return [hands.view.rect_of(at := hands.view.text().index(word), at + len(word))[0] for word in surfaces]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (ENGLISH, "battle", "Gull Forces"),
        (ARABIC, "معركة", "قوات النورس"),
        (ARABIC, "قوات النورس", "معركة"),
        (MIXED, "معركة", "Gull Radio"),
    ],
)
def test_an_arc_on_one_line_reaches_from_middle_to_middle_with_its_arrow_at_the_target(hands, text, source, target):
    hands.show(text, ("a", source, "E"), ("b", target, "F"))
    assert accented(hands.view) == set()
    hands.view.set_links((ShownLink("l", "a", "b", "actor"),))
    found = accented(hands.view)
    first, last = boxes(hands, source, target)
    left, right = sorted((first.center().x(), last.center().x()))
    assert min(x for x, _ in found) == pytest.approx(left, abs=5)
    assert max(x for x, _ in found) == pytest.approx(right, abs=5)
    assert max(y for _, y in found) == pytest.approx(first.top(), abs=3)

    def widest(box):
        rows = Counter(y for x, y in found if abs(x - box.center().x()) < 6 and box.top() - 6 < y <= box.top())
        return max(rows.values())

    assert widest(last) >= widest(first) + 2


def test_an_arc_over_lines_goes_from_edge_to_edge(hands):
    text = f"{ENGLISH}\n{ARABIC}"
    hands.show(text, ("a", "battle", "E"), ("b", "قوات النورس", "F"))
    hands.view.set_links((ShownLink("l", "a", "b", ""),))
    first, last = boxes(hands, "battle", "قوات النورس")
    rows = {y for _, y in accented(hands.view)}
    assert min(rows) == pytest.approx(first.bottom(), abs=3)
    assert max(rows) == pytest.approx(last.top(), abs=3)


def test_what_lies_out_of_view_is_pointed_at_and_not_laid_out(hands):
    far = "\n".join(["An empty line."] * 400)
    hands.show(f"{ENGLISH}\n{far}\nزيتون", ("a", "battle", "E"), ("b", "زيتون", "L"))
    laid_out = len(hands.view.page._layouts)
    hands.view.set_links((ShownLink("l", "a", "b", ""),))
    found = accented(hands.view)
    (box,) = boxes(hands, "battle")
    assert found
    assert all(abs(x - box.center().x()) < 12 and box.bottom() - 2 <= y <= box.bottom() + 18 for x, y in found)
    assert len(hands.view.page._layouts) == laid_out


def test_a_link_whose_ends_are_both_out_of_view_is_not_drawn(hands):
    far = "\n".join(["An empty line."] * 400)
    hands.show(f"{far}\nزيتون نورس", ("a", "زيتون", "L"), ("b", "نورس", "F"))
    hands.view.set_links((ShownLink("l", "a", "b", "x"),))
    assert accented(hands.view) == set()


def test_scrolling_leaves_nothing_of_an_arc_behind(hands):
    far = "\n".join(["An empty line."] * 400)
    hands.show(f"{ENGLISH}\n{far}", ("a", "battle", "E"), ("b", "Gull Forces", "F"))
    hands.view.set_links((ShownLink("l", "a", "b", "actor"),))
    assert accented(hands.view)
    bar = hands.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert accented(hands.view) == set()
