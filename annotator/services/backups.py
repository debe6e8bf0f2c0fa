"""Copies of a project: saved on demand, made by themselves, and put back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.storage.backups import Backup
    from annotator.storage.project_file import ProjectFile


def save_copy(project: ProjectFile, target: Path | None = None) -> Path:
    """Save a whole, closed copy of an open project and return its path; beside it under a dated name by default."""
    if target is None:
        stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
        target = project.path.with_name(f"{project.path.stem}-{stamp}{project.path.suffix}")
    project.save_copy(target)
    return target


def backups_of(project: ProjectFile) -> list[Backup]:
    """Return the backups that were made by themselves, the newest first."""
    return project.backups()


def roll_backup(project: ProjectFile) -> Path | None:
    """Make a rolling backup, unless nothing changed since the last one."""
    return project.roll_backup()


def restore_backup(backup: Path, project: Path) -> Path | None:
    """Put a backup in a project's place and return where what was there is kept, if anything was."""
    from annotator.storage.backups import restore

    return restore(backup, project)
