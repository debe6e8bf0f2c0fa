"""Which links two spans can have, and finding links by the spans they join."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.labels import LabelSet, LinkType
from annotator.domain.links import LinksBySpan, types_at, ways
from annotator.domain.spans import Link


def kind(name: str, sources: str, targets: str, *, retired: bool = False) -> LinkType:
    return LinkType(
        id=name, name=name, title=(), sources=tuple(sources.split()), targets=tuple(targets.split()), retired=retired
    )


LABELS = LabelSet(
    id="x",
    name="x",
    link_types=(
        kind("actor", "event", "faction"),
        kind("target", "event", "faction"),
        kind("place", "event", "location"),
        kind("continues", "event faction location", ""),
        kind("ally", "faction", "faction location"),
        kind("old", "event", "location", retired=True),
    ),
)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("event", "faction", ["actor", "target"]),
        ("faction", "event", ["< actor", "< target"]),
        ("event", "location", ["place"]),
        ("event", "event", ["continues"]),
        ("faction", "faction", ["continues", "ally"]),
        ("location", "faction", ["< ally"]),
        ("event", "date", []),
    ],
)
def test_the_labels_of_both_ends_decide(first, second, expected):
    found = [f"< {way.type.id}" if way.backwards else way.type.id for way in ways(LABELS, first, second)]
    assert found == expected


def test_types_that_a_label_takes_part_in():
    assert [item.id for item in types_at(LABELS, "location")] == ["place", "continues", "ally"]
    assert types_at(LABELS, "date") == ()


@given(
    st.lists(st.tuples(st.integers(0, 5), st.sampled_from("abc"), st.sampled_from("abc"), st.booleans()), max_size=30)
)
def test_links_are_found_by_their_ends_whatever_came_and_went(steps):
    found, expected = LinksBySpan(), {}
    for number, source, target, add in steps:
        link = Link(id=str(number), assignment="w", type="t", source=source, target=target)
        if add:
            found.add(link)
            expected.pop(link.id, None)
            expected[link.id] = link
        else:
            found.discard(link.id)
            expected.pop(link.id, None)
    assert list(found) == list(expected.values())
    assert len(found) == len(expected)
    for end in "abc":
        assert set(found.of(end)) == {link for link in expected.values() if end in (link.source, link.target)}
    assert len(found.of_all("abc")) == len(expected)
