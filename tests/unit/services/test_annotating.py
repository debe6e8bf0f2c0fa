from __future__ import annotations

import pytest

from annotator.domain.assignments import AssignmentState, SetAsideReason
from annotator.domain.errors import AnnotatorError
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.sealing import Sealing
from annotator.storage.work import SpanRepository

TEXT = "Gull Forces seize Olive Meadow\nThe café\u0301 of 3 August 🧑‍🚒 said so."


@pytest.fixture
def session(project, annotating, tmp_path):
    (tmp_path / "gull.txt").write_text(TEXT, encoding="utf-8")
    Importing(project.unit_of_work).run([tmp_path / "gull.txt"], ImportOptions())
    return annotating("Amal").open("gull")


def places(session):
    return [(span.start, span.end, span.label) for span in session.in_order()]


def reopened(session, annotating):
    return annotating("Amal").open(session.article.id)


def test_a_labelled_span_is_there_after_opening_again(session, annotating):
    session.apply(session.plan_label(0, 11, "faction"))
    again = reopened(session, annotating)
    assert places(again) == [(0, 11, "faction")]
    assert again.in_order()[0].surface == "Gull Forces"
    assert again.assignment.state is AssignmentState.OPEN


def test_opening_alone_stores_nothing(session, annotating):
    assert reopened(session, annotating).assignment.state is AssignmentState.UNOPENED


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        (0, 0, "span.empty"),
        (5, 999, "span.outside"),
        (0, TEXT.index("\u0301"), "span.grapheme"),
        (TEXT.index("🧑"), TEXT.index("🧑") + 1, "span.grapheme"),
    ],
)
def test_places_that_are_refused(session, start, end, code):
    with pytest.raises(AnnotatorError) as caught:
        session.plan_label(start, end, "faction")
    assert caught.value.code == code


def test_the_same_span_with_the_same_label_is_refused(session):
    session.apply(session.plan_label(0, 11, "faction"))
    with pytest.raises(AnnotatorError) as caught:
        session.plan_label(0, 11, "faction")
    assert caught.value.code == "span.duplicate"
    session.apply(session.plan_label(0, 11, "event"))
    assert len(places(session)) == 2


def test_every_change_can_be_taken_back(session, annotating):
    changes = []

    def do(change):
        session.apply(change)
        changes.append(change)

    do(session.plan_label(0, 11, "faction"))
    first = session.in_order()[0].id
    do(session.plan_relabel(first, "location"))
    do(session.plan_move(first, 0, 4))
    do(session.plan_remove([first]))
    assert places(session) == []
    expected = [[(0, 4, "location")], [(0, 11, "location")], [(0, 11, "faction")], []]
    for change, places_then in zip(reversed(changes), expected, strict=True):
        session.apply(change.inverse())
        assert places(session) == places_then
        assert places(reopened(session, annotating)) == places_then


def test_a_change_made_elsewhere_is_not_overwritten(session, annotating):
    session.apply(session.plan_label(0, 11, "faction"))
    other = reopened(session, annotating)
    span = session.in_order()[0].id
    other.apply(other.plan_move(span, 0, 4))
    with pytest.raises(AnnotatorError) as caught:
        session.apply(session.plan_relabel(span, "event"))
    assert caught.value.code == "change.conflict"
    assert places(reopened(session, annotating)) == [(0, 4, "faction")]


def test_done_seals_and_reopening_keeps_the_submission(project, session, annotating):
    sealing = Sealing(project.unit_of_work)
    session.apply(session.plan_label(0, 11, "faction"))
    first = sealing.done(session)
    with pytest.raises(AnnotatorError) as caught:
        session.apply(session.plan_remove([session.in_order()[0].id]))
    assert caught.value.code == "assignment.sealed"
    sealing.reopen(session, "one more")
    session.apply(session.plan_label(18, 30, "location"))
    second = sealing.done(session)
    assert (first.number, second.number) == (1, 2)
    with project.unit_of_work() as unit:
        stored = unit.submissions.of_assignment(session.assignment.id)
    assert [len(item.spans) for item in stored] == [1, 2]


def test_done_without_spans_is_an_answer(project, session):
    submission = Sealing(project.unit_of_work).done(session)
    assert submission.spans == ()
    assert session.assignment.state is AssignmentState.DONE


def test_set_aside_with_a_reason(project, session, annotating):
    Sealing(project.unit_of_work).set_aside(session, SetAsideReason.GARBLED, "half of it is missing")
    again = reopened(session, annotating)
    assert again.assignment.state is AssignmentState.SET_ASIDE
    assert (again.assignment.reason, again.assignment.note) == ("garbled", "half of it is missing")


