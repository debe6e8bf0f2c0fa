"""Whole programs and windows; nothing may be left behind."""

from __future__ import annotations

from qt_leaks import nothing_is_left, own_settings

__all__ = ["nothing_is_left", "own_settings"]
