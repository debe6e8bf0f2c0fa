"""History from the journal: what is told of one's own work, and taking a step back when it still stands."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.domain.history import What, happenings
from annotator.services.history import History, plan_revert
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.sealing import Sealing

TEXT = "Raid in Olive Meadow by Gull Forces on 3 August and by Salt Foxes on 4 August."


class Desk:
    """A session, and its history told in few words."""

    def __init__(self, project, session) -> None:
        self.project, self.session = project, session
        self.history = History(project.unit_of_work)

    def do(self, change):
        self.session.apply(change)
        return change

    def label(self, surface, label):
        start = TEXT.index(surface)
        return self.do(self.session.plan_label(start, start + len(surface), label)).after[0].id

    def steps(self, span=""):
        return self.history.of(self.session.article.id, self.session.assignment.id, span=span)

    def told(self, span=""):
        return [[item.what for item in happenings(step.change, span or None)] for step in self.steps(span)]

    def revert(self, number=0, span=""):
        return self.do(plan_revert(self.session, self.steps(span)[number]))

    def refused(self, number=0):
        with pytest.raises(AnnotatorError) as caught:
            plan_revert(self.session, self.steps()[number])
        return caught.value.code

    @property
    def spans(self):
        return [(span.surface, span.label) for span in self.session.in_order()]


@pytest.fixture
def article(project, tmp_path):
    (tmp_path / "raid.txt").write_text(TEXT, encoding="utf-8")
    Importing(project.unit_of_work).run([tmp_path / "raid.txt"], ImportOptions())
    return "raid"


@pytest.fixture
def desk(project, article, annotating):
    return Desk(project, annotating("Amal").open(article))


def test_every_step_is_told_the_newest_first(desk):
    session = desk.session
    raid, gulls = desk.label("Raid", "event"), desk.label("Gull Forces", "faction")
    desk.do(session.plan_relabel(gulls, "location"))
    desk.do(session.plan_relabel(gulls, "faction"))
    desk.do(session.plan_move(gulls, TEXT.index("Gull"), TEXT.index("Gull") + 4))
    desk.do(session.plan_attribute(gulls, "faction_kind", "coalition"))
    desk.do(session.plan_note(gulls, "Who?"))
    link = desk.do(session.plan_link("actor", raid, gulls)).after[0]
    desk.do(session.plan_unlink(link.id))
    desk.do(session.plan_article_note("Long."))
    desk.do(session.plan_flag("Doubt."))
    desk.do(session.plan_remove([gulls]))
    Sealing(desk.project.unit_of_work).done(session)
    Sealing(desk.project.unit_of_work).reopen(session, "once more")
    assert desk.told() == [
        [What.REOPENED],
        [What.DONE],
        [What.REMOVED],
        [What.FLAG],
        [What.ARTICLE_NOTE],
        [What.UNLINKED],
        [What.LINKED],
        [What.NOTE],
        [What.ATTRIBUTE],
        [What.MOVED],
        [What.RELABELLED],
        [What.RELABELLED],
        [What.LABELLED],
        [What.LABELLED],
        [What.OPENED],
        [What.IMPORTED],
    ]
    assert {step.by for step in desk.steps()[:-1]} == {session.assignment.annotator}
    assert desk.told(raid) == [[What.UNLINKED], [What.LINKED], [What.LABELLED]]
    moved = happenings(desk.steps(gulls)[5].change)[0]
    assert (moved.what, moved.old, moved.new) == (What.MOVED, "Gull Forces", "Gull")


def test_nobody_is_told_what_another_did(project, article, annotating, desk):
    desk.label("Raid", "event")
    other = Desk(project, annotating("Basil").open(article))
    other.label("Olive Meadow", "location")
    assert other.told() == [[What.LABELLED], [What.OPENED], [What.IMPORTED]]
    assert "event" not in str([step.change for step in other.steps()])


def test_an_import_of_several_articles_is_told_only_as_far_as_it_is_ones_own(project, write_jsonl):
    from annotator.domain.roster import DEFAULT_ROUND
    from annotator.services.annotating import Annotating
    from annotator.services.projects import Roster

    span = {"start": 0, "end": 4, "label": "EVENT", "text": "Raid"}
    works = [{"id": name, "text": f"Raid {name}", "annotator": "Amal", "spans": [span]} for name in "abc"]
    Importing(project.unit_of_work).run([write_jsonl("in.jsonl", *works)], ImportOptions())
    overview = Roster(project.unit_of_work).overview()
    round_ = next(item for item in overview.rounds if item.name == DEFAULT_ROUND)
    desk = Desk(project, Annotating(project.unit_of_work, annotator=overview.annotators[0], round_=round_).open("b"))
    (step,) = [step for step in desk.steps() if step.action == "import.work"]
    assert [item.span.assignment for item in happenings(step.change) if item.span] == [desk.session.assignment.id]
    assert step.by == ""
    assert desk.refused(desk.steps().index(step)) == "history.import"


@pytest.mark.parametrize("number", range(7))
def test_each_kind_of_step_is_taken_back_and_that_too(desk, number):
    session = desk.session
    raid, gulls = desk.label("Raid", "event"), desk.label("Gull Forces", "faction")
    kinds = [
        lambda: session.plan_relabel(gulls, "location"),
        lambda: session.plan_move(gulls, TEXT.index("Gull"), TEXT.index("Gull") + 4),
        lambda: session.plan_attribute(gulls, "faction_kind", "coalition"),
        lambda: session.plan_note(gulls, "Who?"),
        lambda: session.plan_link("actor", raid, gulls),
        lambda: session.plan_remove([raid]),
        lambda: session.plan_article_note("Long."),
    ]
    state = lambda: (desk.spans, [(s.attributes, s.note) for s in session.in_order()], session.assignment.note)  # noqa: E731
    before, links = state(), len(session.links)
    desk.do(kinds[number]())
    after, links_after = state(), len(session.links)
    desk.revert()
    assert (state(), len(session.links)) == (before, links)
    assert desk.steps()[0].action == "history.revert"
    desk.revert()
    assert (state(), len(session.links)) == (after, links_after)


def test_what_was_changed_since_is_not_reverted(desk):
    gulls = desk.label("Gull Forces", "faction")
    desk.do(desk.session.plan_relabel(gulls, "location"))
    desk.do(desk.session.plan_relabel(gulls, "event"))
    assert desk.refused(1) == "history.changed"
    assert desk.refused(2) == "history.changed"
    desk.do(desk.session.plan_remove([gulls]))
    assert desk.refused(1) == "history.changed"


def test_only_what_the_step_changed_must_still_be_so(desk):
    gulls = desk.label("Gull Forces", "faction")
    desk.do(desk.session.plan_note(gulls, "Who?"))
    desk.do(desk.session.plan_move(gulls, TEXT.index("Gull"), TEXT.index("Gull") + 4))
    desk.revert(1)
    span = desk.session.spans[gulls]
    assert (span.surface, span.note) == ("Gull", "")


def test_states_are_not_reverted(desk):
    desk.label("Raid", "event")
    Sealing(desk.project.unit_of_work).done(desk.session)
    assert desk.refused(1) == "assignment.sealed"
    Sealing(desk.project.unit_of_work).reopen(desk.session, "once more")
    assert [desk.refused(number) for number in (0, 1, 3)] == ["history.state"] * 3


def test_links_made_since_go_with_a_span_that_is_not_labelled_any_more(desk):
    raid, gulls = desk.label("Raid", "event"), desk.label("Gull Forces", "faction")
    desk.do(desk.session.plan_link("actor", raid, gulls))
    change = desk.revert(1)
    assert desk.spans == [("Raid", "event")]
    assert len(desk.session.links) == 0
    desk.do(change.inverse())
    assert len(desk.session.links) == 1


def test_a_link_whose_end_is_gone_does_not_come_back(desk):
    raid, gulls = desk.label("Raid", "event"), desk.label("Gull Forces", "faction")
    desk.do(desk.session.plan_link("actor", raid, gulls))
    desk.do(desk.session.plan_remove([raid]))
    desk.do(desk.session.plan_remove([gulls]))
    assert desk.refused(1) == "history.ends"
    desk.revert()
    desk.revert(2)
    assert len(desk.session.links) == 1


def test_a_span_does_not_come_back_where_another_stands(desk):
    gulls = desk.label("Gull Forces", "faction")
    desk.do(desk.session.plan_remove([gulls]))
    desk.label("Gull Forces", "faction")
    assert desk.refused(1) == "span.duplicate"


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("label"), st.sampled_from(["Raid", "Gull Forces", "Salt Foxes"]), st.sampled_from("ef")),
        st.tuples(st.just("relabel"), st.integers(0, 2), st.sampled_from("efl")),
        st.tuples(st.just("remove"), st.integers(0, 2), st.just("")),
        st.tuples(st.just("link"), st.integers(0, 2), st.integers(0, 2)),
        st.tuples(st.just("revert"), st.integers(0, 8), st.just("")),
    ),
    max_size=14,
)
LABELS = {"e": "event", "f": "faction", "l": "location"}
NUMBERS = count()


def planned(desk, step):
    kind, first, second = step
    session = desk.session
    if kind == "label":
        start = TEXT.index(first)
        return session.plan_label(start, start + len(first), LABELS[second])
    if kind == "revert":
        return plan_revert(session, desk.steps()[first])
    ids = [span.id for span in session.in_order()]
    if kind == "relabel":
        return session.plan_relabel(ids[first], LABELS[second])
    if kind == "remove":
        return session.plan_remove([ids[first]])
    return session.plan_link("continues", ids[first], ids[second])


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_is_reverted_leaves_a_whole_project_and_can_be_undone(project, article, annotating, steps):
    from annotator.services.checking import Checking

    who = f"P{next(NUMBERS)}"
    desk = Desk(project, annotating(who).open(article))
    for step in steps:
        try:
            change = planned(desk, step)
        except (AnnotatorError, IndexError):
            continue
        before = (dict(desk.session.spans), set(desk.session.links))
        desk.do(change)
        desk.do(change.inverse())
        assert (desk.session.spans, set(desk.session.links)) == before
        desk.do(change)
    places = [(span.start, span.end, span.label) for span in desk.session.in_order()]
    assert len(set(places)) == len(places)
    again = annotating(who).open(article)
    assert (again.spans, set(again.links)) == (desk.session.spans, set(desk.session.links))
    assert list(Checking(project).run()) == []
