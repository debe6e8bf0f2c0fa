"""The command palette and the key card, worked by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.ui.actions import SPECS
from annotator.ui.dialogs.command_palette import LABEL, CommandPalette
from annotator.ui.dialogs.key_card import KeyCard

# The offscreen platform says so of every dialog that is resized.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def palette(qtbot, window):
    window.actions_by_id["palette"].trigger()
    return window.findChild(CommandPalette)


def titles(palette):
    return [palette.list.topLevelItem(row).text(0) for row in range(palette.list.topLevelItemCount())]


def test_it_lists_every_action_and_label(window, palette):
    ids = {offer.id for offer in palette.offers("")}
    assert ids == {*SPECS, *(LABEL + label.id for label in window.context.label_set.offered)} - {"palette"}


def test_letters_find_a_command_and_enter_runs_it(qtbot, window, palette):
    QTest.keyClicks(palette.line, "next art")
    assert titles(palette)[0] == "Next article"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.panels.flow.session.article.id == "en"
    assert window.preferences.recent_commands == ["next-article"]
    assert not palette.isVisible()


def test_arrows_go_through_the_list_while_typing(palette):
    QTest.keyClicks(palette.line, "article")
    first = palette.list.currentItem().text(0)
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentItem().text(0) != first
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentItem().text(0) == first


def test_what_cannot_be_done_now_is_shown_and_does_nothing(window, palette):
    QTest.keyClicks(palette.line, "Reopen")
    item = palette.list.topLevelItem(0)
    assert item.isDisabled()
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_a_label_is_set_from_the_palette(qtbot, window, palette):
    window.panels.desk.view.set_selection(0, 4)
    QTest.keyClicks(palette.line, "label: loc")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert [(span.start, span.end, span.label) for span in window.panels.flow.session.in_order()] == [
        (0, 4, "location")
    ]


def test_commands_are_found_by_their_english_names_in_an_arabic_window(qtbot, window):
    window.preferences.language = "ar"
    palette = CommandPalette(window)
    palette.appear()
    QTest.keyClicks(palette.line, "statist")
    assert palette.list.currentItem().data(0, Qt.ItemDataRole.UserRole) == "statistics"
    palette.close()
    palette.deleteLater()
    window.preferences.language = "en"


def test_the_card_holds_every_key_and_becomes_a_pdf(window, tmp_path):
    card = KeyCard(window)
    text = card.page.toPlainText()
    for action in window.actions_by_id.all().values():
        for sequence in action.shortcuts()[:1]:
            assert sequence.toString() in text
    card.save(tmp_path / "keys.pdf")
    written = (tmp_path / "keys.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert written.count(b"/Type /Page\n") == 1
    card.close()
    card.deleteLater()
