"""spaCy itself takes what we export: it trains on it, and its own check of the data finds nothing to complain of."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
import spacy
from format_examples import FolderOutput, options, work
from spacy.tokens import DocBin
from spacy.training import Example
from spacy.vocab import Vocab

from annotator.domain.exchange import ArticleWork
from annotator.formats.base import ReadOptions
from annotator.formats.jsonl import read
from annotator.formats.spacy_docbin import write

# What `spacy debug data` prints where entities are wrong or tokens do not fit the language.
COMPLAINTS = ("invalid", "misaligned", "span(s) crossing")
PRAISE = (
    "No entities consisting of or starting/ending with whitespace",
    "No entities crossing sentence boundaries",
    "0 missing value(s)",
)

PLACES = {
    "ar": ("حلب", "إدلب", "ريف حماة", "سهل الغاب", "جبل الزاوية"),
    "en": ("Reed", "Gullford", "Reed Marsh", "the Olive Meadow", "U.S."),
}
SENTENCES = {
    "ar": (
        "قالت مصادر إن [FACTION قوات النورس] دخلت ل[LOCATION {place}]، و[LOCATION {other}].\n",
        "وأعلنت “[FACTION هيئة الوادي]” [EVENT معركة [LOCATION {place}]] في [DATE 23 آب 2018]؟ 👍\n",
        "[LOCATION {place}]،[LOCATION {other}] هادئتان  اليوم.[DATE \n أمس ]\n",
    ),
    "en": (
        "Sources said that [FACTION Gull Forces] took [LOCATION {place}]; [LOCATION {other}]'s council denied it.\n",
        "The [EVENT battle of [LOCATION {place}]] began on [DATE 23 Aug. 2018]?  👍\n",
        "[FACTION pro-][FACTION Gull] media in [LOCATION {place}]/[LOCATION {other}] didn't say.[DATE \n Today ]\n",
    ),
}


def generated(language: str, count: int = 110, *, spaced: bool = False) -> Iterable[ArticleWork]:
    """Yield articles; ``spaced`` ones hold no token that two spans share."""
    places = PLACES[language]
    for number in range(count):
        place, other = places[number % len(places)], places[(number // 2 + 1) % len(places)]
        text = "".join(SENTENCES[language])
        if spaced:
            text = text.replace("،[", "، [").replace("/[", " / [").replace("pro-]", "pro ]")
        text = text.replace("{place}", place).replace("{other}", other)
        yield work(f"{number}. {text}", id=f"{language}-{number}", language=language)


def config(folder: Path, language: str, docbin: Path) -> Path:
    """Write the configuration of a small pipeline that reads entities and span groups, for a few steps."""
    small = {"@architectures": "spacy.HashEmbedCNN.v2", "width": 16, "depth": 1, "embed_size": 100, "window_size": 1}
    small |= {"maxout_pieces": 2, "subword_features": True, "pretrained_vectors": None}
    pipeline = spacy.blank(language)
    for name, more in (("ner", {}), ("spancat", {"spans_key": "sc"})):
        pipeline.add_pipe(name, config=more)
    found = pipeline.config
    for name in ("ner", "spancat"):
        found["components"][name]["model"]["tok2vec"] = dict(small)
    found["paths"] |= {"train": str(docbin), "dev": str(docbin)}
    found["corpora"]["train"]["path"] = "${paths.train}"
    found["corpora"]["dev"]["path"] = "${paths.dev}"
    found["training"] |= {"max_steps": 4, "eval_frequency": 2}
    path = folder / "config.cfg"
    found.to_disk(path)
    return path


def spacy_command(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "spacy", *map(str, arguments)]
    environment = {**os.environ, "PYTHONWARNINGS": "default", "WASABI_LOG_FRIENDLY": "1", "OMP_NUM_THREADS": "1"}
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


def exported(folder: Path, works: Iterable[ArticleWork], boundary: str = "expand") -> FolderOutput:
    output = FolderOutput(folder)
    report = write(works, output, options(boundary))
    assert report.balanced()
    return output


def check_training(folder: Path, language: str, docbin: Path) -> None:
    # spaCy reads files by their ending.
    train = docbin.with_name(f"{language}-train.spacy")
    train.write_bytes(docbin.read_bytes())
    settings = config(folder, language, train)
    checked = spacy_command("debug", "data", settings, "--no-format")
    said = checked.stdout + checked.stderr
    assert all(praise in said for praise in PRAISE), said
    assert not [line for line in said.splitlines() if any(word in line for word in COMPLAINTS)]
    trained = spacy_command("train", settings, "--output", folder / "model")
    assert trained.returncode == 0, trained.stdout + trained.stderr
    assert "W030" not in trained.stderr
    assert (folder / "model" / "model-last").is_dir()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_pipeline_trains_on_its_language_in_a_mixed_export(tmp_path, language):
    output = exported(tmp_path / "out", [*generated("ar", spaced=True), *generated("en", spaced=True)])
    check_training(tmp_path, language, output.beside(f".{language}.spacy"))


@pytest.mark.corpus
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_pipeline_trains_on_the_real_articles(tmp_path, corpus, language):
    output = exported(tmp_path / "out", read(corpus / "annotations-a.jsonl", ReadOptions()))
    check_training(tmp_path, language, output.beside(f".{language}.spacy"))


def aligned_entities(language: str, docbin: Path) -> tuple[int, int]:
    """Return how many entities a file holds, and how many a pipeline of the language can train on."""
    pipeline = spacy.blank(language)
    held = found = 0
    for doc in DocBin().from_disk(docbin).get_docs(pipeline.vocab):
        held += len(doc.ents)
        codes = Example(pipeline.make_doc(doc.text), doc).get_aligned_ner()
        found += sum(code is not None and code[:2] in {"B-", "U-"} for code in codes)
    return held, found


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("boundary", ["expand", "contract"])
def test_no_entity_is_lost_to_another_tokeniser(tmp_path, language, boundary):
    # A token that two spans share is cut, and what a pipeline makes of the raw token has no code for that.
    output = exported(tmp_path, generated(language, 20, spaced=True), boundary)
    held, found = aligned_entities(language, output.main)
    assert held == found > 50


@pytest.mark.corpus
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_real_entity_is_lost_to_another_tokeniser(tmp_path, corpus, language):
    output = exported(tmp_path, read(corpus / "annotations-a.jsonl", ReadOptions()))
    held, found = aligned_entities(language, output.beside(f".{language}.spacy"))
    assert held == found > 50


def test_every_file_loads_into_any_vocabulary(tmp_path):
    output = exported(tmp_path, [*generated("ar", 3), *generated("en", 3)], "split")
    for path in (output.main, output.beside(".ar.spacy"), output.beside(".en.spacy")):
        docs = list(DocBin().from_disk(path).get_docs(Vocab()))
        assert all(doc.text and doc.ents and doc.spans["sc"] for doc in docs)
