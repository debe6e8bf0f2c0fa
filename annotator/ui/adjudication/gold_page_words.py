"""The words of the page of differences from gold in the interface language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.services.adjudication.difference_words import WORDS


def gold_page_words() -> dict[str, str]:
    """Return what the page says."""
    return {key: QCoreApplication.translate("GoldPage", text) for key, text in WORDS.items()}
