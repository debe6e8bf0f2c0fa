from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from unit.storage.conftest import TEXT, make_article, make_span

from annotator.domain.assignments import AssignmentState, Submission
from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.domain.listing import Entity
from annotator.domain.spans import Link
from annotator.storage.records import record


def spans_of(project):
    with project.unit_of_work() as unit:
        return {span.id: span for span in unit.spans.of_assignment("w1")}


def apply(project, change):
    with project.unit_of_work() as unit:
        unit.apply(change, by="n1")
        unit.commit()


def test_an_article_comes_back_as_it_went_in(filled):
    with filled.unit_of_work() as unit:
        assert unit.articles.get("a1") == make_article("a1")
        assert unit.articles.id_of(make_article("a1").info.text_sha256) == "a1"
        with pytest.raises(AnnotatorError):
            unit.articles.get("a2")


def test_without_commit_nothing_is_stored(filled):
    with filled.unit_of_work() as unit:
        unit.apply(Change("x", after=(make_span("s1"),)), by="n1")
    assert spans_of(filled) == {}


def test_an_error_inside_rolls_back(filled):
    def work():
        with filled.unit_of_work() as unit:
            unit.apply(Change("x", after=(make_span("s1"),)), by="n1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work()
    assert spans_of(filled) == {}


def test_everything_of_a_span_comes_back(filled):
    span = make_span("s1", note="“why”", attributes=(("kind", "battle"), ("sure", True), ("who", ("a", "b"))))
    apply(filled, Change("x", after=(span,)))
    assert spans_of(filled) == {"s1": span}
    other = replace(span, attributes=(("kind", "raid"),), end=4, surface="Gull")
    apply(filled, Change("x", before=(span,), after=(other,)))
    assert spans_of(filled) == {"s1": other}


def test_a_change_that_does_not_fit_is_refused_whole(filled):
    apply(filled, Change("x", after=(make_span("s1"),)))
    stale = replace(make_span("s1"), label="event")
    with pytest.raises(AnnotatorError) as caught:
        apply(filled, Change("x", before=(stale,), after=(make_span("s2", 18, 30),)))
    assert caught.value.code == "change.conflict"
    with pytest.raises(AnnotatorError):
        apply(filled, Change("x", after=(make_span("s1"),)))
    assert list(spans_of(filled)) == ["s1"]


STATES = st.dictionaries(
    st.sampled_from(["s1", "s2", "s3"]),
    st.tuples(st.integers(0, 10), st.integers(11, 20), st.sampled_from(["", "note"]), st.booleans()),
    max_size=3,
)


def made(state):
    return {
        name: make_span(name, start, end, note=note, attributes=(("sure", sure),) if sure else ())
        for name, (start, end, note, sure) in state.items()
    }


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(STATES)
def test_applying_the_inverse_restores_what_was(filled, wanted):
    before, after = spans_of(filled), made(wanted)
    change = Change(
        "x",
        before=tuple(span for name, span in before.items() if after.get(name) != span),
        after=tuple(span for name, span in after.items() if before.get(name) != span),
    )
    apply(filled, change)
    assert spans_of(filled) == after
    apply(filled, change.inverse())
    assert spans_of(filled) == before
    apply(filled, change)


def test_links_go_with_their_spans_and_submissions_stay(filled):
    spans = make_span("s1"), make_span("s2", 18, 30)
    link = Link(id="l1", assignment="w1", type="place", source="s1", target="s2")
    apply(filled, Change("x", after=(*spans, link)))
    submission = Submission(
        id="b1", assignment="w1", number=1, version=1, sealed="t1", aids=("gazetteer",), spans=spans, links=(link,)
    )
    apply(filled, Change("done", after=(submission,)))
    apply(filled, Change("x", before=(*spans, link)))
    with filled.unit_of_work() as unit:
        assert unit.links.of_assignment("w1") == []
        assert unit.submissions.of_assignment("w1") == [submission]
        assert unit.submissions.first("w1") == unit.submissions.latest("w1") == submission


def test_the_journal_tells_who_when_and_what(filled):
    span = make_span("s1")
    apply(filled, Change("span.add", after=(span,)))
    with filled.unit_of_work() as unit:
        newest = next(unit.journal.entries("a1"))
        assert next(unit.journal.entries("other"), None) is None
    assert (newest.action, newest.by, newest.before) == ("span.add", "n1", ())
    assert record(newest.after[0]) == span


def test_time_at_work_is_beside_every_change(filled):
    with filled.unit_of_work() as unit:
        before = unit.assignments.get("w1")
        unit.assignments.add_active_seconds("w1", 30)
        unit.apply(Change("x", before=(before,), after=(replace(before, state=AssignmentState.OPEN),)), by="n1")
        unit.commit()
    with filled.unit_of_work() as unit:
        assert unit.assignments.get("w1").active_seconds == 30


def test_lists_are_paged_filtered_and_know_their_place(filled):
    texts = ["Alpha one", "Beta two", "Gamma ألف"]
    with filled.unit_of_work() as unit:
        unit.articles.add_all(make_article(f"b{n}", text) for n, text in enumerate(texts))
        unit.apply(Change("x", after=(make_span("s1"), make_span("s2", 18, 30))), by="n1")
        unit.commit()
    with filled.unit_of_work() as unit:
        round_ = unit.rounds.all()[0].id
        rows = unit.articles.rows("n1", round_, 0, 2)
        assert [(row.id, row.spans) for row in rows] == [("a1", 2), ("b0", 0)]
        assert [row.id for row in unit.articles.rows("n1", round_, 2, 9)] == ["b1", "b2"]
        assert [row.id for row in unit.articles.rows("n1", round_, 0, 9, "ألف")] == ["b2"]
        assert unit.articles.row_count("a") == 4
        assert (unit.articles.row_of("b1"), unit.articles.row_of("b1", "beta"), unit.articles.row_of("x")) == (2, 0, -1)
        assert unit.articles.next_unfinished("n1", round_, "b2") == "a1"


def test_withdrawn_articles_are_kept_but_out_of_everything(filled):
    with filled.unit_of_work() as unit:
        info = unit.articles.info("a1")
        unit.apply(Change("x", before=(info,), after=(replace(info, withdrawn=True),)), by="n1")
        unit.commit()
    with filled.unit_of_work() as unit:
        assert unit.articles.ids() == []
        assert unit.articles.ids(withdrawn=True) == ["a1"]
        assert unit.articles.count() == unit.articles.row_count() == 0
        assert list(unit.articles.texts()) == []
        assert unit.articles.get("a1").text == TEXT


def test_deleting_takes_the_work_and_the_journal_along(filled):
    with filled.unit_of_work() as unit:
        unit.articles.add_all([make_article("a2", "Other")])
        unit.apply(Change("both", after=(make_span("s1"),)), by="n1")
        both = tuple(unit.articles.info(name) for name in ("a1", "a2"))
        unit.journal.append(Change("import.articles", after=both), by="", at="t0")
        unit.commit()
    with filled.unit_of_work() as unit:
        assert unit.articles.delete_counts(["a1"]) == {"assignments": 1, "spans": 1, "submissions": 0, "journal": 3}
        unit.articles.delete(["a1"])
        unit.commit()
    with filled.unit_of_work() as unit:
        assert unit.articles.ids() == ["a2"]
        assert not unit.spans.any()
        (left,) = unit.journal.entries()
        assert [item["id"] for item in left.after] == ["a2"]


def test_label_sets_settings_and_entities(project):
    from annotator.formats.label_sets import load_named

    entity = Entity(id="e1", name="Gull Forces", label="faction", aliases=(("قوات النورس", "ar"),))
    with project.unit_of_work() as unit:
        second = replace(unit.label_sets.current(), version=2, labels=())
        unit.apply(Change("label-set", after=(second,)), by="n1")
        unit.settings.set("asked", {"done": True})
        unit.entities.add(entity)
        unit.commit()
    with project.unit_of_work() as unit:
        assert unit.label_sets.current() == second
        assert unit.label_sets.version(1).labels == load_named("conflict-news").labels
        assert unit.settings.get("asked") == {"done": True}
        assert unit.settings.get("other", 5) == 5
        assert unit.entities.all() == [entity]


def test_units_work_in_any_thread_at_once(filled):
    problems = []

    def read():
        try:
            for _ in range(20):
                with filled.unit_of_work() as unit:
                    unit.articles.get("a1")
        except Exception as problem:  # noqa: BLE001 - shown below
            problems.append(problem)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for thread in readers:
        thread.start()
    for number in range(20):
        apply(filled, Change("x", after=(make_span(f"s{number}", note=str(number)),)))
    for thread in readers:
        thread.join()
    assert problems == []
    assert len(spans_of(filled)) == 20


def test_a_disk_that_is_full_stores_nothing_and_says_so(filled):
    def work():
        with filled.unit_of_work() as unit:
            pages = unit._connection.exec_driver_sql("PRAGMA page_count").scalar()
            unit._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            try:
                unit.apply(Change("x", after=tuple(make_span(f"s{n}", note="x" * 2000) for n in range(200))), by="n1")
                unit.commit()
            finally:
                unit._connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")

    with pytest.raises(AnnotatorError) as caught:
        work()
    assert caught.value.code == "project.disk-full"
    assert spans_of(filled) == {}
