"""One annotator's own progress: where their articles stand, what they have labelled, and this week day by day.

Setting an article aside, for whatever reason, finishes it like *done*; it is in no figure that could count against
anybody: times are of articles that are done only.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from annotator.domain.assignments import AssignmentState
from annotator.services.own_rounds import was_given

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.roster import Annotator, Round
    from annotator.services.units import Units

STEPS: Final = (60, 120, 300, 600, 1200)
"""Seconds at which one group of times per article ends and the next begins."""


@dataclass(frozen=True, slots=True)
class Day:
    """What was finished on one day: articles, spans made, and the active seconds of the articles finished."""

    day: date
    articles: int
    spans: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Progress:
    """The numbers. ``times`` tells how many done articles took how long, group by group of ``STEPS``."""

    articles: int
    states: dict[AssignmentState, int]
    labels: dict[str, int]
    seconds: int
    times: tuple[int, ...]
    week: tuple[Day, ...]
    today: Day

    @property
    def finished(self) -> int:
        """Articles done or set aside."""
        return self.states[AssignmentState.DONE] + self.states[AssignmentState.SET_ASIDE]

    @property
    def this_week(self) -> Day:
        """The days of the week together."""
        return Day(
            self.week[0].day,
            sum(day.articles for day in self.week),
            sum(day.spans for day in self.week),
            sum(day.seconds for day in self.week),
        )


class OwnProgress:
    """Counts the work of one annotator in one round, and of nobody else."""

    def __init__(self, units: Units, *, annotator: Annotator, round_: Round) -> None:
        self._units = units
        self._annotator = annotator.id
        self._round = round_.id

    def run(self, *, now: datetime, first_weekday: int = 1) -> Progress:
        """Count. ``now`` is aware, in the time zone whose days are meant; weeks begin on a day from 1 (Monday) to 7."""
        today = now.date()
        monday = today - timedelta(days=(today.isoweekday() - first_weekday) % 7)
        days = [monday + timedelta(days=number) for number in range(7)]
        begins = datetime.combine(monday, time(), tzinfo=now.tzinfo).astimezone(UTC)
        since = begins.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        mine = self._annotator, self._round
        with self._units() as unit:
            states = Counter(unit.assignments.state_counts(*mine))
            # Who was given articles is not expected to open all the others.
            articles = states.total() if was_given(unit, *mine) else unit.articles.count()
            finished = unit.progress.finished_since(*mine, since)
            made = Counter(_days(unit.progress.spans_since(*mine, since), now))
            labels = unit.progress.labels(*mine)
            seconds = unit.progress.seconds(*mine)
            times = Counter(bisect_right(STEPS, each) for each in unit.progress.done_seconds(*mine))
        states[AssignmentState.UNOPENED] += max(0, articles - states.total())
        closed = list(zip(_days((at for at, _seconds in finished), now), finished, strict=True))
        week = tuple(
            Day(
                day,
                sum(on == day for on, _finished in closed),
                made[day],
                sum(each for on, (_at, each) in closed if on == day),
            )
            for day in days
        )
        return Progress(
            articles=articles,
            states={state: states[state] for state in AssignmentState},
            labels=labels,
            seconds=seconds,
            times=tuple(times[number] for number in range(len(STEPS) + 1)),
            week=week,
            today=week[days.index(today)],
        )


def _days(moments: Iterable[str], now: datetime) -> list[date]:
    """Return the days of moments (ISO 8601) where ``now`` is; what is no moment is of no day."""
    return [_day(moment, now) for moment in moments]


def _day(moment: str, now: datetime) -> date:
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return date.min
    return at.astimezone(now.tzinfo).date() if at.tzinfo else at.date()
