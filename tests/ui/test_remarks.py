"""Whatever an export or a reader has to say, the window says in its own language."""

from __future__ import annotations

import json
import zipfile

import pytest
from PySide6.QtWidgets import QApplication

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork
from annotator.formats.base import Boundary, ReadOptions
from annotator.formats.registry import format_named, formats
from annotator.formats.writing import read_all
from annotator.services.export_options import Combine, ExportOptions
from annotator.services.exporting import Exporting
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.projects import create_project, open_project
from annotator.services.verifying import Verifying
from annotator.ui import language, messages

ARABIC = "  =قوات النورس وحلب،إدلب\n\nقال «د. سالم. ثم مضى» في 23 آب.\t😀 وبحلب."
ENGLISH = "Gull Forces, seized Tell-Nawras on 3 August. They said: “We came. We left.”\nThe end."


def spans(text, *marked):
    """Spans by their surfaces, with every thing that one can hold."""
    found = []
    for number, (surface, label) in enumerate(marked):
        start = text.index(surface)
        found.append(
            {
                "id": f"s{number}",
                "start": start,
                "end": start + len(surface),
                "label": label,
                "note": f"=note {number}\nof two lines",
                "attributes": {"certainty": "low"} if label != "DATE" else {"normalised": "2018-08-23"},
            }
        )
    return found


def lines():
    """Works of two annotators on an Arabic and an English article: overlaps, links, notes, zones, ends in tokens."""
    for annotator, arabic, english in (
        ("A", "حلب،إدلب", "Gull"),
        ("B ب", "النورس وحلب", "Gull Forces, seized"),
    ):
        marks = spans(
            ARABIC,
            (" =قوات النورس", "FACTION"),
            (arabic, "LOCATION"),
            ("سالم. ثم", "EVENT"),
            ("\n\n", "DATE"),
            ("23 آب", "DATE"),
            ("حلب.", "LOCATION"),
        )
        link = {"id": "l", "type": "place", "source": "s2", "target": "s1", "note": "?"}
        body = {"kind": "quote", "start": 26, "end": len(ARABIC)}
        yield {
            "id": "ar",
            "text": ARABIC,
            "language": "ar",
            "annotator": annotator,
            "spans": marks,
            "zones": [body],
        } | {
            "links": [link],
            "title": "عنوان",
            "source": "SANA",
            "published": "2018-08-23",
            "meta": {"x": "y"},
            "status": "done",
            "note": "n",
        }
        marks = spans(
            ENGLISH,
            (english, "FACTION"),
            ("Nawras", "LOCATION"),
            ("Forces, seized Tell", "EVENT"),
            ("came. We", "EVENT"),
        )
        yield {"id": "en", "text": ENGLISH, "language": "en", "annotator": annotator, "spans": marks, "status": "done"}
    yield {"id": "draft", "text": "Gulls.", "annotator": "A", "spans": spans("Gulls.", ("Gull", "FACTION"))}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("remarks")
    path = folder / "news.annotator"
    create_project(path).close()
    source = folder / "in.jsonl"
    source.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines()), encoding="utf-8")
    opened = open_project(path)
    Importing(opened.unit_of_work).run([source], ImportOptions())
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def arabic(qtbot):
    language.install(QApplication.instance(), "ar")
    yield
    language.install(QApplication.instance(), "en")


def unknown(remarks):
    """Return the remarks that no template holds; a reason may be made of several."""
    parts = {part for remark in remarks if messages._remark(remark) is None for part in remark.split("; ")}
    return sorted(part for part in parts if messages._remark(part) is None)


def told(account):
    return [
        *account.notes,
        *account.losses,
        *(outcome.reason for outcome in account.outcomes),
        *(item.reason for item in account.left_out),
    ]


def choices(chosen):
    """Yield each choice of an option by itself, and no choice at all."""
    yield ()
    yield from (((option.name, value),) for option in chosen.options for value in option.choices)


FOR_PEOPLE = {"csv"}
"""Written as a table of spans, and read as one of texts."""


def test_a_remark_without_a_template_is_found():
    assert unknown(["something new; no token lies there"]) == ["something new"]


@pytest.mark.parametrize("name", [item.name for item in formats() if item.writes])
def test_every_remark_of_an_export_and_of_its_reader_is_known(project, tmp_path, name):
    chosen = format_named(name)
    boundaries = (Boundary.EXPAND, Boundary.SPLIT, Boundary.CONTRACT) if chosen.on_tokens else (Boundary.EXPAND,)
    remarks = []
    number = 0
    for boundary in boundaries:
        for values in choices(chosen):
            for person in ("A", "B ب"):
                number += 1
                target = tmp_path / f"{number}{chosen.suffix}"
                options = ExportOptions(format=name, annotators=(person,), boundary=boundary, values=values)
                remarks += told(Exporting(project.unit_of_work).run(target, options))
                remarks += read_remarks(chosen, target)
    assert unknown(remarks) == []


def read_remarks(chosen, target):
    if chosen.reads is None or chosen.name in FOR_PEOPLE:
        return []
    options = ReadOptions()
    assert any(isinstance(item, ArticleWork) for item in read_all(chosen, target, options))
    return options.notes


OPTIONS = {
    "majority": ExportOptions(format="jsonl", annotators=("A", "B ب"), combine=Combine.MAJORITY),
    "zones": ExportOptions(format="jsonl", without_zones=("quote",)),
    "split": ExportOptions(format="conll2003", annotators=("A", "B ب"), split="train=1,test=1"),
}


