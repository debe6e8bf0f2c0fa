"""What a lead sees of returned work in conflict, and an annotator of what is to be taken up again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.services.packages.merge_report import Choices
from annotator.services.projects import Roster, open_project
from tests.package_exchange import Desk, Lead


def exchanged(folder: Path) -> tuple[Lead, Desk, Path, Path]:
    """Let Amal work in two projects, and the lead reopen an article.

    Return the lead, Amal's first project, a return of the second one, and an update.
    """
    lead = Lead(folder).build()
    first, second = lead.open_for("Amal"), lead.open_for("Amal", " 2")
    for desk, surfaces in (
        (first, {"a1": ("Ahrar", "Monday"), "a2": ("إدلب",), "a3": ("Hama",)}),
        (second, {"a1": ("Idlib", "Monday"), "a2": ("هيئة تحرير الشام", "إدلب"), "a3": ("day",)}),
    ):
        for article, listed in surfaces.items():
            for surface in listed:
                desk.label(article, surface)
            if article != "a2" or desk is first:
                desk.done(article)
    third = lead.open_for("Amal", " 3")
    third.label("a3", "walked")
    third.done("a3")
    lead.merge(second.back(finished=True))
    lead.merge(third.back(), choices=Choices(articles=frozenset({"a3"})))
    lead.merge(first.back(), choices=Choices(articles=frozenset({"a1", "a2"})))
    lead.reopen("a1", "The guideline has changed: the day of the week belongs to the date. Please look at it again.")
    lead.reopen("a2", "هل تحرير الشام فصيل هنا؟ راجع الدليل من فضلك.")
    first.reopen("a2")
    return lead, first, second.back(), lead.give("Amal", guidelines=True)


def packages(window, lead: Lead, returned: Path, save: Callable, wait: Callable, name: str) -> None:
    """Take pictures of a merge with conflicts: as it is looked at, with a tick, and afterwards."""
    from annotator.ui.dialogs.package_take_in_dialog import PackageTakeInDialog
    from annotator.ui.dialogs.stages import REPORTING

    sit_down(window, lead.path)
    dialog = PackageTakeInDialog(
        window.context.file, window.tasks, window.context.annotator.id, paths=[returned], parent=window
    )
    dialog.show()
    dialog.start()
    wait(lambda: dialog.stage == REPORTING)
    save(dialog, f"merge-{name}")
    dialog.conflicts.setFocus()
    for number in range(dialog.conflicts.count):
        dialog.conflicts.setCurrentItem(dialog.conflicts.topLevelItem(number))
        QTest.keyClick(dialog.conflicts, Qt.Key.Key_Space)
    save(dialog, f"merge-chosen-{name}")
    QTest.mouseClick(dialog.merge_button, Qt.MouseButton.LeftButton)
    wait(lambda: dialog.merge is not None)
    save(dialog, f"merge-report-{name}")
    dialog.done(0)
    dialog.deleteLater()


def update(window, desk: Desk, package: Path, save: Callable, wait: Callable, name: str) -> None:
    """Take pictures of an update that has articles taken up again, and of one of these."""
    from annotator.ui.dialogs.package_take_in_dialog import PackageTakeInDialog
    from annotator.ui.dialogs.stages import REPORTING

    sit_down(window, desk.path)
    dialog = PackageTakeInDialog(window.context.file, window.tasks, "", paths=[package], parent=window)
    dialog.show()
    dialog.start()
    wait(lambda: dialog.stage == REPORTING)
    save(dialog, f"update-{name}")
    dialog.done(0)
    dialog.deleteLater()
    window.read_anew()
    wait(lambda: window.panels.articles.model.rowCount() > 1)
    window.panels.flow.open_row(0)
    save(window, f"reopened-{name}")


def sit_down(window, path: Path) -> None:
    """Open a project as its first annotator, who is not asked for their name."""
    with closing(open_project(path)) as project:
        people = Roster(project.unit_of_work).overview().annotators
    window.preferences.set_annotator_of(path, people[0].id)
    window.open_project(path)
