"""What is known of the article beside its text, above it and in a dialog."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from annotator.ui.dialogs.article_details_dialog import ArticleDetailsDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def info(window):
    known = window.panels.flow.session.article.info
    return replace(
        known, source="Plain News", published="2019-06-03", url="https://news.example/1", meta=(("author", "Amal"),)
    )


def test_nothing_known_nothing_shown(window):
    assert not window.panels.desk.header.isVisible()


def test_the_line_tells_source_date_and_address_and_the_address_is_copied(window, info):
    header = window.panels.desk.header
    header.show_article(info)
    assert header.isVisible()
    assert header.line.text().startswith("Plain News · ")
    assert "2019" in header.line.text()
    assert "00:00" not in header.line.text()
    QTest.mouseClick(header.copy_address, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "https://news.example/1"


def test_the_dialog_tells_all(window, info):
    dialog = ArticleDetailsDialog(info, window)
    dialog.show()
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"Plain News", "https://news.example/1", "Amal", info.id} <= set(told)
    QGuiApplication.clipboard().clear()
    dialog.copy_address.setFocus()
    QTest.keyClick(dialog.copy_address, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "https://news.example/1"
    dialog.close()
    dialog.deleteLater()
