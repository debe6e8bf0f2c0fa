"""Label sets, version by version."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from annotator.domain.errors import AnnotatorError
from annotator.domain.label_moves import Condition, Move
from annotator.domain.labels import (
    AttributeDefinition,
    AttributeKind,
    BoundaryPolicy,
    Choice,
    Example,
    Keep,
    Label,
    LabelSet,
    LinkType,
    LocalText,
    Pattern,
)
from annotator.storage.records import attribute_value
from annotator.storage.statements import compiled
from annotator.storage.tables import AttributeRow, LabelRow, LabelSetRow, LinkTypeRow, SpanRow, SubmissionRow
from annotator.storage.things import SettingRepository

_SETS, _LABELS = LabelSetRow.__table__, LabelRow.__table__  # type: ignore[attr-defined]
_ATTRIBUTES, _LINKS = AttributeRow.__table__, LinkTypeRow.__table__  # type: ignore[attr-defined]
_SPANS, _SUBMISSIONS = SpanRow.__table__, SubmissionRow.__table__  # type: ignore[attr-defined]


@cache
def _newest_head() -> str:
    return compiled(select(_SETS).where(_SETS.c.version == select(func.max(_SETS.c.version)).scalar_subquery()))


class LabelSetRepository:
    """Reads and adds versions of the label set; a version is never changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._settings = SettingRepository(connection)

    def current(self, known: LabelSet | None = None) -> LabelSet:
        """Return the newest version: ``known`` itself where it is that one still."""
        head = self._connection.exec_driver_sql(_newest_head()).one()
        made = (head.id, head.name, head.version, head.created)
        # The first version may not say when it was made, but is never taken away for another one.
        told = known is not None and (known.created or known.version == 1)
        if known is not None and told and made == (known.id, known.name, known.version, known.created):
            return known
        return self._whole(head)

    def version(self, version: int) -> LabelSet:
        """Return one version."""
        return self._whole(self._connection.execute(select(_SETS).where(_SETS.c.version == version)).one())

    def _whole(self, head: Any) -> LabelSet:
        version = head.version

        def rows(table: Any) -> Any:
            query = select(table).where(table.c.version == version).order_by(table.c.position)
            return self._connection.execute(query)

        return LabelSet(
            id=head.id,
            name=head.name,
            version=head.version,
            title=_local(head.title),
            labels=tuple(_label(row) for row in rows(_LABELS)),
            attributes=tuple(_attribute(row) for row in rows(_ATTRIBUTES)),
            link_types=tuple(_link_type(row) for row in rows(_LINKS)),
            guideline=_local(head.guideline),
            created=head.created,
            moves=tuple(_move(values) for values in self._settings.get(_moves_key(version), ())),
        )

    def all(self) -> list[LabelSet]:
        """Return every version, the oldest first."""
        versions = list(self._connection.execute(select(_SETS.c.version).order_by(_SETS.c.version)).scalars())
        return [self.version(version) for version in versions]

    def remove_newest(self, version: int) -> None:
        """Remove the newest version; raise ``change.conflict`` if it is not, or if anything was made under it."""
        newest = self._connection.execute(select(func.max(_SETS.c.version))).scalar_one()
        used = any(
            self._connection.execute(select(table.c.id).where(table.c.version >= version).limit(1)).first()
            for table in (_SPANS, _SUBMISSIONS)
        )
        if newest != version or used:
            raise AnnotatorError("change.conflict")
        self._connection.execute(delete(_SETS).where(_SETS.c.version == version))
        self._settings.remove(_moves_key(version))

    def add(self, label_set: LabelSet) -> None:
        """Add a version."""
        version = label_set.version
        self._connection.execute(
            insert(_SETS),
            {
                "version": version,
                "id": label_set.id,
                "name": label_set.name,
                "title": _json(label_set.title),
                "guideline": _json(label_set.guideline),
                "created": label_set.created,
            },
        )
        for table, rows in (
            (_LABELS, [_label_values(item) for item in label_set.labels]),
            (_ATTRIBUTES, [_attribute_values(item) for item in label_set.attributes]),
            (_LINKS, [_link_type_values(item) for item in label_set.link_types]),
        ):
            if rows:
                numbered = [{**row, "version": version, "position": n} for n, row in enumerate(rows)]
                self._connection.execute(insert(table), numbered)
        if label_set.moves:
            self._settings.set(_moves_key(version), [_move_values(move) for move in label_set.moves])


def _moves_key(version: int) -> str:
    return f"label-set.moves.{version}"


def _move_values(move: Move) -> dict[str, Any]:
    where = move.where
    return {
        "version": move.version,
        "label": move.label,
        "into": move.into,
        "surfaces": where.surfaces,
        "attribute": where.attribute,
        "value": where.value,
        "language": where.language,
    }


def _move(values: dict[str, Any]) -> Move:
    where = Condition(
        surfaces=tuple(values["surfaces"]),
        attribute=values["attribute"],
        value=attribute_value(values["value"]),
        language=values["language"],
    )
    return Move(version=values["version"], label=values["label"], into=values["into"], where=where)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _local(text: str) -> LocalText:
    return tuple((language, words) for language, words in json.loads(text))


def _label_values(item: Label) -> dict[str, Any]:
    policy = item.policy
    return {
        "id": item.id,
        "name": item.name,
        "title": _json(item.title),
        "letter": _json(item.letter),
        "light": item.light,
        "dark": item.dark,
        "pattern": item.pattern.value,
        "key": item.key,
        "guideline": _json(item.guideline),
        "examples": _json([[example.language, example.text, example.right] for example in item.examples]),
        "policy": _json([policy.particles, policy.article, policy.quotes, policy.titles]),
        "retired": item.retired,
    }


def _label(row: Any) -> Label:
    particles, article, quotes, titles = (Keep(value) for value in json.loads(row.policy))
    return Label(
        id=row.id,
        name=row.name,
        title=_local(row.title),
        letter=_local(row.letter),
        light=row.light,
        dark=row.dark,
        pattern=Pattern(row.pattern),
        key=row.key,
        guideline=_local(row.guideline),
        examples=tuple(
            Example(language=language, text=text, right=right) for language, text, right in json.loads(row.examples)
        ),
        policy=BoundaryPolicy(particles=particles, article=article, quotes=quotes, titles=titles),
        retired=bool(row.retired),
    )


def _attribute_values(item: AttributeDefinition) -> dict[str, Any]:
    return {
        "id": item.id,
        "name": item.name,
        "title": _json(item.title),
        "kind": item.kind.value,
        "labels": _json(item.labels),
        "choices": _json([[choice.value, choice.title] for choice in item.choices]),
        "retired": item.retired,
    }


def _attribute(row: Any) -> AttributeDefinition:
    return AttributeDefinition(
        id=row.id,
        name=row.name,
        title=_local(row.title),
        kind=AttributeKind(row.kind),
        labels=tuple(json.loads(row.labels)),
        choices=tuple(
            Choice(value=value, title=tuple((language, words) for language, words in title))
            for value, title in json.loads(row.choices)
        ),
        retired=bool(row.retired),
    )


def _link_type_values(item: LinkType) -> dict[str, Any]:
    return {
        "id": item.id,
        "name": item.name,
        "title": _json(item.title),
        "sources": _json(item.sources),
        "targets": _json(item.targets),
        "retired": item.retired,
    }


def _link_type(row: Any) -> LinkType:
    return LinkType(
        id=row.id,
        name=row.name,
        title=_local(row.title),
        sources=tuple(json.loads(row.sources)),
        targets=tuple(json.loads(row.targets)),
        retired=bool(row.retired),
    )
