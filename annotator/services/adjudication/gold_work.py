"""One article's gold as it stands: what it began from, the cases a lead decides, and the spans so far.

A session plans a :class:`Change` (nothing is stored), and takes it in once it is stored.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
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
from annotator.services.adjudication.sealed import common_attributes, paired

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.domain.adjudication import Version
    from annotator.domain.articles import Article
    from annotator.domain.changes import Record
    from annotator.domain.disputes import Comparison, Place
    from annotator.domain.labels import LabelSet
    from annotator.services.adjudication.sealed import SealedArticle

BEGIN, DECIDE, SETTLE, REOPEN, RENEW = "gold.begin", "gold.decide", "gold.settle", "gold.reopen", "gold.renew"
ORIGIN = "adjudication"


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
        """Whether somebody has sealed another submission since gold began."""
        known = self.settlement.submissions if self.settlement is not None else ()
        return self.settlement is not None and any(item.submission.id not in known for item in self.latest)

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
        decided = {
            (decision.audited, self._places(decision.versions)): decision for decision in self.decisions.values()
        }
        return [
            Case(case.dispute, case.audited, decided[key]) if (key := case.key) in decided else case
            for case in self._undecided
        ]

    @cached_property
    def _undecided(self) -> list[Case]:
        # What is drawn and in dispute stays as long as what gold began from: a key asks for it more than once.
        seed = self.settlement.seed if self.settlement is not None else 0
        found = [Case(dispute) for dispute in self._compared.disputes]
        drawn = audited(self._compared.agreed, self.article.id, seed)
        found += [Case(Dispute((version,)), audited=True) for version in drawn]
        return sorted(found, key=lambda case: (case.dispute.start, case.dispute.end, case.dispute.places))

    def case_of(self, span: str) -> Case | None:
        """Return the case that a gold span (id) came of; an agreed span that nobody looked at yet makes one."""
        found = self.spans.get(span)
        if found is None or self.settlement is None:
            return None
        for case in self.cases():
            if case.decision is not None and span in case.decision.spans:
                return case
        for decision in self.decisions.values():
            if span in decision.spans:
                return Case(Dispute(decision.versions), decision.audited, decision)
        place = (found.start, found.end, found.label)
        case_here = next((case for case in self.cases() if case.audited and case.dispute.places == (place,)), None)
        version = next((item for item in self._compared.agreed if item[:3] == place), None)
        return case_here or (Case(Dispute((version,))) if version is not None else None)

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

    def _places(self, versions: Iterable[Version]) -> tuple[Place, ...]:
        return tuple(sorted({(v[0], v[1], merged_into(self.label_set, v[2])) for v in versions}))

    # Planning

    def plan_begin(self, rule: Rule, seed: int) -> Change:
        """Plan that gold begins: with the spans that are agreed by a rule, taken from the latest submissions."""
        if self.settlement is not None or self.state is GoldState.SETTLED:
            return Change(BEGIN)
        if not self.latest:
            raise AnnotatorError("gold.no-work", title=self.article.info.title)
        at = now()
        opened = self.assignment
        if not self.stored or opened.state is not AssignmentState.OPEN:
            opened = moved_to(opened, AssignmentState.OPEN, at=at, title=self.article.info.title)
        settlement = Settlement(
            id=new_id(),
            article=self.article.id,
            rule=rule.value,
            seed=seed,
            submissions=tuple(sorted(item.submission.id for item in self.latest)),
            by=self.lead,
            at=at,
        )
        agreed = compared([item.work for item in self.latest], rule, paired).agreed
        held = {(span.start, span.end, span.label) for span in self.spans.values()}
        spans = self._made([version[:3] for version in agreed if version[:3] not in held], self.latest, at)
        links = self._agreed_links(spans, self.latest, at)
        same = self.stored and opened == self.assignment
        before = (self.assignment,) if self.stored and not same else ()
        after = () if same else (opened,)
        return Change(BEGIN, before=before, after=(*after, *spans, *links, settlement))

    def plan(self, case: Case, places: Iterable[Place], reason: str = "") -> Change:
        """Plan a decision on a case: that just these spans stand there, of the versions or of the lead's own.

        A decision taken before is replaced; its reason stays unless there is another. Raise ``gold.not-begun``,
        ``assignment.sealed``, or what stands against one of the places.
        """
        self.check_open()
        wanted = tuple(dict.fromkeys(places))
        at, old = now(), case.decision
        standing = self._standing(case)
        kept = {(span.start, span.end, span.label): span for span in standing}
        taken = {(span.start, span.end, span.label) for span in self.spans.values()} - kept.keys()
        for place in wanted:
            self._check(place, taken)
        new = self._made([place for place in wanted if place not in kept], self.read, at)
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
            reason=reason.strip() or (old.reason if old is not None else ""),
            audited=case.audited,
            by=self.lead,
            at=at,
        )
        if old is not None and replace(decision, by=old.by, at=old.at) == old:
            return Change(DECIDE)
        lost = {span.id for span in gone}
        links = tuple(link for link in self.links.values() if link.source in lost or link.target in lost)
        before: tuple[Record, ...] = (*((old,) if old is not None else ()), *gone, *links)
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

    def plan_renew(self) -> Change:
        """Plan that gold goes on from the submissions of now.

        What is agreed now is taken in, what was only agreed is taken out; whatever a lead decided stays.
        """
        self.check_open()
        old = self.settlement
        if old is None or not self.stale:
            return Change(RENEW)
        at = now()
        new = replace(old, submissions=tuple(sorted(item.submission.id for item in self.latest)), by=self.lead, at=at)
        found = compared([item.work for item in self.latest], Rule(old.rule), paired)
        agreed = {version[:3] for version in found.agreed}
        decided = {span for decision in self.decisions.values() for span in decision.spans}
        gone = tuple(
            span
            for span in self.in_order()
            if span.id not in decided and (span.start, span.end, span.label) not in agreed
        )
        held = {(span.start, span.end, span.label) for span in self.spans.values()}
        come = self._made(sorted(agreed - held), self.latest, at)
        lost = {span.id for span in gone}
        links = tuple(link for link in self.links.values() if link.source in lost or link.target in lost)
        return Change(RENEW, before=(old, *gone, *links), after=(new, *come))

    def check_open(self) -> None:
        """Raise where nothing can be decided: ``gold.not-begun``, ``assignment.sealed``."""
        if self.state is GoldState.SETTLED:
            raise AnnotatorError("assignment.sealed", title=self.article.info.title)
        if self.settlement is None:
            raise AnnotatorError("gold.not-begun", title=self.article.info.title)

    def _standing(self, case: Case) -> list[Span]:
        """Return the gold spans that a decision on a case is about: those it made, or agreed ones."""
        if case.decision is not None:
            return [self.spans[span] for span in case.decision.spans if span in self.spans]
        agreed = {version[:3] for version in self._compared.agreed} & set(case.dispute.places)
        return [span for span in self.spans.values() if (span.start, span.end, span.label) in agreed]

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

    def _made(self, places: Iterable[Place], read: Iterable[SealedArticle], at: str) -> tuple[Span, ...]:
        """Return new gold spans; an attribute that all who have the span gave the same value comes along."""
        theirs: dict[Place, list[Span]] = {}
        for item in read:
            for span in item.spans:
                theirs.setdefault((span.start, span.end, span.label), []).append(span)
        return tuple(
            Span(
                id=new_id(),
                assignment=self.assignment.id,
                start=start,
                end=end,
                label=label,
                surface=self.article.text[start:end],
                attributes=common_attributes(theirs.get((start, end, label), ())),  # type: ignore[arg-type]
                origin=ORIGIN,
                created=at,
                updated=at,
                version=self.label_set.version,
            )
            for start, end, label in places
        )

    def _agreed_links(self, spans: Iterable[Span], read: Sequence[SealedArticle], at: str) -> tuple[Link, ...]:
        """Return the links that everyone has between the same two agreed spans."""
        here = {(span.start, span.end, span.label): span.id for span in spans}
        shared: set[tuple[str, Place, Place]] | None = None
        for item in read:
            places = {span.id: (span.start, span.end, span.label) for span in item.spans}
            mine = {
                (link.type, places[link.source], places[link.target])
                for link in item.links
                if places.get(link.source) in here and places.get(link.target) in here
            }
            shared = mine if shared is None else shared & mine
        return tuple(
            Link(
                id=new_id(),
                assignment=self.assignment.id,
                type=kind,
                source=here[source],
                target=here[target],
                created=at,
            )
            for kind, source, target in sorted(shared or ())
        )

    # Taking in

    def take_in(self, change: Change) -> None:
        """Take in a change that was stored, or its inverse."""
        for record in change.removed:
            self._forget(record)
        for record in change.after:
            self._keep(record)

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
        for name in ("_compared", "_undecided"):
            self.__dict__.pop(name, None)
        wanted = self.settlement.submissions if self.settlement is not None else ()
        known = {item.submission.id: item for item in (*self.read, *self.latest)}
        self.read = tuple(known[key] for key in wanted if key in known) or self.latest
