"""What the layers below hand up as codes, in the interface language; and numbers, sizes and dates."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QDateTime, QLocale, Qt

from annotator.domain.articles import ZoneKind
from annotator.domain.assignments import AssignmentState, SetAsideReason
from annotator.domain.errors import MESSAGES, AnnotatorError
from annotator.domain.exchange import Fate
from annotator.domain.furniture_phrases import CutKind
from annotator.domain.labels import Pattern
from annotator.domain.roster import RoundKind
from annotator.ui.remarks import NESTED, OF_A_FILE, fitting, of_a_file

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_PLACE: Final = re.compile(r"(?P<file>.+), line (?P<line>\d+)")

_STATES: Final = {
    AssignmentState.UNOPENED: QT_TRANSLATE_NOOP("States", "unopened"),
    AssignmentState.OPEN: QT_TRANSLATE_NOOP("States", "open"),
    AssignmentState.DONE: QT_TRANSLATE_NOOP("States", "done"),
    AssignmentState.SET_ASIDE: QT_TRANSLATE_NOOP("States", "set aside"),
}
_ROUND_KINDS: Final = {
    RoundKind.TRAINING: QT_TRANSLATE_NOOP("Rounds", "training"),
    RoundKind.QUALIFICATION: QT_TRANSLATE_NOOP("Rounds", "qualification"),
    RoundKind.WORK: QT_TRANSLATE_NOOP("Rounds", "work"),
    RoundKind.CONTROL: QT_TRANSLATE_NOOP("Rounds", "control"),
    RoundKind.REPEAT: QT_TRANSLATE_NOOP("Rounds", "repeat"),
}
_REASONS: Final = {
    SetAsideReason.GARBLED: QT_TRANSLATE_NOOP("Reasons", "garbled"),
    SetAsideReason.WRONG_LANGUAGE: QT_TRANSLATE_NOOP("Reasons", "wrong language"),
    SetAsideReason.DUPLICATE: QT_TRANSLATE_NOOP("Reasons", "duplicate"),
    SetAsideReason.NOT_NEWS: QT_TRANSLATE_NOOP("Reasons", "not news"),
    SetAsideReason.TOO_DISTRESSING: QT_TRANSLATE_NOOP("Reasons", "too distressing"),
    SetAsideReason.QUESTION: QT_TRANSLATE_NOOP("Reasons", "question"),
}
_SKIPS: Final = {
    "unknown-kind": QT_TRANSLATE_NOOP("Import", "this kind of file is not known"),
    "known-text": QT_TRANSLATE_NOOP("Import", "this text is in the project already"),
    "other-text": QT_TRANSLATE_NOOP("Import", "the project has this article with another text"),
}
_SPAN_FATES: Final = {
    "widened": QT_TRANSLATE_NOOP("Import", "widened, so that no letter is cut from its marks"),
    "duplicate": QT_TRANSLATE_NOOP("Import", "taken as one with the same span, which stands there, too"),
    "contradicted": QT_TRANSLATE_NOOP(
        "Import", "left out: the same span stands there with another value of an attribute"
    ),
    "realigned": QT_TRANSLATE_NOOP("Import", "moved to where the project's text has it"),
    "unplaced": QT_TRANSLATE_NOOP("Import", "left out: it has no certain place in the project's text"),
    "left-out": QT_TRANSLATE_NOOP("Import", "left out with its label, as you asked"),
}
_FATES: Final = {
    Fate.AS_IS: QT_TRANSLATE_NOOP("Export", "as it is"),
    Fate.TOKEN_SPLIT: QT_TRANSLATE_NOOP("Export", "a token was split for it"),
    Fate.WIDENED: QT_TRANSLATE_NOOP("Export", "widened"),
    Fate.NARROWED: QT_TRANSLATE_NOOP("Export", "narrowed"),
    Fate.MERGED: QT_TRANSLATE_NOOP("Export", "merged"),
    Fate.FLATTENED: QT_TRANSLATE_NOOP("Export", "flattened"),
    Fate.DROPPED: QT_TRANSLATE_NOOP("Export", "dropped"),
}
_NARROWING: Final = {
    "languages": QT_TRANSLATE_NOOP("Export", "the language"),
    "conditions": QT_TRANSLATE_NOOP("Export", "the conditions"),
    "rounds": QT_TRANSLATE_NOOP("Export", "the round"),
    "only": QT_TRANSLATE_NOOP("Export", "only what is done"),
}
_CUTS: Final = {
    CutKind.SHARING: QT_TRANSLATE_NOOP("Import", "Sharing lines"),
    CutKind.NAVIGATION: QT_TRANSLATE_NOOP("Import", "Navigation"),
    CutKind.NOTICE: QT_TRANSLATE_NOOP("Import", "Notices and disclaimers"),
    CutKind.CONTACT: QT_TRANSLATE_NOOP("Import", "Contact lines"),
    CutKind.MARKDOWN: QT_TRANSLATE_NOOP("Import", "Markdown signs"),
}
_PATTERNS: Final = {
    Pattern.SOLID: QT_TRANSLATE_NOOP("Patterns", "solid line"),
    Pattern.DASH: QT_TRANSLATE_NOOP("Patterns", "dashes"),
    Pattern.DOT: QT_TRANSLATE_NOOP("Patterns", "dots"),
    Pattern.DASH_DOT: QT_TRANSLATE_NOOP("Patterns", "dashes and dots"),
    Pattern.DOUBLE: QT_TRANSLATE_NOOP("Patterns", "double line"),
    Pattern.WAVE: QT_TRANSLATE_NOOP("Patterns", "wave"),
}
_LANGUAGES: Final = {
    "ar": QT_TRANSLATE_NOOP("Languages", "Arabic"),
    "en": QT_TRANSLATE_NOOP("Languages", "English"),
    "und": QT_TRANSLATE_NOOP("Languages", "not known"),
}
_ZONES: Final = {
    ZoneKind.HEADLINE: QT_TRANSLATE_NOOP("Zones", "headline"),
    ZoneKind.BYLINE: QT_TRANSLATE_NOOP("Zones", "byline"),
    ZoneKind.DATELINE: QT_TRANSLATE_NOOP("Zones", "dateline"),
    ZoneKind.BODY: QT_TRANSLATE_NOOP("Zones", "body"),
    ZoneKind.CAPTION: QT_TRANSLATE_NOOP("Zones", "caption"),
    ZoneKind.QUOTE: QT_TRANSLATE_NOOP("Zones", "quote"),
    ZoneKind.TABLE: QT_TRANSLATE_NOOP("Zones", "table"),
    ZoneKind.FURNITURE: QT_TRANSLATE_NOOP("Zones", "furniture"),
}
_ACTIONS: Final = {
    "span.add": QT_TRANSLATE_NOOP("Commands", "Label “{text}” as {label}"),
    "span.add-every": QT_TRANSLATE_NOOP("Commands", "Label every “{text}” as {label}"),
    "span.add-everywhere": QT_TRANSLATE_NOOP("Commands", "Label every “{text}” as {label} in several articles"),
    "assignment.add": QT_TRANSLATE_NOOP("Commands", "Take the article up"),
    "span.relabel": QT_TRANSLATE_NOOP("Commands", "Change “{text}” to {label}"),
    "span.move": QT_TRANSLATE_NOOP("Commands", "Move the boundary of “{text}”"),
    "span.remove": QT_TRANSLATE_NOOP("Commands", "Remove the span “{text}”"),
    "span.attributes": QT_TRANSLATE_NOOP("Commands", "Change an attribute of “{text}”"),
    "span.note": QT_TRANSLATE_NOOP("Commands", "Change the note on “{text}”"),
    "link.add": QT_TRANSLATE_NOOP("Commands", "Link two spans: {label}"),
    "link.remove": QT_TRANSLATE_NOOP("Commands", "Remove the link {label}"),
    "history.revert": QT_TRANSLATE_NOOP("Commands", "Revert an earlier step"),
    "assignment.note": QT_TRANSLATE_NOOP("Commands", "Change the note on the article"),
    "assignment.flag": QT_TRANSLATE_NOOP("Commands", "Change the flag “I am unsure”"),
    "assignment.open": QT_TRANSLATE_NOOP("Commands", "Open the article"),
    "assignment.done": QT_TRANSLATE_NOOP("Commands", "Done"),
    "assignment.set-aside": QT_TRANSLATE_NOOP("Commands", "Set aside"),
    "assignment.reopen": QT_TRANSLATE_NOOP("Commands", "Reopen"),
    "article.withdraw": QT_TRANSLATE_NOOP("Commands", "Withdraw the article"),
    "article.restore": QT_TRANSLATE_NOOP("Commands", "Put the article back"),
    "article.pair": QT_TRANSLATE_NOOP("Commands", "Set articles beside each other"),
    "article.direction": QT_TRANSLATE_NOOP("Commands", "Change the direction of the text"),
    "article.duplicates": QT_TRANSLATE_NOOP("Commands", "Mark duplicates"),
    "assignment.plan": QT_TRANSLATE_NOOP("Commands", "Assign articles"),
    "annotator.add": QT_TRANSLATE_NOOP("Commands", "Add an annotator"),
    "annotator.rename": QT_TRANSLATE_NOOP("Commands", "Rename an annotator"),
    "annotator.withdraw": QT_TRANSLATE_NOOP("Commands", "Withdraw an annotator"),
    "annotator.restore": QT_TRANSLATE_NOOP("Commands", "Take an annotator back"),
    "round.add": QT_TRANSLATE_NOOP("Commands", "Add a round"),
    "round.edit": QT_TRANSLATE_NOOP("Commands", "Change a round"),
    "label-set.edit": QT_TRANSLATE_NOOP("Commands", "Change the label set"),
    "label-set.migrate": QT_TRANSLATE_NOOP("Commands", "Move spans to other labels"),
    "gold.begin": QT_TRANSLATE_NOOP("Commands", "Begin the gold of the article"),
    "gold.decide": QT_TRANSLATE_NOOP("Commands", "Decide on “{text}”"),
    "gold.reason": QT_TRANSLATE_NOOP("Commands", "Change the reason on “{text}”"),
    "gold.settle": QT_TRANSLATE_NOOP("Commands", "Settle the article"),
    "gold.reopen": QT_TRANSLATE_NOOP("Commands", "Take the gold up again"),
    "gold.renew": QT_TRANSLATE_NOOP("Commands", "Take newer work into gold"),
    "gold.alike": QT_TRANSLATE_NOOP("Commands", "Decide alike on “{text}”"),
    "gold.annotator": QT_TRANSLATE_NOOP("Commands", "Keep gold"),
    "gold.answer": QT_TRANSLATE_NOOP("Commands", "Answer a question"),
    "import.articles": QT_TRANSLATE_NOOP("Commands", "Import articles"),
    "import.work": QT_TRANSLATE_NOOP("Commands", "Import spans"),
    "package.merge": QT_TRANSLATE_NOOP("Commands", "Merge returned work"),
    "package.open": QT_TRANSLATE_NOOP("Commands", "Open a package"),
    "package.update": QT_TRANSLATE_NOOP("Commands", "Take in a package"),
}
_WARNINGS: Final = {
    "project.network-folder": QT_TRANSLATE_NOOP(
        "Warnings",
        "This project lies in a network or synchronised folder. Two programs that write there at once can damage it; "
        "keep it on this machine and share copies.",
    ),
}
_CHECKS: Final = {
    "article.hash": QT_TRANSLATE_NOOP("Checks", "Texts that have changed"),
    "article.length": QT_TRANSLATE_NOOP("Checks", "Texts of another length"),
    "article.no-text": QT_TRANSLATE_NOOP("Checks", "Articles without their text"),
    "assignment.unsealed": QT_TRANSLATE_NOOP("Checks", "Done without a submission"),
    "export.changed": QT_TRANSLATE_NOOP("Checks", "Files that have changed since they were written"),
    "export.differs": QT_TRANSLATE_NOOP("Checks", "Files that the project would give otherwise by now"),
    "export.impossible": QT_TRANSLATE_NOOP("Checks", "Exports that the project cannot give any more"),
    "export.missing": QT_TRANSLATE_NOOP("Checks", "Files that are missing"),
    "export.unlisted": QT_TRANSLATE_NOOP("Checks", "Files that do not belong to the export"),
    "file.damaged": QT_TRANSLATE_NOOP("Checks", "Damage in the file"),
    "journal.orphan": QT_TRANSLATE_NOOP("Checks", "Journal entries about nothing"),
    "link.elsewhere": QT_TRANSLATE_NOOP("Checks", "Links that lead nowhere"),
    "row.orphan": QT_TRANSLATE_NOOP("Checks", "Records that refer to nothing"),
    "row.unreadable": QT_TRANSLATE_NOOP("Checks", "Records that cannot be read"),
    "span.grapheme": QT_TRANSLATE_NOOP("Checks", "Spans that cut a letter from its marks"),
    "span.label": QT_TRANSLATE_NOOP("Checks", "Spans with a label that is not in the label set"),
    "span.outside": QT_TRANSLATE_NOOP("Checks", "Spans outside the text"),
    "span.surface": QT_TRANSLATE_NOOP("Checks", "Spans whose text is not that of the article"),
    "span.version": QT_TRANSLATE_NOOP("Checks", "Spans of a label set that is not there"),
    "submission.version": QT_TRANSLATE_NOOP("Checks", "Submissions of a label set that is not there"),
    "zone.outside": QT_TRANSLATE_NOOP("Checks", "Zones outside the text"),
}

_WORDS_OF_OURS: Final = frozenset(
    {
        ("inception.too-large", "limit"),
        ("jsonl.repeated", "what"),
        ("jsonl.type", "expected"),
        ("jsonl.type", "found"),
        ("package.too-large", "what"),
        ("plan.number", "what"),
        ("recipe.value", "expected"),
        ("xml.value", "expected"),
    }
)
"""Arguments besides reasons which the program words itself, by the problem's code."""


