"""The measures beside those of nltk, scikit-learn, statsmodels, seqeval, krippendorff and nervaluate: random data."""

from __future__ import annotations

import random
import warnings
from collections import Counter
from itertools import combinations

import pytest

from annotator.agreement.agreement import measured
from annotator.agreement.categorical import (
    alpha_of_units,
    bennett_s,
    cohen_kappa,
    contingency,
    fleiss_kappa,
    nominal_alpha,
    scott_pi,
)
from annotator.agreement.exact import pair_result
from annotator.agreement.tallies import tallied
from annotator.agreement.works import MeasuredArticle, Work

CLOSE = 1e-9
SEEDS = range(12)
LABELS = ("DATE", "EVENT", "FACTION", "LOCATION")


def ratings(seed, coders, units, *, missing=0.0):
    """Return coders × units of four labels: everybody mostly sees the same."""
    draw = random.Random(seed)
    truth = [draw.choice(LABELS) for _ in range(units)]
    return [
        [None if draw.random() < missing else value if draw.random() < 0.7 else draw.choice(LABELS) for value in truth]
        for _ in range(coders)
    ]


def table_of(first, second):
    return contingency(Counter(zip(first, second, strict=True)))[1].tolist()


@pytest.mark.parametrize("seed", SEEDS)
def test_two_coders(seed):
    from nltk.metrics.agreement import AnnotationTask
    from sklearn.metrics import cohen_kappa_score
    from statsmodels.stats.inter_rater import cohens_kappa

    first, second = ratings(seed, 2, 60)
    table = table_of(first, second)
    task = AnnotationTask([(name, unit, value) for name, row in (("a", first), ("b", second))
                           for unit, value in enumerate(row)])  # fmt: skip
    kappa = cohen_kappa(table).value
    assert kappa == pytest.approx(task.kappa(), abs=CLOSE)
    assert kappa == pytest.approx(cohen_kappa_score(first, second), abs=CLOSE)
    assert kappa == pytest.approx(cohens_kappa(table).kappa, abs=CLOSE)
    assert scott_pi(table).value == pytest.approx(task.pi(), abs=CLOSE)
    assert bennett_s(table).value == pytest.approx(task.S(), abs=CLOSE)
    assert nominal_alpha([first, second]).value == pytest.approx(task.alpha(), abs=CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_several_coders(seed):
    from nltk.metrics.agreement import AnnotationTask
    from statsmodels.stats.inter_rater import aggregate_raters
    from statsmodels.stats.inter_rater import fleiss_kappa as theirs

    rows = ratings(seed, 5, 40)
    units = [Counter(unit) for unit in zip(*rows, strict=True)]
    numbers = [[LABELS.index(value) for value in unit] for unit in zip(*rows, strict=True)]
    assert fleiss_kappa(units).value == pytest.approx(theirs(aggregate_raters(numbers)[0]), abs=CLOSE)
    task = AnnotationTask(
        [(str(coder), unit, value) for coder, row in enumerate(rows) for unit, value in enumerate(row)]
    )
    assert alpha_of_units(units).value == pytest.approx(task.alpha(), abs=CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_coders_with_missing_values(seed):
    import krippendorff

    rows = ratings(seed, 4, 50, missing=0.3)
    numbers = [[float("nan") if value is None else LABELS.index(value) for value in row] for row in rows]
    theirs = krippendorff.alpha(reliability_data=numbers, level_of_measurement="nominal")
    assert nominal_alpha(rows).value == pytest.approx(theirs, abs=CLOSE)


def tagged(draw, words):
    """Return a sentence as (first word, word after the last, label) of spans, apart from each other."""
    found, place = [], 0
    while place < words:
        length = draw.randint(1, 3)
        if draw.random() < 0.4 and place + length <= words:
            found.append((place, place + length, draw.choice(LABELS)))
        place += length
    return found


def sides(seed, sentences=60, words=14):
    """Return what two annotators marked: the second keeps most, shifts an end, changes a label or finds others."""
    draw = random.Random(seed)
    found = []
    for _ in range(sentences):
        first = tagged(draw, words)
        second = tagged(draw, words) if draw.random() < 0.3 else []
        for start, end, label in first if not second else ():
            chance = draw.random()
            if chance < 0.15:
                continue
            shorter = int(chance < 0.3 and end - start > 1)
            second.append((start, end - shorter, label if chance < 0.85 else draw.choice(LABELS)))
        found.append((first, second))
    return found


def iob2(spans, words=14):
    tags = ["O"] * words
    for start, end, label in spans:
        tags[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return tags


@pytest.mark.parametrize("seed", SEEDS)
def test_exact_f1_is_that_of_seqeval_in_strict_mode(seed):
    from seqeval.metrics import classification_report, f1_score
    from seqeval.scheme import IOB2

    pairs = sides(seed)
    gold, other = ([iob2(pair[side]) for pair in pairs] for side in (0, 1))
    ours = pair_result(pairs)
    assert ours.micro == pytest.approx(f1_score(gold, other, mode="strict", scheme=IOB2), abs=CLOSE)
    report = classification_report(gold, other, mode="strict", scheme=IOB2, output_dict=True, digits=12)
    for label, counts in ours.labels.items():
        assert counts.f1 == pytest.approx(report[label]["f1-score"], abs=CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_exact_and_boundary_f1_are_those_of_nervaluate(seed):
    from nervaluate import Evaluator

    pairs = sides(seed)
    gold, other = ([iob2(pair[side]) for pair in pairs] for side in (0, 1))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        overall = Evaluator(gold, other, tags=list(LABELS), loader="list").evaluate()["overall"]
    figures = figures_of(pairs).overall.figures
    assert figures["exact_f1"].value == pytest.approx(overall["strict"].f1, abs=CLOSE)
    assert figures["boundary_f1"].value == pytest.approx(overall["exact"].f1, abs=CLOSE)


def figures_of(pairs):
    """Measure sentences as articles of one-letter words with a space after each."""
    text = "x " * 14
    articles = []
    for number, pair in enumerate(pairs):
        works = {
            name: Work.of((2 * start, 2 * end - 1, label) for start, end, label in side)
            for name, side in zip("ab", pair, strict=True)
        }
        articles.append(tallied(MeasuredArticle(id=str(number), text=text), works))
    return measured(articles, ["a", "b"])


@pytest.mark.parametrize("seed", SEEDS)
def test_labels_and_tokens_of_sentences_beside_scikit_learn(seed):
    import krippendorff
    from sklearn.metrics import cohen_kappa_score

    pairs = sides(seed)
    figures = figures_of(pairs).overall.figures
    same_ends = [
        (label, other[start, end])
        for first, second in pairs
        for other in [{(start, end): label for start, end, label in second}]
        for start, end, label in first
        if (start, end) in other
    ]
    assert figures["label_kappa"].n == len(same_ends)
    assert figures["label_kappa"].value == pytest.approx(cohen_kappa_score(*zip(*same_ends, strict=True)), abs=CLOSE)
    numbers = [[LABELS.index(label) for label in row] for row in zip(*same_ends, strict=True)]
    alpha = krippendorff.alpha(reliability_data=numbers, level_of_measurement="nominal")
    assert figures["label_alpha"].value == pytest.approx(alpha, abs=CLOSE)
    tokens = [[tag.rpartition("-")[2] for pair in pairs for tag in iob2(pair[side])] for side in (0, 1)]
    assert figures["token_kappa"].value == pytest.approx(cohen_kappa_score(*tokens), abs=CLOSE)
    coded = [[("O", *LABELS).index(tag) for tag in row] for row in tokens]
    alpha = krippendorff.alpha(reliability_data=coded, level_of_measurement="nominal")
    assert figures["token_alpha"].value == pytest.approx(alpha, abs=CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_unitizing_alpha_beside_one_counted_code_point_by_code_point(seed):
    draw = random.Random(seed)
    length = 60
    rows = [tagged(draw, length) for _ in range(3)]
    text = MeasuredArticle(id="1", text="x" * length)
    works = {name: Work.of(row) for name, row in zip("abc", rows, strict=True)}
    found = measured([tallied(text, works)], list(works)).overall.figures["u_alpha"].value
    assert found == pytest.approx(code_point_by_code_point(rows, length), abs=CLOSE)


def code_point_by_code_point(rows, length):
    """Return uα from its definition, with the letters of each annotator laid out."""
    letters = []
    for row in rows:
        values = [None] * length
        for start, end, label in row:
            values[start:end] = [label] * (end - start)
        letters.append(values)
    coincidences = Counter()
    for one, two in combinations(letters, 2):
        for pair in zip(one, two, strict=True):
            coincidences[pair] += 1 / (len(rows) - 1)
            coincidences[pair[::-1]] += 1 / (len(rows) - 1)
    totals = Counter()
    for (value, _), amount in coincidences.items():
        totals[value] += amount
    n = sum(totals.values())
    alone = totals[None] + sum((end - start) ** 2 for row in rows for start, end, _ in row)
    observed = sum(amount for (one, two), amount in coincidences.items() if one != two)
    expected = sum(n * totals[one] * totals[two] / (n * n - alone) for one in totals for two in totals if one != two)
    return 1 - observed / expected
