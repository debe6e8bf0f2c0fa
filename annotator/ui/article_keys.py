"""The keys that the article itself takes, for the key card: they are no actions of a menu."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

ARTICLE_KEYS: Final[tuple[tuple[Any, tuple[tuple[str, Any], ...]], ...]] = (
    (
        QT_TRANSLATE_NOOP("ArticleKeys", "Label"),
        (
            ("1 … 9", QT_TRANSLATE_NOOP("ArticleKeys", "set a label: on the selection, the selected span, the word")),
            ("Shift+1 … 9", QT_TRANSLATE_NOOP("ArticleKeys", "set the tenth label and those after it")),
            (
                "{link}, Enter",
                QT_TRANSLATE_NOOP("ArticleKeys", "link the selected span to the one you go to"),
            ),
            ("Del", QT_TRANSLATE_NOOP("ArticleKeys", "remove the selected span")),
            ("Alt+[", QT_TRANSLATE_NOOP("ArticleKeys", "move its start: arrows, Ctrl+arrows, Enter")),
            ("Alt+]", QT_TRANSLATE_NOOP("ArticleKeys", "move its end")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("ArticleKeys", "Go to words"),
        (
            ("A … Z, ا … ي", QT_TRANSLATE_NOOP("ArticleKeys", "go to the next word that begins so")),
            ("Enter", QT_TRANSLATE_NOOP("ArticleKeys", "the next one")),
            ("Shift+Enter", QT_TRANSLATE_NOOP("ArticleKeys", "the one before")),
            ("Backspace", QT_TRANSLATE_NOOP("ArticleKeys", "take a letter back")),
            ("Esc", QT_TRANSLATE_NOOP("ArticleKeys", "go back to where the caret was")),
            (
                "{next-known}, Enter",
                QT_TRANSLATE_NOOP("ArticleKeys", "go to a known name, give it its label and go on"),
            ),
            ("Space", QT_TRANSLATE_NOOP("ArticleKeys", "take one word more into the selection")),
            ("Ctrl+Space", QT_TRANSLATE_NOOP("ArticleKeys", "take in all up to the next punctuation mark")),
            ("Shift+Space", QT_TRANSLATE_NOOP("ArticleKeys", "take one word less")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("ArticleKeys", "Move and select"),
        (
            ("← → ↑ ↓", QT_TRANSLATE_NOOP("ArticleKeys", "by letter, by line; with Shift, select")),
            ("Ctrl+← →", QT_TRANSLATE_NOOP("ArticleKeys", "by word; with Shift, select")),
            ("Home, End", QT_TRANSLATE_NOOP("ArticleKeys", "start and end of the line; with Ctrl, of the article")),
            ("PgUp, PgDn", QT_TRANSLATE_NOOP("ArticleKeys", "by screen")),
            ("Ctrl+A", QT_TRANSLATE_NOOP("ArticleKeys", "select everything")),
            ("Tab, Shift+Tab", QT_TRANSLATE_NOOP("ArticleKeys", "next span, previous span")),
        ),
    ),
)
"""Groups: a title, and its (keys, what they do). An action in braces stands for its keys."""
