"""INCEpTION's project export: works by user, states, gold; and archives that mean harm."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from pathlib import Path

import pytest
from format_examples import exported, work

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork
from annotator.formats import inception_archive
from annotator.formats.base import ReadOptions
from annotator.formats.inception import read, recognises
from annotator.formats.uima import FORMAT as UIMA
from annotator.formats.webanno_tsv import FORMAT as TSV

PROJECT = {
    "name": "News",
    "source_documents": [
        {"name": "a.txt", "format": "text", "state": "CURATION_FINISHED"},
        {"name": "b.txt", "format": "text", "state": "CURATION_IN_PROGRESS"},
        {"name": "c.txt", "format": "text", "state": "NEW"},
        {"name": "d.pdf", "format": "pdf", "state": "NEW"},
    ],
    "annotation_documents": [
        {"name": "a.txt", "user": "amal", "state": "FINISHED", "annotator_comment": "hard"},
        {"name": "a.txt", "user": "badr", "state": "IN_PROGRESS"},
        {"name": "a.txt", "user": "carla", "state": "IGNORE"},
        {"name": "b.txt", "user": "amal", "state": "NEW"},
        {"name": "b.txt", "user": "badr", "state": "ODD"},
    ],
}


def zipped(files: dict[str, bytes | str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def cas(folder: Path, text: str, form: str = "xmi", user: str = "amal") -> bytes:
    """Return the archive of one user's work, as INCEpTION makes it."""
    output, _ = exported(UIMA, [work(text)], folder, values={"form": form})
    types = (output.main / "TypeSystem.xml").read_bytes()
    return zipped({f"{user}.{form}": (output.main / f"a1.{form}").read_bytes(), "TypeSystem.xml": types})


def reading(folder: Path, files: dict[str, bytes | str]) -> tuple[list[ArticleWork], ReadOptions]:
    path = folder / "project.zip"
    path.write_bytes(zipped(files))
    options = ReadOptions()
    return list(read(path, options)), options


def told(found: list[ArticleWork]) -> list[tuple[object, ...]]:
    return [
        (item.id, item.annotator, item.gold, item.state and item.state.value, [span.label for span in item.spans])
        for item in found
    ]


def test_every_user_and_document_is_a_work(tmp_path: Path) -> None:
    tsv, _ = exported(TSV, [work("[DATE x] y")], tmp_path / "tsv")
    output, _ = exported(UIMA, [work("x [EVENT y]")], tmp_path / "plain")
    found, options = reading(
        tmp_path,
        {
            "exportedproject123.json": json.dumps(PROJECT),
            "annotation/a.txt/amal.zip": cas(tmp_path / "1", "[FACTION x] y"),
            "annotation/a.txt/badr.zip": zipped({"badr.tsv": (tsv.main / "a1.tsv").read_bytes()}),
            "annotation/a.txt/INITIAL_CAS.zip": cas(tmp_path / "2", "x y"),
            "annotation_ser/a.txt/amal.ser": b"\xac\xed",
            "annotation/b.txt/INITIAL_CAS.zip": cas(tmp_path / "3", "b"),
            "annotation/b.txt/badr.xmi": (output.main / "a1.xmi").read_bytes(),
            "annotation/b.txt/TypeSystem.xml": (output.main / "TypeSystem.xml").read_bytes(),
            "annotation/b.txt/old.bin": b"1",
            "curation/a.txt/CURATION_USER.zip": cas(tmp_path / "4", "[FACTION x] [DATE y]"),
            "curation/b.txt/CURATION_USER.zip": cas(tmp_path / "5", "x y", "json"),
            "source/c.txt": "سي\n",
            "source/d.pdf": b"%PDF",
        },
    )
    assert told(found) == [
        ("a.txt", "amal", False, "done", ["FACTION"]),
        ("a.txt", "badr", False, "open", ["DATE"]),
        ("a.txt", "Gold", True, "done", ["FACTION", "DATE"]),
        ("a.txt", "carla", False, "set aside", []),
        ("b.txt", "badr", False, None, ["EVENT"]),
        ("b.txt", "Gold", True, "open", []),
        ("b.txt", "amal", False, "unopened", []),
        ("c.txt", "", False, None, []),
    ]
    assert found[0].note == "hard"
    assert found[0].file == "project.zip/annotation/a.txt/amal.zip"
    assert {item.text for item in found[:4]} == {"x y"}
    assert found[-1].text == "سي\n"
    assert not options.bad
    assert options.notes == [
        "project.zip: there is no text of the document d.pdf in it",
        "project.zip: files of annotations ending in .bin were left out: 1",
        "project.zip: these states of work are not known and were left out: ODD",
    ]


