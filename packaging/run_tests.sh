#!/bin/sh
# Runs all tests in two processes. Without a display they run offscreen; the one that needs an X server starts its own.
set -eu
cd "$(dirname "$0")/.."
QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
export QT_QPA_PLATFORM
exec .venv/bin/python -m pytest -q -n "${TEST_PROCESSES:-2}" "$@"
