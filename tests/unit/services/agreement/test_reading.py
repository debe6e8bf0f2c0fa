"""What of a project is measured, and what is told of the rest."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from annotator.agreement.figures import Undefined
from annotator.domain import label_editing as editing
from annotator.domain.articles import Article, Zone, ZoneKind
from annotator.domain.assignments import AssignmentState, Submission
from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.domain.roster import Annotator
from annotator.domain.spans import spans_of
from annotator.services.agreement import Aids, Which
from annotator.services.agreement.left_out import omissions
from annotator.services.label_sets import LabelSets
from annotator.services.people import People


def exact(report):
    return report.headline.value


def left_out(report):
    return {(item.what, item.annotator): item.count for item in omissions(report)}


def test_only_what_two_have_sealed_is_measured(work, measure):
    work.seal("Amal", "en", "Gull Forces=faction, Idlib=location")
    work.seal("Badr", "en", "Gull Forces=faction, Idlib=event")
    work.seal("Amal", "ar", "قوات النورس=faction")
    work.open("Badr", "ar")
    work._assignment("Carim", "en", "work", AssignmentState.SET_ASIDE)
    report = measure()
    assert exact(report) == 0.5
    assert [person["spans"] for person in report.document()["annotators"]] == [2, 2, 0]
    assert [person["compared"] for person in report.document()["annotators"]] == [1, 1, 0]
    assert left_out(report) == {
        ("assignments on articles that nobody else sealed", "Amal"): 1,
        ("assignments still open", "Badr"): 1,
        ("assignments set aside", "Carim"): 1,
    }
    by_pair = {tuple(map(report.name, pair)): summary for pair, summary in report.measured.pairs.items()}
    assert by_pair["Amal", "Badr"].headline.value == 0.5
    assert by_pair["Amal", "Carim"].headline.why_undefined is Undefined.NO_ARTICLES


def test_the_first_submission_counts_and_the_latest_is_measured_apart(work, measure):
    work.seal("Amal", "en", "Gull Forces=faction")
    work.seal("Badr", "en", "Idlib=location")
    work.seal("Badr", "en", "Gull Forces=faction")
    first, latest = measure(), measure(submissions=Which.LATEST)
    assert (exact(first), exact(latest)) == (0, 1)
    assert left_out(first) == {("assignments sealed again, their later submissions", "Badr"): 1}
    assert left_out(latest) == {("assignments sealed again, their earlier submissions", "Badr"): 1}


@pytest.mark.parametrize(("aids", "value", "counted"), [("without", 1, 1), ("with", 0, 1), ("all", 0.5, 2)])
def test_work_with_suggestions_counts_by_whole_assignments(work, measure, aids, value, counted):
    for article, aided in (("en", ()), ("ar", ("gazetteer",))):
        work.seal("Amal", article, "Gull Forces=faction" if article == "en" else "قوات النورس=faction", aids=aided)
        work.seal("Badr", article, "Gull Forces=faction" if article == "en" else "قوات=faction", aids=aided)
    report = measure(aids=Aids(aids))
    assert (exact(report), report.measured.overall.articles) == (value, counted)
    told = [what for what, _ in left_out(report) if "suggestions" in what]
    assert (
        told
        == {
            "without": ["assignments done with suggestions on"] * 2,
            "with": ["assignments done without suggestions"] * 2,
            "all": [],
        }[aids]
    )


def test_one_of_two_with_suggestions_leaves_nothing_to_compare(work, measure):
    work.seal("Amal", "en", "Gull Forces=faction")
    work.seal("Badr", "en", "Gull Forces=faction", aids=("gazetteer",))
    report = measure()
    assert report.headline.why_undefined is Undefined.NO_ARTICLES
    assert left_out(report) == {
        ("assignments on articles that nobody else sealed", "Amal"): 1,
        ("assignments done with suggestions on", "Badr"): 1,
    }


def test_what_was_sealed_with_suggestions_once_is_never_work_without_them(work, measure):
    for aids in (("gazetteer",), ()):
        work.seal("Amal", "en", "Gull Forces=faction", aids=aids)
    work.seal("Badr", "en", "Gull Forces=faction")
    latest = measure(submissions=Which.LATEST)
    assert latest.headline.why_undefined is Undefined.NO_ARTICLES
    assert ("assignments done with suggestions on", "Amal") in left_out(latest)
    assert exact(measure(submissions=Which.LATEST, aids=Aids.ALL)) == 1


def test_gold_is_compared_only_where_that_is_asked_for(work, measure):
    with work.units() as unit:
        unit.annotators.add(Annotator(id="gold", name="Gold", gold=True))
        unit.commit()
    work.round("control")
    for round_ in ("work", "control"):
        work.seal("Amal", "en", "Gull Forces=faction", round_=round_)
    work.seal("Badr", "en", "Idlib=location")
    work.seal("Gold", "en", "Idlib=location")
    work.seal("Gold", "en", "Gull Forces=faction")
    assert exact(measure()) == 0
    assert left_out(measure()) == {("gold", ""): 1}
    everyone = measure(include_gold=True)
    assert len(everyone.measured.pairs) == 3
    assert left_out(everyone) == {}
    # Gold is what the lead settled last, and stands outside of rounds.
    assert exact(measure(between=("Gold", "Amal"))) == 1
    assert exact(measure(between=("Amal", "Gold"), round="control")) == 1


def test_withdrawn_people_and_articles_do_not_count(work, measure):
    for name in ("Amal", "Badr", "Carim"):
        work.seal(name, "en", "Gull Forces=faction")
    People(work.units).withdraw("Carim")
    assert len(measure().measured.pairs) == 1
    assert left_out(measure()) == {("annotators withdrawn", ""): 1}
    assert len(measure(between=("Carim", "Amal", "carim")).measured.pairs) == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"between": ("Nobody",)}, "annotator.unknown"),
        ({"round": "none"}, "round.unknown"),
        ({"zones": ("attic",)}, "zone.unknown"),
        ({"zones": ("body",), "without_zones": ("body",)}, "zone.none-left"),
    ],
)
def test_names_that_are_not_there(work, measure, options, code):
    with pytest.raises(AnnotatorError) as problem:
        measure(**options)
    assert problem.value.code == code


def test_nobody_one_annotator_and_one_without_spans(work, measure):
    assert measure().headline.why_undefined is Undefined.ONE_ANNOTATOR
    work.seal("Amal", "en", "Gull Forces=faction")
    assert measure().headline.why_undefined is Undefined.ONE_ANNOTATOR
    work.seal("Badr", "en", "")
    assert exact(measure()) == 0
    work.seal("Amal", "ar", "")
    work.seal("Badr", "ar", "")
    report = measure()
    assert (exact(report), report.measured.overall.both_empty) == (0, 1)
    assert report.measured.overall.figures["exact_f1_macro"].left_out[0].count == 1
    work.seal("Carim", "ar", "")
    assert measure(between=("Badr", "Carim")).headline.why_undefined is Undefined.NO_SPANS


def test_labels_retired_since_have_their_figures_and_new_ones_none(work, measure):
    work.seal("Amal", "en", "Gull Forces=faction, Idlib=location")
    work.seal("Badr", "en", "Gull Forces=faction, Idlib=location")
    sets = LabelSets(work.units)
    now = editing.retired(editing.next_version(sets.current()), "location")
    now, added = editing.added(now, name="MILITIA", light="#004400", dark="#AAFFAA")
    sets.apply(sets.plan(editing.retired(now, "date")), by=work.person("Amal").id)
    labels = {label["name"]: label for label in measure().document()["labels"]}
    assert (labels["LOCATION"]["retired"], labels["LOCATION"]["figures"][0]["value"]) == (True, 1)
    assert labels["MILITIA"]["figures"][0]["why_undefined"] == Undefined.NOT_USED
    assert "DATE" not in labels
    assert labels["MILITIA"]["id"] == added.id


def test_names_that_read_alike_are_one_annotator(work, measure):
    work.seal("José", "en", "Gull Forces=faction")
    work.seal("Badr", "en", "Gull Forces=faction")
    report = measure(between=("JOSE\u0301", "badr", "José"))
    assert [person.name for person in report.material.people] == ["José", "Badr"]
    assert exact(report) == 1


def test_attributes_that_a_label_has_no_more_are_told(work, measure):
    work.seal("Amal", "en", "Gull Forces=faction")
    work.seal("Badr", "en", "Gull Forces=faction")
    with work.units() as unit:
        row = next(iter(unit.sealed.index(next(each.id for each in unit.rounds.all()))))
        (submission,) = unit.sealed.with_ids([row.submission])
    spans = tuple(
        replace(span, attributes=(("event_kind", "battle"), ("faction_kind", "state"))) for span in submission.spans
    )
    again = replace(submission, id="more", number=2, spans=spans)
    with work.units() as unit:
        unit.apply(Change("assignment.done", after=(again,)), by="")
        unit.commit()
    report = measure(submissions=Which.LATEST)
    assert left_out(report)["values of attributes", report.name(row.annotator)] == 1
    figures = report.measured.overall.figures
    assert figures["attribute_share:faction_kind"].value == 0
    assert "attribute_share:event_kind" not in figures


def test_near_duplicates_are_one_for_the_intervals(work, measure):
    words = [f"word{number}" for number in range(400)]
    for number in range(21):
        text = "Gulls at " + " ".join(words[number * 17 % 300 :][:60] if number else words[17:77])
        work.article(f"t{number}", text)
        for name in ("Amal", "Badr"):
            work.seal(name, f"t{number}", "Gulls=faction")
    report = measure()
    assert (report.measured.overall.articles, report.material.clusters) == (21, 20)
    assert report.headline.interval.low == report.headline.interval.high == 1


def test_twenty_thousand_spans_in_one_article(work, measure):
    text = "Gull Forces took it. " * 20_000
    work.article("long", text)
    for name, longer in (("Amal", 0), ("Badr", 1)):
        assignment = work._assignment(name, "long", "work", AssignmentState.DONE)
        places = [(at * 21, at * 21 + 11 + longer * (at % 2)) for at in range(20_000)]
        rows = (
            (f"{name}{start}", assignment.id, start, end, "faction", text[start:end], "", "manual", "", "", None, 1, ())
            for start, end in places
        )
        made = Submission(
            id=name, assignment=assignment.id, number=1, version=1, sealed="1", spans=tuple(spans_of(rows))
        )
        with work.units() as unit:
            unit.apply(Change("assignment.done", after=(made,)), by="")
            unit.commit()
    began = time.perf_counter()
    report = measure()
    assert time.perf_counter() - began < 20
    assert exact(report) == 0.5
    assert report.measured.overall.counts.boundary == 10_000
    assert report.measured.overall.causes == {"punctuation": 10_000}


def test_zones_are_chosen_and_their_text_with_them(work, measure):
    zones = (Zone(ZoneKind.HEADLINE, 0, 13), Zone(ZoneKind.BODY, 14, 92))
    with work.units() as unit:
        article = unit.articles.get("en")
        unit.articles.add_all([Article(replace(article.info, id="zoned"), article.text, zones)])
        unit.commit()
    work.texts["zoned"] = work.texts["en"]
    work.seal("Amal", "zoned", "Gulls=faction, Gull Forces=faction, Idlib=location")
    work.seal("Badr", "zoned", "Gull Forces=faction, Idlib=event")
    whole, body, rest = measure(), measure(zones=("body",)), measure(without_zones=("body",))
    assert {zone: figures["exact_f1"].value for zone, figures in whole.measured.zones.items()} == {
        "headline": 0,
        "body": 0.5,
    }
    assert (exact(body), exact(rest)) == (0.5, 0)
    assert left_out(body) == {("spans in other zones", "Amal"): 1}
    assert left_out(rest) == {("spans in other zones", "Amal"): 2, ("spans in other zones", "Badr"): 2}
    assert body.measured.overall.figures["u_alpha"].n < whole.measured.overall.figures["u_alpha"].n
