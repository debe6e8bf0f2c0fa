from __future__ import annotations

import pytest

from annotator.formats.brat_names import TypeNames


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("FACTION", "FACTION"),
        ("armed group", "armed_group"),
        ("a|b;c", "a_b_c"),
        ("حزب", "label"),
        ("", "label"),
        ("FAC-1_x", "FAC-1_x"),
    ],
)
def test_types(name, safe):
    assert TypeNames((), "label").safe(name) == safe


def test_types_stay_apart_and_the_same():
    names = TypeNames(("A_B", "ب"), "label")
    assert [names.safe(name) for name in ("A B", "A|B", "A_B", "ب", "ج", "A B")] == [
        *("A_B-2", "A_B-3", "A_B", "label", "label-2", "A_B-2"),
    ]
    assert names.changed == [("A B", "A_B-2"), ("A|B", "A_B-3"), ("ب", "label"), ("ج", "label-2")]
