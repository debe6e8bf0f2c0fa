from __future__ import annotations

import pytest

from annotator.domain.articles import Direction
from annotator.domain.direction import paragraph_direction
from annotator.domain.language import guess_language

LTR, RTL = Direction.LEFT_TO_RIGHT, Direction.RIGHT_TO_LEFT


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Idlib إدلب", LTR),
        ("إدلب Idlib", RTL),
        ("“23 (3.5%) - إدلب", RTL),
        ("٢٣ Idlib", LTR),
        ("\u2067إدلب\u2069 Idlib", LTR),
        ("\u200fIdlib", RTL),
        ("שלום", RTL),
        ("123 …", LTR),
        ("", LTR),
    ],
)
def test_the_first_strong_character_decides(text, direction):
    assert paragraph_direction(text) is direction


def test_what_has_no_direction_takes_the_default():
    assert paragraph_direction("123", RTL) is RTL


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قال متحدث إن القوات انسحبت من البلدة", "ar"),
        ("The spokesman said that the forces left the town", "en"),
        ("Talks fail in the capital", "en"),
        ("El portavoz dijo que las fuerzas dejaron la ciudad ayer por la noche, según varios testigos locales", "und"),
        ("سخنگو گفت که نیروها شهر را ترک کردند و پس از چند روز برگشتند", "fa"),
        ("ترجمان نے کہا کہ فوج نے شہر چھوڑ دیا ہے اور بات چیت جاری ہے", "ur"),
        ("123 456", "und"),
        ("Говорят, что", "und"),
    ],
)
def test_the_language_is_guessed(text, language):
    assert guess_language(text) == language
