"""Links between spans: made, seen, gone along and removed by real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.link_menu import LinkMenu
from annotator.ui.span_panel.links_section import LinksSection

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Linker:
    """The Arabic article with an event, a faction, a location and a date labelled, the event selected."""

    def __init__(self, window) -> None:
        self.window, self.desk = window, window.panels.desk
        self.view = self.desk.view
        self.view.setFocus()
        self.ids = {
            "faction": self.label("قوات النورس", "faction", nth=1),
            "location": self.label("مرج الزيتون", "location", nth=1),
            "date": self.label("23 آب", "date"),
            "event": self.label("المعارك", "event"),
        }
        QApplication.processEvents()

    @property
    def session(self):
        return self.desk.editor.session

    def label(self, surface, label, nth=0):
        text = self.view.text()
        start = [place for place in range(len(text)) if text.startswith(surface, place)][nth]
        self.view.set_selection(start, start + len(surface))
        self.desk.label(label)
        return self.view.selected_span()

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier, widget=None):
        QTest.keyClick(widget or self.view, key, modifiers)
        QApplication.processEvents()

    def type(self, letters):
        for letter in letters:
            press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self.view, press)

    def begin(self, name="event"):
        self.view.select_span(self.ids[name])
        self.key(Qt.Key.Key_L, CTRL)
        assert self.view.linking.start == self.ids[name]

    def click(self, name):
        span = self.session.spans[self.ids[name]]
        place = self.view.rect_of(span.start, span.end)[0].center().toPoint()
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        return place

    @property
    def menu(self):
        found = QApplication.activePopupWidget()
        return found if isinstance(found, LinkMenu) else None

    @property
    def links(self):
        names = {span: name for name, span in self.ids.items()}
        return [(names[link.source], link.type, names[link.target]) for link in self.session.links]

    @property
    def stored(self):
        names = {span: name for name, span in self.ids.items()}
        with self.window.context.file.unit_of_work() as unit:
            found = unit.links.of_assignment(self.session.assignment.id)
        return [(names[link.source], link.type, names[link.target]) for link in found]

    @property
    def section(self):
        return next(part for part in self.window.panels.span_panel.sections if isinstance(part, LinksSection))

    @property
    def rows(self):
        root = self.section.list.invisibleRootItem()
        return [[root.child(row).text(column) for column in range(3)] for row in range(root.childCount())]


@pytest.fixture
def linker(window):
    return Linker(window)


def test_tab_goes_to_the_other_end_and_enter_makes_the_only_link_that_fits(linker):
    linker.begin()
    linker.key(Qt.Key.Key_Backtab)
    assert linker.view.selected_span() == linker.ids["date"]
    linker.key(Qt.Key.Key_Return)
    assert linker.stored == linker.links == [("event", "time", "date")]
    assert not linker.view.linking.active
    assert linker.view.selected_span() == linker.ids["event"]


def test_letters_go_only_to_words_in_spans(linker):
    linker.begin()
    linker.type("مر")
    assert linker.view.linking.target == linker.ids["location"]
    linker.key(Qt.Key.Key_Return)
    assert linker.stored == [("event", "place", "location")]


def test_space_goes_on_to_the_next_word_that_begins_so(linker):
    first = linker.label("مرج الزيتون", "location")
    linker.begin()
    linker.type("مر")
    found = [linker.view.linking.target]
    linker.key(Qt.Key.Key_Space)
    found.append(linker.view.linking.target)
    linker.key(Qt.Key.Key_Return, SHIFT)
    found.append(linker.view.linking.target)
    assert found == [first, linker.ids["location"], first]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([Qt.Key.Key_2], "target"),
        ([Qt.Key.Key_Return], "actor"),
        ([Qt.Key.Key_Down, Qt.Key.Key_Return], "target"),
    ],
)
def test_of_several_that_fit_one_is_chosen_by_digit_or_arrows(linker, keys, expected):
    linker.begin()
    linker.click("faction")
    linker.key(Qt.Key.Key_Return)
    assert [action.text().split("\t")[1] for action in linker.menu.actions()] == ["1", "2"]
    for key in keys:
        linker.key(key, widget=linker.menu)
    assert linker.stored == [("event", expected, "faction")]
    assert linker.menu is None


def test_leaving_the_choice_leaves_the_mode_on(linker):
    linker.begin()
    linker.click("faction")
    linker.key(Qt.Key.Key_Return)
    linker.key(Qt.Key.Key_Escape, widget=linker.menu)
    assert linker.links == []
    assert linker.view.linking.target == linker.ids["faction"]


def test_from_the_other_end_the_link_leads_back(linker):
    linker.begin("location")
    linker.click("event")
    linker.key(Qt.Key.Key_Return)
    assert linker.stored == [("event", "place", "location")]


def test_the_menu_of_a_span_begins_a_link_for_whoever_uses_the_mouse(linker):
    linker.click("event")
    linker.view.span_menu_requested.emit((linker.ids["event"], QPoint(0, 0)))
    menu = QApplication.activePopupWidget()
    next(action for action in menu.actions() if action.text() == "Link to another span").trigger()
    menu.close()
    assert linker.view.linking.start == linker.ids["event"]


def test_a_double_click_on_the_other_end_links_too(linker):
    linker.begin()
    QTest.mouseDClick(linker.view.viewport(), Qt.MouseButton.LeftButton, pos=linker.click("date"))
    assert linker.stored == [("event", "time", "date")]


def test_where_none_fits_the_links_that_exist_are_told(linker):
    linker.begin("date")
    linker.click("location")
    linker.key(Qt.Key.Key_Return)
    told = linker.window.statusBar().currentMessage()
    assert "time (Event → Date)" in told
    assert "continues" in told
    assert "place" not in told
    assert linker.links == []
    assert linker.view.linking.active


def test_the_same_link_twice_is_refused(linker):
    for _ in range(2):
        linker.begin()
        linker.click("date")
        linker.key(Qt.Key.Key_Return)
    assert "already" in linker.window.statusBar().currentMessage()
    assert len(linker.links) == 1


def test_digits_and_delete_do_nothing_while_a_link_is_made(linker):
    before = linker.session.in_order()
    linker.begin()
    linker.click("date")
    linker.key(Qt.Key.Key_1)
    linker.key(Qt.Key.Key_Delete)
    assert linker.session.in_order() == before
    assert linker.view.linking.active


@pytest.mark.parametrize("leave", [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_L, CTRL)])
def test_escape_and_the_key_itself_leave_the_mode(linker, leave):
    linker.begin()
    linker.key(Qt.Key.Key_Backtab)
    linker.key(*leave)
    assert not linker.view.linking.active
    assert linker.links == []


def test_removing_a_span_takes_its_links_and_undoing_brings_both_back(linker):
    linker.begin()
    linker.click("date")
    linker.key(Qt.Key.Key_Return)
    linker.view.select_span(linker.ids["date"])
    linker.key(Qt.Key.Key_Delete)
    assert linker.stored == []
    linker.key(Qt.Key.Key_Z, CTRL)
    assert linker.stored == linker.links == [("event", "time", "date")]
    linker.key(Qt.Key.Key_Z, CTRL)
    assert linker.stored == []
    linker.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert linker.stored == [("event", "time", "date")]


def test_another_label_takes_links_away_that_it_does_not_allow_and_says_so(linker):
    linker.begin()
    linker.click("date")
    linker.key(Qt.Key.Key_Return)
    linker.view.select_span(linker.ids["date"])
    linker.key(Qt.Key.Key_2)
    assert linker.stored == []
    assert "1 link" in linker.window.statusBar().currentMessage()
    linker.key(Qt.Key.Key_Z, CTRL)
    assert linker.stored == [("event", "time", "date")]
    assert linker.session.spans[linker.ids["date"]].label == "date"


def test_the_panel_lists_links_and_keys_go_along_and_remove(linker):
    linker.begin()
    linker.click("date")
    linker.key(Qt.Key.Key_Return)
    assert linker.rows == [["time →", "23 آب", "Date"]]
    linker.key(Qt.Key.Key_L, CTRL | SHIFT)
    assert linker.section.list.hasFocus()
    linker.key(Qt.Key.Key_Return, widget=linker.section.list)
    assert linker.view.selected_span() == linker.ids["date"]
    assert linker.view.hasFocus()
    assert linker.rows == [["time ←", "المعارك", "Event"]]
    linker.key(Qt.Key.Key_L, CTRL | SHIFT)
    linker.key(Qt.Key.Key_Delete, widget=linker.section.list)
    assert linker.stored == []
    assert linker.rows == []
    assert linker.view.hasFocus()


def test_a_click_in_the_panel_goes_to_the_other_end(linker):
    linker.begin()
    linker.click("date")
    linker.key(Qt.Key.Key_Return)
    place = linker.section.list.visualItemRect(linker.section.list.topLevelItem(0)).center()
    QTest.mouseClick(linker.section.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert linker.view.selected_span() == linker.ids["date"]


def test_a_sealed_article_takes_no_links(linker):
    linker.begin()
    linker.click("date")
    linker.key(Qt.Key.Key_Return)
    linker.window.context.sealing.done(linker.session)
    linker.desk.refresh_state()
    linker.view.select_span(linker.ids["event"])
    linker.key(Qt.Key.Key_L, CTRL)
    assert not linker.view.linking.active
    linker.window.panels.span_panel.refresh()
    linker.key(Qt.Key.Key_Delete, widget=linker.section.list)
    assert linker.stored == [("event", "time", "date")]
