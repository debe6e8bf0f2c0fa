"""A line that has no room is cut at its own end, whichever way the window runs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.ui.elided import ElidedLine

ARABIC, ENGLISH = "مفاوضات مستمرة من قبل الجانب التركي", "Negotiations go on with the Turkish side"
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def inked(line, left: int, right: int) -> bool:
    image = line.grab().toImage()
    ground = image.pixel(0, 0)
    return any(image.pixel(x, y) != ground for x in range(left, right) for y in range(image.height()))


@pytest.mark.parametrize("way", [LEFT, RIGHT])
@pytest.mark.parametrize("text", [ARABIC, ENGLISH])
def test_a_line_with_room_stands_at_the_reading_start(qtbot, text, way) -> None:
    line = ElidedLine()
    qtbot.addWidget(line)
    line.setLayoutDirection(way)
    line.resize(900, 24)
    line.set_text(text)
    assert line.text() == line.toolTip() == line.accessibleName() == text
    assert inked(line, 1, 30) == (way is LEFT)
    assert inked(line, 870, 899) == (way is RIGHT)


@pytest.mark.parametrize("way", [LEFT, RIGHT])
@pytest.mark.parametrize("text", [ARABIC, ENGLISH])
def test_a_cut_line_shows_its_beginning_as_the_whole_does(qtbot, text, way) -> None:
    cut, whole = ElidedLine(), ElidedLine()
    for line in (cut, whole):
        qtbot.addWidget(line)
        # The whole one stands where its own beginning is.
        line.setLayoutDirection(way if line is cut else RIGHT if text == ARABIC else LEFT)
        line.resize(120 if line is cut else 900, 24)
        line.set_text(text)
    there = whole.grab().toImage().copy(840 if text == ARABIC else 0, 0, 60, 24)
    here = cut.grab().toImage().copy(60 if text == ARABIC else 0, 0, 60, 24)
    assert here == there
