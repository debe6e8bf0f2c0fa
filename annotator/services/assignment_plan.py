"""A plan of assignments as it is shown before it is made: who gets how much, who shares how much with whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from annotator.domain.planning import Rule, Wish

if TYPE_CHECKING:
    from annotator.domain.planning import Given, PlanArticle
    from annotator.domain.roster import Annotator, Round


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignOptions:
    """What to give out, and to whom.

    ``to`` are names, empty for everybody who is neither gold nor withdrawn. Without an ``overlap`` each article goes
    to all of them. ``count`` limits the articles; ``each`` is how many an annotator has in the round afterwards.
    ``conditions`` (as :mod:`annotator.domain.conditions` reads them) and ``languages`` choose the articles. With
    ``again``, articles that somebody has in another round are given to them, too.
    """

    round: str = ""
    to: tuple[str, ...] = ()
    overlap: int | None = None
    count: int | None = None
    each: int | None = None
    seed: int = 0
    conditions: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    duplicates: bool = False
    again: bool = False

    def wish(self, *, repeat: bool) -> Wish:
        """Return what the plan should be; ``repeat`` where the round is one of repetition."""
        rule = Rule.REPEAT if repeat else Rule.EVERYONE if self.overlap is None else Rule.OVERLAP
        return Wish(
            rule=rule,
            overlap=self.overlap or 1,
            count=self.count,
            each=self.each,
            seed=self.seed,
            duplicates=self.duplicates,
        )

    def told(self, people: tuple[Annotator, ...]) -> tuple[tuple[str, str], ...]:
        """Return the options as the record of a plan keeps them; ``to`` stands once for each annotator (id)."""
        found = [("to", person.id) for person in people]
        found += [("filter", text) for text in self.conditions]
        found += [("language", code) for code in self.languages]
        numbers = {"overlap": self.overlap, "count": self.count, "each": self.each}
        found += [(name, str(value)) for name, value in numbers.items() if value is not None]
        found += [(name, "yes") for name in ("duplicates", "again") if getattr(self, name)]
        return tuple(sorted(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLoad:
    """What an annotator has in the round, what the plan adds, and of which languages and sources that is."""

    annotator: Annotator
    before: int
    added: int
    languages: tuple[tuple[str, int], ...] = ()
    sources: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan: pairs (article, annotator) by id, all else is told of them.

    ``shared`` tells of each two annotators (ids, the lesser first) how many articles of the round both have
    afterwards. ``short`` are articles that cannot be given to as many as they should; ``duplicates`` those left out
    because another one like them is there.
    """

    round: Round
    options: AssignOptions
    annotators: tuple[Annotator, ...]
    given: tuple[Given, ...]
    loads: tuple[PersonLoad, ...]
    shared: dict[tuple[str, str], int]
    languages: tuple[tuple[str, int], ...]
    sources: tuple[tuple[str, int], ...]
    short: tuple[str, ...] = ()
    duplicates: tuple[str, ...] = ()

    @property
    def articles(self) -> int:
        """How many articles are given out."""
        return len({article for article, _person in self.given})

    def shared_by(self, first: Annotator, second: Annotator) -> int:
        """Return how many articles of the round two annotators both have afterwards."""
        return self.shared.get((min(first.id, second.id), max(first.id, second.id)), 0)

    def document(self) -> dict[str, Any]:
        """Return the plan as JSON-able values."""
        names = {person.id: person.name for person in self.annotators}
        return {
            "round": self.round.name,
            "kind": self.round.kind.value,
            "seed": self.options.seed,
            "articles": self.articles,
            "assignments": len(self.given),
            "annotators": [
                {
                    "name": load.annotator.name,
                    "before": load.before,
                    "added": load.added,
                    "languages": dict(load.languages),
                    "sources": dict(load.sources),
                }
                for load in self.loads
            ],
            "shared": [
                {"between": [one.name, other.name], "articles": self.shared_by(one, other)}
                for one, other in combinations(self.annotators, 2)
            ],
            "languages": dict(self.languages),
            "sources": dict(self.sources),
            "short": list(self.short),
            "duplicates": list(self.duplicates),
            "given": [{"article": article, "annotator": names[person]} for article, person in self.given],
        }


def loads_of(
    people: tuple[Annotator, ...], given: tuple[Given, ...], existing: set[Given], known: dict[str, PlanArticle]
) -> tuple[PersonLoad, ...]:
    """Return what each annotator has and gets."""
    before = Counter(person for _article, person in existing)
    mine: dict[str, list[PlanArticle]] = {person.id: [] for person in people}
    for article, person in given:
        mine[person].append(known[article])
    return tuple(
        PersonLoad(
            annotator=person,
            before=before[person.id],
            added=len(mine[person.id]),
            languages=counted(article.language for article in mine[person.id]),
            sources=counted(article.source for article in mine[person.id]),
        )
        for person in people
    )


def shared_of(people: tuple[Annotator, ...], given: set[Given]) -> dict[tuple[str, str], int]:
    """Return how many articles each two annotators share."""
    among = {person.id for person in people}
    by_article: dict[str, list[str]] = {}
    for article, person in sorted(given):
        if person in among:
            by_article.setdefault(article, []).append(person)
    return dict(Counter(pair for have in by_article.values() for pair in combinations(have, 2)))


def counted(values: Any) -> tuple[tuple[str, int], ...]:
    """Return how often each value stands there, sorted by value."""
    return tuple(sorted(Counter(values).items()))
