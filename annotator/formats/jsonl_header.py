"""The optional first line of the project's own JSON Lines: label set, rounds, annotators and entities."""

from __future__ import annotations

from typing import Any, Final

from annotator.domain.exchange import ExchangeHeader
from annotator.domain.identifiers import new_id
from annotator.domain.listing import Entity
from annotator.domain.roster import Round, RoundKind
from annotator.formats.jsonl_checks import Place, Remarks
from annotator.formats.label_sets import from_plain, to_plain

VERSION: Final = 1
"""Version of the form, which the key ``annotator_jsonl`` holds."""

KEY: Final = "annotator_jsonl"

_KEYS: Final = frozenset({KEY, "label_set", "rounds", "annotators", "entities"})
_ROUND_KEYS: Final = frozenset({"id", "name", "kind", "created"})
_ENTITY_KEYS: Final = frozenset({"id", "name", "label", "note", "created", "aliases"})


def header_document(header: ExchangeHeader) -> dict[str, Any]:
    """Return a header as JSON can hold it."""
    document: dict[str, Any] = {KEY: VERSION}
    if header.label_set is not None:
        document["label_set"] = to_plain(header.label_set)
    document["rounds"] = [
        {"id": item.id, "name": item.name, "kind": item.kind.value, "created": item.created} for item in header.rounds
    ]
    document["annotators"] = list(header.annotators)
    document["entities"] = [
        {
            "id": item.id,
            "name": item.name,
            "label": item.label,
            "note": item.note,
            "created": item.created,
            "aliases": [{"text": text, "language": language} for text, language in item.aliases],
        }
        for item in header.entities
    ]
    return document


def read_header(document: dict[str, Any], file: str, line: int, remarks: Remarks) -> ExchangeHeader:
    """Return the header a parsed line describes, or raise AnnotatorError saying what is wrong with which key."""
    place = Place(file, line)
    version = document[KEY]
    if type(version) is int and version > VERSION:
        raise place.error("jsonl.newer")
    if type(version) is not int or version != VERSION:
        raise place.misfit(KEY, "1", version)
    _leave_out(document, _KEYS, "", place, remarks)
    label_set = document.get("label_set")
    return ExchangeHeader(
        label_set=None if label_set is None else from_plain(label_set, file=file),
        rounds=tuple(
            _round(item, place.inside(f"rounds[{index}]"), remarks)
            for index, item in enumerate(place.members(document, "rounds"))
        ),
        annotators=place.texts(document, "annotators"),
        entities=tuple(
            _entity(item, place.inside(f"entities[{index}]"), remarks)
            for index, item in enumerate(place.members(document, "entities"))
        ),
    )


def _round(item: object, place: Place, remarks: Remarks) -> Round:
    found = place.object(item)
    _leave_out(found, _ROUND_KEYS, "rounds[].", place, remarks)
    kind = place.text(found, "kind") or RoundKind.WORK
    if kind not in set(RoundKind):
        raise place.misfit("kind", f"one of {', '.join(RoundKind)}", kind)
    return Round(
        id=place.name(found, "id") or new_id(),
        name=place.needed(found, "name"),
        kind=RoundKind(kind),
        created=place.text(found, "created"),
    )


def _entity(item: object, place: Place, remarks: Remarks) -> Entity:
    found = place.object(item)
    _leave_out(found, _ENTITY_KEYS, "entities[].", place, remarks)
    aliases = []
    for index, alias in enumerate(place.members(found, "aliases")):
        inside = place.inside(f"aliases[{index}]")
        spelling = inside.object(alias)
        aliases.append((inside.needed(spelling, "text"), inside.text(spelling, "language")))
    return Entity(
        id=place.name(found, "id") or new_id(),
        name=place.needed(found, "name"),
        label=place.text(found, "label"),
        note=place.text(found, "note"),
        created=place.text(found, "created"),
        aliases=tuple(aliases),
    )


def _leave_out(document: dict[str, Any], known: frozenset[str], where: str, place: Place, remarks: Remarks) -> None:
    for key in document.keys() - known:
        remarks.add(f"{where}{key}", "is no key of ours and was left out", place.line)
