"""The real articles: two sets of spans over them, measured here and by a few lines of another making."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from annotator.agreement.agreement import measured
from annotator.agreement.tallies import tallied
from annotator.agreement.works import MeasuredArticle, Work

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def records(corpus):
    """Return {article: (text, language, spans of A, spans of B)}."""
    found = {}
    for side in "ab":
        for line in (corpus / f"annotations-{side}.jsonl").read_text("utf-8").splitlines():
            record = json.loads(line)
            spans = {(span["start"], span["end"], span["label"]) for span in record["spans"]}
            found.setdefault(record["id"], [record["text"], record["language"]]).append(spans)
    return found


@pytest.fixture(scope="module")
def agreement(records):
    tallies = [
        tallied(MeasuredArticle(id=name, text=text, language=language), {"A": Work.of(a), "B": Work.of(b)})
        for name, (text, language, a, b) in records.items()
    ]
    return measured(tallies, ["A", "B"])


def f1(pairs):
    pairs = list(pairs)
    return 2 * sum(len(a & b) for a, b in pairs) / sum(len(a) + len(b) for a, b in pairs)


def test_exact_and_boundary_f1(records, agreement):
    works = [(a, b) for _, _, a, b in records.values()]
    figures = agreement.overall.figures
    assert figures["exact_f1"].value == pytest.approx(f1(works), abs=1e-12)
    assert figures["exact_f1_macro"].value == pytest.approx(sum(f1([work]) for work in works) / len(works), abs=1e-12)
    ends = [[Counter(span[:2] for span in side) for side in work] for work in works]
    same = 2 * sum((a & b).total() for a, b in ends) / sum(a.total() + b.total() for a, b in ends)
    assert figures["boundary_f1"].value == pytest.approx(same, abs=1e-12)
    assert figures["exact_f1"].n == sum(len(a) + len(b) for a, b in works)


def test_by_label_and_by_language(records, agreement):
    for label, figures in agreement.labels.items():
        chosen = [[{span for span in side if span[2] == label} for side in (a, b)] for _, _, a, b in records.values()]
        assert figures["exact_f1"].value == pytest.approx(f1(chosen), abs=1e-12)
    for language, summary in agreement.languages.items():
        chosen = [(a, b) for _, known, a, b in records.values() if known == language]
        assert summary.headline.value == pytest.approx(f1(chosen), abs=1e-12)
        assert summary.articles == len(chosen)


def test_label_kappa(records, agreement):
    sklearn = pytest.importorskip("sklearn.metrics")
    pairs = [
        (label, other)
        for _, _, a, b in records.values()
        for start, end, label in a
        for begin, stop, other in b
        if (start, end) == (begin, stop)
    ]
    # Nobody marked one place with two labels, so that this is all there is to it.
    assert agreement.overall.figures["label_kappa"].value == pytest.approx(
        sklearn.cohen_kappa_score(*zip(*pairs, strict=True)), abs=1e-9
    )
    assert agreement.overall.same_ends == Counter(pairs)


def test_the_books_balance(records, agreement):
    summary = agreement.overall
    assert summary.counts.balanced
    assert summary.counts.first == sum(len(a) for _, _, a, _ in records.values())
    assert summary.counts.second == sum(len(b) for _, _, _, b in records.values())
    for place, side in ((0, 2), (1, 3)):
        by_label = Counter(span[2] for record in records.values() for span in record[side])
        counted = Counter()
        for labels, count in summary.confusion.items():
            counted[labels[place]] += count
        assert {label: count for label, count in counted.items() if label} == by_label
    assert sum(summary.causes.values()) == summary.counts.boundary
    # B was made by widening and swapping; what that did is known by its kind.
    assert (summary.counts.both, summary.counts.groups) == (0, 0)
