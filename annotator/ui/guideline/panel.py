"""The guideline beside the article: it follows the label at hand, and says when it has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from annotator.domain.guidelines import GENERAL, digests, news
from annotator.domain.labels import local
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.guideline.document import general_document, label_document
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent, QTextDocument

    from annotator.domain.labels import LabelSet
    from annotator.ui.context import ProjectContext
    from annotator.ui.desk import ArticleDesk
    from annotator.ui.preferences import Preferences

DELAY_MS: Final = 150
"""How long a label must be pointed at before the guideline follows."""
SIZE: Final = QSize(300, 340)


class GuidelinePanel(QWidget):
    """Shows the part of one label, or the general one. Nothing is laid out while it is hidden."""

    def __init__(self, desk: ArticleDesk, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._preferences = preferences
        self._context: ProjectContext | None = None
        self._label_set: LabelSet | None = None
        self._language, self._theme = "en", "light"
        self._hovered: str | None = None
        self._documents: dict[tuple[str, str], QTextDocument] = {}
        self._law: dict[str, tuple[str, ...]] | None = None
        self._news = sentence(self, "quiet")
        self._read = QPushButton(self)
        self._read.clicked.connect(self.mark_read)
        self._parts = QComboBox(self)
        self._parts.activated.connect(self._part_chosen)
        self._view = QTextBrowser(self)
        self._view.setOpenLinks(False)
        self._blank = self._view.document()
        self._blank.setParent(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        for widget in (self._news, self._read, self._parts, self._view):
            column.addWidget(widget)
        column.setStretchFactor(self._view, 1)
        self.setFocusProxy(self._view)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.timeout.connect(self._follow)
        desk.span_selected.connect(self._selected)
        desk.changed.connect(self._selected)
        desk.bar.label_hovered.connect(self._label_hovered)
        desk.view.span_hovered.connect(self._span_hovered)
        self.retranslate()
        self._show_news()

    def sizeHint(self) -> QSize:
        return SIZE

    # The project

    def show_project(self, context: ProjectContext, language: str, theme: str) -> None:
        """Show the guideline of a project, in the interface language and the theme's colours."""
        self._context, self._label_set = context, context.label_set
        self._law = None
        self._language, self._theme = language, theme
        if not self._known():
            # Whoever comes first reads all of it as it is; only what changes later is news.
            self._remember()
        current = self.part
        self._forget_documents()
        self._parts.clear()
        self._parts.addItem(self.tr("All labels"), GENERAL)
        for label in context.label_set.offered:
            self._parts.addItem(local(label.title, language, label.name), label.id)
        self._parts.setCurrentIndex(max(0, self._parts.findData(current)))
        self._show_news()
        self._show_part()

    def read_law_anew(self) -> None:
        """Forget what could be read of the case law: work was sealed or reopened, or something was decided."""
        self._law = None
        if self._context is not None:
            self._forget_documents()
            self._show_part()

    def _forget_documents(self) -> None:
        self._view.setDocument(self._blank)
        for document in self._documents.values():
            document.deleteLater()
        self._documents.clear()

    def _law_of(self, label: str) -> tuple[str, ...]:
        """Return the rulings on a label (id), as far as the annotator has sealed their own work on those articles."""
        from annotator.services.adjudication.case_law import CaseLaw
        from annotator.ui.adjudication.ruling_text import decided_text

        context = self._context
        if context is None or self._label_set is None:
            return ()
        if self._law is None:
            found: dict[str, list[str]] = {}
            for ruling in CaseLaw(context.file.unit_of_work).readable(context.annotator.id):
                decided = decided_text(ruling, self._label_set, self._language)
                text = self.tr("“{text}” → {decided}. {reason}").format(
                    text=isolated(ruling.surface), decided=decided, reason=isolated(ruling.reason)
                )
                found.setdefault(ruling.label, []).append(text)
            self._law = {key: tuple(texts) for key, texts in found.items()}
        return self._law.get(label, ())

    @property
    def part(self) -> str:
        """The part that is shown: a label's id, or that of the general part."""
        return str(self._parts.currentData() or GENERAL)

    def news(self) -> tuple[str, ...]:
        """Return the parts that have changed since the annotator last read them."""
        return news(self._label_set, self._known()) if self._label_set is not None else ()

    def mark_read(self) -> None:
        """Take note that the annotator has read the guideline as it is now."""
        self._remember()
        self._show_news()
        self._desk.view.setFocus()

    def _known(self) -> dict[str, str]:
        context = self._context
        if context is None:
            return {}
        return self._preferences.guideline_read(context.file.path, context.annotator.id)

    def _remember(self) -> None:
        context = self._context
        if context is not None:
            found = digests(context.label_set)
            self._preferences.set_guideline_read(context.file.path, context.annotator.id, found)

    def _show_news(self) -> None:
        parts = self.news()
        names = [self._parts.itemText(row) for row in range(self._parts.count()) if self._parts.itemData(row) in parts]
        if names and self._label_set is not None:
            comma = self.tr(", ", "between names of labels")
            self._news.setText(self.tr("Changed since you last read it: {names}.").format(names=comma.join(names)))
        self._news.setVisible(bool(names))
        self._read.setVisible(bool(names))

    # What is shown

    def show_part(self, part: str) -> None:
        """Show the part of a label (id), or the general one."""
        row = self._parts.findData(part)
        if row >= 0 and row != self._parts.currentIndex():
            self._parts.setCurrentIndex(row)
            self._show_part()

    def _show_part(self) -> None:
        if self._label_set is None or not self.isVisible():
            return
        session = self._desk.editor.session if self._desk.editor is not None else None
        article_language = session.article.info.language if session is not None else self._language
        key = (self.part, article_language)
        if key not in self._documents:
            label = self._label_set.label(self.part)
            self._documents[key] = (
                label_document(label, self._language, self._theme, article_language, self._law_of(label.id))
                if label is not None
                else general_document(self._label_set, self._language)
            )
            self._documents[key].setParent(self)
        if self._view.document() is not self._documents[key]:
            self._view.setDocument(self._documents[key])
            self._view.verticalScrollBar().setValue(0)

    def _part_chosen(self, _row: int) -> None:
        self._show_part()

    # Following

    def _follow(self) -> None:
        label = self._hovered or self._selected_label()
        if label is not None:
            self.show_part(label)
        self._show_part()

    def _selected_label(self) -> str | None:
        editor, selected = self._desk.editor, self._desk.view.selected_span()
        span = editor.session.spans.get(selected) if editor is not None and selected is not None else None
        return span.label if span is not None else None

    def _selected(self, _what: object) -> None:
        if self.isVisible():
            self._delay.start(0)

    def _label_hovered(self, label: str | None) -> None:
        self._hovered = label
        if self.isVisible():
            self._delay.start(DELAY_MS)

    def _span_hovered(self, span: str | None) -> None:
        editor = self._desk.editor
        found = editor.session.spans.get(span) if editor is not None and span is not None else None
        self._label_hovered(found.label if found is not None else None)

    # Qt

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._read.setText(self.tr("I have read it"))
        self._parts.setAccessibleName(self.tr("Part of the guideline"))
        self._view.setAccessibleName(self.tr("Guideline"))
        if self._context is not None:
            self._parts.setItemText(0, self.tr("All labels"))
        self._show_news()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._desk.view.setFocus()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._delay.start(0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
