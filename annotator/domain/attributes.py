"""Values of attributes: which are well-formed, and how a span's change when one of them does."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import AttributeKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.labels import AttributeDefinition, LabelSet
    from annotator.domain.spans import AttributeValue

Attributes = tuple[tuple[str, "AttributeValue"], ...]
"""(attribute id, value) pairs sorted by id."""

_DIGITS: Final = {ord(char): str(number % 10) for number, char in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
_DATE: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_RANGE_SIGN: Final = "/"


def normalised_date(text: str) -> str:
    """Return a date as ISO 8601 writes it: a year, a month or a day, or a range of two with ``/``; "" for no text.

    Digits may be Eastern ones and months and days of one digit. Raise ``attribute.date`` for anything else, for days
    that no calendar has, and for a range that ends before it begins.
    """
    plain = "".join(text.translate(_DIGITS).split())
    if not plain:
        return ""
    parts = [_one_date(part) for part in plain.split(_RANGE_SIGN)]
    dates = [part for part in parts if part is not None]
    if len(dates) != len(parts) or len(parts) > 2:
        raise AnnotatorError("attribute.date", value=text.strip())
    if len(dates) == 2:
        # Of “2018-09” and “2018” neither comes first: only what both say is compared.
        shared = min(map(len, dates))
        if dates[0][:shared] > dates[1][:shared]:
            raise AnnotatorError("attribute.date-order", value=text.strip())
    return _RANGE_SIGN.join(dates)


def _one_date(text: str) -> str | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    if (found[2] and not month) or (found[3] and not day):
        return None
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def checked(definition: AttributeDefinition, value: AttributeValue) -> AttributeValue:
    """Return the value as it is stored, or raise where it is none of this kind.

    An empty text, no choice, and no choices mean that the attribute is not set.
    """
    kind = definition.kind
    if kind is AttributeKind.DATE and isinstance(value, str):
        return normalised_date(value)
    if kind is AttributeKind.TEXT and isinstance(value, str):
        return value.strip()
    if kind is AttributeKind.YES_NO and isinstance(value, bool):
        return value
    offered = [choice.value for choice in definition.choices]
    if kind is AttributeKind.CHOICE and isinstance(value, str) and (not value or value in offered):
        return value
    if kind is AttributeKind.CHOICES and isinstance(value, tuple) and set(value) <= set(offered):
        return tuple(choice for choice in offered if choice in value)
    raise AnnotatorError("attribute.value", name=definition.name, value=value)


def with_value(attributes: Iterable[tuple[str, AttributeValue]], name: str, value: AttributeValue | None) -> Attributes:
    """Return attributes with one of them (an id) set, or taken away for None, "" and ()."""
    found = {key: old for key, old in attributes if key != name}
    if value not in (None, "", ()):
        found[name] = value
    return tuple(sorted(found.items(), key=_name))


def offered_for(label_set: LabelSet, label: str) -> tuple[AttributeDefinition, ...]:
    """Return the attributes that spans of a label (id) can be given, in order."""
    return tuple(item for item in label_set.attributes if label in item.labels and not item.retired)


def _name(pair: tuple[str, AttributeValue]) -> str:
    return pair[0]
