"""The tables of a project. They never leave this layer: mappers turn rows into domain values.

Offsets are code points. JSON columns hold text, so that SQLite and PostgreSQL store the same.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Index, MetaData, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(SQLModel):
    """The tables' common metadata, with names for every constraint (batch migrations need them)."""

    metadata = MetaData(naming_convention=NAMING)


def _long() -> Column[str]:
    return Column(Text, nullable=False)


class Setting(Base, table=True):
    """A value of the project that is no record, as JSON."""

    __tablename__ = "setting"
    key: str = Field(primary_key=True)
    value: str = Field(sa_column=_long())


class ArticleRow(Base, table=True):
    """All of an article but its text; ``position`` is the order of import, ``title_key`` the title, folded."""

    __tablename__ = "article"
    __table_args__ = (
        Index("ix_article_withdrawn_position", "withdrawn", "position"),
        Index("ix_article_withdrawn_title_key", "withdrawn", "title_key"),
        Index("ix_article_withdrawn_language", "withdrawn", "language"),
        Index("ix_article_withdrawn_published", "withdrawn", "published"),
    )
    position: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    title: str
    language: str
    direction: str
    source: str
    url: str
    published: str
    imported: str
    meta: str = Field(sa_column=_long())
    text_sha256: str = Field(index=True)
    raw_sha256: str
    length: int
    withdrawn: bool
    title_key: str = Field(sa_column=Column(Text, nullable=False, server_default=""))


class ArticleTextRow(Base, table=True):
    """An article's text, apart so that lists do not read it."""

    __tablename__ = "article_text"
    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    text: str = Field(sa_column=_long())


class ZoneRow(Base, table=True):
    """A zone of an article."""

    __tablename__ = "zone"
    id: int | None = Field(default=None, primary_key=True)
    article_id: str = Field(foreign_key="article.id", index=True, ondelete="CASCADE")
    kind: str
    start_offset: int
    end_offset: int


class LabelSetRow(Base, table=True):
    """One version of the label set."""

    __tablename__ = "label_set"
    version: int = Field(primary_key=True)
    id: str
    name: str
    title: str = Field(sa_column=_long())
    guideline: str = Field(sa_column=_long())
    created: str


class LabelRow(Base, table=True):
    """A label in one version of the label set."""

    __tablename__ = "label"
    version: int = Field(primary_key=True, foreign_key="label_set.version", ondelete="CASCADE")
    id: str = Field(primary_key=True)
    position: int
    name: str
    title: str
    letter: str
    light: str
    dark: str
    pattern: str
    key: int
    guideline: str = Field(sa_column=_long())
    examples: str = Field(sa_column=_long())
    policy: str
    retired: bool


class AttributeRow(Base, table=True):
    """An attribute's definition in one version of the label set."""

    __tablename__ = "attribute_definition"
    version: int = Field(primary_key=True, foreign_key="label_set.version", ondelete="CASCADE")
    id: str = Field(primary_key=True)
    position: int
    name: str
    title: str
    kind: str
    labels: str
    choices: str = Field(sa_column=_long())
    retired: bool


class LinkTypeRow(Base, table=True):
    """A link type in one version of the label set."""

    __tablename__ = "link_type"
    version: int = Field(primary_key=True, foreign_key="label_set.version", ondelete="CASCADE")
    id: str = Field(primary_key=True)
    position: int
    name: str
    title: str
    sources: str
    targets: str
    retired: bool


class AnnotatorRow(Base, table=True):
    """A person who makes spans, or gold."""

    __tablename__ = "annotator"
    id: str = Field(primary_key=True)
    name: str
    name_key: str = Field(unique=True)
    gold: bool
    withdrawn: bool
    created: str


class RoundRow(Base, table=True):
    """Why work is done."""

    __tablename__ = "round"
    id: str = Field(primary_key=True)
    name: str
    name_key: str = Field(unique=True)
    kind: str
    created: str


class AssignmentRow(Base, table=True):
    """Article × annotator × round, with its state."""

    __tablename__ = "assignment"
    __table_args__ = (
        UniqueConstraint("article_id", "annotator_id", "round_id"),
        Index("ix_assignment_annotator_id_round_id_state", "annotator_id", "round_id", "state"),
    )
    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article.id", ondelete="CASCADE")
    annotator_id: str = Field(foreign_key="annotator.id")
    round_id: str = Field(foreign_key="round.id")
    state: str
    reason: str
    flag: str
    note: str = Field(sa_column=_long())
    active_seconds: int
    created: str
    opened: str
    closed: str


class EntityRow(Base, table=True):
    """A real-world thing that many spans name."""

    __tablename__ = "entity"
    id: str = Field(primary_key=True)
    name: str
    label_id: str
    note: str = Field(sa_column=_long())
    created: str


class AliasRow(Base, table=True):
    """One spelling of an entity."""

    __tablename__ = "alias"
    __table_args__ = (UniqueConstraint("entity_id", "text"),)
    id: int | None = Field(default=None, primary_key=True)
    entity_id: str = Field(foreign_key="entity.id", ondelete="CASCADE")
    text: str = Field(index=True)
    language: str


class SpanRow(Base, table=True):
    """A span of an assignment, as it stands now."""

    __tablename__ = "span"
    # An article's spans are read in reading order, without sorting.
    __table_args__ = (Index("ix_span_reading_order", "assignment_id", "start_offset", text("end_offset DESC")),)
    id: str = Field(primary_key=True)
    assignment_id: str = Field(foreign_key="assignment.id", ondelete="CASCADE")
    start_offset: int
    end_offset: int
    label_id: str = Field(index=True)
    surface: str = Field(sa_column=_long())
    note: str = Field(sa_column=_long())
    origin: str
    created: str
    updated: str
    entity_id: str | None = Field(default=None, foreign_key="entity.id", index=True)
    version: int


