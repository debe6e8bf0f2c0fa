"""A Label Studio labelling configuration as a label set."""

from __future__ import annotations

import pytest

from annotator.domain.colours import DARK_PAGE, ENOUGH, LIGHT_PAGE, contrast
from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import AttributeKind
from annotator.formats.label_studio_configuration import read_label_studio_configuration

EXAMPLE = """\
<View>
  <Header value="Label the news"/>
  <Relations><Relation value="member of"/></Relations>
  <Labels name="label" toName="text">
    <Label value="Faction" background="#B5432A" hotkey="3"/>
    <Label value="Place name" background="yellow"/>
    <Label value="حدث" background="rgba(10, 20, 200, 0.5)" hotkey="e"/>
    <Label value="Date" background="papayawhip"/>
  </Labels>
  <Text name="text" value="$text"/>
  <Choices name="kind" toName="text" perRegion="true" whenTagName="label" whenLabelValue="Faction,حدث">
    <Choice value="armed"/><Choice value="state forces"/>
  </Choices>
  <Choices name="roles" toName="text" perRegion="true" choice="multiple">
    <Choice value="a"/><Choice value="b"/>
  </Choices>
  <TextArea name="remark" toName="text" perRegion="true" whenTagName="label"/>
  <Choices name="topic" toName="text"><Choice value="war"/></Choices>
  <Image name="image" value="$image"/>
</View>
"""


def parsed(text: str):
    return read_label_studio_configuration(text.encode(), name="news", file="config.xml")


def test_labels_fields_and_relations():
    found = parsed(EXAMPLE)
    labels = found.label_set.labels
    assert [(label.name, label.key) for label in labels] == [
        ("Faction", 3), ("Place_name", 1), ("حدث", 2), ("Date", 4),
    ]  # fmt: skip
    assert dict(labels[1].title)["en"] == "Place name"
    assert labels[0].light == "#B5432A"
    for label in labels:
        assert contrast(label.light, LIGHT_PAGE) >= ENOUGH
        assert contrast(label.dark, DARK_PAGE) >= ENOUGH
    kind, roles, remark = found.label_set.attributes
    assert (kind.kind, kind.labels) == (AttributeKind.CHOICE, ("Faction", "حدث"))
    assert [choice.value for choice in kind.choices] == ["armed", "state forces"]
    assert (roles.kind, roles.labels) == (AttributeKind.CHOICES, ("Faction", "Place_name", "حدث", "Date"))
    assert remark.kind is AttributeKind.TEXT
    (link,) = found.label_set.link_types
    assert (link.name, dict(link.title)["en"], len(link.sources)) == ("member_of", "member of", 4)
    assert found.notes == (
        "The colour “papayawhip” of “Date” is not known; another was taken.",
        "“topic” is of the whole article, not of a span, and was left out.",
        "“Image” has no counterpart here and was left out.",
        "“Place name” is called Place_name, as names have no spaces and differ.",
        "“member of” is called member_of, as names have no spaces and differ.",
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is no well-formed XML"),
        ("<View><Labels>", "it is no well-formed XML"),
        ("<View><Text name='t' value='$t'/></View>", "it has no labels"),
        (
            "<!DOCTYPE View [<!ENTITY x SYSTEM 'file:///x'>]><View><Labels><Label value='&x;'/></Labels></View>",
            "",
        ),
        (
            "<!DOCTYPE View [<!ENTITY x 'y'>]><View><Labels><Label value='A'/></Labels></View>",
            "it has a document type, which is not read",
        ),
        ("<View>" + " " * 2_000_000 + "</View>", "it is too large for a configuration"),
    ],
)
def test_what_is_refused(text, reason):
    with pytest.raises(AnnotatorError) as refused:
        parsed(text)
    assert refused.value.code == "label-set.invalid"
    assert refused.value.arguments["reason"] == reason or not reason
