"""The desktop program put together. Storage and everything heavy is imported after the first paint."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from annotator.ui.main_window import MainWindow

PICTURE = "window.png"


def main() -> None:
    """Open the window: the entry point of the desktop program."""
    sys.exit(open_window(Path(sys.argv[1]) if len(sys.argv) > 1 else None))


def open_window(project: Path | None = None) -> int:
    """Open the window, with a project if one is given, and run until it is closed."""
    from PySide6.QtCore import QTimer

    application = make_application()
    window = make_window(application)
    window.show()
    if project is not None:
        QTimer.singleShot(0, lambda: window.open_project(project))
    # What is there by now stays: looking through it in every collection would hold the window up.
    QTimer.singleShot(1_000, gc.freeze)
    return application.exec()


def open_or_picture(project: Path, folder: Path, annotator: str) -> int:
    """Open the window as an annotator (id); without a display say so and save a picture of it into ``folder``."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _label_as(project, annotator)
    if has_display():
        return open_window(project)
    picture = save_picture(project, folder / PICTURE)
    sys.stdout.write(f"There is no display, so the window is not opened; here is a picture of it: {picture}\n")
    return 0


def _label_as(project: Path, annotator: str) -> None:
    from annotator.ui.preferences import Preferences

    make_application()
    Preferences().set_annotator_of(project, annotator)


def has_display() -> bool:
    """Tell whether a window can be shown."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def save_picture(project: Path, target: Path) -> Path:
    """Draw the window with a project's first article into a PNG, and return its path."""
    application = make_application()
    window = make_window(application)
    window.resize(1440, 860)
    window.show()
    window.open_project(project)
    for _ in range(5):
        application.processEvents()
    target.parent.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(target))
    window.close()
    return target


def make_application() -> QApplication:
    """Return the application object, its names, fonts and error reporting set."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    # By default the garbage collector would run dozens of times while the spans of one large article are read.
    gc.set_threshold(50_000, 20, 50)
    application.setApplicationName("annotator")
    application.setApplicationDisplayName("Annotator")
    application.setDesktopFileName("annotator")

    from annotator.ui.error_reporting import install

    install(application)
    return application


def make_window(application: QApplication) -> MainWindow:
    """Return a window in the chosen theme and language, not shown yet."""
    from annotator.ui import language
    from annotator.ui.main_window import MainWindow
    from annotator.ui.motion import set_motion
    from annotator.ui.preferences import Preferences
    from annotator.ui.theme import apply_theme

    preferences = Preferences()
    chosen = language.resolved(preferences.language)
    language.install(application, chosen)
    set_motion(reduced=preferences.reduced_motion)
    theme = apply_theme(preferences.theme, preferences.interface_size)
    window = MainWindow(preferences, language=chosen, theme=theme)
    preferences.setParent(window)
    return window
