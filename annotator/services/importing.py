"""Importing articles, and the work on them that comes along: all of it or nothing, in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.assignments import Assignment, AssignmentState, Submission
from annotator.domain.changes import Change, Record
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExchangeHeader
from annotator.domain.identifiers import new_id
from annotator.domain.listing import Entity
from annotator.services.growing_labels import GrowingLabelSet
from annotator.services.import_report import ImportReport, refusal
from annotator.services.import_roster import ImportRoster
from annotator.services.intake import ImportOptions, Intake
from annotator.services.known_articles import KnownArticles
from annotator.services.sources import Skipped, Source, collect
from annotator.services.span_intake import Ground, SpanIntake
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotator.domain.articles import Article
    from annotator.domain.roster import Annotator, Round
    from annotator.domain.spans import Link, Span
    from annotator.services.import_report import SpanNote
    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork

BATCH = 500
"""How many works are handed to the project at a time."""


class Importing:
    """Imports files and folders into a project."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def run(
        self,
        paths: Iterable[Path],
        options: ImportOptions,
        *,
        report: Report = silent,
        cancelled: Cancelled = never,
    ) -> ImportReport:
        """Import, and return what became of everything.

        Where something cannot be read nothing is stored and ``import.bad`` is raised, or the problem itself where
        there is but one text; the ``report`` argument holds all problems. With ``skip_bad`` the rest is stored. A
        cancelled or dry run stores nothing.
        Progress is reported in bytes.
        """
        paths = list(paths)
        chosen = {path: choice.format for path, choice in options.files.items() if choice.format}
        sources, skipped = collect(paths, options.format, chosen)
        if not sources:
            raise AnnotatorError("import.nothing", names=", ".join(path.name or str(path) for path in paths))
        result = ImportReport(files=len(sources), skipped=skipped, dry_run=options.dry_run)
        with self._units(writing=True) as unit:
            run = _Run(unit, options, result)
            for _ in run.take(sources, report):
                if cancelled():
                    result.cancelled = True
                    return result
            run.finish()
            if result.bad and not options.skip_bad:
                raise refusal(result, run.parts)
            if not options.dry_run:
                unit.commit()
        return result


@dataclass(slots=True)
class _Pending:
    articles: list[Article] = field(default_factory=list)
    work: list[Record] = field(default_factory=list)
    replaced: list[Assignment] = field(default_factory=list)
    assignments: int = 0


@dataclass(slots=True)
class _Prepared:
    work: ArticleWork
    person: Annotator
    round: Round
    existing: Assignment | None
    assignment: Assignment
    spans: tuple[Span, ...]
    links: tuple[Link, ...]
    submissions: tuple[Submission, ...] = ()
    identical: bool = False


