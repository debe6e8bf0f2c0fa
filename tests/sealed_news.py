"""A generated project with all that figures depend on: languages, zones, sources, near-duplicates, old labels."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

from sealed_work import WORK, SealedWork

from annotator.domain import label_editing as editing
from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.assignments import AssignmentState, Submission
from annotator.domain.changes import Change
from annotator.domain.spans import Link, Span
from annotator.services.label_sets import LabelSets
from annotator.services.people import People

PEOPLE = ("Amal", "Badr", "Carim", "Dina")
"""Dina is withdrawn in the end."""
SOURCES = ("Gull Radio", "إذاعة النورس", "")
ENGLISH = "gulls terns the of took left harbour cliff Meadow Idlib said on August Monday battle raid convoy"
ARABIC = "النورس الخرشنة من إلى دخلت غادرت الميناء والمرج إدلب قال في آب الاثنين معركة غارة قافلة"
WORDS = {"en": ENGLISH.split(), "ar": ARABIC.split()}
LABELS = ("faction", "location", "date", "event")
VALUES = ("faction_kind", "location_kind", "normalised_date", "event_kind")


def seal_news(work: SealedWork, count: int = 30, seed: int = 7) -> None:
    """Add articles and have them sealed; every fifth is nearly the one before it, and some of these are marked so."""
    chance = random.Random(seed)
    for number in range(count):
        add_news(work, number, chance)
    with work.units() as unit:
        label_set = unit.label_sets.current()
    now = editing.retired(editing.next_version(label_set), "event")
    now, _ = editing.added(now, name="MILITIA", light="#004400", dark="#AAFFAA")
    now, unused = editing.added(now, name="RUMOUR", light="#440000", dark="#FFAAAA")
    now = editing.retired(now, unused.id)
    kept = [item if item.id != "location_kind" else replace(item, labels=("date",)) for item in now.attributes]
    sets = LabelSets(work.units)
    sets.apply(sets.plan(replace(now, attributes=tuple(kept))), by=work.person("Amal").id)
    People(work.units).withdraw("Dina")


def add_news(work: SealedWork, number: int, chance: random.Random) -> None:
    """Add one article with a headline, a body, a quote in the body and a stretch in no zone; have it sealed."""
    language = "ar" if number % 3 else "en"
    before = work.texts.get(f"n{number - 1}", "")
    if number % 5 == 4:
        language = "ar" if (number - 1) % 3 else "en"
        text, meta = before + " " + chance.choice(WORDS[language]), ()
        if number % 10 == 9:
            text, meta = _story(language, chance), (("duplicate_of", f"n{number - 2}"),)
    else:
        text, meta = _story(language, chance), ()
    headline = text.index("\n")
    zones = (
        Zone(ZoneKind.HEADLINE, 0, headline),
        Zone(ZoneKind.BODY, headline + 1, len(text) - 40),
        Zone(ZoneKind.QUOTE, headline + 60, headline + 140),
    )
    id_ = f"n{number}"
    work.article(
        id_,
        text,
        language=language,
        source=SOURCES[number % len(SOURCES)],
        zones=zones[: 3 if number % 4 else 1],
        meta=meta,
    )
    for person in PEOPLE:
        if chance.random() < 0.85:
            _seal(work, person, id_, text, chance)


def _story(language: str, chance: random.Random) -> str:
    words = [chance.choice(WORDS[language]) for _ in range(70)]
    return " ".join(words[:6]) + "\n" + " ".join(words[6:])


def _seal(work: SealedWork, person: str, article: str, text: str, chance: random.Random) -> None:
    assignment = work._assignment(person, article, WORK, AssignmentState.DONE)
    starts = [place for place in range(len(text)) if place == 0 or text[place - 1].isspace()]
    again = 2 if chance.random() < 0.1 else 1
    # What is a name is the same for all; each has some of their own, misses some, and reaches too far at times.
    names = random.Random(article).sample(starts[:-2], 14)
    for sealed in range(1, again + 1):
        spans, links = [], []
        for at, place in enumerate(sorted(names) if chance.random() > 0.06 else ()):
            if chance.random() < 0.12:
                continue
            kind = random.Random(f"{article} {place}").randrange(4) if chance.random() > 0.1 else chance.randrange(4)
            end = text.find(" ", place + 1)
            start = min(place + 1, end - 1) if chance.random() < 0.15 else place
            value = (VALUES[kind], "2018-08-03" if kind == 2 else chance.choice(("other", "region")))
            id_ = f"{assignment.id}/{sealed}:{at}"
            spans.append(
                Span(
                    id=id_,
                    assignment=assignment.id,
                    start=start,
                    end=end,
                    label=LABELS[kind],
                    surface=text[start:end],
                    attributes=(value,) if chance.random() < 0.5 else (),
                )
            )
        for one, other in pairwise(spans):
            if chance.random() < 0.3:
                links.append(
                    Link(id=f"{one.id}-", assignment=assignment.id, type="continues", source=one.id, target=other.id)
                )
        made = Submission(
            id=f"{assignment.id}/{sealed}",
            assignment=assignment.id,
            number=sealed,
            version=1,
            sealed=f"2026-03-0{sealed}T08:00:00.000Z",
            aids=("gazetteer",) if chance.random() < 0.05 else (),
            spans=tuple(spans),
            links=tuple(links),
        )
        with work.units() as unit:
            unit.apply(Change("assignment.done", after=(made,)), by=assignment.annotator)
            unit.commit()
