"""Run a frozen build in an empty environment: no Python on the path, a home of its own, no display.

``python packaging/smoke_test.py FOLDER``; ends 0 if the build does the main job, else says what failed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

FORMATS = {"jsonl", "spacy", "conll2003", "text", "html", "docx", "csv"}
TEXT = "سيطرت قوات النورس على بلدة مرج الزيتون في 23 آب، وقالت المصادر إن المعارك توقفت مساء أمس."


class Build:
    """A frozen build, run in a folder that holds nothing else."""

    def __init__(self, folder: Path, home: Path) -> None:
        self._program = folder / ("annotator.exe" if sys.platform == "win32" else "annotator")
        self._home = home

    def run(self, *arguments: str) -> str:
        """Run the program and return what it prints; end the test if it fails."""
        environment = {"PATH": str(self._home / "nothing"), "HOME": str(self._home), "LC_ALL": "C.UTF-8"}
        if sys.platform == "win32":
            environment |= {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
            environment |= dict.fromkeys(("APPDATA", "LOCALAPPDATA", "USERPROFILE"), str(self._home))
        done = subprocess.run(
            [self._program, *arguments],
            cwd=self._home,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            sys.exit(f"annotator {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout


def main() -> int:
    """Check the build in the folder that is named; return the exit code."""
    folder = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        build = Build(folder, home)
        names = {item["name"] for item in json.loads(build.run("formats", "--json"))}
        if FORMATS - names:
            sys.exit(f"The build lacks the formats {', '.join(sorted(FORMATS - names))}.")
        demonstrate(build, home)
        import_every_kind(build, home)
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    print(f"The build in {folder.name} works ({sum(path.stat().st_size for path in files) / 1e6:.0f} MB).")
    return 0


def demonstrate(build: Build, home: Path) -> None:
    """Build the sample project; where no display can be there, let the window draw itself as well."""
    drawn = sys.platform == "linux"
    told = build.run("demo", "--dir", "demo", *(() if drawn else ("--no-window",)))
    if "exact F1" not in told or build.run("check", "demo/Sample.annotator").strip() != "ok":
        sys.exit(f"The demonstration did not run to its end:\n{told}")
    if drawn and not (home / "demo" / "window.png").is_file():
        sys.exit(f"The window did not draw itself:\n{told}")


def import_every_kind(build: Build, home: Path) -> None:
    """Import an article of each kind that a library of its own reads."""
    import docx

    folder = home / "articles"
    folder.mkdir()
    (folder / "a.txt").write_bytes(f"نص\n{TEXT}".encode("windows-1256"))
    page = f"<html><body><article><h1>صفحة</h1><p>{TEXT}</p><p>{TEXT} (صفحة)</p></article></body></html>"
    (folder / "b.html").write_text(page, encoding="utf-8")
    (folder / "c.csv").write_text(f"title,text\nجدول,{TEXT} (جدول)\n", encoding="utf-8")
    document = docx.Document()
    document.add_paragraph(f"{TEXT} (مستند)")
    document.save(str(folder / "d.docx"))
    build.run("new", "kinds.annotator")
    told = json.loads(build.run("import", "kinds.annotator", "articles", "--json"))
    if told.get("articles") != 4:
        sys.exit(f"Of four articles not all were imported:\n{json.dumps(told, ensure_ascii=False, indent=2)}")


if __name__ == "__main__":
    sys.exit(main())
