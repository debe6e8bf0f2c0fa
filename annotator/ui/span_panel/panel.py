"""The panel under the list of spans: the selected span, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from annotator.ui.body_scroll import ColumnScroll
from annotator.ui.span_panel.attributes_section import AttributesSection
from annotator.ui.span_panel.heading_section import HeadingSection
from annotator.ui.span_panel.links_section import LinksSection
from annotator.ui.span_panel.note_section import NoteSection
from annotator.ui.span_panel.origin_section import OriginSection
from annotator.ui.span_panel.section import Section

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from annotator.domain.changes import Change
    from annotator.domain.labels import LabelSet
    from annotator.domain.spans import Span
    from annotator.ui.desk import ArticleDesk

AnySection = TypeVar("AnySection", bound=Section)
SECTIONS: Final[tuple[type[Section], ...]] = (
    HeadingSection,
    AttributesSection,
    LinksSection,
    NoteSection,
    OriginSection,
)
"""From top to bottom. A further one is a module and a line here."""
HEIGHT: Final = 330
"""Height to begin with, in pixels."""
WIDEST: Final = 340
"""Width that its fields can claim, in pixels; wider ones are scrolled to."""


class SpanPanel(QWidget):
    """Follows the selected span. It is filled when the event loop is idle, so that no key waits for it."""

    left = Signal()
    """Escape was pressed: the focus is to go back to the article."""

    def __init__(self, desk: ArticleDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._body = QWidget(self)
        self._body.setObjectName("span-panel")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(12)
        self.sections = [kind(desk, self._body) for kind in SECTIONS]
        for section in self.sections:
            column.addWidget(section)
        column.addStretch(1)
        self._scroll = ColumnScroll(WIDEST, self)
        self._scroll.setWidget(self._body)
        self._empty = QLabel(self)
        self._empty.setProperty("role", "quiet")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(24)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._scroll)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(0)
        self._delay.timeout.connect(self.refresh)
        desk.span_selected.connect(self._selected)
        desk.changed.connect(self._changed)
        desk.settling.connect(self.settle)
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    @property
    def span(self) -> Span | None:
        """The span selected in the article."""
        editor, selected = self._desk.editor, self._desk.view.selected_span()
        return editor.session.spans.get(selected) if editor is not None and selected is not None else None

    def set_labels(self, label_set: LabelSet, language: str, theme: str) -> None:
        """Take the label set, the interface language and the theme."""
        for section in self.sections:
            section.set_labels(label_set, language, theme)
        self._delay.start()

    def refresh(self) -> None:
        """Show the selected span as it is now."""
        self._delay.stop()
        span, editor = self.span, self._desk.editor
        if span is None or editor is None:
            self.settle()
            self._stack.setCurrentWidget(self._empty)
            return
        for section in self.sections:
            section.show_span(span, editor.session)
        self._stack.setCurrentWidget(self._scroll)

    def enter(self) -> bool:
        """Put the focus into the first field of the selected span; tell whether there is one."""
        self.refresh()
        for section in self.sections:
            field = section.first_field() if self.span is not None else None
            if field is not None:
                self._give_focus(field)
                return True
        return False

    def section(self, kind: type[AnySection]) -> AnySection:
        """Return the section of a kind."""
        return next(item for item in self.sections if isinstance(item, kind))

    def enter_section(self, kind: type[Section]) -> bool:
        """Put the focus into the first field of one section; tell whether there is one."""
        self.refresh()
        field = self.section(kind).first_field() if self.span is not None else None
        if field is not None:
            self._give_focus(field)
        return field is not None

    def settle(self) -> None:
        """Store what is still being typed."""
        for section in self.sections:
            section.settle()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._empty.setText(self.tr("Select a span to see its attributes and its note."))
        for section in self.sections:
            section.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _give_focus(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(field)

    def _selected(self, _span: object) -> None:
        self._delay.start()

    def _changed(self, _change: Change) -> None:
        self._delay.start()
