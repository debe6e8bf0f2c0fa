from __future__ import annotations

import json
from pathlib import Path

import pytest
from format_examples import FolderOutput, exported, foreign, work, works
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, Fate
from annotator.formats import conll_writing
from annotator.formats.base import Boundary, Format, Overlap
from annotator.formats.conll2003 import FORMAT
from annotator.formats.registry import format_named


def export(folder: Path, *examples: ArticleWork, boundary="expand", overlap="longest", chosen=FORMAT, **values):
    output, report = exported(
        chosen, examples, folder, boundary=Boundary(boundary), overlap=Overlap(overlap), values=values
    )
    return output, report, output.main.read_text(encoding="utf-8")


def articles(output: FolderOutput) -> list[dict]:
    return [json.loads(line) for line in output.files()[".articles.jsonl"].decode().splitlines()]


def test_the_four_columns(tmp_path):
    example = work("Rain. In [LOCATION Reed Ford], [DATE May] came\n  [FACTION HTS] said.")
    _, report, text = export(tmp_path, example)
    assert text == (
        "-DOCSTART- -X- -X- O\n\n"
        "Rain -X- _ O\n. -X- _ O\n\n"
        "In -X- _ O\nReed -X- _ B-LOCATION\nFord -X- _ I-LOCATION\n, -X- _ O\nMay -X- _ B-DATE\ncame -X- _ O\n\n"
        "HTS -X- _ B-FACTION\nsaid -X- _ O\n. -X- _ O\n\n"
    )
    assert report.fates == {"tags": {Fate.AS_IS: 3}}


def test_articles_follow_each_other(tmp_path):
    _, report, text = export(tmp_path, work("one", id="1"), work(" \n ", id="2"), work("three", id="3"))
    assert text.split("-DOCSTART- -X- -X- O\n") == ["", "\none -X- _ O\n\n", "\n", "\nthree -X- _ O\n\n"]
    assert report.articles == 3


def test_true_offsets_travel_beside(tmp_path):
    output, _, _ = export(tmp_path, work("و[LOCATION حلب] و[EVENT معركة [LOCATION إدلب]].", language="ar"))
    (article,) = articles(output)
    assert (article["article"], article["annotator"], article["sentences"]) == ("a1", "Amal", 1)
    assert article["token_starts"] == [0, 5, 12, 16]
    told = [(span["start"], span["end"], span["text"], span["tokens"]) for span in article["spans"]]
    assert told == [(1, 4, "حلب", [0, 1]), (6, 16, "معركة إدلب", [1, 3]), (12, 16, "إدلب", None)]


def test_what_overlaps_is_dropped_with_its_reason(tmp_path):
    _, report, _ = export(tmp_path, work("The [EVENT battle of [LOCATION Reed]]."))
    (outcome,) = report.outcomes
    assert (outcome.fate, outcome.reason) == (
        Fate.DROPPED,
        "overlaps EVENT 4–18 “battle of Reed”, which goes before it",
    )


def test_breaks_inside_spans_are_held_back_and_reported(tmp_path):
    example = work("So [EVENT it is. No\nmore] here.")
    _, report, text = export(tmp_path, example)
    assert text.count("\n\n") == 2
    assert "a1: no sentence break at 10, inside EVENT 3–17 “it is. No more”" in report.notes
    assert len([note for note in report.notes if "no sentence break" in note]) == 2


def test_breaks_are_held_back_for_every_annotator(tmp_path):
    _, _, text = export(tmp_path, work("One. Two."), work("[EVENT One. Two.]", annotator="Badr"))
    first, second = text.removeprefix("-DOCSTART- -X- -X- O\n\n").split("-DOCSTART- -X- -X- O\n\n")
    assert first.replace("B-EVENT", "O").replace("I-EVENT", "O") == second.replace("B-EVENT", "O").replace(
        "I-EVENT", "O"
    )


def test_a_token_that_reads_like_the_start_of_an_article_is_split(tmp_path):
    output, report, text = export(tmp_path, work("a -DOCSTART- [DATE -DOCSTART-]"))
    assert text.count("-DOCSTART-") == 1
    assert "DOCSTART- -X- _ O\n" in text
    assert "- -X- _ B-DATE\nDOCSTART- -X- _ I-DATE\n" in text
    assert any("2 tokens reading -DOCSTART- were split" in note for note in report.notes)
    assert len(output.files()[".splits.jsonl"].splitlines()) == 2


