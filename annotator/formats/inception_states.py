"""What INCEpTION's ``exportedproject.json`` says of documents and of who stands where with them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Mapping

_STATES: Final = {
    "NEW": AssignmentState.UNOPENED,
    "IN_PROGRESS": AssignmentState.OPEN,
    "INPROGRESS": AssignmentState.OPEN,
    "FINISHED": AssignmentState.DONE,
    "IGNORE": AssignmentState.SET_ASIDE,
    "LOCKED": AssignmentState.SET_ASIDE,
}
_CURATION: Final = {
    "CURATION_IN_PROGRESS": AssignmentState.OPEN,
    "CURATION_INPROGRESS": AssignmentState.OPEN,
    "CURATION_FINISHED": AssignmentState.DONE,
}


@dataclass(frozen=True, slots=True)
class ProjectStates:
    """Documents in the order of the project, the state of each user's work on them, and of their curation.

    ``comments`` are what users wrote on their work.
    """

    documents: tuple[str, ...]
    work: Mapping[tuple[str, str], AssignmentState]
    curation: Mapping[str, AssignmentState]
    comments: Mapping[tuple[str, str], str]
    unknown: tuple[str, ...] = ()


def project_states(data: bytes, file: str) -> ProjectStates:
    """Return what the file says; AnnotatorError where it is not as INCEpTION writes it."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as problem:
        reason = f"its exportedproject.json is no JSON: {problem}"
        raise AnnotatorError("inception.zip", file=file, reason=reason) from problem
    if type(found) is not dict:
        raise AnnotatorError("inception.zip", file=file, reason="its exportedproject.json holds no project")
    documents: dict[str, None] = {}
    work: dict[tuple[str, str], AssignmentState] = {}
    curation: dict[str, AssignmentState] = {}
    comments: dict[tuple[str, str], str] = {}
    unknown: dict[str, None] = {}
    for item in _objects(found, "source_documents"):
        name, state = _text(item, "name"), _text(item, "state")
        documents[name] = None
        if state in _CURATION:
            curation[name] = _CURATION[state]
    for item in _objects(found, "annotation_documents"):
        name, user, state = _text(item, "name"), _text(item, "user"), _text(item, "state")
        if not name or not user:
            continue
        if state in _STATES:
            work[name, user] = _STATES[state]
        elif state:
            unknown[state] = None
        comment = _text(item, "annotator_comment")
        if comment:
            comments[name, user] = comment
    documents.pop("", None)
    return ProjectStates(tuple(documents), work, curation, comments, tuple(unknown))


def _objects(found: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = found.get(key)
    return [item for item in value if type(item) is dict] if type(value) is list else []


def _text(item: dict[str, Any], key: str) -> str:
    value = item.get(key)
    return value if type(value) is str else ""
