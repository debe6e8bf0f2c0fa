"""Keys on a real X server with an Arabic layout: hotkeys follow the physical key."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(
        not all(shutil.which(tool) for tool in ("Xvfb", "xdotool", "setxkbmap")),
        reason="Xvfb, xdotool and setxkbmap are needed",
    ),
]

LISTENER = """
import json, sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from annotator.ui.bindings import pressed
from annotator.ui.keys import bracket_of, digit_of
from annotator.ui.layouts import readings

class Listener(QWidget):
    def focusInEvent(self, event):
        print("ready", flush=True)

    def keyPressEvent(self, event):
        if event.key() == Qt.Key.Key_Escape:
            QApplication.quit()
        elif event.text() or event.key() < 0x01000000:
            binding = pressed(event)
            told = [event.text(), digit_of(event), bracket_of(event), readings(event), binding and binding.place]
            print(json.dumps(told), flush=True)

application = QApplication(sys.argv)
listener = Listener()
listener.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
listener.resize(400, 300)
listener.show()
listener.activateWindow()
QTimer.singleShot(20_000, application.quit)
application.exec()
"""
ONE, NINE, BRACKET_LEFT, BRACKET_RIGHT = 10, 18, 34, 35
KEY_A, KEY_M = 38, 58
"""X key codes: places on the keyboard."""


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of the test's own."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    if not number:
        server.wait()
        pytest.skip("Xvfb does not start here")
    yield f":{number}"
    server.terminate()
    server.wait()


def told_on(display: str, layout: str, variant: str, *keys: object) -> list[list]:
    """Return what the listener tells of keys pressed on a keyboard layout."""
    surroundings = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

    def run(*command: object) -> None:
        subprocess.run([str(part) for part in command], env=surroundings, check=True, timeout=30)

    with subprocess.Popen(
        [sys.executable, "-c", LISTENER], env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as listener:
        if listener.stdout.readline().strip() != "ready":
            listener.kill()
            pytest.skip(f"Qt does not start on X here: {listener.stderr.read()[-200:]}")
        run("xdotool", "key", "Shift_L")  # the server takes the layout of the keyboard used last
        run("setxkbmap", "-layout", layout, "-variant", variant)
        run("xdotool", "key", *keys, "Escape")
        return [json.loads(line) for line in listener.stdout]


def test_digits_and_brackets_are_found_by_their_place_on_an_arabic_layout(display):
    told = told_on(
        display,
        "ara",
        "digits",
        ONE,
        NINE,
        f"shift+{ONE}",
        f"alt+{BRACKET_LEFT}",
        f"alt+{BRACKET_RIGHT}",
        BRACKET_LEFT,
    )
    assert [line[1:3] for line in told] == [
        [1, None],
        [9, None],
        [10, None],
        [None, "start"],
        [None, "end"],
        [None, None],
    ]
    assert [told[0][0], told[1][0], told[5][0]] == ["١", "٩", "ج"]


def test_letters_are_read_in_the_other_script_by_their_place(display):
    arabic = told_on(display, "ara", "", KEY_A, KEY_M)
    assert [line[3] for line in arabic] == [["ش", "a"], ["ة", "m"]]


def test_a_french_layout_has_other_letters_in_the_same_places(display):
    french = told_on(display, "fr", "", KEY_A, KEY_M)
    assert [line[3] for line in french] == [["q", "ش"], ["", "ة"]]


@pytest.mark.parametrize("layout", ["ara", "us", "fr"])
def test_a_chosen_key_is_the_same_place_on_every_layout(display, layout):
    told = told_on(display, layout, "", f"ctrl+alt+{KEY_A}", f"ctrl+shift+{KEY_M}")
    assert [line[4] for line in told] == ["Ctrl+Alt+KeyA", "Ctrl+Shift+KeyM"]
