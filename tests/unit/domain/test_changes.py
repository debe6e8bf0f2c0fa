from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.changes import Change, composed, key_of
from annotator.domain.spans import Link, Span

IDS = st.sampled_from("abcd")


def span(name: str, start: int) -> Span:
    return Span(id=name, assignment="w", start=start, end=start + 1, label="L", surface="x")


STATES = st.dictionaries(IDS, st.integers(0, 3)).map(lambda found: {name: span(name, n) for name, n in found.items()})


def between(before: dict[str, Span], after: dict[str, Span]) -> Change:
    old = tuple(before[n] for n in before if after.get(n) != before[n])
    new = tuple(after[n] for n in after if before.get(n) != after[n])
    return Change("test", old, new)


def applied(state: dict[str, Span], change: Change) -> dict[str, Span]:
    result = dict(state)
    for record in change.before:
        assert result.pop(record.id) == record
    for record in change.after:
        assert record.id not in result
        result[record.id] = record
    return result


@given(STATES, STATES)
def test_the_inverse_takes_a_change_back(before, after):
    change = between(before, after)
    assert applied(before, change) == after
    assert applied(after, change.inverse()) == before
    assert change.inverse().inverse() == change


@given(st.lists(STATES, min_size=1))
def test_several_changes_make_one_with_the_same_effect(states):
    changes = [between(a, b) for a, b in pairwise(states)]
    one = composed("all", changes)
    assert applied(states[0], one) == states[-1]
    assert applied(states[-1], one.inverse()) == states[0]


def test_added_removed_and_replaced():
    change = Change("x", before=(span("a", 1), span("b", 1)), after=(span("b", 2), span("c", 1)))
    assert [record.id for record in change.added] == ["c"]
    assert [record.id for record in change.removed] == ["a"]
    assert [(old.id, new.start) for old, new in change.replaced] == [("b", 2)]
    assert change
    assert not Change("x")


def test_a_record_stands_once_on_a_side():
    with pytest.raises(ValueError, match="twice"):
        Change("x", after=(span("a", 1), span("a", 2)))


def test_a_link_and_a_span_may_share_an_id():
    link = Link(id="a", assignment="w", type="t", source="a", target="b")
    assert key_of(link) != key_of(span("a", 1))
    assert Change("x", after=(link, span("a", 1)))


def test_a_change_that_comes_to_nothing_is_nothing():
    add = Change("span.add", after=(span("a", 1),))
    move = Change("span.edit", before=(span("a", 1),), after=(span("a", 2),))
    assert not composed("all", [add, add.inverse()])
    assert not composed("all", [add, move, move.inverse(), add.inverse()])
    assert composed("all", [add, move]).after == (span("a", 2),)
    assert not composed("all", [])


@given(st.lists(STATES, min_size=1, max_size=5))
def test_taking_back_one_by_one_or_at_once_is_the_same(states):
    changes = [between(a, b) for a, b in pairwise(states)]
    state = states[-1]
    for change in reversed(changes):
        state = applied(state, change.inverse())
    assert state == states[0]
    back = composed("back", [change.inverse() for change in reversed(changes)])
    assert set(back.before) == set(composed("all", changes).after)
    assert set(back.after) == set(composed("all", changes).before)
