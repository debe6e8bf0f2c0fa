"""Titles folded for sorting and searching, and what lists of articles are sorted and filtered by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from annotator.domain.folding import fold_text

revision = "0003"
down_revision = "0002"
_AT_A_TIME = 5000


def upgrade() -> None:
    """Add the column, fill it, then index it."""
    op.add_column("article", sa.Column("title_key", sa.Text(), nullable=False, server_default=""))
    connection = op.get_bind()
    last = -1
    while True:
        rows = connection.exec_driver_sql(
            "SELECT position, title FROM article WHERE position > ? ORDER BY position LIMIT ?", (last, _AT_A_TIME)
        ).fetchall()
        if not rows:
            break
        connection.exec_driver_sql(
            "UPDATE article SET title_key = ? WHERE position = ?", [(fold_text(title), at) for at, title in rows]
        )
        last = rows[-1][0]
    for column in ("title_key", "language", "published"):
        op.create_index(op.f(f"ix_article_withdrawn_{column}"), "article", ["withdrawn", column], unique=False)
