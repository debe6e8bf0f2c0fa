"""Code for a program that kills itself in the middle of what SQLite does for it."""

from __future__ import annotations

import signal
import subprocess
import sys

PREPARED = "# from here on it is killed"
"""Where in the code the counting begins."""
_COUNTING = r"""
left = int(sys.argv[2])

def count():
    global left
    left -= 1
    if left <= 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return 0

@event.listens_for(Engine, "checkout")
def watched(connection, _record, _proxy):
    # SQLite calls this after every thousand steps of its machine, in the middle of statements.
    connection.set_progress_handler(count, 1000)
"""


def run_killed(code: str, path: object, steps: int, *more: str) -> None:
    """Run code that is killed after so many thousand steps of SQLite, at the latest when it has done its work."""
    head = "import os, signal, sys\nfrom sqlalchemy import Engine, event\n"
    program = head + code.replace(PREPARED, _COUNTING) + "\nos.kill(os.getpid(), signal.SIGKILL)\n"
    done = subprocess.run(
        [sys.executable, "-c", program, str(path), str(steps), *more], capture_output=True, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
