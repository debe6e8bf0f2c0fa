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
from annotator.domain.roster import DEFAULT_ROUND, Annotator, Round, checked_name, name_key
from annotator.services.import_report import ImportReport
from annotator.services.intake import ImportOptions, Intake
from annotator.services.sources import Skipped, Source, collect
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotator.domain.articles import Article
    from annotator.domain.spans import Link, Span
    from annotator.domain.text import CanonicalText
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
        sources, skipped = collect(paths, options.format)
        if not sources:
            raise AnnotatorError("import.nothing", names=", ".join(path.name or str(path) for path in paths))
        result = ImportReport(files=len(sources), skipped=skipped, dry_run=options.dry_run)
        with self._units(writing=True) as unit:
            run = _Run(unit, options, result)
            for _ in run.take(sources, report):
                if cancelled():
                    result.cancelled = True
                    return result
            if result.bad and not options.skip_bad:
                raise _refused(result, run.parts)
            if not options.dry_run:
                unit.commit()
        return result


def _refused(result: ImportReport, parts: int) -> AnnotatorError:
    first = result.bad[0]
    if parts == 1:
        first.arguments["report"] = result
        return first
    return AnnotatorError(
        "import.bad",
        bad=len(result.bad),
        total=parts,
        first=str(first),
        file=first.file,
        line=first.line,
        report=result,
    )


@dataclass(slots=True)
class _Pending:
    articles: list[Article] = field(default_factory=list)
    assignments: list[Assignment] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    submissions: list[Submission] = field(default_factory=list)
    replaced: list[Assignment] = field(default_factory=list)


