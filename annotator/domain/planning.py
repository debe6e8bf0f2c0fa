"""Who gets which article: plans that are random by a seed, balanced over people and pairs, and alike in kind.

An annotator's load is how many articles they have in the round. Each article goes to those with the least load; among
several such, to those who share the fewest articles so far. Articles come stratum by stratum (language, then source),
so that everybody's share of each is alike. What is assigned already counts in all of that and is never touched.

Nothing here hangs on the order in which articles and people are given, only on their ids and the seed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, pairwise, product
from math import comb
from random import Random
from typing import Final

Given = tuple[str, str]
"""An article and an annotator, by id."""
_TRIED: Final = 500
"""How many sets of people are compared for one article at most; of more, people are chosen one by one."""

_GAP: Final = 2
"""Loads that differ by this much are not even."""


class Rule(StrEnum):
    """Who gets an article: so many, everybody, or those who have sealed it before."""

    OVERLAP = "overlap"
    EVERYONE = "everyone"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanArticle:
    """An article that may be given out. Those of one ``group`` (not empty) are duplicates of each other."""

    id: str
    language: str = "und"
    source: str = ""
    group: str = ""

    @property
    def stratum(self) -> tuple[str, str]:
        """What a plan is spread evenly over."""
        return self.language, self.source


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a plan should be.

    ``overlap`` is how many people each article goes to (with ``Rule.OVERLAP``). ``count`` limits the articles that the
    plan gives out (with ``Rule.REPEAT``: to each annotator), ``each`` the articles that an annotator has in the round
    afterwards; None does not. With ``duplicates``, of several articles that are duplicates each is given out, else
    only one.
    """

    rule: Rule = Rule.OVERLAP
    overlap: int = 1
    count: int | None = None
    each: int | None = None
    seed: int = 0
    duplicates: bool = False

    def __post_init__(self) -> None:
        """Refuse numbers that make no sense."""
        if self.overlap < 1 or any(limit is not None and limit < 1 for limit in (self.count, self.each)):
            raise ValueError("a plan gives out at least one article to at least one annotator")


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What a plan adds, sorted; the articles that cannot be given to enough people; and the duplicates left out."""

    given: tuple[Given, ...] = ()
    short: tuple[str, ...] = ()
    duplicates: tuple[str, ...] = ()


def planned(
    articles: Iterable[PlanArticle],
    people: Iterable[str],
    wish: Wish,
    *,
    existing: Iterable[Given] = (),
    barred: Iterable[Given] = (),
    sealed: Iterable[Given] = (),
) -> Planned:
    """Return who is given what.

    ``existing`` is what is assigned in the round already, to whomever; ``barred`` is what must not be given, such as
    articles that somebody had in another round; ``sealed`` is what ``Rule.REPEAT`` chooses from.

    With ``Rule.OVERLAP`` each article that is given out has exactly ``overlap`` people afterwards, with
    ``Rule.EVERYONE`` everybody. Articles that have some of them already come before those that have none.
    """
    known = {article.id: article for article in articles}
    people = sorted(set(people))
    if not people:
        return Planned()
    planning = _Planning(known, people, wish, barred=set(barred), sealed=set(sealed))
    return planning.run(set(existing))


class _Planning:
    """One plan on its way."""

    def __init__(
        self,
        articles: Mapping[str, PlanArticle],
        people: list[str],
        wish: Wish,
        *,
        barred: set[Given],
        sealed: set[Given],
    ) -> None:
        self._articles = articles
        self._people = people
        self._wish = wish
        self._barred = barred
        self._sealed = sealed
        self._random = Random(wish.seed)  # noqa: S311
        # Of all it can do, only random() is promised to give the same in every version of Python.
        self._lots = {id_: self._random.random() for id_ in sorted(articles)}
        self._has: dict[str, set[str]] = {}
        self._load: Counter[str] = Counter()
        self._shared: Counter[frozenset[str]] = Counter()
        self._new: dict[str, set[str]] = {}

    def run(self, existing: set[Given]) -> Planned:
        """Return the plan, over what is assigned already."""
        for article, person in sorted(existing):
            self._take(article, person)
        single, left_out = (sorted(self._articles), []) if self._wish.duplicates else self._without_duplicates()
        if self._wish.rule is Rule.REPEAT:
            self._repeat(single)
            return self._result([], left_out)
        wanted: list[str] = []
        short: list[str] = []
        for article in single:
            if self._needed(article):
                (wanted if len(self._free(article)) >= self._needed(article) else short).append(article)
        short += [article for article in self._in_order(self._drawn(wanted)) if not self._place(article)]
        self._level()
        return self._result(short, left_out)

    def _result(self, short: Iterable[str], left_out: Iterable[str]) -> Planned:
        given = sorted((article, person) for article, people in self._new.items() for person in people)
        return Planned(given=tuple(given), short=tuple(sorted(short)), duplicates=tuple(sorted(left_out)))

    # Which articles

    def _without_duplicates(self) -> tuple[list[str], list[str]]:
        """Return one article of each group, the one that most people have already, and the others."""
        best: dict[str, str] = {}
        for id_ in sorted(self._articles):
            group = self._articles[id_].group
            key = f"group {group}" if group else f"article {id_}"
            other = best.get(key)
            if other is None or len(self._has.get(id_, ())) > len(self._has.get(other, ())):
                best[key] = id_
        kept = set(best.values())
        return sorted(kept), [id_ for id_ in self._articles if id_ not in kept]

    def _needed(self, article: str) -> int:
        """Return how many more people an article is to be given to."""
        has = self._has.get(article, set())
        if self._wish.rule is Rule.EVERYONE:
            return sum(person not in has for person in self._people)
        return max(0, self._wish.overlap - len(has))

    def _free(self, article: str) -> list[str]:
        """Return who may be given an article."""
        has = self._has.get(article, set())
        return [person for person in self._people if person not in has and (article, person) not in self._barred]

    def _drawn(self, wanted: list[str]) -> list[str]:
        """Return the articles that are given out of those wanted, each stratum by its share."""
        begun = [article for article in wanted if self._has.get(article)]
        fresh = [article for article in wanted if not self._has.get(article)]
        limit = len(wanted) if self._wish.count is None else self._wish.count
        drawn = self._share(begun, limit)
        drawn += self._share(fresh, limit - len(drawn))
        if self._wish.each is not None:
            room = sum(max(0, self._wish.each - self._load[person]) for person in self._people)
            first = self._share([article for article in drawn if self._has.get(article)], room)
            room -= sum(map(self._needed, first))
            most = len(self._people) if self._wish.rule is Rule.EVERYONE else self._wish.overlap
            return first + self._share([article for article in drawn if not self._has.get(article)], room // most)
        return drawn

    def _share(self, pool: list[str], count: int) -> list[str]:
        """Draw so many articles, of each stratum in proportion (largest remainders), by lot."""
        if count >= len(pool):
            return list(pool)
        if count <= 0:
            return []
        strata = self._strata(pool)
        quotas = {stratum: divmod(count * len(ids), len(pool)) for stratum, ids in strata.items()}
        left = count - sum(whole for whole, _rest in quotas.values())
        more = set(sorted(quotas, key=lambda stratum: (-quotas[stratum][1], stratum))[:left])
        return [id_ for stratum, ids in strata.items() for id_ in ids[: quotas[stratum][0] + (stratum in more)]]

    def _strata(self, pool: Iterable[str]) -> dict[tuple[str, str], list[str]]:
        """Return articles by stratum, in the order of their lots."""
        found: dict[tuple[str, str], list[str]] = {}
        for id_ in sorted(pool, key=lambda item: (self._articles[item].stratum, self._lots[item])):
            found.setdefault(self._articles[id_].stratum, []).append(id_)
        return found

    def _in_order(self, drawn: list[str]) -> Iterator[str]:
        """Yield articles that not everybody may have first: the others make up for what these upset."""
        everybody = len(self._people)
        bound = [article for article in drawn if len(self._free(article)) < everybody]
        free = [article for article in drawn if len(self._free(article)) == everybody]
        for ids in (*self._strata(bound).values(), *self._strata(free).values()):
            yield from ids

    # Who gets them

    def _place(self, article: str) -> bool:
        """Give an article to as many as it needs, or to none."""
        needed = self._needed(article)
        each = self._wish.each
        able = [person for person in self._free(article) if each is None or self._load[person] < each]
        if len(able) < needed:
            return False
        for person in self._chosen(article, able, needed):
            self._give(article, person)
        return True

    def _chosen(self, article: str, able: list[str], needed: int) -> list[str]:
        """Return those with the least load; of several, those who share the fewest articles."""
        lots = {person: self._random.random() for person in able}
        order = sorted(able, key=lambda person: (self._load[person], lots[person]))
        edge = self._load[order[needed - 1]]
        sure = [person for person in order if self._load[person] < edge]
        level = [person for person in order if self._load[person] == edge]
        missing = needed - len(sure)
        base = [*self._has.get(article, ()), *sure]
        if comb(len(level), missing) <= _TRIED:
            return [*sure, *min(combinations(level, missing), key=lambda some: self._cost(base, some))]
        chosen: list[str] = []
        while len(chosen) < missing:
            rest = [person for person in level if person not in chosen]
            chosen.append(min(rest, key=lambda person: self._cost([*base, *chosen], (person,))))
        return [*sure, *chosen]

    def _cost(self, base: list[str], some: tuple[str, ...]) -> int:
        """Return how many articles these already share with those of ``base`` and among themselves."""
        met = sum(self._shared[frozenset((one, other))] for one in some for other in base)
        return met + sum(self._shared[frozenset(pair)] for pair in combinations(some, 2))

    def _give(self, article: str, person: str) -> None:
        self._take(article, person)
        self._new.setdefault(article, set()).add(person)

    def _take(self, article: str, person: str) -> None:
        others = self._has.setdefault(article, set())
        self._load[person] += 1
        self._shared.update(frozenset((person, other)) for other in others)
        others.add(person)

    def _move(self, article: str, person: str, to: str) -> None:
        self._new[article].remove(person)
        self._has[article].remove(person)
        self._load[person] -= 1
        self._shared.subtract(frozenset((person, other)) for other in self._has[article])
        self._give(article, to)

    def _level(self) -> None:
        """Move articles from those who have more to those who have less, where who may have what left a gap.

        A move may go over others: of the first to the second, of the second to the third.
        """
        while path := self._path_down():
            for article, person, to in path:
                self._move(article, person, to)

    def _path_down(self) -> list[tuple[str, str, str]]:
        """Return moves from somebody to one whose load is lower by two and more; none where there are no such."""
        loads = [self._load[person] for person in self._people]
        if max(loads) - min(loads) < _GAP:
            return []
        moves: dict[tuple[str, str], str] = {}
        for article in sorted(self._new, key=self._lots.__getitem__):
            for pair in product(sorted(self._new[article]), self._free(article)):
                moves.setdefault(pair, article)
        for start in sorted(self._people, key=lambda person: (-self._load[person], person)):
            if way := self._way_down(start, moves):
                return [(moves[step], *step) for step in pairwise(way)]
        return []

    def _way_down(self, start: str, moves: Collection[tuple[str, str]]) -> list[str]:
        """Return the shortest way over possible moves (from, to) to somebody whose load is lower by two and more."""
        came = {start: [start]}
        queue = [start]
        for person in queue:
            if self._load[person] <= self._load[start] - _GAP:
                return came[person]
            for to in self._people:
                if (person, to) in moves and to not in came:
                    came[to] = [*came[person], to]
                    queue.append(to)
        return []

    def _repeat(self, single: list[str]) -> None:
        """Give each annotator articles that they have sealed before, each stratum by its share."""
        for person in self._people:
            mine = [id_ for id_ in single if (id_, person) in self._sealed and person not in self._has.get(id_, ())]
            limit = len(mine) if self._wish.count is None else self._wish.count
            if self._wish.each is not None:
                limit = min(limit, max(0, self._wish.each - self._load[person]))
            # Another lot for each: not all should repeat the same articles.
            self._lots = {id_: self._random.random() for id_ in sorted(self._articles)}
            for article in self._share(mine, limit):
                self._give(article, person)
