"""Reads what was sealed, article by article, and counts it for the measures."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import compress
from typing import TYPE_CHECKING, Final

from annotator.agreement.tallies import ArticleTally, tallied
from annotator.domain.articles import ZoneKind
from annotator.domain.errors import AnnotatorError
from annotator.services.agreement.options import AgreementOptions, Aids, Which
from annotator.services.agreement.sealed_works import offered_attributes, whole_article, work_of
from annotator.services.agreement.zone_cutting import cut
from annotator.services.clustering import Clustering
from annotator.services.duplicates import marked_pairs
from annotator.services.projects import annotator_named, round_named
from annotator.services.submissions import SealedWork
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.agreement.works import Work
    from annotator.domain.articles import Article
    from annotator.domain.assignments import AssignmentState
    from annotator.domain.label_moves import Moved
    from annotator.domain.labels import LabelSet
    from annotator.domain.roster import Annotator, Round
    from annotator.services.units import Cancelled, Report
    from annotator.storage.sealed import SealedRow
    from annotator.storage.unit_of_work import UnitOfWork

LOT: Final = 100
"""Articles that are read at a time."""


@dataclass(slots=True)
class Account:
    """One annotator's assignments and spans, all told.

    ``sealed`` assignments have a submission; of these ``aids`` do not count for having been done with suggestions on
    (or without, where that is asked for), ``alone`` are on articles that nobody else of those compared has sealed, and
    the others are ``compared``. ``unsealed`` have no submission, by state; ``reopened`` were sealed more than once.
    ``spans`` are those compared, ``zoned`` those of compared assignments that lie in zones left out, and ``attributes``
    values on compared spans of attributes that the label set has not, or not any more, for their labels.
    """

    sealed: int = 0
    aids: int = 0
    alone: int = 0
    compared: int = 0
    unsealed: Counter[AssignmentState] = field(default_factory=Counter)
    reopened: int = 0
    spans: int = 0
    zoned: int = 0
    attributes: int = 0

    @property
    def balanced(self) -> bool:
        """Whether every sealed assignment is accounted for once."""
        return self.sealed == self.aids + self.alone + self.compared


@dataclass(frozen=True, slots=True)
class Material:
    """What is measured: tallies of the articles that two or more have sealed, and an account of each annotator (id).

    ``clusters`` is how many articles there are, near-duplicates counted as one. ``gold`` tells whether there is gold
    that was not asked for; the ``withdrawn`` are people who would be compared otherwise, and articles.
    """

    round: Round
    label_set: LabelSet
    people: tuple[Annotator, ...]
    accounts: dict[str, Account]
    tallies: tuple[ArticleTally, ...]
    clusters: int
    gold: bool
    withdrawn: tuple[int, int]


def read_material(
    unit: UnitOfWork, options: AgreementOptions, *, report: Report = silent, cancelled: Cancelled = never
) -> Material:
    """Read everything that is to be measured. Raise AnnotatorError for names there are not, and ``work.stopped``."""
    round_ = round_named(unit, options.round)
    wanted = options.wanted_zones
    everybody = unit.annotators.all()
    people = _people(unit, everybody, options)
    accounts = {person.id: Account() for person in people}
    chosen = _chosen(unit, round_, people, accounts, options)
    label_set = unit.label_sets.current()
    shared = {article: rows for article, rows in chosen.items() if len(rows) > 1}
    clusters = _clusters(unit, shared, cancelled)
    reader = _Reader(unit, label_set, people, accounts, wanted)
    tallies: list[ArticleTally] = []
    report(0, len(shared))
    for lot in _lots(list(shared)):
        if cancelled():
            raise AnnotatorError("work.stopped")
        tallies += reader.tallies({article: shared[article] for article in lot}, clusters)
        report(len(tallies), len(shared))
    named = {person.id for person in people}
    return Material(
        round=round_,
        label_set=label_set,
        people=people,
        accounts=accounts,
        tallies=tuple(tallies),
        clusters=len({tally.cluster for tally in tallies}),
        gold=any(person.gold and person.id not in named for person in everybody),
        withdrawn=(
            sum(person.withdrawn and person.id not in named for person in everybody),
            len(unit.articles.ids(withdrawn=True)),
        ),
    )


def _people(unit: UnitOfWork, everybody: Sequence[Annotator], options: AgreementOptions) -> tuple[Annotator, ...]:
    if options.between:
        found = {person.id: person for person in (annotator_named(unit, name) for name in options.between)}
    else:
        found = {person.id: person for person in everybody if not person.gold and not person.withdrawn}
    if options.include_gold:
        found |= {person.id: person for person in everybody if person.gold}
    return tuple(found.values())


def _chosen(
    unit: UnitOfWork,
    round_: Round,
    people: Iterable[Annotator],
    accounts: dict[str, Account],
    options: AgreementOptions,
) -> dict[str, dict[str, SealedRow]]:
    """Return the submission of each annotator that counts, by article and annotator (ids), and keep account."""
    gold = {person.id for person in people if person.gold}
    found: dict[str, dict[str, SealedRow]] = {}
    again: set[tuple[str, str]] = set()
    for row in _rows(unit, round_, gold):
        if row.annotator not in accounts:
            continue
        rows = found.setdefault(row.article, {})
        if row.annotator in rows and row.annotator not in gold:
            again.add((row.article, row.annotator))
        # Gold has no first opinion: what the lead settled last is what it is.
        if row.annotator not in rows or options.submissions is Which.LATEST or row.annotator in gold:
            rows[row.annotator] = row
    for _, annotator in again:
        accounts[annotator].reopened += 1
    for annotator, states in unit.sealed.unsealed(round_.id).items():
        if annotator in accounts:
            accounts[annotator].unsealed = states
    for rows in found.values():
        _keep_account(rows, accounts, gold, options.aids)
    return found


def _keep_account(rows: dict[str, SealedRow], accounts: dict[str, Account], gold: set[str], aids: Aids) -> None:
    """Count one article's submissions for their annotators, and take out those that do not count for their aids."""
    for annotator, row in list(rows.items()):
        accounts[annotator].sealed += 1
        if annotator not in gold and not aids.wants(row):
            accounts[annotator].aids += 1
            del rows[annotator]
    for annotator in rows:
        accounts[annotator].alone += len(rows) == 1
        accounts[annotator].compared += len(rows) > 1


