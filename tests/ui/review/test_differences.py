"""The list of differences, walked and filtered by keys; the versions side by side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.agreement.pairing import Difference, Kind, Mark
from annotator.domain.articles import ArticleInfo, Direction
from annotator.services.review.differences import Context, DifferenceRow
from annotator.services.review.filtering import DifferenceFilter
from annotator.ui.article.fonts import Fonts
from annotator.ui.review.context_line import ContextLine
from annotator.ui.review.difference_model import Column, ShownDifference
from annotator.ui.review.labels import QUIET, Dress
from annotator.ui.review.window import DIFFERENCES, OVERVIEW, VERSIONS

# The offscreen platform says what it cannot do of every window.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALL = [
    "other label: A: Location | B: Faction",
    "missing: A: no span | B: Date",
    "boundaries: other: A: Faction | C: Faction",
    "missing: A: Location | C: no span",
    "boundaries: other: B: Faction | C: Faction",
    "missing: B: Faction | C: no span",
    "missing: B: Date | C: no span",
    "boundaries: particle: A: Location | B: Location",
]


def rows(review):
    model = review.differences.model
    return [
        f"{model.index(row, Column.KIND).data()}: " + model.index(row, Column.ANNOTATORS).data().replace("\n", " | ")
        for row in range(model.rowCount())
    ]


def settled(qtbot, review):
    qtbot.waitUntil(lambda: not review.reading.busy and not review.differences.busy)


def chosen(box, text):
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def test_every_difference_has_a_row(review):
    assert rows(review) == ALL
    assert review.tabs.tabText(DIFFERENCES) == "Differences (8)"
    assert review.differences.summary.text().startswith("8 difference")


def test_filters_are_chosen_in_the_boxes_and_taken_away_again(qtbot, review):
    page = review.differences
    chosen(page.pair, "A – C")
    settled(qtbot, review)
    assert rows(review) == ALL[2:4]
    chosen(page.kind, "missing")
    settled(qtbot, review)
    assert rows(review) == ALL[3:4]
    page.everything.click()
    settled(qtbot, review)
    assert rows(review) == ALL
    chosen(page.label, "Date")
    settled(qtbot, review)
    assert rows(review) == [ALL[1], ALL[6]]


def test_words_are_looked_for_while_they_are_typed(qtbot, review):
    review.show_page(DIFFERENCES)
    QTest.keyClicks(review.differences.line, "AUG")
    qtbot.waitUntil(lambda: rows(review) == [ALL[1], ALL[6]])


def test_the_header_sorts_one_way_then_the_other_then_not(qtbot, review):
    header = review.differences.table.horizontalHeader()
    found = []
    for _ in range(3):
        header.sectionClicked.emit(Column.KIND)
        settled(qtbot, review)
        found.append(rows(review)[0].split(":")[0])
    assert found == ["boundaries", "missing", "other label"]


def test_enter_opens_the_two_versions_at_that_place_and_escape_leads_back(qtbot, review):
    review.open_differences(DifferenceFilter(kinds=frozenset({Kind.MISSING})))
    settled(qtbot, review)
    table = review.differences.table
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert review.tabs.currentIndex() == VERSIONS
    page = review.versions
    assert [lane.version.annotator.name for lane in page.lanes] == ["A", "C"]
    assert [lane.here.text() for lane in page.lanes] == ["Location “Idlib”", "no span"]
    QTest.keyClick(page.lanes[0].view, Qt.Key.Key_Escape)
    assert review.tabs.currentIndex() == DIFFERENCES
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert review.tabs.currentIndex() == OVERVIEW


def test_differences_are_walked_by_keys_on_into_the_next_article_of_the_list(qtbot, review):
    review.open_differences(DifferenceFilter(pair=tuple(each for each in review.reading.comparison.inventory.pairs[0])))
    settled(qtbot, review)
    QTest.keyClick(review.differences.table, Qt.Key.Key_Return)
    page = review.versions
    texts = []
    for _ in range(3):
        texts.append([lane.here.text() for lane in page.lanes])
        QTest.keyClick(page.lanes[0].view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert texts == [
        ["Location “Idlib”", "Faction “Idlib”"],
        ["no span", "Date “3 August”"],
        ["Location “\u2068حلب\u2069”", "Location “\u2068وحلب\u2069”"],
    ]
    assert page.found.article.id == "ar"
    QTest.keyClick(page.lanes[0].view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert page.found.article.id == "en"


def test_versions_scroll_together(qtbot, main, review):
    main.actions_by_id["versions"].trigger()
    page = review.versions
    assert [lane.version.annotator.name for lane in page.lanes] == ["A", "B", "C"]
    first, *others = (lane.view for lane in page.lanes)
    first.verticalScrollBar().setValue(first.verticalScrollBar().maximum() // 2)
    assert first.top() > 0
    assert {view.top() for view in others} == {first.top()}
    others[1].verticalScrollBar().setValue(0)
    assert {view.top() for view in (first, others[0])} == {0}


def test_what_all_agree_on_is_quiet(main, review):
    main.actions_by_id["versions"].trigger()
    lane = review.versions.lanes[0]
    shown = {lane.view.page.spans.get(span.id).label for span in lane.version.spans}
    assert shown == {"faction", "location", f"location{QUIET}"}


def test_a_sealed_change_shows_at_once_and_first_figures_stay(qtbot, main, review):
    from PySide6.QtWidgets import QApplication

    made = review.reading.review.comparing.made
    session = main.panels.flow.session
    assert session.article.id == "en"
    main.context.sealing.reopen(session, "once more")
    main.panels.flow.refresh(anew=True)
    QApplication.processEvents()
    session = main.panels.flow.session
    session.apply(session.plan_label(0, 5, "faction"))
    main.panels.flow.done()
    settled(qtbot, review)
    assert rows(review) == ALL
    chosen(review.which, "Latest submissions")
    settled(qtbot, review)
    assert len(rows(review)) != len(ALL)
    assert review.reading.review.comparing.made == made + 1


def test_annotators_do_not_get_to_see_it(main, review):
    main.actions_by_id["lead"].trigger()
    assert main.panels.review.window is None
    for name in ("agreement", "differences", "versions"):
        assert not main.actions_by_id[name].isEnabled()


def test_everything_is_said_in_arabic_as_well(qtbot, main, review):
    main.preferences.language = "ar"
    settled(qtbot, review)
    assert review.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert "Idlib" in review.differences.model.index(0, Column.CONTEXT).data()


@pytest.mark.parametrize(
    ("chosen", "paragraph", "language", "right_to_left"),
    [
        (Direction.AUTO, Direction.RIGHT_TO_LEFT, "en", True),
        (Direction.AUTO, Direction.AUTO, "ar", True),
        (Direction.AUTO, Direction.AUTO, "en", False),
        (Direction.LEFT_TO_RIGHT, Direction.RIGHT_TO_LEFT, "ar", False),
    ],
)
def test_a_line_runs_as_its_article_and_its_paragraph_do(qapp, chosen, paragraph, language, right_to_left):
    """The stretch that is shown may begin with a word of the other script."""
    info = ArticleInfo(id="a", title="", language=language, text_sha256="", length=3, direction=chosen)
    row = DifferenceRow(info, "A", "B", Difference(Kind.MISSING, (Mark(0, 3, "faction"),), ()), "CNN")
    shown = ShownDifference(row, Context(0, "CNN", paragraph), Dress())
    assert ContextLine(shown, Fonts()).right_to_left is right_to_left
