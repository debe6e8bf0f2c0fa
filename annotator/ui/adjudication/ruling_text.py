"""Rulings in words: what was decided on which words, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.domain.labels import local
from annotator.ui.article.palette import UNKNOWN
from annotator.ui.commands.labelling import short
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet
    from annotator.services.adjudication.case_law import Ruling


def label_title(label_set: LabelSet, label: str, language: str) -> str:
    """Return what the interface calls a label (id)."""
    found = label_set.label(label)
    return local(found.title, language, found.name) if found is not None else label


def label_colour(label_set: LabelSet, label: str, theme: str) -> str:
    """Return the colour (#RRGGBB) of a label (id) in a theme."""
    found = label_set.label(label)
    return (found.light if theme == "light" else found.dark) if found is not None else UNKNOWN.colour


def decided_text(ruling: Ruling, label_set: LabelSet, language: str) -> str:
    """Return what the lead let stand: the words of each span with its label, or that there is none."""
    if not ruling.stands:
        return QCoreApplication.translate("CaseLaw", "no span")
    comma = QCoreApplication.translate("CaseLaw", ", ", "between spans")
    span = QCoreApplication.translate("CaseLaw", "“{text}”: {label}")
    return comma.join(
        span.format(text=isolated(short(text)), label=isolated(label_title(label_set, label, language)))
        for text, label in ruling.stands
    )
