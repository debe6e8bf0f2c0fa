"""Import beside json.loads with bare sqlite3 inserts; export beside spaCy's own work on the same texts."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

from tests.bench.material import write_jsonl
from tests.bench.measures import Measure, in_turn
from tests.bench.memory import write_articles


def measure(folder: Path, *, quick: bool) -> list[Measure]:
    """Measure both directions."""
    articles = 300 if quick else 3000
    source = write_jsonl(folder / "articles.jsonl", articles, 3000, 12)
    runs = 1 if quick else 3
    many = 1_000 if quick else 100_000
    short = write_articles(folder / "many.jsonl", many)
    return [
        _import(folder, source, articles, runs, "of 3,000 characters"),
        _import(folder, short, many, 1, "of 100 words"),
        _export(folder, source, articles, runs),
    ]


def _import(folder: Path, source: Path, articles: int, runs: int, size: str) -> Measure:
    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions
    from annotator.services.projects import create_project, open_project

    template = folder / f"empty-{articles}.annotator"
    create_project(template).close()

    def ours() -> None:
        target = folder / "import.annotator"
        target.write_bytes(template.read_bytes())
        with closing(open_project(target)) as project:
            report = Importing(project.unit_of_work).run([source], ImportOptions())
        assert report.articles == articles
        target.unlink()

    def bare() -> None:
        target = folder / "bare.annotator"
        target.write_bytes(template.read_bytes())
        with closing(sqlite3.connect(target, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            _insert_bare(connection, source)
        target.unlink()

    value, beside = in_turn(ours, bare, runs=runs)
    return Measure(
        name=f"import of {articles:,} JSONL articles {size}",
        value=value,
        unit="ms",
        baseline="json.loads + bare sqlite3 inserts into the same tables",
        beside=beside,
        limit=3,
    )


def _insert_bare(connection: sqlite3.Connection, source: Path) -> None:
    """Insert the same articles, spans and submissions, nothing checked and no journal kept."""
    (round_,) = connection.execute("SELECT id FROM round").fetchone()
    connection.execute("BEGIN")
    connection.execute("INSERT INTO annotator VALUES ('n', 'A', 'a', 0, 0, '')")
    with source.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            work = json.loads(line)
            article, text, assignment = work["id"], work["text"], str(uuid.uuid4())
            digest = hashlib.sha256(text.encode()).hexdigest()
            spans = [
                (
                    str(uuid.uuid4()),
                    assignment,
                    s["start"],
                    s["end"],
                    s["label"],
                    s["text"],
                    "",
                    "import",
                    "",
                    "",
                    None,
                    1,
                )
                for s in work["spans"]
            ]
            connection.execute(
                "INSERT INTO article VALUES (?,?,?,?,'auto','','','','','[]',?,'',?,0,?)",
                (number, article, text[:80], work["language"], digest, len(text), text[:80]),
            )
            connection.execute("INSERT INTO article_text VALUES (?,?)", (article, text))
            connection.execute(
                "INSERT INTO assignment VALUES (?,?,'n',?,'done','','','',0,'','','')", (assignment, article, round_)
            )
            connection.executemany("INSERT INTO span VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", spans)
            connection.execute(
                "INSERT INTO submission VALUES (?,?,1,1,'','import','[]',?,'[]')",
                (str(uuid.uuid4()), assignment, json.dumps(spans, ensure_ascii=False)),
            )
    connection.execute("COMMIT")


def _export(folder: Path, source: Path, articles: int, runs: int) -> Measure:
    import spacy
    from spacy.tokens import DocBin

    from annotator.services.exporting import Exporting, ExportOptions
    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions
    from annotator.services.projects import create_project, open_project

    path = folder / "export.annotator"
    create_project(path).close()
    tokens = 0
    with closing(open_project(path)) as project:
        Importing(project.unit_of_work).run([source], ImportOptions())
        texts = [json.loads(line)["text"] for line in source.open(encoding="utf-8")]

        def ours() -> None:
            Exporting(project.unit_of_work).run(folder / "ours.spacy", ExportOptions(format="spacy"))

        def own() -> None:
            nonlocal tokens
            nlp = spacy.blank("ar")
            packed = DocBin(store_user_data=True)
            for text in texts:
                packed.add(nlp.make_doc(text))
            packed.to_disk(folder / "own.spacy")
            again = spacy.blank("ar")
            tokens = sum(len(doc) for doc in DocBin().from_disk(folder / "own.spacy").get_docs(again.vocab))

        value, beside = in_turn(ours, own, runs=runs)
    return Measure(
        name=f"export of {tokens:,} tokens to DocBin",
        value=value,
        unit="ms",
        baseline="spaCy's own tokenising, writing and reading back",
        beside=beside,
        limit=1.3,
    )
