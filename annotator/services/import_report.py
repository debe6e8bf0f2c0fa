"""What became of everything an import read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from annotator.domain.errors import AnnotatorError
from annotator.services.sources import Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanNote:
    """One span that was not stored exactly as the file had it. Offsets are code points of the article."""

    file: str
    line: int
    article: str
    start: int
    end: int
    text: str
    fate: str
    stored_start: int | None = None
    stored_end: int | None = None


@dataclass(slots=True)
class ImportReport:
    """Counts of what was stored, and a line for each thing that was not stored as it came."""

    files: int = 0
    articles: int = 0
    known: int = 0
    assignments: int = 0
    submissions: int = 0
    spans_read: int = 0
    spans: int = 0
    identical: int = 0
    links: int = 0
    annotators: list[str] = field(default_factory=list)
    encodings: dict[str, str] = field(default_factory=dict)
    span_notes: list[SpanNote] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    removed: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    bad: list[AnnotatorError] = field(default_factory=list)
    dry_run: bool = False
    cancelled: bool = False

    def document(self) -> dict[str, Any]:
        """Return the report as JSON-able values."""
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
                "notes": [
                    {
                        "file": note.file,
                        "line": note.line,
                        "article": note.article,
                        "start": note.start,
                        "end": note.end,
                        "text": note.text,
                        "fate": note.fate,
                        "stored_start": note.stored_start,
                        "stored_end": note.stored_end,
                    }
                    for note in self.span_notes
                ],
            },
            "links": self.links,
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
