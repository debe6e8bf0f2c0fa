"""What is compared, what is left out, and what is done again after a change."""

from __future__ import annotations

from annotator.domain.assignments import AssignmentState
from annotator.services.review.comparing import Comparing
from annotator.services.review.inventory import Scope, Which

LATEST = Scope(which=Which.LATEST)


def shape(comparison):
    """Return (article, names, equal, [kind, surface]) of each two submissions."""
    name = comparison.inventory.name
    return [
        (
            item.article,
            name(item.first) + name(item.second),
            item.counts.equal,
            [
                f"{difference.kind}: {surface}"
                for difference, surface in zip(item.differences, item.surfaces, strict=True)
            ],
        )
        for item in comparison.compared
    ]


def test_every_two_who_sealed_an_article_are_held_against_each_other(work):
    work.seal("A", "en", "Gull Forces=faction, Idlib=location")
    work.seal("B", "en", "Gull Forces=faction, Idlib=faction, 3 August=date")
    work.seal("C", "en", "Forces=faction")
    work.seal("A", "ar", "")
    work.seal("C", "ar", "")
    assert shape(Comparing(work.units).run(Scope())) == [
        ("en", "AB", 1, ["label: Idlib", "missing: 3 August"]),
        ("en", "AC", 0, ["boundary: Forces", "missing: Idlib"]),
        ("en", "BC", 0, ["boundary: Forces", "missing: Idlib", "missing: 3 August"]),
        ("ar", "AC", 0, []),
    ]


def test_what_is_not_sealed_is_missing_and_never_no_spans(work):
    work.seal("A", "en", "Idlib=location")
    work.open("B", "en")
    work.open("B", "ar")
    found = Comparing(work.units).run(Scope())
    assert found.compared == ()
    assert found.whole
    b = work.person("B").id
    assert found.inventory.left_out.unsealed == {b: {AssignmentState.OPEN: 2}}
    assert found.inventory.left_out.alone == 1


def test_gold_and_withdrawn_people_are_not_paired(work):
    from dataclasses import replace

    from annotator.domain.changes import Change

    work.seal("A", "en", "Idlib=location")
    work.seal("B", "en", "Idlib=location")
    work.seal("C", "en", "Idlib=location")
    b = work.person("B")
    with work.units() as unit:
        unit.apply(Change("test", before=(b,), after=(replace(b, withdrawn=True),)), by=b.id)
        unit.commit()
    assert [pair for _, pair, *_ in shape(Comparing(work.units).run(Scope()))] == ["AC"]


def test_a_later_submission_changes_the_later_figures_alone_and_only_its_own_article_is_done_again(work):
    for name in "ABC":
        for article in ("en", "ar"):
            work.seal(name, article, "")
    comparing = Comparing(work.units)
    before = comparing.run(Scope())
    comparing.run(LATEST)
    assert comparing.made == 2
    work.seal("A", "en", "Idlib=location")
    first, latest = comparing.run(Scope()), comparing.run(LATEST)
    assert first.articles == before.articles
    assert comparing.made == 2 + 1
    assert [item for _, _, _, item in shape(latest)] == [["missing: Idlib"], ["missing: Idlib"], [], [], [], []]
    assert (first.inventory.reopened, latest.inventory.reopened) == (1, 1)


def test_an_unsealed_change_changes_nothing(work):
    work.seal("A", "en", "Idlib=location")
    work.seal("B", "en", "Idlib=location")
    comparing = Comparing(work.units)
    before = comparing.run(Scope())
    work.open("B", "ar")
    assert comparing.run(Scope()).compared == before.compared
    assert comparing.made == 1


def test_work_done_with_suggestions_is_left_out_as_a_whole_unless_asked_for(work):
    work.seal("A", "en", "Idlib=location")
    work.seal("B", "en", "Idlib=location", aids=("gazetteer",))
    without, with_ = (Comparing(work.units).run(Scope(with_aids=aids)) for aids in (False, True))
    assert without.compared == ()
    assert without.inventory.left_out.aided == {work.person("B").id: 1}
    assert len(with_.compared) == 1


def test_rounds_are_apart(work):
    work.round("control 1")
    work.seal("A", "en", "Idlib=location")
    work.seal("B", "en", "Idlib=location", round_="control 1")
    assert Comparing(work.units).run(Scope()).compared == ()
    work.seal("A", "en", "", round_="control 1")
    assert len(Comparing(work.units).run(Scope(round="control 1")).compared) == 1


def test_it_tells_how_far_it_is_publishes_what_it_has_and_stops_when_told(work, monkeypatch):
    monkeypatch.setattr("annotator.services.review.comparing.LOT", 1)
    for name in "AB":
        for article in ("en", "ar"):
            work.seal(name, article, "")
    told, seen = [], []
    comparing = Comparing(work.units)
    comparing.run(
        Scope(), report=lambda *at: told.append(at), publish=lambda item: seen.append((len(item.compared), item.whole))
    )
    assert told == [(0, 2), (1, 2), (2, 2)]
    assert seen == [(0, False), (1, False)]
    again = Comparing(work.units)
    assert again.run(Scope(), cancelled=lambda: again.made == 1) is None
    assert again.made == 1


def test_a_name_with_a_particle_is_filed_under_the_name(work):
    work.seal("A", "ar", "حلب=location")
    work.seal("B", "ar", "وحلب=location")
    [found] = Comparing(work.units).run(Scope()).compared
    assert [(item.cause, surface) for item, surface in zip(found.differences, found.surfaces, strict=True)] == [
        ("particle", "حلب")
    ]