def error_text(problem: AnnotatorError) -> str:
    """Return the sentence of a problem: what happened, where, and what to do."""
    template = _translated("Errors", MESSAGES[problem.code])
    arguments = {name: _shown(problem, name) for name in problem.arguments}
    if "{line}" not in template and problem.file is not None and problem.line is not None:
        arguments["file"] = place_text(problem.file, problem.line)
    whole = {"file": QCoreApplication.translate("Errors", "the text"), **arguments}
    try:
        return template.format(**whole)
    except (KeyError, IndexError, ValueError):  # a translation must never hide the problem itself
        return str(problem)


def place_text(file: str, line: int = 0) -> str:
    """Return a file's name, with the line where that is known."""
    found = _PLACE.fullmatch(file)
    if found:
        file, line = found["file"], int(found["line"])
    if not line:
        return isolated(file)
    return (
        QCoreApplication.translate("Errors", "{file}, line {line}")
        .replace("{file}", isolated(file))
        .replace("{line}", number_text(line))
    )


def action_text(action: str, *, text: str = "", label: str = "", count: int = 1) -> str:
    """Return the name of an undo step or journal entry: what was done, to which text, with which label."""
    if action == "span.remove" and count != 1:
        return QCoreApplication.translate("Commands", "Remove %n span(s)", "", count)
    if action == "span.relabel" and count != 1:
        several = QCoreApplication.translate("Commands", "Change %n span(s) to {label}", "", count)
        return several.format(label=isolated(label))
    if action not in _ACTIONS:
        return action
    return _translated("Commands", _ACTIONS[action]).format(text=isolated(text), label=isolated(label))


