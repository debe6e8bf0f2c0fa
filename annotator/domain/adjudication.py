"""What a lead settles: decisions on disputed stretches, what gold was settled from, and answers to questions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a lead decided on a stretch: one or more of the versions (or one of their own), all of them, or no span."""

    TAKEN = "taken"
    ALL = "all"
    NONE = "none"
    CHANGED = "changed"
    CONFIRMED = "confirmed"


Version = tuple[int, int, str, tuple[str, ...]]
"""One version of a disputed span: start, end, label (id), and whose it is (ids of annotators)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided on a stretch ``[start, end)`` of an article, in code points.

    ``versions`` are what annotators had there, ``spans`` the ids of the gold spans that came of it. ``audited`` tells
    that all agreed, and that it was put before the lead to find errors they share; then ``verdict`` is ``CONFIRMED``
    unless the lead found one. ``label`` (id) and ``surface`` are what the case is filed under as case law, with a
    ``reason``. ``by`` is who decided (an annotator's id), ``at`` ISO 8601.
    """

    id: str
    article: str
    verdict: Verdict
    start: int
    end: int
    versions: tuple[Version, ...] = ()
    spans: tuple[str, ...] = ()
    label: str = ""
    surface: str = ""
    reason: str = ""
    audited: bool = False
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What an article's gold began from: the rule, the seed of the audit, and the submissions (ids) that were read.

    Gold is stale where an annotator's latest submission is none of them.
    """

    id: str
    article: str
    rule: str
    seed: int
    submissions: tuple[str, ...] = ()
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A lead's answer to a question: what an annotator asked in setting aside or in a note on an assignment or span.

    ``label`` (id) and ``surface`` are what it is about, where it is about more than this one place.
    """

    id: str
    article: str
    assignment: str
    question: str
    text: str
    label: str = ""
    surface: str = ""
    by: str = ""
    at: str = ""
