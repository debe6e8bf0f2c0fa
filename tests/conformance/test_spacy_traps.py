"""What spaCy drops without a word, and how what we write gets past it."""

from __future__ import annotations

import pytest
import spacy
from format_examples import FolderOutput, exported, options, work
from spacy.tokens import DocBin, Span
from spacy.vocab import Vocab

from annotator.domain.exchange import Fate
from annotator.formats.base import ReadOptions
from annotator.formats.spacy_docbin import FORMAT, read, write

BOUNDARIES = ("expand", "split", "contract")


def written(folder, *examples, boundary="expand"):
    output = FolderOutput(folder)
    report = write(iter(examples), output, options(boundary))
    return output.main, report, list(DocBin().from_disk(output.main).get_docs(Vocab()))


def stored(doc, path, *, user_data=True):
    packed = DocBin(store_user_data=user_data)
    packed.add(doc)
    packed.to_disk(path)
    return next(DocBin().from_disk(path).get_docs(Vocab()))


def test_ids_survive_only_when_given_at_construction(tmp_path):
    doc = spacy.blank("en")("in Reed")
    doc.spans["sc"] = [Span(doc, 1, 2, label="LOC")]
    next(iter(doc.spans["sc"])).id_ = "given later"
    later = stored(doc, tmp_path / "later.spacy")
    assert [span.id_ for span in later.spans["sc"]] == [""]

    _, _, (ours,) = written(tmp_path / "ours", work("the [EVENT battle of [LOCATION Reed]]"))
    assert [span.id_ for span in ours.spans["sc"]] == ["s1", "s2"]
    assert [span.id_ for span in ours.ents] == ["s1"]
    # And again, when somebody stores what they read.
    again = stored(ours, tmp_path / "again.spacy")
    assert [span.id_ for span in again.spans["sc"]] == ["s1", "s2"]
    assert [span.id_ for span in again.ents] == ["s1"]


def test_user_data_survives_only_where_it_is_stored(tmp_path):
    example = work("in [LOCATION Reed]ford", title="T", note="odd")
    path, _, (ours,) = written(tmp_path / "ours", example)
    assert ours.user_data["title"] == "T"
    assert ours.user_data["spans"][0]["end"] == 7

    stored(ours, path, user_data=True)
    (kept,) = read(path, ReadOptions())
    assert (kept.title, kept.note, [(span.start, span.end) for span in kept.spans]) == ("T", "odd", [(3, 7)])

    # Without it the true offsets are gone, and the spans are where the tokens are.
    stored(ours, path, user_data=False)
    (left,) = read(path, ReadOptions())
    assert (left.title, left.note, [(span.start, span.end) for span in left.spans]) == ("", "", [(3, 11)])


@pytest.mark.parametrize("boundary", BOUNDARIES)
@pytest.mark.parametrize("edge", [" ", "\n", "\u00a0", "  \n"])
def test_white_space_at_the_edges_of_entities_is_left_out_and_told(tmp_path, boundary, edge):
    example = work(f"in[LOCATION {edge}Reed{edge}]now")
    _, report, (doc,) = written(tmp_path, example, boundary=boundary)
    assert [entity.text for entity in doc.ents] == [span.text for span in doc.spans["sc"]] == ["Reed"]
    assert not any(token.is_space and token.ent_type for token in doc)
    assert [outcome.layer for outcome in report.outcomes] == ["ents", "sc"]
    for outcome in report.outcomes:
        assert outcome.fate is Fate.NARROWED
        assert "white space at its edge is left out" in outcome.reason


def test_entities_that_stand_no_more_leave_their_id_behind(tmp_path):
    # spaCy keeps the id on the tokens, and gives it to the next entity that begins there.
    output, _ = exported(FORMAT, [work("[LOCATION Reed] now")], tmp_path)
    (doc,) = DocBin().from_disk(output.main).get_docs(Vocab())
    doc.ents = [Span(doc, 0, 2, label="EVENT")]
    assert doc.ents[0].id_ == "s1"
    stored(doc, output.main)
    (found,) = read(output.main, ReadOptions())
    assert sorted((span.label, span.id) for span in found.spans) == [("EVENT", ""), ("LOCATION", "s1")]
