"""What a project knows of the packages it deals in, kept among its settings.

A lead's project has an id, made when it is first needed, and remembers of each assignment which return was taken in
last. An annotator's project knows whose package it was opened from, and in which state each assignment was given out.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.identifiers import new_id
from annotator.services.packages.records import Mark

if TYPE_CHECKING:
    from annotator.services.units import Units
    from annotator.storage.unit_of_work import UnitOfWork

_PROJECT: Final = "package.project"
_ORIGIN: Final = "package.origin"
_GIVEN: Final = "package.given"
_TAKEN: Final = "package.taken."


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an annotator's project came from.

    ``project`` and ``annotator`` are ids in the lead's project, ``copy`` the id of this project, ``version`` the
    label-set version that came last, ``counter`` the number of the last return and ``content`` the SHA-256 of what
    it held. ``as_of`` is the greatest such number of a package that came: what one with a lesser
    says of rulings is overtaken.
    """

    project: str
    annotator: str
    copy: str
    version: int
    counter: int = 0
    content: str = ""
    as_of: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """The return that an assignment's state was taken from last, and what it was then.

    ``closed`` is when its annotator ended work on it, empty where it was open: it names that ending, and is never
    compared with a clock. ``others`` are submissions (ids) that were here when this copy's side of a conflict was
    taken, and that it does not have.
    """

    copy: str
    submissions: int
    counter: int
    mark: Mark
    closed: str = ""
    others: tuple[str, ...] = ()

    @property
    def rank(self) -> tuple[int, int]:
        """Of two returns of one project, the one with the greater rank is the later."""
        return self.submissions, self.counter


def has_project_id(units: Units) -> bool:
    """Tell whether the project has an id, so that giving work out need not write to it."""
    with units() as unit:
        return bool(project_id(unit))


def project_id(unit: UnitOfWork, *, make: bool = False) -> str:
    """Return the id of the project, "" where it has none yet and none is to be made."""
    found = str(unit.settings.get(_PROJECT, ""))
    if not found and make:
        found = new_id()
        unit.settings.set(_PROJECT, found)
    return found


def was_opened(units: Units) -> bool:
    """Tell whether the project was opened from a package, and so is an annotator's own."""
    with units() as unit:
        return origin_of(unit) is not None


def origin_of(unit: UnitOfWork) -> Origin | None:
    """Return where the project came from; None where it was not opened from a package."""
    found = unit.settings.get(_ORIGIN)
    return Origin(**found) if found else None


def set_origin(unit: UnitOfWork, origin: Origin) -> None:
    """Remember where the project came from."""
    unit.settings.set(_ORIGIN, asdict(origin))


def given_out(unit: UnitOfWork) -> dict[str, Mark]:
    """Return in which state each assignment (id) was given out to this project."""
    return {key: Mark(**value) for key, value in unit.settings.get(_GIVEN, {}).items()}


def set_given_out(unit: UnitOfWork, given: dict[str, Mark]) -> None:
    """Remember in which state each assignment was given out."""
    unit.settings.set(_GIVEN, {key: mark.plain() for key, mark in sorted(given.items())})


def taken_in(unit: UnitOfWork, annotator: str) -> dict[str, Taken]:
    """Return what was taken in last of each assignment (id) of an annotator (id)."""
    return {key: _taken(value) for key, value in unit.settings.get(_TAKEN + annotator, {}).items()}


def set_taken_in(unit: UnitOfWork, annotator: str, taken: dict[str, Taken]) -> None:
    """Remember what was taken in last; nothing leaves no trace."""
    if taken:
        unit.settings.set(_TAKEN + annotator, {key: asdict(value) for key, value in sorted(taken.items())})
    else:
        unit.settings.remove(_TAKEN + annotator)


def _taken(value: dict[str, Any]) -> Taken:
    return Taken(**{**value, "mark": Mark(**value["mark"]), "others": tuple(value.get("others", ()))})
