"""``annotator``: a command's name runs the command line; anything else opens the window.

The window starts without the command line's libraries, which would cost it a tenth of a second.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

COMMANDS = ("agreement", "backup", "check", "demo", "export", "formats", "import", "new", "restore", "stats")


def main() -> None:
    """Run the command line or open the window, and exit with its code."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-") or len(arguments) > 1):
        sys.exit(_command(arguments))
    from annotator.app import open_window

    sys.exit(open_window(Path(arguments[0]) if arguments else None))


def _command(arguments: list[str]) -> int:
    try:
        # Told to end, a command tidies up as if it had been interrupted by hand.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        from annotator.cli import run
    except KeyboardInterrupt:
        return 130
    return run(arguments)


if __name__ == "__main__":
    main()
