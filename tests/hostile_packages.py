"""Packages as strangers may forge them: what is changed in an honest return, and in one that gives out work."""

from __future__ import annotations

import hashlib
import io
import json
import stat
import unicodedata
import zipfile

import pytest
from package_exchange import TEXTS


class Forged:
    """The parts of a package, to be changed and put together again with hashes that fit."""

    def __init__(self, package) -> None:
        with zipfile.ZipFile(package) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.manifest = json.loads(self.parts.pop("manifest.json"))

    def lines(self, part):
        return [json.loads(line) for line in self.parts[part].decode().splitlines()]

    def put(self, part, lines):
        self.parts[part] = "".join(json.dumps(line) + "\n" for line in lines).encode()

    def edit(self, part, change, number=0):
        lines = self.lines(part)
        change(lines[number])
        self.put(part, lines)

    def hashed(self):
        self.manifest["parts"] = {
            name: {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)} for name, data in self.parts.items()
        }
        return self

    def bytes(self, *, extra=(), infos=None, manifest=None):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr((infos or {}).get(name, name), data)
            archive.writestr("manifest.json", manifest or json.dumps(self.manifest))
            for name, data in extra:
                archive.writestr(name, data)
        return file.getvalue()


def edited(part, change, number=0):
    def make(forged):
        forged.edit(part, change, number)
        return forged.hashed().bytes()

    return make


def told(**values):
    def make(forged):
        forged.hashed().manifest.update(values)
        return forged.bytes()

    return make


def span(**values):
    return edited("assignments.jsonl", lambda line: line["spans"][0].update(values))


def also(*entries):
    return lambda forged: forged.bytes(extra=entries)


def raw(part, data):
    def make(forged):
        forged.parts[part] = data
        return forged.hashed().bytes()

    return make


def entry(name, mode=stat.S_IFREG | 0o644):
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    info.create_system = 3
    return info


def twice(forged):
    with pytest.warns(UserWarning, match="Duplicate"):
        return forged.bytes(extra=[("assignments.jsonl", b"{}\n")])


def wrong_hash(forged):
    forged.parts["assignments.jsonl"] += b" "
    return forged.bytes()


def symlink(forged):
    info = entry("assignments.jsonl", stat.S_IFLNK | 0o777)
    return forged.hashed().bytes(infos={"assignments.jsonl": info})


def encrypted(forged):
    data = bytearray(forged.bytes())
    place = data.index(b"PK\1\2")
    data[place + 8] |= 1
    return bytes(data)


def flipped(forged):
    data = bytearray(forged.bytes())
    middle = data.index(b"assignments.jsonl") + 60
    data[middle] ^= 0xFF
    return bytes(data)


def lying_size(forged):
    """The directory says that the bomb is small; reading it would give far more."""
    forged.parts["assignments.jsonl"] = b" " * (64 << 20)
    data = bytearray(forged.hashed().bytes())
    place = data.index(b"PK\1\2")
    while b"assignments.jsonl" not in bytes(data[place : place + 80]):
        place = data.index(b"PK\1\2", place + 4)
    data[place + 24 : place + 28] = (500).to_bytes(4, "little")
    return bytes(data)


def without(part):
    def make(forged):
        del forged.parts[part]
        return forged.bytes()

    return make


def moved_end(forged):
    def shift(line):
        text, end = TEXTS["a3"], TEXTS["a3"].index("👩") + 1
        line["spans"][0].update(start=0, end=end, text=text[:end])

    forged.edit("assignments.jsonl", shift, 2)
    return forged.hashed().bytes()


def doubled(part):
    def make(forged):
        lines = forged.lines(part)
        forged.put(part, [*lines, lines[0]])
        return forged.hashed().bytes()

    return make


def linked(forged):
    link = {"id": "l", "type": "nowhere", "source": "x", "target": "y", "note": "", "created": ""}
    forged.edit("assignments.jsonl", lambda line: line.update(links=[link]))
    return forged.hashed().bytes()


