"""Agreed spans and disputes among annotators, by small tables."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.disputes import Rule, Work, audited, compared, pattern_of, shuffled


def works(**spans: str) -> list[Work]:
    """``a="0-5F 7-9L"``: the spans of annotator a."""

    def place(text: str) -> tuple[int, int, str]:
        start, rest = text.split("-")
        return int(start), int(rest[:-1]), rest[-1]

    return [Work(name, frozenset(map(place, text.split()))) for name, text in spans.items()]


def shown(versions) -> str:
    return " ".join(f"{start}-{end}{label}" for start, end, label, *_ in versions)


@pytest.mark.parametrize(
    ("spans", "rule", "agreed", "disputes", "outvoted"),
    [
        ({"a": "0-5F 7-9L", "b": "0-5F 7-9E"}, Rule.EXACT, "0-5F", ["7-9E 7-9L"], ""),
        ({"a": "0-5F 7-9L", "b": "0-5F 7-9E"}, Rule.EMPTY, "", ["0-5F", "7-9E 7-9L"], ""),
        ({"a": "0-5F", "b": ""}, Rule.EXACT, "", ["0-5F"], ""),
        ({"a": "0-5F 7-9L"}, Rule.EXACT, "", ["0-5F", "7-9L"], ""),
        ({"a": "0-5F", "b": "0-6F", "c": "4-9F"}, Rule.EXACT, "", ["0-5F 0-6F 4-9F"], ""),
        ({"a": "0-5F", "b": "0-5F", "c": "0-6F"}, Rule.EXACT, "", ["0-5F 0-6F"], ""),
        ({"a": "0-5F", "b": "0-5F", "c": "0-6F"}, Rule.MAJORITY, "0-5F", [], "0-6F"),
        ({"a": "0-5F", "b": "0-5F", "c": "0-5F 7-9L"}, Rule.MAJORITY, "0-5F", ["7-9L"], ""),
        ({"a": "0-5F", "b": "0-5F", "c": "", "d": ""}, Rule.MAJORITY, "", ["0-5F"], ""),
        ({"a": "0-5F", "b": "0-6F"}, Rule.MAJORITY, "", ["0-5F 0-6F"], ""),
        ({"a": "", "b": ""}, Rule.EXACT, "", [], ""),
        ({}, Rule.EXACT, "", [], ""),
    ],
)
def test_what_is_agreed_and_what_is_not(spans, rule, agreed, disputes, outvoted):
    found = compared(works(**spans), rule)
    assert shown(found.agreed) == agreed
    assert [shown(item.versions) for item in found.disputes] == disputes
    assert shown(found.outvoted) == outvoted


def test_a_version_names_everyone_who_has_it():
    found = compared(works(b="0-5F", a="0-5F", c="0-6F"), Rule.EXACT)
    assert found.disputes[0].versions == ((0, 5, "F", ("a", "b")), (0, 6, "F", ("c",)))
    assert (found.disputes[0].start, found.disputes[0].end) == (0, 6)


PLACES = st.frozensets(
    st.tuples(st.integers(0, 30), st.integers(1, 8), st.sampled_from("FLE")).map(lambda p: (p[0], p[0] + p[1], p[2])),
    max_size=8,
)


@settings(deadline=None, max_examples=100)
@given(st.lists(PLACES, max_size=5), st.sampled_from(list(Rule)))
def test_every_span_is_accounted_for_once_and_the_order_of_people_does_not_matter(spans, rule):
    people = [Work(str(number), places) for number, places in enumerate(spans)]
    found = compared(people, rule)
    parts = [*found.agreed, *found.outvoted, *(version for item in found.disputes for version in item.versions)]
    assert sorted(part[:3] for part in parts) == sorted(set().union(*spans))
    assert {name: {p[:3] for p in parts if name in p[3]} for name in map(str, range(len(spans)))} == {
        work.annotator: set(work.places) for work in people
    }
    assert compared(people[::-1], rule) == found


def test_versions_are_shuffled_by_seed_and_stay_so():
    dispute = compared(works(a="0-5F", b="0-6F", c="0-7F", d="0-8F"), Rule.EXACT).disputes[0]
    orders = {seed: shuffled(dispute, "article", seed) for seed in range(20)}
    assert len(set(orders.values())) > 5
    assert all(sorted(order) == list(dispute.versions) for order in orders.values())
    assert orders[3] == shuffled(dispute, "article", 3) != shuffled(dispute, "another", 3)


@pytest.mark.parametrize(("count", "drawn"), [(0, 0), (1, 1), (20, 1), (21, 2), (200, 10)])
def test_a_twentieth_of_the_agreed_spans_is_audited_at_least_one(count, drawn):
    agreed = [(n, n + 1, "F", ("a", "b")) for n in range(count)]
    found = audited(agreed, "article", 7)
    assert len(found) == drawn
    assert found == audited(agreed[::-1], "article", 7)
    assert count < 200 or found != audited(agreed, "article", 8)


def test_what_was_audited_stays_and_counts_and_what_was_seen_in_a_dispute_is_not_drawn():
    agreed = [(n, n + 1, "F", ("a", "b")) for n in range(40)]
    drawn = [version[:3] for version in audited(agreed, "article", 7)]
    other = next(version[:3] for version in agreed if version[:3] not in drawn)
    assert [v[:3] for v in audited(agreed, "article", 7, checked=drawn[:1])] == drawn
    assert [v[:3] for v in audited(agreed, "article", 7, checked=[other, *drawn])] == sorted([other, *drawn])
    unseen = [v[:3] for v in audited(agreed, "article", 7, seen=drawn[:1])]
    assert len(unseen) == 2
    assert drawn[0] not in unseen


def test_alike_are_the_same_words_with_the_same_versions():
    text = "the Gulls and the Gulls, the Crows"
    first, second = [(4, 9, "F"), (0, 9, "F")], [(18, 23, "F"), (14, 23, "F")]
    assert pattern_of(first, text) == pattern_of(second, text)
    assert pattern_of(first, text) != pattern_of([(29, 34, "F"), (25, 34, "F")], text)
    assert pattern_of(first, text) != pattern_of([(4, 9, "F"), (0, 9, "E")], text)
