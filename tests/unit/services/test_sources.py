from __future__ import annotations

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.services.sources import collect


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.jsonl", "deep/c.html", "notes.xyz", ".hidden.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path / "in"


def test_a_folder_is_taken_recursively_in_order(folder):
    sources, skipped = collect([folder])
    assert [(source.name, source.format.name) for source in sources] == [
        ("a.jsonl", "jsonl"),
        ("b.txt", "text"),
        ("deep/c.html", "html"),
    ]
    assert [(item.name, item.reason) for item in skipped] == [("notes.xyz", "unknown-kind")]


def test_a_format_can_be_forced(folder):
    sources, _ = collect([folder / "notes.xyz"], "text")
    assert sources[0].format.name == "text"


@pytest.mark.parametrize(
    ("name", "forced", "code"),
    [
        ("notes.xyz", None, "file.unknown-kind"),
        ("none.txt", None, "file.missing"),
        ("b.txt", "nothing", "format.unknown"),
        ("b.txt", "spacy", "format.no-reader"),
    ],
)
def test_what_is_refused(folder, name, forced, code):
    with pytest.raises(AnnotatorError) as caught:
        collect([folder / name], forced)
    assert caught.value.code == code
