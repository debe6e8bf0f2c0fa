"""A work as a WebAnno TSV 3.3 file: one span layer, a relation layer for links, and our record in a comment.

Every span has a number in brackets, so that stacked, overlapping and long ones are told apart; boundaries inside
tokens get sub-token lines.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from annotator.formats.jsonl_writing import ordered
from annotator.formats.uima_layers import LINK_LAYER, feature_name, shown_value
from annotator.formats.uima_offsets import Utf16Offsets
from annotator.formats.uima_records import record_of
from annotator.formats.webanno_escapes import escape_text, escape_value
from annotator.formats.webanno_lines import RECORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.domain.exchange import ArticleWork, ForeignSpan
    from annotator.formats.uima_sentences import Sentences

_HEAD: Final = "#FORMAT=WebAnno TSV 3.3"

_Unit = tuple[int, int, int]


def tsv_of(work: ArticleWork, sentences: Sentences, layer: str) -> str:
    """Return the file of a work whose spans neither begin nor end with white space."""
    return _Writing(ordered(work), sentences, layer).file()


class _Columns:
    """The features of the span layer, in the order of their columns."""

    def __init__(self, work: ArticleWork) -> None:
        names = {name for span in work.spans for name, _ in span.attributes}
        self._attributes = sorted(names, key=feature_name)
        self._entity = any(span.entity is not None for span in work.spans)
        self.features = [
            *(["identifier"] if self._entity else []),
            "value",
            *map(feature_name, self._attributes),
        ]

    def values(self, span: ForeignSpan) -> list[str]:
        """Return the values of a span, escaped; ``*`` where it has none."""
        attributes = dict(span.attributes)
        values = [span.label, *(attributes.get(name) for name in self._attributes)]
        if self._entity:
            values.insert(0, span.entity)
        return ["*" if value is None else escape_value(shown_value(value)) for value in values]


class _Writing:
    """One file being written. A unit is (token, start, end); it is the token itself where it is as long."""

    def __init__(self, work: ArticleWork, sentences: Sentences, layer: str) -> None:
        self._work = work
        self._sentences = sentences
        self._layer = layer
        self._tokens = sentences.tokens
        self._offsets = Utf16Offsets(work.text)
        self._columns = _Columns(work)
        self._at: defaultdict[_Unit, list[int]] = defaultdict(list)
        self._first: list[_Unit] = []
        self._subtokens: defaultdict[int, set[_Unit]] = defaultdict(set)
        starts = [token.start for token in self._tokens]
        ends = [token.end for token in self._tokens]
        for number, span in enumerate(work.spans, start=1):
            units = list(_units(span, starts, ends))
            self._first.append(units[0])
            for unit in units:
                self._at[unit].append(number)
                if unit[1:] != self._tokens[unit[0]]:
                    self._subtokens[unit[0]].add(unit)
        self._names: dict[_Unit, str] = {}
        for place, (first, stop) in enumerate(sentences.bounds, start=1):
            for index in range(first, stop):
                name = f"{place}-{index - first + 1}"
                self._names[index, *self._tokens[index]] = name
                for count, unit in enumerate(sorted(self._subtokens[index]), start=1):
                    self._names[unit] = f"{name}.{count}"
        self._links = self._links_by_unit()

    def _links_by_unit(self) -> dict[_Unit, list[tuple[str, str]]]:
        """Return (type, source) of the links at the first unit of the span that they point to."""
        numbers = {span.id: number for number, span in enumerate(self._work.spans, start=1)}
        found: defaultdict[_Unit, list[tuple[str, str]]] = defaultdict(list)
        for link in self._work.links:
            source, target = numbers[link.source], numbers[link.target]
            place = f"{self._names[self._first[source - 1]]}[{source}_{target}]"
            found[self._first[target - 1]].append((escape_value(link.type), place))
        return found

    def file(self) -> str:
        return "".join(f"{line}\n" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        yield _HEAD
        yield "|".join([f"#T_SP={self._layer}", *self._columns.features])
        if self._links:
            yield f"#T_RL={LINK_LAYER}|value|BT_{self._layer}"
        yield ""
        text, tokens = self._work.text, self._tokens
        before = text[: tokens[0].start] if tokens else text
        yield ""
        yield RECORD + record_of(self._work, **({"before": before} if before else {}))
        for first, stop in self._sentences.bounds:
            if first:
                yield ""
            yield from self._text_lines(first, stop)
            for index in range(first, stop):
                yield self._row((index, *tokens[index]))
                for unit in sorted(self._subtokens[index]):
                    yield self._row(unit)

    def _text_lines(self, first: int, stop: int) -> Iterator[str]:
        """Yield a sentence's text up to the next one, whose line feed before it goes without saying."""
        end = self._tokens[stop].start if stop < len(self._tokens) else len(self._work.text)
        text = self._work.text[self._tokens[first].start : end]
        if stop < len(self._tokens):
            text = text.removesuffix("\n")
        for line in text.split("\n"):
            yield f"#Text={escape_text(line)}"

    def _row(self, unit: _Unit) -> str:
        _, start, end = unit
        numbers = self._at[unit]
        cells = ["_"] * len(self._columns.features)
        if numbers:
            rows = [[f"{value}[{number}]" for value in self._values(number)] for number in numbers]
            cells = ["|".join(column) for column in zip(*rows, strict=True)]
        if self._links:
            links = self._links.get(unit)
            cells += ["|".join(column) for column in zip(*links, strict=True)] if links else ["_", "_"]
        offsets = f"{self._offsets.to_units(start)}-{self._offsets.to_units(end)}"
        return "\t".join([self._names[unit], offsets, self._work.text[start:end], *cells, ""])

    def _values(self, number: int) -> list[str]:
        return self._columns.values(self._work.spans[number - 1])


def _units(span: ForeignSpan, starts: Sequence[int], ends: Sequence[int]) -> Iterator[_Unit]:
    """Yield the units that a span covers: whole tokens, and the parts of the first and the last one that it has."""
    for index in range(bisect_right(ends, span.start), bisect_left(starts, span.end)):
        yield index, max(starts[index], span.start), min(ends[index], span.end)
