"""What we write as WebAnno TSV, read by the format's own rules as INCEpTION applies them: nothing of ours in it.

By these rules the text begins at the first token; each ``#Text`` line brings a line feed; where the next sentence
begins on it, that line feed goes; where it begins later, spaces fill the gap. A span begins with the first unit that
bears its number and ends with the last; a relation stands at its target and names its source.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from format_examples import exported, full_works
from hypothesis import given, settings

from annotator.domain.exchange import ArticleWork
from annotator.formats.uima_sentences import without_edges
from annotator.formats.webanno_tsv import FORMAT

ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
STACK = re.compile(r"(?<!\\)\|")
NUMBER = re.compile(r"(.*)\[(\d+)\]", re.DOTALL)
HEAD_LINES = 2


def plain(value: str) -> str:
    return ESCAPED.sub(lambda found: {"t": "\t", "n": "\n"}.get(found.group(1), found.group(1)), value)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class ByTheRules:
    """A file as others read it: ``text``, ``spans`` as (surface, label), ``links`` as (type, source, target)."""

    def __init__(self, content: str) -> None:
        lines = content.split("\n")
        assert lines.pop(0) == "#FORMAT=WebAnno TSV 3.3"
        self.layers: list[list[str]] = []
        while lines[0].startswith("#T_"):
            self.layers.append(lines.pop(0).split("|")[1:])
        assert lines[:HEAD_LINES] == ["", ""]
        self.text = ""
        self._pending = ""
        self._found: dict[int, tuple[int, int, str, str]] = {}
        self._relations: list[tuple[str, str]] = []
        for line in lines[HEAD_LINES:]:
            if line.startswith("#Text="):
                self._pending += plain(line[6:]) + "\n"
            elif line and not line.startswith("#"):
                self._unit(*line.split("\t"))
        surfaces = {number: self._surface(begin, end) for number, (begin, end, *_) in self._found.items()}
        self.spans = sorted((surfaces[number], label) for number, (_, _, label, _) in self._found.items())
        self.links = sorted(self._link(kind, reference, surfaces) for kind, reference in self._relations)

    def _unit(self, name: str, place: str, surface: str, *cells: str) -> None:
        assert len(cells) == sum(map(len, self.layers)) + 1
        begin, end = map(int, place.split("-"))
        if self._pending:
            self._begin_sentence(begin)
        assert self._surface(begin, end) == surface
        column = cells[self.layers[0].index("value")]
        for value in STACK.split(column) if column != "_" else ():
            label, number = NUMBER.fullmatch(value).groups()
            first = self._found.get(int(number), (begin, end, plain(label), name))
            self._found[int(number)] = (first[0], end, *first[2:])
        if len(self.layers) > 1:
            kinds, references = cells[len(self.layers[0]) : -1]
            if references != "_":
                self._relations += zip(map(plain, STACK.split(kinds)), references.split("|"), strict=True)

    def _begin_sentence(self, begin: int) -> None:
        if units(self.text) > begin:
            assert units(self.text) == begin + 1
            assert self.text.endswith("\n")
            self.text = self.text[:-1]
        self.text += " " * (begin - units(self.text)) + self._pending
        self._pending = ""

    def _surface(self, begin: int, end: int) -> str:
        return self.text.encode("utf-16-le")[2 * begin : 2 * end].decode("utf-16-le")

    def _link(self, kind: str, reference: str, surfaces: dict[int, str]) -> tuple[str, str, str]:
        unit, source, target = re.fullmatch(r"(.+)\[(\d+)_(\d+)\]", reference).groups()
        assert self._found[int(source)][3] == unit
        return kind, surfaces[int(source)], surfaces[int(target)]


@settings(deadline=None, max_examples=50)
@given(full_works())
def test_others_read_the_text_the_spans_and_the_links(examples: list[ArticleWork]) -> None:
    first = [without_edges(item)[0] for item in examples if item.annotator == "Amal"]
    with tempfile.TemporaryDirectory() as folder:
        output, _ = exported(FORMAT, first, Path(folder))
        for item in first:
            if not item.text.strip():
                continue
            content = (output.main / f"{item.id}.tsv").read_text(encoding="utf-8")
            found = ByTheRules(content)
            surface = {span.id: item.text[span.start : span.end] for span in item.spans}
            indent = len(item.text) - len(item.text.lstrip())
            assert found.text == " " * indent + item.text[indent:] + "\n"
            assert found.spans == sorted((surface[span.id], span.label) for span in item.spans)
            assert found.links == sorted((link.type, surface[link.source], surface[link.target]) for link in item.links)
