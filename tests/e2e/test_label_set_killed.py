"""A migration of the label set that is killed in the middle has happened whole, or not at all."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import closing

import pytest

from annotator.services.checking import Checking
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.projects import create_project, open_project

SPANS, ARTICLES = 2_500, 4
MIGRATE = r"""
import os, signal, sys
from pathlib import Path
from sqlalchemy import Engine, event
from annotator.domain import label_editing as editing
from annotator.domain.label_moves import Condition
from annotator.services.label_sets import LabelSets
from annotator.services.projects import open_project

project = open_project(Path(sys.argv[1]))
moment, what, after = sys.argv[2], sys.argv[3], sys.argv[4] == "after"
def die(connection, cursor, statement, *_):
    if statement.lstrip().upper().startswith(what):
        os.kill(os.getpid(), signal.SIGKILL)
sets = LabelSets(project.unit_of_work)
with project.unit_of_work() as unit:
    by = unit.annotators.all()[0].id
following = editing.next_version(sets.current())
if sys.argv[5] == "merge":
    plan = sets.plan(editing.merged(following, ["location"], "faction"))
else:
    plan = sets.plan(editing.split(following, "location", "event", Condition(surfaces=("Idlib",))))
if moment == "undo":
    sets.apply(plan, by=by)
if what:
    event.listen(Engine, "after_cursor_execute" if after else "before_cursor_execute", die)
(sets.undo if moment == "undo" else sets.apply)(plan, by=by)
os.kill(os.getpid(), signal.SIGKILL)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """Return the bytes of a closed project with 10,000 spans of LOCATION, half of them over a FACTION."""
    folder = tmp_path_factory.mktemp("filled")
    path, lines = folder / "p.annotator", folder / "in.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for number in range(ARTICLES):
            text = f"{number} " + "Idlib " * SPANS
            spans = [
                {"start": 2 + 6 * at, "end": 7 + 6 * at, "label": label}
                for at in range(SPANS)
                for label in (["LOCATION", "FACTION"] if at % 2 else ["LOCATION"])
            ]
            file.write(json.dumps({"id": f"a{number}", "text": text, "annotator": "A", "spans": spans}) + "\n")
    create_project(path).close()
    with closing(open_project(path)) as project:
        Importing(project.unit_of_work).run([lines], ImportOptions())
    return path.read_bytes()


def killed(tmp_path, filled, how, version):
    """Kill a change of the label set; return (label, version) of each span and the actions that the journal tells."""
    path = tmp_path / "p.annotator"
    path.write_bytes(filled)
    done = subprocess.run(
        [sys.executable, "-c", MIGRATE, path, *how],
        capture_output=True,
        text=True,
        check=False,
        env=dict(os.environ),
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    with closing(open_project(path)) as project:
        with project.unit_of_work() as unit:
            assert unit.label_sets.current().version == version
            labels = [
                (span.label, span.version)
                for work in unit.assignments.all()
                for span in unit.spans.of_assignment(work.id)
            ]
            entries = [entry.action for entry in unit.journal.entries() if entry.action.startswith("label-set")]
        assert Checking(project).run() == []
    return labels, entries


@pytest.mark.parametrize(
    ("moment", "what", "when", "version"),
    [
        ("apply", "SAVEPOINT", "after", 1),
        ("apply", "DELETE FROM SPAN", "after", 1),
        ("apply", "UPDATE SPAN", "before", 1),
        ("apply", "UPDATE SPAN", "after", 1),
        ("apply", "INSERT INTO LABEL", "after", 1),
        ("apply", "INSERT INTO JOURNAL", "after", 1),
        ("apply", "", "", 2),
        ("undo", "UPDATE SPAN", "after", 2),
        ("undo", "INSERT INTO JOURNAL", "after", 2),
        ("undo", "", "", 1),
    ],
)
def test_all_or_nothing(tmp_path, filled, moment, what, when, version):
    labels, entries = killed(tmp_path, filled, (moment, what, when, "merge"), version)
    half = SPANS * ARTICLES // 2
    if version == 1:
        assert labels.count(("location", 1)) == SPANS * ARTICLES
        assert labels.count(("faction", 1)) == half
    else:
        assert sorted(set(labels)) == [("faction", 1), ("faction", 2)]
        assert labels.count(("faction", 2)) == half
    kept = {("apply", 1): 0, ("apply", 2): 1, ("undo", 2): 1, ("undo", 1): 2}
    assert len(entries) == kept[moment, version]


@pytest.mark.parametrize(
    ("moment", "what", "when", "version"),
    [
        ("apply", "UPDATE SPAN", "after", 1),
        ("apply", "INSERT INTO JOURNAL", "after", 1),
        ("apply", "", "", 2),
        ("undo", "UPDATE SPAN", "after", 2),
        ("undo", "", "", 1),
    ],
)
def test_a_split_goes_whole_or_not_at_all(tmp_path, filled, moment, what, when, version):
    labels, entries = killed(tmp_path, filled, (moment, what, when, "split"), version)
    moved = ("event", 2) if version == 2 else ("location", 1)
    assert labels.count(moved) == SPANS * ARTICLES
    assert len(labels) == SPANS * ARTICLES * 3 // 2
    kept = {("apply", 1): 0, ("apply", 2): 1, ("undo", 2): 1, ("undo", 1): 2}
    assert len(entries) == kept[moment, version]
