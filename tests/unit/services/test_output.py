from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.services.output import TargetFiles, TargetFolder


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_all_files_take_their_names_together(tmp_path):
    with TargetFiles(tmp_path / "out.jsonl") as files:
        files.main.write_text("new")
        files.beside(".report.json").write_text("{}")
        assert files.commit() == ["out.jsonl.report.json", "out.jsonl"]
    assert names(tmp_path) == ["out.jsonl", "out.jsonl.report.json"]
    assert (tmp_path / "out.jsonl").read_text() == "new"


def test_without_commit_the_old_target_stays(tmp_path):
    target = tmp_path / "out.jsonl"
    target.write_text("old")
    with TargetFiles(target) as files:
        files.main.write_text("half")
    assert names(tmp_path) == ["out.jsonl"]
    assert target.read_text() == "old"


@pytest.mark.parametrize(
    ("target", "code"),
    [("folder", "target.folder"), ("missing/out.jsonl", "target.no-folder")],
)
def test_a_target_that_cannot_be(tmp_path, target, code):
    (tmp_path / "folder").mkdir()
    with pytest.raises(AnnotatorError) as caught:
        TargetFiles(tmp_path / target)
    assert caught.value.code == code


@pytest.mark.parametrize("target", [".", "..", "../inside/..", "/"])
def test_a_folder_needs_a_name_that_another_can_take(tmp_path, monkeypatch, target):
    (tmp_path / "inside").mkdir()
    monkeypatch.chdir(tmp_path / "inside")
    with pytest.raises(AnnotatorError) as caught:
        TargetFolder(Path(target))
    assert caught.value.code == "target.unwritable"


def test_an_error_of_the_disk_is_told_with_the_target(tmp_path):
    with pytest.raises(AnnotatorError) as caught, TargetFiles(tmp_path / "out"):
        raise OSError(28, "No space left on device")
    assert caught.value.code == "target.unwritable"
    assert "No space left on device" in str(caught.value)
    assert names(tmp_path) == []


def folder_with(path, **files):
    path.mkdir(parents=True)
    for name, text in files.items():
        (path / name.replace("__", ".")).write_text(text)
    return path


MANIFEST = '{"annotator_export_manifest": 1}'


def test_a_folder_takes_its_name_whole(tmp_path):
    with TargetFolder(tmp_path / "data") as output:
        output.member("train.conll").main.write_text("a")
        output.member("train.conll").beside(".splits.jsonl").write_text("b")
        output.member("dev", folder=True).beside(".splits.jsonl").write_text("c")
        assert not (tmp_path / "data").exists()
        assert output.commit() == ["dev/splits.jsonl", "train.conll", "train.conll.splits.jsonl"]
    assert names(tmp_path) == ["data"]
    assert names(tmp_path / "data") == ["dev", "train.conll", "train.conll.splits.jsonl"]


def test_a_folder_that_an_export_wrote_is_replaced(tmp_path):
    folder_with(tmp_path / "data", manifest__json=MANIFEST, old="x")
    with TargetFolder(tmp_path / "data") as output:
        output.member("new").main.write_text("a")
        output.commit()
    assert names(tmp_path) == ["data"]
    assert names(tmp_path / "data") == ["new"]


@pytest.mark.parametrize("content", [{"a__txt": "mine"}, {"manifest__json": "{}"}, {"manifest__json": "["}])
def test_a_folder_of_somebody_else_is_refused(tmp_path, content):
    folder_with(tmp_path / "data", **content)
    before = names(tmp_path / "data")
    with pytest.raises(AnnotatorError) as caught:
        TargetFolder(tmp_path / "data")
    assert caught.value.code == "target.foreign-folder"
    assert names(tmp_path / "data") == before


def test_an_empty_folder_will_do_and_a_file_will_not(tmp_path):
    (tmp_path / "data").mkdir()
    with TargetFolder(tmp_path / "data") as output:
        output.member("new").main.write_text("a")
        output.commit()
    assert names(tmp_path / "data") == ["new"]
    (tmp_path / "file").write_text("x")
    with pytest.raises(AnnotatorError) as caught:
        TargetFolder(tmp_path / "file")
    assert caught.value.code == "target.file"


def test_what_was_killed_between_the_two_names_is_put_back(tmp_path):
    folder_with(tmp_path / ".data.old", manifest__json=MANIFEST, old="x")
    folder_with(tmp_path / ".data.part" / "content", half="y")
    with TargetFolder(tmp_path / "data"):
        assert names(tmp_path / "data") == ["manifest.json", "old"]
    assert names(tmp_path) == ["data"]


def test_what_was_killed_after_both_names_goes(tmp_path):
    folder_with(tmp_path / ".data.old", manifest__json=MANIFEST)
    folder_with(tmp_path / "data", manifest__json=MANIFEST, new="x")
    with TargetFolder(tmp_path / "data"):
        pass
    assert names(tmp_path) == ["data"]
    assert names(tmp_path / "data") == ["manifest.json", "new"]


@pytest.mark.parametrize("kind", [TargetFiles, TargetFolder])
def test_two_do_not_write_one_target_at_once(tmp_path, kind):
    with kind(tmp_path / "out"):
        with pytest.raises(AnnotatorError) as caught:
            kind(tmp_path / "out")
        assert caught.value.code == "target.busy"
    with kind(tmp_path / "out"):
        pass
    assert names(tmp_path) == []
