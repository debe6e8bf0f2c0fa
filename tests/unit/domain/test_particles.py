from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.particles import after_article, bare_start, particle_length
from annotator.domain.words import word_at


@pytest.mark.parametrize(
    ("word", "particles"),
    [
        ("والحزب", "و"),
        ("ومعركة", "و"),
        ("لمعركة", "ل"),
        ("بسهل", "ب"),
        ("وبريف", "وب"),
        ("وبالغاب", "وب"),
        ("بالغاب", "ب"),
        ("كالقوات", "ك"),
        ("فالقوات", "ف"),
        ("لإدلب", "ل"),
        ("ولبنان", "و"),
        ("وكتائب", "و"),
        ("وَالحزب", "وَ"),
        ("وـالحزب", "وـ"),
    ],
)
def test_particles_are_found(word, particles):
    assert word[: particle_length(word)] == particles


@pytest.mark.parametrize(
    "word",
    ["كتائب", "لبنان", "وادي", "لواء", "فيلق", "بلدة", "كفرنبل", "وزارة", "فرقة", "بيروت", "واشنطن", "لجنة", "كركوك"],
)
def test_letters_of_a_name_are_its_own(word):
    assert particle_length(word) == 0


@pytest.mark.parametrize("word", ["الهجوم", "للقوات", "ال", "ول", "و", "", "بيد", "Lattakia", "3", "لـ", "🙂", "ب‍"])
def test_what_has_no_start_of_its_own_is_left_whole(word):
    assert particle_length(word) == 0


def test_where_the_article_has_merged_only_what_stands_before_is_taken():
    assert particle_length("وللقوات") == 1


@given(st.text(alphabet="وفبكلالهيئةقوت\u064e\u0651\u0640 aA1", max_size=12))
def test_something_always_remains(word):
    assert 0 <= particle_length(word) <= max(0, len(word) - 3)


def test_bare_starts_are_offsets_of_the_text():
    text = "قالت وبريف إدلب"
    assert text[bare_start(text, (5, 10)) : 10] == "ريف"


def test_the_article_is_no_particle_but_can_be_read_over():
    assert (after_article("الهجوم"), after_article("الى"), after_article("هجوم")) == (2, 0, 0)


@pytest.mark.corpus
def test_names_in_real_articles_begin_where_the_segmenter_says(corpus):
    works = map(json.loads, (corpus / "annotations-a.jsonl").read_text(encoding="utf-8").splitlines())
    arabic = [work for work in works if work.get("language") == "ar"]
    assert arabic
    right = [
        bare_start(work["text"], word_at(work["text"], span["start"])) == span["start"]
        for work in arabic
        for span in work["spans"]
    ]
    assert sum(right) >= 0.98 * len(right)
