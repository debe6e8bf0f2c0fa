from __future__ import annotations

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.services.output import TargetFiles


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


def test_an_error_of_the_disk_is_told_with_the_target(tmp_path):
    with pytest.raises(AnnotatorError) as caught, TargetFiles(tmp_path / "out"):
        raise OSError(28, "No space left on device")
    assert caught.value.code == "target.unwritable"
    assert "No space left on device" in str(caught.value)
    assert names(tmp_path) == []
