"""`annotator agreement` on the real articles, held against a few lines of another making and other packages."""

from __future__ import annotations

import json
from collections import Counter, defaultdict

import pytest
from sklearn.metrics import cohen_kappa_score

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def sides(corpus):
    """Return for A and B the spans (article, start, end, label), no two of which are the same, and languages."""
    found, languages = [], {}
    for side in "ab":
        spans = set()
        for line in (corpus / f"annotations-{side}.jsonl").read_text("utf-8").splitlines():
            record = json.loads(line)
            languages[record["id"]] = record["language"]
            places = [(record["id"], span["start"], span["end"], span["label"]) for span in record["spans"]]
            assert len(set(places)) == len(places)
            spans.update(places)
        found.append(spans)
    return *found, languages


@pytest.fixture
def project(corpus, cli, tmp_path):
    path = tmp_path / "p.annotator"
    cli("new", path)
    assert cli("import", path, corpus / "annotations-a.jsonl", corpus / "annotations-b.jsonl")[0] == 0
    return path


@pytest.fixture
def report(project, cli):
    code, out, err = cli("agreement", project, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def f1(a, b):
    return 2 * len(a & b) / (len(a) + len(b))


def value(part, key="exact_f1"):
    return next(figure["value"] for figure in part["figures"] if figure["key"] == key)


def of(spans, place, wanted):
    return {span for span in spans if span[place] == wanted}


def test_scores_of_spans(report, sides):
    a, b, languages = sides
    (pair,) = report["pairs"]
    for part in (report["overall"], pair):
        assert value(part) == pytest.approx(f1(a, b), abs=1e-9)
        articles = [f1(of(a, 0, name), of(b, 0, name)) for name in languages]
        assert value(part, "exact_f1_macro") == pytest.approx(sum(articles) / len(articles), abs=1e-9)
        ends = [Counter(span[:3] for span in side) for side in (a, b)]
        assert value(part, "boundary_f1") == pytest.approx(2 * (ends[0] & ends[1]).total() / len([*a, *b]), abs=1e-9)
        counts = part["counts"]
        assert (counts["first"], counts["second"], counts["equal"]) == (len(a), len(b), len(a & b))


def test_parts(report, sides):
    a, b, languages = sides
    found = {label["name"]: label for label in report["labels"]}
    assert set(found) == {span[3] for span in a | b}
    for name, label in found.items():
        assert value(label) == pytest.approx(f1(of(a, 3, name), of(b, 3, name)), abs=1e-9)
    assert {part["name"] for part in report["languages"]} == set(languages.values())
    for part in report["languages"]:
        here = [{span for span in side if languages[span[0]] == part["name"]} for side in (a, b)]
        assert value(part) == pytest.approx(f1(*here), abs=1e-9)


def test_surfaces(report, sides, corpus):
    a, b, _ = sides
    texts = {}
    for line in (corpus / "annotations-a.jsonl").read_text("utf-8").splitlines():
        texts[json.loads(line)["id"]] = json.loads(line)["text"]
    spans, equal = Counter(), Counter()
    for side in (a, b):
        for article, start, end, label in side:
            spans[texts[article][start:end], label] += 1
            equal[texts[article][start:end], label] += (article, start, end, label) in a & b
    scores = [equal[surface] / spans[surface] for surface in spans]
    assert value(report["overall"], "surface_f1") == pytest.approx(sum(scores) / len(scores), abs=1e-9)
    most = max(spans[surface] - equal[surface] for surface in spans)
    first = report["surfaces"][0]
    assert first["spans"] - first["equal"] == most


def test_kappa_of_labels(report, sides):
    a, b, _ = sides
    labels = [defaultdict(list), defaultdict(list)]
    for side, found in zip((a, b), labels, strict=True):
        for *place, label in sorted(side):
            found[tuple(place)].append(label)
    both = [place for place in labels[0] if place in labels[1]]
    assert all(len(found[place]) == 1 for place in both for found in labels)
    expected = cohen_kappa_score(*([found[place][0] for place in both] for found in labels))
    assert value(report["overall"], "label_kappa") == pytest.approx(expected, abs=1e-9)
    table = report["overall"]["confusion"]["same_boundaries"]
    assert sum(map(sum, table)) == len(both)


def test_the_books_balance(report, sides):
    a, b, _ = sides
    for part in (report["overall"], *report["pairs"], *report["languages"], *report["sources"]):
        counts = part["counts"]
        paired = counts["boundary"] + counts["label"] + counts["both"]
        missing = counts["missing_first"] + counts["missing_second"]
        spans = counts["first"] + counts["second"]
        assert spans == 2 * counts["equal"] + 2 * paired + missing + counts["members"]
        assert sum(part["causes"].values()) == counts["boundary"]
        table = part["confusion"]["all"]
        # A pair is counted once, and so is a span that the other has not.
        assert 2 * sum(map(sum, table)) - sum(table[-1]) - sum(row[-1] for row in table) == spans
    assert [person["spans"] for person in report["annotators"]] == [len(a), len(b)]
    assert report["left_out"] == []


def test_the_page_can_be_made(project, cli, tmp_path):
    target = tmp_path / "report.html"
    code, out, err = cli("agreement", project, "--report", target)
    assert (code, err) == (0, "")
    assert out.endswith("Written: report.html\n")
    assert "هيئة تحرير الشام" in target.read_text("utf-8")
