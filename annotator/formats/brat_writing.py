"""Writes works as brat's documents: ``NAME.ann``, ``NAME.txt``, and beside them what brat's grammar cannot hold."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.exchange import ExportReport, Fate
from annotator.formats.brat_names import TypeNames
from annotator.formats.brat_spans import (
    DETAILS,
    ENTITIES,
    NOTES,
    fragments_of,
    native_value,
    shown_note,
    shown_text,
)
from annotator.formats.file_names import FileNames
from annotator.formats.strict_json import one_line
from annotator.formats.work_details import taken_apart, without

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from annotator.domain.exchange import ArticleWork
    from annotator.domain.labels import LabelSet
    from annotator.formats.work_details import WorkDetails

LAYER: Final = "spans"
SIDECAR: Final = ".annotator.json"
"""Ending of the file beside a document with what is of the whole work."""
VERSION: Final = 1


class Collection:
    """A folder of brat's: documents written one by one, and the types that were used in them."""

    def __init__(self, folder: Path, label_set: LabelSet) -> None:
        self._folder = folder
        self._people = FileNames("annotator")
        self._folders: dict[str, str] = {}
        self._names: dict[str, FileNames] = {}
        self._first: tuple[str, list[str]] | None = None
        self.labels = TypeNames((label.name for label in label_set.labels), "label")
        self.attributes = TypeNames((attribute.name for attribute in label_set.attributes), "attribute")
        self.links = TypeNames((link.name for link in label_set.link_types), "link")
        self.values: dict[str, dict[str, None]] = {}
        self.used: dict[str, dict[str, None]] = {"labels": {}, "links": {}}
        self.report = ExportReport(format="brat", fates={LAYER: Counter()})
        self._last = ""

    def add(self, work: ArticleWork) -> None:
        """Write a work's document."""
        parts = taken_apart(work)
        document = _Document(self, parts)
        base = self._place(work)
        base.with_name(base.name + ".txt").write_bytes(work.text.encode())
        base.with_name(base.name + ".ann").write_bytes("".join(document.lines()).encode())
        sidecar = {"annotator_brat": VERSION, **parts.whole, **document.changed_names()}
        content = json.dumps(sidecar, ensure_ascii=False, indent=1) + "\n"
        base.with_name(base.name + SIDECAR).write_bytes(content.encode())
        self.report.articles += work.id != self._last or not self._last
        self._last = work.id
        self.report.spans += len(work.spans)
        self.report.fates[LAYER][Fate.AS_IS] += len(work.spans)

    def _place(self, work: ArticleWork) -> Path:
        """Return where a work goes: into its annotator's folder as soon as there are several of them."""
        if work.annotator not in self._folders:
            self._folders[work.annotator] = self._people.safe(work.annotator, dots=False) if work.annotator else ""
            self._names[work.annotator] = FileNames("article")
            self._part(work.annotator)
        name = self._names[work.annotator].safe(work.id or work.stem or work.title)
        if self._first is not None and self._first[0] == work.annotator:
            self._first[1].append(name)
            return self._folder / name
        return self._folder / self._folders[work.annotator] / name

    def _part(self, annotator: str) -> None:
        """Make a folder for an annotator, and, for the second one, for the first as well."""
        if len(self._folders) == 1:
            self._first = (annotator, [])
            return
        (self._folder / self._folders[annotator]).mkdir(exist_ok=True)
        if self._first is None:
            return
        first, names = self._first
        self._first = None
        home = self._folder / self._folders[first]
        home.mkdir(exist_ok=True)
        for name in names if first else ():
            for ending in (".txt", ".ann", SIDECAR):
                (self._folder / f"{name}{ending}").rename(home / f"{name}{ending}")

    def tell(self) -> None:
        """Note in the report which names were changed."""
        for kind, names in (("label", self.labels), ("attribute", self.attributes), ("link", self.links)):
            for true, safe in names.changed:
                only = "brat's names hold ASCII letters, digits, _ and - only"
                self.report.notes.append(f"the {kind} “{true}” is called “{safe}” there: {only}")


