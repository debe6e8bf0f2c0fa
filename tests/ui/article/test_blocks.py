"""An article cut into blocks, and their heights."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.articles import Direction, Zone, ZoneKind
from annotator.domain.graphemes import is_boundary
from annotator.ui.article.blocks import LONGEST, Blocks
from annotator.ui.article.heights import Heights


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", [""]),
        ("one", ["one"]),
        ("one\ntwo", ["one", "two"]),
        ("one\n", ["one", ""]),
        ("\n\none", ["", "", "one"]),
    ],
)
def test_a_block_is_a_paragraph(text, pieces):
    blocks = Blocks(text)
    assert [text[start:end] for start, end in zip(blocks.starts, blocks.ends, strict=True)] == pieces


def test_a_long_paragraph_is_cut_after_sentences():
    text = "The gulls came back. " * 1000
    blocks = Blocks(text)
    assert len(blocks) > 1
    assert all(end - start <= LONGEST for start, end in zip(blocks.starts, blocks.ends, strict=True))
    assert all(text[start - 2] == "." for start in blocks.starts[1:])
    assert blocks.paragraph(1) == (0, len(text))
    assert not blocks.continues(0)
    assert blocks.continues(1)


def test_a_paragraph_without_any_gap_is_cut_between_letters():
    text = "e\u0301" * LONGEST
    blocks = Blocks(text)
    assert blocks.starts[1:] == blocks.ends[:-1]
    assert all(is_boundary(text, start) for start in blocks.starts)


@given(st.text(alphabet="ab .\n😀", max_size=300), st.integers(0, 300))
def test_every_place_is_in_a_block(text, offset):
    blocks = Blocks(text)
    offset = min(offset, len(text))
    index = blocks.index_at(offset)
    assert blocks.starts[index] <= offset <= blocks.ends[index]


@pytest.mark.parametrize(
    ("text", "direction", "backwards"),
    [
        ("مرج\nmeadow", Direction.AUTO, [True, False]),
        ("مرج\n123", Direction.AUTO, [True, True]),
        ("meadow\n123\n…", Direction.AUTO, [False, False, False]),
        ("مرج\nmeadow", Direction.LEFT_TO_RIGHT, [False, False]),
        ("مرج\nmeadow", Direction.RIGHT_TO_LEFT, [True, True]),
    ],
)
def test_direction_is_each_paragraphs_own_unless_it_is_set(text, direction, backwards):
    blocks = Blocks(text, direction=direction)
    assert [blocks[index].right_to_left for index in range(len(blocks))] == backwards


def test_the_rest_of_a_long_paragraph_runs_as_it_began():
    text = "مرج الزيتون. " + "Olive Meadow. " * 600
    blocks = Blocks(text)
    assert len(blocks) > 1
    assert all(blocks[index].right_to_left for index in range(len(blocks)))


def test_zones_tell_headlines_and_quiet_paragraphs():
    text = "Gulls return\nBy A Writer\nThe gulls came back."
    zones = [Zone(ZoneKind.HEADLINE, 0, 12), Zone(ZoneKind.BYLINE, 13, 24), Zone(ZoneKind.BODY, 25, len(text))]
    blocks = Blocks(text, zones)
    looks = [(blocks[index].headline, blocks[index].quiet) for index in range(3)]
    assert looks == [(True, False), (False, True), (False, False)]


@given(st.lists(st.integers(1, 90), min_size=1, max_size=60), st.data())
def test_heights_are_running_sums(values, data):
    heights = Heights(values)
    for _ in range(3):
        index = data.draw(st.integers(0, len(values) - 1))
        new = data.draw(st.integers(1, 90))
        assert heights.set(index, new) == new - values[index]
        values[index] = new
    assert heights.total == sum(values)
    for index in range(len(values)):
        top = sum(values[:index])
        assert heights.top(index) == top
        assert heights.at(top) == heights.at(top + values[index] - 0.5) == index
    assert heights.at(-5) == 0
    assert heights.at(sum(values) + 5) == len(values) - 1
