"""Applying a decision to every other open case with the same words and the same versions, as one change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.changes import Change, composed
from annotator.domain.disputes import Beginning, pattern_of
from annotator.domain.errors import AnnotatorError
from annotator.services.adjudication.beginning import plan_begin
from annotator.services.adjudication.cases import Case, GoldState
from annotator.services.adjudication.overview import overview
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.adjudication import Decision
    from annotator.domain.disputes import Place
    from annotator.services.adjudication.adjudicating import Adjudicating
    from annotator.services.adjudication.gold_work import GoldWork
    from annotator.services.units import Cancelled, Report, Units

ALIKE = "gold.alike"


@dataclass(frozen=True, slots=True)
class AlikeCase:
    """An open case of an article that a decision could be applied to."""

    article: str
    title: str
    text: str
    case: Case

    @property
    def key(self) -> tuple[str, tuple[bool, tuple[Place, ...]]]:
        """What tells it from others."""
        return self.article, self.case.key


class Alike:
    """Finds cases like one that was decided, and decides them in the same way; ``how`` gold begins where it has not."""

    def __init__(self, units: Units, service: Adjudicating, how: Beginning = Beginning()) -> None:  # noqa: B008 - frozen
        self._units = units
        self._service = service
        self._how = how

    def find(self, decision: Decision, *, report: Report = silent, cancelled: Cancelled = never) -> list[AlikeCase]:
        """Return the open cases with the same words and versions in all articles whose gold is not settled.

        An article whose gold has not begun counts with the cases that it would have.
        """
        decided = self._service.open(decision.article)
        wanted = pattern_of(decided.places_of(decision), decided.article.text)
        surfaces = {wanted[0][start:end] for start, end, _label in wanted[1]}
        with self._units() as unit:
            candidates = {row.article for row in unit.adjudication.alike(surfaces)}
        articles = [
            item for item in overview(self._units, newer=False).articles if item.to_do and item.article in candidates
        ]
        found: list[AlikeCase] = []
        for number, item in enumerate(articles):
            report(number, len(articles))
            if cancelled():
                raise AnnotatorError("work.stopped")
            work = self._opened(item.article)
            text = work.article.text
            found += [
                AlikeCase(item.article, item.title, text, case)
                for case in work.cases()
                if case.decision is None and not case.audited and pattern_of(case.dispute.places, text) == wanted
            ]
        return found

    def apply(
        self,
        decision: Decision,
        chosen: Iterable[AlikeCase],
        *,
        report: Report = silent,
    ) -> Change:
        """Decide the chosen cases as the one that was decided, in one change; gold that has not begun begins."""
        by_article: dict[str, list[AlikeCase]] = {}
        for item in chosen:
            by_article.setdefault(item.article, []).append(item)
        inside = self._inside(decision)
        changes = []
        for number, (article, items) in enumerate(by_article.items()):
            report(number, len(by_article))
            work = self._service.open(article)
            if work.state is GoldState.NOT_STARTED:
                self._service.name_gold(work)
                begun = plan_begin(work, self._how)
                work.take_in(begun)
                changes.append(begun)
            for item in items:
                case = next((case for case in work.cases() if case.key == item.case.key), None)
                if case is None or case.decision is not None:
                    raise AnnotatorError("change.conflict")
                start = case.dispute.start
                places = [(start + first, start + last, label) for first, last, label in inside]
                change = work.plan(case, places, decision.reason)
                work.take_in(change)
                changes.append(change)
        return self._service.apply(None, composed(ALIKE, changes))

    def _opened(self, article: str) -> GoldWork:
        """Return an article's gold, begun in memory only where it has not begun."""
        work = self._service.open(article)
        if work.state is GoldState.NOT_STARTED:
            work.take_in(plan_begin(work, self._how))
        return work

    def _inside(self, decision: Decision) -> list[Place]:
        """Return the spans that were decided on, as they lie in the case."""
        work = self._service.open(decision.article)
        spans = [work.spans[span] for span in decision.spans if span in work.spans]
        return [(span.start - decision.start, span.end - decision.start, span.label) for span in spans]
