"""Sealed work, and what measures it."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from sealed_work import SealedWork

from annotator.assets import schema
from annotator.services.agreement import Agreement, AgreementOptions
from annotator.services.projects import create_project, open_project

ENGLISH = "Gulls advance\nGull Forces took Idlib on 3 August, Gull Radio said. The Emir Sami fled Idlib."
ARABIC = "قوات النورس\nقالت قوات النورس إنها دخلت ولإدلب، في 3 آب."
SCHEMA = Draft202012Validator(json.loads(schema("agreement.schema.json").read_text(encoding="utf-8")))


@pytest.fixture
def work(tmp_path):
    """A project with an English and an Arabic article."""
    path = tmp_path / "p.annotator"
    create_project(path).close()
    project = open_project(path)
    made = SealedWork(project)
    made.article("en", ENGLISH)
    made.article("ar", ARABIC, language="ar")
    yield made
    project.close()


@pytest.fixture
def measure(work):
    """Return what measures the project; the document is as the schema has it, and every assignment accounted for."""

    def run(**options):
        found = Agreement(work.units).run(AgreementOptions(**options), project="p")
        assert [problem.message for problem in SCHEMA.iter_errors(found.document())] == []
        assert all(account.balanced for account in found.material.accounts.values())
        return found

    return run
