"""The measures of a summary: keys, full names, units and sources."""

from __future__ import annotations

from typing import Final

from annotator.agreement import categorical, unitizing
from annotator.agreement.figures import Measure
from annotator.tokens.tokenizers import Tokenizer

_HRIPCSAK: Final = "Hripcsak & Rothschild 2005"
_POOLED: Final = "spans of both (start, end, label), pooled over pairs"
_MEAN: Final = "mean of pairs"

EXACT: Final = Measure("exact_f1", "Exact F1 (micro)", _POOLED, _HRIPCSAK)
EXACT_MACRO: Final = Measure(
    "exact_f1_macro",
    "Exact F1 (macro)",
    f"article in which either has a span; {_MEAN} of the mean over articles",
    _HRIPCSAK,
)
ENDS: Final = Measure(
    "boundary_f1", "Boundary F1: equal boundaries, whatever the label", _POOLED, "defined by this program"
)
OVERLAP: Final = Measure(
    "overlap_f1", "Overlap F1: same label, one code point or more in common", _POOLED, "defined by this program"
)
PARTIAL: Final = Measure(
    "partial_f1",
    "Partial F1: same label, credited by intersection over union",
    _POOLED,
    "defined by this program; nervaluate credits one half",
)
LENIENT: Final = Measure(
    "lenient_f1", "F1, equal but for particles, quotes and edge punctuation", _POOLED, "defined by this program"
)
SURFACE: Final = Measure(
    "surface_f1",
    "Exact F1 per distinct surface",
    "distinct surface and label; mean over them of the exact F1 of their spans",
    "defined by this program",
)
LABEL_KAPPA: Final = Measure(
    "label_kappa", "Cohen's kappa of labels", f"pair of spans with equal boundaries; {_MEAN}", "Cohen 1960"
)
LABEL_PI: Final = Measure(
    "label_pi", "Scott's pi of labels", f"pair of spans with equal boundaries; {_MEAN}", "Scott 1955"
)
LABEL_S: Final = Measure(
    "label_s",
    "Bennett, Alpert and Goldstein's S of labels",
    f"pair of spans with equal boundaries; {_MEAN}",
    "Bennett, Alpert & Goldstein 1954",
)
LABEL_ALPHA: Final = Measure(
    "label_alpha",
    "Krippendorff's alpha of labels, nominal",
    "value at boundaries that two or more annotators have; all annotators",
    categorical.ALPHA.source,
)
LINKS: Final = Measure("link_f1", "F1 of links", "link between spans that both have, pooled over pairs", _HRIPCSAK)


def token_kappa(tokenizer: Tokenizer) -> Measure:
    """Return the measure of κ over the tokens of a tokeniser."""
    return Measure(
        "token_kappa",
        "Cohen's kappa of tokens, with those outside of spans",
        f"token ({tokenizer.name}); {_MEAN}",
        "Cohen 1960; Artstein & Poesio 2008",
    )


def token_alpha(tokenizer: Tokenizer) -> Measure:
    """Return the measure of α over the tokens of a tokeniser."""
    return Measure(
        "token_alpha",
        "Krippendorff's alpha of tokens, nominal, with those outside of spans",
        f"value of a token ({tokenizer.name}); all annotators",
        categorical.ALPHA.source,
    )


def attribute_share(attribute: str) -> Measure:
    """Return the measure of how often an attribute (id) has the same value."""
    return Measure(
        f"attribute_share:{attribute}",
        f"Same value of the attribute {attribute}",
        "equal span to which either gives the attribute, pooled over pairs",
        "defined by this program",
    )


def attribute_kappa(attribute: str) -> Measure:
    """Return the measure of κ over the values of an attribute (id)."""
    return Measure(
        f"attribute_kappa:{attribute}",
        f"Cohen's kappa of the attribute {attribute}",
        f"equal span to which either gives the attribute, no value being a value; {_MEAN}",
        "Cohen 1960",
    )


def alone_u_alpha(label: str) -> Measure:
    """Return the measure of uα where only one label (id) is looked at."""
    return Measure(
        f"u_alpha:{label}",
        "Unitizing alpha (uα) of one label, all else being gaps",
        unitizing.U_ALPHA.unit,
        unitizing.U_ALPHA.source,
    )
