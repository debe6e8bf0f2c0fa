"""Which work an export reads, as formats take it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.assignments import AssignmentState
from annotator.domain.exchange import ArticleWork, ExchangeHeader, ForeignLink, ForeignSpan, ForeignSubmission
from annotator.services.submissions import SealedWork

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.articles import Article
    from annotator.domain.assignments import Assignment, Submission
    from annotator.domain.labels import LabelSet
    from annotator.domain.roster import Annotator, Round
    from annotator.domain.spans import Link, Span
    from annotator.storage.unit_of_work import UnitOfWork


class Only(StrEnum):
    """Which work is exported: what was sealed, or drafts too."""

    DONE = "done"
    ALL = "all"


class Selection:
    """The works of an export, in the order the articles were imported, then by annotator and round.

    ``articles`` and ``rounds`` are ids, None for all of them.
    """

    def __init__(
        self,
        unit: UnitOfWork,
        people: Iterable[Annotator],
        only: Only,
        *,
        bare: bool,
        articles: frozenset[str] | None = None,
        rounds: frozenset[str] | None = None,
    ) -> None:
        self._unit = unit
        self._people = {person.id: person for person in people}
        self._only = only
        self._bare = bare
        self._articles = articles
        self._wanted_rounds = rounds
        self._rounds: dict[str, Round] = {round_.id: round_ for round_ in unit.rounds.all()}
        self.label_set: LabelSet = unit.label_sets.current()
        self._label_names = {label.id: label.name for label in self.label_set.labels}
        self._attribute_names = {item.id: item.name for item in self.label_set.attributes}
        self._link_names = {item.id: item.name for item in self.label_set.link_types}
        self._sealed = SealedWork(self.label_set)
        self._moved = 0
        self._left_out = 0
        self._reopened = 0

    def header(self) -> ExchangeHeader:
        """Return what a file says of the whole."""
        return ExchangeHeader(
            label_set=self.label_set,
            rounds=tuple(self._rounds.values()),
            annotators=tuple(person.name for person in self._people.values()),
            entities=tuple(self._unit.entities.all()),
        )

    def notes(self) -> list[str]:
        """Return sentences on the work that was left out or read from an earlier submission."""
        found = []
        if self._left_out:
            found.append(f"{self._left_out} assignments are not done and were left out; --only all takes them too.")
        if self._reopened:
            found.append(f"{self._reopened} assignments are reopened; their latest submission was written.")
        if self._moved:
            found.append(
                f"{self._moved} assignments were sealed under an earlier version of the label set; their labels were "
                f"read as version {self.label_set.version} has them."
            )
        return found

    def works(self) -> Iterator[ArticleWork]:
        """Yield each work; with ``bare``, articles that nobody has worked on too."""
        for article in self._unit.articles.texts(self._articles):
            assignments = [item for item in self._unit.assignments.of_article(article.id) if self._wanted(item)]
            assignments.sort(key=lambda item: (self._people[item.annotator].name, self._rounds[item.round].name))
            yielded = False
            for assignment in assignments:
                work = self._work(article, assignment)
                if work is not None:
                    yielded = True
                    yield work
            if self._bare and self._only is Only.ALL and not yielded:
                yield _bare_work(article)

    def _wanted(self, assignment: Assignment) -> bool:
        if self._wanted_rounds is not None and assignment.round not in self._wanted_rounds:
            return False
        return assignment.annotator in self._people

    def _work(self, article: Article, assignment: Assignment) -> ArticleWork | None:
        submissions = self._unit.submissions.of_assignment(assignment.id)
        if self._only is Only.DONE:
            if not submissions:
                self._left_out += 1
                return None
            if assignment.state is not AssignmentState.DONE:
                self._reopened += 1
            sealed = self._sealed.read(submissions[-1], article.info.language)
            self._moved += submissions[-1].version < self.label_set.version
            spans: Iterable[Span] = sealed.spans
            links: Iterable[Link] = sealed.links
        else:
            spans = self._unit.spans.of_assignment(assignment.id)
            links = self._unit.links.of_assignment(assignment.id)
        person = self._people[assignment.annotator]
        return replace(
            _bare_work(article),
            annotator=person.name,
            gold=person.gold,
            round=self._rounds[assignment.round].name,
            state=assignment.state,
            flag=assignment.flag,
            reason=assignment.reason,
            note=assignment.note,
            active_seconds=assignment.active_seconds,
            opened=assignment.opened,
            closed=assignment.closed,
            spans=self._spans(spans),
            links=self._links(links),
            submissions=tuple(self._submission(item) for item in submissions),
            label_set=self.label_set.name,
            version=self.label_set.version,
        )

    def _submission(self, item: Submission) -> ForeignSubmission:
        return ForeignSubmission(
            id=item.id,
            number=item.number,
            version=item.version,
            sealed=item.sealed,
            origin=item.origin,
            aids=item.aids,
            spans=self._spans(item.spans),
            links=self._links(item.links),
        )

    def _spans(self, spans: Iterable[Span]) -> tuple[ForeignSpan, ...]:
        return tuple(
            ForeignSpan(
                id=span.id,
                start=span.start,
                end=span.end,
                label=self._label_names.get(span.label, span.label),
                text=span.surface,
                attributes=tuple(sorted((self._attribute_names.get(k, k), v) for k, v in span.attributes)),
                note=span.note,
                origin=span.origin,
                created=span.created,
                updated=span.updated,
                entity=span.entity,
                version=span.version,
            )
            for span in spans
        )

    def _links(self, links: Iterable[Link]) -> tuple[ForeignLink, ...]:
        return tuple(
            ForeignLink(
                id=link.id,
                type=self._link_names.get(link.type, link.type),
                source=link.source,
                target=link.target,
                note=link.note,
                created=link.created,
            )
            for link in links
        )


def _bare_work(article: Article) -> ArticleWork:
    info = article.info
    return ArticleWork(
        id=info.id,
        title=info.title,
        text=article.text,
        language=info.language,
        direction=info.direction,
        source=info.source,
        url=info.url,
        published=info.published,
        meta=info.meta,
        zones=article.zones,
        raw_sha256=info.raw_sha256,
    )
