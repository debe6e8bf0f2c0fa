"""spaCy documents of texts, by any of the tokenisers; whatever white space a text has, its document reads the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from annotator.tokens.policies import Tokenization
from annotator.tokens.tokenizers import SpacyTokenizer, Tokenizers, spacy_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from annotator.tokens.alignment import CutToken
    from annotator.tokens.tokenizers import Token, Tokenizer

_MOST_WORDS: Final = 300_000
"""How many words spaCy may keep in mind before it starts anew: some 100 MB."""


class Documents:
    """Makes documents, and keeps account of which tokeniser made how many."""

    def __init__(self, tokenization: Tokenization) -> None:
        self._spacy = tokenization is Tokenization.SPACY
        self._plain = Tokenizers(tokenization)
        self._blank: dict[str, tuple[SpacyTokenizer, Vocab]] = {}
        self._counts: Counter[tuple[str, str]] = Counter()

    def of(self, text: str, language: str) -> Doc:
        """Return the document of a text; its ``text`` is the text again, code point for code point."""
        blank, vocab = self._blank_of(spacy_language(language))
        if self._spacy:
            return blank.document(text)
        return document_of(vocab, text, self._plain.of(language)(text))

    def count(self, language: str) -> None:
        """Count an article of a language."""
        chosen: Tokenizer = self._blank_of(spacy_language(language))[0] if self._spacy else self._plain.of(language)
        self._counts[(chosen.name, chosen.version)] += 1

    def sentences(self) -> list[str]:
        """Return a sentence for each tokeniser."""
        return [
            f"tokens by {name} {version}: {count} of the articles"
            for (name, version), count in sorted(self._counts.items())
        ]

    def _blank_of(self, language: str) -> tuple[SpacyTokenizer, Vocab]:
        found = self._blank.get(language)
        if found is None or len(found[1].strings) > _MOST_WORDS:
            blank = SpacyTokenizer(language)
            found = self._blank[language] = (blank, blank.document("").vocab)
        return found


def document_of(vocab: Vocab, text: str, tokens: Sequence[Token]) -> Doc:
    """Return a document with these tokens, and with what white space is more than one space as tokens of its own."""
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []
    done = 0
    for start, end in [*tokens, (len(text), len(text))]:
        if start > done:
            if words and text[done] == " ":
                spaces[-1] = True
                done += 1
            if start > done:
                words.append(text[done:start])
                spaces.append(False)
        if end > start:
            words.append(text[start:end])
            spaces.append(False)
        done = end
    return Doc(vocab, words=words, spaces=spaces)


def cut_document(document: Doc, cuts: Sequence[CutToken]) -> Doc:
    """Return the document with some of its tokens cut; its text stays the same, white-space tokens and all."""
    from spacy.tokens import Doc

    pieces_at = {cut.token.start: cut.pieces for cut in cuts}
    words: list[str] = []
    spaces: list[bool] = []
    for token in document:
        start = token.idx
        pieces = pieces_at.get(start)
        if pieces is None:
            words.append(token.text)
        else:
            words.extend(token.text[piece.start - start : piece.end - start] for piece in pieces)
            spaces.extend([False] * (len(pieces) - 1))
        spaces.append(bool(token.whitespace_))
    return Doc(document.vocab, words=words, spaces=spaces)
