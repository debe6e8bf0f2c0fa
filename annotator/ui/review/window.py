"""The lead's window beside the main one: overview, differences, versions side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from annotator.services.projects import Roster
from annotator.services.review.inventory import Scope, Which
from annotator.services.review.versions import Versions
from annotator.ui.messages import isolated, number_text
from annotator.ui.motion import show_busy
from annotator.ui.review.difference_page import DifferencePage
from annotator.ui.review.labels import Dress, styles_of
from annotator.ui.review.overview_page import OverviewPage
from annotator.ui.review.reading import ReviewReading
from annotator.ui.review.versions_page import VersionsPage
from annotator.ui.scaling import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from annotator.services.review.comparing import Comparison
    from annotator.services.review.differences import DifferenceRow
    from annotator.services.review.filtering import DifferenceFilter
    from annotator.ui.context import ProjectContext
    from annotator.ui.preferences import Preferences
    from annotator.ui.review.doors import Door
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 1240, 680
OVERVIEW, DIFFERENCES, VERSIONS = range(3)
STEPS: Final = 1000


class ReviewWindow(QWidget):
    """Not modal: work goes on in the main window, and what is sealed there shows here."""

    closed = Signal()

    def __init__(
        self,
        context: ProjectContext,
        tasks: Tasks,
        preferences: Preferences,
        *,
        language: str,
        theme: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("review-window")
        self._context, self._preferences = context, preferences
        self._language, self._theme = language, theme
        units = context.file.unit_of_work
        self._units = units
        self.reading = ReviewReading(units, tasks, self)
        self.versions_of = Versions(units)
        self._before = OVERVIEW
        self._listed: Comparison | None = None
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.round, self.which = QComboBox(self), QComboBox(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(scaled(120))
        self.doing = QLabel(self)
        self.doing.setProperty("role", "quiet")
        self.overview = OverviewPage(self)
        self.differences = DifferencePage(units, tasks, self)
        self.versions = VersionsPage(preferences, self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.overview)
        self.pages.addWidget(self.differences)
        self.pages.addWidget(self.versions)
        for _ in range(3):
            self.tabs.addTab("")
        self._lay_out()
        self._make_actions()
        self._connect()
        self.setMinimumSize(720, 480)
        self.resize(scaled(WIDTH), scaled(HEIGHT))
        self.retranslate()
        self._show_progress((0, 0))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 0)
        row.setSpacing(10)
        row.addWidget(self.tabs)
        row.addStretch(1)
        for widget in (self.doing, self.bar, self.round, self.which):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.pages, 1)

    def _make_actions(self) -> None:
        self.next_action, self.previous_action = QAction(self), QAction(self)
        self.next_action.setShortcuts([QKeySequence("Alt+Down"), QKeySequence("F3")])
        self.previous_action.setShortcuts([QKeySequence("Alt+Up"), QKeySequence("Shift+F3")])
        self.next_action.triggered.connect(self._next)
        self.previous_action.triggered.connect(self._previous)
        self.addActions([self.next_action, self.previous_action])

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turned)
        self.round.activated.connect(self._scope_chosen)
        self.which.activated.connect(self._scope_chosen)
        self.reading.changed.connect(self._compared)
        self.reading.progressed.connect(self._show_progress)
        self.reading.failed.connect(self._failed)
        self.overview.opened.connect(self._open_door)
        self.differences.opened.connect(self.open_row)
        self.differences.counted.connect(self._name_tabs)
        self.versions.left.connect(self._back)
        self.versions.beyond.connect(self._beyond)

    # What is shown

    def begin(self) -> None:
        """Read who there is and begin to compare."""
        overview = Roster(self._units).overview()
        self.round.clear()
        for round_ in overview.rounds:
            self.round.addItem(round_.name, round_.name)
        self.round.setCurrentIndex(max(0, self.round.findData(self.reading.scope.round or self._context.round.name)))
        self._names = {person.id: person.name for person in overview.annotators}
        self._styles = styles_of(overview.label_set, self._language, self._theme)
        self._dress()
        self._scope_chosen()
        if not self.reading.busy:
            self.reading.read()

    def read_anew(self) -> None:
        """Compare again: something was sealed, or the project changed as a whole."""
        self.reading.read()
        self.versions.read_anew()

    def set_look(self, context: ProjectContext, language: str, theme: str) -> None:
        """Follow the interface language, the theme and the label set."""
        changed = context.label_set.version != self._context.label_set.version
        self._context = context
        self._language, self._theme = language, theme
        self._styles = styles_of(context.label_set, language, theme)
        self._dress()
        if changed:
            self.read_anew()

    def _dress(self) -> None:
        dress = Dress(self._language, self._theme, self._styles, self._names)
        self.differences.set_dress(dress, arabic=self._preferences.font_arabic, latin=self._preferences.font_latin)
        self.versions.set_dress(dress)
        self.overview.set_dress(dress)

    def stop(self) -> None:
        """Stop reading; nothing reads the project's file afterwards."""
        self.reading.stop()
        self.differences.stop()
        self.versions.stop()

    def _scope_chosen(self) -> None:
        self.reading.set_scope(
            Scope(round=self.round.currentData() or "", which=Which(self.which.currentData() or Which.FIRST))
        )

    def _compared(self) -> None:
        self.overview.show_overview(self.reading.overview)
        found = self.reading.comparison
        if found is None or (self._listed is not None and found.same_as(self._listed)):
            return
        # While more keeps coming in the list stays as it is: nobody can read in one that changes twice a second.
        if found.whole or self._listed is None or self._listed.inventory.scope != found.inventory.scope:
            self._listed = found
            self.differences.show_comparison(found)

    def _failed(self, problem: object) -> None:
        from annotator.ui.dialogs.errors import show_failure

        show_failure(self, problem)

    def _show_progress(self, progress: tuple[int, int]) -> None:
        done, total = progress
        self.bar.setVisible(self.reading.busy)
        self.doing.setVisible(self.reading.busy)
        if not total:
            show_busy(self.bar)
            self.doing.setText(self.tr("Intervals are being drawn…"))
        else:
            self.bar.setRange(0, STEPS)
            self.bar.setValue(round(STEPS * done / total))
            self.doing.setText(
                self.tr("{done} of {count} compared").format(done=number_text(done), count=number_text(total))
            )

    # Pages

    def show_page(self, page: int) -> None:
        """Turn to a page."""
        self.tabs.setCurrentIndex(page)

    def open_differences(self, wanted: DifferenceFilter) -> None:
        """Open the door of a cell, a bar or a point: the list of those very differences."""
        self.differences.show_filter(wanted)
        self.show_page(DIFFERENCES)
        self.differences.table.setFocus()

    def _open_door(self, door: Door) -> None:
        if door.round and door.round != self.round.currentData():
            self.round.setCurrentIndex(self.round.findData(door.round))
            self._scope_chosen()
        self.open_differences(door.wanted)

    def open_row(self, row: DifferenceRow) -> None:
        """Show the two versions that differ, at that place."""
        difference = row.difference
        self.versions.show_article(
            self.versions_of,
            self.reading.scope,
            row.info.id,
            pair=(row.first, row.second),
            at=(difference.start, difference.end),
        )
        self.show_page(VERSIONS)
        self.versions.setFocus()

    def open_article(self, article: str) -> None:
        """Show everybody's versions of an article."""
        self.versions.show_article(self.versions_of, self.reading.scope, article)
        self.show_page(VERSIONS)
        self.versions.setFocus()

    def _turned(self, page: int) -> None:
        if page != VERSIONS:
            self._before = page
        self.pages.setCurrentIndex(page)

    def _back(self) -> None:
        self.show_page(self._before)
        self._focus_page()

    def _focus_page(self) -> None:
        page = self.pages.currentWidget()
        if page is not None:
            page.setFocus()

    def _next(self) -> None:
        self._walk(1)

    def _previous(self) -> None:
        self._walk(-1)

    def _walk(self, by: int) -> None:
        if self.tabs.currentIndex() == VERSIONS:
            (self.versions.go_on if by > 0 else self.versions.go_back)()
        elif self.tabs.currentIndex() == DIFFERENCES:
            self.differences.step(by)

    def _beyond(self, by: int) -> None:
        """Go on with the next article of the list."""
        here = self.versions.found.article.id if self.versions.found else ""
        row = self.differences.current()
        while row is not None and row.info.id == here:
            row = self.differences.step(by)
        if row is not None and here:
            self.open_row(row)

    # Words

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setWindowTitle(self.tr("Agreement – {project}").format(project=isolated(self._context.file.path.stem)))
        self.tabs.setAccessibleName(self.tr("Pages"))
        self.round.setAccessibleName(self.tr("Round"))
        self.round.setToolTip(self.tr("The round whose work is compared"))
        self.which.setAccessibleName(self.tr("Submissions"))
        self.which.setToolTip(self.tr("First submissions were sealed before anybody saw differences: they count."))
        chosen = self.which.currentIndex()
        self.which.clear()
        self.which.addItem(self.tr("First submissions"), Which.FIRST.value)
        self.which.addItem(self.tr("Latest submissions"), Which.LATEST.value)
        self.which.setCurrentIndex(max(0, chosen))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.next_action.setText(self.tr("Next difference"))
        self.previous_action.setText(self.tr("Previous difference"))
        self._name_tabs()

    def _name_tabs(self) -> None:
        self.tabs.setTabText(OVERVIEW, self.tr("Overview"))
        count = number_text(self.differences.model.rowCount())
        self.tabs.setTabText(DIFFERENCES, self.tr("Differences ({count})").format(count=count))
        self.tabs.setTabText(VERSIONS, self.tr("Side by side"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._turned_to()
        super().changeEvent(event)

    def _turned_to(self) -> None:
        """Compare anew: work may have come in some other way, and what is known already costs next to nothing."""
        if self._listed is not None and not self.reading.busy:
            self.reading.read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.tabs.currentIndex() == OVERVIEW:
                self.close()
            else:
                self.show_page(OVERVIEW)
                self._focus_page()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        self.closed.emit()
        super().closeEvent(event)
