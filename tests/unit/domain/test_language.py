from __future__ import annotations

import pytest

from annotator.domain.language import SAMPLE, guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قال متحدث إن القوات انسحبت من البلدة", "ar"),
        ("في ذلك الیوم وصلت القوة إلى المدینة الکبیرة", "ar"),
        ("حركة حرس النهر (River Guard Movement) في مرجوان", "ar"),
        ("The spokesman said that the forces left the town", "en"),
        ("Talks fail in the capital", "en"),
        ("سخنگو گفت که نیروها شهر را ترک کردند و پس از چند روز برگشتند", "fa"),
        ("ترجمان نے کہا کہ فوج نے شہر چھوڑ دیا ہے اور بات چیت جاری ہے", "ur"),
    ],
)
def test_the_language_is_guessed(text, language):
    assert guess_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "123 456 – !",
        "Qalzar",
        "Haus in Berlin",
        "Говорят, что",
        "El portavoz dijo que las fuerzas dejaron la ciudad ayer por la noche, según varios testigos locales",
        "L'armée a annoncé dimanche que les forces de la coalition se sont retirées",
        "De regering in Den Haag is het niet eens over het plan",
        "Die Armee hat am Sonntag in der Provinz angegriffen",
        "Ordu bu sabah köye bir saldırı düzenledi ve geri çekildi",
        "سەرۆکی هەرێمی کوردستان لەگەڵ وەزیری دەرەوە کۆبووەوە",
    ],
)
def test_what_is_none_of_these_stays_undetermined(text):
    assert guess_language(text) == "und"


def test_a_long_text_is_judged_by_its_beginning():
    assert guess_language("قال المتحدث " * SAMPLE + "the " * SAMPLE) == "ar"


@pytest.mark.corpus
def test_the_real_articles_are_told_apart(corpus):
    for path in sorted(corpus.glob("*.txt")):
        assert guess_language(path.read_text(encoding="utf-8")) == path.name[:2], path.name
