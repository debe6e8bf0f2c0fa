from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.formats.base import Boundary, Overlap, Tokenization
from annotator.services.export_options import Combine, ExportOptions, options_document, options_of
from annotator.services.recipes import read_recipe, write_recipe
from annotator.services.selection import Only

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)
TEXTS = st.lists(TEXT, max_size=2).map(tuple)
PAIRS = st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple)
OPTIONS = st.builds(
    ExportOptions,
    format=TEXT,
    annotators=TEXTS,
    combine=st.sampled_from(Combine),
    rounds=TEXTS,
    only=st.sampled_from((None, *Only)),
    languages=TEXTS,
    conditions=TEXTS,
    zones=TEXTS,
    without_zones=TEXTS,
    articles=st.one_of(st.none(), st.frozensets(TEXT, max_size=2)),
    boundary=st.sampled_from(Boundary),
    overlap=st.sampled_from(Overlap),
    tokenization=st.sampled_from(Tokenization),
    split=st.sampled_from(("", "train=80,dev=20")),
    seed=st.integers(0, 2**31),
    together=PAIRS,
    apart=PAIRS,
    values=st.dictionaries(TEXT, TEXT, max_size=2).map(lambda found: tuple(sorted(found.items()))),
)


@given(OPTIONS)
def test_a_document_of_options_says_all_of_them(options):
    assert options_of(options_document(options), "x") == options


def test_a_recipe_is_read_as_it_was_written(tmp_path):
    options = ExportOptions(
        format="spacy",
        annotators=("أمل", 'B "the", second'),
        boundary=Boundary.SPLIT,
        split="train=80,dev=20",
        seed=7,
        apart=(("a", "b"),),
        values=(("scheme", "iob1"),),
    )
    write_recipe(tmp_path / "r.toml", options)
    assert read_recipe(tmp_path / "r.toml") == options
    text = (tmp_path / "r.toml").read_text(encoding="utf-8")
    assert 'format = "spacy"' in text
    assert "seed = 7" in text
    assert "overlap" not in text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('format = "spacy"\ncolour = "red"', "recipe.key"),
        ('format = "spacy"\nboundary = "bend"', "recipe.value"),
        ('format = "spacy"\nseed = "one"', "recipe.value"),
        ('format = "spacy"\nfrom = "A"', "recipe.value"),
        ('format = "spacy"\napart = [["a"]]', "recipe.value"),
        ('boundary = "split"', "recipe.no-format"),
        ("format = ", "recipe.syntax"),
    ],
)
def test_what_is_no_recipe_is_told(tmp_path, text, code):
    path = tmp_path / "r.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AnnotatorError) as caught:
        read_recipe(path)
    assert caught.value.code == code
    assert "r.toml" in str(caught.value)
