"""The links of the selected span: type and direction, and the other end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.domain.labels import local
from annotator.ui.linking import titles_of
from annotator.ui.span_panel.section import Section
from annotator.ui.title_delegate import TitleDelegate

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet
    from annotator.domain.spans import Link, Span
    from annotator.services.annotating import ArticleSession
    from annotator.ui.desk import ArticleDesk

ROWS = 6
"""Most rows shown without scrolling."""
_LINK, _OTHER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_REMOVING = frozenset((Qt.Key.Key_Delete, Qt.Key.Key_Backspace))


class LinksSection(Section):
    """A row for each link: Enter or a click goes to its other end, Delete removes it."""

    def __init__(self, desk: ArticleDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._labels: dict[str, tuple[str, str]] = {}
        self._titles: dict[str, str] = {}
        self._keys = ""
        self._title = QLabel(self)
        self._title.setProperty("role", "quiet")
        self._none = QLabel(self)
        self._none.setWordWrap(True)
        # Only so are all lines of wrapped Arabic flush.
        self._none.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._none.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none.setProperty("role", "quiet")
        self.list = _made_list(self)
        self._title.setBuddy(self.list)
        self.list.itemClicked.connect(self._go)
        self.list.installEventFilter(self)
        for widget in (self._title, self._none, self.list):
            self.column.addWidget(widget)

    def set_labels(self, label_set: LabelSet, language: str, theme: str) -> None:
        self._labels = {
            label.id: (local(label.title, language, label.name), label.light if theme == "light" else label.dark)
            for label in label_set.labels
        }
        self._titles = titles_of(label_set, language)

    def set_keys(self, keys: str) -> None:
        """Take the keys that begin a link; "" for none."""
        self._keys = keys
        self.retranslate()

    def show_span(self, span: Span, session: ArticleSession) -> None:
        same = self.span is not None and self.span.id == span.id
        row = self.list.currentIndex().row() if same else 0
        self.span = span
        self.list.clear()
        links = session.links.of(span.id)
        for link in links:
            self.list.addTopLevelItem(self._row(link, span, session))
        if links:
            self.list.setCurrentIndex(self.list.model().index(min(max(row, 0), len(links) - 1), 0))
        elif same and self.list.hasFocus():
            self.desk.view.setFocus()
        self.list.setFixedHeight(self._height(len(links)))
        self.list.setVisible(bool(links))
        self._none.setVisible(not links)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Links"))
        self._none.setText(self.tr("None yet: {keys} begins one.").format(keys=self._keys) if self._keys else "–")
        self.list.setAccessibleName(self.tr("Links of the span"))
        self.list.setToolTip(self.tr("Enter goes to the other end, Del removes the link"))

    def first_field(self) -> QWidget | None:
        return self.list if self.list.topLevelItemCount() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            item = self.list.currentItem()
            if item is not None and event.key() in _REMOVING:
                self._remove(item)
                return True
            if item is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._go(item)
                return True
        return super().eventFilter(watched, event)

    def _row(self, link: Link, span: Span, session: ArticleSession) -> QTreeWidgetItem:
        outwards = link.source == span.id
        other = session.spans[link.target if outwards else link.source]
        title = self._titles.get(link.type, link.type)
        label, colour = self._labels.get(other.label, (other.label, "#808080"))
        surface = " ".join(other.surface.split())
        item = QTreeWidgetItem([f"{title} {self._arrow(outwards=outwards)}", surface, label])
        item.setData(0, _LINK, link.id)
        item.setData(0, _OTHER, other.id)
        item.setForeground(2, QColor(colour))
        told = (
            self.tr("{type}, leading to “{text}”, {label}")
            if outwards
            else self.tr("{type}, coming from “{text}”, {label}")
        )
        told = told.format(type=title, text=surface, label=label)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
        for column in range(3):
            item.setToolTip(column, told)
        return item

    def _arrow(self, *, outwards: bool) -> str:
        """Return an arrow that leads from the type to the other end as they stand in the row, or back."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return "→" if outwards is not mirrored else "←"

    def _height(self, links: int) -> int:
        a_row = self.list.sizeHintForRow(0) if links else 0
        return min(links, ROWS) * a_row + 2 * self.list.frameWidth()

    def _go(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        self.desk.go_to_span(str(item.data(0, _OTHER)))

    def _remove(self, item: QTreeWidgetItem) -> None:
        editor = self.desk.open_editor()
        if editor is not None:
            editor.unlink(str(item.data(0, _LINK)))


def _made_list(parent: QWidget) -> QTreeWidget:
    made = QTreeWidget(parent)
    made.setColumnCount(3)
    made.setHeaderHidden(True)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setItemDelegateForColumn(1, TitleDelegate(made))
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setTabKeyNavigation(False)
    made.setIconSize(QSize(0, 0))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = made.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
    return made
