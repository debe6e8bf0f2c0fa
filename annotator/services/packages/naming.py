"""The entities that spans in a package name: they travel with the spans, and are merged by their ids.

On the way out an entity has its name and its label only: spellings and notes may come of others' work. What a project
knows of an entity already is never written over.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotator.domain.assignments import Submission
from annotator.domain.listing import Entity
from annotator.domain.spans import Span
from annotator.services.packages.checks import MisfitError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.changes import Record
    from annotator.services.packages.package import Package
    from annotator.storage.unit_of_work import UnitOfWork


def named_by(records: Iterable[Record]) -> set[str]:
    """Return the entities (ids) that drafts and submissions name."""
    return {span.entity for record in records for span in _spans(record) if span.entity is not None}


def _spans(record: Record) -> tuple[Span, ...]:
    if isinstance(record, Span):
        return (record,)
    return record.spans if isinstance(record, Submission) else ()


def plain_entities(unit: UnitOfWork, ids: set[str], *, bare: bool) -> list[dict[str, Any]]:
    """Return entities (ids) for a package, in the order of their ids; ``bare`` leaves out spellings and notes."""
    if not ids:
        return []
    known = {item.id: item for item in unit.entities.all()}
    # A submission may name what was never described here; its id keeps its spans together.
    found = [known.get(key, Entity(id=key, name=key)) for key in sorted(ids)]
    return [_plain(replace(item, note="", aliases=()) if bare else item) for item in found]


def _plain(item: Entity) -> dict[str, Any]:
    aliases = [{"text": text, "language": language} for text, language in item.aliases]
    names = ("id", "name", "label", "note", "created")
    return {**{name: getattr(item, name) for name in names}, "aliases": aliases}


def entities_of(package: Package) -> dict[str, Entity]:
    """Return the entities of a package by their ids."""
    # All are read before one is refused: the part is closed then.
    listed = list(package.entities())
    return {values["id"]: _entity(values) for values in listed}


def _entity(values: dict[str, Any]) -> Entity:
    aliases = tuple((item["text"], item["language"]) for item in values["aliases"])
    if len({text for text, _ in aliases}) < len(aliases):
        raise MisfitError(f"a spelling of the entity {values['id'][:60]} stands twice")
    return Entity(**{**values, "aliases": aliases})


def unknown(unit: UnitOfWork, described: dict[str, Entity], records: Iterable[Record]) -> Iterator[Entity]:
    """Yield the entities that records name and the project does not know, under their ids where none describes them."""
    for key in sorted(named_by(records)):
        if not unit.entities.has(key):
            yield described.get(key, Entity(id=key, name=key))
