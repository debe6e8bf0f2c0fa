from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest
from format_examples import FolderOutput, exported, foreign, full_works, round_trip, work
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExchangeHeader, Fate, ForeignLink, ForeignSpan
from annotator.domain.roster import Round, RoundKind
from annotator.formats import conll_plus_writing
from annotator.formats.base import Boundary, Overlap, ReadOptions, Tokenization
from annotator.formats.conll_plus_misc import escaped, misc_values, spaces_in, unescaped
from annotator.formats.conllup import FORMAT


def written(folder: Path, *examples: ArticleWork, boundary="expand", **more) -> tuple[Path, list[str]]:
    output, _ = exported(FORMAT, examples, folder, boundary=Boundary(boundary), **more)
    return output.main, output.main.read_text(encoding="utf-8").split("\n")


def read(folder: Path, content: str | bytes) -> tuple[list[ArticleWork], ReadOptions]:
    path = folder / "x.conllup"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_file(path)


def read_file(path: Path) -> tuple[list[ArticleWork], ReadOptions]:
    options = ReadOptions()
    return list(FORMAT.reads(path, options)), options


def told(item: ArticleWork) -> list[tuple[str, str]]:
    return [(item.text[span.start : span.end], span.label) for span in item.spans]


def notes(options: ReadOptions) -> list[str]:
    return [note.removeprefix("x.conllup: ") for note in options.notes]


def rows(lines: list[str]) -> list[list[str]]:
    return [line.split("\t") for line in lines if line[:1].isdigit()]


# What we write


def test_the_columns(tmp_path):
    example = work(" In  [LOCATION Reed [FACTION Ford]].\n\tRain|fell.", title="T")
    _, lines = written(tmp_path, example)
    assert lines[0] == "# global.columns = ID FORM MISC ANNOTATOR:NE ANNOTATOR:NE2"
    assert lines[1] == "# newdoc id = a1"
    assert lines[2].startswith('# annotator_work = {"id":"a1","title":"T"')
    assert lines[3:5] == ["# sent_id = 1-1", "# text = In Reed Ford."]
    assert rows(lines) == [
        ["1", "In", r"start=1|end=3|SpacesAfter=\s\s|SpacesBefore=\s", "O", "O"],
        ["2", "Reed", "start=5|end=9", "B-LOCATION", "O"],
        ["3", "Ford", "start=10|end=14|SpaceAfter=No", "I-LOCATION", "B-FACTION"],
        ["4", ".", r"start=14|end=15|SpacesAfter=\n\t", "O", "O"],
        ["1", "Rain|fell", "start=17|end=26|SpaceAfter=No", "O", "O"],
        ["2", ".", "start=26|end=27|SpaceAfter=No", "O", "O"],
    ]


def test_every_line_of_tokens_is_as_wide_as_the_widest(tmp_path):
    _, lines = written(tmp_path, work("plain"), work("[EVENT a [DATE b [DATE c]]]", id="a2"), work("[DATE d]", id="a3"))
    assert [row[3:] for row in rows(lines)] == [
        ["O", "O", "O"],
        ["B-EVENT", "O", "O"],
        ["I-EVENT", "B-DATE", "O"],
        ["I-EVENT", "I-DATE", "B-DATE"],
        ["B-DATE", "O", "O"],
    ]


def test_nothing_is_lost_to_overlap_and_the_fates_add_up(tmp_path):
    example = work("in [LOCATION Reed]ford, the [EVENT battle of [LOCATION Gull]]")
    for overlap in Overlap:
        report = round_trip(FORMAT, [example], tmp_path / f"a{overlap}", overlap=overlap)
        assert report.fates == {"tags": {Fate.WIDENED: 1, Fate.AS_IS: 2}}
    report = round_trip(FORMAT, [example], tmp_path / "b", boundary=Boundary.SPLIT)
    assert report.fates == {"tags": {Fate.TOKEN_SPLIT: 1, Fate.AS_IS: 2}}
    assert report.lost == {}


