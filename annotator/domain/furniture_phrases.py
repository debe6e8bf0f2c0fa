"""What site furniture says, in English and Arabic: the phrases by which :mod:`annotator.domain.furniture` knows it.

They are compared folded (see :mod:`annotator.domain.folding`), so case, hamzas, tashkeel and quotes make no difference.
A phrase goes into a table only if no sentence of news would be it (``WHOLE``) or begin with it (``OPENINGS``).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class CutKind(StrEnum):
    """What a proposed cut is."""

    SHARING = "sharing"
    NAVIGATION = "navigation"
    NOTICE = "notice"
    CONTACT = "contact"
    MARKDOWN = "markdown"


WHOLE: Final[dict[CutKind, tuple[str, ...]]] = {
    CutKind.SHARING: (
        "share", "share it", "share this", "share this article", "share this post", "share this story", "share via",
        "share on facebook", "share on twitter", "share on x", "share on whatsapp", "share on telegram", "tweet",
        "facebook", "twitter", "whatsapp", "telegram", "email", "e-mail", "print", "print this article", "copy link",
        "شارك", "شاركها", "شارك الخبر", "شارك المقال", "شارك هذا المقال", "شارك هذا الخبر", "شارك الموضوع", "مشاركة",
        "للمشاركة", "انشر", "شارك على فيسبوك", "شارك على تويتر", "شارك عبر واتساب", "فيسبوك", "تويتر", "واتساب",
        "تلغرام", "تيليجرام", "طباعة", "اطبع", "نسخ الرابط", "إرسال بالبريد",
    ),
    CutKind.NAVIGATION: (
        "logo", "logo wide", "search", "menu", "home", "main menu", "skip to content", "skip to main content",
        "back to top", "helpful keywords", "keywords", "tags", "related", "related posts", "related articles",
        "related news", "related stories", "read more", "read also", "see also", "most read", "advertisement",
        "sponsored", "comments", "no comments", "leave a reply", "leave a comment", "previous article", "next article",
        "previous post", "next post", "loading", "subscribe", "log in", "sign in",
        "الرئيسية", "الصفحة الرئيسية", "بحث", "القائمة", "إعلان", "إعلانات", "الوسوم", "وسوم", "كلمات مفتاحية",
        "الكلمات المفتاحية", "كلمات دلالية", "الكلمات الدلالية", "مواضيع ذات صلة", "مواضيع متعلقة", "أخبار ذات صلة",
        "مقالات ذات صلة", "مواد ذات صلة", "اقرأ أيضا", "إقرأ أيضا", "اقرأ المزيد", "إقرأ المزيد", "شاهد أيضا", "المزيد",
        "الأكثر قراءة", "التعليقات", "لا توجد تعليقات", "أضف تعليق", "أضف تعليقا", "اترك تعليقا", "المقال السابق",
        "المقال التالي", "الخبر السابق", "الخبر التالي", "تسجيل الدخول", "اشترك",
    ),
    CutKind.NOTICE: ("all rights reserved", "disclaimer", "جميع الحقوق محفوظة", "كل الحقوق محفوظة", "إخلاء مسؤولية"),
    CutKind.CONTACT: ("contact us", "about us", "اتصل بنا", "من نحن", "تواصل معنا", "للتواصل معنا"),
}  # fmt: skip
"""Lines that say no more than this."""

OPENINGS: Final[dict[CutKind, tuple[str, ...]]] = {
    CutKind.SHARING: (
        "follow us on", "like us on", "join us on", "find us on", "share it with your", "share this with your",
        "تابعونا على", "تابعونا عبر", "تابعنا على فيسبوك", "تابعنا على تويتر",
        "شارك هذا الخبر على", "شارك هذا المقال على", "شارك المقال على", "شارك الخبر على", "انضم إلى قناتنا",
        "انضموا إلى قناتنا", "اشترك في قناتنا", "اشتركوا في قناتنا", "اشترك في نشرتنا",
    ),
    CutKind.NAVIGATION: (
        "read also:", "read more:", "see also:", "related:", "tags:", "keywords:", "filed under:", "categories:",
        "click here to", "sign up for our", "sign up to our", "subscribe to our",
        "اقرأ أيضا", "إقرأ أيضا", "اقرأ المزيد", "إقرأ المزيد", "شاهد أيضا", "الوسوم:", "وسوم:",
        "كلمات مفتاحية:", "الكلمات المفتاحية:", "كلمات دلالية:", "الكلمات الدلالية:", "اضغط هنا", "انقر هنا",
    ),
    CutKind.NOTICE: (
        "copyright ©", "© copyright", "copyright (c)", "all rights reserved", "disclaimer:", "articles by:",
        "the original source of this article is", "this site uses cookies", "this website uses cookies",
        "we use cookies", "جميع الحقوق محفوظة", "كل الحقوق محفوظة", "حقوق النشر محفوظة", "حقوق النشر ©",
        "حقوق الطبع محفوظة", "إخلاء مسؤولية:", "إخلاء المسؤولية:",
    ),
    CutKind.CONTACT: (
        "for media inquiries:", "for media enquiries:", "for press inquiries:", "للاستفسارات الإعلامية:",
        "للتواصل معنا:", "للتواصل معنا عبر", "تواصل معنا عبر", "اتصل بنا:", "اتصل بنا على",
    ),
}  # fmt: skip
"""Beginnings of lines."""

SHAPES: Final[dict[CutKind, tuple[str, ...]]] = {
    CutKind.SHARING: (r"note to readers: .*\b(?:click|share)\b",),
    CutKind.NAVIGATION: (
        r"(?:region|theme|topics?|tags?|categor(?:y|ies)|section|in-depth report): *(?:!?\[[^\]]*\]\([^)]*\)[ ,;|]*)+$",
        r"[*•·][*•· ]{0,40}$",
        r"[-_=~]{3,80}$",
        (
            r"\[(?:comment on|become a member|subscribe|donate|join us|follow us|sign up|read more|click here|share on"
            r"|visit our|support us)\b[^\]]*\]\([^)]*\)$"
        ),
        r"\d+ (?:comments|shares|views)$",
    ),
    CutKind.NOTICE: (
        r"(?:©|\(c\)) *\d{4}\b",
        r"copyright *\d{4}\b",
        r"this article was (?:translated|edited)\b.*\bresponsibility for the information\b",
        r"\S+ contains copyrighted material\b",
        r".{0,60}\bplease support (?:the|our) (?:project|work|site)\b.*\b(?:help|donat\w*|paypal|patreon)\b",
        r"(?:the )?(?:views|opinions) (?:and opinions )?expressed (?:in this article|here|above) (?:are|do)\b",
        r"(?:ان )?(?:الاراء|المقالات|المواد) (?:الوارده|المنشوره) .{0,60}لا تعبر (?:بالضروره )?عن",
    ),
    CutKind.CONTACT: (
        (
            r"(?:contact(?: us)?|e-?mail|tel|phone|fax|البريد الالكتروني|هاتف|للتواصل): *"
            r"(?:\S+@\S+\.\w+|\+?[\d ()-]{7,}|https?://\S+|www\.\S+)$"
        ),
        r"\S+@\S+\.\w+$",
        r"(?:https?://|www\.)\S+$",
    ),
}
"""Regular expressions for the beginning of a folded line."""
