"""Run a frozen build in an empty environment: no Python on the path, a home of its own, no display."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Check that the build lists its formats and builds the sample project; return the exit code."""
    folder = Path(sys.argv[1]).resolve()
    program = folder / ("annotator.exe" if sys.platform == "win32" else "annotator")
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)

        def run(*arguments: str) -> str:
            environment = {"PATH": str(home / "nothing"), "HOME": place, "LC_ALL": "C.UTF-8"}
            if sys.platform == "win32":
                import os

                environment |= {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
                environment |= {"APPDATA": place, "LOCALAPPDATA": place, "USERPROFILE": place}
            done = subprocess.run(
                [program, *arguments],
                cwd=place,
                env=environment,
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=False,
            )
            if done.returncode:
                sys.exit(f"annotator {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
            return done.stdout

        names = {item["name"] for item in json.loads(run("formats", "--json"))}
        missing = {"jsonl", "spacy", "conll2003", "text", "html", "docx", "csv"} - names
        if missing:
            sys.exit(f"The build lacks the formats {', '.join(sorted(missing))}.")
        told = run("demo", "--dir", str(home / "demo"), "--no-window")
        if not (home / "demo" / "Sample.annotator").is_file() or "exact F1" not in told:
            sys.exit(f"The demonstration did not run to its end:\n{told}")
        if run("check", str(home / "demo" / "Sample.annotator")).strip() != "ok":
            sys.exit("The sample project is not whole.")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
    print(f"The build in {folder.name} works ({size:.0f} MB).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