def _rows(unit: UnitOfWork, round_: Round, gold: set[str]) -> Iterator[SealedRow]:
    """Yield the round's submissions in the articles' order; those of gold, which is outside of rounds, come last."""
    yield from (row for row in unit.sealed.index(round_.id) if row.annotator not in gold)
    if gold:
        yield from (row for row in unit.sealed.index(round_named(unit, "").id) if row.annotator in gold)


def _clusters(unit: UnitOfWork, shared: Iterable[str], cancelled: Cancelled) -> dict[str, str]:
    """Return which articles (ids) are near-duplicates of another: those marked, and those whose texts are near."""
    with closing(Clustering()) as clustering:
        return clustering.of(unit, shared, marked_pairs(unit.articles.infos()), cancelled)


def _lots(articles: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(articles), LOT):
        yield articles[start : start + LOT]


class _Reader:
    """Reads the submissions of some articles and counts them."""

    def __init__(
        self,
        unit: UnitOfWork,
        label_set: LabelSet,
        people: Iterable[Annotator],
        accounts: dict[str, Account],
        wanted: frozenset[ZoneKind],
    ) -> None:
        self._unit = unit
        self._sealed = SealedWork(label_set)
        self._attributes = offered_attributes(label_set)
        self._people = [person.id for person in people]
        self._accounts = accounts
        self._wanted = None if wanted == frozenset(ZoneKind) else {kind.value for kind in wanted}

    def tallies(self, shared: dict[str, dict[str, SealedRow]], clusters: dict[str, str]) -> Iterator[ArticleTally]:
        """Yield the articles counted; ``shared`` has their submissions by annotator."""
        ids = [row.submission for rows in shared.values() for row in rows.values()]
        submissions = {submission.id: submission for submission in self._unit.sealed.with_ids(ids)}
        for article in self._unit.articles.texts(shared):
            rows = shared[article.id]
            works = {
                person: self._sealed.read(submissions[rows[person].submission], article.info.language)
                for person in self._people
                if person in rows
            }
            yield self._tally(article, works, clusters.get(article.id, article.id))

    def _tally(self, article: Article, sealed: dict[str, Moved], cluster: str) -> ArticleTally:
        measured = whole_article(article, cluster)
        places: dict[str, list[tuple[int, int] | None]] = {}
        if self._wanted is not None:
            spans = {person: found.spans for person, found in sealed.items()}
            zoned = cut(measured.text, measured.zones, spans, self._wanted)
            measured, places = replace(measured, text=zoned.text, zones=zoned.pieces), zoned.places
        works = {
            person: self._work(found, places.get(person), self._accounts[person]) for person, found in sealed.items()
        }
        return tallied(measured, works)

    def _work(self, found: Moved, places: list[tuple[int, int] | None] | None, account: Account) -> Work:
        """Return one annotator's spans and links, and keep account of what is left out of them."""
        work = work_of(found, self._attributes, places)
        kept = found.spans if places is None else compress(found.spans, (place is not None for place in places))
        account.spans += len(work.marks)
        account.zoned += len(found.spans) - len(work.marks)
        account.attributes += sum(len(span.attributes) for span in kept) - sum(map(len, work.attributes))
        return work
