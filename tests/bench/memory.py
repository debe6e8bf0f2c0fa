"""The most memory that exports and imports of very many articles take, each in a process of its own."""

from __future__ import annotations

import random
import resource
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.bench.material import ARABIC, ENGLISH, LABELS
from tests.bench.measures import Measure

LIMIT = 600
"""What none may exceed, in megabytes."""
_WORDS = 100
_SPANS = 5


def measure(folder: Path, *, quick: bool) -> list[Measure]:
    """Measure an import of JSON Lines, and exports of what was imported to DocBin and JSON Lines."""
    articles = 5_000 if quick else 100_000
    source = write_articles(folder / "articles.jsonl", articles)
    beside = _peak("nothing", folder, source)
    tasks = {
        "import": f"import of {articles:,} JSONL articles",
        "spacy": f"export of {articles:,} articles to DocBin",
        "jsonl": f"export of {articles:,} articles to JSONL",
    }
    return [
        Measure(
            name=f"most memory: {name}",
            value=_peak(task, folder, source),
            unit="MB",
            baseline="the same modules loaded, nothing done",
            beside=beside,
            limit=LIMIT,
            absolute=True,
        )
        for task, name in tasks.items()
    ]


def write_articles(path: Path, articles: int) -> Path:
    """Write articles of some hundred words, many of which stand in one article only, with one annotator's spans."""
    import json

    chance = random.Random(articles)
    with path.open("w", encoding="utf-8") as file:
        for number in range(articles):
            words = [chance.choice(ARABIC if number % 3 else ENGLISH) for _ in range(_WORDS)]
            words[::20] = [f"{word}{chance.randrange(1_000_000)}" for word in words[::20]]
            starts = [sum(map(len, words[:place])) + place for place in range(_WORDS)]
            spans = [
                {
                    "start": starts[place],
                    "end": starts[place] + len(words[place]),
                    "label": chance.choice(LABELS),
                    "text": words[place],
                }
                for place in range(3, _WORDS, _WORDS // _SPANS)
            ]
            work = {
                "id": f"a{number:06}",
                "text": " ".join(words),
                "language": "ar" if number % 3 else "en",
                "annotator": "A",
                "status": "done",
                "spans": spans,
            }
            file.write(json.dumps(work, ensure_ascii=False) + "\n")
    return path


def _peak(task: str, folder: Path, source: Path) -> float:
    """Run a task in a process of its own; return the most memory it took, in megabytes."""
    command = [sys.executable, "-m", "tests.bench.memory", task, str(folder), str(source)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def _run(task: str, folder: Path, source: Path) -> None:
    import spacy

    from annotator.services.exporting import Exporting, ExportOptions
    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions
    from annotator.services.projects import create_project, open_project

    spacy.blank("ar")
    path = folder / "memory.annotator"
    if task == "nothing":
        return
    if task == "import":
        create_project(path).close()
        with closing(open_project(path)) as project:
            Importing(project.unit_of_work).run([source], ImportOptions())
        return
    with closing(open_project(path)) as project:
        Exporting(project.unit_of_work).run(folder / f"memory.{task}", ExportOptions(format=task))


def _most() -> float:
    """Return the most memory that this process has taken, in megabytes."""
    status = Path("/proc/self/status")
    if status.exists():
        # On Linux ru_maxrss begins with what the parent took when it started the process; this does not.
        (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / (1 << 10)
    # macOS counts bytes.
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)


if __name__ == "__main__":
    _run(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
    print(_most())
