"""The works that an export hands to a writer: selected, then less what the options leave out."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from annotator.domain.articles import ZoneKind
from annotator.domain.conditions import Condition, all_hold
from annotator.domain.exchange import ArticleWork, LeftOut
from annotator.domain.majority import majority
from annotator.domain.roster import DEFAULT_ROUND
from annotator.domain.zoning import in_zones, wanted_zones
from annotator.services.export_options import Combine, ExportOptions
from annotator.services.projects import round_named
from annotator.services.selection import Only, Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.exchange import ForeignSpan
    from annotator.domain.roster import Annotator
    from annotator.storage.unit_of_work import UnitOfWork


def chosen_articles(unit: UnitOfWork, options: ExportOptions) -> frozenset[str] | None:
    """Return the ids of the articles that options let through; None where they let all through."""
    conditions = [Condition.parse(text) for text in options.conditions]
    if not conditions and not options.languages:
        return options.articles
    languages = {code.lower() for code in options.languages}
    return frozenset(
        info.id
        for info in unit.articles.infos()
        if (options.articles is None or info.id in options.articles)
        and (not languages or info.language.lower() in languages)
        and all_hold(conditions, info)
    )


class ExportWorks:
    """The works of some people on some articles (ids, None for all); ``left_out`` fills as they are read."""

    def __init__(
        self,
        unit: UnitOfWork,
        options: ExportOptions,
        people: Iterable[Annotator],
        *,
        only: Only,
        bare: bool,
        articles: frozenset[str] | None,
    ) -> None:
        self._majority = options.combine is Combine.MAJORITY
        names = options.rounds or ((DEFAULT_ROUND,) if self._majority else ())
        rounds = frozenset(round_named(unit, name).id for name in names) or None
        self.selection = Selection(
            unit, people, only, bare=bare and not self._majority, articles=articles, rounds=rounds
        )
        self._zones = wanted_zones(options.zones, options.without_zones)
        self._counts: Counter[str] = Counter()
        self.left_out: list[LeftOut] = []

    def works(self) -> Iterator[ArticleWork]:
        """Yield each work; those of one article follow each other."""
        works = self.selection.works()
        if self._zones != frozenset(ZoneKind):
            works = self._in_zones(works)
        return self._voted(works) if self._majority else works

    def _in_zones(self, works: Iterable[ArticleWork]) -> Iterator[ArticleWork]:
        for work in works:
            zoned = in_zones(work, self._zones)
            self.left_out += [_left_out(work, span, "it lies in a zone that is left out") for span in zoned.spans]
            self._counts["links at spans in zones that are left out"] += len(zoned.links)
            yield zoned.work

    def _voted(self, works: Iterable[ArticleWork]) -> Iterator[ArticleWork]:
        for _, group in groupby(works, key=lambda work: work.id):
            found = majority(list(group))
            self._counts["attributes without a majority"] += found.attributes
            self._counts["entities without a majority"] += found.entities
            self._counts["links without a majority"] += found.links
            self._counts["notes of single annotators"] += found.notes
            self.left_out += [
                LeftOut(
                    article=item.article,
                    annotator="; ".join(item.annotators),
                    start=item.start,
                    end=item.end,
                    label=item.label,
                    text=item.text,
                    reason=f"{item.votes} of {item.of} annotators marked it",
                )
                for item in found.voted_out
            ]
            yield found.work

    def losses(self) -> list[str]:
        """Return a sentence on each kind of thing, spans aside, that was left out so far."""
        return [f"left out: {what} ({count})" for what, count in sorted(self._counts.items()) if count]


def _left_out(work: ArticleWork, span: ForeignSpan, reason: str) -> LeftOut:
    return LeftOut(
        article=work.id,
        annotator=work.annotator,
        start=span.start,
        end=span.end,
        label=span.label,
        text=work.text[span.start : span.end],
        reason=reason,
    )
