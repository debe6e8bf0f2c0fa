"""Plans of assignments and merged packages; they are written by applying changes."""

from __future__ import annotations

from sqlalchemy import Connection, select

from annotator.domain.giving_out import AssignmentPlan, MergedPackage
from annotator.storage import mappers, tables

_PLAN = tables.AssignmentPlanRow.__table__  # type: ignore[attr-defined]
_PACKAGE = tables.MergedPackageRow.__table__  # type: ignore[attr-defined]


class GivingOutRepository:
    """How work was given out and came back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def plans(self, round_: str | None = None) -> list[AssignmentPlan]:
        """Return the plans of a round (id), or all, the oldest first."""
        query = select(_PLAN).order_by(_PLAN.c.at, _PLAN.c.id)
        if round_ is not None:
            query = query.where(_PLAN.c.round_id == round_)
        return [mappers.plan(row) for row in self._connection.execute(query)]

    def gave(self, annotator: str, round_: str | None = None) -> bool:
        """Tell whether a plan of a round (id), or any, gave articles to an annotator (id)."""
        return any(("to", annotator) in plan.options for plan in self.plans(round_))

    def packages(self) -> list[MergedPackage]:
        """Return the packages that were merged, the oldest first."""
        query = select(_PACKAGE).order_by(_PACKAGE.c.at, _PACKAGE.c.id)
        return [mappers.merged_package(row) for row in self._connection.execute(query)]

    def merged(self, package: str) -> bool:
        """Tell whether a package (its id) was merged already."""
        return self._connection.execute(select(_PACKAGE.c.id).where(_PACKAGE.c.id == package)).first() is not None
