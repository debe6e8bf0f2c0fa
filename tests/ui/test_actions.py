"""Every action of the menus is reached by keys and does what it says; one without a test here fails."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QKeyCombination, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu

from annotator.ui.actions import DIRECTION, MENUS, SHOWN_KEYS, SPECS
from annotator.ui.dialogs.command_palette import CommandPalette
from annotator.ui.dialogs.go_to import GoTo
from annotator.ui.dialogs.key_card import KeyCard

# The offscreen platform says what it cannot do of every dialog and menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Stage:
    """A window on a small project, and the keys of its actions."""

    def __init__(self, window, qtbot, monkeypatch, tmp_path) -> None:
        self.window, self.qtbot, self.monkeypatch, self.folder = window, qtbot, monkeypatch, tmp_path
        self.desk, self.flow = window.panels.desk, window.panels.flow
        self.view = self.desk.view

    @property
    def spans(self):
        return [(span.start, span.end, span.label) for span in self.flow.session.in_order()]

    def labelled(self) -> None:
        """Label the first word, and keep its span selected."""
        self.view.setFocus()
        self.view.set_selection(0, 4)
        QTest.keyClick(self.view, Qt.Key.Key_1)
        assert self.view.selected_span()

    def press(self, action: str) -> None:
        """Press the action's keys; where it has none, open its menu and press the letter that is underlined."""
        keys = self.window.actions_by_id[action].shortcuts() or [QKeySequence(SHOWN_KEYS.get(action, ""))]
        if keys[0].isEmpty():
            self._press_in_menu(action)
            return
        combination: QKeyCombination = keys[0][0]
        target = self.view if action in SHOWN_KEYS else (QApplication.focusWidget() or self.window)
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())

    def _press_in_menu(self, action: str) -> None:
        item = self.window.actions_by_id[action]
        menu = next(menu for menu in self.window.findChildren(QMenu) if item in menu.actions())
        text = item.text().replace("&&", "")
        letter = text[text.index("&") + 1].upper()
        menu.popup(QPoint(0, 0))
        QTest.keyClick(menu, Qt.Key(ord(letter)))
        menu.hide()

    def dialog(self, action: str, then: Callable[[QDialog], None] = QDialog.reject) -> str:
        """Press the keys of an action that opens a dialog; return the dialog's class when it has been answered."""
        seen: list[str] = []
        timer = QTimer()
        timer.setInterval(5)

        def answer() -> None:
            found = QApplication.activeModalWidget()
            if isinstance(found, QDialog):
                timer.stop()
                seen.append(type(found).__name__)
                then(found)

        timer.timeout.connect(answer)
        timer.start()
        self.press(action)
        timer.stop()
        assert seen, f"{action} has opened no dialog"
        return seen[0]


@pytest.fixture
def stage(window, qtbot, monkeypatch, tmp_path):
    made = Stage(window, qtbot, monkeypatch, tmp_path)
    qtbot.waitUntil(lambda: made.view.known is not None)
    made.view.setFocus()
    return made


def chosen(stage, name, path):
    stage.monkeypatch.setattr(QFileDialog, name, lambda *_arguments: (str(path), ""))


# Project


def new(stage):
    assert stage.dialog("new") == "NewProjectDialog"


def open_(stage):
    path = stage.window.context.file.path
    stage.window.close_project()
    chosen(stage, "getOpenFileName", path)
    stage.press("open")
    assert stage.window.context.file.path == path


def sample(stage):
    from annotator.ui.dialogs.annotator_dialog import AnnotatorDialog

    stage.monkeypatch.setattr(AnnotatorDialog, "ask", lambda people, **_options: people[0])
    stage.press("sample")
    assert stage.window.context.file.path.stem == "Sample"


def import_(stage):
    assert stage.dialog("import") == "ImportDialog"


def verify(stage):
    assert stage.dialog("verify") == "VerifyDialog"


def compare_formats(stage):
    assert stage.dialog("compare-formats") == "CompareFormatsDialog"


def export(stage):
    assert stage.dialog("export") == "ExportDialog"


def save_page(stage):
    stage.labelled()
    target = stage.folder / "page.html"
    chosen(stage, "getSaveFileName", target)
    stage.press("save-page")
    assert f">{stage.view.text()[:4]}</mark>" in target.read_text(encoding="utf-8")


def annotator(stage):
    assert stage.dialog("annotator") == "AnnotatorDialog"


def round_(stage):
    assert stage.dialog("round") == "RoundDialog"


def label_set(stage):
    assert stage.dialog("label-set") == "LabelSetDialog"


