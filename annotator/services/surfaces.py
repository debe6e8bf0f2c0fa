"""What an annotator has labelled so far, by surface: never anybody else's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.surfaces import KnownSurfaces

if TYPE_CHECKING:
    from annotator.services.units import Units

MOST = 50_000
"""Surfaces that are kept, the most frequent first."""


def own_surfaces(units: Units, annotator: str) -> KnownSurfaces:
    """Return the surfaces of an annotator's spans in the articles that are not withdrawn."""
    known = KnownSurfaces()
    with units() as unit:
        for surface, label, times in unit.spans.surfaces(annotator, MOST):
            known.add(surface, label, times)
    return known
