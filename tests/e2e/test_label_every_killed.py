"""A program that is killed while it labels or relabels every occurrence has done so to all of them or to none."""

from __future__ import annotations

import json
import sys
from collections import Counter
from contextlib import closing

import pytest

from annotator.services.checking import Checking
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.projects import Roster, create_project, open_project
from tests.e2e.killing import PREPARED, run_killed

COUNT = 10_000
LABELLING = f"""
from pathlib import Path
from annotator.domain.occurrences import occurrences
from annotator.services.annotating import Annotating
from annotator.services.projects import Roster, open_project

path, what = Path(sys.argv[1]), sys.argv[3]
project = open_project(path)
with project.unit_of_work() as unit:
    (article,), (round_,), (annotator,) = unit.articles.ids(), unit.rounds.all(), unit.annotators.all()
session = Annotating(project.unit_of_work, annotator=annotator, round_=round_).open(article)
session.begin()
found = occurrences(session.article.text, "Idlib", "location", session.in_order())
change = session.plan_label_every([(item.start, item.end) for item in found], "location")
if what == "relabel":
    session.apply(change)
    change = session.plan_relabel_all(list(session.spans), "faction")
{PREPARED}
session.apply(change)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def killed_after(path, steps, what):
    """Return the labels that are stored with how many spans bear each, and the entries of the journal for it."""
    run_killed(LABELLING, path, steps, what)
    with closing(open_project(path)) as project:
        assert Checking(project).run() == []
        with project.unit_of_work() as unit:
            (article,) = unit.articles.ids()
            (assignment,) = unit.assignments.of_article(article)
            entries = [entry.action for entry in unit.journal.entries()]
            labels = Counter(span.label for span in unit.spans.of_assignment(assignment.id))
            return labels, entries.count("span.add-every"), entries.count("span.relabel")


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "p.annotator"
    create_project(path).close()
    lines = tmp_path / "in.jsonl"
    lines.write_text(json.dumps({"id": "a", "text": "Idlib and\n" * COUNT, "language": "en"}), encoding="utf-8")
    with closing(open_project(path)) as opened:
        Importing(opened.unit_of_work).run([lines], ImportOptions())
        Roster(opened.unit_of_work).add("A")
    return path


@pytest.mark.parametrize("steps", [1, 40, 200])
def test_killed_in_the_middle_nothing_is_labelled(project, steps):
    assert killed_after(project, steps, "label") == ({}, 0, 0)


def test_killed_right_after_everything_is_labelled_in_one_entry(project):
    assert killed_after(project, 10**9, "label") == ({"location": COUNT}, 1, 0)


@pytest.mark.parametrize("steps", [1, 40, 200])
def test_killed_in_the_middle_nothing_is_relabelled(project, steps):
    assert killed_after(project, steps, "relabel") == ({"location": COUNT}, 1, 0)


def test_killed_right_after_everything_is_relabelled_in_one_entry(project):
    assert killed_after(project, 10**9, "relabel") == ({"faction": COUNT}, 1, 1)
