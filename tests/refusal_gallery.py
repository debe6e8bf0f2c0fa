"""What a person sees of files that are broken, and of packages that did not come whole."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.package_take_in_dialog import PackageTakeInDialog
from annotator.ui.dialogs.stages import REPORTING
from tests.package_exchange import Lead
from tests.package_gallery import sit_down

BROKEN = {
    "1-tags.xml": "<articles>\n<article>Storks passed over <b>Tell Nawras</article>\n</articles>\n",
    "2-ampersand.xml": "<articles>\n<article>Storks & Herons</article>\n</articles>\n",
    "3-lines.jsonl": '{"text": "Storks passed."}\n{"text": "They came back." "id": "b"}\n',
    "4-values.jsonl": '{"text": "Storks passed.", "spans": [{"start": "0", "end": 6, "label": "DATE"}]}\n',
    "5-letter.docx": "no document",
}


def refusals(window, folder: Path, save: Callable, wait: Callable, name: str) -> None:
    """Take pictures of an import of broken files, and of a package that was cut and one that was changed."""
    lead = Lead(folder).build()
    desk = lead.open_for("Amal")
    desk.label("a1", "Idlib")
    returned = desk.back()
    sit_down(window, lead.path)
    _import(window, folder / "incoming", save, wait, name)
    cut = folder / "cut.annotator-package"
    cut.write_bytes(returned.read_bytes()[:-40])
    for what, package in (("cut", cut), ("changed", _changed(returned, folder / "changed.annotator-package"))):
        dialog = PackageTakeInDialog(
            window.context.file, window.tasks, window.context.annotator.id, paths=[package], parent=window
        )
        dialog.show()
        dialog.start()
        wait(lambda dialog=dialog: dialog.stage == REPORTING)
        save(dialog, f"package-{what}-{name}")
        dialog.done(0)
        dialog.deleteLater()


def _import(window, incoming: Path, save: Callable, wait: Callable, name: str) -> None:
    incoming.mkdir()
    for file, text in BROKEN.items():
        (incoming / file).write_text(text, encoding="utf-8")
    dialog = ImportDialog(window.context.file, window.tasks, [incoming], annotator_name="A", parent=window)
    dialog.show()
    wait(lambda: dialog.model.rowCount() == len(BROKEN) and not dialog.busy())
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    save(dialog, f"import-broken-{name}")
    dialog.start()
    wait(lambda: dialog.stage == REPORTING)
    save(dialog, f"import-refused-{name}")
    dialog.done(0)
    dialog.deleteLater()


def _changed(package: Path, target: Path) -> Path:
    """Return a package with other work than its manifest tells of."""
    with zipfile.ZipFile(package) as archive, zipfile.ZipFile(target, "w") as changed:
        for entry in archive.namelist():
            changed.writestr(entry, archive.read(entry).replace(b"Idlib", b"IDLIB"))
    return target
