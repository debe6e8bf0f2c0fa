from __future__ import annotations

import pytest

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions, every_cut

TEXT = "Gull Forces seize Olive Meadow\nThe Gull Forces went on."


def span(start, end, label="FACTION", text=TEXT, **more):
    return {"start": start, "end": end, "label": label, "text": text[start:end], **more}


def line(**more):
    return {"id": "gull", "text": TEXT, "annotator": "Amal", "status": "done", "spans": [span(0, 11)], **more}


@pytest.fixture
def run(project):
    def run(*paths, **options):
        return Importing(project.unit_of_work).run(paths, ImportOptions(**options))

    return run


def code_of(run, *paths, **options):
    with pytest.raises(AnnotatorError) as caught:
        run(*paths, **options)
    problem = caught.value
    report = problem.arguments.get("report")
    return report.bad[0].code if report else problem.code


def stored(project):
    """{article: {annotator: [(start, end, label)]}} of everything in the project."""
    found = {}
    with project.unit_of_work() as unit:
        names = {person.id: person.name for person in unit.annotators.all()}
        for article in unit.articles.ids():
            found[article] = {
                names[item.annotator]: [(s.start, s.end, s.label) for s in unit.spans.of_assignment(item.id)]
                for item in unit.assignments.of_article(article)
            }
    return found


def test_texts_become_articles_with_their_first_line_as_title(project, run, tmp_path):
    (tmp_path / "one.txt").write_text(TEXT)
    report = run(tmp_path / "one.txt")
    assert (report.articles, report.spans) == (1, 0)
    with project.unit_of_work() as unit:
        article = unit.articles.get("one")
    assert article.text == TEXT
    assert article.info.title == "Gull Forces seize Olive Meadow"
    assert article.info.language == "en"


def test_the_same_text_is_not_stored_twice(project, run, tmp_path):
    (tmp_path / "one.txt").write_text(TEXT)
    (tmp_path / "two.txt").write_text(TEXT)
    report = run(tmp_path / "one.txt", tmp_path / "two.txt")
    assert (report.articles, report.known) == (1, 1)
    assert [item.reason for item in report.skipped] == ["known-text"]
    again = run(tmp_path / "one.txt")
    assert (again.articles, again.known) == (0, 1)


