"""Where a lead goes next: what is not settled, then what newer work has come for, each once."""

from __future__ import annotations

from annotator.services.adjudication.cases import GoldState
from annotator.services.adjudication.overview import GoldStatus
from annotator.ui.adjudication.queue import GoldQueue


def test_stale_articles_are_gone_to_once_each_from_here_on():
    queue = GoldQueue(GoldStatus(article=name, title=name, state=GoldState.SETTLED, people=2) for name in "abcd")
    assert queue.next_stale("b") is None
    queue.note_stale(["a", "b", "d"])
    queue.note_opened("b")
    gone_to = ["b"]
    while (found := queue.next_stale(gone_to[-1])) is not None:
        queue.note_opened(found)
        gone_to.append(found)
    assert gone_to == ["b", "d", "a"]
