from __future__ import annotations

from annotator.domain.surfaces import KnownSurfaces

TEXT = "تحرير الشام وهيئة تحرير الشام في ادلب.\nHay’at Tahrir al-Sham took IDLIB; Idlib"


def shown(known: KnownSurfaces, start: int = 0) -> list[str]:
    return [TEXT[a:b] for a, b in known.places(TEXT, start)]


def test_known_surfaces_are_found_folded_and_the_longest_first():
    known = KnownSurfaces([("هيئة تحرير الشام", "f"), ("تحرير الشام", "f"), ("إدلب", "l"), ("Idlib", "l")])
    assert shown(known) == ["تحرير الشام", "هيئة تحرير الشام", "تحرير الشام", "ادلب", "IDLIB", "Idlib"]
    assert shown(known, 12) == ["هيئة تحرير الشام", "تحرير الشام", "ادلب", "IDLIB", "Idlib"]


def test_only_whole_words_of_one_line_match():
    assert shown(KnownSurfaces([("تحرير الش", "f"), ("ادلب Hay’at", "f")])) == []


def test_labels_are_counted_in_and_out():
    known = KnownSurfaces([("Idlib", "l"), ("idlib", "f"), ("IDLIB", "l")])
    assert known.labels("Idlib") == ["l", "f"]
    known.remove("Idlib", "l")
    known.remove("Idlib", "l")
    assert known.labels("idlib") == ["f"]
    known.remove("Idlib", "l")
    known.remove("idlib", "f")
    assert "Idlib" not in known
    assert len(known) == 0
    assert shown(known) == []


def test_a_name_is_found_behind_particles_and_after_its_latin_article():
    known = KnownSurfaces([("قوات النظام", "f"), ("al-Nusra", "f"), ("’Ain Issa", "l")])
    text = "وقوات النظام ولقوات النظام، Al-Nusra and 'Ain Issa"
    found = [text[start:end] for start, end in known.places(text, 0)]
    assert found[:3] == ["قوات النظام", "قوات النظام", "Al-Nusra"]
    known.remove("al-Nusra", "f")
    assert "Al-Nusra" not in [text[start:end] for start, end in known.places(text, 0)]