def test_active_time_is_added_up_and_is_no_change_of_spans(session, annotating):
    session.apply(session.plan_label(0, 11, "faction"))
    session.add_active_seconds(40)
    session.add_active_seconds(2)
    assert reopened(session, annotating).assignment.active_seconds == 42
    session.apply(session.plan_label(18, 30, "location"))


def stored_span(session, annotating):
    return reopened(session, annotating).in_order()[0]


def test_attributes_and_notes_are_stored_and_taken_back(session, annotating):
    session.apply(session.plan_label(45, 53, "date"))
    span = session.in_order()[0].id
    changes = [
        session.plan_attribute(span, "normalised_date", "٢٠١٨-٨-٣"),
    ]
    session.apply(changes[-1])
    changes.append(session.plan_attribute(span, "certainty", "claimed"))
    session.apply(changes[-1])
    changes.append(session.plan_note(span, " why? "))
    session.apply(changes[-1])
    found = stored_span(session, annotating)
    assert found.attributes == (("certainty", "claimed"), ("normalised_date", "2018-08-03"))
    assert found.note == "why?"
    for change in reversed(changes):
        session.apply(change.inverse())
    assert (stored_span(session, annotating).attributes, stored_span(session, annotating).note) == ((), "")
    assert not session.plan_note(span, "  ")
    with pytest.raises(AnnotatorError) as caught:
        session.plan_attribute(span, "normalised_date", "3 August")
    assert caught.value.code == "attribute.date"


def test_the_article_takes_a_note_and_a_flag_and_time_goes_on(session, annotating):
    session.begin()
    flag = session.plan_flag("two towns have this name")
    session.apply(flag)
    session.apply(session.plan_article_note("see the map"))
    session.add_active_seconds(30)
    again = reopened(session, annotating).assignment
    assert (again.flag, again.note) == ("two towns have this name", "see the map")
    session.apply(session.plan_flag(""))
    assert session.assignment.active_seconds == 30
    again = reopened(session, annotating).assignment
    assert (again.flag, again.note, again.active_seconds) == ("", "see the map", 30)


def test_a_sealed_article_takes_no_remarks(project, session):
    session.apply(session.plan_label(0, 11, "faction"))
    span = session.in_order()[0].id
    Sealing(project.unit_of_work).done(session)
    for plan in (
        lambda: session.plan_note(span, "late"),
        lambda: session.plan_attribute(span, "faction_kind", "other"),
        lambda: session.plan_flag("late"),
        lambda: session.plan_article_note("late"),
    ):
        with pytest.raises(AnnotatorError) as caught:
            plan()
        assert caught.value.code == "assignment.sealed"


def test_what_was_read_ahead_is_opened_and_is_like_what_is_read_then(session, annotating, monkeypatch):
    session.apply(session.plan_label(0, 11, "faction"))
    amal = annotating("Amal")
    amal.read_ahead("gull")
    read = []
    monkeypatch.setattr(SpanRepository, "of_assignment", lambda _self, mine: read.append(mine))
    opened = amal.open("gull")
    assert read == []
    monkeypatch.undo()
    fresh = amal.open("gull")
    assert (opened.article, opened.assignment, opened.spans) == (fresh.article, fresh.assignment, fresh.spans)


def test_what_changed_since_it_was_read_ahead_is_read_anew(session, annotating):
    amal = annotating("Amal")
    session.begin()
    amal.read_ahead("gull")
    session.apply(session.plan_label(0, 11, "faction"))
    assert places(amal.open("gull")) == [(0, 11, "faction")]


def test_reading_ahead_passes_over_what_was_never_opened(session, annotating):
    amal = annotating("Amal")
    amal.read_ahead("gull")
    assert places(amal.open("gull")) == []


def test_several_spans_are_relabelled_as_one_change(session, annotating):
    for place in ((0, 4), (5, 11)):
        session.apply(session.plan_label(*place, "faction"))
    session.apply(session.plan_label(12, 17, "event"))
    change = session.plan_relabel_all(list(session.spans), "event")
    assert len(change.after) == 2
    session.apply(change)
    assert {label for _, _, label in places(reopened(session, annotating))} == {"event"}
    session.apply(change.inverse())
    assert places(reopened(session, annotating)) == [(0, 4, "faction"), (5, 11, "faction"), (12, 17, "event")]


def test_two_spans_of_one_place_cannot_get_one_label(session):
    for label in ("faction", "location"):
        session.apply(session.plan_label(0, 11, label))
    with pytest.raises(AnnotatorError) as caught:
        session.plan_relabel_all(list(session.spans), "event")
    assert caught.value.code == "span.duplicate"
