"""Setting the article that belongs to the open one beside it: finding it, choosing it, and following on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.domain.errors import AnnotatorError
from annotator.ui.partner_view import PartnerView
from annotator.ui.theme import PAGES

if TYPE_CHECKING:
    from annotator.services.annotating import ArticleSession
    from annotator.ui.main_window import MainWindow
    from annotator.ui.panels import Panels


class SideBySide(QObject):
    """Owns the view of the partner; it is made when it is first wanted."""

    def __init__(self, window: MainWindow, panels: Panels) -> None:
        super().__init__(panels)
        self._window = window
        self._panels = panels
        self.partner_view: PartnerView | None = None
        panels.flow.article_opened.connect(self._opened)

    @property
    def shown(self) -> bool:
        """Whether the partner is shown."""
        return self.partner_view is not None and not self.partner_view.isHidden()

    def switch(self) -> None:
        """Show the article that belongs to the open one, or put it away; where none is known, ask for it."""
        if self.shown:
            self.close()
            return
        session = self._panels.flow.session
        partner = self._partner(session)
        if session is not None and partner is None:
            self.choose()
        elif session is not None:
            self._show(partner)

    def choose(self) -> None:
        """Ask which article belongs to the open one, and note it on both."""
        from annotator.services.finding import Finding
        from annotator.ui.dialogs.go_to import GoTo

        context = self._window.context
        if context is None or context.read_only:
            self._panels.tell(AnnotatorError("project.read-only"))
            return
        dialog = GoTo(
            self._window, Finding(context.file.unit_of_work, annotator=context.annotator, round_=context.round), ()
        )
        dialog.setWindowTitle(self.tr("Which article belongs to this one?"))
        dialog.chosen.connect(self._chosen)
        self._panels.flow.article_opened.connect(dialog.leave)
        dialog.finished.connect(dialog.deleteLater)
        dialog.appear()

    def close(self) -> None:
        """Put the partner away."""
        if self.partner_view is not None:
            self.partner_view.hide()
            self.partner_view.show_session(None)
        self._panels.desk.view.setFocus()
        self._mark()

    def read_anew(self) -> None:
        """Show the partner as it is stored now."""
        self._opened(self._panels.flow.session)

    def dress(self) -> None:
        """Follow theme, labels and text size of the article."""
        if self.partner_view is None:
            return
        preferences, theme = self._window.preferences, self._window.theme
        self.partner_view.dress(self._panels.desk.styles(), PAGES[theme])
        self.partner_view.set_text(
            arabic=preferences.font_arabic,
            latin=preferences.font_latin,
            size=preferences.text_size,
            spacing=preferences.line_spacing,
        )

    def _partner(self, session: ArticleSession | None) -> str | None:
        from annotator.services.pairs import Pairs

        context = self._window.context
        if session is None or context is None:
            return None
        return Pairs(context.file.unit_of_work).partner(session.article.id)

    def _chosen(self, other: str) -> None:
        from annotator.domain.pairs import PairKind
        from annotator.services.pairs import Pairs

        context, session = self._window.context, self._panels.flow.session
        if context is None or session is None:
            return
        try:
            languages = {context.annotating.open(other).article.info.language, session.article.info.language}
            kind = PairKind.TRANSLATION if len(languages) > 1 else PairKind.DUPLICATE
            pairs, article, by = Pairs(context.file.unit_of_work), session.article.id, context.annotator.id
            self._window.tasks.write(lambda: pairs.pair(article, other, kind, by=by))
        except AnnotatorError as problem:
            self._panels.tell(problem)
            return
        self._show(other)

    def _show(self, partner: str | None) -> None:
        partner_view, context = self._made(), self._window.context
        if context is not None:
            partner_view.show_session(context.annotating.open(partner) if partner else None)
            self.dress()
            partner_view.show()
        self._mark()

    def _made(self) -> PartnerView:
        if self.partner_view is None:
            desk = self._panels.desk
            self.partner_view = PartnerView(desk.view, desk)
            self.partner_view.closed.connect(self.close)
            self.partner_view.other_wanted.connect(self.choose)
            self.partner_view.opening_wanted.connect(self._panels.flow.open_article)
            desk.beside(self.partner_view)
        return self.partner_view

    def _opened(self, session: ArticleSession | None) -> None:
        if not self.shown or self.partner_view is None:
            return
        if session is None:
            self.close()
        else:
            self._show(self._partner(session))

    def _mark(self) -> None:
        self._window.actions_by_id["side-by-side"].setChecked(self.shown)
