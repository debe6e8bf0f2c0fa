"""Where letters lie on a line, against Qt's own selection painting."""

from __future__ import annotations

import itertools
import random
import re
from math import ceil, floor

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter, QTextCharFormat, QTextLayout

from annotator.ui.article.blocks import Block
from annotator.ui.article.fonts import Fonts
from annotator.ui.article.layout import BlockLayout
from annotator.ui.article.mixed_line import WRAP_SPACES
from annotator.ui.article.span_store import BlockSpans

ARABIC = [
    "ولإدلب",
    "لا",
    "إله",
    "قال",
    "هيئة",
    "تحرير",
    "الشام",
    "لأن",
    "مُحَمَّد",
    "كتــاب",
    "الله",
    "بِسْمِ",
    "٣٤٥",
    "و",
    "لإدلب،",
    "؟",
    "العملية",
    "شَدَّة",
    "﷽",
    "هـ",
    "سلام؛",
    "مرج\u200cالزيتون",
]
LATIN = ["he", "said", "office", "fi", "x", "AV", "To", "café", "ét", "naïve", "HTS,", "U.S.", "don’t"]
BETWEEN = [
    "123",
    "4.5",
    "10/8/2018",
    "2-3",
    "(",
    ")",
    "“",
    "”",
    "«",
    "»",
    "[",
    "]",
    "…",
    "😀",
    "👨\u200d👩\u200d👧",
    "🇸🇾",
    "👍🏽",
    "-",
    "—",
    "%",
    "$5",
    ":",
    "!",
    "  ",
    "\xa0",
]
CONTROLS = ["\u200f", "\u200e", "\u202b", "\u202c", "\u2067", "\u2069"]
FONTS = [
    ("Noto Naskh Arabic", "Noto Serif"),
    ("Noto Kufi Arabic", "DejaVu Serif"),
    ("DejaVu Sans", "DejaVu Sans"),
    ("DejaVu Sans Mono", "DejaVu Sans Mono"),
    ("Noto Serif", "Noto Serif"),
]
LIGATURE = re.compile("ل[\u064b-\u0652]*[اأإآ]|ل?لله|الله|ff?i|ff|fl|﷽")
"""Inside these Qt paints what it selects at the wrong place; the cells share them out evenly."""
MARGIN = 200


def generated(rng: random.Random, *, controls: bool = False) -> str:
    words = []
    for _ in range(rng.randint(1, 14)):
        kind = rng.random()
        pool = ARABIC if kind < 0.45 else LATIN if kind < 0.7 else BETWEEN + (CONTROLS if controls else [])
        words.append(rng.choice(pool))
        if rng.random() < 0.75:
            words.append(" ")
    return "".join(words)


def laid_out(text: str, fonts: tuple[str, str], width: float, *, right_to_left: bool) -> BlockLayout:
    block = Block(0, len(text), continues=False, right_to_left=right_to_left, headline=False, quiet=False)
    layout = BlockLayout(block, text, Fonts(*fonts), width, 1.0)
    layout.arrange(BlockSpans(()), 0)
    return layout


def painted(layout: BlockLayout, number: int, start: int, end: int, width: float) -> bytearray:
    """Return which columns (1 or 0) Qt paints when it selects ``[start, end)``, from ``MARGIN`` left of the line on."""
    line = layout.lines[number].line
    line.setPosition(QPointF(0.0, number * 300.0))
    image = QImage(int(width) + 2 * MARGIN, 4, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    chosen = QTextLayout.FormatRange()
    chosen.start, chosen.length = (
        layout.units.to_units(start),
        layout.units.to_units(end) - layout.units.to_units(start),
    )
    look = QTextCharFormat()
    look.setBackground(Qt.GlobalColor.black)
    look.setForeground(Qt.GlobalColor.black)
    chosen.format = look
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.white)
    painter.translate(MARGIN, -number * 300.0 - 1)
    layout._layout.draw(painter, QPointF(), [chosen])
    painter.end()
    return bytearray(value < 128 for value in bytes(image.constScanLine(0))[: image.width()])


def differences(columns: bytearray, stretches: list[tuple[float, float]]) -> list[int]:
    """Return the columns that differ by more than one pixel at an edge."""
    may, must = bytearray(len(columns)), bytearray(len(columns))
    for left, right in stretches:
        paint(may, left - 1, right + 1)
        if right - left > 3:
            paint(must, ceil(left + 1), floor(right - 1))
    pairs = enumerate(zip(columns, may, must, strict=True))
    return [x - MARGIN for x, (on, allowed, needed) in pairs if on > allowed or on < needed]


def paint(columns: bytearray, left: float, right: float) -> None:
    first, last = floor(left) + MARGIN, ceil(right) + MARGIN
    columns[first:last] = b"\1" * (last - first)


def inside_ligature(text: str, offset: int) -> bool:
    return any(found.start() < offset < found.end() for found in LIGATURE.finditer(text))


def installed(fonts: tuple[str, str]) -> tuple[str, str]:
    if not all(QFontDatabase.hasFamily(name) for name in fonts):
        pytest.skip(f"{' or '.join(fonts)} is not installed")
    return fonts


