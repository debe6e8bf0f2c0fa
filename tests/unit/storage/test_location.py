from __future__ import annotations

import pytest

from annotator.storage.location import synchronised, system_of
from annotator.storage.project_file import ProjectFile

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/team /mnt/team nfs4 rw 0 0
//server/press\\040room /mnt/press\\040room cifs rw 0 0
/dev/sdb1 /mnt/team/local ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "system"),
    [
        ("/srv/a/p.annotator", "ext4"),
        ("/mnt/team/p.annotator", "nfs4"),
        ("/mnt/teams/p.annotator", "ext4"),
        ("/mnt/press room/x/p.annotator", "cifs"),
        ("/mnt/team/local/p.annotator", "ext4"),
    ],
)
def test_which_file_system_holds_a_path(path, system):
    assert system_of(path, MOUNTS) == system


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("Dropbox", True),
        ("Dropbox (Team)/news", True),
        ("OneDrive - Newsroom", True),
        ("Google Drive", True),
        ("Nextcloud/a/b", True),
        ("Library/Mobile Documents/com~apple~CloudDocs", True),
        ("dropbox-users", False),
        ("my onedrive notes", False),
        ("mega-project", False),
        ("news", False),
    ],
)
def test_folders_known_by_their_names(tmp_path, folder, expected):
    place = tmp_path / folder
    place.mkdir(parents=True)
    assert synchronised(place / "p.annotator") is expected


def test_folders_known_by_what_lies_in_them(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    (tmp_path / "news").mkdir()
    assert synchronised(tmp_path / "news" / "p.annotator")


def test_an_open_project_warns_of_where_it_lies(filled, tmp_path):
    assert filled.warnings() == []
    (tmp_path / "Dropbox").mkdir()
    filled.save_copy(tmp_path / "Dropbox" / "p.annotator")
    project = ProjectFile.open(tmp_path / "Dropbox" / "p.annotator")
    assert project.warnings() == ["project.network-folder"]
    project.close()
