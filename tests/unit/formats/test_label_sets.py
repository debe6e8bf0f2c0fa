"""Label sets as files: what is shipped, what is refused and with which words."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.assets import schema
from annotator.domain.errors import AnnotatorError
from annotator.domain.label_moves import Condition, Move
from annotator.domain.labels import (
    AttributeDefinition,
    AttributeKind,
    BoundaryPolicy,
    Choice,
    Example,
    Keep,
    Label,
    LabelSet,
    LinkType,
    Pattern,
    local,
)
from annotator.formats.label_sets import from_plain, load, load_named, save, shipped, to_plain

LIGHT_PAGE, DARK_PAGE = "#FFFDF8", "#1E1F22"
SMALL: dict[str, Any] = {"name": "tiny", "labels": [{"name": "PLACE", "light": "#1F6AA5", "dark": "#8EC3EC"}]}


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def edited(**changes: Any) -> dict[str, Any]:
    """Return the default label set's JSON with values replaced: ``labels__2__light="red"``."""
    document: dict[str, Any] = json.loads(schema("conflict-news.json").read_text(encoding="utf-8"))
    for path, value in changes.items():
        here: Any = document
        *steps, last = [int(step) if step.isdigit() else step for step in path.split("__")]
        for step in steps:
            here = here[step]
        if value is ...:
            del here[last]
        else:
            here[last] = value
    return document


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", shipped())
class TestShipped:
    def test_fits_the_schema_and_comes_back_equal(self, name: str) -> None:
        document = json.loads(schema(f"{name}.json").read_text(encoding="utf-8"))
        label_set = from_plain(document, file=name)
        assert load_named(name) == label_set == load(schema(f"{name}.json"))
        assert to_plain(label_set) == document
        assert label_set.id == label_set.name == name

    def test_colours_stand_out_from_the_page(self, name: str) -> None:
        for label in load_named(name).labels:
            assert contrast(label.light, LIGHT_PAGE) >= 4.5, label.name
            assert contrast(label.dark, DARK_PAGE) >= 4.5, label.name

    def test_labels_differ_in_more_than_colour(self, name: str) -> None:
        labels = load_named(name).labels
        assert [label.key for label in labels] == list(range(1, len(labels) + 1))
        for one, other in combinations(labels, 2):
            assert one.pattern is not other.pattern
            assert one.light != other.light
            assert one.dark != other.dark
            for language in ("en", "ar"):
                assert local(one.letter, language) != local(other.letter, language)
                assert local(one.title, language) != local(other.title, language)

    @pytest.mark.parametrize("language", ["en", "ar"])
    def test_each_label_is_explained_with_examples(self, name: str, language: str) -> None:
        label_set = load_named(name)
        assert len(dict(label_set.guideline)[language]) > 800
        for label in label_set.labels:
            assert len(dict(label.guideline)[language]) > 500
            mine = [example for example in label.examples if example.language == language]
            assert len([example for example in mine if example.right]) >= 4
            assert len([example for example in mine if not example.right]) >= 2
            assert len({example.text for example in mine}) == len(mine)

    def test_right_examples_keep_to_the_policy(self, name: str) -> None:
        for label in load_named(name).labels:
            assert label.policy.particles is Keep.EXCLUDE
            assert label.policy.quotes is Keep.EXCLUDE
            for example in label.examples:
                before, stretch, after = re.split(r"[\[\]]", example.text)
                assert stretch == stretch.strip()
                if example.right:
                    assert stretch[0] not in "“«‘'\"(" + " "
                    assert stretch[-1] not in "”»’'\".,،؛ "
                    assert not stretch.startswith("the ")
                    assert not re.match(r"\w", after), example.text
                    assert re.search(r"(^|\W|[وفبكل])$", before), example.text

    def test_guidelines_are_markdown_with_balanced_marks(self, name: str) -> None:
        label_set = load_named(name)
        for guideline in (label_set.guideline, *(label.guideline for label in label_set.labels)):
            for _, text in guideline:
                assert text.endswith("\n")
                for paragraph in text.split("\n"):
                    assert paragraph.count("*") % 2 == 0
                lines = text.split("\n")
                assert all(not (b.startswith("- ") and a and not a.startswith("- ")) for a, b in pairwise(lines))

    def test_everything_has_a_title_in_both_languages(self, name: str) -> None:
        label_set = load_named(name)
        choices = [choice for item in label_set.attributes for choice in item.choices]
        titles = [label_set.title, *(label.title for label in label_set.labels), *(item.title for item in choices)]
        titles += [item.title for item in label_set.attributes] + [item.title for item in label_set.link_types]
        for title in titles:
            assert {"en", "ar"} <= set(dict(title))
            assert all(text.strip() for _, text in title)

    def test_attributes_and_links(self, name: str) -> None:
        label_set = load_named(name)
        attributes = {item.name: item for item in label_set.attributes}
        assert attributes["normalised_date"].kind is AttributeKind.DATE
        assert attributes["normalised_date"].labels == ("date",)
        assert attributes["certainty"].labels == ("date", "event")
        assert [choice.value for choice in attributes["event_kind"].choices] == [
            "battle", "raid", "strike", "movement", "negotiation", "statement", "other",
        ]  # fmt: skip
        links = {item.name: item for item in label_set.link_types}
        assert {"actor", "target", "place", "time", "continues"} <= set(links)
        assert (links["place"].sources, links["place"].targets) == (("event",), ("location",))
        assert links["continues"].sources == tuple(item.id for item in label_set.labels)
        assert links["continues"].targets == ()


