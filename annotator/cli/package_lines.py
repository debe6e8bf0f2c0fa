"""What the command line says of packages."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Final

from annotator.services.packages.merge_report import Conflict, MergeFate, Obstacle
from annotator.services.packages.sides import Found
from annotator.terminal import SHOWN, plural, some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.services.packages.giving import Given
    from annotator.services.packages.merge_report import MergedWork, MergeReport, PackageMerge
    from annotator.services.packages.opening import TakenIn
    from annotator.services.packages.returning import Returned
    from annotator.services.packages.sides import Side

FATES: Final = {
    MergeFate.TAKEN: "taken in",
    MergeFate.SAME: "already so here",
    MergeFate.UNTOUCHED: "not worked on",
    MergeFate.OLDER: "older than what is here",
    MergeFate.KEPT: "kept as reopened or changed here",
    MergeFate.CONFLICT: "in conflict and left as they are",
    MergeFate.UNKNOWN: "not in the project any more and left out",
}
CONFLICTS: Final = {
    Conflict.SUBMISSION: "another submission stands here in the place of one of these",
    Conflict.CHANGED_HERE: "it was changed here since it was given out",
    Conflict.TWO_PROJECTS: "two projects of the same annotator hold different work on it",
}
OBSTACLES: Final = {
    Obstacle.OTHER_CONTENT: (
        "the package's cannot be taken: a submission of the same id holds something else here, and submissions never "
        "change"
    ),
    Obstacle.SEALED_BEFORE: (
        "the package's cannot be taken: what was sealed last there stands here already as an earlier submission"
    ),
}
FOUND: Final = {
    Found.HERE: "only here",
    Found.PACKAGE: "only in the package",
    Found.BOTH: "on both, but with other attributes, notes or links",
}
SPANS: Final = 10
"""How many spans of a kind are named where two sides differ."""


def given_lines(given: Given) -> Iterator[str]:
    """Yield what a package holds."""
    yield (
        f"{given.file} for {given.annotator}: {plural(given.articles, 'article')}, "
        f"{plural(given.assignments, 'assignment')}, label set version {given.version}, "
        f"{plural(given.answers, 'answer')}, {plural(given.rulings, 'ruling')}."
    )
    if given.reopened:
        yield f"To be taken up again: {plural(given.reopened, 'article')}."


def taken_in_lines(taken: TakenIn) -> Iterator[str]:
    """Yield what a package brought into an annotator's project."""
    yield (
        f"Taken in for {taken.annotator}: {plural(taken.articles, 'new article')}, "
        f"{plural(taken.assignments, 'new assignment')}, {plural(taken.answers, 'answer')}, "
        f"{plural(taken.rulings, 'ruling')}."
    )
    if taken.version:
        moved = f"; {plural(taken.moved, 'span')} went to other labels" if taken.moved else ""
        yield f"The label set has version {taken.version} now{moved}."
    yield from some([f"Taken up again: {item.title} (“{item.reason}”)" for item in taken.reopened])
    yield from some(
        [f"Left as it is, for it has gone on here: {item.title} (“{item.reason}”)" for item in taken.gone_on]
    )
    if taken.withdrawn:
        yield f"Withdrawn: {plural(taken.withdrawn, 'ruling')}."
    if taken.older:
        yield "Made before one that came earlier: the rulings stay as they are."
    if taken.left_out:
        told = plural(taken.left_out, "answer, ruling or reopening", "answers, rulings or reopenings")
        yield f"Left out: {told} on what is not here."


def returned_lines(returned: Returned) -> Iterator[str]:
    """Yield what a return holds."""
    yield (
        f"{returned.file} from {returned.annotator}: {plural(returned.assignments, 'assignment')}, "
        f"{returned.finished} of them finished, {plural(returned.submissions, 'submission')}; "
        f"return {returned.counter}."
    )
    if returned.left_out:
        yield f"Left here: work on {plural(returned.left_out, 'article')} that no package gave out."


def merge_lines(report: MergeReport) -> Iterator[str]:
    """Yield what a merge did or would do, package by package, conflicts first."""
    for package in report.packages:
        again = " (merged before)" if package.again else ""
        told = ", ".join(f"{package.count(fate)} {what}" for fate, what in FATES.items() if package.count(fate))
        would = "Would merge" if report.dry_run else "Merged"
        yield f"{would} {package.file} from {package.annotator}{again}: {told or 'nothing in it'}."
        yield from _works(package)


def _works(package: PackageMerge) -> Iterator[str]:
    for fate in (MergeFate.CONFLICT, MergeFate.UNKNOWN, MergeFate.KEPT, MergeFate.TAKEN):
        listed = [work for work in package.works if work.fate is fate]
        for work in listed[:SHOWN]:
            yield f"  {work.title}: {_told(work)}"
            if fate is MergeFate.CONFLICT:
                yield from (f"    {line}" for line in _sides(work))
        if len(listed) > SHOWN:
            yield f"  … and {len(listed) - SHOWN} more"


def _sides(work: MergedWork) -> Iterator[str]:
    for what, side in (("here", work.here), ("in the package", work.there)):
        if side is not None:
            yield f"{what}: {_side(side)}"
    for found, what in FOUND.items():
        spans = [f"“{item.surface}” {item.label}" for item in work.differences if item.found is found]
        if spans:
            more = f" and {len(spans) - SPANS} more" if len(spans) > SPANS else ""
            yield f"{what}: {', '.join(spans[:SPANS])}{more}"
    if not work.differences:
        yield "the spans are the same"
    yield OBSTACLES[work.obstacle] if work.obstacle else f"to take the package's: --take {shlex.quote(work.article)}"


def _side(side: Side) -> str:
    sealed = f"sealed {side.sealed}" if side.sealed else "never sealed"
    by = f", changed last by {side.by}" if side.by else ""
    return f"{side.state.value}, {plural(side.spans, 'span')}, {sealed}{by}"


def _told(work: MergedWork) -> str:
    if work.fate is MergeFate.CONFLICT and work.conflict is not None:
        return f"conflict: {CONFLICTS[work.conflict]}"
    if work.fate is MergeFate.UNKNOWN or work.before is None or work.after is None:
        return "there is no such assignment any more"
    if work.fate is MergeFate.KEPT:
        return f"stays {work.after.value}, as it was left here; nothing newer came"
    states = work.after.value if work.before is work.after else f"{work.before.value} → {work.after.value}"
    parts = ["the package's taken, as chosen", states] if work.conflict is not None else [states]
    if work.submissions:
        parts.append(plural(work.submissions, "new submission"))
    for count, what in ((work.added, "more"), (work.changed, "changed"), (work.removed, "gone")):
        if count:
            parts.append(f"{plural(count, 'span')} {what}")
    return ", ".join(parts)
