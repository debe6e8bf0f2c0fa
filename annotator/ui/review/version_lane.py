"""One annotator's version of an article: a heading over the article, which can only be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.article.palette import ShownSpan
from annotator.ui.article.view import ArticleView
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.messages import day_text, isolated, number_text
from annotator.ui.review.labels import QUIET, Dress, quiet_styles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from annotator.domain.articles import Article
    from annotator.services.review.versions import Version


class LaneView(ArticleView):
    """Tells when it takes another size."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class VersionLane(QWidget):
    """Shows one version; what all agree on is quiet."""

    def __init__(self, article: Article, version: Version, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.version = version
        self._article = article
        self._dress = Dress()
        self._at: tuple[int, int] | None = None
        self.view = LaneView(self)
        self.view.set_read_only(True)
        self.heading = sentence(self, "heading")
        self.here = sentence(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label in (self.heading, self.here):
            label.setContentsMargins(12, 0, 12, 0)
            column.addWidget(label)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def show_version(self, others: Sequence[Version] = ()) -> None:
        """Show the text with the spans; its lines stand as those of the other versions do."""
        self.view.show_article(
            self._article.text,
            _shown(self.version),
            zones=self._article.zones,
            direction=self._article.info.direction,
            beside=[_shown(version) for version in others],
        )

    def show_place(self, disputed: Sequence[tuple[int, int]], number: int) -> None:
        """Mark where versions differ, one place before all; say what this one has there."""
        self._at = disputed[number] if 0 <= number < len(disputed) else None
        self.view.set_matches(disputed, number if self._at else None)
        self._say()

    def set_dress(self, dress: Dress, *, arabic: str, latin: str, size: float) -> None:
        """Look as the article does elsewhere."""
        self._dress = dress
        self.view.set_styles(quiet_styles(dress.styles, dress.page.quiet))
        self.view.set_page_colours(dress.page)
        self.view.set_fonts(arabic=arabic, latin=latin)
        self.view.set_text_size(size)
        self._say()

    def _say(self) -> None:
        version = self.version
        name = isolated(version.annotator.name)
        if version.number > 1:
            number = number_text(version.number)
            self.heading.setText(self.tr("{name} · submission {number}").format(name=name, number=number))
        else:
            self.heading.setText(name)
        self.heading.setToolTip(self.tr("Sealed on {day}").format(day=day_text(version.sealed)))
        self.view.setAccessibleName(self.tr("Version of {name}").format(name=name))
        self.here.setText(self._what() if self._at else "")

    def _what(self) -> str:
        assert self._at is not None  # noqa: S101 - asked by the caller
        start, end = self._at
        there = [
            self.tr("{label} “{text}”").format(
                text=isolated(span.surface), label=isolated(self._dress.title(span.label))
            )
            for span in sorted(self.version.spans, key=lambda span: span.start)
            if span.start < end and span.end > start
        ]
        return self.tr(", ", "between parts of a list").join(there) or self.tr("no span")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)


def _shown(version: Version) -> list[ShownSpan]:
    return [
        ShownSpan(
            span.id,
            span.start,
            span.end,
            span.label + QUIET if span.id in version.agreed else span.label,
            has_note=bool(span.note),
        )
        for span in sorted(version.spans, key=lambda span: (span.start, -span.end))
    ]
