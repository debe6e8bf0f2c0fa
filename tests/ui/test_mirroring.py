"""What points somewhere points the other way in a window that runs from right to left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QTreeWidget, QTreeWidgetItem

from annotator.ui.language import install
from annotator.ui.theme import apply_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")


@pytest.fixture(autouse=True)
def as_usual(qapp):
    yield
    install(qapp, "en")
    apply_theme("light")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("language", "side"), [("en", 1), ("ar", -1)])
def test_the_arrow_of_a_closed_branch_points_to_where_it_opens(qtbot, language, side, theme):
    install(QApplication.instance(), language)
    apply_theme(theme)
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setHeaderHidden(True)
    QTreeWidgetItem(QTreeWidgetItem(tree, ["branch"]), ["leaf"])
    tree.resize(240, 120)
    tree.show()
    QApplication.processEvents()
    row, width = tree.visualItemRect(tree.topLevelItem(0)), tree.viewport().width()
    left, right = (0, row.left()) if side > 0 else (row.right() + 1, width)
    picture = tree.viewport().grab(QRect(left, row.top(), right - left, row.height())).toImage()
    ground = QColor(picture.pixel(0, 0)).lightness()
    inked = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if abs(QColor(picture.pixel(x, y)).lightness() - ground) > 60
    ]
    top, bottom = min(y for _, y in inked), max(y for _, y in inked)
    middle = [x for x, y in inked if y == (top + bottom) // 2]
    ends = [x for x, y in inked if y in {top, bottom}]
    assert side * (sum(middle) / len(middle) - sum(ends) / len(ends)) > 1


def test_a_change_of_language_turns_the_arrows_at_once(window):
    assert "chevron-left" not in QApplication.instance().styleSheet()
    window.preferences.language = "ar"
    assert "chevron-left" in QApplication.instance().styleSheet()
    window.preferences.language = "en"
    assert "chevron-left" not in QApplication.instance().styleSheet()
