"""The plots of the agreement page, as SVG: numbers beside every mark, patterns beside colours, in either theme.

Colours and fonts come from the page's style sheet; what is drawn depends on nothing but the numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any, Final

WIDTH: Final = 720
"""Of every plot, in its own units."""
_ROW: Final = 30
_NAMES: Final = 190
"""Room for names at the side."""
_LONGEST: Final = 22
"""Code points of a name that are shown in a plot; all of it stands in its title."""
_HEADS: Final = 13
"""Code points of a name above a column."""
_DEEPEST: Final = 0.42
"""Opacity of the deepest tint; text must be readable on it."""
PATTERNS: Final = ("plain", "slanted", "back", "upright", "level", "crossed", "dots")
_DRAWN: Final = {
    "slanted": '<path d="M-2 2 2-2M0 8 8 0M6 10 10 6"/>',
    "back": '<path d="M-2 6 2 10M0 0 8 8M6-2 10 2"/>',
    "upright": '<path d="M4 0V8"/>',
    "level": '<path d="M0 4H8"/>',
    "crossed": '<path d="M0 4H8M4 0V8"/>',
    "dots": '<circle cx="4" cy="4" r="1.4"/>',
}


def patterns() -> str:
    """Return the patterns that bars are filled with; they stand once in a page."""
    found = "".join(
        f'<pattern id="{name}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect class="mark" width="8" height="8"/><g class="ink">{drawn}</g></pattern>'
        for name, drawn in _DRAWN.items()
    )
    return f'<svg class="defs" width="0" height="0" aria-hidden="true"><defs>{found}</defs></svg>'


def bars(rows: Sequence[tuple[str, int, str]], *, title: str) -> str:
    """Return horizontal bars: (name, count, one of ``PATTERNS``), each with its number and share."""
    total = sum(count for _, count, _ in rows)
    most = max((count for _, count, _ in rows), default=0)
    room = WIDTH - _NAMES - 110
    parts = []
    for place, (name, count, pattern) in enumerate(rows):
        y = place * _ROW
        length = count / most * room if most else 0
        share = f" · {count / total:.0%}" if total else ""
        fill = "" if pattern == "plain" else f' style="fill:url(#{pattern})"'
        parts += [
            _name(name, _NAMES - 12, y + 20),
            f'<rect class="mark" x="{_NAMES}" y="{y + 6}" width="{length:.1f}" height="18"{fill}/>' if count else "",
            _text(f"{count:,}{share}", _NAMES + length + 8, y + 20),
        ]
    return _svg(parts, len(rows) * _ROW, title)


def scores(rows: Sequence[tuple[str, Mapping[str, Any]]], *, title: str) -> str:
    """Return figures between 0 and 1 as points on lines with whiskers for their intervals, each with its number."""
    room = WIDTH - _NAMES - 190
    height = len(rows) * _ROW + 24
    parts = []
    for tick in range(0, 11, 2):
        x = _NAMES + tick / 10 * room
        parts.append(f'<path class="grid" d="M{x:.1f} 0V{height - 22}"/>')
        parts.append(_text(f"{tick / 10:.1f}", x, height - 6, "middle quiet"))
    for place, (name, figure) in enumerate(rows):
        y = place * _ROW + 15
        parts.append(_name(name, _NAMES - 12, y + 5))
        value, interval = figure["value"], figure["interval"]
        if value is None:
            parts.append(_text("n/a", _NAMES + room + 14, y + 5))
            continue
        x = _NAMES + _inside(value) * room
        number = told(value)
        if interval:
            low, high = (_NAMES + _inside(interval[end]) * room for end in ("low", "high"))
            parts.append(
                f'<path class="whisker" d="M{low:.1f} {y}H{high:.1f}M{low:.1f} {y - 5}v10M{high:.1f} {y - 5}v10"/>'
            )
            number += f" ({told(interval['low'])}–{told(interval['high'])})"
        parts.append(f'<circle class="mark" cx="{x:.1f}" cy="{y}" r="5"/>')
        parts.append(_text(number, _NAMES + room + 14, y + 5))
    return _svg(parts, height, title)


def pair_matrix(names: Sequence[str], values: Mapping[tuple[int, int], float | None], *, title: str) -> str:
    """Return each two annotators' figure in a square of cells, by places in the list of names."""
    cells = []
    for row in range(len(names)):
        for column in range(len(names)):
            if row != column:
                value = values.get((min(row, column), max(row, column)))
                cells.append((row, column, "n/a" if value is None else told(value), value or 0.0, False))
    return _matrix(names, names, cells, title)


