from __future__ import annotations

import ast
import json
import re
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from annotator.assets import schema
from annotator.services.dataset_card import dataset_card
from annotator.services.dataset_loading import _WAYS

MANIFEST: dict[str, Any] = {
    "annotator_export_manifest": 1,
    "program": {"name": "annotator", "version": "0.1.0"},
    "project": {
        "name": "Reed | 2018",
        "label_set": {"name": "conflict-news", "version": 3, "sha256": "ab" * 32},
    },
    "format": "conll2003",
    "options": {
        "format": "conll2003",
        "boundary": "split",
        "overlap": "longest",
        "filter": ["source=SANA", "published>=2018-08"],
        "together": [["a1", "a9"]],
        "split": "train=80,test=20",
        "seed": 7,
        "options": {"separator": "tab"},
    },
    "from": {"annotators": ["Amal", "بدر"], "rule": "majority"},
    "counts": {
        "articles": 5,
        "spans": 9,
        "by_label": {"FACTION": 6, "DATE": 3},
        "by_language": {"en": 2, "ar": 3},
        "by_label_and_language": {"FACTION": {"ar": 4, "en": 2}, "DATE": {"ar": 3}},
        "by_split": {
            "train": {
                "articles": 4,
                "spans": 8,
                "by_label": {"FACTION": 5, "DATE": 3},
                "by_language": {"ar": 3, "en": 1},
                "by_label_and_language": {"FACTION": {"ar": 4, "en": 1}, "DATE": {"ar": 3}},
            },
            "test": {
                "articles": 1,
                "spans": 1,
                "by_label": {"FACTION": 1},
                "by_language": {"en": 1},
                "by_label_and_language": {"FACTION": {"en": 1}},
            },
        },
    },
    "splits": {
        "shares": {"train": "80", "test": "20"},
        "seed": 7,
        "together": [["a1", "a2", "a9"]],
        "near_duplicates": [["a1", "a2", 0.8462], ["a3", "a4", 0.91]],
        "known_pairs": [["a2", "a9"]],
        "apart": [["a3", "a4"]],
        "still_together": [],
    },
    "fates": {"column 1": {"as-is": 7, "token-split": 1, "flattened": 1}, "column 2": {"as-is": 9}},
    "lost": {"links": 2, "attributes": 1},
    "left_out": {"no majority": 4},
    "losses": ["3 of *something*"],
    "notes": ["Two breaks <held> back."],
    "tools": {"spacy": "3.8.7", "regex": "2026.1.1"},
    "tokenizers": ["spaCy blank ar", "spaCy blank en"],
    "files": [
        {"name": "test.articles.jsonl", "size": 3, "sha256": "cd" * 32},
        {"name": "test.conll", "size": 3, "sha256": "cd" * 32},
        {"name": "train.conll", "size": 3, "sha256": "cd" * 32},
    ],
}

CARD = """\
# Reed \\| 2018

5 articles with 9 labelled spans, written by Annotator 0.1.0 in the format `conll2003`.

Labels are those of the label set “conflict-news”, version 3 (SHA-256 `abababababababababababababababababababababababababababababababab`).

How it was made, and the size and SHA-256 of every file, stand in the manifest beside this card.

## Counts

|  | train | test | all |
| --- | ---: | ---: | ---: |
| articles | 4 | 1 | 5 |
| – in ar | 3 | 0 | 3 |
| – in en | 1 | 1 | 2 |
| spans | 8 | 1 | 9 |
| DATE | 3 | 0 | 3 |
| – in ar | 3 | 0 | 3 |
| FACTION | 5 | 1 | 6 |
| – in ar | 4 | 0 | 4 |
| – in en | 1 | 1 | 2 |

## Splits

Articles are divided by `train=80,test=20` with the seed 7, alike in languages and labels. Near-duplicates, reprints and translations of each other are in one part.

1 group of articles, 3 in all, stayed together.

Near-duplicates, with the Jaccard index of their shingles (2):

- `a1` and `a2`: 0.85
- `a3` and `a4`: 0.91

Pairs that were not to count as the same:

- `a3` and `a4`

## Annotators

2 annotators: Amal, بدر.

A span is in it where more than half of those who worked on the article marked exactly these characters with this label; attributes, entities and links likewise.

## Spans and tokens

Tokenised by `spaCy blank ar`, `spaCy blank en`.

Rules for spans that do not fit the tokens: boundary `split`, overlap `longest`.

What became of the spans in each layer:

| layer | as they are | by splitting a token | left to another layer |
| --- | ---: | ---: | ---: |
| `column 1` | 7 | 1 | 1 |
| `column 2` | 9 | 0 | 0 |

## What is not in it

Spans left out before writing:

- no majority: 4

What the project holds and the format does not carry:

- attributes: 1
- links: 2
- 3 of \\*something\\*

## Notes

- Two breaks \\<held\\> back.

## Loading

A line is a token, its last column the tag; an empty line ends a sentence.

```python
with open("train.conll", encoding="utf-8", newline="\\n") as file:
    blocks = file.read().split("\\n\\n")
sentences = [[line.split("\\t") for line in block.split("\\n") if line] for block in blocks if block.strip()]
```

## Rights

The texts belong to their publishers. Neither this card nor the program that wrote it grants any right to them: whoever passes the dataset on must see to that first.
"""  # noqa: E501

