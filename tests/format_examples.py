"""What tests of formats share: an output that is a folder, a small label set, works made in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hypothesis import strategies as st
from strategies import spans_over, text_and_spans

from annotator.domain.articles import Direction, Zone, ZoneKind
from annotator.domain.assignments import AssignmentState
from annotator.domain.exchange import ArticleWork, ExportReport, ForeignLink, ForeignSpan
from annotator.domain.labels import Label, LabelSet
from annotator.domain.parts import Part, missing, reduced
from annotator.domain.spans import AttributeValue
from annotator.formats.base import Boundary, Format, Overlap, ReadOptions, WriteOptions
from annotator.formats.writing import read_all, written

NAMES = ("FACTION", "LOCATION", "DATE", "EVENT")
LABELS = LabelSet(
    id="small",
    name="small",
    labels=tuple(Label(id=name, name=name, title=(), letter=(), light="#000000", dark="#FFFFFF") for name in NAMES),
)


class FolderOutput:
    """Files named ``out`` + suffix in a folder."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.main = folder / "out"

    def beside(self, suffix: str) -> Path:
        return self.folder / f"out{suffix}"

    def files(self) -> dict[str, bytes]:
        """{suffix: content} of every file, "" being the target itself."""
        return {path.name.removeprefix("out"): path.read_bytes() for path in sorted(self.folder.iterdir())}


def options(boundary: str = "expand", overlap: str = "longest") -> WriteOptions:
    return WriteOptions(label_set=LABELS, boundary=Boundary(boundary), overlap=Overlap(overlap))


