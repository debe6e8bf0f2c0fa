"""NUL and halves of surrogate pairs in names, notes and values: refused, or taken out where that is wished."""

from __future__ import annotations

import pytest

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan, ForeignSubmission
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.unstorable import storable

SPAN = ForeignSpan(id="s", start=0, end=4, label="DATE", attributes=(("kind", True), ("more", ("a", "b"))))


@pytest.mark.parametrize(
    "found",
    [
        {"title": "a\0"},
        {"meta": (("k\ud800", "v"),)},
        {"annotator": "\0"},
        {"note": "\udc00"},
        {"spans": (ForeignSpan(id="s\0", start=0, end=4, label="DATE"),)},
        {"spans": (ForeignSpan(id="s", start=0, end=4, label="D\0"),)},
        {"spans": (ForeignSpan(id="s", start=0, end=4, label="D", attributes=(("k", "\0"),)),)},
        {"spans": (ForeignSpan(id="s", start=0, end=4, label="D", attributes=(("k", ("a", "\0")),)),)},
        {"links": (ForeignLink(type="by\0", source="s", target="s"),)},
        {"submissions": (ForeignSubmission(spans=(ForeignSpan(id="s", start=0, end=4, label="D", note="\0"),)),)},
    ],
    ids=lambda found: next(iter(found)),
)
def test_each_place_is_looked_at(found):
    work = ArticleWork(text="Gull", file="a.csv", line=3, state=AssignmentState.DONE, **found)
    with pytest.raises(AnnotatorError) as caught:
        storable(work, strip=False)
    assert caught.value.code == "text.control"
    assert (caught.value.arguments["file"], caught.value.arguments["line"]) == ("a.csv", 3)
    clean, removed = storable(work, strip=True)
    assert len(removed) == 1
    assert storable(clean, strip=False) == (clean, [])
    assert clean.state is AssignmentState.DONE


def test_what_can_be_stored_comes_back_as_it_is():
    work = ArticleWork(text="Gull", title="\x01\u2028😀", spans=(SPAN,))
    assert storable(work, strip=False)[0] is work


def test_a_label_with_nul_is_refused_and_nothing_is_stored(project, tmp_path):
    path = tmp_path / "a.conll"
    path.write_bytes(b"Gull I-\0X\n")
    options = ImportOptions(annotator="Amal", add_labels=True)
    with pytest.raises(AnnotatorError, match="U\\+0000"):
        Importing(project.unit_of_work).run([path], options)
    with project.unit_of_work() as unit:
        assert unit.articles.count() == 0
