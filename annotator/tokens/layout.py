"""Lays the spans of one work on tokens: where each is written, in a layer that may overlap and in a flat one.

Each span is fitted by itself first. Of spans that overlap, a flat layer keeps one. Kept spans that share no
character but claim one token when widened have that token cut between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import Fate, ForeignSpan
from annotator.tokens.alignment import CutToken, TokenGrid, trimmed
from annotator.tokens.flattening import contest, priority
from annotator.tokens.policies import Boundary, Overlap

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.domain.spans import Stretch
    from annotator.tokens.tokenizers import Token


@dataclass(frozen=True, slots=True)
class Placing:
    """What became of a span in one layer: the range it is written at, or None, and why it is not as it was."""

    span: ForeignSpan
    fate: Fate
    written: Token | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """A work's spans on its tokens. Every written range begins and ends with a token.

    ``every`` holds each span by itself; ``flat`` the same spans where none may overlap. Both keep the order of
    the spans. ``cuts`` are the tokeniser's tokens that were cut to make those of ``grid``.
    """

    grid: TokenGrid
    cuts: tuple[CutToken, ...]
    every: tuple[Placing, ...]
    flat: tuple[Placing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutRules:
    """How to lay out: by the two policies, with each label name's place in the label set.

    ``loser`` is what a span becomes that a flat layer does not keep: ``FLATTENED`` where another layer holds it,
    ``DROPPED`` where none does.
    """

    boundary: Boundary
    overlap: Overlap
    label_order: Mapping[str, int]
    loser: Fate


def lay_out(
    text: str,
    grid: TokenGrid,
    spans: Sequence[ForeignSpan],
    rules: LayoutRules,
    *,
    article: str = "",
    others: Iterable[Stretch] = (),
) -> Layout:
    """Lay spans on the tokens of their text.

    ``others`` are the spans of the other exported works on the article: with ``split`` tokens are cut at
    their boundaries too. ``article`` names the article in errors. Raises AnnotatorError where a policy says
    ``fail`` and a span does not fit.
    """
    if not spans and rules.boundary is not Boundary.SPLIT:
        return Layout(grid, (), (), ())
    return _Laying(text, grid, spans, rules, article).layout(others)


class _Laying:
    """One work being laid out."""

    def __init__(
        self, text: str, grid: TokenGrid, spans: Sequence[ForeignSpan], rules: LayoutRules, article: str
    ) -> None:
        self._text = text
        self._raw = grid
        self._grid = grid
        self._spans = spans
        self._rules = rules
        self._article = article
        self._cores = [trimmed(text, span.start, span.end) for span in spans]
        self._cuts: tuple[CutToken, ...] = ()

    def layout(self, others: Iterable[Stretch]) -> Layout:
        if self._rules.boundary is Boundary.SPLIT:
            edges = [edge for core in self._cores for edge in core]
            edges += [edge for span in others for edge in trimmed(self._text, span.start, span.end)]
            self._cut(edges)
        fits = [self._fit(index) for index in range(len(self._spans))]
        lost = self._contest(fits)
        if self._rules.boundary is Boundary.EXPAND:
            shared = self._shared(fits, lost)
            if shared:
                self._cut(shared)
                fits = [self._fit(index) for index in range(len(self._spans))]
        every = [self._placing(index, fit) for index, fit in enumerate(fits)]
        flat = [
            self._beaten(index, rivals, fits) if (rivals := lost[index]) else placing
            for index, placing in enumerate(every)
        ]
        return Layout(self._grid, self._cuts, tuple(every), tuple(flat))

    def _cut(self, positions: Iterable[int]) -> None:
        self._grid, self._cuts = self._raw.cut(positions)

    def _fit(self, index: int) -> Token | None:
        start, end = self._cores[index]
        if start == end:
            fit = None
        elif self._rules.boundary is Boundary.CONTRACT:
            fit = self._grid.contracted(start, end)
        else:
            fit = self._grid.expanded(start, end)
        span = self._spans[index]
        if self._rules.boundary is Boundary.FAIL and fit != (span.start, span.end):
            raise AnnotatorError(
                "export.boundary", article=self._article, start=span.start, end=span.end, text=self._surface(span)
            )
        return fit

    def _contest(self, fits: Sequence[Token | None]) -> list[list[int]]:
        """Return for each span those it lost against.

        Spans contend for the characters they truly share; narrowed ones for what is left of them.
        """
        narrowed = self._rules.boundary is Boundary.CONTRACT
        claims = [fit if narrowed or fit is None else core for fit, core in zip(fits, self._cores, strict=True)]
        key = priority(self._rules.overlap, self._rules.label_order)
        return contest(claims, sorted(range(len(claims)), key=lambda index: key(self._spans[index])))

    def _shared(self, fits: Sequence[Token | None], lost: Sequence[list[int]]) -> list[int]:
        """Return where to cut the tokens that two kept spans would both be widened to."""
        kept = sorted((self._cores[i], fit) for i, fit in enumerate(fits) if fit is not None and not lost[i])
        shared: list[int] = []
        for (left, left_fit), (right, right_fit) in pairwise(kept):
            if right_fit.start < left_fit.end:
                shared += (left[1], right[0])
        return shared

    def _placing(self, index: int, fit: Token | None) -> Placing:
        span = self._spans[index]
        if fit is None:
            return Placing(span, Fate.DROPPED, None, self._nothing_left(index))
        if fit != (span.start, span.end):
            fate = Fate.WIDENED if fit.start < span.start or fit.end > span.end else Fate.NARROWED
            return Placing(span, fate, fit, self._why(span, fit))
        if self._cuts:
            reason = self._cut_at(fit)
            if reason:
                return Placing(span, Fate.TOKEN_SPLIT, fit, reason)
        return Placing(span, Fate.AS_IS, fit)

    def _nothing_left(self, index: int) -> str:
        start, end = self._cores[index]
        token = self._grid.around(start) or self._grid.around(end)
        if start == end or token is None:
            return "holds white space only" if start == end else "no token lies there"
        return f"holds no whole token: it lies inside “{self._surface(token)}”"

    def _why(self, span: ForeignSpan, fit: Token) -> str:
        reasons = []
        for edge, doing in ((span.start, "begins"), (span.end, "ends")):
            token = self._grid.around(edge)
            if token is not None:
                reasons.append(f"{doing} inside the token “{self._surface(token)}”")
        if trimmed(self._text, span.start, span.end) != (span.start, span.end):
            reasons.append("white space at its edge is left out")
        cut = self._cut_at(fit)
        if cut:
            reasons.append(cut)
        return "; ".join(reasons)

    def _cut_at(self, fit: Token) -> str:
        cut = [token for token in (self._raw.around(fit.start), self._raw.around(fit.end)) if token is not None]
        names = " and ".join(f"“{self._surface(token)}”" for token in dict.fromkeys(cut))
        return f"the token {names} is split" if names else ""

    def _beaten(self, index: int, rivals: Sequence[int], fits: Sequence[Token | None]) -> Placing:
        span = self._spans[index]
        fit = fits[index]
        for rival in rivals:
            if fits[rival] == fit and self._spans[rival].label == span.label:
                other = self._spans[rival]
                return Placing(
                    span, Fate.MERGED, fit, f"one entity with {other.start}–{other.end} “{self._surface(other)}”"
                )
        other = self._spans[rivals[0]]
        if self._rules.overlap is Overlap.FAIL:
            raise AnnotatorError(
                "export.overlap",
                article=self._article,
                start=span.start,
                end=span.end,
                text=self._surface(span),
                other_start=other.start,
                other_end=other.end,
                other=self._surface(other),
            )
        return Placing(
            span,
            self._rules.loser,
            None,
            f"overlaps {other.label} {other.start}–{other.end} “{self._surface(other)}”, which goes before it",
        )

    def _surface(self, stretch: Stretch) -> str:
        return self._text[stretch.start : stretch.end]
