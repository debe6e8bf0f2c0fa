"""Moves of spans between labels: what goes, what falls together, where links lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.label_moves import Condition, Move, Mover, moves_since
from annotator.domain.spans import Link, Span


def span(name: str, start: int, label: str, **more) -> Span:
    values = {"surface": "حلب", **more}
    return Span(id=name, assignment="w", start=start, end=start + 3, label=label, **values)


def link(name: str, source: str, target: str) -> Link:
    return Link(id=name, assignment="w", type="t", source=source, target=target)


MERGE = Move(version=2, label="a", into="b")


@pytest.mark.parametrize(
    ("surfaces", "surface", "met"),
    [
        (("إدلب",), "ادلب", True),
        (("إدلب",), "إدلب الجديدة", False),
        (("إدلب*",), "إدلب الجديدة", True),
        (("*جديدة",), "إدلب الجديدة", True),
        (("*lib*",), "The Idlib front", True),
        (("front", "idlib"), "IDLIB", True),
        (("the  front",), "the\nfront", True),
        (("*",), "anything", True),
        ((), "anything", True),
    ],
)
def test_surfaces_are_compared_folded(surfaces, surface, met):
    assert Condition(surfaces=surfaces).test()(span("s", 0, "a", surface=surface), "ar") is met


@pytest.mark.parametrize(
    ("held", "asked", "met"),
    [("x", "x", True), ("x", "y", False), (("x", "y"), "y", True), (True, True, True), (None, "x", False)],
)
def test_a_value_of_an_attribute(held, asked, met):
    attributes = () if held is None else (("kind", held),)
    condition = Condition(attribute="kind", value=asked)
    assert condition
    assert condition.test()(span("s", 0, "a", attributes=attributes), "ar") is met


def test_what_becomes_the_same_is_joined_and_links_are_led_there():
    spans = [
        span("1", 0, "a", attributes=(("k", "x"), ("m", "y")), note="one"),
        span("2", 0, "b", attributes=(("k", "z"),), note="two"),
        span("3", 9, "a"),
        span("4", 20, "c"),
    ]
    links = [link("l1", "1", "2"), link("l2", "4", "1"), link("l3", "4", "2"), link("l4", "1", "3")]
    moved = Mover([MERGE]).moved(spans, links, "ar")
    assert [(item.id, item.label) for item in moved.spans] == [("2", "b"), ("3", "b"), ("4", "c")]
    assert moved.spans[0].attributes == (("k", "z"), ("m", "y"))
    assert moved.spans[0].note == "two\none"
    assert [(item.id, item.source, item.target) for item in moved.links] == [("l3", "4", "2"), ("l4", "2", "3")]
    assert [(item.lost.id, item.kept.id) for item in moved.collapses] == [("1", "2")]


def test_what_does_not_move_is_handed_back_as_it_is():
    spans, links = [span("1", 0, "c"), span("2", 0, "c")], [link("l", "1", "2")]
    moved = Mover([MERGE]).moved(spans, links, "ar")
    assert moved.spans == tuple(spans)
    assert all(one is other for one, other in zip(moved.spans, spans, strict=True))
    assert not moved.collapses


def test_moves_follow_in_order_and_only_those_made_since_are_asked_for():
    moves = [MERGE, Move(version=3, label="b", into="c")]
    assert Mover(moves).label_of(span("1", 0, "a"), "ar") == "c"
    assert Mover(moves_since(moves, 2)).label_of(span("1", 0, "a"), "ar") == "a"
    assert moves_since(moves, 3) == ()


@given(
    st.lists(st.tuples(st.integers(0, 3), st.sampled_from("abc")), max_size=12),
    st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=12),
    st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), max_size=3),
)
def test_no_span_is_lost_unaccounted_and_no_link_hangs(places, ends, steps):
    spans = [span(str(number), start, label) for number, (start, label) in enumerate(dict.fromkeys(places))]
    ids = [item.id for item in spans]
    links = [
        link(f"l{number}", ids[source % len(ids)], ids[target % len(ids)])
        for number, (source, target) in enumerate(ends)
        if ids and source % len(ids) != target % len(ids)
    ]
    moves = [Move(version=2, label=label, into=into) for label, into in steps]
    moved = Mover(moves).moved(spans, links, "ar")
    left = {item.id for item in moved.spans}
    assert left | {item.lost.id for item in moved.collapses} == set(ids)
    assert len(moved.spans) + len(moved.collapses) == len(spans)
    assert all({item.source, item.target} <= left and item.source != item.target for item in moved.links)
    assert len({(item.start, item.end, item.label) for item in moved.spans}) == len(moved.spans)
    assert {(item.start, item.end) for item in moved.spans} == {(item.start, item.end) for item in spans}
