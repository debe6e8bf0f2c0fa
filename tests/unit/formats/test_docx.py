"""Word documents, made by python-docx for each test."""

from __future__ import annotations

import hashlib
import io
import random
import re
import zipfile
from datetime import datetime

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from annotator.domain.errors import AnnotatorError
from annotator.formats.base import ReadOptions
from annotator.formats.docx import read


@pytest.fixture
def document():
    document = docx.Document()
    document.core_properties.author = ""
    return document


@pytest.fixture
def reading(tmp_path):
    """Return a function that saves a document, reads it back and gives (work, notes)."""

    def reading(document):
        document.save(tmp_path / "a.docx")
        options = ReadOptions()
        (work,) = read(tmp_path / "a.docx", options)
        return work, options.notes

    return reading


def zones(work) -> list[tuple[str, str]]:
    return [(zone.kind.value, work.text[zone.start : zone.end]) for zone in work.zones]


def run(markup: str):
    return parse_xml(markup.replace(">", f" {nsdecls('w')}>", 1))


def test_paragraphs_tables_and_captions_in_reading_order(document, reading, tmp_path):
    document.add_paragraph("قوات النورس تعلن السيطرة", "Title")
    document.add_paragraph("أعلنت القوات سيطرتها على البلدة.")
    document.add_paragraph("نزوح العائلات", "Heading 2")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (*table.rows[0].cells, *table.rows[1].cells), ("الناحية", "العدد", "العيون", "٧٠٠"), strict=True
    ):
        cell.text = text
    document.add_paragraph("The bridge on Friday", "Caption")
    document.add_paragraph("We left with nothing.", "Quote")
    document.add_paragraph("")
    document.add_paragraph("They went on.")
    work, notes = reading(document)
    assert zones(work) == [
        ("headline", "قوات النورس تعلن السيطرة"),
        ("body", "أعلنت القوات سيطرتها على البلدة.\nنزوح العائلات"),
        ("table", "الناحية\tالعدد\nالعيون\t٧٠٠"),
        ("caption", "The bridge on Friday"),
        ("quote", "We left with nothing."),
        ("body", "They went on."),
    ]
    assert work.text == "\n".join(text for _, text in zones(work))
    assert (work.title, work.headline, notes) == ("قوات النورس تعلن السيطرة", "", [])
    assert (work.stem, work.file, work.encoding) == ("a", "a.docx", "")
    assert work.raw_sha256 == hashlib.sha256((tmp_path / "a.docx").read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("styled", "property_", "title", "headline"),
    [
        ([("Truce agreed", "Title"), ("They went on.", "Normal")], "Draft 3", "Truce agreed", ""),
        ([("Truce agreed", "Heading 1"), ("They went on.", "Normal")], "", "Truce agreed", ""),
        ([("They went on.", "Normal")], "Truce agreed", "Truce agreed", "Truce agreed"),
        ([("Truce agreed", "Normal"), ("They went on.", "Normal")], "Truce agreed", "Truce agreed", ""),
        ([("They went on.", "Normal")], "Word Document", "", ""),
        ([("They went on.", "Normal")], "Document1", "", ""),
        ([("They went on.", "Normal")], "مستند 1", "", ""),
        ([("They went on.", "Normal")], "Documents leaked", "Documents leaked", "Documents leaked"),
        ([("They went on.", "Normal")], "", "", ""),
        ([(f"{n}.", "Normal") for n in range(12)] + [("Late title", "Title")], "", "Late title", ""),
    ],
)
def test_the_title_is_styled_so_or_in_the_properties(document, reading, styled, property_, title, headline):
    for text, style in styled:
        document.add_paragraph(text, style)
    document.core_properties.title = property_
    work, _ = reading(document)
    assert (work.title, work.headline) == (title, headline)


def test_properties_become_metadata(document, reading):
    document.add_paragraph("Text.")
    core = document.core_properties
    core.author, core.subject, core.created = "Mara Linden", "Valley\nwar", datetime(2019, 8, 12, 10, 30)  # noqa: DTZ001
    work, _ = reading(document)
    assert work.published == "2019-08-12T10:30:00Z"
    assert work.meta == (("author", "Mara Linden"), ("subject", "Valley war"))


