"""The lead's window and the command line tell the same figures of the same project, to the last interval."""

from __future__ import annotations

import random
from contextlib import closing

import pytest
from sealed_news import add_news, seal_news

from annotator.agreement.figures import NoInterval
from annotator.domain import label_editing as editing
from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.grouping import groups
from annotator.services.agreement import Agreement, AgreementOptions, Which
from annotator.services.articles import Articles
from annotator.services.duplicates import Duplicates
from annotator.services.label_sets import LabelSets
from annotator.services.people import People, Withdraw
from annotator.services.review.differences import Differences
from annotator.services.review.filtering import DifferenceFilter
from annotator.services.review.inventory import Scope
from annotator.services.review.review import Review

PARTS = (("languages", "languages"), ("sources", "sources"), ("zones", "zone_figures"))


@pytest.fixture
def news(work):
    """Thirty generated articles that three people sealed."""
    work.texts.clear()
    seal_news(work)
    return work


@pytest.fixture
def review(work):
    """What reads the project for the window."""
    with closing(Review(work.units)) as made:
        yield made


def printed(work, which=Which.FIRST):
    """Return the document that the command line prints."""
    return Agreement(work.units).run(AgreementOptions(submissions=which), project="p").document()


def told(figures):
    """Return all that the document tells of figures, by key; of each that the window has."""
    return {
        item.key: {
            "n": item.n,
            "value": settled(item.value),
            "why_undefined": item.why_undefined,
            "interval": item.interval
            and (settled(item.interval.low), settled(item.interval.high), item.interval.undefined, item.interval.seed),
            "why_no_interval": item.why_no_interval,
            "left_out": [(each.what, each.count) for each in item.left_out],
        }
        for item in figures
    }


def read(figures):
    """Return the same of figures in the document."""
    return {
        item["key"]: {
            **{key: item[key] for key in ("n", "value", "why_undefined", "why_no_interval")},
            "interval": item["interval"]
            and tuple(item["interval"][key] for key in ("low", "high", "undefined_draws", "seed")),
            "left_out": [(each["what"], each["count"]) for each in item["left_out"]],
        }
        for item in figures
    }


def settled(value):
    return None if value is None else float(f"{value:.12g}")


@pytest.mark.parametrize("which", list(Which))
def test_every_figure_and_interval_is_that_of_the_command_line(news, review, which):
    document, found = printed(news, which), review.run(Scope(which=which))
    assert told(found.summary.figures.values()) == read(document["overall"]["figures"])
    assert found.summary.headline.interval is not None
    assert found.summary.articles == document["overall"]["articles"] > document["intervals"]["clusters"] >= 20
    assert any(key.startswith("attribute_share") for key in found.summary.figures)
    assert found.summary.figures["link_f1"].value is not None


def test_every_label_language_zone_and_source_has_the_figures_of_the_command_line(news, review):
    document, found = printed(news), review.run(Scope())
    labels = {part["id"]: read(part["figures"]) for part in document["labels"]}
    assert {label: list(figures) for label, figures in found.labels.items()} == {
        label: list(figures) for label, figures in labels.items()
    }
    for label, figures in found.labels.items():
        for key, figure in told(figures.values()).items():
            assert figure == labels[label][key], label
    same_parts(found, document)
    pairs = {tuple(part["annotators"]): read(part["figures"]) for part in document["pairs"]}
    name = found.comparison.inventory.name
    for (one, other), score in found.pairs.items():
        figures = pairs[name(one), name(other)]
        assert settled(score.f1) == figures["exact_f1"]["value"]
        assert settled(found.parts.pairs[one, other]["exact_f1_macro"].value) == figures["exact_f1_macro"]["value"]
    articles = {part["name"]: part["articles"] for key in ("languages", "sources") for part in document[key]}
    assert {name: score.articles for name, score in (found.languages | found.sources).items()} == articles


def same_parts(found, document):
    """Hold each language, zone and source against the document; return why there are intervals, or not, by part."""
    reasons = {}
    for name, key in PARTS:
        scores, figures = getattr(found, name), getattr(found.parts, name)
        parts = {part["name"]: read(part["figures"]) for part in document[key]}
        assert scores.keys() == figures.keys() == parts.keys()
        assert len(scores) > 1
        for part, score in scores.items():
            assert told(figures[part].values()) == {each: parts[part][each] for each in figures[part]}, part
            assert {"exact_f1", "exact_f1_macro"} <= figures[part].keys()
            exact = parts[part]["exact_f1"]
            assert (settled(score.f1), score.spans) == (exact["value"], exact["n"]), part
            reasons[part] = exact["why_no_interval"]
    return reasons


