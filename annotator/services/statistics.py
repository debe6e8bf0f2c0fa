"""What a project holds, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotator.services.own_rounds import was_given

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet
    from annotator.services.units import Units


@dataclass(slots=True)
class AnnotatorStatistics:
    """One annotator: assignments by state, spans by label name, seconds of active work."""

    name: str
    states: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    active_seconds: int = 0


@dataclass(slots=True)
class Statistics:
    """Articles by language, and each annotator's work. Withdrawn articles and annotators are not counted."""

    articles: int
    languages: Counter[str]
    characters: int
    annotators: list[AnnotatorStatistics]
    label_set: LabelSet | None = None

    def document(self) -> dict[str, Any]:
        """Return the numbers as JSON-able values."""
        named = self.label_set
        return {
            **({"label_set": {"name": named.name, "version": named.version}} if named else {}),
            "articles": self.articles,
            "characters": self.characters,
            "languages": dict(sorted(self.languages.items())),
            "annotators": [
                {
                    "name": person.name,
                    "states": dict(sorted(person.states.items())),
                    "labels": dict(sorted(person.labels.items())),
                    "spans": person.labels.total(),
                    "active_seconds": person.active_seconds,
                }
                for person in self.annotators
            ],
        }


class Counting:
    """Counts what a project holds."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def run(self) -> Statistics:
        """Return the project's numbers; articles an annotator has no assignment for count as unopened.

        Where somebody was given articles by a plan, only those count.
        """
        with self._units() as unit:
            withdrawn = set(unit.articles.ids(withdrawn=True))
            languages, characters = unit.articles.languages()
            articles = sum(languages.values())
            label_set = unit.label_sets.current()
            names = {label.id: label.name for label in label_set.labels}
            people = []
            for person in unit.annotators.all():
                if person.withdrawn:
                    continue
                numbers = AnnotatorStatistics(person.name)
                touched: set[str] = set()
                for assignment in unit.assignments.of_annotator(person.id):
                    if assignment.article in withdrawn:
                        continue
                    touched.add(assignment.article)
                    numbers.states[assignment.state.value] += 1
                    numbers.active_seconds += assignment.active_seconds
                # Who was given articles is not expected to open all the others.
                free = not person.gold and not was_given(unit, person.id)
                if free and articles > len(touched):
                    numbers.states["unopened"] += articles - len(touched)
                for label, count in unit.spans.counts(person.id).items():
                    numbers.labels[names.get(label, label)] += count
                people.append(numbers)
            return Statistics(articles, Counter(languages), characters, people, label_set)