class _Run:
    """One import inside one unit of work."""

    def __init__(self, unit: UnitOfWork, options: ImportOptions, report: ImportReport) -> None:
        self._unit = unit
        self._options = options
        self._report = report
        self._labels = GrowingLabelSet(unit.label_sets.current())
        self._intake = Intake(options, report)
        self._span_intake = SpanIntake(options, self._labels, report)
        self._articles = KnownArticles(unit.articles.hashes(), self._text_of)
        self._roster = ImportRoster(unit)
        self._pending = _Pending()
        self._worked: set[tuple[str, str, str]] = set()
        self._span_ids: set[str] = set()
        self._link_ids: set[str] = set()
        self._submission_ids: set[str] = set()
        self._entities = {entity.id for entity in unit.entities.all()}
        self._folders: dict[str, None] = {}
        self._announced: dict[str, None] = {}
        self.parts = 0

    def take(self, sources: list[Source], report: Report) -> Iterator[None]:
        """Read every source; after each part give the caller a chance to stop."""
        total = sum(source.size for source in sources)
        finished = 0
        for source in sources:
            seen = 0
            for work in self._read(source):
                seen += len(work.text)
                report(min(finished + seen, finished + source.size), total)
                yield
            finished += source.size
            report(finished, total)
        self._flush()

    def finish(self) -> None:
        """Store what the label set has gained, and say what holds for the whole import."""
        for name in self._announced:
            # Only now: their work may have said that one of them is gold.
            self._roster.keep(self._roster.person(name))
        grown = self._labels.finished()
        if grown is not None:
            self._unit.apply(Change("label-set.edit", before=(self._labels.base,), after=(grown,)), by="")
            self._report.label_set = grown.version
            self._report.notes.extend(self._labels.notes())
        self._report.notes.extend(self._span_intake.notes())
        if self._report.links_to_itself:
            count = self._report.links_to_itself
            self._report.notes.append(f"links of a span to itself, which were left out: {count}")
        self._report.notes.extend(self._roster.notes())
        unmet = dict.fromkeys(theirs for theirs, _ in self._options.labels if theirs not in self._span_intake.met)
        self._report.notes.extend(
            f"no span that was read is labelled “{name}”, so nothing was mapped" for name in unmet
        )
        if self._folders:
            self._report.notes.append(f"annotators were named by their folders: {', '.join(self._folders)}")

    def _read(self, source: Source) -> Iterator[ArticleWork]:
        options = self._options.reading(source.path)
        assert source.format.reads is not None  # noqa: S101 - collect() takes readers only
        try:
            for item in source.format.reads(source.path, options):
                if isinstance(item, ExchangeHeader):
                    self._take_header(item)
                    continue
                self.parts += 1
                self._try(self._named(item, source))
                yield item
        except AnnotatorError as problem:
            self.parts += 1
            self._report.bad.append(problem)
        self.parts += len(options.bad)
        self._report.bad.extend(options.bad)
        self._report.notes.extend(options.notes)

    def _named(self, work: ArticleWork, source: Source) -> ArticleWork:
        """Return a work with the annotator that its folder names, where nobody else does."""
        if work.annotator.isspace():  # names nobody
            work = replace(work, annotator="")
        if work.annotator or self._options.annotator or not (work.has_spans or work.state is not None):
            return work
        choice = self._options.files.get(source.path)
        name = source.folder or (choice.annotator if choice else "")
        if not name:
            return work
        name = name.encode("utf-8", "replace").decode("utf-8")
        self._folders.setdefault(name)
        return replace(work, annotator=name)

    def _take_header(self, header: ExchangeHeader) -> None:
        self._labels.foreign = header.label_set or self._labels.foreign
        if header.label_set is not None:
            self._span_intake.met.update(label.name for label in header.label_set.labels)
        for round_ in header.rounds:
            self._roster.keep_round(round_)
        for entity in header.entities:
            if not self._unit.entities.has(entity.id):
                self._unit.entities.add(entity)
                self._entities.add(entity.id)
        self._announced.update(dict.fromkeys(header.annotators))

    def _try(self, work: ArticleWork) -> None:
        """Take a work; one that is refused leaves its problem, and nothing else."""
        labels, notes, removed = self._labels.current, len(self._report.span_notes), len(self._report.removed)
        links = self._report.links_left_out, self._report.links_to_itself
        try:
            self._take(work)
        except AnnotatorError as problem:
            self._report.bad.append(problem)
            self._labels.go_back(labels)
            self._span_intake.forget_labels()
            del self._report.span_notes[notes:], self._report.removed[removed:]
            self._report.links_left_out, self._report.links_to_itself = links

    def _take(self, work: ArticleWork) -> None:
        # Everything that can be refused is looked at before anything is kept, so a bad part leaves no trace.
        work = self._intake.storable(work)
        article, canonical = self._intake.article(work)
        place = self._articles.place(work, article, realign=self._options.realign)
        article_id = place.id or work.id or self._articles.free_id(work.stem)
        article = replace(article, info=replace(article.info, id=article_id))
        ground = Ground(work, article_id, place.text or article.text, canonical, place.way)
        prepared = self._prepared(work, article, ground)
        if not place.id:
            self._articles.add(article.id, article.info.text_sha256)
            self._pending.articles.append(article)
            self._report.articles += 1
        else:
            self._report.known += 1
            if prepared is None:
                self._report.skipped.append(Skipped(work.file, "known-text" if place.way is None else "other-text"))
        if prepared is not None:
            self._keep(prepared)
        if work.encoding:
            self._report.encodings[work.file] = work.encoding
        if len(self._pending.articles) + self._pending.assignments >= BATCH:
            self._flush()

    def _text_of(self, article: str) -> str:
        if not self._articles.was_there(article):
            self._flush()
        return self._unit.articles.get(article).text

    def _prepared(self, work: ArticleWork, article: Article, ground: Ground) -> _Prepared | None:
        name = work.annotator or (self._options.annotator if work.has_spans or work.state is not None else "")
        if not name:
            if work.has_spans:
                raise AnnotatorError("import.nobody", file=work.file, line=work.line)
            return None
        self._span_intake.begin(work)
        person = self._roster.person(name, gold=work.gold)
        # Gold stands outside rounds.
        round_ = self._roster.round(work.round or ("" if person.gold else self._options.round))
        existing = self._existing(article.id, person.id, round_.id)
        state = work.state or (AssignmentState.OPEN if work.spans else AssignmentState.UNOPENED)
        at = now()
        assignment = Assignment(
            id=existing.id if existing else new_id(),
            article=article.id,
            annotator=person.id,
            round=round_.id,
            state=state,
            reason=work.reason,
            flag=work.flag,
            note=work.note,
            active_seconds=work.active_seconds,
            created=at,
            opened=work.opened or ("" if state is AssignmentState.UNOPENED else at),
            closed=work.closed or (at if state in {AssignmentState.DONE, AssignmentState.SET_ASIDE} else ""),
        )
        noted = len(self._report.span_notes)
        taken = self._taken((span.id for span in work.spans), self._span_ids, self._unit.spans.taken)
        placed = self._span_intake.spans(work.spans, ground, assignment=assignment.id, taken=taken)
        taken_links = self._taken((link.id for link in work.links), self._link_ids, self._unit.links.taken)
        links = self._span_intake.links(work.links, ground, assignment=assignment.id, spans=placed, taken=taken_links)
        prepared = _Prepared(work, person, round_, existing, assignment, placed.spans, tuple(links))
        prepared.submissions = self._submissions(work, prepared, ground, set(self._report.span_notes[noted:]))
        if existing is not None:
            prepared.identical = self._checked_same(work, article, prepared)
        return prepared

    def _submissions(
        self, work: ArticleWork, prepared: _Prepared, ground: Ground, noted: set[SpanNote]
    ) -> tuple[Submission, ...]:
        """Return a work's submissions; what is ``noted`` of the draft's spans is not said of theirs again."""
        assignment = prepared.assignment.id
        if not work.submissions:
            if work.state is not AssignmentState.DONE:
                return ()
            return (
                Submission(
                    id=new_id(),
                    assignment=assignment,
                    number=1,
                    version=self._labels.current.version,
                    sealed=now(),
                    origin="import",
                    spans=prepared.spans,
                    links=prepared.links,
                ),
            )
        result = []
        taken = self._taken((item.id for item in work.submissions), self._submission_ids, self._unit.submissions.taken)
        newest = self._labels.current.version
        for item in work.submissions:
            before = len(self._report.span_notes)
            placed = self._span_intake.spans(item.spans, ground, assignment=assignment)
            links = self._span_intake.links(item.links, ground, assignment=assignment, spans=placed)
            fresh = [note for note in self._report.span_notes[before:] if note not in noted]
            self._report.span_notes[before:] = fresh
            noted |= set(fresh)
            result.append(
                Submission(
                    id=new_id() if not item.id or item.id in taken else item.id,
                    assignment=assignment,
                    number=item.number,
                    version=min(item.version, newest) or newest,
                    sealed=item.sealed or now(),
                    origin=item.origin,
                    aids=item.aids,
                    spans=placed.spans,
                    links=tuple(links),
                )
            )
        return tuple(result)

    def _existing(self, article: str, person: str, round_: str) -> Assignment | None:
        if (article, person, round_) in self._worked:
            self._flush()
        elif not self._articles.was_there(article):
            return None
        return self._unit.assignments.find(article, person, round_)

    def _checked_same(self, work: ArticleWork, article: Article, prepared: _Prepared) -> bool:
        """Tell whether the project holds the same work already; refuse other spans where there are some."""
        assert prepared.existing is not None  # noqa: S101 - asked by the caller
        here = {_content(span) for span in self._unit.spans.of_assignment(prepared.existing.id)}
        there = {_content(span) for span in prepared.spans}
        untouched = prepared.existing.state is AssignmentState.UNOPENED or (
            prepared.existing.state is AssignmentState.OPEN and not here
        )
        if here == there and not untouched:
            return True
        if not untouched:
            raise AnnotatorError(
                "import.conflict",
                file=work.file,
                line=work.line,
                annotator=prepared.person.name,
                title=article.info.title,
                round=prepared.round.name,
                here=len(here),
                there=len(there),
            )
        return False

    def _keep(self, prepared: _Prepared) -> None:
        self._report.spans_read += len(prepared.work.spans)
        if self._options.adds_labels:
            self._labels.meet(prepared.spans, prepared.links)
            for item in prepared.submissions:
                self._labels.meet(item.spans, item.links)
        if prepared.identical:
            self._report.identical += len(prepared.spans)
            return
        self._roster.keep(prepared.person, prepared.round)
        if prepared.person.name not in self._report.annotators:
            self._report.annotators.append(prepared.person.name)
        for entity_id in {span.entity for span in prepared.spans if span.entity} - self._entities:
            # Named but not described: it is kept under its id, so that the spans stay together.
            self._unit.entities.add(Entity(id=entity_id, name=entity_id, created=now()))
            self._entities.add(entity_id)
        assignment = prepared.assignment
        self._worked.add((assignment.article, assignment.annotator, assignment.round))
        self._span_ids.update(span.id for span in prepared.spans)
        self._link_ids.update(link.id for link in prepared.links)
        self._submission_ids.update(item.id for item in prepared.submissions)
        if prepared.existing is not None:
            self._pending.replaced.append(prepared.existing)
        self._pending.work += (assignment, *prepared.spans, *prepared.links, *prepared.submissions)
        self._pending.assignments += 1
        self._report.assignments += 1
        self._report.spans += len(prepared.spans)
        self._report.links += len(prepared.links)
        self._report.submissions += len(prepared.submissions)

    def _flush(self) -> None:
        pending, self._pending = self._pending, _Pending()
        if pending.articles:
            self._unit.articles.add_all(pending.articles)
            change = Change("import.articles", after=tuple(article.info for article in pending.articles))
            self._unit.journal.append(change, by="", at=now())
        if pending.work:
            self._unit.apply(Change("import.work", tuple(pending.replaced), tuple(pending.work)), by="")

    def _taken(self, ids: Iterable[str], used: set[str], stored: Callable[[set[str]], set[str]]) -> set[str]:
        """Return which of a work's ids stand for something else, in this import or in the project."""
        named = {id_ for id_ in ids if id_}
        taken = named & used
        return taken | stored(named) if named and self._articles else taken


def _content(span: Span) -> tuple[object, ...]:
    return (span.start, span.end, span.label, span.attributes, span.note)
