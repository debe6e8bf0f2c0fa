"""From the documents of a DocBin to works: those we wrote exactly, those of others from what spaCy keeps."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignSpan
from annotator.formats.jsonl_checks import as_text
from annotator.formats.jsonl_reading import WorkReader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.formats.docbin_packing import PackedSpan
    from annotator.formats.docbin_reading import ReadDocument

LAYERS: Final = ("ents", "sc")
"""``doc.ents`` and ``doc.spans["sc"]``; a span's record says where it stands in each, if not at its true place."""
_NEEDED: Final = frozenset({"article", "title", "language", "annotator", "round", "spans", "links", "zones", "meta"})
_KEYS: Final = (_NEEDED - {"article"}) | {
    *("source", "url", "published", "direction", "gold", "label_set"),
    *("status", "flag", "reason", "note", "active_seconds", "opened", "closed"),
}
"""The keys of :func:`annotator.formats.token_works.work_record`, but for the article's id."""
_PLAIN: Final = (str, int, float, bool)
_EXTENSION: Final = "._."


class DocBinWorks:
    """Turns the documents of one file into works, and keeps account of what they do not say as works."""

    def __init__(self, file: str, stem: str) -> None:
        self._file = file
        self._stem = stem
        self._records = WorkReader(file, stem)
        self._groups: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self._kept: Counter[str] = Counter()
        self._left: Counter[str] = Counter()

    def work(self, document: ReadDocument) -> ArticleWork | None:
        """Return the work of a document, or None where there is nothing to label in it.

        Raise AnnotatorError where what stands beside it is not as we write it, or spans stand on no text.
        """
        data = document.data
        if isinstance(data, dict) and data.keys() >= _NEEDED and type(data["spans"]) is list:
            return self._ours(document, data)
        if document.text.strip():
            return self._foreign(document)
        if document.entities or document.broken or any(document.groups.values()):
            raise AnnotatorError("text.empty", file=self._place(document))
        self._counts["without text"] += 1
        return None

    def _place(self, document: ReadDocument) -> str:
        return f"{self._file}, document {document.number}"

    def _ours(self, document: ReadDocument, record: dict[str, Any]) -> ArticleWork:
        spans = [dict(span) if isinstance(span, dict) else span for span in record["spans"]]
        places = [tuple(span.pop(layer, True) for layer in LAYERS) for span in spans if isinstance(span, dict)]
        line = {key: value for key, value in record.items() if key in _KEYS}
        line |= {"id": record["article"], "text": document.text, "spans": spans}
        try:
            work = self._records.work(line, document.number)
        except AnnotatorError as problem:
            place = {"file": self._place(document), "line": None}
            raise AnnotatorError(problem.code, **{**problem.arguments, **place}) from problem
        work = replace(work, line=0, meta=self._meta(record))
        written = [_written(work.spans, places, layer) for layer in range(len(LAYERS))]
        if set(document.groups) <= {LAYERS[1]} and (
            written[0] == _told(document.entities) and written[1] == _told(document.groups.get(LAYERS[1], ()))
        ):
            return work
        return self._changed(document, work, written)

    def _meta(self, record: dict[Any, Any]) -> tuple[tuple[str, str], ...]:
        """Return the metadata of a record, and what another tool has put beside it."""
        meta = {name: as_text(value) for name, value in (record["meta"] or {}).items() if value is not None}
        others = {key: value for key, value in record.items() if key not in _KEYS and key != "article"}
        for key, value in self._plain(others):
            self._kept[key] += 1
            meta.setdefault(key, value)
        return tuple(meta.items())

    def _changed(self, document: ReadDocument, work: ArticleWork, written: list[Counter[Any]]) -> ArticleWork:
        """Return a work of ours as another tool has left it: what it was when it was sealed does not hold any more."""
        self._counts["changed"] += 1
        true = {span.id: span for span in work.spans if span.id}
        here: list[ForeignSpan] = []
        new: list[PackedSpan] = []
        for span in self._united(document):
            if span.id in true and any((*span[:2], *span[4:]) in layer for layer in written):
                here.append(true.pop(span.id))
            else:
                # spaCy leaves an entity's old id on its tokens where a new one without an id is put.
                new.append(span._replace(id="") if any(span.id == own.id for own in work.spans) else span)
        spans = here + self._spans(new)
        ids = {span.id for span in spans}
        return replace(
            work,
            spans=tuple(spans),
            links=tuple(link for link in work.links if {link.source, link.target} <= ids),
            state=None,
            label_set="",
            version=0,
        )

    def _foreign(self, document: ReadDocument) -> ArticleWork:
        data = document.data if isinstance(document.data, dict) else {}
        texts: dict[str, Any] = {}
        meta: list[tuple[str, str]] = []
        for key, value in self._plain(data):
            if key in {"id", "title", "language"} and key not in texts:
                texts[key] = value
            else:
                meta.append((key, value))
                self._kept[key] += 1
        self._counts["without spacing"] += document.unknown_spaces
        self._counts["with categories"] += document.with_cats
        return ArticleWork(
            text=document.text,
            **{key: value for key, value in texts.items() if value},
            meta=tuple(sorted(dict(meta).items())),
            spans=tuple(self._spans(self._united(document))),
            stem=f"{self._stem}-{document.number}",
            file=self._file,
        )

    def _plain(self, data: dict[Any, Any]) -> Iterator[tuple[str, str]]:
        """Yield those members of user data that have a name and can be read as text; count the others."""
        for key, value in data.items():
            name = key
            if isinstance(key, tuple | list) and len(key) > 1 and key[0] == _EXTENSION:
                name = key[1]
            if name == "meta" and isinstance(value, dict):
                yield from self._plain(value)
            elif isinstance(name, str) and name and isinstance(value, _PLAIN):
                yield name, as_text(value)
            elif value is not None:
                self._left[str(name)[:60]] += 1

    def _united(self, document: ReadDocument) -> list[PackedSpan]:
        """Return entities and spans of all groups; those with the same place and label are one."""
        self._counts["broken"] += document.broken
        found: dict[tuple[int, int, str], PackedSpan] = {}
        for name, spans in (("", document.entities), *sorted(document.groups.items())):
            if name and spans:
                self._groups[name] += len(spans)
            for span in spans:
                key = (span.start, span.end, span.label)
                known = found.get(key)
                found[key] = span if known is None else _filled(known, span)
        return list(found.values())

    def _spans(self, united: list[PackedSpan]) -> list[ForeignSpan]:
        """Return spans as a file of others has them; an id that several share is none."""
        ids = Counter(span.id for span in united if span.id)
        self._counts["shared ids"] += sum(count for count in ids.values() if count > 1)
        return [
            ForeignSpan(
                start=span.start,
                end=span.end,
                label=span.label,
                id=span.id if ids[span.id] == 1 else "",
                entity=span.entity or None,
            )
            for span in united
        ]

    def sentences(self) -> list[str]:
        """Return a sentence on each kind of thing that was read otherwise than the file has it."""
        counts = self._counts
        found = self._records.remarks.sentences()
        if self._groups:
            names = ", ".join(f"{name} ({count})" for name, count in sorted(self._groups.items()))
            found.append(f"{self._file}: spans were read from doc.ents and from these groups of doc.spans: {names}")
        for kind, sentence in _SENTENCES.items():
            if counts[kind]:
                found.append(f"{self._file}: {sentence.format(count=counts[kind])}")
        for key, count in sorted(self._kept.items()):
            found.append(f"{self._file}: “{key}” of the user data was kept in meta, {_times(count)}")
        for key, count in sorted(self._left.items()):
            found.append(f"{self._file}: “{key}” of the user data is no text and was left out, {_times(count)}")
        return found


