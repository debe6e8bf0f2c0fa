"""Texts and spans of any size, the same in every run."""

from __future__ import annotations

import random
from pathlib import Path

from annotator.domain.articles import Article, ArticleInfo
from annotator.domain.text import sha256_of

ARABIC = [
    "قالت",
    "مصادر",
    "محلية",
    "إن",
    "قوات",
    "النورس",
    "سيطرت",
    "على",
    "بلدة",
    "مرج",
    "الزيتون",
    "بعد",
    "معارك",
    "استمرت",
    "ثلاثة",
    "أيام",
    "في",
    "ريف",
    "الوادي",
    "الغربي",
    "وأضافت",
    "المصادر",
    "أن",
    "المفاوضات",
    "بين",
    "الطرفين",
    "لا",
    "تزال",
    "متواصلة",
    "في",
    "مدينة",
    "القرنفل",
    "منذ",
    "مطلع",
    "آب",
    "الجاري",
]
ENGLISH = [
    "Local",
    "sources",
    "said",
    "that",
    "the",
    "Gull",
    "Forces",
    "took",
    "the",
    "town",
    "of",
    "Olive",
    "Meadow",
    "after",
    "three",
    "days",
    "of",
    "fighting",
    "in",
    "the",
    "western",
    "valley",
    "and",
    "that",
    "talks",
    "between",
    "the",
    "two",
    "sides",
    "were",
    "still",
    "under",
    "way",
    "in",
    "the",
    "city",
    "of",
    "Carnation",
    "since",
    "early",
    "August",
]
LABELS = ("FACTION", "LOCATION", "DATE", "EVENT")


def text_of(length: int, *, seed: int = 1, paragraph: int = 700) -> str:
    """Return an Arabic and English text of about ``length`` code points in paragraphs."""
    chance = random.Random(seed)
    parts: list[str] = []
    size = 0
    while size < length:
        words = ARABIC if chance.random() < 0.6 else ENGLISH
        made, count = [], 0
        while count < paragraph:
            word = chance.choice(words) + ("،" if chance.random() < 0.05 else "")
            made.append(word)
            count += len(word) + 1
        parts.append(" ".join(made) + ".")
        size += count + 1
    return "\n".join(parts)[:length]


def places_in(text: str, count: int, *, seed: int = 1) -> list[tuple[int, int, str]]:
    """Return ``count`` places of one to three whole words, spread evenly, each with a label."""
    import re

    chance = random.Random(seed)
    words = [match.span() for match in re.finditer(r"\w+", text)]
    step = len(words) / count
    found = set()
    for n in range(count):
        first = min(int(n * step), len(words) - 1)
        last = min(first + chance.choice((0, 0, 1, 2)), len(words) - 1)
        found.add((words[first][0], words[last][1], chance.choice(LABELS)))
    return sorted(found)


def article_of(article_id: str, text: str) -> Article:
    """Return an article with this text."""
    info = ArticleInfo(id=article_id, title=text[:60], language="ar", text_sha256=sha256_of(text), length=len(text))
    return Article(info, text)


def write_jsonl(path: Path, articles: int, length: int, spans: int) -> Path:
    """Write a file of articles with one annotator's spans."""
    import json

    with path.open("w", encoding="utf-8") as file:
        for n in range(articles):
            text = text_of(length, seed=n)
            work = {
                "id": f"a{n:06}",
                "text": text,
                "language": "ar",
                "annotator": "A",
                "status": "done",
                "spans": [
                    {"start": s, "end": e, "label": label, "text": text[s:e]}
                    for s, e, label in places_in(text, spans, seed=n)
                ],
            }
            file.write(json.dumps(work, ensure_ascii=False) + "\n")
    return path
