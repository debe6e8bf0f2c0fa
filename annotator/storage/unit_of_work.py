"""A unit of work: one transaction over the project. Without ``commit()`` everything is rolled back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.storage import applying
from annotator.storage.adjudication import AdjudicationRepository
from annotator.storage.article_lists import ArticleListRepository
from annotator.storage.article_repository import ArticleRepository
from annotator.storage.dismissals import DismissalRepository
from annotator.storage.failures import telling, told
from annotator.storage.giving_out import GivingOutRepository
from annotator.storage.journal import JournalRepository
from annotator.storage.label_sets import LabelSetRepository
from annotator.storage.people import AnnotatorRepository, RoundRepository
from annotator.storage.progress import ProgressRepository
from annotator.storage.sealed import SealedRepository
from annotator.storage.search import SearchRepository
from annotator.storage.things import EntityRepository, SettingRepository
from annotator.storage.work import AssignmentRepository, LinkRepository, SpanRepository, SubmissionRepository


class UnitOfWork:
    """Use as a context manager, in one thread.

    Reading takes no lock and sees the project as it was at the first read. A unit that is ``writing`` waits for
    SQLite's write lock before it reads anything, so that what it decides on still holds when it writes. One that is
    not can write all the same, unless somebody else has written since its first read.
    """

    articles: ArticleRepository
    article_lists: ArticleListRepository
    annotators: AnnotatorRepository
    rounds: RoundRepository
    assignments: AssignmentRepository
    spans: SpanRepository
    links: LinkRepository
    submissions: SubmissionRepository
    sealed: SealedRepository
    label_sets: LabelSetRepository
    entities: EntityRepository
    journal: JournalRepository
    settings: SettingRepository
    progress: ProgressRepository
    search: SearchRepository
    dismissals: DismissalRepository
    adjudication: AdjudicationRepository
    giving_out: GivingOutRepository

    def __init__(
        self, engine: Engine, path: Path, *, read_only: bool, writing: bool, committing: Callable[[], None]
    ) -> None:
        self._engine = engine
        self._path = path
        self._read_only = read_only
        self._writing = writing
        self._committing = committing
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        if self._writing and self._read_only:
            raise AnnotatorError("project.read-only", file=self._path.name)
        with telling(self._path):
            connection = self._engine.connect()
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE" if self._writing else "BEGIN")
            except BaseException:
                connection.close()
                raise
        self._connection = connection
        self.articles = ArticleRepository(connection)
        self.article_lists = ArticleListRepository(connection)
        self.annotators = AnnotatorRepository(connection)
        self.rounds = RoundRepository(connection)
        self.assignments = AssignmentRepository(connection)
        self.spans = SpanRepository(connection)
        self.links = LinkRepository(connection)
        self.submissions = SubmissionRepository(connection)
        self.sealed = SealedRepository(connection)
        self.label_sets = LabelSetRepository(connection)
        self.entities = EntityRepository(connection)
        self.journal = JournalRepository(connection)
        self.settings = SettingRepository(connection)
        self.progress = ProgressRepository(connection)
        self.search = SearchRepository(connection)
        self.dismissals = DismissalRepository(connection)
        self.adjudication = AdjudicationRepository(connection)
        self.giving_out = GivingOutRepository(connection)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        connection, self._connection = self.connection, None
        try:
            connection.close()
        finally:
            meant = told(error, self._path) if error is not None else None
            if meant is not None:
                raise meant from error

    @property
    def name(self) -> str:
        """The name of the project's file, without its ending."""
        return self._path.stem

    @property
    def connection(self) -> Connection:
        """The connection, for this layer alone."""
        if self._connection is None:
            raise RuntimeError("a unit of work is used as a context manager")
        return self._connection

    def apply(self, change: Change, *, by: str, at: str | None = None) -> Change:
        """Store a change and enter it in the journal; refuse it if what it says stood before does not."""
        if self._read_only:
            raise AnnotatorError("project.read-only", file=self._path.name)
        applying.apply(self.connection, change)
        self.journal.append(change, by=by, at=at or now())
        return change

    def commit(self) -> None:
        """Make everything done so far durable, and go on in a new transaction that holds no lock yet."""
        connection = self.connection
        self._committing()
        with telling(self._path):
            connection.commit()
            connection.exec_driver_sql("BEGIN")
