from __future__ import annotations

import subprocess
import sys

import pytest

from annotator.storage.lock import ProjectLock

HOLDS = """
import sys
from pathlib import Path
from annotator.storage.lock import ProjectLock
lock = ProjectLock.acquire(Path(sys.argv[1]), folder=Path(sys.argv[2]))
print("held" if lock else "refused", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def elsewhere(tmp_path):
    """Return a function that starts another process which wants the lock; all of them end with the test."""
    started = []

    def start():
        command = [sys.executable, "-c", HOLDS, tmp_path / "p.annotator", tmp_path / "locks"]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process, process.stdout.readline().strip()

    yield start
    for process in started:
        process.kill()
        process.communicate()


def acquire(tmp_path):
    return ProjectLock.acquire(tmp_path / "p.annotator", folder=tmp_path / "locks")


def test_one_window_at_a_time(tmp_path):
    first = acquire(tmp_path)
    assert first is not None
    assert acquire(tmp_path) is None
    first.release()
    first.release()
    again = acquire(tmp_path)
    assert again is not None
    again.release()


def test_each_project_has_a_lock_of_its_own(tmp_path):
    locks = [ProjectLock.acquire(tmp_path / name, folder=tmp_path) for name in ("a", "b")]
    assert None not in locks
    for lock in locks:
        lock.release()


def test_the_same_project_by_another_path_is_the_same(tmp_path):
    (tmp_path / "folder").mkdir()
    first = acquire(tmp_path)
    other = tmp_path / "folder" / ".." / "p.annotator"
    assert ProjectLock.acquire(other, folder=tmp_path / "locks") is None
    first.release()


def test_a_lock_holds_across_processes_and_goes_with_the_one_that_dies(tmp_path, elsewhere):
    process, answer = elsewhere()
    assert answer == "held"
    assert acquire(tmp_path) is None
    assert elsewhere()[1] == "refused"
    process.kill()
    process.wait()
    mine = acquire(tmp_path)
    assert mine is not None
    assert elsewhere()[1] == "refused"
    mine.release()


def test_without_a_place_for_locks_projects_still_open(tmp_path):
    (tmp_path / "locks").write_text("")
    lock = acquire(tmp_path)
    assert lock is not None
    lock.release()
