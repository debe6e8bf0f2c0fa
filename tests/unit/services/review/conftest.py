from __future__ import annotations

import pytest
from sealed_work import SealedWork

from annotator.services.projects import create_project, open_project

NEWS = "Gulls advance\nGull Forces took Idlib on 3 August, Gull Radio said. The Emir Sami fled Idlib."
ARABIC = "قوات النورس\nقالت قوات النورس إنها دخلت وحلب في 3 آب."


@pytest.fixture
def work(tmp_path):
    """A project with an English and an Arabic article."""
    path = tmp_path / "p.annotator"
    create_project(path).close()
    project = open_project(path)
    made = SealedWork(project)
    made.article("en", NEWS)
    made.article("ar", ARABIC, language="ar")
    yield made
    project.close()
