"""WebAnno TSV files of INCEpTION's own tests: how many spans of which label each holds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from annotator.formats.base import ReadOptions
from annotator.formats.registry import format_of_file

pytestmark = pytest.mark.corpus


@pytest.fixture
def interop(corpus: Path) -> Path:
    folder = corpus.parent / "interop" / "webanno-tsv"
    if not folder.is_dir():
        pytest.skip("the files of other tools are not at hand")
    return folder


@pytest.mark.parametrize(
    ("name", "labels", "links"),
    [
        ("label-stacking.tsv", {"ORG": 2}, 0),
        ("stacked.tsv", {"ORG": 1, "ORGpart": 1}, 0),
        ("multi-feature.tsv", {"false": 1}, 0),
        ("relations-stacked.tsv", {"Multivalspan": 4}, 2),
    ],
)
def test_every_span_is_read(interop: Path, name: str, labels: dict[str, int], links: int) -> None:
    chosen = format_of_file(interop / name)
    assert chosen is not None
    assert chosen.name == "webanno-tsv"
    options = ReadOptions()
    (found,) = chosen.reads(interop / name, options)
    assert Counter(span.label for span in found.spans) == labels
    assert len(found.links) == links
    assert not options.bad


def test_a_stacked_relation_joins_the_spans_that_it_numbers(interop: Path) -> None:
    (found,) = format_of_file(interop / "relations-stacked.tsv").reads(
        interop / "relations-stacked.tsv", options := ReadOptions()
    )
    spans = {span.id: (found.text[span.start : span.end], dict(span.attributes)) for span in found.spans}
    assert [(spans[link.source], spans[link.target], link.type, link.note) for link in found.links] == [
        (("tale", {"f1": "A", "f2": "C"}), ("kinds", {"f1": "C", "f2": "D"}), "Multivalrel", "rel1=r1; rel2=r1"),
        (("tale", {"f1": "A", "f2": "C"}), ("kinds", {"f1": "C", "f2": "D"}), "Multivalrel", "rel1=r2; rel2=r2"),
    ]
    assert len(options.notes) == 1
    assert options.notes[0].endswith("webanno.custom.Multivalspan have no label and were read as Multivalspan: 4")
