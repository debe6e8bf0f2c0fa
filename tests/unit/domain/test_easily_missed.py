from __future__ import annotations

import unicodedata

import pytest

from annotator.domain.easily_missed import MARKS, Sign, joins, sign_of


@pytest.mark.parametrize(
    ("text", "offset", "sign"),
    [
        ("a b", 1, None),
        ("a  b", 1, Sign.DOUBLE_SPACE),
        ("a  b", 2, Sign.DOUBLE_SPACE),
        ("a\u00a0b", 1, Sign.NO_BREAK_SPACE),
        ("a\u202fb", 1, Sign.NO_BREAK_SPACE),
        ("a\u2009b", 1, Sign.OTHER_SPACE),
        ("a\tb", 1, Sign.TAB),
        ("a\nb", 1, Sign.LINE_END),
        ("می\u200cخواهم", 2, Sign.NON_JOINER),
        ("ه\u200d", 1, Sign.JOINER),
        ("a\u200fb", 1, Sign.RIGHT_TO_LEFT_MARK),
        ("a\u200eb", 1, Sign.LEFT_TO_RIGHT_MARK),
        ("a\u2067b\u2069", 3, Sign.DIRECTION_END),
        ("لبـنان", 2, Sign.TATWEEL),
        ("مُ", 1, Sign.DAMMA),
        ("مّ", 1, Sign.SHADDA),
        ("هٰ", 1, Sign.SMALL_ALEF),
        ("مۖ", 1, Sign.OTHER_MARK),
        ("«x»", 0, Sign.QUOTE),
        ('"x"', 2, Sign.QUOTE),
        ("‘x’", 2, Sign.QUOTE),
        ("Hay’at", 3, Sign.APOSTROPHE),
        ("'", 0, Sign.QUOTE),
        ("a,b", 1, None),
        ("é", 0, None),
        ("كتائب", 2, None),
    ],
)
def test_what_is_easily_missed(text, offset, sign):
    assert sign_of(text, offset) is sign


@pytest.mark.parametrize(
    ("text", "offset", "joined"),
    [
        ("بب", 1, True),
        ("دب", 1, False),
        ("بد", 1, True),
        ("بُب", 1, True),
        ("بُب", 2, True),
        ("دُب", 2, False),
        ("بـب", 1, True),
        ("می\u200cخ", 2, False),
        ("ب ب", 1, False),
        ("ab", 1, False),
        ("بب", 0, False),
        ("بب", 2, False),
        ("ُب", 1, False),
    ],
)
def test_which_letters_are_joined(text, offset, joined):
    assert joins(text, offset) is joined


def test_marks_are_what_stands_on_letters():
    for code in range(0x064B, 0x0653):
        sign = sign_of("ب" + chr(code), 1)
        assert sign in MARKS, unicodedata.name(chr(code))
    assert Sign.QUOTE not in MARKS
