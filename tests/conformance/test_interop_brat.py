"""brat's own example corpora: every document reads, and every span and link is there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from annotator.formats.base import ReadOptions
from annotator.formats.brat import read

COUNTS = {
    "PMID-10064103": ({"Protein": 2, "Positive_regulation": 2}, {"Theme": 2}),
    "PMID-10429004": ({"Disease": 23}, {}),
    "PMID-23402": ({"Disease": 8}, {}),
    "esp.train-doc-100": ({"ORG": 33, "LOC": 17, "MISC": 13, "PER": 12}, {}),
    "esp.train-doc-29": ({"PER": 7, "MISC": 3, "LOC": 2, "ORG": 1}, {}),
    "ned.train-doc-118": ({"PER": 10, "MISC": 8, "ORG": 2, "LOC": 2}, {}),
}
"""Spans by label and links by type in each document of the folder."""


@pytest.fixture
def folder(corpus: Path) -> Path:
    found = corpus.parent / "interop" / "brat"
    if not found.is_dir():
        pytest.skip("brat's examples are not at hand")
    return found


@pytest.mark.corpus
def test_spans_and_links_of_each_document(folder):
    found = {}
    for source in sorted(folder.glob("*.ann")):
        options = ReadOptions()
        (work,) = read(source, options)
        assert not options.bad
        assert not options.notes
        labels, types = Counter(span.label for span in work.spans), Counter(link.type for link in work.links)
        found[source.stem] = (dict(labels), dict(types))
    assert found == COUNTS


@pytest.mark.corpus
def test_every_line_of_every_file_is_read(folder):
    """As many T lines as spans, as many A lines as attributes: nothing that stands there is passed over."""
    for source in folder.glob("*.ann"):
        (work,) = read(source, ReadOptions())
        kinds = Counter(line[0] for line in source.read_text(encoding="utf-8").splitlines())
        assert kinds["T"] == len(work.spans)
        assert kinds["A"] == sum(len(span.attributes) for span in work.spans)


@pytest.mark.corpus
def test_arguments_of_events_lead_from_trigger_to_trigger(folder):
    (work,) = read(folder / "PMID-10064103.ann", ReadOptions())
    said = {span.id: work.text[span.start : span.end] for span in work.spans}
    assert [(said[link.source], link.type, said[link.target]) for link in work.links] == [
        ("stronger", "Theme", "activated"),
        ("activated", "Theme", "NF-kappaBp65"),
    ]
