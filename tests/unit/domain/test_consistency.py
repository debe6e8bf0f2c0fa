from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.consistency import Consistency, Kind, Work, core_of
from annotator.domain.spans import Span, in_reading_order

WORK = Work("w", "a", "A", "Amal")


def span(text, surface, label="faction", nth=0):
    start = [at for at in range(len(text)) if text.startswith(surface, at)][nth]
    return Span(
        id=f"{label}{start}", assignment="w", start=start, end=start + len(surface), label=label, surface=surface
    )


def checked(text, spans, leave=()):
    consistency = Consistency()
    consistency.take((item.surface, item.label, 1) for item in spans)
    consistency.look(WORK, text, in_reading_order(spans), leave)
    return {
        item.surface: [(place.kind.value, text[place.start : place.end]) for place in item.differing]
        for item in consistency.found()
    }


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("والنورس", "النورس", True),
        ("«النورس»", "النورس", True),
        ("“Gull Forces,”", "gull forces", True),
        ("The Gull Forces", "gull forces", True),
        ("لبنان", "بنان", False),
        ("الجيش", "جيش", False),
        ("حلب", "إدلب", False),
    ],
)
def test_surfaces_that_name_the_same(one, other, same):
    assert (core_of(one) == core_of(other)) is same


def test_alike_everywhere_nothing_is_found():
    text = "قوات النورس. قالت قوات النورس."
    assert checked(text, [span(text, "قوات النورس"), span(text, "قوات النورس", nth=1)]) == {}


def test_unlabelled_places_are_found_with_particles_and_other_spellings():
    text = "إدلب. وادلب. في ادلب."
    assert checked(text, [span(text, "إدلب", "location")]) == {
        "إدلب": [("unlabelled", "ادلب"), ("unlabelled", "ادلب")],
    }


def test_another_label_and_other_boundaries_are_told_apart_by_what_is_usual():
    text = "النورس، النورس، والنورس، النورس، «النورس»"
    spans = [
        span(text, "النورس"),
        span(text, "النورس", nth=1),
        span(text, "والنورس"),
        span(text, "النورس", "location", nth=3),
        span(text, "«النورس»"),
    ]
    assert checked(text, spans) == {
        "النورس": [("boundary", "والنورس"), ("label", "النورس"), ("boundary", "«النورس»")],
    }


def test_a_name_in_a_longer_span_or_around_a_shorter_one_is_nobody_s_mistake():
    text = "النورس. قوات النورس العربية."
    assert checked(text, [span(text, "النورس"), span(text, "قوات النورس العربية", "location")]) == {}


def test_a_span_that_takes_in_a_part_only_is_found():
    text = "قوات النورس. قادة قوات النورس."
    spans = [span(text, "قوات النورس"), span(text, "قادة قوات")]
    assert checked(text, spans) == {"قوات النورس": [("crossing", "قادة قوات")]}


def test_places_left_out_for_good_are_left_out():
    text = "حلب. حلب. حلب."
    assert checked(text, [span(text, "حلب")], leave=[("faction", 5, 8)]) == {"حلب": [("unlabelled", "حلب")]}


def test_a_place_is_shown_in_its_paragraph():
    text = "أولا\nثم حلب هنا\nحلب"
    consistency = Consistency()
    consistency.take([("حلب", "location", 1)])
    consistency.look(WORK, text, [span(text, "حلب", "location", nth=1)])
    (item,) = consistency.found()
    (place,) = item.differing
    assert (place.line, place.line[place.at : place.at + 3], item.usual) == ("ثم حلب هنا", "حلب", 1)
    assert item.counts() == {Kind.UNLABELLED: 1}


@given(
    words=st.lists(st.sampled_from(["حلب", "وحلب", "النورس", "قوات", "Gull", "«حلب»"]), min_size=1, max_size=12),
    chosen=st.sets(st.integers(0, 11)),
)
def test_every_place_lies_in_the_text_and_is_told_once(words, chosen):
    text = " ".join(words)
    starts = [sum(len(word) + 1 for word in words[:n]) for n in range(len(words))]
    spans = [
        Span(id=str(n), assignment="w", start=starts[n], end=starts[n] + len(words[n]), label="x", surface=words[n])
        for n in sorted(chosen)
        if n < len(words)
    ]
    consistency = Consistency()
    consistency.take((item.surface, item.label, 1) for item in spans)
    consistency.look(WORK, text, spans)
    places = [(one.start, one.end, one.kind) for item in consistency.found() for one in item.differing]
    assert len(set(places)) == len(places)
    assert all(0 <= start < end <= len(text) for start, end, _kind in places)
