"""The remarks that readers and writers make in an account, and the reasons in errors, as templates to translate.

An account is a file too and is written in English, as reasons are. The window shows a remark in its own language
where one of these templates fits, and as it stands where none does.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from annotator.ui.remarks_of_exports import REMARKS_OF_EXPORTS
from annotator.ui.remarks_of_libraries import REMARKS_OF_LIBRARIES
from annotator.ui.remarks_of_packages import REMARKS_OF_PACKAGES
from annotator.ui.remarks_of_problems import REMARKS_OF_PROBLEMS
from annotator.ui.remarks_of_readers import REMARKS_OF_READERS
from annotator.ui.remarks_of_values import REMARKS_OF_VALUES

_TEMPLATES: Final = (
    # why a span is not as it was
    QT_TRANSLATE_NOOP("Remarks", "begins inside the token “{token}”"),
    QT_TRANSLATE_NOOP("Remarks", "ends inside the token “{token}”"),
    QT_TRANSLATE_NOOP("Remarks", "white space at its edge is left out"),
    QT_TRANSLATE_NOOP("Remarks", "the token “{token}” and “{other}” is split"),
    QT_TRANSLATE_NOOP("Remarks", "the token “{token}” is split"),
    QT_TRANSLATE_NOOP("Remarks", "holds white space only"),
    QT_TRANSLATE_NOOP("Remarks", "no token lies there"),
    QT_TRANSLATE_NOOP("Remarks", "holds no whole token: it lies inside “{token}”"),
    QT_TRANSLATE_NOOP("Remarks", "one entity with {start}–{end} “{text}”"),
    QT_TRANSLATE_NOOP("Remarks", "overlaps {label} {start}–{end} “{text}”, which goes before it"),
    # what an export leaves behind, and what is good to know of it
    QT_TRANSLATE_NOOP("Remarks", "tokens by {tokenizer}: {count} of the articles"),
    QT_TRANSLATE_NOOP("Remarks", "1 token was split; each is listed in the file ending in {ending}"),
    QT_TRANSLATE_NOOP("Remarks", "{count} tokens were split; each is listed in the file ending in {ending}"),
    QT_TRANSLATE_NOOP(
        "Remarks",
        "the articles have several languages, and spaCy trains one at a time: train from the files ending in "
        "{endings}, which hold each language alone",
    ),
    QT_TRANSLATE_NOOP("Remarks", "the label “{label}” is written {tag}"),
    QT_TRANSLATE_NOOP("Remarks", "{article}: no sentence break at {place}, inside {label} {start}–{end} “{text}”"),
    QT_TRANSLATE_NOOP("Remarks", "{count} tokens reading {token} were split, as that begins an article"),
    QT_TRANSLATE_NOOP("Remarks", "{count} assignments are not done and were left out; --only all takes them too."),
    QT_TRANSLATE_NOOP("Remarks", "{count} assignments are reopened; their latest submission was written."),
    QT_TRANSLATE_NOOP(
        "Remarks",
        "{count} assignments were sealed under an earlier version of the label set; their labels were read as version "
        "{version} has them.",
    ),
    QT_TRANSLATE_NOOP("Remarks", "gold is stale, as newer work has come since it began, in: {names}"),
    QT_TRANSLATE_NOOP("Remarks", "gold is in review and stands as far as it is decided, in: {names}"),
    # what of another tool's labels is taken otherwise
    QT_TRANSLATE_NOOP("Remarks", "“{name}” is called {other}, as names have no spaces and differ."),
    QT_TRANSLATE_NOOP("Remarks", "“{name}” is a heading that cannot be set, and was left out."),
    QT_TRANSLATE_NOOP("Remarks", "“{name}” is named, but is no entity or event; it was left out."),
    QT_TRANSLATE_NOOP("Remarks", "“{name}” is of the whole article, not of a span, and was left out."),
    QT_TRANSLATE_NOOP("Remarks", "“{name}” has no counterpart here and was left out."),
    QT_TRANSLATE_NOOP("Remarks", "Line {line} (“{name}”) was left out."),
    QT_TRANSLATE_NOOP("Remarks", "The attribute “{name}” is for no label and was left out."),
    QT_TRANSLATE_NOOP("Remarks", "The link “{name}” is between no labels and was left out."),
    QT_TRANSLATE_NOOP("Remarks", "The colour of “{name}” was changed, so that it can be read on both pages."),
    QT_TRANSLATE_NOOP("Remarks", "The colour “{colour}” of “{name}” is not known; another was taken."),
    # what an import added or named by itself
    QT_TRANSLATE_NOOP("Remarks", "added to the label set as labels: {names}"),
    QT_TRANSLATE_NOOP("Remarks", "added to the label set as attributes: {names}"),
    QT_TRANSLATE_NOOP("Remarks", "added to the label set as link types: {names}"),
    QT_TRANSLATE_NOOP("Remarks", "annotators were named by their folders: {names}"),
    QT_TRANSLATE_NOOP("Remarks", "labels that go by another name here: {names}"),
    QT_TRANSLATE_NOOP("Remarks", "links of a span to itself, which were left out: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "no span that was read is labelled “{name}”, so nothing was mapped"),
    QT_TRANSLATE_NOOP("Remarks", "the settled work of {theirs} was taken in as gold, which is called {ours} here"),
    # why a label set was refused
    QT_TRANSLATE_NOOP("Remarks", "it has no section called “{name}”"),
    QT_TRANSLATE_NOOP("Remarks", "something stands before the first section"),
    QT_TRANSLATE_NOOP("Remarks", "it has neither entities nor events"),
    QT_TRANSLATE_NOOP("Remarks", "the relation “{name}” needs two arguments"),
    QT_TRANSLATE_NOOP("Remarks", "the attribute “{name}” does not say what it is of"),
    QT_TRANSLATE_NOOP("Remarks", "“{name}” is not defined"),
    QT_TRANSLATE_NOOP("Remarks", "it is no well-formed XML"),
    QT_TRANSLATE_NOOP("Remarks", "it has a document type, which is not read"),
    QT_TRANSLATE_NOOP("Remarks", "it has no labels"),
    QT_TRANSLATE_NOOP("Remarks", "it is too large for a configuration"),
    # what a reader took otherwise than the file has it
    QT_TRANSLATE_NOOP("Remarks", "{file}: the first row was taken for the names of the columns"),
    QT_TRANSLATE_NOOP("Remarks", "{file}: {count} NUL characters in the page were left out"),
    QT_TRANSLATE_NOOP("Remarks", "{file}: {what} were left out ({count})"),
    QT_TRANSLATE_NOOP("Remarks", "{file}: “{key}” {what}, once, in line {line}"),
    QT_TRANSLATE_NOOP("Remarks", "{file}: “{key}” {what}, {count} times, first in line {line}"),
    # why a file was refused
    QT_TRANSLATE_NOOP("Remarks", "it begins like {what}"),
    QT_TRANSLATE_NOOP("Remarks", "{count} control characters stand near its beginning"),
    QT_TRANSLATE_NOOP("Remarks", "it is of the older .doc kind, or protected"),
    QT_TRANSLATE_NOOP("Remarks", "it is not text in UTF-8"),
    QT_TRANSLATE_NOOP("Remarks", "it is not JSON from column {column} on"),
    QT_TRANSLATE_NOOP("Remarks", "it is a device"),
    # what checking a project found
    QT_TRANSLATE_NOOP("Remarks", "the text is not the one that was imported"),
    QT_TRANSLATE_NOOP("Remarks", "unknown label {label}"),
    QT_TRANSLATE_NOOP("Remarks", "the text has {length}"),
    QT_TRANSLATE_NOOP("Remarks", "cuts a letter from its marks"),
    QT_TRANSLATE_NOOP("Remarks", "refers to a {what} that is not there"),
)
_ALL: Final = tuple(
    str(template)
    for template in (
        *_TEMPLATES,
        *REMARKS_OF_EXPORTS,
        *REMARKS_OF_READERS,
        *REMARKS_OF_PROBLEMS,
        *REMARKS_OF_PACKAGES,
        *REMARKS_OF_LIBRARIES,
        *REMARKS_OF_VALUES,
    )
)
"""The first that fits is taken."""
NESTED: Final = frozenset({"what", "why", "place", "expected", "found"})
"""Groups that are a remark themselves."""
OF_A_FILE: Final = QT_TRANSLATE_NOOP("Remarks", "{file}: {what}")
"""How a remark of a file is told, where no template holds the file."""
_OF_A_FILE: Final = re.compile(r"(?P<file>[^:“]+): (?P<what>.+)", re.DOTALL)
_SHORT: Final = frozenset({"place", "constant"})
"""Groups without a colon: before one may stand the file that the rest is in."""
_FIELD: Final = re.compile(r"\\\{(\w+)\\\}")
_WITHOUT_FIELDS: Final = frozenset(template for template in _ALL if "{" not in template)


def fitting(text: str) -> tuple[str, dict[str, str]] | None:
    """Return the template that a text was made of, and what stands in its braces; None where there is none."""
    if text in _WITHOUT_FIELDS:
        return text, {}
    tried = ((template, pattern.fullmatch(text)) for template, pattern in _patterns())
    return next(((template, found.groupdict()) for template, found in tried if found), None)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((template, _pattern(template)) for template in _ALL if template not in _WITHOUT_FIELDS)


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_FIELD.sub(_group, re.escape(template)), re.DOTALL)


def _group(field: re.Match[str]) -> str:
    return f"(?P<{field[1]}>{'[^:]' if field[1] in _SHORT else '.'}+?)"


def of_a_file(text: str) -> tuple[str, str] | None:
    """Return the file, which may have a line, and the remark, where a text may be one of a file."""
    found = _OF_A_FILE.fullmatch(text)
    return (found["file"], found["what"]) if found else None
