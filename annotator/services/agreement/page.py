"""The agreement report as one page to read and to send on: whole in itself, it loads nothing and holds no time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.articles import ZoneKind
from annotator.services.agreement import charts
from annotator.services.agreement.document import OF_GOLD
from annotator.services.agreement.page_words import METHODS, REFERENCES, STYLE, TOKENS
from annotator.services.report_page import named, page_of, plain, save, shortened, table

if TYPE_CHECKING:
    from pathlib import Path

    Document = Mapping[str, Any]

_BESIDE: Final = ("exact_f1_macro", "boundary_f1", "overlap_f1", "lenient_f1", "label_kappa", "u_alpha")
_SHORT: Final = {
    "exact_f1_macro": "Exact F1, mean over articles",
    "boundary_f1": "Boundary F1",
    "overlap_f1": "Overlap F1",
    "lenient_f1": "Equal but for particles",
    "label_kappa": "κ of labels",
    "u_alpha": "uα",
}
_SURFACES: Final = 20
_AIDS: Final = {
    "without": "Work done with suggestions on is left out.",
    "with": "Only work done with suggestions on is measured here.",
    "all": "Work done with suggestions on is measured together with the other.",
}


def save_report(target: Path, document: Document) -> None:
    """Write the page of a report; the target is replaced whole, or stays as it was."""
    save(target, agreement_page(document))


def agreement_page(document: Document) -> str:
    """Return the page of a report's document; the same document gives the same characters."""
    title = f"Agreement – {document['project']}" if document["project"] else "Agreement"
    sections = (
        ("Why they differ", _differences(document)),
        ("By label", _labels(document)),
        ("Who agrees with whom", _pairs(document)),
        ("Labels against each other", _confusion(document)),
        ("What they disagree on most", _surfaces(document)),
        ("All figures", _figures(document)),
        ("By language, zone and source", _parts(document)),
        ("What was left out, and why", _left_out(document)),
        ("How it was measured", _methods(document)),
        ("References", _references(document)),
    )
    beginning = (charts.patterns(), *_about(document), *_headline(document))
    return page_of(title, beginning, sections, style=STYLE)


def _about(document: Document) -> Iterator[str]:
    labels, overall = document["label_set"], document["overall"]
    name = f": {named(document['project'])}" if document["project"] else ""
    people = ", ".join(named(person["name"]) for person in document["annotators"])
    whose = f"{_count(len(document['annotators']), 'annotator')} ({people})" if people else "0 annotators"
    yield f"<h1>Agreement between annotators{name}</h1>"
    yield (
        f"<p>{_count(overall['articles'], 'article')} that two or more of {whose} sealed, in the round "
        f"“{named(document['round']['name'])}”. Labels are those of the label set “{named(labels['name'])}”, version "
        f"{labels['version']}.</p>"
    )
    first = document["reads"]["submissions"] == "first"
    read = (
        "What is read is the first submission of each annotator, sealed before differences or gold were shown."
        if first
        else "<strong>What is read is the latest submission of each annotator: differences or gold may have been seen "
        "before. These are not the figures to publish.</strong>"
    )
    if any(person["gold"] for person in document["annotators"]):
        read += f" <strong>Gold is compared, too: {plain(OF_GOLD)}.</strong>"
    zones = document["zones"]
    only = "" if len(zones) == len(ZoneKind) else f" Only these zones count: {', '.join(zones)}."
    yield f"<p>{read} {_AIDS[document['aids']]}{only}</p>"


def _headline(document: Document) -> Iterator[str]:
    overall = document["overall"]
    headline, *others = overall["figures"]
    counts = overall["counts"]
    yield '<section class="lead">'
    if headline["value"] is None:
        why = headline["why_undefined"] if document["annotators"] else "there are no annotators"
        yield f'<div class="value">n/a</div><p>Exact F1: {plain(why)}.</p></section>'
        return
    interval = headline["interval"]
    told = (
        f"{interval['confidence']:.0%} interval {_interval(headline)}."
        if interval
        else f"No interval: {plain(headline['why_no_interval'])}."
    )
    yield f'<div class="value">{headline["value"]:.3f}<small>exact F1</small></div><p>{told}</p>'
    yield (
        f"<p>{counts['equal']:,} spans are equal in start, end and label, of {counts['first']:,} and "
        f"{counts['second']:,}{' (over all pairs)' if len(document['pairs']) > 1 else ''}.</p>"
    )
    by_key = {figure["key"]: figure for figure in others}
    shown = "".join(f"<div><dt>{_SHORT[key]}</dt><dd>{_value(by_key[key])}</dd></div>" for key in _BESIDE)
    yield f'<dl class="beside">{shown}</dl></section>'


