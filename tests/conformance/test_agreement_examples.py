"""Published examples of agreement coefficients, and what must hold of any data."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.categorical import (
    alpha_of_table,
    bennett_s,
    cohen_kappa,
    contingency,
    fleiss_kappa,
    nominal_alpha,
    scott_pi,
)
from annotator.agreement.exact import exact_counts, pair_result
from annotator.agreement.matching import Mark
from annotator.agreement.unitizing import binary_u_alpha, coding_u_alpha, label_u_alphas, u_alpha, unit_counts

ARTSTEIN_POESIO_2008 = [[20, 10], [20, 50]]
COHEN_1960 = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
GWET_PARADOX = [[80, 7], [8, 5]]

KRIPPENDORFF_2011_A = ("0100000010", "1110010000")
KRIPPENDORFF_2011_C = ("12332141 2***", "12332241 25*3", "*3332342 251*", "12332441 251*")
FLEISS_1971 = (
    "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 333335 "
    "111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555"
)
KRIPPENDORFF_1995_A = ("001111111100001111110000", "000011110000000110000000")


def coders(rows):
    return [[None if value == "*" else value for value in row.replace(" ", "")] for row in rows]


def table_of(first, second):
    return contingency(Counter(zip(first, second, strict=True)))[1].tolist()


def spans_of_one_unit(values):
    return [Mark(place, place + 1, value) for place, value in enumerate(values)]


@pytest.mark.parametrize(
    ("table", "coefficient", "expected"),
    [
        (ARTSTEIN_POESIO_2008, bennett_s, 0.400),
        (ARTSTEIN_POESIO_2008, scott_pi, 0.340659),
        (ARTSTEIN_POESIO_2008, cohen_kappa, 0.347826),
        (ARTSTEIN_POESIO_2008, alpha_of_table, 0.343956),
        (COHEN_1960, cohen_kappa, 0.491525),
        (COHEN_1960, scott_pi, 0.487179),
        (COHEN_1960, alpha_of_table, 0.488462),
        (GWET_PARADOX, scott_pi, 0.314286),
        (GWET_PARADOX, alpha_of_table, 0.317714),
    ],
)
def test_contingency_tables(table, coefficient, expected):
    assert coefficient(table).value == pytest.approx(expected, abs=5e-7)


def test_observed_agreement_of_artstein_and_poesio_is_in_S():
    # S = (k·Ao - 1) / (k - 1) with Ao = 0.70 and two categories
    assert bennett_s(ARTSTEIN_POESIO_2008).value == pytest.approx(2 * 0.70 - 1, abs=1e-12)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [(KRIPPENDORFF_2011_A, 0.095238), (KRIPPENDORFF_2011_C, 0.743421), (KRIPPENDORFF_1995_A, 0.328571)],
)
def test_nominal_alpha_of_coders_by_units(rows, expected):
    assert nominal_alpha(coders(rows)).value == pytest.approx(expected, abs=5e-7)


def test_fleiss_1971():
    units = [Counter(unit) for unit in FLEISS_1971.split()]
    assert fleiss_kappa(units).value == pytest.approx(0.430245, abs=5e-7)
    raters = list(zip(*FLEISS_1971.split(), strict=True))
    assert nominal_alpha(raters).value == pytest.approx(0.433410, abs=5e-7)
    kappas = [cohen_kappa(table_of(one, two)).value for one, two in combinations(raters, 2)]
    assert sum(kappas) / len(kappas) == pytest.approx(0.459412, abs=5e-7)


def test_krippendorff_1995():
    table = table_of(*KRIPPENDORFF_1995_A)
    assert cohen_kappa(table).value == pytest.approx(0.384615, abs=5e-7)
    assert scott_pi(table).value == pytest.approx(0.314286, abs=5e-7)


@pytest.mark.parametrize(("rows", "expected"), [(KRIPPENDORFF_2011_A, 0.095238), (KRIPPENDORFF_1995_A, 0.328571)])
def test_with_spans_of_one_unit_the_unitizing_alpha_is_the_nominal_one(rows, expected):
    counts = unit_counts([spans_of_one_unit(row) for row in rows], len(rows[0]))
    assert u_alpha([counts]).value == pytest.approx(expected, abs=5e-7)


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=3, max_size=3), min_size=1, max_size=12), st.integers(1, 4))
def test_that_holds_of_any_data_in_any_number_of_articles(units, articles):
    rows = list(zip(*units, strict=True))
    cuts = [units[number::articles] for number in range(articles)]
    counts = [unit_counts([spans_of_one_unit(row) for row in zip(*cut, strict=True)], len(cut)) for cut in cuts if cut]
    nominal, unitized = nominal_alpha(rows), u_alpha(counts)
    assert (nominal.value is None) == (unitized.value is None)
    if nominal.value is not None:
        assert unitized.value == pytest.approx(nominal.value, abs=1e-9)


def test_three_observers_of_a_continuum():
    # Krippendorff 2019, Content analysis, 4th edition, figure 12.11: 0.510, 0.413 (cut off, not rounded) and 0.724.
    alex = [(0, 7, "1"), (7, 13, "2"), (30, 32, "5"), (32, 37, "6"), (37, 44, "6"), (44, 60, "7")]
    paul = [(0, 7, "1"), (7, 13, "3"), (13, 21, "5"), (32, 44, "6")]
    suzan = [(0, 7, "1"), (7, 13, "4"), (13, 21, "5"), (32, 37, "6"), (37, 41, "6"), (41, 44, "6")]
    counts = [unit_counts([[Mark(*span) for span in side] for side in (alex, paul, suzan)], 60)]
    assert u_alpha(counts).value == pytest.approx(0.510, abs=5e-4)
    assert binary_u_alpha(counts).value == pytest.approx(0.4136, abs=5e-5)
    assert coding_u_alpha(counts).value == pytest.approx(0.724, abs=5e-4)
    by_label = label_u_alphas(counts)
    assert {label: item.value for label, item in by_label.items()} == {
        "1": pytest.approx(1), "2": pytest.approx(0), "3": pytest.approx(0), "4": pytest.approx(0),
        "5": pytest.approx(1), "6": pytest.approx(1), "7": None,
    }  # fmt: skip


def shared_and_own(shared, first_only, second_only):
    both = [(place, place + 1, "X") for place in range(shared)]
    first = both + [(place, place + 1, "X") for place in range(1000, 1000 + first_only)]
    second = both + [(place, place + 1, "X") for place in range(2000, 2000 + second_only)]
    return first, second


def test_exact_f1_and_the_kappa_it_is_the_limit_of():
    assert exact_counts(*shared_and_own(40, 20, 10)).f1 == pytest.approx(0.72727, abs=5e-6)
    for negatives, kappa in ((1_000, 0.71262), (1_000_000, 0.72726)):
        assert cohen_kappa([[40, 20], [10, negatives]]).value == pytest.approx(kappa, abs=5e-6)


SPANS = st.lists(st.tuples(st.integers(0, 30), st.sampled_from("ABC")).map(lambda it: (it[0], it[0] + 2, it[1])))


@given(SPANS, SPANS, st.integers(0, 3), st.randoms())
def test_exact_f1_knows_no_order_no_first_annotator_and_no_empty_article(first, second, empty, random):
    value = exact_counts(first, second).f1
    assert exact_counts(second, first).f1 == value
    assert exact_counts(random.sample(first, len(first)), random.sample(second, len(second))).f1 == value
    assert pair_result([(first, second)] + [([], [])] * empty).micro == value


@given(SPANS.filter(bool))
def test_identical_annotators_have_one(spans):
    assert exact_counts(spans, spans).f1 == 1
    counts = [unit_counts([[Mark(*span) for span in spans]] * 2, 40)]
    for alpha in (u_alpha(counts), binary_u_alpha(counts)):
        assert alpha.value == pytest.approx(1)