def test_two_files_of_one_name_get_two_ids(project, run, tmp_path):
    for folder, text in (("x", "First text here."), ("y", "Second text here.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text)
    run(tmp_path / "x", tmp_path / "y")
    assert list(stored(project)) == ["a", "a-2"]


def test_spans_and_submissions_come_along(project, run, write_jsonl):
    report = run(write_jsonl("a.jsonl", line()))
    assert (report.articles, report.assignments, report.spans, report.submissions) == (1, 1, 1, 1)
    assert stored(project) == {"gull": {"Amal": [(0, 11, "faction")]}}
    with project.unit_of_work() as unit:
        assignment = unit.assignments.of_article("gull")[0]
        submission = unit.submissions.first(assignment.id)
    assert assignment.state is AssignmentState.DONE
    assert submission.origin == "import"
    assert [item.surface for item in submission.spans] == ["Gull Forces"]


def test_importing_the_same_work_again_changes_nothing(project, run, write_jsonl):
    path = write_jsonl("a.jsonl", line())
    run(path)
    before = stored(project)
    report = run(path)
    assert (report.articles, report.spans, report.identical) == (0, 0, 1)
    assert stored(project) == before


def test_other_spans_of_the_same_annotator_are_refused(project, run, write_jsonl):
    run(write_jsonl("a.jsonl", line()))
    assert code_of(run, write_jsonl("b.jsonl", line(spans=[span(18, 30, "location")]))) == "import.conflict"
    assert stored(project) == {"gull": {"Amal": [(0, 11, "faction")]}}


def test_a_known_text_under_another_id_takes_the_spans_in(project, run, write_jsonl):
    run(write_jsonl("a.jsonl", line()))
    run(write_jsonl("b.jsonl", line(id="other", annotator="Badr")))
    assert stored(project) == {"gull": {"Amal": [(0, 11, "faction")], "Badr": [(0, 11, "faction")]}}


def test_a_known_id_with_another_text_is_an_error(project, run, write_jsonl):
    run(write_jsonl("a.jsonl", line()))
    assert code_of(run, write_jsonl("b.jsonl", {"id": "gull", "text": "Another text."})) == "import.id-taken"


def test_spans_that_name_nobody_need_a_name(project, run, write_jsonl):
    path = write_jsonl("a.jsonl", line(annotator=""))
    assert code_of(run, path) == "import.nobody"
    run(path, annotator="Carim")
    assert stored(project) == {"gull": {"Carim": [(0, 11, "faction")]}}


def test_a_name_given_never_overrides_one_in_the_file(project, run, write_jsonl):
    run(write_jsonl("a.jsonl", line()), annotator="Carim")
    assert list(stored(project)["gull"]) == ["Amal"]


def test_offsets_counted_on_crlf_text_land_right(project, run, write_jsonl):
    text = TEXT.replace("\n", "\r\n")
    start = text.index("The Gull Forces")
    run(write_jsonl("a.jsonl", line(text=text, spans=[span(start, start + 15, text=text)])))
    with project.unit_of_work() as unit:
        assert unit.articles.get("gull").text == TEXT
        only = unit.spans.of_assignment(unit.assignments.of_article("gull")[0].id)[0]
    assert (only.surface, only.start) == ("The Gull Forces", TEXT.index("The Gull"))


def test_spans_that_cut_a_letter_are_widened_and_told(project, run, write_jsonl):
    text = "The cafe\u0301 said so."
    report = run(write_jsonl("a.jsonl", line(text=text, spans=[span(4, 8, text=text)])))
    assert stored(project) == {"gull": {"Amal": [(4, 9, "faction")]}}
    note = report.span_notes[0]
    assert (note.fate, note.start, note.end, note.stored_end) == ("widened", 4, 8, 9)


def test_the_same_span_twice_is_kept_once_and_told(project, run, write_jsonl):
    report = run(write_jsonl("a.jsonl", line(spans=[span(0, 11), span(0, 11)])))
    assert stored(project) == {"gull": {"Amal": [(0, 11, "faction")]}}
    assert [note.fate for note in report.span_notes] == ["duplicate"]


def test_a_span_that_stands_twice_keeps_what_is_said_of_either(project, run, write_jsonl):
    twice = [
        span(0, 11, id="a", note="one", attributes={"certainty": "low"}),
        span(0, 11, id="b", note="two", attributes={"kind": "unit"}),
        span(0, 11, id="c", note="one", attributes={"certainty": "high"}),
        span(18, 30, "LOCATION", id="d"),
    ]
    links = [{"type": "at", "source": "b", "target": "d"}, {"type": "at", "source": "a", "target": "b"}]
    options = {"add_labels": True}
    path = write_jsonl("a.jsonl", line(spans=twice, links=links))
    report = run(path, **options)
    with project.unit_of_work() as unit:
        assignment = unit.assignments.of_article("gull")[0].id
        first, second = unit.spans.of_assignment(assignment)
        (link,) = unit.links.of_assignment(assignment)
        names = {item.id: item.name for item in unit.label_sets.current().attributes}
    assert first.note == "one\ntwo"
    assert {names[key]: value for key, value in first.attributes} == {"certainty": "low", "kind": "unit"}
    assert (link.source, link.target) == (first.id, second.id)
    assert (report.links_left_out, report.links_to_itself) == (0, 1)
    assert "links of a span to itself, which were left out: 1" in report.notes
    assert [note.fate for note in report.span_notes] == ["duplicate", "contradicted"]
    again = run(path, **options)
    assert (again.spans, len(again.bad)) == (0, 0)


def test_labels_can_be_mapped(project, run, write_jsonl):
    path = write_jsonl("a.jsonl", line(spans=[span(0, 11, "ORG")]))
    assert code_of(run, path) == "label.unknown"
    run(path, labels=(("ORG", "FACTION"),))
    assert stored(project) == {"gull": {"Amal": [(0, 11, "faction")]}}


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (span(0, 999) | {"text": "x"}, "span.outside"),
        (span(0, 11) | {"text": "Gull Farces"}, "span.surface"),
        (span(0, 11, "NOTHING"), "label.unknown"),
    ],
)
def test_one_bad_line_of_three_stores_nothing(project, run, write_jsonl, bad, code):
    good = {"text": "A first good text."}, {"text": "A second good text."}
    path = write_jsonl("a.jsonl", good[0], line(spans=[bad]), good[1])
    assert code_of(run, path) == code
    assert stored(project) == {}
    report = run(path, skip_bad=True)
    assert report.articles == 2
    assert [problem.code for problem in report.bad] == [code]


