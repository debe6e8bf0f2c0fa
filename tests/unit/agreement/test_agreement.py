from __future__ import annotations

import math
import pickle
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.agreement import by_group, by_pair, measured
from annotator.agreement.figures import Interval, LeftOut, NoInterval, Undefined
from annotator.agreement.resampling import Resampling
from annotator.agreement.tallies import tallied
from annotator.agreement.works import NO_SPAN, MeasuredArticle, Work

E, F, L = "EVENT", "FACTION", "LOCATION"
TEXT = "in Idlib today, the Reed Front met near Idlib and Gull Ford; Idlib was quiet."
IDLIB, REED, IDLIB_2, GULL, IDLIB_3 = (3, 8, L), (20, 30, F), (40, 45, L), (50, 59, L), (61, 66, L)


def article(name="1", text=TEXT, **facts):
    return MeasuredArticle(id=name, text=text, **facts)


def counted(*sides, name="1", names="abc", **facts):
    works = {who: Work.of(marks) for who, marks in zip(names, sides, strict=False)}
    return tallied(article(name, **facts), works)


def values(figures):
    return {key: item.value for key, item in figures.items()}


def test_all_that_can_be_said_of_one_article():
    comma = (3, 15, L)  # "Idlib today," is more than a mark of punctuation
    found = measured([counted([IDLIB, REED, GULL], [comma, (20, 30, L), GULL, IDLIB_3])], ["a", "b"])
    assert found.overall.articles == 1
    assert found.overall.counts.balanced
    assert found.overall.confusion == {(L, L): 2, (F, L): 1, (NO_SPAN, L): 1}
    assert found.overall.same_ends == {(L, L): 1, (F, L): 1}
    figures = values(found.overall.figures)
    assert figures["exact_f1"] == pytest.approx(2 / 7)
    assert figures["boundary_f1"] == pytest.approx(4 / 7)
    assert figures["overlap_f1"] == pytest.approx(4 / 7)
    assert figures["partial_f1"] == pytest.approx(2 * (1 + 5 / 12) / 7)
    assert figures["lenient_f1"] == pytest.approx(2 / 7)
    assert figures["label_kappa"] == 0
    assert found.overall.figures["label_kappa"].n == 2
    assert found.overall.figures["label_kappa"].left_out == (LeftOut("spans without one of equal boundaries", 3),)
    assert next(iter(figures)) == "exact_f1"


def test_particles_and_marks_count_as_equal_where_that_is_asked():
    text = "ودخلت جبهة القصب ولإدلب، اليوم"
    start = text.index("ولإدلب،")
    whole, bare = (start, start + 7, L), (start + 2, start + 6, L)
    found = measured([counted([whole], [bare], text=text)], ["a", "b"]).overall
    assert values(found.figures)["exact_f1"] == 0
    assert values(found.figures)["lenient_f1"] == 1
    assert found.causes == {"particle": 1}


def test_a_name_that_stands_three_times_is_one_decision():
    found = measured([counted([IDLIB, IDLIB_2, IDLIB_3, REED], [REED])], ["a", "b"]).overall
    assert values(found.figures)["exact_f1"] == pytest.approx(2 / 5)
    assert values(found.figures)["surface_f1"] == pytest.approx(1 / 2)
    assert found.figures["surface_f1"].n == 2


def test_macro_is_over_articles_with_spans_and_says_how_many_have_none():
    tallies = [counted([IDLIB], [IDLIB], name="1"), counted([IDLIB], [], name="2"), counted([], [], name="3")]
    found = measured(tallies, ["a", "b"]).overall
    assert found.both_empty == 1
    assert found.figures["exact_f1_macro"].value == pytest.approx(0.5)
    assert found.figures["exact_f1_macro"].n == 2
    assert found.figures["exact_f1_macro"].left_out[0].count == 1


def test_of_three_annotators_spans_are_pooled_and_means_are_of_pairs():
    # a and b share two articles, a and c one: 1.0 and 0.5 of spans, 1.0 and 0.0 of articles.
    tallies = [
        counted([IDLIB, REED], [IDLIB, REED], name="1"),
        tallied(article("2"), {"a": Work.of([IDLIB]), "b": Work.of([IDLIB]), "c": Work.of([REED])}),
    ]
    found = measured(tallies, ["a", "b", "c"])
    assert found.pairs["a", "b"].headline.value == 1
    assert found.pairs["a", "c"].headline.value == 0
    assert found.overall.headline.value == pytest.approx(6 / 10)
    assert found.overall.figures["exact_f1_macro"].value == pytest.approx(1 / 3)
    assert found.overall.figures["u_alpha"].n == 2 * len(TEXT) + 3 * len(TEXT)
    assert found.pairs["a", "b"].figures["u_alpha"].value == pytest.approx(1)
    assert found.pairs["a", "b"].figures["label_alpha"].n == 6
    assert found.overall.figures["label_alpha"].n == 6
    assert found.pairs["a", "c"].figures["label_alpha"].why_undefined is Undefined.NO_PAIRS


