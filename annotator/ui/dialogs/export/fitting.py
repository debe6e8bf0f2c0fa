"""How spans are fitted to the tokens of a format that lays them on tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject
from PySide6.QtWidgets import QLabel

from annotator.formats.base import Boundary, Overlap, Tokenization
from annotator.ui.dialogs.export.choice_box import ChoiceBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout, QWidget

    from annotator.formats.base import Format
    from annotator.services.export_options import ExportOptions

_BOUNDARIES: Final = (
    (Boundary.EXPAND, QT_TRANSLATE_NOOP("Fitting", "widen the span to whole tokens")),
    (Boundary.SPLIT, QT_TRANSLATE_NOOP("Fitting", "split the token at the boundary")),
    (Boundary.CONTRACT, QT_TRANSLATE_NOOP("Fitting", "narrow the span to whole tokens")),
    (Boundary.FAIL, QT_TRANSLATE_NOOP("Fitting", "stop, and write nothing")),
)
_OVERLAPS: Final = (
    (Overlap.LONGEST, QT_TRANSLATE_NOOP("Fitting", "keep the longest")),
    (Overlap.FIRST, QT_TRANSLATE_NOOP("Fitting", "keep the one that starts first")),
    (Overlap.FAIL, QT_TRANSLATE_NOOP("Fitting", "stop, and write nothing")),
)
_TOKENS: Final = (
    (Tokenization.SPACY, QT_TRANSLATE_NOOP("Fitting", "as spaCy does for each language")),
    (Tokenization.WHITESPACE, QT_TRANSLATE_NOOP("Fitting", "at white space")),
    (Tokenization.UNICODE, QT_TRANSLATE_NOOP("Fitting", "at word boundaries of Unicode")),
)


class Fitting(QObject):
    """Boundary and overlap in one form, the tokenizer in another; all hidden for formats without tokens."""

    def __init__(self, form: QFormLayout, more: QFormLayout, page: QWidget, more_page: QWidget) -> None:
        super().__init__(page)
        self.boundary = ChoiceBox("Fitting", _BOUNDARIES, page)
        self.overlap = ChoiceBox("Fitting", _OVERLAPS, page)
        self.tokens = ChoiceBox("Fitting", _TOKENS, more_page)
        self._rows = [(form, self.boundary), (form, self.overlap), (more, self.tokens)]
        self.labels = [QLabel(page), QLabel(page), QLabel(more_page)]
        for (where, field), label in zip(self._rows, self.labels, strict=True):
            label.setBuddy(field)
            where.addRow(label, field)

    def options(self) -> dict[str, Any]:
        """Return the options."""
        return {
            "boundary": Boundary(self.boundary.value),
            "overlap": Overlap(self.overlap.value),
            "tokenization": Tokenization(self.tokens.value),
        }

    def fill(self, options: ExportOptions) -> None:
        """Choose what options say."""
        self.boundary.choose(options.boundary)
        self.overlap.choose(options.overlap)
        self.tokens.choose(options.tokenization)

    def show_format(self, chosen: Format) -> None:
        """Show the fields where a format has tokens."""
        for form, field in self._rows:
            form.setRowVisible(field, chosen.on_tokens)

    def set_aside(self) -> list[str]:
        """Return names of what is folded away and not as it usually is."""
        usual = self.tokens.value == Tokenization.SPACY or self.tokens.isHidden()
        return [] if usual else [self.tr("tokens")]

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        texts = (self.tr("A &boundary inside a token"), self.tr("&Overlapping spans"), self.tr("&Tokens"))
        for (_form, field), label, text in zip(self._rows, self.labels, texts, strict=True):
            label.setText(text)
            field.retranslate()
