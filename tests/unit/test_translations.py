"""What the window says: every text is found in the code, translated, and means the same in both languages."""

from __future__ import annotations

import importlib.util
import re
import sys
import unicodedata
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
KEPT_LATIN = re.compile(
    r"""\{\w+\} | %n | &
    | Annotator | spaCy | doc\.ents | DocBin | CoNLL-2003 | Markdown | Word | JSON(?:\ Lines)? | SQLite | CSV | TSV
    | PDF | XML | UTF-8 | utf-8 | utf-16 | windows-1256 | iso-8859-6 | NUL | DNS | MIT | Qt | Python | F\d+
    | \.(?:txt|docx?|annotator|jsonl|json|conll|spacy|html)\b
    | CoNLL-(?:2002|U\ Plus) | brat(?:\ standoff)? | doccano | Label\ Studio | Hugging\ Face | Parquet | Prodigy
    | INCEpTION | WebAnno | UIMA | CAS | XMI | xmi | json | TEI(?:\ P5)? | Excel | TOML | TypeSystem\.xml | MISC
    | FORM(?:AT)? | ASCII | Unicode | U\+FFFD | DOCTYPE | -DOCSTART- | iob(?:es|[12]) | bilou | doc\.(?:cats|spans)
    | ner_tags | \.to_disk | <(?:article|text|about|choice)> | «(?:text|of)» | global\.columns | format\ =\ "spacy"
    | train=80,dev=10,test=10 | B-LOCATION | (?<![A-Za-z])[BIESLUO](?![A-Za-z]) | source=SANA | meta(?:\.NAME)?
    | (?<![A-Za-z])(?:label|title|source|url|language|published|next|prev)(?![A-Za-z])
    | (?<![A-Za-z])(?:Ctrl\+[A-Z]|Del(?:ete)?)(?![A-Za-z])
    | ZIP | UTF-16 | SHA-256 | BOM | RTF | CDATA | ISO\ 8601 | \\u(?:d[8f][0f]{2})? | string-range
    | exportedproject\.json | «(?:choices|written|spans)» | (?<![A-Za-z])(?:ar|en|true|false)(?![A-Za-z])
    | (?<![A-Za-z])(?:keep|exclude|free|solid|dash(?:-dot)?|dot|double|wave|choices?|text|date|yes/no)(?![A-Za-z])
    | (?<![A-Za-z])(?:Ctrl|Alt|Up|Down|c?u(?=α)|Tab|Enter|Esc|Space|Backspace|Shift|start|end|id|name)(?![A-Za-z])""",
    re.VERBOSE,
)
"""Names of programs, formats, encodings, keys, fields and endings are the same in Arabic."""