@pytest.mark.parametrize(
    ("tallies", "annotators", "reason"),
    [
        ([], ["a", "b"], Undefined.NO_ARTICLES),
        ([], ["a"], Undefined.ONE_ANNOTATOR),
        ([], [], Undefined.ONE_ANNOTATOR),
        ([counted([IDLIB], names="a")], ["a", "b"], Undefined.NO_ARTICLES),
        ([counted([IDLIB], names="a")], ["a"], Undefined.ONE_ANNOTATOR),
        ([counted([], [])], ["a", "b"], Undefined.NO_SPANS),
    ],
)
def test_without_anything_to_compare_every_figure_says_why(tallies, annotators, reason):
    found = measured(tallies, annotators, labels=[L], resampling=Resampling())
    for key in ("exact_f1", "exact_f1_macro", "overlap_f1", "surface_f1", "u_alpha", "label_kappa", "label_alpha"):
        assert found.overall.figures[key].why_undefined is reason
        assert found.overall.figures[key].why_no_interval is NoInterval.NO_VALUE
    for figure in (*found.overall.figures.values(), *found.labels[L].values()):
        assert figure.value is None


def test_annotators_without_a_common_article_are_a_pair_with_no_figure():
    found = measured([counted([IDLIB], [IDLIB])], ["a", "b", "c"])
    assert set(found.pairs) == {("a", "b"), ("a", "c"), ("b", "c")}
    assert found.pairs["a", "c"].headline.why_undefined is Undefined.NO_ARTICLES
    assert found.pairs["a", "c"].articles == 0


def test_an_annotator_without_spans_has_zero():
    found = measured([counted([IDLIB, REED], [])], ["a", "b"]).overall
    assert found.headline.value == 0
    assert found.figures["label_kappa"].why_undefined is Undefined.NO_PAIRS
    assert found.figures["label_kappa"].left_out == (LeftOut("spans without one of equal boundaries", 2),)
    assert found.figures["cu_alpha"].why_undefined is Undefined.NO_OVERLAP


def test_labels_that_only_one_used_and_labels_that_nobody_used():
    found = measured([counted([IDLIB, (20, 30, "RETIRED")], [IDLIB])], ["a", "b"], labels=[F, L]).labels
    assert list(found) == [F, L, "RETIRED"]
    assert found["RETIRED"]["exact_f1"].value == 0
    assert found[L]["exact_f1"].value == 1
    assert found[F]["exact_f1"].why_undefined is Undefined.NOT_USED
    assert found[L]["u_alpha:LOCATION"].value == pytest.approx(1)
    assert found["RETIRED"]["k_u_alpha"].why_undefined is Undefined.NO_OVERLAP


def test_a_label_is_judged_on_the_text_of_all_articles():
    tallies = [
        counted([IDLIB], [IDLIB_2], name="1"),
        counted([REED], [REED], name="2"),
        counted([], [], name="3"),
    ]
    figures = measured(tallies, ["a", "b"]).labels[L]
    assert figures["u_alpha:LOCATION"].n == 6 * len(TEXT)
    assert (figures["exact_f1_macro"].n, figures["exact_f1_macro"].left_out[0].count) == (1, 2)


def test_languages_sources_and_zones_are_measured_apart():
    zones = ((0, 16, "headline"), (16, len(TEXT), "body"))
    tallies = [
        counted([IDLIB, REED], [IDLIB], name="1", language="en", source="SANA", zones=zones),
        counted([IDLIB_2], [IDLIB], name="2", language="ar", source="SOHR"),
    ]
    found = measured(tallies, ["a", "b"])
    assert {name: item.headline.value for name, item in found.languages.items()} == {
        "ar": 0,
        "en": pytest.approx(2 / 3),
    }
    assert {name: item.headline.value for name, item in found.sources.items()} == {
        "SANA": pytest.approx(2 / 3),
        "SOHR": 0,
    }
    assert {name: item["exact_f1"].value for name, item in found.zones.items()} == {"": 0, "body": 0, "headline": 1}


