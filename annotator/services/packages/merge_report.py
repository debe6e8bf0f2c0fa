"""What a merge does, or would do: assignment by assignment, with every conflict."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotator.domain.assignments import AssignmentState
    from annotator.services.packages.sides import Difference, Side


class MergeFate(StrEnum):
    """What becomes of an assignment that a return holds."""

    TAKEN = "taken"
    SAME = "same"
    UNTOUCHED = "untouched"
    OLDER = "older"
    KEPT = "kept"
    """It was reopened or changed in the project since, and what came back is not newer than that."""
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


class Conflict(StrEnum):
    """Why an assignment is left as the project has it, unless the package's side is chosen."""

    SUBMISSION = "submission"
    """A submission is here under the same id or number, with other content."""
    CHANGED_HERE = "changed here"
    """Its spans or its state were changed in the project since it was given out."""
    TWO_PROJECTS = "two projects"
    """Two projects of the same annotator hold different work on it."""


class Obstacle(StrEnum):
    """Why the package's side of a conflict cannot be taken: submissions are never changed."""

    OTHER_CONTENT = "other content"
    """A submission of the same id holds something else here."""
    SEALED_BEFORE = "sealed before"
    """It is done there by a submission that stands here already, before another one."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The conflicts in which the package's side is to be taken: all on some articles (ids), or single ones.

    ``works`` are pairs of a package's and an assignment's id.
    """

    articles: frozenset[str] = frozenset()
    works: frozenset[tuple[str, str]] = frozenset()

    def take(self, package: str, work: MergedWork) -> bool:
        """Tell whether the package's side of a conflict is to be taken."""
        return work.article in self.articles or (package, work.assignment) in self.works


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedWork:
    """One assignment of a return. ``before`` and ``after`` are its states; counts are of spans of its draft.

    Of a conflict, ``here`` and ``there`` are its sides, and ``obstacle`` is why the package's cannot be taken; where
    it was chosen, the fate is TAKEN.
    """

    assignment: str
    article: str
    title: str
    fate: MergeFate
    before: AssignmentState | None = None
    after: AssignmentState | None = None
    submissions: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    conflict: Conflict | None = None
    here: Side | None = None
    there: Side | None = None
    differences: tuple[Difference, ...] = ()
    obstacle: Obstacle | None = None

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values."""
        return {
            "assignment": self.assignment,
            "article": self.article,
            "title": self.title,
            "fate": self.fate.value,
            "before": self.before.value if self.before else None,
            "after": self.after.value if self.after else None,
            "submissions": self.submissions,
            "spans": {"added": self.added, "changed": self.changed, "removed": self.removed},
            "conflict": self.conflict.value if self.conflict else None,
            **(self._sides() if self.conflict else {}),
        }

    def _sides(self) -> dict[str, Any]:
        return {
            "here": self.here.document() if self.here else None,
            "there": self.there.document() if self.there else None,
            "differences": [item.document() for item in self.differences],
            "cannot_be_taken": self.obstacle.value if self.obstacle else None,
        }


@dataclass(slots=True)
class PackageMerge:
    """What one package (``id``) brings; ``again`` tells that it was merged before."""

    id: str
    file: str
    annotator: str
    again: bool
    works: list[MergedWork] = field(default_factory=list)

    def count(self, fate: MergeFate) -> int:
        """Return how many assignments have a fate."""
        return sum(work.fate is fate for work in self.works)

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values."""
        return {
            "package": self.file,
            "annotator": self.annotator,
            "again": self.again,
            "assignments": [work.document() for work in self.works],
        }


@dataclass(slots=True)
class MergeReport:
    """What all packages bring, in the order in which they were taken in."""

    packages: list[PackageMerge] = field(default_factory=list)
    dry_run: bool = False

    @property
    def fates(self) -> Counter[MergeFate]:
        """How many assignments have each fate."""
        return Counter(work.fate for package in self.packages for work in package.works)

    @property
    def submissions(self) -> int:
        """How many new submissions come in."""
        return sum(work.submissions for package in self.packages for work in package.works)

    def foretold(self, other: MergeReport, choices: Choices) -> bool:
        """Tell whether another report, made without any choice, foretold this one: all of it that is not chosen."""
        chosen = {
            work.assignment
            for package in other.packages
            for work in package.works
            if work.conflict is not None and choices.take(package.id, work)
        }

        def rest(report: MergeReport) -> list[tuple[object, ...]]:
            return [
                (package.id, package.again, [work for work in package.works if work.assignment not in chosen])
                for package in report.packages
            ]

        return rest(self) == rest(other)

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values."""
        fates = self.fates
        return {
            "dry_run": self.dry_run,
            "submissions": self.submissions,
            "assignments": {fate.value: fates[fate] for fate in MergeFate},
            "packages": [package.document() for package in self.packages],
        }
