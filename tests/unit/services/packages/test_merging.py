"""Merging: the same project in whatever order returns come; conflicts are listed, never settled by a clock."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from package_exchange import HISTORY, Desk, Lead, fates, played, settled

from annotator.domain.errors import AnnotatorError
from annotator.domain.label_editing import merged, next_version
from annotator.services.label_sets import LabelSets
from annotator.services.packages.merge_report import Conflict, MergeFate
from annotator.services.packages.merging import Merging
from annotator.services.projects import open_project


def test_a_return_brings_drafts_states_and_submissions(lead, amal):
    amal.label("a1", "Idlib")
    amal.done("a1")
    amal.label("a2", "إدلب")
    amal.set_aside("a3")
    merge = lead.merge(amal.back(), by="")
    assert fates(merge) == {"a1": MergeFate.TAKEN, "a2": MergeFate.TAKEN, "a3": MergeFate.TAKEN}
    with lead.opened() as project, project.unit_of_work() as unit:
        rows = {(item.article, item.state.value, item.reason, item.note) for item in unit.assignments.all()}
        assert ("a1", "done", "", "") in rows
        assert ("a3", "set aside", "question", "Is Hama meant?") in rows
        entry = next(unit.journal.entries())
        assert entry.action == "package.merge"
        assert {item["kind"] for item in entry.after} == {"assignment", "span", "submission", "merged-package"}
        (done,) = [item for item in unit.assignments.all() if item.state.value == "done"]
        assert done.active_seconds == 30


def test_merging_twice_changes_nothing(lead, amal):
    amal.label("a1", "Idlib")
    amal.done("a1")
    package = amal.back()
    lead.merge(package)
    before = lead.state()
    merge = lead.merge(package, package)
    assert not merge
    assert [item.again for item in merge.report.packages] == [True, True]
    assert lead.state() == before


def test_an_older_return_after_a_newer_one_changes_no_work(lead, amal):
    amal.label("a1", "Idlib")
    older = amal.back()
    amal.label("a1", "Ahrar", "FACTION")
    amal.done("a1")
    newer = amal.back()
    lead.merge(newer)
    before = settled(lead.path)
    assert fates(lead.merge(older))["a1"] is MergeFate.OLDER
    after = settled(lead.path)
    assert {name: rows for name, rows in after.items() if rows != before[name]}.keys() == {"merged_package"}


def test_two_projects_of_one_annotator_are_a_conflict_and_nothing_is_chosen(lead, amal):
    other = lead.open_for("Amal", " elsewhere")
    amal.label("a1", "Idlib")
    amal.done("a1")
    other.label("a1", "Ahrar")
    other.done("a1")
    other.label("a2", "إدلب")
    lead.merge(amal.back())
    before = lead.state()
    merge = lead.merge(other.back())
    assert fates(merge) == {"a1": MergeFate.CONFLICT, "a2": MergeFate.TAKEN, "a3": MergeFate.UNTOUCHED}
    (conflict,) = [work for work in merge.report.packages[0].works if work.conflict]
    assert conflict.conflict is Conflict.SUBMISSION
    assert lead.state()["submission"] == before["submission"]


def test_other_drafts_of_two_projects_are_a_conflict(lead, amal):
    other = lead.open_for("Amal", " elsewhere")
    amal.label("a1", "Idlib")
    other.label("a1", "Ahrar")
    lead.merge(amal.back())
    (work, *_rest) = lead.merge(other.back()).report.packages[0].works
    assert work.conflict is Conflict.TWO_PROJECTS


def test_a_copied_project_with_the_same_number_is_a_conflict(lead, amal, tmp_path):
    shutil.copy(amal.path, tmp_path / "copy.annotator")
    copy = Desk(tmp_path / "copy.annotator")
    amal.label("a1", "Idlib")
    copy.label("a1", "Ahrar")
    lead.merge(amal.back())
    assert fates(lead.merge(copy.back()))["a1"] is MergeFate.CONFLICT


def test_work_done_in_the_leads_project_meanwhile_is_a_conflict(lead, amal):
    from annotator.services.annotating import Annotating
    from annotator.services.projects import Roster

    with lead.opened() as project:
        overview = Roster(project.unit_of_work).overview()
        person = next(item for item in overview.annotators if item.name == "Amal")
        session = Annotating(project.unit_of_work, annotator=person, round_=overview.rounds[0]).open("a1")
        session.apply(session.plan_label(0, 6, overview.label_set.labels[0].id))
    amal.label("a1", "Idlib")
    (work, *_rest) = lead.merge(amal.back()).report.packages[0].works
    assert work.conflict is Conflict.CHANGED_HERE


def test_a_return_of_what_is_finished_leaves_the_rest_alone(lead, amal):
    amal.done("a1")
    amal.label("a2", "إدلب")
    merge = lead.merge(amal.back(finished=True))
    assert fates(merge) == {"a1": MergeFate.TAKEN}
    assert fates(lead.merge(amal.back()))["a2"] is MergeFate.TAKEN


def test_drafts_go_to_the_labels_of_now_and_submissions_stay(lead, amal):
    amal.label("a1", "Idlib")
    amal.done("a1")
    amal.label("a2", "إدلب")
    package = amal.back()
    with lead.opened() as project:
        sets = LabelSets(project.unit_of_work)
        current = sets.current()
        moved = merged(next_version(current), [current.by_name("LOCATION").id], current.by_name("EVENT").id)
        sets.apply(sets.plan(moved), by="")
    lead.merge(package)
    with lead.opened() as project, project.unit_of_work() as unit:
        labels = unit.label_sets.current()
        works = {item.article: item for item in unit.assignments.all() if unit.spans.of_assignment(item.id)}
        for work in works.values():
            assert [labels.label(span.label).name for span in unit.spans.of_assignment(work.id)] == ["EVENT"]
        (sealed,) = unit.submissions.of_assignment(works["a1"].id)
        assert (sealed.version, labels.label(sealed.spans[0].label).name) == (1, "LOCATION")
    assert not lead.merge(package)


def test_a_newer_label_set_is_told(lead, amal):
    amal.label("a1", "Idlib")
    project = open_project(amal.path)
    sets = LabelSets(project.unit_of_work)
    sets.apply(sets.plan(next_version(sets.current())), by="")
    project.close()
    with pytest.raises(AnnotatorError) as caught:
        lead.merge(amal.back())
    assert caught.value.code == "package.newer-labels"


def test_what_is_gone_from_the_project_is_listed(lead, amal):
    package = amal.back()
    with lead.opened() as project, project.unit_of_work() as unit:
        unit.articles.delete(["a1"])
        unit.commit()
    assert fates(lead.merge(package))["a1"] is MergeFate.UNKNOWN


def test_a_preview_stores_nothing_and_says_the_same(lead, amal):
    amal.label("a1", "Idlib")
    package = amal.back()
    before = lead.state()
    with lead.opened() as project:
        preview = Merging(project.unit_of_work).preview([package])
    assert lead.state() == before
    assert lead.merge(package, expected=preview.report).report.packages == preview.report.packages
    with pytest.raises(AnnotatorError) as caught:
        lead.merge(package, expected=preview.report)
    assert caught.value.code == "change.conflict"


def test_a_merge_is_taken_back_and_done_again(lead, amal):
    basim = lead.open_for("Basim")
    basim.label("a3", "Hama")
    amal.label("a1", "Idlib")
    first = amal.back()
    amal.done("a1")
    packages = (first, basim.back(), amal.back())
    before = settled(lead.path)
    with lead.opened() as project:
        merging = Merging(project.unit_of_work)
        merge = merging.merge(packages)
        after = settled(lead.path)
        merging.undo(merge)
        assert settled(lead.path) == before
        merging.redo(merge)
        assert settled(lead.path) == after
    assert not lead.merge(*packages)


def test_a_merge_is_not_taken_back_over_later_work(lead, amal):
    amal.label("a1", "Idlib")
    package = amal.back()
    with lead.opened() as project:
        merging = Merging(project.unit_of_work)
        merge = merging.merge([package])
        amal.label("a1", "Ahrar")
        merging.merge([amal.back()])
        with pytest.raises(AnnotatorError) as caught:
            merging.undo(merge)
    assert caught.value.code == "package.changed-since"


def test_a_backup_is_made_before_and_only_for_something(lead, amal):
    amal.label("a1", "Idlib")
    package, made = amal.back(), []
    with lead.opened() as project:
        merging = Merging(project.unit_of_work, backup=lambda: made.append(project.roll_backup()))
        merging.merge([package])
        merging.merge([package])
        (backup,) = made
    assert settled(backup)["span"] == []


@pytest.fixture(scope="module")
def returns(tmp_path_factory):
    """Return a lead's project and the returns of two annotators, in the order they were made."""
    lead = Lead(tmp_path_factory.mktemp("returns")).build()
    amal, basim = lead.open_for("Amal"), lead.open_for("Basim")
    packages = [*played(amal, HISTORY), *played(basim, [line for line in HISTORY if line[0] != "a2"])]
    return lead, packages


def after_merging(lead: Lead, packages: list[Path], folder: Path) -> dict:
    copy = Lead(folder)
    shutil.copy(lead.path, copy.path)
    with copy.opened() as project:
        for package in packages:
            Merging(project.unit_of_work).merge([package])
    return settled(copy.path)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_order_gives_the_same_project(returns, tmp_path_factory, data):
    lead, packages = returns
    order = data.draw(st.lists(st.sampled_from(range(len(packages))), min_size=1, max_size=len(packages) + 4))
    folder = tmp_path_factory.mktemp("orders")
    straight, crooked = folder / "straight", folder / "crooked"
    straight.mkdir()
    crooked.mkdir()
    expected = after_merging(lead, [packages[index] for index in sorted(set(order))], straight)
    assert after_merging(lead, [packages[index] for index in order], crooked) == expected
