"""Exports of several files: splits, annotators, votes, zones, and the manifest that tells of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from annotator.assets import schema
from annotator.domain.errors import AnnotatorError
from annotator.services.export_options import Combine, ExportOptions
from annotator.services.export_plan import named_pair
from annotator.services.exporting import Exporting
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.selection import Only
from annotator.services.verifying import Verifying

MANIFEST = Draft202012Validator(json.loads(schema("export-manifest.schema.json").read_text(encoding="utf-8")))
TEXTS = [
    f"Number {number}: {place} was quiet, and the Gulls came on day {number} with {number + 3} boats to {place}."
    for number, place in enumerate(("Reed Ford", "Salt Bay", "Olive Meadow", "Lantern Hill", "Crow Pass", "Fox Well"))
]


def line(number: int, annotator: str, *, gulls: bool = True) -> dict[str, object]:
    text = TEXTS[number]
    start = text.index("Gulls")
    spans = [{"start": 0, "end": 6, "label": "EVENT"}]
    if gulls:
        spans.append({"start": start, "end": start + 5, "label": "FACTION"})
    return {
        "id": f"n{number}",
        "text": text,
        "language": "en",
        "source": "SANA" if number % 2 else "AP",
        "annotator": annotator,
        "status": "done",
        "spans": spans,
    }


@pytest.fixture
def filled(project, write_jsonl):
    lines = [line(number, name, gulls=name != "Cem") for number in range(6) for name in ("Amal", "Badr", "Cem")]
    copy = {**line(0, "Amal"), "id": "copy", "text": TEXTS[0] + " "}
    Importing(project.unit_of_work).run([write_jsonl("in.jsonl", *lines, copy)], ImportOptions())
    return project


@pytest.fixture
def export(filled, tmp_path):
    def export(name, **options):
        report = Exporting(filled.unit_of_work).run(tmp_path / name, ExportOptions(**options))
        return report, tmp_path / name

    return export


def manifest_of(path: Path) -> dict:
    place = path / "manifest.json" if path.is_dir() else path.with_name(f"{path.name}.manifest.json")
    document = json.loads(place.read_text(encoding="utf-8"))
    MANIFEST.validate(document)
    return document


def contents(path: Path) -> dict[str, bytes]:
    return {item.relative_to(path).as_posix(): item.read_bytes() for item in path.rglob("*") if item.is_file()}


def ids(path: Path) -> list[str]:
    return [json.loads(row)["article"] for row in path.read_text(encoding="utf-8").splitlines()]


def test_a_split_is_a_folder_in_which_every_article_is_once(export):
    report, path = export("data", format="conll", annotators=("Amal",), split="train=60,dev=40", seed=3)
    parts = {name: ids(path / f"{name}.conll.articles.jsonl") for name in ("train", "dev")}
    assert sorted(parts["train"] + parts["dev"]) == ["copy", *(f"n{number}" for number in range(6))]
    assert report.balanced()
    assert report.spans == 14
    document = manifest_of(path)
    assert {name: part["articles"] for name, part in document["counts"]["by_split"].items()} == {
        name: len(found) for name, found in parts.items()
    }
    assert document["splits"]["near_duplicates"] == [["copy", "n0", 1.0]]
    assert any({"copy", "n0"} <= set(found) for found in parts.values())
    assert sorted(report.files) == sorted(contents(path))


def test_near_duplicates_that_are_overruled_may_part(export):
    _, path = export("data", format="conll", annotators=("Amal",), split="a=1,b=1", apart=(("n0", "copy"),))
    document = manifest_of(path)
    assert document["splits"]["together"] == []
    assert document["splits"]["apart"] == [["n0", "copy"]]


@pytest.mark.parametrize(
    ("text", "pair"),
    [("n1=n2", ("n1", "n2")), ("n=1=n2", ("n=1", "n2")), ("n2=n=1", ("n2", "n=1")), ("n=1=gone", ("n", "1=gone"))],
)
def test_a_pair_is_parted_where_both_articles_are_known(filled, write_jsonl, text, pair):
    odd = {"id": "n=1", "text": "A gull sat down."}
    Importing(filled.unit_of_work).run([write_jsonl("odd.jsonl", odd)], ImportOptions())
    with filled.unit_of_work() as unit:
        assert named_pair(unit, text) == pair


def test_a_pair_that_can_be_read_in_two_ways_is_refused(filled, write_jsonl):
    odd = [{"id": id_, "text": f"Gull {id_} sat down."} for id_ in ("n1=n2", "n2=n3")]
    Importing(filled.unit_of_work).run([write_jsonl("odd.jsonl", *odd)], ImportOptions())
    with filled.unit_of_work() as unit, pytest.raises(AnnotatorError) as caught:
        named_pair(unit, "n1=n2=n3")
    assert caught.value.code == "article.pair-unclear"


def test_gold_that_is_not_there_yet_is_told(export):
    with pytest.raises(AnnotatorError, match="There is no gold yet"):
        export("out.jsonl", format="jsonl", annotators=("gold",))


@pytest.mark.parametrize("name", ["together", "apart"])
def test_a_pair_of_which_no_article_is_known_is_refused(export, name):
    with pytest.raises(AnnotatorError) as caught:
        export("data", format="conll", annotators=("Amal",), split="a=1,b=1", **{name: (("n0", "n00"),)})
    assert (caught.value.code, caught.value.arguments["id"]) == ("article.unknown", "n00")


def test_two_runs_give_the_same_bytes(export):
    options = {"format": "conll", "annotators": ("Amal",), "split": "train=60,dev=40"}
    _, first = export("data", **options)
    before = contents(first)
    _, second = export("data", **options)
    assert contents(second) == before


def test_several_annotators_have_a_file_each(export):
    report, path = export("data", format="conll", annotators=("Amal", "Cem"))
    assert sorted(item.name for item in path.glob("*.conll")) == ["Amal.conll", "Cem.conll"]
    assert (report.articles, report.spans) == (7, 20)
    assert manifest_of(path)["from"] == {"annotators": ["Amal", "Cem"], "rule": "each"}


def test_files_of_annotators_have_names_that_every_disk_takes(project, write_jsonl, tmp_path):
    people = ("con", "x.spacy.ar", "م" * 150, "é", "e\u0301..")
    lines = [line(0, name) for name in people]
    Importing(project.unit_of_work).run([write_jsonl("in.jsonl", *lines)], ImportOptions())
    Exporting(project.unit_of_work).run(tmp_path / "data", ExportOptions(format="conll", annotators=people))
    assert sorted(item.name for item in (tmp_path / "data").glob("*.conll")) == sorted(
        f"{name}.conll" for name in ("_con", "x_spacy_ar", "م" * 50, "é", "é__")
    )


def test_the_majority_keeps_what_more_than_half_marked_and_lists_the_rest(export):
    report, path = export("out.jsonl", format="jsonl", combine=Combine.MAJORITY)
    works = [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]
    works = [item for item in works if "text" in item]
    assert {item["annotator"] for item in works} == {"majority of Amal, Badr, Cem", "majority of Amal"}
    assert report.spans == 14
    assert report.left_out == []
    pair, path = export("pair.jsonl", format="jsonl", combine=Combine.MAJORITY, annotators=("Amal", "Cem"))
    assert len(pair.left_out) == 6
    assert {item.reason for item in pair.left_out} == {"1 of 2 annotators marked it"}
    assert manifest_of(path)["left_out"] == {"1 of 2 annotators marked it": 6}


@pytest.mark.parametrize(
    ("options", "articles"),
    [
        ({"conditions": ("source=SANA",)}, 3),
        ({"conditions": ("title~salt",)}, 1),
        ({"languages": ("en",)}, 7),
        ({"languages": ("en",), "conditions": ("source=AP", "id!=n0")}, 3),
    ],
)
def test_articles_can_be_left_out(export, options, articles):
    report, path = export("out.jsonl", format="jsonl", annotators=("Amal",), **options)
    assert report.articles == articles
    assert manifest_of(path)["counts"]["articles"] == articles


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"languages": ("fr", "ar")}, "--language fr, --language ar"),
        ({"languages": ("en",), "conditions": ("source=Nobody",)}, "--language en, --filter source=Nobody"),
        ({"conditions": ("source=Nobody",), "split": "train=1,test=1"}, "--filter source=Nobody"),
        ({"languages": ("fr",), "only": Only.DONE}, "--language fr, --only done"),
    ],
)
def test_where_no_article_is_left_nothing_is_written(filled, export, tmp_path, options, named):
    before = sorted(tmp_path.iterdir())
    with pytest.raises(AnnotatorError) as caught:
        export("out.jsonl", format="jsonl", annotators=("Amal",), **options)
    assert caught.value.code == "export.nothing-left"
    assert f"These options leave no article to export: {named}. Choose otherwise." in str(caught.value)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"format": "conll", "annotators": ("Nobody",)}, "annotator.unknown"),
        ({"format": "conll", "annotators": ("Amal",), "values": (("nonsense", "1"),)}, "format.option"),
        ({"format": "conll", "annotators": ("Amal",), "split": "train"}, "split.syntax"),
        ({"format": "conll", "annotators": ("Amal",), "rounds": ("never",)}, "round.unknown"),
        ({"format": "conll", "annotators": ("Amal",), "zones": ("cellar",)}, "zone.unknown"),
        ({"format": "conll", "annotators": ("Amal",), "conditions": ("nonsense",)}, None),
    ],
)
def test_what_does_not_go_is_told_and_nothing_is_written(export, tmp_path, options, code):
    before = sorted(tmp_path.iterdir())
    with pytest.raises(AnnotatorError) as caught:
        export("out", **options)
    assert code is None or caught.value.code == code
    assert sorted(tmp_path.iterdir()) == before


def test_a_preview_gives_the_account_and_writes_nothing(filled, tmp_path):
    before = sorted(tmp_path.iterdir())
    exporting = Exporting(filled.unit_of_work)
    options = ExportOptions(format="conll", annotators=("Amal",))
    preview = exporting.preview(tmp_path / "out.conll", options)
    assert sorted(tmp_path.iterdir()) == before
    assert preview == exporting.run(tmp_path / "out.conll", options)


# Verifying


def problems(project, path):
    return [(problem.code, problem.where) for problem in Verifying(project.unit_of_work).run(path).problems]


@pytest.mark.parametrize("options", [{}, {"split": "train=50,dev=50"}])
def test_what_was_written_is_found_as_it_was(filled, export, options):
    _, path = export("data", format="conll", annotators=("Amal",), **options)
    assert problems(filled, path) == []


def test_files_that_were_touched_are_found(filled, export):
    _, path = export("data", format="conll", annotators=("Amal",), split="train=50,dev=50")
    (path / "train.conll").write_text("x")
    (path / "dev.conll").unlink()
    (path / "more.txt").write_text("x")
    assert problems(filled, path) == [
        ("export.missing", "dev.conll"),
        ("export.changed", "train.conll"),
        ("export.unlisted", "more.txt"),
    ]


def test_a_project_that_gives_something_else_by_now_is_found(filled, export, write_jsonl):
    _, path = export("out.jsonl", format="jsonl")
    Importing(filled.unit_of_work).run([write_jsonl("more.jsonl", {"id": "z", "text": "More."})], ImportOptions())
    found = problems(filled, path)
    assert ("export.differs", "out.jsonl") in found
    assert {code for code, _ in found} == {"export.differs"}


@pytest.mark.parametrize(
    ("manifest", "code"),
    [
        (None, "manifest.missing"),
        ("{", "manifest.invalid"),
        ('{"annotator_export_manifest": 1}', "manifest.invalid"),
    ],
)
def test_what_is_no_export_is_told(filled, tmp_path, manifest, code):
    folder = tmp_path / "other"
    folder.mkdir()
    if manifest is not None:
        (folder / "manifest.json").write_text(manifest)
    with pytest.raises(AnnotatorError) as caught:
        Verifying(filled.unit_of_work).run(folder)
    assert caught.value.code == code


def test_a_manifest_cannot_name_files_elsewhere(filled, export, tmp_path):
    _, path = export("data", format="conll", annotators=("Amal",), split="a=1,b=1")
    document = manifest_of(path)
    document["files"][0]["name"] = "../in.jsonl"
    (path / "manifest.json").write_text(json.dumps(document))
    with pytest.raises(AnnotatorError) as caught:
        Verifying(filled.unit_of_work).run(path)
    assert caught.value.code == "manifest.invalid"


def test_options_of_a_format_may_come_in_any_order(filled, export):
    _, path = export("d.conll", format="conll", annotators=("Amal",), values=(("scheme", "bilou"), ("layers", "all")))
    assert problems(filled, path) == []


def test_the_folder_one_is_in_can_be_verified(filled, export, monkeypatch):
    _, path = export("data", format="conll", annotators=("Amal",), split="a=1,b=1")
    monkeypatch.chdir(path)
    assert problems(filled, Path()) == []


def test_exports_in_folders_of_a_folder_are_verified_too(filled, export, tmp_path):
    inner = tmp_path / "all" / "inner"
    inner.mkdir(parents=True)
    export("all/one.conll", format="conll", annotators=("Amal",))
    export("all/parts", format="conll", annotators=("Amal",), split="a=1,b=1")
    export("all/inner/two.conll", format="conll", annotators=("Badr",))
    assert problems(filled, tmp_path / "all") == []
    for touched in ("parts/a.conll", "inner/two.conll"):
        (tmp_path / "all" / touched).write_text("x")
    assert problems(filled, tmp_path / "all") == [
        ("export.changed", "inner/two.conll"),
        ("export.changed", "parts/a.conll"),
    ]
    assert Verifying(filled.unit_of_work).run(tmp_path / "all").exports == 3
