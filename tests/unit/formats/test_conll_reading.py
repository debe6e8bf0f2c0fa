from __future__ import annotations

import json
from pathlib import Path

import pytest
from format_examples import exported, foreign, work, works
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork
from annotator.formats.base import Boundary, ReadOptions
from annotator.formats.conll2002 import FORMAT as CONLL2002
from annotator.formats.conll2003 import FORMAT as CONLL2003
from annotator.formats.registry import format_of_file
from annotator.tokens.bio import Scheme

FORMATS = {item.name: item for item in (CONLL2002, CONLL2003)}


def read(folder: Path, content: str | bytes, name: str = "x.conll") -> tuple[list[ArticleWork], ReadOptions]:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    options = ReadOptions()
    return list(CONLL2003.reads(path, options)), options


def told(item: ArticleWork) -> list[tuple[str, str]]:
    return [(item.text[span.start : span.end], span.label) for span in item.spans]


def notes(options: ReadOptions) -> list[str]:
    return [note.removeprefix("x.conll: ") for note in options.notes]


EXAMPLE = "Rain fell .\nReed Ford 's HTS -hum"
SPANS = [("Reed Ford", "LOCATION"), ("HTS", "FACTION")]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("Rain O|fell O|. O||Reed B-LOCATION|Ford I-LOCATION|'s O|HTS B-FACTION|-hum O", "IOB2, 2 columns"),
        ("Rain\tO|fell\tO|.\tO||Reed\tI-LOCATION|Ford\tI-LOCATION|'s\tO|HTS\tI-FACTION|-hum\tO||", "IO, or IOB1"),
        ("Rain N O|fell V O|. . O||Reed N B-LOCATION|Ford N E-LOCATION|'s X O|HTS N S-FACTION|-hum X O|", "IOBES, 3"),
        ("|Rain  O|fell  O|.  O|||Reed B-LOCATION|Ford   L-LOCATION|'s O|HTS U-FACTION|-hum O", "BILOU, 2 columns"),
    ],
)
def test_every_dialect_reads_alike(tmp_path, lines, ends, says):
    (item,), options = read(tmp_path, lines.replace("|", ends))
    assert (item.text, told(item)) == (EXAMPLE, SPANS)
    assert says in notes(options)[0]
    assert notes(options)[1] == "spacing is not known: tokens were joined by a space, sentences by a line break"
    assert (item.stem, item.file, item.encoding, item.state) == ("x", "x.conll", "utf-8", None)


def test_the_scheme_is_that_of_the_whole_file(tmp_path):
    (first, second), options = read(tmp_path, "-DOCSTART- O\n\na I-A\nb I-A\n\n-DOCSTART- O\n\na I-A\nb B-A\n")
    assert (told(first), told(second)) == ([("a b", "A")], [("a", "A"), ("b", "A")])
    assert notes(options)[0] == "tags in IOB1, 2 columns parted by spaces"


def test_each_docstart_begins_an_article(tmp_path):
    content = "-DOCSTART- -X- O O\n\nEU NNP I-NP B-ORG\n\n-DOCSTART- -X- O O\n\n-DOCSTART- -X- O O\n\nNo DT O O\n"
    items, options = read(tmp_path, content)
    assert [(item.text, item.stem, item.line) for item in items] == [("EU", "x-1", 1), ("No", "x-3", 7)]
    assert notes(options)[2:] == [
        "columns that were not read: 2, 3",
        "articles without a token that were left out: 1",
    ]


def test_what_stands_before_the_first_docstart_is_an_article(tmp_path):
    items, _ = read(tmp_path, "a O\n-DOCSTART- O\nb O\n")
    assert [item.text for item in items] == ["a", "b"]


def test_tags_that_break_the_rules_are_taken_and_told(tmp_path):
    (item,), options = read(tmp_path, "a B-A\nb O\nc I-A\nd B-B\ne B-B\n")
    assert told(item) == [("a", "A"), ("c", "A"), ("d", "B"), ("e", "B")]
    assert notes(options)[-1] == "tags that stand otherwise than IOB2 has them: 1"


def test_comments_and_number_signs(tmp_path):
    (item,), options = read(tmp_path, "# id 7\tdomain=news\n# O\n#tag B-A\nx O\n\n# id 8\nz O\n")
    assert (item.text, told(item)) == ("# #tag x\nz", [("#tag", "A")])
    assert "comment lines that were left out: 2" in notes(options)


