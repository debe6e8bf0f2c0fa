"""Agreement on the command line."""

from __future__ import annotations

from typing import Annotated

import typer

from annotator.cli.console import AsJson, ProjectPath, app, opened, print_json


@app.command()
def agreement(
    project: ProjectPath,
    between: Annotated[
        list[str] | None, typer.Option("--between", metavar="NAME", help="Compare these only (repeatable).")
    ] = None,
    round_: Annotated[str, typer.Option("--round", metavar="NAME", help="The round; “work” by default.")] = "",
    as_json: AsJson = False,
) -> None:
    """Measure how far annotators agree: exact F1, pair by pair."""
    from annotator.services.agreement import Agreement
    from annotator.terminal import agreement_lines

    with opened(project) as file:
        result = Agreement(file.unit_of_work).run(between=between or (), round_name=round_)
    if as_json:
        print_json(result.document())
    else:
        for line in agreement_lines(result):
            typer.echo(line)


@app.command()
def gold(project: ProjectPath, as_json: AsJson = False) -> None:
    """Tell how far gold is: each article's state, what newer work has come for, and the audit's error rate."""
    from annotator.cli.gold_lines import gold_lines
    from annotator.services.adjudication.overview import overview

    with opened(project) as file:
        found = overview(file.unit_of_work)
    if as_json:
        print_json(found.document())
    else:
        for line in gold_lines(found):
            typer.echo(line)
