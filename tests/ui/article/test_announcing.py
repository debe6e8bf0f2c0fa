"""What a screen reader is told."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from annotator.ui.article import announcing

TEXT = "The Gull Forces took Olive Meadow."


@pytest.fixture
def heard(monkeypatch):
    """What is read out, with a screen reader on."""
    said: list[str] = []

    class Listener:
        @staticmethod
        def isActive():
            return True

        @staticmethod
        def updateAccessibility(event):
            said.append(event.message())

    monkeypatch.setattr(announcing, "QAccessible", Listener)
    return said


def test_spans_and_selections_are_read_out(hands, heard):
    hands.show(TEXT, ("x", "Olive Meadow", "L"))
    hands.view.select_span("x")
    hands.view.set_selection(4, 8)
    assert heard == ["Location: Olive Meadow", "Gull"]


def test_moving_a_boundary_is_explained(hands, heard):
    hands.show(TEXT, ("x", "Olive Meadow", "L"))
    hands.view.select_span("x")
    hands.view.begin_boundary("end")
    assert "Enter" in heard[-1]


def test_the_view_has_a_name_and_a_role(hands):
    hands.show(TEXT)
    interface = QAccessible.queryAccessibleInterface(hands.view)
    assert interface.text(QAccessible.Text.Name) == "Article"
