"""WebAnno TSV 3: what other tools write is read to the character, and what is written says the same again."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from format_examples import exported, full_works, round_trip, spanned, work
from hypothesis import given, settings

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan
from annotator.formats.base import ReadOptions
from annotator.formats.uima_sentences import without_edges
from annotator.formats.webanno_tsv import FORMAT, read, recognises
from annotator.tokens.policies import Tokenization

NER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
HEAD = f"#FORMAT=WebAnno TSV 3.3\n#T_SP={NER}|identifier|value\n\n\n"


def reading(folder: Path, content: str | bytes) -> tuple[ArticleWork, ReadOptions]:
    path = folder / "doc.tsv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    options = ReadOptions()
    return next(read(path, options)), options


def surfaces(found: ArticleWork) -> list[tuple[str, str]]:
    return [(found.text[span.start : span.end], span.label) for span in found.spans]


def test_spans_lie_on_tokens_sub_tokens_and_several_tokens(tmp_path: Path) -> None:
    found, options = reading(
        tmp_path,
        HEAD + "#Text=😀 al-Bab fell\n"
        "1-1\t0-2\t😀\t_\t_\t\n"
        "1-2\t3-9\tal-Bab\t*[2]\tEVENT[2]\t\n"
        "1-2.1\t6-9\tBab\t*\tLOC\t\n"
        "1-3\t10-14\tfell\t*[2]\tEVENT[2]\t\n",
    )
    assert found.text == "😀 al-Bab fell"
    assert surfaces(found) == [("al-Bab fell", "EVENT"), ("Bab", "LOC")]
    assert (found.stem, found.file, found.annotator) == ("doc", "doc.tsv", "")
    assert not options.notes


def test_stacked_spans_and_attributes(tmp_path: Path) -> None:
    found, _ = reading(
        tmp_path,
        "#FORMAT=WebAnno TSV 3.2\n#T_SP=webanno.custom.Event|kind|label\n\n\n"
        "#Text=a b\n"
        "1-1\t0-1\ta\tx\\|y[1]|*[2]\tA\\[1\\][1]|B\\_[2]\t\n"
        "1-2\t2-3\tb\tx\\|y[1]\tA\\[1\\][1]\t\n",
    )
    assert [(s.start, s.end, s.label, s.attributes) for s in found.spans] == [
        (0, 3, "A[1]", (("kind", "x|y"),)),
        (0, 1, "B_", ()),
    ]


@pytest.mark.parametrize(
    ("version", "line", "text"),
    [
        ("3.3", r"a\\b\tc", "a\\b\tc"),
        ("3.2", r"back\\slash \u0041", "back\\slash \\u0041"),
        ("3.1", r"\u0645\uD83D\uDE00 \"q\"", 'م😀 "q"'),
        ("3.0", r"a\\b", "a\\b"),
    ],
)
def test_text_is_unescaped_by_version(tmp_path: Path, version: str, line: str, text: str) -> None:
    first = text[0]
    found, _ = reading(tmp_path, f"#FORMAT=WebAnno TSV {version}\n\n\n#Text={line}\n1-1\t0-1\t{first}\n")
    assert found.text == text


def test_text_between_sentences_is_made_up_and_told(tmp_path: Path) -> None:
    found, options = reading(
        tmp_path, HEAD + "#Text=One.\n#Text=Two\n1-1\t0-3\tOne\t_\t_\t\n\n#Text=End\n2-1\t10-13\tEnd\t_\t_\t\n"
    )
    assert found.text == "One.\nTwo\n\nEnd"
    assert options.notes == ["doc.tsv: what stands between sentences is not in the file; line feeds were put there: 1"]


def test_windows_line_ends_and_a_mark_are_no_part_of_the_text(tmp_path: Path) -> None:
    text = HEAD + "#Text=One two\n1-1\t0-3\tOne\t*\tA\t\n"
    found, _ = reading(tmp_path, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert found.text == "One two"
    assert surfaces(found) == [("One", "A")]


def test_separators_of_unicode_end_no_line(tmp_path: Path) -> None:
    found, _ = reading(
        tmp_path, HEAD + "#Text=a\u2028b\u0085c\n1-0\t0-1\ta\t_\t_\t\n1-1\t2-3\tb\t*\tA\t\n1-2\t4-5\tc\t_\t_\t\n"
    )
    assert found.text.endswith("a\u2028b\u0085c")


def test_relations_slots_and_chains_become_links(tmp_path: Path) -> None:
    found, options = reading(
        tmp_path,
        "#FORMAT=WebAnno TSV 3.3\n"
        f"#T_SP={NER}|value\n"
        "#T_SP=webanno.custom.Act|ROLE_webanno.custom.Act:who_webanno.custom.ActWhoLink"
        f"|{NER}|value\n"
        "#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation\n"
        f"#T_RL=webanno.custom.Rel|label|sure|BT_{NER}\n\n\n"
        "#Text=a b c\n"
        "1-1\t0-1\ta\tA[1]|B[2]\t_\t_\t_\tname[1]\t*->1-1\t_\t_\t_\t\n"
        "1-2\t2-3\tb\t_\tagent;*\t1-1[2];1-3\tACT\t_\t_\t_\t_\t_\t\n"
        "1-3\t4-5\tc\tC\t_\t_\t_\tpron[1]\tcoref->1-2\tat\tyes\t1-1[1_0]\t\n",
    )
    named = {span.id: f"{found.text[span.start : span.end]}/{span.label}" for span in found.spans}
    assert [(link.type, named[link.source], named[link.target], link.note) for link in found.links] == [
        ("at", "a/A", "c/C", "sure=yes"),
        ("agent", "b/ACT", "a/B", ""),
        ("who", "b/ACT", "c/C", ""),
        ("CoreferenceLink", "a/name", "c/pron", ""),
    ]
    assert not options.bad
    assert not options.notes


def test_linguistic_layers_are_left_out_and_counted(tmp_path: Path) -> None:
    pos = "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS"
    dependency = "de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency"
    found, options = reading(
        tmp_path,
        f"#FORMAT=WebAnno TSV 3.3\n#T_SP={pos}|PosValue\n#T_SP={NER}|value\n"
        f"#T_RL={dependency}|DependencyType|BT_{pos}\n#T_RL=webanno.custom.Rel|BT_{pos}\n\n\n"
        "#Text=a b\n1-1\t0-1\ta\tN\tX\t_\t_\t_\t\n1-2\t2-3\tb\tV\t*\tobj\t1-1\t1-1\t\n",
    )
    assert surfaces(found) == [("a", "X"), ("b", "NamedEntity")]
    assert not found.links
    assert options.notes == [
        f"doc.tsv: annotations of the layer {pos} were left out, as it is not one of names: 2",
        f"doc.tsv: annotations of the layer {dependency} were left out, as it is not one of names: 1",
        f"doc.tsv: annotations of the layer {NER} have no label and were read as NamedEntity: 1",
        "doc.tsv: relations of the layer webanno.custom.Rel were left out, as they do not join two spans: 1",
    ]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("one\ttwo\n", "webanno.format", 1),
        ("#FORMAT=WebAnno TSV 2.0\n", "webanno.format", 1),
        (HEAD + "#Text=One\n1-1\t0-3\tOne\t_\n", "webanno.line", 6),
        (HEAD + "#Text=One\nx\t0-3\tOne\t_\t_\t\n", "webanno.line", 6),
        (HEAD + "#Text=One\n1-1\t3-0\tOne\t_\t_\t\n", "webanno.line", 6),
        (HEAD + "#Text=One\n1-1\t0-99999999999999999999\tOne\t_\t_\t\n", "webanno.line", 6),
        (HEAD + "#Text=One\n1-1\t900000000-900000003\tOne\t_\t_\t\n", "webanno.line", 6),
        (HEAD + "#Text=One\n1-1\t0-4\tOne\t_\t_\t\n", "webanno.line", 6),
        (HEAD + "#Text=One\n1-1\t0-3\tTwo\t_\t_\t\n", "webanno.token", 6),
        (HEAD + "#Text=😀 One\n1-1\t0-2\t😀\t_\t_\t\n1-2\t2-5\tOne\t_\t_\t\n", "webanno.token", 7),
        (HEAD + "#Text=😀\n1-1\t0-1\t😀\t_\t_\t\n", "webanno.line", 6),
        (HEAD + "#Text=One\n\n#Text=Two\n", "webanno.line", 5),
        (HEAD + "#Annotator={\n#Text=One\n1-1\t0-3\tOne\t_\t_\t\n", "uima.unreadable", 5),
        (HEAD + "#Annotator=[]\n#Text=One\n1-1\t0-3\tOne\t_\t_\t\n", "uima.unreadable", 5),
        (HEAD + f"#Annotator={'[' * 99999}\n#Text=One\n1-1\t0-3\tOne\t_\t_\t\n", "uima.unreadable", 5),
        (HEAD + '#Annotator={"annotator_work": 2, "work": {}}\n#Text=a\n1-1\t0-1\ta\t_\t_\t\n', "jsonl.newer", 5),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(tmp_path: Path, content: str, code: str, line: int) -> None:
    with pytest.raises(AnnotatorError) as caught:
        reading(tmp_path, content)
    assert (caught.value.code, caught.value.line, caught.value.file) == (code, line, "doc.tsv")


def test_a_relation_to_nowhere_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    found, options = reading(
        tmp_path,
        f"#FORMAT=WebAnno TSV 3.3\n#T_SP={NER}|value\n#T_RL=webanno.custom.Rel|BT_{NER}\n\n\n"
        "#Text=a b\n1-1\t0-1\ta\tX\t1-7\t\n1-2\t2-3\tb\tY\t1-1\t\n",
    )
    assert [problem.code for problem in options.bad] == ["webanno.reference"]
    assert len(found.links) == 1


def test_it_is_told_from_other_tables() -> None:
    assert recognises(b"#FORMAT=WebAnno TSV 3.3\n")
    assert recognises(b"\xef\xbb\xbf#FORMAT=WebAnno TSV 2\n")
    assert not recognises(b"id\ttext\n")


def test_boundaries_inside_tokens_get_sub_tokens(tmp_path: Path) -> None:
    output, report = exported(
        FORMAT, [work("al-[LOCATION Bab] 😀[FACTION ab]c")], tmp_path, tokenization=Tokenization.WHITESPACE
    )
    lines = (output.main / "a1.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[-4:] == [
        "1-1\t0-6\tal-Bab\t_\t",
        "1-1.1\t3-6\tBab\tLOCATION[1]\t",
        "1-2\t7-12\t😀abc\t_\t",
        "1-2.1\t9-11\tab\tFACTION[2]\t",
    ]
    assert report.fates["spans"] == {"as-is": 2}


def test_a_sentence_brings_its_text_up_to_the_next_line(tmp_path: Path) -> None:
    output, _ = exported(FORMAT, [work("One. Two.\nThree.\n\n Four.\n")], tmp_path)
    lines = (output.main / "a1.tsv").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("#Text=")] == [
        "#Text=One. ",
        "#Text=Two.",
        "#Text=Three.",
        "#Text=",
        "#Text= ",
        "#Text=Four.",
        "#Text=",
    ]


def test_white_space_at_the_edges_of_spans_is_left_out_and_told(tmp_path: Path) -> None:
    text = "\na b c"
    spans = [(0, 3, "DATE"), (2, 3, "EVENT"), (1, 2, "DATE")]
    example = work(
        text,
        spans=tuple(ForeignSpan(id=str(n), start=s, end=e, label=label) for n, (s, e, label) in enumerate(spans)),
        links=(ForeignLink(type="at", source="0", target="1"), ForeignLink(type="at", source="0", target="2")),
    )
    output, report = exported(FORMAT, [example], tmp_path)
    assert [(o.fate, o.written_start, o.written_end, o.reason) for o in report.outcomes] == [
        ("narrowed", 1, 2, "white space at its edge is left out"),
        ("dropped", None, None, "holds white space only"),
    ]
    assert report.balanced()
    assert report.losses == ["links at spans of white space only: 1"]
    assert report.notes == ["articles that begin with white space, which other programs read as spaces: 1"]
    found = next(read(output.main / "a1.tsv", ReadOptions()))
    assert found.text == text
    assert [(span.start, span.end, span.id) for span in found.spans] == [(1, 2, "0"), (1, 2, "2")]


def test_each_annotator_has_a_folder_where_there_are_several(tmp_path: Path) -> None:
    examples = [work("[DATE x]", id=id_, annotator=name) for id_ in ("a/1", "b") for name in ("Amal", "بدر")]
    output, report = exported(FORMAT, examples, tmp_path)
    files = sorted(path.relative_to(output.main).as_posix() for path in output.main.rglob("*.tsv"))
    assert files == ["Amal/a_1.tsv", "Amal/b.tsv", "بدر/a_1.tsv", "بدر/b.tsv"]
    assert report.articles == 2


def test_one_annotator_needs_no_folder_and_equal_names_are_told_apart(tmp_path: Path) -> None:
    examples = [work("x", id=id_, annotator="a:b") for id_ in ("a?b", "a:b", "..", "con", "A_B")]
    output, _ = exported(FORMAT, examples, tmp_path)
    assert sorted(path.name for path in output.main.iterdir()) == [
        *("A_B-3.tsv", "_con.tsv", "a_b-2.tsv", "a_b.tsv", "article.tsv"),
    ]


def test_characters_that_xml_cannot_hold_come_back(tmp_path: Path) -> None:
    odd = ForeignSpan(id="s\x01", start=0, end=4, label="L\x1f\r\n", attributes=(("k\ufffe", "v\x02"),), note="n\x01")
    links = (ForeignLink(id="l", type="by\x01\r", source=odd.id, target="2", note="\x01"),)
    spans = (odd, ForeignSpan(id="2", start=5, end=9, label="DATE"))
    round_trip(FORMAT, [spanned("Gull took Reed", spans=spans, links=links)], tmp_path)


def test_a_file_without_our_record_still_says_what_its_columns_say(tmp_path: Path) -> None:
    example = work("[DATE one] [EVENT two]", links=(ForeignLink(type="by", source="s1", target="s2", note="n"),))
    example = replace(
        example, spans=(replace(example.spans[0], attributes=(("kind", ("a", "b")), ("سمة", True))), example.spans[1])
    )
    output, _ = exported(FORMAT, [example], tmp_path / "out")
    lines = (output.main / "a1.tsv").read_text(encoding="utf-8").splitlines(keepends=True)
    found, _ = reading(tmp_path, "".join(line for line in lines if not line.startswith("#Annotator=")))
    assert [(s.label, s.attributes) for s in found.spans] == [
        ("DATE", (("kind", "a; b"), ("سمة", "true"))),
        ("EVENT", ()),
    ]
    assert [(link.type, link.source, link.target) for link in found.links] == [("by", "1", "2")]


def test_what_was_changed_elsewhere_counts_more_than_our_record(tmp_path: Path) -> None:
    example = work("[DATE one] two", note="n")
    example = replace(example, spans=(replace(example.spans[0], note="keep", attributes=(("kind", "a"),)),))
    output, _ = exported(FORMAT, [example], tmp_path / "out")
    content = (output.main / "a1.tsv").read_text(encoding="utf-8")
    content = content.replace("DATE[1]\ta[1]", "EVENT[1]\tb[1]").replace("two\t_\t_", "two\tEVENT\t*")
    found, _ = reading(tmp_path, content)
    assert [(s.label, s.note, s.attributes, s.id) for s in found.spans] == [
        ("EVENT", "keep", (("kind", "b"),), "s1"),
        ("EVENT", "", (), "+u2"),
    ]
    assert found.note == "n"


@settings(deadline=None, max_examples=50)
@given(full_works())
def test_everything_comes_back(examples: list[ArticleWork]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = round_trip(FORMAT, [without_edges(item)[0] for item in examples], Path(folder))
    assert not report.outcomes


@settings(deadline=None, max_examples=25)
@given(full_works())
def test_every_span_is_accounted_for_on_other_tokens(examples: list[ArticleWork]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _, report = exported(FORMAT, examples, Path(folder), tokenization=Tokenization.WHITESPACE)
    assert report.balanced()
