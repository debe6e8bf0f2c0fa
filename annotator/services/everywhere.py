"""Labelling a surface wherever it stands in all the articles that an annotator works on, as one change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.assignments import Assignment, AssignmentState
from annotator.domain.changes import Change, composed
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.folding import fold_text, folded_once
from annotator.domain.graphemes import is_boundary
from annotator.domain.identifiers import new_id
from annotator.domain.occurrences import Occurrence, occurrences
from annotator.domain.searching import index_words, wanted_words
from annotator.domain.spans import Span
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from annotator.domain.roster import Annotator, Round
    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork

LABEL_EVERYWHERE = "span.add-everywhere"
CHUNK = 50
"""Articles whose words are taken into the index in one transaction."""
_STEP = 100
"""Articles after which progress is told."""


@dataclass(frozen=True, slots=True)
class ArticlePlaces:
    """The places in one article where a surface could get a label; ``never`` are those that were left out for good."""

    article: str
    title: str
    text: str
    places: tuple[Occurrence, ...] = ()
    never: tuple[Occurrence, ...] = ()


Chosen = tuple[str, int, int]
"""A place: the article's id, and ``[start, end)`` in code points."""


class Everywhere:
    """One annotator's places for a label, in one article or in all they can work on in a round."""

    def __init__(self, units: Units, *, annotator: Annotator, round_: Round) -> None:
        self._units = units
        self._annotator = annotator
        self._round = round_

    def catch_up(self, *, report: Report = silent, cancelled: Cancelled = never) -> int:
        """Take articles into the index of words; return how many are still waiting.

        What was taken in stays when it is cancelled.
        """
        with self._units(writing=True) as unit:
            waiting = total = unit.search.waiting()
            taken = 0
            while waiting and not cancelled():
                texts = unit.search.unread(CHUNK)
                unit.search.add((article, index_words(text)) for article, text in texts)
                unit.commit()
                taken += len(texts)
                waiting = total - taken
                report(taken, total)
        return waiting

    def here(self, article: str, title: str, text: str, spans: Sequence[Span], sought: Span) -> ArticlePlaces:
        """Return the places in an open article for a span's surface and label; ``spans`` are in reading order."""
        with self._units() as unit:
            never_here = unit.dismissals.of_label(self._annotator.id, sought.label).get(article, set())
        return _filled(ArticlePlaces(article, title, text), spans, sought, never_here)

    def find(
        self, sought: Span, *, without: str = "", report: Report = silent, cancelled: Cancelled = never
    ) -> list[ArticlePlaces]:
        """Return the places for a span's surface and label in every article that is neither done nor set aside.

        Articles come in the order of the list; ``without`` (an id) is left out. Raise ``work.stopped`` where it was
        cancelled.
        """
        found = []
        with self._units() as unit:
            dismissed = unit.dismissals.of_label(self._annotator.id, sought.label)
            wanted = fold_text(sought.surface)
            groups = wanted_words(sought.surface)
            candidates = unit.search.open_articles(self._annotator.id, self._round.id, groups, without=without)
            for number, item in enumerate(candidates):
                if number % _STEP == 0:
                    report(number, 0)
                    if cancelled():
                        raise AnnotatorError("work.stopped")
                if wanted not in folded_once(item.text).text:
                    continue
                spans = unit.spans.of_assignment(item.assignment.id) if item.assignment else ()
                place = ArticlePlaces(item.id, item.title, item.text)
                places = _filled(place, spans, sought, dismissed.get(item.id, set()))
                if places.places or places.never:
                    found.append(places)
        return found

    def label(self, chosen: Iterable[Chosen], label: str, *, report: Report = silent) -> Change:
        """Store a span with a label (id) at every chosen place, in one transaction; return the change.

        An article that was never opened gets its assignment, still unopened. Raise ``assignment.sealed`` for an
        article that was sealed meanwhile, ``change.conflict`` where a place bears the label already.
        """
        by_article: dict[str, list[tuple[int, int]]] = {}
        for article, start, end in chosen:
            by_article.setdefault(article, []).append((start, end))
        at = now()
        with self._units(writing=True) as unit:
            version = unit.label_sets.current().version
            changes = []
            for number, (article, places) in enumerate(by_article.items()):
                report(number, len(by_article))
                assignment = self._assignment(unit, article, at)
                changes.append(
                    _labelled(
                        unit,
                        assignment,
                        places,
                        Span(
                            id="",
                            assignment=assignment.id,
                            start=0,
                            end=0,
                            label=label,
                            surface="",
                            created=at,
                            updated=at,
                            version=version,
                        ),
                    )
                )
            change = composed(LABEL_EVERYWHERE, changes)
            if change:
                unit.apply(change, by=self._annotator.id, at=at)
            unit.commit()
        return change

    def apply(self, change: Change) -> Change:
        """Store a change made by :meth:`label` again, or its inverse, whole or not at all; return it."""
        new: dict[str, list[Span]] = {
            record.assignment: [] for record in (*change.before, *change.after) if isinstance(record, Span)
        }
        for record in change.added:
            if isinstance(record, Span):
                new[record.assignment].append(record)
        with self._units(writing=True) as unit:
            for assignment, spans in sorted(new.items()):
                _check_open(unit, unit.assignments.get(assignment))
                _check_free(unit, assignment, spans)
            try:
                unit.apply(change, by=self._annotator.id)
            except AnnotatorError as problem:
                if problem.code != "change.conflict":
                    raise
                raise AnnotatorError("history.changed") from problem
            unit.commit()
        return change

    def remember_never(self, label: str, never_here: Collection[Chosen], again: Collection[Chosen] = ()) -> None:
        """Leave places out for good for a label (id), and take others in again."""
        if not never_here and not again:
            return
        with self._units(writing=True) as unit:
            unit.dismissals.add(self._annotator.id, label, never_here)
            unit.dismissals.remove(self._annotator.id, label, tuple(again))
            unit.commit()

    def _assignment(self, unit: UnitOfWork, article: str, at: str) -> Assignment:
        found = unit.assignments.find(article, self._annotator.id, self._round.id)
        if found is not None:
            _check_open(unit, found)
            return found
        new = Assignment(id=new_id(), article=article, annotator=self._annotator.id, round=self._round.id, created=at)
        unit.apply(Change("assignment.add", after=(new,)), by=self._annotator.id, at=at)
        return new


