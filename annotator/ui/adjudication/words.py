"""What the page asks and tells a lead, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from annotator.domain.disputes import Rule
from annotator.services.adjudication.cases import GoldState

if TYPE_CHECKING:
    from annotator.services.adjudication.cases import Case
    from annotator.services.adjudication.gold_work import GoldWork
    from annotator.ui.adjudication.queue import GoldQueue

translate = QCoreApplication.translate


def question_of(work: GoldWork, case: Case | None, queue: GoldQueue) -> str:
    """Return what a lead is asked about a case; without one, where the article stands."""
    if case is not None:
        return _asked(case, again=bool(work.former(case)))
    if work.state is GoldState.NOT_STARTED:
        return translate("Adjudication", "The gold of this article has not begun.")
    if work.state is GoldState.IN_REVIEW:
        return translate("Adjudication", "Everything in this article is decided.")
    if queue.settled and queue.next_stale(work.article.id) is not None:
        return translate("Adjudication", "Every article is settled. Newer work has come for another one.")
    if queue.settled:
        return translate("Adjudication", "Every article is settled.")
    return translate("Adjudication", "This article is settled.")


def _asked(case: Case, *, again: bool) -> str:
    if again:
        return translate("Adjudication", "Newer work has come here. Which is right now?")
    if case.audited:
        return translate("Adjudication", "All agree here. Are they right?")
    if len(case.dispute.versions) == 1:
        return translate("Adjudication", "Is this a span?")
    return translate("Adjudication", "Which is right?")


def next_step(work: GoldWork, queue: GoldQueue) -> str:
    """Return what Enter does where no case is at hand."""
    if work.state is GoldState.NOT_STARTED:
        text = translate("Adjudication", "Begin")
    elif work.state is GoldState.IN_REVIEW:
        text = translate("Adjudication", "Settle this article")
    elif queue.settled and queue.next_stale(work.article.id) is None:
        text = translate("Adjudication", "Leave")
    else:
        text = translate("Adjudication", "Next article")
    return f"{text}  ↵"


def progress_of(work: GoldWork, case: Case | None) -> str:
    """Return how far an article is, and whether newer work has come for it."""
    if work.settlement is None:
        return ""
    cases, locale = work.cases(), QLocale()
    keys = [item.key for item in cases]
    total = locale.toString(len(cases))
    if case is not None and case.key in keys:
        number = locale.toString(keys.index(case.key) + 1)
        text = translate("Adjudication", "{number} of {count} in this article").format(number=number, count=total)
    else:
        decided = locale.toString(sum(item.decision is not None for item in cases))
        text = translate("Adjudication", "{number} of {count} decided").format(number=decided, count=total)
    stale = translate("Adjudication", "newer work has come for this article") if work.stale else ""
    return " · ".join(filter(None, (stale, text)))


_BEGAN: Final[dict[Rule, Any]] = {
    Rule.EXACT: QT_TRANSLATE_NOOP("Adjudication", "Began with what all agreed on, seed {seed}"),
    Rule.MAJORITY: QT_TRANSLATE_NOOP("Adjudication", "Began with what most of three or more agreed on, seed {seed}"),
    Rule.EMPTY: QT_TRANSLATE_NOOP("Adjudication", "Began with nothing, seed {seed}"),
}


def began_with(work: GoldWork) -> str:
    """Return how the article's gold began; nothing where it has not."""
    if work.settlement is None:
        return ""
    text = translate("Adjudication", _BEGAN[Rule(work.settlement.rule)])
    # A seed is a name more than a count: nothing parts its digits.
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return text.format(seed=locale.toString(work.settlement.seed))


def concerns_others(work: GoldWork) -> str:
    """Return that another beginning concerns articles whose gold has not begun, and how the open one began."""
    told = translate("Adjudication", "This concerns articles whose gold has not begun")
    return f"{told} · {began_with(work)}"


def place_of_article(work: GoldWork, queue: GoldQueue) -> str:
    """Return which article of how many this is."""
    locale = QLocale()
    return translate("Adjudication", "Article {number} of {count}").format(
        number=locale.toString(queue.row(work.article.id) + 1), count=locale.toString(len(queue))
    )
