"""What one line of doccano's says, as works: one, or one for each user that an older export names in its spans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from annotator.formats.jsonl_checks import Place, as_text
from annotator.formats.work_details import JOINED, PLACED, DetailsByPlace, PutTogether, settle_ids, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.exchange import ArticleWork
    from annotator.formats.jsonl_checks import Remarks

KEY: Final = "annotator_work"
"""Where in ``meta`` the details of a work of ours travel."""
_LISTS: Final = ("entities", "label", "labels", "annotations")
_PEOPLE: Final = ("annotation_approver", "username", "user")
_OWN: Final = frozenset({"text", "data", "id", "meta", "metadata", "Comments", "comments", "relations", KEY})
_PLACE: Final = PLACED[:3]


class _Line(NamedTuple):
    """A parsed line, its text, the details that travelled with it, and where it stands."""

    found: dict[str, Any]
    text: str
    details: dict[str, Any]
    place: Place


class LineReader:
    """Turns parsed lines of one file into works."""

    def __init__(self, file: str, stem: str) -> None:
        self._file = file
        self._put_together = PutTogether(file, stem)

    @property
    def remarks(self) -> Remarks:
        """What was taken otherwise than the file has it."""
        return self._put_together.remarks

    def works(self, document: object, line: int) -> list[ArticleWork]:
        """Return the works that a line describes, or raise AnnotatorError saying what is wrong with which key."""
        place = Place(self._file, line)
        found = place.object(document)
        text = found.get("text", found.get("data"))
        if type(text) is not str:
            raise place.misfit("text", "a string", text)
        parts = _Line(found, text, _details(found), place)
        whole = self._whole(found, parts.details, place)
        marks = list(self._marks(found, place))
        if not any("user" in mark for mark in marks):
            return [self._work(parts, whole, marks)]
        shares: dict[str, list[dict[str, Any]]] = {}
        for mark in marks:
            shares.setdefault(_person(mark.pop("user", None)), []).append(mark)
        return [
            self._work(parts, {**whole, "annotator": user or whole.get("annotator", "")}, share)
            for user, share in shares.items()
        ]

    def _whole(self, found: dict[str, Any], details: dict[str, Any], place: Place) -> dict[str, Any]:
        """Return what is of the article and its annotator."""
        inner = found.get("meta", found.get("metadata"))
        meta = dict(inner) if type(inner) is dict else {"meta": inner} if inner else {}
        more = without(found, (*_OWN, *_LISTS, *_PEOPLE))
        for key, value in more.items():
            if value is not None:
                meta.setdefault(key, value)
                self.remarks.add(key, "was kept in meta", place.line)
        meta = without(meta, (KEY,))
        if type(meta.get("meta")) is dict:  # doccano puts what was called meta on import into a meta of its own
            meta = {**without(meta, ("meta",)), **without(meta["meta"], (KEY,))}
        whole = without(details, ("spans", "links"))
        known = whole.get("meta")
        whole["meta"] = meta | known if type(known) is dict else meta
        if not details:
            whole["id"] = place.name(found, "id")
        people = [_person(found.get(key)) for key in _PEOPLE]
        person = next(filter(None, people), "")
        if person:
            whole["annotator"] = person
        comments = "\n".join(_comments(found.get("Comments", found.get("comments"))))
        if comments:
            whole["note"] = "\n".join(filter(None, (str(whole.get("note", "")), comments)))
        return whole

    def _marks(self, found: dict[str, Any], place: Place) -> Iterator[dict[str, Any]]:
        """Yield every span of a line with what it says, in whatever dialect."""
        for key in _LISTS:
            for index, item in enumerate(place.members(found, key)):
                inside = place.inside(f"{key}[{index}]")
                if type(item) is str:
                    self.remarks.add(key, "holds a category of the whole article, which was left out", place.line)
                elif type(item) is list:
                    if len(item) != 3:
                        raise place.misfit(f"{key}[{index}]", "start, end and label", item)
                    yield self._mark(dict(zip(("start_offset", "end_offset", "label"), item, strict=True)), inside)
                elif type(item) is dict and "start_offset" not in item and ("user" in item or "label" in item):
                    self.remarks.add(key, "holds a category of the whole article, which was left out", place.line)
                else:
                    yield self._mark(inside.object(item, "a span"), inside)

    def _mark(self, item: dict[str, Any], place: Place) -> dict[str, Any]:
        mark: dict[str, Any] = {"native": place.name(item, "id")}
        for key, name in (("start_offset", "start"), ("end_offset", "end")):
            mark[name] = item.get(key)
            if type(mark[name]) is not int:
                raise place.misfit(key, "a whole number", mark[name])
        label = item.get("label")
        if type(label) is int:
            self.remarks.add("label", "is a number, of which the file does not say what it is called", place.line)
            label = str(label)
        mark["label"] = label
        if item.get("user") is not None:
            mark["user"] = item["user"]
        for key in without(item, ("id", "start_offset", "end_offset", "label", "user")):
            if key in {"document", "prob", "manual", "created_at", "updated_at"}:
                self.remarks.add(key, "is of doccano's own use and was left out", place.line)
            elif item[key] is not None:
                mark.setdefault("attributes", {})[key] = item[key]
        return mark

    def _work(self, line: _Line, whole: dict[str, Any], marks: Iterable[dict[str, Any]]) -> ArticleWork:
        known = DetailsByPlace(_records(line.details, "spans"), _PLACE)
        spans = []
        for mark in marks:
            told = known.take(mark)
            spans.append({"id": mark["native"], **mark, **(told or {}), "added": bool(line.details) and told is None})
        links = _relations(line, spans)
        settle_ids(spans, links)
        document = {**whole, "text": line.text, "spans": spans, "links": _with_details(line, links, spans)}
        return self._put_together.work(document, line.place.line)


def _relations(line: _Line, spans: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the relations of a line, with their spans under ``from`` and ``to``."""
    by_name = {span["native"]: span for span in spans if span["native"]}
    links = []
    for index, item in enumerate(line.place.members(line.found, "relations")):
        inside = line.place.inside(f"relations[{index}]")
        relation = inside.object(item)
        link: dict[str, Any] = {"type": inside.needed(relation, "type"), "id": inside.name(relation, "id")}
        for key, end in (("from_id", "from"), ("to_id", "to")):
            name = inside.name(relation, key)
            if name not in by_name:
                raise line.place.error("link.no-span", type=link["type"], span=name)
            link[end] = by_name[name]
        links.append(link)
    return links


