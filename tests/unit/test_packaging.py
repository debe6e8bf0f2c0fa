"""What packages the program agrees with the program: versions, entry points, the desktop and its file type."""

from __future__ import annotations

import configparser
import re
import tomllib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LINUX = ROOT / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
PYTHONS = ("3.11", "3.12", "3.13")


def lines(name: str) -> list[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def pinned(python: str) -> dict[str, str]:
    """Return name → version as constraints.txt has it for a version of Python on Linux."""
    place = {"python_version": python, "sys_platform": "linux"}
    found = {}
    for line in lines("constraints.txt"):
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate(place):
            (only,) = requirement.specifier
            assert only.operator == "=="
            assert requirement.name not in found, line
            found[requirement.name] = only.version
    return found


@pytest.mark.parametrize("python", PYTHONS)
def test_every_requirement_is_pinned_to_a_version_it_allows(python: str) -> None:
    versions = pinned(python)
    for line in [*PROJECT["project"]["dependencies"], *lines("packaging/requirements-dev.txt")]:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"python_version": python}):
            assert versions[requirement.name.lower()] in requirement.specifier


def test_constraints_are_names_and_versions_alone() -> None:
    line = re.compile(r"[a-z0-9-]+==[0-9][0-9a-z.]*(; (python_version|sys_platform) == '[a-z0-9.]+'( or .*)?)?")
    assert [text for text in lines("constraints.txt") if not line.fullmatch(text)] == []


def test_the_versions_of_python_are_the_same_everywhere() -> None:
    requires = PROJECT["project"]["requires-python"]
    assert requires == ">=3.11,<3.14"
    classifiers = {text.rpartition(" ")[2] for text in PROJECT["project"]["classifiers"] if "Python :: 3." in text}
    assert classifiers == set(PYTHONS)
    for script in ("packaging/bootstrap.sh", "packaging/windows/bootstrap.ps1"):
        assert "(3, 11) <= sys.version_info[:2] <= (3, 13)" in (ROOT / script).read_text(encoding="utf-8")


def test_every_format_is_held_apart_from_the_others() -> None:
    points = PROJECT["project"]["entry-points"]["annotator.formats"]
    modules = {value.partition(":")[0] for value in points.values()}
    (contract,) = [item for item in PROJECT["tool"]["importlinter"]["contracts"] if item["type"] == "independence"]
    assert modules == set(contract["modules"])


def test_the_desktop_shows_the_program_in_both_languages() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(LINUX / "annotator.desktop", encoding="utf-8")
    shown = entry["Desktop Entry"]
    for key in ("Name", "GenericName", "Comment", "Keywords"):
        assert shown[key]
        assert re.search(r"[\u0621-\u064a]", shown[f"{key}[ar]"]), key
    assert shown["Exec"].split()[0] in PROJECT["project"]["scripts"]
    assert (ROOT / "resources" / "icons" / f"{shown['Icon']}.svg").is_file()
    kind = ET.parse(LINUX / "annotator-mime.xml").getroot().find(f"{MIME}mime-type")
    assert kind is not None
    assert shown["MimeType"] == f"{kind.attrib['type']};"


def test_a_project_is_known_by_its_name_and_by_its_bytes(tmp_path: Path) -> None:
    from annotator.services.projects import create_project

    path = tmp_path / "p.annotator"
    create_project(path).close()
    head = path.read_bytes()[:100]
    kind = ET.parse(LINUX / "annotator-mime.xml").getroot().find(f"{MIME}mime-type")
    assert kind is not None
    matches = list(kind.iter(f"{MIME}match"))
    assert len(matches) == 2
    for match in matches:
        at, value = int(match.attrib["offset"]), match.attrib["value"].encode()
        assert head[at : at + len(value)] == value
    assert [glob.attrib["pattern"] for glob in kind.iter(f"{MIME}glob")] == [f"*{path.suffix}"]
