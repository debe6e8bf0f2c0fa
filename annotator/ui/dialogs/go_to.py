"""Go to an article by a few letters of its title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.ui.dialogs.quick_list import Offer, QuickList
from annotator.ui.messages import state_text

if TYPE_CHECKING:
    from annotator.domain.listing import ArticleRow
    from annotator.services.finding import Finding
    from annotator.ui.main_window import MainWindow
    from annotator.ui.tasks import Job


class GoTo(QuickList):
    """Offers the articles that were open lately; while one types, those whose titles fit, read beside the window."""

    def __init__(self, window: MainWindow, finding: Finding, latest: Sequence[str]) -> None:
        super().__init__(window)
        self._tasks = window.tasks
        self._finding = finding
        self._latest = list(latest)
        self._job: Job | None = None
        self._dropped: list[Job] = []
        self._enter_waits = False
        self.setWindowTitle(self.tr("Go to"))
        self.line.setPlaceholderText(self.tr("Type a few letters of a title…"))
        self.line.setAccessibleName(self.tr("Title"))
        self.list.setAccessibleName(self.tr("Articles"))
        self.finished.connect(self._stop)

    def refresh(self) -> None:
        """Look for what is typed now; what was looked for before is given up."""
        self._let_go()
        finding, typed, latest = self._finding, self.line.text(), self._latest
        self._enter_waits = False
        self._job = self._tasks.start_reading(
            lambda _report, cancelled: (
                [] if cancelled() else finding.by_title(typed, cancelled) if typed.strip() else finding.latest(latest)
            )
        )
        self._job.finished.connect(self._found)

    def choose_current(self) -> None:
        """Choose the selected line; where what was typed is still being looked for, the best of what is found."""
        if self._job is not None:
            self._enter_waits = True
        else:
            super().choose_current()

    def _found(self, rows: list[ArticleRow]) -> None:
        self._job = None
        offers = [Offer(row.id, row.title or row.id, state_text(row.state)) for row in rows]
        if not offers and self.line.text().strip():
            offers = [Offer("", self.tr("No title fits."), enabled=False)]
        self.show_offers(offers)
        if self._enter_waits:
            super().choose_current()

    def _let_go(self) -> None:
        self._dropped = [job for job in self._dropped if not job.ended]
        if self._job is not None:
            self._job.finished.disconnect(self._found)
            self._job.cancel()
            self._dropped.append(self._job)
            self._job = None

    def _stop(self, _result: int = 0) -> None:
        self._let_go()
        for job in self._dropped:
            job.wait()

    def leave(self, session: object) -> None:
        """Close where no article is open any more: the project is being closed."""
        if session is None:
            self.reject()
