"""A project, threads and both languages for the dialogs; nothing may be left behind."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QApplication
from qt_leaks import nothing_is_left, own_settings

__all__ = ["language", "nothing_is_left", "own_settings", "project", "tasks", "write_jsonl"]


@pytest.fixture(params=["en", "ar"])
def language(request, qtbot):
    """Each interface language in turn; English afterwards."""
    from annotator.ui.language import install

    install(QApplication.instance(), request.param)
    yield request.param
    install(QApplication.instance(), "en")
    QApplication.processEvents()


@pytest.fixture
def english(qtbot):
    """The interface in English, plurals and all."""
    from annotator.ui.language import install

    install(QApplication.instance(), "en")


@pytest.fixture
def project(tmp_path):
    from annotator.services.projects import create_project, open_project

    path = tmp_path / "p.annotator"
    create_project(path).close()
    opened = open_project(path)
    yield opened
    opened.close()


@pytest.fixture
def tasks(qtbot):
    from annotator.ui.tasks import Tasks

    made = Tasks()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def write_jsonl(tmp_path):
    def write(name, *lines):
        path = tmp_path / name
        path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
        return path

    return write
