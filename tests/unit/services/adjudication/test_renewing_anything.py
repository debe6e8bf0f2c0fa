"""Whatever is sealed after whatever was decided: all of it is decided in the end, and every step taken back."""

from __future__ import annotations

from collections import Counter
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.articles import Article, ArticleInfo
from annotator.domain.assignments import Assignment, Submission
from annotator.domain.disputes import Beginning, Rule
from annotator.domain.spans import Span
from annotator.formats.label_sets import load_named
from annotator.services.adjudication.beginning import plan_begin
from annotator.services.adjudication.gold_work import GoldWork
from annotator.services.adjudication.renewing import plan_renew
from annotator.services.adjudication.sealed import SealedArticle, place_of

TEXT = "Gull Forces took Olive Meadow again."
LABELS = load_named("conflict-news")
PLACES = st.sets(
    st.tuples(st.integers(0, 24), st.integers(1, 9), st.sampled_from(["faction", "location"])).map(
        lambda place: (place[0], place[0] + place[1], place[2])
    ),
    max_size=4,
)
TEAM = st.lists(PLACES, min_size=1, max_size=3)
SERIAL = count()


def sealed(team):
    """Return a submission of each annotator."""
    found = []
    for annotator, places in zip("ABC", team, strict=False):
        id_ = f"{next(SERIAL):06}"
        spans = tuple(
            Span(
                id=f"{id_}.{number}",
                assignment=annotator,
                start=start,
                end=end,
                label=label,
                surface=TEXT[start:end],
            )
            for number, (start, end, label) in enumerate(sorted(places))
        )
        submission = Submission(id=id_, assignment=annotator, number=1, version=1, sealed=id_, spans=spans)
        found.append(SealedArticle(annotator, submission, spans, ()))
    return found


def gold_on(latest):
    info = ArticleInfo(id="a", title="t", language="en", text_sha256="", length=len(TEXT))
    gold = Assignment(id="g", article="a", annotator="gold", round="r")
    return GoldWork(
        article=Article(info, TEXT),
        lead="l",
        assignment=gold,
        stored=False,
        label_set=LABELS,
        settlement=None,
        read=latest,
        latest=latest,
    )


def undecided(work):
    return [case for case in work.cases() if case.decision is None]


@settings(deadline=None, max_examples=150)
@given(TEAM, st.lists(TEAM, min_size=1, max_size=3), st.sampled_from(Rule), st.randoms(use_true_random=False))
def test_nothing_is_lost_and_all_can_be_decided_and_taken_back(first, later, rule, random):
    work, steps = gold_on(sealed(first)), []

    def do(change):
        steps.append((change, dict(work.spans), dict(work.decisions), work.settlement))
        work.take_in(change)

    def decide(case):
        do(work.plan(case, [place for place in case.dispute.places if random.random() < 0.6]))

    do(plan_begin(work, Beginning(rule)))
    for team in later:
        for case in undecided(work)[::2]:
            decide(case)
        before = dict(work.decisions)
        standing = {span for decision in before.values() for span in decision.spans if span in work.spans}
        fresh = sealed(team)
        work = reopened(work, fresh)
        do(plan_renew(work))
        assert not work.stale
        assert work.decisions == before
        assert standing <= work.spans.keys()
    while undecided(work):
        decide(undecided(work)[0])
    owners = Counter(span for decision in work.decisions.values() for span in decision.spans if span in work.spans)
    assert set(owners.values()) <= {1}
    agreed = {version[:3] for version in work.comparison.agreed}
    assert {place_of(span) for span in work.spans.values() if span.id not in owners} <= agreed
    assert all(work.case_of(span) is not None for span in work.spans)
    for change, *before in reversed(steps):
        work.take_in(change.inverse())
        assert [work.spans, work.decisions, work.settlement] == before


def reopened(work, latest):
    """Return an article's gold as it is read again once others have sealed."""
    return GoldWork(
        article=work.article,
        lead=work.lead,
        assignment=work.assignment,
        stored=True,
        label_set=LABELS,
        settlement=work.settlement,
        read=work.read,
        latest=latest,
        spans=work.spans.values(),
        decisions=work.decisions.values(),
    )
