"""What packages carry, as JSON: articles, assignments with drafts, submissions, answers, rulings, reopenings.

Forms are checked by their schemas before anything here reads them. What a schema cannot tell is checked here: that a
text is canonical and is what its hash says, and that spans lie in it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from annotator.domain.adjudication import Answer, Decision, Verdict
from annotator.domain.articles import Article, ArticleInfo, Direction, Zone, ZoneKind
from annotator.domain.assignments import Assignment, AssignmentState, Submission
from annotator.domain.graphemes import is_boundary
from annotator.domain.pairs import PairKind
from annotator.domain.spans import Link, Span
from annotator.domain.text import canonicalise, sha256_of
from annotator.services.packages.checks import MisfitError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.disputes import Place
    from annotator.domain.labels import LabelSet


@dataclass(frozen=True, slots=True)
class Work:
    """An assignment and what its annotator has in it now."""

    assignment: Assignment
    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """What work was at some moment: digests of its state and of its spans and links, and the label-set version."""

    state: str
    work: str
    version: int

    def plain(self) -> dict[str, Any]:
        """Return the mark as JSON can hold it."""
        return {"state": self.state, "work": self.work, "version": self.version}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening:
    """That a lead reopened an assignment (id), or answered the question that it was set aside with (``answer``, an id).

    It is meant for the ending that the lead saw: after so many ``submissions``, at the moment ``closed``.
    """

    id: str
    article: str
    submissions: int
    closed: str
    reason: str
    answer: str = ""


def mark_of(work: Work, version: int) -> Mark:
    """Return the mark of work; times, versions and entities are no part of it: they change beside the work."""
    item = work.assignment
    state = [item.state.value, item.reason, item.flag, item.note]
    spans = sorted([s.id, s.start, s.end, s.label, list(s.attributes), s.note, s.origin] for s in work.spans)
    links = sorted([link.id, link.type, link.source, link.target, link.note] for link in work.links)
    return Mark(_digest(state), _digest([spans, links]), version)


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()


def plain_article(article: Article) -> dict[str, Any]:
    """Return an article; which other it is a translation or a duplicate of is not told."""
    info = article.info
    return {
        "id": info.id,
        "title": info.title,
        "language": info.language,
        "direction": info.direction.value,
        "source": info.source,
        "url": info.url,
        "published": info.published,
        "meta": {name: value for name, value in info.meta if name not in set(PairKind)},
        "text_sha256": info.text_sha256,
        "text": article.text,
        "zones": [{"kind": zone.kind.value, "start": zone.start, "end": zone.end} for zone in article.zones],
    }


def article_of(values: dict[str, Any], *, imported: str) -> Article:
    """Return an article, or raise where its text is not what a project can hold."""
    text, name = values["text"], values["id"]
    if canonicalise(text, strip_controls=True).text != text:
        raise MisfitError(f"the text of {name[:60]} holds what no text in a project does")
    if sha256_of(text) != values["text_sha256"]:
        raise MisfitError(f"the text of {name[:60]} is not the one its SHA-256 tells")
    zones = tuple(Zone(ZoneKind(zone["kind"]), zone["start"], zone["end"]) for zone in values["zones"])
    if any(not 0 <= zone.start < zone.end <= len(text) for zone in zones):
        raise MisfitError(f"a zone of {name[:60]} lies outside its text")
    info = ArticleInfo(
        id=name,
        title=values["title"],
        language=values["language"],
        direction=Direction(values["direction"]),
        source=values["source"],
        url=values["url"],
        published=values["published"],
        imported=imported,
        meta=tuple(sorted(values["meta"].items())),
        text_sha256=values["text_sha256"],
        length=len(text),
    )
    return Article(info, text, zones)


def plain_work(work: Work, *, text_sha256: str, round_: str = "", given: Mark | None = None) -> dict[str, Any]:
    """Return an assignment with its draft. ``round_`` is told on the way out, the ``given`` mark on the way back."""
    item = work.assignment
    return {
        "id": item.id,
        "article": item.article,
        "text_sha256": text_sha256,
        **({"round": round_} if round_ else {}),
        "state": item.state.value,
        "reason": item.reason,
        "flag": item.flag,
        "note": item.note,
        "active_seconds": item.active_seconds,
        "opened": item.opened,
        "closed": item.closed,
        **({"given": given.plain()} if given else {}),
        "spans": [_plain_span(span) for span in work.spans],
        "links": [_plain_link(link) for link in work.links],
    }


def work_of(values: dict[str, Any], *, annotator: str, round_: str, created: str = "") -> Work:
    """Return an assignment with its draft."""
    key = values["id"]
    assignment = Assignment(
        id=key,
        article=values["article"],
        annotator=annotator,
        round=round_,
        state=AssignmentState(values["state"]),
        reason=values.get("reason", ""),
        flag=values.get("flag", ""),
        note=values.get("note", ""),
        active_seconds=values.get("active_seconds", 0),
        created=created,
        opened=values.get("opened", ""),
        closed=values.get("closed", ""),
    )
    return Work(assignment, _spans(values["spans"], key), _links(values["links"], key))


def plain_submission(item: Submission) -> dict[str, Any]:
    """Return a submission."""
    return {
        "id": item.id,
        "assignment": item.assignment,
        "number": item.number,
        "version": item.version,
        "sealed": item.sealed,
        "origin": item.origin,
        "aids": list(item.aids),
        "spans": [_plain_span(span) for span in item.spans],
        "links": [_plain_link(link) for link in item.links],
    }


def submission_of(values: dict[str, Any]) -> Submission:
    """Return a submission."""
    return Submission(
        id=values["id"],
        assignment=values["assignment"],
        number=values["number"],
        version=values["version"],
        sealed=values["sealed"],
        origin=values["origin"],
        aids=tuple(values["aids"]),
        spans=_spans(values["spans"], values["assignment"]),
        links=_links(values["links"], values["assignment"]),
    )


def plain_answer(item: Answer) -> dict[str, Any]:
    """Return an answer; who gave it is not told."""
    names = ("id", "article", "assignment", "question", "text", "label", "surface", "at")
    return {name: getattr(item, name) for name in names}


def answer_of(values: dict[str, Any]) -> Answer:
    """Return an answer."""
    return Answer(**values)


def plain_ruling(item: Decision, stands: Iterable[Place]) -> dict[str, Any]:
    """Return what was decided and why, with the spans that stand: nobody's versions, nor who decided."""
    names = ("id", "article", "start", "end", "label", "surface", "reason", "at")
    return {
        "verdict": item.verdict.value,
        **{name: getattr(item, name) for name in names},
        "stands": [{"start": start, "end": end, "label": label} for start, end, label in stands],
    }


