"""What a lead sees while deciding: the article with the case at hand marked, and its versions with their keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.disputes import Beginning, Rule
from annotator.domain.labels import LabelSet, local
from annotator.ui.adjudication.commands import Command, Pressed, pressed
from annotator.ui.adjudication.versions import VersionList
from annotator.ui.article.palette import LabelStyle, ShownSpan, blended
from annotator.ui.article.view import ArticleView
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.elided import ElidedLine
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.label_bar import LabelPill
from annotator.ui.scaling import scaled

if TYPE_CHECKING:
    from annotator.domain.articles import Article
    from annotator.ui.adjudication.versions import VersionRow
    from annotator.ui.theme import PageColours

MOST: Final = 999_999_999
"""The greatest seed that can be typed."""
SEED_WIDTH: Final = 108
QUIET: Final = "quiet:"
"""Before the id of a label whose spans are not at hand."""


class AdjudicationPage(QWidget):
    """Shows one case and tells what the lead pressed; it knows neither project nor service."""

    wanted = Signal(object)
    """What was pressed, by a key or by mouse: Pressed."""
    left = Signal()
    """The lead wants to leave."""
    key_pressed = Signal(object)
    """A key (QKeyEvent) that is no command here."""
    reason_given = Signal(object)
    """The reason that was written."""
    beginning_chosen = Signal(object)
    """How the gold of the next articles is to begin: Beginning."""
    newer_wanted = Signal()
    """The lead wants to see what newer work has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = ArticleView(self)
        self._shown: dict[str, ShownSpan] = {}
        self._pills: list[LabelPill] = []
        self._reason_keys = ""
        self.badge = QLabel(self)
        self.badge.setProperty("role", "heading")
        self.title = ElidedLine(self)
        self.place = QLabel(self)
        self.place.setProperty("role", "quiet")
        self.rule = QComboBox(self)
        self.rule.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.seed_label, self.began = QLabel(self), QLabel(self)
        self.seed_label.setProperty("role", "quiet")
        self.began.setProperty("role", "quiet")
        self.seed = QSpinBox(self)
        self.seed.setRange(0, MOST)
        # A number that is typed counts once it is whole.
        self.seed.setKeyboardTracking(False)
        self.seed.setFixedWidth(scaled(SEED_WIDTH))
        self.seed_label.setBuddy(self.seed)
        self.leave = QPushButton(self)
        self.question = sentence(self, "heading")
        self.question.setWordWrap(False)
        self.hint = ElidedLine(self)
        self.progress = QLabel(self)
        self.progress.setProperty("role", "quiet")
        self.newer = QPushButton(self)
        self.progress.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.versions = VersionList(self)
        self.reason = QLineEdit(self)
        self.all_, self.none, self.back = (QPushButton(self) for _ in range(3))
        self.settle = QPushButton(self)
        self.settle.setProperty("role", "next")
        for button in (self.leave, self.newer, self.all_, self.none, self.back, self.settle):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._build()
        self._connect()
        self.setFocusProxy(self.view)
        self.view.installEventFilter(self)
        self.reason.installEventFilter(self)
        self.seed.installEventFilter(self)
        self.retranslate()

    def _build(self) -> None:
        self._pill_row = FlowLayout()
        top, labels, asked, below = (QHBoxLayout() for _ in range(4))
        for row in (top, labels, asked, below):
            row.setSpacing(12)
        for widget in (self.badge, self.title, self.place, self.rule, self.seed_label, self.seed, self.leave):
            top.addWidget(widget)
        top.setStretchFactor(self.title, 1)
        labels.addLayout(self._pill_row, 1)
        labels.addWidget(self.began)
        asked.addWidget(self.question)
        asked.addWidget(self.hint, 1)
        asked.addWidget(self.progress)
        asked.addWidget(self.newer)
        below.addWidget(self.reason, 1)
        below.addStretch()
        for button in (self.all_, self.none, self.back, self.settle):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row, margins in ((top, (12, 8, 12, 4)), (labels, (12, 2, 12, 8))):
            row.setContentsMargins(*margins)
            column.addLayout(row)
        column.addWidget(self._line())
        column.addWidget(self.view, 1)
        column.addWidget(self._line())
        asked.setContentsMargins(16, 10, 16, 4)
        below.setContentsMargins(12, 8, 12, 12)
        column.addLayout(asked)
        column.addWidget(self.versions)
        column.addLayout(below)

    def _line(self) -> QFrame:
        rule = QFrame(self)
        rule.setObjectName("rule")
        rule.setFrameShape(QFrame.Shape.HLine)
        return rule

    def _connect(self) -> None:
        self.versions.chosen.connect(self._row_chosen)
        self.all_.clicked.connect(self._all_clicked)
        self.none.clicked.connect(self._none_clicked)
        self.back.clicked.connect(self._back_clicked)
        self.settle.clicked.connect(self._settle_clicked)
        self.leave.clicked.connect(self.left)
        self.reason.returnPressed.connect(self._reason_entered)
        self.newer.clicked.connect(self.newer_wanted)
        self.rule.activated.connect(self._beginning_changed)
        self.seed.valueChanged.connect(self._beginning_changed)
        self.seed.lineEdit().returnPressed.connect(self.view.setFocus)

    # Dress

    def set_labels(self, label_set: LabelSet, language: str, theme: str, styles: Mapping[str, LabelStyle]) -> None:
        """Show a pill for each label; spans that are not at hand are drawn in the page's quiet colour."""
        ink = self.view.page_painter.page_ink
        quiet = blended(ink.quiet, ink.page, 0.6).name()
        dressed = dict(styles)
        for label_id, style in styles.items():
            dressed[QUIET + label_id] = LabelStyle(quiet, style.pattern, style.letter, style.title)
        self.view.set_styles(dressed)
        for pill in self._pills:
            self._pill_row.removeWidget(pill)
            pill.setParent(None)
            pill.deleteLater()
        self._pills = []
        for label in label_set.offered:
            key = str(label.key) if 1 <= label.key <= 9 else f"⇧{label.key - 9}" if label.key else ""
            colour = label.light if theme == "light" else label.dark
            pill = LabelPill(label.id, key, local(label.title, language, label.name), colour, self)
            pill.setProperty("key", label.key)
            pill.clicked.connect(self._pill_clicked)
            self._pill_row.addWidget(pill)
            self._pills.append(pill)

    def set_reason_keys(self, keys: str) -> None:
        """Name the keys that lead to the field for the reason."""
        self._reason_keys = keys
        self._name_reason()

    def _name_reason(self) -> None:
        text = self.tr("Reason, if it is worth remembering")
        # Keys run from left to right, beside Arabic words too.
        keys = f"  \u2066{self._reason_keys}\u2069" if self._reason_keys else ""
        self.reason.setPlaceholderText(text + keys)

    def set_page(self, colours: PageColours, *, arabic: str, latin: str, size: float, spacing: float) -> None:
        """Look as the article does on the desk."""
        self.view.set_page_colours(colours)
        self.view.set_fonts(arabic=arabic, latin=latin)
        self.view.set_text_size(size)
        self.view.set_line_spacing(spacing)

    # What is shown

    def show_article(self, article: Article) -> None:
        """Show an article without any spans yet."""
        self._shown = {}
        self.title.set_text(article.info.title)
        self.view.show_article(article.text, (), zones=article.zones, direction=article.info.direction)

    def show_spans(self, spans: Sequence[ShownSpan]) -> None:
        """Show these spans; what is shown already stays."""
        wanted = {span.id: span for span in spans}
        gone = [span for span in self._shown if span not in wanted]
        come = [span for span in spans if self._shown.get(span.id) != span]
        if gone or come:
            self.view.change_spans([*gone, *(span.id for span in come if span.id in self._shown)], come)
        self._shown = wanted

    def mark(self, stretch: tuple[int, int] | None) -> None:
        """Mark the stretch that a case is about, and bring it into view with what stands around it."""
        self.view.set_jump_marks([stretch] if stretch is not None else ())
        if stretch is not None:
            self.view.set_caret(stretch[0])
            self.view.ensure_visible(*stretch)

    def show_versions(self, rows: tuple[VersionRow, ...]) -> None:
        """Show versions below the article."""
        self.versions.setVisible(bool(rows))
        self.versions.show_rows(self.view.text(), rows)

    def show_question(self, text: str, progress: str) -> None:
        """Say what is asked, and how far this article is."""
        self.question.setText(text)
        self.progress.setText(progress)
        self.view.announcer.say(f"{text} {progress} {self.versions.accessibleDescription()}")

    def offer(self, *, deciding: bool, several: bool, settle: str, back: bool) -> None:
        """Offer what can be done: deciding, taking several versions, the step that Enter takes, going back."""
        self.all_.setVisible(deciding and several)
        self.none.setVisible(deciding)
        self.reason.setVisible(deciding)
        self.hint.setVisible(deciding)
        self.settle.setVisible(bool(settle))
        self.settle.setText(settle)
        self.back.setEnabled(back)
        for pill in self._pills:
            pill.setEnabled(deciding)

    # Keys and clicks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.seed and event.type() == QEvent.Type.Wheel:
            # Scrolling past it is no choice.
            event.ignore()
            return True
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is self.reason and event.key() == Qt.Key.Key_Escape:
            self.view.setFocus()
            return True
        if watched is self.view and self.view.boundary_mode() is None:
            return self._pressed_on_article(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _pressed_on_article(self, event: QKeyEvent) -> bool:
        found = pressed(event)
        if found is not None:
            self.wanted.emit(found)
            return True
        self.key_pressed.emit(event)
        return self.reason.hasFocus()

    def enter_reason(self) -> None:
        """Go to the field for the reason."""
        if not self.reason.isHidden():
            self.reason.setFocus()
            self.reason.selectAll()

    def _reason_entered(self) -> None:
        self.view.setFocus()
        self.reason_given.emit(self.reason.text())

    def _row_chosen(self, row: int) -> None:
        self.wanted.emit(Pressed(Command.TAKE, row))
        self.view.setFocus()

    def _pill_clicked(self) -> None:
        pill = self.sender()
        if isinstance(pill, LabelPill) and pill.property("key"):
            self.wanted.emit(Pressed(Command.LABEL, int(pill.property("key"))))
            self.view.setFocus()

    def _all_clicked(self) -> None:
        self._click(Command.ALL)

    def _none_clicked(self) -> None:
        self._click(Command.NONE)

    def _back_clicked(self) -> None:
        self._click(Command.BACK)

    def _settle_clicked(self) -> None:
        self._click(Command.ACCEPT)

    def _click(self, command: Command) -> None:
        self.wanted.emit(Pressed(command))
        self.view.setFocus()

    def _beginning_changed(self, _value: int) -> None:
        self.beginning_chosen.emit(Beginning(Rule(self.rule.currentData()), self.seed.value()))
        if not self.seed.hasFocus():
            self.view.setFocus()

    def show_beginning(self, how: Beginning) -> None:
        """Show how the gold of the next articles begins."""
        with QSignalBlocker(self.seed):
            self.seed.setValue(how.seed)
        self.rule.setCurrentIndex(self.rule.findData(how.rule.value))

    # Qt

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.badge.setText(self.tr("Adjudication"))
        self.badge.setToolTip(self.tr("Letters are commands here until you leave"))
        self.leave.setText(self.tr("Leave"))
        self.leave.setToolTip(self.tr("Go back to labelling; what was decided stays"))
        self.all_.setText(self.tr("All") + "  \u2066A\u2069")
        self.none.setText(self.tr("No span here") + "  \u2066X\u2069")
        self.back.setText(self.tr("Back") + "  ⌫")
        self._name_reason()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.hint.set_text(self.tr("digit: another label · \u2066Alt+[ ]\u2069: boundaries · Shift: several"))
        self.versions.setAccessibleName(self.tr("Versions"))
        self.view.setAccessibleName(self.tr("Article"))
        self.newer.setText(self.tr("What changed…"))
        self.newer.setToolTip(self.tr("What newer work has changed since this gold began"))
        self.seed_label.setText(self.tr("Seed"))
        self.seed.setAccessibleName(self.tr("Seed of the audit"))
        self.seed.setToolTip(
            self.tr(
                "A twentieth of the spans that all agree on is put before you, drawn by this number, in articles whose "
                "gold has not begun"
            )
        )
        self.rule.setAccessibleName(self.tr("What gold begins with"))
        self.rule.setToolTip(self.tr("What gold begins with in articles where it has not begun"))
        current = self.rule.currentData() or Rule.EXACT.value
        self.rule.clear()
        for rule, text in (
            (Rule.EXACT, self.tr("Begin with what all agree on")),
            (Rule.MAJORITY, self.tr("Begin with what most of three or more agree on")),
            (Rule.EMPTY, self.tr("Begin with nothing")),
        ):
            self.rule.addItem(text, rule.value)
        self.rule.setCurrentIndex(self.rule.findData(current))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
