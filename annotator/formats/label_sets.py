"""Label sets as files: JSON with the label names in place of ids wherever one thing names a label.

brat's ``annotation.conf`` and Label Studio's labelling configurations (XML) can be read as well.
The shape is fixed by ``schemas/label-set.schema.json``. A name or an id that is left out is made from the other,
a title or a letter from the name, so a set made by hand can be short.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

from annotator.assets import schema
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
from annotator.formats.label_set_checks import contradiction, misfit
from annotator.formats.label_set_making import ReadLabelSet

VERSION: Final = 1
"""Version of the file format, not of a label set."""

_SHIPPED: Final = ("conflict-news", "conflict-news-plus")


def shipped() -> list[str]:
    """Return the names of the label sets that come with the program; the first is the default."""
    return list(_SHIPPED)


def load_named(name_or_path: str) -> LabelSet:
    """Return a shipped label set by its name, or the one in a file; raise naming the shipped ones if it is neither."""
    return read_named(name_or_path).label_set


def read_named(name_or_path: str) -> ReadLabelSet:
    """Return what :func:`load_named` does, and with it what of a file the label set does not carry."""
    if name_or_path in _SHIPPED:
        # Ours are held to the schema by a test, and jsonschema would slow down every new project.
        return ReadLabelSet(_label_set(json.loads(schema(f"{name_or_path}.json").read_text(encoding="utf-8"))))
    path = Path(name_or_path)
    if not path.is_file():
        raise AnnotatorError("label-set.unknown", name=name_or_path, known=", ".join(_SHIPPED))
    return read(path)


def load(path: Path) -> LabelSet:
    """Read a label set from a file of any kind that is known, or raise saying what is wrong in it and where."""
    return read(path).label_set


def read(path: Path) -> ReadLabelSet:
    """Read a label set, and with it what of the file it does not carry; the file's name tells its kind."""
    kind = path.suffix.lower()
    if kind not in {".conf", ".xml"}:
        return ReadLabelSet(_load_json(path))
    name = _named_after(path)
    try:
        data = path.read_bytes()
        if kind == ".xml":
            from annotator.formats.label_studio_configuration import read_label_studio_configuration

            found = read_label_studio_configuration(data, name=name, file=path.name)
        else:
            from annotator.formats.brat_configuration import read_brat_configuration

            found = read_brat_configuration(data.decode("utf-8-sig"), name=name, file=path.name)
    except FileNotFoundError:
        raise AnnotatorError("file.missing", file=path.name) from None
    except UnicodeDecodeError:
        raise AnnotatorError("label-set.invalid", file=path.name, reason="it is not text in UTF-8") from None
    except OSError as problem:
        reason = f"it cannot be read ({problem.strerror or problem})"
        raise AnnotatorError("label-set.invalid", file=path.name, reason=reason) from problem
    from_plain(to_plain(found.label_set), file=path.name)
    return found


def dumped(label_set: LabelSet) -> str:
    """Return a label set as the text of a JSON file; the same set always gives the same text."""
    return json.dumps(to_plain(label_set), ensure_ascii=False, indent=2) + "\n"


