"""Work goes out and comes back: what travels, what never does, and what an update may touch."""

from __future__ import annotations

import json
import zipfile
from contextlib import closing

import pytest

from annotator.domain.adjudication import Answer, Decision, Verdict
from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.domain.label_editing import added, merged, next_version
from annotator.domain.roster import Round, RoundKind
from annotator.services.adjudication.adjudicating import Adjudicating
from annotator.services.adjudication.case_law import CaseLaw
from annotator.services.checking import Checking
from annotator.services.label_sets import LabelSets
from annotator.services.packages.merge_report import MergeFate
from annotator.services.packages.opening import open_package
from annotator.services.projects import open_project


def whole_text(package):
    with zipfile.ZipFile(package) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


def test_the_same_content_gives_the_same_bytes(lead):
    assert lead.give("Amal").read_bytes() == lead.give("Amal").read_bytes()


def test_the_same_return_gives_the_same_bytes_and_a_new_one_another_number(lead, amal):
    first, second = amal.back(), amal.back()
    assert first.read_bytes() == second.read_bytes()
    amal.label("a1", "Idlib")
    assert amal.back().read_bytes() != first.read_bytes()


def test_nothing_of_others_travels(lead):
    basim = lead.open_for("Basim")
    basim.label("a1", "Ahrar", "FACTION")
    basim.done("a1")
    basim.label("a3", "Hama")
    lead.merge(basim.back())
    with lead.opened() as project, project.unit_of_work() as unit:
        kinds = {item.id for item in unit.assignments.all() if item.annotator != "gold"}
        people = {item.name: item.id for item in unit.annotators.all()}
        control = Round(id="r-control", name="Control of March", kind=RoundKind.CONTROL)
        (first,) = [item for item in unit.assignments.of_article("a1") if item.annotator == people["Amal"]]
        ruling = Decision(
            id="d1",
            article="a1",
            verdict=Verdict.TAKEN,
            start=10,
            end=15,
            reason="it is a faction",
            versions=((10, 15, "FACTION", (people["Basim"],)),),
            label="FACTION",
            surface="Ahrar",
            by="gold",
        )
        answer = Answer(id="q1", article="a1", assignment=first.id, question="And Ahrar?", text="Yes.", by="gold")
        others = [item for item in unit.assignments.of_article("a3") if item.annotator == people["Basim"]]
        theirs = Answer(id="q2", article="a3", assignment=others[0].id, question="Secret?", text="Hidden.")
        unit.rounds.add(control)
        unit.apply(Change("test", after=(ruling, answer, theirs)), by="")
        unit.commit()
    text = whole_text(lead.give("Amal"))
    mine = {item for item in kinds if item in text}
    assert len(mine) == 3
    for secret in ("Basim", people["Basim"], "gold", "control", "Control", "Secret?", "it is a faction", "imported"):
        assert secret not in text, secret
    assert "And Ahrar?" in text


def test_a_ruling_travels_once_the_article_is_sealed(lead, amal):
    amal.done("a1")
    lead.merge(amal.back())
    with lead.opened() as project, project.unit_of_work() as unit:
        ruling = Decision(
            id="d1",
            article="a1",
            verdict=Verdict.NONE,
            start=0,
            end=6,
            reason="no name",
            surface="Rebels",
            versions=((0, 6, "FACTION", ("somebody",)),),
            spans=("s1",),
            by="gold",
        )
        unit.apply(Change("test", after=(ruling,)), by="")
        unit.commit()
    package = lead.give("Amal", guidelines=True)
    assert "somebody" not in whole_text(package)
    taken = amal.update(package)
    assert (taken.rulings, taken.articles) == (1, 0)
    with open_project(amal.path).unit_of_work() as unit:
        (found,) = unit.adjudication.reasoned()
        assert (found.reason, found.versions, found.spans, found.by) == ("no name", (), (), "")
    assert amal.update(package).rulings == 0


@pytest.mark.parametrize(
    ("places", "stands"),
    [
        ([(24, 29, "location")], (("Idlib", "location"),)),
        ([(33, 39, "date"), (24, 29, "location")], (("Idlib", "location"), ("Monday", "date"))),
        ([], ()),
    ],
)
def test_a_ruling_says_there_what_stands(lead, amal, places, stands):
    amal.label("a1", "Idlib")
    amal.done("a1")
    lead.merge(amal.back())
    with lead.opened() as project:
        adjudicating = Adjudicating(project.unit_of_work, lead="gold")
        work = adjudicating.open("a1")
        adjudicating.begin(work)
        (case,) = work.cases()
        adjudicating.decide(work, case, places, "as the guideline has it")
        (here,) = CaseLaw(project.unit_of_work).all()
    amal.update(lead.give("Amal", guidelines=True))
    with closing(open_project(amal.path)) as project:
        (there,) = CaseLaw(project.unit_of_work).all()
    assert here.stands == there.stands == stands
    assert (here.verdict, here.label, here.surface) == (there.verdict, there.label, there.surface)