def marked(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the text without its marks, and what they mark: ``"to [FACTION Gull] and [LOCATION Reed]"``.

    Marks may nest, not cross.
    """
    plain: list[str] = []
    spans: list[tuple[int, int, str]] = []
    open_marks: list[tuple[int, str]] = []
    rest = text
    while rest:
        if rest[0] == "[":
            label, _, rest = rest[1:].partition(" ")
            open_marks.append((sum(map(len, plain)), label))
        elif rest[0] == "]":
            start, label = open_marks.pop()
            spans.append((start, sum(map(len, plain)), label))
            rest = rest[1:]
        else:
            plain.append(rest[0])
            rest = rest[1:]
    return "".join(plain), sorted(spans)


def foreign(spans: Iterable[tuple[int, int, str]]) -> tuple[ForeignSpan, ...]:
    return tuple(
        ForeignSpan(id=f"s{number}", start=start, end=end, label=label)
        for number, (start, end, label) in enumerate(spans, start=1)
    )


def work(text: str, *, id: str = "a1", language: str = "en", annotator: str = "Amal", **more: object) -> ArticleWork:  # noqa: A002
    """Return a work of a text with its spans marked in brackets."""
    plain, spans = marked(text)
    values = {"spans": foreign(spans), "round": "work", **more}
    return ArticleWork(id=id, text=plain, language=language, annotator=annotator, **values)


def spanned(text: str, **more: object) -> ArticleWork:
    """Return a work of a text as it stands, brackets and all; ``more`` has its spans."""
    return ArticleWork(text=text, **{"id": "a1", "language": "en", "annotator": "Amal", "round": "work", **more})


@st.composite
def works(draw: st.DrawFn) -> list[ArticleWork]:
    """A few generated articles in the languages there are, one annotator's spans on each."""
    found = []
    for number in range(draw(st.integers(1, 3))):
        text, spans = draw(text_and_spans(labels=NAMES))
        found.append(
            ArticleWork(
                id=f"article-{number}",
                text=text,
                language=draw(st.sampled_from(("ar", "en", "und"))),
                annotator="Amal",
                round="work",
                spans=tuple(
                    ForeignSpan(id=f"{number}-{place}", start=start, end=end, label=label)
                    for place, (start, end, label) in enumerate(spans)
                ),
            )
        )
    return found


ATTRIBUTE_VALUES: st.SearchStrategy[AttributeValue] = st.one_of(
    st.booleans(),
    st.sampled_from(("battle", "2018-08-23", "نعم", "a|b", "x=y; z", "<&>\"'", "line\nbreak", "tab\there")),
    st.lists(st.sampled_from(("one", "اثنان", "a,b")), min_size=1, max_size=2, unique=True).map(tuple),
)
"""What attributes can hold, and what formats would take for marks of their own."""
NOTES = ("", "", "unsure", "انظر الفقرة ٢", "a\tb\nc", "#1 | <x> \\n")


@st.composite
def full_works(draw: st.DrawFn) -> list[ArticleWork]:
    """Works with all that a project can hold: overlaps, links, attributes, notes, zones, two annotators, metadata."""
    found = []
    for number in range(draw(st.integers(1, 3))):
        text, _ = draw(text_and_spans(labels=NAMES))
        article = ArticleWork(
            id=f"article-{number}",
            title=draw(st.sampled_from(("", "A title", "عنوان"))),
            text=text,
            language=draw(st.sampled_from(("ar", "en", "und"))),
            direction=draw(st.sampled_from(Direction)),
            source=draw(st.sampled_from(("", "SANA"))),
            published=draw(st.sampled_from(("", "2018-08-23"))),
            meta=draw(st.sampled_from(((), (("desk", "north"), ("مكتب", "a=b"))))),
            zones=tuple(Zone(ZoneKind.BODY, start, end) for start, end in draw(spans_over(text, max_size=1))),
        )
        for annotator in draw(st.sampled_from((("Amal",), ("Amal", "بدر")))):
            found.append(_worked(draw, article, annotator, f"{number}{annotator[0]}"))  # noqa: PERF401
    return found


def _worked(draw: st.DrawFn, article: ArticleWork, annotator: str, prefix: str) -> ArticleWork:
    places = sorted({(s, e, draw(st.sampled_from(NAMES))) for s, e in draw(spans_over(article.text, max_size=5))})
    spans = tuple(
        ForeignSpan(
            id=f"{prefix}-{place}",
            start=start,
            end=end,
            label=label,
            text=article.text[start:end],
            attributes=tuple(sorted(draw(st.dictionaries(st.sampled_from(("kind", "سمة")), ATTRIBUTE_VALUES)).items())),
            note=draw(st.sampled_from(NOTES)),
            entity=draw(st.sampled_from((None, "e1"))),
            origin="manual",
            created="2018-08-23T10:00:00Z",
            version=1,
        )
        for place, (start, end, label) in enumerate(places)
        if article.text[start:end].strip()
    )
    ids = [span.id for span in spans]
    links = tuple(
        ForeignLink(id=f"{prefix}-l{number}", type=draw(st.sampled_from(("by", "at"))), source=source, target=target)
        for number, (source, target) in enumerate(pairwise(draw(st.permutations(ids))))
        if draw(st.booleans())
    )
    return replace(
        article,
        annotator=annotator,
        round="work",
        state=AssignmentState.DONE,
        note=draw(st.sampled_from(NOTES)),
        spans=spans,
        links=links,
        label_set="small",
        version=1,
    )


def exported(
    chosen: Format, examples: Iterable[ArticleWork], folder: Path, **more: object
) -> tuple[FolderOutput, ExportReport]:
    """Write works in a format as the program does, into a new folder; ``more`` are write options."""
    output = FolderOutput(folder)
    if chosen.folder:
        output.main.mkdir()
    return output, written(chosen, iter(examples), output, WriteOptions(label_set=LABELS, **more))


def round_trip(chosen: Format, examples: list[ArticleWork], folder: Path, **more: object) -> ExportReport:
    """Write works, read them again, and hold them against what the format says it carries and its report lists."""
    output, report = exported(chosen, examples, folder, **more)
    read = [item for item in read_all(chosen, output.main, ReadOptions()) if isinstance(item, ArticleWork)]
    key = lambda item: (item.id, item.annotator, item.text, repr(item.spans))  # noqa: E731
    expected = [reduced(item, chosen.carries) for item in examples]
    assert sorted((reduced(item, chosen.carries) for item in read), key=key) == sorted(expected, key=key)
    lost: Counter[Part] = Counter()
    for item in examples:
        lost += missing(item, chosen.carries)
    assert report.lost == lost
    assert report.balanced()
    assert report.spans == sum(len(item.spans) for item in examples)
    return report
