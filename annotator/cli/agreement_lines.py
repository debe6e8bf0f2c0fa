"""Agreement, as lines for a terminal: the headline first, then why they differ, then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.terminal import figure, plural, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_KAPPA_WARNING = "Mind: the tokens outside of spans make the kappa of tokens look high, and it does not see particles."

_FOR_MACHINES = {"label_pi", "label_s"}
"""Figures that are asked for by name in other papers, and say nothing more to a reader."""


def agreement_lines(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a report's document says, less sources, units and reasons, which --json and --report tell."""
    overall = document["overall"]
    yield from _headline(document)
    if len(document["annotators"]) > 1:
        yield ""
        yield from _pairs(document)
    if overall["articles"]:
        yield ""
        yield from _differences(document)
        for title, key in (
            ("label", "labels"),
            ("language", "languages"),
            ("zone", "zone_figures"),
            ("source", "sources"),
        ):
            parts = document[key]
            if key == "labels" or len(parts) > 1:
                yield ""
                yield from _parts(title, parts)
                if overall["figures"][0]["interval"]:
                    yield from _no_interval(parts)
        yield ""
        yield from _figures(overall["figures"])
        yield _KAPPA_WARNING
    yield ""
    for item in document["left_out"]:
        whose = f", {item['annotator']}" if item["annotator"] else ""
        yield f"Left out: {item['what']}{whose}: {item['count']:,} ({item['why']})."
    yield "Units, sources and what each figure leaves out: --json, or as a page: --report FILE.html"


def _headline(document: Mapping[str, Any]) -> Iterator[str]:
    overall = document["overall"]
    headline = overall["figures"][0]
    people = document["annotators"]
    if headline["value"] is None:
        yield f"Exact F1 n/a: {headline['why_undefined'] if people else 'there are no annotators'}."
    else:
        counts = overall["counts"]
        yield (
            f"Exact F1 {figure(headline['value'])}{_interval(headline, ', 95 % interval ')}"
            f" ({counts['equal']:,} equal of {counts['first']:,} and {counts['second']:,} spans;"
            f" {plural(overall['articles'], 'article')}, {plural(len(people), 'annotator')})"
        )
        if headline["why_no_interval"]:
            yield f"No interval: {headline['why_no_interval']}."
    which = "First" if document["reads"]["submissions"] == "first" else "Latest"
    aids = {"without": "without suggestions", "with": "with suggestions on", "all": "with and without suggestions"}
    yield (
        f"{which} submissions of the round “{document['round']['name']}”, {aids[document['aids']]}; label set "
        f"“{document['label_set']['name']}”, version {document['label_set']['version']}; zones: "
        f"{_zones(document['zones'])}."
    )
    if any(person["gold"] for person in people):
        from annotator.services.agreement.document import OF_GOLD

        yield f"Mind: gold is compared, too: {OF_GOLD}."
    if which == "Latest":
        yield "Mind: annotators may have seen differences or gold by then; publish the figures of first submissions."


def _zones(zones: Sequence[str]) -> str:
    from annotator.domain.articles import ZoneKind

    return "all" if len(zones) == len(ZoneKind) else ", ".join(zones)


def _interval(found: Mapping[str, Any], before: str = "") -> str:
    interval = found["interval"]
    return f"{before}{figure(interval['low'])}–{figure(interval['high'])}" if interval else ""


def _pairs(document: Mapping[str, Any]) -> Iterator[str]:
    rows = []
    for pair in document["pairs"]:
        exact, macro = pair["figures"][:2]
        counts = pair["counts"]
        rows.append(
            (
                " – ".join(pair["annotators"]),
                f"{pair['articles']:,}",
                figure(exact["value"]),
                _interval(exact),
                figure(macro["value"]),
                f"{counts['equal']:,} of {counts['first']:,} and {counts['second']:,}",
            )
        )
    yield from _table(("annotators", "articles", "exact F1", "95 %", "macro", "equal spans"), rows)
    for pair in document["pairs"]:
        if not pair["articles"]:
            yield f"{pair['annotators'][0]} and {pair['annotators'][1]} share no sealed article: n/a, neither 0 nor 1."


def _differences(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield how often spans differ in each way, pair by pair."""
    rows = []
    for pair in document["pairs"]:
        counts, causes = pair["counts"], pair["causes"]
        if pair["articles"]:
            rows.append(
                (
                    " – ".join(pair["annotators"]),
                    f"{counts['missing_first']:,}",
                    f"{counts['missing_second']:,}",
                    f"{counts['boundary']:,}",
                    *(f"{causes[name]:,}" for name in ("particle", "punctuation", "title", "other")),
                    f"{counts['label']:,}",
                    f"{counts['both']:,}",
                    f"{counts['groups']:,}",
                )
            )
    head = ("why they differ", "1st misses", "2nd misses", "boundary", "(particle", "punctuation", "title", "other)")
    yield from table((*head, "label", "both", "split/merge"), rows)


def _parts(title: str, parts: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    rows = []
    for part in parts:
        exact, macro = part["figures"][:2]
        name = (part["name"] or "–") + (" (retired)" if part.get("retired") else "")
        rows.append((name, f"{exact['n']:,}", figure(exact["value"]), _interval(exact), figure(macro["value"])))
    yield from _table((title, "spans", "exact F1", "95 %", "macro"), rows)


def _no_interval(parts: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield why parts have no interval where the whole has one."""
    reasons = {part["figures"][0]["why_no_interval"] for part in parts if part["figures"][0]["value"] is not None}
    for reason in sorted(reasons - {None}):
        yield f"No interval where {reason}."


def _figures(figures: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    rows = [
        (item["name"], figure(item["value"]), _interval(item) or "", f"{item['n']:,}", item["why_undefined"] or "")
        for item in figures[1:]
        if item["key"] not in _FOR_MACHINES
    ]
    yield from _table(("figure", "value", "95 %", "n", ""), rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield a table without the columns that have nothing in any row."""
    used = [place for place in range(len(head)) if any(row[place] for row in rows)]
    yield from table([head[place] for place in used], [[row[place] for place in used] for row in rows])
