"""The vertical measures of a line: where the band behind letters, the lanes and the small letters lie."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFontInfo, QFontMetricsF

from annotator.ui.article.fonts import USUAL_SIZE, Fonts


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Distances in pixels; ``above`` and ``below`` count from the baseline.

    The band behind the letters reaches from ``above`` to ``below``; lanes lie under it, ``lane`` apart, and under
    them the small letters, ``letter`` high.
    """

    ascent: float
    descent: float
    above: float
    below: float
    lane: float
    letter: float
    stroke: float
    spacing: float
    gap: float

    @property
    def first_lane(self) -> float:
        """From the baseline to the middle of the first lane's line."""
        return self.below + self.stroke / 2 + 0.5

    def needed(self, depth: int, *, letters: bool) -> float:
        """Return how much room below the baseline ``depth`` lanes and, with them, small letters take."""
        if not depth:
            return 0.0
        return self.first_lane + (depth - 1) * self.lane + self.stroke / 2 + (self.letter if letters else 2.0)

    @property
    def blank(self) -> float:
        """Height of an empty paragraph: paragraphs stand apart without it."""
        return float(round(self.line * 0.45))

    @property
    def line(self) -> float:
        """Height of a line without spans."""
        return (self.ascent + self.descent) * self.spacing


def rhythm_of(fonts: Fonts, *, right_to_left: bool, headline: bool, spacing: float) -> Rhythm:
    """Return the measures of a block's lines."""
    metrics = fonts.metrics(right_to_left=right_to_left, headline=headline)
    scale = fonts.size / USUAL_SIZE
    em = QFontInfo(fonts.text(right_to_left=right_to_left, headline=headline)).pixelSize()
    letter = QFontMetricsF(fonts.letter())
    ascent, descent = _book_measures(metrics, em, right_to_left=right_to_left)
    return Rhythm(
        ascent=ascent,
        descent=descent,
        above=float(round(min(ascent, em * (0.98 if right_to_left else 0.92)))),
        below=float(round(min(descent, em * (0.46 if right_to_left else 0.30)))),
        lane=max(4.0, round(5.0 * scale)),
        letter=float(round(letter.capHeight() + 3.5)),
        stroke=2.0 if scale < 1.6 else 3.0,
        spacing=spacing,
        gap=float(round(em * (0.72 if headline else 0.5))),
    )


def _book_measures(metrics: QFontMetricsF, em: float, *, right_to_left: bool) -> tuple[float, float]:
    """Return the ascent and descent a line is given: the font's, kept between what reads too tight and too loose."""
    tightest, loosest = (1.5, 1.75) if right_to_left else (1.5, 1.7)
    ascent, descent = metrics.ascent(), metrics.descent()
    height = ascent + descent
    factor = min(max(height, em * tightest), em * loosest) / height if height else 1.0
    return ascent * factor, descent * factor
