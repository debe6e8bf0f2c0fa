"""What the overview counts, and that only what depends on a change is counted again."""

from __future__ import annotations

import pytest

from annotator.agreement.pairing import Cause, Kind
from annotator.services.review.differences import Differences
from annotator.services.review.filtering import DifferenceFilter
from annotator.services.review.inventory import Scope, Which
from annotator.services.review.review import Review


@pytest.fixture
def team(work):
    """A, B and C have sealed the English article, A and B the Arabic one."""
    work.seal("A", "en", "Gull Forces=faction, Idlib=location, Idlib#2=location")
    work.seal("B", "en", "Gull Forces=faction, Idlib=faction, 3 August=date, Idlib#2=location")
    work.seal("C", "en", "Forces=faction, Idlib#2=location")
    work.seal("A", "ar", "حلب=location")
    work.seal("B", "ar", "وحلب=location")
    return work


def test_every_pair_has_its_score_and_one_that_shares_nothing_has_none(team):
    team.open("D", "en")
    found = Review(team.units).run(Scope())
    name = found.comparison.inventory.name
    scores = {name(a) + name(b): (score.articles, score.f1) for (a, b), score in found.pairs.items()}
    assert scores == {
        "AB": (2, 2 * 2 / (4 + 5)),
        "AC": (1, 2 * 1 / (3 + 2)),
        "BC": (1, 2 * 1 / (4 + 2)),
        "AD": (0, None),
        "BD": (0, None),
        "CD": (0, None),
    }
    assert found.total.articles == 2
    assert found.total.f1 == found.summary.headline.value == 2 * 4 / (9 + 5 + 6)


def test_every_number_is_the_number_of_differences_behind_its_door(team):
    found = Review(team.units).run(Scope())

    def behind(**wanted):
        return len(Differences(team.units, found.comparison, DifferenceFilter(**wanted)))

    for cell, count in found.confusion.items():
        if cell[0] != cell[1]:
            assert behind(cell=cell) == count, cell
    for label, reasons in found.by_label.items():
        for (kind, cause), count in reasons.items():
            causes = frozenset({cause}) if cause else frozenset()
            assert behind(label=label, kinds=frozenset({kind}), causes=causes) == count
    for pair, reasons in found.by_pair.items():
        assert behind(pair=pair) == reasons.total()
    for item in found.surfaces:
        assert behind(surface=item.surface) == item.differences
    assert found.by_label["location"][Kind.BOUNDARY, Cause.PARTICLE] == 1


def test_what_they_differ_on_most_comes_first_however_it_is_spelled(team):
    found = Review(team.units).run(Scope())
    assert [(item.surface, item.differences, item.articles) for item in found.surfaces][:2] == [
        ("Idlib", 3, 1),
        ("3 August", 2, 1),
    ]


def test_later_submissions_are_told_apart_and_figures_are_not_made_again(team):
    review = Review(team.units)
    before = review.run(Scope())
    assert before.later is None
    assert review.measured == 1
    team.seal("C", "en", "Gull Forces=faction, Idlib=location, Idlib#2=location")
    after = review.run(Scope())
    assert after.total == before.total
    assert after.summary is before.summary
    assert review.measured == 1
    assert after.later.f1 > after.total.f1
    latest = review.run(Scope(which=Which.LATEST))
    assert latest.total == after.later
    assert review.measured == 2


def test_rounds_come_in_the_order_they_were_made(team):
    for name, day in (("second", "2026-03-01"), ("first", "2026-02-01"), ("never", "2026-01-01")):
        team.round(name, created=day)
    for person in "AB":
        team.seal(person, "en", "Idlib=location", round_="first")
        team.seal(person, "ar", "" if person == "A" else "حلب=location", round_="second")
    found = Review(team.units).run(Scope())
    scores = {item.round.name: item.score.f1 for item in found.rounds}
    assert list(scores)[:2] == ["first", "second"]
    assert (scores["first"], scores["second"]) == (1.0, 0.0)


def test_of_nothing_there_is_no_figure(work):
    work.seal("A", "en", "Idlib=location")
    found = Review(work.units).run(Scope())
    assert found.total.f1 is None
    assert found.summary.headline.value is None
    assert found.rounds == ()
