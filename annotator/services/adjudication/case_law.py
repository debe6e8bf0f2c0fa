"""Case law: decisions with a reason, filed by label and surface, and who may read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.services.adjudication.sealed import sealed_throughout

if TYPE_CHECKING:
    from annotator.domain.adjudication import Decision, Verdict
    from annotator.domain.disputes import Place
    from annotator.services.units import Units
    from annotator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Ruling:
    """What was decided and why, without whose the versions were and who decided.

    ``label`` (id) and ``surface`` are what it is filed under; ``stands`` are the words and labels (ids) of the spans
    that the lead let stand, ``versions`` those of the annotators.
    """

    decision: str
    article: str
    title: str
    label: str
    surface: str
    verdict: Verdict
    reason: str
    versions: tuple[tuple[str, str], ...]
    stands: tuple[tuple[str, str], ...]
    place: tuple[int, int]
    at: str


class CaseLaw:
    """Reads the rulings."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def all(self, *, label: str = "") -> list[Ruling]:
        """Return every ruling, or those of a label (id), by label and surface, the newest of each first."""
        with self._units() as unit:
            return _rulings(unit, unit.adjudication.reasoned(label or None))

    def readable(self, annotator: str, *, label: str = "") -> list[Ruling]:
        """Return the rulings on articles whose work an annotator (id) has sealed, every assignment of it."""
        with self._units() as unit:
            sealed = sealed_throughout(unit, annotator)
            reasoned = unit.adjudication.reasoned(label or None)
            return _rulings(unit, [decision for decision in reasoned if decision.article in sealed])


def _rulings(unit: UnitOfWork, decisions: list[Decision]) -> list[Ruling]:
    texts = {article: unit.articles.get(article) for article in {decision.article for decision in decisions}}
    gold = {assignment: unit.spans.of_assignment(assignment) for assignment in _assignments(unit, set(texts))}
    places: dict[str, Place] = {
        span.id: (span.start, span.end, span.label) for spans in gold.values() for span in spans
    }
    found = []
    for decision in decisions:
        article = texts[decision.article]
        if article.info.withdrawn:
            continue
        stands = sorted(places[span] for span in decision.spans if span in places)
        found.append(
            Ruling(
                decision=decision.id,
                article=decision.article,
                title=article.info.title,
                label=decision.label,
                surface=decision.surface,
                verdict=decision.verdict,
                reason=decision.reason,
                versions=tuple((article.text[v[0] : v[1]], v[2]) for v in decision.versions),
                stands=tuple((article.text[start:end], label) for start, end, label in stands),
                place=(decision.start, decision.end),
                at=decision.at,
            )
        )
    # The newest first, and that order stays within a surface.
    return sorted(found, key=lambda ruling: (ruling.label, ruling.surface.casefold()))


def _assignments(unit: UnitOfWork, articles: set[str]) -> list[str]:
    gold = {person.id for person in unit.annotators.all() if person.gold}
    return [
        assignment.id
        for article in sorted(articles)
        for assignment in unit.assignments.of_article(article)
        if assignment.annotator in gold
    ]
