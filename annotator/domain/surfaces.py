"""Surfaces that an annotator has labelled already, to be found again where they stand unlabelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from annotator.domain.folding import fold_text
from annotator.domain.particles import bare_start
from annotator.domain.words import word_at, words

LONGEST = 10
"""Words a known surface is looked for; longer ones are rare."""


class KnownSurfaces:
    """How often each folded surface was labelled, by label."""

    def __init__(self, known: Iterable[tuple[str, str]] = ()) -> None:
        """Take (surface, label) pairs."""
        self._labels: dict[str, Counter[str]] = {}
        self._firsts: Counter[str] = Counter()
        for surface, label in known:
            self.add(surface, label)

    def __len__(self) -> int:
        return len(self._labels)

    def __contains__(self, surface: str) -> bool:
        return fold_text(surface) in self._labels

    def add(self, surface: str, label: str, times: int = 1) -> None:
        """Count a surface in."""
        folded = fold_text(surface)
        if folded not in self._labels:
            self._firsts[_first_word(surface)] += 1
        self._labels.setdefault(folded, Counter())[label] += times

    def remove(self, surface: str, label: str) -> None:
        """Count a surface out once; one that is not known is passed over."""
        folded = fold_text(surface)
        counts = self._labels.get(folded)
        if counts is None or not counts[label]:
            return
        counts[label] -= 1
        if not +counts:
            del self._labels[folded]
            self._firsts[_first_word(surface)] -= 1

    def labels(self, surface: str) -> list[str]:
        """Return the labels a surface has had, the most frequent first."""
        return [label for label, count in self._labels.get(fold_text(surface), Counter()).most_common() if count]

    def longest_at(self, text: str, start: int) -> int | None:
        """Return where the longest known surface that begins at an offset ends, at the end of a word; else None."""
        first = word_at(text, start)
        if first is None or not self._firsts[fold_text(text[start : first[1]])]:
            return None
        found = None
        end = start
        for _ in range(LONGEST):
            word = word_at(text, end) if end == start else _word_after(text, end)
            if word is None:
                break
            end = max(word[1], end)
            if fold_text(text[start:end]) in self._labels:
                found = end
        return found

    def places(self, text: str, start: int, end: int | None = None) -> Iterator[tuple[int, int]]:
        """Yield where known surfaces stand from an offset on, apart from each other, with or without a particle."""
        done = start
        for word in words(text, start, end):
            if word[0] < done:
                continue
            for begin in dict.fromkeys((word[0], bare_start(text, word))):
                stop = self.longest_at(text, begin)
                if stop is not None:
                    yield begin, stop
                    done = stop
                    break


def _first_word(surface: str) -> str:
    word = word_at(surface, 0)
    return fold_text(surface[: word[1]] if word else surface)


def _word_after(text: str, end: int) -> tuple[int, int] | None:
    """Return the word that follows on the same line."""
    line = text.find("\n", end)
    return next(words(text, end, len(text) if line < 0 else line), None)