@pytest.mark.parametrize("fonts", FONTS, ids=lambda fonts: fonts[0])
@pytest.mark.parametrize("right_to_left", [False, True], ids=["ltr", "rtl"])
@pytest.mark.parametrize("controls", [False, True], ids=["plain", "controls"])
def test_stretches_are_where_qt_paints_a_selection(qapp, fonts, right_to_left, controls):
    fonts = installed(fonts)
    rng = random.Random(f"{fonts}{right_to_left}{controls}")
    checked, wrong = 0, []
    for _ in range(40):
        text = generated(rng, controls=controls)
        width = rng.choice([200.0, 350.0, 1200.0])
        layout = laid_out(text, fonts, width, right_to_left=right_to_left)
        for number, box in enumerate(layout.lines):
            cells = layout.cells(number)
            shown = box.start + len(text[box.start : box.end].rstrip(WRAP_SPACES))
            bounds = [bound for bound in cells.bounds if bound <= shown and not inside_ligature(text, bound)]
            for _ in range(min(4, len(bounds) - 1)):
                first = rng.randrange(len(bounds) - 1)
                last = min(len(bounds) - 1, first + rng.choice([1, 2, 4, 30]))
                start, end = bounds[first], bounds[last]
                if (first, last) == (0, len(bounds) - 1):
                    continue  # Qt paints a whole line with its margins
                checked += 1
                off = differences(painted(layout, number, start, end, width), cells.stretches(start, end))
                if off:
                    wrong.append((text, number, start, end, off))
    assert checked > 100
    assert wrong == []


@pytest.mark.parametrize("fonts", FONTS, ids=lambda fonts: fonts[0])
@pytest.mark.parametrize("right_to_left", [False, True], ids=["ltr", "rtl"])
def test_cells_tile_the_line_and_answer_to_every_pixel(qapp, fonts, right_to_left):
    fonts = installed(fonts)
    rng = random.Random(f"{fonts}{right_to_left}")
    for _ in range(60):
        text = generated(rng)
        layout = laid_out(text, fonts, rng.choice([200.0, 350.0]), right_to_left=right_to_left)
        for number in range(len(layout.lines)):
            cells = layout.cells(number)
            order = cells.visual
            for a, b in itertools.pairwise(order):
                assert cells.lefts[b] - cells.rights[a] == pytest.approx(0, abs=0.1), text
            for index in order:
                left, right = cells.lefts[index], cells.rights[index]
                assert cells.index_at((left + right) / 2) == index
                near_left, near_right = left + (right - left) * 0.3, left + (right - left) * 0.7
                for x, edge in ((near_left, left), (near_right, right)):
                    offset, after = cells.place_at(x)
                    assert cells.x_of(offset, after=after) == pytest.approx(edge, abs=0.01), (text, index)


def test_a_tab_fills_the_room_between_its_neighbours(qapp):
    text = "قال\tabc لا\tنعم"
    for right_to_left in (False, True):
        cells = laid_out(text, FONTS[2], 2000.0, right_to_left=right_to_left).cells(0)
        order = cells.visual
        assert len(order) == len(text)
        for a, b in itertools.pairwise(order):
            assert cells.lefts[b] == pytest.approx(cells.rights[a], abs=0.1)


@pytest.mark.parametrize("fonts", FONTS[:3], ids=lambda fonts: fonts[0])
@pytest.mark.parametrize("text", ["قال لا نعم", "he said لا then", "في لإدلب"])
def test_both_letters_of_lam_alef_have_room(qapp, fonts, text):
    """A span may end between them: لإدلب is ل and إدلب. The font draws both in one place, which they share."""
    fonts = installed(fonts)
    lam = text.index("ل", text.index("ل") if "قال" not in text else 3)
    layout = laid_out(text, fonts, 2000.0, right_to_left=text[0] > "z")
    cells = layout.cells(0)
    [(left, right)] = cells.stretches(lam, lam + 2)
    [second] = cells.stretches(lam + 1, lam + 2)
    [first] = cells.stretches(lam, lam + 1)
    assert second == pytest.approx((left, (left + right) / 2), abs=0.1)
    assert first == pytest.approx(((left + right) / 2, right), abs=0.1)


@pytest.mark.parametrize(
    ("text", "right_to_left", "start", "end", "pieces"),
    [
        ("قال abc نعم", True, 0, 11, 1),
        ("قال abc نعم", True, 2, 6, 2),
        ("the قوات النورس said", False, 4, 15, 1),
        ("the قوات النورس said", False, 2, 8, 2),
        ("the قوات النورس said", False, 8, 18, 2),
        ("في 23 آب", True, 3, 8, 1),
    ],
)
def test_a_stretch_across_directions_is_as_few_pieces_as_it_looks(qapp, text, right_to_left, start, end, pieces):
    layout = laid_out(text, FONTS[2], 2000.0, right_to_left=right_to_left)
    assert len(layout.cells(0).stretches(start, end)) == pieces


def test_the_space_a_line_is_wrapped_at_is_not_part_of_a_stretch(qapp):
    text = "one two three four five six seven eight nine ten"
    layout = laid_out(text, FONTS[2], 120.0, right_to_left=False)
    first = layout.lines[0]
    assert text[first.end - 1] == " "
    [(_, right)] = layout.stretches(0, 0, len(text))
    [(_, letter)] = layout.cells(0).stretches(first.shown_end - 1, first.shown_end)
    assert right == pytest.approx(letter)
