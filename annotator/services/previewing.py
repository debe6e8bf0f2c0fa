"""What an import would do with each file, before anything is stored: plain values for the import dialog.

A look at a file goes through the same reader and the same intake as the import itself.
"""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.domain.articles import Direction
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExchangeHeader
from annotator.domain.furniture import Cut, CutKind
from annotator.domain.text import canonicalise
from annotator.services.growing_labels import GrowingLabelSet
from annotator.services.import_report import ImportReport
from annotator.services.intake import ImportOptions, Intake
from annotator.services.known_articles import KnownArticles, Place
from annotator.services.sources import Skipped, Source, collect
from annotator.services.span_intake import Ground, SpanIntake
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.articles import Article
    from annotator.domain.labels import LabelSet
    from annotator.domain.text import CanonicalText
    from annotator.services.units import Cancelled, Report, Units

HEAD: Final = 6000
"""How much of an article's text is shown, in code points."""
SHOWN_WORKS: Final = 20
"""How many articles of one file are shown."""
LOOKED_AT: Final = 500
"""How many articles of one file are looked at: a look must not take as long as the import."""


@dataclass(frozen=True, slots=True)
class CutChoice:
    """Which proposed cuts are carried out: those of some kinds, turned round for single ones.

    A single cut is named by itself and the digest of the text it stands in (see :func:`digest_of`).
    It is a function as :class:`ImportOptions` wants it in ``cuts``.
    """

    kinds: frozenset[CutKind] = frozenset()
    turned: frozenset[tuple[str, Cut]] = frozenset()

    def __call__(self, work: ArticleWork, cuts: list[Cut]) -> list[Cut]:
        """Return those of a work's proposed cuts that are carried out."""
        digest = digest_of(work.text) if self.turned else ""
        return [item for item in cuts if self.chosen(digest, item)]

    def chosen(self, digest: str, item: Cut) -> bool:
        """Tell whether a cut is carried out."""
        return (item.kind in self.kinds) != ((digest, item) in self.turned)

    def with_kind(self, kind: CutKind, chosen: bool) -> CutChoice:
        """Return the choice with all cuts of a kind in or out, in every text; what was turned of it is forgotten."""
        kinds = self.kinds | {kind} if chosen else self.kinds - {kind}
        return CutChoice(kinds, frozenset(pair for pair in self.turned if pair[1].kind is not kind))

    def with_cut(self, digest: str, item: Cut, chosen: bool) -> CutChoice:
        """Return the choice with a single cut in or out."""
        if self.chosen(digest, item) == chosen:
            return self
        return CutChoice(self.kinds, self.turned ^ {(digest, item)})


