"""Projects on the command line: new, check, stats, backup, restore, demo."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.console import AsJson, ProjectPath, app, opened, print_json


@app.command()
def new(
    project: ProjectPath,
    labels: Annotated[
        str,
        typer.Option(
            "--labels",
            metavar="FILE|NAME",
            help="A label set: a JSON file, brat's annotation.conf, a Label Studio configuration (.xml), or a "
            "shipped name.",
        ),
    ] = "conflict-news",
) -> None:
    """Create a project."""
    from annotator.services.projects import create_project

    create_project(project, labels=labels, told=_tell_note).close()


def _tell_note(note: str) -> None:
    typer.echo(note, err=True)


@app.command()
def stats(project: ProjectPath, as_json: AsJson = False) -> None:
    """Count articles, states, spans and time spent."""
    from annotator.services.statistics import Counting
    from annotator.terminal import statistics_lines

    with opened(project) as file:
        result = Counting(file.unit_of_work).run()
    if as_json:
        print_json(result.document())
    else:
        for line in statistics_lines(result):
            typer.echo(line)


@app.command()
def check(project: ProjectPath, as_json: AsJson = False) -> int:
    """Check that a project is whole: offsets, surfaces, hashes, orphans. Exit 1 if anything is wrong."""
    from annotator.services.checking import Checking, problem_document

    with opened(project) as file:
        found = Checking(file).run()
    if as_json:
        print_json({"ok": not found, "problems": [problem_document(problem) for problem in found]})
    else:
        for problem in found:
            typer.echo(" · ".join(filter(None, (problem.code, problem.article, problem.where, problem.detail))))
        if not found:
            typer.echo("ok")
    if found:
        count = len(found)
        typer.echo(f"{project.name}: {count} problem{'s' if count > 1 else ''} found.", err=True)
    return 1 if found else 0


@app.command()
def backup(
    project: ProjectPath,
    target: Annotated[Path | None, typer.Argument(metavar="TARGET", help="Where to; a dated name beside it.")] = None,
) -> None:
    """Save a copy of a project."""
    from annotator.services.backups import save_copy

    with opened(project) as file:
        typer.echo(save_copy(file, target))


@app.command()
def restore(
    backup: Annotated[Path, typer.Argument(metavar="BACKUP", help="The copy to go back to.")],
    project: ProjectPath,
) -> None:
    """Put a backup in a project's place; what is there now is kept as a backup."""
    from annotator.services.backups import restore_backup

    kept = restore_backup(backup, project)
    if kept is not None:
        typer.echo(f"What was there is kept as {kept}")


@app.command()
def demo(
    directory: Annotated[
        Path | None, typer.Option("--dir", metavar="D", help="Where to build it; the user's data folder by default.")
    ] = None,
    no_window: Annotated[bool, typer.Option("--no-window", help="Do not open the window afterwards.")] = False,
) -> int:
    """Build the sample project: import, label, agree, export; then open it."""
    from annotator.services.demo import build_demo
    from annotator.terminal import demo_lines

    result = build_demo(directory)
    for line in demo_lines(result):
        typer.echo(line)
    if no_window:
        return 0
    from annotator.app import open_or_picture

    return open_or_picture(result.project, result.folder, result.annotator)
