"""Label Studio's own SDK accepts the configuration that is written, and every task and annotation under it."""

from __future__ import annotations

import json
import tempfile
import warnings
from dataclasses import replace
from pathlib import Path

from format_examples import FolderOutput, exported, full_works, work
from hypothesis import given, settings

from annotator.domain.exchange import ForeignLink
from annotator.formats.base import WriteOptions
from annotator.formats.label_sets import load_named
from annotator.formats.label_studio import FORMAT
from annotator.formats.label_studio_configuration import read_label_studio_configuration
from annotator.formats.writing import written

with warnings.catch_warnings():
    # The SDK warns of its own use of pydantic as soon as it is imported.
    warnings.simplefilter("ignore")
    from label_studio_sdk.label_interface import LabelInterface

PLUS = load_named("conflict-news-plus")


def accepted(files: dict[str, bytes]) -> LabelInterface:
    """Hold the tasks against the configuration beside them; return it."""
    interface = LabelInterface(files[".config.xml"].decode())
    interface.validate()
    for task in json.loads(files[""]):
        # The SDK's validation of a task fails for its own reasons where annotations are in it.
        assert interface.validate_task({"data": task["data"]})
        for annotation in task["annotations"]:
            assert interface._validate_object(annotation, return_errors=True) == []
            assert interface.validate_annotation(annotation)
    return interface


def values_of(tag: str, interface: LabelInterface) -> list[str]:
    """Return what the controls of a kind offer."""
    return [value for control in interface.controls if control.tag == tag for value in control.labels]


@settings(deadline=None, max_examples=50)
@given(full_works())
def test_whatever_is_written_is_accepted(examples):
    with tempfile.TemporaryDirectory() as folder:
        output, _ = exported(FORMAT, examples, Path(folder))
        accepted(output.files())


def test_a_label_set_with_attributes_and_links_is_accepted(tmp_path):
    kind = PLUS.attributes[0]
    example = work("👍 [EVENT battle of [LOCATION Reed]] \n [FACTION Gull]", id="a1")
    event, place, faction = example.spans
    example = replace(
        example,
        spans=(
            replace(event, attributes=((kind.name, kind.choices[0].value), ("own", "a b"), ("sure", True))),
            place,
            replace(faction, note="who?\nthem"),
        ),
        links=(ForeignLink(type="actor", source=event.id, target=faction.id),),
    )
    output = FolderOutput(tmp_path)
    report = written(FORMAT, iter([example]), output, WriteOptions(label_set=PLUS))
    interface = accepted(output.files())
    assert values_of("Labels", interface) == [label.name for label in PLUS.labels]
    assert report.balanced()
    (task,) = json.loads(output.files()[""])
    units = [item["value"]["start"] for item in task["annotations"][0]["result"] if item["type"] == "labels"]
    text = task["data"]["text"].encode("utf-16-le")
    assert [text[2 * unit :].decode("utf-16-le")[:4] for unit in units] == ["batt", "Reed", "Gull"]


def test_what_does_not_fit_is_refused(tmp_path):
    """The check can fail: a label that the configuration has not, a relation that ends nowhere."""
    output, _ = exported(FORMAT, [work("[DATE May] [EVENT battle]")], tmp_path)
    interface = accepted(output.files())
    (task,) = json.loads(output.files()[""])
    (annotation,) = task["annotations"]
    annotation["result"][0]["value"]["labels"] = ["OTHER"]
    assert not interface.validate_annotation(annotation)
    annotation["result"] = [{"type": "relation", "from_id": "s1", "to_id": "s2", "direction": "right"}]
    assert not interface.validate_annotation(annotation)


def test_our_own_reader_of_configurations_gives_the_label_set_again(tmp_path):
    output = FolderOutput(tmp_path)
    written(FORMAT, iter([work("[DATE May]")]), output, WriteOptions(label_set=PLUS))
    found = read_label_studio_configuration(output.files()[".config.xml"], name="plus", file="x.xml").label_set
    assert [(label.name, label.light) for label in found.labels] == [
        (label.name, label.light.upper()) for label in PLUS.labels
    ]
    assert [item.name for item in found.attributes] == [item.name for item in PLUS.attributes]
    assert [item.name for item in found.link_types] == [item.name for item in PLUS.link_types]
