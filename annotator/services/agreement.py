"""Agreement between annotators over what they sealed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from annotator.agreement.exact import ExactCounts, PairResult, Place, pair_result
from annotator.services.projects import annotator_named, round_named
from annotator.services.submissions import SealedWork

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.labels import LabelSet
    from annotator.domain.roster import Annotator
    from annotator.services.units import Units
    from annotator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """Two annotators' names and how far they agree."""

    first: str
    second: str
    result: PairResult


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """Every pair's exact agreement in one round, and what was left out."""

    round: str
    pairs: tuple[PairAgreement, ...]
    unsealed: dict[str, int]
    label_set: LabelSet

    def document(self) -> dict[str, Any]:
        """Return the report as JSON-able values; an undefined figure is null."""
        return {
            "measure": "exact F1",
            "unit": "span (start, end, label)",
            "source": "Hripcsak & Rothschild 2005",
            "reads": "first submission of each annotator",
            "round": self.round,
            "label_set": {"name": self.label_set.name, "version": self.label_set.version},
            "left_out": {"assignments not sealed": self.unsealed},
            "pairs": [
                {
                    "annotators": [pair.first, pair.second],
                    "articles": pair.result.articles,
                    "both_empty": pair.result.both_empty,
                    "micro": _figure(pair.result.counts, pair.result.micro),
                    "macro": pair.result.macro,
                    "labels": {
                        self._label_name(label): _figure(counts, counts.f1)
                        for label, counts in pair.result.labels.items()
                    },
                }
                for pair in self.pairs
            ],
        }

    def _label_name(self, label_id: str) -> str:
        label = self.label_set.label(label_id)
        return label.name if label else label_id


def _figure(counts: ExactCounts, f1: float | None) -> dict[str, Any]:
    return {"f1": f1, "equal": counts.equal, "first": counts.first, "second": counts.second}


class Agreement:
    """Compares annotators pair by pair."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def run(self, *, between: Iterable[str] = (), round_name: str = "") -> AgreementReport:
        """Compare the named annotators (all people but gold, when none is named) over the articles both sealed."""
        with self._units() as unit:
            round_ = round_named(unit, round_name)
            names = list(dict.fromkeys(between))
            people = (
                [annotator_named(unit, name) for name in names]
                if names
                else [person for person in unit.annotators.all() if not person.gold and not person.withdrawn]
            )
            sealed: dict[str, dict[str, list[Place]]] = {}
            unsealed: dict[str, int] = {}
            for person in people:
                sealed[person.id], unsealed[person.name] = _first_submissions(unit, person, round_.id)
            found = tuple(
                PairAgreement(
                    a.name,
                    b.name,
                    pair_result(
                        (sealed[a.id][article], sealed[b.id][article])
                        for article in sealed[a.id]
                        if article in sealed[b.id]
                    ),
                )
                for a, b in combinations(people, 2)
            )
            return AgreementReport(round_.name, found, unsealed, unit.label_sets.current())


def _first_submissions(unit: UnitOfWork, person: Annotator, round_id: str) -> tuple[dict[str, list[Place]], int]:
    """Return (start, end, label) of each article's first submission, and how many assignments have none.

    Labels are those of the newest version of the label set, also where a submission was sealed under an earlier one.
    """
    places: dict[str, list[Place]] = {}
    sealed = SealedWork(unit.label_sets.current())
    languages = unit.articles.languages_by_id() if sealed.asks_language else {}
    unsealed = 0
    withdrawn = set(unit.articles.ids(withdrawn=True))
    for assignment in unit.assignments.of_annotator(person.id, round_id):
        if assignment.article in withdrawn:
            continue
        submission = unit.submissions.first(assignment.id)
        if submission is None:
            unsealed += 1
        else:
            spans = sealed.read(submission, languages.get(assignment.article, "")).spans
            places[assignment.article] = [(span.start, span.end, span.label) for span in spans]
    return places, unsealed
