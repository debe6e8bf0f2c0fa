"""Makes what ``docs/formats.md`` says of formats by the formats themselves: ``python -m tests.format_pages PAGE``.

A block stands between ``<!-- made: WHAT NAME -->`` and ``<!-- end -->``: the ``table`` of all formats, the ``facts`` of
one, an ``example`` of what one writes. The tests make every block again and compare.
"""

from __future__ import annotations

import io
import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import chdir, redirect_stdout
from pathlib import Path

from annotator.domain.assignments import AssignmentState
from annotator.domain.exchange import ArticleWork, ExchangeHeader, ForeignLink, ForeignSpan
from annotator.formats.base import Format, WriteOptions
from annotator.formats.label_sets import load_named
from annotator.formats.registry import format_named, formats
from annotator.formats.writing import written
from annotator.services.output import TargetFiles, TargetFolder

LINES = 10
"""So many lines of a file are shown at most."""
WIDTH = 110
"""So many characters of a line are shown at most."""
BLOCK = re.compile(r"(<!-- made: (\w+) ?([\w-]*) -->\n).*?(<!-- end -->)", re.DOTALL)

ARABIC = "انسحبت كتائب مرج الزيتون أمس."
ENGLISH = "Gull Forces entered Reed Bay."
TEXT = f"{ARABIC}\n{ENGLISH}"
LOAD = """\
import spacy
from spacy.tokens import DocBin

(doc,) = DocBin().from_disk("news.spacy").get_docs(spacy.blank("ar").vocab)
print([(span.text, span.label_) for span in doc.ents])
print([(span.text, span.label_) for span in doc.spans["sc"]])
print(doc.user_data["spans"][0])
print(doc.user_data["links"])
"""


def _span(name: str, surface: str, label: str, **more: object) -> ForeignSpan:
    start = TEXT.index(surface)
    return ForeignSpan(id=name, start=start, end=start + len(surface), label=label, text=surface, **more)


SAMPLE = ArticleWork(
    id="a1",
    text=TEXT,
    language="ar",
    annotator="Amal",
    round="work",
    state=AssignmentState.DONE,
    spans=(
        _span("s1", "انسحبت", "EVENT", attributes=(("event_kind", "movement"),)),
        _span("s2", "كتائب مرج الزيتون", "FACTION"),
        _span("s3", "مرج الزيتون", "LOCATION"),
        _span("s4", "Gull Forces", "FACTION", note="first seen here"),
        _span("s5", "Reed Bay", "LOCATION"),
    ),
    links=(ForeignLink(id="l1", type="actor", source="s1", target="s2"),),
    label_set="conflict-news",
    version=1,
)
"""One article in two sentences: a span inside another one, an attribute, a note, a link."""


def our_formats() -> list[Format]:
    """Return the formats of the program itself, whatever else is installed."""
    return [item for item in formats() if (item.reads or item.writes).__module__.startswith("annotator.formats.")]


def rewritten(page: str) -> str:
    """Return a page with every block made again."""
    return BLOCK.sub(lambda found: f"{found[1]}{block(found[2], found[3])}{found[4]}", page)


def block(what: str, name: str) -> str:
    """Return what stands in a block."""
    if what == "table":
        return "".join(f"{line}\n" for line in _table())
    made = {"facts": _facts, "example": _example}[what](format_named(name))
    return "".join(f"{line}\n" for line in made)


def _table() -> Iterator[str]:
    yield "| name | what it is | reads | writes | keeps all of an annotator's work |"
    yield "|---|---|---|---|---|"
    for item in our_formats():
        keeps = "–" if item.writes is None else "no" if _parts_lost(item) else "yes"
        reads, writes = ("yes" if way else "–" for way in (item.reads, item.writes))
        yield f"| [{item.name}](#{item.name}) | {item.title} | {reads} | {writes} | {keeps} |"


def _parts_lost(item: Format) -> bool:
    return len(item.loses) > len(item.also_loses) + (not item.header)


def _facts(item: Format) -> Iterator[str]:
    if item.aliases:
        yield f"- **Also called** {_codes(item.aliases)}."
    yield f"- **Reads** {'files named ' + _codes(f'*{end}' for end in item.suffixes) if item.reads else 'nothing'}."
    if item.writes is None:
        yield "- **Writes** nothing."
        return
    several = "" if item.several else ", one annotator's work in each"
    yield f"- **Writes** {'a folder' if item.folder else f'a file (`{item.suffix}`)'}{several}."
    for option in item.options:
        values = "|".join(option.choices) or "NAME"
        yield f"- **Option** `-O {option.name}={values}`, by default `{option.default}`: {option.about}."
    yield f"- **Loses** {', '.join(item.loses) or 'nothing'}."