def test_groups_and_pairs_alone_have_the_figures_of_the_whole():
    tallies = [
        replace(item, language=language, source=source)
        for item, language, source in zip(
            many(36), ["ar", "en", "en"] * 12, ["", "SANA", "SOHR", "SANA"] * 9, strict=True
        )
    ]
    tallies.append(counted([], [], name="empty", language="ar"))
    # What only one has sealed is in no group, and in no draw.
    tallies.append(counted([IDLIB], name="alone", language="en", source="SANA"))
    resampling = Resampling(draws=200)
    found = measured(tallies, ["a", "b"], resampling=resampling)
    wholes = {"language": found.languages, "source": found.sources}
    for field, summaries in wholes.items():
        groups = by_group(tallies, field, resampling=resampling)
        assert groups.keys() == summaries.keys()
        for name, figures in groups.items():
            assert figures == {key: summaries[name].figures[key] for key in figures}
    assert {item.headline.why_no_interval for item in found.languages.values()} == {None, NoInterval.FEW_ARTICLES}
    found = measured(tallies, ["a", "b"])
    assert by_pair(tallies) == {
        pair: {key: summary.figures[key] for key in by_pair(tallies)[pair]} for pair, summary in found.pairs.items()
    }


def test_attributes_are_compared_on_equal_spans_where_either_gives_one():
    first = Work.of([IDLIB, REED, GULL, IDLIB_3], [(("kind", "city"),), (("kind", "group"),), (("kind", "city"),), ()])
    second = Work.of([IDLIB, REED, GULL, IDLIB_2], [(("kind", "city"),), (("kind", "city"),), (), (("kind", "city"),)])
    figures = measured([tallied(article(), {"a": first, "b": second})], ["a", "b"]).overall.figures
    assert figures["attribute_share:kind"].value == pytest.approx(1 / 3)
    assert figures["attribute_share:kind"].n == 3
    # city/city, group/city, city/none: observed 1/3, by chance 2/3·2/3.
    assert figures["attribute_kappa:kind"].value == pytest.approx((1 / 3 - 4 / 9) / (1 - 4 / 9))


def test_links_are_compared_where_both_ends_match():
    marks = [IDLIB, REED, GULL]
    first = Work.of(marks, links=[("in", 1, 0), ("near", 2, 0)])
    second = Work.of([*marks, IDLIB_2], links=[("in", 1, 0), ("in", 2, 0), ("in", 1, 3)])
    figure = measured([tallied(article(), {"a": first, "b": second})], ["a", "b"]).overall.figures["link_f1"]
    assert (figure.value, figure.n) == (pytest.approx(0.5), 4)


def many(count, clusters=None):
    works = [([IDLIB, REED], [IDLIB, REED]), ([IDLIB, REED], [IDLIB]), ([IDLIB, GULL], [REED, (50, 59, F)])]
    return [
        counted(*works[number % 3], name=str(number), cluster=str(number % clusters) if clusters else "")
        for number in range(count)
    ]


def test_intervals_need_twenty_articles_and_near_duplicates_are_one():
    resampling = Resampling(draws=200)
    enough = measured(many(21), ["a", "b"], resampling=resampling).overall
    for figure in enough.figures.values():
        assert isinstance(figure.interval, Interval) == (figure.value is not None)
        if figure.interval:
            assert figure.interval.low <= figure.value <= figure.interval.high
    for tallies in (many(19), many(60, clusters=19)):
        few = measured(tallies, ["a", "b"], resampling=resampling).overall
        assert few.headline.why_no_interval is NoInterval.FEW_ARTICLES


@pytest.mark.parametrize(("there", "clusters", "enough"), [(19, None, False), (20, None, True), (40, 19, False)])
def test_a_zone_needs_twenty_articles_with_a_span_in_it(there, clusters, enough):
    body, both = [(0, len(TEXT), "body")], [(0, 16, "caption"), (16, len(TEXT), "body")]
    tallies = [
        counted(
            [IDLIB, IDLIB_2],
            [IDLIB, IDLIB_2] if number % 2 else [REED],
            name=str(number),
            cluster=str(number % clusters) if clusters else "",
            zones=both if number < there else body,
        )
        for number in range(60)
    ]
    if clusters:
        tallies += [counted([GULL], [GULL], name=f"x{number}", zones=body) for number in range(30)]
    found = measured(tallies, ["a", "b"], resampling=Resampling(draws=200)).zones
    for key, figure in found["caption"].items():
        assert figure.why_no_interval is (None if enough else NoInterval.FEW_ARTICLES), key
        assert found["body"][key].interval


