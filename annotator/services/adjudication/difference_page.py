"""One annotator's differences from gold as a page for that annotator: what differs, in its context, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from annotator.services.adjudication.difference_words import WAYS, WORDS
from annotator.services.report_page import LONGEST, named, page_of, plain, save, shortened, table

if TYPE_CHECKING:
    from pathlib import Path

    Document = Mapping[str, Any]

_PAIRED: Final = ("boundary", "label", "both")
_STYLE: Final = """
:root { --yours: #1F6AA5; --gold: #7A6200; }
@media (prefers-color-scheme: dark) { :root { --yours: #8EC3EC; --gold: #E0C25A; } }
h3 { font: 600 1.1rem/1.4 "Noto Serif", "Noto Naskh Arabic", Georgia, serif; margin: 2.2rem 0 .1rem; }
.found { list-style: none; padding: 0; margin: 0; }
.found > li { border-top: 1px solid var(--line); max-width: none; margin: .7rem 0; padding: .6rem 0 .1rem; }
.kind { font-weight: 600; font-size: .9rem; }
.line { font: 1.15rem/2.3 "Noto Serif", Georgia, serif; text-align: start; max-width: none; overflow-wrap: anywhere; }
.line:lang(ar) { font-family: "Noto Naskh Arabic", "Amiri", "Noto Serif", serif; font-size: 1.3rem; }
.yours { border-top: 2px dashed var(--yours); padding-top: 1px;
  background: color-mix(in srgb, var(--yours) 13%, transparent); }
.gold { border-bottom: 2px solid var(--gold); padding-bottom: 1px;
  background: color-mix(in srgb, var(--gold) 13%, transparent); }
.sides { display: grid; grid-template-columns: minmax(8.5rem, max-content) 1fr; gap: .15rem .9rem;
  margin: .2rem 0 .5rem;
  font-size: .95rem; }
.sides dt { color: var(--quiet); }
.sides dt span { padding-inline: .1rem; }
.sides dd { margin: 0; }
.sides .label { color: var(--quiet); font-size: .85rem; }
.sides .reason { white-space: pre-line; }
@media print { h3 { break-after: avoid; } .found > li { break-inside: avoid; } }
"""


def save_difference_page(
    target: Path, document: Document, words: Mapping[str, str] = WORDS, *, language: str = "en"
) -> None:
    """Write the page; the target is replaced whole, or stays as it was."""
    save(target, difference_page(document, words, language=language))


def difference_page(document: Document, words: Mapping[str, str] = WORDS, *, language: str = "en") -> str:
    """Return the page of a document of differences, in the ``WORDS`` of a ``language`` of the interface (ar or en)."""
    return _Page(document, words, language).whole()


class _Page:
    def __init__(self, document: Document, words: Mapping[str, str], language: str) -> None:
        self._document, self._words, self._language = document, words, language
        self._labels = {
            label["id"]: label["title"].get(language) or label["title"].get("en") or label["name"]
            for label in document["labels"]
        }

    def whole(self) -> str:
        words, document = self._words, self._document
        title = f"{words['title']} – {document['annotator']}"
        sections = ((words["why"], self._ways()), (words["by_article"], self._articles()))
        return page_of(title, (*self._about(), *self._headline()), sections, style=_STYLE, language=self._language)

    def _told(self, key: str, **values: str) -> str:
        """Return words with values that are HTML."""
        return plain(self._words[key]).format(**values)

    def _about(self) -> Iterator[str]:
        document, labels = self._document, self._document["label_set"]
        yield f"<h1>{self._told('title')}</h1>"
        yield f"<p>{self._told('about', name=named(document['annotator']))}</p>"
        yield f"<p>{self._told('purpose')}</p>"
        read = self._told("read", name=named(labels["name"]), version=f"{labels['version']:,}")
        left = document["left_out"]
        out = f" {self._told('left_out', count=f'{left:,}')}" if left else ""
        stale = document["stale"]
        out += f" {self._told('stale', count=f'{stale:,}')}" if stale else ""
        yield f'<p class="quiet">{read}{out}</p>'

    def _headline(self) -> Iterator[str]:
        overall = self._document["overall"]
        counts, value = overall["counts"], overall["exact_f1"]
        numbers = (
            ("articles", overall["articles"]),
            ("yours", counts["theirs"]),
            ("gold", counts["gold"]),
            ("equal", counts["equal"]),
        )
        shown = "".join(f"<div><dt>{self._told(key)}</dt><dd>{number:,}</dd></div>" for key, number in numbers)
        told = (
            self._told("no_spans")
            if value is None
            else self._told(
                "exact",
                equal=f"{2 * counts['equal']:,}",
                all=f"{counts['theirs'] + counts['gold']:,}",
                value=f"{value:.3f}",
            )
        )
        yield f'<section class="lead"><dl class="beside">{shown}</dl><p>{told}</p></section>'

    def _ways(self) -> Iterator[str]:
        overall = self._document["overall"]
        counts, causes = overall["counts"], overall["causes"]
        often = {**counts, **causes, "split/merge": counts["groups"]}
        rows = [[self._told(f"way {way}"), f"{often[way]:,}", self._told(f"means {way}")] for way in WAYS if often[way]]
        if not rows:
            yield f"<p>{self._told('nothing')}</p>"
            return
        yield table([self._told(key) for key in ("kind", "count", "meaning")], rows, numbers=(1,))
        books = self._told(
            "books",
            theirs=f"{counts['theirs']:,}",
            gold=f"{counts['gold']:,}",
            equal=f"{counts['equal']:,}",
            paired=f"{sum(counts[key] for key in _PAIRED):,}",
            missing=f"{counts['missing_theirs'] + counts['missing_gold']:,}",
            members=f"{counts['members']:,}",
        )
        yield f'<p class="quiet">{books}</p>'

    def _articles(self) -> Iterator[str]:
        differing = [article for article in self._document["articles"] if article["differences"]]
        if differing:
            yield f'<p class="quiet">{self._told("legend")}</p>'
        for article in differing:
            counts = article["counts"]
            numbers = (
                ("yours", counts["theirs"]),
                ("gold", counts["gold"]),
                ("equal", counts["equal"]),
                ("differences", len(article["differences"])),
            )
            told = " · ".join(f"{self._told(key)}: {number:,}" for key, number in numbers)
            way = article["differences"][0]["context"]["direction"]
            yield f'<h3 dir="{way}">{self._title(article)}</h3><p class="quiet">{told}</p><ol class="found">'
            for item in article["differences"]:
                yield self._difference(article, item)
            yield "</ol>"
        same = [article for article in self._document["articles"] if not article["differences"]]
        if same:
            rows = "".join(f"<li>{self._title(article)}</li>" for article in same)
            yield f"<h3>{self._told('all_equal')}</h3><ul>{rows}</ul>"

    def _title(self, article: Document) -> str:
        return named(article["title"]) if article["title"].strip() else self._told("untitled")

    def _difference(self, article: Document, item: Document) -> str:
        sides = [
            f'<dt><span class="yours">{self._told("you")}</span></dt><dd>{self._spans(item["theirs"])}</dd>',
            f'<dt><span class="gold">{self._told("gold_side")}</span></dt><dd>{self._spans(item["gold"])}</dd>',
            *(
                f'<dt>{self._told("reason")}</dt><dd class="reason"><bdi dir="auto">{plain(reason)}</bdi></dd>'
                for reason in item["reasons"]
            ),
        ]
        kind = self._told(f"way {_way(item)}")
        line = _line(item["context"], item, article["language"])
        return f'<li><p class="kind">{kind}</p>{line}<dl class="sides">{"".join(sides)}</dl></li>'

    def _spans(self, spans: Sequence[Document]) -> str:
        told = (
            f"<div>{named(shortened(span['text']))} "
            f'<span class="label"><bdi>{plain(self._labels[span["label"]])}</bdi></span></div>'
            for span in spans
        )
        return "".join(told) or f'<span class="label">{self._told("no_span")}</span>'


def _way(item: Document) -> str:
    """Return the one of ``WAYS`` that a difference is told under."""
    if item["kind"] == "missing":
        return "missing_gold" if item["theirs"] else "missing_theirs"
    return str(item["cause"] or item["kind"])


def _line(context: Document, item: Document, language: str) -> str:
    """Return the text around a difference with the boundaries of both sides in it.

    Letters that are joined stay joined: nothing lies beside a mark, only above and below it.
    """
    text, first = context["text"], context["start"]
    sides = {
        name: [(span["start"] - first, span["end"] - first) for span in item[side]]
        for name, side in (("yours", "theirs"), ("gold", "gold"))
    }
    edges = sorted({0, len(text), *(edge for places in sides.values() for place in places for edge in place)})
    parts = ["… " if context["before"] else ""]
    for start, end in pairwise(edges):
        told = plain(_without_middle(text[start:end]))
        for name, places in sides.items():
            if any(place[0] <= start and end <= place[1] for place in places):
                told = f'<span class="{name}">{told}</span>'
        parts.append(told)
    parts.append(" …" if context["after"] else "")
    spoken = f' lang="{plain(language)}"' if language else ""
    return f'<p class="line" dir="{context["direction"]}"{spoken}>{"".join(parts)}</p>'


def _without_middle(text: str) -> str:
    """Return a stretch, of one that goes on for paragraphs only its beginning and its end."""
    return text if len(text) <= 4 * LONGEST else f"{text[:LONGEST]} … {text[-LONGEST:]}"
