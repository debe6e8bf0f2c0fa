"""Importing spans that were made on another state of a text."""

from __future__ import annotations

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions

STORED = "Gull Forces seize Olive Meadow\n\nThe Gull Forces went  on to Qaranful, “they” said.\n"
OTHER = 'Home > News\nGull Forces seize Olive Meadow The Gull Forces went on to Qarnful, "they" said.'


@pytest.fixture
def run(project):
    def run(*paths, **options):
        return Importing(project.unit_of_work).run(paths, ImportOptions(**{"realign": True, **options}))

    return run


@pytest.fixture
def stored(project, run, tmp_path):
    """The project with the article ``gull``."""
    (tmp_path / "gull.txt").write_text(STORED, encoding="utf-8")
    run(tmp_path / "gull.txt")
    return project


def span(surface, label="FACTION", number=0, **more):
    start = -1
    for _ in range(number + 1):
        start = OTHER.index(surface, start + 1)
    return {"start": start, "end": start + len(surface), "label": label, "text": surface, **more}


def work(*spans, **more):
    return {"id": "gull", "text": OTHER, "annotator": "Amal", "spans": list(spans), **more}


def surfaces(project, article="gull"):
    with project.unit_of_work() as unit:
        text = unit.articles.get(article).text
        found = [s for item in unit.assignments.of_article(article) for s in unit.spans.of_assignment(item.id)]
    assert all(text[s.start : s.end] == s.surface for s in found)
    return [(s.start, s.surface) for s in found]


def test_spans_go_to_where_the_stored_text_has_them(stored, run, write_jsonl):
    report = run(write_jsonl("a.jsonl", work(span("Gull Forces", number=1), span("Olive Meadow", "LOCATION"))))
    assert surfaces(stored) == [(18, "Olive Meadow"), (36, "Gull Forces")]
    assert (report.articles, report.known, report.spans) == (0, 1, 2)
    assert [(note.fate, note.start, note.stored_start) for note in report.span_notes] == [
        ("realigned", 47, 36),
        ("realigned", 30, 18),
    ]


def test_what_has_no_certain_place_is_listed_and_left_out(stored, run, write_jsonl):
    report = run(write_jsonl("a.jsonl", work(span("Qarnful", "LOCATION"), span("Olive Meadow", "LOCATION"))))
    assert surfaces(stored) == [(18, "Olive Meadow")]
    (lost,) = [note for note in report.span_notes if note.fate == "unplaced"]
    assert (lost.text, lost.label, lost.article, lost.stored_start) == ("Qarnful", "LOCATION", "gull", None)
    assert report.document()["spans"]["unplaced"] == 1
    assert report.document()["spans"]["read"] == 2


def test_a_span_whose_inside_differs_in_white_space_is_moved_and_told(stored, run, write_jsonl):
    report = run(write_jsonl("a.jsonl", work(span("went on", "EVENT"))))
    assert surfaces(stored) == [(48, "went  on")]
    assert [(note.fate, note.text) for note in report.span_notes] == [("realigned", "went on")]


def test_links_of_spans_without_a_place_go_with_them(stored, run, write_jsonl):
    spans = span("Gull Forces", id="a"), span("Qarnful", "LOCATION", id="b"), span("Olive Meadow", "LOCATION", id="c")
    links = [{"type": "in", "source": "a", "target": "b"}, {"type": "in", "source": "a", "target": "c"}]
    sealed = [{"number": 1, "spans": spans, "links": links}]
    report = run(write_jsonl("a.jsonl", work(*spans, links=links, submissions=sealed, status="done")))
    assert (report.links, report.links_left_out) == (1, 1)
    # The submission holds the same once more, and nothing is told of it twice.
    assert report.fates() == {"realigned": 2, "unplaced": 1}
    with stored.unit_of_work() as unit:
        (assignment,) = unit.assignments.of_article("gull")
        submission = unit.submissions.first(assignment.id)
    assert [item.surface for item in submission.spans] == ["Gull Forces", "Olive Meadow"]


def test_moving_the_same_work_twice_changes_nothing(stored, run, write_jsonl):
    path = write_jsonl("a.jsonl", work(span("Gull Forces"), span("Qarnful", "LOCATION")))
    run(path)
    before = surfaces(stored)
    again = run(path)
    assert (again.spans, again.identical) == (0, 1)
    assert surfaces(stored) == before


def test_a_work_without_an_id_goes_by_the_name_of_its_file(stored, run, tmp_path):
    (tmp_path / "gull.ann").write_text("T1\tFACTION 12 23\tGull Forces\n", encoding="utf-8")
    (tmp_path / "gull.txt").write_text(OTHER, encoding="utf-8")
    run(tmp_path / "gull.ann", annotator="Amal")
    assert surfaces(stored) == [(0, "Gull Forces")]


@pytest.mark.parametrize(
    ("line", "options", "code"),
    [
        (work(span("Gull Forces")), {"realign": False}, "import.id-taken"),
        (work(), {"realign": False}, "import.id-taken"),
        (
            {"id": "gull", "text": "Talks failed.", "spans": [{"start": 0, "end": 5, "label": "EVENT"}]},
            {},
            "import.unlike",
        ),
        (work(span("Gull Forces") | {"text": "Gull Farces"}), {}, "span.surface"),
    ],
)
def test_what_is_refused(stored, run, write_jsonl, line, options, code):
    with pytest.raises(AnnotatorError) as caught:
        run(write_jsonl("a.jsonl", line), **{"annotator": "Amal", **options})
    assert caught.value.code == code
    assert surfaces(stored) == []


def test_a_work_without_spans_is_no_obstacle(stored, run, write_jsonl):
    empty = {**work(status="done"), "annotator": "Basim"}
    bare = {"id": "gull", "text": OTHER}
    report = run(write_jsonl("a.jsonl", work(span("Gull Forces")), empty, bare))
    assert (report.articles, report.assignments, report.submissions) == (0, 2, 1)
    assert [item.reason for item in report.skipped] == ["other-text"]


def test_an_unlike_text_of_the_same_file_name_is_a_new_article(stored, run, tmp_path):
    (tmp_path / "gull.ann").write_text("T1\tEVENT 0 5\tTalks\n", encoding="utf-8")
    (tmp_path / "gull.txt").write_text("Talks failed after a long night of it.", encoding="utf-8")
    run(tmp_path / "gull.ann", annotator="Amal")
    assert surfaces(stored, "gull-2") == [(0, "Talks")]


def test_one_id_for_two_texts_in_one_file_is_told_as_such(project, run, write_jsonl):
    path = write_jsonl("a.jsonl", {"id": "x", "text": "One text."}, {"id": "x", "text": "Another text."})
    with pytest.raises(AnnotatorError) as caught:
        run(path, realign=False)
    assert caught.value.arguments["report"].bad[0].code == "import.id-twice"


def test_states_of_one_text_in_one_file_come_together(project, run, write_jsonl):
    second = {**work(span("Olive Meadow", "LOCATION")), "annotator": "Basim"}
    report = run(write_jsonl("a.jsonl", {"id": "gull", "text": STORED}, second))
    assert (report.articles, report.known) == (1, 1)
    assert surfaces(project) == [(18, "Olive Meadow")]


def test_zones_of_the_other_text_are_not_taken(stored, run, write_jsonl):
    with stored.unit_of_work() as unit:
        before = unit.articles.get("gull").zones
    run(write_jsonl("a.jsonl", work(span("Gull Forces"), zones=[{"kind": "furniture", "start": 0, "end": 11}])))
    with stored.unit_of_work() as unit:
        assert unit.articles.get("gull").zones == before
