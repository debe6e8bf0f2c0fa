"""The DocBin, read back by spaCy itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from format_examples import FolderOutput, exported, foreign, full_works, options, round_trip, work, works
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin, Span, SpanGroup
from spacy.vocab import Vocab

from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, Fate, ForeignLink, ForeignSpan
from annotator.formats import docbin_packing
from annotator.formats.base import Boundary, Overlap, Tokenization
from annotator.formats.registry import format_named
from annotator.formats.spacy_docbin import FORMAT, write

blank = cache(spacy.blank)
BOUNDARIES = ("expand", "split", "contract")


def export(folder: Path, *examples: ArticleWork, boundary="expand", overlap="longest"):
    """Return the output, the report, and the documents as spaCy reads them."""
    output = FolderOutput(folder)
    report = write(iter(examples), output, options(boundary, overlap))
    return output, report, docs_of(output.main)


def docs_of(path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(Vocab()))


def told(spans) -> list[tuple[int, int, str, str]]:
    return [(span.start_char, span.end_char, span.label_, span.id_) for span in spans]


def test_entities_spans_and_ids(tmp_path):
    _, report, (doc,) = export(tmp_path, work("The [EVENT battle of [LOCATION Reed]] went on in [DATE May]."))
    assert doc.text == "The battle of Reed went on in May."
    assert told(doc.ents) == [(4, 18, "EVENT", "s1"), (30, 33, "DATE", "s3")]
    assert told(doc.spans["sc"]) == [(4, 18, "EVENT", "s1"), (14, 18, "LOCATION", "s2"), (30, 33, "DATE", "s3")]
    assert [dict(report.fates[layer]) for layer in ("ents", "sc")] == [
        {Fate.AS_IS: 2, Fate.FLATTENED: 1},
        {Fate.AS_IS: 3},
    ]


def test_what_travels_beside_the_tokens(tmp_path):
    span = ForeignSpan(
        id="s1",
        start=1,
        end=6,
        label="LOCATION",
        attributes=(("kind", "town"), ("sure", True)),
        note="?",
        entity="e1",
    )
    example = ArticleWork(
        id="a1",
        title="ولإدلب",
        text="ولإدلب",
        language="ar",
        source="s",
        meta=(("k", "v"),),
        zones=(Zone(ZoneKind.HEADLINE, 0, 6),),
        annotator="Amal",
        round="work",
        spans=(span,),
        links=(ForeignLink(id="l1", type="of", source="s1", target="s1"),),
    )
    _, _, (doc,) = export(tmp_path, example)
    assert told(doc.ents) == [(0, 6, "LOCATION", "s1")]
    assert doc.ents[0].kb_id_ == doc.spans["sc"][0].kb_id_ == "e1"
    data = doc.user_data
    assert (data["article"], data["title"], data["language"], data["annotator"]) == ("a1", "ولإدلب", "ar", "Amal")
    assert data["spans"] == (
        {
            "id": "s1",
            "start": 1,
            "end": 6,
            "label": "LOCATION",
            "text": "لإدلب",
            "attributes": {"kind": "town", "sure": True},
            "note": "?",
            "entity": "e1",
            "ents": (0, 6),
            "sc": (0, 6),
        },
    )
    assert data["links"][0]["source"] == "s1"
    assert (data["meta"], data["zones"]) == ({"k": "v"}, ({"kind": "headline", "start": 0, "end": 6},))


def test_no_spans_is_an_answer_and_not_a_gap(tmp_path):
    _, report, (doc,) = export(tmp_path, work("Nothing here."))
    assert doc.has_annotation("ENT_IOB")
    assert [token.ent_iob_ for token in doc] == ["O", "O", "O"]
    assert len(doc.spans["sc"]) == 0
    assert report.balanced()


def test_split_tokens_are_listed_and_keep_the_text(tmp_path):
    example = work("جاء  إلى ل[LOCATION إدلب]\nو[LOCATION حلب]،[LOCATION حماة].", language="ar")
    output, report, (doc,) = export(tmp_path, example, boundary="split")
    assert doc.text == example.text
    assert [token.text for token in doc] == ["جاء", " ", "إلى", "ل", "إدلب", "\n", "و", "حلب", "،", "حماة", "."]
    assert told(doc.ents) == [(span.start, span.end, span.label, span.id) for span in example.spans]
    lines = [json.loads(line) for line in output.files()[".splits.jsonl"].decode().splitlines()]
    assert [(line["start"], line["end"], line["pieces"]) for line in lines] == [
        (9, 14, ["ل", "إدلب"]),
        (15, 24, ["و", "حلب", "،", "حماة"]),
    ]
    assert "2 tokens were split; each is listed in the file ending in .splits.jsonl" in report.notes


def test_a_shared_token_is_split_and_listed_under_expand_too(tmp_path):
    output, report, (doc,) = export(tmp_path, work("[LOCATION حلب]،[LOCATION إدلب]", language="ar"))
    assert told(doc.ents) == [(0, 3, "LOCATION", "s1"), (4, 8, "LOCATION", "s2")]
    assert report.fates["ents"] == {Fate.TOKEN_SPLIT: 2}
    assert ".splits.jsonl" in output.files()


def test_split_cuts_at_the_boundaries_of_every_annotator(tmp_path):
    _, _, (first, second) = export(
        tmp_path,
        work("in [LOCATION Reed]ford"),
        work("i[DATE n] Reedford", annotator="Badr"),
        boundary="split",
    )
    assert [token.text for token in first] == [token.text for token in second] == ["i", "n", "Reed", "ford"]


def test_each_language_has_a_file_of_its_own_to_train_from(tmp_path):
    examples = [
        work("in [LOCATION Reed]", id="e1"),
        work("في [LOCATION حلب]", id="a1", language="ar"),
        work("x", id="e2"),
    ]
    output, report, docs = export(tmp_path, *examples)
    assert [doc.user_data["article"] for doc in docs] == ["e1", "a1", "e2"]
    assert [doc.user_data["article"] for doc in docs_of(output.beside(".en.spacy"))] == ["e1", "e2"]
    (arabic,) = docs_of(output.beside(".ar.spacy"))
    assert (arabic.text, told(arabic.ents)) == ("في حلب", [(3, 6, "LOCATION", "s1")])
    assert any(".ar.spacy, .en.spacy" in note for note in report.notes)


def test_one_language_needs_one_file(tmp_path):
    output, _, _ = export(tmp_path, work("one", id="1"), work("two", id="2", language="en-GB"))
    assert sorted(output.files()) == [""]


def test_nothing_to_export_is_an_empty_docbin(tmp_path):
    _, report, docs = export(tmp_path)
    assert (docs, report.articles, report.spans) == ([], 0, 0)
    assert report.balanced()


@pytest.mark.parametrize(
    ("boundary", "overlap", "code"), [("fail", "longest", "export.boundary"), ("expand", "fail", "export.overlap")]
)
def test_fail_names_article_and_span(tmp_path, boundary, overlap, code):
    with pytest.raises(AnnotatorError, match=r"“a1”: span \d+–\d+ “Reed”") as caught:
        export(tmp_path, work("[EVENT at [LOCATION Reed]] in [LOCATION Reed]ford"), boundary=boundary, overlap=overlap)
    assert caught.value.code == code


def test_other_content_on_the_disk_is_noticed(tmp_path, monkeypatch):
    original = docbin_packing.Packing._mark
    monkeypatch.setattr(
        docbin_packing.Packing, "_mark", lambda self, rows, entities: original(self, rows, entities[1:])
    )
    example = work("in [LOCATION Reed]", state=AssignmentState.DONE)
    with pytest.raises(AnnotatorError) as caught:
        exported(FORMAT, [example], tmp_path)
    assert caught.value.code == "export.read-back"


def test_the_registry_knows_it():
    assert format_named("spacy") is FORMAT


def packed_by_spacy(examples, docs) -> bytes:
    """Return the DocBin that spaCy's own ``add`` makes of the same texts, tokens and spans."""
    packed = DocBin(store_user_data=True)
    for example, read in zip(examples, docs, strict=True):
        pipeline = blank(example.language if example.language in {"ar", "en"} else "xx")
        tokens = [token.text for token in read]
        doc = pipeline.tokenizer(example.text)
        if [token.text for token in doc] != tokens:
            doc = Doc(pipeline.vocab, words=tokens, spaces=[bool(token.whitespace_) for token in read])
        doc.user_data.update(json.loads(json.dumps(read.user_data)))
        copies = [Span(doc, s.start, s.end, label=s.label_, kb_id=s.kb_id_, span_id=s.id_) for s in read.spans["sc"]]
        kept = {(s.start, s.end, s.id_) for s in read.ents}
        doc.set_ents([copy for copy in copies if (copy.start, copy.end, copy.id_) in kept], default="outside")
        doc.spans["sc"] = SpanGroup(doc, name="sc", spans=copies)
        packed.add(doc)
    return packed.to_bytes()


