"""A window with a small project, for tests that act like a person; nothing may be left behind."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from qt_leaks import nothing_is_left, own_settings

__all__ = ["nothing_is_left", "own_settings", "project_path", "stored_spans", "window"]

ARABIC = (
    "قوات النورس في مرج الزيتون\nسيطرت قوات النورس على بلدة مرج الزيتون في 23 آب، وقالت Gull Radio إن المعارك توقفت."
)
ENGLISH = "Gull Forces seize Olive Meadow\nThe Gull Forces said on 3 August that they took Olive Meadow (مرج الزيتون)."


@pytest.fixture
def project_path(tmp_path):
    """A project with an Arabic and an English article and the annotator A, closed."""
    import json

    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions
    from annotator.services.projects import Roster, create_project, open_project
    from annotator.ui.preferences import Preferences

    path = tmp_path / "news.annotator"
    create_project(path).close()
    lines = tmp_path / "in.jsonl"
    works = [{"id": "ar", "text": ARABIC, "language": "ar"}, {"id": "en", "text": ENGLISH, "language": "en"}]
    lines.write_text("".join(json.dumps(work, ensure_ascii=False) + "\n" for work in works), encoding="utf-8")
    project = open_project(path)
    Importing(project.unit_of_work).run([lines], ImportOptions())
    annotator = Roster(project.unit_of_work).add("A")
    project.close()
    Preferences().set_annotator_of(path, annotator.id)
    return path


@pytest.fixture
def window(qtbot, project_path):
    """A window with that project open on the Arabic article."""
    from annotator.app import make_application, make_window

    made = make_window(make_application())
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.open_project(project_path)
    QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()


def stored_spans(path, article="ar"):
    """Return (start, end, label) of an article's spans in a project file."""
    from contextlib import closing

    from annotator.services.projects import open_project

    with closing(open_project(path, read_only=True)) as project, project.unit_of_work() as unit:
        return [
            (span.start, span.end, span.label)
            for assignment in unit.assignments.of_article(article)
            for span in unit.spans.of_assignment(assignment.id)
        ]
