"""Merging two labels over 10,000 spans beside a bare update of the same rows; and taking that back."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.bench.measures import Measure, in_turn

ARTICLES, EACH = 20, 500


def measure(folder: Path, *, quick: bool) -> list[Measure]:
    """Measure a merge with all that makes it safe: what stood before is compared, the journal holds every span."""
    from annotator.domain import label_editing as editing
    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions
    from annotator.services.label_sets import LabelSets
    from annotator.services.projects import create_project, open_project

    path, lines = folder / "p.annotator", folder / "in.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for number in range(ARTICLES):
            spans = [{"start": 3 + 6 * at, "end": 8 + 6 * at, "label": "LOCATION"} for at in range(EACH)]
            text = f"{number:02} " + "Idlib " * EACH
            file.write(json.dumps({"id": f"a{number}", "text": text, "annotator": "A", "spans": spans}) + "\n")
    create_project(path).close()
    with closing(open_project(path)) as project:
        Importing(project.unit_of_work).run([lines], ImportOptions())
        with project.unit_of_work() as unit:
            by = unit.annotators.all()[0].id
    bare = folder / "bare.annotator"
    bare.write_bytes(path.read_bytes())
    with closing(open_project(path)) as project, closing(sqlite3.connect(bare, isolation_level=None)) as connection:
        sets = LabelSets(project.unit_of_work)

        def ours() -> None:
            plan = sets.plan(editing.merged(editing.next_version(sets.current()), ["location"], "faction"))
            sets.apply(plan, by=by)
            sets.undo(plan, by=by)

        def theirs() -> None:
            _update_bare(connection, "faction", 2)
            _update_bare(connection, "location", 1)

        connection.execute("PRAGMA synchronous=FULL")
        value, beside = in_turn(ours, theirs, runs=2 if quick else 7)
    return [
        Measure(
            name=f"merge of a label with {ARTICLES * EACH:,} spans, planned, stored and taken back",
            value=value,
            unit="ms",
            baseline="the same rows updated with bare sqlite3, there and back",
            beside=beside,
            limit=20,
        )
    ]


def _update_bare(connection: sqlite3.Connection, label: str, version: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    ids = connection.execute("SELECT id FROM span").fetchall()
    rows = [(label, version, "now", span) for (span,) in ids]
    connection.executemany("UPDATE span SET label_id = ?, version = ?, updated = ? WHERE id = ?", rows)
    connection.execute("COMMIT")
