"""Who labels, and why work is done."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Iterable


class RoundKind(StrEnum):
    """Why work is done."""

    TRAINING = "training"
    QUALIFICATION = "qualification"
    WORK = "work"
    CONTROL = "control"
    REPEAT = "repeat"


DEFAULT_ROUND = "work"
"""Name of the round that work belongs to unless another is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotator:
    """A person who makes spans; the one with ``gold`` holds the lead's settled spans."""

    id: str
    name: str
    gold: bool = False
    withdrawn: bool = False
    created: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A named reason for work; article × annotator × round is one assignment."""

    id: str
    name: str
    kind: RoundKind = RoundKind.WORK
    created: str = ""


def name_key(name: str) -> str:
    """Return the form by which two names are the same name: composed, caseless, spaces folded."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def checked_name(name: str, existing: Iterable[Annotator]) -> str:
    """Return ``name`` tidied, or raise if it is empty or reads like that of an existing annotator."""
    tidy = " ".join(unicodedata.normalize("NFC", name).split())
    if not tidy:
        raise AnnotatorError("annotator.empty")
    for other in existing:
        if name_key(other.name) == name_key(tidy):
            raise AnnotatorError("annotator.collision", name=tidy, other=other.name)
    return tidy


def checked_round_name(name: str, existing: Iterable[Round]) -> str:
    """Return the ``name`` of a round tidied, or raise if it is empty or reads like that of an existing one."""
    tidy = " ".join(unicodedata.normalize("NFC", name).split())
    if not tidy:
        raise AnnotatorError("round.empty")
    for other in existing:
        if name_key(other.name) == name_key(tidy):
            raise AnnotatorError("round.collision", name=tidy, other=other.name)
    return tidy
