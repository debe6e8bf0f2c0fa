from __future__ import annotations

import pytest

from annotator.agreement.matching import Mark
from annotator.agreement.token_labels import token_labels
from annotator.tokens.tokenizers import UnicodeWords

TEXT = "the Battle of Idlib, then"
#       0   4      11 14   19 21


@pytest.mark.parametrize(
    ("marks", "labels"),
    [
        ([], "......"),
        ([(4, 10, "E")], ".E...."),
        # be it with one letter, and not the one beside it
        ([(9, 11, "E")], ".E...."),
        ([(10, 11, "E")], "......"),
        # of spans over each other the longest
        ([(4, 19, "E"), (14, 19, "L")], ".EEE.."),
        ([(14, 19, "L"), (4, 19, "E")], ".EEE.."),
        # of two of one length the one that begins earlier, at one place the label that sorts last
        ([(4, 13, "E"), (5, 14, "L")], ".EE..."),
        ([(14, 19, "E"), (14, 19, "L")], "...L.."),
        ([(0, 3, "E"), (19, 25, "L")], "E...LL"),
    ],
)
def test_the_label_of_each_token(marks, labels):
    tokens = UnicodeWords()(TEXT)
    found = token_labels(tokens, [[Mark(*mark) for mark in marks], []])
    assert "".join(label or "." for label in found[0]) == labels
    assert set(found[1]) == {""}
