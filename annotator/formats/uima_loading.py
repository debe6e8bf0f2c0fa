"""From bytes to a CAS, by dkpro-cassis: nothing in a file can make it fetch, expand or crash."""

from __future__ import annotations

import io
import warnings
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.formats.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Callable

    from cassis import Cas, TypeSystem

_LONGEST_REASON: Final = 120


def load_xmi(data: bytes, types: bytes | None, *, file: str) -> tuple[Cas, int]:
    """Return the CAS of an XMI file and how many annotations were of types that ``types`` does not have.

    ``types`` is a type system in XML; without one, DKPro's is taken, and no other type may occur. Raises
    AnnotatorError.
    """
    _refuse_doctype(data, file)
    if types is not None:
        _refuse_doctype(types, "TypeSystem.xml")
    system = _guarded(lambda: _type_system(types), "TypeSystem.xml" if types else file)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        cas = _guarded(lambda: _cas_of_xmi(data, system, lenient=types is not None), file)
    return cas, _unknown_types([str(warning.message) for warning in told], file)


def _cas_of_xmi(data: bytes, system: TypeSystem, *, lenient: bool) -> Cas:
    from cassis import load_cas_from_xmi

    # Trusted only in that long values are read: the record of 20,000 spans is one. Entities cannot make values long, as
    # no document type was let through.
    return load_cas_from_xmi(io.BytesIO(data), typesystem=system, lenient=lenient, trusted=True)


def load_json(data: bytes, types: bytes | None, *, file: str) -> Cas:
    """Return the CAS of a CAS JSON file; ``types`` is for one that does not bring its own. Raises AnnotatorError."""
    from cassis import load_cas_from_json

    text = decode(data, file=file).text
    own = '"%TYPES"' in text
    if not own and types is not None:
        _refuse_doctype(types, "TypeSystem.xml")
    system = None if own else _guarded(lambda: _type_system(types), "TypeSystem.xml" if types else file)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        cas = _guarded(lambda: load_cas_from_json(text, typesystem=system, merge_typesystem=own), file)
    _unknown_types([str(warning.message) for warning in told], file)
    return cas


def _refuse_doctype(data: bytes, file: str) -> None:
    """Refuse XML that declares a document type: entities, and what they grow to, come with one."""
    from lxml import etree

    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise AnnotatorError("uima.doctype", file=file)
    parser = etree.iterparse(
        io.BytesIO(data), events=("start",), resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        # The first tag is enough, in whatever encoding: a document type stands before it.
        _, root = next(iter(parser))
    except (etree.XMLSyntaxError, StopIteration) as problem:
        raise AnnotatorError("uima.unreadable", file=file, reason=_reason(problem)) from problem
    if root.getroottree().docinfo.internalDTD is not None:
        raise AnnotatorError("uima.doctype", file=file)


@lru_cache(maxsize=4)
def _type_system(types: bytes | None) -> TypeSystem:
    from cassis import load_typesystem

    if types is None:
        types = files("cassis.resources").joinpath("dkpro-core-types.xml").read_bytes()
    return load_typesystem(io.BytesIO(types))


def _guarded(load: Callable[[], Any], file: str) -> Any:
    """Return what ``load`` does; whatever it stumbles over is a problem of the file."""
    from cassis.typesystem import TypeNotFoundError

    try:
        return load()
    except TypeNotFoundError as problem:
        name = str(getattr(problem, "message", problem)).rpartition("[")[2].partition("]")[0]
        raise AnnotatorError("uima.no-types", file=file, type=name or str(problem)) from problem
    except Exception as problem:
        raise AnnotatorError("uima.unreadable", file=file, reason=_reason(problem)) from problem


def _reason(problem: BaseException) -> str:
    # What lxml raises is a SyntaxError, whose text would name a file that there is none of.
    told = problem.msg if isinstance(problem, SyntaxError) else str(problem)
    text = " ".join(told.split()) or "it is not well-formed"
    if isinstance(problem, KeyError):
        text = f"{text} is missing"
    elif isinstance(problem, AttributeError | TypeError):  # speaks of the library's code, not of the file
        text = "its parts do not fit together"
    elif "set_int_max_str_digits" in text:
        text = "a number has too many digits"
    return text if len(text) <= _LONGEST_REASON else text[: _LONGEST_REASON - 1] + "…"


def _unknown_types(told: list[str], file: str) -> int:
    """Return how many annotations were left out for their type; raise where offsets are none of the text."""
    for message in told:
        if "offset [" in message:
            raise AnnotatorError("uima.unreadable", file=file, reason=message.partition("Not mapping external ")[2])
    return sum(message.startswith("Type with name") for message in told)