def state_text(state: AssignmentState) -> str:
    """Return where an annotator stands with an article, in a word or two."""
    return _translated("States", _STATES[state])


def round_kind_text(kind: RoundKind) -> str:
    """Return why the work of a round is done, in a word."""
    return _translated("Rounds", _ROUND_KINDS[kind])


def reason_text(reason: SetAsideReason) -> str:
    """Return why an article was set aside."""
    return _translated("Reasons", _REASONS[reason])


def given_reason_text(reason: str) -> str:
    """Return an assignment's reason: the name of one of ours, or what a person wrote."""
    return reason_text(SetAsideReason(reason)) if reason in set(SetAsideReason) else reason


def skip_text(reason: str) -> str:
    """Return why an import left a file or text out."""
    return _translated("Import", _SKIPS[reason]) if reason in _SKIPS else reason


def span_note_text(fate: str) -> str:
    """Return what an import did with a span that could not be stored exactly as it came."""
    return _translated("Import", _SPAN_FATES[fate]) if fate in _SPAN_FATES else fate


def cut_text(kind: CutKind) -> str:
    """Return what a kind of site furniture is called."""
    return _translated("Import", _CUTS[kind])


def fate_text(fate: Fate) -> str:
    """Return what became of a span in a layer of an export."""
    return _translated("Export", _FATES[fate])


