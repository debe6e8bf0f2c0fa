"""The guideline as a text to show: what a label names, what belongs inside, what to label and what not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from annotator.domain.labels import Example, Keep, Label, local
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet

MARGIN: Final = 14
_SIGNS: Final = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&:])")
_SIZES: Final = {1: 15, 2: 14, 3: 11}
_POLICIES: Final = (
    ("particles", QT_TRANSLATE_NOOP("Guideline", "attached particles (و، ل، ب …)")),
    ("article", QT_TRANSLATE_NOOP("Guideline", "the article (ال)")),
    ("quotes", QT_TRANSLATE_NOOP("Guideline", "quotation marks")),
    ("titles", QT_TRANSLATE_NOOP("Guideline", "titles and ranks")),
)
_KEEPS: Final = (
    (Keep.KEEP, QT_TRANSLATE_NOOP("Guideline", "Inside: {things}.")),
    (Keep.EXCLUDE, QT_TRANSLATE_NOOP("Guideline", "Outside: {things}.")),
    (Keep.FREE, QT_TRANSLATE_NOOP("Guideline", "Either way: {things}.")),
)
_EXAMPLES: Final = (
    (True, "✓", QT_TRANSLATE_NOOP("Guideline", "Label this")),
    (False, "✗", QT_TRANSLATE_NOOP("Guideline", "Not this")),
)


def general_document(label_set: LabelSet, language: str) -> QTextDocument:
    """Return what the guideline says of all labels, in an interface language."""
    parts = [f"# {local(label_set.title, language, label_set.name)}", local(label_set.guideline, language)]
    return _document(parts, language, None)


def label_document(
    label: Label, language: str, theme: str, article_language: str, law: Sequence[str] = ()
) -> QTextDocument:
    """Return what the guideline says of one label, in an interface language, and its case law below that.

    Its examples are in the language of the article, where there are any in that.
    """
    colour = label.light if theme == "light" else label.dark
    parts = list(_label_parts(label, language, article_language))
    if law:
        parts += [f"### {_told(QT_TRANSLATE_NOOP('Guideline', 'Case law'))}", *map(_plain, law)]
    return _document(parts, language, colour)


def _plain(text: str) -> str:
    """Return text that people wrote so that Markdown finds no signs of its own in it."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def _label_parts(label: Label, language: str, article_language: str) -> Iterator[str]:
    yield f"# {local(label.title, language, label.name)}"
    yield local(label.guideline, language)
    yield _policy(label)
    own = [example for example in label.examples if example.language == article_language]
    examples: list[Example] = own or list(label.examples)
    for right, sign, heading in _EXAMPLES:
        shown = [example for example in examples if example.right is right]
        if shown:
            yield f"### {_told(heading)}"
        for example in shown:
            yield f"{sign} {isolated(example.text.replace('[', '**').replace(']', '**'))}"


def _policy(label: Label) -> str:
    sentences = []
    comma = QCoreApplication.translate("Guideline", ", ", "between parts of a list")
    for keep, text in _KEEPS:
        things = [_told(what) for name, what in _POLICIES if getattr(label.policy, name) is keep]
        if things:
            sentences.append(_told(text).format(things=comma.join(things)))
    return " ".join(sentences)


def _document(parts: list[str], language: str, colour: str | None) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(MARGIN)
    document.setMarkdown("\n\n".join(parts), QTextDocument.MarkdownFeature.MarkdownNoHTML)
    block = document.begin()
    while block.isValid():
        _dress(block, language, colour)
        block = block.next()
    return document


def _dress(block: QTextBlock, language: str, colour: str | None) -> None:
    """Set size, colour and direction of a block: Markdown has no say in them."""
    cursor = QTextCursor(block)
    form = block.blockFormat()
    form.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight)
    form.setAlignment(Qt.AlignmentFlag.AlignLeading)
    level = form.headingLevel()
    listed = block.textList() is not None
    form.setTopMargin(14 if level > 1 else 2 if listed else 6)
    form.setBottomMargin(4 if level else 2)
    cursor.setBlockFormat(form)
    if level in _SIZES:
        letters = QTextCharFormat()
        letters.setFontPointSize(_SIZES[level])
        letters.setFontWeight(QFont.Weight.DemiBold)
        if colour and level == 1:
            letters.setForeground(QBrush(QColor(colour)))
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.mergeCharFormat(letters)


def _told(text: object) -> str:
    return QCoreApplication.translate("Guideline", str(text))
