"""Writing through any format: options filled in, what is left behind counted, and the result read back."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork
from annotator.domain.parts import Part, missing, reduced
from annotator.formats.base import ReadOptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from annotator.domain.exchange import ExchangeHeader, ExportReport
    from annotator.formats.base import Format, Output, WriteOptions


def written(chosen: Format, works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write works in a format; return the account of every span and of what the format does not carry.

    Raise AnnotatorError where the format has no such option, where an option forbids going on, or where what was
    written reads back otherwise.
    """
    if chosen.writes is None:
        raise AnnotatorError("format.no-writer", name=chosen.name)
    options = replace(options, values=option_values(chosen, options.values))
    watch = _Watch(chosen)
    report = chosen.writes(watch.over(works), output, options)
    if chosen.round_trips:
        watch.compare(output.main)
    report.lost = watch.lost
    return report


def option_values(chosen: Format, given: Mapping[str, str]) -> dict[str, str]:
    """Return the value of each option of a format; raise AnnotatorError on one it does not have or take."""
    known = {option.name: option for option in chosen.options}
    for name, value in given.items():
        if not known:
            raise AnnotatorError("format.no-options", format=chosen.name, option=name)
        if name not in known:
            raise AnnotatorError("format.option", format=chosen.name, option=name, known=", ".join(known))
        choices = known[name].choices
        if choices and value not in choices:
            raise AnnotatorError(
                "format.option-value", format=chosen.name, option=name, value=value, known=", ".join(choices)
            )
    return {name: given.get(name, option.default) for name, option in known.items()}


def read_all(chosen: Format, path: Path, options: ReadOptions) -> Iterator[ArticleWork | ExchangeHeader]:
    """Yield what a file of a format holds, or what every such file in a folder does."""
    assert chosen.reads is not None  # noqa: S101 - asked by the caller
    files = [path]
    if path.is_dir():
        found = sorted(member for member in path.rglob("*") if member.is_file())
        files = [member for member in found if member.name.lower().endswith(chosen.suffixes)]
    for file in files:
        yield from chosen.reads(file, options)


class _Watch:
    """Sees every work on its way to a writer, and again when it is read back."""

    def __init__(self, chosen: Format) -> None:
        self._format = chosen
        self._seen: dict[int, str] = {}
        self._counts: Counter[int] = Counter()
        self.lost: Counter[Part] = Counter()

    def over(self, works: Iterable[ArticleWork]) -> Iterator[ArticleWork]:
        for work in works:
            self.lost += missing(work, self._format.carries)
            if self._format.round_trips:
                digest = hash(reduced(work, self._format.carries))
                self._seen[digest] = work.id
                self._counts[digest] += 1
            yield work

    def compare(self, path: Path) -> None:
        options = ReadOptions()
        for item in read_all(self._format, path, options):
            if not isinstance(item, ArticleWork):
                continue
            digest = hash(reduced(item, self._format.carries))
            if not self._counts[digest]:
                raise AnnotatorError("export.read-back", article=item.id or item.stem, reason="other content")
            self._counts[digest] -= 1
        if options.bad:
            raise AnnotatorError("export.read-back", article="–", reason=options.bad[0])
        for digest, count in self._counts.items():
            if count:
                raise AnnotatorError("export.read-back", article=self._seen[digest], reason="it is missing")
