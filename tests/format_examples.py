"""What tests of formats share: an output that is a folder, a small label set, works made in one line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from hypothesis import strategies as st
from strategies import text_and_spans

from annotator.domain.exchange import ArticleWork, ForeignSpan
from annotator.domain.labels import Label, LabelSet
from annotator.formats.base import Boundary, Overlap, WriteOptions

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
