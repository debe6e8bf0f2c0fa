"""The window around the desk: projects, panes, preferences, lists."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.services.projects import create_project
from annotator.ui.actions import SPECS


@pytest.fixture
def bare(qtbot):
    from annotator.app import make_application, make_window

    made = make_window(make_application())
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    made.deleteLater()


def test_it_starts_with_the_welcome_page(bare):
    assert bare.welcome.isVisible()
    enabled = {name for name in SPECS if bare.actions_by_id[name].isEnabled()}
    assert {"new", "open", "sample", "preferences", "quit", "about"} <= enabled
    assert not enabled & {"import", "export", "done", "undo", "find"}


def test_every_action_has_a_handler_and_no_two_share_a_key(bare):
    keys = [sequence.toString() for action in bare.actions_by_id.all().values() for sequence in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert set(bare._handlers) == set(SPECS)


def test_recent_projects_open_by_a_click(qtbot, bare, project_path):
    bare.preferences.remember_project(project_path)
    recent = bare.welcome._recent
    assert recent.count() == 1
    recent.itemActivated.emit(recent.item(0))
    assert bare.panels.flow.session.article.id == "ar"


def test_closing_the_project_leaves_one_file(window, project_path):
    window.actions_by_id["close"].trigger()
    assert window.welcome.isVisible()
    assert not window.panels.articles_dock.isVisible()
    assert not list(project_path.parent.glob("*-wal"))


def test_a_backup_is_made_when_a_project_is_opened(window):
    window.close_project()
    assert window.open_project(window.preferences.recent_projects[0])
    file = window.context.file
    window._backup.wait()
    assert file.backups()


def test_what_is_no_project_is_told_and_nothing_opens(qtbot, bare, tmp_path):
    from annotator.ui.dialogs.errors import ErrorDialog

    (tmp_path / "x.annotator").write_text("no")
    assert not bare.open_project(tmp_path / "x.annotator")
    dialog = bare.findChild(ErrorDialog)
    assert dialog is not None
    dialog.close()
    assert bare.welcome.isVisible()


def test_a_second_window_reads_only(qtbot, window, project_path, monkeypatch):
    from PySide6.QtWidgets import QMessageBox

    from annotator.app import make_application, make_window

    warned = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: warned.append(arguments))
    second = make_window(make_application())
    second.open_project(project_path)
    assert warned
    assert second.context.read_only
    assert not second.actions_by_id["import"].isEnabled()
    assert not second.actions_by_id["done"].isEnabled()
    second.close()
    second.deleteLater()
    assert not window.context.read_only


def test_f6_goes_from_pane_to_pane(window):
    assert len(window.panels.panes()) == 2
    window.panels.desk.label("faction")
    panes = window.panels.panes()
    assert len(panes) == 3
    window.panels.desk.view.setFocus()
    seen = []
    for _ in range(3):
        window.actions_by_id["next-pane"].trigger()
        seen.append(next(i for i, pane in enumerate(panes) if pane.isAncestorOf(window.focusWidget())))
    assert sorted(seen) == [0, 1, 2]
    window.actions_by_id["previous-pane"].trigger()


def test_the_list_is_filtered_and_opens_what_is_clicked(qtbot, window):
    articles = window.panels.articles
    QTest.keyClicks(articles._filter, "Olive")
    qtbot.waitUntil(lambda: articles.model.rowCount() == 1)
    index = articles.model.index(0, 1)
    QTest.mouseClick(
        articles._table.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        articles._table.visualRect(index).center(),
    )
    assert window.panels.flow.session.article.id == "en"


def test_language_and_theme_change_at_once(window):
    left = window.dockWidgetArea(window.panels.articles_dock)
    window.preferences.language = "ar"
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.dockWidgetArea(window.panels.articles_dock) != left
    assert window.panels.spans_dock.windowTitle() != "Spans"
    window.preferences.language = "en"
    assert window.dockWidgetArea(window.panels.articles_dock) == left
    window.preferences.theme = "dark"
    assert window.theme == "dark"
    window.preferences.theme = "light"


def test_the_place_comes_back(qtbot, window, project_path):
    window.actions_by_id["next-article"].trigger()
    window.panels.desk.view.set_caret(12)
    window.close_project()
    window.open_project(project_path)
    assert window.panels.flow.session.article.id == "en"
    assert window.panels.desk.view.caret() == 12


def test_each_article_comes_back_at_its_place(window, project_path):
    view = window.panels.desk.view
    view.set_caret(20)
    window.actions_by_id["next-article"].trigger()
    view.set_caret(12)
    window.actions_by_id["previous-article"].trigger()
    assert view.caret() == 20
    window.actions_by_id["next-article"].trigger()
    assert view.caret() == 12


def test_what_was_in_view_of_a_long_article_comes_back_after_a_restart(qtbot, window, project_path):
    from annotator.app import make_application, make_window
    from annotator.domain.articles import Article, ArticleInfo
    from annotator.domain.text import sha256_of

    text = "\n".join(f"Paragraph {n} " + "of words " * (n % 90) for n in range(400))
    with window.context.file.unit_of_work() as unit:
        info = ArticleInfo(id="long", title="Long", language="en", text_sha256=sha256_of(text), length=len(text))
        unit.articles.add_all([Article(info, text)])
        unit.commit()
    window.panels.flow.refresh()
    window.panels.flow.open_article("long")
    view = window.panels.desk.view
    view.set_caret(5)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    top = view.top()
    assert top > len(text) // 4
    window.close()
    other = make_window(make_application())
    other.resize(1280, 800)
    with qtbot.waitExposed(other):
        other.show()
    other.open_project(project_path)
    shown = other.panels.desk.view
    assert (other.panels.flow.session.article.id, shown.caret(), shown.top()) == ("long", 5, top)
    other.close()
    other.deleteLater()


def test_the_window_its_panels_and_their_widths_come_back_after_a_restart(qtbot, window, project_path):
    from annotator.app import make_application, make_window

    window.resize(780, 600)
    QApplication.processEvents()
    window.resizeDocks([window.panels.articles_dock], [290], Qt.Orientation.Horizontal)
    window.panels.spans_dock.hide()
    QApplication.processEvents()
    width = window.panels.articles_dock.width()
    assert abs(width - 290) < 20
    window.close()
    other = make_window(make_application())
    with qtbot.waitExposed(other):
        other.show()
    assert other.preferences.recent_projects == [project_path]
    other.open_project(project_path)
    QApplication.processEvents()
    assert other.size().toTuple() == (780, 600)
    assert (other.panels.articles_dock.width(), other.panels.spans_dock.isVisible()) == (width, False)
    other.close()
    other.deleteLater()


def test_places_are_kept_of_the_latest_articles_only(window, project_path):
    from annotator.ui.preferences import PLACES, Preferences

    for n in range(PLACES + 5):
        window.preferences.set_place_in(project_path, f"a{n}", n, 0)
    window.preferences.set_place_in(project_path, "a7", 1, 2)
    kept = Preferences().places_in(project_path)
    assert len(kept) == PLACES
    assert next(iter(kept)) == "a5"
    assert list(kept.items())[-1] == ("a7", (1, 2))


def test_an_empty_project_says_what_to_do(bare, tmp_path, monkeypatch):
    from annotator.ui.dialogs.annotator_dialog import AnnotatorDialog

    path = tmp_path / "empty.annotator"
    create_project(path).close()
    monkeypatch.setattr(AnnotatorDialog, "ask", classmethod(lambda *_a, **_k: "Amal"))
    assert bare.open_project(path)
    assert bare.panels.articles._empty.isVisible()
    assert bare.context.annotator.name == "Amal"
    assert bare.panels.flow.session is None
