"""brat's annotation.conf as a label set."""

from __future__ import annotations

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import AttributeKind
from annotator.formats.brat_configuration import read_brat_configuration
from annotator.formats.label_sets import load, read

EXAMPLE = """\
# Names and attacks.
<PARTY>=Faction|Person
[entities]
Faction
!Place
\tCity
\tRegion
Person
-----

[relations]
Member-of\tArg1:Person, Arg2:Faction
Located   Arg1:<PARTY>, Arg2:City|Region, <REL-TYPE>:symmetric
<OVERLAP>\tArg1:Person, Arg2:City, <OVL-TYPE>:contain

[events]
Attack\tAgent:<PARTY>, Target?:<ENTITY>, Place*:City, Cause{1-2}:<EVENT>
Talks\tAgent+:Person

[attributes]
Denied\tArg:<EVENT>
Certainty\tArg:<EVENT>, Value:sure|*likely|claimed
"""


def test_entities_events_relations_roles_and_attributes():
    found = read_brat_configuration(EXAMPLE, name="names", file="annotation.conf")
    label_set = found.label_set
    assert [(label.name, label.key) for label in label_set.labels] == [
        ("Faction", 1), ("City", 2), ("Region", 3), ("Person", 4), ("Attack", 5), ("Talks", 6),
    ]  # fmt: skip
    assert [dict(label.letter)["en"] for label in label_set.labels] == ["F", "C", "R", "P", "A", "T"]
    assert {item.name: (item.sources, item.targets) for item in label_set.link_types} == {
        "Agent": (("Attack", "Talks"), ("Faction", "Person")),
        "Target": (("Attack",), ("Faction", "City", "Region", "Person")),
        "Place": (("Attack",), ("City",)),
        "Cause": (("Attack",), ("Attack", "Talks")),
        "Member-of": (("Person",), ("Faction",)),
        "Located": (("Faction", "Person"), ("City", "Region")),
    }
    denied, certainty = label_set.attributes
    assert (denied.kind, denied.labels) == (AttributeKind.YES_NO, ("Attack", "Talks"))
    assert (certainty.kind, [item.value for item in certainty.choices]) == (
        AttributeKind.CHOICE,
        ["sure", "likely", "claimed"],
    )
    assert found.notes == (
        "“Place” is a heading that cannot be set, and was left out.",
        "Line 14 (“<OVERLAP>”) was left out.",
    )


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("Person\n", 1, "something stands before the first section"),
        ("[entities]\nPerson\n[colours]\n", 3, "it has no section called “colours”"),
        ("[entities]\n# none\n", None, "it has neither entities nor events"),
        ("[entities]\nA\n[relations]\nR\tArg1:A\n", 4, "the relation “R” needs two arguments"),
        ("[entities]\nA\n[attributes]\nN\tValue:x\n", 4, "the attribute “N” does not say what it is of"),
        ("[entities]\nA\n[attributes]\nN\tArg:<B>\n", None, "“<B>” is not defined"),
        ("<B>=<B>\n[entities]\nA\n[attributes]\nN\tArg:<B>\n", None, "“<B>” is not defined"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text, line, reason):
    with pytest.raises(AnnotatorError) as refused:
        read_brat_configuration(text, name="x", file="annotation.conf")
    assert (refused.value.code, refused.value.line) == ("label-set.invalid", line)
    assert refused.value.arguments["reason"] == reason


def test_a_configuration_is_called_after_its_folder(tmp_path):
    folder = tmp_path / "gulls"
    folder.mkdir()
    path = folder / "annotation.conf"
    path.write_text(EXAMPLE, encoding="utf-8")
    assert load(path).name == "gulls"
    assert len(read(path).notes) == 2


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("annotation.conf", b"[entities]\n\xff\n", "it is not text in UTF-8"),
        ("config.xml", b"<View>", "it is no well-formed XML"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path, name, content, reason):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(AnnotatorError) as refused:
        load(path)
    assert refused.value.arguments["reason"] == reason


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(AnnotatorError) as refused:
        load(tmp_path / "annotation.conf")
    assert refused.value.code == "file.missing"
