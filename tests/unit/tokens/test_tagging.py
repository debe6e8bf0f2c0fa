from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.tokens.bio import Entity, Scheme, encode, spelt
from annotator.tokens.tagging import TagEvidence, irregular


def evidence(*sentences: str) -> TagEvidence:
    found = TagEvidence()
    for sentence in sentences:
        found.add(sentence.split())
    return found


@pytest.mark.parametrize(
    ("sentences", "scheme", "described"),
    [
        (["B-A I-A O", "O B-B"], "iob2", "IOB2"),
        (["B-A B-A"], "iob2", "IOB2"),
        (["I-A B-A I-A"], "iob1", "IOB1"),
        (["I-A I-A O I-B"], "iob1", "IO, or IOB1 without B-"),
        (["I-A", "I-A"], "iob1", "IO, or IOB1 without B-"),
        (["S-A"], "iobes", "IOBES"),
        (["B-A E-A"], "iobes", "IOBES"),
        (["U-A"], "bilou", "BILOU"),
        (["B-A I-A L-A"], "bilou", "BILOU"),
        (["O O", ""], "iob2", "any scheme (there is no entity)"),
        ([], "iob2", "any scheme (there is no entity)"),
        (["B-A O I-A", "B-B"], "iob2", "IOB2"),
        (["B-A O I-A", "I-B"], "iob1", "IOB1"),
        (["I-A", "B-A E-A"], "iobes", "IOBES"),
    ],
)
def test_the_scheme_of_tags(sentences, scheme, described):
    found = evidence(*sentences)
    assert (found.scheme, found.described) == (scheme, described)


@pytest.mark.parametrize(
    ("codes", "scheme", "count"),
    [
        ("B-A I-A O", "iob2", 0),
        ("O O", "iobes", 0),
        ("B-A O I-A", "iob2", 1),
        ("B-A O I-A", "iob1", 1),
        ("B-A I-A O I-A", "iobes", 2),
    ],
)
def test_tags_that_break_the_rules_are_counted(codes, scheme, count):
    assert irregular(codes.split(), spelt(codes.split()), Scheme(scheme)) == count


SENTENCES = st.lists(
    st.lists(st.tuples(st.integers(1, 3), st.sampled_from(["", "A", "B"])), max_size=6), min_size=1, max_size=4
)


@given(SENTENCES, st.sampled_from(Scheme))
def test_the_scheme_is_found_again_wherever_there_is_an_entity(sentences, scheme):
    found, count = TagEvidence(), 0
    for runs in sentences:
        entities, position = [], 0
        for length, label in runs:
            if label:
                entities.append(Entity(position, position + length, label))
            position += length
        count += len(entities)
        codes = encode(position, entities, scheme)
        found.add(codes)
        assert irregular(codes, entities, scheme) == 0
    if count:
        assert found.scheme is scheme
    else:
        assert found.described == "any scheme (there is no entity)"