def test_labels_with_white_space_stay_apart(tmp_path):
    example = work("a b c", spans=foreign([(0, 1, "big town"), (2, 3, "big_town"), (4, 5, "big\ttown")]))
    _, report, text = export(tmp_path, example)
    assert text.split("\n")[2:5] == ["a -X- _ B-big_town", "b -X- _ B-big_town_", "c -X- _ B-big_town__"]
    assert [note for note in report.notes if "label" in note] == [
        "the label “big town” is written big_town",
        "the label “big_town” is written big_town_",
        "the label “big\ttown” is written big_town__",
    ]


def test_split_tokens_are_listed(tmp_path):
    output, report, text = export(tmp_path, work("in [LOCATION Reed]ford"), boundary="split")
    assert "Reed -X- _ B-LOCATION\nford -X- _ O\n" in text
    (line,) = map(json.loads, output.files()[".splits.jsonl"].decode().splitlines())
    assert (line["article"], line["text"], line["pieces"]) == ("a1", "Reedford", ["Reed", "ford"])
    assert report.fates == {"tags": {Fate.TOKEN_SPLIT: 1}}


def test_other_content_on_the_disk_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(conll_writing, "encode", lambda length, entities, scheme: ["O"] * length)
    with pytest.raises(AnnotatorError) as caught:
        export(tmp_path, work("in [LOCATION Reed]"))
    assert caught.value.code == "export.read-back"


def test_conll_is_another_name_of_it():
    found = format_named("conll")
    assert isinstance(found, Format)
    assert found.name == "conll2003"


def parsed(text: str) -> list[list[tuple[str, str]]]:
    """Parse as others do: split at white space; return each article's (word, tag)s."""
    found: list[list[tuple[str, str]]] = []
    for line in text.splitlines():
        columns = line.split()
        if columns and columns[0] == "-DOCSTART-":
            found.append([])
        elif columns:
            assert len(columns) == 4
            found[-1].append((columns[0], columns[3]))
    return found


@settings(max_examples=40)
@given(
    examples=works(),
    boundary=st.sampled_from(["expand", "split", "contract"]),
    overlap=st.sampled_from(["longest", "first"]),
)
def test_every_span_not_reported_reads_back_where_it_was(tmp_path_factory, examples, boundary, overlap):
    output, report, text = export(tmp_path_factory.mktemp("out"), *examples, boundary=boundary, overlap=overlap)
    assert report.balanced()
    assert report.spans == sum(len(example.spans) for example in examples)
    outcomes = {outcome.span: outcome for outcome in report.outcomes}
    for example, rows, beside in zip(examples, parsed(text), articles(output), strict=True):
        assert "".join(word for word, _ in rows) == "".join(example.text.split())
        starts = beside["token_starts"]
        assert [example.text[start : start + len(word)] for start, (word, _) in zip(starts, rows, strict=True)] == [
            word for word, _ in rows
        ]
        expected = set()
        for span in example.spans:
            outcome = outcomes.get(span.id)
            if outcome is None:
                expected.add((span.start, span.end, span.label))
            elif outcome.written_start is not None:
                expected.add((outcome.written_start, outcome.written_end, span.label))
        assert entities(rows, starts) == expected


def entities(rows, starts) -> set[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for (word, tag), start in zip(rows, starts, strict=True):
        if tag.startswith("B-"):
            found.append((start, start + len(word), tag[2:]))
        elif tag.startswith("I-"):
            found[-1] = (found[-1][0], start + len(word), found[-1][2])
            assert tag[2:] == found[-1][2]
    return set(found)


@pytest.mark.corpus
@pytest.mark.parametrize("boundary", ["expand", "split", "contract"])
def test_the_real_articles_are_accounted_for(tmp_path, corpus, boundary):
    from annotator.formats.base import ReadOptions
    from annotator.formats.jsonl import read

    _, report, text = export(tmp_path, *read(corpus / "annotations-a.jsonl", ReadOptions()), boundary=boundary)
    assert (report.spans, report.balanced()) == (280, True)
    dropped = [outcome for outcome in report.outcomes if outcome.fate is Fate.DROPPED]
    assert len(dropped) == (7 if boundary == "contract" else 4)
    assert text.count("B-") == 280 - len(dropped)
