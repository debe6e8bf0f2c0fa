"""Exporting: what was sealed (or all of it) to a file, with an account of every span."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExportReport
from annotator.formats.base import Boundary, Format, Overlap, WriteOptions
from annotator.formats.registry import format_named
from annotator.formats.report import report_document
from annotator.formats.writing import written
from annotator.services.output import TargetFiles
from annotator.services.projects import annotator_named
from annotator.services.selection import Only, Selection
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.labels import LabelSet
    from annotator.domain.roster import Annotator
    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """What to export and how. ``annotators`` are names; ``only`` None is the format's default.

    ``articles`` are the ids of those to be written, None for all.
    """

    format: str
    annotators: tuple[str, ...] = ()
    boundary: Boundary = Boundary.EXPAND
    overlap: Overlap = Overlap.LONGEST
    only: Only | None = None
    articles: frozenset[str] | None = None


class Exporting:
    """Exports a project's work."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def run(
        self, target: Path, options: ExportOptions, *, report: Report = silent, cancelled: Cancelled = never
    ) -> ExportReport:
        """Write the target and TARGET.report.json; on any error an existing target stays as it was."""
        chosen = format_named(options.format)
        if chosen.writes is None:
            raise AnnotatorError("format.no-writer", name=chosen.name)
        only = options.only or (Only.ALL if chosen.several else Only.DONE)
        with self._units() as unit, TargetFiles(target) as files:
            selection = Selection(
                unit, _people(unit, options, chosen), only, bare=chosen.several, articles=options.articles
            )
            total = unit.articles.count() if options.articles is None else len(options.articles)
            works = _watched(selection.works(), report, cancelled, total)
            account = written(
                chosen,
                works,
                files,
                WriteOptions(
                    label_set=selection.label_set,
                    boundary=options.boundary,
                    overlap=options.overlap,
                    header=selection.header(),
                ),
            )
            account.options = _told(options, only, selection.label_set)
            account.notes.extend(selection.notes())
            report_file = files.beside(".report.json")
            account.files = sorted([*files.names(), report_file.name])
            document = json.dumps(report_document(account), ensure_ascii=False, indent=2)
            report_file.write_text(document + "\n", encoding="utf-8")
            if cancelled():
                raise AnnotatorError("export.cancelled")
            files.commit()
        return account


def _told(options: ExportOptions, only: Only, label_set: LabelSet) -> dict[str, str]:
    return {
        "label set": f"{label_set.name}, version {label_set.version}",
        "boundary": options.boundary.value,
        "overlap": options.overlap.value,
        "only": only.value,
        "from": "; ".join(options.annotators),
    }


def _people(unit: UnitOfWork, options: ExportOptions, chosen: Format) -> list[Annotator]:
    everyone = [person for person in unit.annotators.all() if not person.withdrawn]
    named = [_named(unit, name) for name in options.annotators]
    if chosen.several:
        return named or everyone
    if not named:
        named = [person for person in everyone if not person.gold] or everyone
    if len(named) != 1:
        names = ", ".join(person.name for person in named) or "–"
        raise AnnotatorError("export.which-annotator", format=chosen.name, names=names, count=len(named))
    return named


def _named(unit: UnitOfWork, name: str) -> Annotator:
    if name == "gold":
        for person in unit.annotators.all():
            if person.gold:
                return person
    return annotator_named(unit, name)


def _watched(works: Iterator[ArticleWork], report: Report, cancelled: Cancelled, total: int) -> Iterator[ArticleWork]:
    for done, work in enumerate(works):
        if cancelled():
            raise AnnotatorError("export.cancelled")
        report(min(done, total), total)
        yield work
    report(total, total)
