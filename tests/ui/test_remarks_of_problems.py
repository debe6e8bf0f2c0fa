"""Why something was refused is told in the window's language too, whoever found the words for it."""

from __future__ import annotations

import ast
import csv
import errno
import io
import itertools
import json
import os
import re
import sqlite3
import tomllib
import zipfile
import zlib
from contextlib import closing
from pathlib import Path

import pytest
from hostile_packages import OUT, RETURNS, Forged
from lxml import etree
from package_exchange import Lead
from PySide6.QtWidgets import QApplication

import annotator
from annotator.assets import schema
from annotator.domain.errors import AnnotatorError
from annotator.formats.base import ReadOptions
from annotator.formats.binary import kind_of_binary
from annotator.formats.label_sets import read
from annotator.formats.registry import format_named
from annotator.services.output import TargetFiles
from annotator.services.packages.archive import PARTS
from annotator.services.packages.merging import Merging
from annotator.services.packages.opening import open_package
from annotator.services.projects import create_project, open_project
from annotator.services.recipes import read_recipe
from annotator.services.verifying import Verifying
from annotator.ui import language, messages

SOURCE = Path(annotator.__file__).parent
BELOW = [SOURCE / layer for layer in ("domain", "storage", "tokens", "formats", "services")]
OURS = {"MisfitError", "UnfinishedError", "DamagedRowError", "_RepeatedKeyError", "Problem"}
"""Errors whose text is a reason."""
ANY_ERROR = {"ValueError", "TypeError"}
SHOWN_AS_THEY_ARE = ("formats", "services/packages")
"""Where the text of any error may become a reason."""
TELLING = {"_reason", "_sentence", "_contradictions", "_repeats", "_choices", "misfit"}
"""Functions that return or yield reasons."""
NOT_SHOWN = {
    "not understood in a schema: x",  # a schema of ours, which a test compiles
}
TOKEN_TAGS = "tokens/bio.py"
MISTAKES = {"x does not lie within x tokens", "x overlaps another entity"}
"""What a caller did wrong; no file leads there."""
LEFT_TO_OTHERS = re.compile(r"[x\W\d]*")
"""All of it is filled in."""
FILLED_IN = {"the x x"}
"""What kind of thing stands twice, and which one."""
ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")
PHRASE = re.compile(r"[A-Za-z]+ [A-Za-z]+")


def reasons(source, place=""):
    """Yield each reason that a module words, x standing for what is filled in."""
    tree = ast.parse(source)
    takes = {
        (parent.name if node.name == "__init__" else node.name): at
        for parent in ast.walk(tree)
        for node in ast.iter_child_nodes(parent)
        if isinstance(node, ast.FunctionDef)
        for at, argument in enumerate(a for a in node.args.args if a.arg not in {"self", "cls"})
        if argument.arg == "reason"
    }
    anywhere = ANY_ERROR if place.startswith(SHOWN_AS_THEY_ARE) or place == TOKEN_TAGS else set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            at = 0 if name in OURS | anywhere | {"broken"} else takes.get(name)
            given = node.args[at : at + 1] if at is not None else []
            given += [keyword.value for keyword in node.keywords if keyword.arg in {"reason", "detail"}]
        elif isinstance(node, ast.Assign) and any(getattr(target, "id", "") == "reason" for target in node.targets):
            given = [node.value]
        elif isinstance(node, ast.FunctionDef) and node.name in TELLING:
            given = [part.value for part in ast.walk(node) if isinstance(part, ast.Return | ast.Yield) and part.value]
        else:
            continue
        yield from (text for value in given for text in texts(value) if not LEFT_TO_OTHERS.fullmatch(text))


