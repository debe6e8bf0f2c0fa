"""Checking that a project is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.services.units import never

if TYPE_CHECKING:
    from annotator.domain.listing import Problem
    from annotator.services.units import Cancelled
    from annotator.storage.project_file import ProjectFile


class Checking:
    """Checks offsets, surfaces, hashes, zones, sealed submissions, orphans and the file itself."""

    def __init__(self, project: ProjectFile) -> None:
        self._project = project

    def run(self, *, cancelled: Cancelled = never) -> list[Problem]:
        """Return everything that is wrong; an empty list means that all is well."""
        from annotator.storage.maintenance import problems

        found = []
        for problem in problems(self._project):
            found.append(problem)
            if cancelled():
                break
        return found


def problem_document(problem: Problem) -> dict[str, Any]:
    """Return a problem as JSON-able values."""
    return {"code": problem.code, "article": problem.article, "where": problem.where, "detail": problem.detail}
