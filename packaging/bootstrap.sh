#!/bin/sh
# Makes .venv with everything the program and its tests need, and what Qt needs of the system. Does nothing when all is
# there already, so that it also works without a network.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

# What of the system is missing: libraries Qt loads, fonts for both scripts, and a virtual X server for one test.
PACKAGES="libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0
libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libdbus-1-3 libfontconfig1 libglib2.0-0 fonts-noto-core
fonts-noto-color-emoji xvfb x11-xkb-utils xkb-data"

installed() {
    dpkg-query -W -f='${Status}\n' "$1" 2>/dev/null | grep -q '^install ok installed' ||
        dpkg-query -W -f='${Status}\n' "${1}t64" 2>/dev/null | grep -q '^install ok installed'
}

install_packages() {
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        say "Some packages of the system are missing. Please run this command, then try again:"
        say "    sudo apt-get install --no-install-recommends $*"
        return 1
    fi
    say "Installing packages of the system: $*"
    export DEBIAN_FRONTEND=noninteractive
    $as_root apt-get update -qq >&2 || say "The list of packages could not be brought up to date; trying all the same."
    # shellcheck disable=SC2086
    $as_root apt-get install -y -qq --no-install-recommends $* >&2
}

find_python() {
    for name in python3.13 python3.12 python3.11 python3; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1; then
            printf '%s' "$name"
            return 0
        fi
    done
    return 1
}

if command -v dpkg-query >/dev/null 2>&1; then
    missing=""
    for package in $PACKAGES; do
        installed "$package" || missing="$missing $package"
    done
    # shellcheck disable=SC2086
    [ -z "$missing" ] || install_packages $missing || say "Going on without them."
elif [ "$(uname -s)" = Linux ]; then
    [ -e .venv ] || say "This is no Debian or Ubuntu: Qt needs EGL, xkbcommon-x11 and xcb-cursor; fonts: Noto Naskh Arabic."
fi

if ! python=$(find_python); then
    if command -v apt-get >/dev/null 2>&1; then install_packages python3 python3-venv || exit 1; fi
    python=$(find_python) || { say "Python 3.11, 3.12 or 3.13 is needed; please install one of them."; exit 1; }
fi

stamp=.venv/installed
key=$(cat pyproject.toml constraints.txt packaging/requirements-dev.txt packaging/bootstrap.sh | cksum)
if [ -x .venv/bin/python ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$key" ]; then
    exit 0
fi

if [ ! -x .venv/bin/python ] || ! .venv/bin/python -c 'import pip' >/dev/null 2>&1; then
    rm -rf .venv
    if ! "$python" -m venv .venv 2>/dev/null; then
        rm -rf .venv
        command -v apt-get >/dev/null 2>&1 || { say "Python's venv module is missing; please install it."; exit 1; }
        install_packages python3-venv || exit 1
        "$python" -m venv .venv
    fi
fi
say "Installing the program and its tools into .venv; this takes a few minutes the first time."
.venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt \
    -r packaging/requirements-dev.txt -e .
printf '%s\n' "$key" > "$stamp"