def pattern_text(pattern: Pattern) -> str:
    """Return the name of a label's line pattern."""
    return _translated("Patterns", _PATTERNS[pattern])


def zone_text(kind: ZoneKind) -> str:
    """Return what a kind of stretch of an article is called."""
    return _translated("Zones", _ZONES[kind])


def language_text(code: str) -> str:
    """Return the name of an article's language."""
    return _translated("Languages", _LANGUAGES[code]) if code in _LANGUAGES else code


def format_text(phrase: str) -> str:
    """Return a format's title, or a phrase on what it loses, as formats give them in English."""
    return _translated("Formats", phrase)


def report_text(text: str) -> str:
    """Return a remark of an account, which itself is in English, for whoever reads the file."""
    whole = _remark(text) if text else ""
    if whole is not None:
        return whole
    parts = [_remark(part) or isolated(part) for part in text.split("; ")]
    return QCoreApplication.translate("Remarks", "; ", "between remarks").join(parts)


def warning_text(code: str) -> str:
    """Return a warning about an opened project."""
    return _translated("Warnings", _WARNINGS[code]) if code in _WARNINGS else code


def check_text(code: str) -> str:
    """Return the kind of a problem that checking a project found."""
    return _translated("Checks", _CHECKS[code]) if code in _CHECKS else code


