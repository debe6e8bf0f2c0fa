"""Why a package is refused: what its zip, its lines or its records contradict."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

REMARKS_OF_PACKAGES: Final = (
    # the zip
    QT_TRANSLATE_NOOP("Remarks", "it is no zip, or was cut off"),
    QT_TRANSLATE_NOOP("Remarks", "it holds more files than a package has"),
    QT_TRANSLATE_NOOP("Remarks", "“{name}” in it is no part of a package"),
    QT_TRANSLATE_NOOP("Remarks", "{file} stands twice in it"),
    QT_TRANSLATE_NOOP("Remarks", "{file} in it is no ordinary file"),
    QT_TRANSLATE_NOOP("Remarks", "{file} in it is packed in a way that no package is"),
    QT_TRANSLATE_NOOP("Remarks", "{file} in it: {why}"),
    QT_TRANSLATE_NOOP("Remarks", "its manifest does not name {file}"),
    QT_TRANSLATE_NOOP("Remarks", "{file} is not what its manifest says"),
    QT_TRANSLATE_NOOP("Remarks", "{file} is not text in UTF-8"),
    QT_TRANSLATE_NOOP("Remarks", "{file} is no JSON: {why}"),
    QT_TRANSLATE_NOOP("Remarks", "its label set is nested too deep"),
    QT_TRANSLATE_NOOP("Remarks", "its label set is of another version than its manifest says"),
    # records
    QT_TRANSLATE_NOOP("Remarks", "a spelling of the entity {name} stands twice"),
    QT_TRANSLATE_NOOP("Remarks", "the text of {name} holds what no text in a project does"),
    QT_TRANSLATE_NOOP("Remarks", "the text of {name} is not the one its SHA-256 tells"),
    QT_TRANSLATE_NOOP("Remarks", "a zone of {name} lies outside its text"),
    QT_TRANSLATE_NOOP("Remarks", "the article {name} is missing"),
    QT_TRANSLATE_NOOP("Remarks", "the submissions of an assignment are not numbered one by one"),
    QT_TRANSLATE_NOOP("Remarks", "a submission belongs to no assignment in it"),
    QT_TRANSLATE_NOOP("Remarks", "a submission is of a later version of the label set than its package"),
    QT_TRANSLATE_NOOP("Remarks", "an assignment is done, but nothing was sealed"),
    QT_TRANSLATE_NOOP("Remarks", "an assignment is in a round that it does not tell of"),
    QT_TRANSLATE_NOOP("Remarks", "an assignment does not tell in which state it was given out"),
    QT_TRANSLATE_NOOP("Remarks", "an article was set aside for no reason that there is"),
    QT_TRANSLATE_NOOP("Remarks", "the id {name} stands for other work in the project"),
    # spans and links
    QT_TRANSLATE_NOOP("Remarks", "a link does not join two spans of its article"),
    QT_TRANSLATE_NOOP("Remarks", "a link has the type “{name}”, which the label set does not have"),
    QT_TRANSLATE_NOOP("Remarks", "a link stands twice"),
    QT_TRANSLATE_NOOP("Remarks", "{what} has the label “{name}”, which the label set does not have"),
    QT_TRANSLATE_NOOP("Remarks", "{what} has an attribute that the label set does not have"),
    QT_TRANSLATE_NOOP("Remarks", "{what} is of a later version of the label set than its package"),
    QT_TRANSLATE_NOOP("Remarks", "{what} lies outside the text, which has {count} characters"),
    QT_TRANSLATE_NOOP("Remarks", "{what} is not what the text reads there"),
    QT_TRANSLATE_NOOP("Remarks", "{what} cuts a letter from its marks"),
    QT_TRANSLATE_NOOP("Remarks", "{what} stands twice"),
    QT_TRANSLATE_NOOP("Remarks", "the span {start}–{end}"),
    QT_TRANSLATE_NOOP("Remarks", "the article {name}"),
    QT_TRANSLATE_NOOP("Remarks", "the assignment {name}"),
    QT_TRANSLATE_NOOP("Remarks", "the submission {name}"),
    QT_TRANSLATE_NOOP("Remarks", "the answer {name}"),
    QT_TRANSLATE_NOOP("Remarks", "the ruling {name}"),
    QT_TRANSLATE_NOOP("Remarks", "the reopening {name}"),
    QT_TRANSLATE_NOOP("Remarks", "the entity {name}"),
)
