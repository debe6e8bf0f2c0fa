"""Links of one article: planned, stored, and handled honestly when their spans change."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions

TEXT = "Raid in Olive Meadow by Gull Forces on 3 August and by Salt Foxes on 4 August."
PLACES = {
    "raid": ("Raid", "event"),
    "meadow": ("Olive Meadow", "location"),
    "gulls": ("Gull Forces", "faction"),
    "foxes": ("Salt Foxes", "faction"),
    "third": ("3 August", "date"),
}


class Desk:
    """A session with one span of each kind, by name."""

    def __init__(self, session) -> None:
        self.session = session
        self.ids = {}
        for name, (surface, label) in PLACES.items():
            start = TEXT.index(surface)
            change = session.plan_label(start, start + len(surface), label)
            session.apply(change)
            self.ids[name] = change.after[0].id

    def link(self, kind, source, target):
        change = self.session.plan_link(kind, self.ids[source], self.ids[target])
        self.session.apply(change)
        return change

    @property
    def links(self):
        names = {span: name for name, span in self.ids.items()}
        return sorted((names[link.source], link.type, names[link.target]) for link in self.session.links)


@pytest.fixture
def article(project, tmp_path):
    (tmp_path / "raid.txt").write_text(TEXT, encoding="utf-8")
    Importing(project.unit_of_work).run([tmp_path / "raid.txt"], ImportOptions())
    return "raid"


@pytest.fixture
def desk(article, annotating):
    return Desk(annotating("Amal").open(article))


def test_a_link_is_there_after_opening_again(desk, annotating):
    desk.link("actor", "raid", "gulls")
    again = annotating("Amal").open("raid")
    assert list(again.links) == list(desk.session.links)


@pytest.mark.parametrize(
    ("kind", "source", "target", "code"),
    [
        ("actor", "raid", "raid", "link.itself"),
        ("actor", "gulls", "raid", "link.labels"),
        ("place", "raid", "gulls", "link.labels"),
        ("continues", "gulls", "meadow", "link.labels"),
        ("unknown", "raid", "gulls", "link.labels"),
        ("target", "raid", "foxes", "link.duplicate"),
    ],
)
def test_links_that_are_refused(desk, kind, source, target, code):
    desk.link("target", "raid", "foxes")
    with pytest.raises(AnnotatorError) as caught:
        desk.link(kind, source, target)
    assert caught.value.code == code
    assert desk.links == [("raid", "target", "foxes")]


def test_removing_a_span_removes_its_links_and_the_inverse_brings_all_back(desk):
    desk.link("actor", "raid", "gulls")
    desk.link("continues", "gulls", "foxes")
    desk.link("place", "raid", "meadow")
    before = desk.links
    change = desk.session.plan_remove([desk.ids["gulls"]])
    desk.session.apply(change)
    assert desk.links == [("raid", "place", "meadow")]
    desk.session.apply(change.inverse())
    assert desk.links == before


def test_another_label_keeps_the_links_that_it_allows(desk):
    desk.link("actor", "raid", "gulls")
    desk.link("continues", "gulls", "foxes")
    change = desk.session.plan_relabel(desk.ids["foxes"], "location")
    desk.session.apply(change)
    assert desk.links == [("raid", "actor", "gulls")]
    desk.session.apply(change.inverse())
    assert desk.links == [("gulls", "continues", "foxes"), ("raid", "actor", "gulls")]


def test_links_of_a_type_that_the_label_set_does_not_know_stay(desk):
    from dataclasses import replace

    from annotator.domain.changes import Change

    known = desk.link("actor", "raid", "gulls").after[0]
    desk.session.apply(Change("x", after=(replace(known, id="odd", type="foreign"),)))
    desk.session.apply(desk.session.plan_relabel(desk.ids["gulls"], "location"))
    assert desk.links == [("raid", "foreign", "gulls")]


def test_removing_a_link_leaves_its_spans(desk):
    link = desk.link("actor", "raid", "gulls").after[0]
    desk.session.apply(desk.session.plan_unlink(link.id))
    assert desk.links == []
    assert len(desk.session.spans) == len(PLACES)
    assert not desk.session.plan_unlink(link.id)


NAMES = st.sampled_from(sorted(PLACES))
STEPS = st.one_of(
    st.tuples(st.just("link"), st.sampled_from(["actor", "target", "place", "time", "continues"]), NAMES, NAMES),
    st.tuples(st.just("relabel"), NAMES, st.sampled_from(["event", "faction", "location", "date"])),
    st.tuples(st.just("remove"), NAMES),
)
NUMBERS = count()


def taken(desk, step):
    session, ids = desk.session, desk.ids
    if step[0] == "link":
        return session.plan_link(step[1], ids[step[2]], ids[step[3]])
    if step[0] == "relabel":
        return session.plan_relabel(ids[step[1]], step[2])
    return session.plan_remove([ids[step[1]]])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, max_size=12))
def test_whatever_is_done_can_be_taken_back_step_by_step(article, annotating, steps):
    who = f"P{next(NUMBERS)}"
    desk = Desk(annotating(who).open(article))
    done = []
    for step in steps:
        before = (dict(desk.session.spans), set(desk.session.links))
        try:
            change = taken(desk, step)
        except (AnnotatorError, KeyError):
            continue
        desk.session.apply(change)
        done.append((before, change))
    again = annotating(who).open(article)
    assert (again.spans, set(again.links)) == (desk.session.spans, set(desk.session.links))
    types = {item.id: item for item in desk.session.label_set.link_types}
    for link in desk.session.links:
        ends = desk.session.spans[link.source], desk.session.spans[link.target]
        assert types[link.type].joins(ends[0].label, ends[1].label)
    for before, change in reversed(done):
        desk.session.apply(change.inverse())
        assert (desk.session.spans, set(desk.session.links)) == before


def test_links_go_out_and_come_in_again(desk, project, tmp_path):
    from annotator.services.exporting import Exporting, ExportOptions
    from annotator.services.projects import create_project, open_project

    desk.link("actor", "raid", "gulls")
    desk.link("continues", "gulls", "foxes")
    Exporting(project.unit_of_work).run(tmp_path / "out.jsonl", ExportOptions(format="jsonl"))
    create_project(tmp_path / "again.annotator").close()
    again = open_project(tmp_path / "again.annotator")
    try:
        Importing(again.unit_of_work).run([tmp_path / "out.jsonl"], ImportOptions())
        with again.unit_of_work() as unit:
            (assignment,) = unit.assignments.of_article("raid")
            spans = {span.id: span.surface for span in unit.spans.of_assignment(assignment.id)}
            links = unit.links.of_assignment(assignment.id)
    finally:
        again.close()
    assert sorted((link.type, spans[link.source], spans[link.target]) for link in links) == [
        ("actor", "Raid", "Gull Forces"),
        ("continues", "Gull Forces", "Salt Foxes"),
    ]
    assert {link.id for link in links} == {link.id for link in desk.session.links}
