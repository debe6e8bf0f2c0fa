"""The guideline of a project's labels: what each one names, what belongs inside, right and wrong examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialogButtonBox, QTextBrowser, QWidget

from annotator.domain.labels import Keep, Label, local
from annotator.ui.dialogs.dialog import Dialog
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet

WIDTH, HEIGHT = 700, 640
_SIZES: Final = {1: 17, 2: 14}
_POLICIES: Final = (
    ("particles", QT_TRANSLATE_NOOP("GuidelineDialog", "attached particles (و، ل، ب …)")),
    ("article", QT_TRANSLATE_NOOP("GuidelineDialog", "the article (ال)")),
    ("quotes", QT_TRANSLATE_NOOP("GuidelineDialog", "quotation marks")),
    ("titles", QT_TRANSLATE_NOOP("GuidelineDialog", "titles and ranks")),
)
_KEEPS: Final = (
    (Keep.KEEP, QT_TRANSLATE_NOOP("GuidelineDialog", "Inside: {things}.")),
    (Keep.EXCLUDE, QT_TRANSLATE_NOOP("GuidelineDialog", "Outside: {things}.")),
    (Keep.FREE, QT_TRANSLATE_NOOP("GuidelineDialog", "Either way: {things}.")),
)


class GuidelineDialog(Dialog):
    """Shows the guideline in the interface language."""

    def __init__(self, label_set: LabelSet, language: str, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_set = label_set
        self._language = language
        self._theme = theme
        self._view = QTextBrowser(self)
        self._view.setOpenLinks(False)
        self.body.addWidget(self._view, 1)
        self._close = self.add_button(QDialogButtonBox.ButtonRole.RejectRole, main=True)
        self._close.clicked.connect(self.reject)
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        self._view.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Guideline"))
        self._close.setText(self.tr("&Close"))
        document = self._view.document()
        document.setDocumentMargin(20)
        document.setMarkdown("\n\n".join(self._parts()), QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self._dress(document)
        self._view.moveCursor(QTextCursor.MoveOperation.Start)

    def _parts(self) -> Iterator[str]:
        label_set = self._label_set
        yield f"# {local(label_set.title, self._language, label_set.name)}"
        yield local(label_set.guideline, self._language)
        for label in label_set.offered:
            key = f" · {label.key}" if 1 <= label.key <= 9 else ""
            yield f"## {local(label.title, self._language, label.name)}{key}"
            yield local(label.guideline, self._language)
            yield self._policy(label)
            for example in label.examples:
                sign = self.tr("Right:") if example.right else self.tr("Wrong:")
                shown = example.text.replace("[", "**").replace("]", "**")
                yield f"{'✓' if example.right else '✗'} {sign} {isolated(shown)}"

    def _policy(self, label: Label) -> str:
        sentences = []
        for keep, text in _KEEPS:
            things = [_told(what) for name, what in _POLICIES if getattr(label.policy, name) is keep]
            if things:
                sentences.append(_told(text).format(things=self.tr(", ", "between parts of a list").join(things)))
        return " ".join(sentences)

    def _dress(self, document: QTextDocument) -> None:
        """Set sizes, colours and direction: Markdown has no say in them."""
        colours = {
            f"{local(label.title, self._language, label.name)}": label.light if self._theme == "light" else label.dark
            for label in self._label_set.offered
        }
        block = document.begin()
        while block.isValid():
            self._dress_block(block, colours)
            block = block.next()

    def _dress_block(self, block: QTextBlock, colours: dict[str, str]) -> None:
        cursor = QTextCursor(block)
        form = block.blockFormat()
        arabic = self._language == "ar"
        form.setLayoutDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
        form.setAlignment(Qt.AlignmentFlag.AlignLeading)
        level = form.headingLevel()
        listed = block.textList() is not None
        form.setTopMargin(22 if level == 2 else 2 if listed else 6)
        form.setBottomMargin(4 if level else 2)
        cursor.setBlockFormat(form)
        if level in _SIZES:
            letters = QTextCharFormat()
            letters.setFontPointSize(_SIZES[level])
            letters.setFontWeight(QFont.Weight.DemiBold)
            colour = colours.get(block.text().split(" · ")[0])
            if colour:
                letters.setForeground(QBrush(QColor(colour)))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(letters)


def _told(text: object) -> str:
    return QCoreApplication.translate("GuidelineDialog", str(text))
