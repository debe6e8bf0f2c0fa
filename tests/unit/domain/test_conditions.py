from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.articles import ArticleInfo
from annotator.domain.conditions import FIELDS, Condition, all_hold
from annotator.domain.errors import AnnotatorError

INFO = ArticleInfo(
    id="ar-1",
    title="معارك في إدلب: “Battle” of Reed",
    language="ar",
    source="SANA",
    url="https://example.org/news/1",
    published="2018-08-23T10:00:00Z",
    meta=(("desk", "north"), ("المكتب", "شمال = غرب")),
    text_sha256="",
    length=1,
)
UNDATED = ArticleInfo(id="x", title="", language="und", text_sha256="", length=1)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("source=SANA", True),
        ("source=sana", False),
        (" source = SANA ", True),
        ("source!=SANA", False),
        ("source=", False),
        ("source!=", True),
        ("source~sán", True),
        ("language=ar", True),
        ("language!=en", True),
        ("id=ar-1", True),
        ("id~AR", True),
        ("title~ادلب", True),
        ("title~مَعارك", True),
        ('title~"battle"', True),
        ("title~homs", False),
        ("title!~homs", True),
        ("title!~إدلب", False),
        ("url~example.org", True),
        ("url=https://example.org/news/1", True),
        ("meta.desk=north", True),
        ("meta.desk~NOR", True),
        ("meta.المكتب=شمال = غرب", True),
        ("meta.nobody=", True),
        ("meta.nobody!=x", True),
        ("published=2018", True),
        ("published=2018-08-23", True),
        ("published=2018-09", False),
        ("published!=2018-09", True),
        ("published>=2018-08", True),
        ("published>=2018-08-23", True),
        ("published>=2018-08-24", False),
        ("published>2018-08-23", False),
        ("published>2018-08-22", True),
        ("published>2018", False),
        ("published>2017", True),
        ("published<2019", True),
        ("published<2018-08", False),
        ("published<2018-08-24", True),
        ("published<=2018", True),
        ("published<=2018-08-23", True),
        ("published<=2018-07", False),
        ("published=", False),
        ("published!=", True),
    ],
)
def test_a_condition_asks_one_thing_of_an_article(text, holds):
    assert Condition.parse(text).holds(INFO) is holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("published<2019", False),
        ("published<=2019", False),
        ("published>2000", False),
        ("published>=2000", False),
        ("published=2018", False),
        ("published!=2018", True),
        ("published=", True),
    ],
)
def test_an_article_without_a_date_is_in_no_stretch_of_time(text, holds):
    assert Condition.parse(text).holds(UNDATED) is holds


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("", "filter.invalid", "source=SANA"),
        ("SANA", "filter.invalid", "id, title, source, url, language, published, meta.NAME"),
        ("flag=yes", "filter.invalid", "= != ~ !~ < <= > >="),
        ("meta=x", "filter.invalid", "meta.NAME"),
        ("meta.=x", "filter.invalid", "meta.NAME"),
        ("=x", "filter.invalid", "field"),
        ("title<b", "filter.operator", "title cannot be asked so; its operators are = != ~ !~"),
        ("published~2018", "filter.operator", "its operators are = != < <= > >="),
        ("published>=last week", "filter.date", "“last week” is no date"),
        ("published>=", "filter.date", "“” is no date"),
        ("published=2018-13", "filter.date", "2018-13"),
        ("published=٢٠١٨", "filter.date", "no date"),
        ("title~", "filter.no-value", "title~"),
        ("title~\u064e", "filter.no-value", "after the ~"),
    ],
)
def test_what_is_no_condition_is_told_with_what_there_is(text, code, told):
    with pytest.raises(AnnotatorError) as problem:
        Condition.parse(text)
    assert problem.value.code == code
    assert told in str(problem.value)
    assert text.strip() in str(problem.value)


def test_every_condition_has_to_hold():
    source, language = Condition.parse("source=SANA"), Condition.parse("language=en")
    assert all_hold([], INFO)
    assert all_hold([source], INFO)
    assert not all_hold([source, language], INFO)


def test_a_condition_is_told_as_it_is_read():
    assert [str(Condition.parse(text)) for text in (" title ~ reed", "published >= 2018")] == [
        "title~reed",
        "published>=2018",
    ]


@given(
    st.sampled_from([field for field in FIELDS if field not in {"published", "meta.NAME"}]),
    st.sampled_from(("=", "!=")),
    st.text(),
)
def test_any_value_is_read_back(field, operator, value):
    found = Condition.parse(f"{field}{operator}{value}")
    assert (found.field, found.operator, found.value) == (field, operator, value.strip())
    assert Condition.parse(str(found)) == found


@given(st.dates(), st.dates(), st.sampled_from((4, 7, 10)))
def test_dates_are_in_order_and_each_is_the_opposite_of_another(published, other, length):
    info = ArticleInfo(id="a", title="", language="en", published=published.isoformat(), text_sha256="", length=1)
    value = other.isoformat()[:length]
    mine = info.published[:length]
    assert Condition.parse(f"published<{value}").holds(info) is (mine < value)
    assert Condition.parse(f"published>={value}").holds(info) is (mine >= value)
    assert Condition.parse(f"published<={value}").holds(info) is (mine <= value)
    assert Condition.parse(f"published>{value}").holds(info) is (mine > value)
    assert Condition.parse(f"published={value}").holds(info) is (mine == value)
