"""Zones cut an article into pieces; spans that lie over each other stay together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.articles import Zone, ZoneKind
from annotator.services.agreement.zone_cutting import cut, pieces_of

H, B, Q = ZoneKind.HEADLINE, ZoneKind.BODY, ZoneKind.QUOTE
TEXT = "Head. Body “quote” end"
ZONES = (Zone(H, 0, 5), Zone(B, 6, 22), Zone(Q, 11, 18))


class At:
    def __init__(self, start, end):
        self.start, self.end = start, end


def cut_to(wanted, **spans):
    return cut(
        TEXT, pieces_of(ZONES, len(TEXT)), {name: [At(*place) for place in own] for name, own in spans.items()}, wanted
    )


def test_a_code_point_belongs_to_the_shortest_zone_and_else_to_the_body():
    assert pieces_of(ZONES, len(TEXT)) == ((0, 5, "headline"), (5, 11, "body"), (11, 18, "quote"), (18, 22, "body"))
    assert pieces_of((), 3) == ((0, 3, "body"),)
    assert pieces_of((), 0) == ()


def test_only_wanted_zones_stay_and_offsets_move_with_them():
    found = cut_to({"body"}, a=[(0, 4), (6, 10), (19, 22)])
    assert found.text == " Body  end"
    assert found.places == {"a": [None, (1, 5), (7, 10)]}
    assert [found.text[slice(*place)] for place in found.places["a"] if place] == ["Body", "end"]
    assert found.pieces == ((0, 6, "body"), (6, 10, "body"))


def test_words_of_different_zones_do_not_become_one():
    text = "onetwothree"
    pieces = ((0, 3, "body"), (3, 6, "quote"), (6, 11, "body"))
    assert cut(text, pieces, {}, {"body"}).text == "one\nthree"


def test_spans_over_each_other_belong_to_the_zone_where_the_first_begins():
    found = cut_to({"body"}, a=[(6, 17)], b=[(12, 17)])
    assert found.text == " Body “quote end"
    assert found.places == {"a": [(1, 12)], "b": [(7, 12)]}
    other = cut_to({"quote"}, a=[(6, 17)], b=[(12, 17)])
    assert other.places == {"a": [None], "b": [None]}


@given(
    st.lists(st.tuples(st.integers(0, 21), st.integers(1, 12)), max_size=6),
    st.sets(st.sampled_from(["headline", "body", "quote"]), min_size=1),
)
def test_no_surface_changes_and_every_span_is_in_one_part(found, wanted):
    spans = [(start, min(start + size, len(TEXT))) for start, size in found]
    chosen = cut_to(wanted, a=spans)
    rest = cut_to({"headline", "body", "quote"} - wanted, a=spans)
    for place, here, there in zip(spans, chosen.places["a"], rest.places["a"], strict=True):
        assert (here is None) != (there is None)
        text, moved = (chosen.text, here) if here else (rest.text, there)
        assert text[slice(*moved)] == TEXT[slice(*place)]
