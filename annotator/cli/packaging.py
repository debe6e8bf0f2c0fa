"""Packages on the command line: work out to an annotator, and back."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator.cli.console import AsJson, ProjectPath, app, opened, print_json, progress

if TYPE_CHECKING:
    from collections.abc import Iterable

packages = typer.Typer(
    name="package",
    help="Carry work out to an annotator as a file, and finished work back.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(packages)

PackagePath = Annotated[Path, typer.Argument(metavar="PACKAGE", help="A package (NAME.annotator-package).")]
Out = Annotated[Path, typer.Argument(metavar="OUT", help="The package to write (NAME.annotator-package).")]


class Which(StrEnum):
    """What a return holds."""

    DONE = "done"
    ALL = "all"


@packages.command()
def create(
    project: ProjectPath,
    out: Out,
    for_: Annotated[str, typer.Option("--for", metavar="NAME", help="The annotator whose work it is.")],
    round_: Annotated[str, typer.Option("--round", metavar="NAME", help="Only this round; all by default.")] = "",
    guidelines: Annotated[
        bool,
        typer.Option("--guidelines", help="No articles: labels, guidelines and answers, for a project that is there."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make a package of what an annotator has to do."""
    from annotator.cli.package_lines import given_lines
    from annotator.services.packages.giving import Giving
    from annotator.services.packages.origin import has_project_id

    with opened(project) as file:
        ready = has_project_id(file.unit_of_work)
    with opened(project, writing=not ready) as file, progress("Packing") as report:
        given = Giving(file.unit_of_work).run(
            out, annotator=for_, round_name=round_, guidelines=guidelines, report=report
        )
    _print(given.document(), given_lines(given), as_json=as_json)


@packages.command("open")
def open_(package: PackagePath, project: ProjectPath, as_json: AsJson = False) -> None:
    """Make an annotator's own project of a package."""
    from annotator.cli.package_lines import taken_in_lines
    from annotator.services.packages.opening import open_package

    taken = open_package(package, project)
    _print(taken.document(), taken_in_lines(taken), as_json=as_json)


@packages.command()
def update(project: ProjectPath, package: PackagePath, as_json: AsJson = False) -> None:
    """Take a later package of the lead's into an annotator's project; what the annotator did stays."""
    from annotator.cli.package_lines import taken_in_lines
    from annotator.services.packages.opening import Updating

    with opened(project, writing=True) as file:
        taken = Updating(file.unit_of_work).run(package)
    _print(taken.document(), taken_in_lines(taken), as_json=as_json)


@packages.command("return")
def return_(
    project: ProjectPath,
    out: Out,
    only: Annotated[Which, typer.Option(help="Only what is done or set aside, or drafts too.")] = Which.ALL,
    as_json: AsJson = False,
) -> None:
    """Make a package of the work on an annotator's project, for the lead to merge."""
    from annotator.cli.package_lines import returned_lines
    from annotator.services.packages.returning import Returning

    with opened(project, writing=True) as file, progress("Packing") as report:
        returned = Returning(file.unit_of_work).run(out, finished=only is Which.DONE, report=report)
    _print(returned.document(), returned_lines(returned), as_json=as_json)


@packages.command()
def merge(
    project: ProjectPath,
    returned: Annotated[list[Path], typer.Argument(metavar="PACKAGE", help="Packages that came back.")],
    take: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ARTICLE", help="Where this article (id) is in conflict, take the package's (repeatable)."
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Store nothing; tell what would happen.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take returned work in; conflicts are listed and left as they are unless you say. A backup is made before.

    What was sealed here always stays: what a package sealed beside it comes after it, as a further submission.
    """
    from annotator.cli.package_lines import merge_lines
    from annotator.services.backups import roll_backup
    from annotator.services.packages.merge_report import Choices
    from annotator.services.packages.merging import Merging

    with opened(project, writing=True) as file, progress("Merging") as report:
        merging = Merging(file.unit_of_work, backup=lambda: roll_backup(file))
        run = merging.preview if dry_run else merging.merge
        result = run(returned, choices=Choices(articles=frozenset(take or ())), report=report).report
    _print(result.document(), merge_lines(result), as_json=as_json)


def _print(document: dict[str, Any], lines: Iterable[str], *, as_json: bool) -> None:
    if as_json:
        print_json(document)
    else:
        for line in lines:
            typer.echo(line)
