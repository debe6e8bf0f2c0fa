"""A whole project as INCEpTION exports it (``.zip``): every annotator's work on every document, and the curation.

Read only. Each work is that of one user on one document; curated ones are gold. The states come from
``exportedproject.json``; work that was begun there and is in none of the forms that are read is left out, as no span of
it is known.
"""

from __future__ import annotations

import io
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork
from annotator.formats.base import Format
from annotator.formats.decoding import decode
from annotator.formats.inception_archive import Archive
from annotator.formats.inception_states import project_states
from annotator.formats.uima_reading import read_cas
from annotator.formats.webanno_reading import read_tsv

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.formats.base import ReadOptions
    from annotator.formats.inception_states import ProjectStates

GOLD: Final = "Gold"
"""What the annotator is called who holds the curated spans."""
_CURATOR: Final = "CURATION_USER"
_INITIAL: Final = "INITIAL_CAS"
_READABLE: Final = (".xmi", ".json", ".tsv")
_BEGUN: Final = frozenset({AssignmentState.OPEN, AssignmentState.DONE})
_MOST_INSIDE: Final = 16
"""How many files the archive of one user's work may hold: it has two."""


class _Entry(NamedTuple):
    """One user's work on a document: the folder it stands in, and its name in the archive."""

    kind: str
    document: str
    user: str
    name: str


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork]:
    """Yield the works of a project; see :class:`annotator.formats.base.Reader`.

    A work that cannot be read goes to ``options.bad``, and reading goes on with the next.
    """
    with Archive(source, file=source.name) as archive:
        named = [name for name in archive.names if _is_project(name)]
        if not named:
            raise AnnotatorError("inception.zip", file=source.name, reason="there is no exportedproject.json in it")
        states = project_states(archive.read(named[0]), source.name)
        yield from _Project(archive, states, options, source).works()


def _is_project(name: str) -> bool:
    return "/" not in name and name.startswith("exportedproject") and name.endswith(".json")


def recognises(head: bytes) -> bool:
    """Tell whether a file begins as a zip archive does."""
    return head.startswith(b"PK\x03\x04")


