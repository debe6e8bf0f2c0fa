from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.domain.roster import DEFAULT_ROUND
from annotator.services.annotating import Annotating
from annotator.services.projects import Roster, create_project, open_project


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "p.annotator"
    create_project(path).close()
    opened = open_project(path)
    yield opened
    opened.close()


@pytest.fixture
def write_jsonl(tmp_path):
    def write(name: str, *lines: dict | str) -> Path:
        path = tmp_path / name
        rows = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def annotating(project):
    def make(name: str) -> Annotating:
        roster = Roster(project.unit_of_work)
        found = [person for person in roster.overview().annotators if person.name == name]
        person = found[0] if found else roster.add(name)
        round_ = next(item for item in roster.overview().rounds if item.name == DEFAULT_ROUND)
        return Annotating(project.unit_of_work, annotator=person, round_=round_)

    return make
