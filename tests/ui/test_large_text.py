"""With text of twice the size, on 1280 x 720 pixels, nothing is cut off and no dialog is larger than the screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui.preferences import Preferences
from annotator.ui.scaling import scaled, set_interface_size

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_at_any_size(tmp_path, language, percent):
    """A process of its own, as Qt's offscreen platform reads its screen from a file when it starts."""
    screen = {"name": "small", "x": 0, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "dpr": 1}
    (tmp_path / "screen.json").write_text(json.dumps({"screens": [screen]}))
    places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), str(tmp_path))
    found = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "large_text.py"), language, str(percent), str(tmp_path)],
        env={**os.environ, **places, "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screen.json'}"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    assert json.loads(found.stdout) == {}


def test_the_size_holds_at_once_and_goes_back(window):
    before = window.font().pointSizeF()
    height = window.panels.desk.bar.sizeHint().height()
    window.preferences.interface_size = 200
    assert window.menuBar().font().pointSizeF() == pytest.approx(2 * before)
    assert window.panels.desk.bar.sizeHint().height() > 1.4 * height
    assert scaled(10) == 20
    window.preferences.interface_size = 100
    assert window.menuBar().font().pointSizeF() == pytest.approx(before)
    assert window.panels.desk.bar.sizeHint().height() == height


@pytest.mark.parametrize(("stored", "read"), [("150", 150), ("20", 100), ("900", 200), ("large", 100)])
def test_the_size_is_kept_within_bounds(qtbot, tmp_path, stored, read):
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    settings.setValue("interface_size", stored)
    preferences = Preferences(settings)
    assert preferences.interface_size == read
    preferences.deleteLater()


def test_what_is_cut_is_found(qtbot):
    from large_text import cut_off

    root = QWidget()
    qtbot.addWidget(root)
    column = QVBoxLayout(root)
    label, button = QLabel("A rather long label", root), QPushButton("Whole", root)
    column.addWidget(label)
    column.addWidget(button)
    root.show()
    QApplication.processEvents()
    assert cut_off(root) == []
    label.setFixedWidth(30)
    QApplication.processEvents()
    assert cut_off(root) == ["QLabel “A rather long label”"]


@pytest.fixture(autouse=True)
def usual_size(qapp):
    yield
    set_interface_size(100)
