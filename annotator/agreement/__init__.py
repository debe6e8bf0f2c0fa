"""Measures over domain values; pure functions."""
