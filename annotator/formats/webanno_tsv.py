"""WebAnno TSV 3 (``.tsv``): tokens with annotations in columns, as WebAnno and INCEpTION exchange them.

Read are versions 3.0 to 3.3, with several layers, stacked annotations, sub-tokens, relations, slots and chains. Written
is a folder with a file of version 3.3 for each work. Offsets are UTF-16 units.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExportReport
from annotator.domain.parts import EVERY_PART, reduced
from annotator.formats.base import Format, FormatOption, ReadOptions
from annotator.formats.decoding import decode
from annotator.formats.files import read_bytes
from annotator.formats.report import count_work
from annotator.formats.token_works import by_article
from annotator.formats.uima_folder import WorkFolder
from annotator.formats.uima_layers import NAMED_ENTITY, checked_layer
from annotator.formats.uima_sentences import sentences_of, without_edges
from annotator.formats.webanno_reading import read_tsv
from annotator.formats.webanno_writing import tsv_of
from annotator.tokens.tokenizers import Tokenizers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from annotator.formats.base import Output, WriteOptions

LAYER: Final = "spans"
SUFFIX: Final = ".tsv"


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork]:
    """Yield the work of a file; see :class:`annotator.formats.base.Reader`."""
    decoded = decode(read_bytes(source), forced=options.encoding, file=source.name)
    yield read_tsv(decoded.text, options, file=source.name, stem=source.stem)


def recognises(head: bytes) -> bool:
    """Tell whether a file begins as WebAnno TSV does, of whichever version."""
    return head.removeprefix(b"\xef\xbb\xbf").startswith(b"#FORMAT=WebAnno TSV")


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a folder of files, reading each one back; see :class:`annotator.formats.base.Writer`."""
    export = _Export(output.main, options)
    for group in by_article(works):
        export.add_article(group)
    return export.finished()


class _Export:
    """One export to WebAnno TSV."""

    def __init__(self, root: Path, options: WriteOptions) -> None:
        self._folder = WorkFolder(root)
        self._layer = checked_layer(options.values["layer"], "webanno-tsv")
        self._tokenizers = Tokenizers(options.tokenization)
        self._dropped_links = self._indented = 0
        self._report = ExportReport(format="webanno-tsv", fates={LAYER: Counter()})

    def add_article(self, group: Sequence[ArticleWork]) -> None:
        """Write the works on one article."""
        self._report.articles += 1
        sentences = sentences_of(group, self._tokenizers)
        self._report.notes.extend(sentences.notes)
        self._indented += group[0].text[:1].isspace()
        for work in group:
            written, placings, dropped = without_edges(work)
            self._dropped_links += dropped
            count_work(self._report, work, {LAYER: placings})
            path = self._folder.place(work, SUFFIX)
            path.write_text(tsv_of(written, sentences, self._layer), encoding="utf-8", newline="\n")
            _compare(path, written)

    def finished(self) -> ExportReport:
        """Return the report, with what is to be said of the whole."""
        self._folder.finish()
        if self._dropped_links:
            self._report.losses.append(f"links at spans of white space only: {self._dropped_links}")
        if self._indented:
            self._report.notes.append(
                f"articles that begin with white space, which other programs read as spaces: {self._indented}"
            )
        return self._report


def _compare(path: Path, work: ArticleWork) -> None:
    options = ReadOptions()
    found = next(read(path, options))
    if options.bad:
        raise AnnotatorError("export.read-back", article=work.id, reason=options.bad[0])
    if reduced(found, EVERY_PART) != reduced(work, EVERY_PART):
        raise AnnotatorError("export.read-back", article=work.id, reason="other content")


FORMAT = Format(
    name="webanno-tsv",
    title="WebAnno TSV 3",
    aliases=("webanno",),
    suffixes=(SUFFIX,),
    recognises=recognises,
    reads=read,
    writes=write,
    also_loses=("white space at the edges of spans",),
    options=(FormatOption(name="layer", about="the span layer that spans are written to", default=NAMED_ENTITY),),
    several=True,
    folder=True,
)
