"""Works as records of spaCy's training data, or as tasks of Prodigy."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.exchange import ExportReport, Fate, Outcome
from annotator.formats.docbin_documents import Documents
from annotator.formats.spacy_jsonl_reading import KEY
from annotator.formats.work_details import taken_apart, without
from annotator.tokens.alignment import TokenGrid, trimmed

if TYPE_CHECKING:
    from annotator.domain.exchange import ArticleWork
    from annotator.formats.work_details import WorkDetails
    from annotator.tokens.policies import Tokenization
    from annotator.tokens.tokenizers import Token

ENTITIES: Final = "entities"
PRODIGY: Final = "prodigy"
SPANS: Final = "spans"
TOKENS: Final = "tokens"


def entity_record(work: ArticleWork, report: ExportReport) -> dict[str, Any]:
    """Return a record with entities as [start, end, label]; every span is as it is."""
    parts = taken_apart(work)
    report.fates[SPANS][Fate.AS_IS] += len(parts.spans)
    entities = [[span["start"], span["end"], span["label"]] for span in parts.spans]
    return {"entities": entities, "text": parts.text, **_beside(parts)}


class ProdigyTasks:
    """Makes tasks of Prodigy, with tokens."""

    def __init__(self, tokenization: Tokenization) -> None:
        self._documents = Documents(tokenization)
        self._counted = ""

    def record(self, work: ArticleWork, report: ExportReport) -> dict[str, Any]:
        """Return a task; tell in the report how each span lies on its tokens."""
        if work.id != self._counted or not work.id:
            self._documents.count(work.language)
            self._counted = work.id
        parts = taken_apart(work)
        tokens = self._tokens(work)
        grid = TokenGrid([token["start"] for token in tokens], [token["end"] for token in tokens])
        starts = [token["start"] for token in tokens]
        spans = []
        for span in parts.spans:
            fit = grid.expanded(span["start"], span["end"])
            named = {} if fit is None else _named(fit, starts)
            spans.append({"start": span["start"], "end": span["end"], **named, "label": span["label"]})
            report.fates[SPANS][Fate.AS_IS] += 1
            report.count(_outcome(work, span, fit, grid))
        by_id = {span["id"]: told for span, told in zip(parts.spans, spans, strict=True)}
        relations = [_relation(link, by_id) for link in parts.links]
        task: dict[str, Any] = {"spans": spans, "answer": "accept"}
        if relations:
            task["relations"] = relations
        if work.annotator:
            task["_annotator_id"] = work.annotator
        return {**task, "text": parts.text, "tokens": tokens, **_beside(parts)}

    def sentences(self) -> list[str]:
        """Return a sentence for each tokeniser."""
        return self._documents.sentences()

    def _tokens(self, work: ArticleWork) -> list[dict[str, Any]]:
        document = self._documents.of(work.text, work.language)
        return [
            {
                "text": token.text,
                "start": token.idx,
                "end": token.idx + len(token.text),
                "id": token.i,
                "ws": bool(token.whitespace_),
            }
            for token in document
        ]


def _beside(parts: WorkDetails) -> dict[str, Any]:
    """Return what both tools pass over: what Prodigy shows in the corner of a card, and the details."""
    shown = {key: parts.whole[key] for key in ("id", "title", "annotator") if parts.whole.get(key)}
    spans = [without(span, ("text",)) for span in parts.spans]
    return {"meta": shown, KEY: {**parts.whole, "spans": spans, "links": parts.links}}


def _named(fit: Token, starts: list[int]) -> dict[str, int]:
    """Return the first and the last token of a range."""
    return {"token_start": bisect_left(starts, fit.start), "token_end": bisect_left(starts, fit.end) - 1}


def _relation(link: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return a relation as Prodigy has it: between the last tokens of two spans."""
    head, child = by_id[link["source"]], by_id[link["target"]]
    ends = {"head": head.get("token_end"), "child": child.get("token_end")}
    return {**ends, "head_span": head, "child_span": child, "label": link["type"]}


def _outcome(work: ArticleWork, span: dict[str, Any], fit: Token | None, grid: TokenGrid) -> Outcome:
    start, end = span["start"], span["end"]
    fate, reason = Fate.AS_IS, ""
    if fit is None:
        fate, reason = Fate.DROPPED, "no token lies there"
    elif fit != (start, end):
        fate = Fate.WIDENED if fit.start < start or fit.end > end else Fate.NARROWED
        reason = _why(work.text, start, end, grid)
    return Outcome(
        layer=TOKENS,
        article=work.id,
        annotator=work.annotator,
        span=span["id"],
        start=start,
        end=end,
        label=span["label"],
        text=work.text[start:end],
        fate=fate,
        written_start=None if fit is None else fit.start,
        written_end=None if fit is None else fit.end,
        reason=reason,
    )


def _why(text: str, start: int, end: int, grid: TokenGrid) -> str:
    reasons = []
    for edge, doing in ((start, "begins"), (end, "ends")):
        token = grid.around(edge)
        if token is not None:
            reasons.append(f"{doing} inside the token “{text[token.start : token.end]}”")
    if trimmed(text, start, end) != (start, end):
        reasons.append("white space at its edge is left out")
    return "; ".join(reasons)
