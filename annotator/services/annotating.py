"""Labelling one article: the spans as they are stored, and the ways to change them.

A session plans a :class:`Change` (nothing is stored yet), and applies it: stored first, then known to the session.
Undo is the same change, inverted and applied.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.articles import Article
from annotator.domain.assignments import Assignment, AssignmentState, moved_to
from annotator.domain.attributes import checked, with_value
from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.graphemes import is_boundary
from annotator.domain.identifiers import new_id
from annotator.domain.label_editing import merged_into
from annotator.domain.links import LinksBySpan
from annotator.domain.spans import Link, Span, in_reading_order

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from annotator.domain.articles import Zone
    from annotator.domain.labels import LabelSet
    from annotator.domain.roster import Annotator, Round
    from annotator.domain.spans import AttributeValue
    from annotator.services.units import Units
    from annotator.storage.unit_of_work import UnitOfWork


class ArticleSession:
    """One article open for one annotator in one round."""

    def __init__(
        self,
        units: Units,
        *,
        article: Article,
        assignment: Assignment,
        stored: bool,
        label_set: LabelSet,
        spans: Iterable[Span] = (),
        links: Iterable[Link] = (),
    ) -> None:
        """Take what was read, spans in reading order; ``stored`` tells whether the assignment is in the project."""
        self._units = units
        self._stored = stored
        self.article = article
        self.assignment = assignment
        self.label_set = label_set
        self._in_order: list[Span] | None = list(spans)
        self.spans = {span.id: span for span in self._in_order}
        self.links = LinksBySpan(links)
        self._known_places: dict[tuple[int, int, str], str] | None = None

    @property
    def _places(self) -> dict[tuple[int, int, str], str]:
        # Made at the first change: an article with 10,000 spans opens without it.
        if self._known_places is None:
            self._known_places = {(span.start, span.end, span.label): span.id for span in self.spans.values()}
        return self._known_places

    @property
    def sealed(self) -> bool:
        """Whether the article is done or set aside, and so cannot be changed."""
        return self.assignment.state in {AssignmentState.DONE, AssignmentState.SET_ASIDE}

    def in_order(self) -> list[Span]:
        """Return the spans in reading order; the list is not to be changed."""
        if self._in_order is None:
            self._in_order = in_reading_order(self.spans.values())
        return self._in_order

    # Planning

    def plan_label(self, start: int, end: int, label: str) -> Change:
        """Plan a new span over ``[start, end)``; refuse one that exists or that cuts a grapheme cluster."""
        return Change("span.add", after=(self._new_span(start, end, label, now()),))

    def plan_label_every(self, places: Iterable[tuple[int, int]], label: str) -> Change:
        """Plan a new span over each of the places ``[start, end)``; one that is refused refuses them all."""
        at = now()
        return Change("span.add-every", after=tuple(self._new_span(start, end, label, at) for start, end in places))

    def _new_span(self, start: int, end: int, label: str, at: str) -> Span:
        self._check_place(start, end, label)
        return Span(
            id=new_id(),
            assignment=self.assignment.id,
            start=start,
            end=end,
            label=label,
            surface=self.article.text[start:end],
            created=at,
            updated=at,
            version=self.label_set.version,
        )

    def plan_relabel(self, span_id: str, label: str) -> Change:
        """Plan another label for a span, as :meth:`plan_relabel_all` does for several."""
        return self.plan_relabel_all((span_id,), label)

    def plan_relabel_all(self, span_ids: Iterable[str], label: str) -> Change:
        """Plan another label for spans; attributes and links that the new label does not have are left out.

        One that is refused refuses them all.
        """
        before: list[Span] = []
        after: list[Span] = []
        places: set[tuple[int, int]] = set()
        for old in (self.spans[span_id] for span_id in span_ids):
            if old.label != label:
                self._check_place(old.start, old.end, label, also=places)
                places.add((old.start, old.end))
                before.append(old)
                after.append(self._relabelled(old, label))
        return Change("span.relabel", before=(*before, *self.misfits(after)), after=tuple(after))

    def _relabelled(self, old: Span, label: str) -> Span:
        allowed = {item.id for item in self.label_set.attributes if label in item.labels}
        known = {item.id for item in self.label_set.attributes}
        kept = tuple(pair for pair in old.attributes if pair[0] in allowed or pair[0] not in known)
        return replace(old, label=label, attributes=kept, updated=now(), version=self.label_set.version)

    def misfits(self, spans: Iterable[Span]) -> tuple[Link, ...]:
        """Return the links at spans that their labels do not allow; what the label set does not know is kept."""
        types = {item.id: item for item in self.label_set.link_types}
        labels = {span.id: span.label for span in spans}

        def label_of(end: str) -> str:
            return labels[end] if end in labels else self.spans[end].label

        found = {link.id: link for span in labels for link in self.links.of(span)}
        return tuple(
            link
            for link in found.values()
            if link.type in types and not types[link.type].joins(label_of(link.source), label_of(link.target))
        )

    def plan_move(self, span_id: str, start: int, end: int) -> Change:
        """Plan other boundaries for a span."""
        old = self.spans[span_id]
        if (old.start, old.end) == (start, end):
            return Change("span.move")
        self._check_place(start, end, old.label)
        new = replace(old, start=start, end=end, surface=self.article.text[start:end], updated=now())
        return Change("span.move", before=(old,), after=(new,))

    def plan_remove(self, span_ids: Iterable[str]) -> Change:
        """Plan the removal of spans, and of the links that end at them."""
        wanted = set(span_ids)
        spans = tuple(self.spans[span_id] for span_id in wanted)
        return Change("span.remove", before=(*in_reading_order(spans), *self.links.of_all(wanted)))

    def plan_link(self, link_type: str, source: str, target: str) -> Change:
        """Plan a link of a type (id) from one span to another; refuse one that exists or that the labels do not allow.

        The codes are ``link.itself``, ``link.labels`` and ``link.duplicate``.
        """
        self.check_open()
        if source == target:
            raise AnnotatorError("link.itself")
        found = next((item for item in self.label_set.link_types if item.id == link_type), None)
        name = found.name if found else link_type
        if found is None or not found.joins(self.spans[source].label, self.spans[target].label):
            raise AnnotatorError("link.labels", type=name)
        if any((link.type, link.source, link.target) == (link_type, source, target) for link in self.links.of(source)):
            raise AnnotatorError("link.duplicate", type=name)
        link = Link(
            id=new_id(), assignment=self.assignment.id, type=link_type, source=source, target=target, created=now()
        )
        return Change("link.add", after=(link,))

    def plan_unlink(self, link_id: str) -> Change:
        """Plan the removal of a link."""
        self.check_open()
        link = self.links.get(link_id)
        return Change("link.remove", before=(link,) if link is not None else ())

    def plan_attribute(self, span_id: str, name: str, value: AttributeValue | None) -> Change:
        """Plan another value of an attribute (id) of a span; None, "" and () take it away.

        A value that the label set does not allow is refused: ``attribute.date``, ``attribute.value``.
        """
        self.check_open()
        old = self.spans[span_id]
        definition = next((item for item in self.label_set.attributes if item.id == name), None)
        if definition is not None and value is not None:
            value = checked(definition, value)
        return self._replaced("span.attributes", old, replace(old, attributes=with_value(old.attributes, name, value)))

    def plan_note(self, span_id: str, note: str) -> Change:
        """Plan another note on a span; an empty one takes it away."""
        self.check_open()
        old = self.spans[span_id]
        return self._replaced("span.note", old, replace(old, note=note.strip()))

    def plan_article_note(self, note: str) -> Change:
        """Plan another note on the article; an empty one takes it away. The article must have been begun."""
        return self._plan_assignment("assignment.note", note=note.strip())

    def plan_flag(self, reason: str) -> Change:
        """Plan the flag “I am unsure” with a reason, none to take it down. The article must have been begun."""
        return self._plan_assignment("assignment.flag", flag=reason.strip())

    def _plan_assignment(self, action: str, **values: str) -> Change:
        self.check_open()
        old = self.assignment
        new = replace(old, **values)  # type: ignore[arg-type]
        return Change(action, before=(old,), after=(new,)) if new != old else Change(action)

    def _replaced(self, action: str, old: Span, new: Span) -> Change:
        if new == old:
            return Change(action)
        return Change(action, before=(old,), after=(replace(new, updated=now()),))

    def holder(self, start: int, end: int, label: str) -> str | None:
        """Return the id of the span that has these boundaries and this label (id), if there is one."""
        return self._places.get((start, end, label))

    def check_open(self) -> None:
        """Raise ``assignment.sealed`` where nothing can be changed."""
        if self.sealed:
            raise AnnotatorError("assignment.sealed", title=self.article.info.title)

    def _check_place(
        self, start: int, end: int, label: str, *, also: Collection[tuple[int, int]] = frozenset()
    ) -> None:
        text = self.article.text
        self.check_open()
        if not 0 <= start <= end <= len(text):
            raise AnnotatorError("span.outside", start=start, end=end, length=len(text))
        if start == end:
            raise AnnotatorError("span.empty", start=start, end=end)
        if not (is_boundary(text, start) and is_boundary(text, end)):
            raise AnnotatorError("span.grapheme", start=start, end=end)
        if (start, end, label) in self._places or (start, end) in also:
            found = self.label_set.label(label)
            raise AnnotatorError("span.duplicate", text=text[start:end], label=found.name if found else label)

    def _check_still_fits(self, change: Change) -> None:
        """Refuse a step of an earlier moment, undone or done again, that would leave what nobody can make now."""
        before = {record.id: record for record in change.before if isinstance(record, Span)}
        for span in (record for record in change.after if isinstance(record, Span)):
            old = before.get(span.id)
            found = self.label_set.label(span.label)
            if (old is None or old.label != span.label) and (
                found is None
                or span.version > self.label_set.version
                or merged_into(self.label_set, span.label) != span.label
            ):
                raise AnnotatorError("step.label-set")
            holder = self.holder(span.start, span.end, span.label)
            if holder is not None and holder != span.id and holder not in before:
                raise AnnotatorError("span.duplicate", text=span.surface, label=found.name if found else span.label)

    # Storing

    def begin(self) -> None:
        """Store that the annotator has opened the article, once; what is sealed stays as it is."""
        if self._stored and self.assignment.state is not AssignmentState.UNOPENED:
            return
        at = now()
        opened = moved_to(self.assignment, AssignmentState.OPEN, at=at, title=self.article.info.title)
        before = (self.assignment,) if self._stored else ()
        with self._units(writing=True) as unit:
            unit.apply(Change("assignment.open", before=before, after=(opened,)), by=opened.annotator, at=at)
            unit.commit()
        self._stored = True
        self.assignment = opened

    def apply(self, change: Change) -> None:
        """Store a change of this article's spans and links, then take it in; on an error nothing has changed."""
        if not change:
            return
        self.check_open()
        self._check_still_fits(change)
        self.begin()
        with self._units(writing=True) as unit:
            unit.apply(change, by=self.assignment.annotator)
            unit.commit()
        self.take_in(change)

    def take_in(self, change: Change) -> None:
        """Take in a change that has been stored."""
        places = self._places
        self._in_order = None
        for record in change.before:
            if isinstance(record, Span):
                del self.spans[record.id]
                places.pop((record.start, record.end, record.label), None)
            elif isinstance(record, Link):
                self.links.discard(record.id)
        for record in change.after:
            if isinstance(record, Span):
                self.spans[record.id] = record
                places[record.start, record.end, record.label] = record.id
            elif isinstance(record, Link):
                self.links.add(record)
            elif isinstance(record, Assignment):
                # Time at work goes on beside every change, and undoing one does not take it back.
                self.assignment = replace(record, active_seconds=self.assignment.active_seconds)

    def add_active_seconds(self, seconds: int) -> None:
        """Store time spent at work on this article; it is bookkeeping, so the journal does not record it."""
        if seconds <= 0 or not self._stored:
            return
        with self._units(writing=True) as unit:
            self.assignment = unit.assignments.add_active_seconds(self.assignment.id, seconds)
            unit.commit()


