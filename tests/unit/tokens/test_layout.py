from __future__ import annotations

from itertools import pairwise

import pytest
from format_examples import NAMES, foreign, marked
from hypothesis import given
from hypothesis import strategies as st
from strategies import text_and_spans

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import Fate
from annotator.tokens.alignment import TokenGrid, trimmed
from annotator.tokens.layout import LayoutRules, lay_out
from annotator.tokens.policies import Boundary, Overlap
from annotator.tokens.tokenizers import Token


def spaced(text: str) -> TokenGrid:
    """Tokens at white space, as blank Arabic mostly has them."""
    tokens, start = [], None
    for position, character in enumerate(f"{text} "):
        if character.isspace() and start is not None:
            tokens.append(Token(start, position))
            start = None
        elif not character.isspace() and start is None:
            start = position
    return TokenGrid.of(tokens)


def rules(boundary="expand", overlap="longest", loser=Fate.FLATTENED):
    order = {name: place for place, name in enumerate(NAMES)}
    return LayoutRules(boundary=Boundary(boundary), overlap=Overlap(overlap), label_order=order, loser=loser)


def laid(text, boundary="expand", overlap="longest", others=""):
    """Return the text, and the layout of its marked spans on tokens at white space."""
    plain, spans = marked(text)
    other = foreign(marked(others)[1])
    return plain, lay_out(plain, spaced(plain), foreign(spans), rules(boundary, overlap), article="one", others=other)


def told(plain, placings):
    """[(fate, what is written)] of each span."""
    return [(p.fate.value, plain[slice(*p.written)] if p.written else None) for p in placings]


@pytest.mark.parametrize(
    ("boundary", "text", "expected"),
    [
        ("expand", "in [LOCATION Reed] now", [("as-is", "Reed")]),
        ("expand", "ل[LOCATION إدلب] الآن", [("widened", "لإدلب")]),
        ("expand", "[LOCATION Reed]ford", [("widened", "Reedford")]),
        ("expand", "x[EVENT a b]y z", [("widened", "xa by")]),
        ("expand", "[LOCATION Reed ]now", [("narrowed", "Reed")]),
        ("expand", "a[LOCATION  ]b", [("dropped", None)]),
        ("contract", "in [LOCATION Reed] now", [("as-is", "Reed")]),
        ("contract", "ل[LOCATION إدلب الآن]", [("narrowed", "الآن")]),
        ("contract", "ل[LOCATION إدلب] الآن", [("dropped", None)]),
        ("split", "in [LOCATION Reed] now", [("as-is", "Reed")]),
        ("split", "ل[LOCATION إدلب] الآن", [("token-split", "إدلب")]),
        ("split", "a[LOCATION Reed ]b", [("narrowed", "Reed")]),
    ],
)
def test_one_span_by_itself(boundary, text, expected):
    plain, layout = laid(text, boundary)
    assert told(plain, layout.every) == told(plain, layout.flat) == expected


