"""People, rounds and who gets which article, on the command line: people, assign, states, reopen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from annotator.cli.console import AsJson, ProjectPath, app, opened, print_json, progress
from annotator.domain.roster import RoundKind

if TYPE_CHECKING:
    from annotator.services.people import Step
    from annotator.storage.project_file import ProjectFile


@app.command()
def people(
    project: ProjectPath,
    add: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Add an annotator (repeatable).")] = None,
    rename: Annotated[
        list[str] | None, typer.Option(metavar="OLD=NEW", help="Give an annotator another name (repeatable).")
    ] = None,
    withdraw: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Keep an annotator's work, but out of everything (repeatable)."),
    ] = None,
    restore: Annotated[
        list[str] | None, typer.Option("--take-back", metavar="NAME", help="Take a withdrawn annotator back.")
    ] = None,
    add_round: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=KIND",
            help="Define a round: training, qualification, work, control or repeat (repeatable).",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show the annotators and the rounds of a project; add, rename and withdraw annotators, define rounds."""
    from annotator.cli.assigning_lines import team_lines
    from annotator.services.people import Add, AddRound, People, Rename, Withdraw

    steps: list[Step] = [
        *(Add(name) for name in add or ()),
        *(Rename(*_pair(text)) for text in rename or ()),
        *(Withdraw(name) for name in withdraw or ()),
        *(Withdraw(name, withdrawn=False) for name in restore or ()),
        *(AddRound(*_round(text)) for text in add_round or ()),
    ]
    with opened(project, writing=bool(steps)) as file:
        team = People(file.unit_of_work)
        if steps:
            team.do(*steps)
        found = team.team()
    if as_json:
        print_json(found.document())
    else:
        for line in team_lines(found):
            typer.echo(line)


@app.command()
def assign(
    project: ProjectPath,
    round_: Annotated[str, typer.Option("--round", metavar="NAME", help="The round; “work” by default.")] = "",
    to: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="To this annotator (repeatable); to all by default.")
    ] = None,
    count: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="So many articles (in a round of repetition: to each annotator)."),
    ] = None,
    each: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Until each annotator has so many in the round.")
    ] = None,
    overlap: Annotated[
        int | None,
        typer.Option(min=1, metavar="M", help="Each article to exactly so many annotators; to all by default."),
    ] = None,
    seed: Annotated[int, typer.Option(metavar="S", help="The seed of what is drawn by lot.")] = 0,
    filter_: Annotated[
        list[str] | None,
        typer.Option(
            "--filter",
            metavar="CONDITION",
            help="Articles for which this holds, such as source=SANA, title~Idlib, published>=2018-08 (repeatable).",
        ),
    ] = None,
    language: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Articles in this language only (repeatable).")
    ] = None,
    mark_duplicates: Annotated[
        bool, typer.Option("--mark-duplicates", help="Look for near-duplicates and mark them before.")
    ] = False,
    with_duplicates: Annotated[
        bool, typer.Option("--with-duplicates", help="Give out articles that are marked as duplicates, too.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Also articles that an annotator has in another round already.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Store nothing; show the plan.")] = False,
    as_json: AsJson = False,
) -> None:
    """Give out articles at random, by a seed, balanced over annotators and pairs, alike in language and source.

    What is assigned already counts and is not touched.
    """
    from annotator.cli.assigning_lines import plan_lines
    from annotator.services.assigning import Assigning
    from annotator.services.assignment_plan import AssignOptions

    options = AssignOptions(
        round=round_,
        to=tuple(to or ()),
        overlap=overlap,
        count=count,
        each=each,
        seed=seed,
        conditions=tuple(filter_ or ()),
        languages=tuple(language or ()),
        duplicates=with_duplicates,
        again=again,
    )
    with opened(project, writing=not dry_run) as file:
        assigning = Assigning(file.unit_of_work)
        if mark_duplicates:
            _mark_duplicates(file, dry_run=dry_run)
        plan = assigning.plan(options)
        if not dry_run:
            assigning.assign(plan)
    if as_json:
        print_json({**plan.document(), "assigned": not dry_run})
    else:
        for line in plan_lines(plan, dry_run=dry_run):
            typer.echo(line)


def _mark_duplicates(file: ProjectFile, *, dry_run: bool) -> None:
    from annotator.services.duplicates import Duplicates

    duplicates = Duplicates(file.unit_of_work)
    with progress("Looking for duplicates") as report:
        found = duplicates.find(report=report)
    for pair in found:
        told = "would be marked as duplicates" if dry_run else "marked as duplicates"
        typer.echo(f"{pair.first} and {pair.second}: {told} (similarity {pair.similarity:.2f})", err=True)
    if found and not dry_run:
        duplicates.mark((pair.first, pair.second) for pair in found)


@app.command()
def states(project: ProjectPath, as_json: AsJson = False) -> None:
    """Show how far the work is: states and hours at work of each annotator, round by round."""
    from annotator.cli.assigning_lines import state_lines
    from annotator.services.states import States

    with opened(project) as file:
        rows = States(file.unit_of_work).run()
    if as_json:
        print_json({"states": [row.document() for row in rows]})
    else:
        for line in state_lines(rows):
            typer.echo(line)


@app.command()
def reopen(
    project: ProjectPath,
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE", help="Articles (ids) that were done or set aside.")
    ],
    of: Annotated[str, typer.Option(metavar="NAME", help="The annotator whose work it is.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why; the annotator reads it.")],
    round_: Annotated[str, typer.Option("--round", metavar="NAME", help="The round; “work” by default.")] = "",
    as_json: AsJson = False,
) -> None:
    """Have an annotator take articles up again; what was submitted stays, and a package tells them."""
    from annotator.cli.assigning_lines import reopened_lines
    from annotator.services.batches import reopened_by_lead

    if not reason.strip():
        raise typer.BadParameter("A reason must say something.", param_hint="--reason")
    with opened(project, writing=True) as file:
        moved = reopened_by_lead(file.unit_of_work, articles, of=of, round_name=round_, reason=reason.strip())
    if as_json:
        print_json({"annotator": of, "reopened": moved.moved, "left": moved.left})
    else:
        for line in reopened_lines(moved, of):
            typer.echo(line)


def _pair(text: str) -> tuple[str, str]:
    old, equals, new = text.partition("=")
    if not (old.strip() and equals and new.strip()):
        raise typer.BadParameter(f"“{text}” is not of the form OLD=NEW.", param_hint="--rename")
    return old, new


def _round(text: str) -> tuple[str, RoundKind]:
    name, kind = text.rpartition("=")[::2]
    kinds = {item.value: item for item in RoundKind}
    if not name.strip() or kind not in kinds:
        raise typer.BadParameter(
            f"“{text}” is not of the form NAME=KIND; kinds are: {', '.join(kinds)}.", param_hint="--add-round"
        )
    return name, kinds[kind]
