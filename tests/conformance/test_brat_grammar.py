"""brat's grammar as a strict reader, from its manual's pages on the standoff format and on configuration.

What the reader accepts, brat's server does: no id twice, every name of letters it knows, every offset inside the text,
every claim about the text true to the character, every reference to something that is there.
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from format_examples import exported, full_works, work
from hypothesis import given, settings

from annotator.domain.exchange import ForeignLink
from annotator.formats.brat import FORMAT
from annotator.formats.brat_configuration import read_brat_configuration

NAME = r"[A-Za-z0-9_-]+"
SHAPES = {
    "T": re.compile(rf"(T[1-9][0-9]*)\t({NAME}) ([0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)\t([^\t].*|\t.*)"),
    "R": re.compile(rf"(R[1-9][0-9]*)\t({NAME}) Arg1:([TE][0-9]+) Arg2:([TE][0-9]+)"),
    "E": re.compile(rf"(E[1-9][0-9]*)\t({NAME}):(T[0-9]+)((?: {NAME}:[TE][0-9]+)*)"),
    "A": re.compile(rf"([AM][1-9][0-9]*)\t({NAME}) ([TER][0-9]+)(?: (\S+))?"),
    "N": re.compile(rf"(N[1-9][0-9]*)\t(Reference) ([TE][0-9]+) ({NAME}):(\S+)\t(.+)"),
    "#": re.compile(rf"(#[1-9][0-9]*)\t({NAME}) ([TERA][0-9]+)\t(.*)"),
    "*": re.compile(rf"(\*)\t({NAME})((?: T[0-9]+){{2,}})"),
}
BREAKING = re.compile("[\x0b\x0c\x1c-\x1e\u0085\u2028\u2029]")
"""What brat's server, written for Python 2, takes for the end of a line besides the line feed."""


@dataclass
class Document:
    """What a document holds: types of text-bound annotations by id, and the ids of all others."""

    marks: dict[str, str] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)
    attributes: list[tuple[str, str, str | None]] = field(default_factory=list)


def parse(annotations: str, text: str) -> Document:
    """Return what a document holds, or fail on the first line that brat would not take."""
    assert "\r" not in annotations
    assert not BREAKING.search(annotations)
    assert annotations == "" or annotations.endswith("\n")
    document = Document()
    matches = []
    for line in annotations.split("\n")[:-1]:
        kind = "A" if line[0] == "M" else line[0]
        match = SHAPES[kind].fullmatch(line)
        assert match, line
        matches.append((kind, match))
        if kind == "T":
            assert match[1] not in document.marks, line
            document.marks[match[1]] = match[2]
            check_text(match, text)
        elif kind != "*":
            assert match[1] not in document.others, line
            document.others[match[1]] = match[2]
    for kind, match in matches:
        check_references(kind, match, document)
    return document


def check_text(match: re.Match[str], text: str) -> None:
    fragments = [tuple(map(int, part.split(" "))) for part in match[3].split(";")]
    last = 0
    for start, end in fragments:
        assert last <= start < end <= len(text), match[0]
        last = end
    assert match[4] == " ".join(text[start:end] for start, end in fragments).replace("\n", " "), match[0]
    # brat compares with the text as it is, so that no fragment may hold a line break, unless it is nothing else.
    for start, end in fragments:
        assert "\n" not in text[start:end] or not text[start:end].strip("\n"), match[0]


def check_references(kind: str, match: re.Match[str], document: Document) -> None:
    if kind == "R":
        assert match[3] in document.marks, match[0]
        assert match[4] in document.marks, match[0]
    elif kind in {"A", "N", "#"}:
        assert match[3] in document.marks or match[3] in document.others, match[0]
        if kind == "A":
            document.attributes.append((match[2], match[3], match[4]))


