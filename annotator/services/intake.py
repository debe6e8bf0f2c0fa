"""Turns what a reader yields into articles, assignments and spans: canonical text, checked offsets, known labels."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.domain.articles import Article, ArticleInfo, Zone, ZoneKind
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan
from annotator.domain.furniture import Cut, cut, proposals
from annotator.domain.graphemes import widened
from annotator.domain.identifiers import new_id
from annotator.domain.label_editing import merged_into
from annotator.domain.language import guess_language
from annotator.domain.spans import Link, Span, spans_of
from annotator.domain.text import CanonicalText, canonicalise, paragraphs, sha256_of
from annotator.domain.zones import begins_with_headline, known_zones
from annotator.formats.base import ReadOptions
from annotator.services.import_report import ImportReport, SpanNote

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from annotator.domain.labels import LabelSet

TITLE_LENGTH = 200
"""Longest title taken from a first line, in code points."""
FIRST_LINES = 4000
"""How far into a text a title is sought, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChoice:
    """How to read one file otherwise than the rest: its encoding, the column that holds the text (CSV)."""

    encoding: str | None = None
    text_column: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How to import.

    ``annotator`` is whose spans are that name nobody; ``labels`` are pairs of a label name in the file and ours;
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
    cuts: Callable[[ArticleWork, list[Cut]], list[Cut]] | None = None
    strip_controls: bool = False
    skip_bad: bool = False
    dry_run: bool = False
    files: Mapping[Path, FileChoice] = field(default_factory=dict)

    def reading(self, path: Path) -> ReadOptions:
        """Return how to read a file, with empty lists for what is met in it."""
        choice = self.files.get(path, FileChoice())
        return ReadOptions(
            encoding=choice.encoding or self.encoding, text_column=choice.text_column or self.text_column
        )


@dataclass(frozen=True, slots=True)
class PlacedSpans:
    """A work's spans as ours, and under which id each of the file's ids is stored."""

    spans: tuple[Span, ...]
    ids: dict[str, str]


def every_cut(_work: ArticleWork, cuts: list[Cut]) -> list[Cut]:
    """Accept every proposed cut."""
    return cuts


class Intake:
    """Prepares works under one set of options and a label set, writing what happened into a report."""

    def __init__(self, options: ImportOptions, label_set: LabelSet, report: ImportReport) -> None:
        self._options = options
        self._label_set = label_set
        self._report = report
        self._attribute_ids = {item.name: item.id for item in label_set.attributes}
        self._link_ids = {item.name: item.id for item in label_set.link_types}
        self._label_ids: dict[str, str] = {}

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

    def spans(
        self,
        work: ArticleWork,
        foreign: Iterable[ForeignSpan],
        *,
        article: Article,
        canonical: CanonicalText,
        assignment: str,
        taken: Container[str] = (),
    ) -> PlacedSpans:
        """Return a work's spans as ours: moved onto the canonical text, checked, widened to whole graphemes.

        A span whose id is ``taken`` gets a new one.
        """
        result: dict[tuple[int, int, str], tuple[Any, ...]] = {}
        ids: dict[str, str] = {}
        at = now()
        for span in foreign:
            label = self._label_ids.get(span.label) or self._label_id(work, span.label)
            start, end = self._placed(work, span, article, canonical)
            key = (start, end, label)
            if key in result:
                self._note(work, span, article, "duplicate", None)
                ids[span.id] = result[key][0]
                continue
            span_id = new_id() if not span.id or span.id in taken or span.id in ids else span.id
            ids[span.id] = span_id
            attributes = span.attributes and tuple(
                sorted((self._attribute_ids.get(k, k), v) for k, v in span.attributes)
            )
            created = span.created or at
            version = min(span.version, self._label_set.version) or self._label_set.version
            # In the order of ROW_FIELDS: an import makes millions of them.
            result[key] = (
                span_id,
                assignment,
                start,
                end,
                label,
                article.text[start:end],
                span.note,
                span.origin,
                created,
                span.updated or created,
                span.entity,
                version,
                attributes,
            )
        return PlacedSpans(tuple(spans_of(result.values())), ids)

    def links(
        self,
        work: ArticleWork,
        foreign: Iterable[ForeignLink],
        *,
        assignment: str,
        spans: Mapping[str, str],
        taken: Container[str] = (),
    ) -> list[Link]:
        """Return a work's links as ours; ``spans`` maps the file's span ids to those stored.

        A link whose id is ``taken`` gets a new one.
        """
        result = []
        for link in foreign:
            for end in (link.source, link.target):
                if end not in spans:
                    raise AnnotatorError("link.no-span", file=work.file, line=work.line, type=link.type, span=end)
            result.append(
                Link(
                    id=new_id() if not link.id or link.id in taken else link.id,
                    assignment=assignment,
                    type=self._link_ids.get(link.type, link.type),
                    source=spans[link.source],
                    target=spans[link.target],
                    note=link.note,
                    created=link.created or now(),
                )
            )
        return result

    def _placed(
        self, work: ArticleWork, span: ForeignSpan, article: Article, canonical: CanonicalText
    ) -> tuple[int, int]:
        place = {"file": work.file, "line": work.line}
        if not 0 <= span.start <= span.end <= len(work.text):
            raise AnnotatorError("span.outside", start=span.start, end=span.end, length=len(work.text), **place)
        start, end = canonical.span(span.start, span.end)
        if start >= end:
            raise AnnotatorError("span.empty", start=span.start, end=span.end, **place)
        if span.text is not None:
            found = work.text[span.start : span.end]
            if found != span.text and article.text[start:end] != canonicalise(span.text, strip_controls=True).text:
                raise AnnotatorError(
                    "span.surface", start=span.start, end=span.end, expected=span.text, found=found, **place
                )
        whole = widened(article.text, start, end)
        if whole != (start, end):
            self._note(work, replace(span, start=start, end=end), article, "widened", whole)
        return whole

    def _label_id(self, work: ArticleWork, name: str) -> str:
        if name not in self._label_ids:
            ours = dict(self._options.labels).get(name, name)
            label = self._label_set.by_name(ours)
            if label is None:
                raise AnnotatorError("label.unknown", file=work.file, line=work.line, label=ours)
            self._label_ids[name] = merged_into(self._label_set, label.id)
        return self._label_ids[name]

    def _note(
        self, work: ArticleWork, span: ForeignSpan, article: Article, fate: str, stored: tuple[int, int] | None
    ) -> None:
        start, end = stored or (None, None)
        self._report.span_notes.append(
            SpanNote(
                file=work.file,
                line=work.line,
                article=article.id or work.stem,
                start=span.start,
                end=span.end,
                text=article.text[span.start : span.end],
                fate=fate,
                stored_start=start,
                stored_end=end,
            )
        )


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
