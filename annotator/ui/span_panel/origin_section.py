"""Where the selected span comes from, and when it was made and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.ui.dialogs.dialog import sentence
from annotator.ui.messages import date_text, number_text
from annotator.ui.span_panel.section import Section

if TYPE_CHECKING:
    from annotator.domain.spans import Span
    from annotator.services.annotating import ArticleSession
    from annotator.ui.desk import ArticleDesk

_ORIGINS: Final = {
    "manual": QT_TRANSLATE_NOOP("OriginSection", "by hand"),
    "import": QT_TRANSLATE_NOOP("OriginSection", "by import"),
    "suggestion": QT_TRANSLATE_NOOP("OriginSection", "from a suggestion"),
    "adjudication": QT_TRANSLATE_NOOP("OriginSection", "from adjudication"),
}


class OriginSection(Section):
    """A few quiet lines that nobody has to read."""

    def __init__(self, desk: ArticleDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._lines = sentence(self, "quiet")
        self.column.addWidget(self._lines)

    def show_span(self, span: Span, session: ArticleSession) -> None:  # noqa: ARG002 - as every section takes it
        self.span = span
        self._show()

    def retranslate(self) -> None:
        self._show()

    def _show(self) -> None:
        span = self.span
        if span is None:
            return
        origin = str(_ORIGINS.get(span.origin, span.origin))
        lines = [
            self.tr("Made {how}, {when}").format(
                how=QCoreApplication.translate("OriginSection", origin), when=date_text(span.created)
            )
            if span.created
            else self.tr("Made {how}").format(how=QCoreApplication.translate("OriginSection", origin))
        ]
        if span.updated and span.updated != span.created:
            lines.append(self.tr("Changed {when}").format(when=date_text(span.updated)))
        lines.append(
            self.tr("Characters {start} to {end}").format(start=number_text(span.start), end=number_text(span.end))
        )
        self._lines.setText("\n".join(lines))
