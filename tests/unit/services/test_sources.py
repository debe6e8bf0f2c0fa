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


def test_a_format_can_be_chosen_for_single_files(folder):
    chosen = {folder / "notes.xyz": "text", folder / "b.txt": "conll2003"}
    sources, _ = collect([folder / "notes.xyz", folder / "b.txt", folder / "a.jsonl"], chosen=chosen)
    assert [source.format.name for source in sources] == ["text", "conll2003", "jsonl"]


def test_the_first_folder_below_the_one_that_was_named_is_told(folder):
    (folder / "deep" / "deeper").mkdir()
    (folder / "deep" / "deeper" / "d.txt").write_text("x")
    sources, _ = collect([folder])
    assert {source.name: source.folder for source in sources} == {
        "a.jsonl": "",
        "b.txt": "",
        "deep/c.html": "deep",
        "deep/deeper/d.txt": "deep",
    }
    assert [source.folder for source in collect([folder / "deep" / "c.html"])[0]] == [""]


@pytest.mark.parametrize(
    ("names", "taken"),
    [
        (("out.jsonl", "out.jsonl.report.json", "out.jsonl.manifest.json", "out.jsonl.card.md"), ["out.jsonl"]),
        (("out.conll", "out.conll.articles.jsonl"), ["out.conll"]),
        (("out.train.jsonl", "out.dev.jsonl", "out.jsonl.splits.jsonl"), ["out.dev.jsonl", "out.train.jsonl"]),
        (("brat/a.txt", "brat.report.json", "brat.splits.jsonl"), ["brat/a.txt"]),
        # The same names without an export beside them are the user's own.
        (("news.articles.jsonl", "poems.txt"), ["news.articles.jsonl", "poems.txt"]),
    ],
)
def test_what_our_exports_write_beside_them_is_passed_over(tmp_path, names, taken):
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}")
    sources, skipped = collect([tmp_path])
    assert [source.name for source in sources] == taken
    assert skipped == []


@pytest.mark.parametrize(
    ("name", "forced", "code"),
    [
        ("notes.xyz", None, "file.unknown-kind"),
        ("none.txt", None, "file.missing"),
        ("b.txt", "nothing", "format.unknown"),
        ("b.txt", "huggingface", "format.no-reader"),
    ],
)
def test_what_is_refused(folder, name, forced, code):
    with pytest.raises(AnnotatorError) as caught:
        collect([folder / name], forced)
    assert caught.value.code == code
