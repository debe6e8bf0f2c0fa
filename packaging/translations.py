"""Keeps the interface's translations in step with the code.

``--update`` extracts what the code says, merges it into ``resources/translations/annotator_*.ts`` and compiles the
``.qm`` files; ``--check`` exits 1 where a text is untranslated or stale, where a translation lost a placeholder, or
where a ``.qm`` is not what its ``.ts`` gives. Arabic is translated whole; the English file holds plural forms, and
what the window words otherwise than the command line.

The texts are found in Python's own syntax tree: Qt's lupdate passes over plurals of ``translate`` and over what
stands in data. Only compiling needs Qt.
"""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
FORMS = {"ar": 6, "en": 2}
"""Languages, and how many plural forms Qt knows for each."""
PLACEHOLDER = re.compile(r"\{\w+\}|%n|%L?\d")
CONTENT = re.compile(r">[^<]+<")
COMMAND_LINE = re.compile(r"--\w|\bannotator (?:formats|restore|new)\b")


@dataclass(frozen=True, order=True)
class Text:
    """A text to translate: what Qt looks it up by, and whether it has plural forms."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """What a translation is found by."""
        return self.context, self.source, self.comment


class UnknownTextError(ValueError):
    """A text was handed to ``tr`` that nobody can know before the program runs."""


def main() -> int:
    """Update or check."""
    parser = argparse.ArgumentParser(description="Keep the translations in step with the code.")
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--update", action="store_true", help="extract, merge and compile")
    action.add_argument("--check", action="store_true", help="exit 1 where anything is missing or stale")
    parser.add_argument("--quiet", action="store_true", help="count what is missing instead of listing it")
    arguments = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    try:
        texts = all_texts()
    except UnknownTextError as unknown:
        print(unknown, file=sys.stderr)
        return 1
    if arguments.update:
        update(FOLDER, texts)
        compile_all(FOLDER, FOLDER)
    problems = list(found_problems(FOLDER, texts))
    for problem in problems if not arguments.quiet else []:
        print(problem)
    print(f"{len(problems)} problems" if problems else "The translations are complete.")
    return 1 if problems and arguments.check else 0


def all_texts() -> list[Text]:
    """Return every text of the window, sorted."""
    found: dict[tuple[str, str, str], Text] = {}
    sources = [*sorted((ROOT / "annotator" / "ui").rglob("*.py")), ROOT / "annotator" / "app.py"]
    for path in sources:
        for text in texts_of(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()):
            found[text.key] = max(text, found.get(text.key, text))
    for text in data_texts():
        found.setdefault(text.key, text)
    return sorted(found.values())


def texts_of(source: str, file: str) -> Iterator[Text]:
    """Yield what a file of Python says: ``tr``, ``translate`` and ``QT_TRANSLATE_NOOP``.

    Raises `UnknownTextError` where ``tr`` is given anything but a literal. ``translate`` may be given a variable: its
    texts are then marked where they stand.
    """
    yield from _texts(ast.parse(source, file), "", file)


def _texts(node: ast.AST, context: str, file: str) -> Iterator[Text]:
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call):
        yield from _said(node, context, file)
    for child in ast.iter_child_nodes(node):
        yield from _texts(child, context, file)


def _said(call: ast.Call, context: str, file: str) -> Iterator[Text]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "tr" and isinstance(call.func, ast.Attribute):
        known, given = True, call.args
    elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(call.args) > 1:
        context, known = _literal(call.args[0]) or "", _literal(call.args[0]) is not None
        given = call.args[1:]
    else:
        return
    source = _literal(given[0]) if given else None
    if known and source:
        yield Text(context, source, (_literal(given[1]) or "") if len(given) > 1 else "", len(given) > 2)
    elif name != "translate" or any(isinstance(part, ast.JoinedStr) for part in given[:1]):
        raise UnknownTextError(f"{file}:{call.lineno}: {ast.unparse(call)} cannot be found for translation")


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def data_texts() -> Iterator[Text]:
    """Yield the texts which stand in data below the window, where nothing can mark them."""
    from annotator.domain.errors import MESSAGES
    from annotator.domain.parts import PHRASES
    from annotator.formats.base import HEADER_PHRASE
    from annotator.formats.registry import formats
    from annotator.services.adjudication.difference_words import WORDS

    for message in MESSAGES.values():
        yield Text("Errors", message)
    for words in WORDS.values():
        yield Text("GoldPage", words)
    for phrase in (*PHRASES.values(), HEADER_PHRASE):
        yield Text("Formats", phrase)
    for item in formats():
        options = [phrase for option in item.options for phrase in (option.about, *option.choices)]
        for phrase in (item.title, *item.also_loses, *options):
            yield Text("Formats", phrase)


def texts_for(language: str, texts: list[Text]) -> list[Text]:
    """Return what a language's file holds."""
    return [text for text in texts if language != "en" or needed_in_english(text)]


def needed_in_english(text: Text) -> bool:
    """Tell whether a text reads otherwise in the English window than in the code."""
    return text.plural or (text.context in {"Errors", "Remarks"} and COMMAND_LINE.search(text.source) is not None)