def _differences(document: Document) -> Iterator[str]:
    overall, pairs = document["overall"], document["pairs"]
    counts, causes = overall["counts"], overall["causes"]
    if not overall["articles"]:
        return
    names = pairs[0]["annotators"] if len(pairs) == 1 else ("the first", "the second")
    rows = [
        (f"{names[0]} misses", counts["missing_first"], "plain"),
        (f"{names[1]} misses", counts["missing_second"], "dots"),
        ("Boundary: particle", causes["particle"], "slanted"),
        ("Boundary: punctuation", causes["punctuation"], "slanted"),
        ("Boundary: title", causes["title"], "slanted"),
        ("Boundary: other", causes["other"], "slanted"),
        ("Label", counts["label"], "upright"),
        ("Boundary and label", counts["both"], "crossed"),
        ("Split or merged", counts["groups"], "level"),
    ]
    if len(pairs) > 1:
        rows[:2] = [("Missing", counts["missing_first"] + counts["missing_second"], "plain")]
    yield charts.bars([row for row in rows if row[1]], title="How often spans differ in each way")
    yield (
        f'<p class="quiet">Each span is accounted for once: {counts["first"]:,} + {counts["second"]:,} = '
        f"2 × {counts['equal']:,} equal + 2 × {counts['boundary'] + counts['label'] + counts['both']:,} paired + "
        f"{counts['missing_first'] + counts['missing_second']:,} missing + {counts['members']:,} in split or merged "
        "groups. A boundary differs by a particle, by punctuation or by a title where nothing else lies between the "
        "ends.</p>"
    )


def _labels(document: Document) -> Iterator[str]:
    rows = [(_label_name(label), label["figures"][0]) for label in document["labels"]]
    if not rows or not document["overall"]["articles"]:
        return
    yield charts.scores(rows, title="Exact F1 of each label")
    yield f"<p>Exact F1 of each label{_whiskers(figure for _, figure in rows)}.</p>"
    body = []
    for label in document["labels"]:
        by_key = {figure["key"].partition(":")[0]: figure for figure in label["figures"]}
        keys = ("exact_f1", "exact_f1_macro", "boundary_f1", "lenient_f1", "surface_f1", "u_alpha", "k_u_alpha")
        body.append([named(_label_name(label)), f"{by_key['exact_f1']['n']:,}", *(_value(by_key[key]) for key in keys)])
    head = ("label", "spans", "exact F1", "macro", "boundary", "but for particles", "per surface", "uα alone", "(k)uα")
    yield table(head, body, numbers=range(1, 9))


def _pairs(document: Document) -> Iterator[str]:
    names = [person["name"] for person in document["annotators"]]
    if len(names) > 2:
        places = [(one, two) for one in range(len(names)) for two in range(one + 1, len(names))]
        values = {place: pair["figures"][0]["value"] for place, pair in zip(places, document["pairs"], strict=True)}
        yield charts.pair_matrix(names, values, title="Exact F1 of each two annotators")
        yield "<p>Exact F1 of each two annotators; a stronger tint is a higher figure.</p>"
    body = []
    for pair in document["pairs"]:
        exact, macro = pair["figures"][:2]
        counts = pair["counts"]
        body.append(
            [
                " and ".join(map(named, pair["annotators"])),
                f"{pair['articles']:,}",
                f"{counts['first']:,}",
                f"{counts['second']:,}",
                f"{counts['equal']:,}",
                _value(exact),
                _interval(exact),
                _value(macro),
                f"{counts['missing_first']:,}",
                f"{counts['missing_second']:,}",
            ]
        )
    if not body:
        yield "<p>There are not two annotators to compare.</p>"
        return
    head = (
        "annotators",
        "articles",
        "1st's spans",
        "2nd's",
        "equal",
        "exact F1",
        "95 %",
        "macro",
        "1st misses",
        "2nd misses",
    )
    yield table(head, body, numbers=range(1, 10))


def _confusion(document: Document) -> Iterator[str]:
    found = document["overall"]["confusion"]
    if len(found["labels"]) < 2:
        return
    names = {label["id"]: _label_name(label) for label in document["labels"]}
    labels = ["missing" if label is None else names.get(label, label) for label in found["labels"]]
    pairs = document["pairs"]
    whose = (
        f"Rows are {named(pairs[0]['annotators'][0])}, columns {named(pairs[0]['annotators'][1])}"
        if len(pairs) == 1
        else "Rows are the annotator who is named first in a pair, columns the other"
    )
    yield charts.confusion_matrix(labels, found["all"], title="Labels of one annotator against those of the other")
    yield (
        f"<p>{whose}. Spans that belong together, whatever their boundaries; outlined where the labels are the same. "
        "“Missing” is a span that the other has not. A stronger tint is a greater share of its row.</p>"
    )


def _surfaces(document: Document) -> Iterator[str]:
    names = {label["id"]: _label_name(label) for label in document["labels"]}
    body = [
        [
            f'<bdi dir="auto">{plain(shortened(item["surface"]))}</bdi>',
            named(names.get(item["label"], item["label"])),
            f"{item['spans'] - item['equal']:,}",
            f"{item['spans']:,}",
        ]
        for item in document["surfaces"][:_SURFACES]
    ]
    if body:
        head = ("surface", "label", "spans without an equal", "spans of both")
        yield table(head, body, numbers=(2, 3), classes={0: "surface"})


