"""What annotators have sealed of an article since its gold began, against what gold was made from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.agreement.pairing import pair
from annotator.services.adjudication.sealed import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.agreement.pairing import Difference
    from annotator.services.adjudication.sealed import SealedArticle


class ChangeKind(StrEnum):
    """What became of a span; ``CHANGED`` is other boundaries, another label, or one span instead of several."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class NewerWork:
    """One annotator's (id) latest submission; in ``differences`` what gold was made from comes first, it second.

    ``text`` is the article's. ``first`` tells that gold was made from nothing of theirs, ``details`` that attributes or
    links of spans that stayed are others. All labels are read as they stand now.
    """

    annotator: str
    text: str
    differences: tuple[Difference, ...]
    first: bool = False
    details: bool = False


def kind_of(difference: Difference) -> ChangeKind:
    """Return what became of the spans of a difference between earlier and newer work."""
    if not difference.first:
        return ChangeKind.ADDED
    return ChangeKind.CHANGED if difference.second else ChangeKind.REMOVED


def counts_of(works: Iterable[NewerWork]) -> Counter[ChangeKind]:
    """Return how many spans were added, removed and changed, over all of these annotators."""
    return Counter(kind_of(difference) for work in works for difference in work.differences)


def newer_work(read: Sequence[SealedArticle], latest: Sequence[SealedArticle], text: str) -> tuple[NewerWork, ...]:
    """Return whose latest submission says something else than the one that was read, by annotator.

    One that was sealed again and says the same is left out; a first one counts even if it has no spans.
    """
    known = {item.annotator: item for item in read}
    found = []
    for item in latest:
        old = known.get(item.annotator)
        if old is not None and old.submission.id == item.submission.id:
            continue
        before = old.spans if old is not None else ()
        differences = pair(map(place_of, before), map(place_of, item.spans), text).differences
        details = old is not None and _details_differ(old, item)
        if old is None or differences or details:
            found.append(NewerWork(item.annotator, text, differences, first=old is None, details=details))
    return tuple(found)


def _details_differ(old: SealedArticle, new: SealedArticle) -> bool:
    """Tell whether spans that both have differ in their attributes, or in the links between them."""
    sides = [{place_of(span): span.attributes for span in item.spans} for item in (old, new)]
    both = sides[0].keys() & sides[1].keys()
    if any(sides[0][place] != sides[1][place] for place in both):
        return True
    links = [{link for link in item.linked if both.issuperset(link[1:])} for item in (old, new)]
    return links[0] != links[1]
