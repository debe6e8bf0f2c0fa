r"""The column MISC of CoNLL-U: ``name=value`` parted by ``|``, and the white space around tokens in it.

White space is written as UDPipe does: ``SpaceAfter=No`` for none, nothing for one space, else ``SpacesAfter=`` with
``\s`` for a space, ``\t``, ``\n``, ``\r``, ``\p`` for ``|`` and ``\\``; ``SpacesBefore=`` before the first token.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

EMPTY: Final = "_"
"""Stands where a column holds nothing."""

_ESCAPES: Final = {" ": r"\s", "\t": r"\t", "\n": r"\n", "\r": r"\r", "|": r"\p", "\\": r"\\"}
_ESCAPING: Final = str.maketrans(_ESCAPES)
_ESCAPED: Final = re.compile(r"\\[stnrp\\]")
_MEANT: Final = {code: char for char, code in _ESCAPES.items()}


def escaped(space: str) -> str:
    """Return white space as it stands in MISC."""
    return space.translate(_ESCAPING)


def unescaped(value: str) -> str:
    """Return the white space that a value of MISC stands for."""
    return _ESCAPED.sub(lambda found: _MEANT[found.group()], value)


def misc_values(misc: str | None) -> dict[str, str]:
    """Return what a MISC column holds, by name; a part without ``=`` has an empty value."""
    if misc is None or misc == EMPTY:
        return {}
    return dict(_pair(part) for part in misc.split("|") if part)


def _pair(part: str) -> tuple[str, str]:
    name, _, value = part.partition("=")
    return name, value


def space_before(values: dict[str, str]) -> str:
    """Return the white space before a token that its MISC tells of."""
    return unescaped(values.get("SpacesBefore", ""))


def space_after(values: dict[str, str], otherwise: str) -> str:
    """Return the white space after a token by its MISC; ``otherwise`` where that says nothing."""
    if "SpacesAfter" in values:
        return unescaped(values["SpacesAfter"])
    return "" if values.get("SpaceAfter") == "No" else otherwise


def told_space(space: str, *, last: bool) -> Iterable[str]:
    """Return the parts of MISC that tell of the white space after a token, ``last`` being the last of an article."""
    if not space:
        return ("SpaceAfter=No",)
    if space == " " and not last:
        return ()
    return (f"SpacesAfter={escaped(space)}",)


def spaces_in(text: str, forms: Sequence[str]) -> list[str] | None:
    """Return the white space after each token of a sentence whose text is given; None where the two do not fit."""
    spaces: list[str] = []
    end = 0
    for number, form in enumerate(forms):
        start = text.find(form, end)
        if start < 0 or text[end:start].strip() or (number == 0 and start):
            return None
        if number:
            spaces.append(text[end:start])
        end = start + len(form)
    return None if text[end:].strip() else spaces
