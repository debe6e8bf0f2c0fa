"""The tokens of a task of Prodigy: held against the text, and what a span says of them against its offsets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from annotator.formats.jsonl_checks import Place


class TaskTokens(NamedTuple):
    """Where the tokens of a task begin and end; none where it has none."""

    starts: list[int]
    ends: list[int]

    def characters(self, span: dict[str, Any], place: Place) -> dict[str, int]:
        """Return the characters of a span that names its tokens only; ``token_end`` is its last one."""
        found = []
        for key in ("token_start", "token_end"):
            value = span.get(key)
            if type(value) is not int or not 0 <= value < len(self.starts):
                raise place.misfit(key, "the number of a token", value)
            found.append(value)
        return {"start": self.starts[found[0]], "end": self.ends[found[1]]}

    def fit(self, span: dict[str, Any]) -> bool:
        """Tell whether a span's offsets lie on the tokens that it names, if it names any."""
        first, last = span.get("token_start"), span.get("token_end")
        if not self.starts or type(first) is not int or type(last) is not int:
            return True
        if not 0 <= first <= last < len(self.starts):
            return False
        begins: bool = self.starts[first] <= span["start"] < self.ends[first]
        return begins and self.starts[last] < span["end"] <= self.ends[last]


def tokens_of(found: dict[str, Any], text: str, place: Place) -> TaskTokens:
    """Return the tokens of a record; raise where one does not read as the text there: its offsets are none."""
    tokens = TaskTokens([], [])
    for index, item in enumerate(place.members(found, "tokens")):
        inside = place.inside(f"tokens[{index}]")
        token = inside.object(item, "a token")
        start, end = (_offset(token, key, inside) for key in ("start", "end"))
        claim = token.get("text")
        if type(claim) is str and not (0 <= start <= end <= len(text) and text[start:end] == claim):
            start, end = (min(max(offset, -1), 2**63) for offset in (start, end))
            there = text[max(0, start) : max(0, end)]
            raise place.error("span.surface", start=start, end=end, expected=claim, found=there)
        tokens.starts.append(start)
        tokens.ends.append(end)
    return tokens


def _offset(token: dict[str, Any], key: str, place: Place) -> int:
    value = token.get(key)
    if type(value) is not int:
        raise place.misfit(key, "a whole number", value)
    return value
