"""The language of an article, guessed offline from its script and its commonest words.

It tells Arabic, Persian, Urdu and English; anything else is ``und``, undetermined. A guess, stated as such: the
importer can be told the language instead.
"""

from __future__ import annotations

import re

SAMPLE = 20_000
"""How many code points are looked at."""

_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_OTHER = re.compile(r"[^\W\d_]")
_PERSIAN = re.compile("[پچژگ]")
_URDU = re.compile("[ٹڈڑںےھ]")
_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|in|a|is|was|were|that|for|on|with|as|by|at|from|it|he|she|they|his|her|its|their|be|are|has|have"
    r"|had|not|but|this|which|who|said|after|before|between|also|over)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[A-Za-z]+")
ENGLISH_SHARE = 0.18
"""Share of English function words from which a text in Latin script is taken for English."""
SHORT = 12
"""A text of fewer words, a headline say, has fewer function words; then the lower share counts."""
SHORT_SHARE = 0.1


def guess_language(text: str) -> str:
    """Return ``ar``, ``fa``, ``ur``, ``en`` or ``und`` for a text."""
    sample = text[:SAMPLE]
    arabic, latin = len(_ARABIC.findall(sample)), len(_LATIN.findall(sample))
    letters = len(_OTHER.findall(sample))
    if not letters or max(arabic, latin) < letters / 2:
        return "und"
    if arabic >= latin:
        if len(_URDU.findall(sample)) > arabic * 0.02:
            return "ur"
        return "fa" if len(_PERSIAN.findall(sample)) > arabic * 0.01 else "ar"
    words, known = len(_WORDS.findall(sample)), len(_ENGLISH.findall(sample))
    return "en" if known >= max(1, words * (SHORT_SHARE if words < SHORT else ENGLISH_SHARE)) else "und"
