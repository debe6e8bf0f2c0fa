"""An index of words, and places where nothing more is to be proposed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the tables; the index is filled from the texts later."""
    op.create_table(
        "indexed",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_indexed_article_id_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_indexed")),
        sa.UniqueConstraint("article_id", name=op.f("uq_indexed_article_id")),
        sqlite_autoincrement=True,
    )
    op.execute(
        "CREATE VIRTUAL TABLE word_index USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii')"
    )
    op.create_table(
        "dismissal",
        sa.Column("annotator_id", sa.String(), nullable=False),
        sa.Column("label_id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("start_offset", sa.Integer(), nullable=False),
        sa.Column("end_offset", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["annotator_id"], ["annotator.id"], name=op.f("fk_dismissal_annotator_id_annotator"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_dismissal_article_id_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint(
            "annotator_id", "label_id", "article_id", "start_offset", "end_offset", name=op.f("pk_dismissal")
        ),
    )
    op.create_index(op.f("ix_dismissal_article_id"), "dismissal", ["article_id"], unique=False)
