from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.planning import PlanArticle, Rule, Wish, planned

PEOPLE = [f"p{number}" for number in range(7)]

articles_ = st.builds(
    lambda kinds: [
        PlanArticle(id=f"a{number}", language=language, source=source)
        for number, (language, source) in enumerate(kinds)
    ],
    st.lists(st.tuples(st.sampled_from(["ar", "en"]), st.sampled_from(["", "SANA", "Enab"])), min_size=1, max_size=60),
)


@st.composite
def teams(draw):
    people = PEOPLE[: draw(st.integers(1, len(PEOPLE)))]
    return people, draw(st.integers(1, len(people)))


def plain(count, *, language="ar", source=""):
    return [PlanArticle(id=f"a{number:02}", language=language, source=source) for number in range(count)]


def loads(given_, people):
    found = Counter(person for _article, person in given_)
    return [found[person] for person in people]


def by_article(given_):
    found: dict[str, set[str]] = {}
    for article, person in given_:
        found.setdefault(article, set()).add(person)
    return found


@settings(deadline=None, max_examples=100)
@given(articles_, teams(), st.integers(0, 5))
def test_each_article_has_so_many_people_and_loads_pairs_and_kinds_are_even(articles, team, seed):
    people, overlap = team
    plan = planned(articles, people, Wish(overlap=overlap, seed=seed))
    found = by_article(plan.given)
    assert {article.id for article in articles} == set(found)
    assert {len(mine) for mine in found.values()} == {overlap}
    assert max(loads(plan.given, people)) - min(loads(plan.given, people)) <= 1
    shared = Counter(frozenset(pair) for mine in found.values() for pair in combinations(mine, 2))
    among = [shared[frozenset(pair)] for pair in combinations(people, 2)]
    # Where the loads are even, pairs can differ by a few: three of four people already share three of the six pairs.
    assert not among or max(among) - min(among) <= max(3, overlap)
    for stratum in {article.stratum for article in articles}:
        mine = {article.id for article in articles if article.stratum == stratum}
        each = loads([item for item in plan.given if item[0] in mine], people)
        assert max(each) - min(each) <= 2


@settings(deadline=None, max_examples=100)
@given(articles_, teams(), st.randoms(), st.integers(0, 5))
def test_only_ids_and_the_seed_count(articles, team, random, seed):
    people, overlap = team
    wish = Wish(overlap=overlap, seed=seed, count=10)
    first = planned(articles, people, wish)
    others, shuffled = list(people), list(articles)
    random.shuffle(others)
    random.shuffle(shuffled)
    assert planned(shuffled, others, wish) == first


@settings(deadline=None, max_examples=100)
@given(articles_, teams(), st.integers(1, 20), st.integers(1, 7), st.integers(0, 5))
def test_an_extension_repeats_nothing_and_evens_out(articles, team, count, wider, seed):
    people, overlap = team
    first = planned(articles, people, Wish(overlap=overlap, count=count, seed=seed))
    wider = min(wider, len(people))
    second = planned(articles, people, Wish(overlap=wider, seed=seed), existing=first.given)
    assert not set(first.given) & set(second.given)
    together = by_article([*first.given, *second.given])
    for article in articles:
        before = sum(item[0] == article.id for item in first.given)
        assert len(together[article.id]) == max(before, wider)
    if wider >= overlap:
        both = loads([*first.given, *second.given], people)
        assert max(both) - min(both) <= 1


def test_a_share_of_each_kind_is_drawn():
    articles = [
        PlanArticle(id=f"{language}{source}{number}", language=language, source=source)
        for language, source, count in (("ar", "SANA", 40), ("ar", "Enab", 20), ("en", "Reuters", 20))
        for number in range(count)
    ]
    drawn = {article for article, _person in planned(articles, ["p"], Wish(count=20)).given}
    assert Counter((article.language, article.source) for article in articles if article.id in drawn) == {
        ("ar", "SANA"): 10,
        ("ar", "Enab"): 5,
        ("en", "Reuters"): 5,
    }


def test_another_seed_draws_others():
    plans = {planned(plain(40), ["p", "q"], Wish(count=10, seed=seed)).given for seed in range(5)}
    assert len(plans) == 5


def test_everyone_gets_the_same_articles():
    plan = planned(plain(10), PEOPLE, Wish(rule=Rule.EVERYONE, count=3))
    assert {len(mine) for mine in by_article(plan.given).values()} == {len(PEOPLE)}
    assert len(by_article(plan.given)) == 3


def test_who_comes_later_gets_what_everyone_has():
    first = planned(plain(10), ["p", "q"], Wish(rule=Rule.EVERYONE, count=3))
    second = planned(plain(10), ["p", "q", "r"], Wish(rule=Rule.EVERYONE, count=3), existing=first.given)
    assert [person for _article, person in second.given] == ["r"] * 3
    assert {article for article, _ in second.given} == {article for article, _ in first.given}


