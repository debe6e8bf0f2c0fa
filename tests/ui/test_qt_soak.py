"""PySide6 6.12.0 dropped a reference to None in every call that returns nothing, until Python 3.11 crashed."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument

CALLS = 20_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None has no reference count from Python 3.12 on")
def test_calls_that_return_nothing_keep_their_reference_to_none(qapp):
    document = QTextDocument("Gull Forces took Olive Meadow.")
    cursor, look, colour = QTextCursor(document), QTextCharFormat(), QColor("red")
    before = sys.getrefcount(None)
    for call in range(CALLS):
        cursor.setPosition(call % 20)
        look.setBackground(colour)
    assert abs(sys.getrefcount(None) - before) < CALLS // 10