def test_what_no_token_can_hold_comes_back_all_the_same(tmp_path):
    example = work("a  b", spans=foreign([(0, 2, "DATE"), (1, 3, "EVENT"), (0, 4, "big\ttown"), (0, 1, "big town")]))
    report = round_trip(FORMAT, [example], tmp_path, boundary=Boundary.CONTRACT)
    assert report.fates["tags"][Fate.DROPPED] == 1
    assert "the label “big\ttown” is written big_town" in report.notes


def test_an_article_without_a_token_stands_in_comments(tmp_path):
    report = round_trip(FORMAT, [work(" \n "), work("b", id="a2")], tmp_path)
    assert "articles without a token, which stand in comments only: 1" in report.notes


def test_no_article_at_all(tmp_path):
    path, lines = written(tmp_path)
    assert lines == ["# global.columns = ID FORM MISC ANNOTATOR:NE", "", ""]
    assert read_file(path)[0] == []


def test_the_header_travels_along(tmp_path):
    header = ExchangeHeader(rounds=(Round(id="r", name="work", kind=RoundKind.WORK, created=""),), annotators=("Amal",))
    path, _ = written(tmp_path, work("a"), header=header)
    found, (item,) = [found for found in [read_file(path)[0]] for found in (found[0], found[1:])]
    assert found == header
    assert item.text == "a"


def test_ids_and_notes_with_line_breaks_stay_on_their_line(tmp_path):
    span = ForeignSpan(id="s\n1", start=0, end=1, label="DATE", note="a\u2028b\u0085c\n# x = y", text="a")
    path, lines = written(tmp_path, work("a", id="x\ny\u2028z", spans=(span,)))
    assert "# newdoc id = x y z" in lines
    (item,), _ = read_file(path)
    assert (item.id, item.spans) == ("x\ny\u2028z", (span,))


def test_other_content_on_the_disk_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(conll_plus_writing, "encode", lambda length, entities: ["O"] * length)
    with pytest.raises(AnnotatorError) as caught:
        written(tmp_path, work("in [LOCATION Reed]"))
    assert caught.value.code == "export.read-back"


@settings(deadline=None, max_examples=50)
@given(
    examples=full_works(),
    boundary=st.sampled_from(["expand", "split", "contract"]),
    tokenization=st.sampled_from(Tokenization),
)
def test_works_come_back_whole(tmp_path_factory, examples, boundary, tokenization):
    folder = tmp_path_factory.mktemp("out")
    report = round_trip(FORMAT, examples, folder, boundary=Boundary(boundary), tokenization=tokenization)
    assert report.lost == {}
    if boundary == "split":
        assert report.fates["tags"][Fate.DROPPED] == 0
    _, options = read_file(FolderOutput(folder).main)
    assert not any("changed" in note or "added" in note for note in options.notes)


# What somebody changed in our files


CHANGED = work(
    "in [LOCATION Reed Ford] on [DATE May 5]",
    spans=(
        ForeignSpan(id="s1", start=3, end=12, label="LOCATION", note="kept"),
        ForeignSpan(id="s2", start=16, end=21, label="DATE"),
    ),
    links=(ForeignLink(type="on", source="s1", target="s2"),),
)


