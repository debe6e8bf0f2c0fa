"""CoNLL-U Plus: CoNLL-U whose first line names the columns, ours being ``ID FORM MISC ANNOTATOR:NE``.

The tags are IOB2, with further columns ``ANNOTATOR:NE2`` and so on where spans overlap. ``# newdoc id`` begins an
article (of one annotator), ``# text`` has each sentence, MISC the offsets of tokens in code points and the white space
around them. What the columns cannot say stands in the comments of :mod:`annotator.formats.conll_plus_own`.
"""

from __future__ import annotations

from annotator.formats.base import Format
from annotator.formats.conll_dialect import is_conllu
from annotator.formats.conll_plus_reading import read
from annotator.formats.conll_plus_writing import write

FORMAT = Format(
    name="conllup",
    title="CoNLL-U Plus",
    suffixes=(".conllup", ".conllu", ".conll"),
    recognises=is_conllu,
    reads=read,
    writes=write,
    round_trips=True,
    header=True,
    several=True,
    on_tokens=True,
)
