from __future__ import annotations

import json
from collections import Counter

import pytest
from format_examples import work
from jsonschema import Draft202012Validator

from annotator.assets import schema
from annotator.domain.exchange import ExportReport, Fate
from annotator.formats.report import count_work, report_document, report_lines
from annotator.tokens.layout import Placing
from annotator.tokens.tokenizers import Token


@pytest.fixture
def report():
    found = ExportReport(format="spacy", options={"boundary": "expand"}, articles=1, losses=["gone"], notes=["so"])
    example = work("to [LOCATION Reed]ford and [EVENT battle of [LOCATION Reed]]")
    reed, battle, inner = example.spans
    widened = Placing(reed, Fate.WIDENED, Token(3, 11), "ends inside the token “Reedford”")
    as_is = Placing(battle, Fate.AS_IS, Token(16, 30))
    flat = [widened, as_is, Placing(inner, Fate.FLATTENED, None, "overlaps")]
    every = [widened, as_is, Placing(inner, Fate.AS_IS, Token(26, 30))]
    count_work(found, example, {"ents": flat, "sc": every})
    return found


def test_every_layer_accounts_for_every_span(report):
    assert report.balanced()
    assert report.spans == 3
    assert report_document(report)["layers"] == {
        "ents": dict.fromkeys(Fate, 0) | {"as-is": 1, "widened": 1, "flattened": 1},
        "sc": dict.fromkeys(Fate, 0) | {"as-is": 2, "widened": 1},
    }


def test_what_is_not_as_is_is_listed_with_its_reason(report):
    assert report_document(report)["outcomes"][0] == {
        "layer": "ents",
        "article": "a1",
        "annotator": "Amal",
        "span": "s1",
        "start": 3,
        "end": 7,
        "label": "LOCATION",
        "text": "Reed",
        "fate": "widened",
        "written_start": 3,
        "written_end": 11,
        "reason": "ends inside the token “Reedford”",
    }


def test_the_document_fits_its_schema(report):
    document = json.loads(json.dumps(report_document(report)))
    validator = Draft202012Validator(json.loads(schema("export-report.schema.json").read_text(encoding="utf-8")))
    assert list(validator.iter_errors(document)) == []
    document["layers"]["ents"]["lost"] = 1
    assert list(validator.iter_errors(document)) != []


def test_lines_name_sums_then_spans_then_the_rest(report):
    report.files = ["a.spacy"]
    assert report_lines(report) == [
        "spacy: 1 article, 3 spans",
        "  ents: 1 as-is, 1 widened, 1 flattened",
        "  sc: 2 as-is, 1 widened",
        "  widened: a1 3–7 LOCATION “Reed” → 3–11: ends inside the token “Reedford” (ents, sc)",
        "  flattened: a1 26–30 LOCATION “Reed”: overlaps (ents)",
        "lost: gone",
        "note: so",
        "written: a.spacy",
    ]


def test_long_accounts_are_cut_in_print_only(report):
    example = work("[DATE a] " * 30)
    count_work(report, example, {"ents": [Placing(s, Fate.DROPPED, None, "gone") for s in example.spans]})
    lines = report_lines(report)
    assert "  … and 12 more, all of them in the report file" in lines
    assert len(report_document(report)["outcomes"]) == 33


def test_an_export_of_nothing():
    assert report_lines(ExportReport(format="jsonl", fates={"spans": Counter()}))[:2] == [
        "jsonl: 0 articles, 0 spans",
        "  spans: no spans",
    ]
