"""Takes pictures of the window to be looked at: ``python -m tests.screenshots FOLDER``.

Both themes, both interface languages, both scripts, on a small and a large screen; the sample project throughout.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent

ARABIC, ENGLISH = "ar-tell-nawras-battle", "en-tell-nawras-battle"
SMALL, LARGE = (1280, 720), (1920, 1080)
ARABIC_FILE = 3
"""Row of the Arabic file in the import."""


def main() -> int:
    """Take every picture into the folder."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = place
        if os.environ["QT_QPA_PLATFORM"] == "offscreen":
            os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={large_screen(Path(place))}"
        Studio(folder, Path(place)).take_all()
    for path in sorted(folder.glob("*.png")):
        print(path.name)
    return 0


def large_screen(folder: Path) -> Path:
    """Write what Qt's offscreen platform reads its screen from: of itself it has one of 800 x 800."""
    width, height = LARGE
    screen = {"name": "large", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return path


class Studio:
    """The sample project in a window, dressed one way after the other."""

    def __init__(self, folder: Path, place: Path) -> None:
        from annotator.app import make_application
        from annotator.services.demo import build_demo

        self._folder = folder
        self._place = place
        self._application = make_application()
        self._project = build_demo(place / "sample").project
        self._widgets: list[object] = []

    def take_all(self) -> None:
        """Take every picture."""
        for language in ("en", "ar"):
            for theme in ("light", "dark"):
                self._welcome(language, theme)
                self._article(language, theme, ARABIC if language == "ar" else ENGLISH, SMALL)
        self._article("en", "light", ARABIC, LARGE)
        self._article("ar", "dark", ENGLISH, LARGE)
        self._labelling("en", "light")
        self._boundary("ar", "light")
        for language, theme in (("en", "light"), ("ar", "dark")):
            self._span(language, theme)
            self._jump(language, theme)
            for number in (0, 2):
                self._links(language, theme, ENGLISH if language == "en" else ARABIC, number)
            self._linking(language, theme)
            self._chosen_keys(language, theme)
            self._history(language, theme, ENGLISH if language == "en" else ARABIC)
            self._large_text(language, theme)
            self._guideline(language, theme, ARABIC if language == "en" else ENGLISH)
            self._everywhere(language, theme)
            self._consistency(language, theme)
            self._header(language, theme)
            self._side_by_side(language, theme)
        for language, theme in (("en", "light"), ("ar", "dark")):
            self._dialogs(language, theme)
            self._list(language, theme)
            self._go_to(language, theme)
        for language in ("en", "ar"):
            for theme in ("light", "dark"):
                self._progress(language, theme)
        for language, theme in (("en", "dark"), ("ar", "light")):
            self._span(language, theme)
            self._links(language, theme, ENGLISH if language == "en" else ARABIC, 0)
            self._guideline(language, theme, ARABIC if language == "en" else ENGLISH)
            self._large_text(language, theme)
        for language, theme in (("en", "light"), ("ar", "dark"), ("en", "dark"), ("ar", "light")):
            self._tashkeel(language, theme)
            self._migration(language, theme)
            self._exports(language, theme)
            self._giving_out(language, theme)
            self._review(language, theme)
            self._adjudication(language, theme)
            self._packages(language, theme)
            self._refusals(language, theme)

    def _window(self, language: str, theme: str, size: tuple[int, int]):
        from annotator.app import make_window
        from annotator.services.projects import Roster, open_project
        from annotator.ui.preferences import Preferences

        preferences = Preferences()
        preferences.language, preferences.theme = language, theme
        file = open_project(self._project)
        preferences.set_annotator_of(self._project, Roster(file.unit_of_work).overview().annotators[0].id)
        file.close()
        window = make_window(self._application)
        window.resize(*size)
        window.show()
        return window

    def _save(self, widget, name: str) -> None:
        for _ in range(6):
            self._application.processEvents()
        widget.grab().save(str(self._folder / f"{name}.png"))

    def _put_away(self, window) -> None:
        from PySide6.QtCore import QCoreApplication

        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _welcome(self, language: str, theme: str) -> None:
        window = self._window(language, theme, SMALL)
        window.preferences.remember_project(self._project)
        self._save(window, f"welcome-{language}-{theme}")
        self._put_away(window)

    def _article(self, language: str, theme: str, article: str, size: tuple[int, int]) -> None:
        window = self._window(language, theme, size)
        window.open_project(self._project)
        window.panels.flow.open_article(article)
        self._save(window, f"article-{article[:2]}-interface-{language}-{theme}-{size[0]}")
        self._put_away(window)

    def _reopened(self, language: str, theme: str, article: str):
        window = self._window(language, theme, SMALL)
        window.open_project(self._project)
        window.panels.flow.open_article(article)
        session = window.panels.flow.session
        if session.sealed:
            window.context.sealing.reopen(session, "for a picture")
            window.panels.desk.show_session(session, read_only=False)
        return window

    def _labelling(self, language: str, theme: str) -> None:
        window = self._reopened(language, theme, ENGLISH)
        view = window.panels.desk.view
        text = window.panels.flow.session.article.text
        start = text.index("\n", len(text) // 4) + 1
        view.set_selection(start, text.index(" ", start + 20))
        self._save(window, f"selection-{language}-{theme}")
        self._put_away(window)

    def _boundary(self, language: str, theme: str) -> None:
        window = self._reopened(language, theme, ARABIC)
        view = window.panels.desk.view
        view.select_span(window.panels.flow.session.in_order()[3].id)
        view.begin_boundary("end")
        self._save(window, f"boundary-{language}-{theme}")
        self._put_away(window)

    def _span(self, language: str, theme: str) -> None:
        """A span between quotation marks, with its boundaries and what is known of it."""
        window = self._reopened(language, theme, ARABIC)
        window.panels.desk.view.setFocus()
        window.panels.desk.view.select_span(window.panels.flow.session.in_order()[2].id)
        self._save(window, f"span-{language}-{theme}")
        self._put_away(window)

    def _tashkeel(self, language: str, theme: str) -> None:
        """A stretch with short vowels and a double letter, with its boundaries."""
        window = self._reopened(language, theme, ARABIC)
        view = window.panels.desk.view
        view.setFocus()
        start = view.text().index("طائرةٌ")
        view.set_selection(start, view.text().index(" ", start + 8))
        self._save(window, f"tashkeel-{language}-{theme}")
        self._put_away(window)

    def _migration(self, language: str, theme: str) -> None:
        """What merging two labels would change."""
        from annotator.domain import label_editing as editing
        from annotator.ui.dialogs.label_set.dialog import LabelSetDialog

        window = self._window(language, theme, SMALL)
        window.open_project(self._project)
        dialog = LabelSetDialog(window.context.file, window.tasks, window.context.annotator.id, parent=window)
        faction, location = (label.id for label in dialog.draft.value.labels[:2])
        dialog.draft.put(editing.merged(dialog.draft.value, [location], faction))
        dialog.show()
        dialog.show_changes()
        self._settle(dialog)
        self._save(dialog, f"migration-{language}-{theme}")
        dialog.done(0)
        dialog.deleteLater()
        self._put_away(window)

    def _giving_out(self, language: str, theme: str) -> None:
        """Take the plan, the people, the states and the list of what is assigned, in a team of five."""
        from annotator.domain.roster import RoundKind
        from annotator.services.assigning import Assigning
        from annotator.services.assignment_plan import AssignOptions
        from annotator.services.importing import Importing
        from annotator.services.intake import ImportOptions
        from annotator.services.people import People
        from annotator.services.projects import create_project, open_project
        from annotator.ui.dialogs.assigning.dialog import AssignDialog
        from annotator.ui.dialogs.states_dialog import StatesDialog
        from annotator.ui.dialogs.team_dialog import TeamDialog

        path = self._place / f"team-{language}-{theme}.annotator"
        create_project(path).close()
        file = open_project(path)
        lines = self._place / "team.jsonl"
        works = [
            {
                "id": f"n{n}",
                "text": f"{('النورس تسيطر على مرج الزيتون', 'Gull Forces seize Olive Meadow')[n % 2]} {n}",
                "language": ("ar", "en")[n % 2],
                "source": ("Gull Radio", "وكالة أنباء السهل", "The Meadow Post")[n % 3],
            }
            for n in range(120)
        ]
        lines.write_text("".join(json.dumps(work, ensure_ascii=False) + "\n" for work in works), encoding="utf-8")
        Importing(file.unit_of_work).run([lines], ImportOptions())
        team = People(file.unit_of_work)
        people = [team.add(name).after[0] for name in ("Amal", "باسم", "Carol", "دلال", "Elias")]
        for name, kind in (("Training", RoundKind.TRAINING), ("October", RoundKind.CONTROL)):
            team.add_round(name, kind)
        team.withdraw("Elias")
        assigning = Assigning(file.unit_of_work)
        assigning.assign(assigning.plan(AssignOptions(overlap=2, count=60)))
        file.close()
        window = self._window(language, theme, SMALL)
        window.preferences.set_annotator_of(path, people[0].id)
        window.preferences.set_lead_of(path, True)
        window.open_project(path)
        self._wait(lambda: not window.panels.articles.model.reading)
        self._save(window, f"assigned-{language}-{theme}")
        plan = AssignDialog(window.context.file, window.tasks, parent=window)
        plan.options.spread.setCurrentIndex(1)
        plan.options.amount.setCurrentIndex(1)
        plan.show()
        self._wait(lambda: plan._plan is not None and plan._plan.options.overlap == 2)
        for name, dialog in (
            ("plan", plan),
            ("team", TeamDialog(window.context.file, window.tasks, parent=window)),
            ("states", StatesDialog(window.context.file, window.tasks, parent=window)),
        ):
            dialog.show()
            self._settle(dialog)
            self._save(dialog, f"assign-{name}-{language}-{theme}")
            dialog.done(0)
            dialog.deleteLater()
        self._put_away(window)

    def _links(self, language: str, theme: str, article: str, number: int) -> None:
        """The links of an event, drawn and listed: on one line, over lines, and beyond what is in view.

        The first event has the place that it is linked to in its own name.
        """
        window = self._reopened(language, theme, article)
        session = window.panels.flow.session
        events = [span for span in session.in_order() if span.label == "event"]
        event = events[number]
        for link in session.links.of(event.id):
            session.apply(session.plan_unlink(link.id))
        after = [span for span in session.in_order() if span.start >= event.start]
        for label, kind, place in (("location", "place", 0), ("date", "time", 0), ("faction", "actor", 1)):
            there = [span for span in after if span.label == label][place]
            session.apply(session.plan_link(kind, event.id, there.id))
        last = [span for span in after if span.label == "faction"][-1]
        session.apply(session.plan_link("target", event.id, last.id))
        window.panels.desk.view.setFocus()
        window.panels.desk.view.select_span(event.id)
        self._save(window, f"links-{number}-{article[:2]}-interface-{language}-{theme}")
        self._put_away(window)

    def _history(self, language: str, theme: str, article: str) -> None:
        """What was done to an article, one step of it selected."""
        from annotator.ui.dialogs.history_dialog import HistoryDialog

        window = self._reopened(language, theme, article)
        desk = window.panels.desk
        editor = desk.editor
        event = next(span for span in editor.session.in_order() if span.label == "event")
        editor.relabel(event.id, "location")
        editor.relabel(event.id, "event")
        editor.move(event.id, event.start, event.start + len(event.surface.split()[0]))
        editor.set_note(event.id, "?")
        editor.set_attribute(event.id, "event_kind", "raid")
        window.context.sealing.done(editor.session)
        window.context.sealing.reopen(editor.session, "for a picture")
        desk.view.select_span(event.id)
        dialog = HistoryDialog(
            editor,
            window.context.file.unit_of_work,
            window.tasks,
            span=event.id,
            whole=True,
            language=language,
            parent=window,
        )
        dialog.show()
        self._settle(dialog)
        dialog.list.setCurrentIndex(dialog.list.model().index(4, 0))
        self._save(dialog, f"history-{article[:2]}-interface-{language}-{theme}")
        dialog.close()
        dialog.deleteLater()
        self._put_away(window)

    def _linking(self, language: str, theme: str) -> None:
        """A link being made, with the choice between two that fit."""
        window = self._reopened(language, theme, ARABIC if language == "ar" else ENGLISH)
        desk = window.panels.desk
        spans = window.panels.flow.session.in_order()
        event = next(span for span in spans if span.label == "event")
        faction = next(span for span in spans if span.label == "faction" and span.start > event.end)
        desk.view.setFocus()
        desk.view.select_span(event.id)
        desk.linking.begin()
        desk.view.select_span(faction.id)
        self._save(window, f"linking-{language}-{theme}")
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        self._application.sendEvent(desk.view, press)
        menu = self._application.activePopupWidget()
        self._save(menu, f"linking-choice-{language}-{theme}")
        menu.close()
        self._put_away(window)

    def _guideline(self, language: str, theme: str, article: str) -> None:
        window = self._reopened(language, theme, article)
        window.panels.switch_guideline()
        window.panels.desk.view.select_span(window.panels.flow.session.in_order()[2].id)
        self._save(window, f"guideline-{article[:2]}-interface-{language}-{theme}")
        window.panels.switch_guideline()
        self._put_away(window)

    def _everywhere(self, language: str, theme: str) -> None:
        """Where a name stands in all open articles."""
        from annotator.domain.listing import ArticleView
        from annotator.ui.dialogs.occurrences_dialog import OccurrencesDialog

        window = self._reopened(language, theme, ENGLISH)
        who = {"annotator": window.context.annotator.id, "round_": window.context.round.id}
        articles = window.context.articles
        for row in articles.rows(articles.order(ArticleView(), **who), **who):
            other = window.context.annotating.open(row.id)
            if other.sealed:
                window.context.sealing.reopen(other, "for a picture")
        session = window.context.annotating.open(ARABIC)
        span = max(session.in_order(), key=lambda span: session.article.text.count(span.surface))
        service = window.context.everywhere
        here = service.here(session.article.id, session.article.info.title, session.article.text, (), span)
        found = [here, *service.find(span, without=session.article.id)]
        dialog = OccurrencesDialog(found, span, session.label_set, window)
        dialog.show()
        dialog.list.setCurrentIndex(dialog.model.index(2))
        dialog.model.turn_never([dialog.model.index(2)])
        self._save(dialog, f"dialog-everywhere-{language}-{theme}")
        dialog.close()
        dialog.deleteLater()
        self._put_away(window)

    def _consistency(self, language: str, theme: str) -> None:
        window = self._reopened(language, theme, ENGLISH if language == "en" else ARABIC)
        session = window.panels.flow.session
        spans = session.in_order()
        session.apply(session.plan_remove([spans[4].id]))
        session.apply(session.plan_relabel(spans[0].id, "event"))
        window.panels.check_consistency()
        self._save(window, f"consistency-{language}-{theme}")
        window.panels.consistency_dock.hide()
        self._put_away(window)

    def _large_text(self, language: str, theme: str) -> None:
        """The interface's text at twice its size, in a small window."""
        from annotator.ui.preferences import Preferences

        Preferences().interface_size = 200
        window = self._reopened(language, theme, ARABIC if language == "ar" else ENGLISH)
        window.panels.desk.view.select_span(window.panels.flow.session.in_order()[2].id)
        self._save(window, f"large-text-{language}-{theme}")
        window.preferences.interface_size = 100
        self._put_away(window)

    def _chosen_keys(self, language: str, theme: str) -> None:
        """Keys that another action has already."""
        from annotator.ui.dialogs.preferences_dialog import PreferencesDialog

        window = self._reopened(language, theme, ARABIC)
        dialog = PreferencesDialog(window.preferences, window)
        dialog.tabs.setCurrentWidget(dialog.keys)
        dialog.show()
        page = dialog.keys
        page.list.setCurrentItem(page._items["backups"])
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        page.field.setFocus()
        self._application.sendEvent(page.field, press)
        self._save(dialog, f"dialog-keys-taken-{language}-{theme}")
        dialog.done(0)
        dialog.deleteLater()
        self._put_away(window)

    def _list(self, language: str, theme: str) -> None:
        """The list of articles, drawn wide, and what it can be filtered by."""
        window = self._window(language, theme, LARGE)
        window.open_project(self._news())
        for _ in range(3):
            self._application.processEvents()
        panels = window.panels
        window.resizeDocks([panels.articles_dock], [1000], Qt.Orientation.Horizontal)
        self._save(window, f"list-{language}-{theme}")
        articles = panels.articles
        articles.open_filters()
        articles.panel._languages.boxes[0].click()
        articles.panel._since.setText("2018-03")
        articles._sort_by(4)
        self._wait(lambda: articles.model.view.filter and not articles.model.reading)
        self._save(articles.panel, f"filters-{language}-{theme}")
        articles.panel.close()
        self._save(window, f"list-filtered-{language}-{theme}")
        articles.panel.clear()
        articles._sort_by(4)
        articles._sort_by(4)
        self._wait(lambda: not articles.model.view.filter and not articles.model.reading)
        self._put_away(window)

    def _go_to(self, language: str, theme: str) -> None:
        """Articles whose titles hold a few letters."""
        from annotator.ui.dialogs.go_to import GoTo

        window = self._window(language, theme, SMALL)
        window.open_project(self._news())
        window.actions_by_id["go-to"].trigger()
        dialog = window.findChild(GoTo)
        dialog.line.setText("مفاو" if language == "ar" else "tal qar")
        self._wait(lambda: dialog._job is None)
        self._save(dialog, f"go-to-{language}-{theme}")
        dialog.reject()
        self._put_away(window)

    def _progress(self, language: str, theme: str) -> None:
        """An annotator's own progress, with a week that has begun."""
        from dataclasses import replace

        from annotator.services.progress import Day
        from annotator.ui.dialogs.own_progress_dialog import OwnProgressDialog

        window = self._window(language, theme, SMALL)
        window.open_project(self._project)
        dialog = OwnProgressDialog(window.context, window.tasks, language=language, theme=theme, parent=window)
        dialog.show()
        self._wait(lambda: dialog._found is not None)
        done = (14, 9, 0, 17, 6, 0, 0)
        week = tuple(
            Day(day.day, count, count * 31, count * 260) for day, count in zip(dialog._found.week, done, strict=True)
        )
        dialog.take_result(replace(dialog._found, week=week, today=week[3], times=(1, 6, 22, 12, 4, 1), seconds=21000))
        self._save(dialog, f"progress-{language}-{theme}")
        dialog.done(0)
        dialog.deleteLater()
        self._put_away(window)

    def _news(self) -> Path:
        """A project whose articles have dates and sources, some of them done, one unsure."""
        from annotator.services.importing import Importing
        from annotator.services.intake import ImportOptions
        from annotator.services.projects import Roster, create_project, open_project
        from annotator.ui.preferences import Preferences

        path = self._place / "news.annotator"
        if not path.exists():
            create_project(path).close()
            titles = {
                "ar": ("النورس تسيطر على مرج الزيتون", "المفاوضات مستمرة في القرنفل", "هدنة في ريف الوادي الغربي"),
                "en": ("Gull Forces seize Olive Meadow", "Talks go on in Qaranful", "Truce in the western valley"),
            }
            states = ("done", "done", "open", "set aside", "open", "unopened")
            works = [
                {
                    "id": f"{language}-{n}",
                    "text": f"{title} {n}\n{title}.",
                    "language": language,
                    "published": f"2018-0{1 + (n * 5) % 8}-1{n % 9}",
                    "source": ("Gull Radio", "وكالة أنباء السهل", "The Meadow Post")[n % 3],
                    "annotator": "A",
                    "status": states[n % 6],
                    **({"reason": "duplicate"} if states[n % 6] == "set aside" else {}),
                    **({"flag": "هل هو اسم؟"} if n == 4 else {}),
                }
                for n in range(12)
                for language in ("ar", "en")
                for title in (titles[language][n % 3],)
            ]
            lines = self._place / "news.jsonl"
            lines.write_text("".join(json.dumps(work, ensure_ascii=False) + "\n" for work in works), encoding="utf-8")
            file = open_project(path)
            Roster(file.unit_of_work).add("A")
            Importing(file.unit_of_work).run([lines], ImportOptions())
            Preferences().set_annotator_of(path, Roster(file.unit_of_work).overview().annotators[0].id)
            file.close()
        return path

    def _header(self, language: str, theme: str) -> None:
        """An article whose source, date and address are known."""
        from dataclasses import replace

        window = self._reopened(language, theme, ARABIC if language == "en" else ENGLISH)
        desk = window.panels.desk
        info = replace(
            desk.editor.session.article.info,
            source="Plain News Agency" if language == "en" else "وكالة أنباء السهل",
            published="2019-06-03",
            url="https://news.example/2019/06/tell-nawras",
        )
        desk.header.show_article(info)
        self._save(window, f"header-{language}-{theme}")
        self._put_away(window)

    def _side_by_side(self, language: str, theme: str) -> None:
        """An article and its translation."""
        from annotator.domain.pairs import PairKind
        from annotator.services.pairs import Pairs

        window = self._window(language, theme, LARGE)
        window.open_project(self._project)
        window.panels.flow.open_article(ENGLISH if language == "en" else ARABIC)
        pairs = Pairs(window.context.file.unit_of_work)
        pairs.pair(ENGLISH, ARABIC, PairKind.TRANSLATION, by=window.context.annotator.id)
        window.panels.side_by_side.switch()
        view = window.panels.desk.view
        view.set_caret(view.text().index("\n", 300) + 5)
        self._save(window, f"side-by-side-{language}-{theme}")
        window.panels.side_by_side.switch()
        self._put_away(window)

    def _review(self, language: str, theme: str) -> None:
        """How far three annotators agree, where they do not, and their versions."""
        from tests.review_gallery import parts, review, sealed_by_three, sealed_parts

        sealed_by_three(self._project, (ENGLISH, ARABIC))
        window = self._window(language, theme, SMALL)
        window.open_project(self._project)
        review(window, self._save, self._wait, f"{language}-{theme}")
        self._put_away(window)
        news = self._place / "parts.annotator"
        if not news.exists():
            sealed_parts(news)
        window = self._window(language, theme, SMALL)
        window.open_project(news)
        parts(window, self._save, self._wait, f"{language}-{theme}")
        self._put_away(window)

    def _adjudication(self, language: str, theme: str) -> None:
        """A lead who settles what three annotators have sealed."""
        from tests.adjudication_gallery import adjudication, third_annotator

        third_annotator(self._project, (ENGLISH, ARABIC))
        window = self._window(language, theme, SMALL)
        window.open_project(self._project)
        article = ENGLISH if language == "en" else ARABIC
        adjudication(window, article, self._save, self._wait, f"{language}-{theme}")
        self._put_away(window)

    def _packages(self, language: str, theme: str) -> None:
        """Conflicts of returned work, settled; and what an annotator is to take up again."""
        from tests.package_gallery import exchanged, packages, update

        folder, name = self._place / f"packages-{language}-{theme}", f"{language}-{theme}"
        folder.mkdir()
        lead, desk, returned, news = exchanged(folder)
        window = self._window(language, theme, SMALL)
        packages(window, lead, returned, self._save, self._wait, name)
        update(window, desk, news, self._save, self._wait, name)
        self._put_away(window)

    def _refusals(self, language: str, theme: str) -> None:
        """Broken files and packages that did not come whole, and what is told of them."""
        from tests.refusal_gallery import refusals

        folder = self._place / f"refusals-{language}-{theme}"
        folder.mkdir()
        window = self._window(language, theme, SMALL)
        refusals(window, folder, self._save, self._wait, f"{language}-{theme}")
        self._put_away(window)

    def _jump(self, language: str, theme: str) -> None:
        window = self._reopened(language, theme, ARABIC)
        view = window.panels.desk.view
        view.setFocus()
        for letter in "ال":
            press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            self._application.sendEvent(view, press)
        self._save(window, f"jump-{language}-{theme}")
        self._put_away(window)

    def _dialogs(self, language: str, theme: str) -> None:
        from annotator.domain.errors import AnnotatorError
        from annotator.ui.dialogs.command_palette import CommandPalette
        from annotator.ui.dialogs.errors import show_problem
        from annotator.ui.dialogs.export.dialog import ExportDialog
        from annotator.ui.dialogs.import_dialog import ImportDialog
        from annotator.ui.dialogs.key_card import KeyCard
        from annotator.ui.dialogs.label_set.dialog import LabelSetDialog
        from annotator.ui.dialogs.new_project_dialog import NewProjectDialog
        from annotator.ui.dialogs.preferences_dialog import PreferencesDialog
        from annotator.ui.dialogs.set_aside_dialog import SetAsideDialog

        window = self._window(language, theme, SMALL)
        window.open_project(self._project)
        file = window.context.file
        problem = AnnotatorError(
            "span.surface", file="batch-7.jsonl", line=7, start=18, end=30, expected="مرج الزيتون", found="بلدة مرج ال"
        )
        dialogs = {
            "error": show_problem(window, problem),
            "import": ImportDialog(file, window.tasks, [self._import_folder()], annotator_name="A", parent=window),
            "export": ExportDialog(file, window.tasks, parent=window),
            "preferences": PreferencesDialog(window.preferences, parent=window),
            "set-aside": SetAsideDialog(parent=window),
            "new-project": NewProjectDialog(parent=window),
            "label-set": LabelSetDialog(file, window.tasks, window.context.annotator.id, parent=window),
            "commands": CommandPalette(window),
            "keys": KeyCard(window),
        }
        for name, dialog in dialogs.items():
            dialog.show()
            if isinstance(dialog, CommandPalette):
                dialog.refresh()
            self._settle(dialog)
            if isinstance(dialog, ImportDialog):
                self._wait(lambda files=dialog.model: files.rowCount() > ARABIC_FILE)
                self._settle(dialog)
                dialog.table.setCurrentIndex(dialog.model.index(ARABIC_FILE, 0))
                self._settle(dialog)
            self._save(dialog, f"dialog-{name}-{language}-{theme}")
            dialog.close()
            dialog.deleteLater()
        self._put_away(window)

    def _exports(self, language: str, theme: str) -> None:
        """An export: chosen, with everything there is to choose, looked at first, verified; and formats compared."""
        from annotator.services.export_options import ExportOptions
        from annotator.services.exporting import Exporting
        from annotator.ui.dialogs.compare_formats_dialog import CompareFormatsDialog
        from annotator.ui.dialogs.export.dialog import ExportDialog
        from annotator.ui.dialogs.stages import REPORTING
        from annotator.ui.dialogs.verify_dialog import VerifyDialog

        window = self._window(language, theme, SMALL)
        window.open_project(self._project)
        file, name = window.context.file, f"{language}-{theme}"
        dialog = ExportDialog(file, window.tasks, parent=window, preferences=window.preferences)
        dialog.show()
        dialog.list.choose("conll2003")
        for row in range(2):
            dialog.form.whose.list.item(row).setCheckState(Qt.CheckState.Checked)
        dialog.form.open_more(on=False)
        self._save(dialog, f"export-{name}")
        dialog.form.dataset.divided.setChecked(True)
        dialog.form.dataset.conditions.setPlainText("published>=2018\nsource=SANA")
        dialog.form.open_more(on=True)
        self._save(dialog, f"export-more-{name}")
        dialog._scroll.verticalScrollBar().setValue(dialog._scroll.verticalScrollBar().maximum())
        self._save(dialog, f"export-more-end-{name}")
        dialog.form.dataset.conditions.setPlainText("published>=yesterday")
        self._save(dialog, f"export-problem-{name}")
        dialog.form.dataset.conditions.clear()
        dialog.preview()
        self._wait(lambda: dialog.stage == REPORTING)
        self._save(dialog, f"export-preview-{name}")
        written = self._place / f"dataset-{name}"
        options = ExportOptions(format="conll2003", annotators=dialog.form.whose.ticked)
        Exporting(file.unit_of_work).run(written, options)
        (written / "extra.txt").write_text("?", encoding="utf-8")
        next(written.glob("*.conll")).write_text("?", encoding="utf-8")
        verify, compare = VerifyDialog(file, window.tasks, window), CompareFormatsDialog(file, window.tasks, window)
        for kind, shown in (("verify", verify), ("compare", compare)):
            shown.show()
            if shown is verify:
                shown.line.setText(str(written))
            self._save(shown, f"{kind}-{name}")
            shown.start()
            self._save(shown, f"{kind}-running-{name}")
            self._wait(lambda shown=shown: shown.stage == REPORTING)
            self._save(shown, f"{kind}-report-{name}")
        for shown in (dialog, verify, compare):
            shown.done(0)
            shown.deleteLater()
        self._put_away(window)

    def _settle(self, dialog) -> None:
        busy = getattr(dialog, "busy", bool)
        self._wait(lambda: not busy())

    def _wait(self, done) -> None:
        deadline = time.monotonic() + 60
        while not done() and time.monotonic() < deadline:
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)

    def _import_folder(self) -> Path:
        folder = self._place / "incoming"
        if not folder.is_dir():
            folder.mkdir()
            news = "Talks go on in Qaranful\nBy Amal Haddad\n\nThe two sides met **again** on Monday.\n\nShare it...\n"
            (folder / "talks.txt").write_text(news, encoding="utf-8")
            arabic = "المفاوضات مستمرة في القرنفل\nالتقى الطرفان مجددا يوم الاثنين في مدينة القرنفل.\nشارك الخبر\n"
            (folder / "محادثات.txt").write_bytes(arabic.encode("windows-1256"))
            (folder / "empty.txt").write_bytes(b"")
            (folder / "picture.png").write_bytes(b"\x89PNG")
            (folder / "table.csv").write_text("title,text,date\nA,The first text.,2018\n", encoding="utf-8")
        return folder


if __name__ == "__main__":
    sys.exit(main())
