"""How far one's own work is: states, labels, time per article, today and this week."""

from __future__ import annotations

import itertools
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from annotator.domain.assignments import AssignmentState
from annotator.domain.labels import local
from annotator.services.progress import STEPS, Day, OwnProgress, Progress
from annotator.ui.charts import Bar, BarChart, Chart, ColumnChart
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.dialogs.reading import ReadingDialog
from annotator.ui.messages import isolated, number_text, state_text
from annotator.ui.theme import ACCENT

if TYPE_CHECKING:
    from annotator.ui.context import ProjectContext
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 860, 560
_PARTS = ("states", "labels", "week", "times")


class OwnProgressDialog(ReadingDialog):
    """Counts as it opens; it shows the work of whoever is labelling, and of nobody else."""

    def __init__(
        self, context: ProjectContext, tasks: Tasks, *, language: str, theme: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(tasks, parent)
        self._context = context
        self._language, self._theme = language, theme
        self._found: Progress | None = None
        self._titles = {name: QLabel(self) for name in _PARTS}
        self._charts: dict[str, Chart] = {
            "states": BarChart(self),
            "labels": BarChart(self),
            "week": ColumnChart(self),
            "times": BarChart(self),
        }
        self._week_words = sentence(self, "quiet")
        self._times_words = sentence(self, "quiet")
        self._lay_out()
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        counting = OwnProgress(context.file.unit_of_work, annotator=context.annotator, round_=context.round)
        first = QLocale().firstDayOfWeek().value
        self.read(lambda _report, _cancelled: counting.run(now=datetime.now().astimezone(), first_weekday=first))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(40)
        grid.setVerticalSpacing(24)
        for place, name in enumerate(_PARTS):
            part = QVBoxLayout()
            part.setSpacing(8)
            self._titles[name].setProperty("role", "heading")
            part.addWidget(self._titles[name])
            part.addWidget(self._charts[name])
            if name == "week":
                part.addWidget(self._week_words)
            elif name == "times":
                part.addWidget(self._times_words)
            part.addStretch(1)
            grid.addLayout(part, place // 2, place % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 300)
        self.body.addLayout(grid)
        self.body.addStretch(1)

    def take_result(self, result: object) -> None:
        if isinstance(result, Progress):
            self._found = result
            self._show()

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Progress"))
        self.heading.setText(self.tr("The work of {name}").format(name=isolated(self._context.annotator.name)))
        titles = {
            "states": self.tr("Articles"),
            "labels": self.tr("Spans by label"),
            "week": self.tr("Finished this week"),
            "times": self.tr("Time per article"),
        }
        for name, title in titles.items():
            self._titles[name].setText(title)
        self._show()

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        self.summary.setText(
            self.tr("{finished} of {count} articles finished · {time} at work in all").format(
                finished=number_text(found.finished), count=number_text(found.articles), time=self._time(found.seconds)
            )
        )
        self._draw("states", [self._bar(state_text(state), found.states[state]) for state in AssignmentState])
        self._draw("labels", self._label_bars(found))
        self._draw("times", [self._bar(*pair) for pair in zip(self._groups(), found.times, strict=True)])
        days = [self._bar(self._day_name(day), day.articles, marked=day.day == found.today.day) for day in found.week]
        self._draw("week", days)
        today = self.tr("Today: {what}").format(what=self._what(found.today))
        week = self.tr("This week: {what}").format(what=self._what(found.this_week))
        self._week_words.setText(f"{today}\n{week}")
        self._times_words.setText(
            self.tr("Of articles that are done. Pauses of over a minute do not count; what is set aside is left out.")
        )

    def _draw(self, name: str, bars: list[Bar]) -> None:
        words = self.tr(", ", "between parts of a list").join(
            self.tr("{name}: {number}").format(name=bar.name, number=bar.text) for bar in bars
        )
        self._charts[name].show_bars(self._titles[name].text(), bars, words)

    def _label_bars(self, found: Progress) -> list[Bar]:
        bars = []
        for label in self._context.label_set.labels:
            count = found.labels.get(label.id, 0)
            if count or label in self._context.label_set.offered:
                colour = label.light if self._theme == "light" else label.dark
                bars.append(self._bar(local(label.title, self._language, label.name), count, colour))
        return bars

    def _bar(self, name: str, count: int, colour: str = "", *, marked: bool = False) -> Bar:
        return Bar(name, count, number_text(count), colour or ACCENT[self._theme], marked)

    def _groups(self) -> list[str]:
        minutes = [number_text(step // 60) for step in STEPS]
        between = [
            self.tr("{from} to {to} min").format(**{"from": first, "to": last})
            for first, last in itertools.pairwise(minutes)
        ]
        under = self.tr("under {number} min").format(number=minutes[0])
        return [under, *between, self.tr("over {number} min").format(number=minutes[-1])]

    def _what(self, day: Day) -> str:
        articles = self.tr("%n article(s) finished", "", day.articles)
        spans = self.tr("%n span(s)", "", day.spans)
        parts = [_counted(articles, day.articles), _counted(spans, day.spans)]
        if day.seconds:
            parts[0] = self.tr("{articles} in {time}").format(articles=parts[0], time=self._time(day.seconds))
        return self.tr(" · ", "between sums").join(parts)

    def _day_name(self, day: Day) -> str:
        names = QLocale.FormatType.ShortFormat
        return QLocale().standaloneDayName(day.day.isoweekday(), names)

    def _time(self, seconds: int) -> str:
        hours, minutes = divmod(round(seconds / 60), 60)
        if not hours:
            return self.tr("{minutes} min").format(minutes=number_text(minutes))
        return self.tr("{hours} h {minutes} min").format(hours=number_text(hours), minutes=number_text(minutes))


def _counted(text: str, number: int) -> str:
    """Return a text with its number as the interface language writes it."""
    return text.replace(str(number), number_text(number))
