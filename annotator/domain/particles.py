"""Attached particles: the و ف ب ك ل that Arabic writes onto the next word, told from a name's own first letter.

A light segmenter for names in news. A letter counts as a particle where what remains is a word of its own, judged by
its length, by the article ال and by two short lists: beginnings of words whose first letter is their own (كتائب,
لبنان, وادي), and words that often follow a particle. The article itself is never taken off, and where ل has merged
with it (للقوات) the name has no start of its own. It proposes; one key takes the proposal back.
"""

from __future__ import annotations

import re
from typing import Final

from annotator.domain.folding import fold_text

_MARKS: Final = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]*")
_ARABIC: Final = re.compile("[\u0621-\u064a]")
_SHORTEST: Final = 3
"""Letters that must remain after a particle."""
_CONJUNCTIONS: Final = "وف"
_PREPOSITIONS: Final = "بكل"

_OWN: Final = tuple(
    fold_text(
        """
        وزار وزير وزرا وحد واد وكال وكيل واشنطن وسط وسائل وسيط وساط وطن وفد وفاة ولاي وصول وقف وثيق وثائق وقت وقود وضع
        واحد واسع واقع وجه وجود ورش ورق وفق ودائع وعد وسيم وليد والي والد ولد وائل وهاب ويلات
        فصائل فصيل فيلق فيالق فرق فوج فريق فتح فلسطين فرنس فجر فترة فرع فرات فيصل فلاح فوع فتر فضائي فيد فور فنلند
        بلد بلاد بيان بيت بيروت بغداد برلين بريطان بحر بحري بدر بدء بداي باب بادي بانياس بوتين بكين بطل بعد بين بعض بنش
        بصر براميل بشار بشير بطريق بلغ بلجيك بولند بوكمال بوصل بقاع برج برد بلق بنك بند بني بؤر بحث باص باكستان باريس
        كتائب كتيب كفر كركوك كرد كان كانون كامل كبير كبار كل كما كندا كمين كمائن كوري كوبان كسب كشف كلم كمال كمبي كثير
        كيلومتر كيل كاتيوش كيماو كيان كويت كرم كريم
        لواء الوي لبنان ليبي لندن لجن لجان لقاء ليل لاذقي لاجئ لكن لدى ليس لغم لحظ لافروف لوكسمبورغ لطاكي لغ لسان لبوة
        """
    ).split()
)
"""Folded beginnings of words that own their first letter."""
_FOLLOWING: Final = frozenset(
    fold_text(
        """
        قوات هيئة حركة جبهة تنظيم جيش لواء فصائل فصيل كتائب مجلس حزب ميليشيا ميليشيات مجموعة مجموعات فيلق فرقة
        ريف محافظة مدينة بلدة قرية سهل جبل جبال منطقة مناطق شمال جنوب شرق غرب وسط حدود معبر مطار طريق جسر نهر وادي
        معركة هجوم عملية جولة غارة غارات قصف اشتباكات مداهمات هدنة اتفاق مفاوضات تفجير إدلب حلب دمشق حماة حمص درعا
        سوريا تركيا روسيا إيران العراق لبنان يوم فجر صباح مساء ليل شهر عام سنة
        """
    ).split()
)
"""Folded words that a particle often stands before."""


def particle_length(word: str) -> int:
    """Return how many code points at a word's start are attached particles, with their marks; 0 if there are none."""
    ends = _letter_ends(word)
    letters = fold_text(word)
    taken = 0
    if letters[:1] in _CONJUNCTIONS and letters and _parts(letters, conjunction=True):
        taken = 1
    rest = letters[taken:]
    if rest[:1] in _PREPOSITIONS and rest and _parts(rest, conjunction=False):
        taken += 1
    return ends[taken - 1] if taken else 0


def bare_start(text: str, word: tuple[int, int]) -> int:
    """Return where a word of a text begins without its attached particles."""
    return word[0] + particle_length(text[slice(*word)])


def after_article(folded: str) -> int:
    """Return how many letters of a folded word are the article ال; 0 where it would leave too little."""
    return 2 if folded.startswith("ال") and len(folded) >= 2 + _SHORTEST else 0


def _parts(letters: str, *, conjunction: bool) -> bool:
    """Tell whether the first letter of a folded word is a particle."""
    first, rest = letters[0], letters[1:]
    if len(rest) < _SHORTEST or not all(map(_ARABIC.match, letters)):
        return False
    if rest.startswith("ال") and len(rest) >= 2 + _SHORTEST:
        return True
    if letters.startswith(_OWN) or (first == "ل" and rest.startswith("ل")):
        return False
    if rest in _FOLLOWING or (conjunction and rest.startswith("ل" + "ل")):
        return True
    # Before a name without the article ف and ك are rare, as first letters of their own common.
    return first in "وبل" if conjunction or first != "ك" else False


def _letter_ends(word: str) -> list[int]:
    """Return where each of the first two letters ends, the marks on it taken in."""
    first = _end(word, 0)
    return [first, _end(word, first)]


def _end(word: str, start: int) -> int:
    match = _MARKS.match(word, start + 1)
    return match.end() if match else start + 1
