"""Imports on the command line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.console import AsJson, ProjectPath, app, check_encoding, once, opened, print_json, progress


class Language(StrEnum):
    """Languages that can be set on import."""

    ARABIC = "ar"
    ENGLISH = "en"
    AUTO = "auto"


@app.command("import")
def import_(
    project: ProjectPath,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders.")],
    format_: Annotated[str | None, typer.Option("--format", metavar="F", help="Read every file as this.")] = None,
    as_: Annotated[str, typer.Option("--as", metavar="ANNOTATOR", help="Whose spans are that name nobody.")] = "",
    round_: Annotated[str, typer.Option("--round", metavar="NAME", help="The round the work belongs to.")] = "",
    language: Annotated[Language, typer.Option(help="The articles' language.")] = Language.AUTO,
    encoding: Annotated[str | None, typer.Option(metavar="E", help="Decode with this, not by detection.")] = None,
    text_column: Annotated[str | None, typer.Option(metavar="C", help="The column that holds the text.")] = None,
    map_: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="OLD=NEW",
            help="Take label OLD for our NEW; leave its spans out where NEW is empty (repeatable).",
        ),
    ] = None,
    add_labels: Annotated[
        bool, typer.Option("--add-labels", help="Add labels, attributes and link types that are new to the label set.")
    ] = False,
    realign: Annotated[
        bool,
        typer.Option("--realign", help="Move spans of another state of a text onto the article of that id or name."),
    ] = False,
    clean: Annotated[bool, typer.Option("--clean", help="Cut recognised site furniture; the report lists it.")] = False,
    strip_controls: Annotated[
        bool, typer.Option("--strip-controls", help="Remove control characters instead of refusing them.")
    ] = False,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="Leave out what cannot be read, take the rest.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Store nothing; tell what would happen.")] = False,
    as_json: AsJson = False,
) -> None:
    """Import articles, with their spans where there are any."""
    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions, every_cut
    from annotator.terminal import import_lines

    check_encoding(encoding, paths[0])
    options = ImportOptions(
        format=format_,
        annotator=as_,
        round=round_,
        language=language.value,
        encoding=encoding,
        text_column=text_column,
        labels=_label_map(map_ or []),
        add_labels=add_labels,
        realign=realign,
        cuts=every_cut if clean else None,
        strip_controls=strip_controls,
        skip_bad=skip_bad,
        dry_run=dry_run,
    )
    with opened(project, writing=True) as file, progress("Importing") as report:
        result = Importing(file.unit_of_work).run(paths, options, report=report)
    if as_json:
        print_json(result.document())
    else:
        for line in import_lines(result):
            typer.echo(line)


def _label_map(pairs: list[str]) -> tuple[tuple[str, str], ...]:
    found = []
    for pair in pairs:
        old, equals, ours = pair.partition("=")
        if not (old and equals):
            raise typer.BadParameter(f"“{pair}” is neither of the form OLD=NEW nor OLD=.", param_hint="--map")
        found.append((old, ours))
    return once(found, "--map")
