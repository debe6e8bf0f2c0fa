"""What one record of spaCy's training data or of Prodigy says, as a work."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from annotator.formats.jsonl_checks import Place
from annotator.formats.spacy_jsonl_tokens import TaskTokens, tokens_of
from annotator.formats.work_details import JOINED, PLACED, DetailsByPlace, PutTogether, settle_ids, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.exchange import ArticleWork
    from annotator.formats.jsonl_checks import Remarks
    from annotator.formats.spacy_jsonl_records import Record

KEY: Final = "annotator_work"
"""The key that both tools pass over, under which the details of a work of ours travel."""
_PLACE: Final = PLACED[:3]
_ANSWERS: Final = ("accept", "reject", "ignore")
PEOPLE: Final = ("_annotator_id", "_session_id")
"""The keys that name who answered, the first that is there."""
_READ: Final = frozenset(
    {"text", "id", "title", "meta", "answer", "entities", "ents", "spans", "tokens", "relations", KEY, *PEOPLE}
)
_OF_THE_TOOL: Final = frozenset(
    {"_view_id", "_timestamp", "_is_binary", "_history", "_block", "config", "html", "sents"}
)
_OF_ARTICLES: Final = ("id", "title", "language", "direction", "source", "url", "published", "meta", "zones")
_OF_THE_SEAL: Final = ("status", "reason", "closed", "submissions", "label_set")
_OF_SPANS: Final = frozenset({"start", "end", "label", "text", "id", "kb_id", "token_start", "token_end"})


class RecordReader:
    """Turns the records of one file into works."""

    def __init__(self, file: str, stem: str) -> None:
        self._file = file
        self._stem = stem
        self._put_together = PutTogether(file, stem)

    @property
    def remarks(self) -> Remarks:
        """What was taken otherwise than the file has it."""
        return self._put_together.remarks

    def work(self, record: Record) -> ArticleWork:
        """Return the work of a record, or raise AnnotatorError saying what is wrong with which key."""
        place = Place(self._file, record.line)
        found = _flat(record.value, place)
        text = found.get("text")
        if type(text) is not str:
            raise place.misfit("text", "a string", text)
        details = self._details(found, place)
        whole = self._whole(found, details, place)
        answer = found.get("answer")
        if answer is not None and answer not in _ANSWERS:
            raise place.misfit("answer", f"one of {', '.join(_ANSWERS)}", answer)
        if answer in _ANSWERS[1:]:
            self.remarks.add("answer", f"is “{answer}”, so the article was read without spans", place.line)
            document: dict[str, Any] = {key: whole[key] for key in _OF_ARTICLES if key in whole}
        else:
            document = {**whole, **self._marked(found, text, details, place)}
            if details and self._is_changed(document, details):
                self.remarks.add(
                    "spans", "were changed since they were written; that they were done was not taken over", place.line
                )
                document = without(document, _OF_THE_SEAL)
        stem = f"{self._stem}-{record.line}" + (f"-{record.number}" if record.number else "")
        return self._put_together.work({**document, "text": text}, record.line, stem=stem)

    def _details(self, found: dict[str, Any], place: Place) -> dict[str, Any]:
        """Return the details of a work of ours, as far as they name spans and links so that these can be found."""
        told = found.get(KEY)
        if told is None:
            return {}
        named = type(told) is dict and (
            all(type(span.get("id")) is str for span in _members(told, "spans"))
            and all(type(link.get(key)) is str for link in _members(told, "links") for key in JOINED)
        )
        if not named:
            self.remarks.add(KEY, "is not as this program writes it and was left out", place.line)
        return dict(told) if named else {}

    def _whole(self, found: dict[str, Any], details: dict[str, Any], place: Place) -> dict[str, Any]:
        """Return what is of the article and its annotator."""
        whole = without(details, ("spans", "links"))
        meta = dict(place.pairs(found, "meta"))
        for key in ("id", "title", "annotator"):
            value = meta.get(key)
            if type(value) in {str, int} and (key not in whole or whole[key] == str(value)):
                whole.setdefault(key, str(meta.pop(key)))
                meta.pop(key, None)
        for key in ("id", "title"):
            if found.get(key) is not None and not whole.get(key):
                whole[key] = place.name(found, key)
        for key, value in found.items():
            if key in _OF_THE_TOOL:
                self.remarks.add(key, "is of the tool's own use and was left out", place.line)
            elif key not in _READ and value is not None:
                meta.setdefault(key, value)
                self.remarks.add(key, "was kept in meta", place.line)
        known = whole.get("meta")
        whole["meta"] = meta | known if type(known) is dict else meta
        person = next(filter(None, (place.name(found, key) for key in PEOPLE)), "")
        if person:
            whole["annotator"] = person
        return whole

    def _marked(self, found: dict[str, Any], text: str, details: dict[str, Any], place: Place) -> dict[str, Any]:
        """Return spans and links, each with its details where it has some."""
        known = DetailsByPlace(_members(details, "spans"), _PLACE)
        tokens = tokens_of(found, text, place)
        spans = []
        for mark in self._marks(found, tokens, place):
            told = known.take(mark)
            spans.append({"id": mark["native"], **mark, **(told or {}), "added": bool(details) and told is None})
        links = self._relations(found, spans, place)
        for number, span in enumerate(spans, start=1):
            # A link holds on to ids, and neither tool has any.
            span["native"] = span["native"] or f"span-{number}"
        settle_ids(spans, links)
        return {"spans": spans, "links": _with_details(found, details, spans, links)}

    def _marks(self, found: dict[str, Any], tokens: TaskTokens, place: Place) -> Iterator[dict[str, Any]]:
        """Yield every span of a record, in whatever form; what stands in two lists of it is one."""
        done: set[tuple[Any, ...]] = set()
        for key, items in _lists(found, place):
            here: list[tuple[Any, ...]] = []
            for index, item in enumerate(items):
                mark = self._mark(item, tokens, place.inside(f"{key}[{index}]"), place.key(f"{key}[{index}]"))
                where = (mark["start"], mark["end"], mark["label"])
                if where in done:
                    self.remarks.add(key, "holds a span that stands in another list too; it is one", place.line)
                    continue
                here.append(where)
                yield mark
            done.update(here)

    def _mark(self, item: object, tokens: TaskTokens, place: Place, way: str) -> dict[str, Any]:
        """Return what one span says; ``way`` is the way to it inside the record."""
        if type(item) is list:
            if len(item) not in {3, 4}:
                raise Place(self._file, place.line).misfit(way, "start, end and label", item)
            item = dict(zip(("start", "end", "label", "kb_id"), item, strict=False))
        span = place.object(item, "a span")
        if tokens.starts and "start" not in span and "end" not in span:
            span = {**span, **tokens.characters(span, place)}
        mark: dict[str, Any] = {"native": place.name(span, "id"), "label": place.needed(span, "label")}
        for key in ("start", "end"):
            mark[key] = span.get(key)
            if type(mark[key]) is not int:
                raise place.misfit(key, "a whole number", mark[key])
        if not tokens.fit(span):
            self.remarks.add("token_start", "and its end name other tokens than the offsets, which count", place.line)
        return {**mark, **self._more(span, place)}

    def _more(self, span: dict[str, Any], place: Place) -> dict[str, Any]:
        """Return what a span says besides its place and label."""
        found: dict[str, Any] = {} if span.get("text") is None else {"text": span["text"]}
        entity = place.name(span, "kb_id")
        if entity:
            found["entity"] = entity
        for key in sorted(span.keys() - _OF_SPANS):
            if span[key] is not None:
                found.setdefault("attributes", {})[key] = span[key]
                self.remarks.add(f"spans[].{key}", "was kept as an attribute", place.line)
        return found

    def _relations(self, found: dict[str, Any], spans: Iterable[dict[str, Any]], place: Place) -> list[dict[str, Any]]:
        """Return the relations of a record, with their spans under ``from`` and ``to``."""
        by_place: dict[tuple[str, ...], dict[str, Any]] = {}
        for span in spans:
            where = _place(span)
            by_place.setdefault(where[:2], span)
            by_place.setdefault(where, span)
        links = []
        for index, item in enumerate(place.members(found, "relations")):
            inside = place.inside(f"relations[{index}]")
            relation = inside.object(item)
            link: dict[str, Any] = {"type": inside.needed(relation, "label")}
            for key, end in (("head_span", "from"), ("child_span", "to")):
                named = inside.inside(key).object(relation.get(key))
                where = (str(named.get("start")), str(named.get("end")))
                link[end] = by_place.get((*where, str(named.get("label")))) or by_place.get(where)
            if link["from"] is None or link["to"] is None:
                self.remarks.add("relations", "holds one between tokens that are no spans; it was left out", place.line)
            else:
                links.append(link)
        return links

    def _is_changed(self, document: dict[str, Any], details: dict[str, Any]) -> bool:
        places = Counter(map(_place, document["spans"]))
        written = Counter(map(_place, _members(details, "spans")))
        return places != written or document.get("annotator", "") != details.get("annotator", "")


def _place(span: dict[str, Any]) -> tuple[str, ...]:
    """Return where a span stands and what it is called, to be compared whatever its values are."""
    return tuple(str(span.get(key)) for key in _PLACE)


def _flat(value: object, place: Place) -> dict[str, Any]:
    """Return a record as one object: ``["text", {…}]`` too."""
    if type(value) is list:
        if len(value) != 2 or type(value[0]) is not str or type(value[1]) is not dict:
            raise place.misfit("the record", "a text and an object", value)
        return {**value[1], "text": value[0]}
    return place.object(value)


def _lists(found: dict[str, Any], place: Place) -> Iterator[tuple[str, list[Any]]]:
    """Yield every list of spans with its key: ``spans`` may be one, or groups by name as spaCy has them."""
    for key in ("entities", "ents"):
        yield key, place.members(found, key)
    groups = found.get("spans")
    if type(groups) is dict:
        for name in groups:
            yield f"spans.{name}", place.inside("spans").members(groups, name)
    else:
        yield "spans", place.members(found, "spans")


def _with_details(
    found: dict[str, Any], details: dict[str, Any], spans: list[dict[str, Any]], links: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Return links with their details; where the record has no relations, those among the details that still hold."""
    written = list(_members(details, "links"))
    if "relations" not in found:
        ids = {span["id"] for span in spans}
        return [link for link in written if link.get("source") in ids and link.get("target") in ids]
    known = DetailsByPlace(written, JOINED)
    finished = []
    for link in links:
        joined = {"type": link["type"], "source": link["from"]["id"], "target": link["to"]["id"]}
        finished.append({**joined, **(known.take(joined) or {})})
    return finished


def _members(details: dict[str, Any], key: str) -> Iterator[dict[str, Any]]:
    members = details.get(key)
    return (member for member in (members if type(members) is list else ()) if type(member) is dict)
