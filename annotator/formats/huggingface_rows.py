"""The rows of a Parquet file for Hugging Face's ``datasets``: columns, their features, and a work as rows."""

from __future__ import annotations

import json
from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, Final

from annotator.tokens.bio import Entity, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan
    from annotator.tokens.layout import Placing
    from annotator.tokens.tokenizers import Token

Row = dict[str, Any]

_SPAN: Final = {
    "id": "string",
    "start": "int32",
    "end": "int32",
    "label": "string",
    "text": "string",
    "attributes": "string",
    "note": "string",
    "entity": "string",
}
_LINK: Final = {"type": "string", "source": "string", "target": "string"}
_ZONE: Final = {"kind": "string", "start": "int32", "end": "int32"}
_TAGS: Final = "tags"
_COLUMNS: Final[dict[str, Any]] = {
    "id": "string",
    "article": "string",
    "annotator": "string",
    "round": "string",
    "language": "string",
    "direction": "string",
    "title": "string",
    "source": "string",
    "url": "string",
    "published": "string",
    "meta": "string",
    "sentence": "int32",
    "offset": "int32",
    "text": "string",
    "tokens": ["string"],
    "token_starts": ["int32"],
    "token_ends": ["int32"],
    "ner_tags": [_TAGS],
    "spans": [_SPAN],
    "links": [_LINK],
    "zones": [_ZONE],
}
"""Each column's type: a name of one, a list of one, or a list of structures."""
_OF_SENTENCES: Final = frozenset({"sentence", "offset"})


def columns(*, sentences: bool) -> dict[str, Any]:
    """Return the columns there are, with their types."""
    return {name: kind for name, kind in _COLUMNS.items() if sentences or name not in _OF_SENTENCES}


def schema(kinds: dict[str, Any]) -> Any:
    """Return the columns as an Arrow schema."""
    import pyarrow as pa

    def kind_of(kind: Any) -> Any:
        if isinstance(kind, list):
            return pa.list_(kind_of(kind[0]))
        if isinstance(kind, dict):
            return pa.struct([(name, kind_of(inner)) for name, inner in kind.items()])
        return {"string": pa.string(), "int32": pa.int32(), _TAGS: pa.int64()}[kind]

    return pa.schema([(name, kind_of(kind)) for name, kind in kinds.items()])


def features(kinds: dict[str, Any], tags: Sequence[str]) -> dict[str, Any]:
    """Return the columns as ``datasets`` describes them under the key ``huggingface``; every version reads these."""

    def feature(kind: Any) -> Any:
        if isinstance(kind, list):
            inner = feature(kind[0])
            return [inner] if isinstance(kind[0], dict) else {"feature": inner, "_type": "Sequence"}
        if isinstance(kind, dict):
            return {name: feature(inner) for name, inner in kind.items()}
        if kind == _TAGS:
            return {"names": list(tags), "_type": "ClassLabel"}
        return {"dtype": kind, "_type": "Value"}

    return {name: feature(kind) for name, kind in kinds.items()}


class Tags:
    """Numbers of the tags: O, then B- and I- of each label, in the order of the label set; others as they come."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.names = ["O"]
        self._numbers = {"O": 0}
        for label in labels:
            self.add(label)

    def add(self, label: str) -> None:
        """Give the tags of a label their numbers, unless they have some."""
        for tag in (f"B-{label}", f"I-{label}"):
            if tag not in self._numbers:
                self._numbers[tag] = len(self.names)
                self.names.append(tag)

    def numbers(self, length: int, entities: Sequence[Entity]) -> list[int]:
        """Return the tags of some tokens by number."""
        for entity in entities:
            self.add(entity.label)
        return [self._numbers[code] for code in encode(length, entities)]


class LaidWork:
    """A work on its tokens, to be told row by row; ``flat`` is what becomes of each span where none may overlap."""

    def __init__(self, work: ArticleWork, tokens: Sequence[Token], flat: Iterable[Placing], tags: Tags) -> None:
        self._work, self._tokens, self._tags = work, tokens, tags
        self._starts = [token.start for token in tokens]
        placed = ((placing.span.label, at) for placing in flat if (at := placing.written) is not None)
        self._entities = sorted({Entity(self._token(at.start), self._token(at.end), label) for label, at in placed})
        self._spans = sorted(work.spans, key=lambda span: (span.start, -span.end, span.id))
        self._links: dict[str, list[ForeignLink]] = {}
        for link in work.links:
            self._links.setdefault(link.source, []).append(link)

    def rows(self, breaks: Sequence[int] | None) -> Iterator[Row]:
        """Yield the work as one row, or as one for each sentence where it is told where sentences begin.

        Offsets are code points of the row's text. The texts of an article's sentences are the article's text, white
        space and all. No span and no token lies in two sentences.
        """
        bounds = [0, *(breaks or ()), len(self._work.text)]
        head = _head(self._work)
        for number, (start, end) in enumerate(pairwise(bounds)):
            own = {} if breaks is None else {"id": f"{head['id']}/{number}", "sentence": number, "offset": start}
            yield head | own | self._row(start, end)

    def _token(self, at: int) -> int:
        return bisect_left(self._starts, at)

    def _row(self, start: int, end: int) -> Row:
        text = self._work.text
        first, stop = self._token(start), self._token(end)
        tokens = self._tokens[first:stop]
        within = slice(*(bisect_left(self._entities, at, key=itemgetter(0)) for at in (first, stop)))
        spans = self._spans[slice(*(bisect_left(self._spans, at, key=attrgetter("start")) for at in (start, end)))]
        ids = {span.id for span in spans}
        return {
            "text": text[start:end],
            "tokens": [text[token.start : token.end] for token in tokens],
            "token_starts": [token.start - start for token in tokens],
            "token_ends": [token.end - start for token in tokens],
            "ner_tags": self._tags.numbers(
                len(tokens), [Entity(begin - first, last - first, name) for begin, last, name in self._entities[within]]
            ),
            "spans": [_span(self._work, span, start) for span in spans],
            "links": [
                {"type": link.type, "source": link.source, "target": link.target}
                for name in dict.fromkeys(span.id for span in spans)
                for link in self._links.get(name, ())
                if link.target in ids
            ],
            "zones": [
                {"kind": zone.kind.value, "start": max(zone.start, start) - start, "end": min(zone.end, end) - start}
                for zone in self._work.zones
                if zone.start < end and zone.end > start
            ],
        }


def _head(work: ArticleWork) -> Row:
    return {
        "id": "/".join(part for part in (work.id, work.annotator, work.round) if part),
        "article": work.id,
        "annotator": work.annotator,
        "round": work.round,
        "language": work.language,
        "direction": work.direction.value,
        "title": work.title,
        "source": work.source,
        "url": work.url,
        "published": work.published,
        "meta": _json(dict(work.meta)),
    }


def _span(work: ArticleWork, span: ForeignSpan, start: int) -> Row:
    return {
        "id": span.id,
        "start": span.start - start,
        "end": span.end - start,
        "label": span.label,
        "text": work.text[span.start : span.end],
        "attributes": _json({name: list(v) if isinstance(v, tuple) else v for name, v in span.attributes}),
        "note": span.note,
        "entity": span.entity or "",
    }


def _json(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False) if document else ""
