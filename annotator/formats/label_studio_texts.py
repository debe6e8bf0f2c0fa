"""Which results of a Label Studio task stand on the text that was read, where the task has more texts than one.

``to_name`` names an object of the labelling configuration, which tasks do not hold. It is often called as the data it
shows; where it is not, what its regions say that they read tells whose offsets they count.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class _Name(NamedTuple):
    """What a result is placed by: its object, or its control where the export names no object (JSON-MIN)."""

    key: str
    name: str


class _Claim(NamedTuple):
    """What a region says that it reads, in UTF-16 units as bytes: two a unit."""

    start: int
    end: int
    text: bytes


class OtherTexts:
    """Tells the results on other texts of a task from those on ``data[key]``."""

    def __init__(self, data: dict[str, Any], key: str, annotations: Iterable[object]) -> None:
        texts = {name: value for name, value in data.items() if type(value) is str and name != "id"}
        self._elsewhere = _elsewhere(texts, key, annotations) if len(texts) > 1 else set()

    def of(self, item: dict[str, Any]) -> tuple[str, str] | None:
        """Return the name of what a result stands on and what becomes of the region; None where that is our text."""
        found = _name(item) if self._elsewhere else None
        if found is None or found not in self._elsewhere:
            return None
        if found.key == "to_name":
            return found.name, "is another text than the one that was read, so a region on it was left out"
        return found.name, "labels another text than the one that was read, so a region of it was left out"


def _elsewhere(texts: dict[str, str], key: str, annotations: Iterable[object]) -> set[_Name]:
    """Return the names that stand on other texts than that of the key."""
    claims: defaultdict[_Name, list[_Claim]] = defaultdict(list)
    for item in _results(annotations):
        name = _name(item)
        if name is not None:
            claims[name] += _claims(item["value"])
    elsewhere: set[_Name] = set()
    unsure: list[_Name] = []
    found = False
    for name, said in claims.items():
        margin = _margin(name, said, texts, key)
        if margin < 0:
            elsewhere.add(name)
        elif name.key == "to_name":
            found = found or margin > 0
            if not margin:
                unsure.append(name)
    # One object shows the text: of others nothing may be placed on it.
    return elsewhere.union(unsure) if found or len(unsure) > 1 else elsewhere


def _margin(name: _Name, claims: list[_Claim], texts: dict[str, str], key: str) -> int:
    """Return how much better regions fit the text of the key than any other one: more than 0 where they do."""
    if name.key == "to_name" and name.name in texts:
        return 1 if name.name == key else -1
    units = {field: text.encode("utf-16-le", "surrogatepass") for field, text in texts.items()} if claims else {}
    fitting = {
        field: sum(whole[2 * claim.start : 2 * claim.end] == claim.text for claim in claims)
        for field, whole in units.items()
    }
    mine = fitting.pop(key, 0)
    return mine - max(fitting.values(), default=0)


def _results(annotations: Iterable[object]) -> Iterator[dict[str, Any]]:
    """Yield the results that are regions."""
    for annotation in annotations:
        result = annotation.get("result") if isinstance(annotation, dict) else None
        for item in result if type(result) is list else ():
            if type(item) is dict and type(item.get("value")) is dict and "start" in item["value"]:
                yield item


def _name(item: dict[str, Any]) -> _Name | None:
    for key in ("to_name", "from_name"):
        if type(item.get(key)) is str:
            return _Name(key, item[key])
    return None


def _claims(value: dict[str, Any]) -> Iterator[_Claim]:
    counts = value["globalOffsets"] if type(value.get("globalOffsets")) is dict else value
    start, end, text = counts.get("start"), counts.get("end"), value.get("text")
    if type(start) is int and type(end) is int and 0 <= start < end and type(text) is str:
        yield _Claim(start, end, text.encode("utf-16-le", "surrogatepass"))