def _filled(
    item: ArticlePlaces, spans: Sequence[Span], sought: Span, never_here: set[tuple[int, int]]
) -> ArticlePlaces:
    found = occurrences(item.text, sought.surface, sought.label, spans)
    return replace(
        item,
        places=tuple(place for place in found if (place.start, place.end) not in never_here),
        never=tuple(place for place in found if (place.start, place.end) in never_here),
    )


def _labelled(unit: UnitOfWork, assignment: Assignment, places: Sequence[tuple[int, int]], like: Span) -> Change:
    text = unit.articles.get(assignment.article).text
    standing = {(span.start, span.end, span.label) for span in unit.spans.of_assignment(assignment.id)}
    spans = []
    for start, end in places:
        if not 0 <= start < end <= len(text):
            raise AnnotatorError("span.outside", start=start, end=end, length=len(text))
        if not (is_boundary(text, start) and is_boundary(text, end)):
            raise AnnotatorError("span.grapheme", start=start, end=end)
        if (start, end, like.label) in standing:
            raise AnnotatorError("change.conflict")
        spans.append(replace(like, id=new_id(), start=start, end=end, surface=text[start:end]))
    return Change(LABEL_EVERYWHERE, after=tuple(spans))


def _check_free(unit: UnitOfWork, assignment: str, spans: Sequence[Span]) -> None:
    """Refuse to label a place that was labelled so by itself meanwhile."""
    wanted = {(span.start, span.end, span.label) for span in spans}
    for span in unit.spans.of_assignment(assignment) if wanted else ():
        if (span.start, span.end, span.label) in wanted:
            label = unit.label_sets.current().label(span.label)
            raise AnnotatorError("span.duplicate", text=span.surface, label=label.name if label else span.label)


def _check_open(unit: UnitOfWork, assignment: Assignment) -> None:
    if assignment.state in {AssignmentState.DONE, AssignmentState.SET_ASIDE}:
        raise AnnotatorError("assignment.sealed", title=unit.articles.info(assignment.article).title)