class SpanAttributeRow(Base, table=True):
    """The value of one attribute of a span, as JSON."""

    __tablename__ = "span_attribute"
    span_id: str = Field(primary_key=True, foreign_key="span.id", ondelete="CASCADE")
    attribute_id: str = Field(primary_key=True)
    value: str = Field(sa_column=_long())


class LinkRow(Base, table=True):
    """A link between two spans of an assignment."""

    __tablename__ = "link"
    __table_args__ = (
        ForeignKeyConstraint(["source_id"], ["span.id"], ondelete="CASCADE"),
        ForeignKeyConstraint(["target_id"], ["span.id"], ondelete="CASCADE"),
    )
    id: str = Field(primary_key=True)
    assignment_id: str = Field(foreign_key="assignment.id", index=True, ondelete="CASCADE")
    type_id: str
    source_id: str = Field(index=True)
    target_id: str = Field(index=True)
    note: str = Field(sa_column=_long())
    created: str


class SubmissionRow(Base, table=True):
    """What *done* sealed. Spans and links are JSON: they are never changed again."""

    __tablename__ = "submission"
    __table_args__ = (UniqueConstraint("assignment_id", "number"),)
    id: str = Field(primary_key=True)
    assignment_id: str = Field(foreign_key="assignment.id", ondelete="CASCADE")
    number: int
    version: int
    sealed: str
    origin: str
    aids: str
    spans: str = Field(sa_column=_long())
    links: str = Field(sa_column=_long())


class SuggestionRow(Base, table=True):
    """A span proposed by a program; ``state`` is waiting, accepted or rejected."""

    __tablename__ = "suggestion"
    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article.id", index=True, ondelete="CASCADE")
    annotator_id: str | None = Field(default=None, foreign_key="annotator.id", index=True)
    start_offset: int
    end_offset: int
    label_id: str
    surface: str = Field(sa_column=_long())
    source: str
    score: float | None
    state: str
    created: str


class JournalRow(Base, table=True):
    """One change: who, when, and the records before and after, as JSON. Only ever appended to."""

    __tablename__ = "journal"
    id: int | None = Field(default=None, primary_key=True)
    at: str
    by: str
    action: str
    before: str = Field(sa_column=_long())
    after: str = Field(sa_column=_long())


class JournalArticleRow(Base, table=True):
    """Which articles a journal entry concerns."""

    __tablename__ = "journal_article"
    article_id: str = Field(primary_key=True)
    journal_id: int = Field(primary_key=True, foreign_key="journal.id", index=True, ondelete="CASCADE")


class IndexedRow(Base, table=True):
    """An article whose words are in the index; ``number`` is its row there, never given to another."""

    __tablename__ = "indexed"
    __table_args__ = {"sqlite_autoincrement": True}
    number: int | None = Field(default=None, primary_key=True)
    article_id: str = Field(unique=True, foreign_key="article.id", ondelete="CASCADE")


class DismissalRow(Base, table=True):
    """A place where an annotator never wants a label proposed."""

    __tablename__ = "dismissal"
    annotator_id: str = Field(primary_key=True, foreign_key="annotator.id", ondelete="CASCADE")
    label_id: str = Field(primary_key=True)
    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE", index=True)
    start_offset: int = Field(primary_key=True)
    end_offset: int = Field(primary_key=True)


class DecisionRow(Base, table=True):
    """What a lead decided on a disputed stretch; versions and gold spans (ids) are JSON."""

    __tablename__ = "decision"
    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article.id", index=True, ondelete="CASCADE")
    verdict: str
    start_offset: int
    end_offset: int
    versions: str = Field(sa_column=_long())
    spans: str = Field(sa_column=_long())
    label_id: str = Field(index=True)
    surface: str = Field(sa_column=_long())
    reason: str = Field(sa_column=_long())
    audited: bool
    by: str
    at: str


class SettlementRow(Base, table=True):
    """What an article's gold began from; the submissions (ids) are JSON."""

    __tablename__ = "settlement"
    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article.id", unique=True, ondelete="CASCADE")
    rule: str
    seed: int
    submissions: str = Field(sa_column=_long())
    by: str
    at: str


class AnswerRow(Base, table=True):
    """A lead's answer to an annotator's question."""

    __tablename__ = "answer"
    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article.id", index=True, ondelete="CASCADE")
    assignment_id: str = Field(foreign_key="assignment.id", index=True, ondelete="CASCADE")
    question: str = Field(sa_column=_long())
    text: str = Field(sa_column=_long())
    label_id: str
    surface: str = Field(sa_column=_long())
    by: str
    at: str


class AssignmentPlanRow(Base, table=True):
    """A plan by which articles were assigned; its options are JSON."""

    __tablename__ = "assignment_plan"
    id: str = Field(primary_key=True)
    round_id: str = Field(foreign_key="round.id", index=True)
    seed: int
    options: str = Field(sa_column=_long())
    by: str
    at: str


class MergedPackageRow(Base, table=True):
    """A package that was merged."""

    __tablename__ = "merged_package"
    id: str = Field(primary_key=True)
    source: str
    annotator_id: str = Field(foreign_key="annotator.id", index=True)
    articles: int
    by: str
    at: str
