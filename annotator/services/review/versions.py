"""The versions of one article, by everybody who sealed it, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from annotator.agreement.pairing import Mark, pair
from annotator.services.review.inventory import Scope, taken_stock
from annotator.services.submissions import SealedWork

if TYPE_CHECKING:
    from annotator.domain.articles import Article
    from annotator.domain.roster import Annotator
    from annotator.domain.spans import Span
    from annotator.services.units import Units


@dataclass(frozen=True, slots=True)
class Version:
    """What one annotator sealed: when (ISO 8601), in which submission, and which of the spans all others have too."""

    annotator: Annotator
    sealed: str
    number: int
    spans: tuple[Span, ...]
    agreed: frozenset[str]


@dataclass(frozen=True, slots=True)
class ArticleVersions:
    """An article with its versions; ``disputed`` are the stretches where any two differ, in order and apart."""

    article: Article
    versions: tuple[Version, ...]
    disputed: tuple[tuple[int, int], ...]


class Versions:
    """Reads what was sealed of an article."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def of(self, article: str, scope: Scope, annotators: tuple[str, ...] = ()) -> ArticleVersions:
        """Return the versions of an article by these annotators (ids), by all who sealed it if none is named.

        Equal is what has the same start, end and label.
        """
        with self._units() as unit:
            inventory = taken_stock(unit, scope, article)
            found = unit.articles.get(article)
            rows = inventory.sealed.get(article, {})
            chosen = [
                person
                for person in inventory.people
                if person.id in rows and (not annotators or person.id in annotators)
            ]
            sealed = SealedWork(inventory.label_set)
            submissions = {
                submission.id: sealed.read(submission, found.info.language).spans
                for submission in unit.sealed.with_ids([rows[person.id].submission for person in chosen])
            }
        marks = {
            person.id: [Mark(span.start, span.end, span.label) for span in submissions[rows[person.id].submission]]
            for person in chosen
        }
        common = set.intersection(*(set(own) for own in marks.values())) if len(marks) > 1 else set()
        versions = tuple(
            Version(
                person,
                rows[person.id].sealed,
                rows[person.id].number,
                submissions[rows[person.id].submission],
                frozenset(
                    span.id
                    for span in submissions[rows[person.id].submission]
                    if Mark(span.start, span.end, span.label) in common
                ),
            )
            for person in chosen
        )
        return ArticleVersions(found, versions, _disputed(list(marks.values()), found.text))


def _disputed(versions: list[list[Mark]], text: str) -> tuple[tuple[int, int], ...]:
    stretches = sorted(
        {
            (difference.start, difference.end)
            for first, second in combinations(versions, 2)
            for difference in pair(first, second, text).differences
        }
    )
    apart: list[tuple[int, int]] = []
    for start, end in stretches:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)
