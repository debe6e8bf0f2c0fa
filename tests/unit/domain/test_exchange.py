from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.exchange import ArticleWork, ExportReport, Fate, ForeignSpan, ForeignSubmission, Outcome

SPAN = ForeignSpan(start=0, end=1, label="L")


def outcome(layer: str, fate: Fate) -> Outcome:
    return Outcome(
        layer=layer,
        article="a",
        annotator="n",
        span="s",
        start=0,
        end=1,
        label="L",
        text="x",
        fate=fate,
        written_start=None if fate is Fate.DROPPED else 0,
        written_end=None if fate is Fate.DROPPED else 1,
    )


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (ArticleWork(text="x"), False),
        (ArticleWork(text="x", annotator="n", submissions=(ForeignSubmission(),)), False),
        (ArticleWork(text="x", spans=(SPAN,)), True),
        (ArticleWork(text="x", submissions=(ForeignSubmission(), ForeignSubmission(spans=(SPAN,)))), True),
    ],
)
def test_spans_come_along_now_or_in_a_submission(work, expected):
    assert work.has_spans is expected


@given(st.lists(st.sampled_from(Fate)))
def test_a_report_lists_what_is_not_as_is_and_its_sums_equal_the_input(fates):
    report = ExportReport(format="test", spans=len(fates))
    for fate in fates:
        report.count(outcome("ents", fate))
    assert report.balanced()
    assert [item.fate for item in report.outcomes] == [fate for fate in fates if fate is not Fate.AS_IS]
    report.spans += 1
    assert report.balanced() is not bool(fates)


def test_each_layer_accounts_for_every_span_by_itself():
    report = ExportReport(format="test", spans=1)
    report.count(outcome("ents", Fate.DROPPED))
    assert report.balanced()
    report.count(outcome("sc", Fate.AS_IS))
    assert report.balanced()
    report.count(outcome("sc", Fate.AS_IS))
    assert not report.balanced()


def test_accounts_of_parts_become_one():
    whole = ExportReport(format="x")
    for number in (2, 3):
        whole.add(
            ExportReport(
                format="x",
                spans=number,
                notes=[
                    f"tokens by T 1: {number} of the articles",
                    f"a{number}: no sentence break at {number}, inside “x”",
                ],
                losses=["links from one row to another: 1", "left out: notes (4)"],
            )
        )
    assert whole.spans == 5
    assert whole.notes == [
        "tokens by T 1: 5 of the articles",
        "a2: no sentence break at 2, inside “x”",
        "a3: no sentence break at 3, inside “x”",
    ]
    assert whole.losses == ["links from one row to another: 2", "left out: notes (8)"]
