"""The files beside the code: found, and of the kind the program expects."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from annotator.assets import resource, schema
from annotator.domain.assignments import AssignmentState

SVG = "{http://www.w3.org/2000/svg}"
ICONS = sorted(resource("icons").glob("*.svg"))
THEMED = [icon for icon in ICONS if icon.stem.endswith(("-light", "-dark"))]
"""Icons that a style sheet names: nobody gives those a colour, so there is one for each theme."""
SINGLE = [icon for icon in ICONS if icon.stem != "annotator" and icon not in THEMED]


@pytest.mark.parametrize(
    "parts", [("icons", "annotator.svg"), ("samples", "articles"), ("samples", "annotator-a.jsonl")]
)
def test_resources_are_found(parts: tuple[str, ...]) -> None:
    assert resource(*parts).exists()


def test_schemas_are_found_and_are_json() -> None:
    files = sorted(schema("conflict-news.json").parent.glob("*.json"))
    assert {"conflict-news.json", "conflict-news-plus.json", "label-set.schema.json"} <= {file.name for file in files}
    for file in files:
        assert isinstance(json.loads(file.read_text(encoding="utf-8")), dict), file.name


def test_every_schema_is_valid() -> None:
    from jsonschema import Draft202012Validator

    for file in schema("label-set.schema.json").parent.glob("*.schema.json"):
        Draft202012Validator.check_schema(json.loads(file.read_text(encoding="utf-8")))


def test_each_state_of_an_assignment_has_an_icon() -> None:
    names = {f"state-{state.value.replace(' ', '-')}" for state in AssignmentState}
    assert names == {icon.stem for icon in ICONS if icon.stem.startswith("state-")}


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_a_square_of_shapes_alone(icon: Path) -> None:
    root = ET.parse(icon).getroot()
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    assert width == height
    allowed = {f"{SVG}{name}" for name in ("svg", "g", "title", "rect", "circle", "path")}
    assert {element.tag for element in root.iter()} <= allowed
    assert not [name for element in root.iter() for name in element.attrib if "href" in name or name == "style"]


@pytest.mark.parametrize("icon", SINGLE, ids=lambda icon: icon.stem)
def test_an_interface_icon_takes_the_colour_of_the_text(icon: Path) -> None:
    root = ET.parse(icon).getroot()
    paints = {element.attrib[name] for element in root.iter() for name in ("fill", "stroke") if name in element.attrib}
    assert paints - {"none"} == {"currentColor"}
    assert all("fill" in element.attrib for element in root.iter() if element is not root)


def test_the_signs_of_states_differ() -> None:
    drawings = [icon.read_text(encoding="utf-8") for icon in ICONS if icon.stem.startswith("state-")]
    assert len(set(drawings)) == len(drawings) == 4


@pytest.mark.parametrize("icon", THEMED, ids=lambda icon: icon.stem)
def test_an_icon_of_a_style_sheet_has_one_colour_and_stands_there_for_both_themes(icon: Path) -> None:
    root = ET.parse(icon).getroot()
    paints = {element.attrib[name] for element in root.iter() for name in ("fill", "stroke") if name in element.attrib}
    assert len(paints - {"none"}) == 1
    name, _, theme = icon.stem.rpartition("-")
    assert f"{name}-{'dark' if theme == 'light' else 'light'}" in {other.stem for other in THEMED}