def update(folder: Path, texts: list[Text]) -> None:
    """Merge texts into a folder's .ts files: translations stay, what is no longer said goes."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in FORMS:
        path = folder / f"annotator_{language}.ts"
        known = messages(path) if path.exists() else {}
        path.write_text(written(language, texts_for(language, texts), known), encoding="utf-8", newline="\n")


def written(language: str, texts: list[Text], known: dict[tuple[str, str, str], ET.Element]) -> str:
    """Return a .ts file, in the order of its texts and without line numbers, so that a change shows by itself.

    It is laid out as Qt Linguist does, so that a translator's changes show by themselves, too.
    """
    contexts: dict[str, ET.Element] = {}
    for text in texts:
        if text.context not in contexts:
            contexts[text.context] = ET.Element("context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        message = ET.SubElement(contexts[text.context], "message", {"numerus": "yes"} if text.plural else {})
        ET.SubElement(message, "source").text = text.source
        if text.comment:
            ET.SubElement(message, "comment").text = text.comment
        message.append(_translation(language, text, known.get(text.key)))
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    for context in contexts.values():
        ET.indent(context, "    ")
        lines.append(CONTENT.sub(_quotes_escaped, ET.tostring(context, encoding="unicode")))
    return "\n".join((*lines, "</TS>", ""))


def _quotes_escaped(content: re.Match[str]) -> str:
    return content[0].replace('"', "&quot;").replace("'", "&apos;")


def _translation(language: str, text: Text, known: ET.Element | None) -> ET.Element:
    if known is not None and (known.get("numerus") == "yes") == text.plural:
        kept = known.find("translation")
        if kept is not None:
            return kept
    empty = ET.Element("translation", type="unfinished")
    for _form in range(FORMS[language] if text.plural else 0):
        ET.SubElement(empty, "numerusform")
    return empty


def messages(path: Path) -> dict[tuple[str, str, str], ET.Element]:
    """Return a .ts file's messages by context, source and comment."""
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")): message
        for context in ET.parse(path).getroot().findall("context")
        for message in context.findall("message")
    }


def compile_all(folder: Path, target: Path) -> None:
    """Compile the .ts files of a folder into .qm files of another."""
    for language in FORMS:
        source = folder / f"annotator_{language}.ts"
        compiled = target / f"annotator_{language}.qm"
        # A window that runs meanwhile has the old file mapped into its memory: it keeps that, whole.
        beside = compiled.with_suffix(".part")
        release = [str(release_tool()), str(source), "-qm", str(beside), "-silent", "-nounfinished"]
        subprocess.run(release, check=True, stdout=subprocess.DEVNULL)
        beside.replace(compiled)


def release_tool() -> Path:
    """Return where Qt's own compiler of translations lies; it comes with PySide6."""
    found = find_spec("PySide6")
    if found is None or found.origin is None:
        raise SystemExit("PySide6 is not installed; it compiles the translations.")
    return Path(found.origin).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")


def found_problems(folder: Path, texts: list[Text]) -> Iterator[str]:
    """Yield a line for each thing that is not in step."""
    absent = [f"annotator_{language}.ts" for language in FORMS if not (folder / f"annotator_{language}.ts").exists()]
    if absent:
        yield from (f"{name}: missing" for name in absent)
        return
    for language, forms in FORMS.items():
        path = folder / f"annotator_{language}.ts"
        yield from differences(path, texts_for(language, texts))
        for key, message in messages(path).items():
            for problem in message_problems(message, forms):
                yield f"{path.name}: {key[0]}: {key[1]}: {problem}"
    with tempfile.TemporaryDirectory() as name:
        compile_all(folder, Path(name))
        for fresh in sorted(Path(name).glob("*.qm")):
            kept = folder / fresh.name
            if not kept.exists() or kept.read_bytes() != fresh.read_bytes():
                yield f"{fresh.name}: not what its .ts gives; run --update"


def differences(path: Path, texts: list[Text]) -> Iterator[str]:
    """Yield what the code says and the file does not hold, and the other way round."""
    known, wanted = messages(path), {text.key: text for text in texts}
    for key in sorted(wanted.keys() - known.keys()):
        yield f"{path.name}: new: {key[0]}: {key[1]}"
    for key in sorted(known.keys() - wanted.keys()):
        yield f"{path.name}: stale: {key[0]}: {key[1]}"
    for key in sorted(known.keys() & wanted.keys()):
        if (known[key].get("numerus") == "yes") != wanted[key].plural:
            yield f"{path.name}: {key[0]}: {key[1]}: its plural forms do not fit the code; run --update"


def message_problems(message: ET.Element, forms: int) -> Iterator[str]:
    """Yield what is wrong with one translation: missing, or with another placeholder or mnemonic than its source."""
    source, found = message.findtext("source", ""), message.find("translation")
    plural = message.get("numerus") == "yes"
    texts = [] if found is None else [part.text or "" for part in (found.findall("numerusform") if plural else [found])]
    if found is None or found.get("type") or len(texts) != (forms if plural else 1) or not all(texts):
        yield "untranslated"
        return
    wanted = set(PLACEHOLDER.findall(source))
    for text in texts:
        got = set(PLACEHOLDER.findall(text))
        # A form for one, two or none may say the number in words.
        if got - wanted or (wanted - got) - ({"%n"} if plural else set()):
            yield f"other placeholders in “{text}”"
        if ("&" in source) != ("&" in text):
            yield f"the mnemonic is in one of the two only: “{text}”"


if __name__ == "__main__":
    sys.exit(main())
