"""Converting on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from annotator.cli.console import AsJson, app, check_encoding, once, progress
from annotator.cli.exporting import (
    BoundaryOption,
    CombineChoice,
    OverlapOption,
    SeedOption,
    SplitOption,
    TokenizerOption,
    Values,
    check_split,
    pairs,
    tell_account,
    values,
)


@app.command()
def convert(
    source: Annotated[Path, typer.Argument(metavar="IN", help="A file or folder of any format that is read.")],
    target: Annotated[Path, typer.Argument(metavar="OUT", help="The file or folder to write.")],
    read_as: Annotated[str | None, typer.Option("--from-format", metavar="F", help="Read it as this.")] = None,
    write_as: Annotated[
        str | None, typer.Option("--format", metavar="F", help="Write this; by the ending of OUT otherwise.")
    ] = None,
    as_: Annotated[str, typer.Option("--as", metavar="ANNOTATOR", help="Whose spans are that name nobody.")] = "",
    map_: Annotated[
        list[str] | None, typer.Option("--map", metavar="OLD=NEW", help="Take label OLD for NEW (repeatable).")
    ] = None,
    encoding: Annotated[str | None, typer.Option(metavar="E", help="Decode with this, not by detection.")] = None,
    language: Annotated[str, typer.Option(metavar="CODE", help="The articles' language; found by default.")] = "auto",
    strip_controls: Annotated[
        bool, typer.Option("--strip-controls", help="Remove control characters instead of refusing them.")
    ] = False,
    combine: Annotated[
        CombineChoice | None,
        typer.Option(help="Several annotators: each in a file of its own, or what more than half of them marked."),
    ] = None,
    boundary: BoundaryOption = None,
    overlap: OverlapOption = None,
    tokenizer: TokenizerOption = None,
    split: SplitOption = None,
    seed: SeedOption = None,
    option: Values = None,
    as_json: AsJson = False,
) -> None:
    """Convert between any two formats, without a project; the account tells what OUT does not carry."""
    from annotator.services.converting import Converting
    from annotator.services.export_options import Combine
    from annotator.services.intake import ImportOptions

    given: dict[str, Any] = {
        "combine": Combine(combine.value) if combine else None,
        "boundary": boundary,
        "overlap": overlap,
        "tokenization": tokenizer,
        "split": split,
        "seed": seed,
        "values": values(option),
    }
    check_split(split)
    check_encoding(encoding, source)
    reading = ImportOptions(
        format=read_as,
        annotator=as_,
        labels=once(pairs(map_, "--map") or (), "--map"),
        encoding=encoding,
        language=language,
        strip_controls=strip_controls,
    )
    with progress("Converting") as report:
        result = Converting().run(
            source,
            target,
            reading,
            {name: value for name, value in given.items() if value is not None},
            format_name=write_as,
            report=report,
        )
    tell_account(result, as_json=as_json)
