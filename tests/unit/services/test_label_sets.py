"""A new version of the label set changes the spans it touches, as one change that can be taken back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest

from annotator.domain import label_editing as editing
from annotator.domain.errors import AnnotatorError
from annotator.domain.label_moves import Condition
from annotator.domain.labels import Keep
from annotator.formats.label_sets import save
from annotator.services.agreement import Agreement
from annotator.services.checking import Checking
from annotator.services.exporting import Exporting, ExportOptions
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.label_sets import EDIT, MIGRATE, LabelSets
from annotator.services.projects import create_project, open_project

EN, AR = "Gulls took Meadow on Monday.", "سيطر النورس على المرج."


@pytest.fixture
def worked(project, write_jsonl):
    """Two articles: A sealed both, B sealed the first.

    ======= ========= ===================== ============
    article annotator spans                 links
    ======= ========= ===================== ============
    en      A         FACTION Gulls,        EVENT → both
                      LOCATION Gulls too,
                      LOCATION Meadow,
                      EVENT took
    en      B         LOCATION Gulls
    ar      A         FACTION النورس
    ======= ========= ===================== ============
    """
    spans = [
        {"id": "s1", "start": 0, "end": 5, "label": "FACTION", "attributes": {"faction_kind": "armed group"}},
        {"id": "s2", "start": 0, "end": 5, "label": "LOCATION", "attributes": {"location_kind": "town"}, "note": "?"},
        {"id": "s3", "start": 11, "end": 17, "label": "LOCATION"},
        {"id": "s4", "start": 6, "end": 10, "label": "EVENT"},
    ]
    links = [
        {"id": "l1", "type": "actor", "source": "s4", "target": "s1"},
        {"id": "l2", "type": "place", "source": "s4", "target": "s2"},
    ]
    english = {"id": "en", "text": EN, "language": "en", "status": "done"}
    arabic = {"id": "ar", "text": AR, "language": "ar", "status": "done"}
    path = write_jsonl(
        "in.jsonl",
        {**english, "annotator": "A", "spans": spans, "links": links},
        {**english, "annotator": "B", "spans": [{"start": 0, "end": 5, "label": "LOCATION"}]},
        {**arabic, "annotator": "A", "spans": [{"start": 5, "end": 11, "label": "FACTION"}]},
    )
    Importing(project.unit_of_work).run([path], ImportOptions())
    return project


def by_of(project) -> str:
    with project.unit_of_work() as unit:
        return unit.annotators.all()[0].id


def stored(project):
    """Return (article, annotator, label, surface, version) of every span that stands now, and every link."""
    with project.unit_of_work() as unit:
        names = {person.id: person.name for person in unit.annotators.all()}
        assignments = sorted(unit.assignments.all(), key=lambda item: (item.article, names[item.annotator]))
        spans = [
            (item.article, names[item.annotator], span.label, span.surface, span.version)
            for item in assignments
            for span in unit.spans.of_assignment(item.id)
        ]
        links = [(link.type, link.source, link.target) for a in assignments for link in unit.links.of_assignment(a.id)]
        return spans, sorted(links)


def everything(project):
    with project.unit_of_work() as unit:
        assignments = list(unit.assignments.all())
        return (
            unit.label_sets.all(),
            [unit.spans.of_assignment(item.id) for item in assignments],
            [unit.links.of_assignment(item.id) for item in assignments],
            [unit.submissions.of_assignment(item.id) for item in assignments],
        )


def begun(project):
    return editing.next_version(LabelSets(project.unit_of_work).current())


def test_a_new_title_touches_no_span_but_says_whose_look_changes(worked):
    sets = LabelSets(worked.unit_of_work)
    edited = begun(worked)
    faction = edited.label("faction")
    edited = editing.changed(edited, replace(faction, name="GROUP", title=(("en", "Group"), ("ar", "جماعة"))))
    migration = sets.plan(edited)
    (renamed,) = migration.preview.changed
    assert (renamed.before.name, renamed.after.name) == ("FACTION", "GROUP")
    assert (renamed.touched.spans, renamed.touched.articles, renamed.touched.people) == (2, 2, (("A", 2),))
    assert (migration.change.action, migration.preview.changes.spans) == (EDIT, 0)
    assert sets.apply(migration, by=by_of(worked)) == sets.current()
    assert sets.current().version == 2
    assert [span[2] for span in stored(worked)[0]].count("faction") == 2
    assert {span[4] for span in stored(worked)[0]} == {1}


def test_merging_moves_spans_of_every_annotator_and_joins_those_that_become_the_same(worked):
    sets = LabelSets(worked.unit_of_work)
    before = everything(worked)
    migration = sets.plan(editing.merged(begun(worked), ["location"], "faction"))
    preview = migration.preview
    assert (preview.moves[0].goes.spans, preview.moves[0].goes.articles) == (3, 1)
    assert preview.moves[0].goes.people == (("A", 2), ("B", 1))
    assert [(place.surface, place.annotator) for place in preview.collapsed] == [("Gulls", "A")]
    assert preview.submissions == 3
    assert migration.change.action == MIGRATE
    sets.apply(migration, by=by_of(worked))
    spans, links = stored(worked)
    assert spans == [
        ("ar", "A", "faction", "النورس", 1),
        ("en", "A", "faction", "Gulls", 1),
        ("en", "A", "event", "took", 1),
        ("en", "A", "faction", "Meadow", 2),
        ("en", "B", "faction", "Gulls", 2),
    ]
    assert links == [("actor", "s4", "s1"), ("place", "s4", "s1")]
    with worked.unit_of_work() as unit:
        joined = unit.spans.with_ids(["s1"])["s1"]
        assert joined.attributes == (("faction_kind", "armed group"), ("location_kind", "town"))
        assert joined.note == "?"
        assert unit.label_sets.current().label("location").retired
        kinds = {item.id: item.labels for item in unit.label_sets.current().attributes}
        assert kinds["location_kind"] == ("location", "faction")
    assert Checking(worked).run() == []
    sets.undo(migration, by=by_of(worked))
    assert everything(worked) == before
    assert Checking(worked).run() == []
    sets.apply(migration, by=by_of(worked))
    assert stored(worked) == (spans, links)


def test_what_was_sealed_is_read_through_the_merge_and_stays_as_it_is(worked, tmp_path):
    agreement = Agreement(worked.unit_of_work)
    assert agreement.run().measured.overall.counts.equal == 1
    sealed = everything(worked)[3]
    sets = LabelSets(worked.unit_of_work)
    sets.apply(sets.plan(editing.merged(begun(worked), ["location"], "faction")), by=by_of(worked))
    assert everything(worked)[3] == sealed
    document = agreement.run().document()
    assert document["label_set"]["version"] == 2
    by_label = {label["name"]: label["figures"][0] for label in document["labels"]}
    assert {name: (figure["value"], figure["n"]) for name, figure in by_label.items() if figure["n"]} == {
        "EVENT": (0.0, 1),
        "FACTION": (pytest.approx(2 / 3), 3),
    }
    target = tmp_path / "out.conll"
    report = Exporting(worked.unit_of_work).run(target, ExportOptions(format="conll2003", annotators=("B",)))
    assert "B-FACTION" in target.read_text(encoding="utf-8")
    assert any("version 2" in note for note in report.notes)


@pytest.mark.parametrize(
    ("where", "goes", "stays"),
    [
        (Condition(language="ar"), ["النورس"], ["Gulls"]),
        (Condition(surfaces=("gull*",)), ["Gulls"], ["النورس"]),
        (Condition(surfaces=("*نورس", "meadow")), ["النورس"], ["Gulls"]),
        (Condition(surfaces=("النُّورس",)), ["النورس"], ["Gulls"]),
        (Condition(attribute="faction_kind", value="armed group"), ["Gulls"], ["النورس"]),
        (Condition(attribute="faction_kind", value="other"), [], ["النورس", "Gulls"]),
        (Condition(language="ar", attribute="faction_kind", value="armed group"), [], ["النورس", "Gulls"]),
    ],
)
def test_splitting_takes_what_a_query_finds_and_lists_the_rest(worked, where, goes, stays):
    sets = LabelSets(worked.unit_of_work)
    edited, label = editing.added(begun(worked), name="MILITIA", light="#004400", dark="#AAFFAA")
    migration = sets.plan(editing.split(edited, "faction", label.id, where))
    (move,) = migration.preview.moves
    assert (move.goes.spans, sorted(place.surface for place in move.rest)) == (len(goes), sorted(stays))
    sets.apply(migration, by=by_of(worked))
    moved = [surface for _, _, found, surface, version in stored(worked)[0] if (found, version) == (label.id, 2)]
    assert sorted(moved) == sorted(goes)
    with worked.unit_of_work() as unit:
        assert label.id in unit.label_sets.current().attributes[0].labels
    assert Checking(worked).run() == []


def test_a_retired_label_stays_on_its_spans(worked):
    sets = LabelSets(worked.unit_of_work)
    migration = sets.plan(editing.retired(begun(worked), "location"))
    (retired,) = migration.preview.retired
    assert (retired.touched.spans, retired.touched.people) == (3, (("A", 2), ("B", 1)))
    sets.apply(migration, by=by_of(worked))
    assert [span[2] for span in stored(worked)[0]].count("location") == 3
    assert "location" not in [label.id for label in sets.current().offered]


def test_merges_follow_one_another(worked):
    sets = LabelSets(worked.unit_of_work)
    sets.apply(sets.plan(editing.merged(begun(worked), ["location"], "event")), by=by_of(worked))
    sets.apply(sets.plan(editing.merged(begun(worked), ["event"], "faction")), by=by_of(worked))
    assert {span[2] for span in stored(worked)[0]} == {"faction"}
    assert Agreement(worked.unit_of_work).run().measured.overall.counts.equal == 1


def test_a_plan_made_before_somebody_else_wrote_is_refused(worked, write_jsonl):
    sets = LabelSets(worked.unit_of_work)
    migration = sets.plan(editing.merged(begun(worked), ["location"], "faction"))
    more = {"id": "x", "text": "Meadow", "annotator": "C", "spans": [{"start": 0, "end": 6, "label": "LOCATION"}]}
    Importing(worked.unit_of_work).run([write_jsonl("more.jsonl", more)], ImportOptions())
    before = everything(worked)
    with pytest.raises(AnnotatorError) as refused:
        sets.apply(migration, by=by_of(worked))
    assert refused.value.code == "change.conflict"
    assert everything(worked) == before


def test_a_version_that_work_was_done_under_is_not_taken_back(worked, annotating):
    sets = LabelSets(worked.unit_of_work)
    migration = sets.plan(editing.merged(begun(worked), ["location"], "faction"))
    sets.apply(migration, by=by_of(worked))
    session = annotating("C").open("ar")
    session.apply(session.plan_label(0, 4, "faction"))
    with pytest.raises(AnnotatorError) as refused:
        sets.undo(migration, by=by_of(worked))
    assert refused.value.code == "label-set.in-use"


def test_one_edition_at_a_time(worked):
    sets = LabelSets(worked.unit_of_work)
    mine, theirs = begun(worked), begun(worked)
    sets.apply(sets.plan(editing.retired(mine, "date")), by=by_of(worked))
    with pytest.raises(AnnotatorError) as refused:
        sets.plan(editing.retired(theirs, "event"))
    assert refused.value.code == "change.conflict"


def test_the_preview_tells_what_else_is_new(worked):
    sets = LabelSets(worked.unit_of_work)
    edited = begun(worked)
    assert sets.plan(edited).preview.nothing
    told = sets.plan(editing.shifted(edited, "event", -2)).preview
    assert told.reordered
    assert not told.nothing
    assert sets.plan(replace(edited, guideline=(("en", "New."),))).preview.guideline
    policy = replace(edited.labels[0].policy, particles=Keep.KEEP)
    edited = editing.changed(edited, replace(edited.labels[0], policy=policy))
    assert [item.after.name for item in sets.plan(edited).preview.changed] == ["FACTION"]
    assert not sets.plan(edited).preview.reordered


def test_planning_can_be_stopped(worked):
    with pytest.raises(AnnotatorError) as stopped:
        LabelSets(worked.unit_of_work).plan(
            editing.merged(begun(worked), ["location"], "faction"), cancelled=lambda: True
        )
    assert stopped.value.code == "work.stopped"


def test_which_version_the_guideline_is_of(worked):
    sets = LabelSets(worked.unit_of_work)
    assert sets.guideline_version() == 1
    edited = begun(worked)
    sets.apply(sets.plan(editing.changed(edited, replace(edited.labels[0], light="#111111"))), by=by_of(worked))
    assert sets.guideline_version() == 1
    sets.apply(sets.plan(replace(begun(worked), guideline=(("en", "New."),))), by=by_of(worked))
    edited = begun(worked)
    sets.apply(sets.plan(editing.changed(edited, replace(edited.labels[0], key=0))), by=by_of(worked))
    assert sets.guideline_version() == 3


def test_a_file_from_before_a_merge_is_taken_in_under_the_label_that_stayed(worked, write_jsonl, tmp_path):
    sets = LabelSets(worked.unit_of_work)
    path = tmp_path / "before.jsonl"
    Exporting(worked.unit_of_work).run(path, ExportOptions(format="jsonl", annotators=("B",)))
    sets.apply(sets.plan(editing.merged(begun(worked), ["location"], "faction")), by=by_of(worked))
    before = stored(worked)
    report = Importing(worked.unit_of_work).run([path], ImportOptions())
    assert (report.spans, stored(worked)) == (0, before)
    more = {"id": "x", "text": "Meadow", "annotator": "C", "spans": [{"start": 0, "end": 6, "label": "LOCATION"}]}
    Importing(worked.unit_of_work).run([write_jsonl("more.jsonl", more)], ImportOptions())
    assert ("x", "C", "faction", "Meadow", 2) in stored(worked)[0]


def test_what_is_exported_after_a_merge_reads_the_same_in_another_project(worked, tmp_path):
    sets = LabelSets(worked.unit_of_work)
    edited, label = editing.added(begun(worked), name="MILITIA", light="#004400", dark="#AAFFAA")
    edited = editing.split(edited, "faction", label.id, Condition(language="ar"))
    sets.apply(sets.plan(editing.merged(edited, ["location"], "faction")), by=by_of(worked))
    lines, labels = tmp_path / "all.jsonl", tmp_path / "labels.json"
    Exporting(worked.unit_of_work).run(lines, ExportOptions(format="jsonl"))
    save(sets.current(), labels)
    path = tmp_path / "other.annotator"
    create_project(path, labels=str(labels)).close()
    with closing(open_project(path)) as other:
        Importing(other.unit_of_work).run([lines], ImportOptions())
        assert Checking(other).run() == []
        assert LabelSets(other.unit_of_work).current() == sets.current()
        assert sorted(stored(other)[0]) == sorted(stored(worked)[0])
        theirs, ours = (Agreement(project.unit_of_work).run().measured for project in (other, worked))
        assert (theirs.overall.counts, theirs.overall.confusion) == (ours.overall.counts, ours.overall.confusion)
        assert theirs.labels == ours.labels
