"""Case law: decisions with a reason, filed by label and surface, and who may read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.adjudication import Verdict
from annotator.domain.label_editing import merged_into
from annotator.services.adjudication.sealed import place_of, sealed_throughout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.adjudication import Decision
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
            return _rulings(unit, unit.adjudication.reasoned(), label)

    def readable(self, annotator: str, *, label: str = "") -> list[Ruling]:
        """Return the rulings on articles whose work an annotator (id) has sealed, every assignment of it."""
        with self._units() as unit:
            sealed = sealed_throughout(unit, annotator)
            reasoned = [decision for decision in unit.adjudication.reasoned() if decision.article in sealed]
            return _rulings(unit, reasoned, label)


def standing(unit: UnitOfWork, decisions: Iterable[Decision]) -> dict[str, tuple[Place, ...]]:
    """Return the places of the spans that decisions (ids) let stand, in order.

    A ruling that a package brought has no gold spans here: its versions are what stands.
    """
    known = list(decisions)
    gold = {person.id for person in unit.annotators.all() if person.gold}
    places = {
        span.id: place_of(span)
        for article in sorted({decision.article for decision in known if decision.spans})
        for assignment in unit.assignments.of_article(article)
        if assignment.annotator in gold
        for span in unit.spans.of_assignment(assignment.id)
    }
    return {
        decision.id: tuple(
            sorted(
                [places[span] for span in decision.spans if span in places]
                if decision.spans or decision.verdict is Verdict.NONE
                else [version[:3] for version in decision.versions]
            )
        )
        for decision in known
    }


def _rulings(unit: UnitOfWork, decisions: list[Decision], label: str) -> list[Ruling]:
    """Return decisions as rulings, their labels as they stand now; with a label (id), those filed under it."""
    label_set = unit.label_sets.current()
    filed = [(decision, merged_into(label_set, decision.label)) for decision in decisions]
    filed = [(decision, under) for decision, under in filed if not label or under == label]
    texts = {article: unit.articles.get(article) for article in {decision.article for decision, _under in filed}}
    stands = standing(unit, [decision for decision, _under in filed])
    found = []
    for decision, under in filed:
        article = texts[decision.article]
        if article.info.withdrawn:
            continue

        def told(places: Iterable[Place], text: str = article.text) -> tuple[tuple[str, str], ...]:
            return tuple((text[start:end], merged_into(label_set, held)) for start, end, held in places)

        found.append(
            Ruling(
                decision=decision.id,
                article=decision.article,
                title=article.info.title,
                label=under,
                surface=decision.surface,
                verdict=decision.verdict,
                reason=decision.reason,
                versions=told(version[:3] for version in decision.versions),
                stands=told(stands[decision.id]),
                place=(decision.start, decision.end),
                at=decision.at,
            )
        )
    # The newest first, and that order stays within a surface.
    return sorted(found, key=lambda ruling: (ruling.label, ruling.surface.casefold()))
