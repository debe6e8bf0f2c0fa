"""Sentences of CoNLL-U Plus: what ``conllu`` makes of their lines, as tokens of the text and tags of words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.formats.conll_plus_lines import columns_of, comment_of
from annotator.formats.conll_plus_misc import misc_values
from annotator.tokens.bio import END_SIGNS, OUTSIDE, is_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from annotator.formats.conll_plus_lines import Block

TAG_NAMES: Final = ("ner", "NER", "NE")
"""Names in MISC under which tools without a column for it keep the tag of a word."""

_NO_TAG: Final = frozenset({"", "_", "*", "-"})
_AS_THEY_ARE: Final = ("form", "xpos", "feats", "head", "deps", "misc")
"""Columns that are to be read as text, whatever they hold: none but ID is understood by its values."""


@dataclass(slots=True)
class Sentence:
    """``forms`` are what stands in the text, with their MISC; ``words`` say for each word which form it is part of.

    ``tags`` have one for each word in each column of tags. ``paragraph`` tells whether it begins one; ``text`` is
    what the file says that it reads, or None. ``on_nodes`` counts tags on empty nodes, ``on_ranges`` those on ranges of
    words that could not be laid on the words.
    """

    forms: list[str] = field(default_factory=list)
    miscs: list[dict[str, str]] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    tags: list[list[str]] = field(default_factory=list)
    paragraph: bool = False
    text: str | None = None
    on_nodes: int = 0
    on_ranges: int = 0


@dataclass(frozen=True, slots=True)
class _Range:
    """A token of the text that is several words: the tags it has itself, and which form of the sentence it is."""

    tags: Sequence[str]
    form: int


def tag_of(value: str | None) -> str:
    """Return the tag that a column holds, ``O`` where it is empty."""
    return OUTSIDE if value is None or value in _NO_TAG else value


def tags_of_line(columns: Sequence[str], tag_columns: Sequence[int], misc_column: int | None) -> Iterator[str]:
    """Yield the tags of a line, column by column; with no column of tags, the one in MISC."""
    if tag_columns:
        yield from (tag_of(columns[number]) if number < len(columns) else OUTSIDE for number in tag_columns)
    elif misc_column is not None and misc_column < len(columns):
        yield tag_in(misc_values(columns[misc_column]))


def tag_in(misc: Mapping[str, str]) -> str:
    """Return the tag that a MISC column holds; ``O`` where there is none."""
    return tag_of(next((misc[name] for name in TAG_NAMES if name in misc), None))


class SentenceReader:
    """Reads the blocks of a file with these columns."""

    def __init__(self, file: str, names: Sequence[str], tag_columns: Sequence[int]) -> None:
        self._file = file
        self._names = tuple(name.lower() for name in names)
        self._tag_names = [self._names[number] for number in tag_columns]

    def sentence(self, block: Block) -> Sentence:
        """Return the sentence of a block that has tokens, or raise AnnotatorError naming the line that is broken."""
        self._check(block)
        sentence = Sentence(tags=[[] for _ in range(max(1, len(self._tag_names)))])
        for found in self._take(block, sentence):
            _lay_on_words(found, sentence)
        _read_comments(block, sentence)
        return sentence

    def _check(self, block: Block) -> None:
        for line, text in block.tokens:
            if text[0].isspace():  # the library would pass over it, and take what follows for a comment
                raise AnnotatorError("conllup.line", file=self._file, line=line, reason="it begins with white space")
            found = len(columns_of(text))
            if found != len(self._names):
                raise AnnotatorError(
                    "conll.columns", file=self._file, line=line, found=found, expected=len(self._names)
                )

    def _take(self, block: Block, sentence: Sentence) -> list[_Range]:
        """Take forms, words and their tags into a sentence; return its ranges."""
        within = 0
        ranges: list[_Range] = []
        for (line, _), token in zip(block.tokens, self._parsed(block), strict=True):
            number = token.get("id")
            if isinstance(number, tuple) and number[1] == ".":
                sentence.on_nodes += sum(tag != OUTSIDE for tag in self._tags(token))
                continue  # an empty node stands for nothing in the text
            covered = isinstance(number, int) and number <= within
            if not covered:
                sentence.forms.append(token["form"])
                sentence.miscs.append(misc_values(token.get("misc")))
            if isinstance(number, tuple):
                within = number[2]
                ranges.append(_Range(self._tags(token), len(sentence.forms) - 1))
                continue
            sentence.words.append(len(sentence.forms) - 1)
            for column, tag in zip(sentence.tags, self._tags(token), strict=True):
                if not is_code(tag):
                    raise AnnotatorError("conll.tag", file=self._file, line=line, tag=tag)
                column.append(tag)
        return ranges

    def _tags(self, token: Mapping[str, Any]) -> list[str]:
        if self._tag_names:
            return [tag_of(token[name]) for name in self._tag_names]
        return [tag_in(misc_values(token.get("misc")))]

    def _parsed(self, block: Block) -> Sequence[Mapping[str, Any]]:
        try:
            return self._tokens([text for _, text in block.tokens])
        except ValueError:  # the library does not say which line it is
            for line, text in block.tokens:
                try:
                    self._tokens([text])
                except ValueError as problem:
                    raise AnnotatorError("conllup.line", file=self._file, line=line, reason=problem) from problem
            raise

    def _tokens(self, lines: Sequence[str]) -> Sequence[Mapping[str, Any]]:
        import conllu
        from conllu.exceptions import ParseException

        parsers: dict[str, Any] = dict.fromkeys(_AS_THEY_ARE, _as_it_is)
        try:
            (found,) = conllu.parse("\n".join(lines), fields=self._names, field_parsers=parsers)
        except ParseException as problem:
            raise ValueError(str(problem)) from problem
        return found


def _lay_on_words(found: _Range, sentence: Sentence) -> None:
    """Give the tags of a range to its words, where these have none; what cannot be laid on them is counted."""
    count = sentence.words.count(found.form)
    first = sentence.words.index(found.form) if count else 0
    here = slice(first, first + count)
    for tag, column in zip(found.tags, sentence.tags, strict=True):
        own = set(column[here]) - {OUTSIDE}
        if tag == OUTSIDE or any(word[1:] == tag[1:] for word in own):
            continue
        if own or not count or not is_code(tag):
            sentence.on_ranges += 1
        else:
            column[here] = _spread(tag, count)


def _spread(tag: str, count: int) -> list[str]:
    """Return the tags of ``count`` words that say together what one tag says."""
    sign, rest = tag[0], tag[1:]
    if count == 1:
        return [tag]
    first = {"S": "B", "U": "B"}.get(sign, sign if sign in "BI" else "I")
    last = {"S": "E", "U": "L"}.get(sign, sign if sign in END_SIGNS else "I")
    return [f"{sign}{rest}" for sign in (first, *"I" * (count - 2), last)]


def _as_it_is(columns: list[str], number: int) -> str:
    return columns[number]


def _read_comments(block: Block, sentence: Sentence) -> None:
    for _, text in block.comments:
        name, value = comment_of(text)
        if name == "text":
            sentence.text = value
        elif name in {"newpar", "newpar id"}:
            sentence.paragraph = True
