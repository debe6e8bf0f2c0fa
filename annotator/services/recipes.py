"""Recipes: the options of an export in a TOML file, to be repeated and kept under version control."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.formats.files import read_bytes
from annotator.services.export_options import ExportOptions, options_document, options_of
from annotator.services.output import TargetFiles

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX: Final = ".toml"
_HEAD: Final = "Options of an export by Annotator: annotator export PROJECT TARGET --recipe THIS-FILE"


def read_recipe(path: Path) -> ExportOptions:
    """Return the options a recipe says; raise AnnotatorError where it cannot be read or says something else."""
    try:
        document = tomllib.loads(read_bytes(path).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise AnnotatorError("recipe.syntax", file=path.name, reason=str(problem)) from problem
    return options_of(document, path.name)


def write_recipe(path: Path, options: ExportOptions) -> None:
    """Write a recipe; one that is there is replaced once the new one is whole."""
    import tomlkit

    document = tomlkit.document()
    document.add(tomlkit.comment(_HEAD))
    for key, value in options_document(options).items():
        document.add(key, tomlkit.item(value))
    with TargetFiles(path) as files:
        files.main.write_text(tomlkit.dumps(document), encoding="utf-8", newline="\n")
        if read_recipe(files.main) != options:
            raise AnnotatorError("export.read-back", article=path.name, reason="other options")
        files.commit()
