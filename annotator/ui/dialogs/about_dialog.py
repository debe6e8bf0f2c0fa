"""What the program is, its version, and what it is made of."""

from __future__ import annotations

import platform

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator import __version__
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.icons import app_icon

WIDTH = 460
ICON = 64


class AboutDialog(Dialog):
    """Name, version, licence and parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel(self)
        picture.setPixmap(app_icon().pixmap(QSize(ICON, ICON)))
        self._name = sentence(self, "title")
        self._version = sentence(self, "quiet")
        self._about = sentence(self)
        self._licence = sentence(self, "quiet")
        words = QVBoxLayout()
        words.setSpacing(8)
        for label in (self._name, self._version, self._about, self._licence):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self._close = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._copy = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self._close.clicked.connect(self.accept)
        self._copy.clicked.connect(self._copy_versions)
        self.retranslate()
        self.fit(WIDTH)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Annotator"))
        self._name.setText(self.tr("Annotator"))
        self._version.setText(
            self.tr("Version {version} · Qt {qt} · Python {python}").format(
                version=__version__, qt=qVersion(), python=platform.python_version()
            )
        )
        self._about.setText(
            self.tr(
                "With Annotator a small team turns Arabic and English news articles into labelled corpora. "
                "Everything stays on the team's own machines: no server, no network, no account."
            )
        )
        self._licence.setText(self.tr("Free software under the MIT licence."))
        self._close.setText(self.tr("&Close"))
        self._copy.setText(self.tr("C&opy versions"))

    def _copy_versions(self) -> None:
        parts = f"Annotator {__version__}, Qt {qVersion()}, Python {platform.python_version()}, {platform.platform()}"
        QGuiApplication.clipboard().setText(parts)