def test_a_dry_run_and_a_cancelled_run_store_nothing(project, run, write_jsonl):
    path = write_jsonl("a.jsonl", line())
    assert run(path, dry_run=True).articles == 1
    assert stored(project) == {}
    report = Importing(project.unit_of_work).run([path], ImportOptions(), cancelled=lambda: True)
    assert report.cancelled
    assert stored(project) == {}


def test_nothing_is_cut_unless_asked(project, run, tmp_path):
    text = f"{TEXT}\n\nShare it...\n"
    (tmp_path / "one.txt").write_text(text)
    run(tmp_path / "one.txt")
    with project.unit_of_work() as unit:
        assert unit.articles.get("one").text == text
    (tmp_path / "two.txt").write_text(text + "More.\n\nShare it...\n")
    report = run(tmp_path / "two.txt", cuts=every_cut)
    with project.unit_of_work() as unit:
        assert "Share it" not in unit.articles.get("two").text
    assert any("Share it" in what for _file, what in report.removed)


def test_progress_ends_at_the_whole(project, write_jsonl):
    seen = []
    Importing(project.unit_of_work).run(
        [write_jsonl("a.jsonl", line())], ImportOptions(), report=lambda done, total: seen.append((done, total))
    )
    assert seen[-1][0] == seen[-1][1] > 0
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_a_copy_of_work_with_links_and_submissions_gets_ids_of_its_own(project, run, write_jsonl):
    spans = [span(0, 11, id="a"), span(18, 30, "LOCATION", id="b")]
    links = [{"id": "l", "type": "in", "source": "a", "target": "b"}]
    sealed = [{"id": "s", "number": 1, "spans": spans, "links": links}]
    work = {"spans": spans, "links": links, "submissions": sealed}
    run(write_jsonl("first.jsonl", line(**work)))
    copies = write_jsonl("copies.jsonl", line(**work, annotator="Basim"), line(**work, annotator="Dunya"))
    assert run(copies).links == 2
    with project.unit_of_work() as unit:
        found = unit.assignments.of_article("gull")
        links = [link for item in found for link in unit.links.of_assignment(item.id)]
        sealed = [item for assignment in found for item in unit.submissions.of_assignment(assignment.id)]
    assert (len({link.id for link in links}), len({item.id for item in sealed})) == (3, 3)


@pytest.mark.parametrize(
    ("name", "stored_as"), [("  Round \n two ", "Round two"), ("جولة، ٢", "جولة، ٢"), (" ", "work")]
)
def test_rounds_have_tidy_names(project, run, write_jsonl, name, stored_as):
    run(write_jsonl("a.jsonl", line(annotator="Basim")), round=name)
    with project.unit_of_work() as unit:
        assert stored_as in [round_.name for round_ in unit.rounds.all()]
        assert {round_.name for round_ in unit.rounds.all()} == {"work", stored_as}
