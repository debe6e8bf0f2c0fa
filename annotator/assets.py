"""Finds ``resources/`` and ``schemas/``, in a wheel, in a frozen build and in a checkout alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_data"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """Return the path of a file or folder below ``resources/``."""
    return _ROOT.joinpath("resources", *parts)


def schema(name: str) -> Path:
    """Return the path of a file below ``schemas/``, such as ``conflict-news.json``."""
    return _ROOT / "schemas" / name
