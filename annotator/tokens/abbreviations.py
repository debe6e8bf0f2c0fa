"""Short forms whose full stop does not end a sentence, or does so only sometimes."""

from __future__ import annotations

from typing import Final

# All in lower case, without the last full stop.

TITLES: Final = frozenset(
    {
        *("mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "sr", "hon", "messrs", "st", "mt", "ft"),
        *("gen", "lt. gen", "maj", "col", "lt", "capt", "cmdr", "adm", "sgt", "cpl", "pvt", "brig", "pte"),
        *("gov", "sen", "rep", "pres", "amb", "supt", "insp", "det", "vs", "e.g", "i.e", "cf", "viz"),
        *("ca", "sec", "approx", "dept", "assn", "univ", "al-haj", "ust"),
    }
)
"""Followed by the name or word they belong to: the stop never ends a sentence."""

BEFORE_NUMBERS: Final = frozenset(
    {"no", "nos", "art", "sec", "fig", "figs", "ch", "vol", "p", "pp", "para", "paras", "res", "ver", "tel", "ext"}
)
"""The stop does not end a sentence where a number follows."""

MAYBE_LAST: Final = frozenset(
    {
        *("a.m", "p.m", "am", "pm", "etc", "inc", "ltd", "co", "corp", "llc", "jr", "bros", "est", "dist", "prov"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        *("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
        *("km", "kg", "ft", "lb", "lbs", "mi", "ave", "blvd", "rd", "al"),
    }
)
"""The stop may do both duties: it ends a sentence where a word follows that commonly begins one."""

SENTENCE_OPENERS: Final = frozenset(
    {
        *("the", "a", "an", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we", "i", "you"),
        *("his", "her", "their", "our", "in", "on", "at", "by", "for", "from", "with", "after", "before", "during"),
        *("since", "until", "while", "when", "where", "although", "though", "if", "as", "but", "and", "or", "so"),
        *("yet", "however", "meanwhile", "also", "there", "here", "no", "not", "some", "many", "most", "all", "both"),
        *("each", "another", "other", "others", "several", "one", "two", "three", "what", "who", "why", "how"),
        *("according", "despite", "under", "over", "between", "among", "last", "earlier", "later", "now", "then"),
    }
)
"""English words that commonly begin a sentence."""

ARABIC_LETTERS_AFTER_NUMBERS: Final = frozenset({"م", "ه", "هـ", "ق.م"})
"""Era signs: after a number their stop can end a sentence; any other lone Arabic letter is an abbreviation."""
