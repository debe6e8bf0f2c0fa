"""What token and flat layers do where spans do not fit them."""

from __future__ import annotations

from enum import StrEnum


class Boundary(StrEnum):
    """What token formats do with a span that begins or ends inside a token."""

    EXPAND = "expand"
    SPLIT = "split"
    CONTRACT = "contract"
    FAIL = "fail"


class Overlap(StrEnum):
    """Which of several overlapping spans a flat layer keeps."""

    LONGEST = "longest"
    FIRST = "first"
    FAIL = "fail"


class Tokenization(StrEnum):
    """Which tokeniser token formats use: spaCy's blank one of the article's language, white space, or Unicode words."""

    SPACY = "spacy"
    WHITESPACE = "whitespace"
    UNICODE = "unicode"
