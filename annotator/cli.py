"""The command line: thin over the services. Qt is imported only to open the window."""

from __future__ import annotations

import io
import json
import os
import sys
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator import __version__
from annotator.domain.errors import AnnotatorError
from annotator.formats.base import Boundary, Overlap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.storage.project_file import ProjectFile

INTERRUPTED = 130
"""Exit code of a command that was told to stop."""
LONGEST_NAME = 200
"""How much of a file's name is shown, in code points."""

app = typer.Typer(
    name="annotator",
    help="Label Arabic and English news articles. Without a command the window opens: annotator [PROJECT].",
    no_args_is_help=False,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

ProjectPath = Annotated[Path, typer.Argument(metavar="PROJECT", help="The project file (NAME.annotator).")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]


class Language(StrEnum):
    """Languages that can be set on import."""

    ARABIC = "ar"
    ENGLISH = "en"
    AUTO = "auto"


class OnlyChoice(StrEnum):
    """Which work an export takes."""

    DONE = "done"
    ALL = "all"


def run(arguments: list[str]) -> int:
    """Run the command line with these arguments and return the exit code.

    0 done, 1 a problem, 2 wrong usage; 130 interrupted, as shells expect it.
    """
    as_json = "--json" in arguments
    _print_whatever_comes()
    code, found = 1, None
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except AnnotatorError as problem:
        found = problem
    except (typer.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except BrokenPipeError:
        # Who read our output has seen enough. What is still buffered must not be tried again on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as problem:
        found = _refusal(problem)
    if code == INTERRUPTED:
        found = AnnotatorError("work.stopped")
    if found is not None:
        _tell(found, as_json=as_json)
    return code


def _run(arguments: list[str]) -> int:
    try:
        result = app(args=arguments, standalone_mode=False, prog_name="annotator")
    except typer.Exit as leaving:
        return leaving.exit_code
    except typer.BadParameter as problem:
        problem.show()
        return 2
    except Exception as problem:
        if not hasattr(problem, "exit_code") or not hasattr(problem, "show"):
            raise
        problem.show()
        return int(problem.exit_code)
    return result if isinstance(result, int) else 0


def _print_whatever_comes() -> None:
    """Escape what the terminal's or pipe's encoding has no place for, instead of failing over it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _refusal(problem: OSError) -> AnnotatorError:
    """Return what the system would not do as a problem of the file it was about."""
    name = os.fsdecode(problem.filename) if isinstance(problem.filename, str | bytes) else "this"
    shown = name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"
    return AnnotatorError("system.refused", file=shown, reason=problem.strerror or str(problem))


def _tell(problem: AnnotatorError, *, as_json: bool) -> None:
    from annotator.services.import_report import ImportReport, error_document

    if as_json:
        document: dict[str, Any] = {"error": error_document(problem)}
        report = problem.arguments.get("report")
        if isinstance(report, ImportReport):
            document["report"] = report.document()
        _print_json(document)
    typer.echo(" ".join(str(problem).splitlines()), err=True)


def _print_json(document: object) -> None:
    # Half of a surrogate pair, as in a file name that is not UTF-8, can be written as an escape only.
    plain = (sys.stdout.encoding or "").lower().startswith("utf")
    text = json.dumps(document, ensure_ascii=not plain, indent=2)
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")


@contextmanager
def _project(path: Path, *, writing: bool = False) -> Iterator[ProjectFile]:
    from annotator.services.projects import open_project, writable

    with closing(open_project(path, read_only=not writing)) as project:
        yield writable(project) if writing else project


@contextmanager
def _progress(what: str) -> Iterator[Any]:
    """Show a bar on standard error, only on a terminal and only for work that lasts over a second."""
    from annotator.terminal import DelayedProgress

    with DelayedProgress(what) as progress:
        yield progress.report


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _root(
    _version_wanted: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


def _tell_note(note: str) -> None:
    typer.echo(note, err=True)


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
    with _project(project, writing=True) as file, _progress("Importing") as report:
        result = Importing(file.unit_of_work).run(paths, options, report=report)
    if as_json:
        _print_json(result.document())
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
    return tuple(found)


@app.command()
def export(
    project: ProjectPath,
    target: Annotated[Path, typer.Argument(metavar="TARGET", help="The file to write.")],
    format_: Annotated[str, typer.Option("--format", metavar="F", help="See: annotator formats.")],
    from_: Annotated[
        list[str] | None, typer.Option("--from", metavar="ANNOTATOR|gold", help="Whose work (repeatable).")
    ] = None,
    boundary: Annotated[
        Boundary, typer.Option(help="What token formats do with a span that begins or ends inside a token.")
    ] = Boundary.EXPAND,
    overlap: Annotated[Overlap, typer.Option(help="Which of overlapping spans a flat layer keeps.")] = Overlap.LONGEST,
    only: Annotated[
        OnlyChoice | None, typer.Option(help="Sealed work, or drafts too; jsonl takes all by default.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Export labelled articles, with an account of every span in TARGET.report.json."""
    from annotator.formats.report import report_document, report_lines
    from annotator.services.exporting import Exporting, ExportOptions
    from annotator.services.selection import Only

    options = ExportOptions(
        format=format_,
        annotators=tuple(from_ or ()),
        boundary=boundary,
        overlap=overlap,
        only=Only(only.value) if only else None,
    )
    with _project(project) as file, _progress("Exporting") as report:
        result = Exporting(file.unit_of_work).run(target, options, report=report)
    if as_json:
        _print_json(report_document(result))
    else:
        for line in report_lines(result):
            typer.echo(line)


@app.command()
def formats(as_json: AsJson = False) -> None:
    """List the formats: what each reads, writes and loses."""
    from annotator.formats import registry
    from annotator.terminal import table

    found = registry.formats()
    if as_json:
        _print_json(
            [
                {
                    "name": item.name,
                    "title": item.title,
                    "aliases": list(item.aliases),
                    "suffixes": list(item.suffixes),
                    "reads": item.reads is not None,
                    "writes": item.writes is not None,
                    "loses": list(item.loses),
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

    with _project(project) as file:
        result = Agreement(file.unit_of_work).run(between=between or (), round_name=round_)
    if as_json:
        _print_json(result.document())
    else:
        for line in agreement_lines(result):
            typer.echo(line)


@app.command()
def stats(project: ProjectPath, as_json: AsJson = False) -> None:
    """Count articles, states, spans and time spent."""
    from annotator.services.statistics import Counting
    from annotator.terminal import statistics_lines

    with _project(project) as file:
        result = Counting(file.unit_of_work).run()
    if as_json:
        _print_json(result.document())
    else:
        for line in statistics_lines(result):
            typer.echo(line)


@app.command()
def check(project: ProjectPath, as_json: AsJson = False) -> int:
    """Check that a project is whole: offsets, surfaces, hashes, orphans. Exit 1 if anything is wrong."""
    from annotator.services.checking import Checking, problem_document

    with _project(project) as file:
        found = Checking(file).run()
    if as_json:
        _print_json({"ok": not found, "problems": [problem_document(problem) for problem in found]})
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

    with _project(project) as file:
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
