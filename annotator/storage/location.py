"""Where a project lies: SQLite's locks cannot be relied on in network and synchronised folders."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Final

_SYNCHRONISED: Final = re.compile(
    r"(dropbox|onedrive|google ?drive|my drive|nextcloud|owncloud|icloud ?drive|com~apple~clouddocs|cloudstorage"
    r"|pcloud ?drive|megasync|mega|yandex\.disk|seafile|syncthing|box ?sync)( (- |\().*)?",
    re.IGNORECASE,
)
"""What such folders are named, with the team's name behind it: “OneDrive - Newsroom”, “Dropbox (Team)”."""
_MARKERS: Final = (
    ".stfolder",
    ".dropbox",
    ".dropbox.cache",
    ".owncloudsync.log",
    ".nextcloudsync.log",
    ".SynologyWorkingDirectory",
)
"""What synchronising programs leave in the folder they look after."""
_NETWORK_SYSTEMS: Final = {
    *("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "ceph", "glusterfs", "davfs"),
    *("fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.glusterfs"),
}
_MOUNTS: Final = Path("/proc/self/mounts")
_REMOTE_DRIVE: Final = 4


def synchronised(path: Path) -> bool:
    """Tell whether a file lies in a folder that some program keeps the same on several machines."""
    folders = path.resolve().parents
    return any(_SYNCHRONISED.fullmatch(folder.name) for folder in folders) or any(
        (folder / marker).exists() for folder in folders for marker in _MARKERS
    )


def on_network(path: Path) -> bool:
    """Tell whether a file lies on another machine, as far as the system says."""
    whole = str(path.resolve())
    if whole.startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        drive = os.path.splitdrive(whole)[0] + "\\"
        return int(ctypes.windll.kernel32.GetDriveTypeW(drive)) == _REMOTE_DRIVE
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return system_of(whole, mounts) in _NETWORK_SYSTEMS


def system_of(path: str, mounts: str) -> str:
    """Return the kind of file system that holds a path, from the lines of ``/proc/self/mounts``."""
    best, system = "", ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        place = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), fields[1])
        if (path == place or path.startswith(place.rstrip("/") + "/")) and len(place) >= len(best):
            best, system = place, fields[2]
    return system
