from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.services.splitting import Share, SplitCounts, SplitItem, parse_split, split, split_counts

SHARES = parse_split("train=80,dev=10,test=10")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("train=80,dev=10,test=10", [("train", "80"), ("dev", "10"), ("test", "10")]),
        (" train = 0.8 , held_out-2=0.2", [("train", "0.8"), ("held_out-2", "0.2")]),
        ("all=1", [("all", "1")]),
    ],
)
def test_a_split_names_parts_and_shares(text, expected):
    assert parse_split(text) == tuple(Share(name, Decimal(share)) for name, share in expected)


def test_a_split_is_told_as_it_is_read():
    assert ",".join(map(str, SHARES)) == "train=80,dev=10,test=10"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "“”"),
        ("train", "“train”"),
        ("train=80,", "“”"),
        ("train=80,dev=0", "“dev=0”"),
        ("train=80,dev=0.000", "“dev=0.000”"),
        ("train=80,dev=-5", "“dev=-5”"),
        ("train=1e9", "“train=1e9”"),
        ("train=9999999999", "“train=9999999999”"),
        ("train=٨٠", "“train=٨٠”"),
        ("Train=80", "“Train=80”"),
        ("../x=80", "“../x=80”"),
    ],
)
def test_what_is_no_split_is_told_with_an_example(text, part):
    with pytest.raises(AnnotatorError) as problem:
        parse_split(text)
    assert problem.value.code == "split.syntax"
    assert part in str(problem.value)
    assert "train=80,dev=10,test=10" in str(problem.value)


def test_a_part_stands_once():
    with pytest.raises(AnnotatorError, match="“train” stands twice"):
        parse_split("train=80,train=20")


def articles(count: int, seed: int = 1) -> list[SplitItem]:
    """Made-up news: a third in Arabic, most with many places and factions, one in twenty with a rare label."""
    random = Random(seed)
    found = []
    for number in range(count):
        labels = {
            "FACTION": random.randint(0, 12),
            "LOCATION": random.randint(0, 15),
            "DATE": random.randint(0, 6),
            "EVENT": random.randint(0, 8),
            "RARE": random.randint(1, 2) if number % 20 == 3 else 0,
        }
        if number % 10 == 7:
            labels = {}
        language = "ar" if random.random() < 0.35 else "en"
        found.append(SplitItem(id=f"a{number}", language=language, labels=tuple(labels.items())))
    return found


def counted(items, sides):
    return {counts.name: counts for counts in split_counts(items, SHARES, sides)}


@pytest.mark.parametrize("seed", range(5))
def test_languages_are_alike_to_within_two_articles_and_labels_to_within_a_seventh_of_their_share(seed):
    items = articles(400)
    reprints = [(f"a{number}", f"a{number + 1}", f"a{number + 2}") for number in range(0, 100, 5)]
    found = counted(items, split(items, SHARES, seed, reprints))
    assert [found[name].articles for name in ("train", "dev", "test")] == [320, 40, 40]
    whole = split_counts(items, parse_split("all=1"), dict.fromkeys((item.id for item in items), "all"))[0]
    for name, share in (("train", 0.8), ("dev", 0.1), ("test", 0.1)):
        for language, total in whole.languages:
            assert abs(dict(found[name].languages)[language] - share * total) <= 2
        for label, total in whole.labels:
            tolerance = max(2, share * total / 7)
            assert abs(dict(found[name].labels)[label] - share * total) <= tolerance, (name, label)


def test_a_rare_label_reaches_every_part():
    items = [SplitItem(id=f"a{n}", language="en", labels=(("RARE", 1),) if n < 3 else ()) for n in range(30)]
    found = counted(items, split(items, parse_split("train=1,dev=1,test=1"), 7))
    assert [dict(found[name].labels)["RARE"] for name in ("train", "dev", "test")] == [1, 1, 1]


def test_the_same_seed_gives_the_same_on_every_machine():
    """Written down, so that a change of how articles are split does not go by unseen."""
    items = [
        SplitItem(id=f"a{n}", language="ar" if n % 3 else "en", labels=(("DATE", n % 4), ("EVENT", n * n % 5)))
        for n in range(20)
    ]
    sides = split(items, SHARES, 13, [["a1", "a2"]])
    assert [id_ for id_, name in sides.items() if name != "train"] == HELD_OUT
    assert split(items, SHARES, 14, [["a1", "a2"]]) != sides