def package_give(stage):
    stage.window.actions_by_id["lead"].trigger()
    assert stage.dialog("package-give") == "PackageGiveDialog"


def package_take_in(stage):
    assert stage.dialog("package-take-in") == "PackageTakeInDialog"


def package_return(stage):
    assert stage.dialog("package-return") == "PackageReturnDialog"


def save_copy(stage):
    chosen(stage, "getSaveFileName", stage.folder / "copy.annotator")
    stage.press("save-copy")
    assert (stage.folder / "copy.annotator").is_file()


def backups(stage):
    assert stage.dialog("backups") == "BackupsDialog"


def close(stage):
    stage.press("close")
    assert stage.window.context is None


def preferences(stage):
    assert stage.dialog("preferences") == "PreferencesDialog"


def quit_(stage):
    stage.press("quit")
    assert not stage.window.isVisible()


# Edit


def undo(stage):
    stage.labelled()
    stage.press("undo")
    assert stage.spans == []


def redo(stage):
    stage.labelled()
    before = stage.spans
    stage.press("undo")
    stage.press("redo")
    assert stage.spans == before


def copy(stage):
    stage.view.set_selection(0, 4)
    stage.press("copy")
    assert QGuiApplication.clipboard().text() == stage.view.text()[:4]


def find(stage):
    stage.press("find")
    assert stage.desk.find_bar.isVisible()


def find_next(stage):
    stage.view.set_selection(0, 4)
    stage.press("find")
    found = stage.view.caret()
    stage.press("find-next")
    assert {found, stage.view.caret()} == {0, stage.view.text().index(stage.view.text()[:4], 5)}


def find_previous(stage):
    stage.view.set_selection(0, 4)
    stage.press("find")
    found = stage.view.caret()
    stage.press("find-previous")
    assert {found, stage.view.caret()} == {0, stage.view.text().index(stage.view.text()[:4], 5)}


def filter_(stage):
    stage.press("filter")
    assert stage.window.panels.articles.isAncestorOf(QApplication.focusWidget())


def filters(stage):
    stage.press("filters")
    panel = stage.window.panels.articles.panel
    assert panel.isVisible()
    panel.close()


# Label


def boundary_start(stage):
    stage.labelled()
    stage.press("boundary-start")
    assert stage.view.boundary_mode() == "start"
    stage.view.leave_boundary()


def boundary_end(stage):
    stage.labelled()
    stage.press("boundary-end")
    assert stage.view.boundary_mode() == "end"
    stage.view.leave_boundary()


def particle(stage):
    start = stage.view.text().index("وقالت")
    stage.view.set_selection(start, start + 5)
    stage.press("particle")
    assert stage.view.kept() == (start + 1, start + 5)


def link(stage):
    stage.labelled()
    stage.press("link")
    assert stage.view.linking.start == stage.view.selected_span()


def links(stage):
    first, second = (stage.desk.editor.label(start, start + 4, "faction") for start in (0, 5))
    stage.desk.editor.link("continues", first.id, second.id)
    stage.view.select_span(first.id)
    stage.press("links")
    assert stage.window.panels.spans_dock.isAncestorOf(QApplication.focusWidget())


def remove(stage):
    stage.labelled()
    stage.press("remove")
    assert stage.spans == []


def label_every(stage):
    stage.labelled()
    assert stage.dialog("label-every", QDialog.accept) == "OccurrencesDialog"
    again = stage.view.text().index(stage.view.text()[:4], 5)
    assert stage.spans == [(0, 4, stage.spans[0][2]), (again, again + 4, stage.spans[0][2])]


def label_everywhere(stage):
    start = stage.view.text().index("مرج الزيتون")
    stage.view.set_selection(start, start + len("مرج الزيتون"))
    QTest.keyClick(stage.view, Qt.Key.Key_2)
    assert stage.dialog("label-everywhere", QDialog.accept) == "OccurrencesDialog"
    # The offscreen platform leaves no window active when a dialog closes.
    stage.window.activateWindow()
    QApplication.processEvents()
    stage.view.setFocus()
    assert len(stage.spans) == 2
    assert stage.window.panels.articles.model.row_at(1).spans == 1


def undo_project(stage):
    label_everywhere(stage)
    stage.press("undo-project")
    assert len(stage.spans) == 1
    assert stage.window.panels.articles.model.row_at(1).spans == 0


def redo_project(stage):
    undo_project(stage)
    stage.press("redo-project")
    assert len(stage.spans) == 2
    assert stage.window.panels.articles.model.row_at(1).spans == 1


