"""Every problem a user can meet, by code: what happened, where, and what to do.

The command line prints the English sentence; the window translates the template of the same code.
"""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, str]] = {
    # text
    "text.control": (
        "{file}: the text holds the control character {character} at character {offset}; "
        "remove it, or import with --strip-controls."
    ),
    "text.empty": "{file}: there is no text in it.",
    # spans
    "span.outside": (
        "{file}: span {start}–{end} lies outside the text, which has {length} characters; correct its offsets."
    ),
    "span.empty": "{file}: span {start}–{end} holds no character; correct its offsets.",
    "span.surface": (
        "{file}: span {start}–{end} should read “{expected}”, but the text there reads “{found}”; "
        "correct the offsets or the text."
    ),
    "span.duplicate": "“{text}” already carries the label {label} here.",
    "occurrence.none": "“{text}” stands nowhere else in this article without this label.",
    "pair.itself": "An article cannot be set beside itself; choose another one.",
    "occurrence.none-open": "“{text}” stands nowhere in your open articles without this label.",
    "step.not-last": "Another step over several articles came after this one; undo that first: {step}.",
    "step.label-set": (
        "This step was made with labels that the label set does not offer any more, so it cannot be taken; the spans "
        "stay as they are."
    ),
    "surface.none": "From here on, no name that you have labelled before stands without its label.",
    "span.grapheme": "The span {start}–{end} would cut a letter from its marks; choose another boundary.",
    "label.unknown": (
        "{file}: the label set has no label “{label}”; map it with --map {label}=NAME, leave it out with --map "
        "{label}=, or add it with --add-labels."
    ),
    "labels.unknown": (
        "{file}: {count} labels are not in the label set: {labels}; map them with --map THEIRS=OURS, leave them out "
        "with --map THEIRS=, or add them with --add-labels."
    ),
    "label-set.invalid": "{file}: this is no label set: {reason}.",
    "label-set.unknown": ("There is neither a file nor a shipped label set “{name}”; name a file, or one of: {known}."),
    "label-set.example": "An example of {name} does not mark its stretch: “{text}”; put one stretch in [brackets].",
    "label-set.for-no-label": "“{name}” is for no label; choose at least one.",
    "label-set.in-use": (
        "Work was done under version {version} of the label set meanwhile, so it cannot be taken back; change the "
        "label set again instead."
    ),
    "label-set.key-taken": "{name} has the same key as {other}; give it another.",
    "label-set.letter": "{name} lacks a letter; give it one in each language.",
    "label-set.name": "“{name}” will not do as a name; use 1 to 60 characters without spaces.",
    "label-set.name-taken": "The name “{name}” stands twice; choose another.",
    "label-set.no-choices": "“{name}” offers a choice, but there is nothing to choose; add a value.",
    "label-set.no-label": "A label set needs at least one label that is not retired.",
    "label-set.read-back": (
        "{file}: what was written reads back otherwise; the file was left as it was. Please report this as a mistake "
        "in the program."
    ),
    # attributes
    "attribute.date": (
        "“{value}” is no date of the calendar; write a year, a month or a day, such as 2018, 2018-08 or 2018-08-23, or "
        "a range such as 2018-08-23/2018-08-25."
    ),
    "attribute.date-order": "The range “{value}” ends before it begins; write the earlier date first.",
    "attribute.value": "“{value}” is no value of the attribute {name}; choose one that the label set offers.",
    # links
    "link.no-span": "{file}: the link “{type}” ends at the span “{span}”, which is not in this article's work.",
    "link.duplicate": "These two spans are linked as {type} already.",
    "link.itself": "A span cannot be linked to itself; go to another one.",
    "link.labels": "The label set has no link “{type}” between spans of these labels.",
    "link.none": "{first} and {second} cannot be linked; {first} takes part in these links: {types}.",
    "link.none-at-all": "The label set has no link for {first}; add one in Project → Label set.",
    # files
    "convert.itself": "{file}: what is read lies there, and would be replaced; write elsewhere.",
    "file.binary": "{file}: this is not text ({reason}); save its text as a .txt file in UTF-8 and import that.",
    "file.folder": "{file}: this is a folder; name a file.",
    "file.missing": "{file}: there is no such file or folder.",
    "file.unreadable": "{file}: this cannot be read ({reason}).",
    "file.unknown-kind": "{file}: this kind of file is not known; name its format with --format.",
    # encodings
    "encoding.damaged": (
        "{file}: this looks like {encoding}, but the bytes from {offset} on are not; save the file anew in UTF-8, or "
        "name its encoding with --encoding."
    ),
    "encoding.unclear": "{file}: its encoding cannot be told; name it with --encoding, or save the file in UTF-8.",
    "encoding.unknown": (
        "{file}: there is no encoding “{encoding}”; name another, such as utf-8, utf-16, windows-1256 or iso-8859-6, "
        "or leave out --encoding."
    ),
    "encoding.wrong": (
        "{file}: this is not {encoding}: byte {offset} does not fit; choose another encoding, or leave out --encoding."
    ),
    # CoNLL and its kin
    "conll.columns": (
        "{file}: the number of columns in this line is {found}, not {expected}; correct it, or part them as the other "
        "lines do."
    ),
    "conll.no-token": "{file}: this line has a tag but no token; correct it.",
    "conll.tag": ("{file}: “{tag}” is no tag; write O, or a label after B-, I-, E-, S-, L- or U-, such as B-LOCATION."),
    "conllup.comment": (
        "{file}: the comment “{key}” does not hold what it should ({reason}); correct it, or remove it to read the "
        "rest."
    ),
    "conllup.line": "{file}: this is no line of CoNLL-U Plus ({reason}); correct it.",
    "conllup.no-form": "{file}: no column is named FORM; name the columns in a first line “# global.columns = …”.",
    # web pages, Word documents, tables
    "csv.fields": (
        "{file}: this row has {found} fields, the header {expected}; put fields that hold “{delimiter}” in quotes."
    ),
    "csv.no-column": "{file}: there is no column “{column}”; name one of its columns with --text-column: {columns}.",
    "csv.no-rows": "{file}: there is a header, but no row under it.",
    "csv.no-text": "{file}: there is no text in the column “{column}” of this row; fill it in, or leave out the row.",
    "csv.no-text-column": "{file}: no column is named as the text; name one with --text-column: {columns}.",
    "csv.quotes": "{file}: the quotation marks of this row are not well-formed ({reason}); correct them.",
    "docbin.invalid": (
        "{file}: this is no DocBin of spaCy ({reason}); write it again with spaCy's DocBin.to_disk and import that."
    ),
    "docbin.too-large": (
        "These articles have more than {most} tokens, and a DocBin cannot hold so many; export them in several files: "
        "by language, or with --split."
    ),
    "docx.invalid": (
        "{file}: this is no Word document of the .docx kind ({reason}); open it in a word processor and save it as "
        ".docx."
    ),
    "html.no-text": "{file}: no article text was found in this page; save the text itself as a .txt file.",
    # the project's own JSON Lines
    "jsonl.binary": "{file}: this is no text file; name its encoding with --encoding if it is one after all.",
    "jsonl.empty": "{file}: there is no article in it.",
    "jsonl.encoding": (
        "{file}: this is not text in {encoding}; save the file in UTF-8, or name its encoding with --encoding."
    ),
    "jsonl.foreign": (
        "{file}: “{key}” belongs to the format {name}, and the spans of such a file would be lost here; read it with "
        "--format {name}, or in convert with --from-format {name}."
    ),
    "jsonl.newer": "{file}: a newer version of the program wrote this file; update the program to read it.",
    "jsonl.repeated": "{file}: the {what} “{id}” stands twice; give each its own.",
    "jsonl.syntax": "{file}: this is no JSON ({reason}); each line must hold one JSON object.",
    "jsonl.type": "{file}: “{key}” must be {expected}, but it is {found}; correct it.",
    # XML
    "tei.no-text": "{file}: there is no <text> in this TEI document; only texts written out in it can be read.",
    "xml.doctype": "{file}: this XML has a DOCTYPE, which is not read for safety; remove it and import again.",
    "xml.no-article": "{file}: there is no <article> in this XML; put each article's text in an <article> element.",
    "xml.syntax": "{file}: this is no well-formed XML ({reason}); correct it, or save it anew.",
    "xml.value": "{file}: {name} of <{element}> cannot be “{value}”; it must be {expected}.",
    # WebAnno TSV, UIMA CAS, INCEpTION
    "inception.no-work": (
        "{file}: none of the work in it, by {names}, is in a form that can be read; export the project anew, with "
        "annotations as UIMA CAS XMI or WebAnno TSV 3."
    ),
    "inception.too-large": (
        "{file}: “{entry}” in it unpacks to more than {limit}; export fewer documents at a time, or check the file."
    ),
    "inception.zip": (
        "{file}: this is no project export of INCEpTION ({reason}); export the project anew, with annotations as UIMA "
        "CAS XMI or WebAnno TSV 3."
    ),
    "uima.doctype": "{file}: this XML declares a document type, which is refused; export it anew as UIMA CAS XMI.",
    "uima.no-text": "{file}: there is no text in this CAS; export one that holds its text.",
    "uima.no-types": (
        "{file}: the type “{type}” is described nowhere; put the TypeSystem.xml of the same export beside it."
    ),
    "uima.unreadable": (
        "{file}: this cannot be read as a UIMA CAS ({reason}); export it anew as UIMA CAS XMI or UIMA CAS JSON."
    ),
    "webanno.format": (
        "{file}: this is no WebAnno TSV 3 file, which begins with #FORMAT=WebAnno TSV 3; export it anew in that format."
    ),
    "webanno.line": "{file}: this line cannot be read ({reason}); export the file anew.",
    "webanno.reference": "{file}: an annotation points to {unit}, where none of its layer is; export the file anew.",
    "webanno.token": (
        "{file}: the token {token} should read “{expected}”, but the text at its offsets reads “{found}”; export the "
        "file anew."
    ),
    # brat, Label Studio
    "brat.details": (
        "{file}: what travels beside the document cannot be read ({reason}); restore the file, or remove it."
    ),
    "brat.line": "{file}: this is no line of brat's ({reason}); correct it, or take it out.",
    "brat.no-text": "{file}: the text that it marks, {text}, is not beside it; put it there.",
    "label-studio.syntax": "{file}: this is no JSON of Label Studio's ({reason}); export the project anew as JSON.",
    "label-studio.no-text": (
        "{file}: task {task} does not say which of its data is the text ({keys}); call that one “text”."
    ),
    "label-studio.markup": (
        "{file}: task {task} labels a web page, whose offsets do not count in its source; export it as plain text."
    ),
    # import
    "import.bad": "{bad} of {total} cannot be read, first: {first}",
    "import.conflict": (
        "{file}: {annotator} already has other spans in “{title}” (round {round}): {here} there, {there} in the "
        "file; remove one of the two, or import them into a project under two rounds."
    ),
    "import.id-taken": (
        "{file}: the article id “{id}” already stands for another text in the project; give this text another id, or "
        "move its spans onto the text of the project with --realign."
    ),
    "import.id-twice": (
        "{file}: the article id “{id}” stands for two different texts in what is imported; give each its own id, or "
        "move the spans of this one onto the first with --realign."
    ),
    "import.unlike": (
        "{file}: the article id “{id}” stands for another text in the project, and the two share too little to move "
        "spans from one to the other; give this text another id."
    ),
    "import.nobody": (
        "{file}: spans come with the text, but nobody is named; say whose they are with --as NAME, or import a folder "
        "in which each annotator has a folder."
    ),
    "import.nothing": "There is nothing to import in {names}.",
    # export
    "export.boundary": (
        "“{article}”: span {start}–{end} “{text}” begins or ends inside a token; choose another --boundary than fail."
    ),
    "export.cancelled": "The export was cancelled; nothing was written.",
    "export.no-gold": "There is no gold yet; settle an article first, in the window under Review → Adjudicate.",
    "export.none-done": "No article is left to export with --only done; choose otherwise, such as --only all.",
    "export.nothing-left": "These options leave no article to export: {options}. Choose otherwise.",
    "export.overlap": (
        "“{article}”: span {start}–{end} “{text}” overlaps {other_start}–{other_end} “{other}”; choose another "
        "--overlap than fail."
    ),
    "export.read-back": (
        "What was written for “{article}” reads back otherwise ({reason}); the target was left as it was. "
        "Please report this as a mistake in the program."
    ),
    "export.cell": (
        "“{article}”: the span {start}–{end} is longer than the {limit} characters that a cell of a workbook holds; "
        "choose csv."
    ),
    "export.too-deep": (
        "“{article}”: more than {limit} spans lie over each other at character {offset}, and XML is not nested so "
        "deep; choose another format."
    ),
    "export.which-annotator": (
        "The format {format} holds one annotator's work, and {count} fit ({names}); choose one with --from NAME."
    ),
    "filter.date": "--filter {text}: “{value}” is no date; write a year, a month or a day, such as 2018 or 2018-08-23.",
    "filter.invalid": (
        "--filter {text}: this is no condition; write a field, an operator and a value, such as source=SANA. "
        "Fields: {fields}; operators: {operators}"
    ),
    "filter.no-value": "--filter {text}: there is nothing to look for; write a word after the ~.",
    "filter.operator": "--filter {text}: {field} cannot be asked so; its operators are {operators}",
    "majority.rounds": (
        "“{article}”: {annotator} worked on this in several rounds, and nobody has two votes; choose one with --round."
    ),
    "split.name-taken": "--split {text}: “{name}” stands twice; give each part its own name.",
    "split.syntax": (
        "--split {text}: “{part}” is no part of a split; write names and shares above 0, such as "
        "train=80,dev=10,test=10."
    ),
    "zone.none-left": "With these zones left out no zone remains; leave out fewer.",
    "zone.unknown": "There is no zone “{name}”; zones are: {known}.",
    "target.busy": "{file}: another export is writing this; wait until it is done, or write elsewhere.",
    "target.file": "{file}: this is a file, and a folder is to be written; name another one.",
    "target.folder": "{file}: this is a folder; name a file to write to.",
    "target.foreign-folder": (
        "{file}: this folder holds files that no export wrote; name an empty or a new folder to write to."
    ),
    "target.itself": "{file}: this is the project itself; choose another name for the copy.",
    "target.no-folder": "{file}: there is no folder “{folder}”; make it first, or write elsewhere.",
    "target.project": "{file}: this is a project; name another file to write to.",
    "target.special": "{file}: this is no ordinary file; name another one to write to.",
    "target.unwritable": "{file}: this cannot be written ({reason}); write elsewhere, or make room.",
    # recipes
    "recipe.key": "{file}: a recipe has no “{key}”; it can have: {known}.",
    "recipe.no-format": '{file}: the recipe does not say which format to write; add a line such as format = "spacy".',
    "recipe.syntax": "{file}: this is no recipe in TOML ({reason}).",
    "recipe.value": "{file}: “{key}” must be {expected}; correct it.",
    # manifests
    "manifest.invalid": "{file}: this is no manifest of an export ({reason}); export anew.",
    "manifest.missing": "{file}: there is no manifest of an export here; name a folder or file that an export wrote.",
    # packages
    "package.changed-since": (
        "What this merge brought has been changed since, so it cannot be taken back; go back to the backup that was "
        "made before it, in Project → Backups."
    ),
    "package.for-gold": "{name} is gold, which nobody labels; name an annotator.",
    "package.gold-since": (
        "The gold of “{title}” was made from what this merge brought, so it cannot be taken back; go back to the "
        "backup that was made before it, in Project → Backups."
    ),
    "package.invalid": "{file}: this is no whole package of Annotator ({reason}); have it made and sent again.",
    "package.is-out": "{file}: this package gives out work and brings none back; open it, or take it in as an update.",
    "package.is-return": (
        "{file}: this package brings work back to the project it was given out from; merge it there."
    ),
    "package.is-update": (
        "{file}: this package only updates a project that was opened from an earlier one; take it in there."
    ),
    "package.labels-changed": (
        "{file}: the label set of this project was changed here, so the lead's cannot take its place; undo that change "
        "first."
    ),
    "package.newer": "{file}: a newer version of the program made this package; update the program to read it.",
    "package.newer-labels": (
        "{file}: this work was done under version {version} of the label set, but the project has version {known}; "
        "bring its label set up to that first."
    ),
    "package.not-in-it": "None of these packages holds work on the article “{article}”; name one by its id.",
    "package.not-opened": "{file}: this project was not opened from a package, so none can be exchanged with it.",
    "package.nothing": "{name} has nothing to do; assign articles first, or send the guidelines alone.",
    "package.nothing-back": "There is no work here that a package gave out and that could be returned.",
    "package.other-annotator": "{file}: this package is for {name}, and this project is another annotator's.",
    "package.other-project": "{file}: this package belongs to another project; choose the one it came from.",
    "package.other-text": "{file}: “{article}” has another text in the project; texts never change, so nothing fits.",
    "package.others-work": "{file}: this package holds work on an assignment that is not {name}'s; have it made again.",
    "package.take-other-content": (
        "{file}: what it has on “{article}” cannot be taken: a submission of the same id holds something else here, "
        "and submissions never change."
    ),
    "package.take-sealed-before": (
        "{file}: what it has on “{article}” cannot be taken: what was sealed last there stands here already as an "
        "earlier submission; reopen the article instead."
    ),
    "package.too-large": "{file}: {what} is larger than any package may be; check where the file comes from.",
    "package.unfit": "{file}: “{what}” cannot be put into a package ({reason}); correct it first.",
    "package.unknown-annotator": "{file}: there is no annotator {name} in this project to whom work was given out.",
    "package.unknown-work": "{file}: the project has none of the assignments in this package any more.",
    # project files
    "article.pair-unclear": "“{text}” names two articles in more than one way; name them in a recipe.",
    "article.unknown": "There is no article “{id}” in this project.",
    "project.busy": "{file}: another program is writing to the project; wait a moment and try again.",
    "project.damaged": "{file}: the project file is damaged ({reason}); go back to a backup with annotator restore.",
    "project.disk-error": "{file}: the disk did not do what was asked ({reason}); check it, and go back to a backup.",
    "project.disk-full": "{file}: the disk is full, so nothing was stored; make room and try again.",
    "project.exists": "{file}: this file exists already; choose another name.",
    "project.folder": "{file}: this is a folder; name a project file.",
    "project.foreign": "{file}: this is an SQLite file of another program, not a project of Annotator.",
    "project.in-use": "{file}: the project is open in a window or another program; close it there first.",
    "project.migration": "{file}: the project could not be brought up to date ({reason}); nothing was changed.",
    "project.missing": "{file}: there is no such project; create it with annotator new.",
    "project.moved": "{file}: the project file was moved or replaced while it was open; close it and open it again.",
    "project.newer": (
        "{file}: this project was made by a newer version of Annotator (schema {schema}, this one knows {known}); "
        "update the program."
    ),
    "project.not-sqlite": "{file}: this is no project of Annotator; choose a file that ends in .annotator.",
    "project.older": "{file}: this older project must be brought up to date first, but it cannot be written.",
    "project.read-only": "{file}: the project can only be read; nothing was stored.",
    "project.unreadable": "{file}: the project cannot be opened ({reason}); check who may read it.",
    # the system
    "system.refused": "{file}: the system refuses this ({reason}); check the name, who may use it, and the disk.",
    "work.stopped": "Stopped; what was not finished has left nothing behind.",
    # rounds
    "round.collision": "The name “{name}” is too close to that of the round “{other}”; choose another.",
    "round.default": "The round “{name}” keeps its name: work goes there unless another round is named.",
    "round.empty": "A round needs a name.",
    "round.in-use": "There is work in the round “{name}” already, so it cannot be taken back.",
    "round.unknown": "There is no round “{name}” in this project; its rounds are: {known}.",
    # formats
    "format.of-target": "{file}: its ending does not tell which format to write; name one with --format.",
    "format.no-reader": "The format “{name}” can be written but not read; see annotator formats.",
    "format.no-writer": "The format “{name}” can be read but not written; see annotator formats.",
    "format.no-options": "The format {format} has no options, so there is no “{option}” to set; leave it out.",
    "format.option": "The format {format} has no option “{option}”; it has: {known}.",
    "format.option-value": "The option {option} of {format} cannot be “{value}”; it can be: {known}.",
    "format.unknown": "There is no format “{name}”; there are: {known}.",
    # work
    "assignment.sealed": "“{title}” is done and sealed; reopen it to change its spans.",
    "assignment.transition": "“{title}” is {state} and cannot become {wanted}.",
    "change.conflict": "This was changed elsewhere meanwhile, so nothing was stored; open the article again.",
    "gold.no-work": "Nobody has sealed “{title}” yet, so there is nothing to settle.",
    "gold.not-begun": "The gold of “{title}” has not begun yet; begin it first.",
    "gold.undecided": "“{title}” has {count} undecided places; decide them before settling it.",
    "gold.none": "No article has been sealed by anybody yet, so there is nothing to settle.",
    "gold.none-alike": "No other open place has the words “{text}” with the same versions.",
    "gold.not-withdrawn": "“{name}” is gold, which cannot be withdrawn; withdraw the articles, or reopen their gold.",
    "gold.itself": "“{name}” is gold itself; name an annotator.",
    "gold.none-settled": (
        "The gold of no article is settled yet; settle one first, in the window under Review → Adjudicate."
    ),
    "gold.none-of-theirs": (
        "There is nothing to compare yet: of the articles whose gold is settled, “{name}” has none that is sealed in "
        "each of its rounds."
    ),
    "gold.answer-empty": "An answer must say something.",
    "history.changed": (
        "What this step left has been changed since, so it cannot be reverted; revert the later steps first."
    ),
    "history.ends": "A span that this link joined is no longer there; bring it back first.",
    "history.import": "An import is not reverted here; remove the spans that are not wanted.",
    "history.label-set": "A change of the label set is taken back as a whole, in Project → Label set.",
    "history.nothing": "There is nothing in this step to revert.",
    "history.state": "Opening, done, set aside and reopening are not reverted; reopen the article instead.",
    "annotator.unknown": "There is no annotator “{name}” in this project; its annotators are: {known}.",
    "annotator.gold": "“{name}” holds the settled spans and is given no articles; choose the annotators.",
    "annotator.has-work": "“{name}” has work in this project already and cannot be removed; withdraw them instead.",
    "annotator.withdrawn": "“{name}” is withdrawn; take them back first.",
    "plan.begun": (
        "Work on some of these articles has begun or the round has changed since, so this cannot be taken back; what "
        "is not to be worked on can be set aside."
    ),
    "plan.each": "Say how many articles each annotator is to repeat, with --each N.",
    "plan.nobody": "There is nobody to give articles to; add annotators first.",
    "plan.number": "“{value}” is no number of {what}; write a whole number above 0.",
    "plan.outdated": "The project has changed since this plan was made; look at the plan again, then assign.",
    "plan.overlap": (
        "Each article is to go to {overlap} annotators, but only {people} are chosen; choose more, or a smaller "
        "overlap."
    ),
    "annotator.collision": "The name “{name}” is too close to “{other}”; choose another.",
    "annotator.empty": "An annotator needs a name.",
}
"""English sentence for each code; the names in braces are the arguments."""

