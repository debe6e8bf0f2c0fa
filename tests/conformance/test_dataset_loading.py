"""What a dataset card says of loading is run: each few lines of Python on a file that the format's writer wrote."""

from __future__ import annotations

import re

import pytest
from format_examples import exported, work

from annotator.formats.registry import formats
from annotator.services.dataset_loading import _WAYS, how_to_load

EXAMPLES = [
    work("[FACTION Gull] took [LOCATION Reed].\n\nIt fell on [DATE Monday].", id="a1"),
    work("دخلت [FACTION النورس] مدينة [LOCATION القصب].", id="a2", language="ar"),
]
WRITTEN = {chosen.name: chosen for chosen in formats() if chosen.writes}
HOLDS = {
    "conll2002": lambda found: ["Gull", "B-FACTION"] in [[line[0], line[-1]] for s in found["sentences"] for line in s],
    "conll2003": lambda found: ["Gull", "B-FACTION"] in [[line[0], line[-1]] for s in found["sentences"] for line in s],
    "conllup": lambda found: found["sentences"][0][0]["form"] == "Gull",
    "csv": lambda found: len(found["rows"]) == 5,
    "doccano": lambda found: len(found["records"]) == 2,
    "huggingface": lambda found: [row["id"] for row in found["dataset"]["train"]] != [],
    "inline-xml": lambda found: "Gull" in "".join(found["tree"].getroot().itertext()),
    "jsonl": lambda found: [record["id"] for record in found["records"] if "text" in record] == ["a1", "a2"],
    "spacy": lambda found: [len(doc.ents) for doc in found["docs"]] == [3, 2],
    "spacy-jsonl": lambda found: len(found["records"]) == 2,
    "tei": lambda found: "Gull" in "".join(found["tree"].getroot().itertext()),
    "uima": lambda found: "Gull" in found["cas"].sofa_string or "القصب" in found["cas"].sofa_string,
}


def test_each_few_lines_are_tried_here():
    assert {name for name, way in _WAYS.items() if way.python} == set(HOLDS)


@pytest.mark.parametrize("name", sorted(HOLDS))
def test_what_the_card_says_of_loading_works(name, tmp_path, monkeypatch):
    chosen = WRITTEN.get(name)
    if chosen is None:
        pytest.skip("not written yet")
    output, _ = exported(chosen, EXAMPLES, tmp_path / "out")
    root = output.main if chosen.folder else output.folder
    if not chosen.folder:
        output.main.rename(output.main.with_name(f"out{chosen.suffix}"))
    files = [path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()]
    told = how_to_load(name, files, language="en", options={})
    (code,) = re.findall("^```python\n(.*)^```", "\n\n".join(told), re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(root)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "cache"))
    found: dict[str, object] = {}
    exec(compile(code, name, "exec"), found)
    assert HOLDS[name](found), files
