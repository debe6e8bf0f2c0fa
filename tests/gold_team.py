"""Annotators who have sealed an article, in a small table."""

from __future__ import annotations

from annotator.services.adjudication.adjudicating import Adjudicating
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.sealing import Sealing

TEXT = "Gull Forces took Olive Meadow on 3 August, Gull Forces said. Crows fled."
PLACES = {
    "gulls": (0, 11),
    "forces": (5, 11),
    "meadow": (17, 29),
    "olive": (17, 22),
    "august": (33, 41),
    "on august": (30, 41),
    "gulls again": (43, 54),
    "forces again": (48, 54),
    "crows": (61, 66),
}
"""Where the words stand."""


class Team:
    """Annotators who seal work on articles with the same text."""

    def __init__(self, project, annotating, write_jsonl) -> None:
        self.project, self._annotating, self._write = project, annotating, write_jsonl
        self.units = project.unit_of_work

    def article(self, article: str = "a", text: str = "", title: str = "Gulls") -> None:
        """Add an article."""
        line = {"id": article, "title": title, "text": text or f"{TEXT} {article}", "language": "en"}
        path = self._write(f"{article}.jsonl", line)
        Importing(self.units).run([path], ImportOptions())

    def seal(self, name: str, spans: str, article: str = "a"):
        """Let somebody seal spans: ``"gulls=faction meadow=location"``; _ stands for a space in a place's name."""
        session = self._annotating(name).open(article)
        if session.sealed:
            Sealing(self.units).reopen(session, "again")
            session.apply(session.plan_remove(session.spans))
        for part in spans.split():
            place, label = part.split("=")
            session.apply(session.plan_label(*PLACES[place.replace("_", " ")], label))
        Sealing(self.units).done(session)
        return session

    def settle(self, article: str = "a", **decided: tuple[str, str]):
        """Settle an article: ``meadow=("olive=location", "reason")`` decides on the case that begins at a place.

        Every other case is decided for the versions of all who have one. Return the gold.
        """
        lead = self.lead()
        work = lead.open(article)
        lead.begin(work)
        starts = {PLACES[name.replace("_", " ")][0]: value for name, value in decided.items()}
        for case in work.cases():
            spans, reason = starts.get(case.dispute.start, (None, ""))
            if case.audited or spans is None:
                places = list(case.dispute.places)
            else:
                parts = (part.split("=") for part in spans.split())
                places = [(*PLACES[name.replace("_", " ")], label) for name, label in parts]
            lead.decide(work, case, places, reason)
        lead.settle(work)
        return work

    def lead(self) -> Adjudicating:
        """Return the service, used by somebody who labels as well."""
        return Adjudicating(self.units, lead=self._annotating("lead").annotator.id)


def gold_of(work) -> str:
    """Return the gold spans as a table of words."""
    names = {place: name.replace(" ", "_") for name, place in PLACES.items()}
    return " ".join(f"{names[span.start, span.end]}={span.label}" for span in work.in_order())


def cases_of(work) -> list[str]:
    """Return what is to be decided: ``a|b`` for versions, ``?`` after an agreed span that is audited."""
    names = {place: name.replace(" ", "_") for name, place in PLACES.items()}
    return [
        "|".join(f"{names[v[0], v[1]]}={v[2]}" for v in case.dispute.versions) + ("?" if case.audited else "")
        for case in work.cases()
    ]