class _Project:
    """One project being read."""

    def __init__(self, archive: Archive, states: ProjectStates, options: ReadOptions, source: Path) -> None:
        self._archive = archive
        self._states = states
        self._options = options
        self._file = source.name
        self._left: Counter[str] = Counter()
        self._entries = self._found()
        self._lost = self._unreadable()

    def works(self) -> Iterator[ArticleWork]:
        if self._lost and all(entry.user == _INITIAL for found in self._entries.values() for entry in found):
            raise AnnotatorError("inception.no-work", file=self._file, names=self._whose())
        for document in dict.fromkeys((*self._states.documents, *self._entries)):
            yield from self._document(document)
        self._tell()

    def _found(self) -> dict[str, list[_Entry]]:
        """Return the entries of each document, one for each user: of several forms of one work the first is read."""
        found: defaultdict[str, dict[tuple[str, str], _Entry]] = defaultdict(dict)
        for name in self._archive.names:
            parts = name.split("/")
            if len(parts) != 3 or parts[0] not in {"annotation", "curation"}:
                continue
            user, dot, ending = parts[2].rpartition(".")
            if f"{dot}{ending.lower()}" not in {".zip", *_READABLE} or not user:
                if parts[2].lower() != "typesystem.xml":
                    self._left[f".{ending}" if dot else parts[2]] += 1
                continue
            if user == _CURATOR and parts[0] == "annotation":
                continue
            found[parts[1]].setdefault((parts[0], user), _Entry(parts[0], parts[1], user, name))
        return {document: list(entries.values()) for document, entries in found.items()}

    def _unreadable(self) -> set[tuple[str, str]]:
        """Return document and user of all work that was begun but stands in no form that is read."""
        begun = {key for key, state in self._states.work.items() if state in _BEGUN}
        begun |= {(document, _CURATOR) for document, state in self._states.curation.items() if state in _BEGUN}
        begun |= self._in_java()
        read = {(entry.document, entry.user) for found in self._entries.values() for entry in found}
        return begun - read

    def _in_java(self) -> set[tuple[str, str]]:
        """Return document and user of the work that stands in Java's own form, which INCEpTION always writes."""
        found = set()
        for name in self._archive.names:
            path = PurePosixPath(name)
            if len(path.parts) != 3 or path.suffix != ".ser" or path.stem == _INITIAL:
                continue
            folder, document, _ = path.parts
            state = self._states.work.get((document, path.stem))
            kind = "curation_ser" if path.stem == _CURATOR else "annotation_ser"
            if folder == kind and state is not AssignmentState.UNOPENED:
                found.add((document, path.stem))
        return found

    def _whose(self) -> str:
        """Return the names of those whose work is left out, with how much of each."""
        counts = Counter(GOLD if user == _CURATOR else user for _, user in self._lost)
        return ", ".join(f"{name} ({count})" for name, count in sorted(counts.items()))

    def _document(self, document: str) -> Iterator[ArticleWork]:
        entries = [entry for entry in self._entries.get(document, ()) if entry.user != _INITIAL]
        article: ArticleWork | None = None
        for entry in entries:
            work = self._read(entry)
            if work is not None:
                article = article or _article(work, document)
                yield self._assigned(work, entry)
        known = {entry.user for entry in entries} | {user for name, user in self._lost if name == document}
        others = [user for name, user in self._states.work if name == document and user not in known]
        if entries and not others:
            return
        article = article or self._unbegun(document)
        if article is None:
            self._options.notes.append(f"{self._file}: there is no text of the document {document} in it")
        elif others:
            yield from (self._stated(article, user) for user in others)
        else:
            yield article

    def _unbegun(self, document: str) -> ArticleWork | None:
        """Return a document that no readable work is on: as INCEpTION first made it, or from its source."""
        initial = next((entry for entry in self._entries.get(document, ()) if entry.user == _INITIAL), None)
        work = self._read(initial) if initial is not None else None
        if work is not None:
            return _article(work, document)
        text = self._source_text(document)
        return None if text is None else ArticleWork(text=text, id=document, stem=document, file=self._file)

    def _assigned(self, work: ArticleWork, entry: _Entry) -> ArticleWork:
        title = "" if work.title == entry.document else work.title
        work = replace(work, id=entry.document, title=title, round="", stem=entry.document)
        if entry.kind == "curation":
            state = self._states.curation.get(entry.document, AssignmentState.OPEN)
            return replace(work, annotator=GOLD, gold=True, state=state)
        return self._stated(replace(work, gold=False), entry.user)

    def _stated(self, work: ArticleWork, user: str) -> ArticleWork:
        key = (work.id, user)
        note = self._states.comments.get(key, work.note)
        return replace(work, annotator=user, state=self._states.work.get(key), note=note)

    def _read(self, entry: _Entry) -> ArticleWork | None:
        try:
            return self._opened(entry)
        except AnnotatorError as problem:
            self._options.bad.append(problem)
            return None

    def _opened(self, entry: _Entry) -> ArticleWork:
        file = f"{self._file}/{entry.name}"
        data = self._archive.read(entry.name)
        if not entry.name.lower().endswith(".zip"):
            beside = f"{entry.kind}/{entry.document}/TypeSystem.xml"
            types = self._archive.read(beside) if beside in self._archive.names else None
            return self._parsed(entry.name, data, types, file)
        with Archive(io.BytesIO(data), file=file, most_entries=_MOST_INSIDE) as inside:
            types = next((inside.read(name) for name in inside.names if name.lower() == "typesystem.xml"), None)
            for name in inside.names:
                if name.lower().endswith(_READABLE):
                    return self._parsed(name, inside.read(name), types, file)
        raise AnnotatorError("inception.zip", file=file, reason="neither XMI, nor CAS JSON, nor WebAnno TSV is in it")

    def _parsed(self, name: str, data: bytes, types: bytes | None, file: str) -> ArticleWork:
        if name.lower().endswith(".tsv"):
            text = decode(data, forced=self._options.encoding, file=file).text
            return read_tsv(text, self._options, file=file, stem="")
        return read_cas(data, types, self._options, file=file, stem="")

    def _source_text(self, document: str) -> str | None:
        """Return the text of a document nobody has begun, where it was imported from plain text."""
        name = f"source/{document}"
        if name not in self._archive.names or not document.lower().endswith(".txt"):
            return None
        try:
            return decode(self._archive.read(name), file=f"{self._file}/{name}").text
        except AnnotatorError as problem:
            self._options.bad.append(problem)
            return None

    def _tell(self) -> None:
        if self._lost:
            what = "work in no form that is read (UIMA CAS or WebAnno TSV) was left out"
            self._options.notes.append(f"{self._file}: {what}: {len(self._lost)}, by {self._whose()}")
        for ending, count in sorted(self._left.items()):
            self._options.notes.append(f"{self._file}: files of annotations ending in {ending} were left out: {count}")
        if self._states.unknown:
            names = ", ".join(self._states.unknown)
            self._options.notes.append(f"{self._file}: these states of work are not known and were left out: {names}")


def _article(work: ArticleWork, document: str) -> ArticleWork:
    """Return the article of a work, and nothing of what was done on it."""
    return ArticleWork(text=work.text, language=work.language, id=document, stem=document, file=work.file)


FORMAT = Format(
    name="inception",
    title="INCEpTION project",
    suffixes=(".zip",),
    recognises=recognises,
    reads=read,
    several=True,
)