USAGE: Final = frozenset(
    {
        "encoding.unknown",
        *("filter.date", "filter.invalid", "filter.no-value", "filter.operator"),
        *("format.no-options", "format.no-reader", "format.no-writer", "format.of-target", "format.option"),
        *("format.option-value", "format.unknown", "split.name-taken", "split.syntax", "plan.number"),
        *("zone.none-left", "zone.unknown"),
    }
)
"""Codes of what is wrong with a request whatever the project and the data are, which is wrong usage (exit code 2)."""


class AnnotatorError(Exception):
    """A problem with the data or the project, told in one sentence.

    Raise it as ``AnnotatorError("span.outside", file="a.jsonl", line=7, start=3, end=99, length=50)``. The
    arguments ``file`` (a name to show) and ``line`` (1-based) are shown by the command line's ``--json``; a
    template that has only ``{file}`` gets the line with it.
    """

    def __init__(self, code: str, **arguments: object) -> None:
        self.code = code
        self.arguments = arguments
        shown = {"file": "the text", **arguments}
        template = MESSAGES[code]
        if self.line is not None and "{line}" not in template and ", line " not in str(shown["file"]):
            shown["file"] = f"{shown['file']}, line {self.line}"
        super().__init__(template.format(**shown))

    @property
    def file(self) -> str | None:
        """Name of the file the problem is in, where there is one."""
        value = self.arguments.get("file")
        return None if value is None else str(value)

    @property
    def line(self) -> int | None:
        """Line of the file (1-based), where it is known."""
        value = self.arguments.get("line")
        return value if isinstance(value, int) and value > 0 else None
