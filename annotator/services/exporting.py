"""Exporting: what was sealed (or all of it) to files, with an account of every span and a manifest beside."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExportReport
from annotator.formats.base import Format, Output, WriteOptions
from annotator.formats.registry import format_named
from annotator.formats.report import report_document
from annotator.formats.writing import option_values, written
from annotator.services.dataset_card import dataset_card
from annotator.services.export_options import Combine, ExportOptions, options_document
from annotator.services.export_plan import Piece, Plan, planned
from annotator.services.export_works import ExportWorks
from annotator.services.manifest import Counts, file_entries, manifest_document, whole_of, written_document
from annotator.services.output import MANIFEST, Member, TargetFiles, TargetFolder
from annotator.services.selection import Only
from annotator.services.units import never, silent
from annotator.tokens.tokenizers import Tokenizers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork

__all__ = ["Combine", "ExportOptions", "Exporting"]

CARD: Final = "README.md"


class Exporting:
    """Exports a project's work.

    ``project`` is the name that manifests say, if it is not that of its file. With ``bare``, articles that nobody has
    worked on are written too, where no more than one annotator's work is; an archive has them always. An export without
    an article is refused where the options leave none, but with ``empty``.
    """

    def __init__(self, units: Units, *, project: str = "", bare: bool = False, empty: bool = False) -> None:
        self._units = units
        self._project = project
        self._bare = bare
        self._empty = empty

    def preview(
        self, target: Path, options: ExportOptions, *, report: Report = silent, cancelled: Cancelled = never
    ) -> ExportReport:
        """Return the account that an export to a target would give; what is written to get it goes again."""
        with tempfile.TemporaryDirectory() as folder:
            return self.run(Path(folder) / target.name, options, report=report, cancelled=cancelled)

    def run(
        self, target: Path, options: ExportOptions, *, report: Report = silent, cancelled: Cancelled = never
    ) -> ExportReport:
        """Write the target with its report, card and manifest; on any error an existing target stays as it was."""
        chosen = format_named(options.format)
        if chosen.writes is None:
            raise AnnotatorError("format.no-writer", name=chosen.name)
        option_values(chosen, dict(options.values))
        with self._units() as unit:
            plan = planned(unit, options, chosen, bare=self._bare, report=report, cancelled=cancelled)
            run = _Run(unit, options, chosen, plan, self._project or unit.name, empty=self._empty)
            if chosen.folder or len(plan.pieces) > 1 or plan.splits:
                return run.folder(target, report, cancelled)
            return run.files(target, report, cancelled)


class _Run:
    """One export inside one unit of work."""

    def __init__(
        self, unit: UnitOfWork, options: ExportOptions, chosen: Format, plan: Plan, project: str, *, empty: bool
    ) -> None:
        self._empty = empty
        self._unit = unit
        self._options = options
        self._format = chosen
        self._plan = plan
        self._project = project
        self._label_set = unit.label_sets.current()
        self._parts: dict[str, Counts] = {}
        self._report = ExportReport(format=chosen.name, options=_options_told(options, plan))
        self._done = 0

    def files(self, target: Path, report: Report, cancelled: Cancelled) -> ExportReport:
        """Write a single file with what belongs to it beside."""
        with TargetFiles(target) as output:
            (piece,) = self._plan.pieces
            self._write(piece, output, report, cancelled)
            root = output.main.parent
            self._report.files = sorted(
                [*output.names(), *(f"{target.name}{end}" for end in (".report.json", ".card.md", ".manifest.json"))]
            )
            self._account(output.beside(".report.json"))
            self._finish(root, output.beside(".card.md"), output.beside(".manifest.json"))
            if cancelled():
                raise AnnotatorError("export.cancelled")
            output.commit()
        return self._report

    def folder(self, target: Path, report: Report, cancelled: Cancelled) -> ExportReport:
        """Write a folder with all pieces."""
        with TargetFolder(target) as output:
            for piece in self._plan.pieces:
                member = output.member(self._place(piece), folder=self._format.folder)
                self._write(piece, member, report, cancelled)
            card = output.content / CARD
            self._report.files = sorted({*output.names(), "report.json", CARD, MANIFEST})
            self._account(output.content / "report.json")
            self._finish(output.content, card, output.content / MANIFEST)
            if cancelled():
                raise AnnotatorError("export.cancelled")
            output.commit()
        return self._report

    def _place(self, piece: Piece) -> str:
        """Return the name of a piece inside the folder; empty where it is all of it."""
        if not self._format.folder:
            return piece.name + self._format.suffix
        return piece.person if self._format.parts else piece.name

    def _write(self, piece: Piece, output: Output | Member, report: Report, cancelled: Cancelled) -> None:
        source = ExportWorks(
            self._unit,
            self._options,
            piece.people,
            only=self._plan.only,
            bare=self._plan.bare,
            articles=piece.articles,
        )
        counts = self._parts.setdefault(piece.name, Counts())
        works = counts.over(self._watched(source.works(), report, cancelled))
        options = self._options
        account = written(
            self._format,
            works,
            output,
            WriteOptions(
                label_set=self._label_set,
                boundary=options.boundary,
                overlap=options.overlap,
                tokenization=options.tokenization,
                header=source.selection.header(),
                values=dict(options.values),
                part=piece.split,
            ),
        )
        account.notes.extend(source.selection.notes())
        account.losses.extend(source.losses())
        account.left_out = source.left_out
        self._report.add(account)

    def _watched(self, works: Iterator[ArticleWork], report: Report, cancelled: Cancelled) -> Iterator[ArticleWork]:
        total = sum(self._size(piece) for piece in self._plan.pieces)
        last = ""
        for work in works:
            if cancelled():
                raise AnnotatorError("export.cancelled")
            if work.id != last:
                report(min(self._done, total), total)
                self._done += 1
                last = work.id
            yield work
        report(min(self._done, total), total)

    def _tokenizers(self) -> list[str]:
        if not self._format.on_tokens:
            return []
        made = Tokenizers(self._options.tokenization)
        found = {made.of(language) for counts in self._parts.values() for language in counts.languages.values()}
        return sorted(f"{tokenizer.name} {tokenizer.version}" for tokenizer in found)

    def _size(self, piece: Piece) -> int:
        return self._unit.articles.count() if piece.articles is None else len(piece.articles)

    def _account(self, path: Path) -> None:
        self._report.articles = whole_of(self._parts.values()).articles
        if not self._report.articles and not self._empty:
            _refuse_nothing(self._options, self._plan.only)
        if any(person.gold for person in self._plan.people):
            from annotator.services.adjudication.overview import notes_on

            exported = {article for counts in self._parts.values() for article in counts.languages}
            self._report.notes += notes_on(self._unit, exported, drafts=self._plan.only is Only.ALL)
        path.write_text(written_document(report_document(self._report)), encoding="utf-8", newline="\n")

    def _finish(self, root: Path, card: Path, manifest: Path) -> None:
        """Write card and manifest; what the format itself wrote as a card goes before ours."""
        document = manifest_document(
            project=self._project,
            label_set=self._label_set,
            options=self._options,
            people=[person.name for person in self._plan.people],
            report=self._report,
            parts=self._parts,
            splits=self._plan.splits,
            tokenizers=self._tokenizers(),
            files=file_entries((path for path in root.rglob("*") if path.is_file() and path != card), root),
        )
        own = card.read_text(encoding="utf-8") + "\n" if card.exists() else ""
        card.write_text(own + dataset_card(document), encoding="utf-8", newline="\n")
        document["files"] = sorted(
            [*document["files"], *file_entries([card], root)], key=lambda entry: str(entry["name"])
        )
        manifest.write_text(written_document(document), encoding="utf-8", newline="\n")


def _refuse_nothing(options: ExportOptions, only: Only) -> None:
    """Raise where it is the options that leave no article, naming them as they stand on the command line."""
    narrowing = [
        *(("languages", f"--language {code}") for code in options.languages),
        *(("conditions", f"--filter {text}") for text in options.conditions),
        *(("rounds", f"--round {name}") for name in options.rounds),
        *([("only", "--only done")] if only is Only.DONE else ()),
    ]
    if [field for field, _ in narrowing] == ["only"]:
        raise AnnotatorError("export.none-done")
    if narrowing:
        options_told = ", ".join(text for _, text in narrowing)
        raise AnnotatorError("export.nothing-left", options=options_told, by=dict(narrowing))


def _options_told(options: ExportOptions, plan: Plan) -> dict[str, str]:
    """Return the options as the report says them."""
    told = {
        key: "; ".join(f"{k}={v}" for k, v in value.items()) if isinstance(value, dict) else _joined(value)
        for key, value in options_document(options).items()
        if key != "format"
    }
    return {
        **told,
        "boundary": options.boundary.value,
        "overlap": options.overlap.value,
        "only": plan.only.value,
        "from": "; ".join(options.annotators),
    }


def _joined(value: object) -> str:
    if not isinstance(value, list):
        return str(value)
    return "; ".join(" + ".join(item) if isinstance(item, list) else str(item) for item in value)
