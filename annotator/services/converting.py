"""Converting between two formats without a project: read into one that goes again, and written from there.

So everything that an import checks and an export accounts for holds here too.
"""

from __future__ import annotations

import hashlib
import tempfile
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.clock import timeless
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExchangeHeader, ExportReport
from annotator.domain.identifiers import counted_ids
from annotator.domain.labels import AttributeKind, LabelSet
from annotator.formats.base import Format, ReadOptions, anything
from annotator.formats.label_set_making import ForeignLabel, LabelSetMaker
from annotator.formats.registry import format_named, formats
from annotator.formats.writing import option_values
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import Exporting
from annotator.services.growing_labels import GrowingLabelSet
from annotator.services.importing import Importing
from annotator.services.selection import Only
from annotator.services.sources import collect
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.domain.exchange import ForeignLink, ForeignSpan
    from annotator.domain.spans import AttributeValue
    from annotator.services.import_report import ImportReport
    from annotator.services.intake import ImportOptions
    from annotator.services.sources import Source
    from annotator.services.units import Cancelled, Report

ANONYMOUS: Final = "anonymous"
"""Whose spans are that name nobody."""


class Converting:
    """Converts a file or folder."""

    def run(
        self,
        source: Path,
        target: Path,
        reading: ImportOptions,
        writing: Mapping[str, Any],
        *,
        format_name: str | None = None,
        report: Report = silent,
        cancelled: Cancelled = never,
    ) -> ExportReport:
        """Read ``source`` as ``reading`` says and write ``target``, in the format named or the one its ending tells.

        The same content and options give the same bytes: what is made up on the way follows from them, and says nothing
        of when. ``writing`` are fields of :class:`ExportOptions`. The account is the export's, with what the import had
        to say among its notes. Raise AnnotatorError where either cannot be done; then nothing is written.
        """
        from annotator.storage.project_file import ProjectFile

        chosen = format_named(format_name) if format_name else _format_written(target)
        option_values(chosen, dict(writing.get("values", ())))
        _check_apart(source, target)
        label_set, options, notes = _surveyed(source, reading, case_tells=not chosen.archive)
        with (
            counted_ids(_seed(source)),
            timeless(),
            tempfile.TemporaryDirectory() as folder,
            closing(ProjectFile.create(Path(folder) / "between.annotator", label_set=label_set)) as project,
        ):
            units = project.unit_of_work
            imported = Importing(units).run([source], options, report=report, cancelled=cancelled)
            if imported.cancelled:
                raise AnnotatorError("export.cancelled")
            with units() as unit:
                people = tuple(person.name for person in unit.annotators.all())
            export = ExportOptions(format=chosen.name, **{"only": Only.ALL, "annotators": people, **writing})
            account = Exporting(units, project=target.stem, bare=True).run(
                target, export, report=report, cancelled=cancelled
            )
        account.notes += [*notes, *_told(imported)]
        return account


def _seed(source: Path) -> bytes:
    """Return the SHA-256 of all that lies there."""
    found = hashlib.sha256()
    for path in sorted(source.rglob("*")) if source.is_dir() else [source]:
        if not path.is_file():  # what cannot be read is told where it is read
            continue
        found.update(f"{path.relative_to(source).as_posix()}\0".encode("utf-8", "surrogateescape"))
        try:
            with path.open("rb") as file:
                found.update(hashlib.file_digest(file, "sha256").digest())
        except OSError:
            continue
    return found.digest()


def _check_apart(source: Path, target: Path) -> None:
    """Raise where what is written would take the place of what is read."""
    one, other = source.resolve(), target.resolve()
    if one == other or (target.is_dir() and one.is_relative_to(other)):
        raise AnnotatorError("convert.itself", file=str(target))


def _surveyed(
    source: Path, reading: ImportOptions, *, case_tells: bool
) -> tuple[LabelSet, ImportOptions, tuple[str, ...]]:
    """Return a label set for all that a source holds, how to read it under that one, and what that changes.

    Names that differ in upper and lower case only are kept where ``case_tells``: no label set of ours has such.
    """
    sources, _ = collect([source], reading.format)
    survey = _Survey(reading)
    for item in sources:
        survey.read(item)
    made, renamed = survey.label_set(case_tells=case_tells)
    renamed = tuple(pair for pair in renamed if pair[0] in survey.met)
    # Attributes and link types that a label set which came along lacks are added as they are met.
    options = replace(
        reading,
        labels=(*reading.labels, *renamed),
        add_labels=True,
        annotator=reading.annotator or ANONYMOUS,
    )
    # Attributes and links keep their names in what is written.
    notes = tuple(f"“{theirs}” is called {ours}, as names have no spaces and differ." for theirs, ours in renamed)
    return made, options, notes


