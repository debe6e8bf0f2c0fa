"""What the columns of a table of articles mean, by their names in English and Arabic; dates and languages in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final, Self

from annotator.domain.errors import AnnotatorError
from annotator.domain.folding import fold_text
from annotator.formats.composing import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

_TEXT: Final = (
    "text", "body", "content", "article", "full text", "article text", "article body", "maintext", "main text", "story",
    "النص", "المتن", "نص", "متن", "المحتوى", "محتوى", "نص المقال", "نص الخبر", "المقال", "مقال", "الخبر",
)  # fmt: skip
_KNOWN: Final = {
    "title": ("title", "headline", "heading", "العنوان", "عنوان", "عنوان المقال", "عنوان الخبر"),
    "id": ("id", "article id", "doc id", "document id", "المعرف", "معرف", "رقم", "الرقم"),
    "url": ("url", "link", "uri", "الرابط", "رابط"),
    "published": (
        "published", "date", "publication date", "published at", "date published", "pub date", "publish date",
        "datetime", "التاريخ", "تاريخ", "تاريخ النشر",
    ),
    "source": ("source", "publisher", "outlet", "newspaper", "site", "المصدر", "مصدر", "الصحيفة"),
    "language": ("language", "lang", "اللغة", "لغة"),
}  # fmt: skip
"""Names of the columns that are understood, the likeliest first."""
_LANGUAGES: Final = {
    "ar": ("arabic", "ara", "العربية", "عربي", "عربية"),
    "en": ("english", "eng", "الإنجليزية", "الانجليزية", "إنجليزي", "انجليزي"),
    "fa": ("persian", "farsi", "fas", "per", "الفارسية"),
    "ur": ("urdu", "urd", "الأردية"),
}
_SHOWN: Final = 40
_YEAR_FIRST: Final = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")
_DAY_OF_MAIL: Final = re.compile(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:")
_ARABIC_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of a table's columns, which of them holds the text, and the places of those that are understood."""

    names: tuple[str, ...]
    text: int
    known: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, header: Sequence[str], wanted: str | None, *, file: str) -> Self:
        """Understand a header row; ``wanted`` names the text's column, or gives its number from 1.

        Raises csv.no-column, or csv.no-text-column where none is wanted and none is named like one.
        """
        names = column_names(header)
        text = _place(names, _TEXT) if wanted is None else _wanted(names, wanted)
        if text is None:
            shown = ", ".join(name if len(name) <= _SHOWN else name[:_SHOWN] + "…" for name in names)
            if wanted is None:
                raise AnnotatorError("csv.no-text-column", file=file, columns=shown)
            raise AnnotatorError("csv.no-column", file=file, column=wanted, columns=shown)
        places = {role: _place(names, words) for role, words in _KNOWN.items()}
        return cls(names, text, tuple((role, at) for role, at in places.items() if at is not None and at != text))

    def text_of(self, fields: Sequence[str]) -> str:
        """Return a row's text, as it stands there."""
        return fields[self.text] if self.text < len(fields) else ""

    def known_of(self, fields: Sequence[str]) -> dict[str, str]:
        """Return a row's values of the columns that are understood, by what they mean."""
        return {role: fields[place].strip() for role, place in self.known if place < len(fields)}

    def name_of(self, role: str) -> str:
        """Return what the column of a meaning is called in the table."""
        return next(self.names[place] for known, place in self.known if known == role)

    def rest_of(self, fields: Sequence[str]) -> dict[str, str]:
        """Return a row's other values that are not empty; of columns with one name, the later ones get numbers."""
        taken = {self.text, *(place for _, place in self.known)}
        rest: dict[str, str] = {}
        for place, (name, value) in enumerate(zip(self.names, fields, strict=False)):
            if place in taken or not value.strip():
                continue
            key, number = name, 1
            while key in rest:
                number += 1
                key = f"{name} {number}"
            rest[key] = value.strip()
        return rest


def column_names(header: Sequence[str]) -> tuple[str, ...]:
    """Return the names in a header row; a column without one is called by its number."""
    return tuple(one_line(name) or f"column {place}" for place, name in enumerate(header, start=1))


def iso_date(value: str) -> str:
    """Return a date or time in ISO 8601, or nothing where it is not plain which day is meant (3/4/2019)."""
    value = value.translate(_ARABIC_DIGITS).strip()
    match = _YEAR_FIRST.match(value)
    try:
        if match:
            day = date(int(match[1]), int(match[2]), int(match[3])).isoformat()
            rest = value[match.end() :]
            return _iso(datetime.fromisoformat(day + rest)) if rest else day
        return _iso(parsedate_to_datetime(value)) if _DAY_OF_MAIL.match(value) else ""
    except ValueError:
        return ""


def _iso(time: datetime) -> str:
    return time.isoformat().replace("+00:00", "Z")


def language_code(value: str) -> str:
    """Return the ISO 639-1 code of a language given by code, locale or name; nothing where it is not known."""
    value = value.strip().lower()
    code = re.split("[-_]", value)[0]
    if len(code) == 2 and code.isascii() and code.isalpha():
        return code
    return next((code for code, names in _LANGUAGES.items() if value in names), "")


def _place(names: Sequence[str], words: Sequence[str]) -> int | None:
    plain = [_plain(name) for name in names]
    return next((plain.index(word) for word in map(_plain, words) if word in plain), None)


def _wanted(names: Sequence[str], wanted: str) -> int | None:
    for same in (str, _plain):
        found = [same(name) for name in names]
        if same(wanted) in found:
            return found.index(same(wanted))
    if wanted.strip().isdecimal() and 1 <= int(wanted) <= len(names):
        return int(wanted) - 1
    return None


def _plain(name: str) -> str:
    """Return a column's name with its case, spelling variants and separators evened out."""
    return " ".join(re.split(r"[\s_.-]+", fold_text(name))).strip()
