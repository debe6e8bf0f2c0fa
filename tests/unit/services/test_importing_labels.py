"""Labels of others: mapped to ours, left out, or added to the label set."""

from __future__ import annotations

import json

import pytest

from annotator.assets import schema
from annotator.domain.errors import AnnotatorError
from annotator.domain.label_editing import check
from annotator.domain.labels import AttributeKind
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import Exporting
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions

TEXT = "Gull Forces seize Olive Meadow"


@pytest.fixture
def run(project):
    def run(*paths, **options):
        return Importing(project.unit_of_work).run(paths, ImportOptions(**options))

    return run


def span(start, end, label, **more):
    return {"start": start, "end": end, "label": label, "text": TEXT[start:end], **more}


GULLS, OLIVE = span(0, 11, "ORG", id="a"), span(18, 30, "GPE", id="b")


def line(*spans, **more):
    return {"id": "gull", "text": TEXT, "annotator": "Amal", "spans": list(spans), **more}


def label_set(project):
    with project.unit_of_work() as unit:
        return unit.label_sets.current()


def labels(project):
    """Return the names of the labels of the spans of the project's only assignment."""
    found = label_set(project)
    with project.unit_of_work() as unit:
        (assignment,) = unit.assignments.all()
        return [found.label(item.label).name for item in unit.spans.of_assignment(assignment.id)]


def test_all_labels_that_are_not_known_are_named_at_once(run, write_jsonl):
    other = {**line(span(0, 4, "ANIMAL")), "id": "other", "text": TEXT + "."}
    with pytest.raises(AnnotatorError) as caught:
        run(write_jsonl("a.jsonl", line(GULLS, OLIVE), other, line(GULLS)))
    problem = caught.value
    assert problem.code == "labels.unknown"
    assert str(problem) == (
        "a.jsonl, line 1: 3 labels are not in the label set: ORG, GPE, ANIMAL; map them with --map THEIRS=OURS, leave "
        "them out with --map THEIRS=, or add them with --add-labels."
    )
    assert len(problem.arguments["report"].bad) == 3


def test_one_label_in_several_texts_is_one_problem(run, write_jsonl):
    with pytest.raises(AnnotatorError) as caught:
        run(write_jsonl("a.jsonl", line(GULLS), line(GULLS, annotator="Basim")))
    assert (caught.value.code, caught.value.arguments["label"]) == ("label.unknown", "ORG")


def test_labels_do_not_hide_what_else_cannot_be_read(run, write_jsonl):
    with pytest.raises(AnnotatorError) as caught:
        run(write_jsonl("a.jsonl", line(GULLS, OLIVE), "{no"))
    assert caught.value.code == "import.bad"
    assert "2 labels are not in the label set: ORG, GPE" in str(caught.value)


def test_a_map_of_a_label_that_no_span_has_is_told(run, write_jsonl):
    labels = (("ORG", "FACTION"), ("GPE", "LOCATION"), ("GEP", "LOCATION"), ("ZONE", ""))
    report = run(write_jsonl("a.jsonl", line(GULLS, OLIVE)), labels=labels)
    assert report.notes == [
        "no span that was read is labelled “GEP”, so nothing was mapped",
        "no span that was read is labelled “ZONE”, so nothing was mapped",
    ]


def test_a_map_of_a_label_that_only_the_label_set_of_the_file_has_is_no_slip(run, write_jsonl):
    header = {"annotator_jsonl": 1, "label_set": json.loads(schema("conflict-news.json").read_text("utf-8"))}
    assert run(write_jsonl("a.jsonl", header, line()), labels=(("DATE", "EVENT"),)).notes == []


def test_spans_of_a_label_mapped_to_nothing_are_left_out_and_listed(project, run, write_jsonl):
    links = [{"type": "in", "source": "a", "target": "b"}]
    path = write_jsonl("a.jsonl", line(GULLS, OLIVE, links=links))
    report = run(path, labels=(("ORG", ""), ("GPE", "LOCATION")))
    assert labels(project) == ["LOCATION"]
    (note,) = report.span_notes
    assert (note.fate, note.label, note.text, note.stored_start) == ("left-out", "ORG", "Gull Forces", None)
    assert (report.spans_read, report.spans, report.links_left_out) == (2, 1, 1)
    assert report.document()["spans"]["left_out"] == 1


