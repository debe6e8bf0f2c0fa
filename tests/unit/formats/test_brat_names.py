from __future__ import annotations

import pytest

from annotator.formats.brat_names import FileNames, TypeNames


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


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a1", "a1"),
        ("بدر", "بدر"),
        ("a/b\\c:d", "a_b_c_d"),
        ("../../etc/passwd", "_.._etc_passwd"),
        (".hidden.", "hidden"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("", "article"),
        ("?*", "article"),
        ("ا" * 200, "ا" * 50),
        ("a\nb", "a_b"),
    ],
)
def test_files(name, safe):
    assert FileNames("article").safe(name) == safe


def test_files_differ_by_more_than_case_or_composition():
    names = FileNames("article")
    assert [names.safe(name) for name in ("A", "a", "é", "e\u0301", "a-2")] == ["A", "a-2", "é", "é-2", "a-2-2"]


def test_a_folder_does_not_look_like_a_file():
    assert FileNames("annotator").safe("annotation.conf", dots=False) == "annotation_conf"
