"""The remarks of readers: what was taken otherwise than a file has it. A file's name and a colon may stand before."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

REMARKS_OF_READERS: Final = (
    QT_TRANSLATE_NOOP("Remarks", "read as {encoding}"),
    # what stands in a table of tags
    QT_TRANSLATE_NOOP("Remarks", "tags in {scheme}, {count} columns parted by {sign}"),
    QT_TRANSLATE_NOOP("Remarks", "tags in {scheme}, in the columns {names}"),
    QT_TRANSLATE_NOOP("Remarks", "tags in {scheme}, in MISC"),
    QT_TRANSLATE_NOOP("Remarks", "spacing is not known: tokens were joined by a space, sentences by a line break"),
    QT_TRANSLATE_NOOP("Remarks", "columns that were not read: {names}"),
    QT_TRANSLATE_NOOP("Remarks", "comment lines that were left out: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "articles without a token that were left out: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "tags that stand otherwise than {scheme} has them: {count}"),
    QT_TRANSLATE_NOOP(
        "Remarks", "the list of articles beside it does not fit, so the ids of articles were not taken from there"
    ),
    QT_TRANSLATE_NOOP("Remarks", "no column holds tags of entities, so there are no spans"),
    QT_TRANSLATE_NOOP(
        "Remarks", "sentences whose spacing is not known, so that a space stands between all tokens: {count}"
    ),
    QT_TRANSLATE_NOOP(
        "Remarks", "articles whose text was changed since we wrote it, so that spans are those of the columns: {count}"
    ),
    QT_TRANSLATE_NOOP("Remarks", "spans left out, as their tags are no longer there: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "spans added, as there are new tags: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "tags on empty nodes, which stand nowhere in the text and were left out: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "tags on ranges of words that do not fit the words and were left out: {count}"),
    # DocBin
    QT_TRANSLATE_NOOP("Remarks", "there is no document in it"),
    QT_TRANSLATE_NOOP("Remarks", "documents without text that were left out: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "spans were read from doc.ents and from these groups of doc.spans: {names}"),
    QT_TRANSLATE_NOOP("Remarks", "“{key}” of the user data was kept in meta, {times}"),
    QT_TRANSLATE_NOOP("Remarks", "“{key}” of the user data is no text and was left out, {times}"),
    QT_TRANSLATE_NOOP(
        "Remarks",
        "the spans of {count} documents were changed since they were written; they were read as they stand now, and "
        "that they were done was not taken over",
    ),
    QT_TRANSLATE_NOOP(
        "Remarks",
        "the white space of {count} documents is not known; one space was put between tokens, and offsets count that",
    ),
    QT_TRANSLATE_NOOP("Remarks", "the categories (doc.cats) of {count} documents were left out"),
    QT_TRANSLATE_NOOP("Remarks", "{count} spans hold no token or have no label and were left out"),
    QT_TRANSLATE_NOOP(
        "Remarks", "{count} spans share their id with another one of their document and were read without it"
    ),
    # UIMA, WebAnno, INCEpTION
    QT_TRANSLATE_NOOP("Remarks", "annotations of types that are not in TypeSystem.xml were left out: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "texts in other views than {name} were left out: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "annotations of the layer {layer} were left out, as it is not one of names: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "annotations of the layer {layer} have no label and were read as {name}: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "annotations of the layer {layer} were left out, as they hold no character: {count}"),
    QT_TRANSLATE_NOOP(
        "Remarks", "relations of the layer {layer} were left out, as they do not join two spans: {count}"
    ),
    QT_TRANSLATE_NOOP(
        "Remarks", "what stands between sentences is not in the file; line feeds were put there: {count}"
    ),
    QT_TRANSLATE_NOOP("Remarks", "sentences without text were put together from their tokens: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "there is no text of the document {document} in it"),
    QT_TRANSLATE_NOOP("Remarks", "files of annotations ending in {ending} were left out: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "these states of work are not known and were left out: {names}"),
    QT_TRANSLATE_NOOP(
        "Remarks", "work in no form that is read (UIMA CAS or WebAnno TSV) was left out: {count}, by {names}"
    ),
    # XML
    QT_TRANSLATE_NOOP("Remarks", "elements without text, which are no spans and were left out: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "“{name}” of articles was kept in their metadata: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "<{name}> in <about> is not known and was left out: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "names without text, which were left out: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "names in parts, read as one span with what stands between the parts: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "<{name}>, which was left out of the text: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "names in <{name}>, which were left out with it: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "<choice>, of which the first form was read: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "names in other forms of a <choice>, which were left out with them: {count}"),
    QT_TRANSLATE_NOOP("Remarks", "line breaks inside paragraphs, each read as a space: {count}"),
    # what became of a key, after the key
    QT_TRANSLATE_NOOP("Remarks", "was kept in meta"),
    QT_TRANSLATE_NOOP("Remarks", "was kept as an attribute"),
    QT_TRANSLATE_NOOP("Remarks", "was left out"),
    QT_TRANSLATE_NOOP("Remarks", "was taken as a note"),
    QT_TRANSLATE_NOOP("Remarks", "was taken as one more {name}"),
    QT_TRANSLATE_NOOP("Remarks", "is no key of ours and was kept in meta"),
    QT_TRANSLATE_NOOP("Remarks", "is no key of ours and was kept as an attribute"),
    QT_TRANSLATE_NOOP("Remarks", "is no key of ours and was left out"),
    QT_TRANSLATE_NOOP("Remarks", "is of the tool's own use and was left out"),
    QT_TRANSLATE_NOOP("Remarks", "is of doccano's own use and was left out"),
    QT_TRANSLATE_NOOP("Remarks", "is not as this program writes it and was left out"),
    QT_TRANSLATE_NOOP("Remarks", "is “{value}”, so the article was read without spans"),
    QT_TRANSLATE_NOOP("Remarks", "was accepted by itself and put to those of the same text"),
    QT_TRANSLATE_NOOP("Remarks", "were changed since they were written; that they were done was not taken over"),
    QT_TRANSLATE_NOOP("Remarks", "holds a span that stands in another list too; it is one"),
    QT_TRANSLATE_NOOP("Remarks", "and its end name other tokens than the offsets, which count"),
    QT_TRANSLATE_NOOP("Remarks", "holds one between tokens that are no spans; it was left out"),
    QT_TRANSLATE_NOOP("Remarks", "holds a category of the whole article, which was left out"),
    QT_TRANSLATE_NOOP("Remarks", "is a number, of which the file does not say what it is called"),
    QT_TRANSLATE_NOOP("Remarks", "is set, which makes nobody's work gold and was left out"),
    QT_TRANSLATE_NOOP("Remarks", "is set, so the article was taken as set aside"),
    QT_TRANSLATE_NOOP("Remarks", "are submitted work and were taken as done"),
    QT_TRANSLATE_NOOP("Remarks", "is empty, so the region was left out"),
    QT_TRANSLATE_NOOP("Remarks", "is another text than the one that was read, so a region on it was left out"),
    QT_TRANSLATE_NOOP("Remarks", "labels another text than the one that was read, so a region of it was left out"),
    QT_TRANSLATE_NOOP("Remarks", "stands on two regions, which became a span each; links lead to the first"),
    QT_TRANSLATE_NOOP("Remarks", "stands on a region that was left out, and was left out with it"),
    QT_TRANSLATE_NOOP("Remarks", "joins a region that was left out, and was left out with it"),
    QT_TRANSLATE_NOOP("Remarks", "names several labels, which became a span each"),
    QT_TRANSLATE_NOOP("Remarks", "is not what the text says at its offsets, which hold"),
    QT_TRANSLATE_NOOP("Remarks", "cuts a character in two and was widened to all of it"),
    QT_TRANSLATE_NOOP("Remarks", "is a kind of result that has no counterpart and was left out"),
    QT_TRANSLATE_NOOP("Remarks", "stands on a region without a label and was left out"),
    QT_TRANSLATE_NOOP("Remarks", "is of the whole article and was kept in meta"),
    QT_TRANSLATE_NOOP("Remarks", "leads both ways and became two links"),
    QT_TRANSLATE_NOOP("Remarks", "has no label and became a link of the type “{name}”"),
    QT_TRANSLATE_NOOP("Remarks", "cannot be read, so what stands on it was left out"),
    QT_TRANSLATE_NOOP("Remarks", "in several pieces became a span for each, joined by links of the type “{name}”"),
    QT_TRANSLATE_NOOP("Remarks", "shares its trigger with another event, which became one span"),
    QT_TRANSLATE_NOOP("Remarks", "is not the type of the event's trigger and was left out"),
    QT_TRANSLATE_NOOP("Remarks", "stands on a link and became its note"),
    QT_TRANSLATE_NOOP("Remarks", "is a resource, whose entries became attributes"),
    QT_TRANSLATE_NOOP("Remarks", "stands on what is no span or link and was left out"),
)
