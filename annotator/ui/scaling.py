"""The size of the interface's text, 100 % to 200 %, and lengths in pixels that grow with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

SMALLEST, LARGEST, STEP = 100, 200, 10
"""Per cent."""
_PERCENT: Final = "interface-percent"
_USUAL: Final = "usual-font-size"
"""Properties of the application: the per cent, and the size in points that the system gave it."""


def set_interface_size(percent: int) -> None:
    """Set the text of every window, at once."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    if application.property(_USUAL) is None:
        application.setProperty(_USUAL, application.font().pointSizeF())
    font = application.font()
    points = float(application.property(_USUAL)) * percent / 100
    application.setProperty(_PERCENT, percent)
    if points > 0 and font.pointSizeF() != points:
        font.setPointSizeF(points)
        application.setFont(font)


def scaled(length: float) -> int:
    """Return a length in pixels that suits the size of the text."""
    application = QCoreApplication.instance()
    percent = application.property(_PERCENT) if application is not None else None
    return round(length * (percent or SMALLEST) / 100)
