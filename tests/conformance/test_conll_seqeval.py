"""seqeval, which scores most published taggers, finds in our tags the entities that we wrote: strictly, by scheme."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from format_examples import exported, work, works
from hypothesis import given, settings
from hypothesis import strategies as st
from seqeval.metrics import classification_report, f1_score
from seqeval.scheme import BILOU, IOB1, IOB2, IOBES, Entities, Token, auto_detect

from annotator.domain.exchange import ArticleWork
from annotator.formats.base import Boundary, ReadOptions
from annotator.formats.conll2002 import FORMAT as CONLL2002
from annotator.formats.conll2003 import FORMAT as CONLL2003
from annotator.formats.jsonl import read

SCHEMES: dict[str, type[Token]] = {"iob1": IOB1, "iob2": IOB2, "iobes": IOBES, "bilou": BILOU}
EXAMPLES = (
    work("[LOCATION Reed], [LOCATION Gull Ford] and [FACTION HTS] met. [DATE May][DATE  June]  came."),
    work("Nothing here.", id="a2"),
    work("قالت [FACTION قوات النورس] إن [LOCATION حلب][LOCATION إدلب] هادئة [DATE اليوم]", id="a3", language="ar"),
)


def tagged(path: Path) -> list[list[tuple[str, str]]]:
    """Return (word, tag) of each sentence, read as trainers do: split at white space, the last column is the tag."""
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8").split("\n"):
        columns = line.split()
        if columns and columns[0] != "-DOCSTART-":
            sentences[-1].append((columns[0], columns[-1]))
        elif sentences[-1]:
            sentences.append([])
    return [sentence for sentence in sentences if sentence]


def found(path: Path, scheme: type[Token]) -> Counter[tuple[str, str]]:
    """Return the entities that seqeval finds: (characters without spaces, label)."""
    sentences = tagged(path)
    entities = Entities([[tag for _, tag in sentence] for sentence in sentences], scheme).entities
    return Counter(
        ("".join(word for word, _ in sentences[entity.sent_id][entity.start : entity.end]), entity.tag)
        for sentence in entities
        for entity in sentence
    )


def laid(path: Path, examples: list[ArticleWork]) -> Counter[tuple[str, str]]:
    """Return what the list beside the file says was written: each place of tokens once."""
    texts = {example.id: example.text for example in examples}
    written: Counter[tuple[str, str]] = Counter()
    for line in path.with_name("out.articles.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = "".join(texts[record["article"]].split())
        starts = [len("".join(texts[record["article"]][:start].split())) for start in record["token_starts"]]
        starts.append(len(text))
        for first, stop, label in {(*span["tokens"], span["label"]) for span in record["spans"] if span["tokens"]}:
            written[(text[starts[first] : starts[stop]], label)] += 1
    return written


@pytest.mark.parametrize("chosen", [CONLL2002, CONLL2003], ids=lambda item: item.name)
@pytest.mark.parametrize("scheme", sorted(SCHEMES))
def test_the_entities_are_the_same(tmp_path, chosen, scheme):
    output, _ = exported(chosen, EXAMPLES, tmp_path, boundary=Boundary.SPLIT, values={"scheme": scheme})
    assert found(output.main, SCHEMES[scheme]) == laid(output.main, list(EXAMPLES))
    assert found(output.main, SCHEMES[scheme]).total() == 9
    if scheme != "iob1":  # which seqeval does not detect
        tags = [[tag for _, tag in sentence] for sentence in tagged(output.main)]
        assert auto_detect(tags) is SCHEMES[scheme]
        assert f1_score(tags, tags, mode="strict", scheme=SCHEMES[scheme]) == 1.0
        report = classification_report(tags, tags, mode="strict", scheme=SCHEMES[scheme], output_dict=True)
        assert {name: report[name]["support"] for name in ("LOCATION", "FACTION", "DATE")} == {
            "LOCATION": 4,
            "FACTION": 2,
            "DATE": 3,
        }


@settings(deadline=None, max_examples=40)
@given(
    examples=works(),
    scheme=st.sampled_from(["iob2", "iobes", "bilou"]),
    boundary=st.sampled_from(["expand", "split", "contract"]),
)
def test_whatever_is_written(tmp_path_factory, examples, scheme, boundary):
    folder = tmp_path_factory.mktemp("out")
    output, _ = exported(CONLL2003, examples, folder, boundary=Boundary(boundary), values={"scheme": scheme})
    assert found(output.main, SCHEMES[scheme]) == laid(output.main, examples)


@pytest.mark.corpus
@pytest.mark.parametrize("scheme", sorted(SCHEMES))
def test_the_real_articles(tmp_path, corpus, scheme):
    examples = [item for item in read(corpus / "annotations-a.jsonl", ReadOptions()) if isinstance(item, ArticleWork)]
    output, _ = exported(CONLL2003, examples, tmp_path, values={"scheme": scheme})
    assert found(output.main, SCHEMES[scheme]) == laid(output.main, examples)
    assert found(output.main, SCHEMES[scheme]).total() == 276