def test_so_many_for_each_are_filled_up():
    first = planned(plain(40), ["p", "q"], Wish(overlap=2, each=5))
    assert loads(first.given, ["p", "q"]) == [5, 5]
    second = planned(plain(40), ["p", "q", "r"], Wish(overlap=1, each=8), existing=first.given)
    assert loads(second.given, ["p", "q", "r"]) == [3, 3, 8]


def test_an_article_begun_comes_before_a_new_one():
    plan = planned(plain(10), ["p", "q"], Wish(overlap=2, count=2), existing=[("a07", "p"), ("a03", "q")])
    assert plan.given == (("a03", "p"), ("a07", "q"))


def test_who_has_less_gets_more():
    existing = [(f"a{number:02}", "p") for number in range(6)]
    plan = planned(plain(20), ["p", "q"], Wish(), existing=existing)
    assert loads(plan.given, ["p", "q"]) == [4, 10]


def test_who_must_not_have_an_article_does_not_get_it():
    barred = [(f"a{number:02}", "p") for number in range(5)]
    plan = planned(plain(10), ["p", "q"], Wish(), barred=barred)
    assert not set(barred) & set(plan.given)
    assert loads(plan.given, ["p", "q"]) == [5, 5]


def test_an_article_that_too_few_may_have_is_left_out_and_told():
    plan = planned(plain(3), ["p", "q"], Wish(overlap=2), barred=[("a01", "q")])
    assert plan.short == ("a01",)
    assert set(by_article(plan.given)) == {"a00", "a02"}


def test_what_was_bound_is_evened_out_over_others():
    # Who may have what is tried in an order that hangs on the seed: with any of them nobody has two more than another.
    barred = [*((f"a{number:02}", "q") for number in range(4)), *((f"a{number:02}", "r") for number in range(4, 8))]
    barred += [(f"a{number:02}", "p") for number in range(8, 12)]
    for seed in range(40):
        plan = planned(plain(12), ["p", "q", "r", "s"], Wish(seed=seed), barred=barred)
        assert loads(plan.given, ["p", "q", "r", "s"]) == [3, 3, 3, 3]


def test_an_article_moves_over_others_where_it_cannot_go_straight():
    # p has too many, and only r may take one of them; q has too few, and may take over only what r has.
    may = {"a00": "pr", "a01": "pr", "a02": "pr", "a03": "rq", "a04": "rq"}
    barred = [(article, person) for article, people in may.items() for person in "pqr" if person not in people]
    for existing in ([("a10", "r"), ("a11", "r"), ("a12", "p")], [("a10", "p"), ("a11", "p")]):
        for seed in range(20):
            articles = [PlanArticle(id=article) for article in may]
            plan = planned(articles, ["p", "q", "r"], Wish(seed=seed), barred=barred, existing=existing)
            found = loads([*plan.given, *existing], ["p", "q", "r"])
            assert max(found) - min(found) <= 1


@pytest.mark.parametrize("duplicates", [False, True])
def test_of_duplicates_one_is_given_out_unless_all_are_asked_for(duplicates):
    articles = [PlanArticle(id="a", group="a"), PlanArticle(id="b", group="a"), PlanArticle(id="c")]
    plan = planned(articles, ["p"], Wish(duplicates=duplicates))
    assert set(by_article(plan.given)) == ({"a", "b", "c"} if duplicates else {"a", "c"})
    assert plan.duplicates == (() if duplicates else ("b",))


def test_of_duplicates_the_one_that_somebody_has_stays():
    articles = [PlanArticle(id="a", group="a"), PlanArticle(id="b", group="a")]
    plan = planned(articles, ["p", "q"], Wish(overlap=2), existing=[("b", "p")])
    assert plan.given == (("b", "q"),)


def test_each_repeats_what_they_sealed_and_nothing_twice():
    sealed = [(f"a{number:02}", person) for number in range(10) for person in ("p", "q") if (number + (person == "p"))]
    first = planned(plain(20), ["p", "q"], Wish(rule=Rule.REPEAT, each=3), sealed=sealed)
    assert loads(first.given, ["p", "q"]) == [3, 3]
    assert set(first.given) <= set(sealed)
    second = planned(plain(20), ["p", "q"], Wish(rule=Rule.REPEAT, each=5), sealed=sealed, existing=first.given)
    assert loads(second.given, ["p", "q"]) == [2, 2]
    assert not set(first.given) & set(second.given)


@pytest.mark.parametrize("wrong", [{"overlap": 0}, {"count": 0}, {"each": 0}])
def test_numbers_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError, match="at least one"):
        Wish(**wrong)


def test_a_large_plan_takes_about_a_second():
    articles = [
        PlanArticle(id=str(number), language=str(number % 2), source=str(number % 50)) for number in range(3000)
    ]
    plan = planned(articles, [f"p{number}" for number in range(20)], Wish(overlap=5))
    assert len(plan.given) == 15_000
