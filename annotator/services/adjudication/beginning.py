"""How the gold of articles that have none yet is to begin, as the project keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.disputes import Beginning, Rule

if TYPE_CHECKING:
    from annotator.services.units import Units

RULE, SEED = "adjudication.rule", "adjudication.seed"


def kept_beginning(units: Units) -> Beginning:
    """Return what a lead chose last; what cannot be read is as it is where nobody has chosen."""
    usual = Beginning()
    with units() as unit:
        rule, seed = unit.settings.get(RULE, usual.rule.value), unit.settings.get(SEED, str(usual.seed))
    return Beginning(
        Rule(rule) if rule in set(Rule) else usual.rule,
        int(seed) if seed.isascii() and seed.isdecimal() else usual.seed,
    )


def keep_beginning(units: Units, how: Beginning) -> None:
    """Store what a lead chose; gold that has begun stays as it is."""
    with units(writing=True) as unit:
        unit.settings.set(RULE, how.rule.value)
        unit.settings.set(SEED, str(how.seed))
        unit.commit()