def test_a_ruling_that_newer_work_has_overtaken_goes_in_whatever_order_updates_come(lead, amal):
    def decided(place, reason):
        with lead.opened() as project:
            adjudicating = Adjudicating(project.unit_of_work, lead="gold")
            work = adjudicating.open("a1")
            adjudicating.begin(work)
            adjudicating.renew(work)
            for case in work.cases():
                adjudicating.decide(work, case, place, reason)

    def law():
        with closing(open_project(amal.path)) as project:
            return [(item.surface, item.reason) for item in CaseLaw(project.unit_of_work).all()]

    amal.label("a1", "Idlib")
    amal.done("a1")
    lead.merge(amal.back())
    decided([], "no place")
    first = lead.give("Amal", guidelines=True)
    assert (amal.update(first).rulings, law()) == (1, [("Idlib", "no place")])
    amal.reopen("a1")
    amal.unlabel("a1")
    amal.label("a1", "Idlib on")
    amal.done("a1")
    lead.merge(amal.back())
    decided([(24, 29, "location")], "a place")
    second = lead.give("Amal", guidelines=True)
    for package, rulings in ((second, 1), (first, 0), (second, 0)):
        assert (amal.update(package).rulings, law()) == (rulings, [("Idlib on", "a place")])
    with closing(open_project(amal.path)) as project:
        assert Checking(project).run() == []


def test_rulings_that_hold_no_more_go_and_older_updates_bring_none_back(lead, amal):
    def law():
        with closing(open_project(amal.path)) as project:
            return [(item.surface, item.reason) for item in CaseLaw(project.unit_of_work).all()]

    amal.label("a1", "Idlib")
    amal.label("a1", "Monday", "DATE")
    amal.done("a1")
    with closing(open_project(amal.path)) as project, project.unit_of_work() as unit:
        own = Decision(id="own", article="a1", verdict=Verdict.NONE, start=0, end=6, reason="mine", by="me")
        unit.apply(Change("test", after=(own,)), by="")
        unit.commit()
    lead.merge(amal.back())
    with lead.opened() as project:
        adjudicating = Adjudicating(project.unit_of_work, lead="gold")
        work = adjudicating.open("a1")
        adjudicating.begin(work)
        for case in work.cases():
            step = adjudicating.decide(work, case, case.dispute.places, f"as it was {case.dispute.start}")
    both = lead.give("Amal", guidelines=True)
    taken = amal.update(both)
    assert (taken.rulings, taken.withdrawn, taken.older) == (2, 0, False)
    with lead.opened() as project:
        adjudicating = Adjudicating(project.unit_of_work, lead="gold")
        work = adjudicating.open("a1")
        adjudicating.apply(work, step.inverse())
        (first,) = [case for case in work.cases() if case.decision is not None]
        adjudicating.give_reason(work, first, "")
    none = lead.give("Amal", guidelines=True)
    taken = amal.update(none)
    assert (taken.rulings, taken.withdrawn, law()) == (0, 2, [("", "mine")])
    taken = amal.update(both)
    assert (taken.rulings, taken.withdrawn, taken.older, law()) == (0, 0, True, [("", "mine")])
    assert amal.update(none).older is False


def test_work_of_others_changes_no_byte(lead, amal):
    basim = lead.open_for("Basim")
    basim.label("a1", "Idlib")
    basim.done("a1")
    before = lead.give("Amal").read_bytes()
    lead.merge(basim.back())
    assert lead.give("Amal").read_bytes() == before


def test_hints_of_pairs_do_not_travel(lead):
    with lead.opened() as project, project.unit_of_work() as unit:
        from dataclasses import replace

        info = unit.articles.info("a2")
        told = replace(info, meta=(("agency", "SANA"), ("duplicate_of", "a1"), ("translation_of", "a1")))
        unit.apply(Change("test", (info,), (told,)), by="")
        unit.commit()
    text = whole_text(lead.give("Amal"))
    assert "SANA" in text
    assert "duplicate_of" not in text
    assert "translation_of" not in text


def test_a_repeat_looks_like_any_other(lead, tmp_path):
    with lead.opened() as project, project.unit_of_work() as unit:
        repeat = Round(id="r-repeat", name="Repeat", kind=RoundKind.REPEAT, created="2030")
        (amal,) = [item for item in unit.annotators.all() if item.name == "Amal"]
        unit.rounds.add(repeat)
        from annotator.domain.assignments import Assignment

        unit.apply(
            Change("test", after=(Assignment(id="x1", article="a1", annotator=amal.id, round=repeat.id),)), by=""
        )
        unit.commit()
    package = lead.give("Amal")
    text = whole_text(package)
    assert "epeat" not in text
    taken = open_package(package, tmp_path / "amal.annotator")
    assert taken.assignments == 4
    with open_project(tmp_path / "amal.annotator").unit_of_work() as unit:
        assert {item.kind for item in unit.rounds.all()} == {RoundKind.WORK}
        assert [item.name for item in unit.rounds.all()] == ["work", "work 2"]


