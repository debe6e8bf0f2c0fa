"""Making a package of an annotator's work, to be taken in by the project that it was given out from."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from annotator.domain.assignments import FINISHED, Assignment, AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.services.output import TargetFiles
from annotator.services.packages.archive import PackageWriter
from annotator.services.packages.naming import named_by, plain_entities
from annotator.services.packages.origin import Origin, given_out, origin_of, set_origin
from annotator.services.packages.records import Mark, Work, plain_submission, plain_work
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Returned:
    """What a return holds; ``left_out`` are assignments that were not given out by a package, and stay here."""

    file: str
    annotator: str
    assignments: int
    finished: int
    submissions: int
    counter: int
    left_out: int

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values."""
        return {
            "package": self.file,
            "annotator": self.annotator,
            "assignments": self.assignments,
            "finished": self.finished,
            "submissions": self.submissions,
            "counter": self.counter,
            "left_out": self.left_out,
        }


class Returning:
    """Writes packages that carry work back."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def run(
        self, target: Path, *, finished: bool = False, report: Report = silent, cancelled: Cancelled = never
    ) -> Returned:
        """Write the work of the project: drafts too, or with ``finished`` only what is done or set aside.

        Each return has a greater number than the one before, unless it holds the same: then it is the same file.
        """
        with self._units(writing=True) as unit:
            origin = origin_of(unit)
            if origin is None:
                raise AnnotatorError("package.not-opened", file=target.name)
            content = _Content(unit, origin, finished)
            if not content.assignments:
                raise AnnotatorError("package.nothing-back")
            with TargetFiles(target) as files:
                with PackageWriter(files.main) as writer:
                    content.write(writer, report, cancelled)
                    digest = hashlib.sha256(json.dumps(writer.parts, sort_keys=True).encode()).hexdigest()
                    counter = origin.counter + (digest != origin.content)
                    writer.finish(content.manifest(counter, writer.parts))
                # First the number, then the file: a number that no return has does no harm, one that two have would.
                set_origin(unit, replace(origin, counter=counter, content=digest))
                unit.commit()
                files.commit()
        return Returned(
            file=target.name,
            annotator=content.name,
            assignments=len(content.assignments),
            finished=sum(item.state in FINISHED for item in content.assignments),
            submissions=content.submissions,
            counter=counter,
            left_out=content.left_out,
        )


class _Content:
    """What there is to return."""

    def __init__(self, unit: UnitOfWork, origin: Origin, finished: bool) -> None:
        self._unit = unit
        self._origin = origin
        self._given = given_out(unit)
        self._labels = unit.label_sets.current()
        self.name = unit.annotators.get(origin.annotator).name
        mine = [item for item in unit.assignments.of_annotator(origin.annotator) if not _bare(item)]
        given = [item for item in unit.assignments.of_annotator(origin.annotator) if item.id in self._given]
        self.left_out = sum(item.id not in self._given for item in mine)
        self.assignments = [item for item in given if not finished or item.state in FINISHED]
        self.submissions = 0
        self._named: set[str] = set()

    def write(self, writer: PackageWriter, report: Report, cancelled: Cancelled) -> None:
        """Write the parts."""
        writer.add_lines("assignments.jsonl", self._works(report, cancelled))
        writer.add_lines("submissions.jsonl", self._sealed())
        if self._named:
            writer.add_lines("entities.jsonl", plain_entities(self._unit, self._named, bare=False))

    def manifest(self, counter: int, parts: dict[str, dict[str, Any]]) -> dict[str, Any]:
        """Return the manifest."""
        return {
            "annotator_package": 1,
            "kind": "return",
            "project": self._origin.project,
            "package": f"{self._origin.copy}-{counter}",
            "annotator": {"id": self._origin.annotator, "name": self.name},
            "label_set": self._labels.version,
            "rounds": [],
            "copy": self._origin.copy,
            "counter": counter,
            "as_of": 0,
            "parts": parts,
        }

    def _works(self, report: Report, cancelled: Cancelled) -> Iterator[dict[str, Any]]:
        for number, item in enumerate(self.assignments, start=1):
            if cancelled():
                raise AnnotatorError("work.stopped")
            spans, links = self._unit.spans.of_assignment(item.id), self._unit.links.of_assignment(item.id)
            self._named |= named_by(spans)
            given: Mark = self._given[item.id]
            text_sha256 = self._unit.articles.info(item.article).text_sha256
            yield plain_work(Work(item, tuple(spans), tuple(links)), text_sha256=text_sha256, given=given)
            report(number, len(self.assignments))

    def _sealed(self) -> Iterator[dict[str, Any]]:
        for item in self.assignments:
            for submission in self._unit.submissions.of_assignment(item.id):
                self.submissions += 1
                self._named |= named_by([submission])
                yield plain_submission(submission)


def _bare(item: Assignment) -> bool:
    return item.state is AssignmentState.UNOPENED
