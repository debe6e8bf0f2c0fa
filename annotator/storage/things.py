"""Settings of the project and entities."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from annotator.domain.listing import Entity
from annotator.storage import tables

_SETTING = tables.Setting.__table__  # type: ignore[attr-defined]
_ENTITY = tables.EntityRow.__table__  # type: ignore[attr-defined]
_SPAN = tables.SpanRow.__table__  # type: ignore[attr-defined]
_ALIAS = tables.AliasRow.__table__  # type: ignore[attr-defined]


class SettingRepository:
    """Values of the project by key."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: Any = None) -> Any:
        """Return a value, or the default."""
        found = self._connection.execute(select(_SETTING.c.value).where(_SETTING.c.key == key)).scalar_one_or_none()
        return default if found is None else json.loads(found)

    def set(self, key: str, value: Any) -> None:
        """Store a JSON-able value."""
        self._connection.execute(delete(_SETTING).where(_SETTING.c.key == key))
        self._connection.execute(insert(_SETTING), {"key": key, "value": json.dumps(value, ensure_ascii=False)})

    def remove(self, key: str) -> None:
        """Remove a value, if it is there."""
        self._connection.execute(delete(_SETTING).where(_SETTING.c.key == key))


class EntityRepository:
    """Real-world things that spans name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, entity: Entity) -> None:
        """Add an entity with its spellings."""
        self._connection.execute(
            insert(_ENTITY),
            {
                "id": entity.id,
                "name": entity.name,
                "label_id": entity.label,
                "note": entity.note,
                "created": entity.created,
            },
        )
        rows = [{"entity_id": entity.id, "text": text, "language": language} for text, language in entity.aliases]
        if rows:
            self._connection.execute(insert(_ALIAS), rows)

    def remove(self, entity: str) -> None:
        """Remove an entity (id) with its spellings, unless a span names it."""
        named = select(_SPAN.c.id).where(_SPAN.c.entity_id == entity)
        if self._connection.execute(named).first() is None:
            self._connection.execute(delete(_ALIAS).where(_ALIAS.c.entity_id == entity))
            self._connection.execute(delete(_ENTITY).where(_ENTITY.c.id == entity))

    def all(self) -> list[Entity]:
        """Return every entity, by name."""
        aliases: dict[str, list[tuple[str, str]]] = {}
        for row in self._connection.execute(select(_ALIAS).order_by(_ALIAS.c.id)):
            aliases.setdefault(row.entity_id, []).append((row.text, row.language))
        return [
            Entity(
                id=row.id,
                name=row.name,
                label=row.label_id,
                note=row.note,
                created=row.created,
                aliases=tuple(aliases.get(row.id, ())),
            )
            for row in self._connection.execute(select(_ENTITY).order_by(_ENTITY.c.name, _ENTITY.c.id))
        ]

    def has(self, entity: str) -> bool:
        """Tell whether there is such an entity."""
        return self._connection.execute(select(_ENTITY.c.id).where(_ENTITY.c.id == entity)).first() is not None
