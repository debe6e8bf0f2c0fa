"""An export that is killed at any moment leaves the old target or the new one, never half of either."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.projects import create_project, open_project

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

EXPORT = r"""
import os, signal, sys
from annotator.cli import run

left = int(sys.argv[1])
target = sys.argv[2]

def count(event, arguments):
    # Whatever the program does to files near its target is told to an audit hook before it happens.
    global left
    if event in COUNTED and any(isinstance(item, str | os.PathLike) and NEAR in os.fspath(item) for item in arguments):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

COUNTED = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.scandir", "shutil.rmtree", "os.listdir"}
NEAR = os.path.basename(target)
sys.addaudithook(count)
code = run(sys.argv[3:])
print("LEFT", left)
sys.exit(code)
"""
FOREVER = 1_000_000_000
MOMENTS = 20


def export(target: Path, project: Path, *options: str, moment: int = FOREVER) -> subprocess.CompletedProcess[str]:
    command = ["export", str(project), str(target), *options]
    return subprocess.run(
        [sys.executable, "-c", EXPORT, str(moment), str(target), *command], capture_output=True, text=True, check=False
    )


def contents(place: Path) -> dict[str, bytes] | None:
    """What stands at a target, by the names of its files; None where nothing does."""
    if place.is_file():
        return {"": place.read_bytes()}
    if not place.is_dir():
        return None
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def projects(tmp_path_factory) -> tuple[Path, Path]:
    """A project with one annotator's work, and one with both."""
    folder = tmp_path_factory.mktemp("projects")
    found = []
    for name, people in (("old", "a"), ("new", "ab")):
        path = folder / f"{name}.annotator"
        create_project(path).close()
        with closing(open_project(path)) as project:
            for person in people:
                source = resource("samples", f"annotator-{person}.jsonl")
                Importing(project.unit_of_work).run([source], ImportOptions())
        found.append(path)
    return found[0], found[1]


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("out.jsonl", ("--format", "jsonl")),
        ("out.conll", ("--format", "conll", "--from", "A", "--boundary", "split")),
        ("folder", ("--format", "conll", "--from", "A", "--split", "train=50,dev=50")),
    ],
)
def test_old_or_new_at_any_moment(tmp_path, projects, name, options):
    old_project, new_project = projects
    more = ("--filter", "language=en") if "A" in options else ()
    target = tmp_path / "t" / name
    target.parent.mkdir()
    assert export(target, old_project, *options, *more).returncode == 0
    old = contents(target)
    shutil.copytree(target.parent, tmp_path / "kept")
    done = export(target, new_project, *options)
    assert done.returncode == 0, done.stderr
    new = contents(target)
    assert old != new
    events = FOREVER - int(done.stdout.rsplit("LEFT ", 1)[1])
    # Half of the moments anywhere, half among the last, when things take their names.
    choose = random.Random(name)
    last = range(max(1, events - 20), events + 1)
    moments = [*choose.sample(range(1, events), MOMENTS // 2), *choose.sample(last, MOMENTS // 2)]
    for moment in moments:
        shutil.rmtree(target.parent)
        shutil.copytree(tmp_path / "kept", target.parent)
        assert contents(target) == old
        killed = export(target, new_project, *options, moment=moment)
        assert killed.returncode == -signal.SIGKILL, (moment, killed.stderr)
        found = contents(target)
        if found is None:
            # Killed between the two names of a folder: the old one lies beside, whole, and goes back first.
            beside = contents(target.with_name(f".{target.name}.old"))
            assert beside == old, moment
        else:
            assert found in (old, new), moment
    assert export(target, new_project, *options).returncode == 0
    assert contents(target) == new
    assert [path.name for path in target.parent.iterdir() if path.name.startswith(".")] == []


def test_a_full_disk_is_one_sentence_and_leaves_the_old_target(tmp_path, projects):
    resource_module = pytest.importorskip("resource")
    target = tmp_path / "out.jsonl"
    target.write_text("old")

    def nearly_full() -> None:
        resource_module.setrlimit(resource_module.RLIMIT_FSIZE, (2000, 2000))

    done = subprocess.run(
        [sys.executable, "-m", "annotator", "export", projects[1], target, "--format", "jsonl"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=nearly_full,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "cannot be written" in done.stderr
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


@pytest.mark.parametrize("options", [("--format", "jsonl"), ("--format", "jsonl", "--split", "a=1,b=1")])
def test_a_target_that_may_not_be_written_is_one_sentence(projects, options):
    place = Path("/sys/kernel")
    if not place.is_dir():
        pytest.skip("there is no folder here that not even root may write to")
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "export", projects[1], place / "out", *options],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "cannot be written" in done.stderr