def _with_details(
    line: _Line, links: Iterable[dict[str, Any]], spans: Iterable[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Return links with their details; where the line has no relations, those among the details that still hold."""
    records = list(_records(line.details, "links"))
    if "relations" not in line.found:
        ids = {span["id"] for span in spans}
        return [link for link in records if link.get("source") in ids and link.get("target") in ids]
    known = DetailsByPlace(records, JOINED)
    finished = []
    for link in links:
        joined = {"type": link["type"], "source": link["from"]["id"], "target": link["to"]["id"]}
        told = known.take(joined)
        finished.append({**joined, **(told if told is not None else {"id": "" if line.details else link["id"]})})
    return finished


def _details(found: dict[str, Any]) -> dict[str, Any]:
    """Return the details of a work of ours, wherever doccano has put them."""
    meta = found.get("meta")
    inner = meta.get("meta") if type(meta) is dict else None
    for place in (found, meta, inner):
        if type(place) is dict and type(place.get(KEY)) is dict:
            return dict(place[KEY])
    return {}


def _records(details: dict[str, Any], key: str) -> Iterator[dict[str, Any]]:
    records = details.get(key)
    return (record for record in (records if type(records) is list else ()) if type(record) is dict)


def _person(value: object) -> str:
    """Return a person's name; a number, which doccano has for each user, becomes one."""
    return f"user {value}" if type(value) is int else value if type(value) is str else ""


def _comments(value: object) -> Iterator[str]:
    for comment in value if type(value) is list else ():
        text = comment.get("text") if type(comment) is dict else comment
        if text:
            yield as_text(text)
