from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError
from unit.storage.conftest import TEXT, make_article, make_span

from annotator.domain.articles import ArticleInfo, Direction
from annotator.domain.assignments import Assignment, AssignmentState, Submission
from annotator.domain.changes import Change, key_of
from annotator.domain.errors import AnnotatorError
from annotator.domain.label_moves import Condition, Move
from annotator.domain.listing import Entity
from annotator.domain.roster import Annotator, Round, RoundKind
from annotator.domain.spans import Link
from annotator.storage import engine
from annotator.storage.project_file import ProjectFile
from annotator.storage.records import record


def spans_of(project):
    with project.unit_of_work() as unit:
        return {span.id: span for span in unit.spans.of_assignment("w1")}


def apply(project, change):
    with project.unit_of_work(writing=True) as unit:
        unit.apply(change, by="n1")
        unit.commit()


def test_an_article_comes_back_as_it_went_in(filled):
    with filled.unit_of_work() as unit:
        assert unit.articles.get("a1") == make_article("a1")
        assert list(unit.articles.hashes()) == [("a1", make_article("a1").info.text_sha256)]
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


@pytest.mark.parametrize(
    "second",
    [
        Change("x", before=(make_span("s9"),), after=(make_span("s2", 18, 30),)),
        Change("x", after=(make_span("s3", 18, 30), make_span("s1"))),
        Change("x", after=(make_span("s4"), replace(make_span("s5"), assignment="none"))),
    ],
    ids=["something else stood before", "the id is taken", "there is no such work"],
)
def test_after_a_refused_change_the_unit_goes_on_without_any_of_it(filled, second):
    with filled.unit_of_work(writing=True) as unit:
        unit.apply(Change("x", after=(make_span("s1"),)), by="n1")
        with pytest.raises((AnnotatorError, IntegrityError)):
            unit.apply(second, by="n1")
        unit.commit()
    assert list(spans_of(filled)) == ["s1"]
    with filled.unit_of_work() as unit:
        assert len(list(unit.journal.entries("a1"))) == 2


def test_what_a_unit_writes_is_seen_by_itself_first(filled):
    with filled.unit_of_work() as unit, filled.unit_of_work() as other:
        assert other.spans.of_assignment("w1") == []
        unit.apply(Change("x", after=(make_span("s1"),)), by="n1")
        assert [span.id for span in unit.spans.of_assignment("w1")] == ["s1"]
        unit.commit()
        assert other.spans.of_assignment("w1") == []  # as it was at the first read
    assert list(spans_of(filled)) == ["s1"]


def test_a_decision_made_on_what_has_changed_since_is_refused(filled):
    def decide():
        with filled.unit_of_work() as unit:
            unit.spans.of_assignment("w1")
            apply(filled, Change("x", after=(make_span("s1"),)))
            unit.apply(Change("x", after=(make_span("s2", 18, 30),)), by="n1")

    with pytest.raises(AnnotatorError) as caught:
        decide()
    assert caught.value.code == "change.conflict"
    assert list(spans_of(filled)) == ["s1"]


