from __future__ import annotations

import pytest

from annotator.domain.articles import Direction
from annotator.domain.direction import paragraph_direction

LTR, RTL = Direction.LEFT_TO_RIGHT, Direction.RIGHT_TO_LEFT


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Idlib إدلب", LTR),
        ("إدلب Idlib", RTL),
        ("“23 (3.5%) - إدلب", RTL),
        ("٢٣ Idlib", LTR),
        ("\u200fIdlib", RTL),
        ("\u200eإدلب", LTR),
        ("שלום", RTL),
        ("123 …", LTR),
        ("١٢٣", LTR),
        ("", LTR),
        ("👍🏽 إدلب", RTL),
        ("\u0301 إدلب", RTL),
        ("१२ إدلب", LTR),
        ("123\nإدلب", RTL),
    ],
)
def test_the_first_strong_character_decides(text, direction):
    assert paragraph_direction(text) is direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("\u2067إدلب\u2069 Idlib", LTR),
        ("\u2068\u2066Idlib\u2069 Aleppo\u2069 إدلب", RTL),
        ("\u2067إدلب Idlib", LTR),
        ("\u2069\u2069إدلب", RTL),
        ("\u2066Idlib\nإدلب", RTL),
        ("\u202bIdlib\u202c", LTR),
    ],
    ids=["isolate", "nested", "left open", "closed too often", "left open, next paragraph", "embedding"],
)
def test_isolates_do_not_count_and_embeddings_do(text, direction):
    assert paragraph_direction(text) is direction


def test_what_has_no_strong_character_takes_the_default():
    assert paragraph_direction("123 – (5)", RTL) is RTL
    assert paragraph_direction("\u2067إدلب\u2069", LTR) is LTR