def test_unknown_labels_are_added_as_a_new_version_in_the_journal(project, run, write_jsonl):
    before = label_set(project)
    report = run(write_jsonl("a.jsonl", line(GULLS, OLIVE)), add_labels=True)
    after = label_set(project)
    assert labels(project) == ["ORG", "GPE"]
    assert after.version == before.version + 1
    check(after)
    fresh = after.labels[len(before.labels) :]
    assert [(label.name, dict(label.title)["ar"]) for label in fresh] == [("ORG", "ORG"), ("GPE", "GPE")]
    assert len({(label.light, label.dark) for label in after.labels}) == len(after.labels)
    assert len({label.key for label in fresh if label.key}) == 2
    assert report.notes == ["added to the label set as labels: ORG, GPE"]
    with project.unit_of_work() as unit:
        assert "label-set.edit" in [entry.action for entry in unit.journal.entries()]
        (assignment,) = unit.assignments.all()
        assert {item.version for item in unit.spans.of_assignment(assignment.id)} == {after.version}


def test_names_that_a_label_set_cannot_have_as_ids_leave_it_one_that_can_be_read(project, run, write_jsonl, tmp_path):
    """Otherwise the project could not be exported without loss ever after."""
    odd = (" kind ", "ki\nnd", "k" * 300, "plain")
    attributes = dict.fromkeys(odd, "x") | {"several": ["a\nb", " c"], "chosen": ["a", "b"]}
    spans = [{**GULLS, "attributes": attributes}, OLIVE]
    links = [{"id": str(number), "type": name, "source": "a", "target": "b"} for number, name in enumerate(odd)]
    run(write_jsonl("a.jsonl", line(*spans, links=links)), add_labels=True)
    ids = [item.id for item in label_set(project).attributes if dict(item.title).get("en") in odd]
    assert set(ids) == {"k" * 60, "ki_nd", "kind", "plain"}
    kinds = {item.name: item.kind for item in label_set(project).attributes}
    assert (kinds["several"], kinds["chosen"]) == (AttributeKind.TEXT, AttributeKind.CHOICES)
    report = Exporting(project.unit_of_work).run(tmp_path / "out.jsonl", ExportOptions(format="jsonl"))
    assert (report.spans, report.lost) == (2, {})


def test_only_the_labels_that_were_chosen_are_added(project, run, write_jsonl):
    path = write_jsonl("a.jsonl", line(GULLS, OLIVE))
    with pytest.raises(AnnotatorError) as caught:
        run(path, new_labels=frozenset({"ORG"}))
    assert caught.value.arguments["label"] == "GPE"
    run(path, new_labels=frozenset({"ORG"}), labels=(("GPE", "LOCATION"),))
    assert labels(project) == ["ORG", "LOCATION"]


def test_a_name_that_will_not_do_becomes_the_title_and_is_found_again(project, run, write_jsonl):
    name = "armed  group\t(الفصائل)"
    path = write_jsonl("a.jsonl", line(span(0, 11, name)))
    report = run(path, add_labels=True)
    assert labels(project) == ["armed_group_(الفصائل)"]
    assert report.notes == [f"added to the label set as labels: armed_group_(الفصائل) (“{name}”)"]
    again = run(path, add_labels=True)
    assert (again.identical, again.notes) == (1, [])


def test_a_text_that_is_refused_leaves_no_label_behind(project, run, write_jsonl):
    bad = line(GULLS, span(0, 4, "ANIMAL") | {"text": "Owls"}, id="bad")
    report = run(write_jsonl("a.jsonl", bad, line(GULLS)), add_labels=True, skip_bad=True)
    assert [problem.code for problem in report.bad] == ["span.surface"]
    assert [label.name for label in label_set(project).labels][-1] == "ORG"
    assert labels(project) == ["ORG"]