def test_no_properties_are_made_up(document, reading, tmp_path):
    document.add_paragraph("Text.")
    document.save(tmp_path / "full.docx")
    with zipfile.ZipFile(tmp_path / "full.docx") as full, zipfile.ZipFile(tmp_path / "a.docx", "w") as bare:
        for name in full.namelist():
            data = full.read(name)
            if name == "_rels/.rels":
                data = re.sub(rb"<Relationship [^>]*core\.xml[^>]*/>", b"", data)
            if "core.xml" not in name:
                bare.writestr(name, data)
    (work,) = read(tmp_path / "a.docx", ReadOptions())
    assert (work.title, work.published, work.meta) == ("", "", ())


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>", "one\ntwo"),
        ("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t></w:r>", "one\ttwo"),
        ("<w:r><w:t>al</w:t><w:noBreakHyphen/><w:t>Sham</w:t></w:r>", "al\u2011Sham"),
        ('<w:r><w:t xml:space="preserve">a\u00a0b  c</w:t></w:r>', "a\u00a0b  c"),
        ('<w:hyperlink w:anchor="a"><w:r><w:t>linked</w:t></w:r></w:hyperlink>', "linked"),
        ('<w:ins w:id="1" w:author="x"><w:r><w:t>inserted</w:t></w:r></w:ins>', "inserted"),
        ('<w:del w:id="1" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del>', ""),
        ('<w:moveFrom w:id="1" w:author="x"><w:r><w:t>gone</w:t></w:r></w:moveFrom>', ""),
        ('<w:moveTo w:id="1" w:author="x"><w:r><w:t>come</w:t></w:r></w:moveTo>', "come"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", ""),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r>', "seen"),
        ('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:t>7</w:t></w:r>', "7"),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>control</w:t></w:r></w:sdtContent></w:sdt>", "control"),
        ("<w:r><w:rPr><w:rtl/></w:rPr><w:t>قالت القوات</w:t></w:r>", "قالت القوات"),
    ],
)
def test_what_counts_as_text_of_a_paragraph(document, reading, markup, text):
    paragraph = document.add_paragraph("[")
    paragraph._p.append(run(markup))
    paragraph.add_run("]")
    assert reading(document)[0].text == f"[{text}]"


def test_what_has_no_text_here_is_counted(document, reading):
    paragraph = document.add_paragraph("Text")
    for markup in (
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:r><w:footnoteReference w:id="3"/></w:r>',
        '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
    ):
        paragraph._p.append(run(markup))
    assert reading(document)[1] == [
        "a.docx: footnotes were left out (2)",
        "a.docx: signs of a symbol font were left out (1)",
        "a.docx: stretches of hidden text were left out (1)",
    ]


