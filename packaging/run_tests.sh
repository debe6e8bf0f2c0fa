#!/bin/sh
# Runs all tests in two processes. Without a display they run offscreen; the one that needs an X server starts its own.
# Their files lie in memory where there is room for them: every commit of a project waits for the disk.
set -eu
cd "$(dirname "$0")/.."
QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
export QT_QPA_PLATFORM
memory=/dev/shm
if [ -z "${TMPDIR:-}" ] && [ -w "$memory" ] &&
    [ "$(df -Pk "$memory" 2>/dev/null | awk 'NR == 2 {print $4}')" -gt 2000000 ] 2>/dev/null; then
    TMPDIR=$(mktemp -d "$memory/annotator-tests.XXXXXX")
    export TMPDIR
    trap 'rm -rf "$TMPDIR"' EXIT INT TERM
fi
.venv/bin/python -m pytest -q -n "${TEST_PROCESSES:-2}" "$@"