def texts(node):
    """Return what an expression may give, as far as it is worded there."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.JoinedStr):
        return ["".join(parts) for parts in itertools.product(*map(pieces, node.values))]
    if isinstance(node, ast.IfExp):
        return [*texts(node.body), *texts(node.orelse)]
    if isinstance(node, ast.BoolOp):
        return [text for value in node.values for text in texts(value)]
    return []


def pieces(part):
    return texts(part.value) or ["x"] if isinstance(part, ast.FormattedValue) else [part.value]


def all_reasons():
    for path in sorted(path for folder in BELOW for path in folder.rglob("*.py")):
        place = path.relative_to(SOURCE).as_posix()
        for text in reasons(path.read_text(encoding="utf-8"), place):
            yield place, text


@pytest.fixture
def arabic(qtbot):
    language.install(QApplication.instance(), "ar")
    yield
    language.install(QApplication.instance(), "en")


def unknown(text):
    """Tell whether a remark, or one of several in it, is left in English, in whole or in a part."""
    if messages._remark(text) is None:
        return any(messages._remark(part) is None for part in text.split("; "))
    kept = {part.strip("\u2068\u2069") for part in ISOLATED.findall(messages._remark(text))}
    return any(PHRASE.search(part) for part in kept - FILLED_IN)


# All that the program words


def test_a_reason_without_a_template_is_found(arabic):
    source = """
def _fail(self, line, reason):
    raise AnnotatorError("brat.line", line=line, reason=reason)
def read(name, ends):
    _fail(3, f"“{name}” is {'too' if ends else 'not'} odd")
    reason = "it is odd"
    raise AnnotatorError("xml.syntax", reason=f"{name} is green")
    raise MisfitError(f"{name}: so")
"""
    assert set(reasons(source)) == {"“x” is too odd", "“x” is not odd", "it is odd", "x is green", "x: so"}
    assert unknown("x is green")
    assert unknown("a thing stands twice")
    assert not unknown("a link stands twice")


def test_every_reason_that_the_program_words_is_translated(arabic):
    found = [(place, text) for place, text in all_reasons() if text not in MISTAKES | NOT_SHOWN]
    assert len(found) > 150
    assert [(place, text) for place, text in found if unknown(text)] == []


def described(node):
    if isinstance(node, dict):
        yield from [node["description"]] if isinstance(node.get("description"), str) else []
        node = node.values()
    if not isinstance(node, str) and hasattr(node, "__iter__"):
        for child in node:
            yield from described(child)


def test_what_the_schema_of_label_sets_asks_for_is_translated(arabic):
    wanted = set(described(json.loads(schema("label-set.schema.json").read_text(encoding="utf-8"))))
    assert len(wanted) > 20
    assert [text for text in wanted if messages._remark(text) is None] == []


def types(node):
    """Yield the types that a schema asks for."""
    if isinstance(node, dict):
        wanted = node.get("type")
        yield from [wanted] if isinstance(wanted, str) else [" or ".join(wanted)] if isinstance(wanted, list) else []
    if isinstance(node, dict | list):
        for child in node.values() if isinstance(node, dict) else node:
            yield from types(child)


def test_what_the_schemas_of_packages_ask_for_is_translated(arabic):
    parts = ("manifest", *PARTS.values())
    wanted = {name for part in parts for name in types(json.loads(schema(f"package-{part}.schema.json").read_text()))}
    assert {"string", "string or null"} <= wanted
    assert [text for text in wanted if messages._remark(text) is None] == []


def worded(source):
    """Yield what a value must be, as readers word it."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "misfit":
            given = node.args[1:2]
        elif name == "_misfit":
            given = node.args[-1:]
        else:
            given = [keyword.value for keyword in node.keywords if keyword.arg == "expected"]
        yield from (text for value in given for text in texts(value))


def test_what_a_value_must_be_is_translated(arabic):
    found = {text for path in (SOURCE / "formats").glob("*.py") for text in worded(path.read_text(encoding="utf-8"))}
    assert {"a string", "a whole number from 0", "one of x"} <= found
    assert [text for text in found - {"1"} if messages._remark(text) is None] == []


BINARY = (
    b"%PDF-1.7",
    b"PK\3\4",
    b"{\\rtf",
    b"\x89PNG\r\n",
    b"OggS\0",
    b"\x7fELF",
    b"\x1f\x8b\x08",
    b"SQLite format 3\0",
)


