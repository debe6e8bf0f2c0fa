"""What agreement leaves out, and why, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.agreement import category_figures, span_figures, unitizing
from annotator.domain.assignments import AssignmentState
from annotator.services.agreement.options import Aids, Which

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.services.agreement.measuring import AgreementReport
    from annotator.services.agreement.reading import Account

_UNSEALED: Final = {
    AssignmentState.UNOPENED: "assignments not opened yet",
    AssignmentState.OPEN: "assignments still open",
    AssignmentState.SET_ASIDE: "assignments set aside",
    AssignmentState.DONE: "assignments without a submission",
}
_MISSING_WORK: Final = "nothing is sealed: that is missing work, not an answer without spans"
_FIGURES: Final = {
    span_figures.BOTH_EMPTY: "where there is nothing to find, an F1 is not defined",
    category_figures.NO_COUNTERPART: "labels are compared where the boundaries are equal",
    unitizing.LEFT_OUT: "the unitizing alphas are defined for spans that do not overlap",
}


@dataclass(frozen=True, slots=True)
class Omission:
    """Something that was not measured: what, whose (a name; "" for all), how many of it, and why."""

    what: str
    annotator: str
    count: int
    why: str


def why_figure_leaves_out(what: str) -> str:
    """Return why a figure leaves something out."""
    return _FIGURES[what]


def omissions(report: AgreementReport) -> tuple[Omission, ...]:
    """Return all that was not measured, with how many of it, in the order of the annotators."""
    found = [
        Omission(what, person.name, count, why)
        for person in report.material.people
        for what, count, why in _of_account(report.material.accounts[person.id], report)
    ]
    people, articles = report.material.withdrawn
    if not report.options.between:
        found.append(Omission("annotators withdrawn", "", people, "the lead has withdrawn them"))
    found.append(Omission("articles withdrawn", "", articles, "the lead has withdrawn them"))
    if report.material.gold:
        why = "gold is the lead's decision and no annotator; it is compared where that is asked for"
        found.append(Omission("gold", "", 1, why))
    return tuple(item for item in found if item.count)


def _of_account(account: Account, report: AgreementReport) -> Iterator[tuple[str, int, str]]:
    for state, what in _UNSEALED.items():
        yield what, account.unsealed[state], _MISSING_WORK
    if report.options.aids is Aids.WITH:
        yield "assignments done without suggestions", account.aids, "only work done with suggestions was asked for"
    else:
        why = "suggestions make annotators agree with the program, and so with each other"
        yield "assignments done with suggestions on", account.aids, why
    yield "assignments on articles that nobody else sealed", account.alone, "there is nothing to compare them with"
    if report.options.submissions is Which.FIRST:
        why = "annotators may have seen differences or gold by then; they are measured apart"
        yield "assignments sealed again, their later submissions", account.reopened, why
    else:
        why = "only the latest submissions were asked for"
        yield "assignments sealed again, their earlier submissions", account.reopened, why
    yield "spans in other zones", account.zoned, "these zones are left out"
    yield "values of attributes", account.attributes, "the label set has no such attribute for the label of the span"