def _told(imported: ImportReport) -> list[str]:
    notes = [f"{note.file}: span {note.start}–{note.end} “{note.text}” was {note.fate}" for note in imported.span_notes]
    if imported.links_left_out:
        notes.append(f"links that were left out with their spans: {imported.links_left_out}")
    odd = [f"{file}: read as {encoding}" for file, encoding in imported.odd_encodings().items()]
    return [*odd, *imported.notes, *notes]


def _format_written(target: Path) -> Format:
    """Return the format that writes files with a target's ending, if there is one that is meant by it alone."""
    lower = target.name.lower()
    fitting = [
        item for item in formats() if item.writes is not None and not item.folder and lower.endswith(item.suffixes)
    ]
    plain = [item for item in fitting if item.recognises is anything] or fitting
    if len(plain) != 1:
        raise AnnotatorError("format.of-target", file=target.name)
    return plain[0]


@dataclass(slots=True)
class _Survey:
    """What names the sources hold: the label set one of them has, or what one can be made of."""

    options: ImportOptions
    met: set[str] = field(default_factory=set)
    _given: LabelSet | None = None
    _labels: dict[str, None] = field(default_factory=dict)
    _attributes: dict[str, tuple[AttributeKind, dict[str, None]]] = field(default_factory=dict)
    _links: dict[str, tuple[dict[str, None], dict[str, None]]] = field(default_factory=dict)

    def read(self, source: Source) -> None:
        """Look through a source; what is wrong with it is told when it is imported."""
        assert source.format.reads is not None  # noqa: S101 - collect() takes readers only
        reading: ReadOptions = self.options.reading(source.path)
        try:
            for item in source.format.reads(source.path, reading):
                if isinstance(item, ExchangeHeader):
                    self._given = self._given or item.label_set
                else:
                    self._take(item)
        except AnnotatorError:
            return

    def _take(self, work: ArticleWork) -> None:
        ours = dict(self.options.labels)
        for spans, links in (
            (work.spans, work.links),
            *((item.spans, item.links) for item in work.submissions),
        ):
            self.met.update(span.label for span in spans)
            named = {span.id: ours.get(span.label, span.label) for span in spans}
            for span in spans:
                label = ours.get(span.label, span.label)
                if label:  # an empty name leaves its spans out
                    self._take_span(span, label)
            for link in links:
                self._take_link(link, named)

    def _take_span(self, span: ForeignSpan, label: str) -> None:
        self._labels.setdefault(label)
        for name, value in span.attributes:
            self._attributes.setdefault(name, (_kind(value), {}))[1].setdefault(label)

    def _take_link(self, link: ForeignLink, named: Mapping[str, str]) -> None:
        starts, ends = self._links.setdefault(link.type, ({}, {}))
        for side, end in ((starts, link.source), (ends, link.target)):
            if named.get(end):
                side.setdefault(named[end])

    def label_set(self, *, case_tells: bool) -> tuple[LabelSet, tuple[tuple[str, str], ...]]:
        """Return the label set, and the labels that go by another name in it as (theirs, ours)."""
        if self._given is not None:
            return _grown(_renamed(self._given, dict(self.options.labels)), self._labels)
        maker = LabelSetMaker("converted", case_tells=case_tells)
        for label in self._labels or ("LABEL",):
            maker.add_label(ForeignLabel(label))
        for name, (kind, labels) in self._attributes.items():
            maker.add_attribute(name, kind, labels)
        for name, (starts, ends) in self._links.items():
            maker.add_link(name, starts, ends)
        made = maker.made().label_set
        pairs = zip(self._labels, made.labels, strict=False)
        return made, tuple((theirs, ours.name) for theirs, ours in pairs if theirs != ours.name)


def _grown(label_set: LabelSet, names: Iterable[str]) -> tuple[LabelSet, tuple[tuple[str, str], ...]]:
    """Return a label set with a label for each name it lacks, and those that are called otherwise in it."""
    given, growing = GrowingLabelSet(label_set), GrowingLabelSet(label_set)
    added = [(name, growing.add_label(name).name) for name in names if given.find(name) is None]
    grown = replace(growing.finished() or label_set, version=label_set.version)
    return grown, tuple((theirs, ours) for theirs, ours in added if theirs != ours)


def _renamed(label_set: LabelSet, names: Mapping[str, str]) -> LabelSet:
    """Return a label set with labels by the names they are to have, where none has that name yet."""
    taken = {label.name for label in label_set.labels}
    labels = []
    for label in label_set.labels:
        wanted = names.get(label.name, "")
        if wanted and wanted not in taken:
            taken.add(wanted)
            labels.append(replace(label, name=wanted))
        else:
            labels.append(label)
    return replace(label_set, labels=tuple(labels))


def _kind(value: AttributeValue) -> AttributeKind:
    return AttributeKind.YES_NO if isinstance(value, bool) else AttributeKind.TEXT
