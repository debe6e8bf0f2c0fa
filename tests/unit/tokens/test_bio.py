from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.tokens.bio import Entity, Scheme, decode, encode, is_code, spelt


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


@pytest.mark.parametrize(
    ("scheme", "codes"),
    [
        ("iob1", "I-A B-A I-A O I-A I-B I-B B-B"),
        ("iob2", "B-A B-A I-A O B-A B-B I-B B-B"),
        ("iobes", "S-A B-A E-A O S-A B-B E-B S-B"),
        ("bilou", "U-A B-A L-A O U-A B-B L-B U-B"),
    ],
)
def test_one_sentence_in_each_scheme(scheme, codes):
    places = [(0, 1, "A"), (1, 3, "A"), (4, 5, "A"), (5, 7, "B"), (7, 8, "B")]
    entities = [Entity(*place) for place in places]
    assert encode(8, entities, Scheme(scheme)) == codes.split()
    assert decode(codes.split(), Scheme(scheme)) == entities
    assert spelt(codes.split()) == entities


@pytest.mark.parametrize("entity", [(0, 0, "A"), (2, 4, "A"), (-1, 1, "A"), (2, 1, "A")])
def test_entities_outside_are_refused(entity):
    with pytest.raises(ValueError, match="does not lie within"):
        encode(3, [Entity(*entity)])


@pytest.mark.parametrize("entities", [[(0, 2, "A"), (1, 3, "B")], [(0, 3, "A"), (1, 2, "A")], [(1, 2, "A")] * 2])
def test_entities_that_overlap_are_refused(entities):
    with pytest.raises(ValueError, match="overlaps"):
        encode(3, [Entity(*entity) for entity in entities])


@pytest.mark.parametrize(
    ("scheme", "codes", "complaint"),
    [
        ("iob2", "I-A", "IOB2 has “B-A” here, not “I-A”"),
        ("iob2", "B-A I-B", "token 1: IOB2 has “B-B”"),
        ("iob2", "B-A O I-A", "token 2: IOB2 has “B-A”"),
        ("iob2", "A", "no IOB2 code"),
        ("iob2", "B-", "no IOB2 code"),
        ("iob2", "B", "no IOB2 code"),
        ("iob2", "L-A", "no IOB2 code"),
        ("iob2", "o", "no IOB2 code"),
        ("iob2", "O-A", "no IOB2 code"),
        ("iob1", "B-A", "IOB1 has “I-A”"),
        ("iob1", "I-A B-B", "IOB1 has “I-B”"),
        ("iob1", "S-A", "no IOB1 code"),
        ("iobes", "B-A O", "IOBES has “S-A”"),
        ("iobes", "B-A I-A O", "token 1: IOBES has “E-A”"),
        ("iobes", "E-A", "IOBES has “S-A”"),
        ("iobes", "U-A", "no IOBES code"),
        ("bilou", "B-A E-A", "no BILOU code"),
        ("bilou", "B-A L-B", "token 0: BILOU has “U-A”"),
    ],
)
def test_decoding_is_strict(scheme, codes, complaint):
    with pytest.raises(ValueError, match=complaint):
        decode(codes.split(), Scheme(scheme))


@pytest.mark.parametrize(
    ("codes", "entities"),
    [
        ("I-A I-A O I-A", [(0, 2, "A"), (3, 4, "A")]),
        ("O I-A B-B I-B I-A", [(1, 2, "A"), (2, 4, "B"), (4, 5, "A")]),
        ("B-A I-A O", [(0, 2, "A")]),
        ("E-A I-A E-A E-A", [(0, 1, "A"), (1, 3, "A"), (3, 4, "A")]),
        ("B-A S-A I-A L-A O", [(0, 1, "A"), (1, 2, "A"), (2, 4, "A")]),
        ("B-A-B I-A-B", [(0, 2, "A-B")]),
        ("", []),
    ],
)
def test_tags_that_break_the_rules_still_spell_entities(codes, entities):
    assert spelt(codes.split()) == entities


@pytest.mark.parametrize("code", ["", "B", "B-", "o", "O-A", "PER", "M-PER", "b-PER", "B_PER", "_"])
def test_what_is_no_tag(code):
    assert not is_code(code)
    with pytest.raises(ValueError, match="is no tag"):
        spelt(["O", code])


RUNS = st.lists(st.tuples(st.integers(1, 3), st.sampled_from(["", "A", "B", "I-A", "O"])))


@given(RUNS, st.sampled_from(Scheme))
def test_codes_spell_the_entities_again(runs, scheme):
    entities, position = [], 0
    for length, label in runs:
        if label:
            entities.append(Entity(position, position + length, label))
        position += length
    codes = encode(position, entities, scheme)
    assert decode(codes, scheme) == entities
    assert spelt(codes) == entities


@given(
    st.lists(st.sampled_from(["O", "B-A", "I-A", "E-A", "S-A", "L-A", "U-A", "I-B", "B-B"])), st.sampled_from(Scheme)
)
def test_any_tags_spell_what_can_be_spelt_again(codes, scheme):
    entities = spelt(codes)
    assert decode(encode(len(codes), entities, scheme), scheme) == entities