def test_what_is_done_is_not_given_out_again(lead, amal):
    amal.done("a1")
    lead.merge(amal.back())
    assert "Ahrar" not in whole_text(lead.give("Amal"))
    amal.done("a2")
    amal.done("a3")
    lead.merge(amal.back())
    with pytest.raises(AnnotatorError) as caught:
        lead.give("Amal")
    assert caught.value.code == "package.nothing"


def test_an_annotator_can_go_on_at_another_desk(lead, amal):
    """Drafts travel out again, and the earlier submissions of what was reopened."""
    amal.label("a1", "Idlib")
    amal.done("a1")
    amal.reopen("a1")
    amal.label("a2", "إدلب")
    lead.merge(amal.back())
    other = lead.open_for("Amal", " elsewhere")
    other.label("a2", "هيئة تحرير الشام", "FACTION")
    other.done("a1")
    report = lead.merge(other.back()).report
    assert report.fates[MergeFate.TAKEN] == 2
    assert report.fates[MergeFate.CONFLICT] == 0


def test_an_update_leaves_what_was_done_alone(lead, amal):
    amal.label("a1", "Idlib")
    amal.done("a1")
    before = amal.state()
    with lead.opened() as project:
        sets = LabelSets(project.unit_of_work)
        sets.apply(sets.plan(next_version(sets.current())), by="")
        with project.unit_of_work() as unit:
            (amal_,) = [item for item in unit.annotators.all() if item.name == "Amal"]
            (asked,) = [item for item in unit.assignments.of_article("a2") if item.annotator == amal_.id]
            unit.apply(
                Change("test", after=(Answer(id="q", article="a2", assignment=asked.id, question="?", text="!"),)),
                by="",
            )
            unit.commit()
    taken = amal.update(lead.give("Amal"))
    assert (taken.version, taken.answers, taken.assignments, taken.articles, taken.known) == (2, 1, 0, 0, 3)
    after = amal.state()
    for table in ("span", "link", "submission", "assignment", "article", "article_text"):
        assert after[table] == before[table], table


def test_an_update_moves_drafts_to_other_labels(lead, amal):
    amal.label("a1", "Idlib")
    with lead.opened() as project:
        sets = LabelSets(project.unit_of_work)
        current = sets.current()
        place, event = current.by_name("LOCATION"), current.by_name("EVENT")
        sets.apply(sets.plan(merged(next_version(current), [place.id], event.id)), by="")
    taken = amal.update(lead.give("Amal", guidelines=True))
    assert (taken.version, taken.moved) == (2, 1)
    with open_project(amal.path).unit_of_work() as unit:
        (mine,) = [item for item in unit.assignments.all() if item.article == "a1"]
        assert [span.label for span in unit.spans.of_assignment(mine.id)] == [event.id]
    assert amal.update(lead.give("Amal", guidelines=True)).version == 0


def test_labels_changed_by_an_annotator_are_not_written_over(lead, amal):
    project = open_project(amal.path)
    sets = LabelSets(project.unit_of_work)
    sets.apply(sets.plan(added(next_version(sets.current()), name="RIVER", light="#112233", dark="#ddeeff")[0]), by="")
    project.close()
    with lead.opened() as project:
        sets = LabelSets(project.unit_of_work)
        sets.apply(sets.plan(next_version(sets.current())), by="")
    with pytest.raises(AnnotatorError) as caught:
        amal.update(lead.give("Amal"))
    assert caught.value.code == "package.labels-changed"


def test_new_articles_come_by_an_update(lead, amal, tmp_path):
    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions

    source = tmp_path / "more.jsonl"
    row = {"id": "a4", "text": "Calm in Homs.", "annotator": "Amal", "round": "late", "status": "unopened"}
    source.write_text(json.dumps(row) + "\n", encoding="utf-8")
    with lead.opened() as project:
        Importing(project.unit_of_work).run([source], ImportOptions())
    taken = amal.update(lead.give("Amal"))
    assert (taken.articles, taken.assignments) == (1, 1)
    amal.label("a4", "Homs")
    assert lead.merge(amal.back()).report.fates[MergeFate.TAKEN] == 1


@pytest.mark.parametrize("which", ["lead", "amal"])
def test_both_projects_are_whole_afterwards(lead, amal, which):
    amal.label("a1", "Idlib")
    amal.done("a1")
    amal.set_aside("a3")
    lead.merge(amal.back())
    project = open_project(lead.path if which == "lead" else amal.path)
    assert Checking(project).run() == []
    project.close()
