"""Print what the unit tests need without Qt: the program's own requirements less Qt and its theme, and test tools."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = ("pyside6", "pyqtdarktheme")
TOOLS = ("pytest>=8.3", "pytest-randomly>=3.16", "pytest-xdist>=3.6", "hypothesis>=6.122")

project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
for requirement in (*project["dependencies"], *TOOLS):
    if not requirement.lower().startswith(LEFT_OUT):
        print(requirement)