def _codes(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _example(item: Format) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        file, lines = _written(item, Path(folder))
    yield " ".join(filter(None, (_CAPTIONS.get(item.name), f"`{file}`:")))
    yield ""
    yield from lines


def _written(item: Format, folder: Path) -> tuple[str, list[str]]:
    """Return the name of the file that is shown, and the lines that show it."""
    target = folder / f"news{item.suffix}"
    label_set = load_named("conflict-news")
    options = WriteOptions(label_set=label_set, header=ExchangeHeader(label_set=label_set))
    with TargetFolder(target) if item.folder else TargetFiles(target) as files:
        written(item, [SAMPLE], files.member("", folder=True) if item.folder else files, options)
        files.commit()
    if item.name == "spacy":
        return target.name, _run(folder)
    pattern, shown = _VIEWS.get(item.name, ("*", _lines))
    (path,) = target.glob(pattern) if item.folder else [target]
    return path.relative_to(folder).as_posix(), ["```text", *_cut(shown(path)), "```"]


def _run(folder: Path) -> list[str]:
    printed = io.StringIO()
    with chdir(folder), redirect_stdout(printed):
        exec(LOAD, {})
    return ["```python", *LOAD.splitlines(), "```", "", "```text", *printed.getvalue().splitlines(), "```"]


def _cut(lines: Iterable[str]) -> list[str]:
    bare = [line.rstrip() for line in lines]
    found = [line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…" for line in bare]
    return found if len(found) <= LINES else [*found[: LINES - 1], f"… ({len(found) - LINES + 1} lines more)"]


def _lines(path: Path) -> list[str]:
    return path.read_bytes().decode("utf-8-sig").removesuffix("\n").split("\n")


def _marked_up(start: str = "<") -> Callable[[Path], list[str]]:
    """Return a view of XML that begins at the first line or element with this start; see the page for the rule."""

    def view(path: Path) -> list[str]:
        lines = [
            part
            for line in _lines(path)
            for part in (re.split(r"(?<=[^\n])(?=<[^/!?])", line) if len(line) > WIDTH else [line])
        ]
        first = next(number for number, line in enumerate(lines) if line.startswith(start))
        return lines[first:]

    return view


def _record(line: int) -> Callable[[Path], list[str]]:
    return lambda path: _unfolded(json.loads(_lines(path)[line]))


def _regions(path: Path) -> list[str]:
    (task,) = json.loads(path.read_bytes())
    return [line for region in task["annotations"][0]["result"] for line in _unfolded(region)]


def _row(path: Path) -> list[str]:
    from pyarrow.parquet import read_table

    (row,) = read_table(path).to_pylist()
    return _unfolded({key: row[key] for key in ("id", "language", "text", "tokens", "ner_tags", "spans")})


def _sheet(path: Path) -> list[str]:
    from annotator.formats.xlsx_rows import rows_in

    return ["\t".join(row).rstrip("\t") for row in rows_in(path)]


def _unfolded(record: dict[str, object]) -> list[str]:
    """Return a JSON object with a line for each key, and for each member of a list of objects or lists."""
    lines: list[str] = []
    for key, value in record.items():
        members = value if isinstance(value, list) and value and isinstance(value[0], dict | list) else None
        texts = [json.dumps(member, ensure_ascii=False) for member in (members or [value])]
        if members:
            texts[0] = f"[{texts[0]}"
            texts[-1] += "]"
        lines += [f'"{key}": {texts[0]}', *(f" {text}" for text in texts[1:])]
        lines[-len(texts) :] = [f" {line}," for line in lines[-len(texts) :]]
    lines[0], lines[-1] = f"{{{lines[0][1:]}", f"{lines[-1][:-1]}}}"
    return lines


_VIEWS: dict[str, tuple[str, Callable[[Path], list[str]]]] = {
    "brat": ("*.ann", _lines),
    "doccano": ("", _record(0)),
    "html": ("", _marked_up("<article")),
    "huggingface": ("data/*.parquet", _row),
    "inline-xml": ("", _marked_up()),
    "jsonl": ("", _record(1)),
    "label-studio": ("", _regions),
    "spacy-jsonl": ("", _record(0)),
    "tei": ("", _marked_up("<text")),
    "uima": ("*.xmi", _marked_up("<type1:NamedEntity")),
    "webanno-tsv": ("*.tsv", _lines),
    "xlsx": ("", _sheet),
}
"""Which file of a folder is shown, and how; the lines of the file as they are where nothing stands here."""

_CAPTIONS: dict[str, str] = {
    "html": "From the article on in",
    "huggingface": "Some columns of the row in",
    "jsonl": "The second line of",
    "label-studio": "The regions of the annotation in",
    "tei": "From the text on in",
    "uima": "From the first named entity on in",
    "xlsx": "The rows of the first sheet, cells parted by tabs, in",
}
"""What is said before a file's name where not the beginning of it is shown."""


def main() -> None:
    """Make the blocks of a page again."""
    page = Path(sys.argv[1])
    page.write_text(rewritten(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
