"""CoNLL files that other tools wrote are read whole, and the real articles come back from ours."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from format_examples import exported, round_trip

from annotator.domain.exchange import ArticleWork, Fate
from annotator.formats.base import Boundary, ReadOptions, Tokenization
from annotator.formats.conll2002 import FORMAT as CONLL2002
from annotator.formats.conll2003 import FORMAT as CONLL2003
from annotator.formats.conllup import FORMAT as CONLLUP
from annotator.formats.jsonl import read
from annotator.formats.registry import format_named, format_of_file
from annotator.tokens.bio import Scheme

pytestmark = pytest.mark.corpus


@pytest.fixture
def interop(corpus: Path) -> Path:
    folder = corpus.parent / "interop"
    if not folder.is_dir():
        pytest.skip("the files of other tools are not at hand")
    return folder


@pytest.mark.parametrize(
    ("name", "labels", "length", "columns"),
    [
        (
            "label-studio/export-conll2003.txt",
            {"DATE": 22, "EVENT": 20, "FACTION": 22, "LOCATION": 20},
            9057,
            "4 columns parted by spaces",
        ),
        ("doccano/sequence_labeling-example.conll", {"LOC": 1, "PER": 1}, 21, "2 columns parted by tabs"),
    ],
)
def test_every_span_is_read(interop, name, labels, length, columns):
    options = ReadOptions()
    (item,) = format_named("conll").reads(interop / name, options)
    assert Counter(span.label for span in item.spans) == labels
    assert len(item.text) == length
    assert options.bad == []
    file = Path(name).name
    assert options.notes == [
        f"{file}: tags in IOB2, {columns}",
        f"{file}: spacing is not known: tokens were joined by a space, sentences by a line break",
    ]


def test_the_spans_of_a_small_file(interop):
    path = interop / "doccano" / "sequence_labeling-example.conll"
    found = format_of_file(path)
    assert found in {CONLL2002, CONLL2003}
    (item,) = found.reads(path, ReadOptions())
    assert item.text == "JAPAN GET\nNadim Ladki"
    assert [(item.text[span.start : span.end], span.label) for span in item.spans] == [
        ("JAPAN", "LOC"),
        ("Nadim Ladki", "PER"),
    ]


def test_the_broken_file_gives_one_clear_sentence(interop):
    options = ReadOptions()
    path = interop / "doccano" / "sequence_labeling-labeling.invalid.conll"
    assert list(CONLL2003.reads(path, options)) == []
    assert [str(problem) for problem in options.bad] == [
        (
            "sequence_labeling-labeling.invalid.conll, line 1: the number of columns in this line is 1, not 2; correct "
            "it, or part them as the other lines do."
        )
    ]


@pytest.fixture(scope="module")
def articles(corpus: Path) -> list[ArticleWork]:
    found = list(read(corpus / "annotations-a.jsonl", ReadOptions()))
    return [item for item in found if isinstance(item, ArticleWork)]


def joined(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("chosen", [CONLL2002, CONLL2003], ids=lambda item: item.name)
@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("tokenization", Tokenization)
def test_with_split_and_all_layers_no_span_is_lost(tmp_path, articles, chosen, scheme, tokenization):
    output, report = exported(
        chosen,
        articles,
        tmp_path,
        boundary=Boundary.SPLIT,
        tokenization=tokenization,
        values={"scheme": scheme.value, "layers": "all"},
    )
    assert (report.spans, report.balanced()) == (280, True)
    assert set(report.fates["tags"]) <= {Fate.AS_IS, Fate.TOKEN_SPLIT}
    options = ReadOptions()
    back = list(chosen.reads(output.main, options))
    assert [item.id for item in back] == [item.id for item in articles]
    for written, found in zip(articles, back, strict=True):
        assert joined(written.text) == joined(found.text)
        assert Counter(
            (len(joined(written.text[: span.start])), joined(written.text[span.start : span.end]), span.label)
            for span in written.spans
        ) == Counter(
            (len(joined(found.text[: span.start])), joined(found.text[span.start : span.end]), span.label)
            for span in found.spans
        )
    assert f"tags in {scheme.upper()}" in options.notes[0]


@pytest.mark.parametrize("boundary", ["expand", "split", "contract"])
def test_conllup_gives_the_real_articles_again(tmp_path, articles, boundary):
    report = round_trip(CONLLUP, articles, tmp_path, boundary=Boundary(boundary))
    assert report.spans == 280
    assert report.lost == {}
    assert report.fates["tags"][Fate.DROPPED] == (3 if boundary == "contract" else 0)


def test_both_annotators_in_one_file(tmp_path, corpus, articles):
    others = [item for item in read(corpus / "annotations-b.jsonl", ReadOptions()) if isinstance(item, ArticleWork)]
    both = [item for pair in zip(articles, others, strict=True) for item in pair]
    assert round_trip(CONLLUP, both, tmp_path, boundary=Boundary.SPLIT).lost == {}