def test_the_default_label_set_has_the_colours_and_signs_of_the_design() -> None:
    assert [
        (item.key, item.name, *dict(item.letter).values(), dict(item.title)["ar"], item.light, item.dark, item.pattern)
        for item in load_named("conflict-news").labels
    ] == [
        (1, "FACTION", "F", "ف", "فصيل", "#B5432A", "#F09A7E", Pattern.SOLID),
        (2, "LOCATION", "L", "م", "موقع", "#1F6AA5", "#8EC3EC", Pattern.DASH),
        (3, "DATE", "D", "ت", "تاريخ", "#7A6200", "#E0C25A", Pattern.DOT),
        (4, "EVENT", "E", "ح", "حدث", "#7A3E8E", "#D7A3E6", Pattern.DASH_DOT),
    ]


def test_the_larger_label_set_only_adds() -> None:
    small, large = load_named("conflict-news"), load_named("conflict-news-plus")
    assert large.labels[:4] == small.labels
    assert [(item.key, item.name) for item in large.labels[4:]] == [(5, "PERSON"), (6, "ORGANISATION")]
    assert set(small.attributes) < set(large.attributes)


def test_a_label_set_by_hand_can_be_short() -> None:
    label = from_plain(SMALL, file="tiny.json").labels[0]
    assert label == Label(
        id="PLACE",
        name="PLACE",
        title=(("en", "PLACE"),),
        letter=(("en", "P"),),
        light="#1F6AA5",
        dark="#8EC3EC",
    )


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"name": ...}, "the whole lacks “name”"),
        ({"labels": []}, "labels must be a list of at least one label, not []"),
        ({"labels__2__light": "red"}, "labels[2].light must be a colour such as #B5432A, not “red”"),
        ({"labels__2__light": "#B5432A\n"}, "labels[2].light must be a colour such as #B5432A, not “#B5432A\\n”"),
        (
            {"labels__1__name": "PLACE\n"},
            "labels[1].name must be a name of at most 60 characters without spaces, not “PLACE\\n”",
        ),
        ({"labels__1__key": "2"}, "labels[1].key must be a whole number from 0 to 18, not “2”"),
        ({"labels__1__key": 19}, "labels[1].key must be a whole number from 0 to 18, not 19"),
        (
            {"labels__1__name": "A PLACE"},
            "labels[1].name must be a name of at most 60 characters without spaces, not “A PLACE”",
        ),
        (
            {"labels__0__colour": "#000000"},
            (
                "labels[0] may not hold “colour”, only id, name, title, letter, light, dark, "
                "pattern, key, guideline, examples, policy, retired"
            ),
        ),
        ({"labels__0__policy__quotes": "maybe"}, "labels[0].policy.quotes must be keep, exclude or free, not “maybe”"),
        (
            {"labels__3__examples__0__text": "no brackets"},
            "labels[3].examples[0].text must be a sentence with one stretch in [brackets], not “no brackets”",
        ),
        ({"annotator_label_set": 2}, "annotator_label_set must be 1, the only version of this file format, not 2"),
        ({"attributes__0__labels__0": "TRIBE"}, "attributes[0].labels[0] names “TRIBE”, but no label bears that name"),
        (
            {"attributes__0__labels__0": "faction"},
            "attributes[0].labels[0] names “faction”, but no label bears that name",
        ),
        ({"attributes__0__choices": []}, "attributes[0] (faction_kind) offers a choice but lacks “choices”"),
        (
            {"attributes__0__choices__1__value": "armed group"},
            "attributes[0].choices[1] has the same value as attributes[0].choices[0] (“armed group”)",
        ),
        ({"attributes__0__kind": "text"}, "attributes[0] (faction_kind) is of the kind text and can have no “choices”"),
        ({"link_types__2__targets": ["EVENT", "EVENT"]}, "link_types[2].targets names something twice"),
        (
            {"link_types__0__targets__0": "TRIBE"},
            "link_types[0].targets[0] names “TRIBE”, but no label bears that name",
        ),
        ({"labels__2__key": 1}, "labels[2] has the same key as labels[0] (1)"),
        ({"labels__3__id": "date"}, "labels[3] has the same id as labels[2] (“date”)"),
        ({"labels__1__name": "Faction"}, "labels[1] has the same name as labels[0] (“Faction”)"),
        ({"title__en": "\ud800"}, "it holds half of a surrogate pair (\\ud800 to \\udfff), which is no character"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(AnnotatorError) as caught:
        from_plain(edited(**changes), file="mine.json")
    assert caught.value.code == "label-set.invalid"
    assert str(caught.value) == f"mine.json: this is no label set: {reason}."


def test_of_several_problems_the_first_in_the_file_is_told() -> None:
    document = edited(labels__3__key="x", labels__1__dark="y", title=3)
    with pytest.raises(AnnotatorError, match=r"title must be texts by language"):
        from_plain(document, file="mine.json")


@pytest.mark.parametrize("document", [None, 3, "text", [], [SMALL], True])
def test_what_is_no_object_is_no_label_set(document: object) -> None:
    with pytest.raises(AnnotatorError, match=r"the whole must be a label set, not"):
        from_plain(document, file="mine.json")


def test_half_a_surrogate_pair_never_reaches_a_message() -> None:
    with pytest.raises(AnnotatorError) as caught:
        from_plain(edited(labels__0__light="\ud800"), file="mine.json")
    str(caught.value).encode()


def test_retired_labels_free_their_key() -> None:
    assert from_plain(edited(labels__0__retired=True, labels__1__key=1), file="").by_key(1).name == "LOCATION"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{\n  oops}", "it is not JSON from column 3 on"),
        (b"", "it is not JSON from column 1 on"),
        ("{}".encode("utf-16"), "it is not text in UTF-8"),
        (b'{"name": "a", "name": "b"}', "“name” stands twice in one object"),
        (b"[" * 100_000, "it cannot be read"),
    ],
)
def test_a_file_that_holds_no_label_set(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(content)
    with pytest.raises(AnnotatorError) as caught:
        load(path)
    lines = 1 + content.count(b"\n")
    place = "mine.json" if caught.value.line is None else f"mine.json, line {lines}"
    assert str(caught.value).startswith(f"{place}: this is no label set: {says}")


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(SMALL), encoding="utf-8-sig")
    assert load(path).name == load_named(str(path)).name == "tiny"


