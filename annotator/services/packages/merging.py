"""Taking returned work in: previewed, in one transaction, after a backup; and taking it back."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.assignments import Submission
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.services.packages.merge_plan import MergePlanning, MergeStep
from annotator.services.packages.merge_report import Choices, MergeReport
from annotator.services.packages.origin import set_taken_in, taken_in
from annotator.services.packages.package import RETURN, Package
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from annotator.domain.changes import Change
    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork


NONE: Final = Choices()


@dataclass(frozen=True, slots=True)
class Merge:
    """What packages bring, and the steps by which it is stored, in order."""

    report: MergeReport
    steps: tuple[MergeStep, ...]

    def __bool__(self) -> bool:
        """Tell whether anything changes."""
        return any(step.change or step.seconds or step.before != step.after for step in self.steps)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes, in order."""
        return tuple(step.change for step in self.steps)


class Merging:
    """Merges returns into the project they were given out from.

    ``backup`` is called before anything is stored.
    """

    def __init__(self, units: Units, *, backup: Callable[[], object] | None = None) -> None:
        self._units = units
        self._backup = backup

    def preview(
        self,
        paths: Iterable[Path],
        *,
        by: str = "",
        choices: Choices = NONE,
        report: Report = silent,
        cancelled: Cancelled = never,
    ) -> Merge:
        """Return what merging would do, several packages one after the other; nothing is stored.

        Raise AnnotatorError where any of them cannot be taken in.
        """
        with self._units(writing=True) as unit:
            merge = _run(unit, list(paths), by=by, choices=choices, report=report, cancelled=cancelled)
        merge.report.dry_run = True
        return merge

    def merge(
        self,
        paths: Iterable[Path],
        *,
        by: str = "",
        choices: Choices = NONE,
        expected: MergeReport | None = None,
        report: Report = silent,
        cancelled: Cancelled = never,
    ) -> Merge:
        """Merge packages, all of them or none; ``by`` is who does it (an annotator's id).

        Conflicts stay as they are here, those in ``choices`` excepted. Raise AnnotatorError where one of these cannot
        be taken, or where, beside them, it would not do what a preview without choices said (``expected``).
        """
        listed = list(paths)
        with self._units(writing=True) as unit:
            merge = _run(unit, listed, by=by, choices=choices, report=report, cancelled=cancelled)
            if expected is not None and not merge.report.foretold(expected, choices):
                raise AnnotatorError("change.conflict")
            if merge and self._backup is not None:
                # Another connection reads what was there before: nothing is committed yet.
                self._backup()
            unit.commit()
        return merge

    def undo(self, merge: Merge, *, by: str = "") -> Merge:
        """Take a merge back, and return it.

        Raise ``package.changed-since`` where what it brought has been changed meanwhile, ``package.gold-since`` where
        gold goes by it.
        """
        with self._units(writing=True) as unit, _telling():
            for step in reversed(merge.steps):
                if taken_in(unit, step.annotator) != step.after:
                    raise AnnotatorError("change.conflict")
                _check_gold(unit, step.change)
                _apply(unit, step.change.inverse(), by)
                for entity in step.entities:
                    unit.entities.remove(entity.id)
                _add_seconds(unit, step, -1)
                set_taken_in(unit, step.annotator, step.before)
            unit.commit()
        return merge

    def redo(self, merge: Merge, *, by: str = "") -> Merge:
        """Store a merge again that was taken back, and return it."""
        with self._units(writing=True) as unit, _telling():
            for step in merge.steps:
                if taken_in(unit, step.annotator) != step.before:
                    raise AnnotatorError("change.conflict")
                _store(unit, step, by)
            unit.commit()
        return merge


def _run(
    unit: UnitOfWork, paths: list[Path], *, by: str, choices: Choices, report: Report, cancelled: Cancelled
) -> Merge:
    result, steps, at = MergeReport(), [], now()
    for number, path in enumerate(paths):
        if cancelled():
            raise AnnotatorError("work.stopped")
        with Package(path, RETURN) as package:
            step, told = MergePlanning(unit, package, by=by, at=at, choices=choices).run()
        result.packages.append(told)
        # The next package meets what this one leaves.
        _store(unit, step, by)
        steps.append(step)
        report(number + 1, len(paths))
    held = {work.article for package in result.packages for work in package.works}
    for article in sorted(choices.articles - held):
        raise AnnotatorError("package.not-in-it", article=article)
    return Merge(result, tuple(steps))


def _store(unit: UnitOfWork, step: MergeStep, by: str) -> None:
    for entity in step.entities:
        if not unit.entities.has(entity.id):
            unit.entities.add(entity)
    _apply(unit, step.change, by)
    _add_seconds(unit, step, 1)
    if step.before != step.after:
        set_taken_in(unit, step.annotator, step.after)


def _check_gold(unit: UnitOfWork, change: Change) -> None:
    """Raise where gold goes by a submission that a change brought."""
    for record in change.added:
        if isinstance(record, Submission):
            article = unit.assignments.get(record.assignment).article
            settlement = unit.adjudication.settlement(article)
            if settlement is not None and record.id in settlement.submissions:
                raise AnnotatorError("package.gold-since", title=unit.articles.info(article).title)


def _apply(unit: UnitOfWork, change: Change, by: str) -> None:
    if change:
        unit.apply(change, by=by)


def _add_seconds(unit: UnitOfWork, step: MergeStep, sign: int) -> None:
    for assignment, seconds in step.seconds:
        unit.assignments.add_active_seconds(assignment, sign * seconds)


@contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except AnnotatorError as problem:
        if problem.code != "change.conflict":
            raise
        raise AnnotatorError("package.changed-since") from problem
