"""The ``conllu`` library reads the CoNLL-U Plus that we write, and finds in it texts, offsets and tags."""

from __future__ import annotations

import json
import re
from pathlib import Path

import conllu
from format_examples import exported, full_works, work
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.exchange import ArticleWork
from annotator.formats.base import Boundary
from annotator.formats.conllup import FORMAT
from annotator.tokens.bio import decode

ESCAPES = {r"\s": " ", r"\t": "\t", r"\n": "\n", r"\r": "\r", r"\p": "|", r"\\": "\\"}


def unescaped(value: str) -> str:
    return re.sub(r"\\[stnrp\\]", lambda found: ESCAPES[found.group()], value)


def texts(path: Path) -> list[str]:
    """Return the text of each article as UDPipe's convention spells it, checking offsets and ``# text`` on the way."""
    with path.open(encoding="utf-8", newline="\n") as file:
        sentences = list(conllu.parse_incr(file))
    articles: list[str] = []
    for sentence in sentences:
        if "newdoc" in sentence.metadata or "newdoc id" in sentence.metadata:
            articles.append("")
        plain = ""
        for token in sentence:
            misc = token["misc"]
            articles[-1] += unescaped(misc.get("SpacesBefore") or "")
            assert (len(articles[-1]), len(articles[-1]) + len(token["form"])) == (int(misc["start"]), int(misc["end"]))
            space = "" if misc.get("SpaceAfter") == "No" else unescaped(misc.get("SpacesAfter") or " ")
            articles[-1] += token["form"] + space
            plain += token["form"] + (" " if space else "")
        if sentence:
            assert sentence.metadata["text"] == plain.rstrip(" ")
            assert [token["id"] for token in sentence] == list(range(1, len(sentence) + 1))
    return articles


def entities(path: Path) -> list[set[tuple[int, int, str]]]:
    """Return what the columns of each article hold, decoded strictly."""
    found: list[set[tuple[int, int, str]]] = []
    for sentence in conllu.parse(path.read_text(encoding="utf-8")):
        if "newdoc" in sentence.metadata or "newdoc id" in sentence.metadata:
            found.append(set())
        if not sentence:
            continue
        for column in [name for name in sentence[0] if name.startswith("annotator:ne")]:
            for first, stop, label in decode([token[column] for token in sentence]):
                start, end = int(sentence[first]["misc"]["start"]), int(sentence[stop - 1]["misc"]["end"])
                found[-1].add((start, end, label))
    return found


def test_nested_spans_stand_in_further_columns(tmp_path):
    example = work("The [EVENT battle of [LOCATION Reed [FACTION Ford]]]: [DATE 5|6  May].")
    output, _ = exported(FORMAT, [example], tmp_path)
    assert texts(output.main) == [example.text]
    assert entities(output.main) == [{(span.start, span.end, span.label) for span in example.spans}]
    (sentence,) = conllu.parse(output.main.read_text(encoding="utf-8"))
    assert json.loads(sentence.metadata["annotator_work"])["annotator"] == "Amal"
    assert sentence.metadata["global.columns"] == "ID FORM MISC ANNOTATOR:NE ANNOTATOR:NE2 ANNOTATOR:NE3"


@settings(deadline=None, max_examples=40)
@given(examples=full_works(), boundary=st.sampled_from(["expand", "split", "contract"]))
def test_texts_and_entities_are_all_there(tmp_path_factory, examples: list[ArticleWork], boundary: str):
    output, report = exported(FORMAT, examples, tmp_path_factory.mktemp("out"), boundary=Boundary(boundary))
    spoken = [text or None for text in texts(output.main)]
    assert spoken == [example.text if example.text.strip() else None for example in examples]
    told = {outcome.span: (outcome.written_start, outcome.written_end) for outcome in report.outcomes}
    expected = [
        {
            (*told.get(span.id, (span.start, span.end)), span.label)
            for span in example.spans
            if told.get(span.id, (0, 0))[0] is not None
        }
        for example in examples
    ]
    assert entities(output.main) == expected
