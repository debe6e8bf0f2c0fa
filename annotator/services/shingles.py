"""Texts as sets of shingles: short runs of words or characters, each hashed to 64 bits.

Texts are folded first (``annotator.domain.folding``), and only letters and digits count, so that spelling, quotes,
punctuation and layout make no difference. Words are hashed with BLAKE2b, and never with Python's own hash, which
differs from process to process.

This loads NumPy; import it where it is needed only.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.folding import fold_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint64]

WORDS: Final = 5
"""How many words make a shingle."""
CHARACTERS: Final = 5
"""How many characters make one, in a short text."""
SHORT: Final = 30
"""A text of fewer words is taken by its characters, as one other word changes five shingles of words."""
LONG: Final = SHORT // 2
"""A text of at least as many words is taken by its words. Those in between are taken both ways, so that two texts of
which neither is twice as long as the other are always taken alike in one way."""

_WORD: Final = re.compile(r"[^\W_]+")
_MOST_WORDS: Final = 200_000
"""Hashes of so many words are kept at hand."""
_FACTOR: Final = np.uint64(0x9E3779B97F4A7C15)
_BY_WORDS, _BY_CHARACTERS = np.uint64(0x51AFD7ED558CCD01), np.uint64(0xC4CEB9FE1A85EC02)


class Shingling:
    """Makes shingles of texts; what it remembers of words makes it quick and changes nothing."""

    def __init__(self) -> None:
        self._hashes: dict[str, int] = {}

    def sets(self, text: str) -> list[Hashes]:
        """Return the set of a text's shingles, sorted, or both its sets; none for a text without letters and digits."""
        words: list[str] = _WORD.findall(fold_text(text))
        found = []
        if len(words) >= LONG:
            found.append(_runs(np.array([self._hash(word) for word in words], np.uint64), WORDS, _BY_WORDS))
        if 0 < len(words) < SHORT:
            codes = np.frombuffer(" ".join(words).encode("utf-32-le", "surrogatepass"), "<u4")
            found.append(_runs(codes.astype(np.uint64), CHARACTERS, _BY_CHARACTERS))
        return found

    def _hash(self, word: str) -> int:
        known = self._hashes.get(word)
        if known is None:
            if len(self._hashes) >= _MOST_WORDS:
                self._hashes.clear()
            digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
            known = self._hashes[word] = int.from_bytes(digest, "little")
        return known


def _runs(parts: Hashes, size: int, kind: np.uint64) -> Hashes:
    """Return a hash for each run of parts, sorted, each once; of fewer parts than make a run, one of all."""
    size = min(size, len(parts))
    count = len(parts) - size + 1
    hashes = np.full(count, kind, np.uint64)
    for place in range(size):
        hashes = mixed(hashes * _FACTOR + parts[place : place + count])
    return np.unique(hashes)


def mixed(hashes: Hashes) -> Hashes:
    """Return 64-bit values with every bit spread over all (the finaliser of MurmurHash3; one to one)."""
    hashes = (hashes ^ (hashes >> np.uint64(33))) * np.uint64(0xFF51AFD7ED558CCD)
    hashes = (hashes ^ (hashes >> np.uint64(33))) * np.uint64(0xC4CEB9FE1A85EC53)
    return hashes ^ (hashes >> np.uint64(33))
