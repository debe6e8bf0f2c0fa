"""A lead's window on a project in which A, B and C have sealed work."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from qt_leaks import nothing_is_left, own_settings
from sealed_work import SealedWork

__all__ = ["main", "nothing_is_left", "own_settings", "review", "team"]

NEWS = "Gulls advance\nGull Forces took Idlib on 3 August, Gull Radio said. The Emir Sami fled Idlib.\n" + "\n".join(
    f"Paragraph {number} tells of nothing that has a name." for number in range(40)
)
ARABIC = "قوات النورس\nقالت قوات النورس إنها دخلت وحلب في 3 آب."


@pytest.fixture
def team(tmp_path):
    """The project's path, with sealed work."""
    from annotator.services.projects import create_project, open_project
    from annotator.ui.preferences import Preferences

    path = tmp_path / "p.annotator"
    create_project(path).close()
    project = open_project(path)
    work = SealedWork(project)
    work.article("en", NEWS)
    work.article("ar", ARABIC, language="ar")
    work.seal("A", "en", "Gull Forces=faction, Idlib=location, Idlib#2=location")
    work.seal("B", "en", "Gull Forces=faction, Idlib=faction, 3 August=date, Idlib#2=location")
    work.seal("C", "en", "Forces=faction, Idlib#2=location")
    work.seal("A", "ar", "حلب=location")
    work.seal("B", "ar", "وحلب=location")
    preferences = Preferences()
    preferences.set_annotator_of(path, work.person("A").id)
    preferences.set_lead_of(path, True)
    project.close()
    return path


@pytest.fixture
def main(qtbot, team):
    """The main window on that project, in lead mode."""
    from annotator.app import make_application, make_window

    made = make_window(make_application())
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.open_project(team)
    QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def review(qtbot, main):
    """The review window, everything compared and listed."""
    main.actions_by_id["agreement"].trigger()
    window = main.panels.review.window
    qtbot.waitUntil(lambda: not window.reading.busy and not window.differences.busy)
    return window
