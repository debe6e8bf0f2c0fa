"""The strip that says, while a boundary is being moved or letters are typed, what the keys do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPen

from annotator.ui.article.palette import PageInk


def hint_text(edge: str) -> str:
    """Return what the strip says while the ``start`` or the ``end`` is being moved."""
    if edge == "start":
        title = QCoreApplication.translate("BoundaryHint", "Moving the start")
    else:
        title = QCoreApplication.translate("BoundaryHint", "Moving the end")
    keys = QCoreApplication.translate(
        "BoundaryHint", "arrows: letter · Ctrl+arrows: word · Tab: other end · Enter: keep · Esc: cancel"
    )
    return f"{title}  —  {keys}"


def paint_hint(painter: QPainter, area: QRect, text: str, ink: PageInk, font: QFont) -> None:
    """Paint the strip at the foot of the view."""
    metrics = QFontMetricsF(font)
    width = min(metrics.horizontalAdvance(text) + 32.0, area.width() - 16.0)
    height = metrics.height() + 14.0
    box = QRectF((area.width() - width) / 2, area.height() - height - 14.0, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(QPen(ink.kept, 1.5))
    painter.setBrush(ink.page)
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(ink.text)
    painter.setLayoutDirection(QGuiApplication.layoutDirection())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 24.0)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
