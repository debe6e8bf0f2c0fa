"""The names of figures, what they count and why one is not there, in the interface language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.agreement.figures import NoInterval, Undefined
from annotator.ui.messages import isolated, number_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.agreement.figures import Figure, Interval

_NAMES: Final = {
    "exact_f1": QT_TRANSLATE_NOOP("Figures", "Exact F1 (micro)"),
    "exact_f1_macro": QT_TRANSLATE_NOOP("Figures", "Exact F1 (macro)"),
    "lenient_f1": QT_TRANSLATE_NOOP("Figures", "F1, equal but for particles, quotes and edge punctuation"),
    "boundary_f1": QT_TRANSLATE_NOOP("Figures", "Boundary F1: equal boundaries, whatever the label"),
    "overlap_f1": QT_TRANSLATE_NOOP("Figures", "Overlap F1: same label, one code point or more in common"),
    "partial_f1": QT_TRANSLATE_NOOP("Figures", "Partial F1: same label, credited by intersection over union"),
    "surface_f1": QT_TRANSLATE_NOOP("Figures", "Exact F1 per distinct surface"),
    "label_kappa": QT_TRANSLATE_NOOP("Figures", "Cohen’s kappa of labels"),
    "label_alpha": QT_TRANSLATE_NOOP("Figures", "Krippendorff’s alpha of labels, nominal"),
    "u_alpha": QT_TRANSLATE_NOOP("Figures", "Unitizing alpha (uα), 2016"),
    "bar_u_alpha": QT_TRANSLATE_NOOP("Figures", "Unitizing alpha, span or gap (|uα), 2016"),
    "cu_alpha": QT_TRANSLATE_NOOP("Figures", "Unitizing alpha, labels of intersections (cuα), 2016"),
    "link_f1": QT_TRANSLATE_NOOP("Figures", "F1 of links"),
    "token_kappa": QT_TRANSLATE_NOOP("Figures", "Cohen’s kappa of tokens, with those outside of spans"),
    "attribute_share": QT_TRANSLATE_NOOP("Figures", "Same value of the attribute {attribute}"),
    "attribute_kappa": QT_TRANSLATE_NOOP("Figures", "Cohen’s kappa of the attribute {attribute}"),
}
_SPANS = QT_TRANSLATE_NOOP("Figures", "spans of both, pooled over pairs")
_UNITS: Final = {
    "exact_f1": _SPANS,
    "exact_f1_macro": QT_TRANSLATE_NOOP("Figures", "articles where either has a span; mean of pairs"),
    "lenient_f1": _SPANS,
    "boundary_f1": _SPANS,
    "overlap_f1": _SPANS,
    "partial_f1": _SPANS,
    "surface_f1": QT_TRANSLATE_NOOP("Figures", "distinct surfaces with their label"),
    "label_kappa": QT_TRANSLATE_NOOP("Figures", "pairs of spans with equal boundaries; mean of pairs"),
    "label_alpha": QT_TRANSLATE_NOOP("Figures", "values at boundaries that two or more have"),
    "u_alpha": QT_TRANSLATE_NOOP("Figures", "code points of text × annotators"),
    "bar_u_alpha": QT_TRANSLATE_NOOP("Figures", "code points of text × annotators"),
    "cu_alpha": QT_TRANSLATE_NOOP("Figures", "intersecting code points"),
    "link_f1": QT_TRANSLATE_NOOP("Figures", "links between spans that both have"),
    "token_kappa": QT_TRANSLATE_NOOP("Figures", "tokens (Unicode words); mean of pairs"),
    "attribute_share": QT_TRANSLATE_NOOP("Figures", "equal spans to which either gives it"),
    "attribute_kappa": QT_TRANSLATE_NOOP("Figures", "equal spans to which either gives it"),
}
SHOWN: Final = tuple(_NAMES)
"""The keys of the figures that are shown, in their order; the others are for machines."""
_UNDEFINED: Final = {
    Undefined.NO_ARTICLES: QT_TRANSLATE_NOOP("Figures", "no article was sealed by both"),
    Undefined.ONE_ANNOTATOR: QT_TRANSLATE_NOOP("Figures", "there is only one annotator"),
    Undefined.NO_SPANS: QT_TRANSLATE_NOOP("Figures", "nobody has a span"),
    Undefined.NO_PAIRS: QT_TRANSLATE_NOOP("Figures", "no span of one has the boundaries of a span of the other"),
    Undefined.NO_UNITS: QT_TRANSLATE_NOOP("Figures", "nothing was judged by two annotators"),
    Undefined.NO_OVERLAP: QT_TRANSLATE_NOOP("Figures", "no span of one lies over a span of the other"),
    Undefined.NO_LINKS: QT_TRANSLATE_NOOP("Figures", "nobody has a link between spans that both have"),
    Undefined.ONE_CATEGORY: QT_TRANSLATE_NOOP("Figures", "only one category was used"),
    Undefined.UNEQUAL_RATERS: QT_TRANSLATE_NOOP("Figures", "the units were not judged by the same number of people"),
    Undefined.NOT_USED: QT_TRANSLATE_NOOP("Figures", "nobody used the label"),
}
_NO_INTERVAL: Final = {
    NoInterval.NOT_ASKED: "",
    NoInterval.NO_VALUE: "",
    NoInterval.FEW_ARTICLES: QT_TRANSLATE_NOOP("Figures", "no interval under 20 articles"),
    NoInterval.UNDEFINED_DRAWS: QT_TRANSLATE_NOOP("Figures", "no draw has a value"),
    NoInterval.NOT_ADDITIVE: QT_TRANSLATE_NOOP("Figures", "not resampled: too many surfaces"),
}
_LEFT_OUT: Final = {
    "articles where neither has a span (article × pair)": QT_TRANSLATE_NOOP(
        "Figures", "{count} articles where neither has a span"
    ),
    "spans without one of equal boundaries": QT_TRANSLATE_NOOP(
        "Figures", "{count} spans without one of equal boundaries"
    ),
    "spans that lie over a longer span of the same annotator": QT_TRANSLATE_NOOP(
        "Figures", "{count} spans over a longer one of the same annotator"
    ),
}
DECIMALS: Final = 3


def is_shown(key: str) -> bool:
    """Tell whether a figure is for people."""
    return key.partition(":")[0] in _NAMES


def name_text(figure: Figure, attributes: Mapping[str, str]) -> str:
    """Return a figure's full name; ``attributes`` says how attributes (by id) are called."""
    key, _, attribute = figure.key.partition(":")
    return _translated(_NAMES[key]).format(attribute=isolated(attributes.get(attribute, attribute)))


