"""How gold is to begin is kept in the project, whatever stands there by mistake."""

from __future__ import annotations

import pytest

from annotator.domain.disputes import Beginning, Rule
from annotator.services.adjudication.beginning import RULE, SEED, keep_beginning, kept_beginning


def test_what_was_chosen_is_kept(project):
    units = project.unit_of_work
    assert kept_beginning(units) == Beginning(Rule.EXACT, 1)
    keep_beginning(units, Beginning(Rule.MAJORITY, 42))
    assert kept_beginning(units) == Beginning(Rule.MAJORITY, 42)


@pytest.mark.parametrize(("rule", "seed"), [("most", "7"), ("", "٧"), ("exact", "-1"), ("exact", "x")])
def test_what_cannot_be_read_is_as_if_nobody_had_chosen(project, rule, seed):
    with project.unit_of_work(writing=True) as unit:
        unit.settings.set(RULE, rule)
        unit.settings.set(SEED, seed)
        unit.commit()
    assert kept_beginning(project.unit_of_work) == Beginning(Rule.EXACT, 7 if seed == "7" else 1)
