"""What annotators sealed of an article, as gold reads it: the latest submission of each, whatever its round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.agreement.pairing import pair
from annotator.domain.assignments import AssignmentState
from annotator.domain.disputes import Work
from annotator.services.submissions import SealedWork

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from annotator.domain.articles import ArticleInfo
    from annotator.domain.assignments import Submission
    from annotator.domain.disputes import Place
    from annotator.domain.spans import AttributeValue, Link, Span
    from annotator.storage.adjudication import SealedIndex
    from annotator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class SealedArticle:
    """One annotator's (id) submission of an article, its labels as they stand now."""

    annotator: str
    submission: Submission
    spans: tuple[Span, ...]
    links: tuple[Link, ...]

    @property
    def work(self) -> Work:
        """The places of its spans."""
        return Work(self.annotator, frozenset(map(place_of, self.spans)))

    @property
    def linked(self) -> set[tuple[str, Place, Place]]:
        """Its links: the type of each, and the places of the spans it leads from and to."""
        places = {span.id: place_of(span) for span in self.spans}
        return {
            (link.type, places[link.source], places[link.target])
            for link in self.links
            if link.source in places and link.target in places
        }


def place_of(span: Span) -> Place:
    """Return a span as annotators can agree on it."""
    return span.start, span.end, span.label


def sealed_work(
    unit: UnitOfWork, article: ArticleInfo, submissions: Collection[str] | None = None
) -> list[SealedArticle]:
    """Return the latest submission of each annotator, or exactly those named by id; by annotator.

    Within a round that is the one with the greatest number, whatever clock it was sealed by; of several rounds' it is
    the one sealed last. Gold itself and withdrawn annotators have no part in it.
    """
    people = {person.id: person for person in unit.annotators.all()}
    reader = SealedWork(unit.label_sets.current())
    found: dict[str, Submission] = {}
    for assignment in unit.assignments.of_article(article.id):
        person = people[assignment.annotator]
        if person.gold or (submissions is None and person.withdrawn):
            continue
        sealed = unit.submissions.of_assignment(assignment.id)
        if submissions is not None:
            sealed = [submission for submission in sealed if submission.id in submissions]
        if sealed:
            last = max(sealed, key=lambda item: item.number)
            found[person.id] = max(found.get(person.id, last), last, key=lambda item: (item.sealed, item.id))
    result = []
    for annotator, submission in sorted(found.items()):
        moved = reader.read(submission, article.language)
        result.append(SealedArticle(annotator, submission, moved.spans, moved.links))
    return result


def paired(first: Sequence[Place], second: Sequence[Place]) -> Iterator[Sequence[Place]]:
    """Yield which spans of two annotators belong together, by the pairing that agreement goes by."""
    for difference in pair(first, second).differences:
        if difference.first and difference.second:
            yield difference.marks


def common_attributes(spans: Iterable[Span]) -> tuple[tuple[str, AttributeValue], ...]:
    """Return the attributes that all of these spans have with the same value."""
    shared: set[tuple[str, AttributeValue]] | None = None
    for span in spans:
        mine = set(span.attributes)
        shared = mine if shared is None else shared & mine
    return tuple(sorted(shared or (), key=lambda pair_: pair_[0]))


def sealed_throughout(unit: UnitOfWork, annotator: str) -> set[str]:
    """Return the articles (ids) of which an annotator (id) has sealed every assignment.

    Of others, what was decided on them would tell an annotator what others have made of them.
    """
    states: dict[str, set[AssignmentState]] = {}
    for assignment in unit.assignments.of_annotator(annotator):
        states.setdefault(assignment.article, set()).add(assignment.state)
    return {article for article, found in states.items() if found == {AssignmentState.DONE}}


def latest_of(rows: Iterable[SealedIndex]) -> dict[str, dict[str, SealedIndex]]:
    """Return the latest submission of each annotator by article (ids), as :func:`sealed_work` takes it."""
    last: dict[str, SealedIndex] = {}
    for row in rows:
        known = last.setdefault(row.assignment, row)
        if known.number < row.number:
            last[row.assignment] = row
    found: dict[str, dict[str, SealedIndex]] = {}
    for row in last.values():
        theirs = found.setdefault(row.article, {})
        theirs[row.annotator] = max(
            theirs.get(row.annotator, row), row, key=lambda item: (item.sealed, item.submission)
        )
    return found