class _Document:
    """The lines of one ``.ann`` file."""

    def __init__(self, collection: Collection, parts: WorkDetails) -> None:
        self._collection = collection
        self._parts = parts
        self._counts: Counter[str] = Counter()
        self._changed: dict[str, dict[str, str]] = {"labels": {}, "attributes": {}, "links": {}}

    def changed_names(self) -> dict[str, Any]:
        """Return (safe name → true name) by kind, of those that differ."""
        changed = {kind: names for kind, names in self._changed.items() if names}
        return {"names": changed} if changed else {}

    def lines(self) -> list[str]:
        """Return the lines: spans first, each with what stands on it, then links."""
        lines: list[str] = []
        targets: dict[str, str] = {}
        for span in self._parts.spans:
            name = self._next("T")
            targets[span["id"]] = name
            lines += self._span_lines(name, span)
        for link in self._parts.links:
            name = self._next("R")
            kind = self._safe("links", self._collection.links, link["type"])
            self._collection.used["links"].setdefault(link["type"])
            ends = f"Arg1:{targets[link['source']]} Arg2:{targets[link['target']]}"
            lines.append(f"{name}\t{kind} {ends}\n")
            details = without(link, ("type", "source", "target"))
            lines += self._notes(name, details)
        return lines

    def _span_lines(self, name: str, span: dict[str, Any]) -> list[str]:
        text, start, end = self._parts.text, span["start"], span["end"]
        details = without(span, ("start", "end", "label", "text"))
        fragments = fragments_of(text, start, end)
        if (fragments[0][0], fragments[-1][1]) != (start, end):
            details |= {"start": start, "end": end}
        places = ";".join(f"{first} {last}" for first, last in fragments)
        label = self._safe("labels", self._collection.labels, span["label"])
        self._collection.used["labels"].setdefault(span["label"])
        shown = shown_text(text, fragments)
        lines = [f"{name}\t{label} {places}\t{shown}\n"]
        lines += self._attributes(name, details)
        entity = details.get("entity")
        if isinstance(entity, str) and native_value(entity):
            del details["entity"]
            lines.append(f"{self._next('N')}\tReference {name} {ENTITIES}:{entity}\t{shown}\n")
        return lines + self._notes(name, details)

    def _attributes(self, name: str, details: dict[str, Any]) -> list[str]:
        """Return lines for the attributes that brat's grammar can hold; the others stay in the details."""
        lines = []
        attributes = details.pop("attributes", {})
        for true, value in attributes.items():
            native = native_value(value)
            if native is None:
                details.setdefault("attributes", {})[true] = value
                continue
            safe = self._safe("attributes", self._collection.attributes, true)
            values = self._collection.values.setdefault(true, {})
            if native:
                values.setdefault(native)
            lines.append(f"{self._next('A')}\t{safe} {name}{' ' * bool(native)}{native}\n")
        return lines

    def _notes(self, name: str, details: dict[str, Any]) -> list[str]:
        lines = []
        note = details.pop("note", "")
        shown = shown_note(note)
        if shown:
            lines.append(f"{self._next('#')}\t{NOTES} {name}\t{shown}\n")
        if shown != note:
            details["note"] = note
        lines.append(f"{self._next('#')}\t{DETAILS} {name}\t{one_line(details)}\n")
        return lines

    def _next(self, kind: str) -> str:
        self._counts[kind] += 1
        return f"{kind}{self._counts[kind]}"

    def _safe(self, kind: str, names: TypeNames, true: str) -> str:
        safe = names.safe(true)
        if safe != true:
            self._changed[kind][safe] = true
        return safe


def write_all(works: Iterable[ArticleWork], collection: Collection) -> ExportReport:
    """Write every work into a collection; return the account of it."""
    for work in works:
        collection.add(work)
    collection.tell()
    return collection.report
