"""Annotators who seal work on articles, told in the words they mark."""

from __future__ import annotations

from annotator.domain.articles import Article, ArticleInfo, Zone
from annotator.domain.assignments import Assignment, AssignmentState, Submission
from annotator.domain.changes import Change
from annotator.domain.roster import Round, RoundKind
from annotator.domain.spans import Span
from annotator.domain.text import sha256_of
from annotator.services.projects import Roster

WORK = "work"


class SealedWork:
    """Stores articles and submissions in a project."""

    def __init__(self, project) -> None:
        self.project, self.units = project, project.unit_of_work
        self.texts: dict[str, str] = {}

    def article(
        self,
        id_: str,
        text: str,
        *,
        language: str = "en",
        title: str = "",
        source: str = "",
        zones: tuple[Zone, ...] = (),
        meta: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Add an article."""
        self.texts[id_] = text
        info = ArticleInfo(
            id=id_,
            title=title or text.partition("\n")[0],
            language=language,
            source=source,
            meta=meta,
            text_sha256=sha256_of(text),
            length=len(text),
        )
        with self.units() as unit:
            unit.articles.add_all([Article(info, text, zones)])
            unit.commit()

    def round(self, name: str, kind: RoundKind = RoundKind.CONTROL, created: str = "2026-01-01T00:00:00Z") -> None:
        """Add a round."""
        with self.units() as unit:
            unit.rounds.add(Round(id=f"round-{name}", name=name, kind=kind, created=created))
            unit.commit()

    def person(self, name: str):
        """Return an annotator, added where there is none yet."""
        roster = Roster(self.units)
        return next((each for each in roster.overview().annotators if each.name == name), None) or roster.add(name)

    def seal(self, name: str, article: str, spans: str, *, round_: str = WORK, aids: tuple[str, ...] = ()) -> str:
        """Seal spans, ``"Gull Forces=faction, Idlib=location"``, and return the submission's id.

        A surface stands for its first place; ``Idlib#2=location`` for its second. Sealed again, it is a later one.
        """
        work = self._assignment(name, article, round_, AssignmentState.DONE)
        with self.units() as unit:
            number = len(unit.submissions.of_assignment(work.id)) + 1
            submission = Submission(
                id=f"{work.id}/{number}",
                assignment=work.id,
                number=number,
                version=unit.label_sets.current().version,
                sealed=f"2026-03-0{number}T08:00:00.000Z",
                aids=aids,
                spans=tuple(self._spans(work, article, spans)),
            )
            unit.apply(Change("assignment.done", after=(submission,)), by=work.annotator)
            unit.commit()
        return submission.id

    def open(self, name: str, article: str, *, round_: str = WORK) -> None:
        """Let an annotator have begun an article."""
        self._assignment(name, article, round_, AssignmentState.OPEN)

    def _assignment(self, name: str, article: str, round_: str, state: AssignmentState) -> Assignment:
        person = self.person(name)
        with self.units() as unit:
            round_id = next(each.id for each in unit.rounds.all() if each.name == round_)
            found = unit.assignments.find(article, person.id, round_id)
            if found is None:
                found = Assignment(
                    id=f"{name}-{article}-{round_}", article=article, annotator=person.id, round=round_id, state=state
                )
                unit.apply(Change("assignment.add", after=(found,)), by=person.id)
                unit.commit()
        return found

    def _spans(self, work: Assignment, article: str, spans: str):
        text = self.texts[article]
        for part in filter(None, (part.strip() for part in spans.split(","))):
            words, label = part.split("=")
            surface, _, which = words.partition("#")
            start = -1
            for _ in range(int(which or 1)):
                start = text.index(surface, start + 1)
            yield Span(
                id=f"{work.id}:{start}-{len(surface)}-{label}",
                assignment=work.id,
                start=start,
                end=start + len(surface),
                label=label,
                surface=surface,
                created="t0",
                updated="t0",
            )
