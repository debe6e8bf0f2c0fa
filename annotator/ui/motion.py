"""Whether things may move by themselves: not where the system says so, nor where a person has chosen so."""

from __future__ import annotations

import ctypes
import sys
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QProgressBar, QStyle

_REDUCED: Final = "reduced-motion"
_USUAL: Final = "usual-motion"
_EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_CLIENT_AREA_ANIMATION: Final = 0x1042
"""SPI_GETCLIENTAREAANIMATION of Windows' SystemParametersInfo: “Show animations in Windows”."""


def system_reduces() -> bool:
    """Tell whether the system asks for less motion, as far as it can be asked."""
    application = QApplication.instance()
    if sys.platform == "win32":
        shown = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(shown), 0)
        return not shown.value
    if not isinstance(application, QApplication):
        return False
    # The platform's theme hands its setting on as the duration of a style's animations.
    return application.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


def set_motion(*, reduced: bool) -> None:
    """Let nothing move by itself in any window, or let everything move as usual."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    reduced = reduced or system_reduces()
    if application.property(_USUAL) is None:
        effects = [effect.name for effect in _EFFECTS if application.isEffectEnabled(effect)]
        application.setProperty(_USUAL, [application.cursorFlashTime(), *effects])
    flash, *effects = application.property(_USUAL)
    application.setProperty(_REDUCED, reduced)
    application.setCursorFlashTime(0 if reduced else int(flash))
    for effect in _EFFECTS:
        application.setEffectEnabled(effect, not reduced and effect.name in effects)
    for window in application.topLevelWidgets():
        still(window)


def still(window: object) -> None:
    """Let the docks of a window move or not, as is chosen."""
    if isinstance(window, QMainWindow):
        window.setAnimated(not is_reduced())


def is_reduced() -> bool:
    """Tell whether nothing may move by itself."""
    application = QCoreApplication.instance()
    return application is not None and bool(application.property(_REDUCED))


def show_busy(bar: QProgressBar) -> None:
    """Show that work is under way whose length is not known: by a bar that runs, or one half full that stands still."""
    if is_reduced():
        bar.setRange(0, 2)
        bar.setValue(1)
    else:
        bar.setRange(0, 0)
