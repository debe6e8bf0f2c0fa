"""Characters that are invisible or easily missed at the edge of a span, and how the letters around them join."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import Final

import regex


class Sign(StrEnum):
    """What an easily missed character is."""

    DOUBLE_SPACE = "double space"
    NO_BREAK_SPACE = "no-break space"
    OTHER_SPACE = "other space"
    TAB = "tab"
    LINE_END = "line end"
    ZERO_WIDTH_SPACE = "zero-width space"
    NON_JOINER = "zero-width non-joiner"
    JOINER = "zero-width joiner"
    SOFT_HYPHEN = "soft hyphen"
    RIGHT_TO_LEFT_MARK = "right-to-left mark"
    LEFT_TO_RIGHT_MARK = "left-to-right mark"
    ARABIC_LETTER_MARK = "Arabic letter mark"
    RIGHT_TO_LEFT = "right-to-left from here"
    LEFT_TO_RIGHT = "left-to-right from here"
    FIRST_STRONG = "direction of the text from here"
    DIRECTION_END = "end of a direction"
    TATWEEL = "tatweel"
    FATHATAN = "fathatan"
    DAMMATAN = "dammatan"
    KASRATAN = "kasratan"
    FATHA = "fatha"
    DAMMA = "damma"
    KASRA = "kasra"
    SHADDA = "shadda"
    SUKUN = "sukun"
    SMALL_ALEF = "small alef"
    OTHER_MARK = "other mark"
    QUOTE = "quotation mark"
    APOSTROPHE = "apostrophe"


_SIGNS: Final[dict[str, Sign]] = {
    "\t": Sign.TAB,
    "\n": Sign.LINE_END,
    "\u00a0": Sign.NO_BREAK_SPACE,
    "\u2007": Sign.NO_BREAK_SPACE,
    "\u202f": Sign.NO_BREAK_SPACE,
    "\u00ad": Sign.SOFT_HYPHEN,
    "\u200b": Sign.ZERO_WIDTH_SPACE,
    "\u2060": Sign.ZERO_WIDTH_SPACE,
    "\ufeff": Sign.ZERO_WIDTH_SPACE,
    "\u200c": Sign.NON_JOINER,
    "\u200d": Sign.JOINER,
    "\u200f": Sign.RIGHT_TO_LEFT_MARK,
    "\u200e": Sign.LEFT_TO_RIGHT_MARK,
    "\u061c": Sign.ARABIC_LETTER_MARK,
    "\u202b": Sign.RIGHT_TO_LEFT,
    "\u202e": Sign.RIGHT_TO_LEFT,
    "\u2067": Sign.RIGHT_TO_LEFT,
    "\u202a": Sign.LEFT_TO_RIGHT,
    "\u202d": Sign.LEFT_TO_RIGHT,
    "\u2066": Sign.LEFT_TO_RIGHT,
    "\u2068": Sign.FIRST_STRONG,
    "\u202c": Sign.DIRECTION_END,
    "\u2069": Sign.DIRECTION_END,
    "\u0640": Sign.TATWEEL,
    "\u064b": Sign.FATHATAN,
    "\u064c": Sign.DAMMATAN,
    "\u064d": Sign.KASRATAN,
    "\u064e": Sign.FATHA,
    "\u064f": Sign.DAMMA,
    "\u0650": Sign.KASRA,
    "\u0651": Sign.SHADDA,
    "\u0652": Sign.SUKUN,
    "\u0670": Sign.SMALL_ALEF,
    **dict.fromkeys('"«»“”„‟‹›‚‛', Sign.QUOTE),
}
_MAYBE_APOSTROPHES: Final = frozenset("'’‘ʼ`´")
_ARABIC_MARK: Final = regex.compile(r"[\u0610-\u061a\u0653-\u065f\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]")
_JOINS_ON: Final = regex.compile(r"[\p{Joining_Type=Dual_Joining}\p{Joining_Type=Join_Causing}]")
_JOINS_BACK: Final = regex.compile(
    r"[\p{Joining_Type=Dual_Joining}\p{Joining_Type=Right_Joining}\p{Joining_Type=Join_Causing}]"
)
_TRANSPARENT: Final = regex.compile(r"\p{Joining_Type=Transparent}")
MARKS: Final = frozenset(sign for char, sign in _SIGNS.items() if unicodedata.category(char) == "Mn") | {
    Sign.OTHER_MARK
}
"""Signs that stand on a letter and are drawn with it."""


def sign_of(text: str, offset: int) -> Sign | None:
    """Return what the character ``text[offset]`` is where it is easily missed; None for any other.

    A space is one only beside another space.
    """
    char = text[offset]
    if char == " ":
        beside = text[max(0, offset - 1) : offset] + text[offset + 1 : offset + 2]
        return Sign.DOUBLE_SPACE if " " in beside else None
    found = _SIGNS.get(char)
    if found is not None or char.isalnum():
        return found
    if char in _MAYBE_APOSTROPHES:
        around = text[max(0, offset - 1) : offset] + text[offset + 1 : offset + 2]
        return Sign.APOSTROPHE if len(around) == 2 and around.isalnum() else Sign.QUOTE
    if unicodedata.category(char) == "Zs":
        return Sign.OTHER_SPACE
    return Sign.OTHER_MARK if _ARABIC_MARK.match(char) else None


def joins(text: str, offset: int) -> bool:
    """Tell whether the letters before and after an offset are joined to each other (marks between them left out)."""
    if not 0 < offset < len(text):
        return False
    before = offset - 1
    while before > 0 and _TRANSPARENT.match(text[before]):
        before -= 1
    after = offset
    while after < len(text) - 1 and _TRANSPARENT.match(text[after]):
        after += 1
    return _JOINS_ON.match(text[before]) is not None and _JOINS_BACK.match(text[after]) is not None
