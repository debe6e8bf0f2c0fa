"""What is wrong with a label set's JSON, told as half a sentence with its place (``labels[2].light must be …``)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from annotator.assets import schema

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_SHOWN = 40


def misfit(document: object) -> str | None:
    """Return how the document departs from the schema of label sets, or None; of several, what stands first in it."""
    try:
        json.dumps(document, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return "it holds half of a surrogate pair (\\ud800 to \\udfff), which is no character"
    problems = sorted(_validator().iter_errors(document), key=lambda problem: _rank(problem, document))
    return _sentence(problems[0]) if problems else None


def contradiction(document: dict[str, Any]) -> str | None:
    """Return where a document that fits the schema contradicts itself, or None."""
    return next(_contradictions(document), None)


@cache
def _validator() -> Draft202012Validator:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(schema("label-set.schema.json").read_text(encoding="utf-8")))


def _rank(problem: ValidationError, document: object) -> list[int]:
    """Order problems as a reader of the file meets them: by index in lists, by position of the key in objects."""
    found: list[int] = []
    here: Any = document
    for step in problem.absolute_path:
        found.append(step if isinstance(step, int) else list(here).index(step))
        here = here[step]
    return found


def _sentence(problem: ValidationError) -> str:
    place = _place(problem.absolute_path)
    rule: Any = problem.schema
    instance: Any = problem.instance
    if problem.validator == "required":
        missing = next(name for name in rule["required"] if name not in instance)
        return f"{place} lacks “{missing}”"
    if problem.validator == "additionalProperties" and problem.validator_value is False:
        known = rule["properties"]
        unknown = next(name for name in instance if name not in known)
        return f"{place} may not hold “{_short(unknown)}”, only {', '.join(known)}"
    if problem.validator == "uniqueItems":
        return f"{place} names something twice"
    wanted = rule["description"]
    return f"{place} must be {wanted}, not {_shown(instance)}"


def _place(path: Iterable[str | int]) -> str:
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".") or "the whole"


def _shown(value: object) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    return f"“{_short(shown[1:-1])}”" if isinstance(value, str) else _short(shown)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _contradictions(document: dict[str, Any]) -> Iterator[str]:
    labels = document["labels"]
    attributes = document.get("attributes", [])
    link_types = document.get("link_types", [])
    for kind, items in (("labels", labels), ("attributes", attributes), ("link_types", link_types)):
        yield from _repeats(kind, "name", items, lambda item: item["name"].casefold())
        yield from _repeats(kind, "id", items, lambda item: item.get("id", item["name"]))
    offered = [{} if label.get("retired") else label for label in labels]
    yield from _repeats("labels", "key", offered, lambda label: label.get("key") or None)
    names = {label["name"] for label in labels}
    for kind, items, parts in (
        ("attributes", attributes, ("labels",)),
        ("link_types", link_types, ("sources", "targets")),
    ):
        for index, item in enumerate(items):
            for part in parts:
                for number, name in enumerate(item[part]):
                    if name not in names:
                        yield f"{kind}[{index}].{part}[{number}] names “{_short(name)}”, but no label bears that name"
    yield from _choices(attributes)


def _repeats(
    kind: str, part: str, items: Iterable[dict[str, Any]], key: Callable[[dict[str, Any]], Any]
) -> Iterator[str]:
    seen: dict[Any, int] = {}
    for index, item in enumerate(items):
        value = key(item)
        if value is None:
            continue
        if value in seen:
            shown = _shown(item.get(part, value))
            yield f"{kind}[{index}] has the same {part} as {kind}[{seen[value]}] ({shown})"
        seen.setdefault(value, index)


def _choices(attributes: list[dict[str, Any]]) -> Iterator[str]:
    for index, item in enumerate(attributes):
        choices = item.get("choices", [])
        if item["kind"] in {"choice", "choices"} and not choices:
            yield f"attributes[{index}] ({item['name']}) offers a choice but lacks “choices”"
        if item["kind"] not in {"choice", "choices"} and choices:
            yield f"attributes[{index}] ({item['name']}) is of the kind {item['kind']} and can have no “choices”"
        yield from _repeats(f"attributes[{index}].choices", "value", choices, lambda choice: choice["value"])
