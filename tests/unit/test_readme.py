"""What the documents promise: their commands run in the order they stand, their snippets too, their links lead on."""

from __future__ import annotations

import io
import re
import shlex
import shutil
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


def blocks(page: str, language: str) -> list[str]:
    """Return the fenced blocks of a page in a language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def commands(page: str) -> list[list[str]]:
    """Return the commands of ours that a page shows, in order, without the program's name."""
    lines = [line for block in blocks(page, "sh") for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("annotator ")]


@pytest.fixture(scope="module")
def five_minutes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which the commands of the README have been run, then those of the page on formats."""
    from annotator.cli import run

    folder = tmp_path_factory.mktemp("five-minutes")
    shutil.copytree(ROOT / "resources" / "samples", folder / "resources" / "samples")
    with chdir(folder):
        for page in ("README.md", "docs/formats.md"):
            shown = commands(page)
            assert len(shown) >= 12
            for command in shown:
                said = io.StringIO()
                with redirect_stdout(said), redirect_stderr(said):
                    code = run(command)
                assert code == 0, (page, command, said.getvalue())
    return folder


def test_the_five_minutes_work_as_they_are_written(five_minutes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(five_minutes)
    (snippet,) = blocks("README.md", "python")
    places: dict[str, object] = {}
    exec(snippet, places)
    doc = places["doc"]
    assert 0 < len(doc.ents) <= len(doc.spans["sc"]) == len(doc.user_data["spans"])


def test_each_export_comes_with_report_manifest_and_card(five_minutes: Path) -> None:
    beside = {path.name for path in five_minutes.glob("train.spacy.*")}
    assert {f"train.spacy.{end}" for end in ("report.json", "manifest.json", "card.md", "ar.spacy")} <= beside
    for folder in ("dataset", "parts", "for-brat"):
        names = {path.name for path in (five_minutes / folder).iterdir()}
        assert {"report.json", "manifest.json", "README.md"} <= names
    assert {"train.conll", "dev.conll", "test.conll"} <= {path.name for path in (five_minutes / "parts").iterdir()}


def test_what_a_dry_run_names_is_not_written(five_minutes: Path) -> None:
    assert (five_minutes / "agreed.toml").is_file()
    assert not list(five_minutes.glob("agreed-split*"))


def test_every_format_stands_in_the_readme() -> None:
    from annotator.formats.registry import formats

    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [item.name for item in formats() if f"`{item.name}`" not in page] == []


def test_the_line_of_jsonl_is_what_it_says(tmp_path: Path, cli) -> None:
    (example,) = blocks("docs/formats.md", "json")
    lines = tmp_path / "example.jsonl"
    lines.write_text(" ".join(example.split()) + "\n", encoding="utf-8")
    project = tmp_path / "p.annotator"
    assert cli("new", project)[0] == 0
    assert cli("import", project, lines)[0] == 0
    code, out, _ = cli("stats", project)
    assert code == 0
    assert "Amal: 1 done; 1 span (1 FACTION)" in out


def test_every_command_stands_in_the_documents() -> None:
    from annotator.cli import app

    told = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    names = [command.name or command.callback.__name__ for command in app.registered_commands]
    assert [name for name in names if f"annotator {name}" not in told] == []


def test_the_two_commands_are_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"\bmake ([a-z]+)", page.read_text(encoding="utf-8"))}
    assert {"run", "test"} <= named <= targets
