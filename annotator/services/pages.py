"""Saving one article with its spans as a page that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.formats.marked_page import PageWords, marked_page
from annotator.services.output import TargetFiles

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.services.annotating import ArticleSession

__all__ = ["PageWords", "save_page"]


def save_page(target: Path, session: ArticleSession, words: PageWords) -> None:
    """Write an open article as HTML; the target is replaced whole, or stays as it was."""
    page = marked_page(session.article, session.in_order(), tuple(session.links), session.label_set, words)
    with TargetFiles(target) as files:
        files.main.write_text(page, encoding="utf-8", newline="\n")
        files.commit()
