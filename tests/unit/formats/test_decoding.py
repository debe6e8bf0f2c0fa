"""Which encoding bytes are in: what is told apart, what is refused, and in which words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.assets import resource
from annotator.domain.errors import AnnotatorError
from annotator.formats.decoding import Evidence, candidates, codec_named, decode, usual_name

ARABIC = "قالت وزارة الخارجية في بيان إن القوات تقدمت نحو الجسر"
ENGLISH = "The “Gull Forces” took the naïve café – and paid £5…"
MIXED = "The group قوات النورس (GF) said on Monday"
PLAIN_ARABIC = str.maketrans({"“": '"', "”": '"', "«": '"', "»": '"', "—": "-", "–": "-", "…": "."})

ARABIC_WORDS = (
    "الحكومة", "رئيس", "مجلس", "الوزراء", "القوات", "المدينة", "معركة", "انفجار", "جنوب", "الشمالي", "مصادر", "طبية",
    "هجوم", "صباح", "الأحد", "أعلنت", "هدنة", "مفاوضات", "كتائب", "أنصار", "لواء", "الفصائل", "مقاتلين", "قصف",
    "مدفعي", "نزوح", "العائلات", "بلدة", "سوق", "يوم", "تصريح", "وأضاف", "وقالت", "للصحفيين", "شخصا", "آخرون",
)  # fmt: skip
ENGLISH_WORDS = (
    "The",
    "Gull",
    "Forces",
    "took",
    "Oak",
    "Bridge",
    "café",
    "naïve",
    "“quoted”",
    "£5",
    "it’s",
    "–",
    "2019",
)

arabic_texts = st.lists(st.sampled_from(ARABIC_WORDS), min_size=5, max_size=30, unique=True).map(" ".join)
english_texts = st.lists(st.sampled_from(ENGLISH_WORDS), min_size=5, max_size=30).map(" ".join)
unicode_texts = st.lists(
    st.sampled_from((*ARABIC_WORDS, *ENGLISH_WORDS, "👨‍👩‍👧", "\n", "مُحَمَّد", "تحريـــر", "HTS:", "٢٣")), max_size=30
).map(lambda words: " ".join(["خبر", *words]))


def code_of(data: bytes, **more: str) -> str:
    with pytest.raises(AnnotatorError) as caught:
        decode(data, file="a.txt", **more)
    assert "a.txt" in str(caught.value)
    return caught.value.code


def windows(text: str, codec: str, size: int = 20):
    """Stretches of whole words of at least ``size`` characters, without what the encoding lacks."""
    words = text.translate(PLAIN_ARABIC).encode(codec, "ignore").decode(codec).split()
    for first in range(len(words)):
        last, stretch = first + 1, words[first]
        while len(stretch) < size and last < len(words):
            stretch = f"{stretch} {words[last]}"
            last += 1
        if len(stretch) >= size and sum("\u0621" <= char <= "\u064a" for char in stretch) >= size * 0.6:
            yield stretch


@pytest.mark.parametrize(
    ("codec", "encoding", "how"),
    [
        ("utf-8", "utf-8", Evidence.STRICT),
        ("utf-8-sig", "utf-8", Evidence.MARK),
        ("utf-16", "utf-16-le", Evidence.MARK),
        ("utf-32", "utf-32-le", Evidence.MARK),
        ("utf-16-le", "utf-16-le", Evidence.PATTERN),
        ("utf-16-be", "utf-16-be", Evidence.PATTERN),
        ("utf-32-le", "utf-32-le", Evidence.PATTERN),
        ("utf-32-be", "utf-32-be", Evidence.PATTERN),
        ("cp1256", "windows-1256", Evidence.GUESSED),
        ("iso8859-6", "iso-8859-6", Evidence.GUESSED),
    ],
)
@pytest.mark.parametrize("text", [ARABIC, MIXED, "وقال نادر: نعم"])
def test_arabic_is_told_in_each_encoding(text, codec, encoding, how):
    found = decode(text.encode(codec))
    assert (found.text, found.encoding, found.how) == (text, encoding, how)


@pytest.mark.parametrize("codec", ["utf-16-be", "utf-32-be"])
def test_big_endian_marks_are_known(codec):
    assert decode(("\ufeff" + ARABIC).encode(codec)).text == ARABIC


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (ENGLISH, "cp1252", "windows-1252"),
        ("It’s fine", "cp1252", "windows-1252"),
        ("El niño comió jalapeños en España", "cp1252", "windows-1252"),
        ("Müller met González", "latin-1", "windows-1252"),
        ("plain ASCII", "ascii", "utf-8"),
        ("The word شكرا means thanks", "cp1256", "windows-1256"),
        ("قَالَ الرَّئِيسُ إِنَّ الْحُكُومَةَ", "cp1256", "windows-1256"),
        ("قَالَ الرَّئِيسُ إِنَّ الْحُكُومَةَ", "iso8859-6", "iso-8859-6"),
        ("استشهد جندي لبناني", "cp1256", "windows-1256"),
        ("استشهد جندي لبناني وجرح آخر", "cp1256", "windows-1256"),
        ("كلٌ من الطرفين وافق على هدنةٍ", "iso8859-6", "iso-8859-6"),
        ("Министерство иностранных дел заявило в среду, что переговоры продолжаются", "cp1251", "windows-1251"),
    ],
)
def test_one_byte_encodings_are_told_apart(text, codec, encoding):
    found = decode(text.encode(codec))
    assert (found.text, found.encoding) == (text, encoding)


@pytest.mark.parametrize("codec", ["cp1256", "iso8859-6", "utf-16-le", "utf-16-be", "utf-8"])
def test_twenty_characters_of_the_sample_articles_are_enough(codec):
    articles = sorted(resource("samples", "articles").glob("ar-*.txt"))
    stretches = [stretch for path in articles for stretch in windows(path.read_text("utf-8"), codec)]
    assert len(stretches) > 300
    assert [stretch for stretch in stretches if decode(stretch.encode(codec)).text != stretch] == []


@pytest.mark.corpus
@pytest.mark.parametrize("codec", ["cp1256", "iso8859-6", "utf-16-le", "utf-16-be"])
def test_real_articles_are_told_whole_and_by_twenty_characters(corpus, codec):
    for path in sorted(corpus.glob("*.txt")):
        text = path.read_text("utf-8").translate(PLAIN_ARABIC).encode(codec, "ignore").decode(codec).strip()
        assert decode(text.encode(codec)).text == text
        wrong = [stretch for stretch in windows(text, codec) if decode(stretch.encode(codec)).text != stretch]
        assert wrong == []


@given(arabic_texts, st.sampled_from(["cp1256", "iso8859-6"]))
def test_any_arabic_decodes_to_itself(text, codec):
    assert decode(text.encode(codec)).text == text


@given(english_texts)
def test_any_english_in_windows_1252_decodes_to_itself(text):
    assert decode(text.encode("cp1252")).text == text


@given(unicode_texts, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32-le"]))
@example("ا", "utf-16-le")
@example("a", "utf-16-be")
def test_any_text_in_unicode_decodes_to_itself(text, codec):
    assert decode(text.encode(codec)).text == text


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused_by_name(data):
    try:
        told = decode(data, file="x.txt").text
    except AnnotatorError as problem:
        told = str(problem) if "x.txt" in str(problem) else ""
    assert told


@pytest.mark.parametrize(
    ("text", "codec", "declared", "encoding"),
    [
        (ARABIC, "cp1256", "windows-1256", "windows-1256"),
        (ARABIC, "iso8859-6", "ISO-8859-6", "iso-8859-6"),
        ("كتب", "cp1256", "windows-1256", "windows-1256"),
        (ENGLISH, "utf-8", "UTF-8", "utf-8"),
        ("déjà vu", "latin-1", "iso-8859-1", "windows-1252"),
        # what pages declare over what they are in
        (ARABIC, "cp1256", "iso-8859-1", "windows-1256"),
        (ARABIC, "utf-8", "windows-1256", "utf-8"),
        (ARABIC, "cp1256", "utf-8", "windows-1256"),
        (ARABIC, "cp1256", "utf-16", "windows-1256"),
        (ARABIC, "cp1256", "no-such-thing", "windows-1256"),
    ],
)
def test_a_declared_encoding_counts_unless_the_bytes_contradict_it(text, codec, declared, encoding):
    found = decode(text.encode(codec), declared=declared)
    assert (found.text, found.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("codec", "forced"),
    [
        ("cp1256", "windows-1256"),
        ("cp1256", "CP1256"),
        ("utf-16-be", "utf-16"),
        ("utf-16", "utf-16"),
        ("utf-8-sig", "utf-8"),
    ],
)
def test_a_forced_encoding_is_obeyed(codec, forced):
    found = decode(ARABIC.encode(codec), forced=forced)
    assert (found.text, found.how) == (ARABIC, Evidence.FORCED)


def test_a_forced_encoding_is_obeyed_even_where_it_makes_nonsense():
    assert decode("قال".encode(), forced="windows-1252").text == "Ù‚Ø§Ù„"


@pytest.mark.parametrize(
    ("data", "forced", "code"),
    [
        (ARABIC.encode("cp1256"), "utf-8", "encoding.wrong"),
        (b"abc", "utf-16", "encoding.wrong"),
        (b"abc", "klingon", "encoding.unknown"),
        (b"abc", "", "encoding.unknown"),
        (b"abc", "base64", "encoding.unknown"),
        (b"abc", "idna", "encoding.unknown"),
        (b"abc", "nul\0", "encoding.unknown"),
    ],
)
def test_a_forced_encoding_that_fails_is_told(data, forced, code):
    assert code_of(data, forced=forced) == code


def test_a_wrong_encoding_is_told_with_its_place():
    with pytest.raises(
        AnnotatorError, match=r"^a\.txt: this is not utf-8: byte 6 does not fit; choose another"
    ) as caught:
        decode(b"Gull: \xe1", forced="utf-8", file="a.txt")
    assert caught.value.arguments["offset"] == 6


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "text.empty"),
        (b"\xef\xbb\xbf", "text.empty"),
        (b"\xff\xfe", "text.empty"),
        (b"%PDF-1.7\nsome text", "file.binary"),
        (b"PK\x03\x04" + b"word/document.xml", "file.binary"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "file.binary"),
        (b"\x89PNG\r\n\x1a\n", "file.binary"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "file.binary"),
        (b"\x7fELF\x02\x01\x01", "file.binary"),
        (b"MZ\x90\x00\x03\x00", "file.binary"),
        (rb"{\rtf1\ansi text}", "file.binary"),
        (b"\x1f\x8b\x08\x00data", "file.binary"),
        (b"SQLite format 3\x00", "file.binary"),
        (bytes(range(256)) * 4, "file.binary"),
        (b"\0" * 50, "file.binary"),
        (ARABIC.encode("utf-16") + b"\n", "encoding.damaged"),
        (ARABIC.encode("utf-16-le") + b"\n", "encoding.damaged"),
    ],
)
def test_what_is_no_text_is_refused(data, code):
    assert code_of(data) == code


@pytest.mark.parametrize("data", [ARABIC.encode()[:-1], ARABIC.encode() + b"\xff" + ARABIC.encode()])
def test_a_damaged_utf8_file_is_not_read_as_anything_else(data):
    assert code_of(data) == "encoding.damaged"
    assert decode(data, forced="windows-1256").how is Evidence.FORCED


@pytest.mark.parametrize("text", ["Maids of honour", "MZ is a code", "RIFF and raff", "PK, the poet", "ID3 tags"])
def test_words_that_begin_like_other_files_are_text(text):
    assert decode(text.encode()).text == text


def test_single_controls_and_halves_of_surrogate_pairs_are_left_to_be_told_with_their_place():
    assert decode(b"Some text\0 with a NUL in it").text == "Some text\0 with a NUL in it"
    assert decode("قال \ud83d ثم".encode("utf-16-le", "surrogatepass")).text == "قال \ud83d ثم"


def test_arabic_far_into_a_long_english_text_is_found():
    text = "An English preface.\n" * 20_000 + ARABIC + "\nMore English.\n" * 20_000
    for codec in ("cp1256", "iso8859-6", "utf-8"):
        assert decode(text.encode(codec)).text == text


def test_candidates_begin_with_the_one_found_and_hold_only_what_fits():
    assert candidates(ARABIC.encode("cp1256"))[0] == "windows-1256"
    assert "utf-8" not in candidates(ARABIC.encode("cp1256"))
    assert candidates(ARABIC.encode())[:2] == ("utf-8", "windows-1256")
    assert candidates(ARABIC.encode("utf-32"))[0] == "utf-32-le"
    assert "windows-1256" in candidates(ARABIC.encode()[:-1])


@given(st.binary(max_size=100))
def test_each_candidate_decodes_the_beginning(data):
    for name in candidates(data):
        if data and code_or_none(data, name) is not None:
            assert code_or_none(data, name) in {"file.binary", "text.empty"}


def code_or_none(data: bytes, forced: str) -> str | None:
    try:
        decode(data, forced=forced)
    except AnnotatorError as problem:
        return problem.code
    return None


@pytest.mark.parametrize(
    ("name", "codec", "usual"),
    [
        ("Windows-1256", "cp1256", "windows-1256"),
        ("arabic", "iso8859-6", "iso-8859-6"),
        ("UTF8", "utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig", "utf-8"),
        ("latin1", "iso8859-1", "iso-8859-1"),
        ("mac_arabic", "mac-arabic", "mac-arabic"),
    ],
)
def test_names_of_encodings(name, codec, usual):
    assert codec_named(name) == codec
    assert usual_name(codec) == usual
    assert codec_named(usual) is not None
