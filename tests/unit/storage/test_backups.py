from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing

import pytest
from unit.storage.conftest import make_span

from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.storage import backups
from annotator.storage.project_file import ProjectFile


def files_in(folder):
    return sorted(path.name for path in folder.iterdir())


def ids_in(path):
    with closing(ProjectFile.open(path, read_only=True)) as project, project.unit_of_work() as unit:
        return unit.articles.ids()


def without_articles(project):
    with project.unit_of_work(writing=True) as unit:
        unit.articles.delete(unit.articles.ids())
        unit.commit()


def test_a_copy_is_whole_and_closed_while_the_project_is_open(filled, tmp_path):
    target = tmp_path / "copies" / "c.annotator"
    target.parent.mkdir()
    with filled.unit_of_work(writing=True) as unit:
        unit.apply(Change("x", after=(make_span("s1"),)), by="n1")
        unit.commit()
        unit.apply(Change("x", after=(make_span("s2", 18, 30),)), by="n1")
        filled.save_copy(target)  # with what is committed, and no more
    assert files_in(target.parent) == ["c.annotator"]
    with closing(ProjectFile.open(target)) as copy, copy.unit_of_work() as unit:
        assert [span.id for span in unit.spans.of_assignment("w1")] == ["s1"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_a_copy_can_be_read_by_those_who_could_read_the_project(filled, tmp_path):
    filled.path.chmod(0o664)
    filled.save_copy(tmp_path / "c.annotator")
    assert stat.S_IMODE((tmp_path / "c.annotator").stat().st_mode) == 0o664


@pytest.mark.parametrize(
    ("name", "code"),
    [("folder", "target.folder"), ("none/c", "target.no-folder"), ("p.annotator", "target.itself")],
)
def test_copies_that_cannot_be(filled, tmp_path, name, code):
    (tmp_path / "folder").mkdir()
    before = files_in(tmp_path)
    with pytest.raises(AnnotatorError) as caught:
        filled.save_copy(tmp_path / name)
    assert caught.value.code == code
    assert files_in(tmp_path) == before


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (sqlite3.SQLITE_FULL, "target.unwritable"),
        (sqlite3.SQLITE_CORRUPT, "project.damaged"),
    ],
)
def test_a_copy_that_breaks_off_leaves_the_old_one(filled, tmp_path, monkeypatch, problem, code):
    target = tmp_path / "c.annotator"
    target.write_text("old")

    def fail(_source, _target):
        error = sqlite3.OperationalError("it broke")
        error.sqlite_errorcode = problem
        raise error

    monkeypatch.setattr(backups, "_copy", fail)
    before = files_in(tmp_path)
    with pytest.raises(AnnotatorError) as caught:
        filled.save_copy(target)
    assert caught.value.code == code
    assert target.read_text() == "old"
    assert files_in(tmp_path) == before


def test_rolling_backups_come_only_with_changes_and_are_ten(filled, tmp_path):
    folder = tmp_path / "backups"
    assert backups.roll(filled.path, folder) is not None
    assert backups.roll(filled.path, folder) is None
    for number in range(backups.KEPT + 2):
        with filled.unit_of_work() as unit:
            unit.settings.set("n", number)
            unit.commit()
        assert backups.roll(filled.path, folder) is not None
    found = backups.rolling(filled.path, folder)
    assert len(found) == backups.KEPT
    assert [item.made for item in found] == sorted((item.made for item in found), reverse=True)
    assert ids_in(found[0].path) == ["a1"]


def test_other_files_among_the_backups_are_left_alone(filled, tmp_path):
    made = backups.roll(filled.path, tmp_path)
    shutil.copy(made, made.with_name("my own.annotator"))
    assert [item.path for item in backups.rolling(filled.path, tmp_path)] == [made]


def test_projects_of_the_same_name_have_backups_of_their_own(filled, tmp_path):
    other = tmp_path / "elsewhere" / filled.path.name
    other.parent.mkdir()
    filled.save_copy(other)
    backups.roll(filled.path, tmp_path / "backups")
    assert backups.rolling(other, tmp_path / "backups") == []


def test_a_backup_folder_that_cannot_be_made(filled, tmp_path):
    (tmp_path / "backups").write_text("")
    with pytest.raises(AnnotatorError) as caught:
        backups.roll(filled.path, tmp_path / "backups")
    assert caught.value.code == "target.unwritable"


# Going back


def test_going_back_keeps_what_was_there(filled, tmp_path):
    copy = tmp_path / "c.annotator"
    filled.save_copy(copy)
    without_articles(filled)
    filled.close()
    first = backups.restore(copy, filled.path)
    second = backups.restore(copy, filled.path)
    assert ids_in(filled.path) == ids_in(second) == ["a1"]
    assert ids_in(first) == []
    assert files_in(tmp_path) == sorted(["c.annotator", "p.annotator", first.name, second.name])


def test_going_back_after_a_crash_keeps_what_was_in_the_log(filled, tmp_path):
    copy = tmp_path / "c.annotator"
    filled.save_copy(copy)
    without_articles(filled)
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for name in ("p.annotator", "p.annotator-wal"):
        shutil.copy(tmp_path / name, crashed / name)
    kept = backups.restore(copy, crashed / "p.annotator")
    assert ids_in(crashed / "p.annotator") == ["a1"]
    assert ids_in(kept) == []
    assert files_in(crashed) == sorted(["p.annotator", kept.name])


def test_nobody_goes_back_under_an_open_window(filled, tmp_path):
    copy = tmp_path / "c.annotator"
    filled.save_copy(copy)
    without_articles(filled)
    with pytest.raises(AnnotatorError) as caught:
        backups.restore(copy, filled.path)
    assert caught.value.code == "project.in-use"
    filled.close()
    assert ids_in(filled.path) == []
    assert files_in(tmp_path) == ["c.annotator", "p.annotator"]


def test_what_is_damaged_is_kept_byte_by_byte(filled, tmp_path):
    copy = tmp_path / "c.annotator"
    filled.save_copy(copy)
    filled.close()
    filled.path.write_bytes(b"not a project")
    (tmp_path / "p.annotator-wal").write_bytes(b"nor its log")
    kept = backups.restore(copy, filled.path)
    assert kept.read_bytes() == b"not a project"
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"nor its log"
    assert ids_in(filled.path) == ["a1"]
    assert not (tmp_path / "p.annotator-wal").exists()


def test_going_back_where_nothing_is(filled, tmp_path):
    assert backups.restore(filled.path, tmp_path / "new.annotator") is None
    assert ids_in(tmp_path / "new.annotator") == ["a1"]


def hollowed(path):
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 5] = bytes(4096 * 2)
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lambda path: path.unlink(), "project.missing"),
        (lambda path: path.write_text("x"), "project.not-sqlite"),
        (hollowed, "project.damaged"),
    ],
)
def test_a_backup_that_is_none_changes_nothing(filled, tmp_path, harm, code):
    copy = tmp_path / "c.annotator"
    filled.save_copy(copy)
    filled.close()
    harm(copy)
    before = filled.path.read_bytes(), files_in(tmp_path)
    with pytest.raises(AnnotatorError) as caught:
        backups.restore(copy, filled.path)
    assert caught.value.code == code
    assert (filled.path.read_bytes(), files_in(tmp_path)) == before


def test_a_project_is_no_backup_of_itself(filled):
    filled.close()
    with pytest.raises(AnnotatorError) as caught:
        backups.restore(filled.path, filled.path)
    assert caught.value.code == "target.itself"