@settings(max_examples=25)
@given(examples=works(), boundary=st.sampled_from(BOUNDARIES))
def test_the_bytes_are_those_of_spacy(tmp_path_factory, examples, boundary):
    output, _, docs = export(tmp_path_factory.mktemp("out"), *examples, boundary=boundary)
    assert output.main.read_bytes() == packed_by_spacy(examples, docs)


@settings(deadline=None, max_examples=50)
@given(
    examples=full_works(),
    boundary=st.sampled_from(tuple(Boundary)[:3]),
    overlap=st.sampled_from((Overlap.LONGEST, Overlap.FIRST)),
    tokenization=st.sampled_from(Tokenization),
)
def test_what_was_written_reads_back(tmp_path_factory, examples, boundary, overlap, tokenization):
    chosen = {"boundary": boundary, "overlap": overlap, "tokenization": tokenization}
    report = round_trip(FORMAT, examples, tmp_path_factory.mktemp("out"), **chosen)
    assert report.lost == {}


@settings(max_examples=40)
@given(examples=works(), boundary=st.sampled_from(BOUNDARIES), overlap=st.sampled_from(["longest", "first"]))
def test_every_span_not_reported_reads_back_where_it_was(tmp_path_factory, examples, boundary, overlap):
    _, report, docs = export(tmp_path_factory.mktemp("out"), *examples, boundary=boundary, overlap=overlap)
    assert report.balanced()
    assert report.spans == sum(len(example.spans) for example in examples)
    for layer in ("ents", "sc"):
        outcomes = {outcome.span: outcome for outcome in report.outcomes if outcome.layer == layer}
        if boundary == "split":
            assert not any(outcome.fate is Fate.DROPPED for outcome in outcomes.values())
        for example, doc in zip(examples, docs, strict=True):
            assert doc.text == example.text
            expected = set()
            for span in example.spans:
                outcome = outcomes.get(span.id)
                if outcome is None:
                    expected.add((span.start, span.end, span.label, span.id))
                elif outcome.written_start is not None and outcome.fate is not Fate.MERGED:
                    expected.add((outcome.written_start, outcome.written_end, span.label, span.id))
            read = doc.ents if layer == "ents" else doc.spans["sc"]
            assert set(told(read)) == expected
            assert len(read) == len(expected)
            assert not any(span[0].is_space or span[-1].is_space for span in read)
    for doc in docs:
        assert all(left.end <= right.start for left, right in pairwise(doc.ents))


