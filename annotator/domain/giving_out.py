"""How work was given out and came back: the plan behind assignments, and the packages that were merged."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentPlan:
    """A plan by which articles were assigned in a round (id), with its seed, so that it can be made again.

    ``options`` are (name, value) pairs that say how, sorted by name; ``to`` stands once for each annotator (id).
    """

    id: str
    round: str
    seed: int
    options: tuple[tuple[str, str], ...] = ()
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedPackage:
    """A package that was merged: ``id`` is the SHA-256 of its content, ``annotator`` whose work it brought (id).

    ``source`` is the id that the package bears, ``articles`` how many articles it brought work on.
    """

    id: str
    source: str
    annotator: str
    articles: int
    by: str = ""
    at: str = ""
