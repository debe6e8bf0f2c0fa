"""The sample project: import, label, agree, export, all through the same use cases as the program's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.assets import resource
from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan
from annotator.domain.identifiers import new_id
from annotator.domain.spans import Link, Span
from annotator.formats.base import ReadOptions
from annotator.formats.registry import format_named
from annotator.services.agreement import Agreement
from annotator.services.annotating import Annotating, ArticleSession
from annotator.services.exporting import Exporting, ExportOptions
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.projects import Roster, create_project, open_project
from annotator.services.sealing import Sealing

if TYPE_CHECKING:
    from annotator.services.units import Units
    from annotator.storage.project_file import ProjectFile

NAME = "Sample.annotator"
PEOPLE = {"A": "annotator-a.jsonl", "B": "annotator-b.jsonl"}
EXPORTS = (("jsonl", "sample.jsonl"), ("spacy", "sample-a.spacy"), ("conll2003", "sample-a.conll"))


@dataclass(frozen=True, slots=True)
class DemoResult:
    """Where the sample project is, and what was done in it."""

    folder: Path
    project: Path
    articles: int
    spans: dict[str, int]
    agreement: float | None
    exports: tuple[str, ...]
    annotator: str


def sample_folder() -> Path:
    """Return the folder the sample project is built in when none is named."""
    import platformdirs

    return Path(platformdirs.user_data_dir("annotator", appauthor=False)) / "sample"


def build_demo(folder: Path | None = None) -> DemoResult:
    """Build the sample project in a folder (the user's data folder by default); one that is there is built anew."""
    folder = folder or sample_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    for old in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        old.unlink(missing_ok=True)
    create_project(path).close()
    project = open_project(path)
    try:
        return _filled(project, folder)
    finally:
        project.close()


def _filled(project: ProjectFile, folder: Path) -> DemoResult:
    units = project.unit_of_work
    imported = Importing(units).run([resource("samples", "articles")], ImportOptions())
    spans = {name: _label(units, name, resource("samples", file)) for name, file in PEOPLE.items()}
    agreement = Agreement(units).run()
    exports = []
    for format_name, file_name in EXPORTS:
        people = () if format_name == "jsonl" else ("A",)
        written = Exporting(units).run(folder / file_name, ExportOptions(format=format_name, annotators=people))
        exports.extend(written.files)
    return DemoResult(
        folder=folder,
        project=project.path,
        articles=imported.articles,
        spans=spans,
        agreement=agreement.headline.value,
        exports=tuple(sorted(exports)),
        annotator=next(person.id for person in Roster(units).overview().annotators if person.name == "A"),
    )


def _label(units: Units, name: str, file: Path) -> int:
    """Label and seal every sample article as one annotator, span by span as in the window."""
    roster = Roster(units)
    annotator = roster.add(name)
    overview = roster.overview()
    annotating = Annotating(units, annotator=annotator, round_=overview.rounds[0])
    reader = format_named("jsonl").reads
    assert reader is not None  # noqa: S101 - jsonl reads
    count = 0
    for work in reader(file, ReadOptions()):
        if not isinstance(work, ArticleWork):
            continue
        session = annotating.open(work.id)
        stored: dict[str, Span] = {}
        for span in work.spans:
            stored[span.id] = _labelled(session, span)
            count += 1
        if work.links:
            session.apply(Change("link.add", after=tuple(_link(session, link, stored) for link in work.links)))
        Sealing(units).done(session)
    return count


def _labelled(session: ArticleSession, span: ForeignSpan) -> Span:
    """Label one span as in the window, with its attributes and note."""
    label_set = session.label_set
    label = label_set.by_name(span.label)
    assert label is not None  # noqa: S101 - the samples use the default label set
    ids = {item.name: item.id for item in label_set.attributes}
    change = session.plan_label(span.start, span.end, label.id)
    (made,) = change.after
    assert isinstance(made, Span)  # noqa: S101 - that is what was planned
    attributes = tuple(sorted((ids[name], value) for name, value in span.attributes))
    full = replace(made, attributes=attributes, note=span.note)
    session.apply(Change(change.action, after=(full,)))
    return full


def _link(session: ArticleSession, link: ForeignLink, spans: dict[str, Span]) -> Link:
    types = {item.name: item.id for item in session.label_set.link_types}
    return Link(
        id=new_id(),
        assignment=session.assignment.id,
        type=types[link.type],
        source=spans[link.source].id,
        target=spans[link.target].id,
        note=link.note,
        created=now(),
    )