@dataclass(slots=True)
class _Prepared:
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
        self._label_set = unit.label_sets.current()
        self._intake = Intake(options, self._label_set, report)
        self._pending = _Pending()
        self._ids: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        for article_id, text_sha256 in unit.articles.hashes():
            self._ids[article_id] = text_sha256
            self._texts[text_sha256] = article_id
        self._before = set(self._ids)
        self._worked: set[tuple[str, str, str]] = set()
        self._span_ids: set[str] = set()
        self._link_ids: set[str] = set()
        self._submission_ids: set[str] = set()
        self._entities = {entity.id for entity in unit.entities.all()}
        self._people = {name_key(person.name): person for person in unit.annotators.all()}
        self._rounds = {name_key(round_.name): round_ for round_ in unit.rounds.all()}
        self._stored_people = {person.id for person in self._people.values()}
        self._stored_rounds = {round_.id for round_ in self._rounds.values()}
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

    def _read(self, source: Source) -> Iterator[ArticleWork]:
        options = self._options.reading(source.path)
        assert source.format.reads is not None  # noqa: S101 - collect() takes readers only
        try:
            for item in source.format.reads(source.path, options):
                if isinstance(item, ExchangeHeader):
                    self._take_header(item)
                    continue
                self.parts += 1
                try:
                    self._take(item)
                except AnnotatorError as problem:
                    self._report.bad.append(problem)
                yield item
        except AnnotatorError as problem:
            self.parts += 1
            self._report.bad.append(problem)
        self.parts += len(options.bad)
        self._report.bad.extend(options.bad)
        self._report.notes.extend(options.notes)

    def _take_header(self, header: ExchangeHeader) -> None:
        for round_ in header.rounds:
            if self._rounds.setdefault(name_key(round_.name), round_) is round_:
                self._unit.rounds.add(round_)
                self._stored_rounds.add(round_.id)
        for entity in header.entities:
            if not self._unit.entities.has(entity.id):
                self._unit.entities.add(entity)
                self._entities.add(entity.id)
        for name in header.annotators:
            person = self._person(name)
            if person.id not in self._stored_people:
                self._unit.annotators.add(person)
                self._stored_people.add(person.id)

    def _take(self, work: ArticleWork) -> None:
        # Everything that can be refused is looked at before anything is kept, so a bad part leaves no trace.
        article, canonical = self._intake.article(work)
        known = self._texts.get(article.info.text_sha256)
        if known is None and work.id in self._ids:
            raise AnnotatorError("import.id-taken", file=work.file, line=work.line, id=work.id)
        article = replace(article, info=replace(article.info, id=known or work.id or self._free_id(work.stem)))
        prepared = self._prepared(work, article, canonical)
        if known is None:
            self._ids[article.id] = article.info.text_sha256
            self._texts[article.info.text_sha256] = article.id
            self._pending.articles.append(article)
            self._report.articles += 1
        else:
            self._report.known += 1
            if prepared is None:
                self._report.skipped.append(Skipped(work.file, "known-text"))
        if prepared is not None:
            self._keep(prepared)
        if work.encoding:
            self._report.encodings[work.file] = work.encoding
        if len(self._pending.articles) + len(self._pending.assignments) >= BATCH:
            self._flush()

    def _prepared(self, work: ArticleWork, article: Article, canonical: CanonicalText) -> _Prepared | None:
        name = work.annotator or (self._options.annotator if work.has_spans or work.state is not None else "")
        if not name:
            if work.has_spans:
                raise AnnotatorError("import.nobody", file=work.file, line=work.line)
            return None
        person = self._person(name, gold=work.gold)
        round_ = self._round(work.round or self._options.round or DEFAULT_ROUND)
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
        taken = self._taken((span.id for span in work.spans), self._span_ids, self._unit.spans.taken)
        placed = self._intake.spans(
            work, work.spans, article=article, canonical=canonical, assignment=assignment.id, taken=taken
        )
        taken_links = self._taken((link.id for link in work.links), self._link_ids, self._unit.links.taken)
        links = self._intake.links(work, work.links, assignment=assignment.id, spans=placed.ids, taken=taken_links)
        prepared = _Prepared(person, round_, existing, assignment, placed.spans, tuple(links))
        prepared.submissions = self._submissions(work, prepared, article, canonical)
        if existing is not None:
            prepared.identical = self._checked_same(work, article, prepared)
        return prepared

    def _submissions(
        self, work: ArticleWork, prepared: _Prepared, article: Article, canonical: CanonicalText
    ) -> tuple[Submission, ...]:
        assignment = prepared.assignment.id
        if not work.submissions:
            if work.state is not AssignmentState.DONE:
                return ()
            return (
                Submission(
                    id=new_id(),
                    assignment=assignment,
                    number=1,
                    version=self._label_set.version,
                    sealed=now(),
                    origin="import",
                    spans=prepared.spans,
                    links=prepared.links,
                ),
            )
        result = []
        taken = self._taken((item.id for item in work.submissions), self._submission_ids, self._unit.submissions.taken)
        for item in work.submissions:
            placed = self._intake.spans(work, item.spans, article=article, canonical=canonical, assignment=assignment)
            links = self._intake.links(work, item.links, assignment=assignment, spans=placed.ids)
            result.append(
                Submission(
                    id=new_id() if not item.id or item.id in taken else item.id,
                    assignment=assignment,
                    number=item.number,
                    version=item.version,
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
        elif article not in self._before:
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
        self._report.spans_read += len(prepared.spans)
        if prepared.identical:
            self._report.identical += len(prepared.spans)
            return
        if prepared.person.id not in self._stored_people:
            self._unit.annotators.add(prepared.person)
            self._stored_people.add(prepared.person.id)
        if prepared.person.name not in self._report.annotators:
            self._report.annotators.append(prepared.person.name)
        if prepared.round.id not in self._stored_rounds:
            self._unit.rounds.add(prepared.round)
            self._stored_rounds.add(prepared.round.id)
        for entity_id in {span.entity for span in prepared.spans if span.entity} - self._entities:
            # Named but not described: it is kept under its id, so that the spans stay together.
            self._unit.entities.add(Entity(id=entity_id, name=entity_id, created=now()))
            self._entities.add(entity_id)
        assignment = prepared.assignment
        self._worked.add((assignment.article, assignment.annotator, assignment.round))
        self._span_ids.update(span.id for span in prepared.spans)
        self._link_ids.update(link.id for link in prepared.links)
        self._submission_ids.update(item.id for item in prepared.submissions)
        pending = self._pending
        if prepared.existing is not None:
            pending.replaced.append(prepared.existing)
        pending.assignments.append(assignment)
        pending.spans.extend(prepared.spans)
        pending.links.extend(prepared.links)
        pending.submissions.extend(prepared.submissions)
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
        if pending.assignments:
            records: tuple[Record, ...] = (
                *pending.assignments,
                *pending.spans,
                *pending.links,
                *pending.submissions,
            )
            self._unit.apply(Change("import.work", before=tuple(pending.replaced), after=records), by="")

    def _person(self, name: str, *, gold: bool = False) -> Annotator:
        key = name_key(name)
        if key not in self._people:
            self._people[key] = Annotator(
                id=new_id(), name=checked_name(name, self._people.values()), gold=gold, created=now()
            )
        return self._people[key]

    def _round(self, name: str) -> Round:
        tidy = " ".join(name.split()) or DEFAULT_ROUND
        key = name_key(tidy)
        if key not in self._rounds:
            self._rounds[key] = Round(id=new_id(), name=tidy, created=now())
        return self._rounds[key]

    def _taken(self, ids: Iterable[str], used: set[str], stored: Callable[[set[str]], set[str]]) -> set[str]:
        """Return which of a work's ids stand for something else, in this import or in the project."""
        named = {id_ for id_ in ids if id_}
        taken = named & used
        return taken | stored(named) if named and self._before else taken

    def _free_id(self, stem: str) -> str:
        # A file's name need not be Unicode; what is not is a question mark in the id.
        stem = stem.encode("utf-8", "replace").decode("utf-8") or "article"
        candidate, number = stem, 1
        while candidate in self._ids:
            number += 1
            candidate = f"{stem}-{number}"
        return candidate


def _content(span: Span) -> tuple[object, ...]:
    return (span.start, span.end, span.label, span.attributes, span.note)
