from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import canonical_text

from annotator.tokens.tokenizers import SpacyTokenizer, UnicodeWords, spacy_language, token_bounds

spacy_tokenizer = cache(SpacyTokenizer)


def tokenizer_named(name: str):
    return UnicodeWords() if name == "words" else spacy_tokenizer(name)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وقال: «لإدلب»", ["وقال", ":", "«", "لإدلب", "»"]),
        ("حلب،إدلب", ["حلب", "،", "إدلب"]),
        ("يُقَاتِلُونَ ٣٫٥", ["يُقَاتِلُونَ", "٣٫٥"]),
        ("don't stop.", ["don't", "stop", "."]),
        ("a  b\n\tc", ["a", "b", "c"]),
        ("👩‍👩‍👧 ok", ["👩‍👩‍👧", "ok"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_unicode_words(text, words):
    assert [text[start:end] for start, end in UnicodeWords()(text)] == words


@pytest.mark.parametrize(
    ("language", "text", "tokens"),
    [
        ("ar", "حلب،إدلب ولإدلب", ["حلب،إدلب", "ولإدلب"]),
        ("ar", "“إدلب” (الآن)", ["“", "إدلب", "”", "(", "الآن", ")"]),
        ("en", "Syria's army (HTS).", ["Syria", "'s", "army", "(", "HTS", ")", "."]),
        ("xx", "a  b", ["a", "b"]),
    ],
)
def test_spacy_tokens_leave_white_space_out(language, text, tokens):
    assert [text[start:end] for start, end in spacy_tokenizer(language)(text)] == tokens


@pytest.mark.parametrize("name", ["words", "ar", "en", "xx"])
@given(text=canonical_text())
def test_tokens_cover_all_but_white_space_once(name, text):
    tokens = tokenizer_named(name)(text)
    covered = [position for start, end in tokens for position in range(start, end)]
    assert covered == [position for position, character in enumerate(text) if not character.isspace()]
    assert all(start < end for start, end in tokens)


@given(text=canonical_text(), language=st.sampled_from(["ar", "en", "xx"]))
def test_spacy_documents_keep_the_text(text, language):
    assert spacy_tokenizer(language).document(text).text == text


def test_bounds_of_a_document_without_tokens():
    assert token_bounds(spacy_tokenizer("en").document("")) == ([], [])


@pytest.mark.parametrize(
    ("language", "fitting"),
    [("ar", "ar"), ("en", "en"), ("en-GB", "en"), ("AR_sy", "ar"), ("tr", "xx"), ("und", "xx"), ("", "xx")],
)
def test_language_of_the_tokeniser(language, fitting):
    assert spacy_language(language) == fitting


def test_tokenisers_name_themselves_and_their_version():
    assert UnicodeWords().name == "Unicode words"
    assert UnicodeWords().version
    assert spacy_tokenizer("ar").name == "spaCy blank ar"
    assert spacy_tokenizer("ar").version.startswith("3.")
