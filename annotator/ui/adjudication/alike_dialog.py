"""Shows every open case like one that was decided, to be decided in the same way where it is ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialogButtonBox, QListView, QWidget

from annotator.ui.adjudication.context_rows import ContextRow, ContextRows
from annotator.ui.adjudication.ruling_text import label_colour, label_title
from annotator.ui.commands.labelling import short
from annotator.ui.context_delegate import ContextDelegate
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.language import current
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.adjudication import Decision
    from annotator.domain.labels import LabelSet
    from annotator.domain.spans import Span
    from annotator.services.adjudication.alike import AlikeCase

WIDTH, HEIGHT = 860, 460


class AlikeDialog(Dialog):
    """A preview with ticks; all are ticked to begin with."""

    def __init__(
        self,
        decision: Decision,
        standing: Sequence[Span],
        found: Sequence[AlikeCase],
        label_set: LabelSet,
        parent: QWidget | None = None,
        *,
        theme: str = "light",
    ) -> None:
        """``standing`` are the spans that the decision let stand."""
        super().__init__(parent)
        self._decision, self._standing, self._label_set = decision, standing, label_set
        self._heading = sentence(self, "heading")
        self._about = sentence(self, "quiet")
        self.model = ContextRows(self, ticks=True)
        colour = label_colour(label_set, decision.label, theme)
        self.model.show_rows(
            [
                ContextRow(
                    item.text, item.case.dispute.start, item.case.dispute.end, isolated(item.title), colour, item
                )
                for item in found
            ]
        )
        self.list = QListView(self)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ContextDelegate(self.list))
        for widget in (self._heading, self._about, self.list):
            self.body.addWidget(widget)
        self.body.setStretchFactor(self.list, 1)
        self._accept = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._accept.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.model.dataChanged.connect(self._count)
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    @property
    def chosen(self) -> list[AlikeCase]:
        """The cases that are ticked."""
        return [row.value for row in self.model.ticked()]  # type: ignore[misc]

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Apply to all alike"))
        comma = self.tr(", ", "between spans")
        spans = comma.join(
            self.tr("“{text}” as {label}").format(
                text=isolated(short(span.surface)),
                label=isolated(label_title(self._label_set, span.label, current())),
            )
            for span in self._standing
        )
        self._heading.setText(
            self.tr("Let stand there, too: {spans}").format(spans=spans)
            if spans
            else self.tr("No span there, either: “{text}”").format(text=isolated(short(self._decision.surface)))
        )
        self._about.setText(
            self.tr("These places have the same words and the same versions. Space ticks or unticks one.")
        )
        self.list.setAccessibleName(self.tr("Places alike"))
        self._cancel.setText(self.tr("&Cancel"))
        self._count()

    def _count(self) -> None:
        count = len(self.model.ticked())
        text = self.tr("&Decide %n place(s)", "", count)
        self._accept.setText(text.replace(str(count), QLocale().toString(count)))
        self._accept.setEnabled(count > 0)
