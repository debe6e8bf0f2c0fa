"""A team on one article."""

from __future__ import annotations

import pytest
from gold_team import Team


@pytest.fixture
def team(project, annotating, write_jsonl):
    made = Team(project, annotating, write_jsonl)
    made.article()
    return made
