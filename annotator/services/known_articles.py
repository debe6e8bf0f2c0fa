"""Which article of the project a work is about: the one with its text, or one with its name and another text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.domain.realigning import Realignment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotator.domain.articles import Article
    from annotator.domain.exchange import ArticleWork


@dataclass(frozen=True, slots=True)
class Place:
    """Where a work goes: an article that is known (by its id), with the way there if its text is another one.

    ``id`` is empty for a new article.
    """

    id: str = ""
    text: str = ""
    way: Realignment | None = None


class KnownArticles:
    """The ids and texts (by their hash) of a project's articles, and of those an import adds to them.

    ``text_of`` returns the text of an article by its id.
    """

    def __init__(self, hashes: Iterable[tuple[str, str]], text_of: Callable[[str], str]) -> None:
        self._ids: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        for article_id, text_sha256 in hashes:
            self._ids[article_id] = text_sha256
            self._texts[text_sha256] = article_id
        self._before = frozenset(self._ids)
        self._text_of = text_of
        self._last: tuple[tuple[str, str], Realignment] | None = None

    def __bool__(self) -> bool:
        """Tell whether there was any article before the import."""
        return bool(self._before)

    def was_there(self, article: str) -> bool:
        """Tell whether an article was in the project before the import."""
        return article in self._before

    def has_text(self, article: Article) -> bool:
        """Tell whether there is an article with this text."""
        return article.info.text_sha256 in self._texts

    def add(self, article: str, text_sha256: str) -> None:
        """Take in a new article."""
        self._ids[article] = text_sha256
        self._texts[text_sha256] = article

    def place(self, work: ArticleWork, article: Article, *, realign: bool) -> Place:
        """Return where a work with this text goes.

        Raise ``import.…`` where its id stands for another text, unless its spans can be moved there.
        """
        same = self._texts.get(article.info.text_sha256)
        if same is not None:
            return Place(same)
        name = self.namesake(work)
        if not name:
            return Place()
        if realign and (work.id or work.has_spans or work.state is not None):
            way = self._way(article, name)
            if way.related:
                return Place(name, way.new, way)
            if work.id:
                raise AnnotatorError("import.unlike", file=work.file, line=work.line, id=work.id)
        if work.id:
            code = "import.id-taken" if self.was_there(work.id) else "import.id-twice"
            raise AnnotatorError(code, file=work.file, line=work.line, id=work.id)
        return Place()

    def namesake(self, work: ArticleWork) -> str:
        """Return the article (id) that a work is about by its name: its id, or the name of its file without one."""
        name = work.id or work.stem
        return name if name in self._ids else ""

    def free_id(self, stem: str) -> str:
        """Return an id for a new article, made from the name of its file."""
        # A file's name need not be Unicode; what is not is a question mark in the id.
        stem = stem.encode("utf-8", "replace").decode("utf-8") or "article"
        candidate, number = stem, 1
        while candidate in self._ids:
            number += 1
            candidate = f"{stem}-{number}"
        return candidate

    def _way(self, article: Article, name: str) -> Realignment:
        # Several annotators' works on one article follow each other.
        key = (article.info.text_sha256, name)
        last = self._last
        if last is None or last[0] != key:
            last = self._last = (key, Realignment.between(article.text, self._text_of(name)))
        return last[1]
