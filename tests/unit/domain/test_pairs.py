from __future__ import annotations

from hypothesis import given
from strategies import canonical_text

from annotator.domain.articles import ArticleInfo
from annotator.domain.pairs import PairKind, counterpart, named_partner, paragraphs, with_partner

INFO = ArticleInfo(id="a", title="A", language="en", meta=(("author", "Amal"),), text_sha256="", length=1)


def test_a_partner_is_noted_beside_other_metadata_and_taken_out_again():
    paired = with_partner(INFO, PairKind.TRANSLATION, "b")
    assert paired.meta == (("author", "Amal"), ("translation_of", "b"))
    assert named_partner(paired) == "b"
    assert named_partner(with_partner(paired, PairKind.DUPLICATE, "c")) == "c"
    assert with_partner(paired, PairKind.TRANSLATION, None) == INFO
    assert named_partner(INFO) is None


def test_with_as_many_paragraphs_each_answers_to_its_own():
    mine, theirs = "One\n\nTwo two two\nThree", "واحد\nاثنان\n\nثلاثة"
    answers = [theirs[slice(*counterpart(mine, mine.index(word), theirs))] for word in ("One", "two", "Three")]
    assert answers == ["واحد", "اثنان", "ثلاثة"]


def test_with_more_or_fewer_the_one_as_far_in_answers():
    mine, theirs = "a" * 50 + "\n" + "b" * 50, "1" * 20 + "\n" + "2" * 20 + "\n" + "3" * 20 + "\n" + "4" * 20
    assert theirs[counterpart(mine, 0, theirs)[0]] in "12"
    assert theirs[counterpart(mine, 99, theirs)[0]] in "34"


def test_nothing_answers_to_nothing_without_failing():
    assert counterpart("", 0, "") == (0, 0)
    assert counterpart("", 0, "one") == (0, 3)
    assert counterpart("one", 3, "") == (0, 0)


@given(canonical_text(), canonical_text())
def test_an_answer_is_always_a_paragraph_of_the_other(mine, theirs):
    for offset in range(len(mine) + 1):
        answer = counterpart(mine, offset, theirs)
        assert answer in (paragraphs(theirs) or [(0, len(theirs))])
