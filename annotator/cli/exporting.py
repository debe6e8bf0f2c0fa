"""Exports on the command line: export, verify, losses, formats."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator.cli.console import AsJson, ProjectPath, app, once, opened, print_json, progress
from annotator.formats.base import Boundary, Overlap, Tokenization

if TYPE_CHECKING:
    from annotator.domain.exchange import ExportReport
    from annotator.services.export_options import ExportOptions
    from annotator.storage.project_file import ProjectFile


class OnlyChoice(StrEnum):
    """Which work an export takes."""

    DONE = "done"
    ALL = "all"


class CombineChoice(StrEnum):
    """What becomes of several annotators' work."""

    EACH = "each"
    MAJORITY = "majority"


Target = Annotated[Path, typer.Argument(metavar="TARGET", help="The file or folder to write.")]
FormatName = Annotated[str | None, typer.Option("--format", metavar="F", help="See: annotator formats.")]
Values = Annotated[
    list[str] | None,
    typer.Option("-O", "--option", metavar="KEY=VALUE", help="An option of the format itself (repeatable)."),
]
BoundaryOption = Annotated[
    Boundary | None,
    typer.Option(help="What token formats do with a span that begins or ends inside a token; expand by default."),
]
OverlapOption = Annotated[
    Overlap | None, typer.Option(help="Which of overlapping spans a flat layer keeps; longest by default.")
]
TokenizerOption = Annotated[
    Tokenization | None,
    typer.Option("--tokenizer", help="How token formats find tokens; spaCy's blank tokeniser by default."),
]
SplitOption = Annotated[
    str | None,
    typer.Option(
        "--split",
        metavar="NAME=N,…",
        help="Write a folder with a part for each, such as train=80,dev=10,test=10; reprints, near-duplicates and "
        "translations stay in one part.",
    ),
]
SeedOption = Annotated[int | None, typer.Option(metavar="N", help="The seed of the split; 0 by default.")]


@app.command()
def export(
    project: ProjectPath,
    target: Target,
    format_: FormatName = None,
    from_: Annotated[
        list[str] | None, typer.Option("--from", metavar="ANNOTATOR|gold", help="Whose work (repeatable).")
    ] = None,
    combine: Annotated[
        CombineChoice | None,
        typer.Option(help="Several annotators: each in a file of its own, or what more than half of them marked."),
    ] = None,
    boundary: BoundaryOption = None,
    overlap: OverlapOption = None,
    tokenizer: TokenizerOption = None,
    only: Annotated[
        OnlyChoice | None, typer.Option(help="Sealed work, or drafts too; formats that lose nothing take all.")
    ] = None,
    round_: Annotated[
        list[str] | None, typer.Option("--round", metavar="NAME", help="Work of this round only (repeatable).")
    ] = None,
    language: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Articles in this language only (repeatable).")
    ] = None,
    filter_: Annotated[
        list[str] | None,
        typer.Option(
            "--filter",
            metavar="CONDITION",
            help="Articles for which this holds, such as source=SANA, title~Idlib, published>=2018-08 (repeatable).",
        ),
    ] = None,
    zone: Annotated[
        list[str] | None, typer.Option(metavar="ZONE", help="Spans in this zone only (repeatable).")
    ] = None,
    without_zone: Annotated[
        list[str] | None, typer.Option(metavar="ZONE", help="Leave out spans in this zone (repeatable).")
    ] = None,
    split: SplitOption = None,
    seed: SeedOption = None,
    together: Annotated[
        list[str] | None,
        typer.Option(metavar="ID=ID", help="Two articles that must stay in one part (repeatable)."),
    ] = None,
    apart: Annotated[
        list[str] | None,
        typer.Option(metavar="ID=ID", help="Two articles that look alike but need not stay in one part (repeatable)."),
    ] = None,
    option: Values = None,
    recipe: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Take the options of this recipe; what is given here goes before it."),
    ] = None,
    save_recipe: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Store these options as a recipe, to be used again.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing; tell what would be lost.")] = False,
    as_json: AsJson = False,
) -> None:
    """Export labelled articles, with an account of every span, a manifest and a dataset card."""
    from annotator.services.export_options import Combine
    from annotator.services.exporting import Exporting
    from annotator.services.recipes import write_recipe
    from annotator.services.selection import Only

    given: dict[str, Any] = {
        "format": format_,
        "annotators": tuple(from_) if from_ else None,
        "combine": Combine(combine.value) if combine else None,
        "boundary": boundary,
        "overlap": overlap,
        "tokenization": tokenizer,
        "only": Only(only.value) if only else None,
        "rounds": tuple(round_) if round_ else None,
        "languages": tuple(language) if language else None,
        "conditions": tuple(filter_) if filter_ else None,
        "zones": tuple(zone) if zone else None,
        "without_zones": tuple(without_zone) if without_zone else None,
        "split": split,
        "seed": seed,
        "together": pairs(together, "--together"),
        "apart": pairs(apart, "--apart"),
        "values": values(option),
    }
    check_split(split)
    options = _options({name: value for name, value in given.items() if value is not None}, recipe)
    for name in ("together", "apart"):
        if given[name] and not options.split:
            raise typer.BadParameter(
                "This is about the parts of a split; name them with --split.", param_hint=f"--{name}"
            )
    with opened(project) as file, progress("Exporting") as report:
        options = _with_pairs(file, options, together=together or [], apart=apart or [])
        exporting = Exporting(file.unit_of_work, project=project.stem)
        if dry_run:
            result = exporting.preview(target, options, report=report)
        else:
            result = exporting.run(target, options, report=report)
    if save_recipe is not None:
        write_recipe(save_recipe, options)
    tell_account(result, as_json=as_json)


