"""Layers: which hold spans, what in them is the label, and how attributes are named; offsets in UTF-16."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import canonical_text

from annotator.formats.uima_layers import attribute_name, feature_name, holds_spans, label_of, link_type_of
from annotator.formats.uima_offsets import Utf16Offsets

API = "de.tudarmstadt.ukp.dkpro.core.api"


@pytest.mark.parametrize(
    ("layer", "holds"),
    [
        (f"{API}.ner.type.NamedEntity", True),
        (f"{API}.ner.type.Person", True),
        (f"{API}.coref.type.CoreferenceLink", True),
        ("webanno.custom.Event", True),
        ("org.example.Mention", True),
        (f"{API}.lexmorph.type.pos.POS", False),
        (f"{API}.segmentation.type.Lemma", False),
        (f"{API}.syntax.type.dependency.Dependency", False),
        (f"{API}.metadata.type.TagsetDescription", False),
        ("de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata", False),
        ("uima.tcas.DocumentAnnotation", False),
    ],
)
def test_layers_of_names_hold_spans(layer: str, *, holds: bool) -> None:
    assert holds_spans(layer) is holds


@pytest.mark.parametrize(
    ("features", "label", "link_type"),
    [
        ({"value": "V", "label": "L", "kind": "K"}, ("V", "value"), ("L", "label")),
        ({"category": "C", "type": "T", "role": "R"}, ("C", "category"), ("R", "role")),
        ({"value": " ", "type": "T"}, ("T", "type"), ("Own", "")),
        ({"value": None, "kind": "K"}, ("Own", ""), ("Own", "")),
    ],
)
def test_the_label_is_the_feature_that_is_named_so(features, label, link_type) -> None:
    assert label_of("webanno.custom.Own", features) == label
    assert link_type_of("webanno.custom.Own", features) == link_type


@pytest.mark.parametrize(
    ("attribute", "feature"),
    [
        ("kind", "kind"),
        ("event_kind", "event_kind"),
        ("value", "x_value"),
        ("a b", "x_a_20_b"),
        ("سمة", "x__633__645__629_"),
        ("", "x_"),
    ],
)
def test_attributes_are_named_as_features_may_be(attribute: str, feature: str) -> None:
    assert feature_name(attribute) == feature


@given(st.text(), st.text())
def test_feature_names_are_told_apart_and_lead_back(first: str, second: str) -> None:
    assert attribute_name(feature_name(first)) == first
    assert (feature_name(first) == feature_name(second)) == (first == second)


@given(canonical_text())
def test_offsets_are_those_of_utf_16(text: str) -> None:
    offsets = Utf16Offsets(text)
    expected = [len(text[:point].encode("utf-16-le")) // 2 for point in range(len(text) + 1)]
    assert [offsets.to_units(point) for point in range(len(text) + 1)] == expected
    assert [offsets.to_point(unit) for unit in expected] == list(range(len(text) + 1))
    for wrong in {-1, expected[-1] + 1, *range(expected[-1] + 1)} - set(expected):
        with pytest.raises(ValueError, match="offset"):
            offsets.to_point(wrong)
