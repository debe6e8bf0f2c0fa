"""Agreement on a million spans of three annotators: exact F1 beside seqeval and nervaluate, and the unitizing alpha."""

from __future__ import annotations

import random
import warnings
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from time import perf_counter

from annotator.agreement.agreement import measured
from annotator.agreement.exact import pair_result
from annotator.agreement.matching import Mark
from annotator.agreement.resampling import Resampling
from annotator.agreement.tallies import tallied
from annotator.agreement.unitizing import u_alpha, unit_counts
from annotator.agreement.works import MeasuredArticle, Work
from tests.bench.measures import Measure

LABELS = ("DATE", "EVENT", "FACTION", "LOCATION")
WORDS = 4
"""A span lies in every stretch of so many words, each of four letters and a space."""
ARTICLES = 4_000

Article = tuple[int, list[list[Mark]]]
"""Its length in words, and each annotator's spans in words."""


def measure(folder: Path, *, quick: bool) -> list[Measure]:
    """Measure both on the same spans, and the whole of the figures on an ordinary project."""
    del folder
    spans = 60_000 if quick else 1_000_000
    articles = _articles(spans, ARTICLES // (10 if quick else 1))
    count = sum(len(side) for _, sides in articles for side in sides)
    ours, found = _seconds(lambda: _exact(articles))
    alpha, _ = _seconds(lambda: _alpha(articles))
    return [
        _goal("exact F1 of three annotators", count, ours, 2.0, "ours", ours),
        *_beside_others(articles, count, ours, found),
        _goal("uα of three annotators", count, alpha, 10.0, "exact F1", ours),
        _everything(200 if quick else 2_000, ours),
    ]


def _articles(spans: int, articles: int) -> list[Article]:
    draw = random.Random(5)
    each = max(1, round(spans / 3 / 0.97 / articles))
    return [
        (each * WORDS, [_side(draw, base) for _ in range(3)]) for base in (_base(draw, each) for _ in range(articles))
    ]


def _base(draw: random.Random, count: int) -> list[Mark]:
    return [Mark(WORDS * n, WORDS * n + draw.randint(1, 3), draw.choice(LABELS)) for n in range(count)]


def _side(draw: random.Random, base: list[Mark]) -> list[Mark]:
    """Return what one annotator made of it: some missed, some longer, some with another label."""
    found = []
    for mark in base:
        chance = draw.random()
        if chance < 0.03:
            continue
        end = mark.end + (0.03 < chance < 0.1)
        found.append(Mark(mark.start, end, draw.choice(LABELS) if chance > 0.93 else mark.label))
    return found


def _seconds(work: Callable[[], object]) -> tuple[float, object]:
    started = perf_counter()
    found = work()
    return perf_counter() - started, found


def _exact(articles: list[Article]) -> list[float | None]:
    return [pair_result((sides[a], sides[b]) for _, sides in articles).micro for a, b in combinations(range(3), 2)]


def _alpha(articles: list[Article]) -> float | None:
    return u_alpha([unit_counts(sides, length) for length, sides in articles]).value


def _beside_others(articles: list[Article], count: int, ours: float, found: object) -> list[Measure]:
    """Give both libraries the same as tags, which is what they read; making the tags counts for nothing."""
    tags = [[_iob2(length, sides[number]) for length, sides in articles] for number in range(3)]
    measures = []
    for name, score in (("seqeval", _seqeval), ("nervaluate", _nervaluate)):
        theirs, values = _seconds(lambda score=score: [score(tags[a], tags[b]) for a, b in combinations(range(3), 2)])
        assert all(abs(one - two) < 1e-9 for one, two in zip(found, values, strict=True))
        measures.append(
            Measure(
                name=f"exact F1, {count:,} spans",
                value=ours,
                unit="s",
                baseline=name,
                beside=theirs,
                limit=0.1,
            )
        )
    return measures


def _iob2(length: int, marks: list[Mark]) -> list[str]:
    tags = ["O"] * length
    for start, end, label in marks:
        tags[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return tags


def _seqeval(first: list[list[str]], second: list[list[str]]) -> float:
    from seqeval.metrics import f1_score
    from seqeval.scheme import IOB2

    return float(f1_score(first, second, mode="strict", scheme=IOB2))


def _nervaluate(first: list[list[str]], second: list[list[str]]) -> float:
    from nervaluate import Evaluator

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return float(Evaluator(first, second, tags=list(LABELS), loader="list").evaluate()["overall"]["strict"].f1)


def _everything(articles: int, beside: float) -> Measure:
    """Every figure with its interval, counted from nothing."""
    made = _articles(articles * 3 * 40, articles)

    def work() -> object:
        tallies = [
            tallied(
                MeasuredArticle(id=str(number), text="word " * length),
                {
                    name: Work.of((5 * start, 5 * end - 1, label) for start, end, label in side)
                    for name, side in zip("abc", sides, strict=True)
                },
            )
            for number, (length, sides) in enumerate(made)
        ]
        return measured(tallies, ["a", "b", "c"], resampling=Resampling())

    value, _ = _seconds(work)
    return Measure(
        name=f"all figures, {articles:,} articles × 3 annotators × 40 spans",
        value=value,
        unit="s",
        baseline="exact F1",
        beside=beside,
    )


def _goal(name: str, count: int, value: float, limit: float, baseline: str, beside: float) -> Measure:
    return Measure(
        name=f"{name}, {count:,} spans",
        value=value,
        unit="s",
        baseline=baseline,
        beside=beside,
        limit=limit,
        absolute=True,
    )