@pytest.mark.parametrize(
    ("old", "new", "spans", "links", "says"),
    [
        ("I-DATE", "O", [("Reed Ford", "LOCATION", "kept"), ("May", "DATE", "")], 0, "spans left out"),
        ("\tB-DATE", "\tI-DATE", [("Reed Ford", "LOCATION", "kept"), ("May 5", "DATE", "")], 1, "otherwise than IOB2"),
        (
            "\ton\tstart=13|end=15\tO",
            "\ton\tstart=13|end=15\tB-EVENT",
            [("Reed Ford", "LOCATION", "kept"), ("on", "EVENT", ""), ("May 5", "DATE", "")],
            1,
            "spans added, as there are new tags: 1",
        ),
        ("\tReed\t", "\tReeds\t", [("Reeds Ford", "LOCATION", ""), ("May 5", "DATE", "")], 0, "text was changed"),
    ],
)
def test_changes_in_the_columns_are_taken(tmp_path, old, new, spans, links, says):
    path, _ = written(tmp_path, CHANGED)
    content = path.read_text(encoding="utf-8")
    assert content.count(old) == 1
    (item,), options = read(tmp_path, content.replace(old, new))
    found = sorted((span.start, item.text[span.start : span.end], span.label, span.note) for span in item.spans)
    assert [entry[1:] for entry in found] == spans
    assert len(item.links) == links
    assert (item.id, item.annotator) == ("a1", "Amal")
    assert any(says in note for note in notes(options))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda own: "{", "conllup.comment"),
        (lambda own: "[1]", "conllup.comment"),
        (lambda own: "[" * 100_000, "conllup.comment"),
        (lambda own: json.dumps({**own, "id": 10**400}).replace("1" + "0" * 400, "9" * 5000), "conllup.comment"),
        (lambda own: json.dumps({**own, "written": [None]}), "conllup.comment"),
        (lambda own: json.dumps({**own, "written": [None, 7]}), "conllup.comment"),
        (lambda own: json.dumps({**own, "written": [None, [0, [], {}]]}), "conllup.comment"),
        (lambda own: json.dumps({**own, "written": 7}), "conllup.comment"),
        (lambda own: json.dumps({**own, "spans": 7, "written": [None]}), "conllup.comment"),
        (lambda own: json.dumps({**own, "spans": [7], "written": [None]}), "jsonl.type"),
        (lambda own: json.dumps({**own, "title": 7}), "jsonl.type"),
        (
            lambda own: json.dumps({**own, "spans": [{"start": 0, "end": 99, "label": "A"}], "written": [None]}),
            "span.outside",
        ),
    ],
)
def test_broken_comments_are_told_with_their_line(tmp_path, change, code):
    _, lines = written(tmp_path, CHANGED)
    key, _equals, value = lines[2].partition(" = ")
    lines[2] = f"{key} = {change(json.loads(value))}"
    items, options = read(tmp_path, "\n".join(lines))
    assert items == []
    assert [(problem.code, problem.file) for problem in options.bad] == [(code, "x.conllup")]
    assert options.bad[0].line in {2, 3}


# What others write


def test_a_sentence_of_nothing_but_an_empty_node(tmp_path):
    (item,), _ = read(tmp_path, "# global.columns = ID FORM MISC\n0.1\tit\t_\n\n1\tgo\t_\n")
    assert item.text == "go"


def test_tags_on_empty_nodes_are_counted(tmp_path):
    content = "# global.columns = ID FORM NE X:NE\n1\tGull\tB-ORG\tO\n1.1\tit\tB-LOC\tB-PER\n1.2\tit\tO\tX\n"
    (item,), options = read(tmp_path, content)
    assert (item.text, told(item)) == ("Gull", [("Gull", "ORG")])
    assert "tags on empty nodes, which stand nowhere in the text and were left out: 3" in notes(options)


