"""Checks of parsed JSON against our own schemas, at the pace that hundreds of thousands of spans need.

Only what ``schemas/package-*.schema.json`` use of JSON Schema is known; a test holds the answers against those of
``jsonschema``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any, Final

from annotator.assets import schema

Check = Callable[[Any, str], None]
"""Takes a value and its place, such as ``spans[3].start``; raises :class:`MisfitError`."""

_TYPES: Final[dict[str, Callable[[Any], bool]]] = {
    "string": lambda value: type(value) is str,
    "integer": lambda value: type(value) is int,
    "boolean": lambda value: type(value) is bool,
    "array": lambda value: type(value) is list,
    "object": lambda value: type(value) is dict,
    "null": lambda value: value is None,
}
_KNOWN: Final = frozenset(
    {
        *("$schema", "$id", "$defs", "$ref", "title", "description", "type", "enum", "const"),
        *("minimum", "maximum", "minLength", "maxLength", "pattern", "items", "maxItems"),
        *("properties", "required", "additionalProperties"),
    }
)
_SHOWN: Final = 60


class MisfitError(ValueError):
    """A value does not fit; the message is half a sentence with its place."""


@cache
def checker(name: str) -> Check:
    """Return the check of ``schemas/package-NAME.schema.json``."""
    document = json.loads(schema(f"package-{name}.schema.json").read_text(encoding="utf-8"))
    return _compiled(document, document)


def _compiled(rule: dict[str, Any], root: dict[str, Any]) -> Check:
    unknown = rule.keys() - _KNOWN
    if unknown:
        raise ValueError(f"not understood in a schema: {sorted(unknown)}")
    if "$ref" in rule:
        return _compiled(root["$defs"][rule["$ref"].rpartition("/")[2]], root)
    checks = [make(rule, root) for keys, make in _MAKERS if keys & rule.keys()]
    if len(checks) == 1:
        return checks[0]

    def check(value: Any, place: str) -> None:
        for each in checks:
            each(value, place)

    return check


def _of_type(rule: dict[str, Any], _root: dict[str, Any]) -> Check:
    names = rule["type"]
    wanted = [names] if isinstance(names, str) else names
    tests = [_TYPES[name] for name in wanted]
    expected = " or ".join(wanted)

    def check(value: Any, place: str) -> None:
        if not any(test(value) for test in tests):
            raise MisfitError(f"{place or 'it'} must be of the type {expected}, but it is {_shown(value)}")

    return check


def _of_values(rule: dict[str, Any], _root: dict[str, Any]) -> Check:
    values = rule.get("enum", [rule.get("const")])

    def check(value: Any, place: str) -> None:
        if not any(type(value) is type(each) and value == each for each in values):
            raise MisfitError(f"{place} cannot be {_shown(value)}")

    return check


def _of_range(rule: dict[str, Any], _root: dict[str, Any]) -> Check:
    lowest, highest = rule.get("minimum", -(2**53)), rule.get("maximum", 2**53)

    def check(value: Any, place: str) -> None:
        if type(value) is int and not lowest <= value <= highest:
            raise MisfitError(f"{place} is out of range")

    return check


def _of_length(rule: dict[str, Any], _root: dict[str, Any]) -> Check:
    shortest, longest = rule.get("minLength", 0), rule.get("maxLength", 2**53)

    def check(value: Any, place: str) -> None:
        if type(value) is str and not shortest <= len(value) <= longest:
            raise MisfitError(f"{place} is {'too long' if len(value) > longest else 'empty'}")

    return check


def _of_pattern(rule: dict[str, Any], _root: dict[str, Any]) -> Check:
    search = re.compile(rule["pattern"]).search

    def check(value: Any, place: str) -> None:
        if type(value) is str and not search(value):
            raise MisfitError(f"{place} cannot be {_shown(value)}")

    return check


def _of_items(rule: dict[str, Any], root: dict[str, Any]) -> Check:
    item = _compiled(rule["items"], root) if "items" in rule else None
    most = rule.get("maxItems")

    def check(value: Any, place: str) -> None:
        if type(value) is not list:
            return
        if most is not None and len(value) > most:
            raise MisfitError(f"{place} has more than {most} members")
        if item is not None:
            for index, each in enumerate(value):
                item(each, f"{place}[{index}]")

    return check


def _of_members(rule: dict[str, Any], root: dict[str, Any]) -> Check:
    properties = {key: _compiled(each, root) for key, each in rule.get("properties", {}).items()}
    others = rule.get("additionalProperties", True)
    other = _compiled(others, root) if isinstance(others, dict) else None
    required = tuple(rule.get("required", ()))

    def check(value: Any, place: str) -> None:
        if type(value) is not dict:
            return
        inside = f"{place}." if place else ""
        for key in required:
            if key not in value:
                raise MisfitError(f"{inside}{key} is missing")
        for key, each in value.items():
            found = properties.get(key, other)
            if found is not None:
                found(each, inside + key)
            elif others is False:
                raise MisfitError(f"{inside}{_shorter(key)} is nothing that a package has")

    return check


_MAKERS: Final[tuple[tuple[frozenset[str], Callable[[dict[str, Any], dict[str, Any]], Check]], ...]] = (
    (frozenset({"type"}), _of_type),
    (frozenset({"const", "enum"}), _of_values),
    (frozenset({"minimum", "maximum"}), _of_range),
    (frozenset({"minLength", "maxLength"}), _of_length),
    (frozenset({"pattern"}), _of_pattern),
    (frozenset({"items", "maxItems"}), _of_items),
    (frozenset({"properties", "additionalProperties"}), _of_members),
)
"""What is checked by which words of a schema, the type first."""


def _shown(value: Any) -> str:
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    try:
        return _shorter(json.dumps(value, ensure_ascii=False))
    except ValueError:
        return "a number beyond measure"


def _shorter(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
