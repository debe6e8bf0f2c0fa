"""What more than half of several annotators agree on, as one work of an article.

- Each annotator whose work on the article is given has one vote, spans or no spans.
- A span (start, end, label) is kept where more than half of the annotators marked exactly it; of two, both. Spans that
  are kept may overlap.
- An attribute of it keeps the value that more than half of those who marked the span gave, and so does its entity; to
  give none is a vote for none.
- A link is kept where more than half of the annotators have one of that type, in that direction, between the same two
  spans, and both of these are kept.
- Notes on spans, on links and on the article are nobody's decision and are left out.

What has no majority is never decided by lot or by the order of the annotators.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.spans import AttributeValue

ORIGIN: Final = "majority"
"""Where such spans come from."""

_Mark = tuple[int, int, str]
_Join = tuple[str, _Mark, _Mark]
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class VotedOut:
    """A span without a majority: who marked it, and how many of how many that are."""

    article: str
    annotators: tuple[str, ...]
    start: int
    end: int
    label: str
    text: str
    votes: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Majority:
    """The work that a majority agrees on, the spans without one in reading order, and counts of what else was left out.

    ``attributes`` and ``entities`` count those, by span and name, that somebody gave a kept span and that found no
    majority; ``links`` those between any two spans that were not kept; ``notes`` those that people wrote.
    """

    work: ArticleWork
    voted_out: tuple[VotedOut, ...] = ()
    attributes: int = 0
    entities: int = 0
    links: int = 0
    notes: int = 0


def majority(works: Sequence[ArticleWork]) -> Majority:
    """Return what more than half of the annotators of an article agree on, by the rule of this module.

    ``works`` are all of one article, and at least one. Ids are made of what they name (``m-START-END-LABEL``), so that
    the same votes give the same bytes. Raise AnnotatorError where an annotator comes twice, in two rounds: nobody has
    two votes.
    """
    _check(works)
    first, of = works[0], len(works)
    voters: dict[_Mark, dict[str, ForeignSpan]] = {}
    for work in works:
        for span in work.spans:
            voters.setdefault(_mark(span), {}).setdefault(work.annotator, span)
    in_order = sorted(voters, key=lambda mark: (mark[0], -mark[1], mark[2]))
    kept = [mark for mark in in_order if len(voters[mark]) * 2 > of]
    decided = [_decided(mark, list(voters[mark].values()), first.text) for mark in kept]
    joins = Counter(join for work in works for join in _joins(work))
    both = set(kept)
    agreed = sorted(join for join, votes in joins.items() if votes * 2 > of and join[1] in both and join[2] in both)
    return Majority(
        work=replace(
            _common(works),
            spans=tuple(item.span for item in decided),
            links=tuple(_link(join) for join in agreed),
        ),
        voted_out=tuple(
            _voted_out(first, mark, tuple(sorted(voters[mark])), of) for mark in in_order if mark not in both
        ),
        attributes=sum(item.attributes for item in decided),
        entities=sum(item.entities for item in decided),
        links=len(joins) - len(agreed),
        notes=sum(_notes(work) for work in works),
    )


def _check(works: Sequence[ArticleWork]) -> None:
    if len({(work.id, work.text) for work in works}) != 1:
        raise ValueError("a majority is of works of one article")
    for name, times in Counter(work.annotator for work in works).items():
        if times > 1:
            raise AnnotatorError("majority.rounds", annotator=name, article=works[0].title or works[0].id)


def _common(works: Sequence[ArticleWork]) -> ArticleWork:
    """Return the article with what its works have in common, without what is one annotator's own."""
    names = ", ".join(sorted(work.annotator for work in works))
    return replace(
        works[0],
        annotator=f"majority of {names}",
        gold=False,
        round=works[0].round if len({work.round for work in works}) == 1 else "",
        state=works[0].state if len({work.state for work in works}) == 1 else None,
        flag="",
        reason="",
        note="",
        active_seconds=0,
        opened="",
        closed="",
        submissions=(),
    )


@dataclass(frozen=True, slots=True)
class _Decided:
    """A kept span, and how many of its attributes and entities found no majority."""

    span: ForeignSpan
    attributes: int
    entities: int


def _decided(mark: _Mark, makers: list[ForeignSpan], text: str) -> _Decided:
    start, end, label = mark
    names = sorted({name for span in makers for name, _ in span.attributes})
    given: list[dict[str, AttributeValue]] = [dict(span.attributes) for span in makers]
    votes: dict[str, AttributeValue | None] = {name: _most([values.get(name) for values in given]) for name in names}
    attributes = tuple((name, value) for name, value in votes.items() if value is not None)
    entity = _most([span.entity for span in makers])
    span = ForeignSpan(
        id=_id(mark),
        start=start,
        end=end,
        label=label,
        text=text[start:end],
        attributes=attributes,
        origin=ORIGIN,
        entity=entity,
        version=max(span.version for span in makers),
    )
    named = any(span.entity is not None for span in makers)
    return _Decided(span, len(names) - len(attributes), int(named and entity is None))


def _most(values: Sequence[_Value]) -> _Value | None:
    """Return the value that more than half of the votes are for; None is a vote for none."""
    votes = Counter(values)
    value, count = votes.most_common(1)[0]
    return value if count * 2 > votes.total() else None


def _voted_out(article: ArticleWork, mark: _Mark, annotators: tuple[str, ...], of: int) -> VotedOut:
    start, end, label = mark
    return VotedOut(
        article=article.id,
        annotators=annotators,
        start=start,
        end=end,
        label=label,
        text=article.text[start:end],
        votes=len(annotators),
        of=of,
    )


def _mark(span: ForeignSpan) -> _Mark:
    return span.start, span.end, span.label


def _id(mark: _Mark) -> str:
    return f"m-{mark[0]}-{mark[1]}-{mark[2]}"


def _joins(work: ArticleWork) -> set[_Join]:
    """Return an annotator's links by what they join; of two that say the same, one counts."""
    marks = {span.id: _mark(span) for span in work.spans}
    return {
        (link.type, marks[link.source], marks[link.target])
        for link in work.links
        if link.source in marks and link.target in marks
    }


def _link(join: _Join) -> ForeignLink:
    type_, source, target = join
    return ForeignLink(id=f"{_id(source)}-{type_}-{_id(target)}", type=type_, source=_id(source), target=_id(target))


def _notes(work: ArticleWork) -> int:
    return bool(work.note) + sum(bool(span.note) for span in work.spans) + sum(bool(link.note) for link in work.links)
