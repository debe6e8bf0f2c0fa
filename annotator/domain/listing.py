"""Rows of lists: small values read page by page, without texts and spans."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article as one annotator's list shows it. ``flag`` is why they are unsure, empty if they are not.

    ``position`` is its number in the order of import; ``published`` is ISO 8601 or empty.
    """

    id: str
    title: str
    language: str
    state: AssignmentState
    spans: int
    flag: str = ""
    position: int = 0
    published: str = ""
    source: str = ""


class SortKey(StrEnum):
    """What a list of articles is sorted by."""

    IMPORTED = "imported"
    STATE = "state"
    TITLE = "title"
    LANGUAGE = "language"
    SPANS = "spans"
    FLAG = "flag"
    PUBLISHED = "published"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFilter:
    """Which articles a list shows; what is empty lets everything through.

    Each word of ``text`` has to stand in the title, however it is spelt, or all of it in the id. ``labels`` are ids, of
    which one has to be present. ``since`` and ``until`` are ISO dates, whole or cut after the year or the month; both
    are included, and articles without a date are left out where one is given. ``assigned`` are those that the annotator
    was given, or has taken up.
    """

    text: str = ""
    states: frozenset[AssignmentState] = frozenset()
    languages: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    unsure: bool = False
    since: str = ""
    until: str = ""
    assigned: bool = False

    def __bool__(self) -> bool:
        return self != ArticleFilter()

    def document(self) -> dict[str, object]:
        """Return the filter as JSON-able values, what is empty left out."""
        values = {
            "text": self.text,
            "states": sorted(self.states),
            "languages": sorted(self.languages),
            "labels": sorted(self.labels),
            "unsure": self.unsure,
            "since": self.since,
            "until": self.until,
            "assigned": self.assigned,
        }
        return {name: value for name, value in values.items() if value}

    @classmethod
    def of_document(cls, document: object) -> ArticleFilter:
        """Return a filter from its values; what is unknown or makes no sense lets everything through."""
        values = document if isinstance(document, dict) else {}
        states = {state.value: state for state in AssignmentState}
        return cls(
            text=_word(values.get("text")),
            states=frozenset(states[name] for name in _words(values.get("states")) if name in states),
            languages=_words(values.get("languages")),
            labels=_words(values.get("labels")),
            unsure=values.get("unsure") is True,
            since=_word(values.get("since")),
            until=_word(values.get("until")),
            assigned=values.get("assigned") is True,
        )


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _words(value: object) -> frozenset[str]:
    return frozenset(item for item in value if isinstance(item, str)) if isinstance(value, list) else frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """What a list shows, and in which order. Equals stand in the order of import, what has no value at the end."""

    filter: ArticleFilter = ArticleFilter()
    sort: SortKey = SortKey.IMPORTED
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong in a project: a code, the article it is in (if any), where exactly, and what.

    Where an error told it, ``detail`` is that error's sentence and ``cause`` the error.
    """

    code: str
    article: str = ""
    where: str = ""
    detail: str = ""
    cause: AnnotatorError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One entry of the journal; ``before`` and ``after`` are the records as plain JSON values with their ``kind``."""

    id: int
    at: str
    by: str
    action: str
    before: tuple[dict[str, object], ...]
    after: tuple[dict[str, object], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A real-world thing that many spans name, and its spellings as (text, language)."""

    id: str
    name: str
    label: str = ""
    note: str = ""
    created: str = ""
    aliases: tuple[tuple[str, str], ...] = ()
