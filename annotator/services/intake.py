"""Turns what a reader yields into articles: canonical text, title, language and zones."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.articles import Article, ArticleInfo, Zone, ZoneKind
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork
from annotator.domain.furniture import Cut, cut, proposals
from annotator.domain.language import guess_language
from annotator.domain.text import CanonicalText, canonicalise, paragraphs, sha256_of
from annotator.domain.zones import begins_with_headline, known_zones
from annotator.formats.base import ReadOptions
from annotator.services.import_report import ImportReport
from annotator.services.unstorable import storable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


TITLE_LENGTH = 200
"""Longest title taken from a first line, in code points."""
FIRST_LINES = 4000
"""How far into a text a title is sought, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChoice:
    """How to read one file otherwise than the rest: its format, its encoding, the column that holds the text (CSV).

    ``annotator`` is whose spans are that name nobody, where the import names nobody either.
    """

    format: str | None = None
    encoding: str | None = None
    text_column: str | None = None
    annotator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How to import.

    ``annotator`` is whose spans are that name nobody; ``labels`` are pairs of a label name in the file and ours, which
    is empty where its spans are left out; ``new_labels`` are names to be added to the label set, and ``add_labels``
    adds every unknown one. ``realign`` moves spans onto the text of the article that has their name.
    ``language`` is ``auto`` or a code that holds for every article; ``cuts`` chooses among the proposed cuts of
    site furniture, and None keeps everything. ``files`` says of single files how to read them.
    """

    format: str | None = None
    annotator: str = ""
    round: str = ""
    language: str = "auto"
    encoding: str | None = None
    text_column: str | None = None
    labels: tuple[tuple[str, str], ...] = ()
    new_labels: frozenset[str] = frozenset()
    add_labels: bool = False
    realign: bool = False
    cuts: Callable[[ArticleWork, list[Cut]], list[Cut]] | None = None
    strip_controls: bool = False
    skip_bad: bool = False
    dry_run: bool = False
    files: Mapping[Path, FileChoice] = field(default_factory=dict)

    @property
    def adds_labels(self) -> bool:
        """Whether anything may be added to the label set."""
        return self.add_labels or bool(self.new_labels)

    def reading(self, path: Path) -> ReadOptions:
        """Return how to read a file, with empty lists for what is met in it."""
        choice = self.files.get(path, FileChoice())
        return ReadOptions(
            encoding=choice.encoding or self.encoding, text_column=choice.text_column or self.text_column
        )


def every_cut(_work: ArticleWork, cuts: list[Cut]) -> list[Cut]:
    """Accept every proposed cut."""
    return cuts


class Intake:
    """Prepares the articles of works under one set of options, writing what happened into a report."""

    def __init__(self, options: ImportOptions, report: ImportReport) -> None:
        self._options = options
        self._report = report

    def storable(self, work: ArticleWork) -> ArticleWork:
        """Return a work without what a project cannot store outside its text; see :func:`storable`."""
        work, removed = storable(work, strip=self._options.strip_controls)
        self._report.removed.extend((_place(work), what) for what in removed)
        return work

    def article(self, work: ArticleWork) -> tuple[Article, CanonicalText]:
        """Return the article of a work (its id may be empty yet) and the map of its offsets.

        The headline is put before a text composed by us, never before one that spans come with.
        """
        work = self._with_headline(work)
        strip = self._options.strip_controls
        canonical = canonicalise(work.text, strip_controls=strip, file=work.file, line=work.line)
        if canonical.removed:
            self._report.removed.extend((_place(work), what) for what in canonical.removed)
        text = canonical.text
        if not text.strip():
            raise AnnotatorError("text.empty", file=work.file, line=work.line or None)
        zones = tuple(_moved(zone, canonical) for zone in work.zones)
        if self._options.cuts is not None and not work.has_spans:
            text, zones = self._cut(work, text, zones)
        title = work.title.strip()
        proposed = [] if title and zones else proposals(text)
        title = title or first_line(text, proposed)
        wanted = self._options.language
        language = wanted if wanted != "auto" else work.language or guess_language(text)
        info = ArticleInfo(
            id=work.id,
            title=title,
            language=language,
            direction=work.direction,
            source=work.source,
            url=work.url,
            published=work.published,
            imported=now(),
            meta=work.meta,
            text_sha256=sha256_of(text),
            raw_sha256=work.raw_sha256,
            length=len(text),
        )
        return Article(info, text, zones or known_zones(text, title=title, proposed=proposed)), canonical

    def _with_headline(self, work: ArticleWork) -> ArticleWork:
        headline = work.headline.strip()
        if not headline or work.has_spans or begins_with_headline(work.text, headline):
            return work
        shift = len(headline) + 1
        zones = tuple(replace(zone, start=zone.start + shift, end=zone.end + shift) for zone in work.zones)
        if zones:
            zones = (Zone(ZoneKind.HEADLINE, 0, len(headline)), *zones)
        return replace(work, text=f"{headline}\n{work.text}", title=work.title or headline, zones=zones)

    def _cut(self, work: ArticleWork, text: str, zones: tuple[Zone, ...]) -> tuple[str, tuple[Zone, ...]]:
        assert self._options.cuts is not None  # noqa: S101 - asked by the caller
        chosen = self._options.cuts(work, proposals(text))
        if not chosen:
            return text, zones
        remaining = cut(text, chosen)
        if not remaining.text.strip():
            raise AnnotatorError("text.empty", file=work.file, line=work.line or None)
        self._report.removed.extend((_place(work), text[item.start : item.end].strip()) for item in chosen)
        moved = tuple(_moved(zone, remaining) for zone in zones)
        return remaining.text, tuple(zone for zone in moved if zone.start < zone.end)


def first_line(text: str, proposed: Sequence[Cut]) -> str:
    """Return the first line that is neither empty nor proposed to be cut, shortened to a title's length."""
    furniture = [item for item in proposed if item.whole_lines]
    filled = [(start, end) for start, end in paragraphs(text[:FIRST_LINES]) if text[start:end].strip()]
    news = (
        (start, end) for start, end in filled if not any(item.start <= start and end <= item.end for item in furniture)
    )
    start, end = next(news, None) or next(iter(filled), (0, 0))
    line = text[start:end].strip()
    return line if len(line) <= TITLE_LENGTH else line[: TITLE_LENGTH - 1].rstrip() + "…"


def _moved(zone: Zone, canonical: CanonicalText) -> Zone:
    start, end = canonical.span(zone.start, zone.end)
    return Zone(zone.kind, start, end)


def _place(work: ArticleWork) -> str:
    return f"{work.file}, line {work.line}" if work.line else work.file
