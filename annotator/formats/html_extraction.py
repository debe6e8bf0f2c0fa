"""The article among the rest of a page, as trafilatura finds it; also in fragments and in news of two lines."""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_TALKATIVE: Final = ("trafilatura", "htmldate", "courlan", "justext", "readability")
_FIRST_COMMENTS: Final = re.compile(r"(?:\s*<!--.*?-->)+", re.DOTALL)
_MARKUP: Final = re.compile(r"<(?:article|blockquote|br|div|h[1-6]|main|p|section|span|table)\b", re.IGNORECASE)
_SHORTEST: Final = 25
"""The least characters of an article in the second look; trafilatura's own least, 250, is longer than a flash."""
_INNERMOST: Final = "//div[normalize-space()][not(ancestor::p)][not(.//div|.//p|.//table|.//ul|.//ol|.//section)]"
_OWN_TEXT: Final = (
    "//body//text()[not(ancestor::a or ancestor::nav or ancestor::footer or ancestor::script or ancestor::style"
    " or ancestor::noscript or ancestor::template)]"
)


def page_of(markup: str) -> Any:
    """Return the tree of a page or of a fragment of one, or None where there is no markup."""
    from trafilatura.utils import load_html

    _quiet()
    comments = _FIRST_COMMENTS.match(markup)  # behind which trafilatura does not see that it is a page
    markup = markup[comments.end() :] if comments else markup
    tree = load_html(markup)
    if tree is None and _MARKUP.search(markup):
        tree = load_html(f"<html><body>{markup}</body></html>")
    return tree


def article_in(tree: Any, *, fast: bool) -> Any:
    """Return what trafilatura finds: an object with ``body`` (its own XML) and metadata, or None.

    Where it finds too little for its taste it gives the whole page, menus and all, as one paragraph. A flash of news
    is that little: then what was found at first is taken, if it is most of what the page says outside its links.
    """
    _quiet()
    found = _extracted(tree, fast=fast)
    if found is None or found.body is None or not _is_whole_page(found.body):
        return found
    short = _extracted(_in_paragraphs(tree), fast=True, shortest=_SHORTEST)
    if short is None or short.body is None or not _is_most(short.body, found.body, tree):
        return found
    return short


def _extracted(tree: Any, *, fast: bool, shortest: int | None = None) -> Any:
    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG

    config = deepcopy(DEFAULT_CONFIG)
    if shortest is not None:
        config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(shortest))
    return bare_extraction(
        tree,
        fast=fast,
        config=config,
        include_comments=False,
        include_images=True,  # not for the pictures: without them their captions go too
        with_metadata=True,
        # Looking through the whole text for something like a date finds any date but that of the article.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )


def _in_paragraphs(tree: Any) -> Any:
    """Return a copy of a page in which innermost divisions are paragraphs: short ones would be passed over."""
    tree = deepcopy(tree)
    for division in tree.xpath(_INNERMOST):
        division.tag = "p"
    return tree


def _is_whole_page(body: Any) -> bool:
    return len(body) == 1 and body[0].tag == "p" and len(body[0]) == 0 and "\n" in (body[0].text or "").strip()


def _is_most(short: Any, whole: Any, tree: Any) -> bool:
    """Tell whether blocks stand in the text of the whole page and are most of it, links and such aside.

    A page that is made by scripts says in its blocks that it needs them; its article is only in the whole.
    """
    blocks = [_letters(block.itertext()) for block in short]
    text = _letters(whole.itertext())
    own = _letters(tree.xpath(_OWN_TEXT))
    return any(blocks) and all(block in text for block in blocks) and 2 * sum(map(len, blocks)) >= len(own)


def _letters(texts: Iterable[str]) -> str:
    """Return texts without any white space, in which the two looks differ."""
    return "".join("".join(texts).split())


def _quiet() -> None:
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
