"""What leads settle and how work is given out: stored, journalled and taken back like every other record."""

from __future__ import annotations

import pytest

from annotator.domain.adjudication import Answer, Decision, Settlement, Verdict
from annotator.domain.articles import Article, ArticleInfo
from annotator.domain.assignments import Assignment
from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.domain.giving_out import AssignmentPlan, MergedPackage
from annotator.domain.roster import Annotator, Round
from annotator.domain.text import sha256_of
from annotator.storage import records

TEXT = "Gulls came."
DECISION = Decision(
    id="d",
    article="a",
    verdict=Verdict.TAKEN,
    start=0,
    end=5,
    versions=((0, 5, "faction", ("p", "q")), (0, 4, "faction", ("r",))),
    spans=("s1",),
    label="faction",
    surface="Gulls",
    reason="the whole name",
    audited=True,
    by="p",
    at="2026-01-01T00:00:00Z",
)
RECORDS = (
    DECISION,
    Settlement(id="t", article="a", rule="exact", seed=7, submissions=("x", "y"), by="p", at="2026-01-01T00:00:00Z"),
    Answer(id="w", article="a", assignment="m", question="Is it?", text="It is.", label="faction", surface="Gulls"),
    AssignmentPlan(id="l", round="r", seed=3, options=(("overlap", "2"), ("per person", "10"))),
    MergedPackage(id="f" * 64, source="k", annotator="p", articles=4),
)


@pytest.fixture
def filled(project):
    with project.unit_of_work(writing=True) as unit:
        info = ArticleInfo(id="a", title="t", language="en", text_sha256=sha256_of(TEXT), length=len(TEXT))
        unit.articles.add_all([Article(info, TEXT)])
        unit.annotators.add(Annotator(id="p", name="Amal"))
        unit.rounds.add(Round(id="r", name="first"))
        unit.apply(Change("x", after=(Assignment(id="m", article="a", annotator="p", round="r"),)), by="p")
        unit.commit()
    return project


def stored(unit):
    return (
        *unit.adjudication.decisions(),
        *unit.adjudication.settlements(),
        *unit.adjudication.answers(),
        *unit.giving_out.plans(),
        *unit.giving_out.packages(),
    )


def test_they_are_stored_and_taken_back(filled):
    change = Change("gold.decide", after=RECORDS)
    with filled.unit_of_work(writing=True) as unit:
        unit.apply(change, by="p")
        unit.commit()
    with filled.unit_of_work(writing=True) as unit:
        assert stored(unit) == RECORDS
        assert unit.adjudication.decisions("a") == [DECISION]
        assert unit.adjudication.reasoned() == [DECISION]
        assert unit.adjudication.settlement("a") == RECORDS[1]
        assert unit.giving_out.merged("f" * 64)
        (entry, *_) = unit.journal.entries("a")
        assert tuple(map(records.record, entry.after)) == RECORDS
        unit.apply(change.inverse(), by="p")
        assert stored(unit) == ()


@pytest.mark.parametrize("record", RECORDS[:3])
def test_an_article_with_them_is_not_removed_under_them(filled, record):
    with filled.unit_of_work(writing=True) as unit:
        unit.apply(Change("x", after=(record,)), by="p")
        info = unit.articles.info("a")
        assignment = unit.assignments.get("m")
        with pytest.raises(AnnotatorError):
            unit.apply(Change("x", before=(info, assignment)), by="p")


def test_deleting_an_article_for_good_takes_them_along(filled):
    with filled.unit_of_work(writing=True) as unit:
        unit.apply(Change("x", after=RECORDS), by="p")
        unit.articles.delete(["a"])
        assert stored(unit) == RECORDS[3:]
        assert [item for entry in unit.journal.entries() for item in entry.after if item["kind"] != "plan"] == []
