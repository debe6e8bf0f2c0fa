"""What formats read and write: an article with one annotator's work, and reports of what became of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.articles import Direction, Zone
from annotator.domain.assignments import AssignmentState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.labels import LabelSet
    from annotator.domain.listing import Entity
    from annotator.domain.parts import Part
    from annotator.domain.roster import Round
    from annotator.domain.spans import AttributeValue


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignSpan:
    """A span as a file has it: code-point offsets into the file's own text, the label by name.

    ``text`` is the surface the file claims, or None where it makes no claim; a claim is checked.
    """

    start: int
    end: int
    label: str
    text: str | None = None
    id: str = ""
    attributes: tuple[tuple[str, AttributeValue], ...] = ()
    note: str = ""
    origin: str = "import"
    created: str = ""
    updated: str = ""
    entity: str | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignLink:
    """A link as a file has it, between span ids of the same work; ``type`` is a name."""

    type: str
    source: str
    target: str
    id: str = ""
    note: str = ""
    created: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignSubmission:
    """A sealed submission as a file has it."""

    id: str = ""
    number: int = 1
    version: int = 1
    sealed: str = ""
    origin: str = "import"
    aids: tuple[str, ...] = ()
    spans: tuple[ForeignSpan, ...] = ()
    links: tuple[ForeignLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleWork:
    """An article and, where ``annotator`` is given, one annotator's work on it in a round.

    Readers yield it with the text as the file has it (not yet canonical) and offsets into that text; writers
    get it with canonical text. ``id`` and ``title`` may be empty on reading: they are made from ``stem`` and
    the first line then. ``headline`` is a title to put before a text composed by us (never where spans come
    along). ``state`` is None where the file does not say. ``file`` and ``line`` tell where it was read.
    """

    text: str
    id: str = ""
    title: str = ""
    headline: str = ""
    language: str = ""
    direction: Direction = Direction.AUTO
    source: str = ""
    url: str = ""
    published: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    zones: tuple[Zone, ...] = ()
    annotator: str = ""
    gold: bool = False
    round: str = ""
    state: AssignmentState | None = None
    flag: str = ""
    reason: str = ""
    note: str = ""
    active_seconds: int = 0
    opened: str = ""
    closed: str = ""
    spans: tuple[ForeignSpan, ...] = ()
    links: tuple[ForeignLink, ...] = ()
    submissions: tuple[ForeignSubmission, ...] = ()
    label_set: str = ""
    version: int = 0
    raw_sha256: str = ""
    encoding: str = ""
    stem: str = ""
    file: str = ""
    line: int = 0

    @property
    def has_spans(self) -> bool:
        """Whether spans come with the text."""
        return bool(self.spans or any(submission.spans for submission in self.submissions))


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeHeader:
    """What a file says of the whole: its label set, rounds and entities."""

    label_set: LabelSet | None = None
    rounds: tuple[Round, ...] = ()
    annotators: tuple[str, ...] = ()
    entities: tuple[Entity, ...] = ()


class Fate(StrEnum):
    """What became of a span in one layer of an export."""

    AS_IS = "as-is"
    TOKEN_SPLIT = "token-split"  # noqa: S105
    WIDENED = "widened"
    NARROWED = "narrowed"
    MERGED = "merged"
    FLATTENED = "flattened"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One span's fate in one layer, with the reason where it is not as-is.

    ``start`` and ``end`` are its true offsets, ``written_start`` and ``written_end`` what the layer holds
    (None where it holds nothing).
    """

    layer: str
    article: str
    annotator: str
    span: str
    start: int
    end: int
    label: str
    text: str
    fate: Fate
    written_start: int | None
    written_end: int | None
    reason: str = ""


_COUNTED: Final = (
    re.compile(r"(?P<before>.*: )(?P<count>\d+)(?P<after>(?: of the articles)?)", re.DOTALL),
    re.compile(r"(?P<before>.* \()(?P<count>\d+)(?P<after>\))", re.DOTALL),
    re.compile(r"(?P<before>)(?P<count>\d+)(?P<after> (?:assignments|tokens) .*)", re.DOTALL),
)


def _summed(sentences: Iterable[str]) -> list[str]:
    """Return each sentence once; of those that differ only in the count they begin or end with, one with the sum."""
    found: dict[tuple[str, str], int | None] = {}
    for sentence in sentences:
        match = next(filter(None, (pattern.fullmatch(sentence) for pattern in _COUNTED)), None)
        if match is None:
            found.setdefault((sentence, ""), None)
            continue
        key = (match["before"], match["after"])
        found[key] = (found.get(key) or 0) + int(match["count"])
    return [f"{before}{'' if count is None else count}{after}" for (before, after), count in found.items()]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A span that the options of an export left out before anything was written, and why."""

    article: str
    annotator: str
    start: int
    end: int
    label: str
    text: str
    reason: str


@dataclass(slots=True)
class ExportReport:
    """The account of an export: each span that was not written as it is, and sums that equal the input.

    ``left_out`` are spans that were not to be written and are in none of the sums.
    ``lost`` counts what the format does not carry; ``losses`` are sentences on what else was left behind, ``notes``
    on breaks held back, token splits and other facts. No times and no absolute paths stand in it.
    """

    format: str
    options: dict[str, str] = field(default_factory=dict)
    articles: int = 0
    spans: int = 0
    fates: dict[str, Counter[Fate]] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    lost: Counter[Part] = field(default_factory=Counter)
    losses: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def count(self, outcome: Outcome) -> None:
        """Take in one span's fate in one layer; only what is not as-is is listed."""
        self.fates.setdefault(outcome.layer, Counter())[outcome.fate] += 1
        if outcome.fate is not Fate.AS_IS:
            self.outcomes.append(outcome)

    def add(self, other: ExportReport) -> None:
        """Take in the account of another part of the same export."""
        self.articles += other.articles
        self.spans += other.spans
        for layer, fates in other.fates.items():
            self.fates.setdefault(layer, Counter()).update(fates)
        self.outcomes += other.outcomes
        self.left_out += other.left_out
        self.lost += other.lost
        self.losses = _summed((*self.losses, *other.losses))
        self.notes = _summed((*self.notes, *other.notes))

    def balanced(self) -> bool:
        """Tell whether every layer accounts for every span."""
        return all(sum(fates.values()) == self.spans for fates in self.fates.values())
