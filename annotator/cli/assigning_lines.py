"""What people, assign and states print: tables of people, plans and states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.assignments import AssignmentState
from annotator.domain.roster import RoundKind
from annotator.terminal import plural, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.services.assignment_plan import Plan
    from annotator.services.batches import Moved
    from annotator.services.people import Team
    from annotator.services.states import StateRow


def team_lines(team: Team) -> Iterator[str]:
    """Yield a project's annotators and rounds."""
    yield from table(
        ("annotator", ""),
        [(person.name, _marks(gold=person.gold, withdrawn=person.withdrawn)) for person in team.annotators],
    )
    yield ""
    yield from table(("round", "kind"), [(round_.name, round_.kind.value) for round_ in team.rounds])


def _marks(*, gold: bool, withdrawn: bool) -> str:
    return ", ".join(mark for mark, there in (("gold", gold), ("withdrawn", withdrawn)) if there)


def plan_lines(plan: Plan, *, dry_run: bool) -> Iterator[str]:
    """Yield who gets how many articles, how many each two share, and what could not be given out."""
    yield (
        f"{'Would assign' if dry_run else 'Assigned'} {plural(plan.articles, 'article')} in the round "
        f"“{plan.round.name}”, {plural(len(plan.given), 'assignment')} (seed {plan.options.seed})"
    )
    yield ""
    yield from _load_table(plan)
    if len(plan.annotators) > 1:
        yield ""
        yield from _shared_table(plan)
    if not plan.given and plan.round.kind is RoundKind.REPEAT:
        yield (
            "Nothing to give out: a round of repetition has what annotators have sealed in other rounds, and there is "
            "none that they do not have in it."
        )
    if plan.duplicates:
        yield f"Left out: {plural(len(plan.duplicates), 'duplicate')} of other articles."
    if plan.short:
        yield (
            f"Left out: {plural(len(plan.short), 'article')} that cannot be given to as many annotators; they had "
            "them in another round (see --again), or have as many as they should."
        )


def _load_table(plan: Plan) -> Iterator[str]:
    languages = [name for name, _count in plan.languages]
    sources = [name for name, _count in plan.sources]
    rows = [
        (
            load.annotator.name,
            str(load.before),
            str(load.added),
            *(str(dict(load.languages).get(name, 0)) for name in languages),
            *(str(dict(load.sources).get(name, 0)) for name in sources),
        )
        for load in plan.loads
    ]
    yield from table(("annotator", "before", "added", *languages, *(name or "no source" for name in sources)), rows)


def _shared_table(plan: Plan) -> Iterator[str]:
    people = plan.annotators
    rows = [
        (one.name, *("" if one is other else str(plan.shared_by(one, other)) for other in people)) for one in people
    ]
    yield from table(("articles shared", *(person.name for person in people)), rows)


def state_lines(rows: Sequence[StateRow]) -> Iterator[str]:
    """Yield a table of states and hours, a line for each annotator and round."""
    if not rows:
        yield "Nobody has an assignment yet."
        return
    yield from table(
        ("annotator", "round", *(state.value for state in AssignmentState), "hours"),
        [
            (
                row.annotator.name,
                row.round.name,
                *(str(row.states[state]) for state in AssignmentState),
                f"{row.active_seconds / 3600:.1f}",
            )
            for row in rows
        ],
    )


def reopened_lines(moved: Moved, name: str) -> Iterator[str]:
    """Yield how many articles an annotator is to take up again."""
    yield f"Reopened for {name}: {plural(moved.moved, 'article')}."
    if moved.left:
        yield f"Left as they are: {plural(moved.left, 'article')} that {name} has neither done nor set aside."
