"""Reads pages that the program writes: whole in themselves, well-formed, at home in both themes."""

from __future__ import annotations

import re
from html.parser import HTMLParser


class Page(HTMLParser):
    """Counts a page's elements, and holds that each is closed."""

    VOID = frozenset({"meta"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def whole(page: str) -> Page:
    """Read a page, which must load nothing and run nothing."""
    found = Page(page)
    assert not {"script", "link", "img", "iframe", "object", "use", "image"} & set(found.tags)
    assert not {"src", "href", "srcset"} & {name for name, _ in found.attributes}
    assert not [name for name, _ in found.attributes if name.startswith("on")]
    assert "@import" not in page
    assert re.findall(r"url\((?!#)", page) == []
    return found


def same_colours(page: str) -> None:
    """Hold that every colour that is used has a value in the light and in the dark theme."""
    named = re.compile(r"--(\w+): #")
    light = set(named.findall(re.sub(r"@media \(prefers-color-scheme: dark\) \{ :root \{[^}]*\} \}", "", page)))
    dark = set(named.findall("".join(re.findall(r"prefers-color-scheme: dark\) \{ :root \{([^}]*)\}", page))))
    assert light == dark
    assert set(re.findall(r"var\(--(\w+)\)", page)) <= light
