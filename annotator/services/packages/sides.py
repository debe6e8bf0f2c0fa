"""The two sides of a conflict, described for whoever settles it: what each holds, and in which spans they differ."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.assignments import AssignmentState, Submission
    from annotator.domain.labels import LabelSet, LocalText
    from annotator.domain.spans import Span
    from annotator.services.packages.records import Work

_AROUND: Final = 30
"""Code points of the text that are shown before and after a span."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one side of a conflict holds; ``sealed`` is when its last submission was (ISO 8601), empty without one.

    ``by`` is the name of who changed it last, empty where that was the command line.
    """

    state: AssignmentState
    spans: int
    submissions: int
    sealed: str
    by: str

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values."""
        return {
            "state": self.state.value,
            "spans": self.spans,
            "submissions": self.submissions,
            "sealed": self.sealed or None,
            "by": self.by,
        }


class Found(StrEnum):
    """On which side a span is; on both where its attributes, its note or its links differ."""

    HERE = "here"
    PACKAGE = "package"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A span ``[start, end)`` in code points that the sides do not share, and what stands before and after it.

    ``label`` is its label's name, ``title`` what that is called.
    """

    found: Found
    start: int
    end: int
    label: str
    title: LocalText
    surface: str
    before: str
    after: str

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values."""
        return {
            "in": self.found.value,
            "start": self.start,
            "end": self.end,
            "label": self.label,
            "text": self.surface,
        }


def side_of(work: Work, submissions: Sequence[Submission], *, by: str) -> Side:
    """Describe a side."""
    last = max(submissions, key=lambda item: item.number, default=None)
    return Side(
        state=work.assignment.state,
        spans=len(work.spans),
        submissions=len(submissions),
        sealed=last.sealed if last else "",
        by=by,
    )


def differences(ours: Work, theirs: Work, *, text: str, labels: LabelSet) -> tuple[Difference, ...]:
    """Return the spans in which two drafts on a text differ, as they stand in it; ids and times do not count."""
    known = {label.id: label for label in labels.labels}
    here, there = _by_place(ours), _by_place(theirs)
    found = []
    for place in sorted(here.keys() | there.keys()):
        if here.get(place) != there.get(place):
            start, end, id_ = place
            label = known.get(id_)
            where = Found.BOTH if place in here and place in there else Found.HERE if place in here else Found.PACKAGE
            found.append(
                Difference(
                    found=where,
                    start=start,
                    end=end,
                    label=label.name if label is not None else id_,
                    title=label.title if label is not None else (),
                    surface=text[start:end],
                    before=("…" if start > _AROUND else "") + text[max(0, start - _AROUND) : start],
                    after=text[end : end + _AROUND] + ("…" if end + _AROUND < len(text) else ""),
                )
            )
    return tuple(found)


def _by_place(work: Work) -> dict[tuple[int, int, str], tuple[object, ...]]:
    """Return what each span says beyond its place and label, with the links that leave it."""
    places = {span.id: (span.start, span.end, span.label) for span in work.spans}
    leaving: dict[str, Counter[object]] = {span.id: Counter() for span in work.spans}
    for link in work.links:
        leaving[link.source][link.type, places[link.target], link.note] += 1
    return {places[span.id]: _said(span, leaving[span.id]) for span in work.spans}


def _said(span: Span, leaving: Counter[object]) -> tuple[object, ...]:
    return span.attributes, span.note, frozenset(leaving.items())
