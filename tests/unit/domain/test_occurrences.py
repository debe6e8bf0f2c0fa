from __future__ import annotations

import pytest
from hypothesis import given
from strategies import canonical_text, text_and_range

from annotator.domain.folding import fold_text
from annotator.domain.graphemes import is_boundary
from annotator.domain.occurrences import Standing, occurrences, places_of
from annotator.domain.spans import Span, in_reading_order

TEXT = "إدلب وادلب، وبإدلب؛ إِدْلِب وإدلبية. Idlib IDLIB's Idlibi «إدلـب»"


def span(text, surface, label="location", nth=0):
    start = [place for place in range(len(text)) if text.startswith(surface, place)][nth]
    end = start + len(surface)
    return Span(id=f"{start}-{end}-{label}", assignment="a", start=start, end=end, label=label, surface=surface)


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        (TEXT, "ادلب", ["إدلب", "ادلب", "إدلب", "إِدْلِب", "إدلـب"]),
        (TEXT, "idlib", ["Idlib", "IDLIB"]),
        ("xab ab ab", "ab ab", ["ab ab"]),
        ("ab ab ab", "ab ab", ["ab ab"]),
        ("وبسهل الغاب وسهل الغاب", "بسهل الغاب", ["بسهل الغاب"]),
        ("cafe\u0301 cafes Café", "cafe", ["cafe\u0301", "Café"]),
        ("«الحزب» الحزب", "«الحزب»", ["«الحزب»"]),
        ("بحلب ولحلب فحلب وحلب صحلب", "حلب", ["حلب"] * 4),
        ("وبمرج الزيتون وبالمرج", "مرج", ["مرج"]),
        ("كتائب وكتائب", "تائب", []),
        ("a b", " ", []),
        ("a b", "", []),
    ],
)
def test_places_are_whole_words_folded_without_particles(text, surface, expected):
    assert [text[start:end] for start, end in places_of(text, surface)] == expected


@given(text_and_range())
def test_places_fold_to_the_surface_in_order_and_cut_no_letter(case):
    text, start, end = case
    surface = text[start:end]
    done = 0
    for first, last in places_of(text, surface):
        assert done <= first < last <= len(text)
        assert is_boundary(text, first)
        assert is_boundary(text, last)
        assert fold_text(text[first:last]) == fold_text(surface)
        done = last


@given(canonical_text())
def test_every_word_is_found_where_it_stands(text):
    from annotator.domain.words import words

    for start, end in list(words(text))[:5]:
        if fold_text(text[start:end]).strip():
            assert any(a <= start < b or start <= a < end for a, b in places_of(text, text[start:end]))


def test_what_bears_the_label_is_left_out_and_what_meets_a_span_says_so():
    text = "حلب، جبهة حلب، حلب الشرقية، حلب، حلب"
    spans = in_reading_order(
        [
            span(text, "حلب"),
            span(text, "جبهة حلب", "faction"),
            span(text, "حلب الشرقية"),
            span(text, "حلب", "faction", nth=3),
        ]
    )
    found = occurrences(text, "حلب", "location", spans)
    assert [(item.standing, item.met.surface if item.met else None) for item in found] == [
        (Standing.NESTED, "جبهة حلب"),
        (Standing.NESTED, "حلب الشرقية"),
        (Standing.OTHER_LABEL, "حلب"),
        (Standing.FREE, None),
    ]


def test_a_span_that_crosses_a_place_is_named():
    text = "in New York City"
    (found,) = occurrences(text, "York City", "location", [span(text, "New York")])
    assert (found.standing, found.met.surface) == (Standing.CROSSING, "New York")
