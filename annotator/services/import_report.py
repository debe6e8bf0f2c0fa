"""What became of everything an import read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.errors import AnnotatorError
from annotator.services.sources import Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanNote:
    """One span that was not stored exactly as the file had it, with its label there.

    ``start`` and ``end`` are code points of the file's own text in canonical form, ``stored_start`` and ``stored_end``
    of the article; these are None where nothing was stored. The fates are ``widened``, ``duplicate`` (taken as one
    with the same span), ``contradicted`` (the same, but with another value of an attribute), ``realigned``
    (moved onto another state of the text), ``unplaced`` (no place there was certain) and ``left-out`` (its label was
    not wanted).
    """

    file: str
    line: int
    article: str
    start: int
    end: int
    text: str
    fate: str
    label: str = ""
    stored_start: int | None = None
    stored_end: int | None = None


@dataclass(slots=True)
class ImportReport:
    """Counts of what was stored, and a line for each thing that was not stored as it came.

    ``links_left_out`` went with a span that was left out, ``links_to_itself`` would join a span with itself, also where
    two were taken as one. ``label_set`` is the version of the label set that the import made, 0 if it added nothing.
    """

    files: int = 0
    articles: int = 0
    known: int = 0
    assignments: int = 0
    submissions: int = 0
    spans_read: int = 0
    spans: int = 0
    identical: int = 0
    links: int = 0
    links_left_out: int = 0
    links_to_itself: int = 0
    label_set: int = 0
    annotators: list[str] = field(default_factory=list)
    encodings: dict[str, str] = field(default_factory=dict)
    span_notes: list[SpanNote] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    removed: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    bad: list[AnnotatorError] = field(default_factory=list)
    dry_run: bool = False
    cancelled: bool = False

    def fates(self) -> Counter[str]:
        """Return how many spans met each fate."""
        return Counter(note.fate for note in self.span_notes)

    def odd_encodings(self) -> dict[str, str]:
        """Return the encodings of files that are not in UTF-8, which may have been guessed."""
        return {file: name for file, name in self.encodings.items() if name not in {"utf-8", "ascii"}}

    def document(self) -> dict[str, Any]:
        """Return the report as JSON-able values."""
        fates = self.fates()
        return {
            "files": self.files,
            "articles": self.articles,
            "known": self.known,
            "assignments": self.assignments,
            "submissions": self.submissions,
            "spans": {
                "read": self.spans_read,
                "stored": self.spans,
                "identical": self.identical,
                "realigned": fates["realigned"],
                "unplaced": fates["unplaced"],
                "left_out": fates["left-out"],
                "notes": [
                    {
                        "file": note.file,
                        "line": note.line,
                        "article": note.article,
                        "start": note.start,
                        "end": note.end,
                        "label": note.label,
                        "text": note.text,
                        "fate": note.fate,
                        "stored_start": note.stored_start,
                        "stored_end": note.stored_end,
                    }
                    for note in self.span_notes
                ],
            },
            "links": self.links,
            "links_left_out": self.links_left_out,
            "links_to_itself": self.links_to_itself,
            "label_set": self.label_set or None,
            "annotators": self.annotators,
            "encodings": self.encodings,
            "notes": self.notes,
            "removed": [{"file": file, "what": what} for file, what in self.removed],
            "skipped": [{"name": item.name, "reason": item.reason} for item in self.skipped],
            "bad": [error_document(error) for error in self.bad],
            "dry_run": self.dry_run,
            "cancelled": self.cancelled,
        }


def error_document(error: AnnotatorError) -> dict[str, Any]:
    """Return an error as JSON-able values."""
    return {"code": error.code, "message": str(error), "file": error.file, "line": error.line}


def refusal(result: ImportReport, parts: int) -> AnnotatorError:
    """Return the problem that an import ends with: one that tells of all there are, with the report.

    ``parts`` is how many texts there were.
    """
    labels = _unknown_labels(result)
    first = labels or result.bad[0]
    if parts == 1 or (labels is not None and all(problem.code == "label.unknown" for problem in result.bad)):
        first.arguments["report"] = result
        return first
    return AnnotatorError(
        "import.bad",
        bad=len(result.bad),
        total=parts,
        first=str(first),
        file=first.file,
        line=first.line,
        report=result,
    )


def _unknown_labels(result: ImportReport) -> AnnotatorError | None:
    """Return one problem that names all labels that are not known, where that is the first and there are several."""
    first = result.bad[0]
    if first.code != "label.unknown":
        return None
    found = [problem.arguments["labels"] for problem in result.bad if problem.code == "label.unknown"]
    names = list(dict.fromkeys(name for names in found if isinstance(names, tuple) for name in names))
    if len(names) < 2:
        return first if len(result.bad) > 1 else None
    return AnnotatorError("labels.unknown", count=len(names), labels=", ".join(names), file=first.file, line=first.line)