def test_every_language_zone_and_source_has_its_interval_where_articles_are_enough(work, review):
    work.texts.clear()
    seal_news(work, count=60)
    chance = random.Random(2)
    zones = (Zone(ZoneKind.CAPTION, 0, 11), Zone(ZoneKind.BODY, 12, 31))
    for number in range(19):
        # Far from each other, or they would be drawn as one.
        words = " ".join("".join(chance.choices("abcdefgh", k=7)) for _ in range(60))
        work.article(f"c{number}", f"Gull Forces took Idlib Meadow. {words}", source="Gull Radio", zones=zones)
        work.seal("Amal", f"c{number}", "Gull=faction, Idlib=location")
        work.seal("Badr", f"c{number}", "Gull=faction" if number % 3 else "Gull Forces=faction, Idlib=location")
    found, few = review.run(Scope()), NoInterval.FEW_ARTICLES
    reasons = same_parts(found, printed(work))
    assert found.zones["caption"].articles == 19
    assert reasons == {
        "ar": None,
        "en": None,
        "headline": None,
        "body": None,
        "quote": None,
        "caption": few,
        "": few,
        "Gull Radio": None,
        "إذاعة النورس": few,
    }
    again = review.run(Scope())
    assert again.parts is found.parts
    assert review.measured == 1


def test_the_differences_of_languages_zones_and_sources_are_all_differences(news, review):
    found = review.run(Scope())
    everything = sum(len(item.differences) for item in found.comparison.compared)
    for name, field in (("languages", "language"), ("zones", "zone"), ("sources", "source")):
        behind = {part: differences(news, found, **{field: part}) for part in getattr(found, name)}
        assert sum(map(len, behind.values())) == everything
        for part, listed in behind.items():
            score = getattr(found, name)[part]
            spans = sum(len(row.difference.marks) for row in listed)
            assert spans == score.spans - score.equal, part


def differences(work, found, **wanted):
    listed = Differences(work.units, found.comparison, DifferenceFilter(**wanted))
    return [listed.row(number) for number in range(len(listed))]


def test_near_duplicates_are_looked_for_once_and_found_when_more_is_sealed_or_marked(news, review):
    before = review.run(Scope())
    assert review.run(Scope()).summary is before.summary
    chance = random.Random(1)
    for number in (30, 31, 32, 33, 34):
        add_news(news, number, chance)
    more = review.run(Scope())
    assert len(groups(more.clusters, more.clusters.items())) > len(groups(before.clusters, before.clusters.items()))
    assert told(more.summary.figures.values()) == read(printed(news)["overall"]["figures"])
    Duplicates(news.units).mark([("n0", "n1"), ("n5", "n6")])
    marked = review.run(Scope())
    assert marked.summary.headline.value == more.summary.headline.value
    assert marked.summary.headline.interval != more.summary.headline.interval
    assert told(marked.summary.figures.values()) == read(printed(news)["overall"]["figures"])
    assert review.measured == 3


def test_work_that_was_stopped_once_all_was_compared_has_no_figures(news, review):
    told = []

    def stopped() -> bool:
        return any(told)

    assert review.run(Scope(), cancelled=stopped, publish=lambda found: told.append(found.comparison.whole)) is None
    assert review.measured == 0


def test_they_stay_the_same_when_articles_labels_and_people_go(news, review):
    def same():
        document, found = printed(news), review.run(Scope())
        assert told(found.summary.figures.values()) == read(document["overall"]["figures"])
        assert found.summary.articles == document["overall"]["articles"]
        assert sorted(found.labels) == sorted(part["id"] for part in document["labels"])
        same_parts(found, document)

    def changed(edit):
        sets = LabelSets(news.units)
        sets.apply(sets.plan(edit(editing.next_version(sets.current()))), by=by)
        same()

    same()
    with news.units() as unit:
        articles, people = unit.articles.ids(), [person for person in unit.annotators.all() if not person.gold]
    by = people[0].id
    Duplicates(news.units).mark([(articles[0], articles[5]), (articles[5], articles[6])])
    for withdrawn in (True, False):
        Articles(news.units).withdraw([articles[5], articles[9]], by=by, withdrawn=withdrawn)
        same()
    changed(lambda labels: editing.retired(labels, labels.labels[-1].id))
    changed(lambda labels: editing.merged(labels, [labels.labels[2].id], labels.labels[1].id))
    for withdrawn in (True, False):
        People(news.units).do(Withdraw(people[0].name, withdrawn=withdrawn))
        same()
