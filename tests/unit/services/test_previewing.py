"""Looking at files before they are imported: what would happen, and what could be cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.furniture import Cut, CutKind
from annotator.services.importing import Importing
from annotator.services.intake import FileChoice, ImportOptions
from annotator.services.previewing import CutChoice, Previewing, digest_of

NEWS = "Talks in Qaranful\nThe two sides met **again** on Monday.\nShare this article\n"
ARABIC = "المفاوضات مستمرة في القرنفل\nالتقى الطرفان مجددا يوم الاثنين في مدينة القرنفل، وقالا إن المحادثات تستمر.\n"


@pytest.fixture
def looking(project):
    previewing = Previewing(project.unit_of_work)

    def look(path: Path, options: ImportOptions | None = None, **how):
        (source,) = previewing.listing([path]).sources
        return previewing.look(source, options or ImportOptions(), **how)

    return look


def test_a_listing_goes_on_after_what_it_cannot_take(project, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("A", encoding="utf-8")
    (folder / "b.png").write_bytes(b"x")
    (tmp_path / "c.png").write_bytes(b"x")
    listing = Previewing(project.unit_of_work).listing([folder, tmp_path / "c.png", tmp_path / "gone.txt"])
    assert [source.name for source in listing.sources] == ["a.txt"]
    assert [(item.name, item.reason) for item in listing.skipped] == [("b.png", "unknown-kind")]
    assert [problem.code for problem in listing.problems] == ["file.unknown-kind", "file.missing"]


def test_a_cancelled_listing_stops(project, tmp_path):
    (tmp_path / "a.txt").write_text("A", encoding="utf-8")
    assert Previewing(project.unit_of_work).listing([tmp_path / "a.txt"], cancelled=lambda: True).sources == ()


def test_a_look_tells_encoding_language_and_title(looking, tmp_path):
    path = tmp_path / "ar.txt"
    path.write_bytes(ARABIC.encode("windows-1256"))
    found = looking(path)
    (work,) = found.works
    assert (found.encoding, found.languages, found.articles, found.known) == ("windows-1256", ("ar",), 1, 0)
    assert work.title == "المفاوضات مستمرة في القرنفل"
    assert work.head == ARABIC


def test_a_brief_look_leaves_the_texts_out(looking, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(NEWS, encoding="utf-8")
    found = looking(path, brief=True)
    assert (found.works, found.articles, len(found.texts)) == ((), 1, 1)


def test_a_file_is_read_as_its_choice_says(looking, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("قرنفل".encode("windows-1256"))
    found = looking(path, ImportOptions(encoding="utf-8", files={path: FileChoice(encoding="iso-8859-1")}))
    assert found.works[0].head == "قرنفل".encode("windows-1256").decode("iso-8859-1")


def test_a_text_of_the_project_is_known_already(project, looking, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(NEWS, encoding="utf-8")
    Importing(project.unit_of_work).run([path], ImportOptions())
    found = looking(path)
    assert (found.articles, found.known, found.works[0].known) == (1, 1, True)


def test_spans_without_a_name_and_labels_unknown_are_told(looking, write_jsonl):
    span = {"start": 0, "end": 5, "label": "ORG", "text": "Gulls"}
    path = write_jsonl("a.jsonl", {"text": "Gulls came.", "spans": [span]})
    before = looking(path)
    assert (before.spans, before.nameless, before.unknown_labels, before.problems) == (1, True, ("ORG",), ())
    after = looking(path, ImportOptions(labels=(("ORG", "FACTION"),)))
    assert (after.unknown_labels, after.problems) == ((), ())


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"text": "Gulls came.", "spans": [{"start": 8, "end": 99, "label": "DATE"}]}, "span.outside"),
        ({"text": "Gulls came.", "spans": [{"start": 0, "end": 5, "label": "DATE", "text": "Terns"}]}, "span.surface"),
        ({"text": "   "}, "text.empty"),
    ],
)
def test_problems_are_those_of_the_import(looking, write_jsonl, content, code):
    found = looking(write_jsonl("a.jsonl", {"text": "One that is good."}, content))
    assert [problem.code for problem in found.problems] == [code]
    assert found.articles == 1


def test_another_text_under_a_known_id_is_a_problem(project, looking, write_jsonl):
    Importing(project.unit_of_work).run([write_jsonl("a.jsonl", {"id": "x", "text": "One."})], ImportOptions())
    found = looking(write_jsonl("b.jsonl", {"id": "x", "text": "Two."}))
    assert [problem.code for problem in found.problems] == ["import.id-taken"]


def test_a_table_gives_its_columns_even_where_none_holds_the_text(looking, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("a,b\nOne,A long text of news.\n", encoding="utf-8")
    without = looking(path)
    assert (without.columns, [problem.code for problem in without.problems]) == (("a", "b"), ["csv.no-text-column"])
    chosen = looking(path, ImportOptions(files={path: FileChoice(text_column="b")}))
    assert (chosen.works[0].head, chosen.problems) == ("A long text of news.", ())


def test_nothing_is_cut_unless_chosen(looking, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(NEWS, encoding="utf-8")
    (work,) = looking(path, ImportOptions(cuts=CutChoice())).works
    assert {item.kind for item in work.cuts} == {CutKind.MARKDOWN, CutKind.SHARING}
    assert work.chosen == frozenset()
    assert work.head == NEWS
    assert "Share this article" in work.cut_texts


def test_what_is_chosen_in_a_preview_is_what_the_import_cuts(project, looking, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(NEWS, encoding="utf-8")
    choice = CutChoice(frozenset({CutKind.SHARING}))
    (work,) = looking(path, ImportOptions(cuts=choice)).works
    assert [item.kind for item in work.chosen] == [CutKind.SHARING]
    Importing(project.unit_of_work).run([path], ImportOptions(cuts=choice))
    with project.unit_of_work() as unit:
        (article,) = unit.articles.texts()
    assert "Share" not in article.text
    assert "**again**" in article.text


def test_a_text_that_is_all_furniture_can_be_looked_at_and_taken_back(looking, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Share this article\n", encoding="utf-8")
    found = looking(path, ImportOptions(cuts=CutChoice(frozenset({CutKind.SHARING}))))
    assert [problem.code for problem in found.problems] == ["text.empty"]
    assert len(found.works[0].cuts) == 1


A, B = Cut(0, 3, CutKind.SHARING), Cut(5, 9, CutKind.NOTICE)


def test_single_cuts_are_turned_against_their_kind():
    choice = CutChoice().with_kind(CutKind.SHARING, True)
    assert choice.chosen("x", A)
    assert not choice.chosen("x", B)
    one = choice.with_cut("x", A, False)
    assert not one.chosen("x", A)
    assert one.chosen("another text", A)
    assert one.with_cut("x", A, True) == choice
    assert one.with_cut("x", A, False) == one


def test_a_kind_forgets_only_its_own_single_cuts():
    choice = CutChoice().with_cut("x", A, True).with_cut("x", B, True).with_kind(CutKind.SHARING, False)
    assert not choice.chosen("x", A)
    assert choice.chosen("x", B)


def test_texts_are_told_apart_by_their_digest():
    assert digest_of("a") != digest_of("b")
    assert digest_of("\ud800") == digest_of("\ud800")


@pytest.mark.corpus
def test_the_real_articles_are_looked_at_without_a_problem(project, corpus):
    previewing = Previewing(project.unit_of_work)
    listing = previewing.listing([corpus])
    looks = {source.name: previewing.look(source, ImportOptions(cuts=CutChoice())) for source in listing.sources}
    assert not [look.problems for look in looks.values() if look.problems]
    assert (looks["annotations-a.jsonl"].spans, looks["annotations-b.jsonl"].spans) == (280, 261)
    assert looks["en-southfront-crackdown.txt"].cut_kinds


def test_spans_on_another_text_are_told_and_moved_when_asked(project, looking, write_jsonl):
    Importing(project.unit_of_work).run([write_jsonl("a.jsonl", {"id": "gull", "text": NEWS})], ImportOptions())
    text = "Share. " + NEWS.replace("Monday", "Mondey")
    spans = [{"start": text.index(word), "end": text.index(word) + len(word), "label": "EVENT"} for word in WORDS]
    path = write_jsonl("b.jsonl", {"id": "gull", "text": text, "annotator": "Amal", "spans": spans})
    before = looking(path)
    assert (before.namesakes, [problem.code for problem in before.problems]) == (1, ["import.id-taken"])
    after = looking(path, ImportOptions(realign=True))
    assert (after.problems, after.realigned, after.unplaced, after.known) == ((), 1, 1, 1)
    assert after.works[0].other_text


WORDS = ("Talks", "Mondey")


def test_labels_left_out_or_added_are_known(looking, write_jsonl):
    spans = [{"start": 0, "end": 5, "label": label} for label in ("ORG", "PER", "GPE")]
    path = write_jsonl("a.jsonl", {"text": NEWS, "annotator": "Amal", "spans": spans})
    found = looking(path, ImportOptions(labels=(("ORG", ""),), new_labels=frozenset({"PER"})))
    assert found.unknown_labels == ("GPE",)
    found = looking(path, ImportOptions(labels=(("ORG", ""),), add_labels=True))
    assert (found.unknown_labels, found.left_out, found.problems) == ((), 1, ())


def test_the_folder_of_a_file_is_told(project, tmp_path):
    (tmp_path / "team" / "Amal").mkdir(parents=True)
    (tmp_path / "team" / "Amal" / "a.ann").write_text("T1\tEVENT 0 5\tTalks\n", encoding="utf-8")
    (tmp_path / "team" / "Amal" / "a.txt").write_text(NEWS, encoding="utf-8")
    previewing = Previewing(project.unit_of_work)
    (source,) = previewing.listing([tmp_path / "team"]).sources
    found = previewing.look(source, ImportOptions())
    assert (found.nameless, found.folder) == (True, "Amal")