def unit_text(figure: Figure) -> str:
    """Return how many of what were counted."""
    unit = _translated(_UNITS[figure.key.partition(":")[0]])
    return _translated(QT_TRANSLATE_NOOP("Figures", "{count} {unit}")).format(count=number_text(figure.n), unit=unit)


def value_text(value: float | None) -> str:
    """Return a value with three decimals; a dash where there is none."""
    return "–" if value is None else number_text(value, DECIMALS)


def interval_text(interval: Interval | None) -> str:
    """Return an interval as a range."""
    if interval is None:
        return ""
    return _translated(QT_TRANSLATE_NOOP("Figures", "{low} to {high}")).format(
        low=number_text(interval.low, DECIMALS), high=number_text(interval.high, DECIMALS)
    )


def no_interval_text(figure: Figure, *, short: bool = False) -> str:
    """Return why a figure with a value has no interval; ``short`` under a heading that names intervals."""
    why = figure.why_no_interval
    if short and why is NoInterval.FEW_ARTICLES:
        return _translated(QT_TRANSLATE_NOOP("Figures", "under 20 articles"))
    return _translated(_NO_INTERVAL[why]) if why is not None and _NO_INTERVAL[why] else ""


def certainty_text(figure: Figure) -> str:
    """Return a figure's interval, with the draws that had no value, or why there is none."""
    if figure.interval is None:
        return no_interval_text(figure)
    interval = _translated(QT_TRANSLATE_NOOP("Figures", "95% interval {interval}")).format(
        interval=interval_text(figure.interval)
    )
    return _joined(filter(None, [interval, _undefined_text(figure.interval)]))


def _undefined_text(interval: Interval | None) -> str:
    if interval is None or not interval.undefined:
        return ""
    return _translated(QT_TRANSLATE_NOOP("Figures", "{count} of {draws} draws without a value")).format(
        count=number_text(interval.undefined), draws=number_text(interval.draws)
    )


def remark_text(figure: Figure) -> str:
    """Return why there is no value or no interval, and what was left out."""
    parts = []
    if figure.why_undefined is not None:
        parts.append(_translated(_UNDEFINED[figure.why_undefined]))
    else:
        parts.append(no_interval_text(figure))
    parts.append(_undefined_text(figure.interval))
    parts += [
        _translated(QT_TRANSLATE_NOOP("Figures", "left out: {what}")).format(
            what=_translated(_LEFT_OUT[item.what]).format(count=number_text(item.count))
        )
        for item in figure.left_out
        if item.what in _LEFT_OUT
    ]
    return _joined(filter(None, parts))


def _joined(parts: Iterable[str]) -> str:
    return _translated(QT_TRANSLATE_NOOP("Figures", "; ")).join(parts)


def _translated(source: object) -> str:
    return QCoreApplication.translate("Figures", str(source))