@pytest.mark.parametrize("options", OPTIONS.values(), ids=OPTIONS)
def test_every_remark_on_what_options_leave_out_is_known(project, tmp_path, options):
    account = Exporting(project.unit_of_work).run(tmp_path / "out", options)
    assert told(account)
    assert unknown(told(account)) == []


def test_every_remark_of_verifying_is_known(project, tmp_path):
    target = tmp_path / "out.jsonl"
    Exporting(project.unit_of_work).run(target, ExportOptions(format="jsonl"))
    manifest = tmp_path / "out.jsonl.manifest.json"
    document = json.loads(manifest.read_text(encoding="utf-8"))
    document["tools"]["lxml"] = "1.0"
    document["project"]["label_set"]["version"] += 1
    manifest.write_text(json.dumps(document), encoding="utf-8")
    notes = Verifying(project.unit_of_work).run(target).notes
    assert len(notes) == 2
    assert unknown(notes) == []


def test_the_remark_on_a_map_of_no_label_is_known(project, tmp_path):
    source = tmp_path / "a.jsonl"
    source.write_text('{"text": "Gulls."}', encoding="utf-8")
    notes = Importing(project.unit_of_work).run([source], ImportOptions(labels=(("TPYO", ""),), dry_run=True)).notes
    assert len(notes) == 1
    assert unknown([*notes, "a.txt: read as windows-1251"]) == []


def test_a_remark_of_a_file_is_told_with_its_file(project):
    text = "a.conll: “x” is no key of ours and was left out, 3 times, first in line 7"
    assert messages.report_text(text).count("a.conll") == 1
    assert "is no key" not in messages.report_text(text)
    assert messages.report_text("a.conll: something new") == "\u2068a.conll: something new\u2069"


def of_label_studio(folder):
    def region(name, object_, start, end, labels=("X",)):
        value = {"start": start, "end": end, "labels": list(labels)}
        return {"id": name, "from_name": "l", "to_name": object_, "type": "labels", "value": value}

    field = {"id": "b", "from_name": "kind", "type": "choices", "value": {"start": 0, "choices": ["x"]}}
    relation = {"type": "relation", "from_id": "a", "to_id": "b"}
    places = (("a", "text", 0, 4), ("a", "text", 5, 9), ("b", "title", 0, 4))
    result = [*(region(*place) for place in places), field, relation]
    head = [{"start": 0, "end": 4, "text": "Reed", "labels": ["X"]}]
    tasks = [
        {"data": {"text": "Gull took Reed", "title": "Reed"}, "annotations": [{"id": 1, "result": result}]},
        {"id": 2, "text": "Gull took Reed", "title": "Reed", "heads": head, "annotation_id": 2},
    ]
    (folder / "x.json").write_text(json.dumps(tasks), encoding="utf-8")
    return folder / "x.json"


def of_conllu(folder):
    text = "# global.columns = ID FORM NE\n1.1\tit\tB-A\n2-3\tdu\tB-A\n2\tde\tB-B\n3\tle\tO\n"
    (folder / "x.conllup").write_text(text, encoding="utf-8")
    return folder / "x.conllup"


def of_tei(folder):
    left_out = "<note><name>a</name></note><choice><sic>b</sic><corr><name>c</name></corr></choice>"
    text = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p>{left_out}</p></text></TEI>'
    (folder / "x.xml").write_text(text, encoding="utf-8")
    return folder / "x.xml"


def of_spacy(folder):
    import spacy
    from spacy.tokens import DocBin

    blank = spacy.blank("en")
    DocBin(docs=[blank("Gull"), blank("")]).to_disk(folder / "x.spacy")
    return folder / "x.spacy"


def of_inception(folder):
    users = [{"name": "a", "user": user, "state": "FINISHED"} for user in ("amal", "badr")]
    with zipfile.ZipFile(folder / "x.zip", "w") as archive:
        archive.writestr("exportedproject.json", json.dumps({"annotation_documents": users}))
        archive.writestr("annotation/a/amal.tsv", "#FORMAT=WebAnno TSV 3.3\n\n\n#Text=x\n1-1\t0-1\tx\t\n")
    return folder / "x.zip"


OF_OTHERS = {
    "label-studio": (of_label_studio, 6),
    "conllup": (of_conllu, 4),
    "tei": (of_tei, 4),
    "spacy": (of_spacy, 1),
    "inception": (of_inception, 1),
}


@pytest.mark.parametrize("name", OF_OTHERS)
def test_every_remark_on_what_is_left_out_of_files_of_others_is_known(tmp_path, name):
    make, count = OF_OTHERS[name]
    options = ReadOptions()
    list(format_named(name).reads(make(tmp_path), options))
    assert (len(options.notes), options.bad, unknown(options.notes)) == (count, [], [])


@pytest.mark.corpus
def test_every_remark_on_files_of_others_is_known(corpus):
    remarks = []
    for path in sorted((corpus.parent / "interop").rglob("*")):
        for chosen in formats():
            if path.is_file() and chosen.reads and path.name.lower().endswith(chosen.suffixes or ("\0",)):
                options = ReadOptions()
                try:
                    if chosen.recognises(path.read_bytes()[:65536]):
                        list(chosen.reads(path, options))
                except AnnotatorError:
                    continue
                remarks += options.notes
    assert remarks
    assert unknown(remarks) == []