SCRIPT = """
import sys; sys.path.insert(0, {tests!r})
from pathlib import Path
from format_examples import FolderOutput, options, work
from annotator.formats.spacy_docbin import write
english = work("in [LOCATION Reed]ford, [DATE May] and [FACTION HTS]", id="e")
arabic = work("في و[LOCATION حلب]", id="a", language="ar")
write(iter([english, arabic]), FolderOutput(Path({folder!r})), options("split"))
"""


def test_the_same_bytes_in_every_process(tmp_path):
    found = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        script = SCRIPT.format(tests=str(Path(__file__).parents[2]), folder=str(folder))
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", script], check=True, env=environment, cwd=Path(__file__).parents[3])
        found.append(FolderOutput(folder).files())
    assert found[0] == found[1]
    assert sorted(found[0]) == ["", ".ar.spacy", ".en.spacy", ".splits.jsonl"]


@pytest.mark.corpus
@pytest.mark.parametrize("boundary", BOUNDARIES)
@pytest.mark.parametrize("overlap", ["longest", "first"])
def test_the_real_articles_are_accounted_for(tmp_path, corpus, boundary, overlap):
    from annotator.formats.base import ReadOptions
    from annotator.formats.jsonl import read

    examples = list(read(corpus / "annotations-a.jsonl", ReadOptions()))
    _, report, docs = export(tmp_path, *examples, boundary=boundary, overlap=overlap)
    assert (report.spans, report.balanced()) == (280, True)
    if boundary == "split":
        assert report.fates["sc"][Fate.DROPPED] == report.fates["ents"][Fate.DROPPED] == 0
    reported = {(o.layer, o.article, o.start, o.end, o.label) for o in report.outcomes}
    for layer in ("ents", "sc"):
        for example, doc in zip(examples, docs, strict=True):
            read_back = {
                (s.start_char, s.end_char, s.label_) for s in (doc.ents if layer == "ents" else doc.spans["sc"])
            }
            expected = {(s.start, s.end, s.label) for s in example.spans}
            unreported = {s for s in expected if (layer, example.id, *s) not in reported}
            assert unreported <= read_back
            assert doc.text == example.text


def test_span_ids_may_repeat_between_articles(tmp_path):
    one, two = work("[DATE May]", id="1"), work("[DATE May] [DATE June]", id="2")
    assert one.spans[0].id == two.spans[0].id == foreign([(0, 1, "x")])[0].id
    _, report, docs = export(tmp_path, one, two)
    assert report.balanced()
    assert [len(doc.ents) for doc in docs] == [1, 2]
