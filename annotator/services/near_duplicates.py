"""Texts that are nearly the same: copies, reprints, the same story with a paragraph cut.

Texts are compared as sets of shingles (``annotator.services.shingles``). Two are near each other

- if their similarity, the Jaccard index |A ∩ B| / |A ∪ B|, is at least the threshold; or
- if the shorter is contained in the longer, as where a reprint leaves out a paragraph: at least 0.9 of its shingles
  stand in the other, and it has at least 0.6 as many.

MinHash signatures find the candidates (``annotator.services.signatures``), and each is checked with the true sets. A
text of fewer than 30 words is compared by its characters; a text without letters and digits is near none.

Texts with the very same shingles are each paired with the first of them, by id, and only that one with others: ten
copies make nine pairs, and overruling one of these takes one copy out.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Final, Self

from annotator.domain.errors import AnnotatorError
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from types import TracebackType

    from annotator.services.shingles import Hashes
    from annotator.services.units import Cancelled, Report

THRESHOLD: Final = 0.8
CONTAINED: Final = 0.9
"""How much of the shorter text has to stand in the longer."""
SHORTEST: Final = 0.6
"""How long the shorter has to be at least, measured by the longer."""
SEED: Final = 1
_IN_MEMORY: Final = 64_000_000
"""Bytes of shingles; what is more goes to a temporary file."""
_ASKED_EVERY: Final = 256


@dataclass(frozen=True, slots=True, order=True)
class NearPair:
    """Two articles whose texts are near each other, by id, the lesser first, and the Jaccard index of their shingles.

    It may be below the threshold: then the shorter text is contained in the longer.
    """

    first: str
    second: str
    similarity: float

    @property
    def ids(self) -> tuple[str, str]:
        """The two ids."""
        return self.first, self.second


def near_duplicates(
    texts: Iterable[tuple[str, str]],
    *,
    threshold: float = THRESHOLD,
    seed: int = SEED,
    total: int = 0,
    report: Report = silent,
    cancelled: Cancelled = never,
) -> tuple[NearPair, ...]:
    """Return the pairs of near texts among (id, text), sorted; an id that comes again is passed over.

    The order of the texts makes no difference. Texts are read once and not kept; ``total`` is their number where it is
    known, for the report. The threshold lies between 0.6 and 1 (ValueError). Raise AnnotatorError where the work was
    cancelled.
    """
    with NearTexts(threshold=threshold, seed=seed) as collected:
        done = 0
        for done, (id_, text) in enumerate(texts, start=1):
            if cancelled():
                raise AnnotatorError("work.stopped")
            collected.add(id_, text)
            report(done, max(total, done) if total else 0)
        return collected.pairs(cancelled=cancelled)


class NearTexts:
    """Texts taken in one by one, of which the near ones are told as often as is asked; to be closed.

    Their shingles are kept, in a temporary file where they are many, with their signatures. A text has one set or two
    (``Shingling.sets``); sets are numbered as they come, and candidates are spoken of by their places once they are in
    the order of ids.
    """

    def __init__(self, *, threshold: float = THRESHOLD, seed: int = SEED) -> None:
        """Take a threshold between 0.6 and 1 (ValueError)."""
        if not SHORTEST <= threshold <= 1:
            raise ValueError(f"a threshold of {threshold}")
        from annotator.services.shingles import Shingling
        from annotator.services.signatures import Signatures

        self._threshold = threshold
        self._shingling = Shingling()
        self._signatures = Signatures(seed)
        self._file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115
        self._ids: dict[str, None] = {}
        self._owners: list[str] = []
        self._ends = array("Q", [0])
        self._sums = array("Q")
        self._order: list[int] = []
        self._latest: tuple[int, Hashes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids

    def close(self) -> None:
        """Let go of everything."""
        self._file.close()

    def add(self, id_: str, text: str) -> None:
        """Take in a text; one whose id is known is passed over."""
        if id_ in self._ids:
            return
        self._ids[id_] = None
        self._file.seek(self._ends[-1] * 8)
        for shingles in self._shingling.sets(text):
            self._signatures.add(shingles)
            self._file.write(shingles.tobytes())
            self._owners.append(id_)
            self._ends.append(self._ends[-1] + len(shingles))
            self._sums.append(int(shingles.sum()))

    def pairs(self, among: Collection[str] | None = None, *, cancelled: Cancelled = never) -> tuple[NearPair, ...]:
        """Return the pairs of near texts, sorted: of all, or among those with these ids as if there were no others.

        Raise AnnotatorError where the work was cancelled.
        """
        found: dict[tuple[str, str], float] = {}
        for number, (first, second) in enumerate(self._candidates(among)):
            if number % _ASKED_EVERY == 0 and cancelled():
                raise AnnotatorError("work.stopped")
            similarity = self._similarity(first, second)
            if similarity is not None:
                ids = self._ids_of(first, second)
                found[ids] = max(similarity, found.get(ids, 0.0))
        return tuple(sorted(NearPair(*ids, similarity) for ids, similarity in found.items()))

    def _candidates(self, among: Collection[str] | None) -> Iterator[tuple[int, int]]:
        """Yield the places of the sets that are worth comparing: those alike, and those whose signatures are."""
        import numpy as np

        owners = self._owners
        chosen = [number for number, id_ in enumerate(owners) if among is None or id_ in among]
        self._order = sorted(chosen, key=owners.__getitem__)
        self._latest = None
        order = np.array(self._order, np.int64)
        sums = np.frombuffer(self._sums, np.uint64)[order]
        _, firsts, which = np.unique(sums, return_index=True, return_inverse=True)
        copies = np.flatnonzero(firsts[which] != np.arange(len(order)))
        yield from zip(firsts[which[copies]].tolist(), copies.tolist(), strict=True)
        places = np.sort(firsts)
        least = CONTAINED * SHORTEST / (1 + SHORTEST - CONTAINED * SHORTEST)
        for first, second in self._signatures.candidates(order[places], least):
            yield int(places[first]), int(places[second])

    def _similarity(self, first: int, second: int) -> float | None:
        """Return the similarity of two sets by their places, to four digits, or None where they are not near."""
        one, other = self._size(first), self._size(second)
        shorter, longer = min(one, other), max(one, other)
        if shorter < SHORTEST * longer:
            return None
        shared = self._shared(first, second)
        similarity = shared / (one + other - shared)
        near = similarity >= self._threshold or shared >= CONTAINED * shorter
        return round(similarity, 4) if near else None

    def _ids_of(self, first: int, second: int) -> tuple[str, str]:
        """Return the ids of the texts that two sets, by their places, are of."""
        return self._owners[self._order[first]], self._owners[self._order[second]]

    def _size(self, place: int) -> int:
        number = self._order[place]
        return self._ends[number + 1] - self._ends[number]

    def _shared(self, first: int, second: int) -> int:
        import numpy as np

        if self._latest is None or self._latest[0] != first:
            self._latest = first, self._read(first)
        return len(np.intersect1d(self._latest[1], self._read(second), assume_unique=True))

    def _read(self, place: int) -> Hashes:
        import numpy as np

        self._file.seek(self._ends[self._order[place]] * 8)
        return np.frombuffer(self._file.read(self._size(place) * 8), np.uint64)
