"""What is known of an article beside its text, in the interface language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from annotator.ui.messages import date_text, language_text

if TYPE_CHECKING:
    from annotator.domain.articles import ArticleInfo
    from annotator.domain.roster import Annotator
    from annotator.services.annotating import ArticleSession
    from annotator.services.pages import PageWords

_DAY = len("2024-06-03")
_translate = QCoreApplication.translate


def published_text(moment: str) -> str:
    """Return when an article was published, as a local date, with the time where that is known."""
    day = QDate.fromString(moment, Qt.DateFormat.ISODate) if len(moment) == _DAY else QDate()
    return QLocale().toString(day, QLocale.FormatType.LongFormat) if day.isValid() else date_text(moment)


def facts_of(info: ArticleInfo) -> dict[str, str]:
    """Return (name, value) of what a reader wants to know first; what is not known is left out."""
    found = {
        _translate("ArticleFacts", "Source"): info.source,
        _translate("ArticleFacts", "Published"): published_text(info.published),
        _translate("ArticleFacts", "Address"): info.url,
    }
    return {name: value for name, value in found.items() if value}


def all_facts_of(info: ArticleInfo) -> dict[str, str]:
    """Return all there is, metadata of the import included."""
    return {
        **facts_of(info),
        _translate("ArticleFacts", "Language"): language_text(info.language),
        _translate("ArticleFacts", "Characters"): QLocale().toString(info.length),
        _translate("ArticleFacts", "Imported"): date_text(info.imported),
        _translate("ArticleFacts", "Id"): info.id,
        **dict(info.meta),
    }


def page_words(session: ArticleSession, annotator: Annotator, language: str) -> PageWords:
    """Return what a page of an article says around its text."""
    from annotator.services.pages import PageWords

    who = _translate("ArticleFacts", "Annotator")
    return PageWords(
        language=language,
        spans=_translate("ArticleFacts", "Spans"),
        text=_translate("ArticleFacts", "Text"),
        label=_translate("ArticleFacts", "Label"),
        attributes=_translate("ArticleFacts", "Attributes"),
        links=_translate("ArticleFacts", "Links"),
        note=_translate("ArticleFacts", "Note"),
        facts={**facts_of(session.article.info), who: annotator.name},
    )
