"""Titles and ranks as they stand before a person's name in news, for naming the cause of a boundary difference.

They only sort differences into kinds: no span is changed by them and no figure counts them as agreement.
"""

from __future__ import annotations

from typing import Final

ARABIC: Final = """
    السيد السيدة سيد الشيخ شيخ الأمير أمير الملك الملكة الرئيس رئيس الوزير وزير القائد قائد الزعيم زعيم الإمام إمام
    المفتي مفتي الدكتور دكتور الدكتورة الأستاذ أستاذ المهندس المحامي الحاج الحاجة آية الله العظمى سماحة فضيلة معالي
    سعادة جلالة فخامة السلطان الخليفة القاضي النائب السفير المبعوث المتحدث الناطق الخاص العام الأعلى السابق
    المشير الفريق اللواء العميد العقيد المقدم الرائد النقيب الملازم أول ثان المساعد الرقيب العريف الجندي الجنرال
    الأميرال الشهيد المقاتل الأمين نائب أمين عام
"""
ENGLISH: Final = """
    mr mrs ms miss sir dame lord lady dr doctor prof professor engineer president vice deputy premier prime minister
    foreign defence defense interior secretary chancellor king queen prince princess sultan emir amir sheikh shaikh
    sheik imam mufti ayatollah grand hajji haji caliph judge senator governor mayor ambassador envoy special
    spokesman spokeswoman spokesperson general lieutenant colonel major brigadier captain sergeant corporal marshal
    field admiral commander leader chief chairman director acting former late martyr
"""