def next_known(stage):
    stage.labelled()
    stage.press("next-known")
    again = stage.view.text().index(stage.view.text()[:4], 5)
    assert stage.view.kept() == (again, again + 4)


def previous_known(stage):
    stage.labelled()
    stage.view.set_caret(len(stage.view.text()))
    stage.press("previous-known")
    again = stage.view.text().rindex(stage.view.text()[:4])
    assert stage.view.kept() == (again, again + 4)


def span_details(stage):
    stage.labelled()
    stage.press("span-details")
    assert stage.window.panels.spans_dock.isAncestorOf(QApplication.focusWidget())


def span_note(stage):
    stage.labelled()
    stage.press("span-note")
    assert stage.window.panels.spans_dock.isAncestorOf(QApplication.focusWidget())


def article_note(stage):
    assert stage.dialog("article-note")


def unsure(stage):
    assert stage.dialog("unsure")


def done(stage):
    stage.labelled()
    before = stage.flow.session
    stage.press("done")
    assert before.sealed


def set_aside(stage):
    assert stage.dialog("set-aside") == "SetAsideDialog"


def reopen(stage):
    stage.labelled()
    article = stage.flow.session.article.id
    stage.press("done")
    stage.flow.open_article(article)
    assert stage.dialog("reopen") == "ReopenDialog"


# View


def article_details(stage):
    assert stage.dialog("article-details") == "ArticleDetailsDialog"


def side_by_side(stage):
    from annotator.domain.pairs import PairKind
    from annotator.services.pairs import Pairs

    context = stage.window.context
    Pairs(context.file.unit_of_work).pair("ar", "en", PairKind.TRANSLATION, by=context.annotator.id)
    for shown in (True, False):
        stage.press("side-by-side")
        assert stage.window.panels.side_by_side.shown is shown


def inspector(stage):
    for shown in (False, True):
        stage.press("inspector")
        assert stage.desk.strip.isVisible() is shown


def next_article(stage):
    stage.press("next-article")
    assert stage.flow.row == 1


def previous_article(stage):
    stage.press("next-article")
    stage.press("previous-article")
    assert stage.flow.row == 0


def go_to(stage):
    stage.press("go-to")
    dialog = stage.window.findChild(GoTo)
    QTest.keyClicks(dialog.line, "olive")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: stage.flow.session.article.id == "en")
    assert not any(left.isVisible() for left in stage.window.findChildren(GoTo))


def next_pane(stage):
    stage.press("next-pane")
    assert not stage.view.hasFocus()


def previous_pane(stage):
    stage.press("previous-pane")
    assert not stage.view.hasFocus()


def zoom_in(stage):
    before = stage.window.preferences.text_size
    stage.press("zoom-in")
    assert stage.window.preferences.text_size > before


def zoom_out(stage):
    before = stage.window.preferences.text_size
    stage.press("zoom-out")
    assert stage.window.preferences.text_size < before


def zoom_reset(stage):
    before = stage.window.preferences.text_size
    stage.press("zoom-in")
    stage.press("zoom-reset")
    assert stage.window.preferences.text_size == before


def direction_auto(stage):
    direction(stage, "direction-auto", "auto")


def direction_rtl(stage):
    direction(stage, "direction-rtl", "rtl")


def direction_ltr(stage):
    direction(stage, "direction-ltr", "ltr")


def direction(stage, action, expected):
    stage.press(action)
    article = stage.flow.session.article.id
    stage.press("next-article")
    stage.press("previous-article")
    assert stage.flow.session.article.id == article
    assert stage.flow.session.article.info.direction == expected


# Review and help


def agreement(stage):
    leading(stage, sealed=False)
    stage.press("agreement")
    assert stage.window.panels.review.window.isVisible()
    stage.window.panels.review.close()


def differences(stage):
    leading(stage, sealed=False)
    stage.press("differences")
    review = stage.window.panels.review
    assert review.window.differences.isVisible()
    review.close()


def versions(stage):
    leading(stage)
    stage.press("versions")
    review = stage.window.panels.review
    assert review.window.versions.found.article.id == stage.flow.session.article.id
    review.close()


def history(stage):
    stage.labelled()
    assert stage.dialog("history") == "HistoryDialog"


def span_history(stage):
    stage.labelled()
    assert stage.dialog("span-history") == "HistoryDialog"


def progress(stage):
    assert stage.dialog("progress") == "OwnProgressDialog"


def statistics(stage):
    assert stage.dialog("statistics") == "StatisticsDialog"


def consistency(stage):
    stage.labelled()
    stage.press("consistency")
    panel = stage.window.panels.consistency
    assert panel.isVisible()
    assert panel.model.rowCount() == 1


