from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.tokens.alignment import CutToken, TokenGrid, trimmed
from annotator.tokens.tokenizers import Token

#        0123456789
TEXT = "ab  cde fg"
GRID = TokenGrid.of([Token(0, 2), Token(4, 7), Token(8, 10)])


@pytest.mark.parametrize(
    ("start", "end", "expanded", "contracted"),
    [
        (0, 2, (0, 2), (0, 2)),
        (0, 10, (0, 10), (0, 10)),
        (1, 2, (0, 2), None),
        (1, 7, (0, 7), (4, 7)),
        (5, 6, (4, 7), None),
        (5, 9, (4, 10), None),
        (2, 4, None, None),
        (2, 5, (4, 7), None),
        (7, 10, (8, 10), (8, 10)),
    ],
)
def test_whole_tokens_around_and_inside_a_range(start, end, expanded, contracted):
    assert GRID.expanded(start, end) == expanded
    assert GRID.contracted(start, end) == contracted


@pytest.mark.parametrize(
    ("position", "token"),
    [(0, None), (1, (0, 2)), (2, None), (3, None), (4, None), (5, (4, 7)), (6, (4, 7)), (9, (8, 10)), (10, None)],
)
def test_the_token_an_offset_is_inside_of(position, token):
    assert GRID.around(position) == token


def test_cutting_tokens():
    grid, cuts = GRID.cut([6, 5, 5, 3, 0, 10, 9])
    assert cuts == (CutToken(Token(4, 7), (5, 6)), CutToken(Token(8, 10), (9,)))
    assert [TEXT[start:end] for start, end in grid.tokens] == ["ab", "c", "d", "e", "f", "g"]
    assert [TEXT[start:end] for start, end in cuts[0].pieces] == ["c", "d", "e"]


def test_nothing_to_cut_leaves_the_grid():
    assert GRID.cut([0, 2, 3, 7]) == (GRID, ())


@given(st.sets(st.integers(-1, 11)))
def test_cut_tokens_cover_the_same_and_end_where_cut(positions):
    grid, cuts = GRID.cut(positions)
    assert [p for start, end in grid.tokens for p in range(start, end)] == [0, 1, 4, 5, 6, 8, 9]
    assert len(grid) == len(GRID) + sum(len(cut.at) for cut in cuts)
    assert not any(grid.around(position) for position in positions)


@pytest.mark.parametrize(
    ("start", "end", "core"), [(0, 2, (0, 2)), (0, 4, (0, 2)), (2, 8, (4, 7)), (2, 4, (4, 4)), (5, 5, (5, 5))]
)
def test_white_space_at_edges_is_trimmed(start, end, core):
    assert trimmed(TEXT, start, end) == core
