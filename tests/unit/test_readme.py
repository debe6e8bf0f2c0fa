"""What the documents promise: their commands run in the order they stand, their snippets too, their links lead on."""

from __future__ import annotations

import re
import shlex
import shutil
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


def test_the_five_minutes_work_as_they_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cli) -> None:
    shutil.copytree(ROOT / "resources" / "samples", tmp_path / "resources" / "samples")
    monkeypatch.chdir(tmp_path)
    lines = [line for block in blocks("README.md", "sh") for line in block.splitlines()]
    commands = [line for line in lines if line.startswith("annotator ")]
    assert len(commands) >= 8
    for command in commands:
        code, out, err = cli(*shlex.split(command)[1:])
        assert code == 0, (command, out, err)
    (snippet,) = blocks("README.md", "python")
    places: dict[str, object] = {}
    exec(snippet, places)
    doc = places["doc"]
    assert 0 < len(doc.ents) <= len(doc.spans["sc"]) == len(doc.user_data["spans"])


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