@pytest.mark.parametrize(
    ("boundary", "text", "every", "flat"),
    [
        # no character in common, one token: it is split between them
        (
            "expand",
            "من [LOCATION حلب]،[LOCATION إدلب] الآن",
            [("token-split", "حلب"), ("token-split", "إدلب")],
            [("token-split", "حلب"), ("token-split", "إدلب")],
        ),
        # ... and still widened at its other end
        (
            "expand",
            "و[LOCATION حلب]،[FACTION إدلب]ي",
            [("widened", "وحلب"), ("widened", "إدلبي")],
            [("widened", "وحلب"), ("widened", "إدلبي")],
        ),
        # three in one token
        (
            "expand",
            "[DATE a]-[DATE b][DATE c]",
            [("token-split", "a"), ("token-split", "b"), ("token-split", "c")],
            [("token-split", "a"), ("token-split", "b"), ("token-split", "c")],
        ),
        # one token, same label, one inside the other: one entity
        (
            "expand",
            "[LOCATION ل[LOCATION إدلب]]",
            [("as-is", "لإدلب"), ("widened", "لإدلب")],
            [("as-is", "لإدلب"), ("merged", "لإدلب")],
        ),
        # ... another label: an overlap
        (
            "expand",
            "[EVENT ل[LOCATION إدلب]]",
            [("as-is", "لإدلب"), ("widened", "لإدلب")],
            [("as-is", "لإدلب"), ("flattened", None)],
        ),
        # the one inside does not claim what its neighbour has
        (
            "expand",
            "[EVENT battle of [LOCATION Reed]],[LOCATION Gull]",
            [("token-split", "battle of Reed"), ("token-split", "Reed"), ("token-split", "Gull")],
            [("token-split", "battle of Reed"), ("flattened", None), ("token-split", "Gull")],
        ),
        (
            "contract",
            "[EVENT a b[LOCATION c d]] e",
            [("as-is", "a bc d"), ("narrowed", "d")],
            [("as-is", "a bc d"), ("flattened", None)],
        ),
        (
            "contract",
            "[LOCATION a x][LOCATION y b]",
            [("narrowed", "a"), ("narrowed", "b")],
            [("narrowed", "a"), ("narrowed", "b")],
        ),
        (
            "split",
            "[EVENT x[LOCATION y]]",
            [("as-is", "xy"), ("token-split", "y")],
            [("as-is", "xy"), ("flattened", None)],
        ),
    ],
)
def test_several_spans(boundary, text, every, flat):
    plain, layout = laid(text, boundary)
    assert told(plain, layout.every) == every
    assert told(plain, layout.flat) == flat


def test_a_merged_span_that_no_longer_fits_after_a_cut_is_an_overlap():
    text = "abcdef"
    spans = foreign([(0, 3, "DATE"), (2, 4, "DATE"), (4, 6, "DATE")])
    layout = lay_out(text, spaced(text), spans, rules())
    assert told(text, layout.flat) == [("token-split", "abc"), ("flattened", None), ("token-split", "ef")]
    assert told(text, layout.every) == [("token-split", "abc"), ("widened", "abcd"), ("token-split", "ef")]


@pytest.mark.parametrize(("overlap", "kept"), [("longest", [None, "ab cd ef", None]), ("first", ["ab", None, "ef"])])
def test_who_is_kept_of_overlapping_spans(overlap, kept):
    text = "ab cd ef"
    spans = foreign([(0, 2, "DATE"), (1, 8, "EVENT"), (6, 8, "DATE")])
    layout = lay_out(text, spaced(text), spans, rules(overlap=overlap))
    assert [written for _, written in told(text, layout.flat)] == kept


def test_overlap_that_is_not_to_be_names_both():
    with pytest.raises(AnnotatorError) as caught:
        laid("the [EVENT battle of [LOCATION Reed]] now", overlap="fail")
    assert caught.value.code == "export.overlap"
    assert str(caught.value).startswith("“one”: span 14–18 “Reed” overlaps 4–18 “battle of Reed”")


@pytest.mark.parametrize("text", ["the [LOCATION Reed]ford", "the [LOCATION Reed ]now"])
def test_a_boundary_that_is_not_to_be_names_the_span(text):
    with pytest.raises(AnnotatorError) as caught:
        laid(text, "fail")
    assert caught.value.code == "export.boundary"
    assert str(caught.value).startswith("“one”: span 4–")


def test_fail_lets_fitting_spans_pass():
    plain, layout = laid("the [LOCATION Reed] now", "fail", "fail")
    assert told(plain, layout.flat) == [("as-is", "Reed")]


def test_split_cuts_for_the_others_too():
    plain, layout = laid("in [LOCATION Reed]ford and Gullford", "split", others="in Reedford and [FACTION Gull]ford")
    assert [plain[start:end] for start, end in layout.grid.tokens] == ["in", "Reed", "ford", "and", "Gull", "ford"]
    assert [plain[start:end] for cut in layout.cuts for start, end in cut.pieces] == ["Reed", "ford", "Gull", "ford"]


