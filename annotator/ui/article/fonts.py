"""The fonts of the article: one family for each script, found among what is installed."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

ARABIC_FAMILIES = (
    "Noto Naskh Arabic",
    "Amiri",
    "Scheherazade New",
    "Sakkal Majalla",
    "Traditional Arabic",
    "Geeza Pro",
    "Noto Sans Arabic",
    "DejaVu Sans",
)
LATIN_FAMILIES = ("Noto Serif", "Charis SIL", "Georgia", "Cambria", "Charter", "Liberation Serif", "DejaVu Serif")
USUAL_SIZE = 16.0
"""Points."""
SMALLEST_SIZE, LARGEST_SIZE = 8.0, 48.0
HEADLINE = 1.25
"""How much larger a headline is."""
_SAMPLE = "the annotators of every article read what others wrote and mark the names of places and people in it"
COLUMN = 75
"""How many characters of running text a line holds at most."""


@cache
def best_family(families: tuple[str, ...]) -> str:
    """Return the first family that is installed; the system's own where none is."""
    for family in families:
        if QFontDatabase.hasFamily(family):
            return family
    return QFont().family()


class Fonts:
    """The fonts that blocks are set in, at one size."""

    def __init__(self, arabic: str = "", latin: str = "", size: float = USUAL_SIZE) -> None:
        self.arabic = arabic or best_family(ARABIC_FAMILIES)
        self.latin = latin or best_family(LATIN_FAMILIES)
        self.size = min(LARGEST_SIZE, max(SMALLEST_SIZE, size))
        self._fonts: dict[tuple[bool, bool], QFont] = {}
        self._metrics: dict[tuple[bool, bool], QFontMetricsF] = {}

    def text(self, *, right_to_left: bool, headline: bool) -> QFont:
        """Return the font of a block; its paragraph's script goes first, the other follows."""
        key = (right_to_left, headline)
        font = self._fonts.get(key)
        if font is None:
            font = QFont()
            both = [self.arabic, self.latin]
            font.setFamilies(both if right_to_left else both[::-1])
            font.setPointSizeF(self.size * (HEADLINE if headline else 1.0))
            font.setBold(headline)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = font
        return font

    def metrics(self, *, right_to_left: bool, headline: bool) -> QFontMetricsF:
        """Return the measures of a block's font."""
        key = (right_to_left, headline)
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetricsF(self.text(right_to_left=right_to_left, headline=headline))
        return found

    def letter(self) -> QFont:
        """Return the font of the small letters below spans."""
        font = QFont()
        font.setPointSizeF(max(7.0, self.size * 0.47))
        font.setBold(True)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
        return font

    def column_width(self) -> float:
        """Return the widest a line may be, in pixels."""
        metrics = self.metrics(right_to_left=False, headline=False)
        return COLUMN * metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
