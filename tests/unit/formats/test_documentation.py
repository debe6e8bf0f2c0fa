"""The page on formats says what the formats say and write: its made blocks are made again and compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from format_pages import BLOCK, LINES, SAMPLE, WIDTH, block, our_formats, rewritten

from annotator.domain.errors import AnnotatorError
from annotator.formats.base import ReadOptions
from annotator.formats.registry import format_named

PAGE = Path(__file__).resolve().parents[3] / "docs" / "formats.md"
TEXT = PAGE.read_text(encoding="utf-8")
BLOCKS = [(found[2], found[3], found[0]) for found in BLOCK.finditer(TEXT)]


@pytest.mark.parametrize(("what", "name", "stands"), BLOCKS, ids=[f"{what} {name}" for what, name, _ in BLOCKS])
def test_what_is_made_stands_on_the_page(what, name, stands):
    made = block(what, name)
    assert stands.splitlines()[1:-1] == made.splitlines(), "the page is not as it is made: make docs"


def test_every_format_has_a_section_with_its_facts_and_an_example_if_it_writes():
    headings = re.findall(r"^## (.*)$", TEXT, re.MULTILINE)
    names = [item.name for item in our_formats()]
    assert [name for name in names if headings.count(name) != 1] == []
    sections = {part.partition("\n")[0]: part for part in re.split(r"^## ", TEXT, flags=re.MULTILINE)}
    for item in our_formats():
        wanted = {("facts", item.name)} | ({("example", item.name)} if item.writes else set())
        assert {(found[2], found[3]) for found in BLOCK.finditer(sections[item.name])} == wanted


@pytest.mark.parametrize("item", our_formats(), ids=lambda item: item.name)
def test_what_a_format_loses_and_takes_is_named(item):
    facts = block("facts", item.name)
    assert [phrase for phrase in item.loses if phrase not in facts] == []
    assert [end for end in item.suffixes if item.reads and f"`*{end}`" not in facts] == []
    assert [option.name for option in item.options if f"`-O {option.name}=" not in facts] == []


@pytest.mark.parametrize("name", [item.name for item in our_formats() if item.writes and item.name != "spacy"])
def test_an_example_has_ten_lines_at_most(name):
    (lines,) = re.findall(r"^```text\n(.*?)^```", block("example", name), re.DOTALL | re.MULTILINE)
    shown = lines.splitlines()
    assert 1 < len(shown) <= LINES
    assert max(map(len, shown)) <= WIDTH
    assert SAMPLE.spans[0].text in lines


def test_a_stale_block_is_made_anew_and_the_rest_is_left_alone():
    page = "before\n<!-- made: facts text -->\nold\n<!-- end -->\nafter\n"
    assert rewritten(page) == page.replace("old\n", block("facts", "text"))


def test_the_format_of_ones_own_reads(tmp_path):
    (code,) = re.findall(r"^```python\n(from annotator.*?)^```", TEXT, re.DOTALL | re.MULTILINE)
    places: dict[str, object] = {}
    exec(code, places)
    source = tmp_path / "news.lines"
    source.write_text("one\n\nثلاثة\n", encoding="utf-8")
    works = list(places["FORMAT"].reads(source, ReadOptions()))
    assert [(work.text, work.stem, work.line) for work in works] == [("one", "news-1", 1), ("ثلاثة", "news-3", 3)]


def test_the_fields_of_a_format_are_told():
    section = TEXT.partition("## A format of your own")[2]
    told = {name for row in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    assert told == set(type(format_named("jsonl")).__dataclass_fields__)


def test_a_block_of_no_format_is_refused():
    with pytest.raises(AnnotatorError):
        block("facts", "no-such-format")
