"""The panels of an open project around the desk: articles, spans, status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QLabel, QTableView

from annotator.domain.assignments import Assignment
from annotator.domain.changes import parted
from annotator.domain.errors import AnnotatorError
from annotator.domain.spans import Link, Span
from annotator.ui.article_flow import ArticleFlow
from annotator.ui.article_list import ArticleList
from annotator.ui.consistency.panel import HEIGHT, ConsistencyPanel
from annotator.ui.desk import ArticleDesk
from annotator.ui.guideline.panel import GuidelinePanel
from annotator.ui.messages import error_text, isolated
from annotator.ui.own_surfaces import OwnSurfaces
from annotator.ui.review.desk import ReviewDesk
from annotator.ui.scaling import scaled
from annotator.ui.side_by_side import SideBySide
from annotator.ui.span_list import SpanList
from annotator.ui.span_panel.links_section import LinksSection
from annotator.ui.span_panel.panel import SpanPanel
from annotator.ui.span_panel.side import SpanSide
from annotator.ui.theme import PAGES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.domain.changes import Change
    from annotator.domain.consistency import Differing
    from annotator.domain.surfaces import KnownSurfaces
    from annotator.services.annotating import ArticleSession
    from annotator.services.batches import Moved
    from annotator.ui.adjudication.mode import AdjudicationMode
    from annotator.ui.context import ProjectContext
    from annotator.ui.main_window import MainWindow
    from annotator.ui.tasks import Job

MESSAGE_MS = 6000
ROW_AIR = 8
WIDTHS = (340, 260)
"""Widths of the two panels to begin with, in pixels."""


class Panels(QObject):
    """Joins the desk, the two lists and the status bar."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._fresh = True
        self._done = 0
        self._assigned: int | None = None
        self._counting: Job | None = None
        self._shown = False
        self.desk = ArticleDesk(window.tasks, window.preferences, window)
        self.articles = ArticleList(window.tasks, window.preferences, window)
        self.spans = SpanList(window)
        self.span_panel = SpanPanel(self.desk, window)
        self.surfaces = OwnSurfaces(window.tasks, self)
        self.flow = ArticleFlow(self.desk, self.articles, window.tasks, window.preferences, window)
        self.articles_dock = self._dock("articles", self.articles)
        self.spans_dock = self._dock("spans", SpanSide(self.spans, self.span_panel, window.preferences, window))
        self.guideline = GuidelinePanel(self.desk, window.preferences, window)
        self.guideline_dock = self._dock("guideline", self.guideline)
        self.guideline_dock.hide()
        self.consistency = ConsistencyPanel(window.tasks, window)
        self.consistency_dock = self._dock("consistency", self.consistency)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.consistency_dock)
        window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.consistency_dock.hide()
        self.place_docks()
        self._saved = QLabel(window)
        self._who = QLabel(window)
        self._place = QLabel(window)
        self._progress = QLabel(window)
        status = window.statusBar()
        self._remarks = QLabel(window)
        for label in (self._saved, self._who, self._place, self._remarks):
            status.addWidget(label)
        status.addPermanentWidget(self._progress)
        self.side_by_side = SideBySide(window, self)
        self.review = ReviewDesk(window, self)
        self._adjudication: AdjudicationMode | None = None
        self._connect()
        self.show_keys()
        self.retranslate()

    @property
    def adjudication(self) -> AdjudicationMode:
        """The mode in which a lead settles gold; made when it is first wanted."""
        from annotator.ui.adjudication.mode import AdjudicationMode

        if self._adjudication is None:
            self._adjudication = AdjudicationMode(self._window, self)
        return self._adjudication

    @property
    def adjudicating(self) -> bool:
        """Whether that mode is on."""
        return self._adjudication is not None and self._adjudication.on

    def docks(self) -> tuple[QDockWidget, ...]:
        """Return every panel that can stand around the desk."""
        return self.articles_dock, self.spans_dock, self.guideline_dock, self.consistency_dock

    @property
    def _lists(self) -> dict[str, QDockWidget]:
        return {"articles": self.articles_dock, "spans": self.spans_dock}

    def _dock(self, name: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(self._window)
        dock.setObjectName(f"dock-{name}")
        dock.setWidget(widget)
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self._window.view_menu().addAction(dock.toggleViewAction())
        return dock

    def place_docks(self) -> None:
        """Put the articles on the reading start and the spans on the other side; Qt's dock areas do not mirror."""
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        mirrored = self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start, end = (right, left) if mirrored else (left, right)
        if self._window.dockWidgetArea(self.articles_dock) == start:
            return
        widths = [self.articles_dock.width(), self.spans_dock.width()]
        self._window.addDockWidget(start, self.articles_dock)
        guided = not self.guideline_dock.isHidden()
        self._window.addDockWidget(start, self.guideline_dock)
        self._window.splitDockWidget(self.articles_dock, self.guideline_dock, Qt.Orientation.Vertical)
        self.guideline_dock.setVisible(guided)
        self._window.addDockWidget(end, self.spans_dock)
        if self.articles_dock.isVisible():
            self._window.resizeDocks([self.articles_dock, self.spans_dock], widths, Qt.Orientation.Horizontal)

    def _connect(self) -> None:
        self.articles.article_chosen.connect(self.flow.open_article)
        self.spans.span_chosen.connect(self.desk.go_to_span)
        self.spans.relabel_wanted.connect(self._relabel)
        self.spans.remove_wanted.connect(self.desk.labelling.remove)
        self.desk.span_selected.connect(self.spans.mark)
        self.span_panel.left.connect(self.desk.view.setFocus)
        self.desk.changed.connect(self._stored)
        self.desk.refused.connect(self.tell)
        self.desk.place_changed.connect(self._show_place)
        self.desk.done_wanted.connect(self.flow.done)
        self.desk.reopen_wanted.connect(self.flow.reopen)
        self.flow.article_opened.connect(self._opened)
        self.surfaces.read.connect(self._surfaces_read)
        self.flow.finished_changed.connect(self._count_done)
        self.flow.finished_changed.connect(self.review.read_anew)
        self.flow.finished_changed.connect(self.guideline.read_law_anew)
        self.flow.row_changed.connect(self._show_number)
        self.flow.moved.connect(self._tell_moved)
        self.articles.counted.connect(self._show_progress)
        self.consistency.place_chosen.connect(self._go_to_place)
        self.consistency.left.connect(self.desk.view.setFocus)
        self.articles.menu_requested.connect(self._window.open_articles_menu)

    def show(self, context: ProjectContext) -> None:
        """Show a project."""
        closed = self._window.preferences.closed_panels
        for name, dock in self._lists.items():
            dock.setVisible(name not in closed)
        self.guideline_dock.setVisible(self._window.preferences.guideline)
        self._shown = True
        self._window.statusBar().show()
        self.consistency.show_project(context)
        self.consistency.show_lead(self._window.preferences.lead_of(context.file.path))
        self.dress(context)
        self.desk.view.known = None
        self.surfaces.start(context)
        self.flow.start(context)
        if self._fresh and self._window.preferences.geometry() is None:
            QTimer.singleShot(0, self._first_widths)
        self._fresh = False
        if self.guideline.news() and self.guideline_dock.isHidden():
            self._window.statusBar().showMessage(
                self.tr("The guideline has changed since you last read it; choose Help → Guideline.")
            )

    def _first_widths(self) -> None:
        docks = [self.articles_dock, self.spans_dock]
        most = self._window.width() // 4
        widths = [max(width, min(scaled(width), most)) for width in WIDTHS]
        self._window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)

    def stop(self) -> None:
        """Let the project go; nothing reads its file afterwards."""
        if self._adjudication is not None:
            self._adjudication.close()
        self.review.close()
        self.flow.stop()
        self.surfaces.stop()
        if self._counting is not None:
            counting = self._counting
            self._stop_counting()
            counting.wait()
        self.consistency.show_project(None)
        self.desk.view.known = None

    def hide(self) -> None:
        """Show nothing: no project is open."""
        if self._shown:
            self._window.preferences.guideline = not self.guideline_dock.isHidden()
            closed = (name for name, dock in self._lists.items() if dock.isHidden())
            self._window.preferences.closed_panels = frozenset(closed)
        self._shown = False
        self.articles_dock.hide()
        self.spans_dock.hide()
        self.guideline_dock.hide()
        self.consistency_dock.hide()
        self._window.statusBar().hide()

    def dress(self, context: ProjectContext) -> None:
        """Follow the theme and the interface language."""
        window = self._window
        self.place_docks()
        for table in (*self.articles.findChildren(QTableView), *self.spans.findChildren(QTableView)):
            table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + ROW_AIR)
        self.desk.set_labels(context.label_set, window.language, window.theme)
        self.desk.view.set_page_colours(PAGES[window.theme])
        self.side_by_side.dress()
        self.review.dress()
        if self._adjudication is not None:
            self._adjudication.dress()
        self.spans.set_labels(context.label_set, window.language, window.theme)
        self.span_panel.set_labels(context.label_set, window.language, window.theme)
        self.consistency.set_labels(context.label_set, window.language, window.theme)
        self.guideline.show_project(context, window.language, window.theme)
        self.articles.set_labels(context.label_set, window.language)
        self.articles.model.reload()
        self.retranslate()

    def switch_guideline(self) -> None:
        """Show or hide the guideline; the focus stays in the article."""
        shown = self.guideline_dock.isHidden()
        self.guideline_dock.setVisible(shown)
        if shown:
            docks = [self.articles_dock, self.guideline_dock]
            height = self.articles_dock.height() + self.guideline_dock.height()
            self._window.resizeDocks(docks, [round(height * 0.4), round(height * 0.6)], Qt.Orientation.Vertical)
        self.desk.view.setFocus()

    def _relabel(self, wanted: tuple[tuple[str, ...], int]) -> None:
        spans, key = wanted
        self.desk.labelling.relabel_all(spans, key)

    def check_consistency(self) -> None:
        """Look for names that are not labelled alike, and show them below the article."""
        if self.consistency_dock.isHidden():
            self.consistency_dock.show()
            self._window.resizeDocks([self.consistency_dock], [HEIGHT], Qt.Orientation.Vertical)
        self.desk.settling.emit()
        self.consistency.check()

    def _go_to_place(self, place: Differing) -> None:
        """Open the article of a place and select what stands there."""
        self.flow.open_article(place.work.article)
        session = self.flow.session
        if session is None or session.article.id != place.work.article:
            return
        if place.span in session.spans:
            self.desk.go_to_span(place.span)
        else:
            self.desk.view.set_selection(place.start, place.end)
            self.desk.view.ensure_visible(place.start, place.end)

    def tell(self, problem: AnnotatorError) -> None:
        """Say quietly, in the status bar, why something was not done."""
        self._window.statusBar().showMessage(error_text(problem), MESSAGE_MS)

    def _tell_moved(self, moved: Moved) -> None:
        text = self.tr("%n article(s) moved", "", moved.moved)
        if moved.left:
            left = self.tr("%n left as they were", "", moved.left)
            text = self.tr(" · ", "between sums").join((text, left))
        self._window.statusBar().showMessage(text, MESSAGE_MS)

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, in reading order; a list without rows cannot take the focus."""
        panes: list[QWidget] = [self.articles, self.guideline, self.desk, self.spans, self.consistency]
        if self.side_by_side.partner_view is not None:
            panes.insert(3, self.side_by_side.partner_view)
        return [pane for pane in panes if (pane.focusProxy() or pane).isVisible()]

    def show_keys(self) -> None:
        """Name the keys of what stands in the bar and in the span panel."""
        keymap = self._window.keymap
        self.desk.bar.set_done_keys(keymap.shown("done"))
        self.span_panel.section(LinksSection).set_keys(keymap.shown("link"))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.articles_dock.setWindowTitle(self.tr("Articles"))
        self.spans_dock.setWindowTitle(self.tr("Spans"))
        self.guideline_dock.setWindowTitle(self.tr("Guideline"))
        self.consistency_dock.setWindowTitle(self.tr("Consistency"))
        self._show_saved()
        self._show_place()
        self._show_progress()
        self._show_remarks()

    def _opened(self, session: ArticleSession | None) -> None:
        self.spans.show_spans(session.in_order() if session else ())
        self._show_saved()
        self._show_place()
        self._show_number()
        self._show_remarks()
        self.span_panel.refresh()

    def _stored(self, change: Change) -> None:
        removed = [record for record in change.before if isinstance(record, Span)]
        added = [record for record in change.after if isinstance(record, Span)]
        self.spans.change(removed, added)
        self.surfaces.follow(change)
        self.spans.mark(self.desk.view.selected_span())
        self.flow.show_work()
        self._window.statusBar().clearMessage()
        self._tell_lost_links(change)
        self._show_saved()
        if any(isinstance(record, Assignment) for record in change.after):
            self._show_remarks()

    def take_in(self, change: Change) -> None:
        """Show what was stored of several articles at once."""
        editor = self.desk.editor
        here, elsewhere = parted(change, editor.session.assignment.id if editor else "")
        if editor is not None and here:
            editor.take_in(here)
        self.surfaces.follow(elsewhere)
        self.side_by_side.read_anew()
        self.articles.model.reload()
        self.articles.mark_current(self.flow.row)
        self.flow.state_changed.emit()
        self.flow.finished_changed.emit()

    def _tell_lost_links(self, change: Change) -> None:
        """Say that another label took links away; undoing brings them back."""
        lost = [record for record in change.removed if isinstance(record, Link)]
        if lost and change.action == "span.relabel":
            text = self.tr(
                "%n link(s) that the label does not allow were removed; Ctrl+Z brings them back.", "", len(lost)
            )
            self._window.statusBar().showMessage(text, MESSAGE_MS)

    def _surfaces_read(self, known: KnownSurfaces) -> None:
        self.desk.view.known = known

    def _show_saved(self) -> None:
        session = self.flow.session
        context = self._window.context
        if context is None:
            return
        count = QLocale().toString(len(session.spans)) if session else ""
        spans = self.tr("%n span(s)", "", len(session.spans)).replace(str(len(session.spans)), count) if session else ""
        saved = self.tr("Reading only") if context.read_only else "✓ " + self.tr("Saved")
        self._saved.setText(saved)
        who = self.tr("Annotator: {name}").format(name=isolated(context.annotator.name))
        self._who.setText(" · ".join(filter(None, (who, spans))))

    def _show_remarks(self) -> None:
        """Say that the annotator is unsure of the article, or has written a note on it."""
        assignment = self.flow.session.assignment if self.flow.session else None
        flag, note = (assignment.flag, assignment.note) if assignment else ("", "")
        parts = ["⚑ " + self.tr("unsure")] if flag else []
        parts += ["✎ " + self.tr("note")] if note else []
        self._remarks.setText(" · ".join(parts))
        self._remarks.setToolTip("\n\n".join(filter(None, (flag, note))))
        self._remarks.setVisible(bool(parts))

    def _show_place(self) -> None:
        self._place.setText(self.desk.place_text())

    def _count_done(self) -> None:
        """Count what is done away from the window: with many articles that takes longer than a frame."""
        context = self._window.context
        self._stop_counting()
        if context is None:
            return
        articles, mine, given = context.articles, (context.annotator.id, context.round.id), context.given
        self._counting = self._window.tasks.start_reading(
            lambda _report, cancelled: (
                None if cancelled() else (articles.done_count(*mine), articles.assigned_count(*mine) if given else None)
            )
        )
        self._counting.finished.connect(self._done_counted)

    def _done_counted(self, found: tuple[int, int | None] | None) -> None:
        self._counting = None
        if found is not None:
            self._done, self._assigned = found
            self._show_progress()

    def _stop_counting(self) -> None:
        if self._counting is not None:
            self._counting.finished.disconnect(self._done_counted)
            self._counting.cancel()
            self._counting = None

    def _show_progress(self) -> None:
        if self._window.context is None:
            return
        self._show_number()
        locale = QLocale()
        whole = self.articles.total if self._assigned is None else self._assigned
        self._progress.setText(
            self.tr("{done} of {count} done").format(done=locale.toString(self._done), count=locale.toString(whole))
        )

    def _show_number(self) -> None:
        locale = QLocale()
        total = self.articles.model.rowCount()
        place = ""
        if self.flow.row >= 0:
            place = self.tr("Article {number} of {count}").format(
                number=locale.toString(self.flow.row + 1), count=locale.toString(total)
            )
        self.desk.bar.set_place(place)
