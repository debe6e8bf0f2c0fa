from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.articles import ArticleInfo
from annotator.domain.grouping import groups, known_pairs, still_together

IDS = st.sampled_from("abcdefgh")
PAIRS = st.lists(st.tuples(IDS, IDS), max_size=8)


def info(id_: str, **meta: str) -> ArticleInfo:
    return ArticleInfo(id=id_, title=id_, language="en", meta=tuple(sorted(meta.items())), text_sha256="", length=1)


def test_pairs_are_read_from_metadata_whichever_of_the_two_names_the_other():
    infos = [info("b", translation_of="a"), info("a", translation_of="b", author="c"), info("c", duplicate_of="gone")]
    assert known_pairs(infos) == (("a", "b"), ("c", "gone"))


def test_an_article_may_name_a_translation_and_a_duplicate_but_not_itself_or_nothing():
    infos = [info("b", translation_of="a", duplicate_of="c"), info("d", duplicate_of="d"), info("e", duplicate_of="")]
    assert known_pairs(infos) == (("a", "b"), ("b", "c"))


def test_what_hangs_together_over_others_is_one_group():
    assert groups("edcba", [("d", "a"), ("e", "d"), ("c", "c")]) == (("a", "d", "e"),)


def test_two_translations_of_an_article_left_out_stay_together():
    assert groups(["b", "c"], [("b", "a"), ("a", "c")]) == (("b", "c"),)


def test_an_overruled_pair_counts_for_nothing_whichever_way_it_is_written():
    assert groups("abc", [("a", "b"), ("b", "c")], apart=[("b", "a")]) == (("b", "c"),)


def test_an_overruled_pair_may_hang_together_over_a_third_and_that_is_told():
    apart = [("b", "a"), ("a", "d"), ("x", "y")]
    found = groups("abcd", [("a", "b"), ("b", "c"), ("c", "a")], apart)
    assert found == (("a", "b", "c"),)
    assert still_together(found, apart) == (("a", "b"),)


@given(PAIRS, PAIRS, st.randoms())
def test_groups_are_the_connected_parts_in_whatever_order_pairs_come(pairs, apart, random):
    found = groups("abcdefgh", pairs, apart)
    kept = [pair for pair in pairs if set(pair) not in [set(other) for other in apart]]
    reach = {id_: {id_} for id_ in "abcdefgh"}
    for _ in reach:
        for first, second in kept:
            reach[first] |= reach[second]
            reach[second] |= reach[first]
    assert set(found) == {tuple(sorted(ids)) for ids in reach.values() if len(ids) > 1}
    shuffled = [pair[::-1] for pair in random.sample(pairs, len(pairs))]
    assert groups("hgfedcba", shuffled, apart) == found == tuple(sorted(found))