def stray_submission(forged):
    forged.edit("submissions.jsonl", lambda line: line.update(assignment="somewhere"))
    return forged.hashed().bytes()


def same_place(forged):
    def double(line):
        line["spans"].append({**line["spans"][0], "id": "another"})

    forged.edit("assignments.jsonl", double)
    return forged.hashed().bytes()


def part(name, *lines):
    def make(forged):
        forged.put(name, lines)
        return forged.hashed().bytes()

    return make


ENTITY = {"id": "e1", "name": "Idlib", "label": "", "note": "", "created": "", "aliases": []}
REOPENING = {"id": "r1", "article": "a1", "submissions": 1, "closed": "", "reason": "look", "answer": ""}
DEEP = b"[" * 100_000 + b"]" * 100_000 + b"\n"
SQL = "Robert'); DROP TABLE span; --"
RETURNS = {
    "cut off": lambda forged: forged.bytes()[:-40],
    "cut in the middle": lambda forged: forged.bytes()[:400],
    "empty": lambda _forged: b"",
    "no zip": lambda _forged: b"a text, and nothing else" * 10,
    "an SQLite file": lambda _forged: b"SQLite format 3\0" + b"\0" * 500,
    "something after the end": lambda forged: forged.bytes() + b"more",
    "wrong hash": wrong_hash,
    "a flipped bit": flipped,
    "encrypted": encrypted,
    "a bomb": raw("assignments.jsonl", b" " * (64 << 20)),
    "a bomb that lies about its size": lying_size,
    "a thousand files": also(*((f"{number}.json", b"{}") for number in range(1000))),
    "a path upwards": also(("../../evil.json", b"{}")),
    "an absolute path": also(("/etc/passwd", b"root")),
    "a drive": also(("C:\\Windows\\evil.json", b"{}")),
    "a folder": also(("labels/", b"")),
    "a nested package": also(("inner.annotator-package", b"PK\3\4")),
    "a part that is a zip": raw("assignments.jsonl", b"PK\3\4" + bytes(50)),
    "a name that differs in case": also(("Assignments.jsonl", b"{}")),
    "a name that differs in normal form": also((unicodedata.normalize("NFD", "é.json"), b"{}")),
    "a name with NUL": lambda forged: forged.bytes(extra=[("labels.json~.txt", b"{}")]).replace(b"~", b"\0"),
    "a part twice": twice,
    "a symbolic link": symlink,
    "no manifest": lambda forged: forged.bytes().replace(b"manifest.json", b"manifest.jsoN"),
    "a part is missing": without("assignments.jsonl"),
    "a manifest that is a list": lambda forged: forged.bytes(manifest="[]"),
    "a manifest of another program": lambda forged: forged.bytes(manifest='{"name": "app", "version": 3}'),
    "a manifest nested deep": lambda forged: forged.bytes(manifest=DEEP),
    "a newer package": told(annotator_package=2),
    "a huge version": told(annotator_package=10**400),
    "another kind": told(kind="virus"),
    "a key that nobody knows": told(exec="rm -rf"),
    "a huge counter": told(counter=2**80),
    "a negative counter": told(counter=-1),
    "another project": told(project="another"),
    "SQL for a project": told(project=SQL),
    "an annotator that nobody knows": told(annotator={"id": SQL, "name": SQL}),
    "the work of gold": told(annotator={"id": "gold", "name": "Gold"}),
    "a later label set": told(label_set=99),
    "deep JSON": raw("assignments.jsonl", DEEP),
    "no JSON": raw("assignments.jsonl", b"{'id': 1}\n"),
    "NaN": raw("assignments.jsonl", b'{"id": NaN}\n'),
    "no UTF-8": raw("assignments.jsonl", b'{"id": "\xff"}\n'),
    "half of a surrogate pair": edited("assignments.jsonl", lambda line: line.update(note="\ud800")),
    "NUL in a note": edited("assignments.jsonl", lambda line: line.update(note="a\0b")),
    "a number with too many digits": raw("assignments.jsonl", b'{"id": ' + b"9" * 5000 + b"}\n"),
    "SQL for a state": edited("assignments.jsonl", lambda line: line.update(state=SQL)),
    "an unknown reason": edited("assignments.jsonl", lambda line: line.update(state="set aside", reason="bored")),
    "another article": edited("assignments.jsonl", lambda line: line.update(article="a2")),
    "another text": edited("assignments.jsonl", lambda line: line.update(text_sha256="0" * 64)),
    "no mark of what was given": edited("assignments.jsonl", lambda line: line.pop("given")),
    "an assignment twice": doubled("assignments.jsonl"),
    "a submission twice": doubled("submissions.jsonl"),
    "a submission of nothing": stray_submission,
    "a submission with a huge number": edited("submissions.jsonl", lambda line: line.update(number=2**70)),
    "a gap in the submissions": edited("submissions.jsonl", lambda line: line.update(number=2)),
    "a submission of a later label set": edited("submissions.jsonl", lambda line: line.update(version=9)),
    "done without a submission": raw("submissions.jsonl", b""),
    "a span outside the text": span(start=5, end=9999),
    "a negative offset": span(start=-4),
    "a span with a huge offset": span(end=2**70),
    "an empty span": span(start=5, end=5),
    "a span with another surface": span(text="Homs!"),
    "a span that cuts a letter": moved_end,
    "an unknown label": span(label="RIVER"),
    "SQL for a label": span(label=SQL),
    "an unknown attribute": span(attributes={"colour": "red"}),
    "an attribute with an object": span(attributes={"kind": {"a": 1}}),
    "a span of a later label set": span(version=7),
    "a span twice in one place": same_place,
    "a link to nothing": linked,
    "an entity twice": part("entities.jsonl", ENTITY, ENTITY),
    "an entity without a name": part("entities.jsonl", {**ENTITY, "name": None}),
    "a spelling of an entity twice": part(
        "entities.jsonl", {**ENTITY, "aliases": [{"text": "Idlib", "language": "en"}] * 2}
    ),
    "an offset that is no whole number": span(start=1.5),
    "an offset that is true": span(start=True),
}
"""Takes the parts of a return, gives the bytes of a forged one; by what is wrong with it."""
OUT = {
    "cut off": lambda forged: forged.bytes()[:-40],
    "a return": None,
    "a text that is not canonical": edited(
        "articles.jsonl",
        lambda line: line.update(text="a\r\nb", text_sha256=hashlib.sha256(b"a\r\nb").hexdigest(), zones=[]),
    ),
    "a text that is not its hash": edited("articles.jsonl", lambda line: line.update(text="Another text.")),
    "a control character": edited(
        "articles.jsonl", lambda line: line.update(text="a\x07b", text_sha256=hashlib.sha256(b"a\x07b").hexdigest())
    ),
    "a zone outside": edited(
        "articles.jsonl", lambda line: line.update(zones=[{"kind": "body", "start": 0, "end": 99999}])
    ),
    "an article twice": doubled("articles.jsonl"),
    "an assignment of no article": edited("assignments.jsonl", lambda line: line.update(article="nowhere")),
    "an assignment in no round": edited("assignments.jsonl", lambda line: line.update(round="nowhere")),
    "a label set with a foreign schema": raw("labels.json", b'{"swagger": "2.0"}'),
    "a label set nested deep": raw("labels.json", DEEP),
    "another version of the label set": told(label_set=5),
    "a reopening twice": part("reopenings.jsonl", REOPENING, REOPENING),
    "a reopening after no ending": part("reopenings.jsonl", {**REOPENING, "submissions": -1}),
    "a reopening with more in it": part("reopenings.jsonl", {**REOPENING, "by": "gold"}),
    "an empty name": told(annotator={"id": "x", "name": "   "}),
}
"""The same of a package that gives out work; None stands for an honest return in its place."""