@pytest.mark.parametrize(("there", "enough"), [(19, False), (20, True)])
def test_a_label_needs_twenty_articles_with_a_span_of_it(there, enough):
    tallies = [
        counted(
            [IDLIB, REED] if number < there else [IDLIB],
            [IDLIB, REED] if number % 2 and number < there else [IDLIB],
            name=str(number),
        )
        for number in range(60)
    ]
    found = measured(tallies, ["a", "b"], resampling=Resampling(draws=200)).labels
    assert found[L]["exact_f1"].interval
    assert found[F]["exact_f1"].why_no_interval is (None if enough else NoInterval.FEW_ARTICLES)


def test_the_same_seed_gives_the_same_intervals():
    once, again, other = (
        measured(many(30), ["a", "b"], resampling=Resampling(seed=seed, draws=100)) for seed in (1, 1, 2)
    )
    assert once == again
    assert once.overall.headline.interval != other.overall.headline.interval


def test_draws_where_a_figure_is_undefined_are_counted():
    tallies = [counted([], [], name=str(number)) for number in range(30)]
    tallies.append(counted([IDLIB], [IDLIB], name="with a span"))
    interval = measured(tallies, ["a", "b"], resampling=Resampling()).overall.headline.interval
    assert 250 < interval.undefined < 500  # (30/31)^31 of 1,000


def test_a_tally_can_be_kept_and_only_what_changed_counted_again():
    kept = pickle.loads(pickle.dumps(many(4)))
    changed = counted([IDLIB], [IDLIB], name="3")
    assert measured([*kept[:3], changed], ["a", "b"]) == measured([*many(3), changed], ["a", "b"])


SPANS = st.lists(
    st.sampled_from([IDLIB, REED, IDLIB_2, GULL, IDLIB_3, (3, 15, L), (20, 30, L), (3, 8, E), (40, 59, L)])
)


@settings(max_examples=60)
@given(st.lists(st.tuples(SPANS, SPANS), min_size=1, max_size=3))
def test_exchanging_the_annotators_changes_no_figure(articles):
    there = measured([counted(a, b, name=str(n)) for n, (a, b) in enumerate(articles)], ["a", "b"])
    back = measured([counted(b, a, name=str(n)) for n, (a, b) in enumerate(articles)], ["a", "b"])
    assert values(there.overall.figures) == pytest.approx(values(back.overall.figures), abs=1e-9)
    assert there.overall.counts.balanced
    for value in values(there.overall.figures).values():
        assert value is None or math.isfinite(value)


@settings(max_examples=40)
@given(st.lists(st.tuples(SPANS, SPANS), min_size=1, max_size=3), st.randoms())
def test_the_order_of_articles_changes_nothing_and_empty_ones_change_no_count(articles, random):
    tallies = [counted(a, b, name=str(n)) for n, (a, b) in enumerate(articles)]
    found = measured(tallies, ["a", "b"]).overall
    shuffled = measured(random.sample(tallies, len(tallies)), ["a", "b"]).overall
    assert values(shuffled.figures) == pytest.approx(values(found.figures), abs=1e-12)
    more = measured([*tallies, counted([], [], name="empty")], ["a", "b"]).overall
    for key in ("exact_f1", "exact_f1_macro", "boundary_f1", "overlap_f1", "partial_f1", "lenient_f1", "label_kappa"):
        assert more.figures[key].value == found.figures[key].value


@given(SPANS.filter(bool))
def test_identical_annotators_agree(spans):
    figures = values(measured([counted(spans, spans)], ["a", "b"]).overall.figures)
    for key in ("exact_f1", "exact_f1_macro", "boundary_f1", "partial_f1", "lenient_f1", "surface_f1", "u_alpha"):
        assert figures[key] == pytest.approx(1)


def test_twenty_thousand_spans_in_one_article_are_measured_in_a_moment():
    text = "word " * 20_000
    first = [(5 * n, 5 * n + 4, F) for n in range(20_000)]
    second = [(5 * n, 5 * n + (4 if n % 7 else 9), F if n % 5 else L) for n in range(20_000)]
    started = time.process_time()
    found = measured([counted(first, second, text=text)], ["a", "b"]).overall
    assert found.counts.balanced
    assert time.process_time() - started < 20


def test_offsets_outside_of_the_text_are_measured_as_they_are():
    found = measured([counted([(500, 510, L)], [(500, 511, L)])], ["a", "b"]).overall
    assert found.counts.boundary == 1
    assert replace(found.headline, value=0.0) == found.headline
