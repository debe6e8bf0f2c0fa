"""Which links two spans can have by the label set, and finding an article's links by the spans they join."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.labels import LabelSet, LinkType
    from annotator.domain.spans import Link


@dataclass(frozen=True, slots=True)
class Way:
    """One way to join a span with another: a link type, and whether it leads ``backwards``, to the first of them."""

    type: LinkType
    backwards: bool = False


def ways(label_set: LabelSet, first: str, second: str) -> tuple[Way, ...]:
    """Return how a span of the label ``first`` can be joined with one of ``second`` (ids), in the label set's order.

    Types that lead from the first to the second come before those that can only lead back.
    """
    offered = [item for item in label_set.link_types if not item.retired]
    forwards = [item for item in offered if item.joins(first, second)]
    back = [item for item in offered if item not in forwards and item.joins(second, first)]
    return (*(Way(item) for item in forwards), *(Way(item, backwards=True) for item in back))


def types_at(label_set: LabelSet, label: str) -> tuple[LinkType, ...]:
    """Return the offered link types that can begin or end at spans of a label (id)."""
    return tuple(item for item in label_set.link_types if not item.retired and item.meets(label))


class LinksBySpan:
    """Links, found by their own id and by either of their ends."""

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self._links = {link.id: link for link in links}
        self._known: dict[str, dict[str, Link]] | None = None

    @property
    def _ends(self) -> dict[str, dict[str, Link]]:
        # Made when it is first asked for: an article with many links opens without it.
        if self._known is None:
            self._known = {}
            for link in self._links.values():
                self._join(link)
        return self._known

    def _join(self, link: Link) -> None:
        for end in (link.source, link.target):
            self._ends.setdefault(end, {})[link.id] = link

    def add(self, link: Link) -> None:
        """Take in a link, or another state of it."""
        self.discard(link.id)
        self._links[link.id] = link
        self._join(link)

    def discard(self, link_id: str) -> None:
        """Let a link go, if it is there."""
        ends = self._ends
        link = self._links.pop(link_id, None)
        for end in {link.source, link.target} if link is not None else ():
            del ends[end][link_id]
            if not ends[end]:
                del ends[end]

    def of(self, span: str) -> tuple[Link, ...]:
        """Return the links that begin or end at a span (id), in the order they came."""
        return tuple(self._ends.get(span, {}).values())

    def of_all(self, spans: Iterable[str]) -> tuple[Link, ...]:
        """Return the links that begin or end at any of these spans, each once."""
        return tuple({link.id: link for span in spans for link in self.of(span)}.values())

    def get(self, link_id: str) -> Link | None:
        """Return a link by its id."""
        return self._links.get(link_id)

    def __contains__(self, link_id: str) -> bool:
        return link_id in self._links

    def __iter__(self) -> Iterator[Link]:
        return iter(self._links.values())

    def __len__(self) -> int:
        return len(self._links)