def test_missing_files_and_unknown_names(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError) as caught:
        load(tmp_path / "absent.json")
    assert caught.value.code == "file.missing"
    for name in ("conflict", "", str(tmp_path), str(tmp_path / "absent.json"), "a\0b"):
        with pytest.raises(AnnotatorError) as caught:
            load_named(name)
        assert caught.value.code == "label-set.unknown"
        assert str(caught.value).endswith("name a file, or one of: conflict-news, conflict-news-plus.")


NAMES = st.text("ABCDEFGHIJ_أبتثجح-", min_size=1, max_size=8)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
LOCALS = st.dictionaries(st.sampled_from(["en", "ar", "fr", "zh-Hant"]), TEXTS, max_size=3).map(
    lambda d: tuple(d.items())
)
COLOURS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


def moves(ids: list[str]) -> st.SearchStrategy[Move]:
    where = st.builds(
        Condition,
        surfaces=st.lists(TEXTS, max_size=2).map(tuple),
        attribute=st.sampled_from(["", "x"]),
        value=st.sampled_from(["", "a", True, ("a", "b c")]),
        language=st.sampled_from(["", "ar"]),
    ).map(lambda found: found or Condition())
    label = st.sampled_from(ids)
    return st.builds(Move, version=st.integers(1, 99), label=label, into=label, where=where)


