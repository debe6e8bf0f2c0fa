"""What the boundary strip lays out: every letter once and in order, and a cell for whatever is easily missed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.easily_missed import Sign, sign_of
from annotator.domain.graphemes import boundaries, widened
from annotator.ui.inspector.extract import STAND_IN, extract
from annotator.ui.inspector.names import full_name, picture, short_name

TEXTS = st.text(st.sampled_from("ابدلأ ـُّ\u200c\u200d\u200f«»“’ab,1\u00a0\t\n🧑e\u0301"), min_size=1, max_size=60)


def test_both_ends_and_what_lies_beside_them():
    text = "قالت «كتائب السنديان» أمس"
    start, end = text.index("ك"), text.index("»")
    found = extract(text, start, end, 4)
    assert [(cell.char, cell.sign) for cell in found.cells] == [("«", Sign.QUOTE), ("»", Sign.QUOTE)]
    assert found.parts == ((start - 4, start + 4), (end - 4, end + 4))
    assert found.text.count("…") == 3


def test_a_short_span_is_shown_whole():
    assert extract("He said “Salt Foxes” left.", 9, 19, 20).parts == ((0, 26),)


def test_letters_keep_their_shape_across_a_cell():
    joined, apart = extract("مُح", 0, 3, 5).text, extract("دُح", 0, 3, 5).text
    assert "\u200d" + STAND_IN in joined
    assert joined.endswith("\u200dح")
    assert "\u200d" not in apart


@given(TEXTS, st.data(), st.integers(1, 8))
def test_every_letter_once_in_order_with_its_cells(text, data, context):
    first = data.draw(st.integers(0, len(text) - 1))
    start, end = widened(text, first, data.draw(st.integers(first + 1, len(text))))
    found = extract(text, start, end, context)
    wanted = [place for first, last in found.parts for place in range(first, last)]
    assert [place for letter in found.letters for place in range(letter.start, letter.end)] == wanted
    assert found.parts[0][0] <= start
    assert found.parts[-1][1] >= end
    bounds = set(boundaries(text))
    assert all(letter.start in bounds and letter.end in bounds for letter in found.letters)
    places = [(letter.first, letter.last) for letter in found.letters]
    assert places == sorted(places)
    signs = [(place, sign_of(text, place)) for place in wanted]
    assert [(cell.offset, cell.sign) for cell in found.cells] == [pair for pair in signs if pair[1] is not None]
    assert all(found.text[cell.place] == STAND_IN for cell in found.cells)


def test_every_sign_has_a_name_and_a_picture():
    for sign in Sign:
        assert short_name(sign)
        assert picture(sign, "\u064e")
        assert full_name(sign, "\u064e").endswith("(U+064E)")
