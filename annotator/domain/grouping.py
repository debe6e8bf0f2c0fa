"""Articles that have to stay together in a dataset: near-duplicates, reprints, translations, in groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.pairs import PairKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.domain.articles import ArticleInfo

IdPair = tuple[str, str]
"""The ids of two articles; which of them comes first means nothing."""


def known_pairs(infos: Iterable[ArticleInfo]) -> tuple[IdPair, ...]:
    """Return the pairs that articles' metadata name (``translation_of``, ``duplicate_of``), each once, sorted.

    The lesser id comes first. An article may name one partner of each kind, and partners that are not among these.
    """
    names = frozenset(PairKind)
    found = {
        (min(info.id, other), max(info.id, other))
        for info in infos
        for name, other in info.meta
        if name in names and other and other != info.id
    }
    return tuple(sorted(found))


def groups(ids: Iterable[str], pairs: Iterable[IdPair], apart: Iterable[IdPair] = ()) -> tuple[tuple[str, ...], ...]:
    """Return which articles hang together by pairs, directly or over others: the groups of two and more.

    A pair in ``apart`` counts for nothing, whoever made it; its two may still hang together over a third
    (:func:`still_together` tells). Two articles hang together over one that is not among ``ids`` too, such as two
    translations of an article that is left out. Each group is sorted, and the groups by their first.
    """
    overruled = {frozenset(pair) for pair in apart}
    above: dict[str, str] = {}
    for first, second in pairs:
        if frozenset((first, second)) not in overruled:
            one, other = _top(above, first), _top(above, second)
            above[max(one, other)] = min(one, other)
    members: dict[str, list[str]] = {}
    for id_ in sorted(set(ids)):
        members.setdefault(_top(above, id_), []).append(id_)
    return tuple(sorted(tuple(group) for group in members.values() if len(group) > 1))


def _top(above: dict[str, str], id_: str) -> str:
    """Return what stands for an article's group, and shorten the way to it."""
    top = id_
    while (higher := above.get(top, top)) != top:
        top = higher
    while (higher := above.get(id_, id_)) != top:
        above[id_] = top
        id_ = higher
    return top


def still_together(found: Iterable[Sequence[str]], apart: Iterable[IdPair]) -> tuple[IdPair, ...]:
    """Return the pairs that were to be apart and are in one group all the same, sorted."""
    of = {id_: number for number, group in enumerate(found) for id_ in group}
    return tuple(sorted({(min(pair), max(pair)) for pair in apart if pair[0] in of and of[pair[0]] == of.get(pair[1])}))
