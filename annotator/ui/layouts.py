"""The letters of one physical key on an English and on an Arabic keyboard (Arabic 101)."""

from __future__ import annotations

from typing import Final

_ROWS: Final = (
    ("`qwertyuiop[]", "ذضصثقفغعهخحجد"),
    ("asdfghjkl;'", "شسيبلاتنمكط"),
    ("zxcvnm,./", "ئءؤرىةوزظ"),
)
_TO_ARABIC: Final = {
    **{latin: arabic for latins, arabics in _ROWS for latin, arabic in zip(latins, arabics, strict=True)},
    "b": "لا",
}
_SHIFTED_TO_ARABIC: Final = {"h": "أ", "y": "إ", "n": "آ", "g": "لأ", "t": "لإ", "b": "لآ"}
_TO_LATIN: Final = {
    **{arabic: latin for latin, arabic in _TO_ARABIC.items()},
    **{arabic: latin for latin, arabic in _SHIFTED_TO_ARABIC.items()},
}


def on_the_other_layout(typed: str, *, shifted: bool = False) -> str:
    """Return what a key that typed this would have typed on the other keyboard; "" where that is no letter."""
    if typed in _TO_LATIN:
        other = _TO_LATIN[typed]
        return other if other.isalpha() else ""
    lower = typed.lower()
    if shifted and lower in _SHIFTED_TO_ARABIC:
        return _SHIFTED_TO_ARABIC[lower]
    return _TO_ARABIC.get(lower, "")
