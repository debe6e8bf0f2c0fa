"""Run the benchmarks: ``python -m tests.bench [--quick] [PART...]``, of which ``PARTS`` tells the names."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import traceback
from pathlib import Path

PARTS = (
    "window",
    "desk",
    "listing",
    "dashboard",
    "strokes",
    "exchange",
    "memory",
    "migrating",
    "searching",
    "agreement",
    "start",
)
GUARD = 2.0
"""A quick run fails where a goal is missed by more than this factor: against landslides, not noise."""
GUARD_OF_TIMES = 8.0
"""The same for goals in milliseconds, which a slow or busy machine misses with no fault of the program."""


def main() -> int:
    """Measure, print the table, and return 1 if the quick guard finds a landslide."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--quick", action="store_true", help="fewer runs and smaller material; fail on landslides")
    parser.add_argument("parts", nargs="*", default=PARTS)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.bench import (
        agreement,
        dashboard,
        desk,
        exchange,
        listing,
        memory,
        migrating,
        searching,
        start,
        strokes,
        window,
    )
    from tests.bench.measures import lines

    found = []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = str(Path(folder) / "home")
        parts = (window, desk, listing, dashboard, strokes, exchange, memory, migrating, searching, agreement, start)
        for name, part in zip(PARTS, parts, strict=True):
            if name in options.parts:
                place = Path(folder) / name
                place.mkdir()
                found += part.measure(place, quick=options.quick)
                # What is left of a window goes here, in its own thread, and not in whichever collects next.
                gc.collect()
    print("\n".join(lines(found)))
    if not options.quick:
        return 0
    landslides = [item for item in found if item.met is False and _by(item) > _allowed(item)]
    for item in landslides:
        print(f"{item.name}: the goal is missed by a factor of {_by(item):.1f}.", file=sys.stderr)
    return 1 if landslides else 0


def _allowed(item) -> float:
    return GUARD_OF_TIMES if item.absolute and item.unit == "ms" else GUARD


def _by(item) -> float:
    return (item.value if item.absolute else item.ratio) / item.limit


if __name__ == "__main__":
    try:
        code = main()
    except Exception:  # noqa: BLE001 - the window's own hook would keep it from the terminal
        traceback.print_exc()
        code = 1
    sys.exit(code)
