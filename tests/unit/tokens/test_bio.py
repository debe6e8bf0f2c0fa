from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.tokens.bio import Entity, decode, encode


@pytest.mark.parametrize(
    ("length", "entities", "codes"),
    [
        (0, [], ""),
        (3, [], "O O O"),
        (3, [(0, 1, "A")], "B-A O O"),
        (4, [(1, 4, "A")], "O B-A I-A I-A"),
        (4, [(0, 2, "A"), (2, 4, "A")], "B-A I-A B-A I-A"),
        (3, [(0, 1, "A"), (1, 2, "B-C")], "B-A B-B-C O"),
    ],
)
def test_codes_of_entities(length, entities, codes):
    entities = [Entity(*entity) for entity in entities]
    assert encode(length, entities) == codes.split()
    assert decode(codes.split()) == entities


@pytest.mark.parametrize("entity", [(0, 0, "A"), (2, 4, "A"), (-1, 1, "A"), (2, 1, "A")])
def test_entities_outside_are_refused(entity):
    with pytest.raises(ValueError, match="does not lie within"):
        encode(3, [Entity(*entity)])


def test_entities_that_overlap_are_refused():
    with pytest.raises(ValueError, match="overlaps"):
        encode(3, [Entity(0, 2, "A"), Entity(1, 3, "B")])


@pytest.mark.parametrize(
    ("codes", "complaint"),
    [
        ("I-A", "does not go on"),
        ("B-A I-B", "does not go on"),
        ("B-A O I-A", "does not go on"),
        ("A", "no IOB2 code"),
        ("B-", "no IOB2 code"),
        ("B", "no IOB2 code"),
        ("L-A", "no IOB2 code"),
        ("o", "no IOB2 code"),
        ("O-A", "no IOB2 code"),
    ],
)
def test_decoding_is_strict(codes, complaint):
    with pytest.raises(ValueError, match=complaint):
        decode(codes.split())


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from(["", "A", "B"]))))
def test_codes_spell_the_entities_again(runs):
    entities, position = [], 0
    for length, label in runs:
        if label:
            entities.append(Entity(position, position + length, label))
        position += length
    assert decode(encode(position, entities)) == entities
