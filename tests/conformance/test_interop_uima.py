"""A CAS of INCEpTION's own tests: its spans, its relation, and the line ends of Windows in its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.base import ReadOptions
from annotator.formats.registry import format_of_file
from annotator.services.sources import collect

pytestmark = pytest.mark.corpus


@pytest.fixture
def interop(corpus: Path) -> Path:
    folder = corpus.parent / "interop" / "uima"
    if not folder.is_dir():
        pytest.skip("the files of other tools are not at hand")
    return folder


def test_spans_and_relation(interop: Path) -> None:
    path = interop / "relation_test.xmi"
    chosen = format_of_file(path)
    assert chosen is not None
    assert chosen.name == "uima"
    options = ReadOptions()
    (found,) = chosen.reads(path, options)
    spans = {span.id: (found.text[span.start : span.end], span.label) for span in found.spans}
    assert list(spans.values()) == [
        ("Darmstadt", "city"),
        ("Hessen", "state"),
        ("Hannover", "city"),
        ("Lower Saxony", "state"),
    ]
    assert [(spans[link.source][0], link.type, spans[link.target][0]) for link in found.links] == [
        ("Darmstadt", "located in", "Hessen")
    ]
    assert "\r\n" in found.text
    assert (found.id, found.title, found.language) == ("relation_test.txt", "", "")
    assert not options.notes
    assert not options.bad


def test_the_type_system_is_no_article(interop: Path) -> None:
    sources, skipped = collect([interop])
    assert [source.name for source in sources] == ["relation_test.xmi"]
    assert not skipped