def test_expand_does_not_cut_for_the_others():
    _, layout = laid("in [LOCATION Reed]ford", others="[DATE i]n Reedford")
    assert layout.cuts == ()


@pytest.mark.parametrize(
    ("boundary", "text", "reason"),
    [
        ("expand", "ل[LOCATION إدلب]", "begins inside the token “لإدلب”"),
        ("expand", "[LOCATION Reed]ford", "ends inside the token “Reedford”"),
        ("expand", "[LOCATION Reed ]x", "white space at its edge is left out"),
        ("expand", "a[LOCATION  ]b", "holds white space only"),
        ("contract", "ل[LOCATION إدلب]", "holds no whole token: it lies inside “لإدلب”"),
        ("split", "ل[LOCATION إدلب]", "the token “لإدلب” is split"),
        ("split", "in [LOCATION Reed]", ""),
    ],
)
def test_reasons(boundary, text, reason):
    _, layout = laid(text, boundary)
    assert layout.flat[0].reason == reason


def test_reasons_of_the_flat_layer_name_the_other_span():
    _, layout = laid("[LOCATION ل[LOCATION إدلب]] [EVENT x [DATE y]]")
    assert layout.flat[1].reason == "one entity with 0–5 “لإدلب”"
    assert layout.flat[3].reason == "overlaps EVENT 6–9 “x y”, which goes before it"


@given(
    text_and_spans(labels=NAMES),
    st.sampled_from(["expand", "split", "contract"]),
    st.sampled_from(["longest", "first"]),
)
def test_every_span_has_a_place_that_the_rules_allow(example, boundary, overlap):
    text, ranges = example
    spans = foreign(ranges)
    layout = lay_out(text, spaced(text), spans, rules(boundary, overlap))
    tokens = layout.grid.tokens
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    assert [p.span for p in layout.every] == [p.span for p in layout.flat] == list(spans)
    assert [p for start, end in tokens for p in range(start, end)] == [
        p for p, character in enumerate(text) if not character.isspace()
    ]
    for placing in layout.every:
        check_placing(text, placing, boundary, starts, ends)
    check_flat(layout)


def check_placing(text, placing, boundary, starts, ends):
    span = placing.span
    core = trimmed(text, span.start, span.end)
    assert (placing.written is None) == (placing.fate is Fate.DROPPED)
    if placing.written is None:
        assert boundary == "contract"
        return
    start, end = placing.written
    assert start in starts
    assert end in ends
    if boundary == "split":
        assert (start, end) == core
    elif boundary == "contract":
        assert core[0] <= start < end <= core[1]
    else:
        assert start <= core[0] < core[1] <= end
    exact = (start, end) == (span.start, span.end)
    assert exact == (placing.fate in {Fate.AS_IS, Fate.TOKEN_SPLIT})
    assert bool(placing.reason) == (placing.fate is not Fate.AS_IS)


def check_flat(layout):
    kept = [p for p in layout.flat if p.written and p.fate is not Fate.MERGED]
    ordered = sorted(p.written for p in kept)
    assert all(left.end <= right.start for left, right in pairwise(ordered))
    for own, flat in zip(layout.every, layout.flat, strict=True):
        if flat is own:
            continue
        assert own.written is not None
        # Only a true overlap takes a span out of the flat layer.
        assert any(p.span.start < own.span.end and own.span.start < p.span.end for p in kept)
        if flat.fate is Fate.MERGED:
            assert flat.written == own.written
            assert any((p.written, p.span.label) == (own.written, own.span.label) for p in kept)
        else:
            assert (flat.fate, flat.written) == (Fate.FLATTENED, None)


@given(text_and_spans(labels=NAMES))
def test_the_order_of_the_spans_does_not_matter(example):
    text, ranges = example
    spans = foreign(ranges)
    forth = lay_out(text, spaced(text), spans, rules())
    back = lay_out(text, spaced(text), spans[::-1], rules())
    assert forth.grid.tokens == back.grid.tokens
    assert forth.flat == back.flat[::-1]
