"""Submissions in XML, as JSON in one element: no XML has a place for spans of earlier states of a text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.formats.work_details import PutTogether, taken_apart

if TYPE_CHECKING:
    from annotator.domain.exchange import ArticleWork, ForeignSubmission


def submissions_text(work: ArticleWork) -> str:
    """Return a work's submissions as the project's own JSON Lines have them; empty for none."""
    return json.dumps(taken_apart(work).whole["submissions"], ensure_ascii=False) if work.submissions else ""


def submissions_of(told: str, text: str, file: str, line: int) -> tuple[ForeignSubmission, ...]:
    """Return what :func:`submissions_text` was given, ``text`` being the article's; raise AnnotatorError otherwise."""
    try:
        document = json.loads(told)
    except (ValueError, RecursionError) as problem:
        reason = "the submissions are no JSON"
        raise AnnotatorError("jsonl.syntax", file=file, line=line, reason=reason) from problem
    return PutTogether(file, "").work({"text": text, "submissions": document}, line).submissions
