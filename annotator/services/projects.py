"""Creating, opening and keeping projects."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.identifiers import new_id
from annotator.domain.roster import DEFAULT_ROUND, Annotator, Round, checked_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.domain.labels import LabelSet
    from annotator.services.units import Units
    from annotator.storage.lock import ProjectLock
    from annotator.storage.project_file import ProjectFile
    from annotator.storage.unit_of_work import UnitOfWork

SUFFIX = ".annotator"


def create_project(
    path: Path, *, labels: str = "conflict-news", told: Callable[[str], None] | None = None
) -> ProjectFile:
    """Create a project file with a label set, named or from a file. It must not exist yet.

    ``told`` gets a sentence on each thing of the file that the label set does not carry.
    """
    from annotator.formats.label_sets import read_named
    from annotator.storage.project_file import ProjectFile

    found = read_named(labels)
    made = ProjectFile.create(path, label_set=found.label_set)
    if told is not None:
        for note in found.notes:
            told(note)
    return made


def open_project(path: Path, *, read_only: bool = False) -> ProjectFile:
    """Open a project; refuse politely what is none, and fall back to read-only where it cannot be written."""
    from annotator.storage.project_file import ProjectFile

    return ProjectFile.open(path, read_only=read_only)


def writable(project: ProjectFile) -> ProjectFile:
    """Return the project, or raise if it can only be read."""
    if project.read_only:
        raise AnnotatorError("project.read-only", file=project.path.name)
    return project


@dataclass(frozen=True, slots=True)
class Overview:
    """What a window shows of a project before anything else."""

    label_set: LabelSet
    annotators: tuple[Annotator, ...]
    rounds: tuple[Round, ...]
    articles: int


class Roster:
    """The people and the rounds of a project."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def overview(self) -> Overview:
        """Return label set, annotators, rounds and the number of articles."""
        with self._units() as unit:
            return Overview(
                label_set=unit.label_sets.current(),
                annotators=tuple(unit.annotators.all()),
                rounds=tuple(unit.rounds.all()),
                articles=unit.articles.count(),
            )

    def add(self, name: str) -> Annotator:
        """Add an annotator; names that read alike are refused."""
        with self._units(writing=True) as unit:
            annotator = new_annotator(unit, name)
            unit.commit()
        return annotator


def new_annotator(unit: UnitOfWork, name: str, *, gold: bool = False) -> Annotator:
    """Add an annotator within a unit of work."""
    annotator = Annotator(id=new_id(), name=checked_name(name, unit.annotators.all()), gold=gold, created=now())
    unit.annotators.add(annotator)
    return annotator


def annotator_named(unit: UnitOfWork, name: str) -> Annotator:
    """Return the annotator with this name, or raise naming those there are."""
    found = unit.annotators.by_name(name)
    if found is None:
        known = ", ".join(other.name for other in unit.annotators.all()) or "–"
        raise AnnotatorError("annotator.unknown", name=name, known=known)
    return found


def round_named(unit: UnitOfWork, name: str) -> Round:
    """Return the round with this name (the default one for ""), or raise naming those there are."""
    found = unit.rounds.by_name(name or DEFAULT_ROUND)
    if found is None:
        known = ", ".join(other.name for other in unit.rounds.all()) or "–"
        raise AnnotatorError("round.unknown", name=name, known=known)
    return found


def hold_project(path: Path) -> tuple[ProjectFile, ProjectLock | None, bool]:
    """Open a project for a window: (file, lock, held elsewhere); one held elsewhere is opened read-only."""
    from annotator.storage.lock import ProjectLock
    from annotator.storage.project_file import ProjectFile

    lock = ProjectLock.acquire(path)
    file = ProjectFile.open(path, read_only=lock is None)
    return file, lock, lock is None