def test_what_a_file_begins_like_is_translated(arabic):
    found = [kind_of_binary(head) for head in (*BINARY, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")]
    assert len(set(found)) == 9
    assert [kind for kind in found if unknown(f"it begins like {kind}")] == []


# What libraries and the system say


def raised(kind, run, *values):
    for value in values:
        with pytest.raises(kind) as problem:
            run(value)
        yield problem.value


JSON = ['{"a" 1}', '{"a":1,}', "[1 2]", '"abc', r'"\x"', r'"\u12"', "1 2", '"a\nb"', "\ufeff1", "", "[" * 100_000]
XML = [
    *(b"", b"a", b"<a>", b"<a></b>", b"<a", b"<a/><b/>", b"<a>&x;</a>", b"<a>& b</a>", b"<a>&lt</a>", b"<a b=1/>"),
    *(b"<a b/>", b'<a b="1" b="2"/>', b'<a b="<"/>', b"<a>\1</a>", b"<a><!-- </a>", b"<x:a/>", b"<1/>", b"<a>&#1;</a>"),
    *(b"<a>]]></a>", b" <?xml version='1.0'?><a/>", b"<a b='x/>", b"<a></a", b'<a 1="2"/>', b"<a>\xe9\xe8</a>"),
    *(b"<a>\0</a>", b"<?xml version='1.0' encoding='foo'?><a/>", b"<a>" * 300, b"<a><![CDATA[</a>"),
]
TOML = [
    *("a", "a=", "a=[1", 'a="x', "a=1\na=2", "[a]\n[a]", "a=1 b=2", "[a", "a={b=1", 'a="\\q"', 'a="x\ny"'),
    *("a={b=1,b=2}", "=1", "a=tru", "a='\1'"),
]
ERRNO = [
    *(errno.EACCES, errno.EPERM, errno.ENOENT, errno.EEXIST, errno.EISDIR, errno.ENOTDIR, errno.ENAMETOOLONG),
    *(errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO, errno.EBUSY, errno.EMFILE, errno.ELOOP),
]


def quoted(text):
    usual = csv.field_size_limit(1000)  # readers set it for the whole program
    try:
        return list(csv.reader(io.StringIO(text), strict=True))
    finally:
        csv.field_size_limit(usual)


def test_the_usual_words_of_libraries_are_translated(arabic):
    told = [
        *(str(problem) for problem in raised((ValueError, RecursionError), json.loads, *JSON)),
        *(str(problem) for problem in raised(tomllib.TOMLDecodeError, tomllib.loads, *TOML)),
        *(" ".join(problem.msg.split()) for problem in raised(etree.XMLSyntaxError, etree.fromstring, *XML)),
        *(str(problem) for problem in raised(UnicodeDecodeError, bytes.decode, b"a\xff", b"\xc3", b"\xe0\x80\x80")),
        *(str(problem) for problem in raised(csv.Error, quoted, '"a"b,c', '"a', "x" * 2000)),
        *(str(problem) for problem in raised(zlib.error, zlib.decompress, b"x\x9c\xff\xff", b"no", b"x\x9c\3")),
        *(os.strerror(number) for number in ERRNO),
    ]
    assert [text for text in told if messages._remark(text) is None] == []


def test_what_a_damaged_zip_gives_is_translated(arabic):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "one two three " * 50)
    whole, told = file.getvalue(), set()
    for place in range(len(whole)):
        for data in (whole[:place], whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]):
            try:
                with zipfile.ZipFile(io.BytesIO(data)) as archive:
                    archive.read("a.txt")
            except (KeyError, EOFError, UnicodeDecodeError):
                continue
            except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError) as problem:
                told.add(str(problem))
    assert len(told) > 8
    assert sorted(text for text in told if messages._remark(text) is None) == []


def test_what_checking_pages_finds_is_translated(arabic, tmp_path):
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a INTEGER NOT NULL, b TEXT)")
        connection.execute("CREATE INDEX i ON t (b)")
        connection.executemany("INSERT INTO t VALUES (?, ?)", [(number, f"{number}" * 20) for number in range(500)])
        connection.commit()
    whole, told = path.read_bytes(), set()
    for place in range(4096, len(whole) - 16, 509):
        path.write_bytes(whole[:place] + bytes(range(200, 216)) + whole[place + 16 :])
        with closing(sqlite3.connect(path)) as connection:
            try:
                told.update(row[0].replace("\n", " ") for row in connection.execute("PRAGMA integrity_check(1)"))
            except sqlite3.Error as problem:
                told.add(str(problem))
    told.discard("ok")
    assert told
    assert sorted(text for text in told if messages._remark(text) is None) == []


