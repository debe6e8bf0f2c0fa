"""Which one-byte encoding a text is in, by how Arabic and English words look.

Detectors made for every language need some sixty characters of Arabic to tell windows-1256 from ISO-8859-6, and take
shorter texts for Chinese or Thai. Knowing that the text is Arabic or English, a dozen are enough: read in the wrong
encoding, Arabic letters stand among Latin ones, or rare letters where frequent ones should be.
"""

from __future__ import annotations

import re
from math import log2
from typing import Final

ONE_BYTE: Final = ("cp1252", "cp1256", "iso8859-6")
"""The encodings told apart, as Python names them; of two that fit equally well, the first."""
CONVINCING: Final = -2.0
"""The least score, per character beyond ASCII, of a reading that makes sense."""
_RARER: Final = {"iso8859-6": 1.0}  # far rarer than windows-1256, which decides on a few letters that fit both
_SAMPLE: Final = 1 << 16
_WINDOWS: Final = 16
_BEYOND_ASCII: Final = re.compile(rb"[\x80-\xff]")

# How often each letter begins, stands in and ends words of Arabic news, in thousandths (counted on a few thousand
# words), and the letters that Persian, Urdu and foreign names add.
_FREQUENCIES: Final = """
ء 0 1 13|آ 5 1 0|أ 46 10 1|ؤ 0 1 0|إ 27 5 0|ئ 0 11 0|ا 285 142 47|ب 42 27 32|ة 0 0 156|ت 59 40 71|ث 7 6 6|ج 22 18 2
ح 17 27 9|خ 4 6 1|د 6 31 47|ذ 1 8 5|ر 15 55 82|ز 2 7 3|س 17 31 22|ش 8 19 1|ص 3 17 3|ض 2 8 1|ط 8 10 7|ظ 1 4 0
ع 45 27 16|غ 4 5 0|ف 47 21 18|ق 22 28 21|ك 15 16 8|ل 33 161 75|م 111 57 61|ن 23 39 124|ه 22 26 12|و 86 57 17
ى 0 0 40|ي 15 80 100|پ 1 1 1|چ 1 1 1|ژ 0 1 1|گ 1 1 1|ک 1 1 1|ی 1 1 1|ٹ 0 0 0|ڈ 0 0 0|ڑ 0 0 0|ں 0 0 1
ہ 1 1 1|ھ 0 1 0|ے 0 0 1
"""
_EVEN: Final = 1000 / 36
_LEAST: Final = 0.5


def _weights() -> tuple[dict[str, float], ...]:
    rows = [entry.split() for line in _FREQUENCIES.split("\n") for entry in line.split("|") if entry]
    return tuple({row[0]: log2(max(float(row[place]), _LEAST) / _EVEN) for row in rows} for place in (1, 2, 3))


_INITIAL, _INNER, _FINAL = _weights()
_ARABIC: Final = "\u0620-\u063f\u0641-\u065f\u0670-\u06d3"
_WORD: Final = re.compile(f"[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f{_ARABIC}]+")
_PIECE: Final = re.compile(f"[{_ARABIC}]+|[^{_ARABIC}]+")
_MARKS: Final = re.compile("[\u064b-\u065f\u0670]")
_RARE_MARKS: Final = re.compile("[\u064c\u064d]")
"""In ISO-8859-6 they stand where windows-1256 has two of the commonest letters that end words."""
_STRAY_MARKS: Final = re.compile("^[\u064b-\u065f\u0670]|[\u064b-\u0650\u0652]{2}")
_ARTICLE: Final = re.compile("[وفبك]?ال..|ولل..|لل..")
_ENDING: Final = re.compile("..(?:ون|ين|ية|ها|هم|ان|نا|ول|يل)$")
_DOUBLED: Final = re.compile(r"([^لتي])\1")
_FUNCTION_WORDS: Final = (
    "في من على إلى عن أن إن هذا هذه ذلك تلك التي الذي الذين كان كانت بعد قبل مع كما بين قد لم لا لن هو هي هم ما كل غير"
    " حتى عند أو ثم نحو حيث منذ خلال قال قالت أمس اليوم عام يوم ضد دون أي له لها به بها فيه فيها منها عليه يكون"
)
_COMMON: Final = frozenset(_FUNCTION_WORDS.split())
_ACCENTED_RUN: Final = re.compile("[^\x00-\x7f]{2,}")
_HUMPED: Final = re.compile("[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")
_CONTROL: Final = re.compile("[\x80-\x9f]")
_ODD: Final = re.compile("[¤¦¨¬¯±²³´¶¸¹¼½¾×÷¢¥¡¿ˆ˜ƒ†‡‰]")
_MIXED, _STRAY, _RUN, _HUMP, _ACCENT, _CONTROLS, _ODDS, _KNOWN, _USUAL = 8.0, 6.0, 3.0, 2.0, 0.5, 8.0, 4.0, 3.0, 1.5
_RARE: Final = 2.0


def guesses(data: bytes) -> list[tuple[str, float]]:
    """Return the encodings of ``ONE_BYTE`` that a sample of the bytes decodes in, best first, with their scores.

    A score is a mean over the characters beyond ASCII: above 0 where every letter is a frequent one.
    """
    sample = sample_of(data)
    count = len(_BEYOND_ASCII.findall(sample)) or 1
    found = []
    for name in ONE_BYTE:
        try:
            text = sample.decode(name)
        except UnicodeDecodeError:
            continue
        found.append((name, (_score(text) - _RARER.get(name, 0.0)) / count))
    return sorted(found, key=lambda item: -item[1])


def sample_of(data: bytes) -> bytes:
    """Return bytes that stand for all: short data as it is, else windows from the first byte beyond ASCII on."""
    if len(data) <= _SAMPLE:
        return data
    match = _BEYOND_ASCII.search(data)
    first = max(0, match.start() - 256) if match else 0
    size = _SAMPLE // 2 // _WINDOWS
    step = max(size, (len(data) - first) // _WINDOWS)
    windows = [data[start : start + size] for start in range(first + step, len(data), step)]
    return b"\n".join([data[first : first + _SAMPLE // 2], *windows])


def _score(text: str) -> float:
    score = -_CONTROLS * len(_CONTROL.findall(text)) - _ODDS * len(_ODD.findall(text))
    return score + sum(_word_score(word) for word in _WORD.findall(text) if not word.isascii())


def _word_score(word: str) -> float:
    pieces: list[str] = _PIECE.findall(word)
    score = -_MIXED * (len(pieces) - 1)
    for piece in pieces:
        if piece[0] >= "\u0600":
            score += _arabic_score(piece)
        elif not piece.isascii():
            score -= _ACCENT + _HUMP * len(_HUMPED.findall(piece))
            score -= _RUN * sum(len(run) for run in _ACCENTED_RUN.findall(piece))
    return score


def _arabic_score(word: str) -> float:
    letters = _MARKS.sub("", word)
    score = -_STRAY * len(_STRAY_MARKS.findall(word)) - _RARE * len(_RARE_MARKS.findall(word))
    if letters:
        score += _INITIAL.get(letters[0], -_STRAY)
        score += sum(_INNER.get(letter, -_STRAY) for letter in letters[1:-1])
        score += _FINAL.get(letters[-1], -_STRAY) if len(letters) > 1 else 0.0
    if letters in _COMMON:
        return score + _KNOWN
    score += _KNOWN * (bool(_ARTICLE.match(letters)) - bool(_DOUBLED.match(letters)))
    return score + (_USUAL if _ENDING.search(letters) else 0.0)
