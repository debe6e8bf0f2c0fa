from __future__ import annotations

from dataclasses import replace

import pytest
from format_examples import full_works, work
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ForeignLink, ForeignSpan, ForeignSubmission
from annotator.domain.zoning import in_zones, wanted_zones, zone_of

HEADLINE, BODY, QUOTE, FURNITURE = ZoneKind.HEADLINE, ZoneKind.BODY, ZoneKind.QUOTE, ZoneKind.FURNITURE


@pytest.mark.parametrize(
    ("only", "without", "expected"),
    [
        ([], [], set(ZoneKind)),
        (["body", "headline"], [], {BODY, HEADLINE}),
        ([], ["furniture"], set(ZoneKind) - {FURNITURE}),
        (["body", "quote"], ["quote"], {BODY}),
    ],
)
def test_zones_are_asked_for_or_left_out(only, without, expected):
    assert wanted_zones(only, without) == expected


def test_a_zone_that_does_not_exist_is_told_with_those_that_do():
    with pytest.raises(AnnotatorError, match=r"no zone “Body”; zones are: headline, .*furniture"):
        wanted_zones(["Body"])


def test_leaving_out_all_that_was_asked_for_is_refused():
    with pytest.raises(AnnotatorError) as problem:
        wanted_zones(["quote"], ["quote"])
    assert problem.value.code == "zone.none-left"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 4, HEADLINE),
        (8, 12, HEADLINE),  # two of the headline, one of no zone and one of the body: two and two, so the first
        (9, 13, BODY),
        (10, 11, BODY),  # in no zone
        (20, 26, QUOTE),  # inside the body
        (16, 23, BODY),  # three of seven in the quote
        (40, 45, BODY),  # after all zones
        (35, 41, FURNITURE),
    ],
)
def test_a_span_belongs_to_the_zone_that_has_most_of_it(start, end, expected):
    zones = (Zone(HEADLINE, 0, 10), Zone(BODY, 11, 30), Zone(QUOTE, 20, 26), Zone(FURNITURE, 31, 39))
    assert zone_of(zones, ForeignSpan(start=start, end=end, label="A")) is expected


def test_pieces_of_one_kind_count_together():
    zones = (Zone(BODY, 0, 3), Zone(QUOTE, 3, 7), Zone(BODY, 7, 10))
    assert zone_of(zones, ForeignSpan(start=0, end=10, label="A")) is BODY


def test_only_spans_of_the_zones_wanted_stay_and_the_text_is_whole():
    example = work("[FACTION Gull] wins\n[LOCATION Reed] fell on [DATE Monday]\nShare [LOCATION Reed]")
    gull, reed, _monday, share = example.spans
    link = ForeignLink(type="at", source="s1", target="s2")
    cut = ForeignLink(type="at", source="s2", target="s4")
    example = replace(
        example,
        zones=(Zone(HEADLINE, 0, 9), Zone(FURNITURE, 30, 40)),
        links=(link, cut),
        submissions=(ForeignSubmission(spans=(gull, share), links=(cut,)),),
    )
    found = in_zones(example, wanted_zones(without=["furniture"]))
    assert found.work.spans == example.spans[:3]
    assert found.work.links == (link,)
    assert (found.spans, found.links) == ((share,), (cut,))
    assert found.work.submissions == (ForeignSubmission(spans=(gull,)),)
    assert (found.work.text, found.work.zones) == (example.text, example.zones)
    assert in_zones(example, {HEADLINE}).spans == (reed, *example.spans[2:])


@given(full_works(), st.sets(st.sampled_from(ZoneKind), min_size=1))
def test_every_span_and_link_is_kept_or_listed(examples, wanted):
    for example in examples:
        found = in_zones(example, wanted)
        assert sorted(map(repr, found.work.spans + found.spans)) == sorted(map(repr, example.spans))
        assert sorted(map(repr, found.work.links + found.links)) == sorted(map(repr, example.links))
        ids = {span.id for span in found.work.spans}
        assert all({link.source, link.target} <= ids for link in found.work.links)
        assert replace(found.work, spans=(), links=()) == replace(example, spans=(), links=())
