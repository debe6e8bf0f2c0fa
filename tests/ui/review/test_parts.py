"""Figures by language, zone and source: what the command line tells, each the door to its differences."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sealed_news import seal_news
from sealed_work import SealedWork

from annotator.services.agreement import Agreement
from annotator.services.review.filtering import DifferenceFilter
from annotator.ui.review.window import DIFFERENCES, OVERVIEW

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def news(team):
    """The project with generated news besides, of several languages, zones and sources."""
    from annotator.services.projects import open_project

    with closing(open_project(team)) as project:
        seal_news(SealedWork(project), count=20)
    return team


def settled(qtbot, review):
    qtbot.waitUntil(lambda: not review.reading.busy and not review.differences.busy)


def opened(qtbot, main):
    main.actions_by_id["agreement"].trigger()
    review = main.panels.review.window
    settled(qtbot, review)
    return review


def rows(matrix):
    """Return each row's name with its cells; those without are what stands over others."""
    return [
        (heading.text, *(cell.text for cell in cells)) for heading, cells in zip(matrix.rows, matrix.cells, strict=True)
    ]


def test_only_what_has_several_values_is_shown(review):
    page = review.overview
    assert rows(page.parts) == [
        ("Language",),
        ("Arabic", "0.000", "under 20 articles", "0.000", "1", "2"),
        ("English", "0.444", "under 20 articles", "0.435", "1", "18"),
    ]
    assert page.hints["parts"].text() == ""
    boxes = (review.differences.language, review.differences.zone, review.differences.source)
    assert [box.isVisibleTo(review.differences) for box in boxes] == [True, False, False]


def test_every_row_says_what_the_command_line_says(qtbot, team, main):
    work = SealedWork(main.context.file)
    seal_news(work, count=60)
    review = opened(qtbot, main)
    document = Agreement(main.context.file.unit_of_work).run(project="p").document()
    shown = {row[0]: row[1:] for row in rows(review.overview.parts) if len(row) > 1}
    names = {"ar": "Arabic", "en": "English", "": "no source"}
    told = {}
    for key in ("languages", "sources", "zone_figures"):
        for part in document[key]:
            figures = {figure["key"]: figure for figure in part["figures"]}
            exact, mean = figures["exact_f1"], figures["exact_f1_macro"]
            interval = exact["interval"]
            told[names.get(part["name"], part["name"])] = (
                f"{exact['value']:.3f}",
                f"{interval['low']:.3f} to {interval['high']:.3f}" if interval else "under 20 articles",
                f"{mean['value']:.3f}",
                str(exact["n"]),
            )
    assert {name: (*row[:3], row[4].replace(",", "")) for name, row in shown.items()} == told
    assert len(told) == 2 + 3 + 3
    sure = {name: interval != "under 20 articles" for name, (_, interval, *_) in told.items()}
    assert set(sure.values()) == {True, False}
    chart = review.overview.parts
    assert [said_of(door) for door in chart.doors] == [
        f"95% interval {told[name][1]}" if sure[name] else "no interval under 20 articles" for name in shown
    ]
    cells = {heading.text: row for heading, row in zip(chart.rows, chart.cells, strict=True) if row}
    assert {name: bool(row[0].strength) for name, row in cells.items()} == sure
    assert {name: row[1].reach is not None for name, row in cells.items()} == sure
    assert review.overview.hints["parts"].text().endswith("The line below an interval runs from 0 to 1.")


def said_of(door):
    """Return what a door says of the interval."""
    return door.words.split("; ")[2]


def test_intervals_come_after_the_counts(qtbot, news, main):
    """A row says its figure as soon as it is counted, and neither an interval nor that there is none until then."""
    main.actions_by_id["agreement"].trigger()
    review = main.panels.review.window
    seen = []
    review.reading.changed.connect(lambda: seen.append(rows(review.overview.parts)))
    settled(qtbot, review)
    counted = [row for shown in seen[:-1] for row in shown if len(row) > 1]
    assert counted
    assert {row[2] for row in counted} == {""}
    assert {row[2] for row in seen[-1] if len(row) > 1} == {"under 20 articles"}


def test_every_row_opens_its_differences_by_a_click_and_by_enter(qtbot, news, main):
    review = opened(qtbot, main)
    chart, page = review.overview.parts, review.differences
    everything = page.model.rowCount()
    counts = []
    for number, door in enumerate(chart.doors):
        review.show_page(OVERVIEW)
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=door.rect.center().toPoint())
        assert review.tabs.currentIndex() == DIFFERENCES
        settled(qtbot, review)
        assert page.filter == door.wanted
        assert [box.currentData() for box in (page.language, page.zone, page.source)] == [
            door.wanted.language or None,
            door.wanted.zone or None,
            door.wanted.source,
        ]
        counts.append(page.model.rowCount())
        page.show_filter(DifferenceFilter(text="nothing"))
        chart.current = number
        QTest.keyClick(chart, Qt.Key.Key_Return)
        assert page.filter == door.wanted
        settled(qtbot, review)
    assert sum(counts[:2]) == sum(counts[2:5]) == sum(counts[5:]) == everything
    assert all(counts)


def test_the_list_is_narrowed_by_language_zone_and_source_together(qtbot, news, main):
    review = opened(qtbot, main)
    page = review.differences
    review.show_page(DIFFERENCES)
    for box, typed in ((page.language, "Arab"), (page.zone, "head"), (page.source, "Gull")):
        QTest.keyClicks(box, typed)
        settled(qtbot, review)
        assert box.currentText().startswith(typed)
    found = [page.model.row_at(number) for number in range(page.model.rowCount())]
    assert found
    for row in found:
        assert (row.info.language, row.info.source) == ("ar", "Gull Radio")
        assert row.difference.start <= 60
    page.everything.click()
    settled(qtbot, review)
    assert [box.currentIndex() for box in (page.language, page.zone, page.source)] == [0, 0, 0]


def test_of_many_sources_those_with_most_spans_are_shown(qtbot, team, main):
    work = SealedWork(main.context.file)
    for number in range(14):
        work.article(f"s{number}", "Gull Forces took Idlib.", source=f"Source {number}")
        for person in ("A", "B"):
            work.seal(person, f"s{number}", "Gull Forces=faction" + ", Idlib=location" * (number > 3))
    review = opened(qtbot, main)
    page = review.overview
    names = [row[0] for row in rows(page.parts)]
    most = sorted(f"Source {number}" for number in range(4, 14))
    assert names[names.index("Source") + 1 :] == ["no source", *most[:9]]
    assert page.hints["parts"].text().startswith("Of 15 sources those with most spans are shown")
    assert review.differences.source.count() == 1 + 15
