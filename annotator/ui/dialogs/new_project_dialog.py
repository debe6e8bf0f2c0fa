"""Asks where a new project goes and which labels it starts with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import LabelSet, local
from annotator.formats.label_sets import load_named, read_named, shipped
from annotator.services.projects import SUFFIX
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.dialogs.label_preview import LabelPreview
from annotator.ui.language import current
from annotator.ui.messages import error_text, isolated, report_text

WIDTH = 560
PREVIEW_HEIGHT = 216
_FORBIDDEN = set('/\\:*?"<>|')


class NewProjectDialog(Dialog):
    """A name, a folder, and a label set with a look at its labels. Nothing is made here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_set: LabelSet | None = None
        self._labels_problem = ""
        self._heading = sentence(self, "heading")
        self._name_label = QLabel(self)
        self._name = QLineEdit(self)
        self._folder_label = QLabel(self)
        self._folder = QLineEdit(self)
        self._browse = QPushButton(self)
        self._browse.setAutoDefault(False)
        self._labels_label = QLabel(self)
        self._labels = QComboBox(self)
        self._preview = LabelPreview(self)
        self._notes = sentence(self, "quiet")
        self._place = sentence(self, "quiet")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder.setText(documents if documents and Path(documents).is_dir() else str(Path.home()))
        self._fill_labels()
        self._lay_out()
        self._create = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._create.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._name.textChanged.connect(self._check)
        self._folder.textChanged.connect(self._check)
        self._browse.clicked.connect(self._choose_folder)
        self._labels.activated.connect(self._choose_labels)
        self.retranslate()
        self._load_labels()
        self.fit(WIDTH)
        self._name.setFocus()

    def _lay_out(self) -> None:
        for label, field in (
            (self._name_label, self._name),
            (self._folder_label, self._folder),
            (self._labels_label, self._labels),
        ):
            label.setBuddy(field)
        # A path runs from left to right in every language.
        self._folder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._browse)
        scroll = QScrollArea(self)
        scroll.setWidget(self._preview)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setMinimumHeight(PREVIEW_HEIGHT)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._name_label, self._name)
        form.addRow(self._folder_label, folder)
        form.addRow(self._labels_label, self._labels)
        form.addRow("", scroll)
        form.addRow("", self._notes)
        self.body.addWidget(self._heading)
        self.body.addLayout(form, 1)
        self.body.addWidget(self._place)

    @classmethod
    def ask(cls, parent: QWidget | None = None) -> tuple[Path, str] | None:
        """Return the file to make and the label set (a shipped name or a file's path), or None."""
        dialog = cls(parent)
        try:
            if dialog.exec() != cls.DialogCode.Accepted:
                return None
            path = dialog.path
            return (path, dialog.labels) if path is not None else None
        finally:
            dialog.deleteLater()

    @property
    def path(self) -> Path | None:
        """The project file to make, or None while the name or the folder will not do."""
        name, folder = self._name.text().strip().removesuffix(SUFFIX), self._folder.text().strip()
        if not name or not folder or set(name) & _FORBIDDEN or name.startswith("."):
            return None
        return Path(folder).expanduser() / f"{name}{SUFFIX}"

    @property
    def labels(self) -> str:
        """The label set: a shipped name, or the path of a file."""
        return str(self._labels.currentData() or "")

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New project"))
        self._heading.setText(self.tr("A new project"))
        self._name_label.setText(self.tr("&Name"))
        self._name.setPlaceholderText(self.tr("For example: Idlib 2026"))
        self._folder_label.setText(self.tr("&Folder"))
        self._browse.setText(self.tr("&Browse…"))
        self._labels_label.setText(self.tr("&Labels"))
        self._labels.setItemText(self._labels.count() - 1, self.tr("From a file…"))
        self._create.setText(self.tr("&Create"))
        self._cancel.setText(self.tr("&Cancel"))
        self._preview.retranslate()
        self._check()

    def _fill_labels(self) -> None:
        for name in shipped():
            label_set = load_named(name)
            self._labels.addItem(local(label_set.title, current(), name), name)
        self._labels.addItem("", "")

    def _choose_labels(self, index: int) -> None:
        if index == self._labels.count() - 1:
            title = self.tr("Choose a label set")
            kind = self.tr("Label sets") + " (*.json *.conf *.xml)"
            name, _filter = QFileDialog.getOpenFileName(self, title, self._folder.text(), kind)
            if name:
                self._labels.insertItem(index, isolated(Path(name).name), name)
                self._labels.setCurrentIndex(index)
            else:
                self._labels.setCurrentIndex(0)
        self._load_labels()

    def _load_labels(self) -> None:
        self._label_set, self._labels_problem = None, ""
        notes: list[str] = []
        try:
            found = read_named(self.labels)
            self._label_set = found.label_set
            notes = [report_text(note) for note in found.notes]
        except AnnotatorError as problem:
            self._labels_problem = error_text(problem)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        self._preview.show_labels(self._label_set)
        self._check()

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self._folder.text())
        if found:
            self._folder.setText(found)

    def _check(self, _text: str = "") -> None:
        path = self.path
        problem = self._labels_problem
        if problem:
            pass
        elif path is None:
            if self._name.text().strip():
                problem = self.tr("This name cannot be a file's name; leave out / \\ : * ? \" < > | and a leading dot.")
        elif not path.parent.is_dir():
            problem = self.tr("There is no such folder; choose another, or make it first.")
        elif path.exists():
            problem = self.tr("There is a project of this name already; choose another name.")
        good = path is not None and not problem
        self._place.setText(f"\u2066{path}\u2069" if good else problem)
        self._create.setEnabled(good)