@pytest.mark.parametrize(
    ("around", "tag", "words", "spans", "left"),
    [
        ("O", "B-LOC", "O O", [("du", "LOC")], 0),
        ("B-LOC", "I-LOC", "O O O", [("to du", "LOC")], 0),
        ("O", "S-LOC", "O O O", [("du", "LOC")], 0),
        ("O", "U-LOC", "O O", [("du", "LOC")], 0),
        ("B-LOC", "L-LOC", "O O", [("to du", "LOC")], 0),
        ("B-LOC", "E-LOC", "O", [("to du", "LOC")], 0),
        ("O", "B-LOC", "B-LOC I-LOC", [("du", "LOC")], 0),
        ("O", "B-LOC", "O B-LOC", [("du", "LOC")], 0),
        ("O", "B-LOC", "O B-ORG", [("du", "ORG")], 1),
        ("O", "LOC", "O O", [], 1),
        ("O", "B-LOC", "", [], 1),
        ("O", "_", "O B-ORG", [("du", "ORG")], 0),
    ],
)
def test_tags_on_ranges_of_words(tmp_path, around, tag, words, spans, left):
    lines = [f"1\tto\t{around}", f"2-5\tdu\t{tag}"]
    lines += [f"{number}\tw\t{code}" for number, code in enumerate(words.split(), start=2)]
    (item,), options = read(tmp_path, "\n".join(["# global.columns = ID FORM NE", *lines, "6\tend\tO", ""]))
    assert (item.text, told(item)) == ("to du end", spans)
    counts = [note.rpartition(": ")[2] for note in notes(options) if "ranges of words that do not fit" in note]
    assert counts == ([str(left)] if left else [])
    assert not any("stand otherwise" in note for note in notes(options))


def test_the_tag_of_a_range_may_stand_in_misc(tmp_path):
    content = "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\tner=S-ORG\n1\tde\t_\t_\t_\t_\t0\t_\t_\t_\n2\tle\t_\t_\t_\t_\t0\t_\t_\t_\n"
    (item,), _ = read(tmp_path, content)
    assert told(item) == [("du", "ORG")]


