from __future__ import annotations

import subprocess
import sys
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import canonical_text

from annotator.domain.errors import AnnotatorError
from annotator.services.near_duplicates import NearPair, NearTexts, near_duplicates

WORDS = [f"word{number}" for number in range(3000)]


def story(seed: int, length: int = 100) -> list[str]:
    return Random(seed).choices(WORDS, k=length)


def texts(**words: list[str]) -> list[tuple[str, str]]:
    return [(id_, " ".join(story_)) for id_, story_ in words.items()]


def pairs(examples, **more) -> list[tuple[str, str]]:
    return [pair.ids for pair in near_duplicates(examples, **more)]


def test_a_text_with_a_word_changed_is_near_and_another_is_not():
    original = story(1)
    changed = [*original[:50], "changed", *original[51:]]
    found = near_duplicates(texts(b=original, a=changed, c=story(2)))
    assert found == (NearPair("a", "b", round(91 / 101, 4)),)


ARABIC = (
    "قالت مصادر محلية إن هيئة تحرير الشام انسحبت من مدينة إدلب فجر الأحد بعد معارك عنيفة استمرت أيامًا، "
    "وإن «الجبهة الوطنية» دخلت الأحياء الغربية دون قتال، فيما أفادت وكالة سانا بسقوط قتلى في صفوف الفصائل "
    "المسلحة في ريف حماة الشمالي خلال الأيام الثلاثة الماضية كما قالت."
)


def test_spelling_marks_and_layout_make_no_difference():
    otherwise = ARABIC.replace("إ", "ا").replace("ة ", "ه ").replace("«", "“").replace("»", "”").replace("قالت", "قَالَت")
    assert near_duplicates([("a", ARABIC), ("b", otherwise.replace("، ", "\n\n"))]) == (NearPair("a", "b", 1.0),)


def test_a_reprint_without_a_paragraph_is_near_though_below_the_threshold():
    original = story(1, 200)
    found = near_duplicates(texts(a=original, b=original[:70] + original[130:]))
    assert [pair.ids for pair in found] == [("a", "b")]
    assert found[0].similarity < 0.8


@pytest.mark.parametrize(
    ("other", "near"),
    [
        (slice(0, 130), True),  # 0.65 of it
        (slice(0, 110), False),  # 0.55: what is contained is too short
    ],
)
def test_what_is_contained_must_be_long_enough(other, near):
    original = story(1, 200)
    assert bool(pairs(texts(a=original, b=original[other]))) is near


def test_two_texts_that_share_a_part_only_are_not_near():
    shared = story(1, 60)
    assert pairs(texts(a=shared + story(2, 40), b=shared + story(3, 40))) == []


@pytest.mark.parametrize("length", [3, 12, 14, 15, 16, 28, 29, 30, 31, 40])
def test_short_texts_are_near_whichever_side_of_the_border_they_are_on(length):
    original = story(length, length)
    examples = texts(a=original, b=[*original, "x"], c=story(99, length))
    assert pairs(examples) == [("a", "b")]


def test_texts_without_letters_are_near_none():
    assert pairs([("a", "!!! —"), ("b", "!!! —"), ("c", ""), ("d", "")]) == []


def test_the_very_short_are_near_where_they_are_the_same():
    assert pairs([("a", "Oh!"), ("b", "oh"), ("c", "ah")]) == [("a", "b")]


def test_copies_are_paired_with_the_first_of_them_only():
    original, changed = story(1), [*story(1)[:-1], "changed"]
    found = pairs(texts(d=original, a=original, c=original, b=changed))
    assert found == [("a", "b"), ("a", "c"), ("a", "d")]


def test_many_reports_from_one_template_hang_together_without_comparing_all():
    template = story(1)
    examples = [(f"a{number:03}", " ".join([*template[:-1], f"number{number}"])) for number in range(200)]
    found = pairs(examples)
    assert {id_ for pair in found for id_ in pair} == {id_ for id_, _ in examples}
    assert 199 <= len(found) < 200 * 199 / 4


def test_an_id_that_comes_again_is_passed_over():
    assert pairs(texts(a=story(1)) + texts(a=story(1))) == []


def test_the_threshold_is_for_the_similarity():
    original = story(1)
    changed = [*original[:40], "x", *original[41:70], "y", *original[71:]]
    examples = texts(a=original, b=changed)
    assert near_duplicates(examples)[0].similarity == round(86 / 106, 4)
    assert pairs(examples, threshold=0.85) == []
    with pytest.raises(ValueError, match=r"0\.2"):
        near_duplicates([], threshold=0.2)


