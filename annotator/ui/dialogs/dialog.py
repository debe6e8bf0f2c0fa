"""What all dialogs of this program share: margins, a row of buttons, and texts that follow the language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.body_scroll import BodyScroll
from annotator.ui.scaling import scaled

WIDEST, HIGHEST = 0.96, 0.92
"""How much of the screen a dialog takes at most."""
MARGIN: Final = 20
GAP: Final = 12
_RIGHT_TO_LEFT_MARK: Final = "\u200f"


class Dialog(QDialog):
    """A body above a row of buttons. A subclass fills ``body``, adds buttons, then calls ``retranslate()``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body_scroll = BodyScroll(self)
        self.body = QVBoxLayout(self._body_scroll.inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(GAP)
        self.buttons = QDialogButtonBox(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN - 4)
        column.setSpacing(MARGIN - 4)
        column.addWidget(self._body_scroll, 1)
        column.addWidget(self.buttons)

    def add_button(self, role: QDialogButtonBox.ButtonRole, *, main: bool = False, dress: str = "") -> QPushButton:
        """Add a button without text; the main one is the answer to Enter and wears the accent, or its ``dress``."""
        button = QPushButton(self)
        if main or dress:
            # Before the style sheet first looks at it.
            button.setProperty("role", dress or "next")
        self.buttons.addButton(button, role)
        button.setAutoDefault(main)
        button.setDefault(main)
        return button

    def retranslate(self) -> None:
        """Set every text in the interface language."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def fit(self, width: int, height: int = 0) -> None:
        """Open at this size in pixels, more with larger text, or smaller where the screen is.

        Without a height, as high as the body needs.
        """
        free = self.screen().availableGeometry().size()
        width, height = min(scaled(width), round(free.width() * WIDEST)), scaled(height)
        for widget in self.findChildren(QWidget):
            # What a style sheet says of sizes is only known after that.
            widget.ensurePolished()
            widget.updateGeometry()
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = (
                layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
            )
            height = height or max(needed, layout.totalMinimumSize().height())
        self.resize(QSize(width, height).boundedTo(QSize(round(free.width() * WIDEST), round(free.height() * HIGHEST))))


class Sentence(QLabel):
    """Plain text that runs as the interface does, also where it begins with a name in the other script."""

    def setText(self, text: str) -> None:
        if self.textFormat() != Qt.TextFormat.RichText and QLocale().textDirection() == Qt.LayoutDirection.RightToLeft:
            # Qt takes a paragraph's direction from its first letter.
            text = "\n".join(f"{_RIGHT_TO_LEFT_MARK}{line}" if line else "" for line in text.split("\n"))
        super().setText(text)


def sentence(parent: QWidget, role: str = "") -> Sentence:
    """Return a label for sentences: it wraps, and its text can be selected and copied by mouse."""
    label = Sentence(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label


def rule(parent: QWidget) -> QFrame:
    """Return a thin line between two parts."""
    line = QFrame(parent)
    line.setObjectName("rule")
    line.setFrameShape(QFrame.Shape.HLine)
    return line
