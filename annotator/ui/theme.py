"""The look of the window: pyqtdarktheme with this program's accent, and the colours of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import qdarktheme
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

from annotator.assets import resource
from annotator.ui.scaling import scaled, set_interface_size

ACCENT: Final = {"light": "#2F6B57", "dark": "#86C9AF"}
"""The one accent colour, no label's own, for the one next action."""


@dataclass(frozen=True, slots=True)
class PageColours:
    """The colours of the article's page, as #RRGGBB."""

    page: str
    text: str
    quiet: str
    caret: str
    selection: str
    match: str
    current_match: str


PAGES: Final = {
    "light": PageColours("#FFFDF8", "#1C1B19", "#6B6862", "#1C1B19", "#CFE3DA", "#F6E7A8", "#EFC94C"),
    "dark": PageColours("#1E1F22", "#E4E2DC", "#9A9891", "#F2F0EA", "#2F4A41", "#5A4F1E", "#8A7420"),
}

TEXT_COLOUR: Final = "text-colour"
"""Property of the application that holds the theme's text colour."""

_STYLE: Final = """
QDockWidget { font-weight: 600; }
QHeaderView::section { font-weight: 400; padding: 3px 6px; }
QTableView, QTreeView, QListView {
    gridline-color: transparent; selection-background-color: %(selection)s; selection-color: %(text)s;
}
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {
    background: %(selection)s; color: %(text)s;
}
QTreeView::item:selected:!active, QListView::item:selected:!active, QTreeView::branch:selected {
    background: %(selection)s; color: %(text)s;
}
QComboBox { padding: 0 6px; }
QComboBox::drop-down { margin: 2px; }
QScrollArea#dialog-body, QWidget#dialog-inner { background: transparent; border: none; margin: 0; padding: 0; }
QSplitter::handle { background: transparent; }
QTableView::item { padding: 0 4px; }
QTreeWidget::item, QListWidget::item { padding: 2px 4px; }
QStatusBar QLabel { padding: 0 6px; }
QFrame#rule { color: palette(mid); }
QLabel[role="title"] { font-size: %(title)spt; font-weight: 600; }
QLabel[role="heading"] { font-size: %(heading)spt; font-weight: 600; }
QLabel[role="quiet"] { color: %(quiet)s; }
QLabel[role="problem"] { color: %(problem)s; }
QPushButton:focus { border: 2px solid %(accent)s; padding: 3px 7px; }
QPushButton:default:focus { border: 3px double %(on_accent)s; padding: 2px 6px; }
QToolButton:focus { border: 2px solid %(accent)s; padding: 3px; }
QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: %(accent)s; }
QAbstractItemView:focus { border: 1px solid %(accent)s; }
QTabBar::tab:selected:focus { background: %(selection)s; }
QPushButton[role="safe"]:default {
    background: transparent; color: %(accent)s; border: 1px solid %(quiet)s; padding: 4px 8px;
}
QPushButton[role="safe"]:focus { border: 2px solid %(accent)s; padding: 3px 7px; }
QPushButton[role="next"] {
    background: %(accent)s; color: %(on_accent)s; border: 1px solid %(accent)s; padding: 4px 12px; font-weight: 600;
}
QPushButton[role="next"]:hover, QPushButton[role="next"]:pressed { background: %(accent_deep)s; color: %(on_accent)s; }
QPushButton[role="next"]:focus { border: 3px double %(on_accent)s; padding: 2px 10px; }
QPushButton[role="next"]:disabled { background: transparent; color: %(quiet)s; border-color: %(quiet)s; }
"""


_MIRRORED: Final = """
QTreeView::branch:has-children:!has-siblings:closed, QTreeView::branch:closed:has-children:has-siblings {
    image: url("%(chevron)s");
}
QMenu::left-arrow { margin: 2px; padding-right: 12px; height: 20px; width: 20px; image: url("%(chevron)s"); }
"""
"""What points somewhere, where the window runs from right to left; the theme's own signs do not turn round."""


def resolved(theme: str) -> str:
    """Return ``light`` or ``dark`` for a preference, asking the system for ``system``."""
    if theme in PAGES:
        return theme
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def apply_theme(theme: str, size: int = 100) -> str:
    """Dress the application, its text ``size`` per cent of the usual; return ``light`` or ``dark``."""
    set_interface_size(size)
    name = resolved(theme)
    accent, page = ACCENT[name], PAGES[name]
    on_accent = "#FFFFFF" if name == "light" else "#10231C"
    deep = QColor(accent).darker(115) if name == "light" else QColor(accent).lighter(110)
    style = _STYLE % {
        "accent": accent,
        "on_accent": on_accent,
        "accent_deep": deep.name(),
        "quiet": page.quiet,
        "problem": "#A3271A" if name == "light" else "#FF9C8F",
        "text": page.text,
        "selection": page.selection,
        "title": scaled(22),
        "heading": scaled(12),
    }
    application = QGuiApplication.instance()
    if application is not None:
        application.setProperty(TEXT_COLOUR, page.text)
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        style += _MIRRORED % {"chevron": resource("icons", f"chevron-left-{name}.svg").as_posix()}
    qdarktheme.setup_theme(name, custom_colors={"primary": accent}, additional_qss=style, default_theme="light")
    return name
