"""``annotator``: a command's name runs the command line; anything else opens the window.

The window starts without the command line's libraries, which would cost it a tenth of a second.
"""

from __future__ import annotations

import sys
from pathlib import Path

COMMANDS = ("agreement", "backup", "check", "demo", "export", "formats", "import", "new", "restore", "stats")


def main() -> None:
    """Run the command line or open the window, and exit with its code."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-") or len(arguments) > 1):
        from annotator.cli import run

        sys.exit(run(arguments))
    from annotator.app import open_window

    sys.exit(open_window(Path(arguments[0]) if arguments else None))


if __name__ == "__main__":
    main()
