"""What the page of differences from gold says; the window gives the same in its own language."""

from __future__ import annotations

from typing import Final

WAYS: Final = (
    "missing_theirs",
    "missing_gold",
    "particle",
    "punctuation",
    "title",
    "other",
    "label",
    "both",
    "split/merge",
)
"""Each way to differ, in the order in which they are told; what it is called and means stands in ``WORDS``."""
WORDS: Final[dict[str, str]] = {
    "title": "Your work beside gold",
    "about": "How the sealed work of {name} differs from gold in the articles whose gold is settled.",
    "purpose": (
        "This page is for learning. Not every difference is a mistake of yours: where gold looks wrong to you, tell "
        "your lead."
    ),
    "read": "What is read is your latest submission of each article, with the labels of “{name}”, version {version}.",
    "stale": "Articles whose gold may change, as newer work has come since it was settled: {count}.",
    "left_out": "Settled articles that are left out, because you have them to work on still: {count}.",
    "articles": "Articles",
    "yours": "Your spans",
    "gold": "Spans of gold",
    "equal": "Equal",
    "differences": "Differences",
    "exact": (
        "Of all spans, yours and those of gold together, {equal} of {all} have a counterpart with the same boundaries "
        "and the same label. This share is the exact F1: {value}."
    ),
    "no_spans": "Neither you nor gold has a span in these articles, so there is nothing to tell of an exact F1.",
    "why": "In which ways they differ",
    "kind": "Difference",
    "count": "How often",
    "meaning": "What it means",
    "books": (
        "Each span is counted once: {theirs} + {gold} = 2 × {equal} equal + 2 × {paired} that differ in boundaries or "
        "label + {missing} on one side only + {members} where one span is several."
    ),
    "nothing": "Nothing differs from gold.",
    "by_article": "Article by article",
    "legend": "In each line, what you have lies under a dashed line, what gold has stands on a solid one.",
    "all_equal": "Nothing differs in these articles",
    "you": "You",
    "gold_side": "Gold",
    "no_span": "no span",
    "reason": "Your lead’s reason",
    "untitled": "Untitled",
    "way missing_theirs": "Only gold has it",
    "means missing_theirs": "Gold has a span where you have none.",
    "way missing_gold": "Only you have it",
    "means missing_gold": "You have a span where gold has none.",
    "way particle": "Boundaries: an attached particle",
    "means particle": "The same label, but one of the two takes in a particle that is attached to the name.",
    "way punctuation": "Boundaries: quotes or punctuation",
    "means punctuation": "The same label, but quotes or punctuation marks lie between the boundaries.",
    "way title": "Boundaries: a title",
    "means title": "The same label, but one of the two takes in the title or rank before the name.",
    "way other": "Boundaries: other",
    "means other": "The same label, but the two begin or end elsewhere.",
    "way label": "Another label",
    "means label": "The same boundaries, but another label.",
    "way both": "Another label and other boundaries",
    "means both": "Nearly the same stretch, but neither label nor boundaries are the same.",
    "way split/merge": "One span or several",
    "means split/merge": "One span on one side is several on the other, with the same label.",
}