def _figures(document: Document) -> Iterator[str]:
    body = []
    for figure in document["overall"]["figures"]:
        out = "".join(
            f'<span class="why">Left out: {plain(item["what"])}: {item["count"]:,} ({plain(item["why"])}).</span>'
            for item in figure["left_out"]
        )
        why = f'<span class="why">{plain(figure["why_undefined"])}</span>' if figure["why_undefined"] else ""
        mind = f'<span class="why">{TOKENS}</span>' if figure["key"].startswith("token_") else ""
        body.append(
            [
                f"{plain(figure['name'])}{why}{mind}{out}",
                _value(figure),
                _interval(figure),
                f"{figure['n']:,}",
                plain(figure["unit"]),
                plain(figure["source"]),
            ]
        )
    yield table(("figure", "value", "95 %", "n", "n counts", "source"), body, numbers=(1, 2, 3))
    yield from _no_interval(document["overall"]["figures"])


def _parts(document: Document) -> Iterator[str]:
    for title, key in (("language", "languages"), ("zone", "zone_figures"), ("source", "sources")):
        body = []
        for part in document[key]:
            exact, macro = part["figures"][:2]
            name = named(part["name"]) if part["name"] else "none"
            articles = f"{part['articles']:,}" if "articles" in part else ""
            body.append([name, articles, f"{exact['n']:,}", _value(exact), _interval(exact), _value(macro)])
        if body:
            yield table((title, "articles", "spans", "exact F1", "95 %", "macro"), body, numbers=range(1, 6))
            yield from _no_interval(part["figures"][0] for part in document[key])


def _no_interval(figures: Iterable[Document]) -> Iterator[str]:
    """Yield why there are figures without an interval."""
    reasons = {figure["why_no_interval"] for figure in figures if figure["value"] is not None} - {None}
    for reason in sorted(reasons):
        yield f'<p class="quiet">No interval where {plain(reason)}.</p>'


def _left_out(document: Document) -> Iterator[str]:
    rows = [
        f"<li>{plain(item['what'])}{', ' + named(item['annotator']) if item['annotator'] else ''}: {item['count']:,} "
        f'<span class="quiet">({plain(item["why"])})</span></li>'
        for item in document["left_out"]
    ]
    yield f"<ul>{''.join(rows)}</ul>" if rows else "<p>Nothing was left out.</p>"
    body = [
        [named(person["name"]), f"{person['sealed']:,}", f"{person['compared']:,}", f"{person['spans']:,}"]
        for person in document["annotators"]
    ]
    yield table(("annotator", "articles sealed", "compared", "spans compared"), body, numbers=(1, 2, 3))


def _methods(document: Document) -> Iterator[str]:
    for heading, text in METHODS:
        yield f"<h3>{heading}</h3><p>{plain(text)}</p>"
    made, tokenizer, weighting = document["intervals"], document["tokenizer"], document["weighting"]
    yield (
        f"<h3>Several annotators</h3><p>{plain(weighting[0].upper() + weighting[1:])}.</p>"
        f"<h3>Intervals</h3><p>{made['confidence']:.0%} intervals by a percentile bootstrap with {made['draws']:,} "
        f"draws and the seed {made['seed']}: whole articles are drawn, near-duplicates as one, with all pairs in them "
        f"(Efron &amp; Tibshirani 1993). There are {made['clusters']:,} of them here; below {made['least_articles']} "
        "no interval is given.</p>"
        f"<h3>Program</h3><p>Annotator {plain(document['program']['version'])}; tokens are "
        f"{plain(tokenizer['name'])} (UAX 29, version {plain(tokenizer['version'])}).</p>"
    )


def _references(document: Document) -> Iterator[str]:
    sources = " ".join(figure["source"] for figure in document["overall"]["figures"])
    sources += " ".join(text for _, text in METHODS) + " Efron & Tibshirani 1993"
    rows = "".join(f"<li>{plain(full)}.</li>" for short, full in REFERENCES.items() if short in sources)
    yield f'<ol class="quiet">{rows}</ol>'


def _value(figure: Document) -> str:
    if figure["value"] is None:
        return f'<span class="quiet" title="{plain(figure["why_undefined"])}">n/a</span>'
    return charts.told(figure["value"])


def _interval(figure: Document) -> str:
    interval = figure["interval"]
    return f"{charts.told(interval['low'])}–{charts.told(interval['high'])}" if interval else ""


def _whiskers(figures: Iterable[Document]) -> str:
    return " with its 95 % interval" if any(figure["interval"] for figure in figures) else ""


def _label_name(label: Document) -> str:
    return f"{label['name']} (retired)" if label["retired"] else str(label["name"])


def _count(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
