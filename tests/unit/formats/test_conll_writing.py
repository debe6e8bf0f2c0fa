from __future__ import annotations

from pathlib import Path

import pytest
from format_examples import exported, work

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, Fate
from annotator.formats import conll_writing
from annotator.formats.base import Boundary, Format, Overlap, Tokenization
from annotator.formats.conll2002 import FORMAT as CONLL2002
from annotator.formats.conll2003 import FORMAT as CONLL2003
from annotator.formats.conll_writing import Columns
from annotator.tokens.bio import Scheme

EXAMPLE = work("[DATE May][DATE  June 5] in [EVENT war of [LOCATION Reed]]. End.")


def export(folder: Path, *examples: ArticleWork, chosen: Format = CONLL2003, more=None, **values: str):
    _, report = exported(chosen, examples, folder, values=values, **(more or {}))
    return (folder / "out").read_text(encoding="utf-8"), report


@pytest.mark.parametrize(
    ("scheme", "tags"),
    [
        ("iob1", "I-DATE B-DATE I-DATE O I-EVENT I-EVENT I-EVENT O O O"),
        ("iob2", "B-DATE B-DATE I-DATE O B-EVENT I-EVENT I-EVENT O O O"),
        ("iobes", "S-DATE B-DATE E-DATE O B-EVENT I-EVENT E-EVENT O O O"),
        ("bilou", "U-DATE B-DATE L-DATE O B-EVENT I-EVENT L-EVENT O O O"),
    ],
)
@pytest.mark.parametrize("chosen", [CONLL2002, CONLL2003], ids=lambda item: item.name)
def test_tags_by_scheme(tmp_path, chosen, scheme, tags):
    text, _ = export(tmp_path, EXAMPLE, chosen=chosen, scheme=scheme)
    rows = [line.split() for line in text.splitlines() if line and not line.startswith("-DOCSTART-")]
    assert [row[0] for row in rows] == ["May", "June", "5", "in", "war", "of", "Reed", ".", "End", "."]
    assert [row[-1] for row in rows] == tags.split()


def test_neighbours_in_two_sentences_need_no_mark_in_iob1(tmp_path):
    text, _ = export(tmp_path, work("[DATE May]\n[DATE June]"), scheme="iob1", docstart="no")
    assert text == "May -X- _ I-DATE\n\nJune -X- _ I-DATE\n\n"


@pytest.mark.parametrize(
    ("chosen", "values", "text"),
    [
        (CONLL2002, {}, "-DOCSTART- O\n\nMay B-DATE\n\n-DOCSTART- O\n\nJune O\n\n"),
        (CONLL2002, {"separator": "tab"}, "-DOCSTART-\tO\n\nMay\tB-DATE\n\n-DOCSTART-\tO\n\nJune\tO\n\n"),
        (CONLL2002, {"docstart": "no"}, "May B-DATE\n\nJune O\n\n"),
        (
            CONLL2003,
            {"separator": "tab"},
            "-DOCSTART-\t-X-\t-X-\tO\n\nMay\t-X-\t_\tB-DATE\n\n-DOCSTART-\t-X-\t-X-\tO\n\nJune\t-X-\t_\tO\n\n",
        ),
        (CONLL2003, {"docstart": "no", "layers": "all"}, "May -X- _ B-DATE\n\nJune -X- _ O\n\n"),
    ],
)
def test_columns_and_separators(tmp_path, chosen, values, text):
    found, report = export(tmp_path, work("[DATE May]"), work("June", id="a2"), chosen=chosen, **values)
    assert found == text
    said = "nothing but blank lines parts the articles, as -DOCSTART- lines were left out"
    assert (said in report.notes) is (values.get("docstart") == "no")


def test_spans_that_overlap_get_columns_of_their_own(tmp_path):
    text, report = export(tmp_path, work("plain", id="a0"), EXAMPLE, chosen=CONLL2002, layers="all")
    assert text == (
        "-DOCSTART- O O\n\nplain O O\n\n-DOCSTART- O O\n\nMay B-DATE O\nJune B-DATE O\n5 I-DATE O\nin O O\n"
        "war B-EVENT O\nof I-EVENT O\nReed I-EVENT B-LOCATION\n. O O\n\nEnd O O\n. O O\n\n"
    )
    assert report.fates == {"tags": {Fate.AS_IS: 3, Fate.NARROWED: 1}}
    assert "the last 2 columns hold tags; what overlaps stands in the later ones" in report.notes


