from __future__ import annotations

import pytest

from annotator.domain.fuzzy import score

NAMES = [
    "Set aside…",
    "Save a copy…",
    "Next article",
    "Previous article",
    "Find next",
    "إعادة فتح",
    "تصدير…",
    "Statistics",
]


def best(query):
    found = sorted(((score(query, name), -NAMES.index(name)) for name in NAMES), reverse=True)
    return NAMES[-found[0][1]] if found[0][0] else None


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("aside", "Set aside…"),
        ("sa co", "Save a copy…"),
        ("sac", "Save a copy…"),
        ("next", "Next article"),
        ("find ne", "Find next"),
        ("اعاده", "إعادة فتح"),
        ("تصد", "تصدير…"),
        ("prv", "Previous article"),
        ("zzz", None),
    ],
)
def test_a_few_letters_find_the_name(query, name):
    assert best(query) == name


def test_nothing_typed_fits_everything():
    assert all(score("", name) for name in NAMES)
