"""Shows what newer work has changed since an article's gold began, to be taken in or left."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialogButtonBox, QListView, QWidget

from annotator.services.adjudication.newer_work import ChangeKind, counts_of, kind_of
from annotator.ui.adjudication.context_rows import ContextRow, ContextRows
from annotator.ui.adjudication.ruling_text import label_colour, label_title
from annotator.ui.commands.labelling import short
from annotator.ui.context_delegate import ContextDelegate
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.language import current
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.agreement.pairing import Difference, Mark
    from annotator.domain.labels import LabelSet
    from annotator.services.adjudication.newer_work import NewerWork

WIDTH, HEIGHT = 960, 460


class NewerWorkDialog(Dialog):
    """A row for each change, in its context; whose it is stays unsaid, as everywhere in adjudication."""

    def __init__(
        self,
        newer: Sequence[NewerWork],
        label_set: LabelSet,
        parent: QWidget | None = None,
        *,
        settled: bool = False,
        theme: str = "light",
    ) -> None:
        """``newer`` is whatever has been sealed since; ``settled`` tells that gold must be reopened to take it in."""
        super().__init__(parent)
        self._newer, self._label_set, self._theme = newer, label_set, theme
        self._settled, self._text = settled, newer[0].text
        self._heading = sentence(self, "heading")
        self._more = sentence(self)
        self._about = sentence(self, "quiet")
        self.model = ContextRows(self)
        self.list = QListView(self)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ContextDelegate(self.list))
        for widget in (self._heading, self._more, self.list, self._about):
            self.body.addWidget(widget)
        self.body.setStretchFactor(self.list, 1)
        self._accept = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._leave = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._accept.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        self.retranslate()
        shown = self.model.rowCount() > 0
        self.list.setVisible(shown)
        self.fit(WIDTH, HEIGHT if shown else 0)
        self.list.setCurrentIndex(self.model.index(0))
        (self.list if shown else self._accept).setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Newer work"))
        counts = counts_of(self._newer)
        told = (
            (ChangeKind.ADDED, self.tr("%n span(s) added", "", counts[ChangeKind.ADDED])),
            (ChangeKind.REMOVED, self.tr("%n span(s) removed", "", counts[ChangeKind.REMOVED])),
            (ChangeKind.CHANGED, self.tr("%n span(s) changed", "", counts[ChangeKind.CHANGED])),
        )
        sums = self.tr(" · ", "between sums").join(
            _in_digits(text, counts[kind]) for kind, text in told if counts[kind]
        )
        self._heading.setText(
            self.tr("Since this gold began: {changes}").format(changes=sums)
            if sums
            else self.tr("Since this gold began no span was added, removed or changed")
        )
        first = sum(work.first for work in self._newer)
        more = [_in_digits(self.tr("%n annotator(s) sealed the article for the first time.", "", first), first)]
        details = self.tr("Attributes of spans or links between them were changed.")
        self._more.setText(
            " ".join((*more[: bool(first)], *((details,) if any(work.details for work in self._newer) else ())))
        )
        self._more.setVisible(bool(self._more.text()))
        self._about.setText(
            self.tr("Taking it in reopens this gold. What you decided stays; what newer work concerns is asked again.")
            if self._settled
            else self.tr("If you take it in, what you decided stays, and what newer work concerns is asked again.")
        )
        self.list.setAccessibleName(self.tr("Changes"))
        self._accept.setText(self.tr("&Reopen and take into gold…") if self._settled else self.tr("&Take into gold"))
        self._leave.setText(self.tr("&Leave gold as it is"))
        self._show_rows()

    def _show_rows(self) -> None:
        """Show each change once, however many annotators made it."""
        found = Counter((item.first, item.second) for work in self._newer for item in work.differences)
        kinds = {(item.first, item.second): item for work in self._newer for item in work.differences}
        order = sorted(kinds, key=lambda key: (kinds[key].start, kinds[key].end, key))
        self.model.show_rows([self._row(kinds[key], found[key]) for key in order])

    def _row(self, difference: Difference, people: int) -> ContextRow:
        marks = difference.second or difference.first
        remark = self._remark(difference)
        if people > 1:
            remark += self.tr(" · ", "between sums") + _in_digits(self.tr("%n annotators", "", people), people)
        return ContextRow(
            self._text,
            min(mark.start for mark in marks),
            max(mark.end for mark in marks),
            remark,
            label_colour(self._label_set, marks[0].label, self._theme),
            difference,
        )

    def _remark(self, difference: Difference) -> str:
        before, after = difference.first, difference.second
        kind, label = kind_of(difference), self._title((after or before)[0])
        if kind is ChangeKind.ADDED:
            return self.tr("{label}: added").format(label=label)
        if kind is ChangeKind.REMOVED:
            return self.tr("{label}: removed").format(label=label)
        if len(before) == len(after) == 1 and before[0][:2] == after[0][:2]:
            return self.tr("{label}: was {earlier}").format(label=label, earlier=self._title(before[0]))
        texts = self.tr(", ", "between spans").join(
            self.tr("“{text}”").format(text=self._words(mark)) for mark in before
        )
        if len(after) > 1:
            parts = self.tr("%n spans, were {earlier}", "", len(after))
            return f"{label}: {_in_digits(parts, len(after))}".format(earlier=texts)
        if before[0].label == after[0].label:
            return self.tr("{label}: was {earlier}").format(label=label, earlier=texts)
        return self.tr("{label}: was {earlier}, {text}").format(label=label, earlier=self._title(before[0]), text=texts)

    def _title(self, mark: Mark) -> str:
        return isolated(label_title(self._label_set, mark.label, current()))

    def _words(self, mark: Mark) -> str:
        return isolated(short(self._text[mark.start : mark.end]))


def _in_digits(text: str, count: int) -> str:
    """Return a sum with its count in the digits of the interface."""
    return text.replace(str(count), QLocale().toString(count))
