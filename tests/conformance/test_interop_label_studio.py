"""A real export of Label Studio: all its spans, of which its own CoNLL file has lost some."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from annotator.formats.base import ReadOptions
from annotator.formats.label_studio import read, recognises

COUNTS = {"FACTION": 24, "DATE": 23, "EVENT": 22, "LOCATION": 21}
"""Spans by label in the one file there is."""


@pytest.fixture
def source(corpus: Path) -> Path:
    found = corpus.parent / "interop" / "label-studio" / "export.json"
    if not found.is_file():
        pytest.skip("the export of Label Studio is not at hand")
    return found


@pytest.mark.corpus
def test_all_spans_are_there(source):
    options = ReadOptions()
    (work,) = read(source, options)
    assert recognises(source.read_bytes()[: 1 << 16])
    assert not options.bad
    assert dict(Counter(span.label for span in work.spans)) == COUNTS
    assert len(work.spans) == 90
    assert (work.annotator, work.gold, work.id) == ("user 1", False, "1")


@pytest.mark.corpus
def test_the_text_at_their_offsets_is_what_was_labelled(source):
    """Nothing hangs on ``value.text``, but in this file it is right, so that it can tell whether the offsets are."""
    (work,) = read(source, ReadOptions())
    (task,) = json.loads(source.read_text(encoding="utf-8"))
    claimed = {item["id"]: item["value"]["text"] for item in task["annotations"][0]["result"]}
    assert {span.id: work.text[span.start : span.end] for span in work.spans} == claimed


@pytest.mark.corpus
def test_what_is_left_out_is_told(source):
    options = ReadOptions()
    list(read(source, options))
    assert options.notes == [
        "export.json: “drafts” are not submitted and were left out, once, in line 1",
        "export.json: “ground_truth” is set, which makes nobody's work gold and was left out, once, in line 1",
        "export.json: “annotations” are submitted work and were taken as done, once, in line 1",
    ]