STANZA = """# newdoc id = one
# sent_id = 1
# text = Reed Ford's HTS.
1\tReed\t_\t_\t_\t_\t0\t_\t_\tner=B-GPE|start_char=0
2-3\tFord's\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=Yes
2\tFord\t_\t_\t_\t_\t0\t_\t_\tner=E-GPE
3\t's\t_\t_\t_\t_\t0\t_\t_\tner=O
4\tHTS\t_\t_\t_\t_\t0\t_\t_\tner=S-ORG|SpaceAfter=No
4.1\tit\t_\t_\t_\t_\t_\t_\t_\t_
5\t.\t_\t_\t_\t_\t0\t_\t_\t_

# newpar
1\tNo\t_\t_\t_\t_\t0\t_\t_\t_

# newdoc
1\tEnd\t_\t_\t_\t_\t0\t_\t_\tSpacesAfter=\\n
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_plain_conllu_with_tags_in_misc(tmp_path, ends):
    (one, two), options = read(tmp_path, STANZA.replace("\n", ends))
    assert (one.id, one.text, told(one)) == (
        "one",
        "Reed Ford's HTS.\nNo",
        [("Reed Ford's", "GPE"), ("HTS", "ORG")],
    )
    assert (two.id, two.text, two.spans) == ("", "End\n", ())
    assert notes(options) == [
        "tags in IOBES, in MISC",
        "columns that were not read: LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS",
        "“MISC start_char” was left out, once, in line 1",
    ]


@pytest.mark.parametrize("name", ["NE", "NER", "ENTITY", "PROJECT:NER", "entity"])
def test_columns_of_entities_by_their_names(tmp_path, name):
    content = f"# global.columns = ID FORM {name} MISC\n1\tHTS\tB-ORG\t_\n2\tin\t_\tSpaceAfter=No\n3\tReed\tB-LOC\t_\n"
    (item,), options = read(tmp_path, content)
    assert (item.text, told(item)) == ("HTS inReed", [("HTS", "ORG"), ("Reed", "LOC")])
    assert notes(options) == [f"tags in IOB2, in the columns {name}"]


def test_spacing_from_the_text_where_there_is_no_misc(tmp_path):
    content = (
        "# global.columns = FORM X:NE\n# text = (HTS)  won.\n(\tO\nHTS\tI-ORG\n)\tO\nwon\tO\n.\tO\n\n"
        "# text = another text\nThe\tO\nend\tO\n"
    )
    (item,), options = read(tmp_path, content)
    assert (item.text, told(item)) == ("(HTS)  won. The end", [("HTS", "ORG")])
    assert "sentences whose spacing is not known, so that a space stands between all tokens: 1" in notes(options)


def test_files_without_tags_have_no_spans(tmp_path):
    (item,), options = read(tmp_path, "# global.columns = ID FORM LEMMA\n# lang = ar\n1\tHTS\tx\n\n1\tNo\ty\n")
    assert (item.text, item.spans) == ("HTS\nNo", ())
    assert notes(options) == [
        "no column holds tags of entities, so there are no spans",
        "columns that were not read: LEMMA",
        "sentences whose spacing is not known, so that a space stands between all tokens: 2",
        "“# lang” was left out, once, in line 2",
    ]


def test_other_encodings(tmp_path):
    content = "# global.columns = ID FORM NE\n# newdoc id = ا\n1\tإدلب\tB-LOC\n"
    for encoding in ("utf-8-sig", "utf-16", "windows-1256"):
        (item,), _ = read(tmp_path, content.encode(encoding))
        assert (item.id, told(item)) == ("ا", [("إدلب", "LOC")])


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("1\ta\tB-A\n2\tb\n", "conll.columns", 3),
        ("1\ta\tB-A\n2\tb\tO\tO\n", "conll.columns", 3),
        ("1\ta\tB-A\n2\tb\tPER\n", "conll.tag", 3),
        ("1\ta\tB-A\nx\tb\tO\n", "conllup.line", 3),
        ("1\ta\tB-A\n\t# b\tO\n", "conllup.line", 3),
        ("1\ta\tB-A\n\n# x\n1\tb\tO\n3-2\tb\tO\n", "conllup.line", 6),
    ],
)
def test_a_broken_line_is_one_sentence(tmp_path, content, code, line):
    after = "\n# newdoc\n1\tz\tO\n"
    items, options = read(tmp_path, f"# global.columns = ID FORM NE\n{content}{after}")
    assert [item.text for item in items] == ["z"]
    assert [(problem.code, problem.line) for problem in options.bad] == [(code, line)]
    assert str(options.bad[0]).startswith(f"x.conllup, line {line}: ")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "text.empty"),
        (b"# global.columns = ID WORD NE\n1\ta\tO\n", "conllup.no-form"),
        (b"# global.columns = ID FORM NE\n", "jsonl.empty"),
        (b"# global.columns = ID FORM NE\n" + b"1\ta\tO\n\n" * 10_000 + b"1\t\xff\tO\n", "encoding.damaged"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "file.binary"),
    ],
)
def test_files_that_are_none(tmp_path, content, code):
    with pytest.raises(AnnotatorError) as caught:
        read(tmp_path, content)
    assert caught.value.code == code


# MISC


@pytest.mark.parametrize("space", ["", " ", "  ", "\t\n\r", "\u00a0", "\\s", "a|b", "\\\\n", " \u2003"])
def test_white_space_is_escaped_and_back(space):
    assert unescaped(escaped(space)) == space
    assert not set(escaped(space)) & set(" \t\r\n|")


@pytest.mark.parametrize(
    ("misc", "values"),
    [("_", {}), (None, {}), ("", {}), ("a=1|b", {"a": "1", "b": ""}), ("x=a=b|", {"x": "a=b"})],
)
def test_values_of_misc(misc, values):
    assert misc_values(misc) == values


@pytest.mark.parametrize(
    ("text", "forms", "spaces"),
    [("a b", "a b", [" "]), ("ab", "a b", [""]), ("a  b", "a b", ["  "]), ("x a", "a", None), ("a x b", "a b", None)],
)
def test_spacing_by_a_text(text, forms, spaces):
    assert spaces_in(text, forms.split()) == spaces


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_read_once(tmp_path):
    path = tmp_path / "x.conllup"
    os.mkfifo(path)
    content = "# global.columns = ID FORM NE\n1\tReed\tB-LOC\n"
    feeder = threading.Thread(target=path.write_text, args=(content,), daemon=True)
    feeder.start()
    (item,), _ = read_file(path)
    feeder.join()
    assert told(item) == [("Reed", "LOC")]