def test_the_first_column_of_many_is_the_one_that_stands_alone(tmp_path):
    more = {"overlap": Overlap.FIRST}
    example = work("a b c d", spans=(*work("[DATE a b] c d").spans, *work("a [EVENT b c d]").spans))
    one, _ = export(tmp_path / "one", example, more=more)
    every, report = export(tmp_path / "all", example, more=more, layers="all")
    first = [" ".join(line.split()[:4]) for line in every.splitlines()]
    assert first == [" ".join(line.split()) for line in one.splitlines()]
    assert report.fates == {"tags": {Fate.AS_IS: 2}}


def test_overlap_fails_only_where_there_is_one_column(tmp_path):
    with pytest.raises(AnnotatorError, match="overlaps"):
        export(tmp_path / "one", EXAMPLE, more={"overlap": Overlap.FAIL})
    _, report = export(tmp_path / "all", EXAMPLE, more={"overlap": Overlap.FAIL}, layers="all")
    assert report.fates["tags"][Fate.AS_IS] == 3


@pytest.mark.parametrize(
    ("tokenization", "words", "name"),
    [
        ("spacy", "in Reed - ford .", "spaCy blank en"),
        ("whitespace", "in Reed-ford.", "white space 1"),
        ("unicode", "in Reed - ford .", "Unicode words"),
    ],
)
def test_the_tokenizer_is_chosen_and_named(tmp_path, tokenization, words, name):
    more = {"tokenization": Tokenization(tokenization)}
    text, report = export(tmp_path, work("in\n Reed-ford."), work("b", id="b"), more=more, docstart="no")
    assert " ".join(line.split()[0] for line in text.splitlines() if line) == f"{words} b"
    assert any(note.startswith(f"tokens by {name}") and note.endswith(": 2 of the articles") for note in report.notes)


def test_no_work_is_an_empty_file(tmp_path):
    for number, values in enumerate(({}, {"docstart": "no"}, {"layers": "all"})):
        assert export(tmp_path / str(number), **values)[0] == ""


@pytest.mark.parametrize(("option", "value"), [("scheme", "bmes"), ("separator", ","), ("layers", "2"), ("x", "y")])
def test_options_that_there_are_not(tmp_path, option, value):
    with pytest.raises(AnnotatorError, match=option):
        export(tmp_path, EXAMPLE, **{option: value})


# Reading back


STYLE = conll_writing._Style(Columns("conll2003", ("-X-", "_"), ("-X-", "-X-")), Scheme.IOB2, " ", docstart=True)
START = "-DOCSTART- -X- -X- O\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Reed O\n\n",
        f"{START}Reed -X- _ I-A\n\n",
        f"{START}a\u00a0b -X- _ O\n\n",
        f"{START}a -X- _ O\n",
        f"{START}a -X- _ O O\n\n",
        f"{START}a -X- X O\n\n",
        f"{START}a\t-X-\t_\tO\n\n",
        f"{START}a -X- _ S-A\n\n",
        f"{START}a -X- _ O\n-DOCSTART- -X- -X- O\n\n",
        f"{START}{START}",
        "",
    ],
)
def test_reading_back_is_strict(tmp_path, text):
    path = tmp_path / "x"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AnnotatorError) as caught:
        conll_writing._compare(path, [("a1", hash((0, ("a",), ((),))))], STYLE, 1)
    assert caught.value.code == "export.read-back"
    path.write_text(f"{START}a -X- _ O\n\n", encoding="utf-8")
    conll_writing._compare(path, [("a1", hash((0, ("a",), ((),))))], STYLE, 1)


def test_a_column_that_is_missing_on_the_disk_is_noticed(tmp_path, monkeypatch):
    original = conll_writing._widen
    monkeypatch.setattr(conll_writing, "_widen", lambda body, target, style, width: original(body, target, style, 3))
    with pytest.raises(AnnotatorError, match="reads back otherwise"):
        export(tmp_path, EXAMPLE, layers="all")


def test_split_tokens_are_cut_for_every_column(tmp_path):
    text, report = export(
        tmp_path, work("[EVENT Reed[DATE ford]]s"), more={"boundary": Boundary.SPLIT}, layers="all", docstart="no"
    )
    assert text == "Reed -X- _ B-EVENT O\nford -X- _ I-EVENT B-DATE\ns -X- _ O O\n\n"
    assert report.fates == {"tags": {Fate.TOKEN_SPLIT: 2}}
