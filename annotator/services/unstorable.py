"""Characters that no name, note or value can hold in a project: NUL, and halves of surrogate pairs."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan, ForeignSubmission
from annotator.domain.text import canonicalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BAD: Final = re.compile("[\0\ud800-\udfff]")
_PARTS: Final = (ForeignSpan, ForeignLink, ForeignSubmission)
_TEXTS: Final = frozenset({"text", "file", "stem"})
"""Fields that are looked at elsewhere, as texts are, or that the file does not name."""


def storable(work: ArticleWork, *, strip: bool) -> tuple[ArticleWork, list[str]]:
    """Return a work whose names, notes and values can be stored, and sentences on what was taken out of them.

    Raise AnnotatorError ``text.control`` where there is something to take out, unless it is to be stripped.
    """
    everything = "\n".join(_strings(work))
    if not _BAD.search(everything):
        return work, []
    found = [value for value in _strings(work) if _BAD.search(value)]
    removed: list[str] = []
    for value in found:
        kept = "".join(_BAD.findall(value)) if strip else value
        removed += canonicalise(kept, strip_controls=strip, file=work.file, line=work.line or 1).removed
    return _stripped(work), removed


def _strings(work: ArticleWork) -> Iterator[str]:
    yield from (work.id, work.title, work.headline, work.source, work.url, work.published, work.language)
    yield from (work.annotator, work.round, work.flag, work.reason, work.note, work.opened, work.closed)
    for pair in work.meta:
        yield from pair
    for spans, links in ((work.spans, work.links), *((item.spans, item.links) for item in work.submissions)):
        yield from _strings_of_spans(spans)
        for link in links:
            yield from (link.id, link.type, link.source, link.target, link.note)


def _strings_of_spans(spans: Iterable[ForeignSpan]) -> Iterator[str]:
    for span in spans:
        yield span.id
        yield span.label
        if span.note:
            yield span.note
        if span.entity:
            yield span.entity
        for name, value in span.attributes:
            yield name
            if isinstance(value, str):
                yield value
            elif not isinstance(value, bool):
                yield from value


def _stripped(value: Any) -> Any:
    if type(value) is str:  # no state or direction, which are strings as well
        return _BAD.sub("", value)
    if isinstance(value, tuple):
        return tuple(map(_stripped, value))
    if isinstance(value, (ArticleWork, *_PARTS)):
        kept = {item.name: getattr(value, item.name) for item in fields(value) if item.name not in _TEXTS}
        return replace(value, **{name: _stripped(item) for name, item in kept.items()})
    return value
