"""Articles with their spans as a readable page: the same colours and line patterns as in the window, in either theme.

The page is whole in itself and loads nothing.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from annotator.formats.marked_article import MarkedArticle, PageWords, label_css

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.articles import Article
    from annotator.domain.labels import LabelSet
    from annotator.domain.spans import Link, Span

__all__ = ["END", "PageWords", "marked_page", "page_head"]

_CSS: Final = """
:root { color-scheme: light dark; --page: #FFFDF8; --text: #1C1B19; --quiet: #6B6862; }
@media (prefers-color-scheme: dark) { :root { --page: #1E1F22; --text: #E4E2DC; --quiet: #9A9891; } }
body { background: var(--page); color: var(--text); margin: 2.5rem auto; max-width: 44rem; padding: 0 1.5rem;
  font: 1.15rem/2.1 "Noto Serif", Georgia, serif; }
:lang(ar) { font-family: "Noto Naskh Arabic", "Amiri", "Noto Serif", "Times New Roman", serif; }
[dir] { text-align: start; }
article p, article h1 { white-space: pre-wrap; overflow-wrap: break-word; margin: 0 0 .6rem; }
article h1 { font-size: 1.7rem; line-height: 1.9; }
.furniture, .quiet, .byline { color: var(--quiet); }
.facts, .legend, table, nav, summary { font: .85rem/1.6 "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif; }
.legend span { margin-inline-end: 1.2rem; padding-bottom: 3px; }
mark { background: none; color: inherit; }
table { border-collapse: collapse; width: 100%; margin-top: 2rem; }
th, td { text-align: start; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #8884; }
th { font-weight: 600; }
nav { max-height: 60vh; overflow: auto; }
nav ol { padding-inline-start: 2.2rem; }
nav a { color: inherit; }
section { border-top: 1px solid #8884; margin-top: 3.5rem; padding-top: 1.5rem; }
section > details { margin: 1rem 0 2.5rem; }
summary { color: var(--quiet); cursor: pointer; }
details table { margin-top: .5rem; }
details caption { display: none; }
@media print { nav { max-height: none; } }
"""
END: Final = "</body></html>\n"


def marked_page(
    article: Article, spans: Sequence[Span], links: Sequence[Link], label_set: LabelSet, words: PageWords | None = None
) -> str:
    """Return the page of one article as HTML."""
    words = words or PageWords()
    marked = MarkedArticle(article, spans, links, label_set, words)
    head = page_head(article.info.title, label_set, words.language)
    return f"{head}{marked.facts()}{marked.legend()}\n{marked.body()}\n{marked.table()}\n{END}"


def page_head(title: str, label_set: LabelSet, language: str) -> str:
    """Return the beginning of a page in a language of the interface, up to where its content goes."""
    direction = "rtl" if language == "ar" else "ltr"
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(language)}" dir="{direction}">',
            f'<head><meta charset="utf-8"><title>{escape(title)}</title>',
            '<meta name="viewport" content="width=device-width">',
            f"<style>{_CSS}{label_css(label_set)}</style></head>",
            "<body>",
        )
    )