def number_text(number: float, decimals: int = 0) -> str:
    """Return a number as the interface language writes it, with its thousands set apart."""
    return QLocale().toString(float(number), "f", decimals) if decimals else QLocale().toString(int(number))


def size_text(size: int) -> str:
    """Return a size given in bytes."""
    if size < 1000:
        return QCoreApplication.translate("Sizes", "%n byte(s)", "", size)
    if size < 1_000_000:
        return QCoreApplication.translate("Sizes", "{n} kB").format(n=number_text(round(size / 1000)))
    return QCoreApplication.translate("Sizes", "{n} MB").format(n=number_text(size / 1_000_000, 1))


def date_text(moment: str | datetime) -> str:
    """Return a moment (ISO 8601, or aware) as local date and time; what is no date comes back as it is."""
    try:
        at = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    except ValueError:
        return str(moment)
    stamp = QDateTime.fromMSecsSinceEpoch(round(at.timestamp() * 1000))
    return QLocale().toString(stamp, QLocale.FormatType.ShortFormat)


def day_text(moment: str) -> str:
    """Return the day of a moment (ISO 8601) as the interface writes it; what names no day comes back as it is."""
    day = QDate.fromString(moment[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(day, QLocale.FormatType.ShortFormat) if day.isValid() else moment


def isolated(text: str) -> str:
    """Return text that stands inside a sentence so that neither pulls the other's letters about.

    Text that runs against the interface is put between direction isolates, line by line, for they end with their line;
    other text comes back as it is.
    """
    if "\n" in text:
        return "\n".join(map(isolated, text.split("\n")))
    right_to_left = QLocale().textDirection() == Qt.LayoutDirection.RightToLeft
    against = {"L"} if right_to_left else {"R", "AL"}
    if any(unicodedata.bidirectional(character) in against for character in text):
        return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"
    return text


def _shown(problem: AnnotatorError, name: str) -> str:
    value = _first_bad(problem) if name == "first" else problem.arguments[name]
    if isinstance(value, AnnotatorError):
        return error_text(value)
    if name in {"state", "wanted"} and value in set(AssignmentState):
        return state_text(AssignmentState(str(value)))
    if name == "file":
        return place_text(str(value))
    narrowing = problem.arguments.get("by") if name == "options" else None
    if isinstance(narrowing, dict):
        between = QCoreApplication.translate("Remarks", "; ", "between remarks")
        value = between.join(_translated("Export", _NARROWING[field]) for field in narrowing)
    if name == "reason":
        return report_text(str(value))
    if (problem.code, name) in _WORDS_OF_OURS:
        return _remark(str(value)) or isolated(str(value))
    return number_text(value) if isinstance(value, int) else isolated(str(value))


def _first_bad(problem: AnnotatorError) -> object:
    """Return the first of several problems: it came along as a sentence in English, but the report has it itself."""
    bad = getattr(problem.arguments.get("report"), "bad", None)
    return bad[0] if bad else problem.arguments["first"]


def _translated(context: str, source: object) -> str:
    # What QT_TRANSLATE_NOOP marks is typed as an object.
    return QCoreApplication.translate(context, str(source))


def _remark(text: str) -> str | None:
    """Return a remark in the interface language; None where it is not a known one."""
    found = fitting(text)
    if found is not None:
        template, fields = found
        parts = {name: _remark_part(name, value) for name, value in fields.items()}
        return QCoreApplication.translate("Remarks", template).format(**parts)
    named = of_a_file(text)
    inner = _remark(named[1]) if named else None
    if named is None or inner is None:
        return None
    return _translated("Remarks", OF_A_FILE).format(file=place_text(named[0]), what=inner)


def _remark_part(name: str, value: str) -> str:
    if name == "file":
        return place_text(value)
    return (_remark(value) if name in NESTED else None) or isolated(value)
