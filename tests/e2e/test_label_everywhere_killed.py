"""A program that is killed while it labels a name in many articles has labelled it in all of them or in none."""

from __future__ import annotations

import json
import sys
from contextlib import closing

import pytest

from annotator.services.checking import Checking
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.projects import Roster, create_project, open_project
from tests.e2e.killing import PREPARED, run_killed

ARTICLES, EACH = 100, 100
LABELLING = f"""
from pathlib import Path
from annotator.domain.spans import Span
from annotator.services.everywhere import Everywhere
from annotator.services.projects import open_project

path = Path(sys.argv[1])
project = open_project(path)
with project.unit_of_work() as unit:
    (round_,), (annotator,) = unit.rounds.all(), unit.annotators.all()
everywhere = Everywhere(project.unit_of_work, annotator=annotator, round_=round_)
everywhere.catch_up()
sought = Span(id="", assignment="", start=0, end=5, label="location", surface="Idlib")
chosen = [(item.article, one.start, one.end) for item in everywhere.find(sought) for one in item.places]
{PREPARED}
everywhere.label(chosen, "location")
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def killed_after(path, steps):
    """Return how many spans are stored, in how many journal entries."""
    run_killed(LABELLING, path, steps)
    with closing(open_project(path)) as project:
        assert Checking(project).run() == []
        with project.unit_of_work() as unit:
            spans = sum(len(unit.spans.of_assignment(item.id)) for item in unit.assignments.all())
            return spans, [entry.action for entry in unit.journal.entries()].count("span.add-everywhere")


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "p.annotator"
    create_project(path).close()
    lines = tmp_path / "in.jsonl"
    rows = [{"id": f"a{n}", "text": f"{n}\n" + "Idlib and\n" * EACH, "language": "en"} for n in range(ARTICLES)]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with closing(open_project(path)) as opened:
        Importing(opened.unit_of_work).run([lines], ImportOptions())
        Roster(opened.unit_of_work).add("A")
    return path


@pytest.mark.parametrize("steps", [1, 20, 100])
def test_killed_in_the_middle_nothing_is_labelled(project, steps):
    assert killed_after(project, steps) == (0, 0)


def test_killed_right_after_everything_is_labelled_in_one_entry(project):
    assert killed_after(project, 10**9) == (ARTICLES * EACH, 1)
