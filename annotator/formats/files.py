"""Bytes of a file: read whole, with problems of the disk told as problems of the file."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from pathlib import Path


def read_bytes(source: Path) -> bytes:
    """Return a file's bytes; raise AnnotatorError where it is missing, a folder or unreadable."""
    try:
        if source.is_dir():  # opening a folder is a matter of permission on Windows, so ask first
            raise AnnotatorError("file.folder", file=source.name)
        return source.read_bytes()
    except FileNotFoundError as problem:
        raise AnnotatorError("file.missing", file=source.name) from problem
    except OSError as problem:
        raise AnnotatorError("file.unreadable", file=source.name, reason=problem.strerror or problem) from problem


def sha256_of_bytes(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
