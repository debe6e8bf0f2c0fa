"""How a file of each format is loaded by those it is for; a line or a few lines of Python that a dataset card shows."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.services.sources import BESIDE_EXPORTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to load a format: a sentence, and Python with ``NAME``, ``LANGUAGE`` and ``SEPARATOR`` to be filled in.

    ``endings`` are those of the files it is for, the likelier first.
    """

    endings: tuple[str, ...]
    sentence: str
    python: str = ""


_TO_FILL: Final = re.compile("NAME|LANGUAGE|SEPARATOR")
_JSON_LINES: Final = """\
import json

with open(NAME, encoding="utf-8") as file:
    records = [json.loads(line) for line in file]
"""
_CONLL: Final = """\
with open(NAME, encoding="utf-8", newline="\\n") as file:
    blocks = file.read().split("\\n\\n")
sentences = [[line.split(SEPARATOR) for line in block.split("\\n") if line] for block in blocks if block.strip()]
"""
_XML: Final = """\
import xml.etree.ElementTree as ElementTree

tree = ElementTree.parse(NAME)
"""

_WAYS: Final[Mapping[str, _Way]] = {
    "jsonl": _Way(
        (".jsonl",),
        "A line is one annotator's work on one article; spans are half-open and counted in Unicode code points. A "
        "first line with `annotator_jsonl` speaks of the whole.",
        _JSON_LINES,
    ),
    "spacy": _Way(
        (".spacy",),
        'Load it with spaCy; `doc.ents` holds spans that do not overlap, `doc.spans["sc"]` all of them. Where articles '
        "are in several languages, each has a file of its own besides, as `spacy train` takes one at a time.",
        """\
import spacy
from spacy.tokens import DocBin

vocab = spacy.blank(LANGUAGE).vocab
docs = list(DocBin().from_disk(NAME).get_docs(vocab))
""",
    ),
    "spacy-jsonl": _Way((".jsonl",), "A line is one article; offsets are half-open, in code points.", _JSON_LINES),
    "conll2002": _Way(
        (".conll",), "A line is a token, its last column the tag; an empty line ends a sentence.", _CONLL
    ),
    "conll2003": _Way(
        (".conll",), "A line is a token, its last column the tag; an empty line ends a sentence.", _CONLL
    ),
    "conllup": _Way(
        (".conllup",),
        "Load it with the package conllu; the first line names the columns.",
        """\
import conllu

with open(NAME, encoding="utf-8", newline="\\n") as file:
    sentences = list(conllu.parse_incr(file))
""",
    ),
    "brat": _Way((), "Put the folder under brat's data folder, or read each `.ann` beside its `.txt`."),
    "webanno-tsv": _Way((), "Import the files into INCEpTION or WebAnno as “WebAnno TSV v3.3”."),
    "uima": _Way(
        (".xmi",),
        "Load it with the package dkpro-cassis, or import it into INCEpTION as “UIMA CAS XMI”.",
        """\
from pathlib import Path

import cassis

path = Path(NAME)
types = cassis.load_typesystem(path.parent / "TypeSystem.xml")
cas = cassis.load_cas_from_xmi(path, typesystem=types)
""",
    ),
    "label-studio": _Way(
        (".json",), "Import it into a project of Label Studio as tasks; its offsets are in UTF-16 units."
    ),
    "doccano": _Way(
        (".jsonl",), "Import it into a doccano project for sequence labelling, or read its lines.", _JSON_LINES
    ),
    "inline-xml": _Way((".xml",), "Spans are elements around the text.", _XML),
    "tei": _Way((".xml",), "A TEI document; spans are elements in its text.", _XML),
    "huggingface": _Way(
        (".parquet",),
        "Load the folder that holds `data` with the package datasets.",
        """\
from pathlib import Path

from datasets import load_dataset

dataset = load_dataset(str(Path(NAME).resolve().parent.parent))
""",
    ),
    "csv": _Way(
        (".csv", ".tsv"),
        "A row is one span with its surroundings, for people to read.",
        """\
import csv

with open(NAME, encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))
""",
    ),
    "xlsx": _Way((".xlsx",), "Open it in a spreadsheet; a row is one span with its surroundings."),
    "html": _Way((".html",), "Open it in a browser."),
}


def how_to_load(format_: str, files: Iterable[str], *, language: str, options: Mapping[str, str]) -> list[str]:
    """Return the paragraphs that say how an export is loaded, with the name of one of its files; none if unknown.

    ``language`` is the code of the articles' language where they have but one, else ``xx``.
    """
    way = _WAYS.get(format_)
    if way is None:
        return []
    name = _example(way, files)
    if not way.python or name is None:
        return [way.sentence]
    separator = "\t" if options.get("separator") == "tab" else " "
    filled = {"NAME": name, "LANGUAGE": language, "SEPARATOR": separator}
    code = _TO_FILL.sub(lambda match: json.dumps(filled[match.group()], ensure_ascii=False), way.python)
    return [way.sentence, f"```python\n{code}```"]


def _example(way: _Way, files: Iterable[str]) -> str | None:
    """Return the name of a file to show: one of training data where there is one, else the first."""
    # The shortest name is that of the whole: out.spacy holds what out.ar.spacy and out.en.spacy hold.
    names = [name for name in sorted(files, key=lambda name: (len(name), name)) if not name.endswith(BESIDE_EXPORTS)]
    fitting = [name for ending in way.endings for name in names if name.endswith(ending)]
    return next((name for name in fitting if "train" in name), next(iter(fitting), None))