def test_work_in_no_form_that_is_read_is_left_out_and_told(tmp_path: Path) -> None:
    documents = ("a.txt", "b.txt", "c.txt", "d.txt")
    states = ["CURATION_FINISHED", "CURATION_IN_PROGRESS", "NEW", "NEW"]
    users = [
        *(("a.txt", "amal", "FINISHED"), ("a.txt", "badr", "FINISHED"), ("a.txt", "carla", "IN_PROGRESS")),
        *(("a.txt", "dina", "NEW"), ("a.txt", "emil", "IGNORE"), ("b.txt", "badr", "FINISHED")),
        *(("c.txt", "emil", "IGNORE"), ("c.txt", "dina", "ODD"), ("d.txt", "dina", "IN_PROGRESS")),
    ]
    project = {
        "source_documents": [{"name": name, "state": state} for name, state in zip(documents, states, strict=True)],
        "annotation_documents": [dict(zip(("name", "user", "state"), each, strict=True)) for each in users],
    }
    java = ("a.txt/amal", "a.txt/badr", "a.txt/dina", "a.txt/INITIAL_CAS", "c.txt/dina", "c.txt/emil")
    found, options = reading(
        tmp_path,
        {
            "exportedproject.json": json.dumps(project),
            "annotation/a.txt/amal.zip": cas(tmp_path / "1", "[FACTION x] y"),
            **{f"annotation_ser/{name}.ser": b"\xac\xed" for name in java},
            "annotation_ser/a.txt/CURATION_USER.ser": b"\xac\xed",
            "curation_ser/a.txt/CURATION_USER.ser": b"\xac\xed",
            **{f"source/{name}": "x y" for name in documents},
        },
    )
    assert told(found) == [
        ("a.txt", "amal", False, "done", ["FACTION"]),
        ("a.txt", "dina", False, "unopened", []),
        ("a.txt", "emil", False, "set aside", []),
        ("b.txt", "", False, None, []),
        ("c.txt", "", False, None, []),
        ("d.txt", "", False, None, []),
    ]
    assert options.notes[0] == (
        "project.zip: work in no form that is read (UIMA CAS or WebAnno TSV) was left out: 8, by Gold (2), badr (2), "
        "carla (1), dina (2), emil (1)"
    )


def test_a_project_none_of_whose_work_can_be_read_is_one_sentence(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        "exportedproject.json": json.dumps(PROJECT),
        "annotation/a.txt/INITIAL_CAS.zip": cas(tmp_path / "1", "x y"),
        "annotation_ser/a.txt/amal.ser": b"\xac\xed",
        "source/a.txt": "x y",
    }
    with pytest.raises(AnnotatorError) as caught:
        reading(tmp_path, files)
    assert str(caught.value) == (
        "project.zip: none of the work in it, by Gold (2), amal (1), badr (1), is in a form that can be read; export "
        "the project anew, with annotations as UIMA CAS XMI or WebAnno TSV 3."
    )


def test_one_bad_work_of_several_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    found, options = reading(
        tmp_path,
        {
            "exportedproject.json": "{}",
            "annotation/a/amal.zip": b"no zip",
            "annotation/a/badr.zip": cas(tmp_path / "1", "[FACTION x]"),
            "annotation/a/carla.zip": zipped({"readme.txt": "?"}),
            "annotation/a/dina.zip": zipped({f"{number}.xmi": "" for number in range(17)}),
            "annotation/a/emil.tsv": "",
        },
    )
    assert told(found) == [("a", "badr", False, None, ["FACTION"])]
    assert [problem.code for problem in options.bad] == ["inception.zip"] * 3 + ["text.empty"]


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 not really",
        b"",
        zipped({"readme.txt": "x"}),
        zipped({"inside/exportedproject.json": "{}"}),
        zipped({"exportedproject.json": "{"}),
        zipped({"exportedproject.json": "[" * 99_999}),
        zipped({"exportedproject.json": "[]"}),
        zipped({"exportedproject.json": '{"source_documents": {}}'})[:-30],
    ],
)
def test_what_is_no_project_is_one_clear_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "project.zip"
    path.write_bytes(content)
    with pytest.raises(AnnotatorError) as caught:
        list(read(path, ReadOptions()))
    assert (caught.value.code, caught.value.file) == ("inception.zip", "project.zip")


def test_odd_values_in_the_project_file_are_passed_over(tmp_path: Path) -> None:
    odd = {"source_documents": [1, {"name": 2}, {}], "annotation_documents": [{"name": "a", "user": None}, []]}
    found, options = reading(tmp_path, {"exportedproject.json": json.dumps(odd)})
    assert (found, options.notes, options.bad) == ([], [], [])


def test_an_entry_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = {"exportedproject.json": "{}"}
    _, options = reading(tmp_path, {**project, "annotation/a/amal.xmi": b" " * (8 << 20)})
    assert [problem.code for problem in options.bad] == ["inception.too-large"]
    monkeypatch.setattr(inception_archive, "LARGEST_ENTRY", 1000)
    _, options = reading(tmp_path, {**project, "annotation/a/amal.zip": zipped({"amal.xmi": b"ab" * 600})})
    assert [problem.code for problem in options.bad] == ["inception.too-large"]


def test_too_many_entries_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inception_archive.Archive.__init__, "__kwdefaults__", {"most_entries": 3})
    with pytest.raises(AnnotatorError, match="more than 3 files"):
        reading(tmp_path, {f"{number}": "" for number in range(4)})


def test_a_lying_size_does_not_help(tmp_path: Path) -> None:
    content = zipped({"exportedproject.json": "{}", "annotation/a/amal.xmi": b" " * (8 << 20)})
    packed = content.replace(struct.pack("<L", 8 << 20), struct.pack("<L", 10))
    path = tmp_path / "project.zip"
    path.write_bytes(packed)
    options = ReadOptions()
    list(read(path, options))
    assert [problem.code for problem in options.bad] == ["inception.zip"]


def test_paths_in_it_lead_nowhere(tmp_path: Path) -> None:
    found, options = reading(
        tmp_path,
        {
            "exportedproject.json": json.dumps({"source_documents": [{"name": "../../secret.txt"}]}),
            "annotation/../amal.xmi": "<a/>",
            "/annotation/a/amal.tsv": "#FORMAT=WebAnno TSV 3.3\n\n\n#Text=x\n1-1\t0-1\tx\t\n",
        },
    )
    assert told(found) == [("a", "amal", False, None, [])]
    assert [problem.code for problem in options.bad] == ["uima.no-types"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["project.zip"]


def test_it_is_told_by_its_first_bytes() -> None:
    assert recognises(zipped({"a": "b"}))
    assert not recognises(b"#FORMAT")
