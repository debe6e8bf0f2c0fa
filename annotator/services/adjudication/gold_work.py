"""One article's gold as it stands: what it began from, the cases a lead decides, and the spans so far.

A session plans a :class:`Change` (nothing is stored), and takes it in once it is stored.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from annotator.domain.adjudication import Decision, Settlement
from annotator.domain.assignments import Assignment, AssignmentState, Submission, moved_to
from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.disputes import Dispute, Rule, audited, compared, shuffled
from annotator.domain.errors import AnnotatorError
from annotator.domain.graphemes import is_boundary
from annotator.domain.identifiers import new_id
from annotator.domain.label_editing import merged_into
from annotator.domain.spans import Link, Span, in_reading_order
from annotator.services.adjudication.cases import Case, GoldState, filed_under, verdict_of
from annotator.services.adjudication.making import made_spans
from annotator.services.adjudication.newer_work import newer_work
from annotator.services.adjudication.sealed import paired, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.domain.adjudication import Version
    from annotator.domain.articles import Article
    from annotator.domain.changes import Record
    from annotator.domain.disputes import Comparison, Place
    from annotator.domain.labels import LabelSet
    from annotator.services.adjudication.newer_work import NewerWork
    from annotator.services.adjudication.sealed import SealedArticle

DECIDE, SETTLE, REOPEN = "gold.decide", "gold.settle", "gold.reopen"


class GoldWork:
    """One article's gold, open for one lead."""

    def __init__(
        self,
        *,
        article: Article,
        lead: str,
        assignment: Assignment,
        stored: bool,
        label_set: LabelSet,
        settlement: Settlement | None,
        read: Sequence[SealedArticle],
        latest: Sequence[SealedArticle],
        spans: Iterable[Span] = (),
        links: Iterable[Link] = (),
        decisions: Iterable[Decision] = (),
        submissions: int = 0,
    ) -> None:
        """``read`` is what gold began from, ``latest`` what is sealed now; ``lead`` who decides (id)."""
        self.article, self.lead, self.label_set = article, lead, label_set
        self.assignment, self.stored = assignment, stored
        self.settlement = settlement
        self.read, self.latest = tuple(read), tuple(latest)
        self.spans = {span.id: span for span in spans}
        self.links = {link.id: link for link in links}
        self.decisions = {decision.id: decision for decision in decisions}
        self.submissions = submissions

    # What there is

    @property
    def state(self) -> GoldState:
        """Where this article's gold stands."""
        if self.stored and self.assignment.state is AssignmentState.DONE:
            return GoldState.SETTLED
        return GoldState.IN_REVIEW if self.settlement is not None else GoldState.NOT_STARTED

    @property
    def stale(self) -> bool:
        """Whether somebody has sealed something else since gold began."""
        return bool(self.newer)

    @cached_property
    def newer(self) -> tuple[NewerWork, ...]:
        """What annotators have sealed since gold began, where it is not the same as before."""
        return newer_work(self.read, self.latest, self.article.text) if self.settlement is not None else ()

    @cached_property
    def _compared(self) -> Comparison:
        rule = Rule(self.settlement.rule) if self.settlement is not None else Rule.EXACT
        return compared([item.work for item in self.read], rule, paired)

    @property
    def comparison(self) -> Comparison:
        """What the annotators agree on, and what not."""
        return self._compared

    def cases(self) -> list[Case]:
        """Return what is to be decided, in order of place, with what was decided already."""
        if self.settlement is None:
            return []
        decided = {(decision.audited, self.places_of(decision)): decision for decision in self.decisions.values()}
        found = self._undecided
        if self._unheld:
            found = sorted([*found, *self._unheld], key=_order)
        return [
            Case(case.dispute, case.audited, decided[key]) if (key := case.key) in decided else case for case in found
        ]

    @cached_property
    def _undecided(self) -> list[Case]:
        # What is drawn and in dispute stays as long as what gold began from: a key asks for it more than once.
        seed = self.settlement.seed if self.settlement is not None else 0
        found = [Case(dispute) for dispute in self._compared.disputes]
        looked_at: dict[bool, set[Place]] = {True: set(), False: set()}
        for decision in self.decisions.values():
            looked_at[decision.audited].update(self.places_of(decision))
        drawn = audited(self._compared.agreed, self.article.id, seed, checked=looked_at[True], seen=looked_at[False])
        found += [Case(Dispute((version,)), audited=True) for version in drawn]
        return sorted(found, key=_order)

    @cached_property
    def _unheld(self) -> list[Case]:
        """Agreed spans that are not in gold, as newer work brings them, and those that were decided on one by one.

        What a lead has decided against, among other versions, is no case again.
        """
        decided = {self.places_of(decision) for decision in self.decisions.values() if not decision.audited}
        drawn = (case.dispute.places for case in self._undecided if case.audited)
        held = {*map(place_of, self.spans.values()), *chain.from_iterable((*decided, *drawn))}
        return [
            Case(Dispute((version,)))
            for version in self._compared.agreed
            if version[:3] not in held or (version[:3],) in decided
        ]

    @cached_property
    def _known(self) -> set[Place]:
        """Every version that is agreed or in dispute."""
        disputed = chain.from_iterable(dispute.places for dispute in self._compared.disputes)
        return {*(version[:3] for version in self._compared.agreed), *disputed}

    @cached_property
    def _former(self) -> list[Decision]:
        """Decisions whose versions are those of no case of now."""
        keys = {case.key for case in self.cases()}
        return [item for item in self.decisions.values() if (item.audited, self.places_of(item)) not in keys]

    def former(self, case: Case) -> tuple[Decision, ...]:
        """Return the decisions that newer work has overtaken and that deciding a case takes the place of.

        They let one of its versions stand; or what they let stand is nobody's now, and they are about the same spans.
        """
        if case.decision is not None:
            return ()
        places = set(case.dispute.places)
        return tuple(decision for decision in self._former if self._about(decision, places))

    def _about(self, decision: Decision, places: set[Place]) -> bool:
        standing = {place_of(self.spans[span]) for span in decision.spans if span in self.spans}
        if standing & self._known:
            return bool(standing & places)
        theirs = {
            place for place in (*standing, *self.places_of(decision)) if place in places or place not in self._known
        }
        return bool(theirs & places) or any(True for _ in paired(sorted(theirs), sorted(places)))

    def case_of(self, span: str) -> Case | None:
        """Return the case that a gold span (id) came of; an agreed span that nobody looked at yet makes one."""
        found = self.spans.get(span)
        if found is None or self.settlement is None:
            return None
        cases, place = self.cases(), place_of(found)
        owner = next((decision for decision in self.decisions.values() if span in decision.spans), None)
        for case in cases:
            if owner is not None and case.decision == owner:
                return case
        overtaken = owner if owner in self._former else None
        for case in cases:
            places = set(case.dispute.places)
            if case.decision is None and (place in places or (overtaken and self._about(overtaken, places))):
                return case
        if owner is not None:
            return Case(Dispute(owner.versions), owner.audited, owner)
        version = next((item for item in self._compared.agreed if item[:3] == place), None)
        return Case(Dispute((version,))) if version is not None else None

    def standing(self, case: Case) -> tuple[Span, ...]:
        """Return the gold spans that stand where a case is: those decided on, or the agreed one."""
        return tuple(in_reading_order(self._standing(case)))

    def shown(self, case: Case) -> tuple[Version, ...]:
        """Return a case's versions in the order in which they are shown, which tells nothing of whose they are."""
        seed = self.settlement.seed if self.settlement is not None else 0
        return shuffled(case.dispute, self.article.id, seed)

    def in_order(self) -> list[Span]:
        """Return the gold spans in reading order."""
        return in_reading_order(self.spans.values())

    def places_of(self, decision: Decision) -> tuple[Place, ...]:
        """Return the versions that a decision chose from, their labels as they stand now."""
        return self._places(decision.versions)

    def decided_places(self) -> set[Place]:
        """Return the gold spans that stand by decision."""
        return {place_of(self.spans[s]) for item in self.decisions.values() for s in item.spans if s in self.spans}

    def _places(self, versions: Iterable[Version]) -> tuple[Place, ...]:
        return tuple(sorted({(v[0], v[1], merged_into(self.label_set, v[2])) for v in versions}))

    # Planning

    def plan(self, case: Case, places: Iterable[Place], reason: str = "") -> Change:
        """Plan a decision on a case: that just these spans stand there, of the versions or of the lead's own.

        A decision taken before is replaced, and so are those that newer work has overtaken (``former``); its reason
        stays unless there is another. Raise ``gold.not-begun``, ``assignment.sealed``, or what stands against one of
        the places.
        """
        self.check_open()
        wanted = tuple(dict.fromkeys(places))
        at, old = now(), case.decision
        replaced = (old,) if old is not None else self.former(case)
        kept = {place_of(span): span for span in self._standing(case)}
        taken = set(map(place_of, self.spans.values())) - kept.keys()
        for place in wanted:
            self._check(place, taken)
        new = made_spans(self, [place for place in wanted if place not in kept], self.read, at)
        gone = tuple(span for place, span in kept.items() if place not in wanted)
        held = [*new, *(span for place, span in kept.items() if place in wanted)]
        decision = Decision(
            id=old.id if old is not None else new_id(),
            article=self.article.id,
            verdict=verdict_of(case, wanted),
            start=case.dispute.start,
            end=case.dispute.end,
            versions=case.dispute.versions,
            spans=tuple(span.id for span in in_reading_order(held)),
            label=filed_under(case, wanted),
            surface=self.article.text[case.dispute.start : case.dispute.end],
            reason=reason.strip() or next((item.reason for item in replaced if item.reason), ""),
            audited=case.audited,
            by=self.lead,
            at=at,
        )
        if old is not None and replace(decision, by=old.by, at=old.at) == old:
            return Change(DECIDE)
        lost = {span.id for span in gone}
        links = tuple(link for link in self.links.values() if link.source in lost or link.target in lost)
        before: tuple[Record, ...] = (*replaced, *gone, *links)
        return Change(DECIDE, before=before, after=(decision, *new))

    def plan_reason(self, case: Case, reason: str) -> Change:
        """Plan another reason for a decision that was taken; an empty one takes it away."""
        self.check_open()
        old = case.decision
        if old is None or old.reason == reason.strip():
            return Change("gold.reason")
        return Change("gold.reason", before=(old,), after=(replace(old, reason=reason.strip()),))

    def plan_settle(self) -> Change:
        """Plan that gold is sealed as a submission; raise ``gold.undecided`` where something is to be decided yet."""
        self.check_open()
        left = sum(case.decision is None for case in self.cases())
        if left:
            raise AnnotatorError("gold.undecided", title=self.article.info.title, count=left)
        at = now()
        done = moved_to(self.assignment, AssignmentState.DONE, at=at, title=self.article.info.title)
        submission = Submission(
            id=new_id(),
            assignment=done.id,
            number=self.submissions + 1,
            version=self.label_set.version,
            sealed=at,
            spans=tuple(self.in_order()),
            links=tuple(self.links.values()),
        )
        return Change(SETTLE, before=(self.assignment,), after=(done, submission))

    def plan_reopen(self, reason: str) -> Change:
        """Plan that settled gold is taken up again; what was sealed stays as a submission."""
        at = now()
        opened = moved_to(
            self.assignment, AssignmentState.OPEN, at=at, reason=reason.strip(), title=self.article.info.title
        )
        return Change(REOPEN, before=(self.assignment,), after=(opened,))

    def check_open(self) -> None:
        """Raise where nothing can be decided: ``gold.not-begun``, ``assignment.sealed``."""
        if self.state is GoldState.SETTLED:
            raise AnnotatorError("assignment.sealed", title=self.article.info.title)
        if self.settlement is None:
            raise AnnotatorError("gold.not-begun", title=self.article.info.title)

    def _standing(self, case: Case) -> list[Span]:
        """Return the gold spans that a decision on a case is about: those it or a former one made, or agreed ones."""
        if case.decision is not None:
            return [self.spans[span] for span in case.decision.spans if span in self.spans]
        former = {decision.id for decision in self.former(case)}
        owners = {span: decision.id for decision in self.decisions.values() for span in decision.spans}
        places = set(case.dispute.places)
        elsewhere = self._known - places if former else set()
        return [
            span
            for span in self.spans.values()
            if (place_of(span) in places and owners.get(span.id, "") in {"", *former})
            or (owners.get(span.id) in former and place_of(span) not in elsewhere)
        ]

    def _check(self, place: Place, taken: set[Place]) -> None:
        (start, end, label), text = place, self.article.text
        found = self.label_set.label(label)
        if not 0 <= start <= end <= len(text):
            raise AnnotatorError("span.outside", start=start, end=end, length=len(text))
        if start == end:
            raise AnnotatorError("span.empty", start=start, end=end)
        if not (is_boundary(text, start) and is_boundary(text, end)):
            raise AnnotatorError("span.grapheme", start=start, end=end)
        if place in taken:
            raise AnnotatorError("span.duplicate", text=text[start:end], label=found.name if found else label)

    # Taking in

    def take_in(self, change: Change) -> None:
        """Take in a change that was stored, or its inverse."""
        for record in change.removed:
            self._forget(record)
        for record in change.after:
            self._keep(record)
        self._drop("_unheld", "_former")

    def read_from(self, read: Sequence[SealedArticle]) -> None:
        """Go by these submissions."""
        self.read = tuple(read)
        self._drop("_compared", "_undecided", "_unheld", "_known", "_former", "newer")

    def _forget(self, record: Record) -> None:
        if isinstance(record, Span):
            self.spans.pop(record.id, None)
        elif isinstance(record, Link):
            self.links.pop(record.id, None)
        elif isinstance(record, Decision):
            self.decisions.pop(record.id, None)
        elif isinstance(record, Submission) and record.assignment == self.assignment.id:
            self.submissions -= 1
        elif isinstance(record, Assignment) and record.id == self.assignment.id:
            # As it was before it was stored; taken up again it is the same one.
            self.assignment, self.stored = replace(record, state=AssignmentState.UNOPENED, opened=""), False
        elif isinstance(record, Settlement) and record.article == self.article.id:
            self.settlement = None
            self._read_anew()

    def _keep(self, record: Record) -> None:
        if isinstance(record, Span):
            if record.assignment == self.assignment.id:
                self.spans[record.id] = record
        elif isinstance(record, Link):
            if record.assignment == self.assignment.id:
                self.links[record.id] = record
        elif isinstance(record, Decision):
            if record.article == self.article.id:
                self.decisions[record.id] = record
        elif isinstance(record, Submission) and record.assignment == self.assignment.id:
            self.submissions += 1
        elif isinstance(record, Assignment) and record.id == self.assignment.id:
            self.assignment, self.stored = record, True
        elif isinstance(record, Settlement) and record.article == self.article.id:
            self.settlement = record
            self._read_anew()

    def _read_anew(self) -> None:
        self._drop("_compared", "_undecided", "_known", "newer")
        wanted = self.settlement.submissions if self.settlement is not None else ()
        known = {item.submission.id: item for item in (*self.read, *self.latest)}
        self.read = tuple(known[key] for key in wanted if key in known) or self.latest

    def _drop(self, *names: str) -> None:
        """Let go of what was worked out, for it to be worked out anew."""
        for name in names:
            self.__dict__.pop(name, None)


def _order(case: Case) -> tuple[int, int, tuple[Place, ...]]:
    return case.dispute.start, case.dispute.end, case.dispute.places