@dataclass(frozen=True, slots=True)
class _ReadAhead:
    """What was read of an article, and the newest journal entry on it then: without a newer one it still holds."""

    mark: int
    assignment: str
    text: str
    zones: tuple[Zone, ...]
    spans: list[Span]
    links: list[Link]


class Annotating:
    """Opens articles for one annotator in one round."""

    AHEAD = 3
    """Articles that are kept ready."""

    def __init__(self, units: Units, *, annotator: Annotator, round_: Round) -> None:
        self._units = units
        self.annotator = annotator
        self.round = round_
        self._label_set: LabelSet | None = None
        self._ahead: dict[str, _ReadAhead] = {}

    def read_ahead(self, article_id: str) -> None:
        """Read what opening an article takes longest for, in any thread; one that is gone is passed over."""
        with self._units() as unit:
            found = unit.assignments.find(article_id, self.annotator.id, self.round.id)
            if found is None:
                return
            article = unit.articles.get(article_id)
            spans = unit.spans.of_assignment(found.id)
            links = unit.links.of_assignment(found.id)
            read = _ReadAhead(unit.journal.mark(article_id), found.id, article.text, article.zones, spans, links)
        kept = [(key, value) for key, value in self._ahead.items() if key != article_id][1 - self.AHEAD :]
        self._ahead = dict([*kept, (article_id, read)])

    def open(self, article_id: str) -> ArticleSession:
        """Read an article with this annotator's spans; nothing is stored until ``begin`` or the first change."""
        with self._units() as unit:
            self._label_set = label_set = unit.label_sets.current(self._label_set)
            found = unit.assignments.find(article_id, self.annotator.id, self.round.id)
            ahead = self._ahead.pop(article_id, None)
            if ahead is not None and found is not None and self._holds(unit, ahead, found):
                return ArticleSession(
                    self._units,
                    article=Article(unit.articles.info(article_id), ahead.text, ahead.zones),
                    assignment=found,
                    stored=True,
                    label_set=label_set,
                    spans=ahead.spans,
                    links=ahead.links,
                )
            article = unit.articles.get(article_id)
            return ArticleSession(
                self._units,
                article=article,
                assignment=found
                or Assignment(
                    id=new_id(),
                    article=article_id,
                    annotator=self.annotator.id,
                    round=self.round.id,
                    created=now(),
                ),
                stored=found is not None,
                label_set=label_set,
                spans=unit.spans.of_assignment(found.id) if found else (),
                links=unit.links.of_assignment(found.id) if found else (),
            )

    @staticmethod
    def _holds(unit: UnitOfWork, ahead: _ReadAhead, assignment: Assignment) -> bool:
        return (ahead.assignment, ahead.mark) == (assignment.id, unit.journal.mark(assignment.article))
