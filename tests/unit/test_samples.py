"""The sample articles: exact offsets, two plausible annotators, and each difficulty they were written for."""

from __future__ import annotations

import json
from collections import Counter
from itertools import combinations
from typing import Any

import pytest
import regex

from annotator.assets import resource
from annotator.domain.spans import Span, contains, crosses
from annotator.formats.label_sets import load_named

SAMPLES = resource("samples")
FILES = sorted((SAMPLES / "articles").glob("*.txt"))
TEXTS = {file.stem: file.read_bytes().decode("utf-8") for file in FILES}
WORK = {
    name: [json.loads(line) for line in (SAMPLES / f"annotator-{name.lower()}.jsonl").read_bytes().splitlines()]
    for name in ("A", "B")
}
EVERY_WORK = [pytest.param(work, id=f"{name}-{work['id']}") for name, works in WORK.items() for work in works]
PARTICLE = regex.compile(r"(?<!\p{L})[وفبكل](?=\p{Arabic})")
Triple = tuple[int, int, str]


def triples(work: dict[str, Any]) -> set[Triple]:
    return {(span["start"], span["end"], span["label"]) for span in work["spans"]}


def stretches(work: dict[str, Any]) -> list[Span]:
    return [
        Span(
            id=str(index),
            assignment="",
            start=item["start"],
            end=item["end"],
            label=item["label"],
            surface=item["text"],
        )
        for index, item in enumerate(work["spans"])
    ]


def only_one_has() -> list[tuple[str, Triple, Triple | None]]:
    """(text, A's or B's span, the other's span over the same place that nobody shares) for each difference."""
    found: list[tuple[str, Triple, Triple | None]] = []
    for a, b in zip(WORK["A"], WORK["B"], strict=True):
        mine, theirs = triples(a) - triples(b), triples(b) - triples(a)
        for here, there in ((mine, theirs), (theirs, mine)):
            for span in sorted(here):
                partner = next((other for other in sorted(there) if other[0] < span[1] and span[0] < other[1]), None)
                found.append((TEXTS[a["id"]], span, partner))
    return found


def test_there_are_four_articles_in_each_language_and_two_translation_pairs() -> None:
    assert Counter(stem[:2] for stem in TEXTS) == {"ar": 4, "en": 4}
    stories = Counter(stem[3:] for stem in TEXTS)
    assert sorted(story for story, count in stories.items() if count == 2) == ["marjuwan-talks", "tell-nawras-battle"]


@pytest.mark.parametrize("stem", sorted(TEXTS))
def test_an_article_is_plain_text_with_a_headline(stem: str) -> None:
    text = TEXTS[stem]
    headline, *body = text.split("\n")
    assert not regex.search(r"[\r\ufeff\u0000-\u0009\u000b-\u001f\p{Cn}\p{Cs}]", text)
    assert 20 <= len(headline) <= 100
    assert not headline.endswith(".")
    assert len(body) >= 4
    assert all(line and line == line.strip() for line in [headline, *body])
    assert 120 <= len(text.split()) <= 300


@pytest.mark.parametrize("work", EVERY_WORK)
def test_a_line_carries_the_article_as_it_stands(work: dict[str, Any]) -> None:
    assert work["text"] == TEXTS[work["id"]]
    assert work["language"] == work["id"][:2]
    assert work["status"] == "done"
    assert work["spans"]


@pytest.mark.parametrize("work", EVERY_WORK)
def test_spans_are_where_they_say_and_cut_no_grapheme(work: dict[str, Any]) -> None:
    text = work["text"]
    edges = {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}
    for span in work["spans"]:
        assert text[span["start"] : span["end"]] == span["text"]
        assert span["text"] == span["text"].strip()
        assert {span["start"], span["end"]} <= edges
    assert len(triples(work)) == len(work["spans"])


@pytest.mark.parametrize("work", EVERY_WORK)
def test_labels_attributes_and_links_are_those_of_the_default_label_set(work: dict[str, Any]) -> None:
    label_set = load_named("conflict-news")
    labels = {label.name: label.id for label in label_set.labels}
    names = {label.id: label.name for label in label_set.labels}
    attributes = {item.name: item for item in label_set.attributes}
    link_types = {item.name: item for item in label_set.link_types}
    spans = {span["id"]: span for span in work["spans"] if "id" in span}
    for span in work["spans"]:
        assert span["label"] in labels
        for name, value in span.get("attributes", {}).items():
            assert labels[span["label"]] in attributes[name].labels
            choices = [choice.value for choice in attributes[name].choices]
            assert value in choices if choices else regex.fullmatch(r"\d{4}-\d\d(-\d\d)?(/\d{4}-\d\d)?", value)
    for link in work.get("links", []):
        kind = link_types[link["type"]]
        source, target = spans[link["source"]]["label"], spans[link["target"]]["label"]
        assert source in {names[label] for label in kind.sources}
        assert target in {names[label] for label in kind.targets} or (not kind.targets and target == source)


def test_span_ids_are_unique() -> None:
    ids = [span["id"] for works in WORK.values() for work in works for span in work["spans"] if "id" in span]
    assert len(ids) == len(set(ids)) > 20


def test_two_annotators_label_the_same_articles_and_agree_as_people_do() -> None:
    assert [work["id"] for work in WORK["A"]] == [work["id"] for work in WORK["B"]]
    assert {work["id"] for work in WORK["A"]} == set(TEXTS)
    equal = sum(len(triples(a) & triples(b)) for a, b in zip(WORK["A"], WORK["B"], strict=True))
    total = sum(len(work["spans"]) for works in WORK.values() for work in works)
    assert 0.80 <= 2 * equal / total <= 0.88


