"""What a merge does, or would do: assignment by assignment, with every conflict."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotator.domain.assignments import AssignmentState


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
    """Why an assignment is left as the project has it."""

    SUBMISSION = "submission"
    """A submission is here under the same id or number, with other content."""
    CHANGED_HERE = "changed here"
    """Its spans or its state were changed in the project since it was given out."""
    TWO_PROJECTS = "two projects"
    """Two projects of the same annotator hold different work on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedWork:
    """One assignment of a return. ``before`` and ``after`` are its states; counts are of spans of its draft."""

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
        }


@dataclass(slots=True)
class PackageMerge:
    """What one package brings; ``again`` tells that it was merged before."""

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

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values."""
        fates = self.fates
        return {
            "dry_run": self.dry_run,
            "submissions": self.submissions,
            "assignments": {fate.value: fates[fate] for fate in MergeFate},
            "packages": [package.document() for package in self.packages],
        }
