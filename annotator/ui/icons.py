"""Icons from ``resources/icons``, tinted with the text colour of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.assets import resource
from annotator.domain.assignments import AssignmentState
from annotator.ui.theme import TEXT_COLOUR

SIZE = 16
STATE_ICONS = {
    AssignmentState.UNOPENED: "state-unopened",
    AssignmentState.OPEN: "state-open",
    AssignmentState.DONE: "state-done",
    AssignmentState.SET_ASIDE: "state-set-aside",
}


def state_icon(state: AssignmentState) -> QIcon:
    """Return the sign of an assignment's state."""
    return icon(STATE_ICONS[state])


def icon(name: str) -> QIcon:
    """Return a one-colour icon in the text colour of the theme."""
    application = QGuiApplication.instance()
    colour = application.property(TEXT_COLOUR) if application is not None else None
    return _tinted(name, QColor(colour or "#1C1B19").name())


def app_icon() -> QIcon:
    """Return the program's icon."""
    return QIcon(str(resource("icons", "annotator.svg")))


@lru_cache(maxsize=128)
def _tinted(name: str, colour: str) -> QIcon:
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", QColor(colour).name()).encode()))
    found = QIcon()
    for scale in (1, 2):
        pixmap = QPixmap(SIZE * scale, SIZE * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, SIZE * scale, SIZE * scale))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        found.addPixmap(pixmap)
    return found
