"""One article with its spans as parts of a page: its paragraphs with marks, the legend, and a table of the spans.

The text is the article's, character for character; every span is there twice, marked in the text and as a row of the
table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby, pairwise
from operator import attrgetter
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
_DEEPEST: Final = 12
"""Lines further down than this lie on each other."""
_STYLES: Final = {
    Pattern.SOLID: "solid",
    Pattern.DASH: "dashed",
    Pattern.DOT: "dotted",
    Pattern.DASH_DOT: "solid",
    Pattern.DOUBLE: "double",
    Pattern.WAVE: "solid",
}
_STRIPES: Final = {
    Pattern.DASH_DOT: "var(--line) 0 9px, #0000 9px 12px, var(--line) 12px 14px, #0000 14px 17px",
    Pattern.WAVE: "var(--line) 0 3px, #0000 3px 9px",
}
"""What CSS has no border style for, as stripes across the line."""
_OTHER: Final = "lx"
"""Class of the labels that the label set does not have."""


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


def label_css(label_set: LabelSet) -> str:
    """Return how the marks of each label look on a light and on a dark page, and how deep their lines lie."""
    rules = [f".{_OTHER} {{ background: #8882; border-bottom: 2px solid var(--quiet); }}"]
    dark = []
    for name, label in zip(_classes(label_set).values(), label_set.labels, strict=True):
        style, stripes = _STYLES[label.pattern], _STRIPES.get(label.pattern)
        width = 3 if style == "double" else 2
        line = f"border-bottom: {width}px {style} var(--line);"
        if stripes:
            line += f" border-image: repeating-linear-gradient(90deg, {stripes}) {width};"
        rules.append(f".{name} {{ --line: {label.light}; background: {label.light}24; {line} }}")
        dark.append(f".{name} {{ --line: {label.dark}; background: {label.dark}30; }}")
    levels = [f".d{lane} {{ padding-bottom: {2 + _LANE * lane}px; }}" for lane in range(_DEEPEST + 1)]
    return "\n".join((*rules, f"@media (prefers-color-scheme: dark) {{ {' '.join(dark)} }}", *levels)) + "\n"


def legend(label_set: LabelSet, labels: Sequence[str], language: str) -> str:
    """Return a line that shows the marks of some labels (ids); empty for none."""
    classes = _classes(label_set)
    marks = []
    for label_id in labels:
        label = label_set.label(label_id)
        title = local(label.title, language, label.name) if label else label_id
        marks.append(f'<span class="{classes.get(label_id, _OTHER)}">{escape(title)}</span>')
    return f'<p class="legend">{" ".join(marks)}</p>' if marks else ""


def _classes(label_set: LabelSet) -> dict[str, str]:
    return {label.id: f"l{number}" for number, label in enumerate(label_set.labels)}


class MarkedArticle:
    """An article with spans of one annotator, to be put on a page. The ids of the spans must differ."""

    def __init__(
        self, article: Article, spans: Sequence[Span], links: Sequence[Link], label_set: LabelSet, words: PageWords
    ) -> None:
        self._article, self._spans, self._links = article, in_reading_order(spans), links
        self._label_set, self._words = label_set, words
        self._lanes = {span.id: lane for span, lane in zip(self._spans, lanes(self._spans), strict=True)}
        self._classes = _classes(label_set)

    def facts(self) -> str:
        """Return a line with what else is known of the article."""
        parts = [f"{escape(name)}: <bdi>{escape(value)}</bdi>" for name, value in self._words.facts.items() if value]
        return f'<p class="facts quiet">{" · ".join(parts)}</p>' if parts else ""

    def legend(self) -> str:
        """Return the marks that are used, in the order of the label set."""
        used = dict.fromkeys(span.label for span in self._spans)
        known = [label.id for label in self._label_set.labels if label.id in used]
        return legend(self._label_set, [*known, *(name for name in used if name not in known)], self._words.language)

    def body(self) -> str:
        """Return the text, each paragraph with its direction."""
        language = escape(self._article.info.language)
        return "\n".join((f'<article lang="{language}">', *self._paragraphs(), "</article>"))

    def _paragraphs(self) -> Iterator[str]:
        text, chosen = self._article.text, self._article.info.direction
        waiting = list(reversed(self._spans))
        going: list[Span] = []
        start = 0
        for line in text.split("\n"):
            end = start + len(line)
            while waiting and waiting[-1].start < end:
                going.append(waiting.pop())
            going = [span for span in going if span.end > start]
            direction = paragraph_direction(line) if chosen is Direction.AUTO else chosen
            kind = next((zone.kind for zone in self._article.zones if zone.start <= start < zone.end), ZoneKind.BODY)
            tag = "h1" if kind is ZoneKind.HEADLINE else "p"
            yield f'<{tag} dir="{direction.value}" class="{kind.value}">{self._marked(start, end, going)}</{tag}>'
            start = end + 1

    def _marked(self, start: int, end: int, here: Sequence[Span]) -> str:
        """Return a stretch of the text with its spans as marks; one that crosses another is marked in pieces."""
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
        classes = f"{self._classes.get(span.label, _OTHER)} d{min(self._lanes[span.id], _DEEPEST)}"
        return f'<mark class="{classes}" data-span="{escape(span.id)}" title="{escape(told)}">'

    def table(self) -> str:
        """Return a table of the spans."""
        words = self._words
        leaving = {source: list(found) for source, found in groupby(sorted(self._links, key=_source), key=_source)}
        surfaces = {span.id: span.surface for span in self._spans}
        rows = [
            "<tr>"
            + "".join(
                f"<td>{cell}</td>"
                for cell in (
                    f"<bdi>{escape(span.surface)}</bdi>",
                    escape(self._title(span.label)),
                    escape(self._attributes(span)),
                    "<br>".join(self._link(link, surfaces) for link in leaving.get(span.id, ())),
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

    def _link(self, link: Link, surfaces: Mapping[str, str]) -> str:
        kind = next((item for item in self._label_set.link_types if item.id == link.type), None)
        name = local(kind.title, self._words.language, kind.name) if kind else link.type
        return f"{escape(name)}: <bdi>{escape(surfaces.get(link.target, ''))}</bdi>"

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


_source = attrgetter("source")


def _value(value: AttributeValue, choices: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return "✓" if value else "–"
    values = (value,) if isinstance(value, str) else value
    return ", ".join(choices.get(item, item) for item in values)
