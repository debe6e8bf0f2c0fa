"""The versions of an article side by side: scrolled together, their differences walked by keys."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from annotator.ui.dialogs.dialog import sentence
from annotator.ui.messages import isolated, number_text
from annotator.ui.review.labels import Dress
from annotator.ui.review.version_lane import VersionLane

if TYPE_CHECKING:
    from annotator.services.review.inventory import Scope
    from annotator.services.review.versions import ArticleVersions, Versions
    from annotator.ui.preferences import Preferences


NEARLY: Final = 12
"""Pixels by which the widths of lanes may differ and be taken for the same."""


class VersionsPage(QWidget):
    """Columns of one article, or lanes under each other."""

    beyond = Signal(int)
    """The next (1) or previous (-1) difference is wanted, and this article has no more."""
    left = Signal()
    """Back to where one came from."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._dress = Dress()
        self._versions: Versions | None = None
        self._scope: Scope | None = None
        self._article = ""
        self._pair: tuple[str, ...] = ()
        self.found: ArticleVersions | None = None
        self.number = -1
        self.lanes: list[VersionLane] = []
        self._leading: VersionLane | None = None
        self._following = False
        self.title = sentence(self, "heading")
        self.place = QLabel(self)
        self.place.setProperty("role", "quiet")
        self.previous, self.next = QPushButton(self), QPushButton(self)
        self.everybody, self.stacked = QCheckBox(self), QCheckBox(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(9)
        self.empty = sentence(self, "quiet")
        self._lay_out()
        self.previous.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.everybody.toggled.connect(self._everybody_toggled)
        self.stacked.toggled.connect(self._turn)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.title, 1)
        for widget in (self.everybody, self.stacked, self.place, self.previous, self.next):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.empty)
        column.addWidget(self.splitter, 1)

    # What is shown

    def show_article(
        self,
        versions: Versions,
        scope: Scope,
        article: str,
        *,
        pair: tuple[str, ...] = (),
        at: tuple[int, int] | None = None,
    ) -> None:
        """Show versions of an article, of two people (ids) or of all, at a stretch of it or its first difference."""
        self._versions, self._scope = versions, scope
        self._article, self._pair = article, pair
        self._show(at)

    def read_anew(self) -> None:
        """Show what is sealed now, at the same place."""
        if self._article:
            self._show(self.stretch())

    def stop(self) -> None:
        """Show nothing."""
        self._article = ""
        self.found = None
        self._put_lanes(())

    def stretch(self) -> tuple[int, int] | None:
        """Return the stretch of the difference that is looked at."""
        disputed = self.found.disputed if self.found else ()
        return disputed[self.number] if 0 <= self.number < len(disputed) else None

    def _show(self, at: tuple[int, int] | None) -> None:
        if self._versions is None or self._scope is None:
            return
        chosen = () if self.everybody.isChecked() else self._pair
        self.found = self._versions.of(self._article, self._scope, chosen)
        self._put_lanes([VersionLane(self.found.article, version, self.splitter) for version in self.found.versions])
        versions = self.found.versions
        for lane in self.lanes:
            lane.show_version([version for version in versions if version is not lane.version])
        disputed = self.found.disputed
        self._go_to(min(bisect_left([end for _, end in disputed], at[0] + 1), len(disputed) - 1) if at else 0)
        self.retranslate()

    def _put_lanes(self, lanes: list[VersionLane] | tuple[()]) -> None:
        for lane in self.lanes:
            lane.setParent(None)
            lane.deleteLater()
        self.lanes, self._leading = list(lanes), None
        for lane in self.lanes:
            self.splitter.addWidget(lane)
            lane.view.verticalScrollBar().valueChanged.connect(self._scrolled)
            lane.view.resized.connect(self._level)
            lane.show()
        self.splitter.setSizes([1000] * len(self.lanes))
        self._dress_lanes()

    def set_dress(self, dress: Dress) -> None:
        """Show labels and names another way."""
        self._dress = dress
        self._dress_lanes()

    def _dress_lanes(self) -> None:
        preferences = self._preferences
        for lane in self.lanes:
            lane.set_dress(
                self._dress,
                arabic=preferences.font_arabic,
                latin=preferences.font_latin,
                size=preferences.text_size,
            )

    def _everybody_toggled(self) -> None:
        self._show(self.stretch())
        self.setFocus()

    def _turn(self) -> None:
        upright = Qt.Orientation.Vertical if self.stacked.isChecked() else Qt.Orientation.Horizontal
        self.splitter.setOrientation(upright)
        self.splitter.setSizes([1000] * len(self.lanes))
        self._go_to(self.number)

    # Walking

    def go_on(self) -> None:
        """Go to the next difference, in the next article where there is none left."""
        self._step(1)

    def go_back(self) -> None:
        """Go to the difference before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        count = len(self.found.disputed) if self.found else 0
        if 0 <= self.number + by < count:
            self._go_to(self.number + by)
        else:
            self.beyond.emit(by)

    def _go_to(self, number: int) -> None:
        disputed = self.found.disputed if self.found else ()
        self.number = number if disputed else -1
        stretch = self.stretch()
        for lane in self.lanes:
            lane.show_place(disputed, self.number)
        if stretch is not None and self.lanes:
            self._following = True
            for lane in self.lanes:
                lane.view.set_caret(stretch[0])
                lane.view.ensure_visible(*stretch)
            self._following = False
            self._leading = self.lanes[0]
        self._level()
        self._say_place()

    def _scrolled(self) -> None:
        if self._following:
            return
        bar = self.sender()
        lane = next((lane for lane in self.lanes if lane.view.verticalScrollBar() is bar), None)
        if lane is not None:
            self._leading = lane
            self._align(lane)

    def _align(self, leading: VersionLane) -> None:
        """Let the line that one begins with stand as high in all others."""
        if self._following:
            return
        self._following = True
        offset, y = leading.view.first_line()
        for lane in self.lanes:
            if lane is not leading:
                lane.view.put(offset, y)
        self._following = False

    def _level(self) -> None:
        """Let lines break alike, and what is over and below the text be as high, in lanes of different sizes."""
        if self._following or not self.lanes:
            return
        self._following = True
        views = [lane.view for lane in self.lanes]
        rooms = [view.room() for view in views]
        lowest = min(view.viewport().height() for view in views)
        # Lanes that the splitter has made a few pixels wider than others are as wide; those that people have are not.
        widest = min(rooms) if max(rooms) - min(rooms) <= NEARLY else None
        for view in views:
            view.set_limits(widest=widest, below=view.viewport().height() - lowest)
        for labels in ([lane.heading for lane in self.lanes], [lane.here for lane in self.lanes]):
            beside = self.splitter.orientation() is Qt.Orientation.Horizontal
            height = max(0, *(label.heightForWidth(label.width()) for label in labels)) if beside else 0
            for label in labels:
                label.setMinimumHeight(height)
        self._following = False
        self._align(self._leading if self._leading in self.lanes else self.lanes[0])

    def keyPressEvent(self, event: object) -> None:
        if event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self.left.emit()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]

    def setFocus(self) -> None:  # type: ignore[override]
        """Put the focus into the first version."""
        if self.lanes:
            self.lanes[0].view.setFocus()
        else:
            super().setFocus()

    # Words

    def _say_place(self) -> None:
        disputed = self.found.disputed if self.found else ()
        self.place.setText(
            self.tr("Difference {number} of {count}").format(
                number=number_text(self.number + 1), count=number_text(len(disputed))
            )
            if disputed
            else ""
        )
        several = bool(self.found and len(self.found.versions) > 1)
        if self.found is None:
            self.empty.setText(self.tr("Choose a difference to see the versions of its article beside each other."))
        elif not several:
            self.empty.setText(self.tr("There are not two sealed versions of this article to compare."))
        else:
            self.empty.setText(self.tr("All versions of this article are equal."))
        self.empty.setVisible(not disputed)
        self.splitter.setVisible(self.found is not None)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        info = self.found.article.info if self.found else None
        self.title.setText(isolated(info.title) if info else "")
        self.previous.setText(self.tr("&Previous"))
        self.previous.setToolTip(self.tr("Previous difference (Alt+Up)"))
        self.next.setText(self.tr("&Next"))
        self.next.setToolTip(self.tr("Next difference (Alt+Down)"))
        self.everybody.setText(self.tr("&Everybody’s versions"))
        self.everybody.setVisible(bool(self._pair))
        self.stacked.setText(self.tr("&Below each other"))
        for widget in (self.previous, self.next, self.stacked):
            widget.setVisible(info is not None)
        self._say_place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
