from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

from annotator.domain.errors import MESSAGES, AnnotatorError

SOURCES = Path(__file__).resolve().parents[3] / "annotator"


def raised_codes() -> set[str]:
    found = set()
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "AnnotatorError" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    found.add(first.value)
    return found


def test_every_code_that_is_raised_has_a_sentence():
    assert raised_codes() <= set(MESSAGES)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_sentence_names_its_place_and_ends(code):
    template = MESSAGES[code]
    names = {name for _, name, _, _ in string.Formatter().parse(template) if name}
    told = str(AnnotatorError(code, **dict.fromkeys(names - {"file"}, "x"), file="a.txt"))
    assert told.endswith((".", "x"))
    assert "\n" not in told
    assert "{" not in told


def test_file_and_line_are_told():
    problem = AnnotatorError("label.unknown", file="a.jsonl", line=7, label="X")
    assert (problem.file, problem.line) == ("a.jsonl", 7)
    assert AnnotatorError("span.empty", start=1, end=1).file is None


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        ({"file": "a.jsonl", "line": 7}, "a.jsonl, line 7: "),
        ({"file": "a.jsonl, line 7", "line": 7}, "a.jsonl, line 7: "),
        ({"file": "a.jsonl"}, "a.jsonl: "),
        ({}, "the text: "),
    ],
)
def test_the_line_is_told_with_the_file_once(arguments, begins):
    assert str(AnnotatorError("span.empty", start=1, end=1, **arguments)).startswith(begins + "span")


def test_a_code_without_a_sentence_is_a_mistake_of_the_program():
    with pytest.raises(KeyError):
        AnnotatorError("no.such-code")
