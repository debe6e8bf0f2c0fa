"""Settling articles into gold: opening one, beginning, deciding, settling, reopening; every step can be taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.domain.adjudication import Settlement
from annotator.domain.assignments import Assignment
from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.disputes import Beginning
from annotator.domain.errors import AnnotatorError
from annotator.domain.identifiers import new_id
from annotator.domain.roster import Annotator, name_key
from annotator.services.adjudication.beginning import plan_begin
from annotator.services.adjudication.gold_work import GoldWork
from annotator.services.adjudication.renewing import plan_renew
from annotator.services.adjudication.sealed import sealed_work
from annotator.services.projects import round_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.disputes import Place
    from annotator.services.adjudication.cases import Case
    from annotator.services.units import Units
    from annotator.storage.unit_of_work import UnitOfWork

GOLD_NAME = "Gold"


class Adjudicating:
    """A lead's (id) work on gold. The project's one gold annotator is made when first needed."""

    def __init__(self, units: Units, *, lead: str) -> None:
        self._units = units
        self.lead = lead

    def open(self, article: str) -> GoldWork:
        """Read an article's gold; nothing is stored."""
        with self._units() as unit:
            return self.read(unit, article)

    def read(self, unit: UnitOfWork, article: str) -> GoldWork:
        """Read an article's gold within a unit of work."""
        whole = unit.articles.get(article)
        gold = gold_annotator(unit)
        round_ = round_named(unit, "")
        found = unit.assignments.find(article, gold.id, round_.id) if gold is not None else None
        settlement = unit.adjudication.settlement(article)
        latest = sealed_work(unit, whole.info)
        return GoldWork(
            article=whole,
            lead=self.lead,
            assignment=found
            or Assignment(
                id=new_id(),
                article=article,
                annotator=gold.id if gold is not None else "",
                round=round_.id,
                created=now(),
            ),
            stored=found is not None,
            label_set=unit.label_sets.current(),
            settlement=settlement,
            read=sealed_work(unit, whole.info, settlement.submissions) if settlement is not None else latest,
            latest=latest,
            spans=unit.spans.of_assignment(found.id) if found is not None else (),
            links=unit.links.of_assignment(found.id) if found is not None else (),
            decisions=unit.adjudication.decisions(article),
            submissions=len(unit.submissions.of_assignment(found.id)) if found is not None else 0,
        )

    # Each stores one change and returns it; what takes it back is its inverse, by apply().

    def begin(self, work: GoldWork, how: Beginning = Beginning()) -> Change:  # noqa: B008 - frozen
        """Begin an article's gold with what is agreed."""
        self.name_gold(work)
        return self.apply(work, plan_begin(work, how))

    def decide(self, work: GoldWork, case: Case, places: Iterable[Place], reason: str = "") -> Change:
        """Decide that just these spans stand where a case is."""
        return self.apply(work, work.plan(case, places, reason))

    def give_reason(self, work: GoldWork, case: Case, reason: str) -> Change:
        """Write the reason of a decision that was taken."""
        return self.apply(work, work.plan_reason(case, reason))

    def settle(self, work: GoldWork) -> Change:
        """Seal an article's gold, once everything is decided."""
        return self.apply(work, work.plan_settle())

    def reopen(self, work: GoldWork, reason: str) -> Change:
        """Take settled gold up again, with a reason."""
        return self.apply(work, work.plan_reopen(reason))

    def renew(self, work: GoldWork) -> Change:
        """Let gold that is stale go on from the submissions of now."""
        return self.apply(work, plan_renew(work))

    def apply(self, work: GoldWork | None, change: Change) -> Change:
        """Store a change or its inverse, then let an open article take it in; on an error nothing has changed."""
        if change:
            with self._units(writing=True) as unit:
                self.store(unit, change)
                unit.commit()
            if work is not None:
                work.take_in(change)
                self._read_missing(work)
        return change

    def _read_missing(self, work: GoldWork) -> None:
        """Read what gold goes back to, where the article was opened after that was renewed."""
        wanted = work.settlement.submissions if work.settlement is not None else ()
        if not {item.submission.id for item in work.read}.issuperset(wanted):
            with self._units() as unit:
                work.read_from(sealed_work(unit, work.article.info, wanted))

    def store(self, unit: UnitOfWork, change: Change) -> None:
        """Store a change within a unit of work; the gold annotator comes with its first article, goes with its last."""
        gone = {record.annotator for record in change.removed if isinstance(record, Assignment)}
        for record in change.after:
            if isinstance(record, Settlement) and unit.submissions.taken(record.submissions) < {*record.submissions}:
                # A step of before, when work was here that a merge taken back has taken away.
                raise AnnotatorError("change.conflict")
        for record in change.added:
            if isinstance(record, Assignment):
                self._bring_gold(unit, record)
        unit.apply(change, by=self.lead)
        for person in unit.annotators.all():
            if person.id in gone and person.gold and not unit.assignments.of_annotator(person.id):
                unit.apply(Change("gold.annotator", before=(person,)), by=self.lead)

    def name_gold(self, work: GoldWork) -> None:
        """Put the project's gold annotator, or the id of the one to be made, into an assignment not stored yet."""
        with self._units() as unit:
            gold = gold_annotator(unit)
        if not work.stored:
            work.assignment = replace(work.assignment, annotator=gold.id if gold is not None else new_id())

    def _bring_gold(self, unit: UnitOfWork, assignment: Assignment) -> None:
        people = unit.annotators.all()
        if any(person.id == assignment.annotator for person in people):
            return
        if any(person.gold for person in people):
            # A step of before, when gold was another: there is one only.
            raise AnnotatorError("change.conflict")
        taken = {name_key(person.name) for person in people}
        numbered = (f"{GOLD_NAME} ({number})" for number in range(2, len(people) + 3))
        name = next(name for name in (GOLD_NAME, *numbered) if name_key(name) not in taken)
        gold = Annotator(id=assignment.annotator, name=name, gold=True, created=assignment.created)
        unit.apply(Change("gold.annotator", after=(gold,)), by=self.lead)


def gold_annotator(unit: UnitOfWork) -> Annotator | None:
    """Return the annotator that holds the project's gold, if there is one."""
    return next((person for person in unit.annotators.all() if person.gold), None)
