from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.formats.base import ReadOptions
from annotator.formats.columns import Columns, iso_date, language_code
from annotator.formats.delimited import read


@pytest.fixture
def table(tmp_path):
    """Return a function that writes a table and gives (works, problems as (code, line), notes)."""

    def table(text: str | bytes, name: str = "news.csv", **options):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        reading = ReadOptions(**options)
        works = list(read(path, reading))
        return works, [(problem.code, problem.line) for problem in reading.bad], reading.notes

    return table


def refusal(table, text, name="news.csv", **options) -> AnnotatorError:
    with pytest.raises(AnnotatorError) as caught:
        table(text, name, **options)
    assert name in str(caught.value)
    return caught.value


def test_each_row_is_an_article(table):
    rows = (
        "id,title,text,url,date,source,lang,desk\n7,Truce,They went on.,http://x.example/7,2019-08-12,Post,en,world\n"
    )
    (work,), bad, notes = table(rows)
    assert (work.id, work.title, work.headline, work.text) == ("7", "Truce", "Truce", "They went on.")
    assert (work.url, work.published, work.source, work.language) == ("http://x.example/7", "2019-08-12", "Post", "en")
    assert work.meta == (("desk", "world"),)
    assert (work.file, work.line, work.stem, work.encoding) == ("news.csv", 2, "news-1", "utf-8")
    assert len(work.raw_sha256) == 64
    assert (bad, notes) == ([], [])


def test_an_arabic_table_from_a_spreadsheet(table):
    rows = "الرقم;العنوان;النص;التاريخ;المصدر;اللغة\r\n٣;هدنة;قال المتحدث: نعم؛ وسكت.;١٢/٨/٢٠١٩;الجسر;العربية\r\n"
    for codec in ("utf-8-sig", "cp1256", "utf-16"):
        (work,), _, _ = table(rows.replace("٣", "3").replace("١٢/٨/٢٠١٩", "12/8/2019").encode(codec))
        assert (work.id, work.title, work.text) == ("3", "هدنة", "قال المتحدث: نعم؛ وسكت.")
        assert (work.source, work.language, work.published) == ("الجسر", "ar", "")
        assert work.meta == (("التاريخ", "12/8/2019"),)  # which of day and month is which is not plain


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "a,text\n1,One; two|three\n2,x\n"),
        ("a.csv", "a;text\n1;One, two|three\n2;x\n"),
        ("a.csv", "a\ttext\n1\tOne, two; three\n2\tx\n"),
        ("a.csv", "a|text\n1|One, two; three\n2|x\n"),
        ("a.tsv", "a\ttext\n1\tOne, two; three\n2\tx\n"),
        ("a.tsv", "a,text\n1,One; two\n2,x\n"),
        ("a.csv", "sep=;\r\na;text\r\n1;One, two\r\n2;x\r\n"),
        ("a.csv", "\n\na,text\n\n1,One\n,\n2,x\n\n"),
        ("a.csv", "text\nOne, two; three | four\nx\n"),
        ("a.csv", 'text\n"One, ""two"""\nx\n'),
        ("a.csv", "a,text\r1,One\r2,x\r"),
    ],
)
def test_delimiters_are_told(table, name, text):
    works, bad, _ = table(text, name)
    assert [work.text.split(",")[0].split(";")[0] for work in works] == ["One", "x"]
    assert bad == []


def test_quoted_fields_may_hold_anything(table):
    works, bad, _ = table('id,text\n1,"One, ""two""\n\nthree"\n2,four\n')
    assert [(work.line, work.text) for work in works] == [(2, 'One, "two"\n\nthree'), (5, "four")]
    assert bad == []


def test_quotation_marks_of_an_unquoted_tab_table_belong_to_the_text(table):
    works, bad, _ = table('title\ttext\n"A" wins\t"We won," he said\nB\t"open\nC\tplain\n', "a.tsv")
    assert [work.text for work in works] == ['"We won," he said', '"open', "plain"]
    assert works[0].title == '"A" wins'
    assert bad == []


def test_quoted_tab_tables_are_read_as_such(table):
    works, _, _ = table('title\ttext\nA\t"One\ttwo\nthree"\nB\tfour\n', "a.tsv")
    assert [work.text for work in works] == ["One\ttwo\nthree", "four"]


@pytest.mark.parametrize(
    ("header", "options", "chosen"),
    [
        ("id,TEXT,x", {}, 1),
        ("id,Full_Text,x", {}, 1),
        ("content,title,text", {}, 2),
        ("id,x,المتن", {}, 2),
        ("id,x,نصّ الخبر", {}, 2),
        ("id,x,article", {}, 2),
        ("id,lead,text", {"text_column": "lead"}, 1),
        ("id,Lead,text", {"text_column": "LEAD"}, 1),
        ("id,lead,text", {"text_column": "1"}, 0),
        ("1,2,text", {"text_column": "2"}, 1),
    ],
)
def test_the_text_column_is_guessed_or_chosen(table, header, options, chosen):
    (work,), _, _ = table(f"{header}\nzero,one,two\n", **options)
    assert work.text == ("zero", "one", "two")[chosen]


