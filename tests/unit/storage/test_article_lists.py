"""Lists of articles: sorted and filtered by SQL as a plain loop over everything would."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.articles import Article, ArticleInfo
from annotator.domain.assignments import Assignment, AssignmentState
from annotator.domain.changes import Change
from annotator.domain.folding import fold_text
from annotator.domain.listing import ArticleFilter, ArticleView, SortKey
from annotator.domain.roster import Annotator
from annotator.domain.spans import Span
from annotator.domain.text import sha256_of
from annotator.formats.label_sets import load_named
from annotator.storage.project_file import ProjectFile

TITLES = ("قوّات النورس", "قوات أخرى", "Gull Forces", "gull 100%", "Zebra_crossing", "")
STATES = (None, *AssignmentState)
DATES = ("", "2018", "2018-03", "2018-03-05", "2018-03-05T10:00:00Z", "2019-01-01")


@dataclass(frozen=True)
class Known:
    """What a test knows of an article in the project."""

    position: int
    id: str
    title: str
    language: str
    published: str
    source: str
    state: AssignmentState | None
    flag: str
    labels: tuple[str, ...]


def known_articles():
    found = []
    for n, (title, state) in enumerate(product(TITLES, STATES)):
        labels = ("faction", "date", "faction")[: n % 4] if state else ()
        flag = ("", "", "why?", "because")[n % 4] if state else ""
        found.append(
            Known(
                n + 1, f"a{n:02}", title, ("ar", "en", "und")[n % 3], DATES[n % 6], ("", "B", "A")[n % 3],
                state, flag, labels,
            )
        )  # fmt: skip
    return found


KNOWN = known_articles()


@pytest.fixture(scope="module")
def listed(tmp_path_factory):
    """A project with these articles, one withdrawn article, and another annotator's work on all of them."""
    made = ProjectFile.create(tmp_path_factory.mktemp("lists") / "p.annotator", label_set=load_named("conflict-news"))
    with made.unit_of_work() as unit:
        round_ = unit.rounds.all()[0].id
        for name in ("n1", "n2"):
            unit.annotators.add(Annotator(id=name, name=name))
        for item in KNOWN:
            info = ArticleInfo(
                id=item.id,
                title=item.title,
                language=item.language,
                published=item.published,
                source=item.source,
                text_sha256=sha256_of("text text"),
                length=9,
            )
            unit.articles.add_all([Article(info, "text text")])
            other = Assignment(id=f"o{item.id}", article=item.id, annotator="n2", round=round_, flag="other")
            records = [other, span_of(other, 0, "event")]
            if item.state is not None:
                mine = Assignment(
                    id=f"w{item.id}", article=item.id, annotator="n1", round=round_, state=item.state, flag=item.flag
                )
                records += [mine, *(span_of(mine, n, label) for n, label in enumerate(item.labels))]
            unit.apply(Change("test", after=tuple(records)), by="n1")
        gone = replace(info, id="gone", withdrawn=True)
        unit.articles.add_all([Article(gone, "text text")])
        unit.commit()
    yield made, round_
    made.close()


def span_of(assignment, place, label):
    return Span(
        id=f"{assignment.id}-{place}", assignment=assignment.id, start=place, end=place + 1, label=label,
        surface="text text"[place], created="t", updated="t",
    )  # fmt: skip


def fits(item: Known, wanted: ArticleFilter) -> bool:
    words = fold_text(wanted.text).split()
    in_title = all(word in fold_text(item.title) for word in words)
    dated = not (wanted.since or wanted.until) or bool(item.published)
    return (
        (in_title or wanted.text.strip().lower() in item.id)
        and (not wanted.states or (item.state or AssignmentState.UNOPENED) in wanted.states)
        and (not wanted.languages or item.language in wanted.languages)
        and (not wanted.labels or bool(wanted.labels & set(item.labels)))
        and (not wanted.unsure or bool(item.flag))
        and dated
        and (not wanted.since or item.published >= wanted.since)
        and (not wanted.until or item.published[: len(wanted.until)] <= wanted.until)
    )


def value_of(item: Known, key: SortKey):
    return {
        SortKey.IMPORTED: item.position,
        SortKey.STATE: list(AssignmentState).index(item.state or AssignmentState.UNOPENED),
        SortKey.TITLE: fold_text(item.title),
        SortKey.LANGUAGE: item.language,
        SortKey.SPANS: len(item.labels),
        SortKey.FLAG: item.flag,
        SortKey.PUBLISHED: item.published,
        SortKey.SOURCE: item.source,
    }[key]


