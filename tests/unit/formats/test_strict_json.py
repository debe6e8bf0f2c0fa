from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.strict_json import UnfinishedError, one_line, value_at, whole_value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"a": NaN}', "NaN is no JSON value"),
        ("[" * 100_000, "it is nested too deep"),
        ("9" * 5000, "a number has too many digits"),
        ('"\\ud800"', "a string holds half of a surrogate pair"),
        ('{"\\u0000": 1}', "a string holds NUL"),
        ("{} {}", "more follows at character 4"),
        ("", "Expecting value at character 1"),
        ('{"a": ', "Expecting value at character 7"),
    ],
)
def test_what_is_refused(text, reason):
    with pytest.raises(ValueError, match=reason):
        whole_value(text)


def test_where_a_value_ends():
    assert value_at('[1] {"a": "\\ud83d\\ude00"} x', 4) == ({"a": "😀"}, 25)


def test_more_of_a_text_may_tell():
    with pytest.raises(UnfinishedError) as caught:
        value_at('{"a": [1, 2')
    assert caught.value.position == 11


@given(st.recursive(st.text() | st.integers() | st.booleans(), lambda inner: st.lists(inner, max_size=3)))
def test_a_value_on_one_line_is_the_same_value(value):
    line = one_line(value)
    assert len(line.splitlines()) == 1
    assert json.loads(line) == value
