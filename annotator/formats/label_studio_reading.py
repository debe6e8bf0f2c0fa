"""What one Label Studio task says, as works: one for each of its annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.formats.jsonl_checks import Place
from annotator.formats.label_studio_regions import ResultReader
from annotator.formats.label_studio_texts import OtherTexts
from annotator.formats.uima_offsets import Utf16Offsets
from annotator.formats.work_details import PutTogether, without

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.exchange import ArticleWork
    from annotator.formats.jsonl_checks import Remarks

KEY: Final = "annotator_works"
"""Where in a task's ``meta`` the details of its works travel, by the ids that its annotations had on writing."""
ARTICLE: Final = "article"
"""The id under which the details of an article without any annotation stand."""
TEXT: Final = "text"
_NAMED: Final = ("title", "language", "source", "url", "published")
_MINIMAL: Final = ("id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time")


class TaskReader:
    """Turns the tasks of one file into works; problems of single annotations go to ``bad``."""

    def __init__(self, file: str, stem: str, bad: list[AnnotatorError]) -> None:
        self._file = file
        self._stem = stem
        self._bad = bad
        self._put_together = PutTogether(file, stem)
        self.count = 0

    @property
    def remarks(self) -> Remarks:
        """What was taken otherwise than the file has it."""
        return self._put_together.remarks

    def works(self, task: dict[str, Any], line: int) -> Iterator[ArticleWork]:
        """Yield the works of a task; raise AnnotatorError where it is none."""
        self.count += 1
        place = Place(self._file, line)
        full = _full(task) if "data" not in task and "annotation_id" in task else task
        data = place.inside("data").object(full.get("data"))
        annotations = place.members(full, "annotations" if full.get("annotations") is not None else "completions")
        key = self._text_key(data, annotations, place, str(full.get("id", self.count)))
        whole = self._article(full, data, key, place)
        details = _details(full)
        self._tell_what_is_left(full, line)
        text = data[key]
        offsets = Utf16Offsets(text)
        others = OtherTexts(data, key, annotations)
        if not annotations:
            yield self._work({**details.get(ARTICLE, whole), "text": text, "spans": [], "links": []}, line)
            return
        for index, annotation in enumerate(annotations):
            inside = place.inside(f"annotations[{index}]")
            results = ResultReader(text, offsets, others, self.remarks, whole["id"] or str(self.count))
            try:
                found = inside.object(annotation)
                told = details.get(_name(found))
                read = results.read(inside.members(found, "result"), inside, ours=told is not None)
                document = {**(whole if told is None else {}), **self._about(found, told, inside)}
                document["meta"] = {**document.get("meta", {}), **read.meta}
                yield self._work({**document, "text": text, "spans": read.spans, "links": read.links}, line)
            except AnnotatorError as problem:
                self._bad.append(problem)

    def _about(self, found: dict[str, Any], told: dict[str, Any] | None, place: Place) -> dict[str, Any]:
        """Return what is of an annotation as a whole: whose it is, its state, and the details that travelled along."""
        person = _person(found)
        about = {**(told if told is not None else self._state(found, place))}
        if person:
            about["annotator"] = person
        return about

    def _work(self, document: dict[str, Any], line: int) -> ArticleWork:
        return self._put_together.work(document, line, stem=f"{self._stem}-{self.count}")

    def _state(self, found: dict[str, Any], place: Place) -> dict[str, str]:
        """Return what an annotation's state is: submitted, or skipped by its annotator."""
        if found.get("ground_truth") is True:
            self.remarks.add("ground_truth", "is set, which makes nobody's work gold and was left out", place.line)
        if found.get("was_cancelled") is True:
            self.remarks.add("was_cancelled", "is set, so the article was taken as set aside", place.line)
            return {"status": "set aside"}
        self.remarks.add("annotations", "are submitted work and were taken as done", place.line)
        return {"status": "done"}

    def _text_key(self, data: dict[str, Any], annotations: list[Any], place: Place, task: str) -> str:
        """Return which of a task's data is the text: that of the name, or the one that nothing else can be."""
        if type(data.get(TEXT)) is str:
            return TEXT
        texts = [key for key, value in data.items() if type(value) is str and key not in _NAMED and key != "id"]
        pointed = dict.fromkeys(
            item.get("to_name")
            for annotation in annotations
            if type(annotation) is dict and type(annotation.get("result")) is list
            for item in annotation["result"]
            if type(item) is dict
        )
        named = [key for key in texts if key in pointed]
        for candidates in (named, texts):
            if len(candidates) == 1:
                return candidates[0]
        raise place.error("label-studio.no-text", task=task, keys=", ".join(map(str, data)) or "–")

    def _article(self, task: dict[str, Any], data: dict[str, Any], key: str, place: Place) -> dict[str, Any]:
        """Return what a task says of its article."""
        whole: dict[str, Any] = {"id": place.inside("data").name(data, "id") or place.name(task, "id")}
        whole |= {name: data[name] for name in _NAMED if type(data.get(name)) is str and name != key}
        meta = without(data, (key, "id", *whole))
        for name in meta:
            self.remarks.add(name, "was kept in meta", place.line)
        own = task.get("meta")
        if type(own) is dict:
            meta = without(own, (KEY,)) | meta
        whole["meta"] = meta
        return whole

    def _tell_what_is_left(self, task: dict[str, Any], line: int) -> None:
        for key, what in (("drafts", "are not submitted and were left out"), ("predictions", "were left out")):
            for _ in task[key] if type(task.get(key)) is list else ():
                self.remarks.add(key, what, line)


def _name(annotation: dict[str, Any]) -> str:
    """Return the id that an annotation had when it was written: Label Studio gives it another on import."""
    return str(annotation["import_id"] if "import_id" in annotation else annotation.get("id"))


def _details(task: dict[str, Any]) -> dict[str, dict[str, Any]]:
    meta = task.get("meta")
    told = meta.get(KEY) if type(meta) is dict else None
    works = told.items() if type(told) is dict else ()
    return {name: without(work, ("spans", "links")) for name, work in works if type(work) is dict}


def _person(annotation: dict[str, Any]) -> str:
    """Return who made an annotation; a number, which Label Studio has for each account, becomes a name."""
    person = annotation.get("completed_by")
    if type(person) is int:
        return f"user {person}"
    if type(person) is dict:
        full = " ".join(str(person[key]) for key in ("first_name", "last_name") if person.get(key))
        found = person.get("email") or person.get("username") or full
        number = person.get("id")
        return str(found) if found else f"user {number}" if type(number) is int else ""
    return person if type(person) is str else ""


def _full(task: dict[str, Any]) -> dict[str, Any]:
    """Return a task of the minimal export (JSON-MIN) as the full one has it: fields stand beside the data there."""
    data: dict[str, Any] = {}
    result: list[dict[str, Any]] = []
    for key, value in without(task, _MINIMAL).items():
        if value == []:  # a field that nothing was labelled in
            continue
        regions = [item for item in value if type(item) is dict and "start" in item] if type(value) is list else []
        if not regions:
            data[key] = value
        for item in regions:
            result.append({"id": f"{key}-{len(result) + 1}", "from_name": key, "type": "labels", "value": item})
    annotation = {"id": task.get("annotation_id"), "completed_by": task.get("annotator"), "result": result}
    return {"id": task.get("id"), "data": data, "annotations": [annotation]}
