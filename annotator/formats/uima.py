"""UIMA CAS, as INCEpTION and DKPro exchange it: XMI (``.xmi``) or CAS JSON (``.json``), with TypeSystem.xml beside.

Read is every annotation of names and of a project's own layers. Written is a folder with a file for each work, whose
spans are named entities of DKPro, so that INCEpTION shows them without a layer of its own. A record in the file says
what annotations cannot; other programs pass over it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from annotator.domain.exchange import ArticleWork, ExportReport, Fate
from annotator.formats.base import Format, FormatOption
from annotator.formats.files import read_bytes
from annotator.formats.token_works import by_article
from annotator.formats.uima_folder import WorkFolder
from annotator.formats.uima_layers import NAMED_ENTITY, checked_layer
from annotator.formats.uima_reading import read_cas
from annotator.formats.uima_sentences import sentences_of
from annotator.formats.uima_writing import CasWriter
from annotator.tokens.tokenizers import Tokenizers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.formats.base import Output, ReadOptions, WriteOptions

LAYER: Final = "spans"
TYPES: Final = "TypeSystem.xml"


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork]:
    """Yield the work of a file; see :class:`annotator.formats.base.Reader`."""
    data = read_bytes(source)
    types = next((path for path in (source.with_name(TYPES), source.with_name(TYPES.lower())) if path.is_file()), None)
    if types is None:
        types = next((path for path in source.parent.glob("[Tt]ype[Ss]ystem.[Xx][Mm][Ll]") if path.is_file()), None)
    described = read_bytes(types) if types else None
    yield read_cas(data, described, options, file=source.name, stem=source.stem)


def recognises(head: bytes) -> bool:
    """Tell whether a file begins as a CAS in XMI or JSON does."""
    return any(mark in head for mark in (b'"%TYPES"', b'"%FEATURE_STRUCTURES"', b"http://www.omg.org/XMI"))


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a folder of files with the type system in each; see :class:`annotator.formats.base.Writer`."""
    report = ExportReport(format="uima", fates={LAYER: Counter()})
    folder, form = WorkFolder(output.main), options.values["form"]
    writer, tokenizers = CasWriter(checked_layer(options.values["layer"], "uima")), Tokenizers(options.tokenization)
    for group in by_article(works):
        sentences = sentences_of(group, tokenizers)
        report.articles += 1
        report.notes.extend(sentences.notes)
        for work in group:
            report.spans += len(work.spans)
            cas = writer.cas(work, sentences)
            text = cas.to_xmi() if form == "xmi" else cas.to_json()
            folder.place(work, f".{form}").write_text(f"{text}\n", encoding="utf-8", newline="\n")
    types = writer.type_system()
    for place in folder.finish():
        (place / TYPES).write_bytes(types)
    report.fates[LAYER][Fate.AS_IS] = report.spans
    return report


FORMAT = Format(
    name="uima",
    title="UIMA CAS (XMI, JSON)",
    aliases=("xmi",),
    suffixes=(".xmi", ".json"),
    companions=(TYPES, TYPES.lower()),
    recognises=recognises,
    reads=read,
    writes=write,
    options=(
        FormatOption(name="form", about="XMI or CAS JSON", default="xmi", choices=("xmi", "json")),
        FormatOption(name="layer", about="the span layer that spans are written to", default=NAMED_ENTITY),
    ),
    round_trips=True,
    several=True,
    folder=True,
)
