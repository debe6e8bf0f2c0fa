"""Colours of labels: contrast on both pages, and how far apart they are, also for colour-blind readers.

Colours are ``#RRGGBB`` in sRGB. Contrast is that of WCAG 2.2 (relative luminance). Colour blindness is simulated with
the matrices of Machado, Oliveira & Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency", IEEE TVCG 15 (2009), severity 1.0, in linear RGB. Distances are Euclidean in OKLab (Ottosson 2020), times
100: about 2 is just noticeable.
"""

from __future__ import annotations

import colorsys
import math
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

LIGHT_PAGE: Final = "#FFFDF8"
DARK_PAGE: Final = "#1E1F22"
"""The pages that labels are seen on."""
ENOUGH: Final = 4.5
"""The contrast that text needs (WCAG 2.2, success criterion 1.4.3)."""
APART: Final = 5.0
"""Labels nearer to each other than this are told to be alike."""
MOST_COLOURS: Final = 16
"""So many labels have colours of their own."""
_ROOM: Final = 0.05
"""How much more contrast a proposal has than it needs, for the rounding to eight bits."""


class Vision(StrEnum):
    """How a reader sees colours."""

    USUAL = "usual"
    PROTANOPIA = "protanopia"
    DEUTERANOPIA = "deuteranopia"
    TRITANOPIA = "tritanopia"


Vector = tuple[float, float, float]
_MATRICES: Final[dict[Vision, tuple[Vector, Vector, Vector]]] = {
    Vision.PROTANOPIA: (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    Vision.DEUTERANOPIA: (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    Vision.TRITANOPIA: (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_CONES: Final = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB: Final = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


class Pair(NamedTuple):
    """A colour on the light page and one on the dark page."""

    light: str
    dark: str


class Likeness(NamedTuple):
    """Two of several colours that a reader can hardly tell apart: their indices, for whom, how far apart."""

    first: int
    second: int
    vision: Vision
    distance: float


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def seen(colour: str, vision: Vision) -> str:
    """Return a colour as it looks to a reader."""
    if vision is Vision.USUAL:
        return colour
    red, green, blue = (_encoded(min(1.0, max(0.0, value))) for value in _times(_MATRICES[vision], _linear(colour)))
    return _hex(red, green, blue)


def distance(one: str, other: str, vision: Vision = Vision.USUAL) -> float:
    """Return how far apart two colours look to a reader, in hundredths of OKLab."""
    return 100 * math.dist(_looks(one, vision), _looks(other, vision))


def likenesses(colours: Sequence[str]) -> list[Likeness]:
    """Return the pairs that are hard to tell apart, once each, for whom they are the hardest."""
    found = []
    for first, second in combinations(range(len(colours)), 2):
        near = [(distance(colours[first], colours[second], vision), vision) for vision in Vision]
        least, vision = min(near, key=lambda item: item[0])
        if least < APART:
            found.append(Likeness(first, second, vision, least))
    return found


def legible(colour: str, page: str) -> str:
    """Return the colour, made darker or lighter in its hue until it has enough contrast on a page."""
    if contrast(colour, page) >= ENOUGH:
        return colour.upper()
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    steps = range(int(lightness * 200), -1, -1) if luminance(page) > 0.18 else range(int(lightness * 200), 201)
    for step in steps:
        found = _hex(*colorsys.hls_to_rgb(hue, step / 200, saturation))
        if contrast(found, page) >= ENOUGH + _ROOM:
            return found
    return "#000000" if luminance(page) > 0.18 else "#FFFFFF"


def both(colour: str) -> Pair:
    """Return a colour for each page in the hue of one colour."""
    return Pair(legible(colour, LIGHT_PAGE), legible(colour, DARK_PAGE))


def proposal(taken: Iterable[Pair]) -> Pair:
    """Return colours with enough contrast on each page, as far as can be from those taken, for every reader."""
    used = list(taken)

    def apart(pair: Pair) -> float:
        return min(
            (
                distance(mine, theirs, vision)
                for other in used
                for mine, theirs in zip(pair, other, strict=True)
                for vision in Vision
            ),
            default=0.0,
        )

    return max(_candidates(), key=apart)


def proposals(count: int, taken: Iterable[Pair] = ()) -> list[Pair]:
    """Return several proposals, each apart from those before."""
    used = list(taken)
    found = []
    for _ in range(count):
        found.append(following(used))
        used.append(found[-1])
    return found


def following(taken: Sequence[Pair]) -> Pair:
    """Return the colours for one label more; after many labels more could not be told apart, and they begin anew."""
    return proposal(taken) if len(taken) < MOST_COLOURS else taken[-MOST_COLOURS]


@lru_cache(maxsize=4096)
def _looks(colour: str, vision: Vision) -> Vector:
    return _oklab(seen(colour, vision))


@lru_cache(maxsize=1)
def _candidates() -> tuple[Pair, ...]:
    """Return hues around the circle, each deep and less deep, saturated and less so."""
    found = []
    for hue in range(0, 360, 12):
        for saturation in (0.75, 0.45):
            for deep in (0.0, 0.12):
                light = legible(_hex(*colorsys.hls_to_rgb(hue / 360, 0.5 - deep, saturation)), LIGHT_PAGE)
                dark = legible(_hex(*colorsys.hls_to_rgb(hue / 360, 0.62 + deep, saturation)), DARK_PAGE)
                found.append(Pair(light, dark))
    return tuple(found)


def _parts(colour: str) -> Vector:
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(255 * part):02X}" for part in (red, green, blue))


def _linear(colour: str) -> Vector:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _parts(colour))
    return red, green, blue


def _encoded(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def _times(matrix: tuple[Vector, Vector, Vector], vector: Vector) -> Vector:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def _oklab(colour: str) -> Vector:
    long, middle, short = (value ** (1 / 3) for value in _times(_CONES, _linear(colour)))
    return _times(_LAB, (long, middle, short))
