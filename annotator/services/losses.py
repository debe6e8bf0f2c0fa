"""What each format and option would lose of a project, found by writing it: to choose by before an export."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import Fate
from annotator.formats.base import Boundary, Format
from annotator.formats.registry import formats
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import Exporting
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.parts import Part
    from annotator.services.units import Cancelled, Report, Units

_BOUNDARIES: Final = (Boundary.EXPAND, Boundary.SPLIT, Boundary.CONTRACT)
_LAYERS: Final = "layers"
"""The option by which a format writes as many layers as the spans need."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LossRow:
    """What becomes of all spans in one layer of one format with these options; ``lost`` are the parts not carried."""

    format: str
    options: str
    layer: str
    spans: int
    fates: Counter[Fate]
    lost: Counter[Part]

    def document(self) -> dict[str, Any]:
        """Return the row as plain values."""
        return {
            "format": self.format,
            "options": self.options,
            "layer": self.layer,
            "spans": self.spans,
            "fates": {fate.value: self.fates[fate] for fate in Fate},
            "lost": {part.value: count for part, count in sorted(self.lost.items())},
        }


class Losses:
    """Writes a project in every format to a place that goes again, and tells what became of the spans."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def run(
        self,
        *,
        annotators: tuple[str, ...] = (),
        names: tuple[str, ...] = (),
        report: Report = silent,
        cancelled: Cancelled = never,
    ) -> list[LossRow]:
        """Return a row for each format (those named, else all), option and layer; of sealed work."""
        from annotator.services.selection import Only

        chosen = [item for item in formats() if item.writes is not None and (not names or item.name in names)]
        tries = [(item, *variant) for item in chosen for variant in _variants(item)]
        rows: list[LossRow] = []
        for number, (item, boundary, values) in enumerate(tries):
            report(number, len(tries))
            if cancelled():
                raise AnnotatorError("export.cancelled")
            options = ExportOptions(
                format=item.name, annotators=annotators, only=Only.DONE, boundary=boundary, values=values
            )
            rows += self._rows(item, options, cancelled)
        report(len(tries), len(tries))
        return rows

    def _rows(self, item: Format, options: ExportOptions, cancelled: Cancelled) -> list[LossRow]:
        with tempfile.TemporaryDirectory() as folder:
            account = Exporting(self._units, empty=True).run(
                Path(folder) / f"out{item.suffix}", options, cancelled=cancelled
            )
        told = [f"boundary={options.boundary}"] if item.on_tokens else []
        told += [f"{name}={value}" for name, value in options.values]
        return [
            LossRow(
                format=item.name,
                options=" ".join(told),
                layer=layer,
                spans=account.spans,
                fates=fates,
                lost=account.lost,
            )
            for layer, fates in account.fates.items()
        ]


def _variants(item: Format) -> Iterator[tuple[Boundary, tuple[tuple[str, str], ...]]]:
    layered = [option for option in item.options if option.name == _LAYERS]
    choices: list[tuple[tuple[str, str], ...]] = [
        ((option.name, choice),) for option in layered for choice in option.choices
    ]
    for boundary in _BOUNDARIES if item.on_tokens else _BOUNDARIES[:1]:
        for values in choices or [()]:
            yield boundary, values
