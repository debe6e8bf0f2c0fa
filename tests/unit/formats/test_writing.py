from __future__ import annotations

import pytest
from format_examples import exported, full_works, round_trip, work
from hypothesis import given, settings

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ForeignSubmission
from annotator.domain.parts import EVERY_PART, Part, missing, reduced
from annotator.formats.registry import format_named


@settings(deadline=None, max_examples=40)
@given(full_works())
def test_jsonl_carries_everything(tmp_path_factory, examples):
    assert not round_trip(format_named("jsonl"), examples, tmp_path_factory.mktemp("x")).lost


@settings(deadline=None, max_examples=40)
@given(full_works())
def test_what_is_left_out_is_counted_and_nothing_else(examples):
    for example in examples:
        assert not missing(example, EVERY_PART)
        for part in EVERY_PART - {Part.SPACING, Part.BOUNDARIES, Part.OVERLAPS}:
            bare = reduced(example, EVERY_PART - {part})
            assert (bare != reduced(example, EVERY_PART)) == bool(missing(example, EVERY_PART - {part})), part


def test_what_no_token_format_holds_is_counted(tmp_path):
    submissions = (ForeignSubmission(number=1), ForeignSubmission(number=2))
    example = work("x", flag="unsure", note="odd", submissions=submissions)
    _, report = exported(format_named("spacy"), [example], tmp_path)
    assert report.lost == {Part.SUBMISSIONS: 1}


@pytest.mark.parametrize(("name", "code"), [("jsonl", "format.no-options"), ("doccano", "format.option")])
def test_an_unknown_option_is_refused(tmp_path, name, code):
    with pytest.raises(AnnotatorError) as caught:
        exported(format_named(name), [work("x")], tmp_path, values={"nonsense": "1"})
    assert caught.value.code == code
