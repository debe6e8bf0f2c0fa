"""What a person prefers: look, language, type and how selecting behaves. Every choice holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.body_scroll import BodyScroll
from annotator.ui.dialogs.dialog import GAP, Dialog, rule
from annotator.ui.dialogs.keys_page import MARGIN, KeysPage
from annotator.ui.preferences import LANGUAGES, THEMES
from annotator.ui.scaling import LARGEST, SMALLEST, STEP, scaled

if TYPE_CHECKING:
    from annotator.ui.preferences import Preferences

WIDTH = 680
SAMPLE_HEIGHT = 96
PAGE_ROOM = 0.4
"""How much of a small screen's height a page takes at least."""
# Sample text is the same in every interface language: it shows the letters, not the interface.
_SAMPLES = {
    "ar": "أعلنت القوات أمس سيطرتها على البلدة، ولم تُسجَّل إصابات.",
    "en": "The forces said on 3 May that they had taken the town.",
}
_BEST = {
    "ar": ("Noto Naskh Arabic", "Amiri", "Scheherazade New", "Geeza Pro", "Traditional Arabic", "Noto Sans Arabic"),
    "en": ("Noto Serif", "Charter", "Georgia", "Cambria", "DejaVu Serif", "Liberation Serif"),
}


class PreferencesDialog(Dialog):
    """Shows the preferences and writes each change through; there is nothing to confirm."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._theme, self._language = QComboBox(self), QComboBox(self)
        self._fonts = {"ar": QComboBox(self), "en": QComboBox(self)}
        self._interface = QSpinBox(self)
        self._interface.setRange(SMALLEST, LARGEST)
        self._interface.setSingleStep(STEP)
        self._size = QSpinBox(self)
        self._size.setRange(8, 48)
        self._spacing = QDoubleSpinBox(self)
        self._spacing.setRange(1.0, 2.5)
        self._spacing.setSingleStep(0.1)
        self._spacing.setDecimals(1)
        self._pause = QSpinBox(self)
        self._pause.setRange(0, 600)
        self._pause.setSingleStep(15)
        self._trim, self._snap, self._still = QCheckBox(self), QCheckBox(self), QCheckBox(self)
        self._samples = {code: QLabel(text, self) for code, text in _SAMPLES.items()}
        self._headings = [self._quiet_heading() for _ in range(3)]
        self.tabs = QTabWidget(self)
        self.keys = KeysPage(preferences, self)
        self._labels: dict[str, QLabel] = {}
        self._fill()
        self._lay_out()
        self._close = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._usual = self.add_button(QDialogButtonBox.ButtonRole.ResetRole)
        self._close.clicked.connect(self.accept)
        self._usual.clicked.connect(self._reset)
        self._connect()
        self.retranslate()
        self._show_values()
        self.fit(WIDTH)
        self._theme.setFocus()

    def _quiet_heading(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", "heading")
        return label

    def _fill(self) -> None:
        for theme in THEMES:
            self._theme.addItem("", theme)
        for language in LANGUAGES:
            self._language.addItem("", language)
        systems = {"ar": QFontDatabase.WritingSystem.Arabic, "en": QFontDatabase.WritingSystem.Latin}
        for code, box in self._fonts.items():
            box.addItem("", "")
            for family in QFontDatabase.families(systems[code]):
                if not QFontDatabase.isPrivateFamily(family):
                    box.addItem(family, family)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(24)

    def _lay_out(self) -> None:
        window, article, selecting = self._headings
        page = BodyScroll(self, room=PAGE_ROOM)
        column = QVBoxLayout(page.inner)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP // 2)
        column.addWidget(window)
        column.addLayout(
            self._form(
                ("theme", self._theme),
                ("language", self._language),
                ("interface_size", self._interface),
                ("pause_after", self._pause),
            )
        )
        column.addWidget(self._still)
        column.addWidget(rule(self))
        column.addWidget(article)
        column.addLayout(
            self._form(
                ("font_arabic", self._fonts["ar"]),
                ("font_latin", self._fonts["en"]),
                ("text_size", self._size),
                ("line_spacing", self._spacing),
            )
        )
        column.addWidget(self._sample_box())
        column.addWidget(rule(self))
        column.addWidget(selecting)
        column.addWidget(self._snap)
        column.addWidget(self._trim)
        column.addStretch(1)
        self.tabs.addTab(page, "")
        self.tabs.addTab(self.keys, "")
        self.body.addWidget(self.tabs)

    def _form(self, *rows: tuple[str, QWidget]) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(6)
        for name, field in rows:
            label = QLabel(self)
            label.setBuddy(field)
            label.setMinimumWidth(scaled(140))
            self._labels[name] = label
            if isinstance(field, QSpinBox | QDoubleSpinBox):
                # A number's field is as wide as a number.
                row = QHBoxLayout()
                row.addWidget(field)
                row.addStretch(1)
                field.setMinimumWidth(scaled(90))
                form.addRow(label, row)
            else:
                form.addRow(label, field)
        return form

    def _sample_box(self) -> QFrame:
        box = QFrame(self)
        box.setFrameShape(QFrame.Shape.StyledPanel)
        box.setFixedHeight(SAMPLE_HEIGHT)
        column = QVBoxLayout(box)
        column.setContentsMargins(MARGIN, 4, MARGIN, 4)
        for code, label in self._samples.items():
            right_to_left = code == "ar"
            label.setTextFormat(Qt.TextFormat.PlainText)
            side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
            label.setMinimumWidth(1)
            column.addWidget(label)
        return box

    def _connect(self) -> None:
        self._theme.activated.connect(self._theme_chosen)
        self._language.activated.connect(self._language_chosen)
        for box in self._fonts.values():
            box.activated.connect(self._font_chosen)
        self._interface.valueChanged.connect(self._interface_chosen)
        self._size.valueChanged.connect(self._size_chosen)
        self._spacing.valueChanged.connect(self._spacing_chosen)
        self._pause.valueChanged.connect(self._pause_chosen)
        self._trim.toggled.connect(self._trim_chosen)
        self._snap.toggled.connect(self._snap_chosen)
        self._still.toggled.connect(self._still_chosen)
        self._preferences.changed.connect(self._preference_changed)
        self.tabs.currentChanged.connect(self._tab_changed)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        self.tabs.setTabText(0, self.tr("&General"))
        self.tabs.setTabText(1, self.tr("&Keys"))
        self.keys.retranslate()
        window, article, selecting = self._headings
        window.setText(self.tr("Window"))
        article.setText(self.tr("Article"))
        selecting.setText(self.tr("Selecting"))
        texts = {
            "theme": self.tr("&Theme"),
            "language": self.tr("&Language"),
            "interface_size": self.tr("&Interface text"),
            "font_arabic": self.tr("&Arabic font"),
            "font_latin": self.tr("Lat&in font"),
            "text_size": self.tr("Text &size"),
            "line_spacing": self.tr("Line s&pacing"),
            "pause_after": self.tr("&Remind me of a pause"),
        }
        for name, label in self._labels.items():
            label.setText(texts[name])
        themes = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))
        for index, text in enumerate(themes):
            self._theme.setItemText(index, text)
        # A language is called by its own name, so that whoever reads it can find it.
        for index, text in enumerate((self.tr("As the system"), "English", "العربية")):
            self._language.setItemText(index, text)
        for box in self._fonts.values():
            box.setItemText(0, self.tr("The best one installed"))
        self._interface.setSuffix(self.tr("%"))
        self._size.setSuffix(self.tr(" pt"))
        self._pause.setPrefix(self.tr("after "))
        self._pause.setSuffix(self.tr(" minutes of work a day"))
        self._pause.setSpecialValueText(self.tr("never"))
        self._still.setText(self.tr("&Nothing moves by itself: no fading, no blinking"))
        self._snap.setText(self.tr("&Dragging takes whole words (Alt turns it round)"))
        self._trim.setText(self.tr("Leave &punctuation at the edges of a selection out of the span"))
        self._close.setText(self.tr("&Close"))
        self._usual.setText(self.tr("&Usual values"))

    def _show_values(self) -> None:
        chosen = self._preferences
        numbers = (self._interface, self._size, self._spacing, self._pause)
        fields = (*numbers, self._trim, self._snap, self._still)
        blockers = [QSignalBlocker(field) for field in fields]
        self._theme.setCurrentIndex(THEMES.index(chosen.theme))
        self._language.setCurrentIndex(LANGUAGES.index(chosen.language))
        self._fonts["ar"].setCurrentIndex(max(0, self._fonts["ar"].findData(chosen.font_arabic)))
        self._fonts["en"].setCurrentIndex(max(0, self._fonts["en"].findData(chosen.font_latin)))
        self._interface.setValue(chosen.interface_size)
        self._size.setValue(chosen.text_size)
        self._spacing.setValue(chosen.line_spacing)
        self._pause.setValue(chosen.pause_after)
        self._trim.setChecked(chosen.trim_punctuation)
        self._snap.setChecked(chosen.word_snap)
        self._still.setChecked(chosen.reduced_motion)
        for blocker in blockers:
            blocker.unblock()
        self._show_samples()

    def _show_samples(self) -> None:
        for code, label in self._samples.items():
            families = [str(self._fonts[code].currentData() or ""), *_BEST[code]]
            font = QFont()
            font.setFamilies([family for family in families if family])
            font.setPointSize(min(self._preferences.text_size, 24))
            label.setFont(font)

    def _preference_changed(self, _name: str) -> None:
        self._show_values()

    def _tab_changed(self, tab: int) -> None:
        # The keys have their own way back.
        self._usual.setVisible(tab == 0)

    def _theme_chosen(self, index: int) -> None:
        self._preferences.theme = THEMES[index]

    def _language_chosen(self, index: int) -> None:
        self._preferences.language = LANGUAGES[index]

    def _font_chosen(self, _index: int) -> None:
        self._preferences.font_arabic = str(self._fonts["ar"].currentData() or "")
        self._preferences.font_latin = str(self._fonts["en"].currentData() or "")

    def _interface_chosen(self, value: int) -> None:
        self._preferences.interface_size = value

    def _size_chosen(self, value: int) -> None:
        self._preferences.text_size = value

    def _spacing_chosen(self, value: float) -> None:
        self._preferences.line_spacing = round(value, 1)

    def _pause_chosen(self, value: int) -> None:
        self._preferences.pause_after = value

    def _trim_chosen(self, checked: bool) -> None:
        self._preferences.trim_punctuation = checked

    def _snap_chosen(self, checked: bool) -> None:
        self._preferences.word_snap = checked

    def _still_chosen(self, checked: bool) -> None:
        self._preferences.reduced_motion = checked

    def _reset(self) -> None:
        for name, value in self._preferences.DEFAULTS.items():
            setattr(self._preferences, name, value)
