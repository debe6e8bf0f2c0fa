"""The agreement report as a table, one row a figure."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Final

from annotator.formats.span_table_csv import neutral

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HEADER: Final = (
    "of",
    "which",
    "key",
    "figure",
    "value",
    "why undefined",
    "low",
    "high",
    "why no interval",
    "n",
    "unit",
    "source",
    "confidence",
    "draws",
    "undefined draws",
    "seed",
    "left out",
)


def agreement_csv(document: Mapping[str, Any]) -> str:
    """Return a report's document as CSV; a cell that a spreadsheet would take for a formula has an apostrophe first."""
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(HEADER)
    for of, which, figures in _parts(document):
        writer.writerows([of, neutral(which), *_row(figure)] for figure in figures)
    return output.getvalue()


def _parts(document: Mapping[str, Any]) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    yield "all", "", document["overall"]["figures"]
    for pair in document["pairs"]:
        yield "pair", " – ".join(pair["annotators"]), pair["figures"]
    for of, key in (("label", "labels"), ("language", "languages"), ("zone", "zone_figures"), ("source", "sources")):
        for part in document[key]:
            yield of, part["name"], part["figures"]


def _row(figure: Mapping[str, Any]) -> Iterator[object]:
    interval = figure["interval"] or {}
    yield from (figure["key"], neutral(figure["name"]), figure["value"], figure["why_undefined"])
    yield from (interval.get("low"), interval.get("high"), figure["why_no_interval"])
    yield from (figure["n"], figure["unit"], figure["source"])
    yield from (interval.get(name) for name in ("confidence", "draws", "undefined_draws", "seed"))
    yield "; ".join(f"{item['what']}: {item['count']} ({item['why']})" for item in figure["left_out"])
