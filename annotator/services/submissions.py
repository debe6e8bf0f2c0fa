"""Reading what was sealed as the labels stand now: merges and splits since then are applied, nothing is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.label_moves import Moved, Mover, moves_since

if TYPE_CHECKING:
    from annotator.domain.assignments import Submission
    from annotator.domain.labels import LabelSet


class SealedWork:
    """Reads submissions under one version of the label set."""

    def __init__(self, label_set: LabelSet) -> None:
        self._label_set = label_set
        self._movers: dict[int, Mover | None] = {}

    def read(self, submission: Submission, language: str) -> Moved:
        """Return a submission's spans and links; ``language`` is its article's."""
        mover = self._since(submission.version)
        if mover is None:
            return Moved(submission.spans, submission.links)
        return mover.moved(submission.spans, submission.links, language)

    def _since(self, version: int) -> Mover | None:
        if version not in self._movers:
            moves = moves_since(self._label_set.moves, version)
            self._movers[version] = Mover(moves) if moves else None
        return self._movers[version]
