"""What happened, in plain words of the interface language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.domain.history import Happening, What, happenings
from annotator.domain.labels import local
from annotator.domain.spans import Span
from annotator.ui.messages import given_reason_text, isolated

if TYPE_CHECKING:
    from annotator.domain.history import Step
    from annotator.domain.labels import LabelSet
    from annotator.domain.spans import AttributeValue

SHOWN: Final = 60
"""Longest text that is shown of a span, note or value, in code points."""
_NOTHING: Final = "–"
_TEXTS: Final = {
    What.LABELLED: QT_TRANSLATE_NOOP("History", "Labelled “{text}” as {new}"),
    What.REMOVED: QT_TRANSLATE_NOOP("History", "Removed “{text}”, {old}"),
    What.RELABELLED: QT_TRANSLATE_NOOP("History", "Relabelled “{text}”: {old} → {new}"),
    What.MOVED: QT_TRANSLATE_NOOP("History", "Boundary moved from “{old}” to “{new}”"),
    What.ATTRIBUTE: QT_TRANSLATE_NOOP("History", "{name} of “{text}”: {old} → {new}"),
    What.NOTE: QT_TRANSLATE_NOOP("History", "Note on “{text}”: {old} → {new}"),
    What.LINKED: QT_TRANSLATE_NOOP("History", "Linked as {name}: “{old}” → “{new}”"),
    What.UNLINKED: QT_TRANSLATE_NOOP("History", "Removed the link {name}: “{old}” → “{new}”"),
    What.ARTICLE_NOTE: QT_TRANSLATE_NOOP("History", "Note on the article: {old} → {new}"),
    What.FLAG: QT_TRANSLATE_NOOP("History", "Flag “I am unsure”: {old} → {new}"),
    What.OPENED: QT_TRANSLATE_NOOP("History", "Opened the article"),
    What.DONE: QT_TRANSLATE_NOOP("History", "Done"),
    What.SET_ASIDE: QT_TRANSLATE_NOOP("History", "Set aside: {new}"),
    What.REOPENED: QT_TRANSLATE_NOOP("History", "Reopened: {new}"),
    What.DIRECTION: QT_TRANSLATE_NOOP("History", "Changed the direction of the text"),
    What.WITHDRAWN: QT_TRANSLATE_NOOP("History", "Withdrew the article"),
    What.RESTORED: QT_TRANSLATE_NOOP("History", "Put the article back"),
    What.IMPORTED: QT_TRANSLATE_NOOP("History", "Imported the article"),
    What.OTHER: QT_TRANSLATE_NOOP("History", "Changed “{text}”"),
}
_SURROUNDED: Final = {
    "history.revert": QT_TRANSLATE_NOOP("History", "Reverted: {what}"),
    "import.work": QT_TRANSLATE_NOOP("History", "Imported: {what}"),
    "package.merge": QT_TRANSLATE_NOOP("History", "Merged: {what}"),
    "package.open": QT_TRANSLATE_NOOP("History", "Came with a package: {what}"),
    "package.update": QT_TRANSLATE_NOOP("History", "Came with a package: {what}"),
    "label-set.edit": QT_TRANSLATE_NOOP("History", "Label set changed: {what}"),
    "label-set.migrate": QT_TRANSLATE_NOOP("History", "Label set changed: {what}"),
}


class HistoryWords:
    """Puts steps into words; surfaces of linked spans are taken from the steps and from what stands now."""

    def __init__(self, label_set: LabelSet, language: str) -> None:
        self._language = language
        self._labels = {label.id: local(label.title, language, label.name) for label in label_set.labels}
        self._attributes = {item.id: item for item in label_set.attributes}
        self._links = {item.id: local(item.title, language, item.name) for item in label_set.link_types}
        self._surfaces: dict[str, str] = {}

    def learn(self, steps: Iterable[Step], spans: Iterable[Span]) -> None:
        """Take note of the surfaces of spans, which links name by their ids."""
        for step in steps:
            for record in (*step.change.after, *step.change.before):
                if isinstance(record, Span):
                    self._surfaces.setdefault(record.id, record.surface)
        self._surfaces.update((span.id, span.surface) for span in spans)

    def lines(self, step: Step, most: int) -> list[str]:
        """Return what a step did, a sentence each; where there is more, the last line says how much."""
        found = happenings(step.change)
        lines = [self._line(item) for item in found[:most]]
        if len(found) > most:
            lines.append(QCoreApplication.translate("History", "and %n more", "", len(found) - most))
        return lines

    def row(self, step: Step, span: str | None = None) -> str:
        """Return a step on one line; with ``span`` (id) only what concerns that one."""
        found = happenings(step.change, span)
        text = self._line(found[0]) if found else _NOTHING
        if len(found) > 1:
            more = QCoreApplication.translate("History", "and %n more", "", len(found) - 1)
            text = f"{text} {more}"
        around = _SURROUNDED.get(step.action)
        return QCoreApplication.translate("History", str(around)).format(what=text) if around else text

    def _line(self, item: Happening) -> str:
        old, new, name = self._values(item)
        return QCoreApplication.translate("History", str(_TEXTS[item.what])).format(
            text=_short(item.span.surface) if item.span else "", old=old, new=new, name=name
        )

    def _values(self, item: Happening) -> tuple[str, str, str]:
        """Return what stands for old, new and name."""
        if item.link is not None:
            ends = (self._surface(item.link.source), self._surface(item.link.target))
            return (*ends, self._links.get(item.link.type, item.link.type))
        if item.what in {What.LABELLED, What.REMOVED, What.RELABELLED}:
            return self._label(item.old), self._label(item.new), ""
        if item.what is What.ATTRIBUTE:
            definition = self._attributes.get(item.name)
            title = local(definition.title, self._language, definition.name) if definition else item.name
            return self._value(item.name, item.old), self._value(item.name, item.new), isolated(title)
        if item.what in {What.SET_ASIDE, What.REOPENED}:
            return "", isolated(given_reason_text(str(item.new))) or _NOTHING, ""
        return _said(item.old), _said(item.new), ""

    def _label(self, label: AttributeValue | None) -> str:
        return isolated(self._labels.get(str(label), str(label))) if label is not None else _NOTHING

    def _surface(self, span: str) -> str:
        return _short(self._surfaces.get(span, "…"))

    def _value(self, name: str, value: AttributeValue | None) -> str:
        if value is None:
            return _NOTHING
        if isinstance(value, bool):
            yes, no = QCoreApplication.translate("History", "yes"), QCoreApplication.translate("History", "no")
            return yes if value else no
        definition = self._attributes.get(name)
        titles = (
            {item.value: local(item.title, self._language, item.value) for item in definition.choices}
            if (definition)
            else {}
        )
        values = value if isinstance(value, tuple) else (value,)
        return ", ".join(_short(titles.get(item, item)) for item in values)


def _said(text: AttributeValue | None) -> str:
    return _short(str(text)) if text else _NOTHING


def _short(text: str) -> str:
    return isolated(shortened(text, SHOWN))


def shortened(text: str, most: int) -> str:
    """Return a text on one line, and no longer than ``most`` code points."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"