SMALL: dict[str, Any] = {
    **MANIFEST,
    "project": {**MANIFEST["project"], "name": "Small"},
    "format": "jsonl",
    "options": {},
    "from": {"annotators": 1, "rule": "each"},
    "counts": {"articles": 1, "spans": 0, "by_label": {}, "by_language": {"und": 1}},
    "fates": {},
    "lost": {},
    "left_out": {},
    "losses": [],
    "notes": [],
    "tools": {},
    "files": [{"name": "out.jsonl", "size": 3, "sha256": "cd" * 32}],
}
del SMALL["splits"], SMALL["tokenizers"]

VALIDATOR = Draft202012Validator(json.loads(schema("export-manifest.schema.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("manifest", [MANIFEST, SMALL])
def test_a_manifest_fits_its_schema(manifest):
    assert list(VALIDATOR.iter_errors(manifest)) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("annotator_export_manifest",), 2),
        (("made",), "2018-08-23T10:00:00Z"),
        (("program", "version"), ""),
        (("project", "path"), "/srv/x"),
        (("project", "label_set", "sha256"), "AB" * 32),
        (("options", "seed"), 1.5),
        (("from", "rule"), "by lot"),
        (("counts", "spans"), -1),
        (("counts", "by_split", "train", "by_split"), {}),
        (("splits", "shares"), {}),
        (("splits", "shares", "Train"), "1"),
        (("splits", "shares", "dev"), 10),
        (("splits", "near_duplicates"), [["a", "b"]]),
        (("splits", "near_duplicates"), [["a", "b", 1.5]]),
        (("splits", "near_duplicates"), [["a", "b", 1, 2]]),
        (("splits", "apart"), [["a", "b", "c"]]),
        (("splits", "together"), [["a"]]),
        (("fates", "column 1", "gone"), 1),
        (("left_out",), 3),
        (("files",), [{"name": "a"}]),
        (("files", 0, "name"), "/etc/passwd"),
        (("files", 0, "name"), "../a"),
        (("files", 0, "name"), "a/../../b"),
        (("files", 0, "name"), "a\\b"),
    ],
)
def test_the_schema_is_strict(path, value):
    manifest = deepcopy(MANIFEST)
    place = manifest
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert list(VALIDATOR.iter_errors(manifest)) != []


@pytest.mark.parametrize("key", sorted(set(MANIFEST) - {"splits", "tokenizers"}))
def test_nothing_that_a_manifest_must_say_may_be_missing(key):
    assert list(VALIDATOR.iter_errors({name: value for name, value in MANIFEST.items() if name != key})) != []


def test_a_card_tells_what_the_manifest_says():
    assert dataset_card(MANIFEST) == CARD


def test_what_a_manifest_does_not_say_has_no_section():
    card = dataset_card(SMALL)
    assert re.findall("^## (.*)", card, re.MULTILINE) == ["Counts", "Annotators", "Loading", "Rights"]
    assert "1 annotator.\n" in card
    assert "| articles | 1 |\n" in card


def test_annotators_are_named_only_where_the_manifest_names_them():
    assert "2 annotators: Amal, بدر.\n\nEach one's work" in dataset_card(
        {**MANIFEST, "from": {"annotators": ["Amal", "بدر"], "rule": "each"}}
    )
    assert "Amal" not in dataset_card({**MANIFEST, "from": {"annotators": 2, "rule": "majority"}})


def test_long_lists_of_pairs_are_left_to_the_manifest():
    near = [[f"a{number}", f"b{number}", 0.9] for number in range(25)]
    card = dataset_card({**MANIFEST, "splits": {**MANIFEST["splits"], "near_duplicates": near}})
    assert "`a19` and `b19`: 0.90\n- and 5 more, all of them in the manifest\n" in card
    assert "`a20`" not in card


def test_the_example_is_a_file_of_the_format_training_data_first():
    names = ["dev.spacy", "dev.spacy.report.json", "train.spacy"]
    files = [{"name": name, "size": 1, "sha256": "cd" * 32} for name in names]
    counts = {**MANIFEST["counts"], "by_language": {"ar": 5}}
    card = dataset_card({**MANIFEST, "format": "spacy", "files": files, "counts": counts})
    assert 'spacy.blank("ar")' in card
    assert 'from_disk("train.spacy")' in card
    assert 'spacy.blank("xx")' in dataset_card({**MANIFEST, "format": "spacy", "files": files})


@pytest.mark.parametrize("format_", [*sorted(_WAYS), "another"])
@pytest.mark.parametrize("name", ["out", 'a"b\nNAME ```', "جدول"])
def test_how_to_load_is_python_whatever_files_are_called(format_, name):
    endings = _WAYS[format_].endings if format_ in _WAYS else (".x",)
    files = [{"name": name + ending, "size": 1, "sha256": "cd" * 32} for ending in endings]
    card = dataset_card({**MANIFEST, "format": format_, "files": files})
    for code in re.findall("^```python\n(.*?)^```", card, re.MULTILINE | re.DOTALL):
        tree = ast.parse(code)
        assert not {"NAME", "LANGUAGE", "SEPARATOR"} & {
            node.id for node in ast.walk(tree) if isinstance(node, ast.Name)
        }


@given(st.text(min_size=1), st.text(min_size=1))
def test_names_never_break_out_of_their_line(project, label):
    manifest = deepcopy(MANIFEST)
    manifest["project"]["name"] = project
    manifest["counts"] = {"articles": 1, "spans": 1, "by_label": {label: 1}, "by_language": {"en": 1}}
    manifest["left_out"] = {label: 1}
    manifest["tokenizers"] = [label]
    card = dataset_card(manifest)
    assert len(card.split("\n## ")) == len(CARD.split("\n## "))
    rows = [line for line in card.split("## Splits")[0].split("\n") if line.startswith("|")]
    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 3 for row in rows)
