"""A package as it was read: whose it is, and its parts as values, checked against each other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, Self

from annotator.domain.errors import AnnotatorError
from annotator.formats.label_sets import from_plain
from annotator.services.packages.archive import LABELS, PackageReader
from annotator.services.packages.checks import MisfitError

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from annotator.domain.labels import LabelSet

OUT: Final = "out"
UPDATE: Final = "update"
RETURN: Final = "return"


class Package:
    """An open package of one of the ``kinds`` that are wanted; use as a context manager."""

    def __init__(self, path: Path, *kinds: str) -> None:
        self._reader = PackageReader(path)
        values = self._reader.manifest
        self.file = path.name
        self.kind: str = values["kind"]
        if self.kind not in kinds:
            self._reader.__exit__(None, None, None)
            raise AnnotatorError(f"package.is-{self.kind}", file=self.file)
        self.id = self._reader.sha256
        self.source: str = values["package"]
        self.project: str = values["project"]
        self.annotator: str = values["annotator"]["id"]
        self.annotator_name: str = values["annotator"]["name"]
        self.version: int = values["label_set"]
        self.copy: str = values["copy"]
        self.counter: int = values["counter"]
        self.as_of: int = values["as_of"]
        self.rounds: dict[str, str] = {item["id"]: item["name"] for item in values["rounds"]}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._reader.__exit__(kind, error, trace)

    def label_set(self) -> LabelSet:
        """Return the label set; its version is the one that the manifest tells."""
        document = self._reader.document(LABELS)
        try:
            found = from_plain(document, file=self.file)
        except RecursionError:
            raise self.broken("its label set is nested too deep") from None
        if found.version != self.version:
            raise self.broken("its label set is of another version than its manifest says")
        return found

    def articles(self) -> Iterator[dict[str, Any]]:
        """Yield the articles."""
        return self._once("articles.jsonl", "article")

    def assignments(self) -> Iterator[dict[str, Any]]:
        """Yield the assignments with their drafts."""
        return self._once("assignments.jsonl", "assignment")

    def submissions(self) -> Iterator[dict[str, Any]]:
        """Yield what was sealed."""
        return self._once("submissions.jsonl", "submission")

    def answers(self) -> Iterator[dict[str, Any]]:
        """Yield answers."""
        return self._once("answers.jsonl", "answer")

    def rulings(self) -> Iterator[dict[str, Any]]:
        """Yield rulings."""
        return self._once("rulings.jsonl", "ruling")

    def reopenings(self) -> Iterator[dict[str, Any]]:
        """Yield what the lead wants taken up again."""
        return self._once("reopenings.jsonl", "reopening")

    def entities(self) -> Iterator[dict[str, Any]]:
        """Yield what spans in it name."""
        return self._once("entities.jsonl", "entity")

    def broken(self, reason: object) -> AnnotatorError:
        """Return the problem of a package that contradicts itself."""
        return self._reader.broken(reason)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Make a misfit a problem of this package."""
        try:
            yield
        except MisfitError as problem:
            raise self.broken(problem) from None

    def _once(self, part: str, what: str) -> Iterator[dict[str, Any]]:
        seen: set[str] = set()
        for values in self._reader.lines(part):
            if values["id"] in seen:
                raise self.broken(f"the {what} {values['id'][:60]} stands twice")
            seen.add(values["id"])
            yield values
