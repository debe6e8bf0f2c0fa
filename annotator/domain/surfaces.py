"""Surfaces that an annotator has labelled already, to be found again where they stand unlabelled."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from annotator.domain.folding import fold_text, folded_once
from annotator.domain.particles import CONJUNCTIONS, PREPOSITIONS, bare_start
from annotator.domain.words import word_at, words

LONGEST = 10
"""Words a known surface is looked for; longer ones are rare."""


_RUN = re.compile(r"[^\W_]+")


class KnownSurfaces:
    """How often each folded surface was labelled, by label."""

    def __init__(self, known: Iterable[tuple[str, str]] = ()) -> None:
        """Take (surface, label) pairs."""
        self._labels: dict[str, Counter[str]] = {}
        self._firsts: Counter[str] = Counter()
        self._runs: Counter[str] = Counter()
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
            self._count_first(surface, 1)
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
            self._count_first(surface, -1)

    def _count_first(self, surface: str, step: int) -> None:
        first = _first_word(surface)
        run = _RUN.search(first)
        self._firsts[first] += step
        self._runs[run.group() if run else ""] += step

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

    def places(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield the longest known surface at each word from an offset on, with or without a particle before it.

        One may lie in another.
        """
        folded = folded_once(text)
        done = start
        for run in _RUN.finditer(folded.text, folded.place_of(start)):
            if not self._may_begin(run.group()):
                continue
            word = word_at(text, folded.source_range(run.start(), run.end())[0])
            if word is None or word[0] < done:
                continue
            done = word[1]
            for begin in dict.fromkeys((bare_start(text, word), word[0])):
                stop = self.longest_at(text, begin)
                if stop is not None:
                    yield begin, stop
                    break

    def _may_begin(self, run: str) -> bool:
        """Tell whether a run of folded letters may be the first of a known surface, with particles or without."""
        if self._runs[run]:
            return True
        return any(
            run[count - 1 : count] in attached and self._runs[run[count:]]
            for count, attached in ((1, CONJUNCTIONS + PREPOSITIONS), (2, PREPOSITIONS))
            if len(run) > count
        )


def _first_word(surface: str) -> str:
    word = word_at(surface, 0)
    return fold_text(surface[: word[1]] if word else surface)


def _word_after(text: str, end: int) -> tuple[int, int] | None:
    """Return the word that follows on the same line."""
    line = text.find("\n", end)
    return next(words(text, end, len(text) if line < 0 else line), None)