def _with_pairs(file: ProjectFile, options: ExportOptions, **texts: list[str]) -> ExportOptions:
    """Return options with the pairs of articles that are given: which ones they name, only the project can tell."""
    from annotator.services.export_plan import named_pair

    with file.unit_of_work() as unit:
        found: dict[str, Any] = {
            name: tuple(named_pair(unit, text) for text in given) for name, given in texts.items() if given
        }
    return replace(options, **found)


def _options(given: dict[str, Any], recipe: Path | None) -> ExportOptions:
    """Return the options of a recipe with those given in their place; without either the format is lacking."""
    from annotator.services.export_options import ExportOptions
    from annotator.services.recipes import read_recipe

    if recipe is not None:
        return replace(read_recipe(recipe), **given)
    if "format" not in given:
        raise typer.BadParameter("Name a format, or a recipe that does.", param_hint="--format")
    return ExportOptions(**given)


def pairs(texts: list[str] | None, option: str) -> tuple[tuple[str, str], ...] | None:
    """Return what texts of the form A=B say; None where there are none."""
    if not texts:
        return None
    found = []
    for text in texts:
        first, equals, second = text.partition("=")
        if not (first and equals):
            raise typer.BadParameter(f"“{text}” is not of the form A=B.", param_hint=option)
        found.append((first, second))
    return tuple(found)


def values(texts: list[str] | None) -> tuple[tuple[str, str], ...] | None:
    """Return what the options of a format itself are to be; None where none are given."""
    given = pairs(texts, "-O")
    return given and once(given, "-O")


def check_split(split: str | None) -> None:
    """Refuse a split that names no part; without the option there is no split."""
    if split is not None and not split.strip():
        raise typer.BadParameter("Name the parts of the split, such as train=80,dev=10,test=10.", param_hint="--split")


def tell_account(result: ExportReport, *, as_json: bool) -> None:
    """Print the account of an export."""
    from annotator.formats.report import report_document, report_lines

    if as_json:
        print_json(report_document(result))
        return
    for line in report_lines(result):
        typer.echo(line)


@app.command()
def verify(
    place: Annotated[Path, typer.Argument(metavar="DIR", help="A folder or file that an export wrote.")],
    project: ProjectPath,
    as_json: AsJson = False,
) -> int:
    """Check an export against its manifest, and both against the project. Exit 1 if anything is wrong."""
    from annotator.services.checking import problem_document
    from annotator.services.verifying import Verifying
    from annotator.terminal import verification_lines

    with opened(project) as file, progress("Verifying") as report:
        found = Verifying(file.unit_of_work).run(place, report=report)
    if as_json:
        print_json(
            {
                "ok": not found.problems,
                "exports": found.exports,
                "files": found.files,
                "problems": [problem_document(problem) for problem in found.problems],
                "notes": found.notes,
            }
        )
    else:
        for line in verification_lines(found):
            typer.echo(line)
    if found.problems:
        count = len(found.problems)
        typer.echo(f"{place.name}: {count} problem{'s' if count > 1 else ''} found.", err=True)
    return 1 if found.problems else 0


@app.command()
def losses(
    project: ProjectPath,
    from_: Annotated[
        list[str] | None, typer.Option("--from", metavar="ANNOTATOR|gold", help="Whose work (repeatable).")
    ] = None,
    format_: Annotated[
        list[str] | None, typer.Option("--format", metavar="F", help="This format only (repeatable).")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print what each format and option would make of every span: one table to choose by."""
    from annotator.formats.registry import format_named
    from annotator.services.losses import Losses
    from annotator.terminal import loss_lines

    names = tuple(format_named(name).name for name in format_ or ())
    with opened(project) as file, progress("Trying formats") as report:
        rows = Losses(file.unit_of_work).run(annotators=tuple(from_ or ()), names=names, report=report)
    if as_json:
        print_json([row.document() for row in rows])
        return
    for line in loss_lines(rows):
        typer.echo(line)


@app.command()
def formats(as_json: AsJson = False) -> None:
    """List the formats: what each reads, writes and loses."""
    from annotator.formats import registry
    from annotator.terminal import table

    found = registry.formats()
    if as_json:
        print_json(
            [
                {
                    "name": item.name,
                    "title": item.title,
                    "aliases": list(item.aliases),
                    "suffixes": list(item.suffixes),
                    "reads": item.reads is not None,
                    "writes": item.writes is not None,
                    "loses": list(item.loses),
                    "carries": sorted(item.carries) if item.writes else [],
                    "folder": item.folder,
                    "several": item.several,
                    "options": [
                        {
                            "name": option.name,
                            "about": option.about,
                            "default": option.default,
                            "choices": list(option.choices),
                        }
                        for option in item.options
                    ],
                }
                for item in found
            ]
        )
        return
    rows = [
        (
            ", ".join((item.name, *item.aliases)),
            "yes" if item.reads else "no",
            "yes" if item.writes else "no",
            ", ".join(item.loses) or "–",
        )
        for item in found
    ]
    for line in table(("name", "reads", "writes", "loses"), rows):
        typer.echo(line)
    typer.echo("\nOptions (-O NAME=VALUE):")
    told = [
        (item.name, option.name, "|".join(option.choices) or "text", option.default, option.about)
        for item in found
        for option in item.options
    ]
    for line in table(("format", "option", "values", "default", "what it does"), told):
        typer.echo(line)