def test_a_unit_that_is_writing_keeps_others_from_it(filled, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_MILLISECONDS", 1)
    with closing(ProjectFile.open(filled.path)) as other, filled.unit_of_work(writing=True) as unit:
        with pytest.raises(AnnotatorError) as caught:
            apply(other, Change("x", after=(make_span("s2", 18, 30),)))
        assert caught.value.code == "project.busy"
        assert spans_of(other) == {}  # reading takes no lock
        unit.apply(Change("x", after=(make_span("s1"),)), by="n1")
        unit.commit()
        apply(other, Change("x", after=(make_span("s2", 18, 30),)))
    assert list(spans_of(filled)) == ["s1", "s2"]


ATTRIBUTES = st.sampled_from([(), (("sure", True),), (("kind", "raid"), ("who", ("a", "ب")))])
SPANS = st.dictionaries(
    st.sampled_from(["s1", "s2", "s3"]),
    st.builds(
        lambda start, end, note, attributes: {"start": start, "end": end, "note": note, "attributes": attributes},
        st.integers(0, 10),
        st.integers(11, 20),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
        ATTRIBUTES,
    ),
    max_size=3,
)
LINKS = st.dictionaries(
    st.sampled_from(["l1", "l2"]), st.tuples(*[st.sampled_from(["s1", "s2", "s3"])] * 2), max_size=2
)


def everything(project):
    """All records of the assignment, by kind and id; and its bookkeeping apart."""
    with project.unit_of_work() as unit:
        found = [*unit.spans.of_assignment("w1"), *unit.links.of_assignment("w1"), unit.articles.info("a1")]
        assignment = replace(unit.assignments.get("w1"), active_seconds=0)
    return {key_of(record): record for record in (*found, assignment)}


def records_of(project, spans, links, flag, title):
    now = everything(project)
    wanted = [make_span(name, **values) for name, values in spans.items()]
    wanted += [
        Link(id=name, assignment="w1", type="place", source=ends[0], target=ends[1])
        for name, ends in links.items()
        if set(ends) <= spans.keys()
    ]
    wanted.append(replace(now[Assignment, "w1"], flag=flag))
    wanted.append(replace(now[ArticleInfo, "a1"], title=title))
    return {key_of(record): record for record in wanted}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(SPANS, LINKS, st.sampled_from(["", "unsure"]), st.sampled_from(["one", "اثنان"]))
def test_applying_the_inverse_restores_what_was(filled, spans, links, flag, title):
    before, after = everything(filled), records_of(filled, spans, links, flag, title)
    change = Change(
        "x",
        before=tuple(record for key, record in before.items() if after.get(key) != record),
        after=tuple(record for key, record in after.items() if before.get(key) != record),
    )
    apply(filled, change)
    assert everything(filled) == after
    apply(filled, change.inverse())
    assert everything(filled) == before
    apply(filled, change)  # so that the next example starts from somewhere else


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


def test_a_link_moves_from_a_span_that_goes_to_one_that_comes(filled):
    old, other, new = make_span("s1"), make_span("s2", 18, 30), make_span("s3", 0, 4)
    link = Link(id="l1", assignment="w1", type="place", source="s1", target="s2")
    moved = replace(link, source="s3")
    apply(filled, Change("x", after=(old, other, link)))
    apply(filled, Change("x", before=(old, link), after=(new, moved)))
    with filled.unit_of_work() as unit:
        assert unit.links.of_assignment("w1") == [moved]


def test_nothing_goes_that_the_change_does_not_name(filled):
    spans = make_span("s1"), make_span("s2", 18, 30)
    link = Link(id="l1", assignment="w1", type="place", source="s1", target="s2")
    apply(filled, Change("x", after=(*spans, link)))
    with filled.unit_of_work() as unit:
        parents = [spans[0], spans[1], unit.assignments.get("w1"), unit.articles.info("a1")]
    for parent in parents:
        with pytest.raises(AnnotatorError) as caught:
            apply(filled, Change("x", before=(parent,)))
        assert caught.value.code == "change.conflict"
    assert set(spans_of(filled)) == {"s1", "s2"}


def test_a_submission_is_never_changed(filled):
    sealed = Submission(id="b1", assignment="w1", number=1, version=1, sealed="t1")
    apply(filled, Change("done", after=(sealed,)))
    with pytest.raises(ValueError, match="never changed"):
        apply(filled, Change("x", before=(sealed,), after=(replace(sealed, sealed="t2"),)))
    with filled.unit_of_work() as unit:
        assert unit.submissions.of_assignment("w1") == [sealed]


def test_the_journal_tells_who_when_and_what(filled):
    span = make_span("s1")
    apply(filled, Change("span.add", after=(span,)))
    with filled.unit_of_work() as unit:
        newest = next(unit.journal.entries("a1"))
        assert next(unit.journal.entries("other"), None) is None
    assert (newest.action, newest.by, newest.before) == ("span.add", "n1", ())
    assert record(newest.after[0]) == span


def test_the_journal_holds_whole_records_of_every_kind(filled):
    round_ = Round(id="r2", name="second", kind=RoundKind.REPEAT, created="t0")
    person = Annotator(id="n2", name="بسمة", gold=True, created="t0")
    span = make_span("s1", attributes=(("who", ("a", "b")), ("sure", False)), note="“why”")
    link = Link(id="l1", assignment="w1", type="place", source="s1", target="s1", note="n", created="t")
    with filled.unit_of_work() as unit:
        info, assignment = unit.articles.info("a1"), unit.assignments.get("w1")
    moved = replace(info, direction=Direction.RIGHT_TO_LEFT), replace(assignment, flag="?", active_seconds=9)
    apply(filled, Change("x", before=(info, assignment), after=(*moved, round_, person, span, link)))
    with filled.unit_of_work() as unit:
        entry = next(unit.journal.entries())
    assert tuple(map(record, entry.before)) == (info, assignment)
    assert tuple(map(record, entry.after)) == (*moved, round_, person, span, link)


def test_time_at_work_is_beside_every_change(filled):
    with filled.unit_of_work() as unit:
        before = unit.assignments.get("w1")
        unit.assignments.add_active_seconds("w1", 30)
        unit.apply(Change("x", before=(before,), after=(replace(before, state=AssignmentState.OPEN),)), by="n1")
        unit.commit()
    with filled.unit_of_work() as unit:
        assert unit.assignments.get("w1").active_seconds == 30


def test_withdrawn_articles_are_kept_but_out_of_everything(filled):
    with filled.unit_of_work() as unit:
        info = unit.articles.info("a1")
        unit.apply(Change("x", before=(info,), after=(replace(info, withdrawn=True),)), by="n1")
        unit.commit()
    with filled.unit_of_work() as unit:
        assert unit.articles.ids() == []
        assert unit.articles.ids(withdrawn=True) == ["a1"]
        assert unit.articles.count() == 0
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
        assert unit.spans.taken(["s1"]) == set()
        (left,) = unit.journal.entries()
        assert [item["id"] for item in left.after] == ["a2"]


def test_deleting_thousands_at_once(project):
    count = 1200
    with project.unit_of_work(writing=True) as unit:
        articles = [make_article(f"a{n}", f"Text {n}") for n in range(count)]
        unit.articles.add_all(articles)
        unit.journal.append(Change("import.articles", after=tuple(item.info for item in articles)), by="", at="t0")
        ids = [item.id for item in articles[1:]]
        assert unit.articles.delete_counts(ids) == {"assignments": 0, "spans": 0, "submissions": 0, "journal": 1}
        unit.articles.delete(ids)
        (entry,) = unit.journal.entries()
        assert [item["id"] for item in entry.after] == ["a0"]
        assert unit.articles.ids() == ["a0"]


def test_what_the_journal_says_of_work_that_is_gone_is_deleted_too(filled):
    with filled.unit_of_work(writing=True) as unit:
        unit.articles.add_all([make_article("a2", "Other")])
        first = unit.assignments.get("w1")
        second = replace(first, id="w2", article="a2")
        span = make_span("s1", note="secret")
        unit.apply(Change("x", before=(first,)), by="n1")
        unit.apply(Change("import.work", after=(first, second, span)), by="n1")
        unit.apply(Change("x", before=(first, span)), by="n1")
        unit.articles.delete(["a1"])
        said = [item for entry in unit.journal.entries() for item in (*entry.before, *entry.after)]
        assert [item["id"] for item in said] == ["w2"]


def test_label_sets_go_forward_and_back_as_long_as_nothing_hangs_on_them(project):
    with project.unit_of_work(writing=True) as unit:
        first = unit.label_sets.current()
        second = replace(first, version=2, labels=first.labels[:2])
        change = Change("label-set", before=(first,), after=(second,))
        unit.apply(change, by="n1")
        assert unit.label_sets.current() == second
        assert unit.label_sets.version(1) == first
        unit.apply(change.inverse(), by="n1")
        assert unit.label_sets.all() == [first]
        unit.apply(change, by="n1")
        with pytest.raises(AnnotatorError):
            unit.apply(change, by="n1")
        unit.commit()


def test_a_label_set_that_work_hangs_on_is_not_removed(filled):
    with filled.unit_of_work(writing=True) as unit:
        first = unit.label_sets.current()
        change = Change("label-set", before=(first,), after=(replace(first, version=2),))
        unit.apply(change, by="n1")
        unit.apply(Change("x", after=(make_span("s1", version=2),)), by="n1")
        with pytest.raises(AnnotatorError) as caught:
            unit.apply(change.inverse(), by="n1")
        assert caught.value.code == "change.conflict"


def test_label_sets_settings_and_entities(project):
    from annotator.formats.label_sets import load_named

    entity = Entity(id="e1", name="Gull Forces", label="faction", aliases=(("قوات النورس", "ar"),))
    with project.unit_of_work() as unit:
        where = Condition(surfaces=("قوات*", "a"), attribute="kinds", value=("x", "y"), language="ar")
        moves = (
            Move(version=2, label="faction", into="event"),
            Move(version=2, label="date", into="event", where=where),
            Move(version=2, label="date", into="event", where=Condition(attribute="sure", value=True)),
        )
        second = replace(unit.label_sets.current(), version=2, labels=(), moves=moves)
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


LONG = "x" * 400_000


@pytest.mark.parametrize(
    "write",
    [
        lambda unit: unit.apply(Change("x", after=(make_span("s1", note=LONG),)), by="n1"),
        lambda unit: unit.articles.add_all([make_article("a2", LONG)]),
        lambda unit: unit.settings.set("long", LONG),
        lambda unit: unit.entities.add(Entity(id="e1", name=LONG)),
    ],
    ids=["a change", "articles", "a setting", "an entity"],
)
def test_a_disk_that_is_full_stores_nothing_and_says_so(filled, write):
    def work():
        with filled.unit_of_work() as unit:
            pages = unit.connection.exec_driver_sql("PRAGMA page_count").scalar()
            unit.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            try:
                write(unit)
                unit.commit()
            finally:
                unit.connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")

    with pytest.raises(AnnotatorError) as caught:
        work()
    assert caught.value.code == "project.disk-full"
    with filled.unit_of_work() as unit:
        assert (unit.articles.ids(), unit.settings.get("long"), unit.entities.all()) == (["a1"], None, [])
    apply(filled, Change("x", after=(make_span("s1"),)))
    assert list(spans_of(filled)) == ["s1"]


WRITES = """
import sys
from pathlib import Path
from annotator.domain.changes import Change
from annotator.domain.spans import Span
from annotator.storage.project_file import ProjectFile
project = ProjectFile.open(Path(sys.argv[1]))
for number in range(30):
    span = Span(
        id=f"{sys.argv[2]}{number}", assignment="w1", start=0, end=4, label="faction", surface="Gull",
        note=sys.argv[2] + str(number),
    )
    with project.unit_of_work(writing=True) as unit:
        unit.spans.of_assignment("w1")
        unit.apply(Change("x", after=(span,)), by="n1")
        unit.commit()
project.close()
"""


def test_two_processes_write_in_turn(filled, tmp_path):
    filled.close()
    processes = [subprocess.Popen([sys.executable, "-c", WRITES, filled.path, name]) for name in ("a", "b")]
    assert [process.wait() for process in processes] == [0, 0]
    with closing(ProjectFile.open(filled.path)) as again:
        assert len(spans_of(again)) == 60
        with again.unit_of_work() as unit:
            assert len(list(unit.journal.entries("a1"))) == 61
    assert [path.name for path in tmp_path.iterdir()] == ["p.annotator"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE assignment SET state = 'lost'",
        "UPDATE submission SET spans = '[[1]]'",
        "UPDATE article SET meta = 'x'",
        "UPDATE zone SET kind = 'x'",
    ],
)
def test_a_row_nobody_wrote_is_told_as_damage(filled, statement):
    apply(filled, Change("x", after=(Submission(id="b1", assignment="w1", number=1, version=1, sealed="t1"),)))
    with filled.unit_of_work() as unit:
        unit.connection.exec_driver_sql(statement)
        unit.commit()

    def read():
        with filled.unit_of_work() as unit:
            unit.assignments.get("w1")
            unit.submissions.first("w1")
            unit.articles.get("a1")

    with pytest.raises(AnnotatorError) as caught:
        read()
    assert caught.value.code == "project.damaged"