@st.composite
def label_sets(draw: st.DrawFn) -> LabelSet:
    names = draw(st.lists(NAMES, min_size=1, max_size=5, unique_by=str.casefold))
    labels = tuple(
        Label(
            id=f"id {number}",
            name=name,
            title=draw(LOCALS),
            letter=draw(LOCALS),
            light=draw(COLOURS),
            dark=draw(COLOURS),
            pattern=draw(st.sampled_from(Pattern)),
            key=draw(st.sampled_from([0, number + 1])),
            guideline=draw(LOCALS),
            examples=draw(st.sampled_from([(), (Example(language="ar", text="في [إدلب].", right=False),)])),
            policy=BoundaryPolicy(particles=draw(st.sampled_from(Keep)), titles=draw(st.sampled_from(Keep))),
            retired=draw(st.booleans()),
        )
        for number, name in enumerate(names)
    )
    some = st.lists(st.sampled_from([label.id for label in labels]), min_size=1, unique=True).map(tuple)
    kind = draw(st.sampled_from(AttributeKind))
    choices = (Choice(value="a", title=draw(LOCALS)), Choice(value="b c", title=()))
    attribute = AttributeDefinition(
        id="x",
        name="kind",
        title=draw(LOCALS),
        kind=kind,
        labels=draw(some),
        choices=choices if kind in {AttributeKind.CHOICE, AttributeKind.CHOICES} else (),
    )
    link_type = LinkType(id="y", name="actor", title=draw(LOCALS), sources=draw(some), targets=draw(some))
    return LabelSet(
        id="set",
        name="a set",
        version=draw(st.integers(1, 99)),
        title=draw(LOCALS),
        labels=labels,
        attributes=(attribute,),
        link_types=(link_type,),
        guideline=draw(LOCALS),
        created="2026-03-01T08:15:30.250Z",
        moves=draw(st.lists(moves([*(label.id for label in labels), "gone"]), max_size=3).map(tuple)),
    )


@given(label_set=label_sets())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_a_file_comes_back_equal_and_is_written_with_the_same_bytes(tmp_path: Path, label_set: LabelSet) -> None:
    path = tmp_path / "set.json"
    save(label_set, path)
    written = path.read_bytes()
    assert load(path) == label_set
    save(load(path), path)
    assert path.read_bytes() == written
    assert [file.name for file in tmp_path.iterdir()] == ["set.json"]


def test_a_set_that_would_not_read_back_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "set.json"
    save(load_named("conflict-news"), path)
    before = path.read_bytes()
    with pytest.raises(AnnotatorError):
        save(replace(load_named("conflict-news"), labels=(), attributes=(), link_types=()), path)
    with pytest.raises(AnnotatorError):
        save(load_named("conflict-news"), tmp_path / "no folder" / "set.json")
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["set.json"]


@given(label_sets())
def test_what_is_written_as_json_reads_back_equal(label_set: LabelSet) -> None:
    text = json.dumps(to_plain(label_set), ensure_ascii=False)
    assert from_plain(json.loads(text), file="") == label_set