def save(label_set: LabelSet, path: Path) -> None:
    """Write a label set to a JSON file: beside it first, read back and compared, then put in its place."""
    text = dumped(label_set)
    beside = path.with_name(f"{path.name}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if load(beside) != label_set:
            raise AnnotatorError("label-set.read-back", file=path.name)
        beside.replace(path)
    except OSError as problem:
        raise AnnotatorError("system.refused", file=path.name, reason=problem.strerror or str(problem)) from problem
    finally:
        beside.unlink(missing_ok=True)


def _named_after(path: Path) -> str:
    """Return a name for a set that has none: that of its file, or of its folder where all files are called the same."""
    stem = path.resolve().parent.name if path.stem == "annotation" else path.stem
    return " ".join(stem.split()) or "labels"


def _load_json(path: Path) -> LabelSet:
    try:
        text = path.read_text(encoding="utf-8-sig")
        document = json.loads(text, object_pairs_hook=_without_repeats)
    except FileNotFoundError:
        raise AnnotatorError("file.missing", file=path.name) from None
    except UnicodeDecodeError:
        raise AnnotatorError("label-set.invalid", file=path.name, reason="it is not text in UTF-8") from None
    except json.JSONDecodeError as problem:
        reason = f"it is not JSON from column {problem.colno} on"
        raise AnnotatorError("label-set.invalid", file=path.name, line=problem.lineno, reason=reason) from problem
    except _RepeatedKeyError as problem:
        raise AnnotatorError("label-set.invalid", file=path.name, reason=str(problem)) from None
    except (OSError, RecursionError) as problem:
        reason = f"it cannot be read ({getattr(problem, 'strerror', None) or problem})"
        raise AnnotatorError("label-set.invalid", file=path.name, reason=reason) from problem
    return from_plain(document, file=path.name)


def from_plain(document: object, *, file: str) -> LabelSet:
    """Return the label set that parsed JSON describes, or raise with the first thing wrong and its place."""
    reason = misfit(document)
    if reason is None and isinstance(document, dict):
        reason = contradiction(document)
        if reason is None:
            return _label_set(document)
    raise AnnotatorError("label-set.invalid", file=file, reason=reason)


def to_plain(label_set: LabelSet) -> dict[str, Any]:
    """Return a label set as JSON can hold it; :func:`from_plain` gives an equal one back."""
    names = {label.id: label.name for label in label_set.labels}
    moves = [_plain_move(move, names) for move in label_set.moves]
    return {
        "annotator_label_set": VERSION,
        "id": label_set.id,
        "name": label_set.name,
        "version": label_set.version,
        "created": label_set.created,
        "title": dict(label_set.title),
        "guideline": dict(label_set.guideline),
        "labels": [_plain_label(label) for label in label_set.labels],
        "attributes": [_plain_attribute(item, names) for item in label_set.attributes],
        "link_types": [_plain_link_type(item, names) for item in label_set.link_types],
        **({"moves": moves} if moves else {}),
    }


class _RepeatedKeyError(ValueError):
    """An object names a key twice; JSON parsers would silently keep the last."""


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _RepeatedKeyError(f"“{key}” stands twice in one object")
        found[key] = value
    return found


def _plain_label(label: Label) -> dict[str, Any]:
    return {
        "id": label.id,
        "name": label.name,
        "title": dict(label.title),
        "letter": dict(label.letter),
        "light": label.light,
        "dark": label.dark,
        "pattern": label.pattern.value,
        "key": label.key,
        "policy": {
            "particles": label.policy.particles.value,
            "article": label.policy.article.value,
            "quotes": label.policy.quotes.value,
            "titles": label.policy.titles.value,
        },
        "guideline": dict(label.guideline),
        "examples": [{"language": item.language, "text": item.text, "right": item.right} for item in label.examples],
        "retired": label.retired,
    }


def _plain_attribute(item: AttributeDefinition, names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": item.id,
        "name": item.name,
        "title": dict(item.title),
        "kind": item.kind.value,
        "labels": [names[label] for label in item.labels],
        "choices": [{"value": choice.value, "title": dict(choice.title)} for choice in item.choices],
        "retired": item.retired,
    }


def _plain_link_type(item: LinkType, names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": item.id,
        "name": item.name,
        "title": dict(item.title),
        "sources": [names[label] for label in item.sources],
        "targets": [names[label] for label in item.targets],
        "retired": item.retired,
    }


def _plain_move(move: Move, names: dict[str, str]) -> dict[str, Any]:
    where = move.where
    parts = {
        "surfaces": list(where.surfaces),
        "attribute": where.attribute,
        "value": list(where.value) if isinstance(where.value, tuple) else where.value,
        "language": where.language,
    }
    wanted = {name: part for name, part in parts.items() if part not in ("", [])}
    # A move of a label that is there no more is told by its id.
    return {
        "version": move.version,
        "label": names.get(move.label, move.label),
        "into": names.get(move.into, move.into),
        **({"where": wanted} if where else {}),
    }


def _move(document: dict[str, Any], ids: dict[str, str]) -> Move:
    where = document.get("where", {})
    value = where.get("value", "")
    return Move(
        version=int(document["version"]),
        label=ids.get(document["label"], document["label"]),
        into=ids.get(document["into"], document["into"]),
        where=Condition(
            surfaces=tuple(where.get("surfaces", ())),
            attribute=where.get("attribute", ""),
            value=tuple(value) if isinstance(value, list) else value,
            language=where.get("language", ""),
        ),
    )


def _label_set(document: dict[str, Any]) -> LabelSet:
    labels = tuple(_label(item) for item in document["labels"])
    ids = {label.name: label.id for label in labels}
    return LabelSet(
        id=document.get("id", document["name"]),
        name=document["name"],
        version=int(document.get("version", 1)),
        title=_local(document, "title"),
        labels=labels,
        attributes=tuple(_attribute(item, ids) for item in document.get("attributes", ())),
        link_types=tuple(_link_type(item, ids) for item in document.get("link_types", ())),
        guideline=_local(document, "guideline"),
        created=document.get("created", ""),
        moves=tuple(_move(item, ids) for item in document.get("moves", ())),
    )


def _local(document: dict[str, Any], key: str, otherwise: str = "") -> LocalText:
    if key in document:
        return tuple(document[key].items())
    return (("en", otherwise),) if otherwise else ()


def _label(document: dict[str, Any]) -> Label:
    name = document["name"]
    policy = {part: Keep(value) for part, value in document.get("policy", {}).items()}
    return Label(
        id=document.get("id", name),
        name=name,
        title=_local(document, "title", name),
        letter=_local(document, "letter", name[0].upper()),
        light=document["light"],
        dark=document["dark"],
        pattern=Pattern(document.get("pattern", Pattern.SOLID)),
        key=int(document.get("key", 0)),
        guideline=_local(document, "guideline"),
        examples=tuple(
            Example(language=item["language"], text=item["text"], right=item.get("right", True))
            for item in document.get("examples", ())
        ),
        policy=BoundaryPolicy(**policy),
        retired=document.get("retired", False),
    )


def _attribute(document: dict[str, Any], ids: dict[str, str]) -> AttributeDefinition:
    name = document["name"]
    return AttributeDefinition(
        id=document.get("id", name),
        name=name,
        title=_local(document, "title", name),
        kind=AttributeKind(document["kind"]),
        labels=tuple(ids[label] for label in document["labels"]),
        choices=tuple(
            Choice(value=item["value"], title=_local(item, "title", item["value"]))
            for item in document.get("choices", ())
        ),
        retired=document.get("retired", False),
    )


def _link_type(document: dict[str, Any], ids: dict[str, str]) -> LinkType:
    name = document["name"]
    return LinkType(
        id=document.get("id", name),
        name=name,
        title=_local(document, "title", name),
        sources=tuple(ids[label] for label in document["sources"]),
        targets=tuple(ids[label] for label in document["targets"]),
        retired=document.get("retired", False),
    )
