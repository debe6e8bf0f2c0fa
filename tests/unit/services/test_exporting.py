from __future__ import annotations

import json

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.services.exporting import Exporting, ExportOptions
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.sealing import Sealing
from annotator.services.selection import Only

TEXT = "Gull Forces seize Olive Meadow\nThe Gull Forces went on."


def line(annotator, *places, **more):
    spans = [{"start": s, "end": e, "label": label, "text": TEXT[s:e]} for s, e, label in places]
    return {
        "id": "gull",
        "text": TEXT,
        "language": "en",
        "annotator": annotator,
        "status": "done",
        "spans": spans,
        **more,
    }


@pytest.fixture
def filled(project, write_jsonl):
    path = write_jsonl(
        "in.jsonl",
        line("Amal", (0, 11, "FACTION"), (18, 30, "LOCATION"), (0, 30, "EVENT")),
        line("Badr", (0, 11, "FACTION"), status="open"),
        {"id": "bare", "text": "Nobody has read this."},
    )
    Importing(project.unit_of_work).run([path], ImportOptions())
    return project


@pytest.fixture
def export(filled, tmp_path):
    def export(name, **options):
        report = Exporting(filled.unit_of_work).run(tmp_path / name, ExportOptions(**options))
        return report, tmp_path / name

    return export


def works(path):
    found = [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]
    return [item for item in found if "text" in item]


def test_only_the_chosen_articles_are_written(export):
    report, path = export("out.jsonl", format="jsonl", articles=frozenset({"bare", "gone"}))
    assert [item["id"] for item in works(path)] == ["bare"]
    assert report.articles == 1


def test_jsonl_writes_everything_there_is(export):
    report, path = export("out.jsonl", format="jsonl")
    assert [(item["id"], item.get("annotator", "")) for item in works(path)] == [
        ("gull", "Amal"),
        ("gull", "Badr"),
        ("bare", ""),
    ]
    assert report.balanced()
    assert report.spans == 4


def test_only_done_leaves_drafts_out_and_says_so(export):
    report, path = export("out.jsonl", format="jsonl", only=Only.DONE)
    assert [item["annotator"] for item in works(path)] == ["Amal"]
    assert any("not done" in note for note in report.notes)


def test_flat_formats_hold_one_annotators_work(export):
    with pytest.raises(AnnotatorError) as caught:
        export("out.conll", format="conll")
    assert caught.value.code == "export.which-annotator"
    assert "Amal" in str(caught.value)
    assert "Badr" in str(caught.value)
    report, path = export("out.conll", format="conll", annotators=("Amal",))
    assert report.balanced()
    assert report.files == [
        "out.conll",
        "out.conll.articles.jsonl",
        "out.conll.card.md",
        "out.conll.manifest.json",
        "out.conll.report.json",
    ]
    assert sorted(report.files) == sorted(item.name for item in path.parent.glob("out.conll*"))
    assert "B-EVENT" in path.read_text(encoding="utf-8")


def test_the_latest_submission_is_what_counts(filled, export, annotating):
    session = annotating("Amal").open("gull")
    sealing = Sealing(filled.unit_of_work)
    sealing.reopen(session, "more")
    session.apply(session.plan_label(35, 46, "faction"))
    report, path = export("out.jsonl", format="jsonl", only=Only.DONE)
    assert len(works(path)[0]["spans"]) == 3
    assert any("reopened" in note for note in report.notes)
    sealing.done(session)
    _, path = export("out.jsonl", format="jsonl", only=Only.DONE)
    assert len(works(path)[0]["spans"]) == 4


def test_the_same_project_gives_the_same_bytes(export):
    for name in ("jsonl", "spacy", "conll"):
        _, path = export("one", format=name, annotators=("Amal",))
        first = path.read_bytes()
        _, path = export("two", format=name, annotators=("Amal",))
        assert path.read_bytes() == first


def test_what_fails_leaves_the_old_target(export, tmp_path):
    export("out.conll", format="conll", annotators=("Amal",))
    before = {item.name: item.read_bytes() for item in tmp_path.iterdir() if item.name.startswith("out.")}
    from annotator.formats.base import Overlap

    with pytest.raises(AnnotatorError):
        export("out.conll", format="conll", annotators=("Amal",), overlap=Overlap.FAIL)
    after = {item.name: item.read_bytes() for item in tmp_path.iterdir() if item.name.startswith(("out.", ".out."))}
    assert after == before


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"format": "none"}, "format.unknown"),
        ({"format": "text"}, "format.no-writer"),
        ({"format": "jsonl", "annotators": ("Nobody",)}, "annotator.unknown"),
    ],
)
def test_what_is_refused(export, options, code):
    with pytest.raises(AnnotatorError) as caught:
        export("out", **options)
    assert caught.value.code == code


def test_a_cancelled_export_writes_nothing(filled, tmp_path):
    with pytest.raises(AnnotatorError) as caught:
        Exporting(filled.unit_of_work).run(
            tmp_path / "out.jsonl", ExportOptions(format="jsonl"), cancelled=lambda: True
        )
    assert caught.value.code == "export.cancelled"
    assert not list(tmp_path.glob("*out.jsonl*"))
