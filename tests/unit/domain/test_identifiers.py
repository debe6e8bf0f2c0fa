"""Identifiers: random, or such that follow from a seed."""

from __future__ import annotations

import uuid

from annotator.domain.clock import now, timeless
from annotator.domain.identifiers import counted_ids, new_id


def test_they_are_unique_and_of_the_form_that_is_said():
    found = [new_id() for _ in range(1000)]
    assert len(set(found)) == 1000
    assert {(uuid.UUID(item).version, uuid.UUID(item).variant) for item in found} == {(4, uuid.RFC_4122)}
    assert all(str(uuid.UUID(item)) == item for item in found)


def test_the_same_seed_gives_the_same_ones_and_only_inside():
    def some(seed):
        with counted_ids(seed):
            return [new_id() for _ in range(100)]

    assert some(b"a") == some(b"a")
    assert not set(some(b"a")) & set(some(b"b"))
    assert len(set(some(b"a"))) == 100
    assert {uuid.UUID(item).version for item in some(b"a")} == {8}
    assert uuid.UUID(new_id()).version == 4


def test_nothing_says_when_where_nothing_is_to():
    with timeless():
        assert now() == ""
    assert now().endswith("Z")
