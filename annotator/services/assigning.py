"""Giving out articles: a plan that is shown first, then stored as one change that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.assignments import Assignment, AssignmentState
from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.conditions import Condition, all_hold
from annotator.domain.errors import AnnotatorError
from annotator.domain.giving_out import AssignmentPlan
from annotator.domain.grouping import groups
from annotator.domain.identifiers import new_id
from annotator.domain.planning import Given, PlanArticle, planned
from annotator.domain.roster import Annotator, RoundKind
from annotator.services.assignment_plan import AssignOptions, Plan, counted, loads_of, shared_of
from annotator.services.duplicates import marked_pairs
from annotator.services.projects import annotator_named, round_named

if TYPE_CHECKING:
    from annotator.domain.roster import Round
    from annotator.services.units import Units
    from annotator.storage.unit_of_work import UnitOfWork

PLAN = "assignment.plan"


class Assigning:
    """Plans who gets which article of a round, and assigns it."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def plan(self, options: AssignOptions) -> Plan:
        """Return what would be given out; nothing is stored. Raise AnnotatorError where the options do not fit."""
        with self._units() as unit:
            round_ = round_named(unit, options.round)
            return _Planner(unit, round_, _people(unit, options), options).run()

    def assign(self, plan: Plan, *, by: str = "") -> Change:
        """Store a plan: its assignments, unopened, and how they were found.

        Raise ``plan.outdated`` where the project has changed so that the plan would be another one by now.
        """
        at = now()
        with self._units(writing=True) as unit:
            round_ = round_named(unit, plan.round.name)
            now_planned = _Planner(unit, round_, _people(unit, plan.options), plan.options).run()
            if (now_planned.round.id, now_planned.given) != (plan.round.id, plan.given):
                raise AnnotatorError("plan.outdated")
            if not plan.given:
                return Change(PLAN)
            record = AssignmentPlan(
                id=new_id(),
                round=round_.id,
                seed=plan.options.seed,
                options=plan.options.told(plan.annotators),
                by=by,
                at=at,
            )
            made = tuple(
                Assignment(id=new_id(), article=article, annotator=person, round=round_.id, created=at)
                for article, person in plan.given
            )
            change = Change(PLAN, after=(record, *made))
            unit.apply(change, by=by, at=at)
            unit.commit()
        return change

    def apply(self, change: Change, *, by: str = "") -> Change:
        """Store a change made by :meth:`assign` again, or its inverse, whole or not at all.

        Raise ``plan.begun`` where somebody has begun on what was given out, or something else stands in the way.
        """
        with self._units(writing=True) as unit:
            for record in change.added:
                if isinstance(record, Assignment):
                    found = unit.assignments.find(record.article, record.annotator, record.round)
                    if found is not None or not unit.articles.has(record.article):
                        raise AnnotatorError("plan.begun")
            try:
                unit.apply(change, by=by)
            except AnnotatorError as problem:
                if problem.code != "change.conflict":
                    raise
                raise AnnotatorError("plan.begun") from problem
            unit.commit()
        return change


def _people(unit: UnitOfWork, options: AssignOptions) -> tuple[Annotator, ...]:
    """Return those who are to get articles, by name."""
    if options.to:
        found = list({person.id: person for person in (annotator_named(unit, name) for name in options.to)}.values())
        for person in found:
            if person.gold or person.withdrawn:
                raise AnnotatorError("annotator.gold" if person.gold else "annotator.withdrawn", name=person.name)
        return tuple(sorted(found, key=lambda person: person.name))
    found = [person for person in unit.annotators.all() if not person.gold and not person.withdrawn]
    if not found:
        raise AnnotatorError("plan.nobody")
    return tuple(found)


class _Planner:
    """Reads what a plan needs, and makes it."""

    def __init__(self, unit: UnitOfWork, round_: Round, people: tuple[Annotator, ...], options: AssignOptions) -> None:
        self._unit = unit
        self._round = round_
        self._people = people
        self._options = options
        self._existing: set[Given] = set()
        self._elsewhere: set[Given] = set()
        self._sealed: set[Given] = set()
        self._alike: dict[str, tuple[str, ...]] = {}

    def run(self) -> Plan:
        options = self._options
        repeat = self._round.kind is RoundKind.REPEAT
        _check(options, len(self._people), repeat=repeat)
        known = self._articles()
        self._read_assignments(known)
        if not options.duplicates:
            known = self._without_given(known)
        found = planned(
            known.values(),
            [person.id for person in self._people],
            options.wish(repeat=repeat),
            existing=self._existing,
            barred=() if options.again or repeat else self._barred(),
            sealed=self._sealed,
        )
        articles = sorted({article for article, _person in found.given})
        return Plan(
            round=self._round,
            options=options,
            annotators=self._people,
            given=found.given,
            loads=loads_of(self._people, found.given, self._existing, known),
            shared=shared_of(self._people, self._existing | set(found.given)),
            languages=counted(known[article].language for article in articles),
            sources=counted(known[article].source for article in articles),
            short=found.short,
            duplicates=found.duplicates,
        )

    def _articles(self) -> dict[str, PlanArticle]:
        """Return the articles that the options let through."""
        conditions = [Condition.parse(text) for text in self._options.conditions]
        languages = {code.lower() for code in self._options.languages}
        infos = list(self._unit.articles.infos())
        together = groups([info.id for info in infos], marked_pairs(infos))
        self._alike = {id_: members for members in together for id_ in members}
        return {
            info.id: PlanArticle(
                id=info.id, language=info.language, source=info.source, group=self._alike.get(info.id, ("",))[0]
            )
            for info in infos
            if (not languages or info.language.lower() in languages) and all_hold(conditions, info)
        }

    def _without_given(self, known: dict[str, PlanArticle]) -> dict[str, PlanArticle]:
        """Leave out what says the same as an article that was given out in this round and that was not asked for."""
        given = {article for article, _person in self._existing} - known.keys()
        return {id_: article for id_, article in known.items() if given.isdisjoint(self._alike.get(id_, ()))}

    def _barred(self) -> set[Given]:
        """Return what somebody had in another round, and what says the same."""
        return {
            (other, person)
            for article, person in self._elsewhere
            for other in (self._alike.get(article, (article,)) if not self._options.duplicates else (article,))
        }

    def _read_assignments(self, known: dict[str, PlanArticle]) -> None:
        """Sort what is assigned: in this round, elsewhere, and what was sealed elsewhere."""
        counting = {person.id for person in self._unit.annotators.all() if not person.gold and not person.withdrawn}
        for item in self._unit.assignments.all():
            if item.annotator not in counting:
                continue
            given = (item.article, item.annotator)
            if item.round == self._round.id:
                self._existing.add(given)
            else:
                self._elsewhere.add(given)
                if item.state is AssignmentState.DONE and item.article in known:
                    self._sealed.add(given)


def _check(options: AssignOptions, people: int, *, repeat: bool) -> None:
    numbers = {"articles": options.count, "articles for each": options.each, "annotators": options.overlap}
    for what, value in numbers.items():
        if value is not None and value < 1:
            raise AnnotatorError("plan.number", value=value, what=what)
    if repeat and options.each is None and options.count is None:
        raise AnnotatorError("plan.each")
    if not repeat and options.overlap is not None and options.overlap > people:
        raise AnnotatorError("plan.overlap", overlap=options.overlap, people=people)
