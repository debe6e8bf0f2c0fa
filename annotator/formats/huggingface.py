"""A dataset for Hugging Face's ``datasets``: a folder with Parquet and a README.md card.

``datasets.load_dataset(FOLDER)`` gives a row for each article and annotator, or for each sentence. ``ner_tags`` are
IOB2 tags on tokens as ``ClassLabel``, ``spans`` every span with its true offsets. Tokens that were cut are listed in
``train.splits.jsonl``.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, Self

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExportReport, Fate
from annotator.domain.parts import EVERY_PART, Part
from annotator.formats.base import Boundary, Format, FormatOption
from annotator.formats.huggingface_card import CardPart, Size, card
from annotator.formats.huggingface_rows import LaidWork, Row, Tags, columns, features, schema
from annotator.formats.report import count_work
from annotator.formats.token_works import LineFile, SplitList, by_article, layout_rules, others_of
from annotator.tokens.alignment import TokenGrid
from annotator.tokens.layout import lay_out
from annotator.tokens.sentences import sentences
from annotator.tokens.tokenizers import Tokenizers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from annotator.formats.base import Output, WriteOptions

TAGS: Final = "ner_tags"
SPANS: Final = "spans"
PART: Final = "train"
"""The part of a dataset that is not divided."""
FILE: Final = f"{PART}-00000-of-00001.parquet"
_FACTS: Final = "annotator"
"""Key of a file's metadata under which the facts for the card stand."""
_ROWS: Final = 1_000
_CHARACTERS: Final = 4_000_000
"""A group of rows is written at so many rows, or so many code points of text."""


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a folder, read the Parquet back and compare; see :class:`annotator.formats.base.Writer`."""
    with LineFile(_Inside(output.main, options.part or PART), SplitList.SUFFIX) as splits:
        return _Export(output.main, options, splits).run(works)


class _Inside:
    """Where the list of cut tokens goes: into the folder."""

    def __init__(self, folder: Path, part: str) -> None:
        self.main = folder
        self._part = part

    def beside(self, suffix: str) -> Path:
        return self.main / f"{self._part}{suffix}"


class _Export:
    def __init__(self, folder: Path, options: WriteOptions, splits: LineFile) -> None:
        self._folder, self._options, self._splits = folder, options, splits
        self._by_sentence = options.values.get("rows") == "sentences"
        self._kinds = columns(sentences=self._by_sentence)
        self._rules = layout_rules(options, Fate.FLATTENED)
        self._tokenizers = Tokenizers(options.tokenization)
        self._tokenized: Counter[tuple[str, str]] = Counter()
        self._tags = Tags([label.name for label in options.label_set.labels])
        self._labels: Counter[str] = Counter()
        self._languages: set[str] = set()
        self._across = 0
        self._report = ExportReport(format="huggingface", fates={TAGS: Counter(), SPANS: Counter()})

    def run(self, works: Iterable[ArticleWork]) -> ExportReport:
        data = self._folder / "data"
        data.mkdir(exist_ok=True)
        file = data / FILE.replace(PART, self._options.part or PART, 1)
        if self._options.boundary is Boundary.SPLIT:
            self._splits.start()
        with _Table(file, self._kinds) as table:
            for group in by_article(works):
                self._add_article(group, table)
            table.flush()
            table.finish(self._tags.names, self._facts(table))
        self._splits.finish()
        _compare(file, table, self._tags.names)
        self._tell()
        readme = card(
            kinds=self._kinds,
            tags=self._tags.names,
            parts=_parts(data),
            rules=(self._options.boundary, self._options.overlap),
        )
        (self._folder / "README.md").write_text(readme, encoding="utf-8", newline="\n")
        return self._report

    def _add_article(self, group: Sequence[ArticleWork], table: _Table) -> None:
        self._report.articles += 1
        text = group[0].text
        tokenizer = self._tokenizers.of(group[0].language)
        self._tokenized[(tokenizer.name, tokenizer.version)] += 1
        self._languages.add(group[0].language)
        breaks = self._breaks(group) if self._by_sentence else None
        tokens = tokenizer(text)
        for work in group:
            grid = TokenGrid.of(tokens)
            others = others_of(work, group)
            layout = lay_out(text, grid, work.spans, self._rules, article=work.id, others=others)
            SplitList(self._splits).add(work, layout.cuts)
            links = 0
            for row in LaidWork(work, layout.grid.tokens, layout.flat, self._tags).rows(breaks):
                links += len(row["links"])
                table.add(row)
            self._across += len(work.links) - links
            self._labels.update(span.label for span in work.spans)
            count_work(self._report, work, {TAGS: layout.flat})
            self._report.fates[SPANS][Fate.AS_IS] += len(work.spans)

    def _breaks(self, group: Sequence[ArticleWork]) -> tuple[int, ...]:
        """Return where an article's sentences begin, the first aside; tell where a span holds two together."""
        article = group[0].id
        held = [span for work in group for span in work.spans]
        found = sentences(group[0].text, held)
        for position in found.held_back:
            span = next(span for span in held if span.start < position < span.end)
            surface = " ".join(group[0].text[span.start : span.end].split())
            self._report.notes.append(
                f"{article}: no sentence break at {position}, inside {span.label} {span.start}–{span.end} “{surface}”"
            )
        return found.breaks

    def _tell(self) -> None:
        for (name, version), count in sorted(self._tokenized.items()):
            self._report.notes.append(f"tokens by {name} {version}: {count} of the articles")
        SplitList(self._splits).tell(self._report)
        if self._across:
            self._report.losses.append(f"links from one row to another: {self._across}")

    def _facts(self, table: _Table) -> dict[str, Any]:
        """Return what the card says of this part."""
        known = [label.name for label in self._options.label_set.labels]
        names = [*known, *sorted(set(self._labels) - set(known))]
        counts = ", ".join(f"{' '.join(name.split())} {self._labels[name]}" for name in names if self._labels[name])
        row = "sentence" if self._by_sentence else "article"
        told = [
            f"{len(table.digests)} rows, one for each {row} and annotator; {self._report.articles} articles",
            f"{self._report.spans} spans" + (f": {counts}" if counts else ""),
            *(f"tokens by {name} {version}" for name, version in sorted(self._tokenized)),
        ]
        return {"facts": told, "languages": sorted(self._languages), "in_memory": table.bytes}


