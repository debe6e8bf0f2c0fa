"""The command line: thin over the services. Qt is imported only to open the window."""

# The order of the modules is that of the verbs in --help.
# ruff: noqa: I001

from __future__ import annotations

from annotator.cli.console import app, run
from annotator.cli import projects, importing, exporting, converting, assigning, packaging, measuring

__all__ = ["app", "assigning", "converting", "exporting", "importing", "measuring", "packaging", "projects", "run"]