# Real ones, whole

LATIN = re.compile(r"[A-Za-z]{2,}")
NAMES = {"Annotator", "JSON", "JSONL", "XML", "TOML", "ZIP", "SHA", "UTF", "Word", "docx", "brat", "spaCy", "DocBin"}
NAMES |= {"to_disk", "disk", "to", "UIMA", "CAS", "XMI", "CoNLL", "Plus", "Label", "Studio", "INCEpTION", "WebAnno"}
NAMES |= {
    "TSV",
    "txt",
    "BOM",
    "CDATA",
    "NUL",
    "true",
    "false",
    "choices",
    "written",
    "spans",
    "exportedproject",
    "json",
}
"""Names of formats and programs, and keys of files."""


def english(problem):
    """Return the Latin words of a sentence that are neither names nor what was filled in."""
    text = messages.error_text(problem)
    return set(LATIN.findall(ISOLATED.sub("", text))) - NAMES


def left(problem):
    """Return the phrases in a reason that are shown as they came."""
    kept = ISOLATED.findall(messages.report_text(str(problem.arguments.get("reason", ""))))
    return {text for text in kept if re.search(r"[a-z]+ [A-Za-z]+ [A-Za-z]+", text)}


def untold(problem):
    """Return what of a problem is left in English."""
    return english(problem) | left(problem)


def refusal(run, *given, **options):
    with pytest.raises(AnnotatorError) as problem:
        run(*given, **options)
    return problem.value


@pytest.fixture(scope="module")
def honest(tmp_path_factory):
    """Return a lead, a package for Amal, and a return of hers."""
    lead = Lead(tmp_path_factory.mktemp("honest")).build()
    desk = lead.open_for("Amal")
    desk.label("a1", "Idlib")
    desk.done("a1")
    desk.label("a3", "Hama")
    return lead, lead.give("Amal"), desk.back()


def test_what_is_wrong_with_a_package_is_told_in_arabic(arabic, honest, tmp_path):
    lead, given, returned = honest
    package = tmp_path / "حزمة.annotator-package"
    found = {}
    with closing(open_project(lead.path)) as project:
        for name, forge in RETURNS.items():
            package.write_bytes(forge(Forged(returned)))
            found[name] = refusal(Merging(project.unit_of_work).merge, [package])
    for name, forge in OUT.items():
        package.write_bytes(forge(Forged(given)) if forge else returned.read_bytes())
        found[f"{name}, given out"] = refusal(open_package, package, tmp_path / "new.annotator")
    assert {name: words for name, problem in found.items() if (words := untold(problem))} == {}


SPAN = {"id": "s", "start": 0, "end": 1, "label": "DATE"}
CAS = """<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0"
  xmlns:n="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore">
  <n:NamedEntity xmi:id="2" sofa="1" begin="0" end="{}" value="LOC"/>
  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="Storks"/>
  <cas:View sofa="1" members="2"/></xmi:XMI>"""
BROKEN = {
    "inline-xml: mismatch": ("inline-xml", "<articles><article>Storks.</articles>"),
    "inline-xml: cut": ("inline-xml", "<articles><article>Sto"),
    "inline-xml: ampersand": ("inline-xml", "<articles><article>A & B</article></articles>"),
    "jsonl: comma": ("jsonl", '{"text": "Storks." "id": "a"}'),
    "jsonl: cut": ("jsonl", '{"text": "Stor'),
    "jsonl: type": ("jsonl", '{"text": 7}'),
    "jsonl: list": ("jsonl", '{"text": "Storks.", "spans": {"start": 1}}'),
    "jsonl: missing": ("jsonl", '{"text": "Storks.", "spans": [{"end": 1, "label": "DATE"}]}'),
    "jsonl: twice": ("jsonl", json.dumps({"text": "Storks.", "spans": [SPAN, {**SPAN, "end": 2}]})),
    "jsonl: NaN": ("jsonl", '{"text": "Storks.", "meta": NaN}'),
    "label-studio: cut": ("label-studio", '[{"data": {"text": "Sto'),
    "label-studio: more": ("label-studio", '[{"data": {"text": "Storks."}}] {}'),
    "conllup: id": ("conllup", "# global.columns = ID FORM\nx1\tStorks\n"),
    "brat: id": ("brat", "Z\tDATE 0 3\tSto\n"),
    "docx": ("docx", "no zip"),
    "spacy": ("spacy", "no DocBin"),
    "uima: xmi": ("uima", "<xmi:XMI>"),
    "uima: number": ("uima", CAS.format("x")),
    "uima: digits": ("uima", CAS.format("9" * 5000)),
    "uima: outside": ("uima", CAS.format("900")),
    "inception": ("inception", "no zip"),
    "webanno": ("webanno-tsv", "#FORMAT=WebAnno TSV 3.3\n\n#Text=Storks\n1-1\tx\tStorks\n"),
}


