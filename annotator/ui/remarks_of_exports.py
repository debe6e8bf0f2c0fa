"""The remarks of exports: why a span is not as it was, what was left behind, what is good to know."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

REMARKS_OF_EXPORTS: Final = (
    # spans that options left out
    QT_TRANSLATE_NOOP("Remarks", "it lies in a zone that is left out"),
    QT_TRANSLATE_NOOP("Remarks", "{votes} of {count} annotators marked it"),
    QT_TRANSLATE_NOOP("Remarks", "left out: links at spans in zones that are left out ({count})"),
    QT_TRANSLATE_NOOP("Remarks", "left out: attributes without a majority ({count})"),
    QT_TRANSLATE_NOOP("Remarks", "left out: entities without a majority ({count})"),
    QT_TRANSLATE_NOOP("Remarks", "left out: links without a majority ({count})"),
    QT_TRANSLATE_NOOP("Remarks", "left out: notes of single annotators ({count})"),
    # what became of spans and names
    QT_TRANSLATE_NOOP("Remarks", "holds line breaks only"),
    QT_TRANSLATE_NOOP("Remarks", "the label “{name}” is called “{other}” there: {why}"),
    QT_TRANSLATE_NOOP("Remarks", "the attribute “{name}” is called “{other}” there: {why}"),
    QT_TRANSLATE_NOOP("Remarks", "the link “{name}” is called “{other}” there: {why}"),
    QT_TRANSLATE_NOOP("Remarks", "brat's names hold ASCII letters, digits, _ and - only"),
    # what was left behind
    QT_TRANSLATE_NOOP("Remarks", "links at spans of white space only: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "links from one row to another: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "the ends of cells, as one holds {size} characters: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "characters that a workbook cannot hold, each written as U+FFFD: {count}"),
    # what is good to know
    QT_TRANSLATE_NOOP("Remarks", "articles that begin with white space, which other programs read as spaces: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "tags stand in {count} columns; what overlaps stands in the later ones"),
    QT_TRANSLATE_NOOP("Remarks", "the last {count} columns hold tags; what overlaps stands in the later ones"),
    QT_TRANSLATE_NOOP("Remarks", "articles without a token, which stand in comments only: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "nothing but blank lines parts the articles, as {sign} lines were left out"),
    QT_TRANSLATE_NOOP(
        "Remarks", "spans that cross others and stand in several elements, joined by next and prev: {count}"
    ),
    QT_TRANSLATE_NOOP(
        "Remarks", "spans that cross others and stand in several elements, joined by their “of”: {count}"
    ),
    QT_TRANSLATE_NOOP("Remarks", "cells with an apostrophe put in front, as they begin like formulas: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "sheets, as one holds {size} rows: {count}"),
    QT_TRANSLATE_NOOP(
        "Remarks",
        "Label Studio takes whoever imports the tasks for their annotator; the names stand in each task's meta",
    ),
    # why an export was not taken for what it is to be
    QT_TRANSLATE_NOOP("Remarks", "other content"),
    QT_TRANSLATE_NOOP("Remarks", "other options"),
    QT_TRANSLATE_NOOP("Remarks", "it is missing"),
    # what verifying an export found
    QT_TRANSLATE_NOOP("Remarks", "{file}: the project's label set is another one by now."),
    QT_TRANSLATE_NOOP(
        "Remarks", "It was written with {name} {version}, here is {other}: files can differ for that reason."
    ),
)
