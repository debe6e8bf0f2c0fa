"""What easily missed characters are called: in full, and short enough for a cell."""

from __future__ import annotations

import unicodedata
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.domain.easily_missed import MARKS, Sign

_NAMES: Final = {
    Sign.DOUBLE_SPACE: QT_TRANSLATE_NOOP("Signs", "one of several spaces"),
    Sign.NO_BREAK_SPACE: QT_TRANSLATE_NOOP("Signs", "no-break space"),
    Sign.OTHER_SPACE: QT_TRANSLATE_NOOP("Signs", "space of another width"),
    Sign.TAB: QT_TRANSLATE_NOOP("Signs", "tab"),
    Sign.LINE_END: QT_TRANSLATE_NOOP("Signs", "end of the paragraph"),
    Sign.ZERO_WIDTH_SPACE: QT_TRANSLATE_NOOP("Signs", "space without width"),
    Sign.NON_JOINER: QT_TRANSLATE_NOOP("Signs", "zero-width non-joiner"),
    Sign.JOINER: QT_TRANSLATE_NOOP("Signs", "zero-width joiner"),
    Sign.SOFT_HYPHEN: QT_TRANSLATE_NOOP("Signs", "soft hyphen"),
    Sign.RIGHT_TO_LEFT_MARK: QT_TRANSLATE_NOOP("Signs", "right-to-left mark"),
    Sign.LEFT_TO_RIGHT_MARK: QT_TRANSLATE_NOOP("Signs", "left-to-right mark"),
    Sign.ARABIC_LETTER_MARK: QT_TRANSLATE_NOOP("Signs", "Arabic letter mark"),
    Sign.RIGHT_TO_LEFT: QT_TRANSLATE_NOOP("Signs", "from here right to left"),
    Sign.LEFT_TO_RIGHT: QT_TRANSLATE_NOOP("Signs", "from here left to right"),
    Sign.FIRST_STRONG: QT_TRANSLATE_NOOP("Signs", "from here as its first letter runs"),
    Sign.DIRECTION_END: QT_TRANSLATE_NOOP("Signs", "end of a direction"),
    Sign.TATWEEL: QT_TRANSLATE_NOOP("Signs", "tatweel"),
    Sign.FATHATAN: QT_TRANSLATE_NOOP("Signs", "fathatan"),
    Sign.DAMMATAN: QT_TRANSLATE_NOOP("Signs", "dammatan"),
    Sign.KASRATAN: QT_TRANSLATE_NOOP("Signs", "kasratan"),
    Sign.FATHA: QT_TRANSLATE_NOOP("Signs", "fatha"),
    Sign.DAMMA: QT_TRANSLATE_NOOP("Signs", "damma"),
    Sign.KASRA: QT_TRANSLATE_NOOP("Signs", "kasra"),
    Sign.SHADDA: QT_TRANSLATE_NOOP("Signs", "shadda"),
    Sign.SUKUN: QT_TRANSLATE_NOOP("Signs", "sukun"),
    Sign.SMALL_ALEF: QT_TRANSLATE_NOOP("Signs", "small alef"),
    Sign.OTHER_MARK: QT_TRANSLATE_NOOP("Signs", "mark on a letter"),
    Sign.QUOTE: QT_TRANSLATE_NOOP("Signs", "quotation mark"),
    Sign.APOSTROPHE: QT_TRANSLATE_NOOP("Signs", "apostrophe"),
}
_SHORT: Final = {
    Sign.DOUBLE_SPACE: QT_TRANSLATE_NOOP("Signs", "space"),
    Sign.NO_BREAK_SPACE: "NBSP",
    Sign.OTHER_SPACE: QT_TRANSLATE_NOOP("Signs", "space"),
    Sign.LINE_END: QT_TRANSLATE_NOOP("Signs", "end"),
    Sign.ZERO_WIDTH_SPACE: "ZWSP",
    Sign.NON_JOINER: "ZWNJ",
    Sign.JOINER: "ZWJ",
    Sign.SOFT_HYPHEN: "SHY",
    Sign.RIGHT_TO_LEFT_MARK: "RLM",
    Sign.LEFT_TO_RIGHT_MARK: "LRM",
    Sign.ARABIC_LETTER_MARK: "ALM",
    Sign.RIGHT_TO_LEFT: "RTL",
    Sign.LEFT_TO_RIGHT: "LTR",
    Sign.FIRST_STRONG: "FSI",
    Sign.DIRECTION_END: "PDF",
    Sign.OTHER_MARK: QT_TRANSLATE_NOOP("Signs", "mark"),
    Sign.QUOTE: QT_TRANSLATE_NOOP("Signs", "quote"),
}
_PICTURES: Final = {
    Sign.DOUBLE_SPACE: "␣",
    Sign.NO_BREAK_SPACE: "⍽",
    Sign.OTHER_SPACE: "␣",
    Sign.TAB: "⇥",
    Sign.LINE_END: "¶",
    Sign.SOFT_HYPHEN: "-",
    Sign.RIGHT_TO_LEFT_MARK: "←",
    Sign.RIGHT_TO_LEFT: "←",
    Sign.LEFT_TO_RIGHT_MARK: "→",
    Sign.LEFT_TO_RIGHT: "→",
    Sign.ARABIC_LETTER_MARK: "←",
}
_CIRCLE: Final = "◌"


def full_name(sign: Sign, char: str) -> str:
    """Return what a character is called, with its code point."""
    return f"{_told(_NAMES[sign])} (U+{ord(char):04X})"


def short_name(sign: Sign) -> str:
    """Return what stands under a character's cell."""
    return _told(_SHORT.get(sign, _NAMES[sign]))


def picture(sign: Sign, char: str) -> str:
    """Return what stands in a character's cell."""
    if sign in MARKS:
        return _CIRCLE + char
    if sign in _PICTURES:
        return _PICTURES[sign]
    return char if unicodedata.category(char) != "Cf" else "·"


def _told(text: object) -> str:
    return QCoreApplication.translate("Signs", str(text))
