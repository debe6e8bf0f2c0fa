"""brat's standoff format: ``NAME.ann`` with the annotations of ``NAME.txt``, a folder of them with its configuration.

Offsets are code points of the text file as it is, byte order mark and CRLF included. What brat's grammar cannot hold
travels in notes of a type of our own, which brat keeps, and in ``NAME.annotator.json``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.text import BOM
from annotator.formats.base import Format
from annotator.formats.brat_configuration_writing import annotation_conf, visual_conf
from annotator.formats.brat_reading import DocumentReader
from annotator.formats.brat_writing import SIDECAR, VERSION, Collection, write_all
from annotator.formats.decoding import decode
from annotator.formats.files import read_bytes, sha256_of_bytes
from annotator.formats.jsonl_checks import misfit
from annotator.formats.strict_json import whole_value
from annotator.formats.unicode_forms import marked
from annotator.formats.work_details import PutTogether, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.domain.exchange import ArticleWork, ExchangeHeader, ExportReport
    from annotator.formats.base import Output, ReadOptions, WriteOptions
    from annotator.formats.decoding import Decoded

_OWN_KEYS: Final = ("annotator_brat", "names", "text", "spans", "links")


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork | ExchangeHeader]:
    """Yield the work of one document; see :class:`annotator.formats.base.Reader`."""
    text_file = _text_file(source)
    data = read_bytes(text_file)
    decoded = decode(data, forced=options.encoding, file=text_file.name)
    text = _with_mark(data, decoded)
    whole = _sidecar(source)
    put_together = PutTogether(source.name, source.stem)
    reader = DocumentReader(text, source.name, _names(whole), put_together.remarks)
    spans, links = reader.read(_lines(source, options))
    options.bad.extend(reader.bad)
    document = {
        "raw_sha256": sha256_of_bytes(data),
        **without(whole, _OWN_KEYS),
        "text": text,
        "spans": spans,
        "links": links,
    }
    work = put_together.work(document, stem=source.stem, encoding=decoded.encoding)
    options.notes.extend(put_together.remarks.sentences())
    yield work


def _text_file(source: Path) -> Path:
    for ending in (".txt", ".TXT"):
        found = source.with_suffix(ending)
        if found.is_file():
            return found
    read_bytes(source)  # where there is no such file at all, that is what is wrong
    raise AnnotatorError("brat.no-text", file=source.name, text=source.with_suffix(".txt").name)


def _with_mark(data: bytes, decoded: Decoded) -> str:
    """Return the text with the byte order mark it had: brat counts it as a character."""
    return BOM + decoded.text if marked(data) else decoded.text


def _lines(source: Path, options: ReadOptions) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not blank, numbered from 1; only a line feed ends one, as notes may hold anything."""
    data = read_bytes(source)
    if not data:
        return
    text = decode(data, forced=options.encoding, file=source.name).text
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line.removesuffix("\r")


def _sidecar(source: Path) -> dict[str, Any]:
    path = source.with_name(source.stem + SIDECAR)
    if not path.is_file():
        return {}
    try:
        found = whole_value(read_bytes(path).decode())
    except ValueError as problem:
        raise AnnotatorError("brat.details", file=path.name, reason=problem) from None
    version = found.get("annotator_brat") if isinstance(found, dict) else None
    if type(version) is not int:
        raise misfit("annotator_brat", "a whole number", version, file=path.name)
    if version > VERSION:
        raise AnnotatorError("jsonl.newer", file=path.name)
    return dict(found)


def _names(whole: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Return (safe name → true name) by kind, of what a sidecar says of names."""
    names = whole.get("names")
    if not isinstance(names, dict):
        return {}
    return {
        kind: {safe: true for safe, true in known.items() if isinstance(true, str)}
        for kind, known in names.items()
        if isinstance(known, dict)
    }


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a folder of documents and its configuration; see :class:`annotator.formats.base.Writer`."""
    folder = output.main
    folder.mkdir(exist_ok=True)
    collection = Collection(folder, options.label_set)
    report = write_all(works, collection)
    names = (collection.labels, collection.attributes, collection.links)
    configuration = annotation_conf(options.label_set, names, values=collection.values, **collection.used)
    (folder / "annotation.conf").write_bytes(configuration.encode())
    (folder / "visual.conf").write_bytes(visual_conf(options.label_set, collection.labels).encode())
    return report


FORMAT = Format(
    name="brat",
    title="brat standoff",
    suffixes=(".ann",),
    companions=(
        ".txt",
        SIDECAR,
        "annotation.conf",
        "visual.conf",
        "tools.conf",
        "kb_shortcuts.conf",
        "manifest.json",
        "report.json",
        "README.md",
    ),
    reads=read,
    writes=write,
    round_trips=True,
    several=True,
    folder=True,
)
