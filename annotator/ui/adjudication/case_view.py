"""One case on the page: what is shown of it, what is ticked, and the lead's own version while it is made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from annotator.ui.adjudication.commands import VERSION_KEYS
from annotator.ui.adjudication.page import QUIET, AdjudicationPage
from annotator.ui.adjudication.versions import VersionRow
from annotator.ui.article.palette import UNKNOWN, LabelStyle, ShownSpan

if TYPE_CHECKING:
    from annotator.domain.disputes import Place
    from annotator.services.adjudication.cases import Case
    from annotator.services.adjudication.gold_work import GoldWork

VERSION, GOLD, OWN = "version:", "gold:", "own"
"""Ids of what is shown: a version by its number, a gold span by its id, the lead's own."""
ENTER: Final = "↵"


class CaseView:
    """Puts a case on the page and keeps what the lead does with it before deciding."""

    def __init__(self, page: AdjudicationPage) -> None:
        self._page = page
        self._styles: dict[str, LabelStyle] = {}
        self.work: GoldWork | None = None
        self.case: Case | None = None
        self.places: tuple[Place, ...] = ()
        self.ticked: set[int] = set()
        self.own: Place | None = None
        self._standing: set[Place] = set()

    def set_styles(self, styles: dict[str, LabelStyle]) -> None:
        """Dress labels, by id."""
        self._styles = styles

    def show(self, work: GoldWork, case: Case | None) -> None:
        """Show a case of an article, or the article's gold alone."""
        self.work, self.case = work, case
        self.ticked, self.own = set(), None
        self.places = tuple(version[:3] for version in work.shown(case)) if case is not None else ()
        # What was decided on the same spans before newer work came stands until it is decided again.
        taken = () if case is None else (case.decision,) if case.decision is not None else work.former(case)
        self._standing = set()
        if case is not None and taken:
            mine = [(span.start, span.end, span.label) for span in work.standing(case)]
            self.own = next((place for place in mine if place not in self.places), None)
            self._standing = set(mine)
        self._page.reason.setText(next((decision.reason for decision in taken if decision.reason), ""))
        self.refresh()
        self._page.mark((case.dispute.start, case.dispute.end) if case is not None else None)

    def refresh(self) -> None:
        """Show what has changed."""
        work, case = self.work, self.case
        if work is None:
            return
        at_hand = {span.id for span in work.standing(case)} if case is not None else set()
        spans = [
            ShownSpan(GOLD + span.id, span.start, span.end, QUIET + span.label)
            for span in work.in_order()
            if span.id not in at_hand
        ]
        spans += [ShownSpan(f"{VERSION}{number}", *place) for number, place in enumerate(self.places)]
        if self.own is not None:
            spans.append(ShownSpan(OWN, *self.own))
        self._page.show_spans(spans)
        self._page.show_versions(self._rows())

    def _rows(self) -> tuple[VersionRow, ...]:
        work, case = self.work, self.case
        if work is None or case is None:
            return ()
        standing = self._standing
        rows = [
            VersionRow(
                key=VERSION_KEYS[number] if number < len(VERSION_KEYS) else "",
                start=place[0],
                end=place[1],
                style=self._styles.get(place[2], UNKNOWN),
                ticked=number in self.ticked,
                standing=place in standing,
            )
            for number, place in enumerate(self.places)
        ]
        if self.own is not None:
            style = self._styles.get(self.own[2], UNKNOWN)
            own = VersionRow(ENTER, self.own[0], self.own[1], style, standing=self.own in standing)
            rows.append(replace(own, ticked=not own.standing))
        return tuple(rows)

    # What the lead does with it

    def tick(self, number: int) -> None:
        """Tick a version to be taken with others, or untick it."""
        if number < len(self.places):
            self.ticked ^= {number}
            self.refresh()

    def drop(self) -> None:
        """Let go of what is ticked and of the lead's own version."""
        if self.ticked or self.own is not None:
            self.ticked, self.own = set(), None
            self.refresh()

    def set_label(self, label: str) -> None:
        """Make an own version with a label: of the selected text, the selected version, the own one, else the first."""
        view = self._page.view
        kept = view.kept()
        stretch = kept if kept is not None else self._selected()[:2]
        self.own = (stretch[0], stretch[1], label)
        self.refresh()
        view.select_span(OWN, reveal=False)

    def move(self, span: str, start: int, end: int) -> None:
        """Make an own version of other boundaries from a version (its id on the page)."""
        place = self._place_of(span)
        if place is not None:
            self.own = (start, end, place[2])
            self.refresh()
            self._page.view.select_span(OWN, reveal=False)

    def accepted(self) -> tuple[Place, ...] | None:
        """Return what Enter takes: the own version and what is ticked; None where that is nothing."""
        ticked = [self.places[number] for number in sorted(self.ticked)]
        wanted = (*ticked, *((self.own,) if self.own is not None else ()))
        return wanted or None

    def _selected(self) -> Place:
        selected = self._place_of(self._page.view.selected_span() or "")
        return selected or self.own or self.places[0]

    def _place_of(self, span: str) -> Place | None:
        if span == OWN:
            return self.own
        number = span.removeprefix(VERSION)
        return self.places[int(number)] if span.startswith(VERSION) and int(number) < len(self.places) else None
