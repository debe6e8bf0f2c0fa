"""CoNLL-2002: ``TOKEN TAG`` a line, a blank line after each sentence, ``-DOCSTART-`` before each article.

With ``layers=all`` further tag columns follow, as many as the file needs: ``TOKEN TAG1 TAG2 …``. See
:mod:`annotator.formats.conll_writing` for what stands beside, :mod:`annotator.formats.conll_reading` for what is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.domain.parts import Part
from annotator.formats import conll_writing
from annotator.formats.base import Format
from annotator.formats.conll_dialect import columns_of_head
from annotator.formats.conll_reading import read
from annotator.formats.conll_writing import OPTIONS, Columns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.exchange import ArticleWork, ExportReport
    from annotator.formats.base import Output, WriteOptions

_COLUMNS: Final = Columns("conll2002", (), ())


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a CoNLL-2002 file; see :class:`annotator.formats.base.Writer`."""
    return conll_writing.write(works, output, options, _COLUMNS)


def _recognises(head: bytes) -> bool:
    """Tell whether lines have two columns."""
    return columns_of_head(head) == 2


FORMAT = Format(
    name="conll2002",
    title="CoNLL-2002",
    suffixes=(".conll",),
    recognises=_recognises,
    reads=read,
    writes=write,
    carries=frozenset({Part.ARTICLE_IDS}),
    options=OPTIONS,
    on_tokens=True,
)
