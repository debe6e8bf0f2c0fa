"""What annotators ask, a lead's answers, and what is to be looked at again after one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.adjudication import Answer
from annotator.domain.assignments import AssignmentState, SetAsideReason
from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.folding import fold_text
from annotator.domain.identifiers import new_id

if TYPE_CHECKING:
    from annotator.services.units import Units
    from annotator.storage.adjudication import AlikeSpan

ANSWER = "gold.answer"


class Asked(StrEnum):
    """Where a question was asked."""

    SET_ASIDE = "set aside"
    FLAG = "flag"
    NOTE = "note"
    SPAN = "span note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What somebody asked, about an article or a span of it, and the answers so far, the newest first.

    ``annotator`` is a name; ``label`` (id), ``surface`` and ``place`` are those of the span.
    """

    article: str
    title: str
    assignment: str
    annotator: str
    asked: Asked
    text: str
    label: str = ""
    surface: str = ""
    place: tuple[int, int] | None = None
    answers: tuple[Answer, ...] = ()

    @property
    def open(self) -> bool:
        """Whether nobody has answered yet."""
        return not self.answers


class Questions:
    """A lead's (id) view of questions."""

    def __init__(self, units: Units, *, lead: str) -> None:
        self._units = units
        self._lead = lead

    def all(self) -> list[Question]:
        """Return every question in the articles' order, the open ones first."""
        found: list[Question] = []
        with self._units() as unit:
            people = {person.id: person for person in unit.annotators.all()}
            answers: dict[tuple[str, str], list[Answer]] = {}
            for answer in unit.adjudication.answers():
                answers.setdefault((answer.assignment, answer.question), []).append(answer)
            titles = {info.id: info.title for info in unit.articles.infos()}
            for row in unit.adjudication.asking():
                person = people[row.annotator]
                if person.gold or row.article not in titles:
                    continue
                for asked, text in _asked(row.state, row.reason, row.flag, row.note):
                    key = (row.assignment, text)
                    found.append(
                        Question(
                            article=row.article,
                            title=titles[row.article],
                            assignment=row.assignment,
                            annotator=person.name,
                            asked=asked,
                            text=text,
                            answers=tuple(answers.get(key, ())),
                        )
                    )
            found += [
                Question(
                    article=span.article,
                    title=span.title,
                    assignment=span.assignment,
                    annotator=people[span.annotator].name,
                    asked=Asked.SPAN,
                    text=span.note,
                    label=span.label,
                    surface=span.surface,
                    place=(span.start, span.end),
                    answers=tuple(answers.get((span.assignment, span.note), ())),
                )
                for span in unit.adjudication.noted()
            ]
        order = {article: number for number, article in enumerate(titles)}
        return sorted(found, key=lambda item: (not item.open, order[item.article]))

    def answer(self, question: Question, text: str, *, label: str = "", surface: str = "") -> Change:
        """Store an answer; ``label`` (id) and ``surface`` say what it is about beyond this one place.

        Raise ``gold.answer-empty``.
        """
        if not text.strip():
            raise AnnotatorError("gold.answer-empty")
        answer = Answer(
            id=new_id(),
            article=question.article,
            assignment=question.assignment,
            question=question.text,
            text=text.strip(),
            label=label or question.label,
            surface=" ".join(surface.split()) or question.surface,
            by=self._lead,
            at=now(),
        )
        change = Change(ANSWER, after=(answer,))
        with self._units(writing=True) as unit:
            unit.apply(change, by=self._lead, at=answer.at)
            unit.commit()
        return change

    def text(self, article: str) -> str:
        """Return an article's text, to show spans of it in their context."""
        with self._units() as unit:
            return unit.articles.get(article).text

    def affected(self, answer: Answer) -> list[AlikeSpan]:
        """Return the spans with an answer's surface, written in any way that folds to it, to be looked at again.

        With a label, only that label's spans; without a surface, there are none.
        """
        wanted = _folded(answer.surface)
        if not wanted:
            return []
        with self._units() as unit:
            surfaces = [text for text in unit.adjudication.surfaces(answer.label) if _folded(text) == wanted]
            return unit.adjudication.alike(surfaces, answer.label)


def _asked(state: AssignmentState, reason: str, flag: str, note: str) -> list[tuple[Asked, str]]:
    found = []
    if state is AssignmentState.SET_ASIDE and reason == SetAsideReason.QUESTION.value:
        found.append((Asked.SET_ASIDE, note))
    elif note:
        found.append((Asked.NOTE, note))
    if flag:
        found.append((Asked.FLAG, flag))
    return found


def _folded(text: str) -> str:
    return " ".join(fold_text(text).split())