def test_tokens_hold_what_does_not_part_columns(tmp_path):
    (item,), _ = read(tmp_path, "New\u00a0York\u2028 B-LOC\n\u0085x\u2029 I-LOC\n👍🏽 O\n")
    assert (item.text, told(item)) == (
        "New\u00a0York\u2028 \u0085x\u2029 👍🏽",
        [("New\u00a0York\u2028 \u0085x\u2029", "LOC")],
    )


def test_an_empty_token_takes_no_room(tmp_path):
    (item,), _ = read(tmp_path, "\tO\na\tB-A\n\tO\nb\tB-A\n\n\tO\n\nc\tO\n")
    assert (item.text, told(item)) == ("a b\nc", [("a", "A"), ("b", "A")])


def test_other_encodings(tmp_path):
    for encoding in ("utf-8-sig", "utf-16", "windows-1256"):
        (item,), _ = read(
            tmp_path, "إدلب B-LOC\nمدينة كبيرة\tO\n".replace("\t", " ").replace("مدينة ", "").encode(encoding)
        )
        assert told(item) == [("إدلب", "LOC")]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("a O\nb O\nc B-A O\n", "conll.columns", 3),
        ("-DOCSTART- O\na O\nb\nc O\n", "conll.columns", 3),
        ("a O\nb B-\nc O\n", "conll.tag", 2),
        ("a O\nb PER\nc O\n", "conll.tag", 2),
        ("a\tO\n\tB-A\n", "conll.no-token", 2),
        ("Nothing but a text.\n", "conll.columns", 1),
    ],
)
def test_a_broken_line_is_one_sentence(tmp_path, content, code, line):
    items, options = read(tmp_path, content)
    assert items == []
    assert [(problem.code, problem.file, problem.line) for problem in options.bad] == [(code, "x.conll", line)]
    assert str(options.bad[0]).startswith(f"x.conll, line {line}: ")


def test_the_other_articles_are_read_all_the_same(tmp_path):
    content = "-DOCSTART- O\na O\n\n-DOCSTART- O\nb\nc c c\n\n-DOCSTART- O\nd B-A\n"
    items, options = read(tmp_path, content)
    assert [(item.text, item.stem) for item in items] == [("a", "x-1"), ("d", "x-3")]
    assert [problem.line for problem in options.bad] == [5]


@pytest.mark.parametrize("content", [" \n\n", "-DOCSTART- O\n\n-DOCSTART- O\n"])
def test_a_file_without_a_token_holds_no_article(tmp_path, content):
    with pytest.raises(AnnotatorError, match="there is no article in it"):
        read(tmp_path, content)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("a O\nb B-A\n", "conll2002"),
        ("a X B-A\n", "conll2003"),
        ("a -X- _ B-A\n", "conll2003"),
        ("# global.columns = ID FORM ANNOTATOR:NE\n1\ta\tB-A\n", "conllup"),
    ],
)
def test_files_are_told_apart_by_their_columns(tmp_path, content, name):
    path = tmp_path / "x.conll"
    path.write_text(content, encoding="utf-8")
    found = format_of_file(path)
    assert found is not None
    assert found.name == name


# The list of articles beside


def written(folder: Path, *examples: ArticleWork, name: str = "conll2003", boundary="expand", **values: str) -> Path:
    output, _ = exported(FORMATS[name], examples, folder, boundary=Boundary(boundary), values=values)
    return output.main


def test_ids_come_from_the_list_beside(tmp_path):
    path = written(tmp_path, work("one", id="1"), work(" \n", id="2"), work("[DATE three]", id="3"))
    options = ReadOptions()
    assert [(item.id, item.text) for item in CONLL2003.reads(path, options)] == [("1", "one"), ("3", "three")]
    path.with_name("out.articles.jsonl").unlink()
    assert [item.id for item in CONLL2003.reads(path, ReadOptions())] == ["", ""]


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: lines[:1],
        lambda lines: [*lines, lines[0]],
        lambda lines: [lines[0], json.dumps({**json.loads(lines[1]), "token_starts": [0]})],
        lambda lines: [lines[0], json.dumps({**json.loads(lines[1]), "token_starts": [0, 2]})],
        lambda lines: [lines[0], json.dumps({**json.loads(lines[1]), "token_starts": [True, "x"]})],
        lambda lines: [lines[0], json.dumps({**json.loads(lines[1]), "article": 7})],
        lambda lines: [lines[0], json.dumps({**json.loads(lines[1]), "tag_columns": "9"})],
        lambda lines: [lines[0], "[" * 100_000],
        lambda lines: [lines[0], "7"],
        lambda lines: [lines[0], "\udcff"],
    ],
)
def test_a_list_that_does_not_fit_is_not_trusted(tmp_path, change):
    path = written(tmp_path, work("one", id="1"), work("three [DATE four]", id="3"))
    beside = path.with_name("out.articles.jsonl")
    lines = beside.read_text(encoding="utf-8").splitlines()
    beside.write_text("\n".join(change(lines)) + "\n", encoding="utf-8", errors="surrogateescape")
    options = ReadOptions()
    assert [(item.id, told(item)) for item in CONLL2003.reads(path, options)] == [("", []), ("", [("four", "DATE")])]
    assert options.notes[-1] == (
        "out: the list of articles beside it does not fit, so the ids of articles were not taken from there"
    )


