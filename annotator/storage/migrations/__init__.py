"""Alembic revisions, run inside the program."""
