"""Joins the article's linking mode to the label set and the editor: which link, and which links are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import local
from annotator.domain.links import Way, types_at, ways
from annotator.ui.article.palette import ShownLink
from annotator.ui.link_menu import LinkMenu

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet, LinkType
    from annotator.ui.desk import ArticleDesk


def titles_of(label_set: LabelSet, language: str) -> dict[str, str]:
    """Return what the interface calls each link type, by id."""
    return {item.id: local(item.title, language, item.name) for item in label_set.link_types}


class DeskLinking(QObject):
    """Makes the links that the user asks for in the article, and shows those of the selected span."""

    def __init__(self, desk: ArticleDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._view = desk.view
        self._pair = ("", "")
        self._view.link_wanted.connect(self._wanted)
        self._view.span_selected.connect(self.show_links)
        desk.changed.connect(self.show_links)

    def begin(self) -> None:
        """Begin a link at the selected span; a second time leaves it."""
        selected = self._view.selected_span()
        if self._view.linking.active:
            self._view.linking.end()
        elif selected is not None and self._desk.open_editor() is not None:
            self._view.setFocus()
            self._view.linking.begin(selected)

    def show_links(self, _what: object = None) -> None:
        """Show the links of the selected span, or of the one that a link is being made from."""
        editor, selected = self._desk.editor, self._view.linking.start or self._view.selected_span()
        if editor is None or selected is None:
            self._view.set_links(())
            return
        titles = titles_of(editor.session.label_set, self._desk.language)
        self._view.set_links(
            tuple(
                ShownLink(link.id, link.source, link.target, titles.get(link.type, link.type))
                for link in editor.session.links.of(selected)
            )
        )

    def _wanted(self, pair: tuple[str, str]) -> None:
        """Make the link between two spans; ask which one where several fit."""
        editor = self._desk.open_editor()
        if editor is None or not all(end in editor.session.spans for end in pair):
            return
        self._pair = pair
        session = editor.session
        first, second = (session.spans[end].label for end in pair)
        found = ways(session.label_set, first, second)
        if len(found) > 1:
            self._ask(found)
        elif found:
            self._make(found[0])
        else:
            editor.refused.emit(self._none(session.label_set, first, second))

    def _ask(self, found: tuple[Way, ...]) -> None:
        menu = LinkMenu(found, self._desk.language, self._desk)
        menu.way_chosen.connect(self._make)
        menu.aboutToHide.connect(menu.deleteLater)
        span = self._view.page.spans.get(self._pair[1])
        rects = self._view.rect_of(span.start, span.end) if span is not None else []
        place = rects[0].bottomLeft().toPoint() if rects else self._view.caret_rect().bottomLeft().toPoint()
        menu.popup(self._view.viewport().mapToGlobal(place))

    def _make(self, way: Way) -> None:
        editor = self._desk.open_editor()
        if editor is None:
            return
        source, target = reversed(self._pair) if way.backwards else self._pair
        if editor.link(way.type.id, source, target):
            # Back to where the link began: an event has several.
            self._view.linking.end()
            self._view.select_span(self._pair[0])

    def _none(self, label_set: LabelSet, first: str, second: str) -> AnnotatorError:
        language = self._desk.language
        names = {label.id: local(label.title, language, label.name) for label in label_set.labels}
        types = [_told(item, names, language) for item in types_at(label_set, first)]
        if not types:
            return AnnotatorError("link.none-at-all", first=names.get(first, first))
        separator = "، " if language == "ar" else ", "
        return AnnotatorError(
            "link.none", first=names.get(first, first), second=names.get(second, second), types=separator.join(types)
        )


def _told(item: LinkType, names: dict[str, str], language: str) -> str:
    """Return a link type with the labels it joins, such as “place (Event → Location)”."""
    arrow = "←" if language == "ar" else "→"
    slash = " / "
    sources = slash.join(names.get(label, label) for label in item.sources)
    targets = slash.join(names.get(label, label) for label in item.targets)
    title = local(item.title, language, item.name)
    if not item.targets:
        return QCoreApplication.translate("Linking", "{type} (between spans of one label)").format(type=title)
    return f"{title} ({sources} {arrow} {targets})"
