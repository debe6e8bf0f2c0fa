"""Hugging Face's own library loads what we export, with the features that are declared."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from format_examples import LABELS, NAMES, FolderOutput, exported, work

os.environ["HF_HUB_OFFLINE"] = "1"
datasets = pytest.importorskip("datasets")

from annotator.domain.labels import Label  # noqa: E402
from annotator.formats.base import WriteOptions  # noqa: E402
from annotator.formats.huggingface import FILE, FORMAT  # noqa: E402
from annotator.tokens.bio import decode  # noqa: E402

WORKS = [
    work("[FACTION قوات النورس] في [LOCATION إدلب] 👍\nثم [EVENT معركة [LOCATION حلب]].", id="ar", language="ar"),
    work("[FACTION Gull Forces] took [LOCATION Reed]. [DATE Today] it rained.", id="en"),
    work("Nothing here.", id="none"),
]
TAGS = ["O", *(f"{sign}-{name}" for name in NAMES for sign in "BI")]
ENTITIES = {
    "ar": [("قوات النورس", "FACTION"), ("إدلب", "LOCATION"), ("معركة حلب", "EVENT")],
    "en": [("Gull Forces", "FACTION"), ("Reed", "LOCATION"), ("Today", "DATE")],
    "none": [],
}


@pytest.fixture(autouse=True)
def _no_progress():
    datasets.disable_progress_bars()
    yield
    datasets.enable_progress_bars()


def folder_of(tmp_path, works=WORKS, **more):
    output, _ = exported(FORMAT, works, tmp_path / "out", **more)
    return output.main


def entities_in(row, names):
    return [
        (row["text"][row["token_starts"][entity.first] : row["token_ends"][entity.stop - 1]], entity.label)
        for entity in decode([names[tag] for tag in row["ner_tags"]])
    ]


@pytest.mark.parametrize("by", ["folder", "parquet"])
def test_it_loads_with_its_features(tmp_path, by):
    folder = folder_of(tmp_path)
    chosen = (str(folder),) if by == "folder" else ("parquet",)
    files = {} if by == "folder" else {"data_files": str(folder / "data" / FILE)}
    loaded = datasets.load_dataset(*chosen, **files, split="train", cache_dir=str(tmp_path / "cache"))
    tags = loaded.features["ner_tags"].feature
    assert isinstance(tags, datasets.ClassLabel)
    assert tags.names == TAGS
    assert loaded.features["token_starts"].feature.dtype == "int32"
    assert {row["article"]: entities_in(row, tags.names) for row in loaded} == ENTITIES
    for row in loaded:
        assert all(row["text"][span["start"] : span["end"]] == span["text"] for span in row["spans"])
    assert [len(row["spans"]) for row in loaded] == [4, 3, 0]


def test_sentences_load_too(tmp_path):
    folder = folder_of(tmp_path, values={"rows": "sentences"})
    loaded = datasets.load_dataset(str(folder), split="train", cache_dir=str(tmp_path / "cache"))
    assert [(row["article"], row["sentence"]) for row in loaded] == [
        ("ar", 0), ("ar", 1), ("en", 0), ("en", 1), ("none", 0),
    ]  # fmt: skip
    assert loaded.info.splits["train"].num_examples == 5


def test_label_names_may_hold_anything(tmp_path):
    odd = ("two words", "a: b", "'quoted' \"so\"", "# no", "وسم", "- x", "\u2028", "on", "1", "👍", "{a}")
    labels = replace(
        LABELS, labels=tuple(Label(id=name, name=name, title=(), letter=(), light="#000", dark="#FFF") for name in odd)
    )
    output = FolderOutput(tmp_path / "out")
    output.main.mkdir()
    FORMAT.writes(iter(WORKS[2:]), output, WriteOptions(label_set=labels))
    loaded = datasets.load_dataset(str(output.main), split="train", cache_dir=str(tmp_path / "cache"))
    assert loaded.features["ner_tags"].feature.names == ["O", *(f"{sign}-{name}" for name in odd for sign in "BI")]


def test_the_parts_of_a_split_load_from_one_folder(tmp_path):
    from contextlib import closing

    from annotator.assets import resource
    from annotator.services.export_options import ExportOptions
    from annotator.services.exporting import Exporting
    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions
    from annotator.services.projects import create_project, open_project

    path = tmp_path / "p.annotator"
    create_project(path).close()
    with closing(open_project(path)) as project:
        Importing(project.unit_of_work).run([resource("samples", "annotator-a.jsonl")], ImportOptions())
        options = ExportOptions(format="huggingface", split="train=50,test=25,validation=25")
        Exporting(project.unit_of_work).run(tmp_path / "data", options)
    loaded = datasets.load_dataset(str(tmp_path / "data"), cache_dir=str(tmp_path / "cache"))
    assert set(loaded) == {"train", "test", "validation"}
    assert sum(len(part) for part in loaded.values()) == 8
    assert len({tuple(part.features["ner_tags"].feature.names) for part in loaded.values()}) == 1
    articles = [row["article"] for part in loaded.values() for row in part]
    assert len(set(articles)) == 8
