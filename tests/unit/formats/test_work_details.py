from __future__ import annotations

from dataclasses import replace

from format_examples import work

from annotator.formats.work_details import DetailsByPlace, settle_ids, taken_apart


def test_a_work_taken_apart():
    example = work("a [DATE b]")
    parts = taken_apart(replace(example, spans=(replace(example.spans[0], id=""),), note="n"))
    assert parts.whole == {"id": "a1", "language": "en", "annotator": "Amal", "round": "work", "note": "n"}
    assert parts.spans == [{"id": "", "start": 2, "end": 3, "label": "DATE", "text": "b", "origin": "import"}]
    assert (parts.text, parts.links) == ("a b", [])


def test_details_are_found_by_place_in_order():
    places = ("start", "label")
    known = DetailsByPlace(
        [{"start": 1, "label": "X", "id": "a"}, {"start": 1, "label": "X", "id": "b"}, {"start": [], "id": "c"}], places
    )
    wanted = {"start": 1, "label": "X", "more": 2}
    assert [known.take(wanted) for _ in range(3)] == [{"id": "a"}, {"id": "b"}, None]
    assert known.take({"start": 2, "label": "X"}) is None


def test_ids_of_spans_that_the_tool_added():
    """One that is taken gets a number, one that is missing is the tool's own if the span is linked."""
    ours = {"id": "T1", "native": "T5"}
    bare, linked = {"id": "", "native": "T6"}, {"id": "", "native": "T1"}
    first, second = {"id": "T1", "native": "T1", "added": True}, {"id": "T1", "native": "T1", "added": True}
    settle_ids([ours, bare, linked, first, second], [{"from": ours, "to": linked}])
    assert [span["id"] for span in (ours, bare, linked, first, second)] == ["T1", "", "T1-2", "T1-3", "T1-4"]
    assert all(span.keys() == {"id"} for span in (ours, bare, linked, first, second))
