"""The real articles in spaCy's formats: what is lost by which option, span by span."""

from __future__ import annotations

from collections import Counter

import pytest
from format_examples import exported, round_trip
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from annotator.domain.exchange import Fate
from annotator.formats import jsonl
from annotator.formats.base import Boundary, ReadOptions, Tokenization
from annotator.formats.spacy_docbin import FORMAT
from annotator.formats.spacy_jsonl import FORMAT as SPACY_JSONL

pytestmark = pytest.mark.corpus
SPANS = 280


@pytest.fixture
def examples(corpus):
    return list(jsonl.read(corpus / "annotations-a.jsonl", ReadOptions()))


def all_spans(examples):
    return Counter((item.id, span.start, span.end, span.label) for item in examples for span in item.spans)


def in_layer(examples, path, layer):
    docs = DocBin().from_disk(path).get_docs(Vocab())
    return Counter(
        (item.id, span.start_char, span.end_char, span.label_)
        for item, doc in zip(examples, docs, strict=True)
        for span in (doc.ents if layer == "ents" else doc.spans["sc"])
    )


@pytest.mark.parametrize("tokenization", Tokenization)
def test_split_loses_and_moves_none(tmp_path, examples, tokenization):
    output, report = exported(FORMAT, examples, tmp_path, boundary=Boundary.SPLIT, tokenization=tokenization)
    assert report.spans == SPANS
    assert set(report.fates["sc"]) <= {Fate.AS_IS, Fate.TOKEN_SPLIT}
    assert in_layer(examples, output.main, "sc") == all_spans(examples)
    assert set(report.fates["ents"]) <= {Fate.AS_IS, Fate.TOKEN_SPLIT, Fate.FLATTENED, Fate.MERGED}
    overlapping = {
        (item.article, item.start, item.end, item.label)
        for item in report.outcomes
        if item.reason.startswith("overlaps ")
    }
    assert set(all_spans(examples)) - set(in_layer(examples, output.main, "ents")) == overlapping


@pytest.mark.parametrize("tokenization", Tokenization)
def test_expand_tells_of_each_widened_span(tmp_path, examples, tokenization):
    output, report = exported(FORMAT, examples, tmp_path, tokenization=tokenization)
    for layer in ("ents", "sc"):
        told = {(o.article, o.start, o.end, o.label): o for o in report.outcomes if o.layer == layer}
        written = in_layer(examples, output.main, layer)
        moved = set(all_spans(examples)) - set(written)
        assert moved <= set(told)
        for key, outcome in told.items():
            if outcome.fate is Fate.WIDENED:
                assert (key[0], outcome.written_start, outcome.written_end, key[3]) in written
        assert sum(outcome.fate is Fate.WIDENED for outcome in told.values()) == report.fates[layer][Fate.WIDENED] > 0


@pytest.mark.parametrize("tokenization", Tokenization)
@pytest.mark.parametrize("boundary", [Boundary.EXPAND, Boundary.SPLIT, Boundary.CONTRACT])
def test_docbin_gives_every_work_again(tmp_path, examples, boundary, tokenization):
    assert round_trip(FORMAT, examples, tmp_path, boundary=boundary, tokenization=tokenization).spans == SPANS


@pytest.mark.parametrize("form", ["entities", "prodigy"])
def test_json_lines_give_every_work_again(tmp_path, examples, form):
    report = round_trip(SPACY_JSONL, examples, tmp_path, values={"form": form})
    assert (report.spans, report.fates["spans"]) == (SPANS, {Fate.AS_IS: SPANS})
