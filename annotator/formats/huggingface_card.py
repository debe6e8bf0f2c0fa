"""README.md of a dataset for Hugging Face: what ``datasets`` reads of it first, then what people read."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from annotator.tokens.policies import Boundary, Overlap

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_UNSAFE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_CODE: Final = re.compile("[a-z]{2,3}")
_BOUNDARIES: Final = {
    Boundary.EXPAND: "a span that ends inside a token is widened to the whole token",
    Boundary.SPLIT: "a token that a span ends in is split there",
    Boundary.CONTRACT: "a span that ends inside a token is narrowed to the whole tokens it holds",
    Boundary.FAIL: "no span ends inside a token",
}
_OVERLAPS: Final = {
    Overlap.LONGEST: "of spans that overlap, the longest is tagged",
    Overlap.FIRST: "of spans that overlap, the first is tagged",
    Overlap.FAIL: "no spans overlap",
}
_ABOUT: Final = {
    "id": "the row: article, annotator, round (and number of the sentence)",
    "direction": "how the paragraphs run: `auto`, `ltr`, `rtl`",
    "meta": "further metadata, a JSON object",
    "sentence": "number of the sentence in its article, from 0",
    "offset": "where the row's text begins in its article, in code points",
    "token_starts": "where each token begins in `text`, in code points",
    "token_ends": "where each token ends",
    "ner_tags": "IOB2 tags on the tokens; spans that overlap or end inside tokens as told below",
    "spans": "every span with its true offsets into `text`, in code points; `attributes` are a JSON object",
    "links": "relations between spans of this row, by their ids",
    "zones": "what the parts of the text are: headline, body, quote and others",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a part is: rows, and bytes in memory and in the file."""

    rows: int
    in_memory: int
    on_disk: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPart:
    """A part of the dataset; ``facts`` are sentences on what is in it."""

    name: str
    size: Size
    languages: tuple[str, ...]
    facts: tuple[str, ...]


def card(
    *, kinds: Mapping[str, Any], tags: Iterable[str], parts: Sequence[CardPart], rules: tuple[Boundary, Overlap]
) -> str:
    """Return the card of a dataset with one part or several."""
    languages = {language for part in parts for language in part.languages}
    codes = sorted({code for language in languages if _CODE.fullmatch(code := language.lower().partition("-")[0])})
    head = [
        "---",
        *(["language:", *(f"- {quoted(code)}" for code in codes if code != "und")] if set(codes) - {"und"} else []),
        "task_categories:",
        "- token-classification",
        "configs:",
        "- config_name: default",
        "  data_files:",
        *(line for part in parts for line in (f"  - split: {part.name}", f"    path: data/{part.name}-*.parquet")),
        "dataset_info:",
        "  features:",
        *(f"  {line}" for name, kind in kinds.items() for line in _feature(name, kind, list(tags))),
        "  splits:",
        *(line for part in parts for line in _split(part)),
        f"  download_size: {sum(part.size.on_disk for part in parts)}",
        f"  dataset_size: {sum(part.size.in_memory for part in parts)}",
        "---",
    ]
    boundary, overlap = rules
    body = [
        "",
        "# Named entities in news articles",
        "",
        'Written by Annotator. Load it with `datasets.load_dataset("…/this-folder")`.',
        "",
        *(line for part in parts for line in _told(part, alone=len(parts) == 1)),
        "## Tags and spans",
        "",
        f"In `ner_tags` {_BOUNDARIES[boundary]}, and {_OVERLAPS[overlap]}. `spans` holds every span as it is.",
        "",
        "## Columns",
        "",
        "| column | holds |",
        "|---|---|",
        *(f"| `{name}` | {_ABOUT.get(name, name)} |" for name in kinds),
        "",
    ]
    return "\n".join((*head, *body))


def _split(part: CardPart) -> list[str]:
    return [
        f"  - name: {part.name}",
        f"    num_bytes: {part.size.in_memory}",
        f"    num_examples: {part.size.rows}",
    ]


def _told(part: CardPart, *, alone: bool) -> list[str]:
    heading = [] if alone else [f"## {part.name}", ""]
    return [*heading, *(f"- {fact}" for fact in part.facts), ""]


def _feature(name: str, kind: Any, tags: list[str]) -> list[str]:
    if not isinstance(kind, list):
        return [f"- name: {name}", f"  dtype: {kind}"]
    (inner,) = kind
    if isinstance(inner, dict):
        lines = [line for key, value in inner.items() for line in _feature(key, value, tags)]
        return [f"- name: {name}", "  list:", *(f"  {line}" for line in lines)]
    if inner != "tags":
        return [f"- name: {name}", f"  sequence: {inner}"]
    names = [f"        '{number}': {quoted(tag)}" for number, tag in enumerate(tags)]
    return [f"- name: {name}", "  sequence:", "    class_label:", "      names:", *names]


def quoted(text: str) -> str:
    """Return a text as a YAML scalar in double quotes, on one line."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
