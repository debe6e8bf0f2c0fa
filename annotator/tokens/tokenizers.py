"""Tokenisers: a text in, its tokens out as code-point ranges; each has a name and a version for reports.

Every tokeniser here covers each code point that is not white space by exactly one token, and no token holds
white space.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

import regex

from annotator.tokens.policies import Tokenization

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Token(NamedTuple):
    """A token ``[start, end)`` in code points of its text."""

    start: int
    end: int


class Tokenizer(Protocol):
    """Turns a text into tokens, in order."""

    @property
    def name(self) -> str:
        """What reports call it."""

    @property
    def version(self) -> str:
        """Version of what does the work; the same version gives the same tokens."""

    def __call__(self, text: str) -> list[Token]:
        """Return the tokens of a text."""


# A boundary of UAX 29 as the `regex` package finds it; white space is passed over.
_WORD = regex.compile(r"(?:\b|(?<=\s))\S.*?(?=\b|\s|\Z)", regex.WORD | regex.DOTALL)

_SOLID = regex.compile(r"\S+")


class UnicodeWords:
    """Words, marks and signs by the default word boundaries of Unicode (UAX 29)."""

    name = "Unicode words"

    @property
    def version(self) -> str:
        """Version of the ``regex`` package, which brings the Unicode data."""
        return str(regex.__version__)

    def __call__(self, text: str) -> list[Token]:
        """Return the words of a text, and each mark and sign between them."""
        return [Token(*found.span()) for found in _WORD.finditer(text)]


class WhiteSpace:
    """What stands between white space, punctuation and all."""

    name = "white space"
    version = "1"

    def __call__(self, text: str) -> list[Token]:
        """Return the stretches of a text without white space."""
        return [Token(*found.span()) for found in _SOLID.finditer(text)]


class SpacyTokenizer:
    """spaCy's blank tokeniser of a language, for what spaCy is to train on.

    White-space tokens, which spaCy makes of double spaces and line breaks, are in its documents but not among
    the tokens returned here.
    """

    def __init__(self, language: str) -> None:
        import spacy
        from spacy.about import __version__

        self.language = language
        self.name = f"spaCy blank {language}"
        self.version: str = __version__
        self._pipeline: Language = spacy.blank(language)

    def document(self, text: str) -> Doc:
        """Return spaCy's document of a text; its ``text`` is the text again, code point for code point."""
        return self._pipeline.tokenizer(text)

    def __call__(self, text: str) -> list[Token]:
        """Return the tokens of a text that are not white space."""
        return tokens_of(self.document(text))


def tokens_of(document: Doc) -> list[Token]:
    """Return the tokens of a spaCy document that are not white space."""
    return list(map(Token, *token_bounds(document)))


def token_bounds(document: Doc) -> tuple[list[int], list[int]]:
    """Return where the tokens of a spaCy document that are not white space begin, and where they end."""
    from spacy.attrs import IDX, IS_SPACE, LENGTH

    if not len(document):
        return [], []
    columns = document.to_array([IDX, LENGTH, IS_SPACE]).astype("int64")
    columns = columns[columns[:, 2] == 0]
    starts = columns[:, 0]
    return starts.tolist(), (starts + columns[:, 1]).tolist()


SPACY_LANGUAGES = frozenset({"ar", "en"})
"""Languages whose rules of spaCy are used; every other text gets the multi-language ones (``xx``)."""


def spacy_language(language: str) -> str:
    """Return the spaCy language whose tokeniser fits an article's language (ISO 639-1, ``und`` or empty)."""
    primary = language.lower().replace("_", "-").partition("-")[0]
    return primary if primary in SPACY_LANGUAGES else "xx"


class Tokenizers:
    """The tokenisers of one kind, one for each language where it matters, made when first asked for."""

    def __init__(self, kind: Tokenization) -> None:
        self._kind = kind
        self._made: dict[str, Tokenizer] = {}

    def of(self, language: str) -> Tokenizer:
        """Return the tokeniser for articles of a language (ISO 639-1, ``und`` or empty)."""
        key = spacy_language(language) if self._kind is Tokenization.SPACY else ""
        if key not in self._made:
            self._made[key] = _made(self._kind, key)
        return self._made[key]


def _made(kind: Tokenization, language: str) -> Tokenizer:
    if kind is Tokenization.SPACY:
        return SpacyTokenizer(language)
    return WhiteSpace() if kind is Tokenization.WHITESPACE else UnicodeWords()
