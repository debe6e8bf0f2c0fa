from __future__ import annotations

import pytest

from annotator.domain.labels import Label, LabelSet, local


def label(name: str, *, key: int = 0, retired: bool = False) -> Label:
    return Label(
        id=f"id-{name}",
        name=name,
        title=(("en", name),),
        letter=(),
        light="#000000",
        dark="#ffffff",
        key=key,
        retired=retired,
    )


SET = LabelSet(
    id="s",
    name="test",
    labels=(
        label("LOC", key=1),
        label("loc", key=2),
        label("OLD", key=1, retired=True),
        label("Straße"),
        label("DATE", key=3),
    ),
)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ((("en", "place"), ("ar", "مكان")), "ar", "مكان"),
        ((("en", "place"), ("ar", "مكان")), "fr", "place"),
        ((("en", "place"), ("ar", "")), "ar", "place"),
        ((("ar", "مكان"),), "fr", "otherwise"),
        ((), "en", "otherwise"),
    ],
)
def test_a_text_in_the_language_asked_for_or_english(text, language, expected):
    assert local(text, language, "otherwise") == expected


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("LOC", "id-LOC"),
        ("loc", "id-loc"),
        ("Loc", "id-LOC"),
        ("date", "id-DATE"),
        ("STRASSE", "id-Straße"),
        ("old", "id-OLD"),
    ],
)
def test_a_label_by_name_exact_before_caseless(name, found):
    assert SET.by_name(name).id == found


def test_a_name_that_is_not_there():
    assert SET.by_name("PERSON") is None


@pytest.mark.parametrize(("key", "name"), [(1, "LOC"), (2, "loc"), (3, "DATE"), (4, None)])
def test_a_key_sets_a_label_that_is_offered(key, name):
    found = SET.by_key(key)
    assert (found.name if found else None) == name


def test_a_label_without_a_key_is_set_by_none():
    assert SET.by_key(0) is None


def test_a_retired_label_is_known_but_not_offered():
    assert SET.label("id-OLD").retired
    assert "OLD" not in [item.name for item in SET.offered]
    assert SET.label("id-NEW") is None
