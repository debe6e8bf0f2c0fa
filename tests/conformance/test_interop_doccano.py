"""doccano's own import tests: three dialects, and a line without a text."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from annotator.formats.base import ReadOptions
from annotator.formats.doccano import read, recognises

COUNTS = {
    "relation_extraction-example": (
        {"ORG": 1, "DATE": 1, "PERSON": 2},
        {"foundedAt": 1, "foundedBy": 2},
    ),
    "sequence_labeling-example": ({"LOC": 1}, {}),
    "sequence_labeling-example_overlapping": ({"LOC": 2}, {}),
}
"""Spans by label and links by type in each file."""


@pytest.fixture
def folder(corpus: Path) -> Path:
    found = corpus.parent / "interop" / "doccano"
    if not found.is_dir():
        pytest.skip("doccano's examples are not at hand")
    return found


@pytest.mark.corpus
def test_spans_and_links_of_each_file(folder):
    found = {}
    for source in sorted(folder.glob("*.jsonl")):
        works = list(read(source, ReadOptions()))
        labels = Counter(span.label for work in works for span in work.spans)
        types = Counter(link.type for work in works for link in work.links)
        found[source.stem] = (dict(labels), dict(types))
        assert recognises(source.read_bytes())
    assert found == COUNTS


@pytest.mark.corpus
def test_the_broken_line_gives_one_clear_sentence(folder):
    options = ReadOptions()
    works = list(read(folder / "sequence_labeling-example.jsonl", options))
    assert [(work.text, work.line, work.meta) for work in works] == [
        ("exampleA", 1, (("wikiPageID", "1"),)),
        ("exampleB", 2, (("wikiPageID", "2"),)),
    ]
    assert [str(problem) for problem in options.bad] == [
        "sequence_labeling-example.jsonl, line 3: “text” must be a string, but it is missing; correct it."
    ]


@pytest.mark.corpus
def test_exact_duplicates_are_kept_for_the_import_to_report(folder):
    (work,) = read(folder / "sequence_labeling-example_overlapping.jsonl", ReadOptions())
    assert [(span.start, span.end, span.label) for span in work.spans] == [(0, 1, "LOC")] * 2
