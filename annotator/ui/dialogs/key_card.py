"""The key card: every key on one page, to read, to print and to keep as a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QTextBrowser

from annotator.domain.labels import local
from annotator.ui.actions import CONTEXT, MENUS
from annotator.ui.article_keys import ARTICLE_KEYS
from annotator.ui.dialogs.dialog import Dialog
from annotator.ui.scaling import scaled

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

WIDTH, HEIGHT = 1180, 690
COLUMNS, SHOWN = 3, 4
"""Columns on paper, and in the window, which is wider than it is high."""
PRINTED = (8, 7.5, 7, 6.5, 6, 5.5)
"""Sizes in points to print in; the largest that fits on one page is taken."""
Group = tuple[str, list[tuple[str, str]]]
"""A title, and its (keys, what they do)."""


class KeyCard(Dialog):
    """Shows the keys of the menus and of the article in the interface language."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.page = QTextBrowser(self)
        self.page.setOpenLinks(False)
        self.body.addWidget(self.page, 1)
        self._save = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self._save.clicked.connect(self._save_clicked)
        self._close = self.add_button(QDialogButtonBox.ButtonRole.RejectRole, main=True)
        self._close.clicked.connect(self.reject)
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        self.page.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keys"))
        self.page.setAccessibleName(self.tr("Keys"))
        self._save.setText(self.tr("&Save as PDF…"))
        self._close.setText(self.tr("&Close"))
        _fill(self.page.document(), list(self.groups()), scaled(9), columns=max(1, round(SHOWN * 100 / scaled(100))))
        self.page.moveCursor(QTextCursor.MoveOperation.Start)

    def groups(self) -> Iterator[Group]:
        """Yield what stands on the card: the article's own keys, then each menu's."""
        translate = QCoreApplication.translate
        for number, (title, lines) in enumerate(ARTICLE_KEYS):
            shown = [(self._filled(pressed), translate("ArticleKeys", text)) for pressed, text in lines]
            yield translate("ArticleKeys", title), shown if number else [*self._labels(), *shown]
        for _name, title, specs in MENUS:
            found = []
            for spec in specs:
                action = self._window.actions_by_id[spec.id] if spec.id != "-" else None
                keys = self._keys_of(spec.id) if action is not None else ""
                if keys:
                    text = translate(CONTEXT, spec.text).replace("&", "").replace("…", "")
                    found.append((keys, text))
            if found:
                yield translate(CONTEXT, title).replace("&", ""), found

    def save(self, path: Path) -> None:
        """Write the card as a PDF of one page."""
        writer = QPdfWriter(str(path))
        writer.setTitle(self.windowTitle())
        layout = QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF(12, 12, 12, 12)
        )
        writer.setPageLayout(layout)
        writer.setResolution(96)
        document, groups = QTextDocument(), list(self.groups())
        for size in PRINTED:
            _fill(document, groups, size)
            document.setPageSize(layout.paintRectPixels(96).size())
            if document.pageCount() == 1:
                break
        document.print_(writer)

    def _labels(self) -> list[tuple[str, str]]:
        context = self._window.context
        if context is None:
            return []
        return [
            (str(label.key), local(label.title, self._window.language, label.name))
            for label in context.label_set.offered
            if 1 <= label.key <= 9
        ]

    def _filled(self, pressed: str) -> str:
        """Return keys of the article, an action's in the place of its name in braces."""
        return re.sub(r"\{(.+?)\}", lambda found: self._keys_of(found[1]) or "–", pressed)

    def _keys_of(self, action: str) -> str:
        return self._window.keymap.shown(action)

    def _save_clicked(self) -> None:
        title = self.tr("Save the key card")
        name, _filter = QFileDialog.getSaveFileName(self, title, str(Path.home() / "keys.pdf"), "PDF (*.pdf)")
        if name:
            self.save(Path(name))


def _fill(document: QTextDocument, groups: list[Group], size: float, *, columns: int = COLUMNS) -> None:
    """Set the card into a document, its groups spread over columns of about the same length."""
    right_to_left = QLocale().textDirection() == Qt.LayoutDirection.RightToLeft
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    document.setDocumentMargin(12)
    shown = _columns(groups, columns)
    if right_to_left:
        # A table's columns do not turn round with its text.
        shown.reverse()
    direction = "rtl" if right_to_left else "ltr"

    def _column(groups: list[Group]) -> str:
        return "".join(_group_html(group, right_to_left=right_to_left) for group in groups)

    cells = "".join(f'<td width="{100 // columns}%">{_column(column)}</td>' for column in shown)
    table = f'<table width="100%" cellpadding="6"><tr>{cells}</tr></table>'
    document.setHtml(f'<div dir="{direction}" style="font-size: {size}pt">{table}</div>')


def _columns(groups: list[Group], columns: int) -> list[list[Group]]:
    """Cut the groups into columns, in order, so that the longest is as short as can be."""
    lengths = [len(keys) + 2 for _, keys in groups]
    cuts = combinations(range(1, len(groups)), columns - 1)
    bounds = min(
        ((0, *cut, len(groups)) for cut in cuts),
        key=lambda ends: max(sum(lengths[first:last]) for first, last in pairwise(ends)),
    )
    return [groups[first:last] for first, last in pairwise(bounds)]


def _group_html(group: Group, *, right_to_left: bool) -> str:
    title, keys = group
    rows = []
    for pressed, text in keys:
        gap = "left" if right_to_left else "right"
        keys_cell = f'<td style="padding-{gap}: 8px"><b>\u2066{escape(pressed)}\u2069</b></td>'
        cells = [keys_cell, f"<td>{escape(text)}</td>"]
        rows.append(f"<tr>{''.join(reversed(cells) if right_to_left else cells)}</tr>")
    head = f'<p style="margin: 6px 0 2px 0; font-weight: 600">{escape(title)}</p>'
    align = "right" if right_to_left else "left"
    return f'{head}<table align="{align}" cellpadding="1" cellspacing="0">{"".join(rows)}</table>'
