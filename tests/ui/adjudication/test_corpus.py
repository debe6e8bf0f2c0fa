"""A scripted lead settles the real articles by key events, and takes it all back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.agreement.pairing import pair
from annotator.services.adjudication.cases import GoldState
from annotator.services.adjudication.overview import overview
from annotator.services.adjudication.rebuilding import rebuilt, stored
from annotator.services.adjudication.sealed import sealed_work
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.projects import Roster, create_project, open_project

pytestmark = [pytest.mark.corpus, pytest.mark.qt_log_ignore("This plugin does not support")]
KEYS = (Qt.Key.Key_Q, Qt.Key.Key_W, Qt.Key.Key_X)


@pytest.fixture
def corpus_window(qtbot, tmp_path, corpus):
    from annotator.app import make_application, make_window
    from annotator.ui.preferences import Preferences

    path = tmp_path / "corpus.annotator"
    create_project(path).close()
    project = open_project(path)
    files = sorted(corpus.glob("annotations-*.jsonl"))
    Importing(project.unit_of_work).run(files, ImportOptions())
    lead = Roster(project.unit_of_work).add("Lead")
    project.close()
    Preferences().set_annotator_of(path, lead.id)
    made = make_window(make_application())
    made.preferences.set_lead_of(path, True)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.open_project(path)
    QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()


def sealed_differences(units, articles):
    """Count, by the pairing of agreement, how often the two annotators differ."""
    count = 0
    with units() as unit:
        for article in articles:
            whole = unit.articles.get(article)
            first, second = (sorted(item.work.places) for item in sealed_work(unit, whole.info))
            count += len(pair(first, second, whole.text).differences)
    return count


def test_the_corpus_is_settled_with_a_key_a_difference_and_all_of_it_taken_back(corpus_window):
    units = corpus_window.context.file.unit_of_work
    articles = [item.article for item in overview(units).articles]
    assert len(articles) == 5
    corpus_window.actions_by_id["adjudicate"].trigger()
    mode = corpus_window.panels.adjudication
    view = mode.page.view
    keys = audited = 0
    while not (mode.work.state is GoldState.SETTLED and mode.shown.case is None):
        case = mode.shown.case
        key = Qt.Key.Key_Return if case is None else KEYS[keys % 3]
        if case is not None:
            audited += case.audited
            if key == Qt.Key.Key_W and len(case.dispute.versions) < 2:
                key = Qt.Key.Key_Q
        QTest.keyClick(view, key)
        keys += 1
    differences = sealed_differences(units, articles)
    assert differences > 50
    assert keys <= differences + audited + len(articles)
    found = overview(units)
    assert found.states == {GoldState.SETTLED: 5}
    assert found.audit.checked == audited >= 5
    for article in articles:
        assert rebuilt(units, article) == stored(units, article)
    with units() as unit:
        gold = next(person for person in unit.annotators.all() if person.gold)
        for assignment in unit.assignments.of_annotator(gold.id):
            text = unit.articles.get(assignment.article).text
            spans = unit.submissions.latest(assignment.id).spans
            assert spans == tuple(sorted(unit.spans.of_assignment(assignment.id), key=lambda s: (s.start, -s.end)))
            assert all(text[span.start : span.end] == span.surface for span in spans)
    for _ in range(keys + len(articles)):
        QTest.keyClick(view, Qt.Key.Key_Backspace)
    with units() as unit:
        assert not any(person.gold for person in unit.annotators.all())
        assert unit.adjudication.decisions() == []
        assert list(unit.adjudication.settlements()) == []
    for article in articles:
        assert not stored(units, article)
        assert not rebuilt(units, article)
