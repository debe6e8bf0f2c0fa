"""Verifying an export: its files against its manifest, and both against the project."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from annotator.assets import schema
from annotator.domain.errors import AnnotatorError
from annotator.domain.listing import Problem
from annotator.formats.files import read_bytes
from annotator.services.export_options import options_of
from annotator.services.exporting import Exporting
from annotator.services.manifest import file_entries, tools
from annotator.services.output import MANIFEST, recover_folder
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.services.units import Cancelled, Report, Units

ENDING: Final = ".manifest.json"
"""How the manifest of a single file is named: the file's name and this."""


@dataclass(slots=True)
class Verification:
    """What was found: how many exports were looked at, what is wrong with them, and what is good to know."""

    exports: int = 0
    files: int = 0
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class Verifying:
    """Verifies exports against the project they were made from."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def run(self, place: Path, *, report: Report = silent, cancelled: Cancelled = never) -> Verification:
        """Verify a folder that an export wrote, all exports that lie in a folder and those in it, or a single file.

        Every file is held against its manifest; then the export is made once more from the project, with the same
        options, and held against it too. Raise AnnotatorError where there is no manifest, or none of ours.
        """
        result = Verification()
        folder = place.resolve() if place.is_dir() else place.resolve().parent
        for manifest in _manifests(place):
            document, known = _read(manifest), len(result.problems)
            result.exports += 1
            whole = manifest.name == MANIFEST
            target = manifest.parent if whole else manifest.with_name(manifest.name.removesuffix(ENDING))
            _check_files(document, manifest, result, whole=whole)
            self._check_project(document, target, result, report, cancelled)
            inner = manifest.parent.relative_to(folder)
            result.problems[known:] = [
                replace(problem, where=(inner / problem.where).as_posix()) for problem in result.problems[known:]
            ]
        return result

    def _check_project(
        self, document: dict[str, Any], target: Path, result: Verification, report: Report, cancelled: Cancelled
    ) -> None:
        result.notes += _other_tools(document["tools"])
        options = options_of(document["options"], target.name)
        with tempfile.TemporaryDirectory() as folder:
            again = Path(folder) / target.name
            try:
                Exporting(self._units, project=document["project"]["name"], empty=True).run(
                    again, options, report=report, cancelled=cancelled
                )
            except AnnotatorError as problem:
                if problem.code == "export.cancelled":
                    raise
                result.problems.append(
                    Problem(code="export.impossible", where=target.name, detail=str(problem), cause=problem)
                )
                return
            place = again / MANIFEST if again.is_dir() else again.with_name(again.name + ENDING)
            now = _read(place)
        if now["project"] != document["project"]:
            result.notes.append(f"{target.name}: the project's label set is another one by now.")
        then = {entry["name"]: entry["sha256"] for entry in document["files"]}
        for entry in now["files"]:
            if then.pop(entry["name"], None) != entry["sha256"]:
                result.problems.append(Problem(code="export.differs", where=entry["name"]))
        result.problems += [Problem(code="export.differs", where=name) for name in then]


def _manifests(place: Path) -> list[Path]:
    # A folder may be named as “.”, which has no name that another could stand beside.
    place = place.resolve()
    recover_folder(place)
    if not place.exists():
        raise AnnotatorError("file.missing", file=str(place))
    if place.is_dir():
        found = list(_manifests_in(place))
    else:
        found = [place if place.name.endswith((ENDING, MANIFEST)) else place.with_name(place.name + ENDING)]
    if not found or not found[0].is_file():
        raise AnnotatorError("manifest.missing", file=place.name)
    return found


def _manifests_in(folder: Path) -> Iterator[Path]:
    """Yield the manifests of all exports in a folder; one that is an export itself holds no others."""
    if (folder / MANIFEST).is_file():
        yield folder / MANIFEST
        return
    yield from sorted(folder.glob(f"*{ENDING}"))
    for inner in sorted(folder.iterdir()):
        # What hides is not for people, such as an export that is being made.
        if inner.is_dir() and not inner.is_symlink() and not inner.name.startswith("."):
            yield from _manifests_in(inner)


def _read(path: Path) -> dict[str, Any]:
    from jsonschema import Draft202012Validator

    try:
        document = json.loads(read_bytes(path))
    except (ValueError, RecursionError) as problem:
        raise AnnotatorError("manifest.invalid", file=path.name, reason=str(problem)) from problem
    described = json.loads(schema("export-manifest.schema.json").read_text(encoding="utf-8"))
    wrong = next(iter(Draft202012Validator(described).iter_errors(document)), None)
    if wrong is not None:
        raise AnnotatorError("manifest.invalid", file=path.name, reason=f"{wrong.json_path}: {wrong.message[:200]}")
    found: dict[str, Any] = document
    return found


def _check_files(document: dict[str, Any], manifest: Path, result: Verification, *, whole: bool) -> None:
    """Hold what lies there against the manifest; in a folder of its own nothing else may lie there."""
    root = manifest.parent
    listed = {entry["name"]: entry for entry in document["files"]}
    # A manifest is no more to be trusted than any file: what it names outside its folder is not there.
    inside = {name: root / name for name in listed if (root / name).resolve().is_relative_to(root.resolve())}
    present = {name: path for name, path in inside.items() if path.is_file()}
    result.files += len(present)
    result.problems += [Problem(code="export.missing", where=name) for name in listed if name not in present]
    for entry in file_entries(present.values(), root):
        if listed[entry["name"]] != entry:
            result.problems.append(Problem(code="export.changed", where=entry["name"]))
    if whole:
        others = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
        extra = sorted(others - listed.keys() - {MANIFEST})
        result.problems += [Problem(code="export.unlisted", where=name) for name in extra]


def _other_tools(then: dict[str, str]) -> list[str]:
    here = tools()
    return [
        f"It was written with {name} {version}, here is {here.get(name, 'none')}: files can differ for that reason."
        for name, version in sorted(then.items())
        if here.get(name) != version
    ]
