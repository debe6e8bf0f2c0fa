"""Which files an export writes: one, or one for each split and each annotator."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import AnnotatorError
from annotator.domain.grouping import groups, known_pairs, still_together
from annotator.formats.file_names import FileNames
from annotator.services.export_options import Combine, ExportOptions
from annotator.services.export_works import ExportWorks, chosen_articles
from annotator.services.near_duplicates import near_duplicates
from annotator.services.projects import annotator_named
from annotator.services.selection import Only
from annotator.services.splitting import SplitItem, parse_split, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.exchange import ArticleWork
    from annotator.domain.roster import Annotator
    from annotator.formats.base import Format
    from annotator.services.near_duplicates import NearPair
    from annotator.services.units import Cancelled, Report
    from annotator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One file or folder of an export: its name without an ending ("" for the target itself), and what it holds.

    ``split`` and ``person`` are what the name is made of.
    """

    name: str
    people: tuple[Annotator, ...]
    articles: frozenset[str] | None
    split: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The pieces of an export; ``splits`` is what the manifest says of them, ``bare`` as for :class:`Selection`."""

    pieces: tuple[Piece, ...]
    only: Only
    bare: bool
    people: tuple[Annotator, ...]
    splits: dict[str, Any] | None = None


def named_pair(unit: UnitOfWork, text: str) -> tuple[str, str]:
    """Return the two articles (ids) that ``ID=ID`` names; an id may hold the sign itself.

    Where the project knows none of the ways to read it, it is parted at the first sign. Raise AnnotatorError where it
    knows several.
    """
    places = [place for place, sign in enumerate(text) if sign == "="]
    ways = [(text[:place], text[place + 1 :]) for place in places]
    known = [way for way in ways if all(id_ and unit.articles.has(id_) for id_ in way)]
    if len(known) > 1:
        raise AnnotatorError("article.pair-unclear", text=text)
    return (known or ways)[0]


def planned(
    unit: UnitOfWork, options: ExportOptions, chosen: Format, *, bare: bool, report: Report, cancelled: Cancelled
) -> Plan:
    """Return what is to be written; raise AnnotatorError where the options do not go together."""
    only = options.only or (Only.ALL if chosen.archive and options.combine is Combine.EACH else Only.DONE)
    people = _people(unit, options, chosen, bare=bare)
    bare = chosen.archive or (bare and len(people) < 2)
    articles = chosen_articles(unit, options)
    alone = chosen.several or options.combine is Combine.MAJORITY or len(people) < 2
    names = FileNames("annotator")
    each = ((names.safe(person.name, dots=False), (person,)) for person in people)
    groups_ = [("", tuple(people))] if alone else list(each)
    if not options.split:
        pieces = tuple(Piece(name=name, people=members, articles=articles, person=name) for name, members in groups_)
        return Plan(pieces=pieces, only=only, bare=bare, people=tuple(people))
    splits, by_split = _Splitting(unit, options, people, only, articles).run(report, cancelled)
    pieces = tuple(
        Piece(
            name="-".join(filter(None, (share, name))),
            people=members,
            articles=frozenset(ids),
            split=share,
            person=name,
        )
        for share, ids in by_split.items()
        for name, members in groups_
    )
    return Plan(pieces=pieces, only=only, bare=bare, people=tuple(people), splits=splits)


def _people(unit: UnitOfWork, options: ExportOptions, chosen: Format, *, bare: bool) -> list[Annotator]:
    everyone = [person for person in unit.annotators.all() if not person.withdrawn]
    named = list(dict.fromkeys(_named(unit, name) for name in options.annotators))
    if chosen.archive and options.combine is Combine.EACH:
        return named or everyone
    if options.combine is Combine.MAJORITY:
        return named or [person for person in everyone if not person.gold]
    if not named:
        named = [person for person in everyone if not person.gold] or everyone
        if len(named) != 1 and not (bare and not named):
            names = ", ".join(person.name for person in named) or "–"
            raise AnnotatorError("export.which-annotator", format=chosen.name, names=names, count=len(named))
    return named


def _named(unit: UnitOfWork, name: str) -> Annotator:
    if name == "gold":
        for person in unit.annotators.all():
            if person.gold:
                return person
        if unit.annotators.by_name(name) is None:
            raise AnnotatorError("export.no-gold")
    return annotator_named(unit, name)


class _Splitting:
    """Puts the articles that there is work on into splits."""

    def __init__(
        self,
        unit: UnitOfWork,
        options: ExportOptions,
        people: list[Annotator],
        only: Only,
        articles: frozenset[str] | None,
    ) -> None:
        self._unit = unit
        self._options = options
        self._works = ExportWorks(unit, options, people, only=only, bare=False, articles=articles)
        self._total = unit.articles.count() if articles is None else len(articles)
        self._items: dict[str, SplitItem] = {}

    def run(self, report: Report, cancelled: Cancelled) -> tuple[dict[str, Any], dict[str, list[str]]]:
        """Return what the manifest says, and the articles (ids) of each split."""
        options = self._options
        shares = parse_split(options.split)
        self._check_named([*options.together, *options.apart])
        near = near_duplicates(self._texts(report, cancelled), cancelled=cancelled)
        ids = sorted(self._items)
        # Two translations of an article belong together, whether that one is exported or not.
        together = [*options.together, *known_pairs(self._unit.articles.infos())]
        pairs = [*together, *((pair.first, pair.second) for pair in near)]
        grouped = groups(ids, pairs, options.apart)
        where = split(self._items.values(), shares, options.seed, grouped)
        by_split: dict[str, list[str]] = {share.name: [] for share in shares}
        for id_ in ids:
            by_split[where[id_]].append(id_)
        told = {
            "shares": {share.name: str(share.share) for share in shares},
            "seed": options.seed,
            "together": [list(members) for members in grouped],
            "near_duplicates": [_told(pair) for pair in near],
            "known_pairs": [list(pair) for pair in sorted(together) if self._items.keys() >= set(pair)],
            "apart": [list(pair) for pair in sorted(options.apart)],
        }
        if parted := still_together(grouped, options.apart):
            told["still_together"] = [list(pair) for pair in parted]
        return told, by_split

    def _check_named(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Refuse a pair of which no article is known: by a slip of the hand two texts would part unnoticed."""
        for name in dict.fromkeys(name for pair in pairs for name in pair):
            if not self._unit.articles.has(name):
                raise AnnotatorError("article.unknown", id=name)

    def _texts(self, report: Report, cancelled: Cancelled) -> Iterator[tuple[str, str]]:
        for work in self._works.works():
            if cancelled():
                raise AnnotatorError("export.cancelled")
            first = work.id not in self._items
            self._take(work)
            if first:
                report(len(self._items), self._total)
                yield work.id, work.text

    def _take(self, work: ArticleWork) -> None:
        labels = Counter(span.label for span in work.spans)
        known = self._items.get(work.id)
        if known is not None:
            labels += Counter(dict(known.labels))
        self._items[work.id] = SplitItem(id=work.id, language=work.language, labels=tuple(sorted(labels.items())))


def _told(pair: NearPair) -> list[Any]:
    return [pair.first, pair.second, round(pair.similarity, 4)]