def parse_folder(folder: Path) -> dict[str, Document]:
    """Return every document of a folder by its name; each has both its files, and there is a configuration."""
    found = {}
    configuration = (folder / "annotation.conf").read_text(encoding="utf-8")
    types = sections(configuration)
    for path in sorted(folder.rglob("*.ann")):
        text = path.with_suffix(".txt").read_bytes().decode()
        document = parse(path.read_bytes().decode(), text)
        assert set(document.marks.values()) <= set(types["entities"])
        assert {name for id_, name in document.others.items() if id_[0] == "R"} <= set(types["relations"])
        assert {name for name, _, _ in document.attributes} <= set(types["attributes"])
        for name, _, value in document.attributes:
            offered = re.search(r"Value:(\S+)", types["attributes"][name])
            assert value is None or (offered and value in offered[1].split("|"))
        found[path.relative_to(folder).with_suffix("").as_posix()] = document
    return found


def sections(configuration: str) -> dict[str, dict[str, str]]:
    """Return {section: {type: the rest of its line}}; every section must be there, once."""
    found: dict[str, dict[str, str]] = {}
    for line in configuration.splitlines():
        heading = re.fullmatch(r"\[([a-z]+)\]", line)
        if heading:
            assert heading[1] not in found
            current = found.setdefault(heading[1], {})
        elif line:
            name, _, rest = line.partition("\t")
            assert re.fullmatch(rf"{NAME}|<OVERLAP>", name), line
            current[name] = rest
    assert list(found) == ["entities", "relations", "events", "attributes"]
    return found


@settings(deadline=None, max_examples=50)
@given(full_works())
def test_whatever_is_written_is_brats(examples):
    with tempfile.TemporaryDirectory() as folder:
        output, _ = exported(FORMAT, examples, Path(folder))
        documents = parse_folder(output.main)
        assert len(documents) == len(examples)
        assert sum(len(document.marks) for document in documents.values()) == sum(len(it.spans) for it in examples)


def test_names_of_any_letters(tmp_path):
    example = work("a [LOCATION b] c [DATE d]")
    one, other = example.spans
    spans = (replace(one, label="A B|“ج”", attributes=(("x y", "v"), ("ش", True))), replace(other, label="A_B_"))
    example = replace(example, spans=spans, links=(ForeignLink(type="of: ", source=one.id, target=other.id),))
    output, report = exported(FORMAT, [example], tmp_path)
    (document,) = parse_folder(output.main).values()
    assert document.marks == {"T1": "A_B_", "T2": "A_B_-2"}
    assert report.notes == [
        f"the {kind} “{true}” is called “{safe}” there: brat's names hold ASCII letters, digits, _ and - only"
        for kind, true, safe in (
            ("label", "A B|“ج”", "A_B_"),
            ("label", "A_B_", "A_B_-2"),
            ("attribute", "x y", "x_y"),
            ("attribute", "ش", "attribute"),
            ("link", "of: ", "of_"),
        )
    ]


def test_our_own_reader_of_configurations_takes_it(tmp_path):
    output, _ = exported(FORMAT, [work("[DATE May] [EVENT battle]")], tmp_path)
    text = (output.main / "annotation.conf").read_text(encoding="utf-8")
    labels = read_brat_configuration(text, name="x", file="annotation.conf").label_set.labels
    assert [label.name for label in labels] == ["FACTION", "LOCATION", "DATE", "EVENT"]


@pytest.mark.parametrize(
    "annotations",
    [
        "T1\tDATE 0 3\tMay",
        "T1\tDATE 0 4\tMay \n",
        "T1\tDATE 0 3\tJune\n",
        "T1\tتاريخ 0 3\tMay\n",
        "T1\tDATE 0 3\tMay\nT1\tDATE 0 3\tMay\n",
        "T1\tDATE 0 3\tMay\nR1\tof Arg1:T1 Arg2:T2\n",
        "T1\tDATE 0 3\tMay\nA1\tsure T2\n",
        "T1\tDATE 0 3\tMay\n#1\tAnnotatorNotes T1\ta\u2028b\n",
    ],
)
def test_the_strict_reader_is_strict(annotations):
    with pytest.raises(AssertionError):
        parse(annotations, "May")
