from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from format_examples import LABELS, exported, spanned

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ExchangeHeader, ForeignSpan
from annotator.domain.listing import Entity
from annotator.formats import registry
from annotator.formats.base import anything
from annotator.formats.registry import format_named, format_of_file, formats


@pytest.fixture
def plug_in(tmp_path, monkeypatch):
    """Return a function that installs a plug-in: a module and the entry points it declares."""
    registry.formats.cache_clear()

    def install(name: str, code: str, **points: str) -> None:
        (tmp_path / f"{name}.py").write_text(code)
        info = tmp_path / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        lines = [f"{point} = {target}" for point, target in points.items()]
        (info / "entry_points.txt").write_text("\n".join(["[annotator.formats]", *lines]) + "\n")

    monkeypatch.syspath_prepend(tmp_path)
    yield install
    registry.formats.cache_clear()


def test_the_projects_own_formats_load():
    assert {"conll2003", "csv", "docx", "html", "jsonl", "spacy", "text"} <= {item.name for item in formats()}


def test_looking_at_formats_loads_no_heavy_library():
    heavy = "{'trafilatura', 'docx', 'lxml', 'charset_normalizer', 'spacy', 'PySide6', 'sqlalchemy'}"
    look = "import sys; from annotator.formats.registry import formats; formats();"
    code = f"{look} print(sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize("name", [item.name for item in formats() if item.reads and item.writes and item.name != "csv"])
def test_each_format_knows_what_it_wrote_itself(tmp_path, name):
    """Also where the header lists entities, as doccano's lines do."""
    spans = (ForeignSpan(id="1", start=0, end=4, label="FACTION", entity="e1"),)
    header = ExchangeHeader(label_set=LABELS, entities=(Entity(id="e1", name="Gull", label="FACTION"),))
    chosen = format_named(name)
    output, _ = exported(chosen, [spanned("Gull took Reed.", spans=spans)], tmp_path, header=header)
    file = output.main if output.main.is_file() else next(output.main.glob(f"*{chosen.suffixes[0]}"))
    assert format_of_file(file.rename(file.with_name(f"a{chosen.suffixes[0]}"))) is chosen


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("a.txt", "text"),
        ("A.TXT", "text"),
        ("a.b.md", "text"),
        ("a.html", "html"),
        ("a.htm", "html"),
        ("a.docx", "docx"),
        ("a.csv", "csv"),
        ("a.tsv", "csv"),
        ("a.jsonl", "jsonl"),
        ("a.spacy", "spacy"),
        ("a.pdf", None),
        ("txt", None),
        ("", None),
    ],
)
def test_a_file_is_recognised_by_its_ending(file, name):
    found = format_of_file(Path(file))
    assert (found.name if found else None) == name


def test_names_and_endings_belong_to_one_format_each():
    names = [name for item in formats() for name in (item.name, *item.aliases)]
    endings = [suffix for item in formats() if item.reads for suffix in item.suffixes]
    assert len(names) == len(set(names))
    for ending in {ending for ending in endings if endings.count(ending) > 1}:
        easy = [item.name for item in formats() if ending in item.suffixes and item.recognises is anything]
        assert len(easy) <= 1, (ending, easy)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in endings)
    assert all(item.reads or item.writes for item in formats())


def test_a_format_is_found_by_name_and_alias():
    assert format_named("conll").name == "conll2003"
    assert format_named("TSV").name == "csv"
    with pytest.raises(AnnotatorError, match=r"no format “gate”; there are: .*docx.*text"):
        format_named("gate")


@pytest.mark.parametrize(
    ("name", "content", "format_"),
    [
        ("a.jsonl", '{"text": "x", "spans": []}', "jsonl"),
        ("a.jsonl", '{"annotator_jsonl": 1}\n{"text": "x"}', "jsonl"),
        ("a.jsonl", '{"text": "x", "label": [[0, 1, "A"]]}', "doccano"),
        (
            "a.jsonl",
            '{"text": "x", "entities": [{"id": 1, "start_offset": 0, "end_offset": 1, "label": "A"}]}',
            "doccano",
        ),
        ("a.jsonl", '{"text": "x", "entities": [[0, 1, "A"]]}', "spacy-jsonl"),
        ("a.jsonl", '{"text": "x", "tokens": [], "spans": [], "answer": "accept"}', "spacy-jsonl"),
        ("a.json", '[{"data": {"text": "x"}, "annotations": []}]', "label-studio"),
        ("a.json", '{"%TYPES": {}, "%FEATURE_STRUCTURES": []}', "uima"),
        ("a.tsv", "#FORMAT=WebAnno TSV 3.3\n", "webanno-tsv"),
        ("a.tsv", "id\ttext\n1\tx\n", "csv"),
        ("a.xml", '<TEI xmlns="http://www.tei-c.org/ns/1.0"></TEI>', "tei"),
        ("a.xml", "<articles><article>x</article></articles>", "inline-xml"),
        ("a.conll", "-DOCSTART- -X- -X- O\n\nx -X- _ O\n", "conll2003"),
        ("a.conll", "x\tO\n", "conll2002"),
        ("a.conllu", "# text = Gulls\n1\tGulls\tgull\tNOUN\t_\t_\t0\troot\t_\tNER=B-FACTION\n", "conllup"),
        ("a.conllu", "\ufeff\r\n1-2\tGulls\t_\t_\t_\t_\t_\t_\t_\t_\r\n", "conllup"),
        ("a.conllu", "# global.columns = ID FORM NE\n1\tGulls\tO\n", "conllup"),
        ("a.conllu", "Gulls came.\n", None),
        ("a.conll", "1\tGulls\tO\n", "conll2003"),
        ("a.json", '{"annotator_export_report": 2}', None),
        ("a.zip", "PK", None),
    ],
)
def test_of_formats_with_one_ending_the_content_tells(tmp_path, name, content, format_):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    found = format_of_file(path)
    assert (found.name if found else None) == format_


PLUG_IN = """
from annotator.formats.base import Format
FORMAT = Format(name='{name}', title='T', suffixes={suffixes}, reads=print)
"""


def test_a_plug_in_registers_like_our_own(plug_in):
    plug_in("extra", PLUG_IN.format(name="extra", suffixes="('.news.txt',)"), extra="extra:FORMAT")
    assert format_named("extra").title == "T"
    assert format_of_file(Path("a.news.txt")).name == "extra"
    assert format_of_file(Path("a.txt")).name == "text"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("raise RuntimeError('broken')", "does not load"),
        ("FORMAT = 7", "is no Format"),
        ("OTHER = 7", "does not load"),
        (PLUG_IN.format(name="text", suffixes="()"), "is there already"),
    ],
)
def test_a_broken_plug_in_is_logged_and_left_out(plug_in, caplog, code, words):
    plug_in("broken", code, broken="broken:FORMAT")
    sys.modules.pop("broken", None)
    with caplog.at_level(logging.WARNING):
        names = [item.name for item in formats()]
    sys.modules.pop("broken", None)
    assert "broken" not in names
    assert format_named("text").title != "T"
    assert words in caplog.text
