"""The manifest of an export: what was written from what, how, with which tools, and the hash of every file.

Its form is in ``schemas/export-manifest.schema.json``. It holds no time and no path outside the export.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any, Final

import annotator
from annotator.formats.label_sets import dumped
from annotator.services.export_options import ExportOptions, options_document
from annotator.services.output import MANIFEST_KEY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.domain.exchange import ArticleWork, ExportReport
    from annotator.domain.labels import LabelSet

VERSION: Final = 1
_TOOLS: Final = ("lxml", "pyarrow", "regex", "spacy", "dkpro-cassis", "datasketch", "XlsxWriter")
"""Packages whose version can change the bytes of an export."""


@dataclass(slots=True)
class Counts:
    """What one part of an export holds: spans, how many of each label and language, each article's language (by id)."""

    spans: int = 0
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    languages: dict[str, str] = field(default_factory=dict)

    @property
    def articles(self) -> int:
        """How many articles there are."""
        return len(self.languages)

    def over(self, works: Iterable[ArticleWork]) -> Iterator[ArticleWork]:
        """Count works on their way."""
        for work in works:
            language = self.languages[work.id] = work.language or "und"
            self.spans += len(work.spans)
            self.labels.update((span.label, language) for span in work.spans)
            yield work

    def document(self) -> dict[str, Any]:
        """Return the counts as plain values."""
        by_label: Counter[str] = Counter()
        crossed: dict[str, dict[str, int]] = {}
        for (label, language), count in sorted(self.labels.items()):
            by_label[label] += count
            crossed.setdefault(label, {})[language] = count
        return {
            "articles": self.articles,
            "spans": self.spans,
            "by_label": dict(by_label),
            "by_label_and_language": crossed,
            "by_language": dict(sorted(Counter(self.languages.values()).items())),
        }


def manifest_document(
    *,
    project: str,
    label_set: LabelSet,
    options: ExportOptions,
    people: Iterable[str],
    report: ExportReport,
    parts: dict[str, Counts],
    splits: dict[str, Any] | None,
    tokenizers: list[str],
    files: list[dict[str, Any]],
) -> dict[str, Any]:
    """Return the manifest; ``parts`` are counts by the name of each split or annotator, "" where there is but one."""
    whole = whole_of(parts.values())
    by_split = {name: counts.document() for name, counts in parts.items() if name}
    return {
        MANIFEST_KEY: VERSION,
        "program": {"name": "annotator", "version": annotator.__version__},
        "project": {
            "name": project,
            "label_set": {
                "name": label_set.name,
                "version": label_set.version,
                "sha256": hashlib.sha256(dumped(label_set).encode()).hexdigest(),
            },
        },
        "format": report.format,
        "options": options_document(options),
        "from": {
            "annotators": sorted(people),
            "rule": options.combine.value,
        },
        "counts": {**whole.document(), **({"by_split": by_split} if by_split else {})},
        **({"splits": splits} if splits else {}),
        "fates": {layer: {fate.value: n for fate, n in sorted(f.items())} for layer, f in sorted(report.fates.items())},
        "lost": {part.value: count for part, count in sorted(report.lost.items())},
        "left_out": dict(sorted(Counter(item.reason for item in report.left_out).items())),
        "losses": list(report.losses),
        "notes": list(report.notes),
        "tools": tools(),
        **({"tokenizers": tokenizers} if tokenizers else {}),
        "files": files,
    }


def whole_of(parts: Iterable[Counts]) -> Counts:
    """Return the counts of all parts; an article that stands in several is one."""
    whole = Counts()
    for part in parts:
        whole.spans += part.spans
        whole.labels += part.labels
        whole.languages |= part.languages
    return whole


def tools() -> dict[str, str]:
    """Return the versions of what an export's bytes depend on."""
    found = {}
    for name in _TOOLS:
        try:
            found[name.lower()] = version(name)
        except PackageNotFoundError:  # a frozen build may lack the metadata of one
            continue
    return dict(sorted(found.items()))


def file_entries(paths: Iterable[Path], root: Path) -> list[dict[str, Any]]:
    """Return name, size and SHA-256 of files, by their names from a folder on."""
    found = []
    for path in sorted(paths):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        found.append({"name": path.relative_to(root).as_posix(), "size": path.stat().st_size, "sha256": digest})
    return found


def written_document(document: dict[str, Any]) -> str:
    """Return a document as it stands in a file."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
