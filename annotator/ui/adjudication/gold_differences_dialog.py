"""Shows a lead how one annotator's sealed work differs from gold, and saves that as a page for the annotator."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFileDialog, QHBoxLayout, QLabel, QWidget

from annotator.services.adjudication.difference_document import differences_document
from annotator.services.adjudication.difference_page import save_difference_page
from annotator.services.adjudication.differences import (
    GoldDifferenceRows,
    GoldDifferences,
    comparable,
    differences_from_gold,
)
from annotator.services.projects import Roster
from annotator.ui.adjudication.gold_page_words import gold_page_words
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.dialogs.reading import ReadingDialog
from annotator.ui.messages import isolated, number_text
from annotator.ui.review.difference_model import Column, DifferenceModel
from annotator.ui.review.difference_page import DifferenceTable
from annotator.ui.review.labels import Dress, styles_of

if TYPE_CHECKING:
    from annotator.services.units import Cancelled, Report, Units
    from annotator.ui.context import ProjectContext
    from annotator.ui.preferences import Preferences
    from annotator.ui.tasks import Job, Tasks

WIDTH, HEIGHT = 1100, 600


class GoldDifferencesDialog(ReadingDialog):
    """A list as that of the differences between annotators; the line above is the annotator's, that below gold's."""

    def __init__(
        self,
        context: ProjectContext,
        tasks: Tasks,
        preferences: Preferences,
        *,
        language: str,
        theme: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tasks, parent)
        self._context, self._language, self._theme = context, language, theme
        self._found: GoldDifferences | None = None
        self._rows: GoldDifferenceRows | None = None
        self._saving: Job | None = None
        self.wanted: tuple[str, int, int] | None = None
        """The place (article, start, end) that is to be opened."""
        self.person = QComboBox(self)
        self._whose = QLabel(self)
        self._whose.setBuddy(self.person)
        self.model = DifferenceModel(self)
        self.table = DifferenceTable(self.model, self)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.delegate.set_fonts(preferences.font_arabic, preferences.font_latin, self.font().pointSizeF())
        self.reason = sentence(self, "quiet")
        people = Roster(context.file.unit_of_work).overview().annotators
        self.person.addItems([person.name for person in people if not person.gold and not person.withdrawn])
        self._lay_out()
        self.page_button = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self.go_button = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self.person.activated.connect(self._chosen)
        self.table.selectionModel().currentRowChanged.connect(self._selected)
        self.table.opening_wanted.connect(self._go_to)
        self.page_button.clicked.connect(self._ask_for_target)
        self.go_button.clicked.connect(self._go_to)
        self.table.fit()
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        self.table.setFocus()
        self._look("")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._whose)
        row.addWidget(self.person)
        row.addStretch(1)
        self.body.insertLayout(1, row)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.reason)

    # Reading

    def _look(self, name: str) -> None:
        """Compare the work of somebody, or without a name of the first whose work can be compared."""
        self._show(None)
        if not self.person.count():
            self.bar.hide()
            self.summary.setText(self.tr("There is nobody to compare. Choose Review → Annotators and rounds."))
            return
        units, first = self._context.file.unit_of_work, self.person.itemText(0)
        self.summary.setText("")
        self.bar.show()
        self.read(lambda report, cancelled: _compared(units, name, first, report, cancelled))

    def _chosen(self) -> None:
        self._look(self.person.currentText())

    def take_result(self, result: object) -> None:
        if isinstance(result, GoldDifferences):
            self._show(result)

    def _show(self, found: GoldDifferences | None) -> None:
        self._found = found
        self._rows = GoldDifferenceRows(found) if found is not None else None
        self.model.show_differences(self._rows)
        if found is not None:
            self.person.setCurrentText(found.annotator.name)
            self._dress(found)
            self.table.setCurrentIndex(self.model.index(0, Column.CONTEXT))
            self.summary.setText(self._summary(found))
        self.page_button.setEnabled(found is not None and self._saving is None)
        self._selected()

    def _dress(self, found: GoldDifferences) -> None:
        names = {found.annotator.id: found.annotator.name, found.gold.id: self.tr("Gold")}
        styles = styles_of(found.label_set, self._language, self._theme)
        self.model.set_dress(Dress(self._language, self._theme, styles, names))

    def _selected(self) -> None:
        number = self.table.currentIndex().row()
        there = self._rows is not None and 0 <= number < len(self._rows)
        self.go_button.setEnabled(there and not self._context.read_only)
        reasons = self._rows.item(number).reasons if self._rows is not None and there else ()
        told = [self.tr("Reason: {reason}").format(reason=isolated(reason)) for reason in reasons]
        self.reason.setText("\n".join(told) or (self.tr("No reason was given for this.") if there else ""))

    # What is done with it

    def _go_to(self, _index: QModelIndex | bool = False) -> None:
        row = self.model.row_at(self.table.currentIndex().row())
        if row is not None and not self._context.read_only:
            self.wanted = (row.info.id, row.difference.start, row.difference.end)
            self.accept()

    def _ask_for_target(self) -> None:
        found = self._found
        if found is None:
            return
        path = self._context.file.path
        name = "".join(char if char.isalnum() else "-" for char in found.annotator.name)
        proposed = str(path.with_name(f"{path.stem}-{name}.html"))
        kind = self.tr("Pages") + " (*.html)"
        target, _filter = QFileDialog.getSaveFileName(self, self.tr("Save as a page"), proposed, kind)
        if target:
            self.save(Path(target))

    def save(self, target: Path) -> None:
        """Write the page of what is shown, in the interface language."""
        found = self._found
        if found is None:
            return
        words, language, project = gold_page_words(), self._language, self._context.file.path.stem

        def write(_report: Report, _cancelled: Cancelled) -> str:
            save_difference_page(target, differences_document(found, project=project), words, language=language)
            return target.name

        self.page_button.setEnabled(False)
        self._saving = self._tasks.start_reading(write)
        self._saving.finished.connect(self._saved)
        self._saving.failed.connect(self._not_saved)

    def _saved(self, name: str) -> None:
        self._end_saving()
        self.reason.setText(self.tr("The page was saved: {file}").format(file=isolated(name)))

    def _not_saved(self, problem: object) -> None:
        from annotator.ui.dialogs.errors import show_failure

        self._end_saving()
        show_failure(self, problem)

    def _end_saving(self) -> None:
        self._saving = None
        self.page_button.setEnabled(self._found is not None)

    def done(self, result: int) -> None:
        """Close; a page that is being written is finished all the same."""
        if self._saving is not None:
            self._saving.finished.disconnect(self._saved)
            self._saving.failed.disconnect(self._not_saved)
            self._saving = None
        super().done(result)

    # Words

    def _summary(self, found: GoldDifferences) -> str:
        counts, count = found.counts, len(found.differences)
        numbers = {
            "articles": len(found.articles),
            "theirs": counts.first,
            "gold": counts.second,
            "equal": counts.equal,
        }
        told = self.tr("Articles: {articles} · spans: {theirs}, in gold: {gold} · equal: {equal}")
        parts = [told.format(**{name: number_text(number) for name, number in numbers.items()})]
        if found.exact_f1 is not None:
            parts.append(self.tr("exact F1 {value}").format(value=number_text(found.exact_f1, 3)))
        parts.append(self.tr("%n difference(s)", "", count) if count else self.tr("nothing differs"))
        if found.stale:
            stale = self.tr("gold that may change, as newer work has come: {count}")
            parts.append(stale.format(count=number_text(found.stale)))
        if found.left_out:
            parts.append(
                self.tr("left out, as not sealed throughout: {count}").format(count=number_text(found.left_out))
            )
        return self.tr(" · ", "between sums").join(parts)

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Differences from gold"))
        self.heading.setText(self.tr("How the work of one annotator differs from gold"))
        self._whose.setText(self.tr("&Annotator"))
        self.person.setAccessibleName(self.tr("Annotator"))
        self.table.setAccessibleName(self.tr("Differences from gold"))
        self.page_button.setText(self.tr("&Save as a page…"))
        self.go_button.setText(self.tr("&Go to it"))
        if self._found is not None:
            self._show(self._found)


def _compared(units: Units, name: str, first: str, report: Report, cancelled: Cancelled) -> GoldDifferences:
    return differences_from_gold(
        units, name or next(iter(comparable(units)), first), report=report, cancelled=cancelled
    )