def test_figures_leave_withdrawn_articles_out(filled):
    with filled.unit_of_work(writing=True) as unit:
        round_ = unit.rounds.all()[0]
        unit.articles.add_all([make_article("a2", "غير ذلك"), make_article("a3", "Other")])
        more = [
            Assignment(id=f"w{n}", article=f"a{n}", annotator="n1", round=round_.id, state=AssignmentState.OPEN)
            for n in (2, 3)
        ]
        spans = make_span("s1"), make_span("s2", 18, 30, label="location"), replace(make_span("s3"), assignment="w3")
        unit.apply(Change("x", after=(*more, *spans)), by="n1")
        info = unit.articles.info("a3")
        unit.apply(Change("x", before=(info,), after=(replace(info, withdrawn=True),)), by="n1")
        unit.commit()
    with filled.unit_of_work() as unit:
        assert unit.spans.counts("n1") == {"faction": 1, "location": 1}
        assert unit.assignments.state_counts("n1", round_.id) == {AssignmentState.UNOPENED: 1, AssignmentState.OPEN: 1}
        assert unit.articles.languages() == ({"en": 2}, len(TEXT) + len("غير ذلك"))
        assert [item.id for item in unit.assignments.of_annotator("n1")] == ["w1", "w2", "w3"]
        assert unit.assignments.of_annotator("n1", "none") == []
        assert [article.id for article in unit.articles.texts()] == ["a1", "a2"]
        assert [number for number, _ in unit.articles.numbered()] == [1, 2, 3]


@pytest.mark.parametrize("count", [1, 2, 8, 9, 64, 65, 500, 501, 1100])
def test_any_number_of_ids_can_be_asked_for(filled, count):
    spans = tuple(make_span(f"s{n}", note=str(n), attributes=(("sure", True),) if n % 3 else ()) for n in range(count))
    with filled.unit_of_work(writing=True) as unit:
        unit.apply(Change("x", after=spans), by="n1")
        found = unit.spans.with_ids([f"s{n}" for n in range(count + 2)])
        assert found == {span.id: span for span in spans}
        assert unit.spans.taken(["none", *found]) == set(found)
        unit.apply(Change("x", before=spans), by="n1")
        assert unit.spans.of_assignment("w1") == []
