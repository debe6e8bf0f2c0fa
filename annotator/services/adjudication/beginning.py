"""How the gold of articles that have none yet is to begin, as the project keeps it; and beginning an article's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.adjudication import Settlement
from annotator.domain.assignments import AssignmentState, moved_to
from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.disputes import Beginning, Rule, compared
from annotator.domain.errors import AnnotatorError
from annotator.domain.identifiers import new_id
from annotator.services.adjudication.cases import GoldState
from annotator.services.adjudication.making import agreed_links, made_links, made_spans
from annotator.services.adjudication.sealed import paired, place_of

if TYPE_CHECKING:
    from annotator.services.adjudication.gold_work import GoldWork
    from annotator.services.units import Units

BEGIN = "gold.begin"
RULE, SEED = "adjudication.rule", "adjudication.seed"


def kept_beginning(units: Units) -> Beginning:
    """Return what a lead chose last; what cannot be read is as it is where nobody has chosen."""
    usual = Beginning()
    with units() as unit:
        rule, seed = unit.settings.get(RULE, usual.rule.value), unit.settings.get(SEED, str(usual.seed))
    return Beginning(
        Rule(rule) if rule in set(Rule) else usual.rule,
        int(seed) if seed.isascii() and seed.isdecimal() else usual.seed,
    )


def keep_beginning(units: Units, how: Beginning) -> None:
    """Store what a lead chose; gold that has begun stays as it is."""
    with units(writing=True) as unit:
        unit.settings.set(RULE, how.rule.value)
        unit.settings.set(SEED, str(how.seed))
        unit.commit()


def plan_begin(work: GoldWork, how: Beginning) -> Change:
    """Plan that gold begins: with the spans that are agreed by its rule, taken from the latest submissions."""
    if work.settlement is not None or work.state is GoldState.SETTLED:
        return Change(BEGIN)
    if not work.latest:
        raise AnnotatorError("gold.no-work", title=work.article.info.title)
    at = now()
    opened = work.assignment
    if not work.stored or opened.state is not AssignmentState.OPEN:
        opened = moved_to(opened, AssignmentState.OPEN, at=at, title=work.article.info.title)
    settlement = Settlement(
        id=new_id(),
        article=work.article.id,
        rule=how.rule.value,
        seed=how.seed,
        submissions=tuple(sorted(item.submission.id for item in work.latest)),
        by=work.lead,
        at=at,
    )
    agreed = compared([item.work for item in work.latest], how.rule, paired).agreed
    held = set(map(place_of, work.spans.values()))
    spans = made_spans(work, [version[:3] for version in agreed if version[:3] not in held], work.latest, at)
    here = {place_of(span): span.id for span in spans}
    links = made_links(work, agreed_links(work.latest, here), here, at)
    same = work.stored and opened == work.assignment
    before = (work.assignment,) if work.stored and not same else ()
    after = () if same else (opened,)
    return Change(BEGIN, before=before, after=(*after, *spans, *links, settlement))
