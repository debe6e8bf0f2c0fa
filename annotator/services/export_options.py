"""What to export and how; the same as a document of plain values, which recipes and manifests hold."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import AnnotatorError
from annotator.formats.base import Boundary, Overlap, Tokenization
from annotator.services.selection import Only

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Combine(StrEnum):
    """What becomes of several annotators' work: each by itself, or what more than half of them agree on."""

    EACH = "each"
    MAJORITY = "majority"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """What to export and how.

    ``annotators`` and ``rounds`` are names, none standing for the format's default and for every round; ``only`` None
    is the format's default. ``articles`` are the ids of those to be written, None for all; ``languages`` and
    ``conditions`` (``source=SANA``) leave out more, ``zones`` and ``without_zones`` leave out spans. ``split`` is
    ``train=80,dev=10,test=10``; near-duplicates, pairs and what ``together`` names stay on one side, but for the pairs
    in ``apart``. ``values`` are the format's own options.
    """

    format: str
    annotators: tuple[str, ...] = ()
    combine: Combine = Combine.EACH
    rounds: tuple[str, ...] = ()
    only: Only | None = None
    languages: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    without_zones: tuple[str, ...] = ()
    articles: frozenset[str] | None = None
    boundary: Boundary = Boundary.EXPAND
    overlap: Overlap = Overlap.LONGEST
    tokenization: Tokenization = Tokenization.SPACY
    split: str = ""
    seed: int = 0
    together: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    values: tuple[tuple[str, str], ...] = ()


_NAMES = {
    "annotators": "from",
    "languages": "language",
    "rounds": "round",
    "conditions": "filter",
    "zones": "zone",
    "without_zones": "without-zone",
    "tokenization": "tokenizer",
    "values": "options",
}
"""What fields are called on the command line, and so in recipes, where that differs."""
_CHOICES: dict[str, type[StrEnum]] = {
    "combine": Combine,
    "only": Only,
    "boundary": Boundary,
    "overlap": Overlap,
    "tokenization": Tokenization,
}
_LISTS = frozenset({"annotators", "rounds", "languages", "conditions", "zones", "without_zones"})
_PAIRS = frozenset({"together", "apart"})


def options_document(options: ExportOptions) -> dict[str, Any]:
    """Return the options as plain values; what is at its default is left away, but for the format."""
    document: dict[str, Any] = {}
    for item in fields(ExportOptions):
        value = getattr(options, item.name)
        if item.name != "format" and value == item.default:
            continue
        document[_NAMES.get(item.name, item.name)] = _plain(item.name, value)
    return document


def _plain(name: str, value: Any) -> Any:
    if name in _CHOICES:
        return value.value
    if name == "values":
        return dict(sorted(value))
    if name == "articles":
        return sorted(value)
    if name in _PAIRS:
        return [list(pair) for pair in value]
    return list(value) if name in _LISTS else value


def options_of(document: Mapping[str, Any], file: str) -> ExportOptions:
    """Return the options that plain values say; raise AnnotatorError naming what of them is wrong."""
    fields_by_name = {_NAMES.get(item.name, item.name): item.name for item in fields(ExportOptions)}
    found: dict[str, Any] = {}
    for key, value in document.items():
        if key not in fields_by_name:
            raise AnnotatorError("recipe.key", file=file, key=key, known=", ".join(fields_by_name))
        name = fields_by_name[key]
        try:
            found[name] = _read(name, value)
        except (TypeError, ValueError):
            raise AnnotatorError("recipe.value", file=file, key=key, expected=_expected(name)) from None
    if "format" not in found:
        raise AnnotatorError("recipe.no-format", file=file)
    return ExportOptions(**found)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _listed(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(_text(item) for item in _listed(value))


def _pair(value: Any) -> tuple[str, str]:
    first, second = _texts(value)
    return first, second


def _pairs(value: Any) -> tuple[tuple[str, str], ...]:
    return tuple(_pair(item) for item in _listed(value))


def _ids(value: Any) -> frozenset[str]:
    return frozenset(_texts(value))


def _number(value: Any) -> int:
    if type(value) is not int:
        raise TypeError
    return value


def _table(value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise TypeError
    return tuple(sorted((key, _text(item)) for key, item in value.items()))


_READERS: dict[str, tuple[Callable[[Any], Any], str]] = {
    **dict.fromkeys(_LISTS, (_texts, "a list of strings")),
    **dict.fromkeys(_PAIRS, (_pairs, "a list of pairs of ids")),
    "articles": (_ids, "a list of ids"),
    "values": (_table, "a table of strings"),
    "seed": (_number, "a whole number"),
}
"""How a field's value is read, and what it must be."""


def _read(name: str, value: Any) -> Any:
    if name in _CHOICES:
        return _CHOICES[name](_text(value))
    reader, _expectation = _READERS.get(name, (_text, ""))
    return reader(value)


def _expected(name: str) -> str:
    if name in _CHOICES:
        return f"one of {', '.join(_CHOICES[name])}"
    return _READERS.get(name, (_text, "a string"))[1]