def test_a_table_without_a_text_column_lists_its_columns(table):
    problem = refusal(table, f"id,lead,{'long ' * 20},\n1,2,3,4\n")
    assert problem.code == "csv.no-text-column"
    assert "--text-column: id, lead, long long" in str(problem)
    assert "…, column 4." in str(problem)
    problem = refusal(table, "id,text\n1,2\n", text_column="body")
    assert problem.code == "csv.no-column"
    assert "“body”" in str(problem)
    assert refusal(table, "id,text\n1,2\n", text_column="3").code == "csv.no-column"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "text.empty"),
        ("\n\n  \n", "text.empty"),
        ("id,text\n", "csv.no-rows"),
        ("id,text", "csv.no-rows"),
        ('id,"te"xt\n1,2\n', "csv.quotes"),
        (b"PK\x03\x04", "file.binary"),
    ],
)
def test_tables_without_articles_are_told(table, text, code):
    assert refusal(table, text).code == code


def test_bad_rows_are_told_with_their_line_and_the_rest_is_read(table):
    text = 'id,text\n1,One\n2,\n3,"Two\nlines"\n4,Three, four\n5,"Five" six\n6,Seven,,\n7\n8,"never closed\n'
    works, bad, _ = table(text)
    assert [(work.line, work.text) for work in works] == [(2, "One"), (4, "Two\nlines"), (8, "Seven")]
    assert bad == [
        ("csv.no-text", 3),
        ("csv.fields", 6),
        ("csv.quotes", 7),
        ("csv.no-text", 9),
        ("csv.quotes", 10),
    ]


def test_ids_of_articles_without_one_are_made_of_their_place(table):
    works, _, _ = table("text\n" + "".join(f"Text {n}\n" for n in range(3)))
    assert [work.stem for work in works] == ["news-1", "news-2", "news-3"]


@pytest.mark.parametrize(
    ("title", "text", "headline"),
    [
        ("Truce", "They went on.", "Truce"),
        ("Truce agreed", "Truce agreed. They went on.", ""),
        ("Truce", '"Truce\nThey went on."', ""),
        ("", "They went on.", ""),
    ],
)
def test_the_title_is_put_before_a_text_that_does_not_begin_with_it(table, title, text, headline):
    (work,), _, _ = table(f"title,text\n{title},{text}\n")
    assert (work.title, work.headline) == (title, headline)


def test_columns_of_one_name_and_without_a_name_are_all_kept(table):
    (work,), _, _ = table("tag,text,tag,,headline,title\na,Text,b,c,Head,Title\n")
    assert work.meta == (("column 4", "c"), ("headline", "Head"), ("tag", "a"), ("tag 2", "b"))
    assert work.title == "Title"


def test_a_first_row_of_text_is_remarked_upon(table):
    _, _, notes = table(f"1,{'Long text. ' * 20}\n2,Text\n", text_column="2")
    assert notes == ["news.csv: the first row was taken for the names of the columns"]


def test_long_fields_are_read(table):
    long = "قال نعم " * 50_000
    (work,), _, _ = table(f"id,text\n1,{long}\n")
    assert len(work.text) == len(long)


fields = st.text(alphabet=st.sampled_from("ab ,;|\t\"'\n\rقل،؛"), max_size=12)


@given(
    st.lists(st.tuples(fields, fields.filter(str.strip), fields), min_size=1, max_size=5),
    st.sampled_from(",;\t|"),
)
def test_what_the_csv_module_writes_is_read_back(tmp_path_factory, rows, delimiter):
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([("tag", "text", "desk"), *rows])
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    path.write_bytes(target.getvalue().encode())
    options = ReadOptions()
    works = list(read(path, options))
    assert [work.text for work in works] == [text for _, text, _ in rows]
    assert [dict(work.meta) for work in works] == [
        {name: value.strip() for name, value in (("tag", tag), ("desk", desk)) if value.strip()}
        for tag, _, desk in rows
    ]
    assert options.bad == []


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2019-08-12", "2019-08-12"),
        ("2019/8/2", "2019-08-02"),
        ("٢٠١٩-٠٨-١٢", "2019-08-12"),
        ("2019-08-12 14:30", "2019-08-12T14:30:00"),
        ("2019-08-12T14:30:00+03:00", "2019-08-12T14:30:00+03:00"),
        ("2019-08-12T14:30:00Z", "2019-08-12T14:30:00Z"),
        ("Mon, 12 Aug 2019 14:30:00 +0000", "2019-08-12T14:30:00Z"),
        ("12/8/2019", ""),
        ("2019-13-45", ""),
        ("12 آب 2019", ""),
        ("2019", ""),
        ("", ""),
    ],
)
def test_dates_are_understood_where_they_are_plain(written, iso):
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    ("written", "code"),
    [("ar", "ar"), ("EN-gb", "en"), ("ar_SY", "ar"), ("Arabic", "ar"), ("العربية", "ar"), ("mixed", ""), ("", "")],
)
def test_languages_are_understood(written, code):
    assert language_code(written) == code


def test_columns_tell_what_they_mean():
    columns = Columns.of(["Title", "Body", "Pub_Date", "x"], None, file="a.csv")
    assert columns.text == 1
    assert dict(columns.known) == {"title": 0, "published": 2}
    assert columns.name_of("published") == "Pub_Date"
    assert columns.rest_of(["t", "b", "d", "y"]) == {"x": "y"}
