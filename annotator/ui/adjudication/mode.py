"""The adjudication mode of the window: the page in the desk's place, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.services.adjudication.adjudicating import Adjudicating
from annotator.services.adjudication.beginning import keep_beginning, kept_beginning
from annotator.services.adjudication.overview import overview
from annotator.ui.adjudication.deciding import Deciding
from annotator.ui.adjudication.queue import GoldQueue
from annotator.ui.adjudication.words import concerns_others
from annotator.ui.panels import MESSAGE_MS
from annotator.ui.theme import PAGES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget

    from annotator.domain.disputes import Beginning
    from annotator.services.adjudication.overview import GoldOverview
    from annotator.services.units import Units
    from annotator.ui.main_window import MainWindow
    from annotator.ui.panels import Panels
    from annotator.ui.tasks import Job


class AdjudicationMode(Deciding):
    """On from :meth:`enter` to :meth:`leave`."""

    def __init__(self, window: MainWindow, panels: Panels) -> None:
        super().__init__(window, panels)
        self.on = False
        self._docks: list[QDockWidget] = []
        self._desk_article = ""
        self._looking: Job | None = None
        self.page.left.connect(self.leave)
        self.page.beginning_chosen.connect(self._beginning_chosen)
        self.page.newer_wanted.connect(window.actions_by_id["newer-work"].trigger)
        panels.flow.article_opened.connect(self._desk_opened)
        window.preferences.changed.connect(self._preference_changed)

    def enter(self, article: str = "") -> bool:
        """Take the desk's place and go to an article, or to the first one not settled; tell whether there is one."""
        context = self._window.context
        if self.on or context is None or context.read_only:
            return False
        self._queue = GoldQueue(overview(context.file.unit_of_work, newer=False).articles)
        if not self._queue:
            self._panels.tell(AnnotatorError("gold.none"))
            return False
        self._look_for_newer(context.file.unit_of_work)
        self.service = Adjudicating(context.file.unit_of_work, lead=context.annotator.id)
        self.how = kept_beginning(context.file.unit_of_work)
        self.page.show_beginning(self.how)
        flow = self._panels.flow
        self._desk_article = flow.session.article.id if flow.session is not None else ""
        flow.remember_place()
        flow.settle()
        self._panels.desk.leave()
        flow.article_opened.emit(None)
        self._docks = [dock for dock in self._panels.docks() if not dock.isHidden()]
        for dock in self._docks:
            dock.hide()
        self.on = True
        self.dress()
        self._window.show_page(self.page)
        self.open(article if self._queue.row(article) >= 0 else self._queue.first)
        self._window.show_enabled()
        return True

    def leave(self) -> None:
        """Give the desk its place back, with the article that was open there."""
        if not self.on:
            return
        self._put_away()
        if self._desk_article:
            self._panels.flow.open_article(self._desk_article)
        else:
            self._window.show_enabled()

    def close(self) -> None:
        """Leave without opening anything: the project is let go, and nothing reads its file afterwards."""
        looking = self._looking
        if self.on:
            self._put_away()
        if looking is not None:
            looking.wait()

    def _look_for_newer(self, units: Units) -> None:
        """Look away from the window for articles that newer work has come for: their spans are read for that."""
        tasks = self._window.tasks
        self._looking = tasks.start_reading(lambda _report, cancelled: overview(units, cancelled=cancelled))
        self._looking.finished.connect(self._newer_found)
        self._looking.failed.connect(self._newer_unknown)

    def _newer_found(self, found: GoldOverview) -> None:
        self._looking = None
        self._queue.note_stale(item.article for item in found.articles if item.stale)
        self._refresh()

    def _newer_unknown(self, _problem: object) -> None:
        self._looking = None

    def _put_away(self) -> None:
        if self._looking is not None:
            self._looking.finished.disconnect(self._newer_found)
            self._looking.failed.disconnect(self._newer_unknown)
            self._looking.cancel()
            self._looking = None
        self.on = False
        if self.work is not None:
            self._panels.desk.stacks.leave(self._stack(self.work))
        self.work, self.last = None, None
        self._works.clear()
        self._trail.clear()
        for dock in self._docks:
            dock.show()
        self._docks = []
        # What was decided may be case law by now.
        self._panels.guideline.read_law_anew()
        self._window.show_page(self._panels.desk)
        self._window.actions_by_id["adjudicate"].setChecked(False)

    def _desk_opened(self, session: object) -> None:
        # An article was opened to be labelled, from wherever: that ends the mode.
        if self.on and session is not None:
            self._put_away()

    def _preference_changed(self, _name: str) -> None:
        self.dress()

    def dress(self) -> None:
        """Follow theme, language, labels and text size of the desk."""
        context, preferences = self._window.context, self._window.preferences
        if not self.on or context is None:
            return
        self.page.set_page(
            PAGES[self._window.theme],
            arabic=preferences.font_arabic,
            latin=preferences.font_latin,
            size=preferences.text_size,
            spacing=preferences.line_spacing,
        )
        styles = self._panels.desk.styles()
        self.page.set_labels(context.label_set, self._window.language, self._window.theme, styles)
        self.page.set_reason_keys(self._window.keymap.shown("span-note"))
        self.shown.set_styles(styles)
        self._refresh()

    def _beginning_chosen(self, how: Beginning) -> None:
        context = self._window.context
        if context is None or how == self.how:
            return
        self.how = how
        self._window.tasks.write(lambda: keep_beginning(context.file.unit_of_work, how))
        if self.work is not None and self.work.settlement is not None:
            self._window.statusBar().showMessage(concerns_others(self.work), MESSAGE_MS)
