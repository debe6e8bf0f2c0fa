"""Giving out articles in the window."""
