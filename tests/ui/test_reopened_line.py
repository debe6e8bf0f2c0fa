"""The line above an article that was taken up again, with the reason."""

from __future__ import annotations

import pytest

from annotator.services.batches import reopened_by_lead
from annotator.services.sealing import Sealing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def line(window):
    return window.panels.desk.reopened_line


def test_nothing_is_said_of_an_article_that_was_never_ended(window, line):
    assert not line.isVisible()


def test_the_reason_is_read_above_the_article_until_it_is_done_again(window, line):
    session, context = window.panels.flow.session, window.context
    sealing = Sealing(context.file.unit_of_work)
    sealing.done(session)
    reason = "Read  the guideline\non places again."
    reopened_by_lead(
        context.file.unit_of_work, [session.article.id], of=context.annotator.name, round_name="", reason=reason
    )
    window.read_anew()
    assert line.isVisible()
    assert "Read the guideline on places again." in line.label.text()
    window.panels.flow.session.begin()
    sealing.done(window.panels.flow.session)
    window.panels.desk.refresh_state()
    assert not line.isVisible()
