"""Hypothesis strategies: texts that hold what breaks other tools, and spans over them."""

from __future__ import annotations

import regex
from hypothesis import strategies as st

PIECES = (
    "هيئة",
    "ولإدلب",
    "مُحَمَّد",
    "تحريـــر",
    "لا",
    "٢٣",
    "آب/أغسطس",
    "،",
    "؟",
    "“",
    "”",
    "«",
    "»",
    "Front",
    "al-Nusra",
    "Hay'at",
    "cafe\u0301",
    "e\u0301\u0323",
    "3.5",
    "23/8/2018",
    "(",
    ")",
    ".",
    " ",
    "  ",
    "\u00a0",
    "\t",
    "\n",
    "\u200c",
    "\u200d",
    "\u200f",
    "\u2067",
    "\u2069",
    "👍🏽",
    "👨‍👩‍👧",
    "🇸🇾",
    "🇸🇾🇫🇷",
    "🧑‍🚒",
    "각",
    "क्षि",
    "ﷺ",
    "ﻻ",
    "می\u200cخواهم",
    "أ",
    "ةٌ",
    "\u0640",
    "\u0651\u064e",
    "\u0600١",
    "U.S.",
    "Sham’s",
    "Straße",
    "İ",
    "🇸",
    "1\ufe0f\u20e3",
    "‼\ufe0f",
    "\u1112\u1161\u11ab",
    "क्\u200dष",
    "\u200e",
    "\u202b",
    "\u202c",
    "-",
    "—",
    "’",
)
RAW_PIECES = (*PIECES, "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\ufeff")
FORBIDDEN = ("\x00", "\x0b", "\x1f", "\ud83d", "\udc4d", "\ufdd0", "\uffff", "\U0001fffe", "\U0010ffff")


def canonical_text(*, min_size: int = 0, max_size: int = 24) -> st.SearchStrategy[str]:
    """Texts as they are stored."""
    return st.lists(st.sampled_from(PIECES), min_size=min_size, max_size=max_size).map("".join)


def raw_text(*, max_size: int = 24) -> st.SearchStrategy[str]:
    """Texts as files hold them: BOM, CRLF and other line ends too."""
    return st.lists(st.sampled_from(RAW_PIECES), max_size=max_size).map("".join)


def nasty_text(*, max_size: int = 24) -> st.SearchStrategy[str]:
    """Texts as broken files hold them: besides, controls, noncharacters and lone surrogates."""
    return st.lists(st.sampled_from((*RAW_PIECES, *FORBIDDEN)), max_size=max_size).map("".join)


def spans_over(text: str, *, max_size: int = 8) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Ranges of whole graphemes of a text, none empty, overlapping and nested as they come, in reading order."""
    edges = [0, *(match.end() for match in regex.finditer(r"\X", text))]
    if len(edges) < 2:
        return st.just([])
    one = st.lists(st.sampled_from(edges), min_size=2, max_size=2, unique=True).map(lambda ends: (min(ends), max(ends)))
    return st.lists(one, max_size=max_size).map(lambda spans: sorted(spans, key=lambda span: (span[0], -span[1])))


@st.composite
def text_and_range(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text and a range in it, wherever it falls."""
    text = draw(canonical_text(min_size=1))
    start = draw(st.integers(0, len(text)))
    return text, start, draw(st.integers(start, len(text)))


@st.composite
def text_and_spans(draw: st.DrawFn, labels: tuple[str, ...] = ("A", "B")) -> tuple[str, list[tuple[int, int, str]]]:
    """A text with labelled ranges of whole graphemes, overlapping and nested as they come."""
    text = draw(canonical_text(min_size=1))
    edges = [0, *(match.end() for match in regex.finditer(r"\X", text))]
    spans = set()
    for _ in range(draw(st.integers(0, 6))):
        first = draw(st.integers(0, len(edges) - 2))
        last = draw(st.integers(first + 1, len(edges) - 1))
        if text[edges[first] : edges[last]].strip():
            spans.add((edges[first], edges[last], draw(st.sampled_from(labels))))
    return text, sorted(spans)
