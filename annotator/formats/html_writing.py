"""Writing all articles as one page to read, each with its spans marked; streamed, and whole in itself."""

from __future__ import annotations

import shutil
import tempfile
from array import array
from collections import Counter
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final, TextIO

from annotator.domain.articles import Article, ArticleInfo
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ExportReport, Fate, Outcome
from annotator.domain.parts import EVERY_PART, Part
from annotator.domain.spans import Link, Span
from annotator.formats.marked_article import MarkedArticle, PageWords, legend
from annotator.formats.marked_page import END, page_head
from annotator.formats.token_works import by_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from annotator.domain.exchange import ArticleWork, ForeignSpan
    from annotator.domain.labels import LabelSet
    from annotator.formats.base import Output, WriteOptions

LAYER: Final = "marks"
CARRIES: Final = EVERY_PART - {
    *(Part.ZONES, Part.STATES, Part.REMARKS, Part.SUBMISSIONS, Part.LABEL_SETS),
    *(Part.SPAN_IDS, Part.ENTITIES, Part.PROVENANCE, Part.LINK_DETAILS),
}
_CHUNK: Final = 1 << 16


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a page, read it back and compare; see :class:`annotator.formats.base.Writer`."""
    report = ExportReport(format="html", fates={LAYER: Counter()})
    names = _Names(options.label_set)
    digests = array("q")
    title = ""
    folder = output.main.parent
    with _notebook(folder) as contents, _notebook(folder) as body:
        for group in by_article(works):
            report.articles += 1
            title = group[0].title or _first_line(group[0].text)
            people = ", ".join(dict.fromkeys(work.annotator for work in group if work.annotator))
            contents.write(
                f'<li><a href="#a{report.articles}"><bdi>{escape(title)}</bdi></a> '
                f'<span class="quiet"><bdi>{escape(people)}</bdi></span></li>\n'
            )
            body.write(f'<section id="a{report.articles}" data-article="{escape(group[0].id)}">\n')
            for work in group:
                marked = names.marked(work)
                body.write(f"{marked.facts()}\n{marked.body()}\n")
                if work.spans:
                    told = f"<summary>Spans: {len(work.spans)}</summary>\n{marked.table()}"
                    body.write(f"<details>{told}</details>\n")
                digests.append(_digest(work.text, _visible(work, report)))
            body.write("</section>\n")
        several = report.articles != 1
        with output.main.open("w", encoding="utf-8", newline="\n") as file:
            file.write(page_head(f"{report.articles} articles" if several else title, options.label_set, "en"))
            file.write(legend(options.label_set, [label.id for label in options.label_set.labels], "en") + "\n")
            if several:
                file.write("<nav>\n<ol>\n")
                _copy(contents, file)
                file.write("</ol>\n</nav>\n")
            _copy(body, file)
            file.write(END)
    _compare(output.main, digests)
    return report


def _visible(work: ArticleWork, report: ExportReport) -> list[tuple[int, int]]:
    """Return what the marks of a work cover, line breaks at their edges aside, and count its spans."""
    report.spans += len(work.spans)
    ranges = []
    for span in work.spans:
        surface = work.text[span.start : span.end]
        start = span.end - len(surface.lstrip("\n"))
        end = span.start + len(surface.rstrip("\n"))
        if start < end:
            ranges.append((start, end))
            report.fates[LAYER][Fate.AS_IS] += 1
        else:
            report.count(_dropped(work, span))
    return ranges


def _dropped(work: ArticleWork, span: ForeignSpan) -> Outcome:
    return Outcome(
        layer=LAYER,
        article=work.id,
        annotator=work.annotator,
        span=span.id,
        start=span.start,
        end=span.end,
        label=span.label,
        text=work.text[span.start : span.end],
        fate=Fate.DROPPED,
        written_start=None,
        written_end=None,
        reason="holds line breaks only",
    )


def _notebook(folder: Path) -> TextIO:
    """Return a file for what is to be copied into the page once all before it is known."""
    return tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n", dir=folder)


def _copy(source: TextIO, target: TextIO) -> None:
    source.seek(0)
    shutil.copyfileobj(source, target, _CHUNK)


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.split("\n") if line.strip()), "–")


class _Names:
    """Turns works, which go by names, into values of the domain, which go by the ids of a label set."""

    def __init__(self, label_set: LabelSet) -> None:
        self._label_set = label_set
        self._labels = {label.name: label.id for label in label_set.labels}
        self._attributes = {item.name: item.id for item in label_set.attributes}
        self._types = {item.name: item.id for item in label_set.link_types}

    def marked(self, work: ArticleWork) -> MarkedArticle:
        """Return a work as parts of a page."""
        info = ArticleInfo(
            id=work.id,
            title=work.title,
            language=work.language or "und",
            direction=work.direction,
            text_sha256="",
            length=len(work.text),
        )
        article = Article(info, work.text, work.zones)
        spans = [
            Span(
                id=str(number),
                assignment="",
                start=span.start,
                end=span.end,
                label=self._labels.get(span.label, span.label),
                surface=work.text[span.start : span.end],
                attributes=tuple((self._attributes.get(name, name), value) for name, value in span.attributes),
                note=span.note,
            )
            for number, span in enumerate(work.spans, start=1)
        ]
        ids = {own.id: span.id for own, span in zip(work.spans, spans, strict=True)}
        links = [
            Link(
                id=str(number),
                assignment="",
                type=self._types.get(link.type, link.type),
                source=ids.get(link.source, ""),
                target=ids.get(link.target, ""),
            )
            for number, link in enumerate(work.links)
        ]
        return MarkedArticle(article, spans, links, self._label_set, PageWords(facts=_facts(work)))


def _facts(work: ArticleWork) -> dict[str, str]:
    facts = {
        "Annotator": work.annotator,
        "Round": work.round,
        "Title": work.title if work.title != _first_line(work.text) else "",
        "Source": work.source,
        "Published": work.published,
        "URL": work.url,
    }
    return facts | {name: value for name, value in work.meta if name not in facts}


def _digest(text: str, ranges: Iterable[tuple[int, int]]) -> int:
    return hash((text, tuple(sorted(ranges))))


class _PageReader(HTMLParser):
    """Reads a page of ours: of each article the text and where its marks lie, as a digest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.digests = array("q")
        self._parts: list[str] = []
        self._length = 0
        self._inside = self._line = False
        self._marks: list[str] = []
        self._ranges: dict[str, tuple[int, int]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an article, a line of it, or a mark."""
        if tag == "article":
            self._inside, self._parts, self._length, self._ranges = True, [], 0, {}
        elif tag in {"p", "h1"} and self._inside:
            if self._parts:
                self._add("\n")
            self._parts.append("")
            self._line = True
        elif tag == "mark":
            self._marks.append(dict(attrs).get("data-span") or "")

    def handle_endtag(self, tag: str) -> None:
        """End an article, a line of it, or a mark."""
        if tag == "mark":
            self._marks.pop()
        elif tag in {"p", "h1"}:
            self._line = False
        elif tag == "article":
            self.digests.append(_digest("".join(self._parts), self._ranges.values()))
            self._inside = False

    def handle_data(self, data: str) -> None:
        """Take in text of a line."""
        if self._line:
            self._add(data)

    def _add(self, text: str) -> None:
        for mark in self._marks:
            start, _ = self._ranges.get(mark, (self._length, 0))
            self._ranges[mark] = (start, self._length + len(text))
        self._parts.append(text)
        self._length += len(text)


def _compare(path: Path, digests: Sequence[int]) -> None:
    reader = _PageReader()
    with path.open(encoding="utf-8", newline="") as file:
        while chunk := file.read(_CHUNK):
            reader.feed(chunk)
    reader.close()
    if list(reader.digests) != list(digests):
        raise AnnotatorError("export.read-back", article="–", reason="other content")
