"""What a new version of the label set changes: how many spans of how many articles, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from annotator.domain.labels import Label
from annotator.services.label_sets import Migration, MovedPreview, Place, Preview, Renamed, Touched
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.dialogs.label_set.moves_tab import move_text
from annotator.ui.dialogs.label_set.moving import title_of
from annotator.ui.messages import isolated, number_text

_NUMBERS: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
LISTED: Final = 500
"""Spans listed one by one under a row; of more the number is told."""


class PreviewPage(QWidget):
    """Shows a plan before it is stored, and what it did afterwards."""

    article_chosen = Signal(str)
    """Id of the article of a listed span that was opened with Enter or a double click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._migration: Migration | None = None
        self._stored = False
        self.heading = sentence(self, "heading")
        self.summary = sentence(self)
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(4)
        self.tree.setRootIsDecorated(True)
        self.tree.setSelectionMode(QTreeWidget.SelectionMode.SingleSelection)
        header = self.tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        header.resizeSection(3, 220)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(10)
        for widget in (self.heading, self.summary, self.tree):
            column_box.addWidget(widget)
        column_box.setStretchFactor(self.tree, 1)
        self.setFocusProxy(self.tree)
        self.tree.itemActivated.connect(self._activated)
        self.retranslate()

    def show_migration(self, migration: Migration, *, stored: bool = False) -> None:
        """Show what a planned version changes, or one that is stored has changed."""
        self._migration, self._stored = migration, stored
        self._fill()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.tree.setHeaderLabels([self.tr("What"), self.tr("Spans"), self.tr("Articles"), self.tr("By whom")])
        self.tree.setAccessibleName(self.tr("What changes"))
        self._fill()

    def _fill(self) -> None:
        if self._migration is None:
            return
        preview = self._migration.preview
        heading = self.tr("Version {number} of the label set")
        if self._stored:
            heading = self.tr("Version {number} of the label set is stored")
        self.heading.setText(heading.format(number=number_text(preview.version)))
        self.summary.setText("\n".join(self._sentences(preview)))
        self.tree.clear()
        self._fill_moves(preview.moves)
        if preview.collapsed:
            touched = Touched(len(preview.collapsed), len({place.article for place in preview.collapsed}))
            row = self._row(self.tr("Joined with a span of the same text and label"), touched)
            self._list(row, preview.collapsed)
        for retired in preview.retired:
            text = self.tr("{label}: retired; it stays on its spans").format(label=_named(retired.after))
            self._row(text, retired.touched)
        for renamed in preview.changed:
            self._row(self._change(renamed), renamed.touched)
        for label in preview.added:
            self._row(self.tr("{label}: new").format(label=_named(label)), None)
        for there, text in (
            (preview.attributes, self.tr("The attributes change")),
            (preview.link_types, self.tr("The kinds of links change")),
            (preview.reordered, self.tr("The order of the labels")),
            (preview.guideline, self.tr("The guideline of the whole; it is announced where it is read")),
        ):
            if there:
                self._row(text, None)

    def _sentences(self, preview: Preview) -> Iterable[str]:
        changes = preview.changes
        if changes.spans:
            yield self.tr("Spans that are stored anew: {spans}, in {articles} articles. By whom: {people}.").format(
                spans=number_text(changes.spans),
                articles=number_text(changes.articles),
                people=self._people(changes.people),
            )
        else:
            yield self.tr("No span is stored anew.")
        if preview.submissions:
            yield self.tr("Submissions stay as they are, and are read with the new labels: {count}.").format(
                count=number_text(preview.submissions)
            )
        if self._stored and any(move.rest for move in preview.moves):
            yield self.tr("Enter or a double click on a span that stays goes to its article.")
        if preview.links:
            yield self.tr("Links that go because they would join a span with itself or stand twice: {count}.").format(
                count=number_text(preview.links)
            )

    def _fill_moves(self, moves: Sequence[MovedPreview]) -> None:
        assert self._migration is not None  # noqa: S101 - asked by the caller
        for move in moves:
            self._row(move_text(move.move, self._migration.label_set), move.goes)
            if move.move.where:
                label = self._migration.label_set.label(move.move.label)
                text = self.tr("Stay {label}, to be looked at by hand").format(
                    label=_named(label) if label else move.move.label
                )
                self._list(self._row(text, move.stays), move.rest)

    def _row(self, text: str, touched: Touched | None) -> QTreeWidgetItem:
        texts = [text, "", "", ""]
        if touched is not None:
            texts[1:] = [number_text(touched.spans), number_text(touched.articles), self._people(touched.people)]
        item = QTreeWidgetItem(texts)
        for column in (1, 2):
            item.setTextAlignment(column, _NUMBERS)
        for column in (0, 3):
            item.setToolTip(column, texts[column])
        self.tree.addTopLevelItem(item)
        return item

    def _list(self, row: QTreeWidgetItem, places: Sequence[Place]) -> None:
        # A row takes its direction from its first letter; the surface stands first in every row.
        mark = "\u200f" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "\u200e"
        for place in places[:LISTED]:
            text = f"{mark}{isolated(' '.join(place.surface.split()))} – {isolated(place.title)}"
            item = QTreeWidgetItem([text, "", "", isolated(place.annotator)])
            item.setToolTip(0, text)
            item.setData(0, Qt.ItemDataRole.UserRole, place.article)
            row.addChild(item)
        if len(places) > LISTED:
            more = self.tr("and more: {count}").format(count=number_text(len(places) - LISTED))
            row.addChild(QTreeWidgetItem([more]))

    def _activated(self, item: QTreeWidgetItem, _column: int) -> None:
        article = item.data(0, Qt.ItemDataRole.UserRole)
        if article:
            self.article_chosen.emit(article)

    def _change(self, renamed: Renamed) -> str:
        before, after = renamed.before, renamed.after
        what = []
        if before.name != after.name:
            what.append(self.tr("called {name} in files").format(name=isolated(after.name)))
        if before.title != after.title:
            what.append(self.tr("shown as {title}").format(title=_named(after)))
        look = [(label.letter, label.light, label.dark, label.pattern, label.key) for label in (before, after)]
        if look[0] != look[1]:
            what.append(self.tr("another look or key"))
        if before.policy != after.policy:
            what.append(self.tr("other boundaries from now on"))
        if (before.guideline, before.examples) != (after.guideline, after.examples):
            what.append(self.tr("another guideline"))
        if before.retired and not after.retired:
            what.append(self.tr("offered again"))
        between = self.tr(", ", "between changes of a label")
        return self.tr("{label}: {what}").format(label=_named(before), what=between.join(what))

    def _people(self, people: Sequence[tuple[str, int]]) -> str:
        between = self.tr(", ", "between people")
        return between.join(f"{isolated(name)} {number_text(count)}" for name, count in people)


def _named(label: Label) -> str:
    return isolated(title_of(label))
