"""The annotator's desk: the label bar, the article and the find bar, joined to one article's editor."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import Keep, local
from annotator.domain.spans import Span
from annotator.ui.activity import ActivityClock
from annotator.ui.article.palette import LabelStyle
from annotator.ui.article.view import ArticleView
from annotator.ui.article_header import ArticleHeader
from annotator.ui.editor import Editor
from annotator.ui.find_bar import FindBar
from annotator.ui.inspector.strip import BoundaryStrip
from annotator.ui.keys import digit_of
from annotator.ui.label_bar import LabelBar
from annotator.ui.label_menu import LabelMenu
from annotator.ui.labelling import DeskLabelling
from annotator.ui.linking import DeskLinking
from annotator.ui.pause_line import PauseLine
from annotator.ui.reopened_line import ReopenedLine
from annotator.ui.undo_stacks import UndoStacks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from annotator.domain.labels import LabelSet
    from annotator.services.annotating import ArticleSession
    from annotator.ui.article.palette import ShownSpan
    from annotator.ui.preferences import Preferences
    from annotator.ui.tasks import Tasks

_FOLLOWED = {"font_arabic", "font_latin", "text_size", "line_spacing", "trim_punctuation", "word_snap", "inspector"}
"""Preferences that the desk follows."""
_ACTIONS = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel}


class ArticleDesk(QWidget):
    """Shows one article and turns keys, pills and menus into changes of its spans."""

    changed = Signal(object)
    """The Change that has just been stored."""
    refused = Signal(object)
    """The AnnotatorError that kept a change from being stored."""
    span_selected = Signal(object)
    """Id of the span selected in the article, or None."""
    settling = Signal()
    """The open article is about to be left or sealed: what is still being typed about it is to be stored now."""
    place_changed = Signal()
    done_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self, tasks: Tasks, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._preferences = preferences
        self.label_set: LabelSet | None = None
        self._language = "en"
        self._theme = "light"
        self._read_only = False
        self._clock = ActivityClock()
        self.stacks = UndoStacks(self)
        self.undo_group = self.stacks.group
        self.editor: Editor | None = None
        self.bar = LabelBar(self)
        self.view = ArticleView(self)
        self.header = ArticleHeader(self)
        self.reopened_line = ReopenedLine(self)
        self.strip = BoundaryStrip(self.view, self)
        self.find_bar = FindBar(self)
        self.pause_line = PauseLine(self._clock, preferences, self)
        rule = QFrame(self)
        rule.setObjectName("rule")
        rule.setFrameShape(QFrame.Shape.HLine)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._sides = QSplitter(self)
        self._sides.setChildrenCollapsible(False)
        self._sides.addWidget(self.view)
        above = (self.bar, rule, self.header, self.reopened_line)
        for widget in (*above, self._sides, self.strip, self.find_bar, self.pause_line):
            column.addWidget(widget)
        column.setStretchFactor(self._sides, 1)
        self.setFocusProxy(self.view)
        self.view.installEventFilter(self)
        self.view.viewport().installEventFilter(self)
        self.labelling = DeskLabelling(self)
        self.linking = DeskLinking(self)
        self._connect()
        self._take_preferences()

    def _connect(self) -> None:
        self.bar.label_chosen.connect(self.label)
        self.bar.done_clicked.connect(self._done_clicked)
        self.view.span_selected.connect(self.span_selected)
        self.view.boundary_chosen.connect(self._boundary_chosen)
        self.strip.boundary_chosen.connect(self._reach_chosen)
        self.view.span_menu_requested.connect(self._open_menu)
        self.view.caret_moved.connect(self._caret_moved)
        self.view.offer_taken.connect(self.labelling.take_offer)
        self.view.zoom_changed.connect(self._zoomed)
        self.find_bar.matches_changed.connect(self._matches_changed)
        self.find_bar.closed.connect(self.view.setFocus)
        self._preferences.changed.connect(self._preference_changed)

    # What is shown

    def beside(self, other: QWidget) -> None:
        """Set something beside the article, at the end of the line of reading, as wide as the article."""
        self._sides.addWidget(other)
        half = self._sides.width() // 2
        self._sides.setSizes([half, half])

    def show_session(self, session: ArticleSession, *, read_only: bool, caret: int = 0, top: int | None = None) -> None:
        """Show an article with the caret at an offset, and in view unless ``top`` says which line is the first in view.

        Its undo stack lasts for the session, or until it is sealed.
        """
        self._let_go()
        self._read_only = read_only
        stack = self.stacks.open(session.assignment.id, article=session.article.id, sealed=session.sealed)
        self.editor = Editor(session, self._tasks, stack, self._language, self)
        self.editor.changed.connect(self._stored)
        self.editor.refused.connect(self.refused)
        self.header.show_article(session.article.info)
        self.find_bar.set_article(session.article.text)
        self.set_labels(session.label_set, self._language, self._theme)
        self.view.show_article(
            session.article.text,
            # A Span has all that is read of a ShownSpan; 10,000 copies would take as long as the first paint.
            cast("Sequence[ShownSpan]", session.in_order()),
            zones=session.article.zones,
            direction=session.article.info.direction,
            caret=min(caret, len(session.article.text)),
            top=top,
        )
        self.refresh_state()
        self._clock.stop()
        self._clock.touch()

    def leave(self) -> None:
        """Let the open article go, its active time stored."""
        if self.editor is None:
            return
        self._let_go()
        self.view.clear()
        self.header.show_article(None)
        self.find_bar.set_article("")
        self.refresh_state()

    def _let_go(self) -> None:
        if self.editor is not None:
            self.settling.emit()
            self.store_active_time()
            self.stacks.leave(self.editor.stack)
            self.editor.deleteLater()
            self.editor = None

    def apply_step(self, change: Change) -> None:
        """Store a step of the open article's undo stack, or its inverse."""
        if self.editor is not None:
            self.editor.apply(change)

    @property
    def language(self) -> str:
        """The interface language."""
        return self._language

    def open_editor(self) -> Editor | None:
        """Return the editor where the article can be changed; else say why it cannot, and return None."""
        return None if self._locked() else self.editor

    @property
    def can_change(self) -> bool:
        """Whether the open article can be changed."""
        return self.editor is not None and not self._read_only and not self.editor.session.sealed

    def store_active_time(self) -> None:
        """Store the time spent at work on the open article."""
        self._clock.touch()
        seconds = self._clock.take()
        if self.editor is not None and seconds and not self._read_only:
            session = self.editor.session
            try:
                self._tasks.write(lambda: session.add_active_seconds(seconds))
            except AnnotatorError as problem:
                # An article that was deleted takes its time with it.
                if problem.code != "change.conflict":
                    raise

    def refresh_state(self) -> None:
        """Follow the assignment's state: what is sealed can be read only."""
        session = self.editor.session if self.editor else None
        sealed = session.sealed if session else False
        self.view.set_read_only(self._read_only or sealed or session is None)
        self.reopened_line.show_assignment(session.assignment if session else None)
        self.bar.set_state(sealed=sealed, enabled=session is not None and not self._read_only)

    def set_labels(self, label_set: LabelSet, language: str, theme: str) -> None:
        """Dress labels in the interface language and the theme's colours."""
        if (label_set, language, theme) == (self.label_set, self._language, self._theme):
            return
        self.label_set, self._language, self._theme = label_set, language, theme
        policies = Counter(label.policy.particles for label in label_set.offered)
        self.view.bare_words = policies.most_common(1)[:1] == [(Keep.EXCLUDE, policies[Keep.EXCLUDE])]
        self.bar.set_labels(label_set, language, theme)
        self.strip.follow()
        self.view.set_styles(self.styles())
        self.linking.show_links()

    def styles(self) -> dict[str, LabelStyle]:
        """Return how labels look in the article, by id."""
        language, light = self._language, self._theme == "light"
        return {
            label.id: LabelStyle(
                colour=label.light if light else label.dark,
                pattern=label.pattern,
                letter=local(label.letter, language, label.name[:1]),
                title=local(label.title, language, label.name),
            )
            for label in (self.label_set.labels if self.label_set else ())
        }

    # Labelling

    def label(self, label: str) -> None:
        """Set a label: on the selection, else on the selected span, else on the caret's word, then move past it."""
        self.labelling.label(label)

    def remove_selected(self) -> None:
        """Remove the selected span."""
        selected = self.view.selected_span()
        if selected is not None:
            self.labelling.remove((selected,))

    def open_find(self) -> None:
        """Open the find bar, with the selected text if there is some."""
        if self.editor is None:
            return
        selection = self.view.selection()
        text = self.editor.session.article.text
        self.find_bar.open_bar(self.view.caret(), text[slice(*selection)] if selection else "")

    def go_to_span(self, span: str) -> None:
        """Select a span and bring it into view."""
        self.view.select_span(span, reveal=True)
        self.view.setFocus()

    def _locked(self) -> bool:
        session = self.editor.session if self.editor else None
        if session is not None and session.sealed:
            self.refused.emit(AnnotatorError("assignment.sealed", title=session.article.info.title))
            return True
        if self._read_only:
            self.refused.emit(AnnotatorError("project.read-only"))
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIONS:
            self._clock.touch()
        if watched is self.view and event.type() == QEvent.Type.KeyPress and not self._in_mode:
            return self._label_key(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)

    @property
    def _in_mode(self) -> bool:
        return self.view.boundary_mode() is not None or self.view.linking.active

    def _label_key(self, event: QKeyEvent) -> bool:
        command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if self.editor is None or event.modifiers() & command:
            return False
        if event.key() == Qt.Key.Key_Backspace and self.view.jump.active:
            return False
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_selected()
            return True
        digit = digit_of(event)
        label = self.label_set.by_key(digit) if digit and self.label_set else None
        if label is None:
            return False
        self.label(label.id)
        return True

    # Following

    def _stored(self, change: Change) -> None:
        # Work in a panel beside the article is work on it.
        self._clock.touch()
        removed = [record.id for record in change.before if isinstance(record, Span)]
        added = [record for record in change.after if isinstance(record, Span)]
        self.view.change_spans(removed, cast("Sequence[ShownSpan]", added))
        self.changed.emit(change)

    def _boundary_chosen(self, chosen: tuple[str, int, int]) -> None:
        span, start, end = chosen
        if self.editor is not None and not self._locked():
            self.editor.move(span, start, end)

    def _reach_chosen(self, reach: tuple[int, int]) -> None:
        """Let the selected span reach from one place to another, or the selection where no span is selected."""
        selected = self.view.selected_span()
        if selected is not None:
            self._boundary_chosen((selected, *reach))
        else:
            self.view.set_selection(*reach)
        self.view.setFocus()

    def _done_clicked(self) -> None:
        sealed = self.editor is not None and self.editor.session.sealed
        (self.reopen_wanted if sealed else self.done_wanted).emit()

    def _open_menu(self, request: tuple[str | None, QPoint]) -> None:
        span, place = request
        if self.editor is None or self.label_set is None:
            return
        usable = not self._read_only and not self.editor.session.sealed
        menu = LabelMenu(self.label_set, self._language, has_span=span is not None, usable=usable, parent=self)
        menu.label_chosen.connect(self.label)
        menu.link_chosen.connect(self.linking.begin)
        menu.remove_chosen.connect(self.remove_selected)
        menu.copy_chosen.connect(self.view.copy)
        menu.find_chosen.connect(self.open_find)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _matches_changed(self, found: tuple[list[tuple[int, int]], int | None]) -> None:
        matches, current = found
        self.view.set_matches(matches, current)
        if current is not None:
            self.view.set_caret(matches[current][0])
            self.view.ensure_visible(*matches[current])

    def _caret_moved(self, _offset: object) -> None:
        self.place_changed.emit()

    def _zoomed(self, size: object) -> None:
        self._preferences.text_size = round(float(str(size)))

    def _preference_changed(self, name: str) -> None:
        if name in _FOLLOWED:
            self._take_preferences()

    def _take_preferences(self) -> None:
        preferences = self._preferences
        self.view.set_fonts(arabic=preferences.font_arabic, latin=preferences.font_latin)
        self.view.set_text_size(preferences.text_size)
        self.view.set_line_spacing(preferences.line_spacing)
        self.view.trim_punctuation = preferences.trim_punctuation
        self.view.word_snap = preferences.word_snap
        self.strip.setVisible(preferences.inspector)
        self.strip.updateGeometry()
        self.strip.follow()

    def place_text(self) -> str:
        """Return where the caret is, for the status bar."""
        if self.editor is None:
            return ""
        text, caret = self.editor.session.article.text, self.view.caret()
        paragraph = text.count("\n", 0, caret) + 1
        return self.tr("Paragraph {number}, character {offset}").format(
            number=QLocale().toString(paragraph), offset=QLocale().toString(caret)
        )
