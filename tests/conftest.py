"""What every test stands on: a home of its own, a fixed locale, and the real articles where they are at hand."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# Before anything asks for the language of the machine, which libraries do only once.
os.environ.pop("LANGUAGE", None)
os.environ.update({"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"})

# A busy machine is no mistake of the program's: no test fails for having been slow. The same examples are tried every
# time, so that a commit that passed passes everywhere; `make search` tries others.
settings.register_profile("annotator", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, derandomize=False, print_blob=True)
settings.load_profile("annotator")


if find_spec("pytestqt") is not None:
    from patient_bot import qtbot  # noqa: F401 - a fixture


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the settings of pytest-qt where it is not installed: the unit tests run without Qt."""
    if find_spec("pytestqt") is None:
        for name in ("qt_api", "qt_log_level_fail"):
            parser.addini(name, "a setting of pytest-qt")


def corpus_folder() -> Path:
    """Return where the real articles are expected: named by ANNOTATOR_CORPUS, or beside the checkout."""
    named = os.environ.get("ANNOTATOR_CORPUS")
    return Path(named) if named else ROOT.parent / "shared" / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of real articles, or skip: they are never part of the project."""
    folder = corpus_folder()
    if not (folder / "annotations-a.jsonl").is_file():
        pytest.skip("the real articles are not at hand")
    return folder


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Return a function that runs the command line and gives (exit code, standard output, standard error)."""
    from annotator.cli import run

    def call(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["annotator", *map(str, arguments)])
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return call
