"""A window in lead mode on a project that three annotators have sealed."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication

SPANS = {
    "A": {
        "ar": [("قوات النورس", "faction"), ("مرج الزيتون", "location"), ("23 آب", "date")],
        "en": [("Gull Forces", "faction"), ("Olive Meadow", "location"), ("3 August", "date")],
    },
    "B": {
        "ar": [("قوات النورس", "faction"), ("في مرج الزيتون", "location"), ("23 آب", "date")],
        "en": [("Gull Forces", "faction"), ("Olive", "location"), ("on 3 August", "date")],
    },
    "C": {
        "ar": [("قوات النورس", "faction"), ("مرج الزيتون", "event")],
        "en": [("Gull Forces", "faction"), ("Olive Meadow", "location")],
    },
}


@pytest.fixture
def sealed_path(project_path):
    """The project, with everybody's work sealed."""
    from annotator.domain.roster import DEFAULT_ROUND
    from annotator.services.annotating import Annotating
    from annotator.services.projects import Roster, open_project
    from annotator.services.sealing import Sealing

    with closing(open_project(project_path)) as project:
        roster = Roster(project.unit_of_work)
        for name in ("B", "C"):
            roster.add(name)
        overview = roster.overview()
        round_ = next(item for item in overview.rounds if item.name == DEFAULT_ROUND)
        for person in overview.annotators:
            annotating = Annotating(project.unit_of_work, annotator=person, round_=round_)
            for article, spans in SPANS[person.name].items():
                session = annotating.open(article)
                for surface, label in spans:
                    start = session.article.text.index(surface)
                    session.apply(session.plan_label(start, start + len(surface), label))
                Sealing(project.unit_of_work).done(session)
    return project_path


@pytest.fixture
def lead(qtbot, sealed_path):
    """A window in lead mode on it."""
    from annotator.app import make_application, make_window

    made = make_window(make_application())
    made.preferences.set_lead_of(sealed_path, True)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.open_project(sealed_path)
    QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()
