from __future__ import annotations

from itertools import pairwise

import pytest
from format_examples import foreign, marked
from hypothesis import given
from strategies import text_and_spans

from annotator.tokens.sentences import sentences


def parts(text: str) -> list[str]:
    edges = [0, *sentences(text).breaks, len(text)]
    return [text[start:end].strip() for start, end in pairwise(edges)]


@pytest.mark.parametrize(
    "expected",
    [
        ["He left.", "She stayed."],
        ["Why?", "Nobody knows!", "Really…", "Yes."],
        ["كيف حدث ذلك؟", "لا أحد يعلم.", "وقال آخر: نعم!", "انتهى."],
        ["“The end.”", "He left (at last.)", "Then [he] came.", "Done."],
        ["«انتهى.»", "ثم عاد."],
        ["It is known.[1]", "So they say."],
        ["The mark follows.\u200f", "And goes on."],
        # titles, initials, abbreviations, numbers
        ["Mr. Reed met Dr. Gull and Gen. Marsh in Reedford.", "They spoke."],
        ["George W. Bush and J. K. Rowling spoke.", "Others did not."],
        ["The U.S. Army and the U.N. mission left at 3 a.m. Monday.", "It rained."],
        ["They left at 3 a.m.", "The rain began."],
        ["He lives in the U.S.", "She does not."],
        ["In Aug. 2018 it cost 3.5 million.", "No. 5 won."],
        ["According to Res. 2254 it holds.", "So be it."],
        ["قال د. محمد إن أ. علي و أ.د. سامي حضروا.", "ثم غادروا."],
        ["سنة 1440 هـ.", "وبعدها سنة 2018 م.", "ثم انتهى."],
        # a lower-case letter goes on in the sentence
        ["“Why?” he asked.", "Nobody answered."],
        ["Well… perhaps.", "Perhaps not."],
        # numbered lists
        ["1. First point", "2. Second point.", "More of it."],
        ["It was 1990.", "Then it ended."],
        # no white space, no break
        ["See example.org/a.b?c=d for more.", "Thanks."],
        ["One"],
    ],
    ids=lambda expected: expected[0][:24],
)
def test_sentences_end_where_readers_end_them(expected):
    assert parts(" ".join(expected).replace(" 2. Second", "\n2. Second")) == expected


@pytest.mark.parametrize("gap", ["\n", "\n\n", " \n\t\n "])
def test_a_line_break_ends_a_sentence(gap):
    assert parts(f"Headline without a stop{gap}and a line{gap}") == ["Headline without a stop", "and a line"]


@pytest.mark.parametrize("text", ["", " ", "\n", "...", "\n\n.\n"])
def test_texts_without_sentences(text):
    assert sentences(text).breaks == ()


@pytest.mark.parametrize(
    ("text", "breaks", "held_back"),
    [
        ("He said [EVENT No. Never.] Then left.", 1, 1),
        ("[EVENT The\nend]\nof it", 1, 1),
        ("[EVENT All.] [EVENT Done.] Here.", 2, 0),
        ("[EVENT One. [FACTION Two. c] Six. End] f", 0, 2),
    ],
)
def test_no_break_inside_a_span(text, breaks, held_back):
    plain, spans = marked(text)
    found = sentences(plain, foreign(spans))
    assert (len(found.breaks), len(found.held_back)) == (breaks, held_back)


@given(text_and_spans())
def test_breaks_stand_before_words_and_never_inside_spans(example):
    text, spans = example
    free = sentences(text)
    found = sentences(text, foreign(spans))
    assert sorted((*found.breaks, *found.held_back)) == list(free.breaks)
    assert free.held_back == ()
    for position in free.breaks:
        assert text[:position].strip()
        assert text[position - 1].isspace()
        assert not text[position].isspace()
    for position in found.breaks:
        assert not any(start < position < end for start, end, _ in spans)
    for position in found.held_back:
        assert any(start < position < end for start, end, _ in spans)


@pytest.mark.parametrize("text", ["." * 200_000, " " * 200_000, ". " * 100_000, ".)" * 100_000, " \n" * 100_000])
def test_long_runs_take_no_longer_than_words(text):
    # Backtracking would take hours here.
    assert len(sentences(text).breaks) < len(text)
