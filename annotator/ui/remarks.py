"""The remarks that writers make in the account of an export, as templates to translate.

An account is a file too and is written in English. The window shows a remark in its own language where one of
these templates fits, and as it stands where none does.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

_TEMPLATES: Final = (QT_TRANSLATE_NOOP("Remarks", "not written: {name}, {count} times"),)
_FIELD: Final = re.compile(r"\\\{(\w+)\\\}")


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_FIELD.sub(r"(?P<\1>.+?)", re.escape(template)), re.DOTALL)


REMARKS: Final = {str(template): _pattern(str(template)) for template in _TEMPLATES}
"""Template to the pattern of what it gives; the names in braces are the groups."""
