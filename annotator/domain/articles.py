"""Articles: imported texts that never change, and the zones marked in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ZoneKind(StrEnum):
    """What a stretch of an article is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    QUOTE = "quote"
    TABLE = "table"
    FURNITURE = "furniture"


class Direction(StrEnum):
    """How an article's paragraphs run; ``AUTO`` takes each from its first strong character."""

    AUTO = "auto"
    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch ``[start, end)`` of an article, in code points, by kind."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleInfo:
    """All of an article but its text and zones.

    ``id`` is unique in a project and stays with the article in every export. ``language`` is an ISO 639-1 code
    or ``und``. ``published`` and ``imported`` are ISO 8601. ``meta`` holds further (name, value) pairs, sorted.
    ``length`` counts code points. ``raw_sha256`` is of the file as it was, ``text_sha256`` of the text in UTF-8.
    A withdrawn article is kept but counts nowhere.
    """

    id: str
    title: str
    language: str
    direction: Direction = Direction.AUTO
    source: str = ""
    url: str = ""
    published: str = ""
    imported: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    text_sha256: str
    raw_sha256: str = ""
    length: int
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its text, which always contains the headline, and its zones in reading order."""

    info: ArticleInfo
    text: str
    zones: tuple[Zone, ...] = ()

    @property
    def id(self) -> str:
        """The article's id."""
        return self.info.id
