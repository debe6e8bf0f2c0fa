from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from format_examples import NAMES, work
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan
from annotator.domain.majority import VotedOut, majority

TEXT = "Gull took Reed on Monday"


def marks(found: ArticleWork) -> list[tuple[int, int, str]]:
    return [(span.start, span.end, span.label) for span in found.spans]


def by(annotator: str, marked: str, **more: object) -> ArticleWork:
    return work(marked, annotator=annotator, **more)


def test_a_span_stays_where_more_than_half_marked_exactly_it():
    found = majority(
        [
            by("Amal", "[FACTION Gull] took [LOCATION Reed] on [DATE Monday]"),
            by("Badr", "[FACTION Gull] took [LOCATION Reed] [DATE on Monday]"),
            by("Celia", "[LOCATION Gull] took [LOCATION Reed] on Monday"),
        ]
    )
    assert marks(found.work) == [(0, 4, "FACTION"), (10, 14, "LOCATION")]
    assert found.work.annotator == "majority of Amal, Badr, Celia"
    assert [(span.id, span.text) for span in found.work.spans] == [
        ("m-0-4-FACTION", "Gull"),
        ("m-10-14-LOCATION", "Reed"),
    ]
    assert found.voted_out == (
        VotedOut(article="a1", annotators=("Celia",), start=0, end=4, label="LOCATION", text="Gull", votes=1, of=3),
        VotedOut(article="a1", annotators=("Badr",), start=15, end=24, label="DATE", text="on Monday", votes=1, of=3),
        VotedOut(article="a1", annotators=("Amal",), start=18, end=24, label="DATE", text="Monday", votes=1, of=3),
    )


def test_of_two_both_have_to_and_half_is_no_majority():
    found = majority([by("Amal", "[FACTION Gull] took [LOCATION Reed]"), by("Badr", "[FACTION Gull] took Reed")])
    assert marks(found.work) == [(0, 4, "FACTION")]
    assert [(item.text, item.votes, item.of) for item in found.voted_out] == [("Reed", 1, 2)]


def test_who_marked_nothing_has_a_vote():
    full = [by(name, "[FACTION Gull]") for name in ("Amal", "Badr")]
    empty = [by(name, "Gull") for name in ("Celia", "Dana")]
    assert marks(majority([*full, empty[0]]).work) == [(0, 4, "FACTION")]
    assert marks(majority([*full, *empty]).work) == []


def test_kept_spans_may_overlap():
    nested = "[FACTION Gull of [LOCATION Reed]]"
    assert marks(majority([by("Amal", nested), by("Badr", nested)]).work) == [(0, 12, "FACTION"), (8, 12, "LOCATION")]


def span(**values: object) -> ForeignSpan:
    return ForeignSpan(id="s1", start=0, end=4, label="FACTION", **values)


def test_attributes_and_entities_follow_those_who_made_the_span():
    works = [
        by("Amal", TEXT, spans=(span(attributes=(("kind", "a"), ("sure", True)), entity="e1"),)),
        by("Badr", TEXT, spans=(span(attributes=(("kind", "a"), ("sure", False)), entity="e1"),)),
        by("Celia", TEXT, spans=(span(attributes=(("kind", "b"), ("place", ("x", "y")))),)),
    ]
    found = majority(works)
    assert found.work.spans[0].attributes == (("kind", "a"),)
    assert found.work.spans[0].entity == "e1"
    assert (found.attributes, found.entities) == (2, 0)
    of_two = majority([works[0], works[2]])
    assert (of_two.work.spans[0].attributes, of_two.work.spans[0].entity) == ((), None)
    assert (of_two.attributes, of_two.entities) == (3, 1)


def test_links_stay_between_kept_spans_by_the_same_rule():
    by_two = ForeignLink(type="at", source="s1", target="s2", note="why")
    back = ForeignLink(type="at", source="s2", target="s1")
    works = [
        by("Amal", "[FACTION Gull] took [LOCATION Reed]", links=(by_two, replace(by_two, id="again"))),
        by("Badr", "[FACTION Gull] took [LOCATION Reed]", links=(by_two, back)),
        by("Celia", "[FACTION Gull] took Reed"),
    ]
    found = majority(works)
    assert found.work.links == (
        ForeignLink(
            id="m-0-4-FACTION-at-m-10-14-LOCATION", type="at", source="m-0-4-FACTION", target="m-10-14-LOCATION"
        ),
    )
    assert (found.links, found.notes) == (1, 3)


def test_what_is_one_annotators_own_is_left_out_and_notes_are_counted():
    works = [
        by("Badr", TEXT, note="hm", flag="unsure", active_seconds=5, state=AssignmentState.DONE, title="T"),
        by("Amal", TEXT, state=AssignmentState.DONE, round="control", title="T", spans=(span(note="?"),)),
    ]
    found = majority(works)
    assert found.work == ArticleWork(
        id="a1",
        title="T",
        text=TEXT,
        language="en",
        annotator="majority of Amal, Badr",
        state=AssignmentState.DONE,
    )
    assert found.notes == 2


def test_nobody_has_two_votes():
    with pytest.raises(AnnotatorError, match=r"“a1”: Amal .* --round"):
        majority([by("Amal", TEXT), by("Badr", TEXT), by("Amal", TEXT, round="repeat")])


@pytest.mark.parametrize("works", [[], [by("Amal", "one"), by("Badr", "two")]])
def test_a_majority_is_of_one_article(works):
    with pytest.raises(ValueError, match="one article"):
        majority(works)


MARKS = st.sets(st.tuples(st.sampled_from((0, 5, 10)), st.sampled_from((14, 17, 24)), st.sampled_from(NAMES)))


@given(st.lists(MARKS, min_size=1, max_size=5), st.randoms())
def test_every_mark_is_kept_or_listed_whatever_the_order_of_annotators(sets, random):
    works = [
        by(
            f"P{number}",
            TEXT,
            spans=tuple(ForeignSpan(id=str(n), start=s, end=e, label=la) for n, (s, e, la) in enumerate(mine)),
        )
        for number, mine in enumerate(sets)
    ]
    found = majority(works)
    votes = Counter(mark for mine in sets for mark in mine)
    assert set(marks(found.work)) == {mark for mark, count in votes.items() if count * 2 > len(sets)}
    out = {(item.start, item.end, item.label): item.votes for item in found.voted_out}
    assert out == {mark: count for mark, count in votes.items() if count * 2 <= len(sets)}
    assert majority(random.sample(works, len(works))) == found
