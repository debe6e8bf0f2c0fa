"""What the window's parts share of an open project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet
    from annotator.domain.roster import Annotator, Round
    from annotator.services.annotating import Annotating
    from annotator.services.articles import Articles
    from annotator.services.batches import Batches
    from annotator.services.everywhere import Everywhere
    from annotator.services.sealing import Sealing
    from annotator.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class ProjectContext:
    """An open project, who labels in it, and the use cases the desk calls."""

    file: ProjectFile
    annotator: Annotator
    round: Round
    label_set: LabelSet
    annotating: Annotating
    articles: Articles
    sealing: Sealing
    everywhere: Everywhere
    batches: Batches
    given: bool = False
    """Whether articles were given to the annotator in the round, by a plan."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be stored."""
        return self.file.read_only
