"""Label sets as files: JSON with the label names in place of ids wherever one thing names a label.

The shape is fixed by ``schemas/label-set.schema.json``. A name or an id that is left out is made from the other,
a title or a letter from the name, so a set made by hand can be short.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from annotator.assets import schema
from annotator.domain.errors import AnnotatorError
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

VERSION: Final = 1
"""Version of the file format, not of a label set."""

_SHIPPED: Final = ("conflict-news", "conflict-news-plus")


def shipped() -> list[str]:
    """Return the names of the label sets that come with the program; the first is the default."""
    return list(_SHIPPED)


def load_named(name_or_path: str) -> LabelSet:
    """Return a shipped label set by its name, or the one in a file; raise naming the shipped ones if it is neither."""
    if name_or_path in _SHIPPED:
        # Ours are held to the schema by a test, and jsonschema would slow down every new project.
        return _label_set(json.loads(schema(f"{name_or_path}.json").read_text(encoding="utf-8")))
    path = Path(name_or_path)
    if not path.is_file():
        raise AnnotatorError("label-set.unknown", name=name_or_path, known=", ".join(_SHIPPED))
    return load(path)


def load(path: Path) -> LabelSet:
    """Read a label set from a JSON file in UTF-8, or raise saying what is wrong in it and where."""
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