def test_every_label_is_used_often_by_both() -> None:
    for works in WORK.values():
        counts = Counter(span["label"] for work in works for span in work["spans"])
        assert set(counts) == {"FACTION", "LOCATION", "DATE", "EVENT"}
        assert min(counts.values()) >= 40


@pytest.mark.parametrize(
    ("what", "tells"),
    [
        ("missing", lambda text, mine, other: other is None),
        ("label", lambda text, mine, other: other and mine[:2] == other[:2] and mine[2] != other[2]),
        ("particle", lambda text, mine, other: other and mine[1:] == other[1:] and mine[0] - other[0] == 1
            and PARTICLE.match(text, other[0])),
        ("quotes", lambda text, mine, other: other and text[other[0]] + text[other[1] - 1] in {"«»", "‘’"}
            and (mine[0], mine[1]) == (other[0] + 1, other[1] - 1)),
        ("other boundary", lambda text, mine, other: other and mine[2] == other[2] and other[0] < mine[0] - 1
            and mine[1] == other[1]),
    ],
)  # fmt: skip
def test_they_differ_in_every_way(what: str, tells: Any) -> None:
    assert any(tells(*difference) for difference in only_one_has()), what


def test_one_splits_what_the_other_merges() -> None:
    split = [
        (whole, parts)
        for a, b in zip(WORK["A"], WORK["B"], strict=True)
        for here, there in ((a, b), (b, a))
        for whole in sorted(triples(here) - triples(there))
        if len(parts := [p for p in triples(there) if whole[0] <= p[0] and p[1] <= whole[1] and p[2] == whole[2]]) > 1
    ]
    assert len(split) >= 3


def test_spans_are_nested_and_overlap() -> None:
    for works in WORK.values():
        pairs = [pair for work in works for pair in combinations(stretches(work), 2)]
        assert sum(contains(a, b) or contains(b, a) for a, b in pairs) >= 5
    assert sum(crosses(a, b) for works in WORK.values() for w in works for a, b in combinations(stretches(w), 2)) >= 2


@pytest.mark.parametrize("name", ["A", "B"])
def test_some_spans_carry_attributes_notes_and_links(name: str) -> None:
    spans = [span for work in WORK[name] for span in work["spans"]]
    assert len([span for span in spans if span.get("attributes")]) >= 15
    assert len([span for span in spans if span.get("note")]) >= 3
    assert sum(len(work.get("links", [])) for work in WORK[name]) >= 5


@pytest.mark.parametrize("particle", ["و", "ف", "ب", "ك", "ل"])
def test_a_span_begins_after_each_attached_particle(particle: str) -> None:
    before = [
        work["text"][max(0, span["start"] - 2) : span["start"]] + work["text"][span["start"]]
        for works in WORK.values()
        for work in works
        for span in work["spans"]
    ]
    assert any(regex.fullmatch(rf"\s{particle}\p{{Arabic}}", text) for text in before)


@pytest.mark.parametrize(
    ("what", "pattern", "language"),
    [
        ("typographic quotes", "“[^”]+”", "ar"),
        ("angle quotes", "«[^»]+»", "ar"),
        ("typographic quotes", "“[^”]+”", "en"),
        ("a Latin acronym in Arabic", r"\p{Arabic}[ (]+[A-Z]{3}\b", "ar"),
        ("an Arabic name in English", r"\p{Latin}[ (,:]+\p{Arabic}{3,}", "en"),
        ("Arabic-Indic digits", r"[٠-٩]{2}", "ar"),
        ("Western digits", r"[0-9]{2}", "ar"),
        ("a double-month date", r"\d+ \p{Arabic}+ ?/ ?\p{Arabic}+", "ar"),
        ("a relative date", r"\b(غدًا|الأسبوع المقبل)", "ar"),
        ("a relative date", r"\b(tomorrow|last week)\b", "en"),
        ("tashkeel", r"\p{Arabic}[\u064b-\u0652]+\p{Arabic}+", "ar"),
        ("tatweel", "\u0640", "ar"),
        ("a no-break space", "\\d\u00a0\\p{Arabic}", "ar"),
        ("a no-break space", "\\d\u00a0\\p{Latin}", "en"),
        ("a zero-width non-joiner", "\\p{Arabic}\u200c\\p{Arabic}", "ar"),
        ("an emoji of several code points", "\\p{Emoji_Modifier}\u200d\\p{Emoji}", "ar"),
        ("an emoji of several code points", "\\p{Emoji_Modifier}\u200d\\p{Emoji}", "en"),
        ("a byline", r"\nBy \p{Lu}\p{Ll}+ ", "en"),
        ("a byline", r"\nكتب: ", "ar"),
        ("a dateline", r"\n\p{Lu}{4,}[^\n]{,40} – ", "en"),
        ("a dateline", r"\n\p{Arabic}+[^\n]{,40} – ", "ar"),
        ("a quoted statement", r"(قال|أضاف)[^\n“]*: “", "ar"),
        ("a quoted statement", r"“[^”]+,” [^\n]{,20}(said|added|wrote)", "en"),
        ("an article fused with a preposition", r"\bلل\p{Arabic}{3,}", "ar"),
        ("letters that only look like particles", r"[ول]كتائب", "ar"),
    ],
)
def test_each_difficulty_is_really_there(what: str, pattern: str, language: str) -> None:
    texts = [text for stem, text in TEXTS.items() if stem.startswith(language)]
    assert any(regex.search(pattern, text) for text in texts), what
