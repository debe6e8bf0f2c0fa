"""What pages that report on a project share: they are whole in themselves, load nothing and hold no time."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from annotator.services.output import TargetFiles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

LONGEST: Final = 80
"""Code points of a surface that are shown."""
_STYLE: Final = """
:root { color-scheme: light dark; --page: #FFFDF8; --text: #1C1B19; --quiet: #63605A; --line: #D9D4C8;
  --mark: #1F6AA5; --ink: #FFFDF8; --panel: #F4F0E6; }
@media (prefers-color-scheme: dark) { :root { --page: #1E1F22; --text: #E4E2DC; --quiet: #A5A39C; --line: #3E4046;
  --mark: #8EC3EC; --ink: #1E1F22; --panel: #282A2E; } }
* { box-sizing: border-box; }
body { background: var(--page); color: var(--text); margin: 2.5rem auto; max-width: 60rem; padding: 0 1.5rem;
  font: 1rem/1.55 "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif; }
h1 { font: 600 2rem/1.25 "Noto Serif", "Noto Naskh Arabic", Georgia, serif; margin: 0 0 .3rem; }
h2 { font: 600 1.3rem/1.3 "Noto Serif", "Noto Naskh Arabic", Georgia, serif; margin: 2.8rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .1rem; }
p { max-width: 46rem; margin: .4rem 0; }
.quiet, .quiet td { color: var(--quiet); }
.lead { background: var(--panel); border-inline-start: 4px solid var(--mark); margin: 1.6rem 0; padding: 1rem 1.4rem; }
.lead .value { font: 600 3rem/1.1 "Noto Serif", Georgia, serif; font-variant-numeric: tabular-nums; }
.lead .value small { font-size: 1.15rem; font-weight: 400; margin-inline-start: .8rem; }
.beside { display: flex; flex-wrap: wrap; gap: .3rem 2.4rem; margin: .8rem 0 0; }
.beside dt { color: var(--quiet); font-size: .85rem; }
.beside dd { margin: 0; font-size: 1.15rem; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-size: .9rem; line-height: 1.4; }
th, td { text-align: start; vertical-align: top; padding-block: .35rem; padding-inline: 0 .9rem;
  border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--quiet); font-size: .82rem; }
td.n, th.n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.surface { font-size: 1.05rem; }
.why { color: var(--quiet); display: block; font-size: .84rem; }
ul, ol { padding-inline-start: 1.3rem; } li { margin: .25rem 0; max-width: 50rem; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } .lead, tr { break-inside: avoid; } }
"""


def save(target: Path, page: str) -> None:
    """Write a page; the target is replaced whole, or stays as it was."""
    with TargetFiles(target) as files:
        files.main.write_text(page, encoding="utf-8", newline="\n")
        files.commit()


def page_of(
    title: str,
    beginning: Iterable[str],
    sections: Iterable[tuple[str, Iterable[str]]],
    *,
    style: str = "",
    language: str = "en",
) -> str:
    """Return a page: what it begins with, then its sections (heading, lines of HTML); one without lines is left away.

    ``style`` comes after the style that all pages have; ``language`` is that of the words around names and texts.
    """
    direction = "rtl" if language == "ar" else "ltr"
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{language}" dir="{direction}">',
        f'<head><meta charset="utf-8"><title>{plain(title)}</title>',
        '<meta name="viewport" content="width=device-width">',
        f"<style>{_STYLE}{style}</style></head>",
        "<body>",
        *beginning,
    ]
    for heading, lines in sections:
        told = list(lines)
        parts += [f"<section><h2>{plain(heading)}</h2>", *told, "</section>"] if told else []
    return "\n".join([*parts, "</body></html>", ""])


def table(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    numbers: Iterable[int] = (),
    classes: Mapping[int, str] | None = None,
) -> str:
    """Return a table of cells that are HTML; columns that hold nothing are left away."""
    of = dict.fromkeys(numbers, "n") | dict(classes or {})
    used = [place for place in range(len(head)) if any(row[place] for row in rows)]

    def line(cells: Sequence[str], tag: str) -> str:
        marks = ((place, f' class="{of[place]}"' if place in of else "") for place in used)
        return "<tr>" + "".join(f"<{tag}{mark}>{cells[place]}</{tag}>" for place, mark in marks) + "</tr>"

    body = "\n".join(line(row, "td") for row in rows)
    return f'<div class="wide"><table><thead>{line(head, "th")}</thead><tbody>\n{body}\n</tbody></table></div>'


def named(name: str) -> str:
    """Return a name that keeps its own direction, whatever stands around it."""
    return f'<bdi dir="auto">{plain(name)}</bdi>'


def shortened(surface: str) -> str:
    """Return a surface on one line, and not all of a long one."""
    line = " ".join(surface.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def plain(text: object) -> str:
    """Return a text without markup."""
    return escape(str(text))
