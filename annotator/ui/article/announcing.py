"""Tells a screen reader what happens in the article view, whose picture it cannot read."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_LONGEST = 200
"""Characters that are read out at most."""


def announce(widget: QWidget, text: str) -> None:
    """Have a text read out, where a screen reader is on."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text[:_LONGEST]))
