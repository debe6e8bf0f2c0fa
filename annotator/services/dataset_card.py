"""The card of a dataset: its manifest (``schemas/export-manifest.schema.json``) as a page in Markdown for people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.exchange import Fate
from annotator.domain.parts import PHRASES, Part
from annotator.services.dataset_loading import how_to_load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Manifest = Mapping[str, Any]

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_LISTED: Final = 20
"""How many pairs are listed; the manifest lists them all."""
_FATES: Final = {
    Fate.AS_IS: "as they are",
    Fate.TOKEN_SPLIT: "by splitting a token",
    Fate.WIDENED: "widened to whole tokens",
    Fate.NARROWED: "narrowed to whole tokens",
    Fate.MERGED: "merged with another",
    Fate.FLATTENED: "left to another layer",
    Fate.DROPPED: "dropped",
}


def dataset_card(manifest: Manifest) -> str:
    """Return the card of an export; the same manifest gives the same characters.

    Annotators are named only where the manifest names them. The card says whose the texts are and grants nothing.
    """
    sections = (
        ("", _about(manifest)),
        ("Counts", _counts(manifest["counts"])),
        ("Splits", _splits(manifest.get("splits"))),
        ("Annotators", _annotators(manifest["from"])),
        ("Spans and tokens", _laid(manifest)),
        ("What is not in it", _missing(manifest)),
        ("Notes", [_bullets(map(_text, manifest["notes"]))]),
        ("Loading", _loading(manifest)),
        ("Rights", [_RIGHTS]),
    )
    parts = [f"# {_text(manifest['project']['name'])}"]
    for title, paragraphs in sections:
        told = [paragraph for paragraph in paragraphs if paragraph]
        parts += [f"## {title}", *told] if title and told else told
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


_RIGHTS: Final = (
    "The texts belong to their publishers. Neither this card nor the program that wrote it grants any right to them: "
    "whoever passes the dataset on must see to that first."
)


def _about(manifest: Manifest) -> list[str]:
    labels, program, counts = manifest["project"]["label_set"], manifest["program"], manifest["counts"]
    size = f"{_number(counts['articles'], 'article')} with {_number(counts['spans'], 'labelled span')}"
    label_set = f"“{_text(labels['name'])}”, version {labels['version']} (SHA-256 {_code(labels['sha256'])})"
    return [
        f"{size}, written by Annotator {_text(program['version'])} in the format {_code(manifest['format'])}.",
        f"Labels are those of the label set {label_set}.",
        "How it was made, and the size and SHA-256 of every file, stand in the manifest beside this card.",
    ]


def _counts(counts: Manifest) -> list[str]:
    by_split = counts.get("by_split", {})
    parts = [*by_split.values(), counts]
    rows = [("articles", [part["articles"] for part in parts])]
    rows += [(f"– in {_text(name)}", _each(parts, "by_language", name)) for name in sorted(counts["by_language"])]
    rows += [("spans", [part["spans"] for part in parts])]
    for label in sorted(counts["by_label"]):
        rows.append((_text(label), _each(parts, "by_label", label)))
        crossed = [part.get("by_label_and_language", {}) for part in parts]
        rows += [(f"– in {_text(name)}", _each(crossed, label, name)) for name in sorted(crossed[-1].get(label, {}))]
    head = ["", *map(_text, by_split), "all"]
    return [_table(head, ([name, *map(str, numbers)] for name, numbers in rows))]


def _each(parts: Iterable[Manifest], key: str, name: str) -> list[int]:
    return [part.get(key, {}).get(name, 0) for part in parts]


def _splits(splits: Manifest | None) -> Iterator[str]:
    if splits is None:
        return
    shares = ",".join(f"{name}={share}" for name, share in splits["shares"].items())
    yield (
        f"Articles are divided by {_code(shares)} with the seed {splits['seed']}, alike in languages and "
        "labels. Near-duplicates, reprints and translations of each other are in one part."
    )
    near, together = splits["near_duplicates"], splits["together"]
    if together:
        yield f"{_number(len(together), 'group')} of articles, {sum(map(len, together))} in all, stayed together."
    if near:
        yield f"Near-duplicates, with the Jaccard index of their shingles ({len(near)}):"
        yield _listed(f"{_code(first)} and {_code(second)}: {similarity:.2f}" for first, second, similarity in near)
    for key, sentence in (
        ("apart", "Pairs that were not to count as the same:"),
        ("still_together", "Of these, in one part all the same, because each is tied to a third:"),
    ):
        if splits.get(key):
            yield sentence
            yield _listed(f"{_code(first)} and {_code(second)}" for first, second in splits[key])


def _annotators(source: Manifest) -> Iterator[str]:
    people = source["annotators"]
    count = people if isinstance(people, int) else len(people)
    names = "" if isinstance(people, int) or not people else f": {', '.join(map(_text, people))}"
    yield f"{_number(count, 'annotator')}{names}."
    if source["rule"] == "majority":
        yield (
            "A span is in it where more than half of those who worked on the article marked exactly these characters "
            "with this label; attributes, entities and links likewise."
        )
    elif count > 1:
        yield "Each one's work is written by itself; nothing was settled between them."


def _laid(manifest: Manifest) -> Iterator[str]:
    options = manifest["options"]
    asked = [f"{name} {_code(str(options[name]))}" for name in ("boundary", "overlap") if name in options]
    tokenizers = [_code(name) for name in manifest.get("tokenizers", ())]
    if tokenizers:
        yield f"Tokenised by {', '.join(tokenizers)}."
    if asked:
        yield f"Rules for spans that do not fit the tokens: {', '.join(asked)}."
    fates = manifest["fates"]
    if fates:
        met = [fate for fate in Fate if any(layer.get(fate.value) for layer in fates.values())]
        rows = (
            [_code(name), *(str(layer.get(fate.value, 0)) for fate in met)] for name, layer in sorted(fates.items())
        )
        yield "What became of the spans in each layer:"
        yield _table(["layer", *(_FATES[fate] for fate in met)], rows)


def _missing(manifest: Manifest) -> Iterator[str]:
    if manifest["left_out"]:
        yield "Spans left out before writing:"
        yield _bullets(f"{_text(reason)}: {count}" for reason, count in sorted(manifest["left_out"].items()))
    if manifest["lost"] or manifest["losses"]:
        yield "What the project holds and the format does not carry:"
        known = {part.value: PHRASES[part] for part in Part}
        yield _bullets(
            [
                *(f"{_text(known.get(part, part))}: {count}" for part, count in sorted(manifest["lost"].items())),
                *map(_text, manifest["losses"]),
            ]
        )


def _loading(manifest: Manifest) -> list[str]:
    languages = [name for name in manifest["counts"]["by_language"] if name != "und"]
    values = manifest["options"].get("options", {})
    names = [file["name"] for file in manifest["files"]]
    language = languages[0] if len(languages) == 1 else "xx"
    return how_to_load(manifest["format"], names, language=language, options=values)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [list(head), ["---", *["---:"] * (len(head) - 1)], *map(list, rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _listed(lines: Iterable[str]) -> str:
    every = list(lines)
    rest = len(every) - _LISTED
    return _bullets([*every[:_LISTED], *([f"and {rest} more, all of them in the manifest"] if rest > 0 else [])])


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _text(text: str) -> str:
    """Return a text on one line, in which no character means anything to Markdown."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _code(text: str) -> str:
    """Return a text as code on one line, with enough backticks around it; a bar would end a cell of a table."""
    line = " ".join(text.split())
    if "|" in line or not line:
        return _text(line)
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    ticks = "`" * (longest + 1)
    return f"{ticks} {line} {ticks}" if "`" in line else f"`{line}`"
