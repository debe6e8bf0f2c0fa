"""Packages in the window: one is opened as a project of one's own, one is merged and taken back."""

from __future__ import annotations

import pytest
from package_exchange import Lead
from package_exchange import settled as all_settled
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.services.projects import Roster, open_project
from annotator.ui.dialogs.package_take_in_dialog import PackageTakeInDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def lead(tmp_path):
    folder = tmp_path / "team"
    folder.mkdir()
    return Lead(folder).build()


def settled(path):
    """Return what a project holds of the annotator who is not at the window, whose seat is timed."""
    state = all_settled(path)
    (seat,) = [row[0] for row in state["annotator"] if row[1] == "Basim"]
    return {**state, "assignment": [row for row in state["assignment"] if row[2] != seat]}


def test_a_package_is_opened_as_ones_own_project(qtbot, window, lead, monkeypatch):
    package, target = lead.give("Amal"), lead.folder / "mine.annotator"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(package), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    window.actions_by_id["open"].trigger()
    assert window.context.file.path == target
    assert window.context.annotator.name == "Amal"
    qtbot.waitUntil(lambda: window.panels.articles.model.rowCount() == 3)


def test_a_merge_is_taken_back_in_the_edit_menu(qtbot, window, lead):
    from annotator.ui.preferences import Preferences

    desk = lead.open_for("Amal")
    desk.label("a1", "Idlib")
    desk.done("a1")
    package = desk.back()
    project = open_project(lead.path)
    people = Roster(project.unit_of_work).overview().annotators
    project.close()
    Preferences().set_annotator_of(lead.path, next(item.id for item in people if item.name == "Basim"))
    window.open_project(lead.path)
    before = settled(lead.path)

    def act():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PackageTakeInDialog):
            QTimer.singleShot(20, act)
            return
        dialog.place.show_paths([package])
        qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(dialog.merge_button.isVisible)
        qtbot.mouseClick(dialog.merge_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: dialog.merge is not None)
        dialog.reject()

    QTimer.singleShot(20, act)
    window.actions_by_id["package-take-in"].trigger()
    after = settled(lead.path)
    assert len(after["submission"]) == 1
    assert window.actions_by_id["undo-project"].isEnabled()
    window.actions_by_id["undo-project"].trigger()
    assert settled(lead.path) == before
    window.actions_by_id["redo-project"].trigger()
    assert settled(lead.path) == after
