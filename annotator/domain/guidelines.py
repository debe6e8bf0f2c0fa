"""Which parts of a label set's guideline are others than those an annotator has read."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.labels import Label, LabelSet

GENERAL: Final = ""
"""Stands for what the guideline says of all labels, where a part is named by a label's id."""


def digests(label_set: LabelSet) -> dict[str, str]:
    """Return a digest of the general part and of each offered label's part, by label id.

    A part is what is to be read of a label: its guideline, its examples and its policy. Colours, keys and letters are
    no part of it.
    """
    return {GENERAL: _digest(label_set.guideline), **{label.id: _part(label) for label in label_set.offered}}


def news(label_set: LabelSet, read: Mapping[str, str]) -> tuple[str, ...]:
    """Return the parts (label ids, or ``GENERAL``) that are others than the ones read, in the label set's order."""
    return tuple(part for part, digest in digests(label_set).items() if read.get(part) != digest)


def _part(label: Label) -> str:
    return _digest((label.guideline, label.examples, label.policy))


def _digest(what: object) -> str:
    # These are frozen dataclasses of strings, whose repr says all there is.
    return sha256(repr(what).encode()).hexdigest()[:16]
