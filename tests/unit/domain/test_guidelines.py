from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.guidelines import GENERAL, digests, news
from annotator.domain.labels import BoundaryPolicy, Example, Keep, Label, LabelSet, Pattern


def label(name, **values):
    made = Label(id=name, name=name, title=(("en", name),), letter=(("en", "X"),), light="#111111", dark="#EEEEEE")
    return replace(made, guideline=(("en", f"About {name}."),), **values)


SET = LabelSet(id="s", name="s", labels=(label("a"), label("b")), guideline=(("en", "All."),))


def changed(**values):
    return replace(SET, version=2, labels=(replace(SET.labels[0], **values), SET.labels[1]))


def test_what_was_read_is_no_news():
    assert news(SET, digests(SET)) == ()
    assert news(SET, {}) == (GENERAL, "a", "b")


@pytest.mark.parametrize(
    "values",
    [
        {"guideline": (("en", "Otherwise."),)},
        {"examples": (Example(language="en", text="[x]"),)},
        {"policy": BoundaryPolicy(quotes=Keep.KEEP)},
    ],
)
def test_what_says_how_to_label_is_news(values):
    assert news(changed(**values), digests(SET)) == ("a",)


@pytest.mark.parametrize("values", [{"light": "#222222"}, {"pattern": Pattern.WAVE}, {"key": 9}, {"retired": True}])
def test_looks_keys_and_retiring_are_none(values):
    assert news(changed(**values), digests(SET)) == ()


def test_the_general_part_and_a_new_label_are_news():
    more = replace(SET, guideline=(("en", "All of it."),), labels=(*SET.labels, label("c")))
    assert news(more, digests(SET)) == (GENERAL, "c")
