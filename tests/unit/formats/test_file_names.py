from __future__ import annotations

import pytest

from annotator.formats.file_names import FileNames


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
