from __future__ import annotations

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.pairs import PairKind, named_partner
from annotator.services.articles import Articles
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.pairs import Pairs

ROWS = [
    {"id": "ar", "text": "قوات النورس", "meta": {"translation_of": 'e"n'}},
    {"id": 'e"n', "text": "Gull Forces"},
    {"id": "third", "text": "Gull Forces again"},
]


@pytest.fixture
def pairs(project, write_jsonl):
    Importing(project.unit_of_work).run([write_jsonl("in.jsonl", *ROWS)], ImportOptions())
    return Pairs(project.unit_of_work)


def test_a_pair_is_known_from_either_side(pairs):
    assert pairs.partner("ar") == 'e"n'
    assert pairs.partner('e"n') == "ar"
    assert pairs.partner("third") is None


def test_a_new_pair_parts_the_old_one_and_can_be_taken_back(pairs, project, annotating):
    change = pairs.pair("third", 'e"n', PairKind.DUPLICATE, by=annotating("Amal").annotator.id)
    assert pairs.partner("third") == 'e"n'
    assert pairs.partner('e"n') == "third"
    with project.unit_of_work() as unit:
        assert named_partner(unit.articles.info("third")) == 'e"n'
        unit.apply(change.inverse(), by="")
        unit.commit()
    assert pairs.partner("third") is None


def test_what_is_withdrawn_is_nobody_s_partner(pairs, project, annotating):
    Articles(project.unit_of_work).withdraw(["ar"], by=annotating("Amal").annotator.id)
    assert pairs.partner('e"n') is None


def test_an_article_is_not_its_own_partner(pairs):
    with pytest.raises(AnnotatorError) as caught:
        pairs.pair("ar", "ar", PairKind.DUPLICATE, by="")
    assert caught.value.code == "pair.itself"
