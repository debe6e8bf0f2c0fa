"""What an export keeps on the disk comes out as spaCy would have packed it from memory."""

from __future__ import annotations

import random

import pytest
import spacy
from format_examples import FolderOutput, options, work
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from annotator.domain.errors import AnnotatorError
from annotator.formats import docbin_documents, docbin_packing
from annotator.formats.base import ReadOptions
from annotator.formats.docbin_documents import Documents, document_of
from annotator.formats.docbin_packing import Packing
from annotator.formats.docbin_spool import SortedStrings, Spools, merged
from annotator.formats.spacy_docbin import read, write
from annotator.tokens.policies import Tokenization
from annotator.tokens.tokenizers import Token


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])))), st.integers(0, 5))
def test_strings_come_in_order_and_once(lots, held):
    with Spools() as spools:
        strings = SortedStrings(spools, held)
        for lot in lots:
            strings.update(lot)
        expected = sorted({text for lot in lots for text in lot})
        assert [data.decode() for data in strings] == expected
        assert [data.decode() for data in merged([strings, strings])] == expected


def test_strings_longer_than_what_is_read_at_once():
    texts = ["a" * 3_000_000, "b", "c" * 1_500_000]
    with Spools() as spools:
        strings = SortedStrings(spools, 0)
        strings.update(texts)
        assert [data.decode() for data in strings] == texts


def test_a_large_file_is_what_spacy_writes(tmp_path, monkeypatch):
    # More than a megabyte of tokens, which are written in several pieces then, and strings in several runs.
    monkeypatch.setattr("annotator.formats.docbin_packing.SortedStrings", lambda spools: SortedStrings(spools, 500))
    chance = random.Random(1)
    examples = [
        work(" ".join(f"word{chance.randrange(4000)}" for _ in range(300)), id=f"a{number}", language=language)
        for number, language in enumerate(chance.choices(("en", "ar"), k=80))
    ]
    output = FolderOutput(tmp_path / "out")
    write(iter(examples), output, options())
    read_back = list(DocBin().from_disk(output.main).get_docs(Vocab()))
    assert [doc.text for doc in read_back] == [example.text for example in examples]
    blank = {language: spacy.blank(language) for language in ("ar", "en")}
    for language in (None, "ar", "en"):
        packed = DocBin(store_user_data=True)
        for example, read_doc in zip(examples, read_back, strict=True):
            if language in {None, example.language}:
                doc = blank[example.language](example.text)
                doc.set_ents([], default="outside")
                doc.spans["sc"] = []
                doc.user_data.update({key: _as_lists(value) for key, value in read_doc.user_data.items()})
                packed.add(doc)
        path = output.main if language is None else output.beside(f".{language}.spacy")
        assert path.read_bytes() == packed.to_bytes()


def _as_lists(value):
    return [_as_lists(item) for item in value] if isinstance(value, tuple) else value


def test_more_than_a_docbin_holds_is_an_error_that_helps(tmp_path, monkeypatch):
    row = 8 * len(DocBin().attrs)
    monkeypatch.setattr(docbin_packing, "Packing", lambda key, spools: Packing(key, spools, largest=5 * row))
    write(iter([work("one two three four five")]), FolderOutput(tmp_path / "fits"), options())
    with pytest.raises(AnnotatorError, match=r"more than 5 tokens.* by language, or with --split") as caught:
        write(iter([work("one two three"), work("one two three", id="a2")]), FolderOutput(tmp_path / "out"), options())
    assert caught.value.code == "docbin.too-large"


@given(st.text(" \n\tab.،👍", max_size=30))
def test_documents_of_any_tokens_read_as_their_text(text):
    for kind in (Tokenization.WHITESPACE, Tokenization.UNICODE):
        document = DOCUMENTS[kind].of(text, "en")
        assert document.text == text
        solid = [token.text for token in document if not token.is_space]
        assert "".join(solid) == "".join(text.split())


DOCUMENTS = {kind: Documents(kind) for kind in Tokenization}


@given(st.text(" \nab", max_size=12))
def test_white_space_is_cut_as_spacy_cuts_it(text):
    theirs = DOCUMENTS[Tokenization.SPACY].of(text, "en")
    solid = [Token(token.idx, token.idx + len(token)) for token in theirs if not token.is_space]
    document = document_of(theirs.vocab, text, solid)
    assert [(token.text, token.whitespace_) for token in document] == [(t.text, t.whitespace_) for t in theirs]


def test_spacy_starts_anew_when_it_knows_too_many_words(monkeypatch):
    monkeypatch.setattr(docbin_documents, "_MOST_WORDS", 1)
    documents = Documents(Tokenization.SPACY)
    assert documents.of("a", "en").vocab is not documents.of("b", "en").vocab


def test_nothing_is_left_beside_the_target(tmp_path):
    output = FolderOutput(tmp_path / "out")
    write(iter([work("in [LOCATION Reed]")]), output, options())
    list(read(output.main, ReadOptions()))
    assert list(output.files()) == [""]
