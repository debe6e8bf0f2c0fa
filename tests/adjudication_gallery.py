"""Pictures of adjudication: three annotators on the sample project, and a lead at work."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


REASONS = {
    "en": ["The whole name, without the article.", "A place in a name is no place of its own."],
    "ar": ["الاسم كاملًا من غير حرف العطف.", "المكان داخل اسم الفصيل ليس موقعًا."],
}
"""What a lead may say, by the interface language."""


def third_annotator(project: Path, articles: tuple[str, ...]) -> None:
    """Let a third one seal the work of the first, with every fourth span otherwise; once."""
    from annotator.domain.graphemes import previous_boundary
    from annotator.domain.roster import DEFAULT_ROUND
    from annotator.services.annotating import Annotating
    from annotator.services.projects import Roster, open_project
    from annotator.services.sealing import Sealing

    with closing(open_project(project)) as file:
        roster = Roster(file.unit_of_work)
        overview = roster.overview()
        if len([person for person in overview.annotators if not person.gold]) > 2:
            return
        round_ = next(item for item in overview.rounds if item.name == DEFAULT_ROUND)
        first = Annotating(file.unit_of_work, annotator=overview.annotators[0], round_=round_)
        third = Annotating(file.unit_of_work, annotator=roster.add("C"), round_=round_)
        for article in articles:
            theirs, session = first.open(article), third.open(article)
            for number, span in enumerate(theirs.in_order()):
                end, label = span.end, span.label
                if number % 4 == 1 and len(span) > 3:
                    end = previous_boundary(session.article.text, end)
                elif number % 4 == 3:
                    label = "event" if label != "event" else "location"
                session.apply(session.plan_label(span.start, end, label))
            span = session.in_order()[1]
            arabic = session.article.info.language == "ar"
            session.apply(session.plan_note(span.id, "هل هذا الاسم كامل؟" if arabic else "Is this the whole name?"))
            session.apply(session.plan_flag("حدود الأسماء" if arabic else "Where names end"))
            Sealing(file.unit_of_work).done(session)


def _alike(window, mode, save: Callable[[object, str], None], name: str) -> None:
    from annotator.services.adjudication.alike import Alike
    from annotator.ui.adjudication.alike_dialog import AlikeDialog

    alike = Alike(window.context.file.unit_of_work, mode.service)
    found = []
    while not found and mode.shown.case is not None:
        QTest.keyClick(mode.page.view, Qt.Key.Key_Q)
        found = alike.find(mode.last.decision)
    if not found:
        return
    labels, case = window.context.label_set, mode.last
    dialog = AlikeDialog(case.decision, mode.work.standing(case), found, labels, window, theme=window.theme)
    dialog.show()
    save(dialog, f"adjudication-alike-{name}")
    dialog.done(0)
    dialog.deleteLater()


def _newer_work(window, mode, save: Callable[[object, str], None], name: str) -> None:
    """Let somebody have changed some spans since; nothing of it is stored."""
    from dataclasses import replace

    from annotator.domain.graphemes import previous_boundary
    from annotator.ui.adjudication.newer_work_dialog import NewerWorkDialog

    work = mode.work
    first, *others = work.latest
    spans = list(first.spans)
    spans[1] = replace(spans[1], end=previous_boundary(work.article.text, spans[1].end))
    spans[2] = replace(spans[2], label="event" if spans[2].label != "event" else "location")
    spans[4] = replace(spans[4], start=spans[4].end + 1, end=spans[4].end + 9)
    sealed = replace(first.submission, id="again")
    work.latest = (replace(first, submission=sealed, spans=(*spans[:6], *spans[7:])), *others)
    mode.shown.show(work, mode.shown.case)
    work._drop("newer")
    mode._refresh()
    save(window, f"adjudication-stale-{name}")
    dialog = NewerWorkDialog(work.newer, window.context.label_set, window, theme=window.theme)
    dialog.show()
    save(dialog, f"adjudication-newer-{name}")
    dialog.done(0)
    dialog.deleteLater()
    mode.read_anew()


def _dialogs(window, save: Callable[[object, str], None], name: str) -> None:
    from annotator.services.adjudication.case_law import CaseLaw
    from annotator.services.adjudication.questions import Questions
    from annotator.ui.adjudication.case_law_dialog import CaseLawDialog
    from annotator.ui.adjudication.questions_dialog import QuestionsDialog

    context = window.context
    units = context.file.unit_of_work
    law = CaseLawDialog(CaseLaw(units).all(), context.label_set, window, theme=window.theme)
    asked = QuestionsDialog(
        Questions(units, lead=context.annotator.id), window.tasks, context.label_set, window, theme=window.theme
    )
    for shown, kind in ((law, "case-law"), (asked, "questions")):
        shown.show()
        if shown is asked and asked.list.count():
            asked.list.setCurrentRow(asked.list.count() - 1)
        save(shown, f"adjudication-{kind}-{name}")
        shown.done(0)
        shown.deleteLater()


def _from_gold(window, save: Callable[[object, str], None], wait: Callable, name: str) -> None:
    from annotator.ui.adjudication.gold_differences_dialog import GoldDifferencesDialog

    dialog = GoldDifferencesDialog(
        window.context, window.tasks, window.preferences, language=window.language, theme=window.theme, parent=window
    )
    dialog.show()
    wait(dialog.bar.isHidden)
    save(dialog, f"gold-differences-{name}")
    dialog.done(0)
    dialog.deleteLater()


def adjudication(window, article: str, save: Callable[[object, str], None], wait: Callable, name: str) -> None:
    """Take the pictures of the mode, article and cases of it; nothing that is decided stays."""
    window.preferences.set_lead_of(window.context.file.path, True)
    window.show_lead()
    mode = window.panels.adjudication
    mode.enter()
    mode.open(article)
    view = mode.page.view
    QTest.keyClick(view, Qt.Key.Key_N)
    save(window, f"adjudication-{name}")
    _newer_work(window, mode, save, name)
    QTest.keyClick(view, Qt.Key.Key_N)
    for number in range(40):
        case = mode.shown.case
        if case is None or len(case.dispute.versions) > 2:
            break
        QTest.keyClick(view, Qt.Key.Key_Q if number % 2 else Qt.Key.Key_N)
    QTest.keyClick(view, Qt.Key.Key_Q, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_4)
    mode.page.reason.setText("the whole name")
    save(window, f"adjudication-own-{name}")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    _alike(window, mode, save, name)
    for number, reason in enumerate(REASONS[name[:2]] * 40):
        if mode.shown.case is None:
            break
        mode.page.reason.setText(reason if number % 3 == 0 else "")
        QTest.keyClick(view, Qt.Key.Key_X if number % 5 == 4 else Qt.Key.Key_Q)
    save(window, f"adjudication-decided-{name}")
    _dialogs(window, save, name)
    _from_gold(window, save, wait, f"empty-{name}")
    QTest.keyClick(view, Qt.Key.Key_Return)
    _from_gold(window, save, wait, name)
    # Settling has gone on to the next article, whose gold has begun by that.
    for each in (mode.work.article.id, article):
        mode.open(each, begin=False)
        while mode._stack(mode.work).canUndo():
            QTest.keyClick(view, Qt.Key.Key_Backspace)
    save(window, f"adjudication-not-begun-{name}")
    mode.leave()
