"""Our own reading of a schema says what jsonschema says."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from annotator.assets import schema
from annotator.services.packages.checks import MisfitError, checker

KINDS = ("manifest", "article", "assignment", "submission", "answer", "ruling", "reopening", "entity")
ODD = st.sampled_from([None, True, 0, -1, 1, 2**60, 2.5, "", "x", "a" * 101, "0" * 64, "done", [], [1], {}, {"a": []}])


def rules(kind):
    return json.loads(schema(f"package-{kind}.schema.json").read_text(encoding="utf-8"))


def fitting(rule, root):
    """Return a strategy of values that mostly fit a rule."""
    if "$ref" in rule:
        return fitting(root["$defs"][rule["$ref"].rpartition("/")[2]], root)
    if "const" in rule or "enum" in rule:
        return st.sampled_from(rule.get("enum", [rule.get("const")]))
    name = rule["type"] if isinstance(rule["type"], str) else rule["type"][0]
    if name == "string":
        return st.just("0" * 64) if "pattern" in rule else st.text(min_size=rule.get("minLength", 0), max_size=8)
    if name == "integer":
        return st.integers(rule.get("minimum", 0), 9)
    if name == "array":
        return st.lists(fitting(rule["items"], root), max_size=2)
    if name == "boolean":
        return st.booleans()
    if "properties" not in rule:
        return st.dictionaries(st.text(max_size=3), fitting(rule["additionalProperties"], root), max_size=2)
    needed = {key: fitting(rule["properties"][key], root) for key in rule["required"]}
    return st.fixed_dictionaries(
        needed, optional={key: fitting(each, root) for key, each in rule["properties"].items() if key not in needed}
    )


def spoilt(value, data):
    """Change one thing somewhere in a value."""
    if isinstance(value, dict) and value and data.draw(st.booleans()):
        key = data.draw(st.sampled_from(sorted(value)))
        if data.draw(st.integers(0, 4)) == 0:
            return {name: each for name, each in value.items() if name != key} | {"odd": 1}
        return {**value, key: spoilt(value[key], data)}
    if isinstance(value, list) and value and data.draw(st.booleans()):
        return [spoilt(value[0], data), *value[1:]]
    return data.draw(ODD)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_both_say_the_same(kind, data):
    root = rules(kind)
    value = data.draw(fitting(root, root))
    if data.draw(st.booleans()):
        value = spoilt(value, data)
    try:
        checker(kind)(value, "")
        ours = True
    except MisfitError:
        ours = False
    assert ours == Draft202012Validator(root).is_valid(value)


@pytest.mark.parametrize("kind", KINDS)
def test_the_schemas_are_schemas(kind):
    Draft202012Validator.check_schema(rules(kind))


def test_a_misfit_is_told_with_its_place():
    with pytest.raises(MisfitError, match=r"aids\[1\] must be of the type string, but it is 3"):
        checker("submission")(
            {"aids": ["a", 3]}
            | dict.fromkeys(("id", "assignment", "sealed", "origin"), "x")
            | {"number": 1, "version": 1, "spans": [], "links": []},
            "",
        )