def test_a_text_box_follows_its_paragraph(document, reading):
    paragraph = document.add_paragraph("Before.")
    box = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    paragraph._p.append(
        parse_xml(
            f"<w:r {nsdecls('w')} {mc}><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    document.add_paragraph("After.")
    assert reading(document)[0].text == "Before.\nIn the box.\nAfter."


def test_an_initial_in_a_frame_belongs_to_the_next_paragraph(document, reading):
    paragraph = document.add_paragraph("T")
    paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:framePr {nsdecls("w")} w:dropCap="drop" w:lines="3"/>'))
    document.add_paragraph("he army went on.")
    assert reading(document)[0].text == "The army went on."


def test_a_table_of_one_column_only_lays_out_the_page(document, reading):
    table = document.add_table(rows=2, cols=1)
    table.cell(0, 0).text = "First."
    table.cell(1, 0).text = "Second."
    table.cell(1, 0).add_paragraph("A caption", "Caption")
    assert zones(reading(document)[0]) == [("body", "First.\nSecond."), ("caption", "A caption")]


def test_cells_are_one_line_each_merged_ones_counted_once(document, reading):
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(0, 2).text = "two\nlines"
    table.cell(1, 1).text = "middle"
    inner = table.cell(1, 2).add_table(rows=2, cols=2)
    inner.cell(0, 0).text = "inner"
    assert reading(document)[0].text == "wide\ttwo lines\n\tmiddle\tinner"


def test_styles_built_on_built_in_ones_count(document, reading):
    style = document.styles.add_style("Bildunterschrift", 1)
    style.base_style = document.styles["Caption"]
    document.add_paragraph("Text.")
    document.add_paragraph("The bridge", "Bildunterschrift")
    assert zones(reading(document)[0])[1] == ("caption", "The bridge")


def code_of(path) -> str:
    with pytest.raises(AnnotatorError) as caught:
        list(read(path, ReadOptions()))
    assert path.name in str(caught.value)
    return caught.value.code


def zipped(**members: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return target.getvalue()


def test_another_kind_of_office_document_is_told_as_one(document, tmp_path):
    target = tmp_path / "a.docx"
    document.save(target)
    with zipfile.ZipFile(target) as package:
        members = {name: package.read(name) for name in package.namelist()}
    types = members["[Content_Types].xml"].replace(b"wordprocessingml.document.main", b"wordprocessingml.template.main")
    with zipfile.ZipFile(target, "w") as package:
        for name, data in {**members, "[Content_Types].xml": types}.items():
            package.writestr(name, data)
    with pytest.raises(AnnotatorError, match=r"\(another kind of document is in it\)"):
        list(read(target, ReadOptions()))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "text.empty"),
        (b"plain text", "docx.invalid"),
        (b"PK\x03\x04 broken", "docx.invalid"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "docx.invalid"),
        (zipped(a="text"), "docx.invalid"),
        (zipped(**{"[Content_Types].xml": "<no xml"}), "docx.invalid"),
    ],
)
def test_what_is_no_word_document_is_told(tmp_path, data, code):
    (tmp_path / "a.docx").write_bytes(data)
    assert code_of(tmp_path / "a.docx") == code


def test_what_unpacks_to_far_more_than_a_document_is_not_unpacked(document, tmp_path):
    document.save(tmp_path / "whole.docx")
    with (
        zipfile.ZipFile(tmp_path / "whole.docx") as whole,
        zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as bomb,
    ):
        for name in whole.namelist():
            content = whole.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:body>", b"<w:body>" + b"<w:p/>" * 2_000_000)
            bomb.writestr(name, content)
    with pytest.raises(AnnotatorError, match=r"bomb\.docx: .*word/document\.xml.* unpacks to 11 MB"):
        list(read(tmp_path / "bomb.docx", ReadOptions()))


def test_parts_that_do_not_fit_are_told_in_words(tmp_path):
    (tmp_path / "a.docx").write_bytes(zipped(**{"[Content_Types].xml": "<x/>", "word/document.xml": "<a/>"}))
    with pytest.raises(AnnotatorError, match="its parts do not fit together"):
        list(read(tmp_path / "a.docx", ReadOptions()))


def test_a_document_without_text_and_missing_files_are_told(document, tmp_path):
    document.save(tmp_path / "a.docx")
    assert code_of(tmp_path / "a.docx") == "text.empty"
    assert code_of(tmp_path / "missing.docx") == "file.missing"


def test_a_damaged_document_is_read_or_told(document, tmp_path):
    document.add_paragraph("Text that is in it.")
    document.save(tmp_path / "whole.docx")
    whole = (tmp_path / "whole.docx").read_bytes()
    chance = random.Random(7)
    told = []
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(20):
            data[chance.randrange(len(data))] = chance.randrange(256)
        (tmp_path / "a.docx").write_bytes(data[: chance.randrange(len(data) // 2, len(data) + 1)])
        try:
            list(read(tmp_path / "a.docx", ReadOptions()))
        except AnnotatorError as problem:
            told.append((problem.code, str(problem)))
    assert {code for code, _ in told} == {"docx.invalid"}
    assert not any("\n" in sentence for _, sentence in told)
