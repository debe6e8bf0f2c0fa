"""pytest-qt's robot with more patience: a busy machine is no mistake of the program's."""

from __future__ import annotations

from functools import partialmethod

import pytest
from pytestqt.qtbot import QtBot

__all__ = ["qtbot"]

PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """Waits a minute for what comes within milliseconds, unless it is told otherwise."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815 - pytest-qt's name
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)  # noqa: N815


@pytest.fixture
def qtbot(qapp, request):
    """A robot for one test."""
    return PatientBot(request)