def load_tool() -> ModuleType:
    """Return packaging/translations.py, which is no part of a package."""
    spec = importlib.util.spec_from_file_location("translations_tool", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their own module up
    spec.loader.exec_module(module)
    return module


tool = load_tool()
TEXTS = tool.all_texts()
FILES = {language: tool.messages(FOLDER / f"annotator_{language}.ts") for language in ("ar", "en")}


def forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [part.text or "" for part in translation.findall("numerusform") or [translation]]


SOURCE = """
class Page(QWidget):
    def retranslate(self):
        self.a.setText(self.tr("plain"))
        self.b.setText(self.tr("Label", "column head"))
        self.c.setText(self.tr("%n span(s)", "", len(spans)))
        self.d.setText(self.tr("one "
                               "sentence"))
        painter.translate(0.0, line.baseline)

REASON = QT_TRANSLATE_NOOP("Reasons", "garbled")

def text():
    return QCoreApplication.translate("Hint", "of a function") + translate("Bytes", "%n byte(s)", "", n)
"""


def test_every_form_of_a_text_is_found() -> None:
    assert sorted(tool.texts_of(SOURCE, "page.py")) == [
        tool.Text("Bytes", "%n byte(s)", "", True),
        tool.Text("Hint", "of a function"),
        tool.Text("Page", "%n span(s)", "", True),
        tool.Text("Page", "Label", "column head"),
        tool.Text("Page", "one sentence"),
        tool.Text("Page", "plain"),
        tool.Text("Reasons", "garbled"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        ("SpanModel", "Label", "column head", False),
        ("Panels", "%n span(s)", "", True),
        ("Sizes", "%n byte(s)", "", True),
        ("Actions", "&Undo", "", False),
        ("Reasons", "garbled", "", False),
        ("Errors", "An annotator needs a name.", "", False),
        ("Formats", "spaCy DocBin", "", False),
    ],
    ids=["comment", "plural", "plural of translate", "action", "marked", "error", "format"],
)
def test_the_window_says(text: tuple[str, str, str, bool]) -> None:
    assert tool.Text(*text) in TEXTS


@pytest.mark.parametrize(
    "call", ['self.tr(f"{count} spans")', "self.tr(name)", 'translate("Page", f"{count}")', "QT_TRANSLATE_NOOP(A, B)"]
)
def test_a_text_that_only_a_run_knows_is_refused(call: str) -> None:
    with pytest.raises(tool.UnknownTextError, match=r"page\.py:2"):
        list(tool.texts_of(f"class Page:\n    a = {call}\n", "page.py"))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_files_hold_what_the_code_says_and_no_more(language: str) -> None:
    path = FOLDER / f"annotator_{language}.ts"
    assert not list(tool.differences(path, tool.texts_for(language, TEXTS)))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_everything_is_translated_with_its_placeholders(language: str) -> None:
    problems = {
        key: found
        for key, message in FILES[language].items()
        if (found := list(tool.message_problems(message, tool.FORMS[language])))
    }
    assert problems == {}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_files_are_written_the_way_the_tool_writes_them(language: str) -> None:
    kept = (FOLDER / f"annotator_{language}.ts").read_text(encoding="utf-8")
    assert tool.written(language, tool.texts_for(language, TEXTS), FILES[language]) == kept


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_compiled_file_lies_beside(language: str) -> None:
    # Whether it is the right one, only Qt's compiler can tell: the tool's own check asks it.
    assert (FOLDER / f"annotator_{language}.qm").read_bytes().startswith(b"\x3c\xb8\x64\x18\xca\xef\x9c\x95")


def test_arabic_is_arabic() -> None:
    left = {
        text: rest
        for message in FILES["ar"].values()
        for text in forms(message)
        if (rest := re.findall(r"[A-Za-z]+", KEPT_LATIN.sub(" ", text)))
    }
    assert left == {}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (r"[؀-ۿ]\s*,", "،"),
        (r"[؀-ۿ]\s*;", "؛"),
        (r"[؀-ۿ]\s*\?", "؟"),
        (r"[“”]", "«»"),
        (r"\.\.\.", "…"),
        ("ـ(?!ـ*[؀-ۿ\\s{‎])", ""),
    ],
)
def test_arabic_has_its_own_punctuation(wrong: str, right: str) -> None:
    bad = [text for message in FILES["ar"].values() for text in forms(message) if re.search(wrong, text)]
    assert bad == [], f"expected {right}"


def test_arabic_isolates_are_closed_and_marks_are_known() -> None:
    for message in FILES["ar"].values():
        for text in forms(message):
            assert text.count("\u2068") == text.count("\u2069"), text
            controls = {character for character in text if unicodedata.category(character) in {"Cc", "Cf"}}
            assert controls <= set("\u200e\u200f\u2068\u2069\n"), text


def test_arabic_edges_are_those_of_the_source() -> None:
    """What is put together from parts needs its spaces and dots where the source has them."""
    for (context, source, _comment), message in FILES["ar"].items():
        for text in forms(message):
            assert (source[0].isspace(), source[-1].isspace()) == (text[0].isspace(), text[-1].isspace()), context
            assert source.endswith("…") == text.endswith("…"), text


@pytest.mark.parametrize(
    ("translation", "problem"),
    [
        ("<translation type='unfinished'></translation>", "untranslated"),
        ("<translation></translation>", "untranslated"),
        ("<translation>فتح {ملف}</translation>", "other placeholders"),
        ("<translation>فتح {name}</translation>", "other placeholders"),
        ("<translation>&amp;فتح {file}</translation>", "mnemonic"),
        ("<translation>فتح {file}</translation>", ""),
    ],
)
def test_mistakes_in_a_translation_are_told(translation: str, problem: str) -> None:
    message = ET.fromstring(f"<message><source>Open {{file}}</source>{translation}</message>")
    found = list(tool.message_problems(message, 6))
    assert bool(found) == bool(problem)
    assert all(problem in line for line in found[:1])


def test_merging_keeps_what_is_translated_and_drops_what_is_gone(tmp_path: Path) -> None:
    old = [tool.Text("Page", "kept"), tool.Text("Page", "gone")]
    path = tmp_path / "annotator_ar.ts"
    tool.update(tmp_path, old)
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            '<source>kept</source>\n        <translation type="unfinished" />',
            "<source>kept</source>\n        <translation>بقي</translation>",
        ),
        encoding="utf-8",
    )
    tool.update(tmp_path, [tool.Text("Page", "kept"), tool.Text("Page", "%n new", "", True)])
    found = tool.messages(path)
    assert {source: forms(message) for (_, source, _), message in found.items()} == {
        "%n new": [""] * 6,
        "kept": ["بقي"],
    }
