"""What we write as UIMA CAS is held against dkpro-cassis, strictly and with our type system alone."""

from __future__ import annotations

import tempfile
from pathlib import Path

import cassis
import pytest
from format_examples import exported, full_works, work
from hypothesis import given, settings

from annotator.domain.exchange import ArticleWork, ForeignLink
from annotator.formats.uima import FORMAT

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
NER = f"{DKPRO}.ner.type.NamedEntity"
EXAMPLE = work(
    "😀 [FACTION Free [LOCATION Syr]ian Army] 👍🏽 took [DATE يوم]. Next.\n",
    links=(ForeignLink(type="at", source="s1", target="s2"),),
)


def loaded(folder: Path, form: str) -> cassis.Cas:
    if form == "json":
        return cassis.load_cas_from_json((folder / "a1.json").read_text(encoding="utf-8"))
    types = cassis.load_typesystem(folder / "TypeSystem.xml")
    return cassis.load_cas_from_xmi(folder / "a1.xmi", typesystem=types)


@pytest.mark.parametrize("form", ["xmi", "json"])
def test_annotations_links_and_metadata_are_found(tmp_path: Path, form: str) -> None:
    output, _ = exported(FORMAT, [EXAMPLE], tmp_path, values={"form": form})
    cas = loaded(output.main, form)
    assert cas.sofa_string == EXAMPLE.text
    assert [(item.get_covered_text(), item.value) for item in cas.select(NER)] == [
        ("Free Syrian Army", "FACTION"),
        ("Syr", "LOCATION"),
        ("يوم", "DATE"),
    ]
    (link,) = cas.select("webanno.custom.Link")
    assert (link.value, link.Governor.value, link.Dependent.value) == ("at", "FACTION", "LOCATION")
    assert link.get_covered_text() == "Syr"
    (metadata,) = cas.select(f"{DKPRO}.metadata.type.DocumentMetaData")
    assert (metadata.documentId, metadata.language) == ("a1", "en")
    tokens = [item.get_covered_text() for item in cas.select(f"{DKPRO}.segmentation.type.Token")]
    assert "".join(tokens) == "".join(EXAMPLE.text.split())
    sentences = [item.get_covered_text() for item in cas.select(f"{DKPRO}.segmentation.type.Sentence")]
    assert sentences == ["😀 Free Syrian Army 👍🏽 took يوم.", "Next."]


def test_dkpro_has_every_type_and_feature_that_a_plain_work_needs(tmp_path: Path) -> None:
    """INCEpTION takes an XMI in by its own types: what they lack, it leaves out."""
    output, _ = exported(FORMAT, [EXAMPLE], tmp_path)
    theirs = _dkpro()
    ours = cassis.load_typesystem(output.main / "TypeSystem.xml")
    for name in (NER, f"{DKPRO}.segmentation.type.Token", f"{DKPRO}.segmentation.type.Sentence"):
        assert theirs.get_type(name).supertype.name == ours.get_type(name).supertype.name
    assert {feature.name for feature in theirs.get_type(NER).all_features} >= {"value", "identifier"}


def _dkpro() -> cassis.TypeSystem:
    from importlib.resources import files

    return cassis.load_typesystem(files("cassis.resources").joinpath("dkpro-core-types.xml").read_text())


@settings(deadline=None, max_examples=30)
@given(full_works())
def test_every_span_of_any_work_is_found(examples: list[ArticleWork]) -> None:
    first = [item for item in examples if item.annotator == "Amal"]
    with tempfile.TemporaryDirectory() as folder:
        output, _ = exported(FORMAT, first, Path(folder))
        types = cassis.load_typesystem(output.main / "TypeSystem.xml")
        for item in first:
            cas = cassis.load_cas_from_xmi(output.main / f"{item.id}.xmi", typesystem=types)
            found = sorted((span.begin, span.end, span.value) for span in cas.select(NER))
            assert found == sorted((span.start, span.end, span.label) for span in item.spans)
            links = sorted((link.value, link.Governor.spanId, link.Dependent.spanId) for link in
                           cas.select("webanno.custom.Link"))  # fmt: skip
            assert links == sorted((link.type, link.source, link.target) for link in item.links)
