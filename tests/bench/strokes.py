"""How many keys an annotator presses for a span, without the mouse: a chord counts once."""

from __future__ import annotations

import json
import os
from contextlib import closing
from pathlib import Path

from tests.bench.measures import Measure

WORD_BY_WORD = 9.8
"""Strokes a span in the real article, by word arrows alone, as counted by hand."""


def measure(folder: Path, *, quick: bool) -> list[Measure]:
    """Label an Arabic article by real key events: the real one where it is at hand, else one of the samples."""
    work = _work()
    found = []
    for every, limit in ((False, 4.5), (True, 2.5)):
        place = folder / ("every" if every else "single")
        place.mkdir()
        strokes, count = _label(place, work, every=every, most=12 if quick else None)
        found.append(
            Measure(
                name=f"strokes a span, {count} spans" + (", every occurrence at once" if every else ""),
                value=strokes / count,
                unit="strokes",
                baseline="by word arrows alone",
                beside=WORD_BY_WORD,
                limit=limit,
                absolute=True,
            )
        )
    return found


def _label(folder: Path, work: dict, *, every: bool, most: int | None) -> tuple[int, int]:
    """Return how many strokes it took, and for how many spans; they come out exactly as they were."""
    from PySide6.QtWidgets import QApplication

    from annotator.app import make_application, make_window
    from tests.scripted_annotator import ScriptedAnnotator

    application = make_application()
    window = make_window(application)
    window.resize(1280, 800)
    window.show()
    window.open_project(_project(folder, work))
    while window.panels.desk.view.known is None:
        QApplication.processEvents()
    known = {label.name: label.id for label in window.context.label_set.offered}
    spans = sorted(
        ((span["start"], span["end"], known[span["label"]]) for span in work["spans"]),
        key=lambda span: (span[0], -span[1]),
    )[:most]
    strokes = ScriptedAnnotator(window, every=every).label_all(spans)
    made = [(span.start, span.end, span.label) for span in window.panels.flow.session.in_order()]
    assert made == spans
    window.close()
    return strokes, len(spans)


def _work() -> dict:
    root = Path(__file__).resolve().parents[2]
    corpus = Path(os.environ.get("ANNOTATOR_CORPUS", root.parent / "shared" / "corpus")) / "annotations-a.jsonl"
    path = corpus if corpus.is_file() else root / "resources" / "samples" / "annotator-a.jsonl"
    works = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return next(work for work in works if work.get("language") == "ar" and work.get("spans"))


def _project(folder: Path, work: dict) -> Path:
    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions
    from annotator.services.projects import Roster, create_project, open_project
    from annotator.ui.preferences import Preferences

    path = folder / "strokes.annotator"
    create_project(path).close()
    bare = folder / "article.jsonl"
    kept = {name: work[name] for name in ("id", "title", "text", "language") if name in work}
    bare.write_text(json.dumps(kept, ensure_ascii=False) + "\n", encoding="utf-8")
    with closing(open_project(path)) as project:
        Importing(project.unit_of_work).run([bare], ImportOptions())
        annotator = Roster(project.unit_of_work).add("A")
    Preferences().set_annotator_of(path, annotator.id)
    return path
