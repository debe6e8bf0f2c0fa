from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.formats.base import ReadOptions
from annotator.formats.plain_text import heading, read

TEXT = "Gull Forces seize Olive Meadow\r\n\r\nThe Gull Forces **went** on.\n"


def one(path, **options):
    (work,) = read(path, ReadOptions(**options))
    return work


def code_of(path, **options):
    with pytest.raises(AnnotatorError) as caught:
        one(path, **options)
    assert path.name in str(caught.value)
    return caught.value.code


def test_the_text_is_what_the_file_holds(tmp_path):
    path = tmp_path / "gull.txt"
    path.write_bytes(TEXT.encode("utf-8-sig"))
    work = one(path)
    assert work.text == TEXT
    assert (work.title, work.headline, work.zones) == ("", "", ())
    assert (work.stem, work.file, work.encoding) == ("gull", "gull.txt", "utf-8")
    assert work.raw_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.md", "# Gull Forces seize Olive Meadow\n\nText.", "Gull Forces seize Olive Meadow"),
        ("a.md", "By Mara Linden\n\n# A heading #\nText.", "A heading"),
        ("a.md", "#no heading\n## second level\nText.", ""),
        ("a.md", "قوات النورس\n===\nنص", ""),
        ("a.txt", "# عنوان الخبر\r\nنص", "عنوان الخبر"),
        ("a.txt", "First line\n# not the title of a plain text", ""),
        ("a.txt", "Headline\nBody", ""),
    ],
)
def test_a_heading_is_the_title_and_stays_in_the_text(tmp_path, name, text, title):
    path = tmp_path / name
    path.write_bytes(text.encode())
    work = one(path)
    assert (work.title, work.text) == (title, text)


def test_an_encoding_can_be_forced(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("قال".encode("cp1256"))
    assert one(path, encoding="windows-1256").text == "قال"
    assert code_of(path, encoding="utf-8") == "encoding.wrong"
    assert code_of(path, encoding="utf-99") == "encoding.unknown"


def test_files_that_cannot_be_read_are_named(tmp_path):
    (tmp_path / "empty.txt").touch()
    assert code_of(tmp_path / "empty.txt") == "text.empty"
    assert code_of(tmp_path / "missing.txt") == "file.missing"
    assert code_of(tmp_path) == "file.folder"
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4 and more")
    assert code_of(tmp_path / "a.txt") == "file.binary"


def test_a_file_that_is_a_loop_is_unreadable(tmp_path):
    path = tmp_path / "loop.txt"
    try:
        path.symlink_to(path)
    except OSError:
        pytest.skip("links cannot be made here")
    assert code_of(path) == "file.unreadable"


def test_one_long_line_is_read(tmp_path):
    path = tmp_path / "long.txt"
    path.write_bytes("قال نعم ".encode() * 100_000)
    assert len(one(path).text) == 800_000


@given(st.text())
def test_a_title_is_a_line_of_the_text(text):
    title = heading(text, lines=20)
    assert title in text
    assert "\n" not in title


@pytest.mark.corpus
def test_real_articles_are_read_as_they_are(corpus):
    for path in sorted(corpus.glob("*.txt")):
        assert one(path).text == path.read_bytes().decode("utf-8")