def ruling_of(values: dict[str, Any]) -> Decision:
    """Return a ruling; there are no gold spans where it comes, so that its versions are those that stand."""
    stands = tuple((place["start"], place["end"], place["label"], ()) for place in values["stands"])
    rest = {name: value for name, value in values.items() if name != "stands"}
    return Decision(**{**rest, "verdict": Verdict(values["verdict"]), "versions": stands})


def plain_reopening(item: Reopening) -> dict[str, Any]:
    """Return a reopening."""
    return asdict(item)


def reopening_of(values: dict[str, Any]) -> Reopening:
    """Return a reopening."""
    return Reopening(**values)


def check_spans(spans: Iterable[Span], links: Iterable[Link], *, text: str, labels: LabelSet, version: int) -> None:
    """Raise where spans or links of one assignment could not have been made on a text with a label set."""
    known = {label.id for label in labels.labels}
    attributes = {item.id for item in labels.attributes}
    ids: set[str] = set()
    places: set[tuple[int, int, str]] = set()
    for span in spans:
        place = f"the span {span.start}–{span.end}"
        _check_place(span, text, place)
        if span.label not in known:
            raise MisfitError(f"{place} has the label “{span.label[:60]}”, which the label set does not have")
        if not attributes.issuperset(name for name, _ in span.attributes):
            raise MisfitError(f"{place} has an attribute that the label set does not have")
        if span.version > version:
            raise MisfitError(f"{place} is of a later version of the label set than its package")
        if span.id in ids or (span.start, span.end, span.label) in places:
            raise MisfitError(f"{place} stands twice")
        ids.add(span.id)
        places.add((span.start, span.end, span.label))
    _check_links(links, ids, {item.id for item in labels.link_types})


def _check_place(span: Span, text: str, place: str) -> None:
    if not 0 <= span.start < span.end <= len(text):
        raise MisfitError(f"{place} lies outside the text, which has {len(text)} characters")
    if text[span.start : span.end] != span.surface:
        raise MisfitError(f"{place} is not what the text reads there")
    if not (is_boundary(text, span.start) and is_boundary(text, span.end)):
        raise MisfitError(f"{place} cuts a letter from its marks")


def _check_links(links: Iterable[Link], ids: set[str], types: set[str]) -> None:
    seen: set[str] = set()
    for link in links:
        if link.source not in ids or link.target not in ids or link.source == link.target:
            raise MisfitError("a link does not join two spans of its article")
        if link.type not in types:
            raise MisfitError(f"a link has the type “{link.type[:60]}”, which the label set does not have")
        if link.id in seen:
            raise MisfitError("a link stands twice")
        seen.add(link.id)


def check_numbers(sealed: Iterable[Submission], state: AssignmentState) -> None:
    """Raise where the submissions of an assignment are not numbered from 1, or it is done without any."""
    numbers = sorted(item.number for item in sealed)
    if numbers != list(range(1, len(numbers) + 1)):
        raise MisfitError("the submissions of an assignment are not numbered one by one")
    if state is AssignmentState.DONE and not numbers:
        raise MisfitError("an assignment is done, but nothing was sealed")


def _plain_span(span: Span) -> dict[str, Any]:
    return {
        "id": span.id,
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "text": span.surface,
        "attributes": {name: list(value) if isinstance(value, tuple) else value for name, value in span.attributes},
        "note": span.note,
        "origin": span.origin,
        "created": span.created,
        "updated": span.updated,
        "entity": span.entity,
        "version": span.version,
    }


def _spans(values: list[dict[str, Any]], assignment: str) -> tuple[Span, ...]:
    return tuple(
        Span(
            id=item["id"],
            assignment=assignment,
            start=item["start"],
            end=item["end"],
            label=item["label"],
            surface=item["text"],
            attributes=tuple(
                (name, tuple(value) if isinstance(value, list) else value)
                for name, value in sorted(item.get("attributes", {}).items())
            ),
            note=item.get("note", ""),
            origin=item.get("origin", "manual"),
            created=item.get("created", ""),
            updated=item.get("updated", ""),
            entity=item.get("entity") or None,
            version=item["version"],
        )
        for item in values
    )


def _plain_link(link: Link) -> dict[str, Any]:
    names = ("id", "type", "source", "target", "note", "created")
    return {name: getattr(link, name) for name in names}


def _links(values: list[dict[str, Any]], assignment: str) -> tuple[Link, ...]:
    return tuple(Link(assignment=assignment, **item) for item in values)
