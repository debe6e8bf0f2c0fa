"""Annotator: a small team labels Arabic and English news articles, on its own machines."""

__version__ = "0.1.0"
