"""What the pages of the review share: labels as they look, and people, in the present language and theme."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.domain.labels import Pattern, local
from annotator.ui.article.palette import UNKNOWN, LabelStyle

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet
    from annotator.ui.theme import PageColours


@dataclass(frozen=True, slots=True)
class Dress:
    """How labels look, by id; the names of annotators, by id; and the page's colours."""

    language: str = "en"
    theme: str = "light"
    styles: dict[str, LabelStyle] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def style(self, label: str) -> LabelStyle:
        """Return how a label looks."""
        return self.styles.get(label, UNKNOWN)

    def title(self, label: str) -> str:
        """Return what a label is called."""
        found = self.styles.get(label)
        return found.title if found else label

    def name(self, annotator: str) -> str:
        """Return an annotator's name."""
        return self.names.get(annotator, annotator)

    @property
    def page(self) -> PageColours:
        """The colours of the article's page."""
        from annotator.ui.theme import PAGES

        return PAGES[self.theme]


def styles_of(label_set: LabelSet, language: str, theme: str) -> dict[str, LabelStyle]:
    """Return how the labels of a set look, by id."""
    return {
        label.id: LabelStyle(
            colour=label.light if theme == "light" else label.dark,
            pattern=label.pattern,
            letter=local(label.letter, language, label.name[:1]),
            title=local(label.title, language, label.name),
        )
        for label in label_set.labels
    }


QUIET = "\0quiet"
"""Ends the id under which a label's spans are dressed where all agree."""


def quiet_styles(styles: dict[str, LabelStyle], colour: str) -> dict[str, LabelStyle]:
    """Return the styles with a quiet one for every label: grey, with its letter and a plain line."""
    grey = {
        label + QUIET: LabelStyle(colour=colour, pattern=Pattern.SOLID, letter=style.letter, title=style.title)
        for label, style in styles.items()
    }
    return {**styles, **grey}
