"""Rows of lists: small values read page by page, without texts and spans."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.assignments import AssignmentState


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article as one annotator's list shows it. ``flag`` is why they are unsure, empty if they are not."""

    id: str
    title: str
    language: str
    state: AssignmentState
    spans: int
    flag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong in a project: a code, the article it is in (if any), where exactly, and what."""

    code: str
    article: str = ""
    where: str = ""
    detail: str = ""


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
