from __future__ import annotations

import pytest

from annotator.formats.conll_dialect import columns_of_head, dialect_of, starts_article


@pytest.mark.parametrize(
    ("lines", "parted_by", "width"),
    [
        (["EU B-ORG", "rejects O"], "spaces", 2),
        (["EU\tB-ORG", "rejects\tO"], "tabs", 2),
        (["New York\tB-LOC", "is\tO"], "tabs", 2),
        (["EU   NNP  B-ORG", "rejects VBZ    O"], "spaces", 3),
        (["EU\t\tB-ORG", "rejects\tO"], "tabs", 2),
        (["EU \tNNP\t B-ORG", "rejects\tVBZ O"], "tabs and spaces", 3),
        (["EU -X- _ B-ORG", "no line", "rejects -X- _ O"], "spaces", 4),
        (["a\u00a0b -X- _ O"], "spaces", 4),
        (["# id 7 domain=news", "# x y", "# z", "EU B-ORG"], "spaces", 2),
        (["# O", "# B-A"], "spaces", 2),
        (["-DOCSTART- -X- -X- O", "", "EU B-ORG "], "spaces", 2),
        (["This is no such file."], "tabs and spaces", 2),
        ([], "tabs and spaces", 2),
    ],
)
def test_the_dialect_of_lines(lines, parted_by, width):
    dialect = dialect_of(lines)
    assert (dialect.parted_by, dialect.width) == (parted_by, width)


@pytest.mark.parametrize(
    ("line", "comment"),
    [
        ("# id 7 domain=news", True),
        ("# O", False),
        ("#hashtag B-A", False),
        ("# two words", True),
        ("# sign", True),
        ("#", True),
        ("x # O", False),
    ],
)
def test_a_comment_is_what_cannot_be_a_token(line, comment):
    assert dialect_of(["EU B-ORG", "rejects O"]).is_comment(line) is comment


@pytest.mark.parametrize(
    ("line", "starts"),
    [
        ("-DOCSTART- -X- -X- O", True),
        ("-DOCSTART-\t-DOCSTART-\tO", True),
        ("-DOCSTART- (947testa CRICKET)", True),
        ("-DOCSTART-", True),
        ("-DOCSTART- -X- _ B-DATE", False),
        ("-DOCSTART-S O", False),
        (" -DOCSTART- O", False),
    ],
)
def test_what_begins_an_article(line, starts):
    assert starts_article(line) is starts


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        (b"EU B-ORG\nrejects O\n", 2),
        (b"\xef\xbb\xbfEU\tB-ORG\r\nrejects\tO\r\n", 2),
        (b"-DOCSTART- -X- -X- O\n\nEU -X- _ B-ORG\n", 4),
        (b"EU B-ORG\nrejects O\ncut of", 2),
        ("إدلب B-LOC\n".encode("utf-16"), 2),
        (b"# global.columns = ID FORM NE\n1\tEU\tB-ORG\n", 0),
        (b"just a text\n", 0),
        (b"", 0),
    ],
)
def test_columns_by_the_first_bytes(head, columns):
    assert columns_of_head(head) == columns
