"""Keeps the interface's translations in step with the code.

``--update`` extracts what the code says, merges it into ``resources/translations/annotator_*.ts`` and compiles the
``.qm`` files; ``--check`` exits 1 where a text is untranslated or stale, where a translation lost a placeholder, or
where a ``.qm`` is not what its ``.ts`` gives. Arabic is translated whole; the English file holds plural forms, and
what the window words otherwise than the command line.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(PySide6.__file__).parent
SUFFIX = ".exe" if sys.platform == "win32" else ""
PLACEHOLDER = re.compile(r"\{\w+\}|%n|%L?\d")
PLURAL = re.compile(r'translate\(\s*"(?P<context>\w+)",\s*"(?P<text>(?:[^"\\]|\\.)*%n(?:[^"\\]|\\.)*)"')
COMMAND_LINE = re.compile(r"--\w|\bannotator (?:formats|restore|new)\b")


def main() -> int:
    """Update or check."""
    parser = argparse.ArgumentParser(description="Keep the translations in step with the code.")
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--update", action="store_true", help="extract, merge and compile")
    action.add_argument("--check", action="store_true", help="exit 1 where anything is missing or stale")
    parser.add_argument("--quiet", action="store_true", help="count what is missing instead of listing it")
    arguments = parser.parse_args()
    if arguments.update:
        FOLDER.mkdir(parents=True, exist_ok=True)
        extract(FOLDER)
        release(FOLDER)
    problems = list(found_problems())
    shown = problems if not arguments.quiet else []
    for problem in shown:
        print(problem)
    print(f"{len(problems)} problems" if problems else "The translations are complete.")
    return 1 if problems and arguments.check else 0


def extract(folder: Path) -> None:
    """Merge what the code says into the folder's .ts files; what it no longer says goes."""
    with tempfile.TemporaryDirectory() as name:
        data = Path(name) / "data.py"
        plurals: dict[str, dict[str, None]] = {}
        sources = [str(data)]
        for number, path in enumerate(sorted((ROOT / "annotator").rglob("*.py"))):
            copy = Path(name) / f"{number:04}_{path.name}"
            copy.write_text(without_plurals(path.read_text(encoding="utf-8"), plurals), encoding="utf-8")
            sources.append(str(copy))
        data.write_text("\n".join((*data_texts(), *plural_texts(plurals))), encoding="utf-8")
        listed = Path(name) / "sources.lst"
        listed.write_text("\n".join(sources), encoding="utf-8")
        usual = ["-no-obsolete", "-locations", "none", "-sort-messages", "-silent", "-disable-heuristic", "similartext"]
        for language in ("ar", "en"):
            target = folder / f"annotator_{language}.ts"
            run("lupdate", f"@{listed}", "-ts", str(target), "-target-language", language, *usual)
            if language == "en":
                keep_needed_english(target)


def data_texts() -> Iterator[str]:
    """Yield lines of Python that name the texts which stand in data rather than in calls."""
    from annotator.domain.errors import MESSAGES
    from annotator.formats.registry import formats

    for message in MESSAGES.values():
        yield f"QT_TRANSLATE_NOOP('Errors', {quoted(message)})"
    for item in formats():
        for phrase in (item.title, *item.loses):
            yield f"QT_TRANSLATE_NOOP('Formats', {quoted(phrase)})"


def without_plurals(source: str, plurals: dict[str, dict[str, None]]) -> str:
    """Return Python without the calls of ``translate`` for plurals, which are added to ``plurals`` by context.

    lupdate knows the plural of ``self.tr(text, "", n)`` in Python, but not that of ``translate``.
    """

    def take(match: re.Match[str]) -> str:
        plurals.setdefault(match["context"], {})[match["text"]] = None
        return "counted("

    return PLURAL.sub(take, source)


def plural_texts(plurals: dict[str, dict[str, None]]) -> Iterator[str]:
    """Yield Python that says the plurals the way lupdate knows."""
    for context, texts in plurals.items():
        yield f"class {context}(QObject):"
        yield "    def plurals(self):"
        for text in texts:
            yield f'        self.tr("{text}", "", 1)'


def quoted(text: str) -> str:
    """Return a Python literal that lupdate reads, too."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def keep_needed_english(path: Path) -> None:
    """Leave in the English file only plurals and sentences that speak of the command line."""
    tree = ET.parse(path)
    root = tree.getroot()
    for context in list(root.findall("context")):
        for message in list(context.findall("message")):
            if not needed_in_english(context.findtext("name", ""), message):
                context.remove(message)
        if context.find("message") is None:
            root.remove(context)
    write(tree, path)


def needed_in_english(context: str, message: ET.Element) -> bool:
    """Tell whether a message reads otherwise in the English window than in the code."""
    if message.get("numerus") == "yes":
        return True
    return context in {"Errors", "Remarks"} and COMMAND_LINE.search(message.findtext("source", "")) is not None


def write(tree: ET.ElementTree, path: Path) -> None:
    """Write a .ts file as Qt's tools do."""
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", encoding="utf-8")


def release(folder: Path) -> None:
    """Compile the .ts files of a folder."""
    for source in sorted(folder.glob("*.ts")):
        run("lrelease", str(source), "-qm", str(source.with_suffix(".qm")), "-silent", "-nounfinished")


def found_problems() -> Iterator[str]:
    """Yield a line for each thing that is not in step."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for source in sorted(FOLDER.glob("*.ts")):
            (fresh / source.name).write_bytes(source.read_bytes())
        extract(fresh)
        for path in sorted(fresh.glob("*.ts")):
            kept = FOLDER / path.name
            if not kept.exists():
                yield f"{path.name}: missing"
                continue
            yield from differences(kept, path)
            yield from incomplete(path)
        release(fresh)
        for path in sorted(fresh.glob("*.qm")):
            kept = FOLDER / path.name
            if not kept.exists() or kept.read_bytes() != path.read_bytes():
                yield f"{path.name}: not what its .ts gives; run --update"


def messages(path: Path) -> dict[tuple[str, str, str], ET.Element]:
    """Return a file's messages by context, source and comment."""
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")): message
        for context in ET.parse(path).getroot().findall("context")
        for message in context.findall("message")
    }


def differences(kept: Path, fresh: Path) -> Iterator[str]:
    """Yield what the code says and the file does not hold, and the other way round."""
    old, new = messages(kept), messages(fresh)
    for key in new.keys() - old.keys():
        yield f"{kept.name}: new: {key[0]}: {key[1]}"
    for key in old.keys() - new.keys():
        yield f"{kept.name}: stale: {key[0]}: {key[1]}"


def incomplete(path: Path) -> Iterator[str]:
    """Yield what is untranslated, and translations that lost or gained a placeholder or a mnemonic."""
    for (context, source, _comment), message in messages(path).items():
        place = f"{path.name}: {context}: {source}"
        found = message.find("translation")
        forms = [] if found is None else [form.text or "" for form in found.findall("numerusform")]
        texts = forms or ["" if found is None else found.text or ""]
        if found is None or found.get("type") == "unfinished" or not all(texts):
            yield f"{place}: untranslated"
            continue
        for text in texts:
            wanted, got = set(PLACEHOLDER.findall(source)), set(PLACEHOLDER.findall(text))
            # A form for one, two or none may say the number in words.
            if got - wanted or (wanted - got) - ({"%n"} if forms else set()):
                yield f"{place}: other placeholders in “{text}”"
            if ("&" in source) != ("&" in text):
                yield f"{place}: the mnemonic is in one of the two only: “{text}”"


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools from the installed package."""
    subprocess.run([str(TOOLS / f"{tool}{SUFFIX}"), *arguments], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
