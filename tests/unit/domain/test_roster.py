from __future__ import annotations

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.roster import Annotator, checked_name, name_key

AMAL = Annotator(id="1", name="Amal Ḥ.")


@pytest.mark.parametrize(("name", "tidy"), [("  Badr  B. ", "Badr B."), ("e\u0301", "é"), ("أمل", "أمل")])
def test_names_are_tidied(name, tidy):
    assert checked_name(name, [AMAL]) == tidy


@pytest.mark.parametrize("name", ["amal Ḥ.", "Amal  H\u0323.", "ＡＭＡＬ Ḥ."])
def test_names_that_read_alike_are_refused(name):
    with pytest.raises(AnnotatorError) as caught:
        checked_name(name, [AMAL])
    assert caught.value.code == "annotator.collision"


def test_a_name_is_needed():
    with pytest.raises(AnnotatorError):
        checked_name(" \u00a0", [])


def test_names_apart_stay_apart():
    assert name_key("Ali") != name_key("Alia")