def naive(view: ArticleView) -> list[int]:
    found = [item for item in KNOWN if fits(item, view.filter)]
    # Sorting backwards keeps equals as they were, as the database does.
    found.sort(key=lambda item: value_of(item, view.sort), reverse=view.descending)
    if view.sort in {SortKey.FLAG, SortKey.PUBLISHED, SortKey.SOURCE}:
        found.sort(key=lambda item: value_of(item, view.sort) == "")
    return [item.position for item in found]


def some(values):
    return st.frozensets(st.sampled_from(sorted(values)), max_size=3)


FILTERS = st.builds(
    ArticleFilter,
    text=st.sampled_from(["", "قوات", "GULL", "100%", "_", "forces gull", "a1", "  ", "ّ", "'"]),
    states=st.frozensets(st.sampled_from(AssignmentState)),
    languages=some({"ar", "en", "fr"}),
    labels=some({"faction", "date", "event"}),
    unsure=st.booleans(),
    since=st.sampled_from(["", "2018", "2018-03", "2018-03-05"]),
    until=st.sampled_from(["", "2018", "2018-03", "2018-03-05"]),
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=FILTERS, key=st.sampled_from(SortKey), descending=st.booleans())
def test_lists_are_what_a_loop_over_everything_finds(listed, wanted, key, descending):
    project, round_ = listed
    view = ArticleView(filter=wanted, sort=key, descending=descending)
    with project.unit_of_work() as unit:
        assert list(unit.article_lists.order("n1", round_, view)) == naive(view)


def test_rows_say_what_one_annotator_has_done(listed):
    project, round_ = listed
    with project.unit_of_work() as unit:
        rows = unit.article_lists.rows("n1", round_, [9, 2, 99, 1])
    assert [row.position for row in rows] == [9, 2, 1]
    for row in rows:
        item = KNOWN[row.position - 1]
        assert (row.id, row.title, row.spans, row.flag) == (item.id, item.title, len(item.labels), item.flag)
        assert row.state == (item.state or AssignmentState.UNOPENED)


def test_the_unfinished_are_found_and_the_withdrawn_are_not(listed):
    project, round_ = listed
    finished = {item.position for item in KNOWN if item.state in {AssignmentState.DONE, AssignmentState.SET_ASIDE}}
    everywhere = [item.position for item in KNOWN]
    with project.unit_of_work() as unit:
        assert unit.article_lists.finished("n1", round_, everywhere) == finished
        assert unit.article_lists.finished("n2", round_, everywhere) == set()
        assert unit.article_lists.first_unfinished("n1", round_) == "a00"
        assert unit.article_lists.position_of("gone") == unit.article_lists.position_of("x") == -1
        assert unit.article_lists.position_of("a05") == 6
        assert unit.article_lists.names([6, 1, 999]) == [(item.id, item.title) for item in (KNOWN[5], KNOWN[0])]
        assert unit.article_lists.languages() == ["ar", "en", "und"]


def test_a_list_that_nobody_waits_for_is_given_up(listed):
    project, round_ = listed
    with project.unit_of_work() as unit:
        view = ArticleView(sort=SortKey.SPANS)
        assert len(unit.article_lists.order("n1", round_, view, cancelled=lambda: True)) <= len(KNOWN)
        # The connection goes on working.
        assert len(unit.article_lists.order("n1", round_, view)) == len(KNOWN)


@pytest.mark.parametrize(
    ("parts", "titles"),
    [
        (["قوات"], ["قوّات النورس", "قوات أخرى"]),
        (["قا"], ["قوّات النورس", "قوات أخرى"]),
        (["gf"], ["Gull Forces"]),
        (["%"], ["gull 100%"]),
        (["_"], ["Zebra_crossing"]),
        (["gull", "1"], ["gull 100%"]),
        ([], list(TITLES)),
    ],
)
def test_titles_are_found_by_letters_in_order(listed, parts, titles):
    project, _round = listed
    with project.unit_of_work() as unit:
        found = unit.article_lists.titles([fold_text(part) for part in parts])
        assert sorted({KNOWN[position - 1].title for position, _key in found}) == sorted(titles)
