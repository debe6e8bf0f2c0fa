"""Measures how far annotators agree, and tells what of their work was not measured."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from annotator.agreement.agreement import Agreement as Measured
from annotator.agreement.agreement import measured
from annotator.services.agreement.options import AgreementOptions
from annotator.services.agreement.reading import Material, read_material
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.agreement.figures import Figure
    from annotator.agreement.tallies import ArticleTally
    from annotator.services.units import Cancelled, Report, Units

LISTED: Final = 30
"""How many of the surfaces most disagreed on are told."""


class DisputedSurface(NamedTuple):
    """A surface with a label (id): spans of both annotators of all pairs, and how many of them are equal to another."""

    surface: str
    label: str
    spans: int
    equal: int


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """What was measured, on what, how, and what was left out; ``surfaces`` are those most disagreed on."""

    project: str
    options: AgreementOptions
    material: Material
    measured: Measured
    surfaces: tuple[DisputedSurface, ...]

    @property
    def headline(self) -> Figure:
        """The exact F1 over all spans and pairs."""
        return self.measured.overall.headline

    def name(self, annotator: str) -> str:
        """Return an annotator's name."""
        return next(person.name for person in self.material.people if person.id == annotator)

    def document(self) -> dict[str, Any]:
        """Return the report as JSON-able values (``schemas/agreement.schema.json``)."""
        from annotator.services.agreement.document import agreement_document

        return agreement_document(self)


class Agreement:
    """Compares annotators, pair by pair and all together."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def run(
        self,
        options: AgreementOptions | None = None,
        *,
        project: str = "",
        report: Report = silent,
        cancelled: Cancelled = never,
    ) -> AgreementReport:
        """Measure what the options ask for; ``project`` is the name the report has it by."""
        options = options or AgreementOptions()
        with self._units() as unit:
            material = read_material(unit, options, report=report, cancelled=cancelled)
        offered = [label.id for label in material.label_set.labels if not label.retired]
        people = [person.id for person in material.people]
        found = measured(material.tallies, people, resampling=options.resampling, labels=offered)
        return AgreementReport(project, options, material, found, disputed_surfaces(material.tallies))


def disputed_surfaces(tallies: Iterable[ArticleTally], most: int = LISTED) -> tuple[DisputedSurface, ...]:
    """Return the surfaces with most spans that have no equal one, pooled over pairs; those with none are left out."""
    spans: Counter[tuple[str, str]] = Counter()
    equal: Counter[tuple[str, str]] = Counter()
    for tally in tallies:
        for part in tally.pairs.values():
            for surface, (count, same) in part.surfaces.items():
                spans[surface] += count
                equal[surface] += 2 * same
    found = [DisputedSurface(*surface, count, equal[surface]) for surface, count in spans.items()]
    disputed = [item for item in found if item.spans > item.equal]
    disputed.sort(key=lambda item: (item.equal - item.spans, -item.spans, item.surface, item.label))
    return tuple(disputed[:most])
