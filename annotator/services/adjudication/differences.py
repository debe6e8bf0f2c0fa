"""How one annotator's sealed work differs from settled gold: for that annotator to learn from, and no ranking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.agreement.pairing import Difference, Pairing, PairingCounts, pair
from annotator.domain.assignments import AssignmentState
from annotator.services.adjudication.adjudicating import gold_annotator
from annotator.services.submissions import SealedWork

if TYPE_CHECKING:
    from annotator.domain.adjudication import Decision
    from annotator.services.units import Units
    from annotator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class GoldDifference:
    """One difference in an article; in ``how`` the annotator comes first and gold second. ``reason`` is the lead's."""

    article: str
    title: str
    text: str
    how: Difference
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GoldDifferences:
    """One annotator's (id, name) differences over the settled articles that they have sealed."""

    annotator: str
    name: str
    articles: int
    counts: PairingCounts
    differences: tuple[GoldDifference, ...]


def differences_from_gold(units: Units, annotator: str) -> GoldDifferences:
    """Compare an annotator's (id) latest submissions with the settled gold of the same articles."""
    found: list[GoldDifference] = []
    counts, articles = PairingCounts(), 0
    with units() as unit:
        person, gold = unit.annotators.get(annotator), gold_annotator(unit)
        reader = SealedWork(unit.label_sets.current())
        settled = unit.assignments.of_annotator(gold.id) if gold is not None else []
        for assignment in settled:
            if assignment.state is not AssignmentState.DONE:
                continue
            pairing = _paired(unit, reader, assignment.article, annotator, assignment.id)
            if pairing is None:
                continue
            articles += 1
            counts = counts + pairing.counts
            article = unit.articles.get(assignment.article)
            decisions = unit.adjudication.decisions(assignment.article)
            found += [
                GoldDifference(article.info.id, article.info.title, article.text, item, _reason(item, decisions))
                for item in pairing.differences
            ]
    return GoldDifferences(annotator, person.name, articles, counts, tuple(found))


def _paired(unit: UnitOfWork, reader: SealedWork, article: str, annotator: str, gold: str) -> Pairing | None:
    whole = unit.articles.get(article)
    mine = [
        submission
        for assignment in unit.assignments.of_article(article)
        if assignment.annotator == annotator
        for submission in unit.submissions.of_assignment(assignment.id)
    ]
    settled = unit.submissions.latest(gold)
    if not mine or settled is None or whole.info.withdrawn:
        return None
    latest = max(mine, key=lambda item: (item.sealed, item.number, item.id))
    sides = [
        [(span.start, span.end, span.label) for span in reader.read(item, whole.info.language).spans]
        for item in (latest, settled)
    ]
    return pair(sides[0], sides[1], whole.text)


def _reason(difference: Difference, decisions: list[Decision]) -> str:
    places = {mark[:3] for mark in difference.marks}
    return next(
        (item.reason for item in decisions if item.reason and places & {version[:3] for version in item.versions}), ""
    )
