from __future__ import annotations

import sqlite3
from contextlib import closing

from annotator.domain.assignments import Assignment, AssignmentState
from annotator.domain.changes import Change
from annotator.domain.searching import index_words, wanted_words
from annotator.storage import migrate
from annotator.storage.engine import APPLICATION_ID
from annotator.storage.project_file import ProjectFile
from tests.unit.storage.conftest import make_article

TEXTS = {
    "a2": "مرج الزيتون بلا سلاح",
    "a3": "ودخلت وبقوات النورس إلى المرج",
    "a4": "Nothing of that kind",
}


def add_texts(project):
    with project.unit_of_work() as unit:
        unit.articles.add_all([make_article(name, text) for name, text in TEXTS.items()])
        unit.commit()


def index_all(project):
    with project.unit_of_work() as unit:
        unit.search.add((article, index_words(text)) for article, text in unit.search.unread(100))
        unit.commit()


def found(project, surface, **more):
    with project.unit_of_work() as unit:
        round_ = unit.rounds.all()[0].id
        return [item.id for item in unit.search.open_articles("n1", round_, wanted_words(surface), **more)]


def test_only_articles_with_every_word_are_given_out_once_the_index_is_full(filled):
    add_texts(filled)
    index_all(filled)
    assert found(filled, "قوات النورس") == ["a1", "a3"]
    assert found(filled, "قوات النورس", without="a1") == ["a3"]
    assert found(filled, "of") == ["a4"]
    assert found(filled, "…") == ["a1", "a2", "a3", "a4"]


def test_what_is_not_in_the_index_yet_may_hold_anything(filled):
    index_all(filled)
    add_texts(filled)
    assert found(filled, "nowhere") == ["a2", "a3", "a4"]
    with filled.unit_of_work() as unit:
        assert unit.search.waiting() == 3
        assert unit.search.unread(2) == [("a2", TEXTS["a2"]), ("a3", TEXTS["a3"])]


def test_finished_and_withdrawn_articles_are_left_out_and_assignments_come_along(filled):
    add_texts(filled)
    with filled.unit_of_work() as unit:
        round_ = unit.rounds.all()[0].id
        done = Assignment(id="w4", article="a4", annotator="n1", round=round_, state=AssignmentState.DONE, closed="t")
        unit.apply(Change("test", after=(done,)), by="n1")
        unit.commit()
        (first, *rest) = unit.search.open_articles("n1", round_, [])
    assert first.assignment.id == "w1"
    assert [(item.id, item.assignment) for item in rest] == [("a2", None), ("a3", None)]


def test_an_article_deleted_for_good_is_forgotten_and_its_number_not_given_again(filled):
    add_texts(filled)
    index_all(filled)
    with filled.unit_of_work() as unit:
        unit.articles.delete(["a4"])
        unit.articles.add_all([make_article("a5", "Something else")])
        unit.commit()
    index_all(filled)
    assert found(filled, "kind") == []
    assert found(filled, "something") == ["a5"]


def test_places_where_nothing_is_to_be_proposed_are_kept_by_annotator_and_label(filled):
    with filled.unit_of_work() as unit:
        unit.dismissals.add("n1", "faction", [("a1", 0, 4), ("a1", 0, 4), ("a1", 5, 9)])
        unit.dismissals.add("n1", "faction", [("a1", 5, 9)])
        assert unit.dismissals.of_label("n1", "faction") == {"a1": {(0, 4), (5, 9)}}
        assert unit.dismissals.of_label("n1", "date") == unit.dismissals.of_label("n2", "faction") == {}
        unit.dismissals.remove("n1", "faction", [("a1", 0, 4)])
        assert unit.dismissals.of_article("n1", "a1") == [("faction", 5, 9)]


def test_a_project_without_the_index_gets_one(tmp_path):
    old = tmp_path / "old.annotator"
    old.touch()
    migrate.upgrade(old, APPLICATION_ID, target=1)
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute(
            "INSERT INTO article (id, title, language, direction, source, url, published, imported, meta, text_sha256,"
            " raw_sha256, length, withdrawn) VALUES ('a1', 'Gull', 'en', 'auto', '', '', '', '', '[]', '', '', 4, 0)"
        )
        connection.execute("INSERT INTO article_text VALUES ('a1', 'Gull')")
        connection.execute("INSERT INTO label_set VALUES (1, 'x', 'x', '[]', '[]', '')")
    opened = ProjectFile.open(old, backup_folder=tmp_path / "backups")
    index_all(opened)
    with opened.unit_of_work() as unit:
        assert unit.search.waiting() == 0
    opened.close()
