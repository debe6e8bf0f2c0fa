"""Conditions on what is known of an article: ``source=SANA``, ``title~reed``, ``published>=2018-08``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.articles import ArticleInfo

FIELDS: Final = ("id", "title", "source", "url", "language", "published", "meta.NAME")
"""What conditions can ask about; ``meta.NAME`` is further metadata by its name."""
SAME: Final = ("=", "!=")
HOLDING: Final = ("~", "!~")
"""Whether the value stands in a field, however it is spelt; not for ``published``."""
ORDER: Final = ("<", "<=", ">", ">=")
"""For ``published`` only."""

_PUBLISHED: Final = "published"
_META: Final = "meta."
_CONDITION: Final = re.compile(r"\s*(meta\.[^=!~<>]*[^=!~<>\s]|\w+)\s*(!=|!~|<=|>=|=|~|<|>)(.*)", re.DOTALL)
_DATE: Final = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
_LAST: Final = "\U0010ffff"
"""Sorts after whatever may follow a date that is cut short."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: a field of :data:`FIELDS`, an operator, and a value without white space around it.

    ``=`` and ``!=`` ask for the very same characters; an empty value stands for a field that says nothing. ``~`` holds
    where the value stands in the field, both folded. Dates are ISO, whole or cut after the year or the month, and stand
    for all of that time: ``published=2018-08`` holds for every day of that August, ``published>2018`` from 2019 on. Of
    an article without a date, ``<`` to ``>=`` never hold.
    """

    field: str
    operator: str
    value: str

    @classmethod
    def parse(cls, text: str) -> Condition:
        """Read a condition as people type it; raise AnnotatorError that names the fields or operators there are."""
        match = _CONDITION.fullmatch(text)
        if match is None or not (match[1].startswith(_META) or match[1] in FIELDS):
            operators = " ".join((*SAME, *HOLDING, *ORDER))
            raise AnnotatorError("filter.invalid", text=text, fields=", ".join(FIELDS), operators=operators)
        found = cls(match[1], match[2], match[3].strip())
        allowed = (*SAME, *(ORDER if found.field == _PUBLISHED else HOLDING))
        if found.operator not in allowed:
            raise AnnotatorError("filter.operator", text=text, field=found.field, operators=" ".join(allowed))
        if found.field == _PUBLISHED and not _DATE.fullmatch(found.value) and (found.value or found.operator in ORDER):
            raise AnnotatorError("filter.date", text=text, value=found.value)
        if found.operator in HOLDING and not fold_text(found.value).strip():
            raise AnnotatorError("filter.no-value", text=text)
        return found

    def __str__(self) -> str:
        return f"{self.field}{self.operator}{self.value}"

    def holds(self, info: ArticleInfo) -> bool:
        """Tell whether the condition holds for an article."""
        found = self._found(info)
        if self.operator in ORDER:
            return bool(found) and self._in_order(found)
        if self.operator in HOLDING:
            return (fold_text(self.value) in fold_text(found)) == (self.operator == "~")
        same = found.startswith(self.value) if self.field == _PUBLISHED and self.value else found == self.value
        return same == (self.operator == "=")

    def _found(self, info: ArticleInfo) -> str:
        if self.field.startswith(_META):
            return dict(info.meta).get(self.field.removeprefix(_META), "")
        return str(getattr(info, self.field))

    def _in_order(self, published: str) -> bool:
        if self.operator in {">=", "<"}:
            return (published >= self.value) == (self.operator == ">=")
        return (published <= self.value + _LAST) == (self.operator == "<=")


def all_hold(conditions: Iterable[Condition], info: ArticleInfo) -> bool:
    """Tell whether every one of the conditions holds for an article."""
    return all(condition.holds(info) for condition in conditions)
