"""What every verb of the command line stands on: the app, its errors in one line, projects, progress, JSON."""

from __future__ import annotations

import io
import json
import os
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator import __version__
from annotator.domain.errors import USAGE, AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.storage.project_file import ProjectFile

WRONG_USAGE = 2
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
        code = WRONG_USAGE if found.code in USAGE else code
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
        print_json(document)
    typer.echo(" ".join(str(problem).splitlines()), err=True)


def print_json(document: object) -> None:
    """Print one JSON document."""
    # Half of a surrogate pair, as in a file name that is not UTF-8, can be written as an escape only.
    plain = (sys.stdout.encoding or "").lower().startswith("utf")
    text = json.dumps(document, ensure_ascii=not plain, indent=2)
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")


def once(pairs: Iterable[tuple[str, str]], option: str) -> tuple[tuple[str, str], ...]:
    """Return pairs of a name and what is said of it; wrong usage where two say otherwise of one name."""
    found: dict[str, str] = {}
    for name, value in pairs:
        if found.setdefault(name, value) != value:
            raise typer.BadParameter(
                f"“{name}” cannot be both “{found[name]}” and “{value}”; name it once.", param_hint=option
            )
    return tuple(found.items())


def check_encoding(name: str | None, file: Path) -> None:
    """Refuse an encoding that there is not."""
    from annotator.formats.decoding import codec_named

    if name is not None and codec_named(name) is None:
        raise AnnotatorError("encoding.unknown", encoding=name, file=file.name)


@contextmanager
def opened(path: Path, *, writing: bool = False) -> Iterator[ProjectFile]:
    """Open a project for as long as the block lasts; one that is to be written must be writable."""
    from annotator.services.projects import open_project, writable

    with closing(open_project(path, read_only=not writing)) as project:
        yield writable(project) if writing else project


@contextmanager
def progress(what: str) -> Iterator[Any]:
    """Show a bar on standard error, only on a terminal and only for work that lasts over a second."""
    from annotator.terminal import DelayedProgress

    with DelayedProgress(what) as bar:
        yield bar.report


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
