"""Opens the review window, and keeps it in step with the main one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.review.window import ReviewWindow


class ReviewDesk(QObject):
    """Owns the review window while it is open. Only a lead gets to see it."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._main = window
        self.window: ReviewWindow | None = None

    def open(self) -> ReviewWindow | None:
        """Show the window, on top; None where no project is open in lead mode."""
        from annotator.ui.review.window import ReviewWindow

        main, context = self._main, self._main.context
        if context is None or not main.preferences.lead_of(context.file.path):
            return None
        if self.window is None:
            self.window = ReviewWindow(
                context, main.tasks, main.preferences, language=main.language, theme=main.theme, parent=main
            )
            self.window.closed.connect(self._closed)
            self.window.show()
            self.window.begin()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        return self.window

    def close(self) -> None:
        """Put the window away; nothing reads the project's file afterwards."""
        if self.window is not None:
            self.window.close()

    def dress(self) -> None:
        """Follow theme, interface language and label set."""
        main = self._main
        if self.window is not None and main.context is not None:
            self.window.set_look(main.context, main.language, main.theme)

    def read_anew(self) -> None:
        """Compare anew: something was sealed, or came in."""
        if self.window is not None:
            self.window.read_anew()

    def _closed(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
