"""How kinds of differences and their causes are called in the interface language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.agreement.pairing import Cause, Kind
from annotator.domain.roster import RoundKind

_KINDS: Final = {
    Kind.EQUAL: QT_TRANSLATE_NOOP("Differences", "equal"),
    Kind.MISSING: QT_TRANSLATE_NOOP("Differences", "missing"),
    Kind.BOUNDARY: QT_TRANSLATE_NOOP("Differences", "other boundaries"),
    Kind.LABEL: QT_TRANSLATE_NOOP("Differences", "other label"),
    Kind.BOTH: QT_TRANSLATE_NOOP("Differences", "other label and boundaries"),
    Kind.SPLIT_MERGE: QT_TRANSLATE_NOOP("Differences", "one span or several"),
}
_CAUSES: Final = {
    Cause.PARTICLE: QT_TRANSLATE_NOOP("Differences", "boundaries: particle"),
    Cause.PUNCTUATION: QT_TRANSLATE_NOOP("Differences", "boundaries: quote or punctuation"),
    Cause.TITLE: QT_TRANSLATE_NOOP("Differences", "boundaries: title"),
    Cause.OTHER: QT_TRANSLATE_NOOP("Differences", "boundaries: other"),
}
_ROUNDS: Final = {
    RoundKind.TRAINING: QT_TRANSLATE_NOOP("Rounds", "training"),
    RoundKind.QUALIFICATION: QT_TRANSLATE_NOOP("Rounds", "qualification"),
    RoundKind.WORK: QT_TRANSLATE_NOOP("Rounds", "work"),
    RoundKind.CONTROL: QT_TRANSLATE_NOOP("Rounds", "control"),
    RoundKind.REPEAT: QT_TRANSLATE_NOOP("Rounds", "repeat"),
}


def kind_text(kind: Kind, cause: Cause | None = None) -> str:
    """Return what a kind of difference is called, with its cause where there is one."""
    return _translated("Differences", _CAUSES[cause] if cause is not None else _KINDS[kind])


def source_text(source: str) -> str:
    """Return an article's source, or that it has none."""
    return source or _translated("Differences", QT_TRANSLATE_NOOP("Differences", "no source"))


def round_kind_text(kind: RoundKind) -> str:
    """Return what a kind of round is called."""
    return _translated("Rounds", _ROUNDS[kind])


def _translated(context: str, source: object) -> str:
    return QCoreApplication.translate(context, str(source))
