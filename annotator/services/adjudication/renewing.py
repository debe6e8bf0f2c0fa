"""Letting gold that is stale go on from the submissions of now; whatever a lead decided stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.disputes import Rule, compared
from annotator.services.adjudication.making import agreed_links, holders, made_links, made_spans
from annotator.services.adjudication.sealed import common_attributes, paired, place_of

if TYPE_CHECKING:
    from annotator.domain.disputes import Place
    from annotator.domain.spans import Link, Span
    from annotator.services.adjudication.gold_work import GoldWork

RENEW = "gold.renew"


def plan_renew(work: GoldWork) -> Change:
    """Plan that gold goes on from the submissions of now; nothing changes where it is not stale.

    What is agreed now is taken in with its attributes and links, what was only agreed is taken out. An agreed span that
    a lead has decided against is not taken in, and one that belongs together with decided ones becomes a case. Raise
    ``gold.not-begun``, ``assignment.sealed``.
    """
    work.check_open()
    old = work.settlement
    if old is None or not work.stale:
        return Change(RENEW)
    at = now()
    submissions = tuple(sorted(item.submission.id for item in work.latest))
    new = replace(old, submissions=submissions, by=work.lead, at=at)
    found = compared([item.work for item in work.latest], Rule(old.rule), paired)
    agreed = {version[:3] for version in found.agreed}
    decided = {span for decision in work.decisions.values() for span in decision.spans}
    free = [span for span in work.in_order() if span.id not in decided]
    gone = [span for span in free if place_of(span) not in agreed]
    come = made_spans(work, sorted(_to_take_in(work, agreed)), work.latest, at)
    was, became = _dressed_anew(work, [span for span in free if place_of(span) in agreed], at)
    out = {span.id for span in gone}
    stay = {place_of(span): span.id for span in work.spans.values() if span.id not in out}
    lost, made = _relinked(work, {**stay, **{place_of(span): span.id for span in come}}, agreed, at)
    return Change(RENEW, before=(old, *gone, *was, *lost), after=(new, *come, *became, *made))


def _to_take_in(work: GoldWork, agreed: set[Place]) -> set[Place]:
    """Return the agreed places that gold has not yet and that no decision is about."""
    seen = {version for decision in work.decisions.values() for version in work.places_of(decision)}
    missing = agreed - set(map(place_of, work.spans.values())) - seen
    overtaken = (seen | work.decided_places()) - agreed
    for group in paired(sorted(overtaken), sorted(missing)):
        missing -= set(group)
    return missing


def _dressed_anew(work: GoldWork, spans: list[Span], at: str) -> tuple[list[Span], list[Span]]:
    """Return the agreed spans whose common attributes are others now, as they were and as they are to be."""
    theirs = holders(work.latest)
    was, became = [], []
    for span in spans:
        attributes = common_attributes(theirs[place_of(span)])
        if attributes != span.attributes:
            was.append(span)
            became.append(replace(span, attributes=attributes, updated=at))
    return was, became


def _relinked(
    work: GoldWork, spans: dict[Place, str], agreed: set[Place], at: str
) -> tuple[list[Link], tuple[Link, ...]]:
    """Return the links that are gone and those that come, for these spans (ids by their places).

    A link between spans of which one stands by decision alone stays as long as they do.
    """
    places = {span: place for place, span in spans.items()}
    wanted = agreed_links(work.latest, spans.keys() & agreed)
    lost, known = [], set()
    for link in work.links.values():
        source, target = places.get(link.source), places.get(link.target)
        if source is None or target is None:
            lost.append(link)
        elif (link.type, source, target) in wanted or not agreed.issuperset((source, target)):
            known.add((link.type, source, target))
        else:
            lost.append(link)
    return lost, made_links(work, wanted - known, spans, at)