_SENTENCES: Final = {
    "without text": "documents without text that were left out: {count}",
    "changed": (
        "the spans of {count} documents were changed since they were written; they were read as they stand now, and "
        "that they were done was not taken over"
    ),
    "without spacing": (
        "the white space of {count} documents is not known; one space was put between tokens, and offsets count that"
    ),
    "with categories": "the categories (doc.cats) of {count} documents were left out",
    "broken": "{count} spans hold no token or have no label and were left out",
    "shared ids": "{count} spans share their id with another one of their document and were read without it",
}


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _filled(one: PackedSpan, other: PackedSpan) -> PackedSpan:
    return one._replace(id=one.id or other.id, entity=one.entity or other.entity)


def _told(spans: Iterable[PackedSpan]) -> Counter[Any]:
    return Counter((span.start, span.end, span.label, span.id, span.entity) for span in spans)


def _written(spans: Iterable[ForeignSpan], places: Iterable[tuple[Any, ...]], layer: int) -> Counter[Any]:
    """Return where spans stand in a layer as their records say: true for their true place, null for nowhere."""
    found: Counter[Any] = Counter()
    for span, place in zip(spans, places, strict=True):
        at = (span.start, span.end) if place[layer] is True else place[layer]
        if isinstance(at, list | tuple) and len(at) == 2 and all(type(edge) is int for edge in at):
            found[(*at, span.label, span.id, span.entity or "")] += 1
    return found
