"""spaCy takes the lines we write, and the tokens of Prodigy's tasks are those of a document of spaCy."""

from __future__ import annotations

import json

import pytest
import spacy
from format_examples import exported, full_works, work
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from annotator.formats.base import Boundary, Tokenization
from annotator.formats.spacy_jsonl import FORMAT


def lines_of(output):
    return [json.loads(line) for line in output.main.read_text(encoding="utf-8").split("\n") if line]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_pipeline_learns_from_the_lines(tmp_path, language):
    texts = {
        "ar": "قالت [FACTION قوات النورس] إن [LOCATION حلب] هادئة 👍 منذ [DATE آب 2018]",
        "en": "👍 [FACTION Gull Forces] took [LOCATION Reed] in [DATE May 2018]",
    }
    output, _ = exported(FORMAT, [work(texts[language], language=language)] * 4, tmp_path)
    spacy.util.fix_random_seed(0)
    pipeline = spacy.blank(language)
    recogniser = pipeline.add_pipe("ner")
    examples = []
    for line in lines_of(output):
        doc = pipeline.make_doc(line["text"])
        example = Example.from_dict(doc, {"entities": line["entities"]})
        assert [[e.start_char, e.end_char, e.label_] for e in example.reference.ents] == line["entities"]
        assert len(line["entities"]) == 3
        examples.append(example)
    for label in ("FACTION", "LOCATION", "DATE"):
        recogniser.add_label(label)
    pipeline.initialize(lambda: examples)
    for _ in range(40):
        pipeline.update(examples)
    learnt = pipeline(examples[0].reference.text)
    assert [[e.start_char, e.end_char, e.label_] for e in learnt.ents] == line["entities"]


@settings(deadline=None, max_examples=50)
@given(examples=full_works(), tokenization=st.sampled_from(Tokenization))
def test_tasks_fit_their_tokens(tmp_path_factory, examples, tokenization):
    folder = tmp_path_factory.mktemp("out")
    values = {"form": "prodigy"}
    output, report = exported(FORMAT, examples, folder, values=values, tokenization=tokenization)
    widened = {(o.article, o.annotator, o.start, o.end, o.label) for o in report.outcomes}
    for example, task in zip(examples, lines_of(output), strict=True):
        tokens = task["tokens"]
        doc = Doc(Vocab(), words=[token["text"] for token in tokens], spaces=[token["ws"] for token in tokens])
        assert doc.text == task["text"] == example.text
        for place, token in enumerate(tokens):
            assert token["id"] == place
            assert doc.text[token["start"] : token["end"]] == token["text"]
        for span in task["spans"]:
            found = doc.char_span(span["start"], span["end"])
            if found is None:
                assert (example.id, example.annotator, span["start"], span["end"], span["label"]) in widened
                found = doc.char_span(span["start"], span["end"], alignment_mode="expand")
            assert (found.start, found.end - 1) == (span["token_start"], span["token_end"])
        for relation in task.get("relations", ()):
            assert relation["head_span"] in task["spans"]
            assert relation["child_span"] in task["spans"]


def test_the_rule_for_boundaries_changes_nothing(tmp_path):
    example = work("the [EVENT battle of [LOCATION Reed]]ford")
    contents = {
        exported(FORMAT, [example], tmp_path / boundary, values={"form": "prodigy"}, boundary=boundary)[
            0
        ].main.read_bytes()
        for boundary in Boundary
    }
    assert len(contents) == 1