class _Table:
    """A Parquet file being written, a group of rows at a time; with the same library, the same bytes each time."""

    def __init__(self, path: Path, kinds: dict[str, Any]) -> None:
        import pyarrow.parquet as pq

        self._kinds = kinds
        self._schema = schema(kinds)
        # Without Arrow's own schema in the file, what is added at the end is what readers find.
        self._writer = pq.ParquetWriter(
            path, self._schema, version="2.6", compression="zstd", data_page_version="1.0", store_schema=False
        )
        self._rows: list[Row] = []
        self._characters = 0
        self.bytes = 0
        self.digests = array("q")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._writer.close()

    def add(self, row: Row) -> None:
        """Write a row, sooner or later."""
        self._rows.append(row)
        self.digests.append(_digest(row))
        self._characters += len(row["text"])
        if len(self._rows) >= _ROWS or self._characters >= _CHARACTERS:
            self.flush()

    def flush(self) -> None:
        """Write the rows that wait."""
        import pyarrow as pa

        if self._rows:
            batch = pa.RecordBatch.from_pylist(self._rows, schema=self._schema)
            self.bytes += batch.nbytes
            self._writer.write_batch(batch)
            self._rows.clear()
            self._characters = 0

    def finish(self, tags: Sequence[str], facts: dict[str, Any]) -> None:
        """Write the names of the tags, and facts for the card."""
        told = json.dumps({"info": {"features": features(self._kinds, tags)}}, ensure_ascii=False)
        self._writer.add_key_value_metadata({"huggingface": told, _FACTS: json.dumps(facts, ensure_ascii=False)})
        self._writer.close()


def _digest(row: Row) -> int:
    return hash(json.dumps(row, ensure_ascii=False))


def _parts(data: Path) -> list[CardPart]:
    """Return every part that lies in the folder, the one to train on first."""
    import pyarrow.parquet as pq

    found = []
    for path in sorted(data.glob("*.parquet"), key=lambda path: (not path.name.startswith(PART), path.name)):
        metadata = pq.read_metadata(path)
        told = json.loads(metadata.metadata[_FACTS.encode()])
        size = Size(rows=metadata.num_rows, in_memory=told["in_memory"], on_disk=path.stat().st_size)
        name = path.name.removesuffix(FILE.removeprefix(PART))
        found.append(CardPart(name=name, size=size, languages=tuple(told["languages"]), facts=tuple(told["facts"])))
    return found


def _compare(path: Path, table: _Table, tags: Sequence[str]) -> None:
    """Read the file back and raise at the first row that is not the one that was written."""
    import pyarrow.parquet as pq

    count = 0
    with pq.ParquetFile(path) as file:
        told = json.loads(file.schema_arrow.metadata[b"huggingface"])
        if told["info"]["features"][TAGS]["feature"]["names"] != list(tags):
            raise AnnotatorError("export.read-back", article="–", reason="other names of tags")
        for batch in file.iter_batches(batch_size=_ROWS):
            for row in batch.to_pylist():
                if count == len(table.digests) or _digest(row) != table.digests[count]:
                    raise AnnotatorError("export.read-back", article=row["article"], reason="other content")
                count += 1
    if count != len(table.digests):
        raise AnnotatorError("export.read-back", article="–", reason=f"{len(table.digests) - count} rows are missing")


FORMAT = Format(
    name="huggingface",
    title="Hugging Face dataset (Parquet)",
    aliases=("parquet",),
    writes=write,
    carries=EVERY_PART
    - {Part.STATES, Part.REMARKS, Part.SUBMISSIONS, Part.LABEL_SETS, Part.PROVENANCE, Part.LINK_DETAILS},
    also_loses=("overlaps in ner_tags", "boundaries inside tokens in ner_tags"),
    options=(FormatOption(name="rows", about="what a row is", default="articles", choices=("articles", "sentences")),),
    folder=True,
    parts=True,
    on_tokens=True,
)