@dataclass(frozen=True, slots=True)
class Listing:
    """The files that were found, what was left out, and what is wrong with single paths."""

    sources: tuple[Source, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problems: tuple[AnnotatorError, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPreview:
    """One article of a file: its beginning, and every proposed cut, of which those in ``chosen`` are carried out.

    ``known`` tells that the project has the article, ``other_text`` that it has it with another text.

    Offsets of the cuts are code points of the canonical text, of which ``head`` is the beginning.
    """

    title: str
    head: str
    length: int
    language: str
    direction: Direction
    digest: str
    cuts: tuple[Cut, ...]
    chosen: frozenset[Cut]
    cut_texts: tuple[str, ...]
    known: bool
    spans: int
    annotator: str
    other_text: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePreview:
    """What would become of a file. ``more`` tells that there are articles beyond those looked at.

    ``texts`` are the hashes of those texts that the project does not have.
    ``folder`` is whose spans are that name nobody, by the file's folder; ``namesakes`` counts articles with spans
    that have the name, but not the text, of one in the project; ``realigned`` and ``unplaced`` count spans.
    """

    path: Path
    encoding: str = ""
    articles: int = 0
    known: int = 0
    texts: tuple[str, ...] = ()
    spans: int = 0
    widened: int = 0
    realigned: int = 0
    unplaced: int = 0
    left_out: int = 0
    namesakes: int = 0
    nameless: bool = False
    folder: str = ""
    people: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    unknown_labels: tuple[str, ...] = ()
    cut_kinds: tuple[tuple[CutKind, int], ...] = ()
    columns: tuple[str, ...] = ()
    problems: tuple[AnnotatorError, ...] = ()
    works: tuple[WorkPreview, ...] = ()
    more: bool = False


@dataclass(slots=True)
class _Known:
    """What the project holds already: its labels, and its articles by id and text."""

    label_set: LabelSet
    articles: KnownArticles


class Previewing:
    """Lists and looks at files. Usable in any thread; what the project holds is read once."""

    def __init__(self, units: Units) -> None:
        self._units = units
        self._known: _Known | None = None
        self._lock = threading.Lock()

    def listing(self, paths: Iterable[Path], *, report: Report = silent, cancelled: Cancelled = never) -> Listing:
        """Return the files that an import of these paths would read; a bad path does not keep the others out."""
        sources: list[Source] = []
        skipped: list[Skipped] = []
        problems: list[AnnotatorError] = []
        paths = list(paths)
        for number, path in enumerate(paths):
            if cancelled():
                break
            report(number, len(paths))
            try:
                found, left = collect([path])
            except AnnotatorError as problem:
                problems.append(problem)
            except OSError as problem:
                problems.append(AnnotatorError("file.unreadable", file=path.name, reason=problem.strerror))
            else:
                sources.extend(found)
                skipped.extend(left)
        return Listing(tuple(sources), tuple(skipped), tuple(problems))

    def look(
        self, source: Source, options: ImportOptions, *, brief: bool = False, cancelled: Cancelled = never
    ) -> FilePreview:
        """Read a file and return what would become of it; ``brief`` leaves the texts out."""
        return _Look(self._project(), source, options, brief=brief).run(cancelled)

    def _project(self) -> _Known:
        with self._lock:
            if self._known is None:
                with self._units() as unit:
                    articles = KnownArticles(unit.articles.hashes(), self._text_of)
                    self._known = _Known(unit.label_sets.current(), articles)
            return self._known

    def _text_of(self, article: str) -> str:
        with self._units() as unit:
            return unit.articles.get(article).text


class _Look:
    """One look at one file."""

    def __init__(self, known: _Known, source: Source, options: ImportOptions, *, brief: bool) -> None:
        self._known = known
        self._source = source
        self._options = options
        self._brief = brief
        self._choice = options.cuts
        self._proposed: list[tuple[ArticleWork, list[Cut], list[Cut]]] = []
        self._notes = ImportReport()
        self._intake = Intake(replace(options, cuts=self._record), self._notes)
        self._span_intake = SpanIntake(options, GrowingLabelSet(known.label_set), self._notes)
        self._problems: list[AnnotatorError] = []
        self._works: list[WorkPreview] = []
        self._texts: list[str] = []
        self._people: dict[str, None] = {}
        self._languages: Counter[str] = Counter()
        self._unknown: dict[str, None] = {}
        self._kinds: Counter[CutKind] = Counter()
        self._counts: Counter[str] = Counter()
        self._encoding = ""

    def run(self, cancelled: Cancelled) -> FilePreview:
        """Look at the works one by one."""
        reading = self._options.reading(self._source.path)
        more = False
        try:
            works = self._read(reading)
            for work in islice(works, LOOKED_AT):
                if cancelled():
                    break
                self._take(work)
            more = next(works, None) is not None
        except AnnotatorError as problem:
            self._problems.append(problem)
        fates = self._notes.fates()
        return FilePreview(
            path=self._source.path,
            encoding=self._encoding,
            articles=self._counts["articles"],
            known=self._counts["known"],
            texts=tuple(self._texts),
            spans=self._counts["spans"],
            widened=fates["widened"],
            realigned=fates["realigned"],
            unplaced=fates["unplaced"],
            left_out=fates["left-out"],
            namesakes=self._counts["namesakes"],
            nameless=bool(self._counts["nameless"]),
            folder=self._source.folder,
            people=tuple(self._people),
            languages=tuple(language for language, _count in self._languages.most_common()),
            unknown_labels=tuple(self._unknown),
            cut_kinds=tuple(self._kinds.items()),
            columns=tuple(reading.columns),
            problems=(*self._problems, *reading.bad),
            works=tuple(self._works),
            more=more,
        )

    def _read(self, reading: object) -> Iterator[ArticleWork]:
        assert self._source.format.reads is not None  # noqa: S101 - collect() takes readers only
        for item in self._source.format.reads(self._source.path, reading):  # type: ignore[arg-type]
            if not isinstance(item, ExchangeHeader):
                yield item

    def _record(self, work: ArticleWork, cuts: list[Cut]) -> list[Cut]:
        chosen = self._choice(work, cuts) if self._choice is not None else []
        self._proposed.append((work, cuts, chosen))
        return chosen

    def _take(self, work: ArticleWork) -> None:
        self._encoding = self._encoding or work.encoding
        self._proposed.clear()
        try:
            article, canonical = self._intake.article(work)
            place = self._look_at_spans(work, article, canonical)
        except AnnotatorError as problem:
            self._problems.append(problem)
            if problem.code == "text.empty" and self._proposed:
                # All of it would be cut: what is proposed must be seen to be taken back.
                self._show(work, Place(), language=work.language, title=work.title)
            return
        known = bool(place.id)
        if not known:
            self._texts.append(article.info.text_sha256)
        self._counts["articles"] += 1
        self._counts["known"] += known
        self._counts["spans"] += len(work.spans)
        self._counts["nameless"] += work.has_spans and not work.annotator
        if work.annotator:
            self._people[work.annotator] = None
        self._languages[article.info.language] += 1
        self._show(work, place, language=article.info.language, title=article.info.title)

    def _look_at_spans(self, work: ArticleWork, article: Article, canonical: CanonicalText) -> Place:
        """Lay a work's spans on the article they would go to; return which that is."""
        articles = self._known.articles
        if work.has_spans and articles.namesake(work) and not articles.has_text(article):
            self._counts["namesakes"] += 1
        place = articles.place(work, article, realign=self._options.realign)
        unknown = self._span_intake.unknown(work)
        self._unknown.update(dict.fromkeys(unknown))
        if not unknown:
            ground = Ground(work, place.id or work.id, place.text or article.text, canonical, place.way)
            self._span_intake.spans(work.spans, ground, assignment="")
        return place

    def _show(self, work: ArticleWork, place: Place, *, language: str, title: str) -> None:
        shown, cuts, chosen = self._proposed[-1] if self._proposed else (work, [], [])
        self._kinds.update(item.kind for item in cuts)
        if self._brief or len(self._works) >= SHOWN_WORKS:
            return
        text = canonicalise(shown.text, strip_controls=True).text
        self._works.append(
            WorkPreview(
                title=title,
                head=text[:HEAD],
                length=len(text),
                language=language,
                direction=work.direction,
                digest=digest_of(shown.text),
                cuts=tuple(cuts),
                chosen=frozenset(chosen),
                cut_texts=tuple(" ".join(text[item.start : item.end].split()) for item in cuts),
                known=bool(place.id),
                other_text=place.way is not None,
                spans=len(work.spans),
                annotator=work.annotator,
            )
        )


def digest_of(text: str) -> str:
    """Return what a text is recognised by among those of an import."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
