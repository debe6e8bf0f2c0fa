"""From a file with any line ends into a project, out in each format and into another project: nothing is lost."""

from __future__ import annotations

import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from format_examples import LABELS, FolderOutput, full_works
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.exchange import ArticleWork
from annotator.domain.parts import Part, missing, reduced
from annotator.domain.text import canonicalise
from annotator.formats.base import ReadOptions, WriteOptions
from annotator.formats.registry import format_named, formats
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import Exporting
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.storage.project_file import ProjectFile

JSONL = format_named("jsonl")
LINE_ENDS = ("\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085")
BETWEEN_PROJECTS = frozenset(Part) - {Part.LABEL_SETS}
"""A project counts the versions of its own label set."""


@st.composite
def raw_works(draw: st.DrawFn) -> list[ArticleWork]:
    """Works as a file may hold them, with line ends of every kind and offsets that count them."""
    found, texts = [], {}
    for work in draw(full_works()):
        text = work.text
        ends = draw(st.lists(st.sampled_from(LINE_ENDS), min_size=text.count("\n"), max_size=text.count("\n")))
        if texts.setdefault(text, work.id) == work.id and text.strip():  # each text is one article
            found.append(_with_line_ends(work, texts.setdefault((work.id, text), tuple(ends))))
    return found


def _with_line_ends(work: ArticleWork, ends: tuple[str, ...]) -> ArticleWork:
    """Return a work with each ``\\n`` of its text replaced; an end of one sign and the next are no line end of two."""
    waiting, pieces, places = iter(ends), [], [0]
    for sign in work.text:
        piece = next(waiting) if sign == "\n" else sign
        pieces.append("\u2028" if piece == "\n" and pieces and pieces[-1] == "\r" else piece)
        places.append(places[-1] + len(pieces[-1]))
    move = lambda item: {"start": places[item.start], "end": places[item.end]}  # noqa: E731
    text = "".join(pieces)
    spans = [replace(span, **move(span)) for span in work.spans]
    return replace(
        work,
        text=text,
        zones=tuple(replace(zone, **move(zone)) for zone in work.zones),
        spans=tuple(replace(span, text=text[span.start : span.end]) for span in spans),
    )


def taken_in(folder: Path, path: Path) -> ProjectFile:
    project = ProjectFile.create(folder / f"{path.name}.annotator", label_set=LABELS)
    Importing(project.unit_of_work).run([path], ImportOptions(add_labels=True))
    return project


def works_of(project: ProjectFile, path: Path, *people: str) -> list[ArticleWork]:
    Exporting(project.unit_of_work).run(path, ExportOptions(format="jsonl", annotators=people))
    return [item for item in JSONL.reads(path, ReadOptions()) if isinstance(item, ArticleWork)]


@pytest.mark.parametrize("name", [item.name for item in formats() if item.round_trips or item is JSONL])
@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(examples=raw_works())
def test_a_project_comes_back_from_each_format(name: str, examples: list[ArticleWork]) -> None:
    if not examples:
        return
    chosen = format_named(name)
    people = () if chosen.several else ("Amal",)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        raw = FolderOutput(folder)
        JSONL.writes(examples, raw, WriteOptions(label_set=LABELS))
        with closing(taken_in(folder, raw.main.rename(folder / "raw.jsonl"))) as first:
            before = works_of(first, folder / "first.jsonl", *people)
            assert [(work.text, _marked(work)) for work in before] == [
                _canonical(work) for work in examples if not people or work.annotator in people
            ]
            target = folder / f"out{chosen.suffix}"
            everyone = people or tuple(dict.fromkeys(work.annotator for work in examples))
            report = Exporting(first.unit_of_work).run(target, ExportOptions(format=name, annotators=everyone))
        with closing(taken_in(folder, target)) as second:
            after = works_of(second, folder / "second.jsonl")
    kept = chosen.carries & BETWEEN_PROJECTS
    assert _told(after, kept) == _told(before, kept)
    assert report.lost == sum((missing(work, chosen.carries) for work in before), start=Counter())
    assert report.balanced()


def _marked(work: ArticleWork) -> list[tuple[int, int, str]]:
    return sorted((span.start, span.end, span.label) for span in work.spans)


def _canonical(work: ArticleWork) -> tuple[str, list[tuple[int, int, str]]]:
    text = canonicalise(work.text)
    return text.text, sorted((*text.span(span.start, span.end), span.label) for span in work.spans)


def _told(works: list[ArticleWork], kept: frozenset[Part]) -> list[ArticleWork]:
    return sorted((reduced(work, kept) for work in works), key=lambda work: (work.id, work.annotator, work.text))
