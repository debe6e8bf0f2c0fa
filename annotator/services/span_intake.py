"""Turns the spans and links that a reader yields into ours: checked offsets on the stored text, known labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.graphemes import widened
from annotator.domain.identifiers import new_id
from annotator.domain.label_editing import merged_into
from annotator.domain.label_moves import taking_over
from annotator.domain.spans import Link, Span, spans_of
from annotator.domain.text import canonicalise
from annotator.services.import_report import SpanNote

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan
    from annotator.domain.realigning import Realignment
    from annotator.domain.text import CanonicalText
    from annotator.services.growing_labels import GrowingLabelSet
    from annotator.services.import_report import ImportReport
    from annotator.services.intake import ImportOptions


@dataclass(frozen=True, slots=True)
class Ground:
    """What the spans of a work are put on: an article (by its id) with its text.

    ``canonical`` maps the offsets of the work's own text, ``way`` leads from there where the article's text is another.
    """

    work: ArticleWork
    article: str
    text: str
    canonical: CanonicalText
    way: Realignment | None = None


@dataclass(frozen=True, slots=True)
class PlacedSpans:
    """A work's spans as ours, under which id each of the file's is stored, and those that are left out (ids)."""

    spans: tuple[Span, ...]
    ids: dict[str, str]
    gone: frozenset[str] = frozenset()


class SpanIntake:
    """Prepares spans and links under one set of options, writing what happened into a report."""

    def __init__(self, options: ImportOptions, labels: GrowingLabelSet, report: ImportReport) -> None:
        self._options = options
        self._labels = labels
        self._report = report
        self._ours = dict(options.labels)
        self._attribute_ids = {item.name: item.id for item in labels.base.attributes}
        self._link_ids = {item.name: item.id for item in labels.base.link_types}
        self._label_ids: dict[str, str] = {}
        self._read_as: dict[str, dict[str, None]] = {}
        self._left_links: set[tuple[str, str, str]] = set()
        self.met: set[str] = set()

    def begin(self, work: ArticleWork) -> None:
        """Start with a work, whose labels are ``met``; raise ``label.unknown`` where nothing is said of some."""
        self._left_links.clear()
        unknown = self.unknown(work)
        if unknown:
            place = {"file": work.file, "line": work.line}
            raise AnnotatorError("label.unknown", label=unknown[0], labels=tuple(unknown), **place)

    def unknown(self, work: ArticleWork) -> list[str]:
        """Look a work's labels up; return the names of those not known, not mapped, and not to be added."""
        names = dict.fromkeys(span.label for span in work.spans)
        for item in work.submissions:
            names.update(dict.fromkeys(span.label for span in item.spans))
        self.met.update(names)
        fresh = [name for name in names if name not in self._label_ids]
        unknown = [name for name in fresh if not self._is_known(name)]
        if not unknown:
            self._label_ids.update({name: self._label_id(name) for name in fresh})
        return [self._ours.get(name, name) for name in unknown]

    def forget_labels(self) -> None:
        """Look up every label anew: those added last were taken back."""
        self._label_ids.clear()

    def spans(
        self,
        foreign: Iterable[ForeignSpan],
        ground: Ground,
        *,
        assignment: str,
        taken: Container[str] = (),
    ) -> PlacedSpans:
        """Return spans as ours: moved onto the article's text, checked, widened to whole graphemes.

        Their labels were looked up by :meth:`begin` or :meth:`unknown`. A span whose id is ``taken`` gets a new one.
        One that stands there twice is kept once, with the attributes and notes of both.
        """
        result: dict[tuple[int, int, str], tuple[Any, ...]] = {}
        doubles: list[tuple[ForeignSpan, tuple[Any, ...]]] = []
        ids: dict[str, str] = {}
        gone: set[str] = set()
        at, newest, text = now(), self._labels.current.version, ground.text
        for span in foreign:
            label = self._label_ids[span.label]
            place = self._placed(span, ground) if label else None
            if place is None:
                if not label:
                    self._leave_out(span, ground)
                gone.add(span.id)
                continue
            start, end = place
            key = (start, end, label)
            double = key in result
            span_id = new_id() if not span.id or span.id in taken or span.id in ids else span.id
            ids[span.id] = result[key][0] if double else span_id
            attributes = span.attributes and tuple(sorted((self._attribute_id(k), v) for k, v in span.attributes))
            created = span.created or at
            # In the order of ROW_FIELDS: an import makes millions of them.
            row = (
                span_id,
                assignment,
                start,
                end,
                label,
                text[start:end],
                span.note,
                span.origin,
                created,
                span.updated or created,
                span.entity,
                min(span.version, newest) or newest,
                attributes,
            )
            if double:
                doubles.append((span, row))
            else:
                result[key] = row
        placed = spans_of(result.values())
        if doubles:
            placed = self._joined(placed, doubles, ground)
        return PlacedSpans(tuple(placed), ids, frozenset(gone - ids.keys()))

    def _joined(
        self, placed: list[Span], doubles: list[tuple[ForeignSpan, tuple[Any, ...]]], ground: Ground
    ) -> list[Span]:
        kept = {(span.start, span.end, span.label): span for span in placed}
        for (foreign, _), span in zip(doubles, spans_of(row for _, row in doubles), strict=True):
            key = (span.start, span.end, span.label)
            whole = taking_over(kept[key], span)
            lost = any(item not in whole.attributes for item in span.attributes)
            self._note(foreign, ground, key[:2], span.surface, "contradicted" if lost else "duplicate")
            kept[key] = whole
        return list(kept.values())

    def links(
        self,
        foreign: Iterable[ForeignLink],
        ground: Ground,
        *,
        assignment: str,
        spans: PlacedSpans,
        taken: Container[str] = (),
    ) -> list[Link]:
        """Return a work's links as ours; those of spans that are left out, or are one, are left out, too, and counted.

        A link whose id is ``taken`` gets a new one.
        """
        result = []
        for link in foreign:
            ends = (link.source, link.target)
            missing = next((end for end in ends if end not in spans.ids and end not in spans.gone), None)
            if missing is not None:
                where = {"file": ground.work.file, "line": ground.work.line}
                raise AnnotatorError("link.no-span", type=link.type, span=missing, **where)
            if not spans.gone.isdisjoint(ends):
                self._report.links_left_out += self._is_new(link)
                continue
            if spans.ids[link.source] == spans.ids[link.target]:
                self._report.links_to_itself += self._is_new(link)
                continue
            result.append(
                Link(
                    id=new_id() if not link.id or link.id in taken else link.id,
                    assignment=assignment,
                    type=self._link_ids.get(link.type) or self._labels.link_type_id(link.type),
                    source=spans.ids[link.source],
                    target=spans.ids[link.target],
                    note=link.note,
                    created=link.created or now(),
                )
            )
        return result

    def _attribute_id(self, name: str) -> str:
        return self._attribute_ids.get(name) or self._labels.attribute_id(name)

    def _is_new(self, link: ForeignLink) -> bool:
        """Tell whether a link was not left out before: a submission has those of the draft once more."""
        key = (link.type, link.source, link.target)
        known = key in self._left_links
        self._left_links.add(key)
        return not known

    def _placed(self, span: ForeignSpan, ground: Ground) -> tuple[int, int] | None:
        work, start, end = ground.work, span.start, span.end
        text = ground.text if ground.way is None else ground.way.old
        if not 0 <= start <= end <= len(work.text):
            raise _problem("span.outside", work, span, length=len(work.text))
        if ground.canonical.edits:
            start, end = ground.canonical.span(start, end)
        if start >= end:
            raise _problem("span.empty", work, span)
        if span.text is not None and span.text != text[start:end]:
            found = work.text[span.start : span.end]
            if found != span.text and text[start:end] != canonicalise(span.text, strip_controls=True).text:
                raise _problem("span.surface", work, span, expected=span.text, found=found)
        whole = widened(text, start, end)
        if whole != (start, end):
            self._note(span, ground, (start, end), text[start:end], "widened", stored=whole)
        return whole if ground.way is None else self._moved(span, ground, whole)

    def _moved(self, span: ForeignSpan, ground: Ground, place: tuple[int, int]) -> tuple[int, int] | None:
        """Return where a range of the file's text stands in the article's."""
        assert ground.way is not None  # noqa: S101 - asked by the caller
        surface = ground.way.old[slice(*place)]
        moved = ground.way.span(*place)
        if moved is None:
            self._note(span, ground, place, surface, "unplaced")
        elif moved != place or ground.text[slice(*moved)] != surface:
            self._note(span, ground, place, surface, "realigned", stored=moved)
        return moved

    def _leave_out(self, span: ForeignSpan, ground: Ground) -> None:
        place = ground.canonical.span(span.start, span.end)
        self._note(span, ground, place, ground.work.text[span.start : span.end], "left-out")

    def _to_add(self, name: str) -> bool:
        return name not in self._ours and (self._options.add_labels or name in self._options.new_labels)

    def _is_known(self, name: str) -> bool:
        ours = self._ours.get(name, name)
        unwanted = not ours and name in self._ours
        return unwanted or self._to_add(name) or self._labels.find(ours) is not None

    def _label_id(self, name: str) -> str:
        """Return the id of our label for a known one of the file; empty where its spans are left out."""
        ours = self._ours.get(name, name)
        if not ours and name in self._ours:
            return ""
        label = self._labels.find(ours) or self._labels.add_label(ours)
        if name not in self._ours:
            self._read_as.setdefault(label.id, {}).setdefault(name)
        return merged_into(self._labels.current, label.id)

    def notes(self) -> list[str]:
        """Return a sentence on the labels that go by another name here, though nobody said so."""
        found = []
        for label in self._labels.current.labels:
            names = self._read_as.get(label.id, {})
            # A label's title is a name of its own, where nothing else goes by it.
            titles = {title for _, title in label.title} if len(names) == 1 else set()
            found += [f"“{name}” is {label.name}" for name in names if name not in {label.name, *titles}]
        return [f"labels that go by another name here: {', '.join(found)}"] if found else []

    def _note(
        self,
        span: ForeignSpan,
        ground: Ground,
        place: tuple[int, int],
        text: str,
        fate: str,
        *,
        stored: tuple[int, int] | None = None,
    ) -> None:
        work = ground.work
        start, end = stored or (None, None)
        self._report.span_notes.append(
            SpanNote(
                file=work.file,
                line=work.line,
                article=ground.article or work.stem,
                start=place[0],
                end=place[1],
                label=span.label,
                text=text,
                fate=fate,
                stored_start=start,
                stored_end=end,
            )
        )


def _problem(code: str, work: ArticleWork, span: ForeignSpan, **arguments: object) -> AnnotatorError:
    where = {"file": work.file, "line": work.line}
    return AnnotatorError(code, start=span.start, end=span.end, **where, **arguments)
