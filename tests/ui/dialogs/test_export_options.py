"""Everything that an export's options can say has a place in the dialog, or is kept; recipes and the last options."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog

from annotator.formats.base import Boundary, Overlap, Tokenization
from annotator.services.export_options import Combine, ExportOptions, options_document
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.recipes import read_recipe, write_recipe
from annotator.services.selection import Only
from annotator.ui.dialogs.export.dialog import ExportDialog
from annotator.ui.dialogs.export.target import proposed_name
from annotator.ui.dialogs.stages import REPORTING
from annotator.ui.preferences import Preferences, project_key
from annotator.ui.remembered_exports import RECIPES

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def filled(project, write_jsonl):
    lines = [
        {"id": f"{language}-{name}", "text": "Gulls came.", "language": language, "status": "done", "annotator": name}
        for language in ("ar", "en")
        for name in ("A", "B")
    ]
    Importing(project.unit_of_work).run([write_jsonl("in.jsonl", *lines)], ImportOptions())
    return project


@pytest.fixture
def preferences(tmp_path, qtbot):
    made = Preferences(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    yield made
    made.deleteLater()


@pytest.fixture
def open_dialog(qtbot, filled, tasks, preferences):
    def opened(**options):
        dialog = ExportDialog(filled, tasks, preferences=preferences, **options)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return opened


@pytest.fixture
def dialog(open_dialog):
    return open_dialog()


def choose_file(monkeypatch, name, path):
    monkeypatch.setattr(QFileDialog, name, lambda *_arguments, **_options: (str(path), ""))


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


OPTIONS = {
    "the least": ExportOptions(format="jsonl"),
    "one annotator": ExportOptions(format="spacy", annotators=("B",), only=Only.ALL),
    "all by name": ExportOptions(format="jsonl", annotators=("B", "A"), only=Only.DONE),
    "a vote": ExportOptions(format="conll2003", combine=Combine.MAJORITY, rounds=("work",)),
    "tokens": ExportOptions(
        format="conll2003",
        annotators=("A",),
        boundary=Boundary.SPLIT,
        overlap=Overlap.FIRST,
        tokenization=Tokenization.UNICODE,
        values=(("layers", "one"), ("scheme", "bilou")),
    ),
    "free text": ExportOptions(format="uima", annotators=("A",), values=(("layer", "my.Layer"),)),
    "a dataset": ExportOptions(
        format="huggingface",
        annotators=("B",),
        languages=("en", "ar"),
        conditions=("published>=2018", " source = SANA ", "title=two\nlines"),
        without_zones=("quote", "headline"),
        split="train=2,dev=1",
        seed=-12345678901,
    ),
    "zones named": ExportOptions(format="jsonl", zones=("body", "quote"), without_zones=("quote",)),
    "a split of old": ExportOptions(format="jsonl", split="", seed=7),
    "what has no field": ExportOptions(
        format="jsonl", together=(("a", "b"),), apart=(("a", "c"), ("b", "c")), articles=frozenset({"en-A"})
    ),
    "what is not here": ExportOptions(
        format="jsonl", languages=("fr",), rounds=("no such round",), zones=("nowhere",), values=(("x", "y"),)
    ),
}


@pytest.mark.parametrize("options", OPTIONS.values(), ids=OPTIONS)
def test_all_that_options_say_survives_the_dialog(dialog, tmp_path, options):
    path = tmp_path / "r.toml"
    write_recipe(path, options)
    dialog.recipes.take(path)
    got = dialog.options()
    if set(got.annotators) == set(options.annotators):  # their order says nothing
        got = ExportOptions(**{**_fields(got), "annotators": options.annotators})
    assert got == options


def _fields(options):
    return {name: getattr(options, name) for name in ExportOptions.__dataclass_fields__}


def test_what_is_touched_is_what_is_seen(dialog, tmp_path):
    path = tmp_path / "r.toml"
    write_recipe(path, OPTIONS["zones named"])
    dialog.recipes.take(path)
    zones = {box.property("value"): box for box in dialog.form.dataset.zones.boxes}
    zones["quote"].setChecked(False)
    got = dialog.options()
    assert (got.zones, set(got.without_zones)) == ((), zones.keys() - {"body", "quote"})


def test_what_a_recipe_holds_beside_the_fields_is_told_and_can_be_let_go(dialog, tmp_path, english):
    path = tmp_path / "r.toml"
    write_recipe(path, OPTIONS["what has no field"])
    dialog.recipes.take(path)
    assert dialog.form.kept.text() == (
        "The recipe also holds 1 pair of articles that stay together, 2 pairs of articles that may be parted, "
        "a list of 1 article, the only one taken."
    )
    dialog.recipes.box.setCurrentIndex(0)
    dialog.recipes.box.activated.emit(0)
    assert dialog.options() == ExportOptions(format="jsonl")
    assert not dialog.form.kept.isVisible()


def test_chosen_articles_and_those_of_a_recipe_are_taken_where_both_have_them(open_dialog, tmp_path):
    path = tmp_path / "r.toml"
    write_recipe(path, ExportOptions(format="jsonl", articles=frozenset({"en-A", "en-B"})))
    opened = open_dialog(articles=frozenset({"en-A", "ar-A"}))
    assert opened.options().articles == {"en-A", "ar-A"}
    opened.recipes.take(path)
    assert opened.options().articles == {"en-A"}


def test_annotators_who_are_not_here_are_told_and_never_replaced(dialog, tmp_path, english):
    path = tmp_path / "r.toml"
    write_recipe(path, ExportOptions(format="jsonl", annotators=("C",)))
    dialog.recipes.take(path)
    assert dialog.form.kept.text() == "Not among the annotators of this project: C."
    assert dialog.notice.text() == "⚠ Choose at least one annotator."
    assert not dialog.start_button.isEnabled()


# Recipes


def test_a_recipe_is_saved_and_offered_next_time(qtbot, dialog, open_dialog, monkeypatch, tmp_path, english):
    dialog.list.choose("conll2003")
    dialog.form.fitting.boundary.choose(Boundary.SPLIT)
    choose_file(monkeypatch, "getSaveFileName", tmp_path / "news")
    click(qtbot, dialog.recipes.save_button)
    assert dialog.recipes.told.text() == "The recipe was saved as news.toml."
    assert read_recipe(tmp_path / "news.toml") == dialog.options()
    other = open_dialog()
    assert [other.recipes.box.itemText(row) for row in range(other.recipes.box.count())] == ["none", "news"]
    other.recipes.box.setFocus()
    qtbot.keyClick(other.recipes.box, Qt.Key.Key_Down)
    assert other.options() == dialog.options()


def test_a_recipe_is_opened_from_a_file(qtbot, dialog, monkeypatch, tmp_path):
    write_recipe(tmp_path / "r.toml", OPTIONS["a dataset"])
    choose_file(monkeypatch, "getOpenFileName", tmp_path / "r.toml")
    click(qtbot, dialog.recipes.open_button)
    assert (dialog.list.format.name, dialog.recipes.box.currentText()) == ("huggingface", "r")


BROKEN = {
    'format = "jsonl': "no recipe in TOML",
    'format = "jsonl"\nsplits = "a=1"': "a recipe has no “splits”",
    'boundary = "split"': "does not say which format",
    'format = "xyz"': "The recipe is for the format xyz",
    'format = "text"': "The recipe is for the format text",
}


@pytest.mark.parametrize(("text", "told"), BROKEN.items(), ids=range(len(BROKEN)))
def test_what_is_wrong_with_a_recipe_is_told_and_nothing_changes(dialog, tmp_path, english, text, told):
    before = dialog.options()
    (tmp_path / "r.toml").write_text(text)
    dialog.recipes.take(tmp_path / "r.toml")
    assert told in dialog.recipes.told.text()
    assert dialog.options() == before


def test_a_recipe_that_cannot_be_saved_is_told(qtbot, dialog, monkeypatch, tmp_path, english):
    choose_file(monkeypatch, "getSaveFileName", tmp_path / "none" / "r.toml")
    click(qtbot, dialog.recipes.save_button)
    assert "there is no folder" in dialog.recipes.told.text()


def test_the_latest_recipes_are_kept_and_those_that_are_gone_are_not(preferences, tmp_path):
    paths = [tmp_path / f"{number}.toml" for number in range(RECIPES + 2)]
    for path in paths:
        path.touch()
        preferences.exports.remember_recipe(path)
    preferences.exports.remember_recipe(paths[5])
    assert preferences.exports.recipes == [paths[5], *(path for path in paths[:1:-1] if path != paths[5])]
    paths[5].unlink()
    assert len(preferences.exports.recipes) == RECIPES - 1


# The last options


def test_the_dialog_begins_where_the_last_export_ended(qtbot, dialog, open_dialog, tmp_path):
    write_recipe(tmp_path / "r.toml", OPTIONS["tokens"])
    dialog.recipes.take(tmp_path / "r.toml")
    click(qtbot, dialog.start_button)
    qtbot.waitUntil(lambda: dialog.stage == REPORTING)
    assert open_dialog().options() == OPTIONS["tokens"]


def test_a_preview_and_chosen_articles_leave_no_trace(qtbot, open_dialog, preferences, filled):
    opened = open_dialog(articles=frozenset({"en-A"}))
    click(qtbot, opened.preview_button)
    qtbot.waitUntil(lambda: opened.stage == REPORTING)
    assert preferences.exports.options(project_key(filled.path)) == ""
    click(qtbot, opened.start_button)
    qtbot.waitUntil(
        lambda: preferences.exports.options(project_key(filled.path)) != "" and opened.stage == REPORTING,
        timeout=30_000,
    )
    assert open_dialog().options().articles is None


@pytest.mark.parametrize("stored", ["", "no json", "[]", '{"format": 7}', '{"format": "gone"}', '{"x": 1}'])
def test_last_options_that_cannot_be_used_are_let_go(open_dialog, preferences, filled, stored):
    preferences.exports.set_options(project_key(filled.path), stored)
    assert open_dialog().options() == ExportOptions(format="jsonl")


# Datasets


def test_a_split_is_off_until_it_is_ticked_and_makes_a_folder(qtbot, dialog, tmp_path):
    dialog.form.open_more(on=True)
    assert (dialog.options().split, dialog.target.path) == ("", tmp_path / "p.jsonl")
    dialog.form.dataset.divided.setFocus()
    qtbot.keyClick(dialog.form.dataset.divided, Qt.Key.Key_Space)
    assert (dialog.options().split, dialog.target.path) == ("train=80,dev=10,test=10", tmp_path / "p-jsonl")
    click(qtbot, dialog.start_button)
    qtbot.waitUntil(lambda: dialog.stage == REPORTING)
    manifest = json.loads((tmp_path / "p-jsonl" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["options"] == options_document(dialog.options())


WRONG = {
    ("split", "train=80,dev"): "“dev” is no part of a split",
    ("split", "a=1,a=2"): "“a” stands twice",
    ("conditions", "sauce=SANA"): "this is no condition",
    ("conditions", "published>=2018\npublished>=May"): "“May” is no date",
    ("seed", "seven"): "A seed is a whole number",
}


@pytest.mark.parametrize(("typed", "told"), WRONG.items(), ids=range(len(WRONG)))
def test_what_is_typed_wrongly_is_told_at_once(dialog, english, typed, told):
    name, text = typed
    dataset = dialog.form.dataset
    dataset.divided.setChecked(True)
    field = getattr(dataset, name)
    (field.setPlainText if name == "conditions" else field.setText)(text)
    assert told in dialog.notice.text()
    assert "--" not in dialog.notice.text()
    buttons = (dialog.start_button, dialog.preview_button, dialog.recipes.save_button)
    assert not any(button.isEnabled() for button in buttons)


def test_no_zone_left_is_told(dialog, english):
    for box in dialog.form.dataset.zones.boxes:
        box.setChecked(True)
    assert dialog.notice.text()
    assert not dialog.start_button.isEnabled()


def test_what_is_folded_away_is_named_where_it_is_not_as_usual(qtbot, dialog, open_dialog, tmp_path, english):
    write_recipe(tmp_path / "r.toml", OPTIONS["a dataset"])
    dialog.recipes.take(tmp_path / "r.toml")
    assert dialog.form.more_told.text() == "chosen: split, languages, conditions, zones"
    click(qtbot, dialog.form.more)
    assert dialog.form.more_told.text() == ""
    assert open_dialog().form.dataset.split.isVisible()


# Options of a format


def test_options_of_a_format_are_asked_for_and_there_again(qtbot, dialog):
    dialog.form.open_more(on=True)
    dialog.list.choose("conll2003")
    scheme = dialog.form.values.fields["scheme"]
    scheme.setFocus()
    qtbot.keyClick(scheme, Qt.Key.Key_Down)
    chosen = dialog.options().values
    assert chosen == (("scheme", "iobes"),)
    dialog.list.choose("jsonl")
    assert (dialog.options().values, dialog.form.values.panel.isVisible()) == ((), False)
    dialog.list.choose("conll2003")
    assert dialog.options().values == chosen


# Targets

NAMES = {
    "jsonl": "n.jsonl",
    "doccano": "n-doccano.jsonl",
    "conll2003": "n.conll",
    "conll2002": "n-conll2002.conll",
    "csv": "n.csv",
    "tei": "n-tei.xml",
}


@pytest.mark.parametrize(("name", "file"), NAMES.items(), ids=NAMES)
def test_formats_with_the_same_ending_propose_different_names(name, file):
    from annotator.formats.registry import format_named

    assert proposed_name("n", format_named(name), folder=False) == file


def test_a_folder_of_others_is_refused_and_one_of_ours_replaced(qtbot, dialog, monkeypatch, tmp_path, english):
    dialog.list.choose("brat")
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").touch()
    dialog.target.line.setText(str(other))
    assert "holds files that no export wrote" in dialog.notice.text()
    assert not dialog.start_button.isEnabled()
    # Chosen from the dialog of folders, it is where a new one is made.
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: str(other))
    click(qtbot, dialog.target.browse)
    assert dialog.target.path == other / "p-brat"
    click(qtbot, dialog.start_button)
    qtbot.waitUntil(lambda: dialog.stage == REPORTING)
    dialog.go_back()
    assert dialog.notice.text().startswith("An export wrote this folder; it is replaced")
    dialog.target.line.setText(str(other / "mine.txt"))
    assert "This is a file" in dialog.notice.text()
    assert Path(other / "p-brat").is_dir()