def test_progress_is_told_and_the_work_can_be_stopped():
    told: list[tuple[int, int]] = []
    near_duplicates(texts(a=story(1), b=story(2)), total=2, report=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
    answers = iter([False, True])
    with pytest.raises(AnnotatorError) as problem:
        near_duplicates(texts(a=story(1), b=story(2), c=story(3)), cancelled=lambda: next(answers))
    assert problem.value.code == "work.stopped"


def test_comparing_can_be_stopped_too():
    answers = iter([False, False, True])
    with pytest.raises(AnnotatorError):
        near_duplicates(texts(a=story(1), b=story(1)), cancelled=lambda: next(answers))


def test_what_does_not_fit_in_memory_goes_to_a_file(monkeypatch):
    monkeypatch.setattr("annotator.services.near_duplicates._IN_MEMORY", 100)
    assert pairs(texts(a=story(1), b=story(2), c=[*story(1), "x"])) == [("a", "c")]


def test_another_process_with_another_hash_seed_finds_the_same():
    program = (
        "from annotator.services.near_duplicates import near_duplicates\n"
        "from annotator.services.shingles import Shingling\n"
        f"print(near_duplicates([('a', {ARABIC!r}), ('b', {ARABIC[20:]!r})]))\n"
        f"print([s[:3].tolist() for s in Shingling().sets({ARABIC!r})])\n"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1
    assert "NearPair" in answers.pop()


def test_neither_numpy_nor_datasketch_is_loaded_before_it_is_needed():
    program = "import sys, annotator.services.near_duplicates\nprint({'numpy', 'datasketch'} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout == "set()\n"


def shingles(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[place : place + 5]) for place in range(len(words) - 4)}


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from((1, 2, 3)), min_size=2, max_size=6), st.data())
def test_true_sets_decide_in_whatever_order_texts_come(seeds, data):
    """Stories with words changed here and there, against the rule in plain sets of words."""
    examples: dict[str, list[str]] = {}
    for number, seed in enumerate(seeds):
        words = story(seed)
        for place in data.draw(st.lists(st.integers(0, 99), max_size=3)):
            words[place] = f"other{place}"
        examples[f"t{number}"] = words
    listed = texts(**examples)
    found = near_duplicates(listed)
    assert near_duplicates(data.draw(st.permutations(listed))) == found
    expected = {}
    sets = {id_: shingles(words) for id_, words in examples.items()}
    for (first, one), (second, other) in combinations(sorted(sets.items()), 2):
        similarity = len(one & other) / len(one | other)
        if similarity >= 0.8 or len(one & other) >= 0.9 * min(len(one), len(other)):
            expected[first, second] = round(similarity, 4)
    told = {pair.ids: pair.similarity for pair in found}
    assert told.items() <= expected.items()
    copies = {pair for pair, similarity in expected.items() if similarity == 1}
    followers = {second for _, second in copies}
    assert set(expected) - set(told) <= {pair for pair in expected if set(pair) & followers}
    assert followers == {second for (_, second), similarity in told.items() if similarity == 1}


@settings(deadline=None, max_examples=50)
@given(st.lists(canonical_text(), max_size=6))
def test_any_text_can_be_compared(examples):
    listed = [(str(number), text) for number, text in enumerate(examples)]
    found = near_duplicates(listed)
    assert all(pair.first < pair.second and 0.5 < pair.similarity <= 1 for pair in found)
    assert list(found) == sorted(found)


@pytest.mark.parametrize("in_memory", [100, 64_000_000])
def test_texts_taken_in_are_looked_through_again_and_again_as_if_there_were_no_others(monkeypatch, in_memory):
    monkeypatch.setattr("annotator.services.near_duplicates._IN_MEMORY", in_memory)
    examples = [(f"t{number:02}", " ".join(story(number // 3, 90 + number % 2))) for number in range(30)]
    chance = Random(5)
    with NearTexts() as kept:
        for taken in (10, 20, 30):
            for id_, text in examples[:taken]:
                kept.add(id_, text)
            for _ in range(4):
                some = dict(chance.sample(examples[:taken], taken // 2))
                assert kept.pairs(some) == near_duplicates(some.items())
            assert kept.pairs() == near_duplicates(examples[:taken])
    assert "t29" in kept
    assert "t30" not in kept
