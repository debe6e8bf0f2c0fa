"""The list of articles: sorted, filtered, widened and acted upon by mouse and by keyboard."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox, QPushButton

from annotator.domain.articles import Article, ArticleInfo
from annotator.domain.assignments import AssignmentState
from annotator.domain.listing import ArticleView, SortKey
from annotator.domain.text import sha256_of
from annotator.services.projects import open_project
from annotator.ui.article_model import PAGE, Column
from annotator.ui.articles_menu import ArticlesMenu

# The offscreen platform says what it cannot do of every dialog and menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MANY = 2 * PAGE + 50
BOTH = ["قوات النورس في مرج الزيتون", "Gull Forces seize Olive Meadow"]


@pytest.fixture
def articles(window):
    return window.panels.articles


@pytest.fixture
def many(project_path):
    """The project with many more articles: "a0000 …" and so on, of 2018 where the number is even."""
    with closing(open_project(project_path)) as project, project.unit_of_work() as unit:
        unit.articles.add_all(
            Article(
                ArticleInfo(
                    id=f"m{n}", title=f"a{n:04} title", language="en", text_sha256=sha256_of(f"a{n:04} title"),
                    length=11, published="" if n % 2 else "2018-05-01",
                ),
                f"a{n:04} title",
            )
            for n in range(MANY)
        )  # fmt: skip
        unit.commit()


def titles(articles):
    return [articles.model.row_at(row).title for row in range(articles.model.rowCount())]


def settled(qtbot, articles):
    """Wait until what was asked of the list is shown."""
    qtbot.waitUntil(lambda: not articles._delay.isActive() and not articles.model.reading)


def click_header(articles, column):
    header = articles._table.header
    place = QPoint(header.sectionViewportPosition(column) + 8, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def answered(work, then):
    """Do something that opens a dialog, and answer that."""
    seen = []
    timer = QTimer()
    timer.setInterval(5)

    def answer():
        found = QApplication.activeModalWidget()
        if isinstance(found, QDialog):
            timer.stop()
            seen.append(type(found).__name__)
            then(found)

    timer.timeout.connect(answer)
    timer.start()
    work()
    timer.stop()
    assert seen


def menu_of(window, articles):
    """Press the menu key in the list, and return what opens."""
    table = articles._table
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), table.mapToGlobal(QPoint(0, 0)))
    QApplication.sendEvent(table.viewport(), event)
    menu = next(menu for menu in window.findChildren(ArticlesMenu) if menu.isVisible())
    menu.hide()
    return menu


def choose(window, articles, name):
    menu_of(window, articles).findChild(QAction, name).trigger()


def test_a_click_on_a_column_sorts_by_it_then_backwards_then_not(qtbot, articles):
    for expected in (BOTH[::-1], BOTH, BOTH):
        click_header(articles, Column.TITLE)
        settled(qtbot, articles)
        assert titles(articles) == expected
    assert articles.model.view == ArticleView()


def test_the_header_is_used_by_keyboard(qtbot, window, articles):
    header = articles._table.header
    header.setFocus()
    QTest.keyClick(header, Qt.Key.Key_Right)
    QTest.keyClick(header, Qt.Key.Key_Return)
    settled(qtbot, articles)
    assert articles.model.view.sort is SortKey.LANGUAGE
    QTest.keyClick(header, Qt.Key.Key_Left)
    QTest.keyClick(header, Qt.Key.Key_Space)
    settled(qtbot, articles)
    assert articles.model.view.sort is SortKey.TITLE


def test_next_and_previous_follow_the_order_that_is_shown(qtbot, window, articles):
    click_header(articles, Column.TITLE)
    settled(qtbot, articles)
    assert window.panels.flow.row == 1
    window.actions_by_id["previous-article"].trigger()
    assert window.panels.flow.session.article.id == "en"
    window.actions_by_id["previous-article"].trigger()
    assert window.panels.flow.session.article.id == "en"


def test_the_order_comes_back_with_the_window(qtbot, window, articles, project_path):
    from annotator.app import make_application, make_window

    click_header(articles, Column.TITLE)
    settled(qtbot, articles)
    window.close()
    other = make_window(make_application())
    other.open_project(project_path)
    settled(qtbot, other.panels.articles)
    assert titles(other.panels.articles) == BOTH[::-1]
    assert other.panels.flow.session.article.id == "ar"
    assert other.panels.flow.row == 1
    other.close()
    other.deleteLater()


def test_in_a_sorted_list_of_done_articles_one_is_opened_all_the_same(qtbot, window, articles):
    window.context.batches.done(["ar", "en"])
    click_header(articles, Column.TITLE)
    settled(qtbot, articles)
    path = window.context.file.path
    window.close_project()
    window.preferences._places.clear()
    window.preferences._settings.remove("places")
    window.open_project(path)
    assert window.panels.flow.session.article.id == "ar"
    settled(qtbot, articles)
    assert window.panels.flow.row == 1


def test_a_filter_leaves_the_open_article_open_and_goes_on_from_the_top(qtbot, window, articles):
    QTest.keyClicks(articles._filter, "OLIVE gull")
    settled(qtbot, articles)
    assert titles(articles) == BOTH[1:]
    assert window.panels.flow.session.article.id == "ar"
    assert window.panels.flow.row == -1
    window.actions_by_id["next-article"].trigger()
    assert window.panels.flow.session.article.id == "en"
    # Closing the project forgets the filter.
    path = window.context.file.path
    window.close_project()
    window.open_project(path)
    assert titles(window.panels.articles) == BOTH


def test_filters_are_ticked_kept_forgotten_and_cleared_by_keyboard(qtbot, window, articles):
    qtbot.waitUntil(lambda: len(articles.panel._languages.boxes) == 2)
    window.actions_by_id["filters"].trigger()
    panel = articles.panel
    QTest.keyClick(panel._languages.boxes[1], Qt.Key.Key_Space)
    settled(qtbot, articles)
    assert titles(articles) == BOTH[1:]
    assert articles._more.text() == "Filters (1)"
    assert articles._shown.text() == "1 of 2 articles"
    QTest.keyClicks(panel._name, "English")
    QTest.keyClick(panel._name, Qt.Key.Key_Return)
    QTest.keyClick(panel._clear, Qt.Key.Key_Space)
    settled(qtbot, articles)
    assert titles(articles) == BOTH
    assert not articles._shown.isVisible()
    QTest.keyClick(panel._kept, Qt.Key.Key_Down)
    settled(qtbot, articles)
    assert panel._kept.currentText() == "English"
    assert titles(articles) == BOTH[1:]
    QTest.keyClick(panel._forget, Qt.Key.Key_Space)
    assert panel._kept.count() == 1
    assert window.preferences.article_filters(window.context.file.path) == {}
    panel.close()


def test_a_kept_filter_comes_back_with_its_words(qtbot, window, articles):
    QTest.keyClicks(articles._filter, "olive")
    settled(qtbot, articles)
    articles.panel._name.setText("Olive")
    QTest.mouseClick(articles.panel._keep, Qt.MouseButton.LeftButton)
    path = window.context.file.path
    window.close_project()
    window.open_project(path)
    kept = articles.panel._kept
    kept.setCurrentIndex(kept.findText("Olive"))
    kept.activated.emit(kept.currentIndex())
    settled(qtbot, articles)
    assert articles._filter.text() == "olive"
    assert titles(articles) == BOTH[1:]


@pytest.mark.parametrize(("written", "count"), [("2018-05", 225), ("٢٠١٨", 225), ("2018-06", 0), ("2018-13", 452)])
def test_dates_are_written_whole_or_in_part_and_in_any_digits(qtbot, many, window, articles, written, count):
    articles.panel._since.setText(written)
    settled(qtbot, articles)
    assert articles.model.rowCount() == count


def test_more_columns_appear_when_the_list_is_drawn_wider_or_they_are_chosen(qtbot, window, articles):
    def shown():
        return [column for column in Column if not articles._table.isColumnHidden(column)]

    narrow = [Column.STATE, Column.TITLE, Column.LANGUAGE, Column.SPANS]
    assert shown() == narrow
    # Where there is little room, the mark alone tells the state.
    assert articles._table.columnWidth(Column.STATE) < 40 < articles._table.columnWidth(Column.TITLE) // 4
    window.resize(1600, 800)
    window.resizeDocks([window.panels.articles_dock], [700], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: len(shown()) == 6)
    assert articles._table.columnWidth(Column.STATE) > 60
    menu = menu_of(window, articles)
    columns = next(action.menu() for action in menu.actions() if action.menu() and "Columns" in action.text())
    next(action for action in columns.actions() if action.data() == Column.SOURCE).trigger()
    assert shown() == [*narrow, Column.PUBLISHED]
    assert window.preferences.article_columns == "state,title,language,spans,published"


def test_the_first_of_many_are_shown_at_once_and_all_of_them_soon(qtbot, many, project_path, window, articles):
    assert articles.model.rowCount() in {PAGE, MANY + 2}
    assert window.panels.flow.session.article.id == "ar"
    settled(qtbot, articles)
    assert articles.model.rowCount() == articles.total == MANY + 2
    bar = articles._table.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert articles.model.row_at(MANY + 1).id == f"m{MANY - 1}"
    # Nothing between the top and the end was read.
    assert 1 not in articles.model._pages
    assert articles.model.find("m7") == 9
    assert articles.model.next_unfinished("m7") == 10


def test_several_are_marked_as_done_by_keyboard_and_the_open_one_is_sealed(qtbot, window, articles):
    articles._table.setFocus()
    QTest.keyClick(articles._table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    def sure(dialog):
        assert isinstance(dialog, QMessageBox)
        button = next(b for b in dialog.findChildren(QPushButton) if "Mark" in b.text())
        QTest.keyClick(button, Qt.Key.Key_Space)

    answered(lambda: choose(window, articles, "done"), sure)
    assert [articles.model.row_at(row).state for row in range(2)] == [AssignmentState.DONE] * 2
    assert window.panels.flow.session.sealed
    qtbot.waitUntil(lambda: window.panels._progress.text() == "2 of 2 done")


def test_not_confirmed_nothing_is_done(window, articles):
    articles._table.selectAll()
    answered(lambda: choose(window, articles, "done"), QDialog.reject)
    assert not window.panels.flow.session.sealed


def test_several_are_set_aside_with_a_reason_and_taken_up_again(window, articles):
    articles._table.selectAll()

    def distressing(dialog):
        QTest.keyClick(dialog, Qt.Key.Key_5)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    answered(lambda: choose(window, articles, "set-aside"), distressing)
    assert [articles.model.row_at(row).state for row in range(2)] == [AssignmentState.SET_ASIDE] * 2
    assert window.panels.flow.session.assignment.reason == "too distressing"

    def better(dialog):
        QTest.keyClicks(dialog.findChild(QLineEdit), "again")
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    articles._table.selectAll()
    answered(lambda: choose(window, articles, "reopen"), better)
    assert [articles.model.row_at(row).state for row in range(2)] == [AssignmentState.OPEN] * 2
    assert not window.panels.flow.session.sealed


def test_titles_are_copied_and_those_selected_are_exported(window, articles, tmp_path):
    articles._table.selectRow(1)
    choose(window, articles, "copy")
    assert QGuiApplication.clipboard().text() == BOTH[1]
    chosen = []
    answered(
        lambda: choose(window, articles, "export"), lambda dialog: (chosen.append(dialog._articles), dialog.reject())
    )
    assert chosen == [{"en"}]


def test_articles_are_withdrawn_and_put_back(qtbot, window, articles):
    articles._table.selectRow(1)
    choose(window, articles, "withdraw")
    assert titles(articles) == BOTH[:1]
    articles._table.selectRow(0)
    choose(window, articles, "put-back")
    assert titles(articles) == BOTH


def test_enter_opens_the_article_of_the_row(window, articles):
    articles._table.setFocus()
    QTest.keyClick(articles._table, Qt.Key.Key_Down)
    QTest.keyClick(articles._table, Qt.Key.Key_Return)
    assert window.panels.flow.session.article.id == "en"