def leading(stage, *, sealed=True):
    """Turn lead mode on, with the open article sealed by its annotator, who has labelled its first word."""
    if sealed:
        stage.labelled()
        stage.flow.done()
    stage.window.preferences.set_lead_of(stage.window.context.file.path, True)
    stage.window.show_lead()
    stage.view.setFocus()


def adjudicate(stage):
    leading(stage)
    for on in (True, False):
        stage.press("adjudicate")
        assert stage.window.panels.adjudicating is on


def adjudicating(stage):
    leading(stage)
    stage.press("adjudicate")
    return stage.window.panels.adjudication


def alike(stage):
    mode = adjudicating(stage)
    QTest.keyClick(mode.page.view, Qt.Key.Key_Q)
    stage.press("alike")
    assert "No other open place" in stage.window.statusBar().currentMessage()


def stale(stage):
    mode = adjudicating(stage)
    session = stage.window.context.annotating.open("ar")
    stage.window.context.sealing.reopen(session, "again")
    session.apply(session.plan_label(5, 8, "faction"))
    stage.window.context.sealing.done(session)
    mode.read_anew()
    stage.window.show_enabled()
    assert len(mode.work.cases()) == 1
    return mode


def newer_work(stage):
    stale(stage)
    assert stage.dialog("newer-work") == "NewerWorkDialog"


def renew(stage):
    mode = stale(stage)
    stage.press("renew")
    assert len(mode.work.cases()) == 2


def reopen_gold(stage):
    mode = adjudicating(stage)
    for key in (Qt.Key.Key_Q, Qt.Key.Key_Return):
        QTest.keyClick(mode.page.view, key)
    assert stage.dialog("reopen-gold") == "ReopenDialog"


def gold_differences(stage):
    leading(stage, sealed=False)
    assert stage.dialog("gold-differences") == "GoldDifferencesDialog"


def case_law(stage):
    leading(stage, sealed=False)
    assert stage.dialog("case-law") == "CaseLawDialog"


def questions(stage):
    leading(stage, sealed=False)
    assert stage.dialog("questions") == "QuestionsDialog"


def team(stage):
    leading(stage, sealed=False)
    assert stage.dialog("team") == "TeamDialog"


def assign(stage):
    leading(stage, sealed=False)
    assert stage.dialog("assign") == "AssignDialog"


def states(stage):
    leading(stage, sealed=False)
    assert stage.dialog("states") == "StatesDialog"


def lead(stage):
    stage.window.panels.consistency_dock.show()
    for on in (True, False):
        stage.press("lead")
        assert stage.window.panels.consistency.everybody.isVisible() is on


def check(stage):
    assert stage.dialog("check") == "CheckDialog"


def palette(stage):
    stage.press("palette")
    assert stage.window.findChild(CommandPalette).isVisible()
    stage.window.findChild(CommandPalette).close()


def keys(stage):
    assert stage.dialog("keys") == "KeyCard"


def guideline(stage):
    for shown in (True, False):
        stage.press("guideline")
        assert stage.window.panels.guideline.isVisible() is shown


def about(stage):
    assert stage.dialog("about") == "AboutDialog"


def scenario_of(action: str) -> Callable[[Stage], None] | None:
    name = action.replace("-", "_")
    return globals().get(name) or globals().get(f"{name}_")


@pytest.mark.parametrize("action", SPECS)
def test_its_keys_do_what_it_says(stage, action):
    scenario = scenario_of(action)
    assert scenario is not None, f"{action} has no scenario in this file"
    scenario(stage)


def test_every_action_has_keys_or_an_underlined_letter_of_its_own(window):
    for _name, _title, specs in (*MENUS, ("direction", "", DIRECTION)):
        letters = {}
        for spec in specs:
            text = str(spec.text)
            assert spec.id == "-" or "&" in text, spec.id
            if spec.id != "-":
                letters.setdefault(text[text.index("&") + 1].lower(), []).append(spec.id)
        assert {letter: ids for letter, ids in letters.items() if len(ids) > 1} == {}


def test_every_action_stands_in_the_palette_and_every_key_on_the_card(window):
    palette = CommandPalette(window)
    assert {offer.id for offer in palette.offers("")} >= set(SPECS) - {"palette"}
    card = KeyCard(window)
    shown = card.page.toPlainText()
    for name in SPECS:
        for sequence in window.actions_by_id[name].shortcuts()[:1]:
            assert sequence.toString() in shown
        assert SHOWN_KEYS.get(name, "") in shown
    for dialog in (palette, card):
        dialog.close()
        dialog.deleteLater()
