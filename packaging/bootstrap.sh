#!/bin/sh
# Makes .venv with everything the program and its tests need, and installs what Qt needs of the system. Where all is
# there already it does nothing, so that it also works without a network.
set -eu
cd "$(dirname "$0")/.."

# Libraries Qt loads, fonts for both scripts and emoji, and a virtual X server with keyboard layouts for the tests.
PACKAGES="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0
libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 fonts-noto-core
fonts-noto-color-emoji xvfb x11-xkb-utils xkb-data"

say() { printf '%s\n' "$*" >&2; }

# Installs packages of the system, or prints the one command that does and returns 1.
install_packages() {
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        say "Packages of the system are missing. Please run this, then try again:"
        say "    sudo apt-get install --no-install-recommends $*"
        return 1
    fi
    say "Installing packages of the system: $*"
    as_root="$as_root env DEBIAN_FRONTEND=noninteractive"
    $as_root apt-get update -qq >/dev/null || say "The list of packages could not be brought up to date; trying all the same."
    $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null && return 0
    # Another release may lack one of them; the others are wanted all the same.
    failed=""
    for package in "$@"; do
        $as_root apt-get install -y -qq --no-install-recommends "$package" >/dev/null || failed="$failed $package"
    done
    [ -z "$failed" ] || { say "These packages could not be installed:$failed"; return 1; }
}

# Prints the packages that are not installed; newer releases name some of them with t64 at the end.
missing_packages() {
    present=" $(dpkg-query -W -f='${db:Status-Status} ${Package} ' 2>/dev/null) "
    for package in $PACKAGES; do
        case $present in
            *" installed $package "* | *" installed ${package}t64 "*) ;;
            *) printf '%s ' "$package" ;;
        esac
    done
}

in_range() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1; }

# Prints the first Python in range that makes virtual environments; names alone prove nothing, so each is run.
find_python() {
    for name in python3.13 python3.12 python3.11 python3; do
        if in_range "$name" && "$name" -c 'import venv, ensurepip' >/dev/null 2>&1; then
            printf '%s' "$name"
            return 0
        fi
    done
    return 1
}

# Installs what is lacking of a Python: its venv module, or all of it in the newest version the system has.
install_python() {
    command -v apt-get >/dev/null 2>&1 || return 1
    for name in python3.13 python3.12 python3.11 python3; do
        if in_range "$name"; then
            version=$("$name" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
            install_packages "$version-venv"
            return
        fi
    done
    for name in python3.13 python3.12 python3.11; do
        if apt-cache show "$name-venv" >/dev/null 2>&1; then
            install_packages "$name" "$name-venv"
            return
        fi
    done
    install_packages python3 python3-venv
}

if command -v dpkg-query >/dev/null 2>&1; then
    missing=$(missing_packages)
    # shellcheck disable=SC2086
    [ -z "$missing" ] || install_packages $missing || say "Going on without them."
elif [ "$(uname -s)" = Linux ] && [ ! -e .venv ]; then
    say "This is neither Debian nor Ubuntu. Qt needs the libraries EGL, GL, fontconfig, dbus, xkbcommon-x11 and xcb-cursor;"
    say "the article looks best in the fonts Noto Naskh Arabic and Noto Serif; some tests need Xvfb and xkbcomp."
fi

# An environment is of use only where it was made, and with a Python that works.
usable() { grep -qsF "$(pwd -P)/.venv" .venv/bin/activate && in_range .venv/bin/python; }

stamp=.venv/installed
key=$(cat pyproject.toml constraints.txt packaging/requirements-dev.txt | cksum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$key" ] && usable; then
    exit 0
fi

if ! usable || ! .venv/bin/python -c 'import pip' >/dev/null 2>&1; then
    python=$(find_python) || {
        install_python || true
        python=$(find_python)
    } || {
        say "Python 3.11, 3.12 or 3.13 with its venv module is needed. Please install one of them, then try again."
        exit 1
    }
    rm -rf .venv
    "$python" -m venv .venv
fi
say "Installing the program and its tools into .venv; the first time this takes a few minutes."
.venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt \
    -r packaging/requirements-dev.txt -e . || {
    say "Installing failed; the lines above say why. What was fetched is kept: trying again goes on from there."
    exit 1
}
printf '%s\n' "$key" > "$stamp"
