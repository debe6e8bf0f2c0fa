"""Agreement on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from annotator.cli.console import AsJson, ProjectPath, app, opened, print_json, progress


@app.command()
def agreement(
    project: ProjectPath,
    between: Annotated[
        list[str] | None, typer.Option("--between", metavar="NAME", help="Compare these only (repeatable).")
    ] = None,
    round_: Annotated[str, typer.Option("--round", metavar="NAME", help="The round; “work” by default.")] = "",
    zone: Annotated[list[str] | None, typer.Option(metavar="ZONE", help="This zone only (repeatable).")] = None,
    without_zone: Annotated[list[str] | None, typer.Option(metavar="ZONE", help="Not this zone (repeatable).")] = None,
    aids: Annotated[
        Literal["without", "with", "all"],
        typer.Option(help="Work done without suggestions, only that done with them on, or all."),
    ] = "without",
    later: Annotated[
        bool, typer.Option("--later", help="The latest submissions instead of the first, which are those to publish.")
    ] = False,
    include_gold: Annotated[bool, typer.Option("--include-gold", help="Compare gold with people, too.")] = False,
    seed: Annotated[int | None, typer.Option(min=0, help="Seed of the intervals.")] = None,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print a table, one row a figure.")] = False,
    report: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a page (HTML) with plots that can be sent on.")
    ] = None,
) -> None:
    """Measure how far annotators agree, pair by pair and all together, and why they differ."""
    from annotator.services.agreement import Agreement, AgreementOptions, Aids, Which

    if as_json and as_csv:
        raise typer.BadParameter("choose one of --json and --csv")
    options = AgreementOptions(
        between=tuple(between or ()),
        round=round_,
        submissions=Which.LATEST if later else Which.FIRST,
        aids=Aids(aids),
        zones=tuple(zone or ()),
        without_zones=tuple(without_zone or ()),
        include_gold=include_gold,
        **({} if seed is None else {"seed": seed}),
    )
    with opened(project) as file, progress("Comparing") as bar:
        measured = Agreement(file.unit_of_work).run(options, project=file.path.stem, report=bar)
    document = measured.document()
    if report is not None:
        from annotator.services.agreement.page import save_report

        save_report(report, document)
    if as_json:
        print_json(document)
    elif as_csv:
        from annotator.services.agreement.rows import agreement_csv

        typer.echo(agreement_csv(document), nl=False)
    else:
        from annotator.cli.agreement_lines import agreement_lines

        for line in agreement_lines(document):
            typer.echo(line)
        if report is not None:
            typer.echo(f"Written: {report.name}")


@app.command()
def gold(
    project: ProjectPath,
    differences_of: Annotated[
        str | None,
        typer.Option("--differences-of", metavar="NAME", help="How this annotator's sealed work differs from gold."),
    ] = None,
    as_json: AsJson = False,
    report: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write these differences as a page (HTML) for that annotator."),
    ] = None,
) -> None:
    """Tell how far gold is: each article's state, what newer work has changed, and the audit's error rate.

    With --differences-of, tell instead where one annotator's sealed work differs from gold.
    """
    from annotator.cli.gold_lines import gold_lines
    from annotator.services.adjudication.overview import overview

    if differences_of is not None:
        _differences(project, differences_of, as_json=as_json, target=report)
        return
    if report is not None:
        raise typer.BadParameter("--report writes the differences of one annotator: name them with --differences-of")
    with opened(project) as file:
        found = overview(file.unit_of_work)
    if as_json:
        print_json(found.document())
    else:
        for line in gold_lines(found):
            typer.echo(line)


def _differences(project: Path, name: str, *, as_json: bool, target: Path | None) -> None:
    from annotator.cli.gold_lines import difference_lines
    from annotator.services.adjudication.difference_document import differences_document
    from annotator.services.adjudication.difference_page import save_difference_page
    from annotator.services.adjudication.differences import differences_from_gold

    with opened(project) as file, progress("Comparing") as bar:
        found = differences_from_gold(file.unit_of_work, name, report=bar)
        document = differences_document(found, project=file.path.stem)
    if target is not None:
        save_difference_page(target, document)
    if as_json:
        print_json(document)
        return
    for line in difference_lines(document):
        typer.echo(line)
    typer.echo(f"Written: {target.name}" if target is not None else "One by one: --report FILE.html, or --json")
