"""What annotators asked, to be answered; and what to look at again after an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.adjudication import Answer
from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import local
from annotator.services.adjudication.questions import Asked
from annotator.ui.adjudication.context_rows import ContextRow, ContextRows
from annotator.ui.adjudication.ruling_text import label_colour, label_title
from annotator.ui.commands.labelling import short
from annotator.ui.context_delegate import ContextDelegate
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.language import current
from annotator.ui.messages import isolated
from annotator.ui.span_panel.note_section import NoteField

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet
    from annotator.services.adjudication.questions import Question, Questions
    from annotator.storage.adjudication import AlikeSpan
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 900, 560
_ASKED: Final = {
    Asked.SET_ASIDE: QT_TRANSLATE_NOOP("Questions", "set aside with a question"),
    Asked.FLAG: QT_TRANSLATE_NOOP("Questions", "unsure"),
    Asked.NOTE: QT_TRANSLATE_NOOP("Questions", "note on the article"),
    Asked.SPAN: QT_TRANSLATE_NOOP("Questions", "note on a span"),
}


class QuestionsDialog(Dialog):
    """Questions on one side, the one at hand with its answers on the other."""

    def __init__(
        self,
        questions: Questions,
        tasks: Tasks,
        label_set: LabelSet,
        parent: QWidget | None = None,
        *,
        theme: str = "light",
    ) -> None:
        super().__init__(parent)
        self._service, self._tasks, self._label_set, self._theme = questions, tasks, label_set, theme
        self._found: list[Question] = []
        self.article = ""
        """The article (id) that is to be opened."""
        self._about = sentence(self, "quiet")
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._question = sentence(self, "heading")
        self._from = sentence(self, "quiet")
        self._answers = sentence(self)
        self.field = NoteField(self)
        self._about_label, self._about_words, self._again = QLabel(self), QLabel(self), QLabel(self)
        self._again.setProperty("role", "quiet")
        self.label = QComboBox(self)
        self.words = QLineEdit(self)
        self._about_label.setBuddy(self.label)
        self._about_words.setBuddy(self.words)
        self.affected = ContextRows(self)
        self._affected = QListView(self)
        self._affected.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._affected.setModel(self.affected)
        self._affected.setItemDelegate(ContextDelegate(self._affected))
        self._build()
        self.answer_button = self.add_button(QDialogButtonBox.ButtonRole.ActionRole, dress="next")
        self._close = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self.answer_button.clicked.connect(self.answer)
        self._close.clicked.connect(self.reject)
        self.list.currentRowChanged.connect(self._show)
        self.field.textChanged.connect(self._typed)
        self.words.editingFinished.connect(self._look)
        self.label.currentIndexChanged.connect(self._look)
        self._affected.activated.connect(self._open)
        self._read()
        self.retranslate()
        self.fit(WIDTH, HEIGHT if self._found else 0)
        self.list.setFocus()

    def _build(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        row = QHBoxLayout()
        for widget in (self._about_words, self.words, self._about_label, self.label):
            row.addWidget(widget)
        row.setStretchFactor(self.words, 1)
        for part in (self._question, self._from, self._answers, self.field):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self._again)
        column.addWidget(self._affected, 1)
        sides = QSplitter(self)
        sides.setChildrenCollapsible(False)
        sides.addWidget(self.list)
        sides.addWidget(right)
        sides.setSizes([300, 600])
        self.body.addWidget(self._about)
        self.body.addWidget(sides, 1)
        self.body.addStretch(0)
        self._sides = sides

    def _read(self, row: int = 0) -> None:
        self._found = self._service.all()
        self._sides.setVisible(bool(self._found))
        self.answer_button.setVisible(bool(self._found))
        self.list.clear()
        for item in self._found:
            mark = "" if item.open else "✓ "
            text = isolated(short(item.text or item.title))
            QListWidgetItem(f"{mark}{text}\n{isolated(short(item.title))}", self.list)
        if self._found:
            self.list.setCurrentRow(min(row, len(self._found) - 1))
        self._show()

    def _at_hand(self) -> Question | None:
        row = self.list.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    def _show(self) -> None:
        item = self._at_hand()
        for widget in (self.field, self.label, self.words, self._about_label, self._about_words, self._affected):
            widget.setEnabled(item is not None)
        text = (isolated(item.text) or self.tr("(nothing was written)")) if item is not None else ""
        self._question.setText(text)
        self._from.setText(self._told_by(item) if item is not None else "")
        answers = item.answers if item is not None else ()
        self._answers.setText("\n".join(f"✓ {isolated(answer.text)}" for answer in answers))
        self._answers.setVisible(bool(answers))
        self.field.clear()
        about = answers[0] if answers else item
        self.words.setText(about.surface if about is not None else "")
        self.label.setCurrentIndex(max(0, self.label.findData(about.label if about is not None else "")))
        self._look()
        self._typed()

    def _told_by(self, item: Question) -> str:
        asked = QCoreApplication.translate("Questions", str(_ASKED[item.asked]))
        parts = [isolated(item.annotator), asked, isolated(item.title)]
        if item.surface:
            label = label_title(self._label_set, item.label, current())
            parts.append(f"{isolated(short(item.surface))} ({isolated(label)})")
        return self.tr(" · ", "between parts").join(parts)

    def answer(self) -> None:
        """Store the answer to the question at hand, and show what it affects."""
        from annotator.ui.dialogs.errors import show_problem

        item, row = self._at_hand(), self.list.currentRow()
        if item is None:
            return
        text, label, words = self.field.toPlainText(), str(self.label.currentData() or ""), self.words.text()
        try:
            self._tasks.write(lambda: self._service.answer(item, text, label=label, surface=words))
        except AnnotatorError as problem:
            show_problem(self, problem)
            return
        self._read()
        kept = next((number for number, other in enumerate(self._found) if _same(other, item)), row)
        self.list.setCurrentRow(kept)

    def _look(self) -> None:
        """Show the spans with these words, to be looked at again."""
        words, label = self.words.text(), str(self.label.currentData() or "")
        sought = Answer(id="", article="", assignment="", question="", text="", label=label, surface=words)
        found = self._service.affected(sought) if self._at_hand() is not None and words.strip() else []
        texts: dict[str, str] = {}
        self.affected.show_rows([self._row(span, texts) for span in found])
        count = QLocale().toString(len(found))
        text = self.tr("%n span(s) with these words, to be looked at again", "", len(found))
        self._again.setText(text.replace(str(len(found)), count) if words.strip() else "")

    def _row(self, span: AlikeSpan, texts: dict[str, str]) -> ContextRow:
        if span.article not in texts:
            texts[span.article] = self._service.text(span.article)
        colour = label_colour(self._label_set, span.label, self._theme)
        remark = self.tr(" · ", "between parts").join((isolated(span.annotator), isolated(short(span.title))))
        return ContextRow(texts[span.article], span.start, span.end, remark, colour, span)

    def _open(self) -> None:
        row = self.affected.row(self._affected.currentIndex().row())
        if row is not None:
            self.article = row.value.article  # type: ignore[attr-defined]
            self.accept()

    def _typed(self) -> None:
        self.answer_button.setEnabled(self._at_hand() is not None and bool(self.field.toPlainText().strip()))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Questions"))
        self._about.setText(
            self.tr("What annotators asked in setting an article aside, in flags and in notes.")
            if self._found
            else self.tr(
                "Nobody has asked anything yet. Annotators ask by setting an article aside with a question, by the "
                "flag “I am unsure”, or in a note."
            )
        )
        self.list.setAccessibleName(self.tr("Questions"))
        self.field.setPlaceholderText(self.tr("Your answer"))
        self.field.setAccessibleName(self.tr("Your answer"))
        self._about_words.setText(self.tr("It is about the &words"))
        self._about_label.setText(self.tr("&labelled"))
        self._affected.setAccessibleName(self.tr("To be looked at again"))
        self.answer_button.setText(self.tr("&Answer"))
        self._close.setText(self.tr("&Close"))
        kept = self.label.currentData()
        self.label.clear()
        self.label.addItem(self.tr("any label"), "")
        for label in self._label_set.offered:
            self.label.addItem(local(label.title, current(), label.name), label.id)
        self.label.setCurrentIndex(max(0, self.label.findData(kept)))
        self._show()


def _same(one: Question, other: Question) -> bool:
    return (one.assignment, one.asked, one.text, one.place) == (other.assignment, other.asked, other.text, other.place)