def confusion_matrix(labels: Sequence[str], counts: Sequence[Sequence[int]], *, title: str) -> str:
    """Return how often each two labels meet; a cell is tinted by its share of its row, equal labels are outlined."""
    cells = []
    for row, numbers in enumerate(counts):
        total = sum(numbers)
        for column, count in enumerate(numbers):
            if (row, column) != (len(counts) - 1, len(counts) - 1):
                number = f"{count:,}" if count else "·"
                cells.append((row, column, number, count / total if total else 0.0, row == column))
    return _matrix(labels, labels, cells, title)


def _matrix(
    rows: Sequence[str], columns: Sequence[str], cells: Iterable[tuple[int, int, str, float, bool]], title: str
) -> str:
    side = min(104.0, (WIDTH - _NAMES) / max(1, len(columns)))
    high, head = 36, 30
    slanted = side < 86
    if slanted:
        head = 96
    parts = [_name(name, _NAMES - 12, head + place * high + 23) for place, name in enumerate(rows)]
    for place, name in enumerate(columns):
        x = _NAMES + (place + 0.5) * side
        turn = f' transform="rotate(-50 {x:.1f} {head - 8})"' if slanted else ""
        shown = name if len(name) <= _HEADS else f"{name[: _HEADS - 1]}…"
        anchor = "start" if slanted else "middle"
        titled = f"<title>{escape(name)}</title>{_isolated(shown)}"
        parts.append(f'<text class="{anchor}" x="{x:.1f}" y="{head - 8}"{turn}>{titled}</text>')
    for row, column, number, depth, outlined in cells:
        x, y = _NAMES + column * side, head + row * high
        outline = " same" if outlined else ""
        parts.append(
            f'<rect class="cell{outline}" x="{x + 1.5:.1f}" y="{y + 1.5}" width="{side - 3:.1f}" height="{high - 3}" '
            f'style="fill-opacity:{max(0.0, min(1.0, depth)) * _DEEPEST:.3f}"/>'
        )
        parts.append(_text(number, x + side / 2, y + 23, "middle" if number != "·" else "middle quiet"))
    return _svg(parts, head + len(rows) * high + 4, title)


def _svg(parts: Iterable[str], height: float, title: str) -> str:
    return (
        f'<svg class="plot" viewBox="0 0 {WIDTH} {height:g}" role="img" aria-label="{escape(title)}">'
        f"{''.join(parts)}</svg>"
    )


def _text(text: str, x: float, y: float, classes: str = "") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:g}"{f" class={chr(34)}{classes}{chr(34)}" if classes else ""}>{escape(text)}</text>'
    )


def _name(name: str, x: float, y: float) -> str:
    """Return a name that ends at a place, whichever way it is written."""
    shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    return f'<text class="end" x="{x:.1f}" y="{y:g}"><title>{escape(name)}</title>{_isolated(shown)}</text>'


def _isolated(text: str) -> str:
    """Return a text that keeps its own direction within a plot that runs from left to right."""
    return f"\u2068{escape(text)}\u2069"


def told(value: float) -> str:
    """Return a figure with three decimals and a true minus sign."""
    return f"{value:.3f}".replace("-", "−")


def _inside(value: float) -> float:
    return max(0.0, min(1.0, value))
