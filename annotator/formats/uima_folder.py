"""A folder with a file for each work, and a folder inside for each annotator where there are several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.formats.file_names import FileNames

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.domain.exchange import ArticleWork


class WorkFolder:
    """Gives each work a file of its own."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._people = FileNames("annotator")
        self._folders: dict[str, Path] = {}
        self._names: dict[str, FileNames] = {}

    def place(self, work: ArticleWork, suffix: str) -> Path:
        """Return the path of a work's file, which is not there yet; its folder is."""
        person = work.annotator
        if person not in self._folders:
            self._folders[person] = self._root / self._people.safe(person, dots=False)
            self._folders[person].mkdir()
            self._names[person] = FileNames("article")
        return self._folders[person] / f"{self._names[person].safe(work.id or work.stem)}{suffix}"

    def finish(self) -> list[Path]:
        """Return the folders that hold files: one for each annotator, or the root itself where there is one."""
        if len(self._folders) > 1:
            return list(self._folders.values())
        for folder in self._folders.values():
            # Aside first: a file of the folder may have its name.
            aside = folder.rename(self._root / ".moving")
            for file in sorted(aside.iterdir()):
                file.rename(self._root / file.name)
            aside.rmdir()
        return [self._root]
