"""Opening a project in the window: the lock, who is labelling, the label set."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.ui.context import ProjectContext

if TYPE_CHECKING:
    from annotator.domain.roster import Annotator
    from annotator.services.projects import Overview
    from annotator.storage.lock import ProjectLock
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.preferences import Preferences


class OpenedProject:
    """A project file held open by this window, and its lock."""

    def __init__(self, file: ProjectFile, lock: ProjectLock | None) -> None:
        self.file = file
        self._lock = lock

    def close(self) -> None:
        """Close the file, so that it is one file again, and let the lock go."""
        self.file.close()
        if self._lock is not None:
            self._lock.release()


def hold(path: Path) -> tuple[OpenedProject, bool]:
    """Open a project; if another window holds it, open it read-only and return True beside it."""
    from annotator.services.projects import hold_project

    file, lock, elsewhere = hold_project(path)
    return OpenedProject(file, lock), elsewhere


def context_of(file: ProjectFile, annotator: Annotator, overview: Overview, wanted: str = "") -> ProjectContext:
    """Return what the window's parts share of a project, for one annotator; ``wanted`` is a round (id) to work in."""
    from annotator.domain.roster import DEFAULT_ROUND
    from annotator.services.annotating import Annotating
    from annotator.services.articles import Articles
    from annotator.services.batches import Batches
    from annotator.services.everywhere import Everywhere
    from annotator.services.own_rounds import OwnRounds
    from annotator.services.sealing import Sealing

    units = file.unit_of_work
    default = next((item for item in overview.rounds if item.name == DEFAULT_ROUND), overview.rounds[0])
    own = OwnRounds(units, annotator)
    round_ = own.current(default, wanted)
    return ProjectContext(
        file=file,
        annotator=annotator,
        round=round_,
        label_set=overview.label_set,
        annotating=Annotating(units, annotator=annotator, round_=round_),
        articles=Articles(units),
        sealing=Sealing(units),
        everywhere=Everywhere(units, annotator=annotator, round_=round_),
        batches=Batches(units, annotator=annotator, round_=round_),
        given=own.given(round_),
    )


def who_labels(
    file: ProjectFile, overview: Overview, preferences: Preferences, parent: QWidget, *, ask: bool = False
) -> Annotator | None:
    """Return who labels in this project on this machine: as remembered, else as asked; None if nobody is named.

    With ``ask`` the question is put even where the answer is known.
    """
    from annotator.services.projects import Roster
    from annotator.ui.dialogs.annotator_dialog import AnnotatorDialog

    people = [person for person in overview.annotators if not person.gold and not person.withdrawn]
    known = preferences.annotator_of(file.path)
    found = next((person for person in people if person.id == known), None)
    if found is not None and not ask:
        return found
    chosen = AnnotatorDialog.ask(people, current=found, may_add=not file.read_only, parent=parent)
    if chosen is None:
        return found
    person = Roster(file.unit_of_work).add(chosen) if isinstance(chosen, str) else chosen
    preferences.set_annotator_of(file.path, person.id)
    return person


def warn_elsewhere(parent: QWidget, path: Path) -> None:
    """Say that a project is open in another window, too."""
    translate = QCoreApplication.translate
    text = translate("MainWindow", "“{name}” is open in another window, so it is opened here for reading only.")
    QMessageBox.warning(parent, translate("MainWindow", "Open elsewhere"), text.format(name=path.name))


def show_warnings(parent: QWidget, codes: Sequence[str]) -> None:
    """Say what is to be known of where a project lies."""
    from annotator.ui.messages import warning_text

    for code in codes:
        QMessageBox.information(parent, QCoreApplication.translate("MainWindow", "Please note"), warning_text(code))