def test_without_the_option_attributes_and_link_types_keep_their_names_undefined(project, run, write_jsonl):
    fine = span(0, 11, "FACTION", id="a", attributes={"sure": True}), span(18, 30, "LOCATION", id="b")
    run(write_jsonl("a.jsonl", line(*fine, links=[{"type": "near", "source": "a", "target": "b"}])))
    found = label_set(project)
    assert found.version == 1
    assert "sure" not in {item.id for item in found.attributes}


def test_attributes_and_link_types_are_defined_along_with_labels(project, run, write_jsonl):
    first = span(0, 11, "ORG", id="a", attributes={"sure": True, "side": "east", "roles": ["x", "y"], "odd": "no"})
    second = span(18, 30, "LOCATION", id="b", attributes={"sure": False, "odd": True, "two words": "z"})
    links = [{"type": "near by", "source": "a", "target": "b"}]
    report = run(write_jsonl("a.jsonl", line(first, second, links=links)), add_labels=True)
    found = label_set(project)
    check(found)
    org = found.by_name("ORG").id
    kinds = {item.name: (item.kind, item.labels) for item in found.attributes[-5:]}
    assert kinds == {
        "odd": (AttributeKind.TEXT, (org, "location")),
        "roles": (AttributeKind.CHOICES, (org,)),
        "side": (AttributeKind.TEXT, (org,)),
        "sure": (AttributeKind.YES_NO, (org, "location")),
        "two_words": (AttributeKind.TEXT, ("location",)),
    }
    type_ = found.link_types[-1]
    assert (type_.id, type_.name, type_.sources, type_.targets) == ("near by", "near_by", (org,), ("location",))
    assert report.notes[1:] == [
        "added to the label set as attributes: odd, roles, side, sure, two words",
        "added to the label set as link types: near by",
    ]
    again = run(write_jsonl("b.jsonl", line(first, second, links=links, annotator="Basim")), add_labels=True)
    assert label_set(project).version == found.version
    assert again.notes == []


def test_what_the_file_says_of_its_labels_is_taken_over(project, run, write_jsonl):
    given = {
        "annotator_label_set": 1,
        "id": "theirs",
        "name": "theirs",
        "version": 1,
        "title": {"en": "Theirs"},
        "labels": [
            {
                "id": "org",
                "name": "ORG",
                "title": {"en": "Organisation", "ar": "منظمة"},
                "letter": {"en": "O", "ar": "ظ"},
                "light": "#2E6B3C",
                "dark": "#8FD19E",
                "pattern": "wave",
                "key": 1,
            }
        ],
    }
    header = json.dumps({"annotator_jsonl": 1, "label_set": given}, ensure_ascii=False)
    run(write_jsonl("a.jsonl", header, line(GULLS)), add_labels=True)
    label = label_set(project).labels[-1]
    assert (label.name, dict(label.title)["ar"], label.light) == ("ORG", "منظمة", "#2E6B3C")
    check(label_set(project))


def test_a_dry_run_adds_nothing(project, run, write_jsonl):
    report = run(write_jsonl("a.jsonl", line(GULLS)), add_labels=True, dry_run=True)
    assert report.notes == ["added to the label set as labels: ORG"]
    assert label_set(project).by_name("ORG") is None


def test_hundreds_of_labels_are_added_in_little_time(project, run, write_jsonl):
    spans = [span(0, 11, f"L{number}") for number in range(300)]
    run(write_jsonl("a.jsonl", line(*spans)), add_labels=True)
    check(label_set(project))
    assert len(labels(project)) == 300


def test_labels_that_become_one_are_told(project, run, write_jsonl):
    spans = [span(0, 11, "Full Name"), span(18, 30, "Full_Name"), span(0, 4, "faction"), span(5, 11, "GPE")]
    report = run(write_jsonl("a.jsonl", line(*spans)), add_labels=True)
    assert labels(project) == ["Full_Name", "FACTION", "GPE", "Full_Name"]
    assert report.notes == [
        "added to the label set as labels: Full_Name (“Full Name”), GPE",
        "labels that go by another name here: “faction” is FACTION, “Full Name” is Full_Name",
    ]
