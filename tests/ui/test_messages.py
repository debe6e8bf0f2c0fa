"""Codes of the layers below in the language of the window, numbers and dates, and direction."""

from __future__ import annotations

import string

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from annotator.domain.assignments import AssignmentState, SetAsideReason
from annotator.domain.errors import MESSAGES, AnnotatorError
from annotator.domain.exchange import Fate
from annotator.domain.furniture import CutKind
from annotator.domain.labels import Pattern
from annotator.services.import_report import ImportReport
from annotator.ui import language, messages

ARABIC_LETTERS = range(0x0600, 0x0700)


@pytest.fixture
def arabic(qtbot):
    language.install(QApplication.instance(), "ar")
    yield
    language.install(QApplication.instance(), "en")
    QApplication.processEvents()


@pytest.fixture
def english(qtbot):
    language.install(QApplication.instance(), "en")


def is_arabic(text):
    return any(ord(character) in ARABIC_LETTERS for character in text)


def problem(code):
    names = {name for _text, name, _spec, _conversion in string.Formatter().parse(MESSAGES[code]) if name}
    values = {"state": "done", "wanted": "open"}
    return AnnotatorError(code, **{name: values.get(name, f"<{name}>") for name in names})


def test_every_problem_is_told_in_arabic_with_all_it_names(arabic):
    for found in map(problem, sorted(MESSAGES)):
        text = messages.error_text(found)
        assert is_arabic(text), found.code
        assert "--" not in text, found.code
        lost = [name for name, value in found.arguments.items() if str(value) not in text]
        assert set(lost) <= {"state", "wanted"}, (found.code, lost)


def test_the_window_does_not_speak_of_the_command_line(english):
    for code in sorted(MESSAGES):
        text = messages.error_text(problem(code))
        assert "--" not in text, code
        assert "annotator formats" not in text, code


def test_options_that_leave_nothing_are_named_as_the_window_names_them(english):
    found = AnnotatorError(
        "export.nothing-left", options="--language fr, --only done", by={"languages": "", "only": ""}
    )
    assert messages.error_text(found) == (
        "These options leave no article to export: the language; only what is done. Choose otherwise."
    )


def test_the_line_goes_with_the_file(english):
    found = AnnotatorError("span.empty", file="a.jsonl", line=1234, start=3, end=3)
    assert messages.error_text(found).startswith("a.jsonl, line 1,234: span 3–3")


def test_the_first_of_several_problems_is_told_in_the_same_language(arabic):
    first = AnnotatorError("text.empty", file="a.txt")
    whole = AnnotatorError("import.bad", bad=1, total=2, first=str(first), report=ImportReport(bad=[first]))
    assert "ليس فيه نص" in messages.error_text(whole)


WORDS = [
    (messages.state_text, AssignmentState),
    (messages.reason_text, SetAsideReason),
    (messages.fate_text, Fate),
    (messages.pattern_text, Pattern),
    (messages.cut_text, CutKind),
    (messages.skip_text, ("unknown-kind", "known-text")),
    (messages.span_note_text, ("widened", "duplicate")),
    (messages.language_text, ("ar", "en", "und")),
    (messages.warning_text, ("project.network-folder",)),
    (messages.check_text, ("span.surface", "file.damaged")),
    (messages.action_text, ("span.add", "span.remove", "assignment.done", "import.work")),
]


def test_every_value_has_its_own_arabic_word(arabic):
    for tell, values in WORDS:
        words = [tell(value) for value in values]
        assert all(map(is_arabic, words)), words
        assert len(set(words)) == len(words), words


def test_undo_steps_are_named_with_text_and_label(english):
    assert messages.action_text("span.add", text="Idlib", label="Location") == "Label “Idlib” as Location"
    assert messages.action_text("span.remove", count=3) == "Remove 3 spans"


COUNTS = [
    (0, "لا مقاطع"),
    (1, "مقطع واحد"),
    (2, "مقطعان"),
    (3, "3 مقاطع"),
    (11, "11 مقطعًا"),
    (100, "100 مقطع"),
    (103, "103 مقاطع"),
]


def test_arabic_counts_have_their_six_forms(arabic):
    shown = [(count, QCoreApplication.translate("Panels", "%n span(s)", "", count)) for count, _text in COUNTS]
    assert shown == COUNTS


REMARKS = {
    "begins inside the token “وحلب”": "يبدأ داخل الوحدة «وحلب»",
    "ends inside the token “a”; white space at its edge is left out": (
        "ينتهي داخل الوحدة «\u2068a\u2069»؛ تُرك الفراغ عند طرفه"
    ),
    "something new": "\u2068something new\u2069",
    "": "",
}


def test_remarks_of_an_account_are_translated_where_they_are_known(arabic):
    assert {remark: messages.report_text(remark) for remark in REMARKS} == REMARKS


def test_remarks_stay_as_they_are_in_english(english):
    remark = "begins inside the token “وحلب”; the token “a” is split"
    assert messages.report_text(remark).replace("\u2068", "").replace("\u2069", "") == remark


def test_what_runs_the_other_way_is_isolated(arabic):
    assert [messages.isolated(text) for text in ("a.txt", "إدلب", "123")] == ["\u2068a.txt\u2069", "إدلب", "123"]
    assert messages.isolated("Is it?\nإدلب\nb.") == "\u2068Is it?\u2069\nإدلب\n\u2068b.\u2069"


def test_sizes(english):
    sizes = {0: "0 bytes", 1: "1 byte", 999: "999 bytes", 20_000: "20 kB", 1_250_000: "1.3 MB"}
    assert {size: messages.size_text(size) for size in sizes} == sizes


def test_numbers_and_dates_have_the_digits_of_the_keys(arabic):
    assert messages.number_text(12345) == "12,345"
    assert messages.number_text(0.5, 2) == "0.50"
    assert "2026" in messages.date_text("2026-03-01T12:00:00.000Z")


def test_what_is_no_date_comes_back(english):
    assert messages.date_text("some day") == "some day"


def test_the_language_preferred(qtbot):
    assert [language.resolved(name) for name in ("ar", "en", "system", "??")] == ["ar", "en", "en", "en"]


def test_the_numbers_of_plurals_have_their_thousands_set_apart(arabic):
    assert QCoreApplication.translate("Panels", "%n span(s)", "", 12345).startswith("12,345 ")
    assert QCoreApplication.translate("Panels", "%n span(s)", "", 1) == "مقطع واحد"


def test_numbers_of_plurals_in_english(english):
    assert QCoreApplication.translate("Panels", "%n span(s)", "", 12345) == "12,345 spans"
    assert QCoreApplication.translate("Panels", "a text that has no translation") == "a text that has no translation"