HELD_OUT = ["a17", "a19", "a6", "a8"]


def test_a_group_too_large_for_the_small_parts_goes_to_the_large_one():
    items = [SplitItem(id=f"a{n}") for n in range(10)]
    sides = split(items, SHARES, 1, [tuple(f"a{n}" for n in range(8))])
    assert {sides[f"a{n}"] for n in range(8)} == {"train"}
    assert {sides["a8"], sides["a9"]} == {"dev", "test"}


def test_no_part_stays_empty_while_there_are_groups_for_all():
    items = [SplitItem(id=f"a{n}") for n in range(12)]
    sides = split(items, SHARES, 1, [[f"a{n}" for n in range(5)], [f"a{n}" for n in range(5, 10)], ["a10", "a11"]])
    assert set(sides.values()) == {"train", "dev", "test"}


def test_with_too_few_groups_the_counts_tell_which_part_got_none():
    items = [SplitItem(id="a", language="ar", labels=(("DATE", 2), ("EVENT", 1)))]
    counts = split_counts(items, SHARES, split(items, SHARES, 1))
    assert counts[0] == SplitCounts(
        name="train", articles=1, spans=3, languages=(("ar", 1),), labels=(("DATE", 2), ("EVENT", 1))
    )
    assert counts[1:] == tuple(
        SplitCounts(name=name, articles=0, spans=0, languages=(), labels=()) for name in ("dev", "test")
    )


def test_nothing_is_split_into_nothing():
    assert split([], SHARES, 1) == {}


ITEMS = st.lists(
    st.tuples(
        st.sampled_from(("ar", "en", "und")), st.dictionaries(st.sampled_from("ABC"), st.integers(0, 9), max_size=3)
    ),
    max_size=40,
).map(
    lambda rows: [
        SplitItem(id=f"a{number}", language=language, labels=tuple(labels.items()))
        for number, (language, labels) in enumerate(rows)
    ]
)
SPLITS = st.lists(st.integers(1, 100), min_size=1, max_size=5).map(
    lambda sizes: parse_split(",".join(f"part-{number}={size}" for number, size in enumerate(sizes)))
)


def cut(draw: st.DrawFn, items: list[SplitItem]) -> list[list[str]]:
    """Groups of one to four of the articles, some articles in none."""
    ids = draw(st.permutations([item.id for item in items]))
    groups = []
    while ids and draw(st.booleans()):
        size = draw(st.integers(1, 4))
        groups.append(list(ids[:size]))
        ids = ids[size:]
    return groups


@settings(deadline=None)
@given(st.data(), ITEMS, SPLITS, st.integers())
def test_every_article_is_in_one_part_and_groups_are_whole_in_any_order(data, items, shares, seed):
    groups = cut(data.draw, items)
    sides = split(items, shares, seed, groups)
    assert list(sides) == sorted(item.id for item in items)
    assert set(sides.values()) <= {share.name for share in shares}
    assert all(len({sides[id_] for id_ in group}) == 1 for group in groups)
    shuffled = data.draw(st.permutations(items)), [group[::-1] for group in data.draw(st.permutations(groups))]
    assert split(shuffled[0], shares, seed, shuffled[1]) == sides
    counts = split_counts(items, shares, sides)
    assert sum(part.articles for part in counts) == len(items)
    assert sum(part.spans for part in counts) == sum(count for item in items for _, count in item.labels)
    number = len(items) - sum(len(group) - 1 for group in groups)
    if number >= len(shares):
        assert all(part.articles for part in counts)


@settings(deadline=None)
@given(st.data(), ITEMS, SPLITS)
def test_no_part_has_more_than_its_share_by_the_largest_group(data, items, shares):
    groups = cut(data.draw, items)
    largest = max(map(len, groups), default=1)
    whole = sum(share.share for share in shares)
    if any(share.share * len(items) < whole for share in shares):
        return
    for share, part in zip(shares, split_counts(items, shares, split(items, shares, 3, groups)), strict=True):
        wanted = len(items) * share.share / whole
        assert part.articles < wanted + largest
        if largest == 1:
            assert part.articles > wanted - 1
