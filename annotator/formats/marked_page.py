"""One article with its spans as a readable page: the same colours and line patterns as in the window, in either theme.

The page is whole in itself and loads nothing. Its text is the article's, character for character; every span is there
twice, marked in the text and as a row of the table below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from annotator.domain.articles import Direction, ZoneKind
from annotator.domain.direction import paragraph_direction
from annotator.domain.labels import Pattern, local
from annotator.domain.spans import in_reading_order, lanes

if TYPE_CHECKING:
    from annotator.domain.articles import Article
    from annotator.domain.labels import LabelSet
    from annotator.domain.spans import AttributeValue, Link, Span

_LANE: Final = 5
"""Distance of the lines below the letters, in CSS pixels."""
_STYLES: Final = {
    Pattern.SOLID: "solid",
    Pattern.DASH: "dashed",
    Pattern.DOT: "dotted",
    Pattern.DASH_DOT: "dashed",
    Pattern.DOUBLE: "double",
    Pattern.WAVE: "dotted",
}
_CSS: Final = """
:root { color-scheme: light dark; --page: #FFFDF8; --text: #1C1B19; --quiet: #6B6862; }
@media (prefers-color-scheme: dark) { :root { --page: #1E1F22; --text: #E4E2DC; --quiet: #9A9891; } }
body { background: var(--page); color: var(--text); margin: 2.5rem auto; max-width: 44rem; padding: 0 1.5rem;
  font: 1.15rem/2.1 "Noto Serif", Georgia, serif; }
:lang(ar) { font-family: "Noto Naskh Arabic", "Amiri", "Times New Roman", serif; }
[dir] { text-align: start; }
article p, article h1 { white-space: pre-wrap; overflow-wrap: break-word; margin: 0 0 .6rem; }
article h1 { font-size: 1.7rem; line-height: 1.9; }
.furniture, .quiet, .byline { color: var(--quiet); }
.facts, .legend, table { font: .85rem/1.6 "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif; }
.legend span { margin-inline-end: 1.2rem; padding-bottom: 3px; }
mark { background: none; color: inherit; }
table { border-collapse: collapse; width: 100%; margin-top: 2rem; }
th, td { text-align: start; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #8884; }
th { font-weight: 600; }
"""


@dataclass(frozen=True, slots=True)
class PageWords:
    """What the page says in the language of the interface, and that language."""

    language: str = "en"
    spans: str = "Spans"
    text: str = "Text"
    label: str = "Label"
    attributes: str = "Attributes"
    links: str = "Links"
    note: str = "Note"
    facts: Mapping[str, str] = field(default_factory=dict)
    """More to be said of the article above it, in order: (name, value)."""


def marked_page(
    article: Article, spans: Sequence[Span], links: Sequence[Link], label_set: LabelSet, words: PageWords | None = None
) -> str:
    """Return the page as HTML."""
    return _Page(article, in_reading_order(spans), links, label_set, words or PageWords()).html()


class _Page:
    def __init__(
        self, article: Article, spans: Sequence[Span], links: Sequence[Link], label_set: LabelSet, words: PageWords
    ) -> None:
        self._article, self._spans, self._links = article, spans, links
        self._label_set, self._words = label_set, words
        self._lanes = {span.id: lane for span, lane in zip(spans, lanes(spans), strict=True)}
        self._classes = {label.id: f"l{number}" for number, label in enumerate(label_set.labels)}

    def html(self) -> str:
        info, language = self._article.info, self._words.language
        direction = "rtl" if language == "ar" else "ltr"
        return "\n".join(
            (
                "<!DOCTYPE html>",
                f'<html lang="{escape(language)}" dir="{direction}">',
                f'<head><meta charset="utf-8"><title>{escape(info.title)}</title>',
                f"<style>{_CSS}{self._label_css()}</style></head>",
                f"<body>{self._facts()}{self._legend()}",
                f'<article lang="{escape(info.language)}">',
                *self._paragraphs(),
                "</article>",
                self._table(),
                "</body></html>",
                "",
            )
        )

    def _label_css(self) -> str:
        rules, dark = [], []
        for label in self._label_set.labels:
            name, style = self._classes[label.id], _STYLES[label.pattern]
            width = 3 if style == "double" else 2
            rules.append(f".{name} {{ background: {label.light}24; border-bottom: {width}px {style} {label.light}; }}")
            dark.append(f".{name} {{ background: {label.dark}30; border-bottom-color: {label.dark}; }}")
        depth = max(self._lanes.values(), default=0)
        levels = [f".d{lane} {{ padding-bottom: {2 + _LANE * lane}px; }}" for lane in range(depth + 1)]
        return "\n".join((*rules, f"@media (prefers-color-scheme: dark) {{ {' '.join(dark)} }}", *levels)) + "\n"

    def _facts(self) -> str:
        parts = [f"{escape(name)}: <bdi>{escape(value)}</bdi>" for name, value in self._words.facts.items() if value]
        return f'<p class="facts quiet">{" · ".join(parts)}</p>' if parts else ""

    def _legend(self) -> str:
        used = {span.label for span in self._spans}
        shown = [label for label in self._label_set.labels if label.id in used]
        marks = [f'<span class="{self._classes[label.id]}">{escape(self._title(label.id))}</span>' for label in shown]
        return f'<p class="legend">{"".join(marks)}</p>' if marks else ""

    # The text

    def _paragraphs(self) -> Iterator[str]:
        text, chosen = self._article.text, self._article.info.direction
        start = 0
        for line in text.split("\n"):
            end = start + len(line)
            direction = paragraph_direction(line) if chosen is Direction.AUTO else chosen
            kind = next((zone.kind for zone in self._article.zones if zone.start <= start < zone.end), ZoneKind.BODY)
            tag = "h1" if kind is ZoneKind.HEADLINE else "p"
            yield f'<{tag} dir="{direction.value}" class="{kind.value}">{self._marked(start, end)}</{tag}>'
            start = end + 1

    def _marked(self, start: int, end: int) -> str:
        """Return a stretch of the text with its spans as marks; one that crosses another is marked in pieces."""
        here = [span for span in self._spans if span.start < end and span.end > start]
        edges = sorted({start, end, *(max(start, span.start) for span in here), *(min(end, span.end) for span in here)})
        parts: list[str] = []
        open_: list[Span] = []
        for first, last in pairwise(edges):
            wanted = [span for span in here if span.start <= first and span.end >= last]
            kept = 0
            while kept < min(len(open_), len(wanted)) and open_[kept] is wanted[kept]:
                kept += 1
            parts += ["</mark>"] * (len(open_) - kept)
            parts += [self._mark(span) for span in wanted[kept:]]
            parts.append(escape(self._article.text[first:last], quote=False))
            open_ = wanted
        return "".join(parts) + "</mark>" * len(open_)

    def _mark(self, span: Span) -> str:
        told = " · ".join(filter(None, (self._title(span.label), self._attributes(span), span.note)))
        classes = f"{self._classes.get(span.label, '')} d{self._lanes[span.id]}"
        return f'<mark class="{classes}" data-span="{escape(span.id)}" title="{escape(told)}">'

    # The table

    def _table(self) -> str:
        words = self._words
        leaving = {source: list(found) for source, found in groupby(sorted(self._links, key=_source), key=_source)}
        rows = [
            "<tr>"
            + "".join(
                f"<td>{cell}</td>"
                for cell in (
                    f"<bdi>{escape(span.surface)}</bdi>",
                    escape(self._title(span.label)),
                    escape(self._attributes(span)),
                    "<br>".join(self._link(link) for link in leaving.get(span.id, ())),
                    escape(span.note),
                )
            )
            + "</tr>"
            for span in self._spans
        ]
        heads = "".join(
            f"<th>{escape(word)}</th>" for word in (words.text, words.label, words.attributes, words.links, words.note)
        )
        return (
            f"<table><caption>{escape(words.spans)}: {len(rows)}</caption><tr>{heads}</tr>\n"
            + "\n".join(rows)
            + "</table>"
        )

    def _link(self, link: Link) -> str:
        kind = next((item for item in self._label_set.link_types if item.id == link.type), None)
        name = local(kind.title, self._words.language, kind.name) if kind else link.type
        target = next((span.surface for span in self._spans if span.id == link.target), "")
        return f"{escape(name)}: <bdi>{escape(target)}</bdi>"

    def _attributes(self, span: Span) -> str:
        told = []
        for name, value in span.attributes:
            definition = next((item for item in self._label_set.attributes if item.id == name), None)
            title = local(definition.title, self._words.language, definition.name) if definition else name
            choices = (
                {item.value: local(item.title, self._words.language, item.value) for item in definition.choices}
                if definition
                else {}
            )
            told.append(f"{title}: {_value(value, choices)}")
        return "; ".join(told)

    def _title(self, label_id: str) -> str:
        label = self._label_set.label(label_id)
        return local(label.title, self._words.language, label.name) if label else label_id


def _source(link: Link) -> str:
    return link.source


def _value(value: AttributeValue, choices: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return "✓" if value else "–"
    values = (value,) if isinstance(value, str) else value
    return ", ".join(choices.get(item, item) for item in values)
