"""Site furniture in article texts: what around the news came along when it was copied off a page.

Proposals only: nothing is cut unless the user says so. Better one line of furniture missed than one of news proposed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.text import CanonicalText, paragraphs, replaced


class CutKind(StrEnum):
    """What a proposed cut is."""

    SHARING = "sharing"
    NAVIGATION = "navigation"
    NOTICE = "notice"
    CONTACT = "contact"
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True)
class Cut:
    """A proposed cut: ``text[start:end]`` would become ``replacement``."""

    start: int
    end: int
    kind: CutKind
    replacement: str = ""

    @property
    def whole_lines(self) -> bool:
        """Whether it takes whole lines rather than marks inside one."""
        return self.kind is not CutKind.MARKDOWN


_LINES: tuple[tuple[CutKind, re.Pattern[str]], ...] = (
    (
        CutKind.SHARING,
        re.compile(
            r"(?:share (?:it|this|on|via)\b.{0,60}"
            r"|(?:tweet|share|print|email|e-mail|whatsapp|telegram|facebook|twitter)"
            r"|.*\bclick the share buttons?\b.*|(?:follow|like) us\b.{0,80}|.*\bon our facebook page\b.*"
            r"|(?:شارك|شاركها|شارك الخبر|انشر|تابعونا|تابعنا|للمشاركة|مشاركة)\b.{0,60})$",
            re.IGNORECASE,
        ),
    ),
    (
        CutKind.NAVIGATION,
        re.compile(
            r"(?:logo(?: wide)?|search|menu|home|skip to (?:main )?content|helpful keywords|related (?:posts|articles)"
            r"|read (?:also|more)\b.{0,80}|tags?:.{0,120}|advertisement|\*{1,3}|-{3,}|_{3,}"
            r"|\[?(?:region|theme|in-depth report)\]?:\s*\[.*\]\(.*\)|\[[^\]]+\]\([^)]*\)\s*\d{1,2} \w+ \d{4}"
            r"|اقرأ (?:أيضا|أيضاً|أيضًا|المزيد).{0,100}|مواضيع ذات صلة|أخبار ذات صلة|الرئيسية|بحث|القائمة|إعلان"
            r"|الوسوم:.{0,120}|كلمات مفتاحية.{0,120})$",
            re.IGNORECASE,
        ),
    ),
    (
        CutKind.NOTICE,
        re.compile(
            r"(?:copyright\b.*|©.*|all rights reserved.*|disclaimer\b.*|\[?the original source of this article\b.*"
            r"|this article was (?:translated|edited)\b.*\bresponsibility for the information\b.*"
            r"|.*\bcontains copyrighted material\b.*|.*\bbecome a member of\b.*|articles by:.*"
            r"|.*\bplease support (?:the|our) (?:project|work|site)\b.*|\(?c\)\s*\d{4}\b.*"
            r"|جميع الحقوق محفوظة.*|حقوق النشر.*|إخلاء المسؤولية.*)$",
            re.IGNORECASE,
        ),
    ),
    (
        CutKind.CONTACT,
        re.compile(
            r"(?:for media inquiries:?.*|contact(?: us)?:.*|e-?mail:\s*\S+@\S+.*|\S+@\S+\.\w+|(?:https?://|www\.)\S+"
            r"|للتواصل.*|اتصل بنا.*|البريد الإلكتروني:.*)$",
            re.IGNORECASE,
        ),
    ),
)
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\(([^)\n]*)\)")
_ANGLE = re.compile(r"<(https?://[^>\s]+)>")


def proposals(text: str) -> list[Cut]:
    """Return the proposed cuts of an article's text, in order and apart."""
    found: list[Cut] = []
    for start, end in paragraphs(text):
        line = text[start:end].strip()
        kind = _kind_of(line) if line else None
        if kind is not None:
            found.append(Cut(start, min(end + 1, len(text)), kind))
        elif "*" in line or "_" in line or "](" in line or "<http" in line:
            found.extend(_marks(text, start, end))
    return found


def cut(text: str, cuts: list[Cut]) -> CanonicalText:
    """Return the text with cuts carried out, and the map of offsets."""
    ordered = sorted(cuts, key=lambda item: item.start)
    return replaced(text, [(item.start, item.end, item.replacement) for item in ordered])


def _kind_of(line: str) -> CutKind | None:
    return next((kind for kind, pattern in _LINES if pattern.match(line)), None)


def _marks(text: str, start: int, end: int) -> list[Cut]:
    """Return the Markdown marks inside a line: the words stay."""
    found = [
        Cut(match.start(), match.end(), CutKind.MARKDOWN, _without_bold(match.group(1)))
        for match in _LINK.finditer(text, start, end)
    ]
    for pattern, group in ((_BOLD, 2), (_ANGLE, 1)):
        for match in pattern.finditer(text, start, end):
            if not any(item.start < match.end() and match.start() < item.end for item in found):
                found.append(Cut(match.start(), match.end(), CutKind.MARKDOWN, match.group(group)))
    return sorted(found, key=lambda item: item.start)


def _without_bold(words: str) -> str:
    return words.replace("**", "").replace("__", "")
