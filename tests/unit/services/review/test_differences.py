"""The list of differences: filtered, in order, with the text around each."""

from __future__ import annotations

import pytest

from annotator.agreement.pairing import Cause, Difference, Kind, Mark
from annotator.domain.articles import Direction
from annotator.services.review.comparing import Comparing
from annotator.services.review.differences import AROUND, Differences, Order, around
from annotator.services.review.filtering import DifferenceFilter
from annotator.services.review.inventory import Scope
from annotator.services.review.versions import Versions


@pytest.fixture
def team(work):
    """A, B and C have sealed the English article, A and B the Arabic one."""
    work.seal("A", "en", "Gull Forces=faction, Idlib=location")
    work.seal("B", "en", "Gull Forces=faction, Idlib=faction, 3 August=date")
    work.seal("C", "en", "Forces=faction")
    work.seal("A", "ar", "حلب=location")
    work.seal("B", "ar", "وحلب=location")
    return work


def listed(team, order=Order.PLACE, *, descending=False, **wanted):
    comparison = Comparing(team.units).run(Scope())
    found = Differences(team.units, comparison, DifferenceFilter(**wanted), order, descending=descending)
    name = comparison.inventory.name
    return [
        f"{name(row.first)}{name(row.second)} {row.kind} {row.surface}"
        for row in (found.row(number) for number in range(len(found)))
    ]


ALL = [
    "AB label Idlib",
    "AB missing 3 August",
    "AC boundary Forces",
    "AC missing Idlib",
    "BC boundary Forces",
    "BC missing Idlib",
    "BC missing 3 August",
    "AB boundary حلب",
]


def test_everything_stands_in_the_order_of_articles_pairs_and_places(team):
    assert listed(team) == ALL


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ({"kinds": frozenset({Kind.LABEL})}, [0]),
        ({"kinds": frozenset({Kind.BOUNDARY}), "causes": frozenset({Cause.PARTICLE})}, [7]),
        ({"label": "date"}, [1, 6]),
        ({"cell": ("location", "faction")}, [0]),
        ({"cell": ("", "date")}, [1]),
        ({"cell": ("date", "")}, [6]),
        ({"article": "ar"}, [7]),
        ({"language": "ar"}, [7]),
        ({"zone": "headline"}, []),
        ({"zone": "body", "language": "en"}, [0, 1, 2, 3, 4, 5, 6]),
        ({"source": ""}, [0, 1, 2, 3, 4, 5, 6, 7]),
        ({"source": "Gull Radio"}, []),
        ({"surface": "IDLIB"}, [0, 3, 5]),
        ({"surface": "Idli"}, []),
        ({"text": "idli"}, [0, 3, 5]),
        ({"text": "قوات"}, [7]),
    ],
)
def test_a_filter_keeps_what_it_names(team, wanted, numbers):
    assert listed(team, **wanted) == [ALL[number] for number in numbers]


def test_a_pair_and_who_misses_something_can_be_asked_for(team):
    a, b, c = (team.person(name).id for name in "ABC")
    assert listed(team, pair=(b, c)) == listed(team, pair=(c, b)) == ALL[4:7]
    assert listed(team, misses=c) == [ALL[3], ALL[5], ALL[6]]
    assert listed(team, misses=a) == [ALL[1]]


def test_the_list_is_sorted_by_what_is_asked_for_and_keeps_its_order_otherwise(team):
    assert [row.split()[1] for row in listed(team, Order.KIND)] == ["boundary"] * 3 + ["label"] + ["missing"] * 4
    assert [row[:2] for row in listed(team, Order.PAIR)] == ["AB"] * 3 + ["AC"] * 2 + ["BC"] * 3
    assert listed(team, Order.SURFACE)[:2] == [ALL[1], ALL[6]]
    assert listed(team, Order.SURFACE, descending=True)[0] == ALL[7]


def test_the_text_around_stays_in_its_paragraph(team):
    comparison = Comparing(team.units).run(Scope())
    found = Differences(team.units, comparison)
    first, last = found.contexts([0, 7])
    assert first.text.startswith("Gull Forces took Idlib")
    assert first.start == len("Gulls advance\n")
    assert last.text == "قالت قوات النورس إنها دخلت وحلب في 3 آب."
    assert last.start == 12
    difference = found.row(7).difference
    assert last.text[difference.start - last.start : difference.end - last.start] == "وحلب"
    assert len(first.text) <= 2 * AROUND + len("Idlib")


@pytest.mark.parametrize(
    ("text", "start", "direction"),
    [
        (f"قالت {'ثم ' * 60}CNN now", 185, Direction.RIGHT_TO_LEFT),
        (f"They {'so ' * 60}قالت CNN", 191, Direction.LEFT_TO_RIGHT),
        ("قالت.\nCNN now", 6, Direction.LEFT_TO_RIGHT),
        ("2018-08-23", 0, Direction.AUTO),
    ],
)
def test_the_text_around_runs_as_its_whole_paragraph(text, start, direction):
    mark = Mark(start, start + 3, "faction")
    assert around(text, Difference(Kind.MISSING, (mark,), ())).direction is direction


def test_versions_tell_what_all_agree_on_and_where_any_two_differ(team):
    found = Versions(team.units).of("en", Scope())
    assert [(version.annotator.name, len(version.spans), len(version.agreed)) for version in found.versions] == [
        ("A", 2, 0),
        ("B", 3, 0),
        ("C", 1, 0),
    ]
    assert [found.article.text[start:end] for start, end in found.disputed] == ["Gull Forces", "Idlib", "3 August"]
    a, b = (team.person(name).id for name in "AB")
    two = Versions(team.units).of("en", Scope(), (a, b))
    assert [len(version.agreed) for version in two.versions] == [1, 1]
    assert [two.article.text[start:end] for start, end in two.disputed] == ["Idlib", "3 August"]