@pytest.mark.parametrize(("name", "text"), BROKEN.values(), ids=BROKEN)
def test_what_is_wrong_with_a_file_is_told_in_arabic(arabic, tmp_path, name, text):
    chosen = format_named(name)
    source = tmp_path / f"in{'.ann' if name == 'brat' else chosen.suffix}"
    source.write_text(text, encoding="utf-8", newline="\n")
    source.with_suffix(".txt").write_text("Storks.", encoding="utf-8")
    options = ReadOptions()
    try:
        list(chosen.reads(source, options))
    except AnnotatorError as problem:
        options.bad.append(problem)
    assert options.bad
    assert set().union(*map(untold, options.bad)) == set()


LABEL_SETS = [
    "{",
    "[]",
    '{"a": 1, "a": 2}',
    '{"annotator_label_set": 1, "name": "x", "labels": []}',
    '{"annotator_label_set": 1, "name": "x", "labels": [{"name": "A B"}]}',
    '{"annotator_label_set": 1, "name": "x", "labels": [{"name": "A", "colours": 1}]}',
]


@pytest.mark.parametrize("text", LABEL_SETS)
def test_what_is_wrong_with_a_label_set_is_told_in_arabic(arabic, tmp_path, text):
    path = tmp_path / "labels.json"
    path.write_text(text, encoding="utf-8")
    problem = refusal(read, path)
    assert untold(problem) == set()


def test_what_is_wrong_with_a_recipe_is_told_in_arabic(arabic, tmp_path):
    path = tmp_path / "export.toml"
    for text in ("format = ", 'format = "jsonl"\nseed = "x"', 'format = "jsonl"\nonly = 3'):
        path.write_text(text, encoding="utf-8")
        problem = refusal(read_recipe, path)
        assert untold(problem) == set()


def test_what_is_wrong_with_a_manifest_is_told_in_arabic(arabic, tmp_path):
    path = tmp_path / "out.jsonl.manifest.json"
    with closing(create_project(tmp_path / "news.annotator")) as project:
        for text in ("{", "[]", "{}", '{"annotator_export_manifest": 2}'):
            path.write_text(text, encoding="utf-8")
            problem = refusal(Verifying(project.unit_of_work).run, path)
            assert untold(problem) == set()


def test_a_project_that_was_cut_is_told_in_arabic(arabic, tmp_path):
    path = tmp_path / "news.annotator"
    create_project(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    problem = refusal(open_project, path)
    assert problem.code == "project.damaged"
    assert untold(problem) == set()
    path.write_bytes(whole[:100] + b"\xff" * 400 + whole[500:])
    problem = refusal(open_project, path)
    assert untold(problem) == set()


def test_what_the_system_refuses_is_told_in_arabic(arabic, tmp_path):
    problem = refusal(TargetFiles, tmp_path / ("n" * 255))
    assert untold(problem) == set()


def test_the_first_of_several_problems_in_what_was_written_is_translated(arabic):
    inner = AnnotatorError("text.empty", file="a.txt")
    assert "ليس فيه نص" in messages.error_text(AnnotatorError("export.read-back", article="a", reason=inner))


def test_a_place_in_a_part_is_told_as_every_place(arabic):
    text = messages.report_text("articles.jsonl, line 3: zones[0].start is missing")
    assert text == "\u2068articles.jsonl\u2069، السطر 3: \u200f\u2068zones[0].start\u2069: ناقص"


def test_words_that_nobody_foresaw_stay_as_they_are(arabic):
    assert messages.report_text("the tape is torn") == "\u2068the tape is torn\u2069"