# What we write


NESTED = "The [EVENT battle of [LOCATION Reed [FACTION Ford]]] in [DATE May], [LOCATION Gull]."


@pytest.mark.parametrize("name", ["conll2002", "conll2003"])
def test_every_tag_column_is_read(tmp_path, name):
    path = written(tmp_path, work(NESTED), work("no span", id="a2"), name=name, layers="all")
    options = ReadOptions()
    first, second = FORMATS[name].reads(path, options)
    assert told(first) == [
        ("battle of Reed Ford", "EVENT"),
        ("Reed Ford", "LOCATION"),
        ("Ford", "FACTION"),
        ("May", "DATE"),
        ("Gull", "LOCATION"),
    ]
    assert (told(second), second.id) == ([], "a2")
    assert not any("not read" in note for note in options.notes)


def test_columns_that_nothing_vouches_for_are_not_read_as_tags(tmp_path):
    path = written(tmp_path, work(NESTED), name="conll2002", layers="all")
    path.with_name("out.articles.jsonl").unlink()
    options = ReadOptions()
    (item,) = CONLL2002.reads(path, options)
    assert told(item) == [("Ford", "FACTION")]
    assert "out: columns that were not read: 2, 3" in options.notes


@settings(max_examples=50)
@given(
    examples=works(),
    name=st.sampled_from(["conll2002", "conll2003"]),
    scheme=st.sampled_from(Scheme),
    separator=st.sampled_from(["space", "tab"]),
    docstart=st.sampled_from(["yes", "no"]),
    boundary=st.sampled_from(["expand", "split"]),
)
def test_all_spans_come_back_where_every_one_has_a_column(
    tmp_path_factory, examples, name, scheme, separator, docstart, boundary
):
    folder = tmp_path_factory.mktemp("out")
    values = {"scheme": scheme.value, "separator": separator, "docstart": docstart, "layers": "all"}
    output, report = exported(FORMATS[name], examples, folder, boundary=Boundary(boundary), values=values)
    assert report.balanced()
    assert report.spans == sum(len(example.spans) for example in examples)
    placed = [
        (span.id, example.text[span.start : span.end], span.label) for example in examples for span in example.spans
    ]
    widened = {outcome.span: (outcome.written_start, outcome.written_end) for outcome in report.outcomes}
    texts = {span.id: example.text for example in examples for span in example.spans}
    expected = sorted(
        ("".join((texts[id_][slice(*widened[id_])] if id_ in widened else text).split()), label)
        for id_, text, label in placed
    )
    options = ReadOptions()
    try:
        items = list(FORMATS[name].reads(output.main, options))
    except AnnotatorError:
        assert not any(example.text.split() for example in examples)
        return
    assert options.bad == []
    assert not any("otherwise than" in note for note in options.notes)
    if docstart == "yes" or sum(bool(example.text.split()) for example in examples) == 1:
        assert sorted(("".join(text.split()), label) for item in items for text, label in told(item)) == expected
    if docstart == "yes":
        assert [item.id for item in items] == [example.id for example in examples if example.text.split()]
    if expected:
        assert any(f"tags in {scheme.upper()}" in note or "IO, or IOB1" in note for note in options.notes)


def test_spans_of_one_place_keep_their_columns(tmp_path):
    example = work("in Reed", spans=foreign([(3, 7, "LOCATION"), (3, 7, "FACTION"), (3, 7, "LOCATION")]))
    path = written(tmp_path, example, layers="all")
    assert "Reed -X- _ B-FACTION B-LOCATION B-LOCATION\n" in path.read_text(encoding="utf-8")
