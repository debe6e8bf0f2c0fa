"""Columns that are as wide as what is in them: numbers end below each other, and lines show where a value may lie."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPalette

from annotator.domain.colours import ENOUGH, contrast
from annotator.ui.review.matrix import STRONGEST, Cell, Heading, Matrix
from annotator.ui.theme import apply_theme

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def matrix(qtbot):
    """Two rows of a figure with its interval and a count; the second has too few articles."""
    made = Matrix(fitted=True)
    qtbot.addWidget(made)
    made.show_cells(
        "parts",
        (Heading("Arabic"), Heading("English")),
        (Heading("Exact F1"), Heading("95% interval"), Heading("Spans")),
        (
            (Cell("0.300"), Cell("0.100 to 0.400", reach=(0.1, 0.3, 0.4)), Cell("12,345")),
            (Cell("1.000"), Cell("under 20 articles", words=True), Cell("8")),
        ),
    )
    made.resize(600, made.sizeHint().height())
    return made


def columns_with(matrix, row, column, wanted):
    """Return where in a cell, from left to right, a pixel is as wanted; what is told of it is the cell's own colour."""
    picture = matrix.grab().toImage()
    rect = matrix.rect_of(row, column).toRect().adjusted(1, 1, -1, -1)
    paper = picture.pixelColor(rect.topLeft())
    return [
        x
        for x in range(rect.left(), rect.right())
        if any(wanted(picture.pixelColor(x, y), paper) for y in range(rect.top(), rect.bottom()))
    ]


def written(colour, paper):
    return abs(colour.lightness() - paper.lightness()) > 60


def apart(one, other):
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
def test_numbers_end_below_each_other(matrix, direction):
    matrix.setLayoutDirection(direction)
    long, short = (columns_with(matrix, row, 2, written) for row in (0, 1))
    assert abs(long[-1] - short[-1]) <= 1
    assert long[0] < short[0] - 10


@pytest.mark.parametrize(("direction", "low", "high"), [(LEFT, 0.1, 0.4), (RIGHT, 0.6, 0.9)])
def test_a_line_says_how_far_a_figure_may_be_off(matrix, direction, low, high):
    matrix.setLayoutDirection(direction)
    accent = matrix.accent()

    def accented(colour, _):
        return apart(colour, accent) < 12

    line = columns_with(matrix, 0, 1, accented)
    rect = matrix.rect_of(0, 1)
    left, width = rect.left() + 8, rect.width() - 16
    assert line[0] == pytest.approx(left + low * width, abs=2)
    assert line[-1] == pytest.approx(left + high * width, abs=2)
    assert columns_with(matrix, 1, 1, accented) == []


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
@pytest.mark.parametrize("width", [250, 330, 420, 600])
def test_columns_stay_apart_and_within_at_every_width(matrix, direction, width):
    matrix.setLayoutDirection(direction)
    matrix.resize(width, matrix.height())
    rects = [matrix.rect_of(0, column) for column in range(-1, 3)]
    rects.sort(key=lambda rect: rect.left())
    assert rects[0].left() >= 0
    assert rects[-1].right() <= width
    assert all(one.right() <= other.left() for one, other in pairwise(rects))


def test_a_number_that_fits_is_not_cut_before_a_heading_is(matrix):
    advance = matrix.fontMetrics().horizontalAdvance
    wide = sum(advance(text) + 16 for text in ("0.300", "under 20 articles", "12,345")) + advance("English") + 16
    matrix.resize(wide, matrix.height())
    for column, text in enumerate(("0.300", "under 20 articles", "12,345")):
        assert matrix.rect_of(0, column).width() - 4 >= advance(text)
    assert matrix.rect_of(0, 0).width() - 6 < advance("Exact F1")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_that_stands_back_is_legible_on_every_tint(matrix, theme):
    apply_theme(theme)
    try:
        picture = QImage(1, 1, QImage.Format.Format_RGB32)
        for strength in (0.0, STRONGEST):
            picture.fill(matrix.palette().color(QPalette.ColorRole.Window))
            painter = QPainter(picture)
            painter.fillRect(0, 0, 1, 1, matrix.ink(0.045))
            painter.fillRect(0, 0, 1, 1, matrix.accent(strength))
            page = picture.pixelColor(0, 0).name()
            painter.fillRect(0, 0, 1, 1, matrix.quiet_ink())
            painter.end()
            assert contrast(picture.pixelColor(0, 0).name(), page) >= ENOUGH
    finally:
        apply_theme("light")
